"""The body of a Word document in pieces: lines of paragraphs, rows of tables, blank paragraphs, in reading order.

Strategy: one walk, looking through content controls and whatever else is wrapped around paragraphs and tables. The rows of a
table in which people speak become speech with a voice and a time; pairs of a bold key and its value become lines "Key: value",
other short rows stay rows; long cells are paragraphs that a table only lays out. A text box follows its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias
from xml.etree.ElementTree import Element

from ...model import BlockKind, Mark
from ..xmltree import descendants, find, local
from .tables import Columns, find_columns, stamp_of
from .text import Paragraph, Run, Styles, read_paragraph, runs_on

_UNSEEN: Final = frozenset({"sectPr", "del", "moveFrom", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr"})
_TIMES: Final = re.compile(r"(\d{1,3}):(\d{1,2}):(\d{1,2}(?:\.\d+)?)\s*-->\s*(\d{1,3}):(\d{1,2}):(\d{1,2}(?:\.\d+)?)")
"""How a recorder of meetings opens a paragraph, with the name and the words on the lines below: 0:0:0.0 --> 0:0:3.150."""
_LONG_CELL: Final = 25
"""Words of a cell from which on its table only lays out the page."""


class Piece(NamedTuple):
    """A line of the body."""

    text: str
    indent: int = 0
    marks: tuple[Mark, ...] = ()
    kind: BlockKind = "line"
    level: int = 0
    first: bool = True
    """It begins a paragraph."""
    key: str = ""
    """It is a row of a table that gives a value for this key."""
    voice: str | None = None
    time: float | None = None
    end_time: float | None = None

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return any(mark.kind == "bold" and not mark.start and mark.end == len(self.text) for mark in self.marks)


class Aside(NamedTuple):
    """Text of the body that is no part of the transcript: a table of contents, the head of a table."""

    text: str


Pieces: TypeAlias = "list[Piece | Aside | None]"
"""None stands for a blank paragraph."""


def find_pieces(body: Element | None, styles: Styles) -> Pieces:
    """Everything that the body of a document, or a cell of a table, shows."""
    walk = _Walk(styles)
    walk.enter(body)
    return walk.pieces


class _Walk:
    """The state of the walk."""

    def __init__(self, styles: Styles) -> None:
        self.pieces: Pieces = []
        self._styles = styles
        self._before: list[Run] = []
        """The runs of a paragraph that runs into the next."""

    def enter(self, element: Element | None) -> None:
        """Take the paragraphs and tables within an element."""
        for child in () if element is None else element:
            name = local(child)
            if name == "p":
                self._take(child)
            elif name == "tbl":
                self._take_table(child)
            elif name not in _UNSEEN:
                self.enter(child)

    def _take(self, element: Element) -> None:
        paragraph, runs = read_paragraph(element, self._styles, self._before)
        self._before = runs if runs_on(element) else []
        if not self._before:
            self.pieces += _pieces_of(paragraph)
        for box in paragraph.boxes:
            self.enter(box)

    def _take_table(self, table: Element) -> None:
        rows = [row for row in _within(table, "tr") if find(row, "trPr", "del") is None]
        elements = [list(_within(row, "tc")) for row in rows]
        cells = [[find_pieces(cell, self._styles) for cell in row] for row in elements]
        texts = [[_text(pieces) for pieces in row] for row in cells]
        nested = any(next(descendants(cell, "tbl"), None) is not None for row in elements for cell in row)
        if not nested and (columns := find_columns(texts)):
            self.pieces += _dialogue(cells, texts, columns)
            return
        for row, words in zip(cells, texts, strict=True):
            if nested or sum(map(bool, words)) < 2 or max(len(text.split()) for text in words) > _LONG_CELL:
                self.pieces += [piece for pieces in row for piece in pieces if piece is not None]
            else:
                self.pieces.append(_row(row, [text for text in words if text]))


def _within(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, looking through content controls, without those of tables within."""
    for child in element:
        found = local(child)
        if found == name:
            yield child
        elif found not in _UNSEEN and found not in ("tc", "p", "tbl"):
            yield from _within(child, name)


def _pieces_of(paragraph: Paragraph) -> Iterator[Piece | Aside | None]:
    lines = paragraph.lines
    if not lines and not paragraph.boxes:
        yield None
    if len(lines) > 2 and (times := _TIMES.fullmatch(lines[0].text)):
        numbers = [float(number) for number in times.groups()]
        start, end = (h * 3600 + m * 60 + s for h, m, s in (numbers[:3], numbers[3:]))
        yield Piece(" ".join(line.text for line in lines[2:]), voice=lines[1].text, time=start, end_time=end)
        return
    for number, line in enumerate(lines):
        if paragraph.contents:
            yield Aside(line.text)
        else:
            yield Piece(line.text, line.indent, line.marks, paragraph.kind, paragraph.level, not number)


def _text(pieces: Pieces) -> str:
    return " ".join(piece.text for piece in pieces if piece is not None)


def _row(cells: Sequence[Pieces], words: Sequence[str]) -> Piece:
    """A row of short cells: a key and its value where the key is bold or ends in a colon, else the cells between bars."""
    bold = [all(isinstance(piece, Piece) and piece.bold for piece in pieces) for pieces in cells if _text(pieces)]
    if len(words) == 2 and (words[0].endswith((":", "：")) or bold == [True, False]):
        key = words[0].rstrip(":： ")
        return Piece(f"{key}: {words[1]}", key=key)
    return Piece(" | ".join(words), kind="row")


def _dialogue(cells: Sequence[Sequence[Pieces]], texts: Sequence[Sequence[str]], columns: Columns) -> Iterator[Piece | Aside]:
    """The rows of a table in which people speak."""
    width = max(map(len, texts))
    waiting = ""
    """A name whose words stand in the next row."""
    for number, (row, words) in enumerate(zip(cells, texts, strict=True)):
        if (columns.headed and not number) or len(row) != width:
            yield Aside(" | ".join(filter(None, words)))
            continue
        speech = [piece for piece in row[columns.speech] if isinstance(piece, Piece)]
        stamp = words[columns.time] if columns.time is not None else ""
        time, end = stamp_of(stamp) or (None, None)
        if columns.name is None and speech and stamp:  # who speaks is for the parser to find
            speech[0] = Piece(f"{stamp} {speech[0].text}")
        voice = waiting
        if columns.name is not None:
            voice = words[columns.name].rstrip(":： ") or waiting
            if speech and voice:
                speech[0] = speech[0]._replace(voice=voice, time=time, end_time=end)
        waiting = "" if speech else voice
        yield from speech
        if others := [text for at, text in enumerate(words) if text and at not in columns[:3]]:
            yield Aside(" | ".join(others))
