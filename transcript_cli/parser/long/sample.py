"""A sample of a long text: its front and its back, put together as one document.

Strategy: what the lines of a document have in common shows in a part of them, so the ordinary steps are asked about the sample
as if it were all. It has positions and lines of its own; `Sample` knows those of the source. A text that is no longer than that
is its own sample.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from ...longtext import LongText, NotInWindowsError, ends_of
from ...model import Document
from ...source import Source
from ..page.layout import find_layout
from ..page.order import Order, find_order
from ..page.stamps import set_stamps_apart
from ..page.wrappedlabels import Breaks
from .page import Page, Split


class Reach(NamedTuple):
    """How much of a text is sampled, in bytes."""

    front: int = 1 << 20
    back: int = 1 << 18


USUAL: Final = Reach()


class Sample:
    """Parts of a text as a document.

    Attributes:
        document: with positions of its own.
        blocks: its lines, arranged.
        candidates: the places in them where labels could stand.
        running: the lines that surely are no labels.
        page: how they stand on it.
    """

    def __init__(self, text: LongText, split: Split, form: str, reach: Reach) -> None:
        pieces = ends_of(text, *reach)
        source = Source("".join(p.text for p in pieces), path=text.path, encoding=text.encoding, sha256="", size=text.size)
        self.document = Document(source=source, blocks=split(source.text, 0), format=form)
        ordered = find_order(self.document.blocks)
        if ordered is None or not ordered[0] or set_stamps_apart(ordered[0]) is not ordered[0]:
            raise NotInWindowsError("a page to be put in order")
        blocks, order = ordered
        self.page = Page(find_layout(blocks, False), Breaks(blocks), order)
        if order != Order() and not self.page.layout.wrapped:
            raise NotInWindowsError("paragraphs of a line each on pages")
        self.blocks = self.page.join(blocks)
        self.candidates, self.running = self.page.places_in(self.blocks)
        self.page = self.page._replace(holders=any(candidate.form == "office-name" for candidate in self.candidates))
        self._pieces = pieces
        self._parts: list[tuple[int, int, int]] = []
        """From where in the sample on, in characters, how many characters and lines more came before in the source."""

    def locate(self, text: LongText) -> None:
        """Find where the parts stand; all windows of the text must have been read."""
        at = line = 0
        for piece in self._pieces:
            chars, lines = text.place(piece.byte)
            self._parts.append((at, chars - at, lines - line))
            at += len(piece.text)
            line += piece.text.count("\n")

    @property
    def front_end(self) -> int:
        """Where the front ends in the source: all up to there is in the sample."""
        return len(self._pieces[0].text)

    @property
    def back_start(self) -> int:
        """Where the back begins in the source: all from there on is in the sample."""
        return self._parts[-1][0] + self._parts[-1][1] if len(self._parts) > 1 else 0

    def in_source(self, offset: int) -> int:
        """Where a character of the sample stands in the source."""
        return offset + next(more for at, more, _ in reversed(self._parts) if at <= offset)

    def line_in_source(self, line: int) -> int:
        """The line of the source of a line of the sample."""
        start = self.document.source.line_span(line)[0]
        return line + next(more for at, _, more in reversed(self._parts) if at <= start)
