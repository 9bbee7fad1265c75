"""Writers: one module a family of formats, each `(Transcript, WriteOptions) -> Iterator[bytes]`.

A writer knows an output format and nothing of where the transcript came from. It yields UTF-8 with LF line ends, in pieces, so
that no more than a piece is held; it opens no file. What several of them share stands here: a turn as a row for machines, a
turn as printed for people, JSON values, and the packing into pieces.

To add one:
1. Write `writers/NAME.py` with `write_NAME(transcript: Transcript, options: WriteOptions) -> Iterator[bytes]`.
2. Add a row to `formats.FORMATS`.
3. Test that what the format can carry comes back through its reader, and look at the output of a real document.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final, NamedTuple

import msgspec

from ..model import Event, SpeakerKind, Transcript, Turn
from .runs import is_event, merge_runs

PIECE: Final = 64 * 1024
"""Bytes that a writer collects before it yields them."""

_BATCH: Final = 32
"""Values that are encoded in one go."""
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_JSON: Final = msgspec.json.Encoder()


class WriteOptions(msgspec.Struct, frozen=True):
    """What a user may choose about an output."""

    excel: bool = False
    """For CSV: a byte order mark, CR LF and a guard before cells that a spreadsheet would run as formulas."""
    pretty: bool = False
    """For JSON: indented for people."""
    words: int = 200
    """For chunks: how many words a piece has at the most."""


class TurnRow(msgspec.Struct, frozen=True, gc=False):
    """A turn on its own, with the key fields of its document repeated: what data frames and databases take.

    The names and their order are frozen; a new column goes to the end.
    """

    document: str | None
    """The source as the user named it; None for standard input."""
    title: str | None
    """The document's."""
    date: str | None
    """The document's, ISO 8601."""
    organization: str | None
    """The document's."""
    turn: int
    """The turn's index, from 0."""
    speaker: str | None
    """Id of the speaker, stable within the document."""
    name: str | None
    """The speaker's fullest name."""
    label: str | None
    """As printed."""
    kind: SpeakerKind | None
    """The speaker's."""
    text: str
    """The paragraphs joined by a blank line."""
    start: float | None
    """Seconds."""
    end: float | None
    line: int
    """Line of the source where the turn begins, from 1."""
    words: int
    """White-space separated words of `text`."""
    confidence: float


def turn_rows(transcript: Transcript) -> Iterator[TurnRow]:
    """The turns of a transcript as rows."""
    path, about = transcript.source.path, transcript.metadata
    people = {speaker.id: (speaker.name, speaker.kind) for speaker in transcript.speakers}
    for turn in transcript.turns:
        name, kind = people.get(turn.speaker, (None, None)) if turn.speaker is not None else (None, None)
        yield TurnRow(
            path, about.title, about.date, about.organization, turn.index, turn.speaker, name, turn.label, kind,
            turn.text, turn.start, turn.end, turn.line, len(turn.text.split()), turn.confidence,
        )  # fmt: skip


class PrintedTurn(NamedTuple):
    """A turn as people read it."""

    stamp: str
    """"[00:01:02] " where it begins in the recording, or nothing."""
    label: str
    """As printed; the speaker's name where a label is missing; empty where nobody is named."""
    unnamed: bool
    """Somebody says it who is not named, and there are other turns that this one must be told from."""
    first: str
    """What stands beside the label; empty where nothing does."""
    others: list[str]
    """The other paragraphs, with the events that were printed apart between them."""


def printed_turns(transcript: Transcript) -> Iterator[PrintedTurn]:
    """The turns for a format that people read."""
    transcript = merge_runs(transcript)
    names = {speaker.id: speaker.name for speaker in transcript.speakers}
    for turn in transcript.turns:
        label = " ".join(printable(turn.label or names.get(turn.speaker or "", "")).split())
        first, *others = _with_events_apart(turn)
        unnamed = not label and len(transcript.turns) > 1 and not is_event(turn)
        yield PrintedTurn(_stamp(turn.start), label, unnamed, first, others)


def _with_events_apart(turn: Turn) -> list[str]:
    """The paragraphs, never none, with the events between them that the text leaves out."""
    paragraphs = [printable(paragraph) for paragraph in turn.paragraphs]
    placed = {number: [printable(event.text) for event in events] for number, events in events_apart(turn).items()}
    if not placed:
        return paragraphs or [""]
    out = ["", *placed[0]] if 0 in placed or not paragraphs else []
    for number, paragraph in enumerate(paragraphs, 1):
        out += [paragraph, *placed.get(number, ())]
    return out


def events_apart(turn: Turn) -> dict[int, list[Event]]:
    """The events that the text leaves out, by how many paragraphs stand before them.

    Where such an event stood is known in the source but not in the text: it goes to the nearest end of a paragraph, taking it
    that text and source keep step.
    """
    placed: dict[int, list[Event]] = {}
    apart = [event for event in turn.events if event.offset is None]
    if not apart:
        return placed
    start, end = turn.span
    total = sum(map(len, turn.paragraphs)) or 1
    breaks, said = [start], 0
    for paragraph in turn.paragraphs:
        said += len(paragraph)
        breaks.append(start + (end - start) * said // total)
    for event in apart:
        nearest = bisect_left(breaks, event.span[0])
        if nearest == len(breaks) or (nearest and event.span[0] - breaks[nearest - 1] < breaks[nearest] - event.span[0]):
            nearest -= 1
        placed.setdefault(nearest, []).append(event)
    return placed


def _stamp(start: float | None) -> str:
    if start is None or not 0 <= start < 1e9:
        return ""
    minutes, milliseconds = divmod(round(start * 1000), 60_000)
    seconds, fraction = divmod(milliseconds, 1000)
    return f"[{minutes // 60:02}:{minutes % 60:02}:{seconds:02}" + (f".{fraction:03}] " if fraction else "] ")


def printable(text: str) -> str:
    """What of a text a text file can hold: line ends become LF, zero bytes the replacement character."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\0", "\ufffd")


def pack(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of about `PIECE` and more, so that a big document is written as it is made."""
    waiting: list[bytes] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= PIECE:
            yield b"".join(waiting)
            waiting.clear()
            size = 0
    if waiting:
        yield b"".join(waiting)


def utf8(text: str) -> bytes:
    """The text encoded, with the replacement character for each lone surrogate, which no output can hold."""
    try:
        return text.encode()
    except UnicodeEncodeError:  # nearly never, so that looking for them first would be the slower way
        return _SURROGATE.sub("\ufffd", text).encode()


def json_bytes(value: Any) -> bytes:
    """A value as JSON without white space; lone surrogates as in `utf8`."""
    try:
        return _JSON.encode(value)
    except UnicodeEncodeError:
        return _JSON.encode(_mended(msgspec.to_builtins(value)))


def json_lines(values: Iterable[Any]) -> Iterator[bytes]:
    """Values as JSON, one a line, many lines a piece; lone surrogates as in `utf8`."""
    rest = iter(values)
    while batch := list(islice(rest, _BATCH)):
        try:
            yield _JSON.encode_lines(batch)
        except UnicodeEncodeError:
            yield b"".join(json_bytes(value) + b"\n" for value in batch)


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_mended(key): _mended(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_mended(item) for item in value]
    return value
