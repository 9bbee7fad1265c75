"""The inputs of a run cut into batches.

Strategy: by size, because time goes by size, and growing: small at first, so that results come and workers are busy soon, then
larger, so that what a batch costs by itself does not count. A batch stays a small share of all that came before it, so that
nobody waits long for the last one. Where the cuts lie depends on the inputs and on nothing else: not on the number of workers
and not on the clock. So a run that is taken up again meets the same batches, and gives the same parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Final, NamedTuple

from ..inputs.listing import Item

SMALLEST: Final = 256 << 10
"""Bytes of input in the first batches."""
LARGEST: Final = 8 << 20
"""Bytes of input in the last ones; with what is made of them they must fit into a process's memory several times."""
MOST: Final = 2_000
"""Inputs in a batch."""
_PER_INPUT: Final = 512
"""Bytes that opening an input is worth, so that many tiny ones do not count as nothing."""


class Batch(NamedTuple):
    """Inputs that are worked off together, or a piece of such a batch that was taken apart."""

    number: int
    """Of the batch, from 0."""
    first: int
    """Of the piece: the place of its first input in the batch."""
    items: tuple[Item, ...]
    singly: bool = False
    """Its inputs are read one by one, so that it is known which of them a process dies of."""

    @property
    def name(self) -> str:
        """What its parts are called: "000012", or "000012_0007" for a piece that does not begin the batch; in order by name."""
        return f"{self.number:06}" + (f"_{self.first:04}" if self.first else "")

    def key(self) -> str:
        """A digest of what is in it, which is another when an input has changed."""
        digest = sha256(f"{self.number}:{self.first}".encode())
        for path, size, stamp in self.items:
            digest.update(f"\0{path}\0{size}\0{stamp}".encode("utf-8", "surrogateescape"))
        return digest.hexdigest()

    def cut(self, at: int) -> list[Batch]:
        """The piece before the input at this place, the one with that input alone, and the one after it; no empty ones."""
        parts = ((0, at), (at, at + 1), (at + 1, len(self.items)))
        return [self._part(start, end) for start, end in parts if start < end]

    def halves(self) -> list[Batch]:
        """Both halves of a batch of two inputs or more."""
        middle = len(self.items) // 2
        return [self._part(0, middle), self._part(middle, len(self.items))]

    def _part(self, start: int, end: int) -> Batch:
        return self._replace(first=self.first + start, items=self.items[start:end])


def plan(items: Iterable[Item]) -> Iterator[Batch]:
    """The batches, as their inputs come."""
    number, weight = 0, 0
    batch: list[Item] = []
    for item in items:
        cost = item.size + _PER_INPUT
        if batch and (weight + cost > _limit(number) or len(batch) == MOST):
            yield Batch(number, 0, tuple(batch))
            number, weight, batch = number + 1, 0, []
        batch.append(item)
        weight += cost
    if batch:
        yield Batch(number, 0, tuple(batch))


def _limit(number: int) -> int:
    """Bytes in this batch: 256 KiB, from the 8th on twice that, from the 16th on four times, up to 8 MiB."""
    return min(LARGEST, SMALLEST << max(0, (number // 8).bit_length()))
