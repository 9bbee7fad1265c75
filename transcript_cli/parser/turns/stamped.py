"""Events with times of their own, in a text whose labels have times before them: `[00:00:09] [door closes]`.

Strategy: such an event is no part of what was being said. It is a turn of nobody, as in captions, which texts of this kind are
often made of.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...model import Block
from ...timecode import STAMP, seconds
from ..labels.candidates import Candidate
from ..labels.inference import Accepted
from ..page.events import event_alone
from ..words.patterns import lazy

_STAMPED: Final = lazy(rf"(?P<stamp>\[{STAMP}\]|\({STAMP}\)|{STAMP})\s+(?P<event>[\[(（].*)\Z")
_MOST: Final = 0.8
"""Share of labels with a time before them from which on whatever has one stands by itself."""
_SURE: Final = 0.9
"""Confidence of such a turn of nobody."""


def find_stamped_events(blocks: Sequence[Block], accepted: Sequence[Accepted]) -> list[Accepted]:
    """The events with times of their own, each as a turn of nobody; none where labels have no times before them.

    Where speech without a label follows, the event was in the middle of it and stays there.
    """
    timed = sum(row.candidate.time is not None for row in accepted)
    if not timed or timed < _MOST * len(accepted):
        return []
    opened = {row.candidate.block for row in accepted}
    first = min(opened)
    opened.add(len(blocks))
    found: list[Accepted] = []
    for index in range(len(blocks) - 1, first, -1):
        text = blocks[index].text
        if index in opened or index + 1 not in opened or text[-1] not in ")]）.":
            continue
        match = _STAMPED.match(text)
        if match and event_alone(match["event"]):
            at, time = match.start("event"), seconds(match["stamp"].strip("[]()"))
            found.append(Accepted(Candidate(index, "event", "time", "", "", at, at, at, match["stamp"], time), _SURE))
            opened.add(index)
    return found
