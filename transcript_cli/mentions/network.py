"""Who mentions whom: the people of the documents, and how often each names each.

Strategy: in every document the people are its own participants, under every form they are called by there (full name, surname,
surname with office, a first name that is nobody else's). Over documents people are one where their names are the same but for
capitals and points; "Speaker 1" of two documents stays two. Nobody is joined by likeness: a wrong merge is worse than none, and
`--speakers` settles names. Only sums are kept: of the people and of the pairs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

import msgspec

from ..errors import UsageError
from ..grouping import DEFAULT_PARTS, Grouping, Key
from ..model import Speaker, SpeakerKind, Transcript
from .finding import spoken
from .matching import Matcher
from .participants import participant_terms
from .terms import Term

_NAME_WORD: Final = re.compile(r"\w+")
_Id: TypeAlias = "tuple[str, str | None]"
"""The folded name, and for somebody without a name of their own the document."""
_Group: TypeAlias = "tuple[Key, ...]"


class Person(msgspec.Struct):
    """Somebody who takes part in a document, or a term that was asked for."""

    name: str
    kind: SpeakerKind | str
    """As in a document's speakers; "participant" for somebody who is listed and does not speak, "term" for a term."""
    title: str | None = None
    organization: str | None = None
    documents: int = 0
    """In which they take part."""
    turns: int = 0
    words: int = 0
    mentions: int = 0
    """How often they mention anybody."""
    mentioned: int = 0
    """How often anybody mentions them."""


class Link(msgspec.Struct, frozen=True):
    """That one mentions another."""

    keys: dict[str, Key]
    """What the group is, by the fields that were asked for."""
    speaker: str | None
    """Who speaks; None where nobody is named."""
    mentioned: str
    """Who or what is mentioned."""
    count: int
    documents: int
    """In how many documents."""
    words: int
    """Of the speaker, in the group."""
    per_1000: float | None


class WhoReport(msgspec.Struct, frozen=True):
    """The answer: the people by how often they are part of a mention, the links most first."""

    by: tuple[str, ...]
    people: list[Person]
    links: list[Link]
    documents: int
    words: int
    """Of all speech."""


class NetworkCounter:
    """Counts who mentions whom while transcripts come in; can be pickled, and merged with another one.

    Args:
        terms: others to look for besides the participants.
        by: fields of `grouping` by which to count apart, such as "document" or "year".
        parts: into how many parts "position" cuts a document.

    Raises:
        UsageError: there is no such field, or it is that of who speaks.
    """

    def __init__(self, terms: Sequence[Term] = (), *, by: Sequence[str] = (), parts: int = DEFAULT_PARTS) -> None:
        if "speaker" in by:
            raise UsageError("who mentions whom is by speaker as it is", advice="Take another field, such as document or year.")
        self._terms = tuple(terms)
        self._grouping = Grouping(by, parts=parts)
        self._people: dict[_Id, Person] = {}
        self._links: dict[tuple[_Group, _Id | None, _Id], list[int]] = {}
        """Mentions and documents of each."""
        self._words: dict[tuple[_Group, _Id | None], int] = {}
        self._documents = self._all_words = 0

    def add(self, transcript: Transcript) -> None:
        """Count one more transcript."""
        path = transcript.source.path
        ids = {speaker.id: _identity(speaker, path) for speaker in transcript.speakers}
        by_name = {speaker.name: ids[speaker.id] for speaker in transcript.speakers}
        self._introduce(transcript, ids)
        terms = [*participant_terms(transcript), *self._terms]
        targets = [self._target(term, by_name) for term in terms]
        matcher = Matcher(terms)
        here: dict[tuple[_Group, _Id | None, _Id], int] = {}
        for turn, slices in self._grouping.slices(transcript):
            who = ids.get(turn.speaker) if turn.speaker is not None else None
            hits = iter(spoken(matcher.find(turn.text), turn))
            hit = next(hits, None)
            for group, words, end in slices:
                self._words[group, who] = self._words.get((group, who), 0) + words
                self._all_words += words
                while hit is not None and hit.start < end:
                    link = group, who, targets[hit.term]
                    here[link] = here.get(link, 0) + 1
                    hit = next(hits, None)
        for link, count in here.items():
            sums = self._links.setdefault(link, [0, 0])
            sums[0] += count
            sums[1] += 1
        self._documents += 1

    def _introduce(self, transcript: Transcript, ids: dict[str, _Id]) -> None:
        """Take in the people of a document."""
        known = set()
        for speaker in transcript.speakers:
            ident = ids[speaker.id]
            name = speaker.name if ident[1] is None else f"{speaker.name} ({ident[1]})"
            person = self._people.setdefault(ident, Person(name, speaker.kind))
            if person.kind == "participant":
                person.kind = speaker.kind
            person.title = person.title or speaker.title
            person.organization = person.organization or speaker.organization
            person.documents += ident not in known
            person.turns += speaker.turns
            person.words += speaker.words
            known.add(ident)
        for name in transcript.metadata.participants:
            if (ident := (_fold(name), None)) not in known:
                self._people.setdefault(ident, Person(name, "participant")).documents += 1
                known.add(ident)

    def _target(self, term: Term, by_name: dict[str, _Id]) -> _Id:
        ident = by_name.get(term.name, (_fold(term.name), None)) if term.kind == "participant" else (_fold(term.name), None)
        if ident not in self._people:
            self._people[ident] = Person(term.name, "term")
        return ident

    def merge(self, other: NetworkCounter) -> None:
        """Add what another counter of the same terms and fields has counted in other transcripts.

        Raises:
            UsageError: the other counts something else.
        """
        if (other._terms, other._grouping.fields) != (self._terms, self._grouping.fields):
            raise UsageError("counts of different terms, or by different fields, do not add up")
        for ident, theirs in other._people.items():
            ours = self._people.setdefault(ident, Person(theirs.name, theirs.kind))
            if ours.kind in ("participant", "term"):
                ours.kind = theirs.kind
            ours.title = ours.title or theirs.title
            ours.organization = ours.organization or theirs.organization
            ours.documents += theirs.documents
            ours.turns += theirs.turns
            ours.words += theirs.words
        for link, (count, documents) in other._links.items():
            sums = self._links.setdefault(link, [0, 0])
            sums[0] += count
            sums[1] += documents
        for place, words in other._words.items():
            self._words[place] = self._words.get(place, 0) + words
        self._grouping.merge(other._grouping)
        self._documents += other._documents
        self._all_words += other._all_words

    def report(self) -> WhoReport:
        """The people and the links so far.

        Raises:
            UsageError: no document had a field of `extra` by which to count.
        """
        self._grouping.check()
        people = {ident: msgspec.structs.replace(person, mentions=0, mentioned=0) for ident, person in self._people.items()}
        links: list[Link] = []
        for (group, who, target), (count, documents) in self._links.items():
            people[target].mentioned += count
            if who is not None:
                people[who].mentions += count
            words = self._words[group, who]
            keys = dict(zip(self._grouping.fields, group, strict=True))
            name = people[who].name if who is not None else None
            rate = round(1000 * count / words, 3) if words else None
            links.append(Link(keys, name, people[target].name, count, documents, words, rate))
        links.sort(key=lambda link: -link.count)
        ranked = sorted(people.values(), key=lambda person: -(person.mentions + person.mentioned))
        return WhoReport(self._grouping.fields, ranked, links, self._documents, self._all_words)


def link_rows(report: WhoReport) -> tuple[list[str], Iterator[list[str | float | None]]]:
    """The links as a table, a pair a row: the names of the columns, and a list of values a row."""
    figures = ["speaker", "mentioned", "count", "documents", "words", "per_1000"]
    rows = ([*(link.keys[field] for field in report.by), *(getattr(link, f) for f in figures)] for link in report.links)
    return [*report.by, *figures], rows


def matrix_rows(report: WhoReport) -> tuple[list[str], Iterator[list[str | float | None]]]:
    """The counts as a matrix: a row for each who mentions anybody, a column for each who is mentioned, summed over groups."""
    counts: dict[str | None, dict[str, int]] = {}
    for link in report.links:
        row = counts.setdefault(link.speaker, {})
        row[link.mentioned] = row.get(link.mentioned, 0) + link.count
    columns = [person.name for person in report.people if person.mentioned]
    speakers: list[str | None] = [person.name for person in report.people if person.mentions]
    if None in counts:
        speakers.append(None)
    return ["speaker", *columns], ([name, *(counts[name].get(column, 0) for column in columns)] for name in speakers)


def _identity(speaker: Speaker, path: str | None) -> _Id:
    return (_fold(speaker.name), (path or "standard input") if speaker.kind == "anonymous" else None)


def _fold(name: str) -> str:
    """A name without what is written one way here and another there: capitals, points, hyphens."""
    return " ".join(_NAME_WORD.findall(name.casefold())) or name
