"""whisper.cpp: the JSON of its command line.

Strategy: segments with offsets in milliseconds; with full output also tokens, which are pieces of words and are joined to
words where one begins with a space. Marks of the model ("[_BEG_]") are no speech. With two channels a speaker is named "0",
"1" or "?", the last of which is nobody. That "[SPEAKER_TURN]" follows a segment says no more than that every cue may be
somebody else's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from ...model import Document
from ...source import Source
from ..pieces import Piece, Word, draw
from ..times import MILLISECONDS, Time, seconds_of
from .decoding import decode
from .voices import voice_of


class _Span(msgspec.Struct):
    from_: Time = msgspec.field(name="from", default=None)
    to: Time = None


class _Token(msgspec.Struct):
    text: str = ""
    offsets: _Span | None = None


class _Segment(msgspec.Struct):
    text: str = ""
    offsets: _Span | None = None
    timestamps: _Span | None = None
    speaker: str | int | None = None
    tokens: list[_Token] | None = None


class _Result(msgspec.Struct):
    language: str | None = None


class _Model(msgspec.Struct):
    type: str | None = None


class _Transcript(msgspec.Struct):
    transcription: list[_Segment]
    result: _Result | None = None
    model: _Model | None = None


_decoder: Final = msgspec.json.Decoder(_Transcript)
_TURN: Final = "[SPEAKER_TURN]"


def read(source: Source) -> Iterator[Document]:
    """One document; raises what `decode` does."""
    whole = decode(source, _decoder, "whisper.cpp")
    fields = (
        ("language", whole.result.language if whole.result else None),
        ("model", whole.model.type if whole.model else None),
    )
    yield draw(source, "whispercpp", map(_piece, whole.transcription), fields=fields)


def _piece(segment: _Segment) -> Piece:
    start, end = _times(segment.offsets, segment.timestamps)
    text = segment.text.strip().removesuffix(_TURN)
    voice = voice_of(segment.speaker)
    return Piece(text, start, end, None if voice == "?" else voice, list(_words(segment.tokens or ())))


def _times(offsets: _Span | None, timestamps: _Span | None = None) -> tuple[float | None, float | None]:
    if offsets is not None:
        return seconds_of(offsets.from_, MILLISECONDS), seconds_of(offsets.to, MILLISECONDS)
    return (seconds_of(timestamps.from_), seconds_of(timestamps.to)) if timestamps is not None else (None, None)


def _words(tokens: Iterable[_Token]) -> Iterator[Word]:
    word: Word | None = None
    for token in tokens:
        if not token.text or (token.text.startswith("[_") and token.text.endswith("]")):
            continue
        start, end = _times(token.offsets)
        if word is not None and not token.text[0].isspace():
            word = Word(word.text + token.text, word.start, end if end is not None else word.end)
            continue
        if word is not None:
            yield word
        word = Word(token.text, start, end)
    if word is not None:
        yield word
