"""A corpus in sums: what many transcripts come to together.

Strategy: transcripts go in one at a time and leave nothing behind but sums, so that a corpus of any size takes the memory of
its speakers and names. A person or an office is the same in two documents where both call them the same; "Speaker 1" of one
document is not that of another, so those whom nobody names are added up apart. The page on the terminal and the front page of
the report are drawn from the same sums.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple

import msgspec

from ..mentions import find_mentions
from ..model import Transcript

Unit = Literal["day", "month", "year", "decade"]

_UNITS: Final[tuple[Unit, ...]] = ("day", "month", "year", "decade")
_ISO_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|T)")


class DocumentRow(NamedTuple):
    """What is left of one document."""

    path: str
    date: str | None
    speakers: int
    turns: int
    words: int
    """White-space separated words of all turns, those of nobody too."""
    title: str | None
    warnings: int = 0
    seconds: float | None = None
    """From the first time in the document to the last, where it has times."""

    @classmethod
    def of(cls, transcript: Transcript) -> DocumentRow:
        """The row of a transcript."""
        words = sum(speaker.words for speaker in transcript.speakers)
        words += sum(len(turn.text.split()) for turn in transcript.turns if turn.speaker is None)
        times = [time for turn in transcript.turns for time in (turn.start, turn.end) if time is not None]
        return cls(
            transcript.source.path or "standard input",
            transcript.metadata.date,
            len(transcript.speakers),
            len(transcript.turns),
            words,
            transcript.metadata.title,
            len(transcript.warnings),
            max(times) - min(times) if times else None,
        )


class Sum(msgspec.Struct):
    """What is added up of a speaker, a name or a warning."""

    documents: int = 0
    count: int = 0
    """Turns of a speaker; mentions of a name; times that a warning was given."""
    words: int = 0
    seconds: float | None = None
    example: str = ""
    """Of a warning: the first message."""


class Overview:
    """Adds up while transcripts come in."""

    def __init__(self) -> None:
        self.documents = 0
        self.turns = 0
        self.words = 0
        self.seconds: float | None = None
        self.dates: Counter[str] = Counter()
        """ISO dates, by year, month or day, as the documents give them."""
        self.formats: Counter[str] = Counter()
        self.speakers: dict[str, Sum] = {}
        """By name; those who are only told apart ("Speaker 1") and those without any label are not here."""
        self.unnamed = Sum()
        self.mentions: dict[str, Sum] = {}
        self.warnings: dict[str, Sum] = {}
        self.failures: list[str] = []
        """What was said of inputs that could not be read, of the first of them."""
        self.failed = 0
        """How many they were."""

    def add(self, transcript: Transcript, mentions: Mapping[str, int] | None = None) -> DocumentRow:
        """Add one more transcript.

        Args:
            transcript: the document.
            mentions: how often it mentions what; None: what it mentions itself is looked for.

        Returns:
            Its row.
        """
        row = DocumentRow.of(transcript)
        self.documents += 1
        self.turns += row.turns
        self.words += row.words
        if row.seconds is not None:
            self.seconds = (self.seconds or 0.0) + row.seconds
        self.formats[transcript.source.format] += 1
        if row.date is not None and _parts(row.date):
            self.dates[row.date[:10]] += 1
        self._add_speakers(transcript)
        if mentions is None:
            mentions = Counter(mention.term for mention in find_mentions(transcript))
        for term, count in mentions.items():
            known = self.mentions.setdefault(term, Sum())
            known.documents += count > 0
            known.count += count
        for code, group in _by_code(transcript).items():
            known = self.warnings.setdefault(code, Sum(example=group[0]))
            known.documents += 1
            known.count += len(group)
        return row

    def _add_speakers(self, transcript: Transcript) -> None:
        seen: set[str] = set()
        for speaker in transcript.speakers:
            known = self.unnamed if speaker.kind == "anonymous" else self.speakers.setdefault(speaker.name, Sum())
            known.count += speaker.turns
            known.words += speaker.words
            if speaker.seconds is not None:
                known.seconds = (known.seconds or 0.0) + speaker.seconds
            key = "" if speaker.kind == "anonymous" else speaker.name
            known.documents += key not in seen
            seen.add(key)
        nobody = [turn for turn in transcript.turns if turn.speaker is None]
        if nobody:
            self.unnamed.count += len(nobody)
            self.unnamed.words += sum(len(turn.text.split()) for turn in nobody)
            self.unnamed.documents += "" not in seen


def ranked(sums: Mapping[str, Sum], limit: int, *, by_words: bool = False) -> list[tuple[str, Sum]]:
    """The greatest, greatest first, then by documents and by name."""
    order = sorted(
        sums.items(),
        key=lambda item: (-(item[1].words if by_words else item[1].count), -item[1].documents, item[0]),
    )
    return order[:limit]


def _by_code(transcript: Transcript) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for warning in transcript.warnings:
        found.setdefault(warning.code, []).append(warning.message)
    return found


# --- over time ------------------------------------------------------------------------------------------------------------


class Period(NamedTuple):
    """A stretch of time and how many documents fall into it."""

    label: str
    """2024-12-03, 2024-12, 2024 or 2020s."""
    documents: int


def periods(dates: Mapping[str, int], limit: int) -> tuple[Unit, list[Period]]:
    """The documents over time, in at most `limit` periods without a gap, in the finest unit that has room.

    A unit is never finer than the coarsest date: a document of "2024" belongs to no month.

    Args:
        dates: how many documents there are of each ISO date.
        limit: periods that there is room for.
    """
    known = [(parts, count) for text, count in dates.items() if (parts := _parts(text))]
    if not known:
        return "year", []
    coarsest = min(sum(part is not None for part in parts) for parts, _ in known)
    for unit in _UNITS[3 - coarsest :]:
        places = Counter[int]()
        for parts, count in known:
            places[_place(parts, unit)] += count
        first, last = min(places), max(places)
        if last - first < limit or unit == "decade":
            span = range(max(first, last - 10 * limit), last + 1)
            return unit, [Period(_label(place, unit), places[place]) for place in span]
    raise AssertionError("the last unit takes everything")


_Parts = tuple[int, int | None, int | None]


def _parts(text: str) -> _Parts | None:
    match = _ISO_DATE.match(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        date(year or 1, month or 1, day or 1)
    except ValueError:
        return None
    return year or 1, month, day


def _place(parts: _Parts, unit: Unit) -> int:
    year, month, day = parts
    if unit == "day":
        return date(year, month or 1, day or 1).toordinal()
    return year * 12 + (month or 1) - 1 if unit == "month" else year if unit == "year" else year // 10


def _label(place: int, unit: Unit) -> str:
    if unit == "day":
        return (date.min + timedelta(days=place - 1)).isoformat()
    if unit == "month":
        return f"{place // 12:04}-{place % 12 + 1:02}"
    return f"{place:04}" if unit == "year" else f"{place * 10:04}s"


def date_range(dates: Iterable[str]) -> tuple[str, str] | None:
    """The first and the last date; None where there is none."""
    ordered = sorted(dates)
    return (ordered[0], ordered[-1]) if ordered else None
