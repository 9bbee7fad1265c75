"""AssemblyAI: the JSON of a transcript.

Strategy: utterances where there are any; else the words, cut where the speaker changes; else the text alone. All times are
milliseconds. With two channels the speaker's letter comes with the channel's number, and stays so.
Source: assemblyai.com/docs/api-reference/transcripts/get.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from ...model import Document
from ...source import Source
from ..pieces import Piece, Word, cut_words, draw
from ..times import MILLISECONDS, Time, seconds_of
from .decoding import decode
from .voices import voice_of


class _Word(msgspec.Struct):
    text: str | None = None
    start: Time = None
    end: Time = None
    speaker: Any = None
    channel: Any = None


class _Utterance(_Word):
    words: list[_Word] | None = None


class _Transcript(msgspec.Struct):
    utterances: list[_Utterance] | None = None
    words: list[_Word] | None = None
    text: str | None = None
    language_code: str | None = None
    audio_url: str | None = None
    audio_duration: Time = None


_decoder: Final = msgspec.json.Decoder(_Transcript)


def read(source: Source) -> Iterator[Document]:
    """One document; raises what `decode` does."""
    whole = decode(source, _decoder, "AssemblyAI")
    if whole.utterances:
        pieces = [Piece(one.text or "", *_span(one), _voice(one), _words(one.words or ())) for one in whole.utterances]
    elif whole.words:
        pieces = list(cut_words(_words(whole.words)))
    else:
        pieces = [Piece(whole.text or "")]
    address = (whole.audio_url or "").partition("?")[0]  # what follows is a signature, which opens the recording to anybody
    fields = (("language", whole.language_code), ("audio", address), ("duration", whole.audio_duration))
    yield draw(source, "assemblyai", pieces, fields=fields)


def _words(words: Iterable[_Word]) -> list[Word]:
    return [Word(one.text, *_span(one), _voice(one)) for one in words if one.text]


def _voice(one: _Word) -> str | None:
    return voice_of(one.speaker, None if one.channel is None else f"Channel {one.channel}")


def _span(one: _Word) -> tuple[float | None, float | None]:
    return seconds_of(one.start, MILLISECONDS), seconds_of(one.end, MILLISECONDS)
