"""Whisper and its kin: verbose JSON, WhisperX, faster-whisper, whisper-timestamped, the pipelines that give chunks.

Strategy: they all write segments with text, start and end in seconds, bare or in an object; some add words, and a speaker to
the segment or to each word. A segment whose words have several speakers stays one, as the recognizer cut it, and goes to
whoever has most of it, with a warning. Only where nothing but words is there are they cut into pieces here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final

import msgspec

from ...model import Document, Warning
from ...source import Source
from ..pieces import Piece, Word, cut_words, draw
from ..times import Time, infer_unit, seconds_of, unit_warning
from .decoding import decode
from .voices import voice_of


class _Word(msgspec.Struct):
    word: str | None = None
    text: str | None = None
    start: Time = None
    end: Time = None
    speaker: Any = None


class _Segment(msgspec.Struct):
    text: str | None = None
    start: Time = None
    end: Time = None
    timestamp: tuple[Time, Time] | None = None
    speaker: Any = None
    speaker_id: Any = None
    words: list[_Word | list[Any]] | None = None
    """Some write a word as a list; its text stands in the segment's too."""


class _Transcript(msgspec.Struct):
    segments: list[_Segment] | None = None
    chunks: list[_Segment] | None = None
    """Of the pipelines: each with a pair of times."""
    speakers: list[Any] | None = None
    """Of the pipelines that tell speakers apart: the chunks again, with who said them."""
    words: list[_Word] | None = None
    text: str | None = None
    language: str | None = None
    duration: Time = None


_decoder: Final = msgspec.json.Decoder(_Transcript | list[_Segment])


def read(source: Source) -> Iterator[Document]:
    """One document; raises what `decode` does."""
    found = decode(source, _decoder, "Whisper or its kin")
    whole = _Transcript(segments=found) if isinstance(found, list) else found
    segments = whole.segments or _spoken_chunks(whole) or whole.chunks or []
    unit, sure = infer_unit([_times(one) for one in segments], sum(len((one.text or "").split()) for one in segments))
    mixed: list[int] = []
    pieces = [_piece(one, unit, number, mixed) for number, one in enumerate(segments, 1)]
    if not pieces and whole.words:
        pieces = list(cut_words(_words(whole.words, 1.0)))
    elif not pieces and whole.text:
        pieces = [Piece(whole.text)]
    fields = (("language", whole.language), ("duration", whole.duration))
    yield draw(source, "whisper", pieces, fields=fields, warnings=[*unit_warning(unit, sure), *_mixed_warning(mixed)])


def _spoken_chunks(whole: _Transcript) -> list[_Segment]:
    if not whole.chunks or not whole.speakers:
        return []
    try:
        return msgspec.convert(whole.speakers, list[_Segment])
    except msgspec.ValidationError:  # a list of names, or something else again
        return []


def _times(segment: _Segment) -> tuple[Time, Time]:
    return segment.timestamp or (segment.start, segment.end)


def _piece(segment: _Segment, unit: float, number: int, mixed: list[int]) -> Piece:
    """A segment; its number goes to `mixed` where its words have several speakers and it has none itself."""
    start, end = (seconds_of(time, unit) for time in _times(segment))
    words = list(_words([word for word in segment.words or () if isinstance(word, _Word)], unit))
    voice = voice_of(segment.speaker, segment.speaker_id)
    if voice is None and (votes := Counter(word.voice for word in words if word.voice is not None)):
        voice = votes.most_common(1)[0][0]
        if len(votes) > 1:
            mixed.append(number)
    return Piece(segment.text if segment.text is not None else None if words else "", start, end, voice, words)


def _words(words: Sequence[_Word], unit: float) -> Iterator[Word]:
    for one in words:
        text = one.word if one.word is not None else one.text
        if text:
            yield Word(text, seconds_of(one.start, unit), seconds_of(one.end, unit), voice_of(one.speaker))


def _mixed_warning(mixed: Sequence[int]) -> Iterator[Warning]:
    if mixed:
        which = ", ".join(map(str, mixed[:5])) + (", …" if len(mixed) > 5 else "")
        message = f"{len(mixed)} segments have words of several speakers and went to whoever has most: {which}"
        yield Warning(None, "mixed-speakers", message)
