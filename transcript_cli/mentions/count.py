"""How often terms are mentioned: by any field of a turn, with the words around each mention where asked.

Strategy: transcripts go in one at a time and leave nothing behind but sums, so that a corpus of any size takes the memory of
its groups. Only speech is searched: labels stand outside the text of a turn, and events printed within it are passed over.
The rate is per 1,000 words of the group, whether they mention anything or not. A series over time or position has a row for
each of its points, also where nothing is mentioned: what is missing from a series looks like what was never said.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import msgspec

from ..errors import UsageError
from ..grouping import DEFAULT_PARTS, ORDERED, Grouping, Key, Slice
from ..model import Transcript
from .concordance import Concordance, concordance_line
from .dispersion import DispersionCounter
from .document import Found, terms_for
from .finding import mention_at, spoken
from .matching import Hit, Matcher
from .terms import Term, TermKind, What

SPELLING: Final = "spelling"
"""The field by which mentions are told apart by how they are written, beside those of `grouping`."""
_FIGURES: Final = ("count", "words", "per_1000")
_SPREAD: Final = ("dp", "dp_norm", "range", "parts")


class MentionRow(msgspec.Struct, frozen=True):
    """How often one term is mentioned in one group."""

    keys: dict[str, Key]
    """What the group is, by the fields that were asked for: {"speaker": "Jane Doe"}; a speaker's value is the name."""
    term: str
    kind: TermKind
    count: int
    words: int
    """White-space separated words of the group's speech."""
    per_1000: float | None
    """Mentions per 1,000 words; None where there are no words."""
    what: What | None = None
    """What a name found in the documents stands for: person, organization, place or thing; None where nothing says so."""
    dp: float | msgspec.UnsetType | None = msgspec.UNSET
    """Gries' DP, where dispersion was asked for: 0 even, towards 1 all in one place; None where nothing is mentioned."""
    dp_norm: float | msgspec.UnsetType | None = msgspec.UNSET
    """The same over the most that it could be; None where there are no two parts."""
    range: int | msgspec.UnsetType = msgspec.UNSET
    """In how many parts it is mentioned."""
    parts: int | msgspec.UnsetType = msgspec.UNSET
    """How many parts there are."""


class MentionReport(msgspec.Struct, frozen=True):
    """The answer: most mentioned first, then what appeared first."""

    by: tuple[str, ...]
    """The fields by which `rows` are grouped; without any, `rows` are the totals."""
    rows: list[MentionRow]
    totals: list[MentionRow]
    """One row a term over everything; a term that was asked for is here even if nobody mentions it."""
    documents: int
    words: int
    concordance: list[Concordance] = []


class MentionCounter:
    """Counts who mentions what while transcripts come in.

    A counter can be pickled, and merged with one that counted other transcripts: so a corpus is counted in pieces.

    Args:
        terms: what to count; None: the participants and the names that each document itself mentions.
        by: fields of `grouping`, such as "speaker", "month", "position", "metadata.kind", and "spelling", which is what stands
            there; "term" is always one and may be named.
        context: how many words to show on either side of each mention; 0: no concordance.
        parts: into how many parts of equal length "position" and a dispersion over "part" cut each document.
        zeros: whether a group has a row for each of `terms` that it does not mention; None: where all of `by` is a series.
        dispersion: "speaker", "turn", "document" or "part": how evenly each term is spread over these, as DP.

    Raises:
        UsageError: there is no such field, or zeros are to be shown of terms that nobody named.
    """

    def __init__(
        self,
        terms: Sequence[Term] | Found | None = None,
        *,
        by: Sequence[str] = (),
        context: int = 0,
        parts: int = DEFAULT_PARTS,
        zeros: bool | None = None,
        dispersion: str | None = None,
    ) -> None:
        self._spelt = SPELLING in by
        """Whether what stands there belongs to the key, as its last field."""
        fields = (field for field in by if field not in ("term", SPELLING))
        self._by = Grouping(fields, parts=parts).fields
        self._spread = DispersionCounter(dispersion) if dispersion else None
        over = self._spread.fields if self._spread else ()
        self._grouping = Grouping((*self._by, *over), parts=parts)
        self._part_at = [self._grouping.fields.index(field) for field in over]
        """Where the fields of a part stand in a key."""
        if self._spelt and dispersion:
            raise UsageError("dispersion is that of terms, not of their spellings", advice="Leave one of them out.")
        self._how = terms if isinstance(terms, Found) else None
        self._asked = None if terms is None or isinstance(terms, Found) else tuple(terms)
        if zeros and self._asked is None:
            raise UsageError("rows of nothing need terms", advice="Name them with -t or --terms.")
        series = bool(self._by) and all(field in ORDERED for field in self._by)
        self._zeros = self._asked is not None and not self._spelt and (series if zeros is None else zeros)
        self._context = context
        self._matcher: Matcher | None = None
        self._counts: dict[tuple[tuple[Key, ...], str], int] = {}
        self._words: dict[tuple[Key, ...], int] = {}
        self._kinds: dict[str, TermKind] = {term.name: term.kind for term in self._asked or ()}
        self._what: dict[str, What | None] = {}
        self._names: dict[str | None, str | None] = {None: None}
        self._documents = 0
        self._all_words = 0

    def add(self, transcript: Transcript) -> list[Concordance]:
        """Count one more transcript.

        Returns:
            Its mentions with the words around them, where context was asked for; they are not kept here.
        """
        terms = terms_for(transcript, self._how if self._asked is None else self._asked)
        if self._asked is None:
            matcher = Matcher(terms)
        else:
            matcher = self._matcher = self._matcher or Matcher(terms)
        for term in terms:
            self._kinds.setdefault(term.name, term.kind)
            self._what[term.name] = self._what.get(term.name) or term.what
        names = {speaker.id: speaker.name for speaker in transcript.speakers}
        for speaker, name in names.items():
            self._names.setdefault(speaker, name)
        self._documents += 1
        rows: list[Concordance] = []
        for turn, slices in self._grouping.slices(transcript):
            hits = spoken(matcher.find(turn.text), turn)
            self._count(turn.text, slices, hits, terms)
            if self._context > 0:
                mentions = (mention_at(hit, turn, terms) for hit in hits)
                rows += [concordance_line(transcript, turn, names, mention, self._context) for mention in mentions]
        if self._spread:
            self._spread.end_document()
        return rows

    def _count(self, text: str, slices: list[Slice], hits: list[Hit], terms: Sequence[Term]) -> None:
        counts, sums, spread = self._counts, self._words, self._spread
        keep = hits or self._zeros or "turn" not in self._by  # the turns that mention nothing are many, and have no row
        at = 0
        for key, words, end in slices:
            self._all_words += words
            group = key[: len(self._by)]
            if keep:
                sums[group] = sums.get(group, 0) + words
            if spread:
                part = tuple(key[i] for i in self._part_at)
                for whole in {(), group}:
                    spread.words(whole, part, words)
            while at < len(hits) and hits[at].start < end:
                hit = hits[at]
                term = terms[hit.term].name
                place = (*group, " ".join(text[hit.start : hit.end].split())) if self._spelt else group, term
                counts[place] = counts.get(place, 0) + 1
                if spread:
                    for whole in {(), group}:
                        spread.mention(whole, part, term)
                at += 1

    def merge(self, other: MentionCounter) -> None:
        """Take in what another counter of the same terms and groups counted after this one.

        The answer is that of one counter over all the transcripts, in the order of the pieces.

        Raises:
            UsageError: the other counts something else, or by something else.
        """
        if other._settings() != self._settings():
            raise UsageError("counts of different terms, or by different fields, do not add up")
        for place, count in other._counts.items():
            self._counts[place] = self._counts.get(place, 0) + count
        for group, words in other._words.items():
            self._words[group] = self._words.get(group, 0) + words
        for term, kind in other._kinds.items():
            self._kinds.setdefault(term, kind)
        for term, what in other._what.items():
            self._what[term] = self._what.get(term) or what
        for speaker, name in other._names.items():
            self._names.setdefault(speaker, name)
        self._grouping.merge(other._grouping)
        if self._spread and other._spread:
            self._spread.merge(other._spread)
        self._documents += other._documents
        self._all_words += other._all_words

    def _settings(self) -> tuple[Any, ...]:
        return self._grouping.fields, self._by, self._spelt, self._asked, self._how

    def __getstate__(self) -> dict[str, Any]:
        """Everything but the matcher, which is built anew where it is needed."""
        return {**self.__dict__, "_matcher": None}

    def report(self, concordance: list[Concordance] | None = None) -> MentionReport:
        """The counts so far, with the concordance that `add` gave, if it is to be part of the answer.

        Raises:
            UsageError: no document had a field of `extra` by which to count.
        """
        self._grouping.check()
        sums = {term.name: 0 for term in self._asked or ()}
        order: dict[str, int] = {}
        for (_, term), count in self._counts.items():
            order.setdefault(term, len(order))
            sums[term] = sums.get(term, 0) + count
        by_appearance = sorted(sums, key=lambda term: order.get(term, len(order)))
        totals = [self._row((), term, sums[term], self._all_words) for term in by_appearance]
        totals.sort(key=_most_first)
        rows = totals
        by = (*self._by, SPELLING) if self._spelt else self._by
        if by:
            counts = self._counts
            if self._zeros:
                counts = {(group, term): counts.get((group, term), 0) for group in self._words for term in by_appearance}
            rows = [
                self._row(group, term, count, self._words[group[: len(self._by)]]) for (group, term), count in counts.items()
            ]
            rows.sort(key=_most_first)
            rows.sort(key=self._in_order)
        return MentionReport(by, rows, totals, self._documents, self._all_words, concordance or [])

    def _row(self, group: tuple[Key, ...], term: str, count: int, words: int) -> MentionRow:
        rate = round(1000 * count / words, 3) if words else None
        row = MentionRow(self._shown(group), term, self._kinds[term], count, words, rate, self._what.get(term))
        if not self._spread:
            return row
        dp, dp_norm, present, parts = self._spread.spread(group, term)
        return msgspec.structs.replace(row, dp=_rounded(dp), dp_norm=_rounded(dp_norm), range=present, parts=parts)

    def _shown(self, group: tuple[Key, ...]) -> dict[str, Key]:
        """Speakers are told apart by their ids and shown by their names."""
        keys = dict(zip((*self._by, SPELLING), group, strict=False))
        if "speaker" in keys:
            speaker = keys["speaker"]
            keys["speaker"] = self._names.get(speaker, speaker) if isinstance(speaker, str) else None
        return keys

    def _in_order(self, row: MentionRow) -> list[tuple[bool, int, str]]:
        """A series goes by its points, the unknown last; other fields keep the order of the counts."""
        if not self._by or any(field not in ORDERED for field in self._by):
            return []
        values = row.keys.values()
        return [(v is None, v if isinstance(v, int) else 0, v if isinstance(v, str) else "") for v in values]


def report_rows(report: MentionReport) -> tuple[list[str], list[list[str | int | float | None]]]:
    """The counts as a table: the names of the columns, and a list of values a row."""
    found = not report.totals or any(total.kind != "term" for total in report.totals)  # terms that were asked for have theirs
    term = ("term", "what") if found else ("term",)
    figures = _FIGURES if not report.totals or report.totals[0].parts is msgspec.UNSET else (*_FIGURES, *_SPREAD)
    figures = (*term, *figures)
    rows: list[list[str | int | float | None]] = [
        [*(row.keys[field] for field in report.by), *(getattr(row, figure) for figure in figures)] for row in report.rows
    ]
    return [*report.by, *figures], rows


def _most_first(row: MentionRow) -> int:
    return -row.count


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
