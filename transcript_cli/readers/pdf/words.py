"""The words of a PDF page with their places, as pdfium finds them.

Strategy: pdfium decodes the text and says where one word ends; the place of a word is asked of its first and last character
alone, because such a call costs more than anything that is done with its answer. What pdfium takes for one word and does not
stand on one line is cut by character. The direction in which most of a page is written is upright, whatever the page says of
its rotation; words that run in another direction (stamps, watermarks) are given apart. A page written from right to left is
read in a mirror.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from ctypes import byref, c_double, c_int, create_string_buffer
from math import cos, degrees, hypot, radians, sin
from typing import Any, Final

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from .lines import Word

_WORD: Final = re.compile(r"[^\s\x00-\x1f\ufffe\uffff]+[\x02\ufffe]?")
_HYPHENS: Final = {"\u00ad": "-", "\x02": "-", "\ufffe": "-"}
"""What pdfium gives for a hyphen at the end of a line."""
_LIGATURES: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
_PLAIN: Final = str.maketrans(_HYPHENS | _LIGATURES)
_LEFTWARDS: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
"""Letters of Hebrew, Arabic and the other scripts that are written from right to left."""
_BOLD: Final = 600
"""Weight of a font, of 1000, from which on it is bold."""
_BOLD_NAME: Final = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_FONT_NAME: Final = 100
"""Bytes of a font's name that are looked at."""
_SMALLEST: Final = 0.5
"""Points: what is smaller is not there to be read, but must not have no size at all."""
_UNKNOWN: Final = "\ufffd"


class PageText:
    """What is written on a page.

    Attributes:
        characters: how many characters pdfium finds.
        words: the words that run the way of the page, in the order in which the file draws them.
        others: the text of the words that do not.
    """

    def __init__(self, page: Any) -> None:
        self._page = page
        self._rect = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y = c_double(), c_double()
        self._name, self._flags = create_string_buffer(_FONT_NAME), c_int()
        self.characters: int = pdfium.FPDFText_CountChars(page)
        found = [(self._angle(start), text, start, end) for text, start, end in self._spelled()]
        most = Counter(angle for angle, *_ in found).most_common(1)
        self._turn = radians(most[0][0]) if most else 0.0
        words = (word for angle, text, start, end in found if angle == most[0][0] for word in self._placed(text, start, end))
        self.words = mirrored(list(_each_once(words)))
        self.others = [text for angle, text, *_ in found if angle != most[0][0]]

    def _spelled(self) -> Iterator[tuple[str, int, int]]:
        """Each word with the indexes of its first and last character."""
        code_of = pdfium.FPDFText_GetUnicode
        codes = (code_of(self._page, index) for index in range(self.characters))
        text = "".join(chr(code) if 0 < code < 0x110000 else _UNKNOWN for code in codes)
        for match in _WORD.finditer(text):
            yield match[0], match.start(), match.end() - 1

    def _angle(self, at: int) -> int:
        """Direction of writing in degrees, anticlockwise from left to right; small slants are none. pdfium counts clockwise."""
        angle = -round(degrees(pdfium.FPDFText_GetCharAngle(self._page, at)))
        return (angle + 5) // 10 * 10 % 360

    def _place(self, at: int) -> tuple[float, float]:
        """x and y of where a character stands, upright."""
        pdfium.FPDFText_GetCharOrigin(self._page, at, byref(self._x), byref(self._y))
        return self._upright(self._x.value, self._y.value)

    def _upright(self, x: float, y: float) -> tuple[float, float]:
        if not self._turn:
            return x, -y
        return x * cos(self._turn) + y * sin(self._turn), x * sin(self._turn) - y * cos(self._turn)

    def _sides(self, at: int) -> tuple[float, float]:
        """Left and right end of a character, the room after it included."""
        rect = self._rect
        pdfium.FPDFText_GetLooseCharBox(self._page, at, byref(rect))
        ends = self._upright(rect.left, rect.top)[0], self._upright(rect.right, rect.bottom)[0]
        return min(ends), max(ends)

    def _size(self, at: int) -> float:
        """Size of the font of a character as it is drawn: programs that scale the page instead leave the font at 1."""
        pdfium.FPDFText_GetMatrix(self._page, at, byref(self._matrix))
        scale = hypot(self._matrix.c, self._matrix.d)
        return max(float(pdfium.FPDFText_GetFontSize(self._page, at)) * scale, _SMALLEST)

    def _is_bold(self, at: int) -> bool:
        if pdfium.FPDFText_GetFontWeight(self._page, at) >= _BOLD:
            return True
        pdfium.FPDFText_GetFontInfo(self._page, at, self._name, _FONT_NAME, byref(self._flags))
        return _BOLD_NAME.search(self._name.value) is not None

    def _placed(self, text: str, start: int, end: int) -> Iterator[Word]:
        """A word in its place, or its pieces where it does not stand on one line."""
        left, right = self._sides(start)
        x, y = self._place(start)
        size = self._size(start)
        if end > start:
            last_x, last_y = self._place(end)
            last_left, last_right = self._sides(end)
            leftwards = _LEFTWARDS.search(text) is not None
            if abs(last_y - y) > size / 2 or (last_x < x and not leftwards):
                yield from self._pieces(text, start)
                return
            left, right = min(left, last_left), max(right, last_right)
            if leftwards and last_x > x:
                text = text[::-1]  # given as it is seen, from left to right
        yield Word(_plain(text), left, right, y, size, self._is_bold(start))

    def _pieces(self, text: str, start: int) -> Iterator[Word]:
        """A run of characters cut where it leaves its line or goes back on it."""
        open_word: Word | None = None
        for index, character in enumerate(text, start):
            left, right = self._sides(index)
            _, y = self._place(index)
            size = self._size(index)
            if open_word is not None and abs(y - open_word.base) <= size / 2 and left >= open_word.right - size:
                open_word = open_word._replace(text=open_word.text + character, right=max(right, open_word.right))
            else:
                if open_word is not None:
                    yield open_word._replace(text=_plain(open_word.text))
                open_word = Word(character, left, right, y, size, self._is_bold(index))
        if open_word is not None:
            yield open_word._replace(text=_plain(open_word.text))


def mirrored(words: list[Word]) -> list[Word]:
    """The words of a page that is written from right to left, each in its place as seen in a mirror: its lines begin at 0."""
    if 2 * sum(_LEFTWARDS.search(word.text) is not None for word in words) <= len(words):
        return words
    edge = max(word.right for word in words) + min(word.left for word in words)
    return [word._replace(left=edge - word.right, right=edge - word.left) for word in words]


def _plain(text: str) -> str:
    """The word without ligatures and with the hyphen that ends a line; halves of a character that pdfium parted are joined."""
    if text.isascii() and text.isprintable():
        return text
    text = text.translate(_PLAIN)
    if any("\ud800" <= character <= "\udfff" for character in text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _each_once(words: Iterator[Word]) -> Iterator[Word]:
    """The words without those that are drawn again in the same place, which some programs do for bold."""
    seen: set[tuple[str, int, int]] = set()
    for word in words:
        key = (word.text, round(word.left / 2), round(word.base / 2))
        if key not in seen:
            seen.add(key)
            yield word
