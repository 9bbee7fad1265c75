"""Mentions over the documents of a corpus: counted by a task of their own, and found for a table.

Strategy: what is counted of a batch can be added to what was counted of others, so that counts are all that comes back of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

import msgspec

from ..corpus import Done
from ..mentions import Concordance, MentionCounter, find_mentions
from ..mentions.matching import Matcher
from ..model import Transcript
from .executors import Outcome
from .tables import Find
from .work import Place


class Tally:
    """Counts that can be added up, and the places that were counted, where those are wanted."""

    def __init__(self, counter: MentionCounter) -> None:
        self.counter = counter
        self.places: list[Concordance] = []

    def add(self, transcript: Transcript) -> None:
        """Count one more transcript."""
        self.places += self.counter.add(transcript)

    def merge(self, other: Tally) -> None:
        """Take in what was counted of the documents that come after these."""
        self.counter.merge(other.counter)
        self.places += other.places


class Mentions(msgspec.Struct, frozen=True):
    """Names and terms counted; the outcome's value is a `Tally`."""

    terms: Any = None
    """As `MentionCounter` takes them."""
    how: Mapping[str, Any] = {}
    """Its other arguments."""
    explained: ClassVar[bool] = False

    def tally(self) -> Tally:
        """One that has counted nothing yet."""
        return Tally(MentionCounter(self.terms, **self.how))

    def run(self, documents: Iterator[Done], place: Place, outcome: Outcome) -> None:
        """Count, and write nothing."""
        del place
        tally = self.tally()
        for done in documents:
            tally.add(done.parsed.transcript)
        outcome.value = tally


def finder(terms: Any) -> Find:
    """What finds these terms, as `find_mentions` takes them, in one document after the other."""
    matcher = Matcher(terms) if isinstance(terms, Sequence) else None
    return partial(find_mentions, terms=terms, matcher=matcher)
