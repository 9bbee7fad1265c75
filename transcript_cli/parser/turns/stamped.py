"""Events with times of their own, in a text whose labels have times before them: `[00:00:09] [door closes]`.

Strategy: such an event is no part of what was being said. It is a turn of nobody, as in captions, which texts of this kind are
often made of.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...model import Block
from ...timecode import STAMP, TIME, seconds
from ..labels.accepted import Accepted
from ..labels.candidates import Candidate
from ..page.events import event_alone
from ..words.patterns import lazy

_STAMPED: Final = lazy(rf"(?P<stamp>\[{STAMP}\]|\({STAMP}\)|{STAMP})\s+(?P<event>[\[(（].*)\Z")
_MOST: Final = 0.8
"""Share of labels with a time before them from which on whatever has one stands by itself."""
_SURE: Final = 0.9
"""Confidence of such a turn of nobody."""


def find_stamped_events(blocks: Sequence[Block], accepted: Sequence[Accepted]) -> list[Accepted]:
    """The events with times of their own, each as a turn of nobody; none where labels have no times before them. Where there
    are no labels at all, the times that stand between the lines of a text, as in captions that were pasted.

    Where speech without a label follows, the event was in the middle of it and stays there.
    """
    if not accepted:
        return [] if any(block.voice is not None for block in blocks) else _timed_lines(blocks)
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


def _timed_lines(blocks: Sequence[Block]) -> list[Accepted]:
    """The times that have a line of their own every few lines, and never go back: each opens a turn of nobody."""
    found: list[Accepted] = []
    latest = 0.0
    for index, block in enumerate(blocks[:-1]):
        text = block.text
        if len(text) <= _LONGEST_STAMP and text[-1] in _ENDS_OF_STAMPS and _ALONE.fullmatch(text):
            time = seconds(text.strip("[]()"))
            if time is None or time < latest:
                return []
            latest = time
            place = Candidate(index, "voice", "time", "", "", len(text), len(text), len(text), text, time)
            found.append(Accepted(place, _SURE))
    often = len(found) >= _FEW and _LINES_EACH * len(found) >= len(blocks) - found[0].candidate.block
    return found if often and found[0].candidate.block <= _LONGEST_HEAD else []


_SPAN: Final = rf"{STAMP}(?:\s?(?:--?>|[-–—→])\s?{TIME})?"
_ALONE: Final = lazy(rf"\[{_SPAN}\]|\({_SPAN}\)|{_SPAN}")
"""A time alone on its line, or the first and the last of what is below it."""
_ENDS_OF_STAMPS: Final = frozenset("0123456789])")
_LONGEST_STAMP: Final = 34
_FEW: Final = 3
_LINES_EACH: Final = 4
"""Lines from one time to the next, on the average."""
_LONGEST_HEAD: Final = 12
"""Lines before the first time."""
