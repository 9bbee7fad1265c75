"""What the columns of a table are: who speaks, when, and what is said.

Strategy: told by what the columns hold, as the head may be missing and in any language: times look like times, the longest
text is speech, and speakers are short, end in colons or come back; a head that says so settles it. A table whose columns are
none of that is data, or was only used to lay out the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median
from typing import Final, NamedTuple

from ...timecode import TIME, seconds

_STAMP: Final = re.compile(rf"[\[(<]?\s*({TIME})(?:\s*(?:-|–|—|-->|to)\s*({TIME}))?\s*[\])>]?")
_SPEAKER_HEADS: Final = frozenset(
    "speaker speakers name names who voice person member participant sprecher sprecherin redner rednerin wer intervenant "
    "intervenante orateur locuteur nom orador oradora hablante nombre oratore parlante nome spreker naam talare taler puhuja "
    "mówca mówiący řečník beszélő докладчик спикер выступающий говорящий ομιλητής konuşmacı pembicara المتحدث דובר वक्ता "
    "发言人 發言人 发言者 講者 話者 発言者 発言人 화자 발언자".split()
)
_TIME_HEADS: Final = frozenset(
    "time timestamp timecode start zeit uhrzeit heure temps minutage hora tiempo tempo ora tijd tid aika czas čas idő "
    "время χρόνος süre waktu الوقت זמן समय 时间 時間 시간".split()
)
"""What people call these columns."""
_LONGEST_NAME: Final = 100
"""Characters."""
_MOST_WORDS: Final = 5
"""Of a name, in the middle of all."""
_LONG: Final = 12
"""Words beside keys from which on they are speech, and no values."""


class Columns(NamedTuple):
    """Which column of a table holds what, from 0."""

    speech: int
    name: int | None
    time: int | None
    headed: bool
    """The first row is the head."""


def stamp_of(text: str) -> tuple[float | None, float | None] | None:
    """Beginning and end in seconds, where a text is nothing but a time or two."""
    match = _STAMP.fullmatch(text.strip())
    if match is None:
        return None
    return seconds(match[1]), seconds(match[2]) if match[2] else None


def find_columns(grid: Sequence[Sequence[str]]) -> Columns | None:
    """The columns of a table in which people speak; None for any other.

    Args:
        grid: the text of each cell, row by row; rows of another width than most are passed over.
    """
    width = max(map(len, grid), default=0)
    heads = [text.casefold().strip(" :*") for text in grid[0]] if grid else []
    headed = len(heads) == width and any(head in _SPEAKER_HEADS or head in _TIME_HEADS for head in heads)
    rows = [row for row in grid[headed:] if len(row) == width]
    if width < 2 or not rows or len(rows) < 0.6 * (len(grid) - headed):
        return None
    columns = [[text for row in rows if (text := row[at].strip())] for at in range(width)]
    times = [at for at in range(width) if _are_times(columns[at])]
    others = [at for at in range(width) if at not in times and columns[at]]
    if not others:
        return None
    speech = max(others, key=lambda at: _words(columns[at]))
    called = [at for at in others if at != speech and headed and heads[at] in _SPEAKER_HEADS]
    named = called or [at for at in others if at != speech]
    long = _words(columns[speech]) >= _LONG
    name = next((at for at in named if _are_names(columns[at], len(rows), called=bool(called), beside_speech=long)), None)
    if name is None and not (times and len(others) == 1):
        return None
    if _words(columns[speech]) < 2 or (name is not None and _words(columns[speech]) <= _words(columns[name])):
        return None
    return Columns(speech, name, times[0] if times else None, headed)


def _are_times(texts: Sequence[str]) -> bool:
    return bool(texts) and sum(stamp_of(text) is not None for text in texts) >= 0.8 * len(texts)


def _words(texts: Sequence[str]) -> float:
    return median(len(text.split()) for text in texts) if texts else 0


def _are_names(texts: Sequence[str], rows: int, *, called: bool, beside_speech: bool) -> bool:
    """Whether a column holds speakers: its head says so, names come back in it, or they end in colons beside long text."""
    if max(map(len, texts)) > _LONGEST_NAME or _words(texts) > _MOST_WORDS:
        return False
    if not all(any(letter.isalpha() for letter in text) for text in texts):
        return False
    colons = sum(text.endswith((":", "：")) for text in texts) > 0.7 * len(texts)
    back = len(set(texts)) / len(texts)
    return called or (colons and (beside_speech or back < 1)) or (rows >= 3 and back <= 0.7)
