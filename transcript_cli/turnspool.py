"""Turns that are too many to be held: read from where they are, one after the other.

Strategy: a turn that is a label and nothing but speech is where it was found, in the source, and only its place is kept. Any
other is encoded once, when it is cut, and kept in a temporary file. Who speaks is known only when all turns are, so that the
number of the name is kept instead, and the speaker's id is put in on the way out. To whoever writes or counts, it is a sequence
of turns like any other; whoever writes JSON can have the bytes as they are.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Container, Iterator, Sequence
from itertools import chain, compress
from typing import Any, Final, NamedTuple, overload

import msgspec

from .errors import OutputError
from .longtext import LongText
from .model import Event, Turn

_BATCH: Final = 1 << 16
"""Bytes that are written or read in one go: few enough to stay in the processor's cache, with what is made of them."""
_TAIL: Final = 1 << 10
"""Bytes that show how a turn ends."""
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


class Openings(NamedTuple):
    """Where turns begin in a source, each with its label."""

    source: LongText
    starts: array[int]
    """In characters."""
    byte_starts: array[int]
    """The same in bytes."""
    line_ends: array[int]
    """Before it."""
    looks: array[int]
    """Number of the label with all that goes with it."""
    labels: list[str]
    """By that number."""
    confidences: list[float]
    """By that number too."""
    events_in: Callable[[str, int], list[Event]]
    """Finds the events in the speech of a turn that is left in the source; the number says where the speech begins there."""

    def beginning_of(self, index: int, length: int) -> str:
        """The beginning of the first two paragraphs of a turn that is left in the source, with a space between them."""
        start = self.byte_starts[index] + len(self.labels[self.looks[index]].encode()) + 2
        end = min(self.byte_starts[index + 1], start + 4 * (length + 4))
        return " ".join(_paragraphs(self.source.nearby(start, end))[:2])[:length]

    def end_of(self, index: int) -> str:
        """The end of the last paragraph of a turn that was left in the source."""
        start = self.byte_starts[index] + len(self.labels[self.looks[index]].encode()) + 2
        end = self.byte_starts[index + 1]
        return _paragraphs(self.source.nearby(max(start, end - _TAIL), end))[-1]

    def leave_out(self, starts: Container[int]) -> None:
        """Forget the openings at these places, in characters, where no turn is left in the source."""
        kept = [start not in starts for start in self.starts]
        self.line_ends[:] = array("I", compress(self.line_ends, kept))
        self.looks[:] = array("I", compress(self.looks, kept))
        self.byte_starts[:] = array("q", compress(self.byte_starts, kept))
        self.starts[:] = array("q", compress(self.starts, kept))


def _paragraphs(raw: bytes) -> list[str]:
    return [line for line in raw.decode(errors="ignore").replace("\r", "").split("\n") if line]


class TurnSpool:
    """Where turns go as they are cut, the first opening first."""

    def __init__(self, openings: Openings) -> None:
        self._openings = openings
        self._store = _Store()
        self._pieces: list[bytes] = []
        self._waiting = 0
        self._written = 0
        self._ends = array("Q")
        self._names = array("I")

    def __len__(self) -> int:
        return len(self._ends)

    def leave(self, names: Sequence[int]) -> None:
        """Leave turns in the source: the label, a colon, a space, and paragraphs of a line each, up to the next opening.

        Args:
            names: numbers of the names or labels that say who speaks.
        """
        self._names.extend(names)
        self._ends.extend([self._written + self._waiting] * len(names))

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
        ids = [encoded(speaker) for speaker in speakers]
        return SpooledTurns(self._openings, self._store, self._ends, self._names, ids)


_BRACKETS: Final = (b"(", b"[", b"\xef")
"""One of these is in every event: a bracket, or the first byte of a wide one, as single bytes are found fast."""
_NONE: Final = (0,)
"""Stands for what follows the last turn, which is never left in the source."""
_KEPT: Final = b',{"index":%d,"speaker":%b,'
"""How a turn begins that is in the temporary file."""
_LEFT: Final = (
    b',{"index":%d,"speaker":%b,"label":%b,"text":"',
    b'","paragraphs":["',
    b'"],"start":null,"end":null,"line":%d,"span":[%d,%d],"events":%b,"confidence":%b}',
)
"""What stands around the text and the paragraphs of a turn that is in the source."""


class SpooledTurns(Sequence[Turn]):
    """Turns in a source, or in a temporary file that is gone when they are."""

    def __init__(
        self, openings: Openings, store: _Store, ends: Sequence[int], names: Sequence[int], speakers: Sequence[bytes]
    ) -> None:
        self._openings = openings
        self._store = store
        self._ends = ends
        """Of each turn in the temporary file; where that of the turn before is, for one that is in the source."""
        self._names = names
        self._speakers = speakers
        self._heads = [(len(label.encode()) + 2, encoded(label)) for label in openings.labels]
        """What stands before what is said: bytes in the source, with colon and space, and the label encoded."""
        self._sure = [encoded(confidence) for confidence in openings.confidences]

    def __len__(self) -> int:
        return len(self._ends)

    def __iter__(self) -> Iterator[Turn]:
        for batch in self._batches(0, len(self)):
            yield from _DECODER.decode(b"[%b]" % batch[1:])

    @overload
    def __getitem__(self, index: int) -> Turn: ...
    @overload
    def __getitem__(self, index: slice) -> list[Turn]: ...
    def __getitem__(self, index: int | slice) -> Turn | list[Turn]:
        if isinstance(index, slice):
            first, last, step = index.indices(len(self))
            if step != 1:
                return [self[at] for at in range(first, last, step)]
            batches = self._batches(first, last)
            return [turn for batch in batches for turn in _DECODER.decode(b"[%b]" % batch[1:])]
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
        for number, batch in enumerate(self._batches(0, len(self))):
            yield batch if number else batch[1:]

    def _batches(self, first: int, last: int) -> Iterator[bytes]:
        """The turns from `first` up to `last`, encoded, many at a time, each with a comma before it."""
        ends, places = self._ends, self._openings.byte_starts
        while first < last:
            start = ends[first - 1] if first else 0
            sizes = (places, places[first]), (ends, start)
            until = min(bisect_right(ups, at + _BATCH, first + 1, last) for ups, at in sizes)
            kept = self._store.read(start, ends[until - 1])
            left = self._openings.source.read(places[first], places[min(until, len(self) - 1)])  # the last is never left
            yield self._encoded(first, until, kept, left)
            first = until

    def _encoded(self, first: int, until: int, kept: bytes, left: bytes) -> bytes:
        """The turns from `first` up to `until`, each from `kept` of the temporary file or what is `left` in the source."""
        source, speakers, heads, sure = self._openings, self._speakers, self._heads, self._sure
        before, between, behind = _LEFT
        has_escapes, has_returns = b'"' in left or b"\\" in left, b"\r" in left
        begin = at = self._ends[first - 1] if first else 0
        base = source.byte_starts[first]
        starts, places = source.starts[first : until + 1], source.byte_starts[first : until + 1]
        bracketed = set(_pieces_with(_BRACKETS, left, places))
        rows = zip(
            range(first, until), self._ends[first:until], self._names[first:until], source.looks[first:until],
            source.line_ends[first:until], starts, chain(starts[1:], _NONE), places, chain(places[1:], _NONE), strict=False,
        )  # fmt: skip
        pieces: list[bytes] = []
        for index, end, name, look, line, start, after, place, stop in rows:
            if end > at:
                pieces += (_KEPT % (index, speakers[name]), kept[at - begin : end - begin])
                at = end
                continue
            size, head = heads[look]
            text = left[place - base + size : stop - base]
            upto = after - len(text)
            text = text.rstrip(b"\r\n")
            upto += len(text)
            events = b"[]"
            if index - first in bracketed:
                events = encoded(source.events_in(text.decode(), start + len(source.labels[look]) + 2))
            if has_escapes:
                text = text.replace(b"\\", b"\\\\").replace(b'"', b'\\"')
            if has_returns:
                text = text.replace(b"\r", b"")
            inner = text
            if b"\n" in text:
                paragraphs = text.split(b"\n\n")
                text, inner = b"\\n\\n".join(paragraphs), b'","'.join(paragraphs)
            pieces += (
                before % (index, speakers[name], head), text, between, inner,
                behind % (line + 1, start, upto, events, sure[look]),
            )  # fmt: skip
        return b"".join(pieces)


def _pieces_with(marks: Sequence[bytes], data: bytes, starts: Sequence[int]) -> Iterator[int]:
    """The pieces of `data` that hold one of the marks, by number, some of them twice.

    They begin at `starts`, the first of which is where `data` begins.
    """
    for mark in marks:
        at = data.find(mark)
        while at >= 0:
            piece = bisect_right(starts, starts[0] + at) - 1
            yield piece
            at = data.find(mark, starts[piece + 1] - starts[0]) if piece + 1 < len(starts) else -1
