"""Values that lines, keys and names of files offer for the fields of the metadata.

Strategy: every source offers a value with a rank, and the lowest rank wins; of equal ones the first in the source, then the
first that was offered. Only what wins so far is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from ...model import Metadata
from ..words.folding import fold
from .dates import FoundDate
from .roster_entries import folded_labels, is_name

FACT: Final = 20
"""Rank of a line of the head that says nothing else. What is declared goes before it (`declared`)."""
LINE: Final = 30
"""Rank of what is in a line that says something else, too."""
TITLE: Final = 40
"""Rank of what the title says."""
GUESS: Final = 50
MONTH_ONLY: Final = 5
"""What a date without a day is worse by."""


class Offer(NamedTuple):
    """A value that somebody found for a field."""

    rank: int
    offset: int
    """In the source."""
    field: str
    value: Any
    text: str
    rule: str
    key: str | None = None
    """The key it was declared under."""
    date: FoundDate | None = None
    """The date it was made from."""


class Offers:
    """The best offer for each field so far."""

    __slots__ = ("_best", "other_date")

    def __init__(self) -> None:
        self._best: dict[str, Offer] = {}
        self.other_date: Offer | None = None
        """The last day alone on a line that is another than the one that wins so far."""

    def add(
        self,
        rank: int,
        offset: int,
        field: str,
        value: Any,
        text: str,
        rule: str,
        key: str | None = None,
        date: FoundDate | None = None,
    ) -> None:
        """Offer a value, in the words of `Offer`."""
        best = self._best.get(field)
        if best is None or rank < best.rank or (rank == best.rank and offset < best.offset):
            self._best[field] = Offer(rank, offset, field, value, text, rule, key, date)
        if best is not None and field == "date" and rank == best.rank == FACT:
            # What stands above belongs to a page: when it was put up, and what else was.
            if value[:10] != best.value[:10]:
                self.other_date = best
            if self.other_date:
                self._best[field] = Offer(rank, offset, field, value, text, rule, key, date)

    def settled(self, field: str, rank: int) -> bool:
        """Whether an offer of this rank or a worse one comes too late, so that it need not be made."""
        best = self._best.get(field)
        return best is not None and best.rank < rank

    def best(self, field: str) -> Offer | None:
        """The best offer for a field."""
        return self._best.get(field)

    def won_without(self, labels: Sequence[str]) -> dict[str, Offer]:
        """The best offer for each field, in the order of the fields; no body is somebody who speaks, on a page of his own."""
        site = self._best.get("organization")
        if site and fold(site.value) in folded_labels(labels) and is_name(site.value.split(), 2):
            del self._best["organization"]
        return {name: self._best[name] for name in Metadata.__struct_fields__ if name in self._best}
