"""How much of a document ended up in turns, and which lines did not end up anywhere of use.

Strategy: computed from the explanation, which accounts for every character, so that the figure cannot flatter.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from .model import Parsed
from .source import Source

_IN_TURNS: Final = frozenset({"label", "speech", "event"})
_SHOWN: Final = 8


class Coverage(NamedTuple):
    """What of one document was understood."""

    share: float
    """Of the characters that are not blank, those in turns; from 0 to 1."""
    unassigned: list[int]
    """Lines, from 1, that are neither in a turn nor metadata nor a heading."""

    def __str__(self) -> str:
        """`98.7 % of characters in turns, 12 lines unassigned (3, 4, 17 …)`."""
        share = f"{100 * self.share:.1f} % of characters in turns"
        if not self.unassigned:
            return share
        shown = ", ".join(map(str, self.unassigned[:_SHOWN])) + (" …" if len(self.unassigned) > _SHOWN else "")
        return f"{share}, {len(self.unassigned)} line{'s' if len(self.unassigned) > 1 else ''} unassigned ({shown})"


def coverage(parsed: Parsed, source: Source) -> Coverage:
    """Measure one parsed document against its source."""
    total = inside = 0
    unassigned: dict[int, None] = {}
    for segment in parsed.explanation.segments:
        if segment.kind == "blank":
            continue
        size = segment.end - segment.start
        total += size
        if segment.kind in _IN_TURNS:
            inside += size
        elif segment.kind == "boilerplate":
            unassigned.update(dict.fromkeys(range(source.line(segment.start), source.line(segment.end - 1) + 1)))
    return Coverage(inside / total if total else 0.0, list(unassigned))
