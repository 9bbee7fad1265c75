"""Azure Speech: batch transcription, and fast transcription.

Strategy: a phrase is a piece; of its alternatives the first is the best, and `display` is what people read. Times are ticks
of 100 ns, milliseconds, or durations of ISO 8601, as each field's name says. A channel stands for the speaker where there are
several channels and no speakers.
Source: learn.microsoft.com/azure/ai-services/speech-service/batch-transcription-get, fast-transcription-create.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from ...model import Document
from ...source import Source
from ..pieces import Piece, Word, draw, in_order
from ..times import MILLISECONDS, TICKS, after, seconds_of
from .decoding import decode
from .voices import voice_of


class _Timed(msgspec.Struct, rename="camel"):
    offset: Any = None
    duration: Any = None
    offset_in_ticks: Any = None
    duration_in_ticks: Any = None
    offset_milliseconds: Any = None
    duration_milliseconds: Any = None

    def span(self) -> tuple[float | None, float | None]:
        """Start and end in seconds."""
        start = _first(seconds_of(self.offset_in_ticks, TICKS), seconds_of(self.offset_milliseconds, MILLISECONDS))
        lasts = _first(seconds_of(self.duration_in_ticks, TICKS), seconds_of(self.duration_milliseconds, MILLISECONDS))
        start = _first(start, seconds_of(self.offset, TICKS))
        return start, after(start, _first(lasts, seconds_of(self.duration, TICKS)))


class _Word(_Timed, rename="camel"):
    display_text: str | None = None
    word: str | None = None
    text: str | None = None

    def read(self) -> Word:
        """The word as printed where that is given."""
        return Word(self.display_text or self.text or self.word or "", *self.span())


class _Best(msgspec.Struct, rename="camel"):
    display: str | None = None
    lexical: str | None = None
    words: list[_Word] | None = None
    display_words: list[_Word] | None = None


class _Phrase(_Timed, rename="camel"):
    n_best: list[_Best] | None = None
    text: str | None = None
    words: list[_Word] | None = None
    speaker: Any = None
    speaker_id: Any = None
    channel: Any = None
    locale: str | None = None


class _Transcription(msgspec.Struct, rename="camel"):
    recognized_phrases: list[_Phrase] | None = None
    phrases: list[_Phrase] | None = None
    source: str | None = None
    timestamp: str | None = None
    duration: Any = None


_decoder: Final = msgspec.json.Decoder(_Transcription)


def read(source: Source) -> Iterator[Document]:
    """One document; raises what `decode` does."""
    whole = decode(source, _decoder, "Azure Speech")
    phrases = whole.recognized_phrases or whole.phrases or []
    fields = (
        ("language", next((one.locale for one in phrases if one.locale), None)),
        ("source", whole.source),
        ("transcribed", whole.timestamp),
        ("duration", whole.duration if isinstance(whole.duration, str) else None),
    )
    yield draw(source, "azure", in_order(_pieces(phrases)), fields=fields)


def _pieces(phrases: Iterable[_Phrase]) -> Iterator[Piece]:
    phrases = list(phrases)
    channels = {one.channel for one in phrases if isinstance(one.channel, int | str)}
    for one in phrases:
        best = one.n_best[0] if one.n_best else _Best(one.text, None, one.words)
        channel = f"Channel {one.channel}" if len(channels) > 1 else None
        words = [word.read() for word in best.display_words or best.words or ()]
        text = best.display or best.lexical or one.text or ""
        yield Piece(text, *one.span(), voice_of(one.speaker, one.speaker_id, channel), words)


def _first(*values: float | None) -> float | None:
    return next((value for value in values if value is not None), None)
