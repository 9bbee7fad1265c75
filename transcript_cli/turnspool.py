"""Turns that are too many to be held: kept encoded in a temporary file, and read from it one after the other.

Strategy: a turn is encoded once, when it is cut. Who speaks is known only when all turns are, so that the number of the name
is kept instead, and the speaker's id is put in on the way out. To whoever writes or counts, it is a sequence of turns like any
other; whoever writes JSON can have the bytes as they are.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import Any, Final, overload

import msgspec

from .errors import OutputError
from .model import Event, Turn

_BATCH: Final = 1 << 20
"""Bytes that are written or read in one go."""
_ENCODER: Final = msgspec.json.Encoder()
_DECODER: Final = msgspec.json.Decoder(list[Turn])
encoded: Final = _ENCODER.encode
"""A value as JSON."""


class _Store:
    """A temporary file that is gone when nobody knows of it any more."""

    def __init__(self) -> None:
        import tempfile

        self._file = tempfile.TemporaryFile(prefix="transcript-")  # noqa: SIM115  it lives as long as the turns do

    def __del__(self) -> None:
        self._file.close()

    def write(self, data: bytes) -> None:
        """Put data at the end."""
        try:
            self._file.write(data)
        except OSError as error:
            advice = "Turns are kept in a temporary file: name a place for it with TMPDIR."
            raise OutputError(f"no room for the turns: {error.strerror}", advice=advice) from None

    def read(self, start: int, end: int) -> bytes:
        """The bytes from `start` up to `end`."""
        self._file.seek(start)
        return self._file.read(end - start)


class TurnSpool:
    """Where turns go as they are cut."""

    def __init__(self) -> None:
        self._store = _Store()
        self._pieces: list[bytes] = []
        self._waiting = 0
        self._written = 0
        self._ends = array("Q")
        self._names = array("L")

    def __len__(self) -> int:
        return len(self._ends)

    def add(
        self,
        name: int,
        label: bytes,
        paragraphs: Sequence[bytes],
        times: bytes,
        line: int,
        span: tuple[int, int],
        events: Sequence[Event],
        confidence: bytes,
    ) -> None:
        """Take a turn.

        Args:
            name: number of the name or label that says who speaks.
            label: as printed, encoded.
            paragraphs: of the text, encoded, without the quotation marks around them.
            times: `"start":null,"end":null` or what is known of them.
            line: of the source.
            span: in characters of the source.
            events: in the text.
            confidence: encoded.
        """
        text = b"\\n\\n".join(paragraphs)
        inner = b'"%b"' % b'","'.join(paragraphs) if paragraphs else b""
        piece = b'"label":%b,"text":"%b","paragraphs":[%b],%b,"line":%d,"span":[%d,%d],"events":%b,"confidence":%b}' % (
            label, text, inner, times, line, span[0], span[1], encoded(events) if events else b"[]", confidence,
        )  # fmt: skip
        self._pieces.append(piece)
        self._names.append(name)
        self._waiting += len(piece)
        self._ends.append(self._written + self._waiting)
        if self._waiting >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        self._store.write(b"".join(self._pieces))
        self._written += self._waiting
        self._waiting = 0
        self._pieces.clear()

    def finished(self, speakers: Sequence[str | None]) -> SpooledTurns:
        """All turns, once it is known which speaker each name stands for, by number."""
        self._flush()
        return SpooledTurns(self._store, self._ends, self._names, [encoded(speaker) for speaker in speakers])


class SpooledTurns(Sequence[Turn]):
    """Turns in a temporary file, which is gone when they are."""

    def __init__(self, store: _Store, ends: Sequence[int], names: Sequence[int], speakers: list[bytes]) -> None:
        self._store = store
        self._ends = ends
        self._names = names
        self._speakers = speakers

    def __len__(self) -> int:
        return len(self._ends)

    def __iter__(self) -> Iterator[Turn]:
        for batch in self._batches(0, len(self)):
            yield from _DECODER.decode(b"[%b]" % batch)

    @overload
    def __getitem__(self, index: int) -> Turn: ...
    @overload
    def __getitem__(self, index: slice) -> list[Turn]: ...
    def __getitem__(self, index: int | slice) -> Turn | list[Turn]:
        if isinstance(index, slice):
            first, last, step = index.indices(len(self))
            if step != 1:
                return [self[at] for at in range(first, last, step)]
            return [turn for batch in self._batches(first, last) for turn in _DECODER.decode(b"[%b]" % batch)]
        at = range(len(self))[index]
        return self[at : at + 1][0]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    def __hash__(self) -> int:
        raise TypeError("turns can change their place, so they have no hash")

    def __reduce__(self) -> tuple[Any, ...]:
        return list, (list(self),)

    def json(self) -> Iterator[bytes]:
        """The turns encoded, in pieces, with a comma between any two."""
        comma = b""
        for batch in self._batches(0, len(self)):
            yield comma
            yield batch
            comma = b","

    def _batches(self, first: int, last: int) -> Iterator[bytes]:
        """The turns from `first` up to `last`, encoded, many in a piece with commas between them."""
        ends, names, speakers = self._ends, self._names, self._speakers
        while first < last:
            start = at = ends[first - 1] if first else 0
            until = first + 1
            while until < last and ends[until] - start <= _BATCH:
                until += 1
            data = self._store.read(start, ends[until - 1])
            pieces: list[bytes] = []
            for index in range(first, until):
                end = ends[index]
                pieces.append(b'{"index":%d,"speaker":%b,%b' % (index, speakers[names[index]], data[at - start : end - start]))
                at = end
            yield b",".join(pieces)
            first = until
