"""How often terms are mentioned: by speaker, turn, document or date, with the words around each mention where asked.

Strategy: transcripts go in one at a time and leave nothing behind but sums, so that a corpus of any size takes the memory of
its groups. Only speech is searched: labels stand outside the text of a turn, and events printed within it are passed over.
The rate is per 1,000 words of the group, whether they mention anything or not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, Literal, TypeAlias, get_args

import msgspec

from ..errors import UsageError
from ..model import Transcript, Turn
from .document import document_terms
from .matching import Hit, Matcher
from .terms import Term, TermKind

Field = Literal["speaker", "turn", "document", "date", "term"]
Key: TypeAlias = "str | int | None"

_FIGURES: Final = ("term", "count", "words", "per_1000")
_CONTEXT_WIDTH: Final = 200  # characters a word of context may have, so that text without spaces has an end


class Mention(msgspec.Struct, frozen=True):
    """One place where a term is mentioned."""

    term: str
    """The term's name."""
    text: str
    """As it stands there."""
    turn: int
    """Index of the turn."""
    offset: int
    """Where it begins in the turn's text, in characters."""
    speaker: str | None
    """Id of who says it."""


class Concordance(msgspec.Struct, frozen=True):
    """A mention with the words around it."""

    document: str | None
    """Path of the source."""
    date: str | None
    turn: int
    line: int
    """Line of the source where the turn begins, from 1."""
    speaker: str | None
    """Name of who says it."""
    term: str
    left: str
    keyword: str
    right: str
    offset: int
    """Where the keyword begins in the turn's text, in characters."""


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


def count_mentions(
    transcripts: Iterable[Transcript], terms: Sequence[Term] | None = None, *, by: Sequence[str] = (), context: int = 0
) -> MentionReport:
    """Count who mentions what.

    Args:
        transcripts: read one at a time.
        terms: what to count; None: the participants and the names that each document itself mentions.
        by: any of "speaker", "turn", "document", "date"; "term" is always one and may be named.
        context: how many words to show on either side of each mention; 0: no concordance.

    Raises:
        UsageError: there is no such field.
    """
    counter = MentionCounter(terms, by=by, context=context)
    concordance: list[Concordance] = []
    for transcript in transcripts:
        concordance += counter.add(transcript)
    return counter.report(concordance)


class MentionCounter:
    """Counts while transcripts come in; arguments and errors are those of `count_mentions`.

    A counter can be pickled, and merged with one that counted other transcripts: so a corpus is counted in pieces.
    """

    def __init__(self, terms: Sequence[Term] | None = None, *, by: Sequence[str] = (), context: int = 0) -> None:
        self._by = _grouping(by)
        self._context = context
        self._asked = None if terms is None else tuple(terms)
        self._matcher: Matcher | None = None
        self._counts: dict[tuple[tuple[Key, ...], str], int] = {}
        self._words: dict[tuple[Key, ...], int] = {}
        self._kinds: dict[str, TermKind] = {term.name: term.kind for term in terms or ()}
        self._names: dict[str | None, str | None] = {None: None}
        self._documents = 0
        self._all_words = 0

    def add(self, transcript: Transcript) -> list[Concordance]:
        """Count one more transcript.

        Returns:
            Its mentions with the words around them, where context was asked for; they are not kept here.
        """
        if self._asked is None:
            terms: Sequence[Term] = document_terms(transcript)
            matcher = Matcher(terms)
        else:
            terms = self._asked
            matcher = self._matcher = self._matcher or Matcher(terms)
        for term in terms:
            self._kinds.setdefault(term.name, term.kind)
        names = {speaker.id: speaker.name for speaker in transcript.speakers}
        for speaker, name in names.items():
            self._names.setdefault(speaker, name)
        self._documents += 1
        rows: list[Concordance] = []
        for turn in transcript.turns:
            hits = _spoken(matcher.find(turn.text), turn)
            self._count(transcript, turn, hits, terms)
            if self._context > 0:
                mentions = (_mention(hit, turn, terms) for hit in hits)
                rows += [_line(transcript, turn, names, mention, self._context) for mention in mentions]
        return rows

    def _count(self, transcript: Transcript, turn: Turn, hits: list[Hit], terms: Sequence[Term]) -> None:
        words = len(turn.text.split())
        self._all_words += words
        group = tuple(_key(field, transcript, turn) for field in self._by)
        if hits or "turn" not in self._by:  # the turns that mention nothing are many, and have no row
            self._words[group] = self._words.get(group, 0) + words
        counts = self._counts
        for hit in hits:
            place = group, terms[hit.term].name
            counts[place] = counts.get(place, 0) + 1

    def merge(self, other: MentionCounter) -> None:
        """Take in what another counter of the same terms and groups counted after this one.

        The answer is that of one counter over all the transcripts, in the order of the pieces.

        Raises:
            UsageError: the other counts something else, or by something else.
        """
        if (other._by, other._asked) != (self._by, self._asked):
            raise UsageError("counts of different terms, or by different fields, do not add up")
        for place, count in other._counts.items():
            self._counts[place] = self._counts.get(place, 0) + count
        for group, words in other._words.items():
            self._words[group] = self._words.get(group, 0) + words
        for term, kind in other._kinds.items():
            self._kinds.setdefault(term, kind)
        for speaker, name in other._names.items():
            self._names.setdefault(speaker, name)
        self._documents += other._documents
        self._all_words += other._all_words

    def __getstate__(self) -> dict[str, Any]:
        """Everything but the matcher, which is built anew where it is needed."""
        return {**self.__dict__, "_matcher": None}

    def report(self, concordance: list[Concordance] | None = None) -> MentionReport:
        """The counts so far, with the concordance that `add` gave, if it is to be part of the answer."""
        sums = {term.name: 0 for term in self._asked or ()}
        order: dict[str, int] = {}
        for (_, term), count in self._counts.items():
            order.setdefault(term, len(order))
            sums[term] = sums.get(term, 0) + count
        by_appearance = sorted(sums, key=lambda term: order.get(term, len(order)))
        totals = [self._row({}, term, sums[term], self._all_words) for term in by_appearance]
        totals.sort(key=_most_first)
        rows = totals
        if self._by:
            counts = self._counts.items()
            rows = [self._row(self._shown(group), term, count, self._words[group]) for (group, term), count in counts]
            rows.sort(key=_most_first)
        return MentionReport(self._by, rows, totals, self._documents, self._all_words, concordance or [])

    def _row(self, keys: dict[str, Key], term: str, count: int, words: int) -> MentionRow:
        rate = round(1000 * count / words, 3) if words else None
        return MentionRow(keys, term, self._kinds[term], count, words, rate)

    def _shown(self, group: tuple[Key, ...]) -> dict[str, Key]:
        """Speakers are told apart by their ids and shown by their names."""
        keys = dict(zip(self._by, group, strict=True))
        if "speaker" in keys:
            speaker = keys["speaker"]
            keys["speaker"] = self._names.get(speaker, speaker) if isinstance(speaker, str) else None
        return keys


def find_mentions(transcript: Transcript, terms: Sequence[Term] | None = None) -> Iterator[Mention]:
    """Every mention in one transcript, in the order of the text; the longest wins where several overlap.

    Args:
        transcript: where to look.
        terms: what to look for; None: the participants and the names that the document itself mentions.
    """
    if terms is None:
        terms = document_terms(transcript)
    matcher = Matcher(terms)
    for turn in transcript.turns:
        for hit in _spoken(matcher.find(turn.text), turn):
            yield _mention(hit, turn, terms)


def context(turn: Turn, mention: Mention, n_words: int) -> tuple[str, str]:
    """Up to `n_words` words before and after a mention, white space and line breaks as single spaces."""
    if n_words <= 0:
        return "", ""
    reach = n_words * _CONTEXT_WIDTH
    end = mention.offset + len(mention.text)
    left = turn.text[max(0, mention.offset - reach) : mention.offset].split()[-n_words:]
    right = turn.text[end : end + reach].split(None, n_words)[:n_words]
    return " ".join(left), " ".join(right)


def report_rows(report: MentionReport) -> tuple[list[str], list[list[str | int | float | None]]]:
    """The counts as a table: the names of the columns, and a list of values a row."""
    rows: list[list[str | int | float | None]] = [
        [*(row.keys[field] for field in report.by), row.term, row.count, row.words, row.per_1000] for row in report.rows
    ]
    return [*report.by, *_FIGURES], rows


def concordance_rows(concordance: Iterable[Concordance]) -> tuple[list[str], Iterator[list[str | int | None]]]:
    """Mentions in context as a table: the names of the columns, and a list of values a row, as they come."""
    columns = list(Concordance.__struct_fields__)
    return columns, ([getattr(line, column) for column in columns] for line in concordance)


def _grouping(by: Sequence[str]) -> tuple[str, ...]:
    known = get_args(Field)
    for field in by:
        if field not in known:
            raise UsageError(f"mentions cannot be counted by {field!r}", advice=f"Known: {', '.join(known)}.")
    fields = dict.fromkeys(field for field in by if field != "term")
    if "turn" in fields and "document" not in fields:
        return ("document", *fields)  # the third turns of two documents have nothing in common
    return tuple(fields)


def _key(field: str, transcript: Transcript, turn: Turn) -> Key:
    if field == "speaker":
        return turn.speaker
    if field == "turn":
        return turn.index
    return transcript.source.path if field == "document" else transcript.metadata.date


def _most_first(row: MentionRow) -> int:
    return -row.count


def _spoken(hits: list[Hit], turn: Turn) -> list[Hit]:
    """Without those within an event: (Laughter from the Harbour Board.) is not something that was said."""
    events = sorted((event.offset, event.offset + len(event.text)) for event in turn.events if event.offset is not None)
    if not events or not hits:
        return hits
    last = (bisect_left(events, (hit.end, 0)) - 1 for hit in hits)  # the last event that begins before the hit ends
    return [hit for hit, i in zip(hits, last, strict=True) if i < 0 or events[i][1] <= hit.start]


def _mention(hit: Hit, turn: Turn, terms: Sequence[Term]) -> Mention:
    return Mention(terms[hit.term].name, turn.text[hit.start : hit.end], turn.index, hit.start, turn.speaker)


def _line(transcript: Transcript, turn: Turn, names: dict[str, str], mention: Mention, words: int) -> Concordance:
    left, right = context(turn, mention, words)
    return Concordance(
        document=transcript.source.path,
        date=transcript.metadata.date,
        turn=turn.index,
        line=turn.line,
        speaker=names.get(mention.speaker or "", mention.speaker),
        term=mention.term,
        left=left,
        keyword=mention.text,
        right=right,
        offset=mention.offset,
    )
