"""IBM Watson Speech to Text.

Strategy: each result is a piece, its first alternative the best. Words with their times stand in lists of three beside the
text, and who said them in a list of its own, by the times of the words: a result is cut where the speaker changes.
Source: cloud.ibm.com/docs/speech-to-text, the pages on response formats and speaker labels.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from ...model import Document
from ...source import Source
from ..pieces import Piece, Word, cut_words, draw
from ..times import Time, seconds_of
from .decoding import decode
from .voices import voice_of


class _Alternative(msgspec.Struct):
    transcript: str | None = None
    timestamps: list[tuple[str, Time, Time]] | None = None


class _Result(msgspec.Struct):
    alternatives: list[_Alternative] | None = None
    final: bool = True


class _Label(msgspec.Struct):
    start: Time = msgspec.field(name="from", default=None)
    speaker: Any = None


class _Transcription(msgspec.Struct):
    results: list[_Result] = []
    speaker_labels: list[_Label] | None = None


_decoder: Final = msgspec.json.Decoder(_Transcription)


def read(source: Source) -> Iterator[Document]:
    """One document; raises what `decode` does."""
    whole = decode(source, _decoder, "IBM Watson")
    voices = {seconds_of(label.start): voice_of(label.speaker) for label in whole.speaker_labels or ()}
    pieces = [_piece(result.alternatives[0], voices) for result in whole.results if result.final and result.alternatives]
    yield draw(source, "watson", (part for piece in pieces for part in _parts(piece)))


def _piece(best: _Alternative, voices: dict[float | None, str | None]) -> Piece:
    words = [Word(text, at := seconds_of(start), seconds_of(end), voices.get(at)) for text, start, end in best.timestamps or ()]
    start, end = (words[0].start, words[-1].end) if words else (None, None)
    return Piece((best.transcript or "").strip(), start, end, next((word.voice for word in words if word.voice), None), words)


def _parts(piece: Piece) -> Iterator[Piece]:
    """A result, cut where its words have several speakers."""
    if len({word.voice for word in piece.words if word.voice is not None}) > 1:
        yield from cut_words(piece.words)
    else:
        yield piece
