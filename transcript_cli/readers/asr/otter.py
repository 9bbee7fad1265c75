"""Otter: an exported list of segments, or the speech as its service gives it.

Strategy: the export has seconds; the service counts samples of sound, 16,000 a second, and the words of a segment from where
the segment begins. A speaker whom nobody has named has a number only. When the speech was made is seconds since 1970.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final

import msgspec

from ...model import Document
from ...source import Source
from ..pieces import Piece, Word, draw
from ..times import Time, after, seconds_of
from .decoding import decode
from .voices import voice_of

_SAMPLES: Final = 16_000.0
"""A second."""


class _Aligned(msgspec.Struct):
    word: str | None = None
    start: Time = None
    end: Time = None


class _Segment(msgspec.Struct):
    transcript: str | None = None
    text: str | None = None
    start_ts: Time = None
    end_ts: Time = None
    start_offset: Time = None
    end_offset: Time = None
    speaker_name: str | None = None
    speaker_id: Any = None
    speaker_model_label: Any = None
    alignment: list[_Aligned] | None = None


class _Speaker(msgspec.Struct):
    id: Any = None
    speaker_name: str | None = None


class _Speech(msgspec.Struct):
    title: str | None = None
    created_at: int | float | str | None = None
    start_time: int | float | str | None = None
    duration: Time = None
    language: str | None = None
    speech_segments: list[_Segment] | None = None
    transcripts: list[_Segment] | None = None
    speakers: list[_Speaker] | None = None


class _Answer(_Speech):
    speech: _Speech | None = None


_decoder: Final = msgspec.json.Decoder(_Answer)


def read(source: Source) -> Iterator[Document]:
    """One document; raises what `decode` does."""
    answer = decode(source, _decoder, "Otter")
    speech = answer.speech or answer
    names = {voice_of(one.id): one.speaker_name for one in speech.speakers or () if one.speaker_name}
    segments = speech.speech_segments or speech.transcripts or []
    fields = (
        ("title", speech.title),
        ("date", _date(speech.start_time) or _date(speech.created_at)),
        ("language", speech.language),
        ("duration", speech.duration),
    )
    yield draw(source, "otter", (_piece(one, names) for one in segments), fields=fields)


def _piece(one: _Segment, names: Mapping[str | None, str]) -> Piece:
    start, end = seconds_of(one.start_ts), seconds_of(one.end_ts)
    if start is None:
        start, end = seconds_of(one.start_offset, _SAMPLES), seconds_of(one.end_offset, _SAMPLES)
    known = names.get(voice_of(one.speaker_id))
    voice = voice_of(one.speaker_name, known, one.speaker_model_label, one.speaker_id)
    text = one.transcript if one.transcript is not None else one.text
    return Piece(text or "", start, end, voice, list(_words(one, start)))


def _words(one: _Segment, start: float | None) -> Iterator[Word]:
    for word in one.alignment or ():
        if word.word:
            yield Word(word.word, after(start, seconds_of(word.start)), after(start, seconds_of(word.end)))


def _date(value: int | float | str | None) -> str | None:
    """The day, in ISO 8601."""
    if isinstance(value, str):
        return value
    if not value or not 0 < value < 1e11:
        return None
    return datetime.fromtimestamp(value, UTC).date().isoformat()
