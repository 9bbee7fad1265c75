"""Keyness: the words that one group of turns has more of than another, and by how much.

Strategy: the words of both groups are counted as documents come in, and nothing else is kept, so that a corpus of any size
takes the memory of its vocabulary. Words are those of `tokens`: small letters, no base forms, no stop words unless they are
given; only speech counts, not the events printed within it. How surely the groups differ is log-likelihood, by how much is Log
Ratio; a big corpus makes small differences sure, so both are there to be looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, Literal

import msgspec

from ..errors import UsageError
from ..grouping import DEFAULT_PARTS, Grouping, Key
from ..measures import keyness_likelihood, log_ratio, probability
from ..model import Transcript, Turn
from ..tokens import ngrams, words_of
from .selection import Selection

LONGEST_NGRAM: Final = 5


class KeyWord(msgspec.Struct, frozen=True):
    """A word, or a run of words, in two groups."""

    word: str
    key: Literal["group", "against"]
    """Which of the two has relatively more of it."""
    count: int
    """In the group."""
    per_1000: float
    documents: int
    """In how many documents the group says it."""
    against_count: int
    against_per_1000: float
    against_documents: int
    log_likelihood: float
    """G2; 3.84 is p < 0.05, 6.63 p < 0.01, 10.83 p < 0.001, 15.13 p < 0.0001."""
    p: float
    """Probability of so much difference, or more, by chance; not corrected for looking at many words."""
    log_ratio: float
    """How many times the frequency doubles from the other group to this one; a count of 0 is taken for 0.5."""


class KeynessReport(msgspec.Struct, frozen=True):
    """The answer: the words of the group first, then those of the other, each by how surely they differ."""

    group: str
    """The conditions, as text."""
    against: str
    """The same; "the rest" where everything else is meant."""
    group_words: int
    """Words, or runs of words, of the group: what its frequencies are of."""
    against_words: int
    documents: int
    """Documents that were read."""
    rows: list[KeyWord]


class _Group:
    """What one group says."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.documents: Counter[str] = Counter()
        self.size = 0

    def add(self, found: Counter[str]) -> None:
        self.counts.update(found)
        self.documents.update(found.keys())
        self.size += found.total()

    def merge(self, other: _Group) -> None:
        self.counts.update(other.counts)
        self.documents.update(other.documents)
        self.size += other.size


class KeynessCounter:
    """Counts the words of two groups while transcripts come in; can be pickled, and merged with another of the same groups.

    Args:
        group: conditions (see `selection`) on the turns whose words are asked for.
        against: conditions on those to compare with; none: everything else. What is in both is the group's.
        size: how many words a run has: 1 for words, 2 for pairs. A run does not go beyond its paragraph.
        stop_words: words to leave out; of runs, those that hold one.
        parts: into how many parts the field `position` cuts a document.

    Raises:
        UsageError: a condition is no condition, or the runs are too long.
    """

    def __init__(
        self,
        group: Sequence[str],
        against: Sequence[str] = (),
        *,
        size: int = 1,
        stop_words: Iterable[str] = (),
        parts: int = DEFAULT_PARTS,
    ) -> None:
        if not group:
            raise UsageError("keyness needs a group", advice='Name one: --group speaker="Jane Doe".')
        if not 1 <= size <= LONGEST_NGRAM:
            raise UsageError(f"runs of {size} words are not counted", advice=f"Take 1 to {LONGEST_NGRAM}.")
        self._group, self._against = Selection(group), Selection(against)
        self._grouping = Grouping({**self._group.wanted, **self._against.wanted}, parts=parts)
        self._size = size
        self._stop_words = frozenset(word for text in stop_words for word in words_of(text))
        self._sides = _Group(), _Group()
        self._documents = 0

    def add(self, transcript: Transcript) -> None:
        """Count one more transcript."""
        fields = self._grouping.fields
        in_group, in_other = self._group.chooser(transcript, fields), self._against.chooser(transcript, fields)
        found: tuple[Counter[str], Counter[str]] = Counter(), Counter()

        def side_of(key: tuple[Key, ...]) -> int | None:
            ours, theirs = in_group(key), in_other(key)
            return 0 if ours else 1 if theirs else None

        for turn, slices in self._grouping.slices(transcript):
            # Slices of one side that touch are one stretch, so that no run is cut between them.
            start = 0
            for side, stretch in groupby(slices, key=lambda piece: side_of(piece.key)):
                end = list(stretch)[-1].end
                if side is not None:
                    found[side].update(self._runs(turn, start, end))
                start = end
        for group, counts in zip(self._sides, found, strict=True):
            group.add(counts)
        self._documents += 1

    def merge(self, other: KeynessCounter) -> None:
        """Add what another counter of the same groups has counted in other transcripts.

        Raises:
            UsageError: the other counts something else.
        """
        mine = self._group.wanted, self._against.wanted, self._size, self._stop_words
        if mine != (other._group.wanted, other._against.wanted, other._size, other._stop_words):
            raise UsageError("counts of different groups do not add up")
        for side, theirs in zip(self._sides, other._sides, strict=True):
            side.merge(theirs)
        self._group.merge(other._group)
        self._against.merge(other._against)
        self._grouping.merge(other._grouping)
        self._documents += other._documents

    def report(self, *, min_count: int = 1, p: float = 1.0) -> KeynessReport:
        """The words so far.

        Args:
            min_count: how often a word must be said, in both groups together.
            p: the highest probability of chance to show; 1: all.

        Raises:
            UsageError: a condition matches nothing, or nobody is left to compare with.
        """
        self._grouping.check()
        self._group.check()
        self._against.check()
        ours, others = self._sides
        for side, name in ((ours, str(self._group)), (others, str(self._against) or "the rest")):
            if self._documents and not side.size:
                raise UsageError(f"no words are said by {name}", advice="Compare groups that both say something.")
        rows = [row for word in ours.counts.keys() | others.counts.keys() if (row := self._row(word, min_count, p))]
        rows.sort(key=lambda row: (row.key == "against", -row.log_likelihood, -abs(row.log_ratio), row.word))
        against = str(self._against) or "the rest"
        return KeynessReport(str(self._group), against, ours.size, others.size, self._documents, rows)

    def _row(self, word: str, min_count: int, p: float) -> KeyWord | None:
        ours, others = self._sides
        count, other = ours.counts[word], others.counts[word]
        if count + other < min_count:
            return None
        likelihood = keyness_likelihood(count, ours.size, other, others.size)
        chance = probability(likelihood)
        ratio = log_ratio(count, ours.size, other, others.size)
        if chance > p or ratio is None:
            return None
        return KeyWord(
            word=word,
            key="group" if count * others.size >= other * ours.size else "against",
            count=count,
            per_1000=round(1000 * count / ours.size, 3),
            documents=ours.documents[word],
            against_count=other,
            against_per_1000=round(1000 * other / others.size, 3),
            against_documents=others.documents[word],
            log_likelihood=round(likelihood, 4),
            p=float(f"{chance:.4g}"),
            log_ratio=round(ratio, 4),
        )

    def _runs(self, turn: Turn, start: int, end: int) -> Iterator[str]:
        """The words said in a stretch of a turn, or their runs."""
        for piece in _speech(turn, start, end):
            words = words_of(piece)
            if not self._stop_words:
                yield from ngrams(words, self._size)
            elif self._size == 1:
                yield from (word for word in words if word not in self._stop_words)
            else:
                windows = (words[i : i + self._size] for i in range(len(words) - self._size + 1))
                yield from (
                    run for window in windows if self._stop_words.isdisjoint(window) for run in ngrams(window, self._size)
                )


def keyness_rows(report: KeynessReport) -> tuple[list[str], Iterator[list[str | float | None]]]:
    """The words as a table: the names of the columns, and a list of values a row."""
    columns = list(KeyWord.__struct_fields__)
    return columns, ([getattr(row, column) for column in columns] for row in report.rows)


def _speech(turn: Turn, start: int, end: int) -> Iterator[str]:
    """The paragraphs of a stretch of a turn, cut where an event stands within them."""
    at = start
    for event in sorted((event for event in turn.events if event.offset is not None), key=lambda event: event.offset or 0):
        offset = event.offset or 0
        if at < offset:
            yield from turn.text[at : min(offset, end)].split("\n\n")
        at = max(at, offset + len(event.text))
    if at < end:
        yield from turn.text[at:end].split("\n\n")
