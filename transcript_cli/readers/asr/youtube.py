"""YouTube: captions as its player gets them, called json3.

Strategy: an event with segments is a caption, and its segments are pieces of its text, each with its white space; where they
have times, as in automatic captions, they are words. An event of mere line ends makes a caption above roll on.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

import msgspec

from ...model import Document
from ...source import Source
from ..pieces import Piece, Word, draw
from ..times import MILLISECONDS, after, seconds_of
from .decoding import decode


class _Segment(msgspec.Struct, rename="camel"):
    utf8: str | None = None
    t_offset_ms: Any = None


class _Event(msgspec.Struct, rename="camel"):
    t_start_ms: Any = None
    d_duration_ms: Any = None
    segs: list[_Segment] | None = None


class _Track(msgspec.Struct):
    events: list[_Event] = []


_decoder: Final = msgspec.json.Decoder(_Track)


def read(source: Source) -> Iterator[Document]:
    """One document; raises what `decode` does."""
    yield draw(source, "youtube", _pieces(decode(source, _decoder, "YouTube").events))


def _pieces(events: list[_Event]) -> Iterator[Piece]:
    texts = ("".join(segment.utf8 or "" for segment in event.segs or ()) for event in events)
    spoken = [(event, text) for event, text in zip(events, texts, strict=True) if text.strip()]
    starts = [*(seconds_of(event.t_start_ms, MILLISECONDS) for event, _ in spoken), None]
    for (event, text), (start, following) in zip(spoken, pairwise(starts), strict=True):
        end = after(start, seconds_of(event.d_duration_ms, MILLISECONDS))
        if end is not None and following is not None and start is not None and start < following < end:
            end = following  # it stays on the screen while the next is said
        yield Piece(" ".join(text.split()), start, end, None, list(_words(event, start)))


def _words(event: _Event, start: float | None) -> Iterator[Word]:
    """The segments where they have times of their own; the first is said when the event begins."""
    segments = event.segs or []
    if start is None or all(segment.t_offset_ms is None for segment in segments):
        return
    for segment in segments:
        if text := (segment.utf8 or "").strip():
            yield Word(text, after(start, seconds_of(segment.t_offset_ms or 0, MILLISECONDS)))
