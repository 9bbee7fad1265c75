"""Co-occurrence: which terms or names are mentioned in the same turn, paragraph or document, and how much more than by chance.

Strategy: a place (a turn, say) holds a term or does not, however often. Of every place only the sums are kept: places in all,
those of each term, those of each pair that meets. Expected is what chance would give if terms were spread over the places
without regard to each other; the measures compare that with what there is. Places without words are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any, Final, Literal, get_args

import msgspec

from ..errors import UsageError
from ..measures import association_likelihood, dice, expected_together, pointwise_information, probability
from ..model import Transcript
from .document import Found, terms_for
from .finding import spoken
from .matching import Matcher
from .terms import Term, TermKind

Within = Literal["turn", "paragraph", "document"]
"""What a place is."""

_PARAGRAPH: Final = re.compile(r"\n\n")


class Pair(msgspec.Struct, frozen=True):
    """Two terms that meet."""

    first: str
    """The one that is mentioned in more places."""
    second: str
    together: int
    """Places in which both are mentioned."""
    first_count: int
    """Places in which the first is."""
    second_count: int
    places: int
    """Places in all."""
    expected: float
    """In how many places both would be by chance."""
    pmi: float
    """log2(together / expected), in bits: 0 as by chance, 1 twice as often."""
    log_likelihood: float
    """G2 of being mentioned in the same places or in different ones."""
    p: float
    """Probability of so strong a connection, or a stronger one, by chance; not corrected for looking at many pairs."""
    dice: float
    """From 0 to 1: always together."""


class PairReport(msgspec.Struct, frozen=True):
    """The answer: pairs that meet more than by chance first, the surest before the others."""

    within: Within
    pairs: list[Pair]
    terms: list[tuple[str, TermKind, int]]
    """Each term with its kind and the places in which it is mentioned, most first."""
    places: int
    documents: int


class PairCounter:
    """Counts places and pairs while transcripts come in; can be pickled, and merged with another of the same terms.

    Args:
        terms: what to look for; None: the participants and the names that each document itself mentions.
        within: what a place is.

    Raises:
        UsageError: there are no such places.
    """

    def __init__(self, terms: Sequence[Term] | Found | None = None, *, within: str = "turn") -> None:
        if within not in get_args(Within):
            raise UsageError(f"nothing is looked for within a {within!r}", advice=f"Known: {', '.join(get_args(Within))}.")
        self._how = terms if isinstance(terms, Found) else None
        self._asked = None if terms is None or isinstance(terms, Found) else tuple(terms)
        self._matcher: Matcher | None = None
        self._within: Within = within  # type: ignore[assignment]
        self._kinds: dict[str, TermKind] = {term.name: term.kind for term in self._asked or ()}
        self._counts: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()
        self._places = self._documents = 0

    def add(self, transcript: Transcript) -> None:
        """Count one more transcript."""
        terms = terms_for(transcript, self._how if self._asked is None else self._asked)
        for term in terms:
            self._kinds.setdefault(term.name, term.kind)
        if self._asked is None:
            matcher = Matcher(terms)
        else:
            matcher = self._matcher = self._matcher or Matcher(terms)
        everything: set[str] = set()
        for turn in transcript.turns:
            hits = spoken(matcher.find(turn.text), turn)
            if self._within == "turn":
                self._place({terms[hit.term].name for hit in hits}, turn.text)
            elif self._within == "document":
                everything.update(terms[hit.term].name for hit in hits)
            else:
                start = 0
                for end in [*(match.end() for match in _PARAGRAPH.finditer(turn.text)), len(turn.text)]:
                    found = {terms[hit.term].name for hit in hits if start <= hit.start < end}
                    self._place(found, turn.text[start:end])
                    start = end
        if self._within == "document":
            self._place(everything, "" if not any(turn.text.strip() for turn in transcript.turns) else "words")
        self._documents += 1

    def _place(self, found: set[str], text: str) -> None:
        if found or text.strip():
            self._places += 1
            self._counts.update(found)
            self._pairs.update(combinations(sorted(found), 2))

    def merge(self, other: PairCounter) -> None:
        """Add what another counter of the same terms and places has counted in other transcripts.

        Raises:
            UsageError: the other counts something else.
        """
        if (other._asked, other._how, other._within) != (self._asked, self._how, self._within):
            raise UsageError("counts of different terms, or in different places, do not add up")
        self._counts.update(other._counts)
        self._pairs.update(other._pairs)
        for term, kind in other._kinds.items():
            self._kinds.setdefault(term, kind)
        self._places += other._places
        self._documents += other._documents

    def __getstate__(self) -> dict[str, Any]:
        """Everything but the matcher, which is built anew where it is needed."""
        return {**self.__dict__, "_matcher": None}

    def report(self, *, min_count: int = 1, p: float = 1.0) -> PairReport:
        """The pairs so far.

        Args:
            min_count: in how many places a pair must meet.
            p: the highest probability of chance to show; 1: all.
        """
        rows = [self._row(pair, count) for pair, count in self._pairs.items() if count >= min_count]
        rows = [row for row in rows if row.p <= p]
        rows.sort(key=lambda row: (row.pmi < 0, -row.log_likelihood, -row.together, row.first, row.second))
        names = self._kinds if self._asked is not None else self._counts
        terms = [(name, self._kinds[name], self._counts[name]) for name in names]
        terms.sort(key=lambda term: (-term[2], term[0]))
        return PairReport(self._within, rows, terms, self._places, self._documents)

    def _row(self, pair: tuple[str, str], together: int) -> Pair:
        first, second = sorted(pair, key=lambda name: (-self._counts[name], name))
        counts = together, self._counts[first], self._counts[second]
        likelihood = association_likelihood(*counts, self._places)
        return Pair(
            first,
            second,
            *counts,
            places=self._places,
            expected=round(expected_together(*counts[1:], self._places), 4),
            pmi=round(pointwise_information(*counts, self._places) or 0.0, 4),
            log_likelihood=round(likelihood, 4),
            p=float(f"{probability(likelihood):.4g}"),
            dice=round(dice(*counts), 4),
        )


def pair_rows(report: PairReport) -> tuple[list[str], Iterator[list[str | float | None]]]:
    """The pairs as a table: the names of the columns, and a list of values a row."""
    columns = list(Pair.__struct_fields__)
    return columns, ([getattr(row, column) for column in columns] for row in report.pairs)
