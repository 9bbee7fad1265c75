"""Turns while they are put together.

Strategy: plain values that the cutter fills and that are made into the turns of the model once it is known who speaks.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import msgspec

from ...model import Block, Event, Segment, WordTime
from ..page.events import find_events, make_event
from ..page.paragraphs import Paragraph


class DraftTurn(msgspec.Struct, gc=False):
    """A turn while it is put together."""

    label: str | None
    start: float | None
    """Seconds."""
    at: int
    """Where it begins in the source."""
    end: int
    confidence: float
    paragraphs: list[str] = []
    events: list[Event] = []
    length: int = 0
    """Characters of the paragraphs so far, joined by blank lines."""
    stop: float | None = None
    """Seconds, where the format gives them."""
    words: list[WordTime] = []
    who: str | None = None
    """The name behind a label that stands for whoever asks or answers, where the document gives it."""


class Cut(msgspec.Struct, gc=False):
    """The document in pieces."""

    turns: list[DraftTurn]
    segments: list[Segment]
    """In order, without the blanks between them."""
    front: list[Block]
    """Before the first label."""
    back: list[Block]
    """After the last speech."""
    loose: list[Block]
    """Text between turns that belongs to nobody: after a heading, before the next label."""
    headings: list[Block] = []
    """Headings between the turns."""
    beside: dict[str, str] = {}
    """What stands on the line under a name, by label: what somebody is, or whom he works for."""


class Pending(NamedTuple):
    """What the end of a turn says of what comes next."""

    stamp: float | None = None
    """The time on the line before, for whoever begins to speak now."""
    in_notes: bool = False
    """What follows are the notes at the foot of a page."""


NOTHING: Final = Pending()


def add_paragraph(turn: DraftTurn, paragraph: Paragraph) -> None:
    """Put a paragraph at the end of a turn, with the events in it."""
    text = paragraph.text
    for event in find_events(text):
        start, end = paragraph.source_offset(event.start), paragraph.source_offset(event.end - 1) + 1
        turn.events.append(make_event(event, text[event.start : event.end], turn.length + event.start, start, end))
    turn.paragraphs.append(text)
    turn.length += len(text) + 2
