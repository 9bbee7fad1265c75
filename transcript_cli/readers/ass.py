"""Advanced SubStation Alpha and its forerunner SSA.

Strategy: an event is a line of fields whose order its section declares; the last is the text, commas and all. The column for
the actor is the speaker, as subtitlers use it. Override tags, comments in braces and drawings are no words; karaoke tags time
the syllables, and so the words. `Comment:` events are not shown and not read. Field names and values are those of the format
description "Sub Station Alpha v4.00+ Script Format".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ..errors import InputError
from ..model import Block, Cue, Document, Field
from ..source import Source
from .cuetext import CueText, Oddities, check_length, clock, same_length, shown

_ANY_LINE: Final = re.compile(r"[^\0\n]*[^\s\0][^\0\n]*")
_SECTION: Final = re.compile(r"\ufeff?[ \t]*\[([^\]]{1,60})\][ \t]*\Z")
_ENTRY: Final = re.compile(r"[ \t]*([A-Za-z][A-Za-z0-9 ]{0,40}?)[ \t]*:[ \t]*(.*)", re.DOTALL)
_TIME: Final = re.compile(r"\s*([0-9]{1,3}:[0-9]{1,2}:)([0-9]{1,2})(?:[.:,]([0-9]{1,3}))?\s*\Z")
_TOKEN: Final = re.compile(
    r"(?P<text>[^{\\]++)|(?P<braces>\{[^{}]*+\})|(?P<line>\\[Nn])|(?P<space>\\h)|(?P<other>.)", re.DOTALL
)
_KARAOKE: Final = re.compile(r"\\[kK][fo]?([0-9]{1,7})")
_DRAWING: Final = re.compile(r"\\p([0-9]{1,2})")
_COLUMNS: Final = ("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text")
"""Where no `Format:` line says otherwise."""
_ABOUT: Final = frozenset({"title", "original script", "original translation", "language", "script updated by"})
"""What [Script Info] says of the words; the rest of it is for the player."""


class _Event(NamedTuple):
    """A `Dialogue:` line."""

    start: float
    end: float
    actor: str
    actor_at: int
    text: str
    text_at: int


def read_ass(source: Source) -> Iterator[Document]:
    """One document with the dialogue events as cues, in the order of the file.

    Raises:
        InputError: there is text, and no event in it.
    """
    odd = Oddities(source)
    fields: list[Field] = []
    cues: list[Cue] = []
    blocks: list[Block] = []
    for event in _events(same_length(source.text), fields, odd):
        until: float | None = event.end
        if event.end < event.start:
            until = None
            odd.add("ends-before-start", "this event ends before it starts, so its end is left out", event.actor_at)
        if cues and event.start < cues[-1].start:
            odd.add("not-in-order", "this event begins before the one above it; the order of the file is kept", event.actor_at)
        check_length(event.text, event.text_at, source)
        blocks += _blocks(event, until)
        cues.append(Cue(None, event.start, event.end, event.text, [event.actor] if event.actor else []))
    if not cues and source.text.strip():
        advice = "A line such as `Dialogue: 0,0:00:01.00,0:00:02.50,Default,Ann,0,0,0,,Hello.` is expected under [Events]."
        raise InputError("no captions were found", path=source.path, advice=advice)
    yield Document(
        source=source,
        blocks=blocks,
        format="ass",
        fields=tuple(fields),
        fields_span=(fields[0].span[0], fields[-1].span[1]) if fields else None,
        warnings=odd.warnings(),
        cues=cues,
        outside="times, styles and markup",
    )


def _events(text: str, fields: list[Field], odd: Oddities) -> Iterator[_Event]:
    """The dialogue lines of [Events]; fields are filled from [Script Info] where that comes first, as it must."""
    section = ""
    columns: Sequence[str] = _COLUMNS
    begun = False
    for line in _ANY_LINE.finditer(text):
        if match := _SECTION.match(line[0]):
            section = match[1].casefold()
        elif (entry := _ENTRY.match(line[0])) is None:
            continue
        elif section == "script info" and not begun:
            if entry[1].casefold() in _ABOUT and entry[2].strip():
                span = (line.start() + entry.start(1), line.start() + len(line[0].rstrip()))
                fields.append(Field(entry[1], entry[2].strip(), span))
        elif section == "events" and entry[1] == "Format":
            columns = [column.strip().casefold() for column in entry[2].split(",")]
        elif section == "events" and entry[1] == "Dialogue":
            begun = True
            if event := _event(entry[2], line.start() + entry.start(2), columns):
                yield event
            else:
                odd.add("unreadable-event", f"an event without times or text is left out: {shown(line[0])}", line.start())


def _event(values: str, at: int, columns: Sequence[str]) -> _Event | None:
    """An event from its fields; None where its times cannot be read."""
    cells = values.split(",", len(columns) - 1)
    if len(cells) < len(columns) or columns[-1] != "text":
        return None
    where: dict[str, tuple[str, int]] = {}
    for column, cell in zip(columns, cells, strict=True):
        where[column] = cell, at
        at += len(cell) + 1
    start, end = (_TIME.match(where.get(column, ("", 0))[0]) for column in ("start", "end"))
    text, text_at = where["text"]
    actor, actor_at = where.get("name") or where.get("actor") or ("", text_at)
    if start is None or end is None:
        return None
    return _Event(_seconds(start), _seconds(end), actor.strip(), actor_at, text, text_at)


def _seconds(match: re.Match[str]) -> float:
    return clock(match[1], match[2], (match[3] or "0").ljust(3, "0"))


def _blocks(event: _Event, end: float | None) -> list[Block]:
    """What an event shows: one block where it has an actor, else one a line."""
    voice = event.actor.rstrip(":： ") or None
    cue = CueText(event.actor_at if voice else event.text_at, event.start, end, voice)
    drawing = False
    sung = event.start
    for token in _TOKEN.finditer(event.text):
        place, kind = event.text_at + token.start(), token.lastgroup
        if kind == "braces":
            for scale in _DRAWING.findall(token[0]):
                drawing = scale != "0"
            for syllable in _KARAOKE.findall(token[0]):
                cue.stamp(sung)
                sung = round(sung + int(syllable) / 100, 3)
        elif drawing:
            continue
        elif kind == "line":
            cue.line_end(place, len(token[0]))
        elif kind == "space":
            cue.text(" ", place, len(token[0]))
        else:
            cue.text(token[0], place)
    return cue.blocks()
