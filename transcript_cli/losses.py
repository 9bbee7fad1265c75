"""What a conversion has to drop, said before somebody misses it.

Strategy: a table says what each format that is written carries, and another how to see that a transcript has it; a loss is
what is in the second and not in the first. What only speaks of the source file (lines, spans, hash) is not counted, because
that file is still there; nor is confidence where no turn is in doubt. A test writes every format and looks for every trait, so
that the table cannot say what is not so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Final, NamedTuple

from .model import Metadata, Transcript
from .writers.runs import merge_runs

_DOUBT: Final = 0.9
"""Confidence under which a turn is in doubt."""


class Trait(NamedTuple):
    """Something that a transcript can have and a format can have no room for."""

    name: str
    """In the words of the note."""
    has: Callable[[Transcript], bool]


def _has_titles(transcript: Transcript) -> bool:
    return any(speaker.title or speaker.organization for speaker in transcript.speakers)


def _has_other_names(transcript: Transcript) -> bool:
    """Whether a turn's label is not the speaker's name."""
    names = {speaker.id: speaker.name for speaker in transcript.speakers}
    return any(turn.label and names.get(turn.speaker or "", turn.label) != turn.label for turn in transcript.turns)


def _has_apart(transcript: Transcript) -> bool:
    return any(event.offset is None for turn in transcript.turns for event in turn.events)


TRAITS: Final = (
    Trait("start times", lambda transcript: any(turn.start is not None for turn in transcript.turns)),
    Trait("end times", lambda transcript: any(turn.end is not None for turn in transcript.turns)),
    Trait("times of single captions", lambda transcript: merge_runs(transcript) is not transcript),
    Trait("word times", lambda transcript: any(turn.word_times for turn in transcript.turns)),
    Trait("labels as printed", _has_other_names),
    Trait("full names of speakers", _has_other_names),
    Trait("titles and affiliations of speakers", _has_titles),
    Trait("paragraphs", lambda transcript: any(len(turn.paragraphs) > 1 for turn in transcript.turns)),
    Trait("events between paragraphs", _has_apart),
    Trait("kinds of events", lambda transcript: any(turn.events for turn in transcript.turns)),
    Trait("confidence", lambda transcript: any(turn.confidence < _DOUBT for turn in transcript.turns)),
    Trait("warnings", lambda transcript: bool(transcript.warnings)),
)
"""In the order of the note: what a reader of the transcript would miss first."""

FIELDS: Final = Metadata.__struct_fields__
_METADATA: Final = "metadata: "
_EVERY_TRAIT: Final = frozenset(trait.name for trait in TRAITS)
_EVERY_FIELD: Final = frozenset(FIELDS)
_PAGE: Final = frozenset({"start times", "labels as printed", "paragraphs", "events between paragraphs"})
"""What is on a page that people read."""
_ROW: Final = frozenset(
    {
        "start times", "end times", "times of single captions", "labels as printed",
        "full names of speakers", "paragraphs", "confidence",
    }
)  # fmt: skip
"""What is in a row for machines."""
_CAPTION: Final = frozenset(
    {
        "start times", "end times", "times of single captions", "labels as printed",
        "events between paragraphs",
    }
)  # fmt: skip


class Carried(NamedTuple):
    """What a format has room for."""

    traits: frozenset[str]
    fields: frozenset[str]
    """Of the metadata."""


CARRIES: Final[Mapping[str, Carried]] = {
    "text": Carried(_PAGE, frozenset({"title", "organization", "date"})),
    "md": Carried(_PAGE, _EVERY_FIELD),
    "html": Carried(_PAGE | {"full names of speakers"}, _EVERY_FIELD),
    "docx": Carried(_PAGE, _EVERY_FIELD),
    "vtt": Carried(_CAPTION, frozenset({"title", "organization", "date", "location", "event", "language", "url"})),
    "srt": Carried(_CAPTION, frozenset()),
    "json": Carried(_EVERY_TRAIT, _EVERY_FIELD),
    "jsonl": Carried(_EVERY_TRAIT, _EVERY_FIELD),
    "turns": Carried(_ROW, frozenset({"title", "date", "organization"})),
    "csv": Carried(_ROW, frozenset({"title", "date", "organization"})),
    "tsv": Carried(_ROW, frozenset({"title", "date", "organization"})),
    "chunks": Carried(_ROW - {"labels as printed", "confidence"}, frozenset({"title", "date"})),
    "podcast": Carried(_ROW - {"full names of speakers", "confidence"}, frozenset()),
    "tei": Carried(_EVERY_TRAIT - {"word times", "kinds of events", "confidence", "warnings"}, _EVERY_FIELD),
}
"""For each format that a transcript is written in."""


def losses(transcript: Transcript, form: str) -> list[str]:
    """What this transcript has and this format has no room for, in words; empty where nothing is lost.

    Args:
        transcript: what is to be written.
        form: a name of `transcript formats`. One that shows the source and not the transcript loses nothing.

    >>> losses(transcript, "srt")
    ['word times', 'paragraphs', 'metadata: title, date']
    """
    carried = CARRIES.get(form)
    if carried is None:
        return []
    found = [trait.name for trait in TRAITS if trait.name not in carried.traits and trait.has(transcript)]
    fields = [field for field in FIELDS if field not in carried.fields and getattr(transcript.metadata, field)]
    return [*found, f"{_METADATA}{', '.join(fields)}"] if fields else found


def united(lost: Collection[str]) -> list[str]:
    """The losses of several documents as those of one, in the same order.

    >>> united(["warnings", "metadata: date, extra", "word times", "metadata: title"])
    ['word times', 'warnings', 'metadata: title, date, extra']
    """
    traits = {loss for loss in lost if not loss.startswith(_METADATA)}
    fields = {field for loss in lost if loss.startswith(_METADATA) for field in loss.removeprefix(_METADATA).split(", ")}
    found = [trait.name for trait in TRAITS if trait.name in traits]
    return [*found, f"{_METADATA}{', '.join(field for field in FIELDS if field in fields)}"] if fields else found
