"""How evenly terms are spread over the parts of a corpus: over speakers, turns, documents or stretches of equal length.

Strategy: Gries' DP needs, of each part in which a term stands, how often it does and how large the part is; what it is absent
from adds up by itself. Parts that end with their document (turns, stretches) are settled when it ends, and alike ones are kept
as one pair with a number, so that a corpus of any size takes little. Parts that come back (speakers) are kept by their key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from ..errors import UsageError
from ..measures import deviation_of_proportions, normalized_deviation

Over = Literal["speaker", "turn", "document", "part"]
"""part: a stretch of a document, each of as many words."""

_FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "speaker": ("speaker",),
    "turn": ("document", "turn"),
    "document": ("document",),
    "part": ("document", "position"),
}
_Group: TypeAlias = Hashable
_Part: TypeAlias = Hashable


class Spread(NamedTuple):
    """How a term is spread over the parts of a group."""

    dp: float | None
    """Gries' DP: 0 even, towards 1 all in one place."""
    dp_norm: float | None
    """The same over the most that it could be."""
    range: int
    """Parts in which it stands."""
    parts: int
    """Parts that there are, those without words left out."""


class _Parts:
    """The parts of one group."""

    __slots__ = ("number", "size", "sizes", "smallest")

    def __init__(self) -> None:
        self.sizes: dict[_Part, int] = {}
        """Of the parts that are not settled."""
        self.number = self.size = self.smallest = 0
        """Of the parts that are: how many, words of all, words of the smallest."""

    def settle(self, size: int) -> None:
        if size:
            self.smallest = min(self.smallest or size, size)
            self.number += 1
            self.size += size


class DispersionCounter:
    """Counts terms in parts while documents come in.

    Args:
        over: what the parts are.

    Raises:
        UsageError: there are no such parts.
    """

    def __init__(self, over: str) -> None:
        if over not in _FIELDS:
            raise UsageError(f"dispersion cannot be over {over!r}", advice=f"Known: {', '.join(get_args(Over))}.")
        self.fields = _FIELDS[over]
        """By which a `Grouping` finds the parts."""
        self._recurring = over == "speaker"
        self._groups: dict[_Group, _Parts] = {}
        self._open: dict[tuple[_Group, str], Counter[_Part]] = {}
        self._settled: dict[tuple[_Group, str], Counter[tuple[int, int]]] = {}
        """How many parts have so many mentions in so many words."""

    def words(self, group: _Group, part: _Part, words: int) -> None:
        """So many words more belong to a part of a group."""
        if (parts := self._groups.get(group)) is None:
            parts = self._groups[group] = _Parts()
        parts.sizes[part] = parts.sizes.get(part, 0) + words

    def mention(self, group: _Group, part: _Part, term: str) -> None:
        """A term stands in a part of a group."""
        self._open.setdefault((group, term), Counter())[part] += 1

    def end_document(self) -> None:
        """Settle the parts that cannot come back."""
        if self._recurring:
            return
        for (group, term), counts in self._open.items():
            sizes = self._groups[group].sizes
            settled = self._settled.setdefault((group, term), Counter())
            settled.update((count, sizes[part]) for part, count in counts.items())
        self._open.clear()
        for parts in self._groups.values():
            for size in parts.sizes.values():
                parts.settle(size)
            parts.sizes.clear()

    def spread(self, group: _Group, term: str) -> Spread:
        """How a term is spread over the parts of a group so far."""
        parts = self._groups.get(group)
        if parts is None:
            return Spread(None, None, 0, 0)
        open_sizes = [size for size in parts.sizes.values() if size]
        size = parts.size + sum(open_sizes)
        smallest = min([*open_sizes, *([parts.smallest] if parts.number else [])], default=0)
        occupied = [*self._settled.get((group, term), Counter()).elements()]
        occupied += [(count, parts.sizes[part]) for part, count in self._open.get((group, term), Counter()).items()]
        dp = deviation_of_proportions(occupied, size)
        return Spread(dp, normalized_deviation(dp, smallest, size), len(occupied), parts.number + len(open_sizes))

    def merge(self, other: DispersionCounter) -> None:
        """Add what another one, over parts of the same kind, has counted in other documents."""
        for group, theirs in other._groups.items():
            ours = self._groups.setdefault(group, _Parts())
            for part, size in theirs.sizes.items():
                ours.sizes[part] = ours.sizes.get(part, 0) + size
            if theirs.number:
                ours.smallest = min(ours.smallest or theirs.smallest, theirs.smallest)
                ours.number += theirs.number
                ours.size += theirs.size
        for key, counts in other._open.items():
            self._open.setdefault(key, Counter()).update(counts)
        for key, settled in other._settled.items():
            self._settled.setdefault(key, Counter()).update(settled)
