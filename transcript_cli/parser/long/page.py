"""How the lines of a long text stand on its page, as its front and back show it.

Strategy: what the ordinary steps find out of a document once is kept, and applied to one part of it after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from ...model import Block
from ..labels.candidates import Candidate, find_candidates
from ..labels.running import Running, find_running
from ..labels.traits import BARE_FORMS, Context
from ..labels.unlikely import Places, set_running_apart
from ..page.brackets import join_brackets
from ..page.layout import Layout
from ..page.order import Order, straighten_part
from ..page.sheet import Sheet
from ..page.wrappedlabels import Breaks, join_wrapped_labels

Split: TypeAlias = Callable[[str, int], list[Block]]
"""Whole lines, and where they begin in the source, to blocks, as the reader does it."""


class Page(NamedTuple):
    """How the lines of a text stand on its page."""

    layout: Layout
    breaks: Breaks
    order: Order = Order()
    """What was done to straighten its lines."""
    holders: bool | None = None
    """Offices and their holders are labels."""

    def arrange(self, blocks: Sequence[Block]) -> Sheet:
        """The steps that put lines in order and join them, as in `parser.parse`."""
        return self.join(straighten_part(blocks, self.order) if self.layout.wrapped else blocks)

    def join(self, blocks: Sequence[Block]) -> Sheet:
        """The steps that join lines."""
        return join_brackets(join_wrapped_labels(blocks, self.layout, self.breaks))

    def places_in(self, blocks: Sequence[Block], known: dict[str, Candidate] | None = None) -> Places:
        """Where labels could stand in lines that are arranged; `known` as in `find_candidates`."""
        running = find_running(blocks, self.layout)
        candidates = find_candidates(blocks, known, running=running, holders=self.holders)
        return set_running_apart(blocks, candidates, running, self.layout)


def context_of(blocks: Sequence[Block], layout: Layout, candidates: Sequence[Candidate], running: Running) -> Context:
    """What the traits of candidates are read from, in text, which lists no names in tables."""
    by_block = {c.block: c for c in reversed(candidates) if c.form != "voice" and c.form not in BARE_FORMS}
    return Context(blocks, layout, by_block, frozenset(), running)
