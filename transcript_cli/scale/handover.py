"""Transcripts handed from whoever reads them to a command that needs all of them itself: so they are read side by side.

Strategy: a batch becomes one part, in which each document is its turns, in pieces, and then everything else about it. A
document of a few pieces is decoded at once; of a longer one a piece at a time is in memory, read when it is asked for.
"""

from __future__ import annotations

import os
import struct
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any, BinaryIO, ClassVar, Final, NamedTuple, overload

import msgspec

from ..corpus import Done
from ..model import Transcript, Turn
from ..output import replacing
from .executors import Outcome
from .work import Place

_PIECE: Final = 500
"""Turns that are encoded together: half a megabyte or so."""
_HELD: Final = 8
"""Pieces of a document that is held as a whole."""
_FRAME: Final = struct.Struct("<II")
"""Before each piece: how many bytes it has, and how many turns; none for what else there is to say of the document."""
_encode: Final = msgspec.msgpack.Encoder().encode
_decode_turns: Final = msgspec.msgpack.Decoder(list[Turn]).decode
_decode_rest: Final = msgspec.msgpack.Decoder(Transcript).decode


class HandOver(msgspec.Struct, frozen=True):
    """The transcripts themselves, for `handed_over` to take."""

    explained: ClassVar[bool] = False

    def run(self, documents: Iterator[Done], place: Place, outcome: Outcome) -> None:
        """Write one part."""
        outcome.parts.append(place.name)
        with replacing(os.path.join(place.directory, place.name)) as file:
            for done in documents:
                transcript = done.parsed.transcript
                for first in range(0, len(transcript.turns), _PIECE):
                    _write(file, transcript.turns[first : first + _PIECE])
                _write(file, msgspec.structs.replace(transcript, turns=[]))


def _write(file: BinaryIO, piece: Sequence[Turn] | Transcript) -> None:
    data = _encode(piece)
    file.write(_FRAME.pack(len(data), 0 if isinstance(piece, Transcript) else len(piece)))
    file.write(data)


def handed_over(directory: str, outcome: Outcome) -> Iterator[Transcript]:
    """The transcripts of a batch, one after the other; its parts in the directory are taken away."""
    for part in outcome.parts:
        path = os.path.join(directory, part)
        yield from _of_part(path)
        os.unlink(path)


def _of_part(path: str) -> Iterator[Transcript]:
    with open(path, "rb") as file:
        pieces: list[_Piece] = []
        while frame := file.read(_FRAME.size):
            size, turns = _FRAME.unpack(frame)
            if turns:
                pieces.append(_Piece(file.tell(), size, turns))
                file.seek(size, os.SEEK_CUR)
                continue
            rest = _decode_rest(file.read(size))
            after = file.tell()
            filed = _FiledTurns(file, pieces)
            yield msgspec.structs.replace(rest, turns=list(filed) if len(pieces) <= _HELD else filed)
            file.seek(after)
            pieces = []


class _Piece(NamedTuple):
    """Turns of a document, in a file."""

    start: int
    size: int
    """In bytes."""
    turns: int


class _FiledTurns(Sequence[Turn]):
    """The turns of one document, read as they are asked for while the file is open."""

    def __init__(self, file: BinaryIO, pieces: Sequence[_Piece]) -> None:
        self._file = file
        self._pieces = pieces
        self._firsts = [0, *accumulate(piece.turns for piece in pieces)]
        """The number of the first turn of each piece, and how many there are."""
        self._read_last: tuple[int, list[Turn]] = 0, []

    def __len__(self) -> int:
        return self._firsts[-1]

    def __iter__(self) -> Iterator[Turn]:
        for place in range(len(self._pieces)):
            yield from self._piece(place)

    @overload
    def __getitem__(self, index: int) -> Turn: ...
    @overload
    def __getitem__(self, index: slice) -> list[Turn]: ...
    def __getitem__(self, index: int | slice) -> Any:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        at = range(len(self))[index]
        place = bisect_right(self._firsts, at) - 1
        return self._piece(place)[at - self._firsts[place]]

    def _piece(self, place: int) -> list[Turn]:
        """The turns of a piece; those of the last one that was read are held."""
        last, turns = self._read_last
        if not turns or last != place:
            self._file.seek(self._pieces[place].start)
            turns = _decode_turns(self._file.read(self._pieces[place].size))
            self._read_last = place, turns
        return turns
