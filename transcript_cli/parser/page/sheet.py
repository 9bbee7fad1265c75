"""The blocks of a document with what one look at all of them tells: each step sees at once whether it has anything to do.

Strategy: nearly every document is plain in nearly every respect: no tables, no numbers in the margin, no brackets. What would
show otherwise is found once, in loops that run in C, and the steps ask for that before they look at any line. Nothing here says
what anything means.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from ...model import Block


class Sheet(list[Block]):
    """The blocks of a document, or of a part of it, in order; it is not changed once it is made."""

    @cached_property
    def texts(self) -> list[str]:
        """Their texts."""
        return [block.text for block in self]

    @cached_property
    def lengths(self) -> list[int]:
        """Characters of each text."""
        return list(map(len, self.texts))

    @cached_property
    def whole(self) -> str:
        """All texts, a line each: what is not in it is in none."""
        return "\n".join(self.texts)

    @cached_property
    def firsts(self) -> str:
        """The first character of each text."""
        return "".join([text[0] for text in self.texts])

    @cached_property
    def lasts(self) -> str:
        """The last character of each text."""
        return "".join([text[-1] for text in self.texts])

    @cached_property
    def gaps(self) -> list[bool]:
        """Whether a blank line, or the end of a paragraph, lies before each."""
        return [block.gap for block in self]

    @cached_property
    def deepest(self) -> int:
        """The deepest indentation, in columns."""
        return max([block.indent for block in self], default=0)

    @cached_property
    def plain(self) -> bool:
        """Whether the format says nothing of any block but its text: all are lines, without marks and voices."""
        return not [1 for block in self if block.kind != "line" or block.marks or block.voice is not None]

    @cached_property
    def numbered(self) -> list[int]:
        """Those that begin with a figure."""
        firsts = self.firsts
        return [] if firsts.isalpha() else [index for index, first in enumerate(firsts) if first.isdecimal()]

    @cached_property
    def numbered_at_end(self) -> list[int]:
        """Those that end with a figure."""
        return [index for index, last in enumerate(self.lasts) if last.isdecimal()]

    def places_of(self, mark: str) -> list[int]:
        """Those that hold a mark."""
        return [index for index, text in enumerate(self.texts) if mark in text] if mark in self.whole else []


def sheet_of(blocks: Sequence[Block]) -> Sheet:
    """Blocks as a sheet; those that are one already as they are."""
    return blocks if isinstance(blocks, Sheet) else Sheet(blocks)
