"""How a document is laid out: whether its lines are wrapped, and where its paragraphs begin.

Strategy: one look at the lengths of all lines. Text is wrapped when lines rarely end before a common width although the next
word would have fitted; then a line break is mere layout, and a label may begin only where a paragraph does. Text that is not
wrapped has a paragraph a line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import msgspec

from ..model import Block

SENTENCE_END: Final = frozenset(".!?…:;\"”’'»)]>*。！？、—–-,")
"""Marks with which a paragraph of speech ends, an interruption included."""
_NARROWEST: Final = 36
_WIDEST: Final = 160
"""Columns between which people and programs wrap text."""


class Layout(msgspec.Struct, frozen=True):
    """What the lines of a document have in common."""

    wrapped: bool
    width: int
    """The longest usual line, in characters, indentation included."""
    base_indent: int
    """Indentation of a line within a paragraph, in columns."""
    soft_breaks: bool
    """The format says that a line break within a paragraph is layout."""
    punctuated: bool
    """Paragraphs end as sentences do, so that one that does not is a heading."""

    @property
    def joins_lines(self) -> bool:
        """Whether the lines of a paragraph are to be joined by a space."""
        return self.wrapped or self.soft_breaks

    def begins_paragraph(self, block: Block, before: Block | None) -> bool:
        """Whether a paragraph begins with this block: after a blank line, a deeper indentation, or a line that ended early."""
        if before is None or block.gap or block.kind != "line" or before.kind != "line":
            return True
        if self.wrapped:
            return block.indent > self.base_indent + 1 and block.indent > before.indent
        return not self.soft_breaks

    def ended_early(self, block: Block, before: Block) -> bool:
        """Whether the line before had room for the first word of this one, so that the break between them was meant."""
        word = block.text.partition(" ")[0]
        return before.indent + len(before.text) + 1 + len(word) <= self.width - 8


def find_layout(blocks: Sequence[Block], soft_breaks: bool) -> Layout:
    """The layout of a document, from its lines of running text."""
    lines = [b for b in blocks if b.kind == "line"]
    lengths = sorted(b.indent + len(b.text) for b in lines)
    if len(lines) < 4:
        return Layout(False, lengths[-1] if lengths else 0, 0, soft_breaks, False)
    width = lengths[int(0.97 * (len(lengths) - 1))]
    full = pairs = 0
    indents: Counter[int] = Counter()
    for before, block in pairwise(blocks):
        if block.gap or block.kind != "line" or before.kind != "line":
            continue
        pairs += 1
        word = block.text.partition(" ")[0]
        if before.indent + len(before.text) + 1 + len(word) > width - 8:
            full += 1
            indents[block.indent] += 1
    wrapped = _NARROWEST <= width <= _WIDEST and pairs >= 0.15 * len(lines) and full > (0.35 if pairs >= 12 else 0.7) * pairs
    base = indents.most_common(1)[0][0] if indents else 0
    return Layout(wrapped, width, base, soft_breaks, _is_punctuated(blocks))


def _is_punctuated(blocks: Sequence[Block]) -> bool:
    """Whether nearly every longer paragraph ends with a mark that ends a sentence."""
    ended = total = 0
    for block, after in pairwise(blocks):
        if after.gap and block.kind == "line" and len(block.text) > 40:
            total += 1
            ended += block.text[-1] in SENTENCE_END
    return total >= 5 and ended >= 0.85 * total
