"""Deepgram: the JSON of prerecorded sound.

Strategy: utterances where they were asked for, cut where their words have several speakers; else the words of each channel,
cut where the speaker changes and where the vendor's own sentences begin. The text is made of `punctuated_word`, which is what
people read. Speakers are numbers of a channel: where several channels have speakers the channel is told as well.
Source: developers.deepgram.com/reference (listen, pre-recorded), docs/diarization, docs/utterances.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from ...model import Document
from ...source import Source
from ..pieces import Piece, Word, cut_words, draw, in_order
from ..times import Time, seconds_of
from .decoding import decode
from .voices import voice_of


class _Word(msgspec.Struct):
    word: str | None = None
    punctuated_word: str | None = None
    start: Time = None
    end: Time = None
    speaker: Any = None


class _Sentence(msgspec.Struct):
    start: Time = None


class _Paragraph(msgspec.Struct):
    start: Time = None
    sentences: list[_Sentence] | None = None


class _Paragraphs(msgspec.Struct):
    paragraphs: list[_Paragraph] | None = None


class _Alternative(msgspec.Struct):
    transcript: str | None = None
    words: list[_Word] | None = None
    paragraphs: _Paragraphs | None = None
    languages: list[str] | None = None


class _Channel(msgspec.Struct):
    alternatives: list[_Alternative] | None = None
    detected_language: str | None = None


class _Utterance(msgspec.Struct):
    transcript: str | None = None
    start: Time = None
    end: Time = None
    speaker: Any = None
    channel: int | None = None
    words: list[_Word] | None = None


class _Results(msgspec.Struct):
    channels: list[_Channel] | None = None
    utterances: list[_Utterance] | None = None


class _Metadata(msgspec.Struct):
    created: str | None = None
    duration: Time = None


class _Response(msgspec.Struct):
    results: _Results
    metadata: _Metadata | None = None


_decoder: Final = msgspec.json.Decoder(_Response)


def read(source: Source) -> Iterator[Document]:
    """One document; raises what `decode` does."""
    whole = decode(source, _decoder, "Deepgram")
    about = whole.metadata or _Metadata()
    languages = (one.detected_language for one in whole.results.channels or ())
    fields = (
        ("language", next((tag for tag in languages if tag), None)),
        ("duration", about.duration),
        ("transcribed", about.created),
    )
    yield draw(source, "deepgram", _pieces(whole.results), fields=fields)


def _pieces(results: _Results) -> list[Piece]:
    channels = results.channels or []
    several = len(channels) > 1
    if results.utterances:
        return in_order(piece for one in results.utterances for piece in _of_utterance(one, one.channel if several else None))
    pieces = [piece for number, one in enumerate(channels) for piece in _of_channel(one, number if several else None)]
    return in_order(pieces) if several else pieces


def _of_utterance(one: _Utterance, channel: int | None) -> Iterator[Piece]:
    """An utterance, cut where the speaker of its words changes: utterances follow pauses, and two may speak in one."""
    words = _words(one.words or (), channel)
    start = seconds_of(one.start)
    if len({word.voice for word in words}) > 1:
        yield from cut_words(words, {start or 0.0})
    else:
        voice = words[0].voice if words else None
        yield Piece(one.transcript or "", start, seconds_of(one.end), voice or _voice(one.speaker, channel), words)


def _of_channel(channel: _Channel, number: int | None) -> Iterator[Piece]:
    best = channel.alternatives[0] if channel.alternatives else _Alternative()
    if not best.words:
        yield Piece(best.transcript or "", voice=_voice(None, number))
        return
    paragraphs = (best.paragraphs and best.paragraphs.paragraphs) or []
    sentences = (sentence for paragraph in paragraphs for sentence in paragraph.sentences or ())
    breaks = {start for one in sentences if (start := seconds_of(one.start)) is not None}
    yield from cut_words(_words(best.words, number), breaks)


def _words(words: Iterable[_Word], channel: int | None) -> list[Word]:
    return [
        Word(text, seconds_of(one.start), seconds_of(one.end), _voice(one.speaker, channel))
        for one in words
        if (text := one.punctuated_word or one.word)
    ]


def _voice(speaker: Any, channel: int | None) -> str | None:
    voice = voice_of(speaker)
    if channel is None:
        return voice
    return f"Channel {channel}" if voice is None else f"Channel {channel}, speaker {voice}"
