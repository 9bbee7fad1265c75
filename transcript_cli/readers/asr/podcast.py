"""Podcasting 2.0: the JSON transcript of the podcast namespace.

Strategy: segments as they are; a segment may be a single word, and stays one, because its times are all that the file says.
Source: github.com/Podcastindex-org/podcast-namespace, transcripts/transcripts.md, "JSON".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from ...model import Document
from ...source import Source
from ..pieces import Piece, draw
from ..times import Time, seconds_of
from .decoding import decode
from .voices import voice_of


class _Segment(msgspec.Struct, rename="camel"):
    body: str | None = None
    start_time: Time = None
    end_time: Time = None
    speaker: Any = None


class _Transcript(msgspec.Struct):
    segments: list[_Segment]


_decoder: Final = msgspec.json.Decoder(_Transcript)


def read(source: Source) -> Iterator[Document]:
    """One document; raises what `decode` does."""
    segments = decode(source, _decoder, "Podcasting 2.0").segments
    pieces = (
        Piece(one.body or "", seconds_of(one.start_time), seconds_of(one.end_time), voice_of(one.speaker)) for one in segments
    )
    yield draw(source, "podcast", pieces)
