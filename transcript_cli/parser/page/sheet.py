"""The blocks of a document with what one look at all of them tells: each step sees at once whether it has anything to do.

Strategy: nearly every document is plain in nearly every respect: no tables, no numbers in the margin, no brackets. What would
show otherwise is found once, in loops that run in C, and the steps ask for that before they look at any line. Nothing here says
what anything means.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final

from ...model import Block
from ..words.patterns import lazy

_FIGURE: Final = lazy(r"\d")


class Sheet(list[Block]):
    """The blocks of a document, or of a part of it, in order; it is not changed once it is made.

    Attributes:
        texts: their texts.
        firsts: the first character of each text.
        lasts: the last one.
        gaps: whether a blank line, or the end of a paragraph, lies before each.
        plain: the format says nothing of any block but its text: all are lines, without marks and voices.
    """

    def __init__(self, blocks: Iterable[Block]) -> None:
        super().__init__(blocks)
        self.texts = texts = [block.text for block in self]
        self.firsts = "".join([text[0] for text in texts])
        self.lasts = "".join([text[-1] for text in texts])
        self.gaps = [block.gap for block in self]
        self.plain = not [1 for block in self if block.kind != "line" or block.marks or block.voice is not None]

    @cached_property
    def whole(self) -> str:
        """All texts, a line each: what is not in it is in none."""
        return "\n".join(self.texts)

    @cached_property
    def deepest(self) -> int:
        """The deepest indentation, in columns."""
        return max([block.indent for block in self], default=0)

    @cached_property
    def numbered(self) -> list[int]:
        """Those that begin with a figure."""
        return [figure.start() for figure in _FIGURE.finditer(self.firsts)]

    @cached_property
    def numbered_at_end(self) -> list[int]:
        """Those that end with a figure."""
        return [figure.start() for figure in _FIGURE.finditer(self.lasts)]

    def places_of(self, mark: str) -> list[int]:
        """Those that hold a mark."""
        return [index for index, text in enumerate(self.texts) if mark in text] if mark in self.whole else []


def sheet_of(blocks: Sequence[Block]) -> Sheet:
    """Blocks as a sheet; those that are one already as they are."""
    return blocks if isinstance(blocks, Sheet) else Sheet(blocks)
