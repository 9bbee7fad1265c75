"""Rev and Rev.ai: monologues made of elements.

Strategy: a monologue is a piece, its text the values of all elements one after the other, spaces included. Elements of type
text are words and have times; signs belong to the word before. Transcripts made by people also have a table of speakers.
Source: docs.rev.ai/api/asynchronous/transcript-model.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from ...model import Document
from ...source import Source
from ..pieces import Piece, Word, draw
from ..times import Time, seconds_of
from .decoding import decode
from .voices import voice_of


class _Element(msgspec.Struct):
    value: str | None = None
    type: str | None = None
    ts: Time = None
    end_ts: Time = None
    timestamp: Time = None
    end_timestamp: Time = None

    def span(self) -> tuple[float | None, float | None]:
        """Start and end in seconds; people's transcripts write clocks."""
        start, end = seconds_of(self.ts), seconds_of(self.end_ts)
        return (
            start if start is not None else seconds_of(self.timestamp),
            end if end is not None else seconds_of(self.end_timestamp),
        )


class _Monologue(msgspec.Struct):
    speaker: Any = None
    speaker_name: str | None = None
    speaker_info: Any = None
    elements: list[_Element] | None = None
    start_time: Time = None
    end_time: Time = None


class _Speaker(msgspec.Struct):
    id: Any = None
    name: str | None = None


class _Transcript(msgspec.Struct):
    monologues: list[_Monologue]
    speakers: list[_Speaker] | None = None
    language: str | None = None


_decoder: Final = msgspec.json.Decoder(_Transcript)


def read(source: Source) -> Iterator[Document]:
    """One document; raises what `decode` does."""
    whole = decode(source, _decoder, "Rev")
    names = {voice_of(one.id): one.name for one in whole.speakers or () if one.name}
    pieces = (_piece(one, names) for one in whole.monologues)
    yield draw(source, "rev", pieces, fields=(("language", whole.language),))


def _piece(one: _Monologue, names: dict[str | None, str]) -> Piece:
    words = list(_words(one.elements or ()))
    text = "".join(element.value or "" for element in one.elements or ())
    timed = [word for word in words if word.start is not None]
    start, end = seconds_of(one.start_time), seconds_of(one.end_time)
    if start is None and timed:
        start = timed[0].start
    if end is None and timed:
        end = timed[-1].end
    number = voice_of(one.speaker)
    return Piece(text, start, end, voice_of(one.speaker_name, one.speaker_info, names.get(number), number), words)


def _words(elements: Iterable[_Element]) -> Iterator[Word]:
    for element in elements:
        if element.value and element.type == "text":
            yield Word(element.value, *element.span())
