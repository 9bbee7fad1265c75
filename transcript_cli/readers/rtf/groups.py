"""The groups and control words of Rich Text, and what of them is text.

Strategy: one walk over the signs of the file. A group begins with all that holds around it, and its end takes back what was
changed within. A group may be a destination: what stands in it is then the head of a page, a note, a property, a text box, or,
of any destination that is not known here, nothing that anybody reads.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import copy
from typing import Final
from xml.etree.ElementTree import Element

from ...errors import InputError
from .letters import Letters
from .story import Look, Shape, Story

_SIGN: Final = re.compile(
    r"([{}])|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\(.)|([^\\{}\r\n]+)|.", re.DOTALL
)
"""A brace; a control word with its number; a byte in hexadecimal; another symbol; text; a line end, which means nothing."""
_DEEPEST: Final = 1000
"""Groups within one another."""
_MOST_STORIES: Final = 8
"""Text boxes within one another."""
_CHARACTERS: Final = {
    "tab": "\t", "line": "\n", "lbr": "\n", "softline": "\n", "page": "\n", "column": "\n", "emdash": "—", "endash": "–",
    "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ",
    "qmspace": " ",
}  # fmt: skip
_SYMBOLS: Final = {"\\": "\\", "{": "{", "}": "}", "~": "\u00a0", "_": "-", "\t": "\t"}
_LOOKS: Final = {"b": "bold", "i": "italic", "v": "hidden", "deleted": "deleted", "revised": "added"}
_SHAPES: Final = {"intbl": "in_table", "outlinelevel": "level", "ls": "item", "li": "left", "fi": "first"}
_BOXES: Final = frozenset({"shptxt", "dptxbxtext"})
_ASIDES: Final = {
    "header": "header", "headerl": "header", "headerr": "header", "headerf": "header",
    "footer": "footer", "footerl": "footer", "footerr": "footer", "footerf": "footer",
    "footnote": "footnotes", "annotation": "comments",
}  # fmt: skip
"""What Word calls the parts in which these stand."""
_INFO: Final = {"title": "title", "subject": "subject", "author": "creator", "doccomm": "description", "keywords": "keywords"}
_UNSEEN: Final = frozenset(
    "colortbl stylesheet pict object shprslt nonshppict fldinst xe tc tcn rxe listtext pntext pn sp ftnsep ftnsepc ftncn "
    "aftnsep aftnsepc aftncn template filetbl nonesttables private comment".split()
)
"""Destinations whose text the page does not show, or shows elsewhere, although no mark says that they may be passed over."""
_FARTHEST: Final = 100_000
"""Twentieths of a point."""
_MOST_STAND_INS: Final = 100

_STORY: Final = "a story"
_FONTS: Final = "fonts"
_PROPERTIES: Final = "properties"
_CREATED: Final = "created"
_NOWHERE: Final = "nowhere"
_GONE: Final = "gone"
"""Where the text of a group goes, if not into a property. Of what goes nowhere a text box within is seen all the same."""


class _State:
    """What holds in a group, and around it until it is changed."""

    __slots__ = ("font", "into", "look", "other", "shape", "stand_ins")

    def __init__(self) -> None:
        self.into = _STORY
        self.other = _STORY
        """Where the same text in Unicode goes."""
        self.look = Look()
        self.shape = Shape()
        self.font = 0
        self.stand_ins = 1
        """Characters after one of Unicode that stand in for it, for readers that know none."""


class Interpreter:
    """Reads a file once.

    Attributes:
        body: the text in the terms of Word.
        asides: heads and feet of pages, notes and comments, by what Word calls their parts.
        properties: what the file declares, by the names of Word's core properties.
        cut_off: the file ends within a group.
    """

    def __init__(self, text: str, path: str | None) -> None:
        self.body = Element("body")
        self.asides: dict[str, list[Element]] = {}
        self.properties: dict[str, str] = {}
        self.cut_off = False
        self._text = text
        self._path = path
        self._letters = Letters()
        self._usual_font = 0
        self._state = _State()
        self._around: list[_State] = []
        self._story = Story(self.body)
        self._waiting: list[tuple[int, Story, Callable[[Element], None]]] = []
        """Stories with one within: how deep that is, the story, and what takes the one within."""
        self._passing = 0
        """Stand-ins that are still to be passed over."""
        self._optional = False
        """The next control word is a destination that a reader need not know."""
        self._created: dict[str, int] = {}

    def run(self) -> None:
        """Read the file.

        Raises:
            InputError: it nests too deep.
        """
        at, size = self._text.find("{"), len(self._text)
        while at < size:
            sign = _SIGN.match(self._text, at)
            assert sign is not None, "the last alternative takes whatever there is"
            at = sign.end()
            if sign["word"] == "bin":  # so many bytes of a picture follow
                at += max(0, int(sign["number"] or 0))
            elif not self._take(sign):
                break
        self.cut_off = bool(self._around)
        while self._around:
            self._close()
        self._story.finish(self._state.shape)
        if year := self._created.get("yr"):
            self.properties["created"] = f"{year:04}-{self._created.get('mo', 1):02}-{self._created.get('dy', 1):02}"

    def _take(self, sign: re.Match[str]) -> bool:
        """Take a sign; whether any can follow."""
        brace, word, number, byte, symbol, plain = sign.groups()
        if plain is not None:
            self._take_plain(plain)
        elif word is not None:
            self._take_word(word, None if number is None else int(number))
        elif byte is not None:
            if not self._passes():
                self._put(self._letters.byte(int(byte, 16)))
        elif symbol is not None:
            self._take_symbol(symbol)
        elif brace == "{":
            self._open()
        elif brace == "}":
            self._close()
        return bool(self._around)

    # --- groups

    def _open(self) -> None:
        self._flush()
        if len(self._around) >= _DEEPEST:
            advice = "Open it in a word processor and save it anew."
            raise InputError(f"more than {_DEEPEST} groups stand within one another", path=self._path, advice=advice)
        self._around.append(self._state)
        self._state = copy(self._state)
        self._passing = 0
        self._optional = False

    def _close(self) -> None:
        self._flush()
        if self._waiting and self._waiting[-1][0] == len(self._around):
            _, story, take = self._waiting.pop()
            self._story.finish(self._state.shape)
            take(self._story.out)
            self._story = story
        self._state = self._around.pop()
        self._letters.font = self._state.font
        self._passing = 0
        self._optional = False

    def _set_apart(self, root: Element, take: Callable[[Element], None]) -> None:
        """Let the text of this group be a story of its own."""
        self._waiting.append((len(self._around), self._story, take))
        self._story = Story(root)
        self._state.into = _STORY
        self._state.look = Look()
        self._state.shape = Shape()

    def _is_destination(self, word: str) -> bool:
        """Take a control word that says where the text of its group goes; whether it is one."""
        state = self._state
        if word in _BOXES and state.into != _GONE:
            if len(self._waiting) < _MOST_STORIES:
                self._set_apart(Element("txbxContent"), self._story.hang)
            else:
                state.into = _GONE
        elif word in _ASIDES:
            if state.into == _STORY and not self._waiting:
                self._set_apart(Element(word), self.asides.setdefault(_ASIDES[word], []).append)
            else:
                state.into = _GONE
        elif state.into == _PROPERTIES and (word in _INFO or word == "creatim"):
            state.into = _INFO.get(word, _CREATED)
        elif word == "upr":  # the text twice: in the document's code page, and in Unicode
            state.other, state.into = state.into, _NOWHERE
        elif word == "ud":
            state.into = state.other
        elif word in ("info", "fonttbl"):
            state.into = _PROPERTIES if word == "info" else _FONTS
        elif word in _UNSEEN:
            if word in ("listtext", "pntext") and self._around:
                self._around[-1].shape = self._around[-1].shape._replace(item=True)
            state.into = _GONE
        elif self._optional:
            state.into = _NOWHERE
        else:
            return False
        return True

    # --- what stands in them

    def _take_word(self, word: str, number: int | None) -> None:
        if self._passes():
            return
        if word == "u":
            if number is not None:
                self._put(self._letters.unit(number))
                self._passing = self._state.stand_ins
            return
        self._flush()
        into = self._state.into
        if self._is_destination(word):
            self._optional = False
        elif into == _FONTS:
            self._letters.declare_font(word, number)
        elif into == _CREATED:
            if word in ("yr", "mo", "dy") and number is not None and 0 <= number < 10_000:
                self._created[word] = number
        elif word in _CHARACTERS:
            self._put(_CHARACTERS[word])
        elif not (into == _STORY and self._ends_something(word)) and not self._changes_state(word, number):
            self._letters.declare(word, number)

    def _changes_state(self, word: str, number: int | None) -> bool:
        """Take a control word that says how what follows looks; whether it is one."""
        state = self._state
        if word in _LOOKS:
            state.look = state.look._replace(**{_LOOKS[word]: number != 0})
        elif word in _SHAPES:
            value = 1 if number is None else min(max(number, -_FARTHEST), _FARTHEST)
            state.shape = state.shape._replace(**{_SHAPES[word]: value})
        elif word == "pard":
            state.shape = Shape()
        elif word == "plain":
            state.look = Look(deleted=state.look.deleted, added=state.look.added)
            self._take_font(self._usual_font)
        elif word == "f":
            self._take_font(number or 0)
        elif word == "deff":
            self._usual_font = number or 0
        elif word == "uc":
            state.stand_ins = min(max(number or 0, 0), _MOST_STAND_INS)
        else:
            return False
        return True

    def _ends_something(self, word: str) -> bool:
        """Take a control word that ends a paragraph, a cell or a row; whether it is one."""
        if word in ("par", "sect", "nestcell"):
            self._story.end_paragraph(self._state.shape)
        elif word == "cell":
            self._story.end_cell(self._state.shape)
        elif word == "row":
            self._story.end_row()
        else:
            return False
        return True

    def _take_font(self, number: int) -> None:
        self._state.font = self._letters.font = number

    def _take_symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._optional = True
        elif symbol in "\r\n":  # as the control word par
            self._take_word("par", None)
        elif symbol in _SYMBOLS and not self._passes():
            self._put(self._letters.plain(_SYMBOLS[symbol]))

    def _take_plain(self, text: str) -> None:
        if self._passing:
            passed = min(self._passing, len(text))
            self._passing -= passed
            text = text[passed:]
        if text and self._state.into not in (_NOWHERE, _GONE):
            self._put(self._letters.plain(text))

    def _passes(self) -> bool:
        """Whether the sign that is there only stands in for a character that was read."""
        if not self._passing:
            return False
        self._passing -= 1
        return True

    def _flush(self) -> None:
        self._put(self._letters.taken())

    def _put(self, text: str) -> None:
        into = self._state.into
        if not text:
            return
        if into == _STORY:
            self._story.write(text, self._state.look)
        elif into in _INFO.values():
            self.properties[into] = self.properties.get(into, "") + text
