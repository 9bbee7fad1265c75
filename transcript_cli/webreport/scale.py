"""Places along a document, from 0 to 1.

Strategy: by time where nearly every turn has one, because that is what "when" means; else by the length of the text in
characters, which exist in every script. A turn without a time of its own, among others that have one, begins where the one
before it ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Final, Literal, NamedTuple

from ..model import Turn

_TIMED: Final = 0.9
"""The share of turns with a time from which on the document is drawn by time."""
_STEPS: Final = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400)
_TICKS: Final = 6


class Tick(NamedTuple):
    """A mark on the axis."""

    at: float
    label: str


class Scale(NamedTuple):
    """Where the turns of a document lie."""

    kind: Literal["time", "text"]
    starts: list[float]
    ends: list[float]
    ticks: list[Tick]

    def place(self, turn: int, share: float) -> float:
        """Where in the document something lies that stands at this share of a turn."""
        return self.starts[turn] + (self.ends[turn] - self.starts[turn]) * share

    @classmethod
    def of(cls, turns: Sequence[Turn]) -> Scale:
        """The scale of a document."""
        timed = [turn.start for turn in turns if turn.start is not None]
        if timed and len(timed) >= _TIMED * len(turns):
            times = timed + [turn.end for turn in turns if turn.end is not None]
            if max(times) > min(times):
                return cls._by_time(turns, min(times), max(times))
        return cls._by_text(turns)

    @classmethod
    def _by_time(cls, turns: Sequence[Turn], first: float, last: float) -> Scale:
        starts: list[float] = []
        ends: list[float] = []
        following = [turn.start for turn in turns[1:]] + [None]
        at = first
        for turn, after in zip(turns, following, strict=True):
            start = at if turn.start is None else turn.start
            end = turn.end if turn.end is not None else after if after is not None else last
            at = max(start, end)
            starts.append((start - first) / (last - first))
            ends.append((at - first) / (last - first))
        step = next((step for step in _STEPS if (last - first) / step <= _TICKS), _STEPS[-1])
        marks = range(int(first // step) * step, int(last) + 1, step)
        ticks = (Tick((mark - first) / (last - first), clock(mark)) for mark in marks if mark >= first)
        return cls("time", starts, ends, list(islice(ticks, 10 * _TICKS)))

    @classmethod
    def _by_text(cls, turns: Sequence[Turn]) -> Scale:
        total = sum(len(turn.text) for turn in turns) or 1
        starts: list[float] = []
        ends: list[float] = []
        at = 0
        for turn in turns:
            starts.append(at / total)
            at += len(turn.text)
            ends.append(at / total)
        return cls("text", starts, ends, [Tick(quarter / 4, f"{quarter * 25} %") for quarter in range(5)])


def clock(seconds: float) -> str:
    """`0:07`, `1:02:03`; what lies beyond all recordings is cut."""
    minutes, rest = divmod(int(min(max(seconds, 0.0), 1e9)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
