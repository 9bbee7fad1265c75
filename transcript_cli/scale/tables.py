"""The tables that a corpus becomes: documents, speakers, turns and mentions, as rows of typed columns.

Strategy: the columns are data, here and nowhere else: Parquet, CSV and its description are all made from them. Names, types and
order are frozen; a new column goes to the end. `document_id` joins the tables. It is made of the path, of the content and of
the place in the input, so that it is the same whoever reads the document, whenever, and whatever stands beside it. What has an
inner structure of its own (events, warnings, declared fields) is JSON in a string, which every reader of tables can take.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias

from ..corpus import Done
from ..formats import load
from ..model import Transcript
from ..writers import json_bytes, turn_rows

if TYPE_CHECKING:  # only a table of mentions needs what finds them
    from ..mentions import Mention

ColumnType = Literal["string", "int32", "int64", "float64", "strings", "object", "array"]
"""strings: a list of strings; object, array: JSON in a string."""
Row: TypeAlias = tuple[Any, ...]
Find: TypeAlias = "Callable[[Transcript], Iterator[Mention]]"


class Column(NamedTuple):
    """A column of a table; every one may be null."""

    name: str
    type: ColumnType
    about: str


_ID: Final = Column("document_id", "string", "16 hexadecimal digits that join the tables")
_DOCUMENT: Final = Column("document", "string", "the input as it was named")

TABLES: Final[dict[str, tuple[Column, ...]]] = {
    "documents": (
        _ID,
        _DOCUMENT,
        Column("format", "string", "what it was read as, by its name in `transcript formats`"),
        Column("encoding", "string", "of the input"),
        Column("sha256", "string", "of the input's bytes"),
        Column("bytes", "int64", "of the input"),
        Column("title", "string", "as printed"),
        Column("organization", "string", "as printed"),
        Column("date", "string", "ISO 8601, as exact as the document is: 2024-12-03, 2024-12 or 2024"),
        Column("year", "int32", "of the date"),
        Column("kind", "string", "as printed: Press release, Remarks"),
        Column("distributor", "string", "as printed"),
        Column("distributed_at", "string", "ISO 8601 date and time"),
        Column("location", "string", "as printed"),
        Column("event", "string", "as printed"),
        Column("language", "string", "BCP 47 tag"),
        Column("url", "string", "where it comes from"),
        Column("participants", "strings", "names, in the order in which the document gives them"),
        Column("extra", "object", "other declared fields"),
        Column("speakers", "int32", "how many speakers it has"),
        Column("turns", "int32", "how many turns it has"),
        Column("words", "int64", "white-space separated words of all turns"),
        Column("seconds", "float64", "time spoken, as far as it is known"),
        Column("warnings", "array", "what is doubtful: line, code, message"),
    ),
    "speakers": (
        _ID,
        _DOCUMENT,
        Column("speaker", "string", "id, stable within the document"),
        Column("name", "string", "the fullest name that the document gives"),
        Column("labels", "strings", "every label as printed"),
        Column("title", "string", "office, rank or honorific"),
        Column("organization", "string", "affiliation, party or constituency"),
        Column("kind", "string", "person, role, group or anonymous"),
        Column("turns", "int32", "how many turns"),
        Column("words", "int64", "white-space separated words of the turns"),
        Column("seconds", "float64", "time spoken, as far as it is known"),
    ),
    "turns": (
        _ID,
        _DOCUMENT,
        Column("title", "string", "the document's"),
        Column("date", "string", "the document's"),
        Column("organization", "string", "the document's"),
        Column("turn", "int32", "index of the turn, from 0"),
        Column("speaker", "string", "id; null where nobody is named"),
        Column("name", "string", "the speaker's fullest name"),
        Column("label", "string", "as printed"),
        Column("kind", "string", "the speaker's"),
        Column("text", "string", "the paragraphs, with a blank line between them"),
        Column("start", "float64", "seconds"),
        Column("end", "float64", "seconds"),
        Column("line", "int32", "of the source, from 1"),
        Column("words", "int32", "white-space separated words of the text"),
        Column("confidence", "float64", "probability, from 0 to 1, that the turn begins here and its label is right"),
        Column("span_start", "int64", "where the turn begins in the source, in characters"),
        Column("span_end", "int64", "where it ends"),
        Column("events", "array", "what happened within it; null where nothing did"),
    ),
    "mentions": (
        _ID,
        _DOCUMENT,
        Column("date", "string", "the document's"),
        Column("turn", "int32", "index of the turn"),
        Column("line", "int32", "of the source where the turn begins"),
        Column("speaker", "string", "id of who says it"),
        Column("name", "string", "the speaker's fullest name"),
        Column("term", "string", "what is mentioned, by its name"),
        Column("text", "string", "as it stands there"),
        Column("offset", "int64", "where it begins in the turn's text, in characters"),
        Column("what", "string", "what the term stands for: person, organization or place; null where nothing says so"),
    ),
    "failures": (
        Column("path", "string", "the input as it was named"),
        Column("line", "int32", "of the input, from 1"),
        Column("code", "string", "what kind of failure it is: input, format, strict, timeout, memory, worker-died"),
        Column("message", "string", "what is wrong"),
        Column("advice", "string", "what to do next"),
    ),
}
"""By name. Mentions are a table only where they are asked for; failures are one in `arrow` only."""


def document_id(done: Done, place: int) -> str:
    """The id of the document at this place (from 0) among those of its input."""
    source = done.parsed.transcript.source
    return sha256(f"{done.path}\0{source.sha256}\0{place}".encode("utf-8", "surrogateescape")).hexdigest()[:16]


def rows_of(table: str, identity: str, transcript: Transcript, find: Find | None = None) -> Iterator[Row]:
    """The rows that a document has in a table.

    Args:
        table: a name of `TABLES`.
        identity: what `document_id` gives.
        transcript: the document.
        find: for mentions: what finds them; None: `find_mentions`, which finds names.
    """
    if table == "mentions":
        return _mentions(identity, transcript, find or load("mentions:find_mentions"))
    return {"documents": _document, "speakers": _speakers, "turns": _turns}[table](identity, transcript)


def year_of(date: str | None) -> int | None:
    """2024 for 2024-12-03."""
    return int(date[:4]) if date and date[:4].isdecimal() else None


def _document(identity: str, transcript: Transcript) -> Iterator[Row]:
    source, about, speakers = transcript.source, transcript.metadata, transcript.speakers
    known = [speaker.seconds for speaker in speakers if speaker.seconds is not None]
    yield (
        identity, source.path, source.format, source.encoding, source.sha256, source.bytes,
        about.title, about.organization, about.date, year_of(about.date), about.kind, about.distributor,
        about.distributed_at, about.location, about.event, about.language, about.url, about.participants,
        _json(about.extra), len(speakers), len(transcript.turns),
        sum(len(turn.text.split()) for turn in transcript.turns), sum(known) if known else None, _json(transcript.warnings),
    )  # fmt: skip


def _speakers(identity: str, transcript: Transcript) -> Iterator[Row]:
    for s in transcript.speakers:
        yield (
            identity, transcript.source.path, s.id, s.name, s.labels, s.title, s.organization, s.kind, s.turns, s.words,
            s.seconds,
        )  # fmt: skip


def _turns(identity: str, transcript: Transcript) -> Iterator[Row]:
    for row, turn in zip(turn_rows(transcript), transcript.turns, strict=True):
        yield (
            identity, row.document, row.title, row.date, row.organization, row.turn, row.speaker, row.name, row.label, row.kind,
            row.text, row.start, row.end, row.line, row.words, row.confidence, *turn.span, _json(turn.events),
        )  # fmt: skip


def _mentions(identity: str, transcript: Transcript, find: Find) -> Iterator[Row]:
    names = {speaker.id: speaker.name for speaker in transcript.speakers}
    lines = {turn.index: turn.line for turn in transcript.turns}
    for m in find(transcript):
        yield (
            identity, transcript.source.path, transcript.metadata.date, m.turn, lines[m.turn], m.speaker,
            names.get(m.speaker or ""), m.term, m.text, m.offset, m.what,
        )  # fmt: skip


def _json(value: Any) -> str | None:
    return json_bytes(value).decode() if value else None
