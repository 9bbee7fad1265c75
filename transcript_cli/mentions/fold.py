"""Text made comparable, with the way back to where it stood.

Strategy: what writers vary without meaning anything is made the same: apostrophes, hyphens, white space, composed and
decomposed letters, characters that show nothing. Nearly every difference is one character for another, which a few calls of
`str.replace` settle without moving anything; such text keeps its offsets. Only where the length changes (a run of spaces,
a decomposed accent, a soft hyphen) is the text put together anew, with a table of the places where that happened. Accents go
only where that is asked for: they tell words apart (résumé), but not every typist has them.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter
from typing import Final, NamedTuple

_SAME_LENGTH: Final = (
    ("'", "‘’‛ʼ＇"),
    ("-", "‐‑–﹣－"),
    (" ", "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\x85"),
    ("I", "İ"),  # the only letter whose small form is longer, and in Turkish it is a plain i
)
_BEYOND_ASCII: Final = tuple((char, to) for to, chars in _SAME_LENGTH for char in chars)
_ASCII_SPACE: Final = "\t\r\v\f"
_SOFT_HYPHEN: Final = "\xad"
_INVISIBLE: Final = "\xad\u200b\u200e\u200f\u2060\ufeff"
_SHRINKING: Final = re.compile(f"[{_INVISIBLE}]+|[ \n]{{2,}}")
_BEYOND: Final = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_PARAGRAPH: Final = "\n\n"
_PARAGRAPH_MARK: Final = "\x1e\x1e"


_LIGATURES: Final = {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE"}
_ACCENTS_OF_LENGTH: Final = re.compile(
    f"[{''.join(_LIGATURES)}]|[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670]+"
)
"""Accents that change the length when they go: letters that are two, and marks of their own (in Hebrew and Arabic: vowels)."""
_STROKES: Final = dict(zip("øØłŁđĐħĦŧŦıðÐ", "oOlLdDhHtTidD", strict=True))
_ACCENTED: Final = ("\xc0", "\u024f"), ("\u0370", "\u03ff"), ("\u0620", "\u064a"), ("\u1e00", "\u1fff")
"""Latin, Greek and Arabic letters."""
_YO: Final = {"ё": "е", "Ё": "Е"}  # й is a letter of its own


class _Bases(dict[int, str]):
    """Letters without their accents, looked up once each, for `str.translate`."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        base = _YO.get(char) or _STROKES.get(char, char)
        if base == char and any(first <= char <= last for first, last in _ACCENTED):
            base = unicodedata.normalize("NFD", char)[0]
        self[code] = base
        return base


_BASES: Final = _Bases()


class Edit(NamedTuple):
    """A place where the folded text is shorter or longer than the original."""

    folded: int
    """Where it begins in the folded text."""
    length: int
    """How long it is there."""
    start: int
    """What it was in the original: [start, end)."""
    end: int


class Folded(NamedTuple):
    """Text in comparable form. A paragraph's end stays apart from white space; both count as no part of a word."""

    written: str
    """With its capitals."""
    lower: str
    """Without them; as long as `written`."""
    edits: list[Edit]
    """In order; empty where the offsets are those of the original."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """[start, end) of the folded text, at least one character, as a stretch of the original."""
        return (self._character(start)[0], self._character(end - 1)[1]) if self.edits else (start, end)

    def folded_span(self, start: int, end: int) -> tuple[int, int]:
        """[start, end) of the original as a stretch of the folded text."""
        return (self._folded(start), self._folded(end)) if self.edits else (start, end)

    def _folded(self, offset: int) -> int:
        """Where what stands at `offset` of the original begins in the folded text."""
        i = bisect_right(self.edits, offset, key=attrgetter("start")) - 1
        if i < 0:
            return offset
        edit = self.edits[i]
        return edit.folded if offset < edit.end else edit.folded + edit.length + offset - edit.end

    def _character(self, offset: int) -> tuple[int, int]:
        """What became the character at `offset`."""
        i = bisect_right(self.edits, offset, key=attrgetter("folded")) - 1
        if i < 0:
            return offset, offset + 1
        edit = self.edits[i]
        past = offset - edit.folded - edit.length
        return (edit.start, edit.end) if past < 0 else (edit.end + past, edit.end + past + 1)


def fold(text: str, *, accents: bool = False) -> str:
    """The comparable form of a short text, such as an alias, with its capitals; `accents`: without its accents."""
    return " ".join(without_surrogates(_fold(text, accents).written).split())


def foldings(text: str, *, accents: bool = False) -> Iterator[Folded]:
    """The comparable form of a text; two where there are soft hyphens, which print as a hyphen or as nothing."""
    yield _fold(text, accents)
    if _SOFT_HYPHEN in text:
        yield _fold(text.replace(_SOFT_HYPHEN, "-"), accents)


def small(text: str) -> str:
    """Folded text without capitals, as long as it was."""
    if text.isascii():
        return text.lower()
    return text.lower().replace("ς", "σ")  # the form at the end of a word


def without_surrogates(text: str) -> str:
    """The same text with the halves of characters, which no encoder takes, made visible."""
    return _SURROGATE.sub("\ufffd", text)


def _fold(text: str, accents: bool) -> Folded:
    accents = accents and not text.isascii()
    text, edits = _compact(_same_length(text), accents)
    if accents:
        text = text.translate(_BASES)
    if (breaks := text.count("\n")) and breaks != 2 * text.count(_PARAGRAPH):
        text = text.replace(_PARAGRAPH, _PARAGRAPH_MARK).replace("\n", " ")
    return Folded(text, small(text), edits)


def _same_length(text: str) -> str:
    for char in _ASCII_SPACE:
        if char in text:
            text = text.replace(char, " ")
    if not text.isascii():
        for char, to in _BEYOND_ASCII:
            if char in text:
                text = text.replace(char, to)
    return text


def _compact(text: str, accents: bool) -> tuple[str, list[Edit]]:
    """The text with every change of length made."""
    changes: list[tuple[int, int, str]] = []
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        changes += _compositions(text, accents)
    elif accents:
        changes += ((found.start(), found.end(), _LIGATURES.get(found[0], "")) for found in _ACCENTS_OF_LENGTH.finditer(text))
    if _shrinks(text):
        changes += _shrinkings(text)
    if not changes:
        return text, []
    pieces: list[str] = []
    edits: list[Edit] = []
    at = length = 0
    for start, end, new in sorted(changes):
        length += start - at
        pieces += (text[at:start], new)
        edits.append(Edit(length, len(new), start, end))
        length += len(new)
        at = end
    return "".join([*pieces, text[at:]]), edits


def _shrinks(text: str) -> bool:
    if "  " in text or ("\n" in text and (" \n" in text or "\n " in text or "\n\n\n" in text)):
        return True
    return not text.isascii() and any(char in text for char in _INVISIBLE)


def _shrinkings(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _SHRINKING.finditer(text):
        found = match[0]
        if found == _PARAGRAPH:
            continue
        new = "" if found[0] in _INVISIBLE else _PARAGRAPH if found.count("\n") > 1 else " "
        yield match.start(), match.end(), new


def _compositions(text: str, accents: bool) -> Iterator[tuple[int, int, str]]:
    """A letter with its marks is composed on its own; only text that is not composed already gets this far."""
    for run in _BEYOND.finditer(text):
        if not accents and unicodedata.is_normalized("NFC", run[0]):
            continue
        borders = [i for i, char in enumerate(run[0]) if i == 0 or not _joins_before(char)]
        for start, end in pairwise([*borders, len(run[0])]):
            cluster = run[0][start:end]
            new = unicodedata.normalize("NFC", cluster).replace("İ", "I")
            if accents:
                new = _ACCENTS_OF_LENGTH.sub(_spelt_out, new)
            if new != cluster:
                yield run.start() + start, run.start() + end, new


def _spelt_out(found: re.Match[str]) -> str:
    return _LIGATURES.get(found[0], "")


def _joins_before(char: str) -> bool:
    """Whether the character can become one with what stands before it: a mark, or a later part of a Korean syllable."""
    return unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff"
