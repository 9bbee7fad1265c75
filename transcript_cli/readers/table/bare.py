"""Tables without a header, as annotation programs write them: which column is what, by what stands in it.

Strategy: of the columns that hold nothing but times, the first two of which one is later in every row are beginning and end. Of
the others, the text is what has most words, and short ones beside it are names. Without an end there must be names that come
back beside what is said, and a first row that is like the others. Where one of these cannot be told, nothing is guessed. Rows
may come tier by tier, a speaker after the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..times import seconds_of

_TIME: Final = re.compile(r"(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3}|\d{1,3}(?::\d\d){1,2}|\d{1,6}[.,]\d{1,9}")
_FEW: Final = 2
"""Rows from which on columns can be told."""
_LONGEST_NAME: Final = 60
"""Characters."""


def bare_columns(rows: Sequence[Sequence[str]]) -> dict[str, int]:
    """Where start, end, voice and text stand in rows without a header; nothing where there is no telling.

    >>> bare_columns([["ANN", "00:00:01.0", "00:00:02.5", "so it is"], ["BO", "00:00:02.5", "00:00:03.1", "it is"]])
    {'start': 1, 'end': 2, 'text': 3, 'voice': 0}
    """
    width = len(rows[0]) if rows else 0
    if len(rows) < _FEW or width < 2 or any(len(row) != width for row in rows):
        return {}
    columns = [[row[at].strip() for row in rows] for at in range(width)]
    if width == 2:
        return {"voice": 0, "text": 1} if _who_and_what(*columns) else {}
    times = {
        at: [seconds_of(cell.replace(",", ".")) or 0.0 for cell in cells]
        for at, cells in enumerate(columns)
        if _are_times(cells)
    }
    pairs = ((a, b) for a in times for b in times if a < b and _is_before(times[a], times[b]))
    start, end = next(pairs, (None, None))
    others = [at for at in range(width) if at not in times and any(columns[at])]
    text = max(others, key=lambda at: _size(columns[at]), default=None)
    if text is None:
        return {}
    if start is None or end is None:
        rising = next((at for at, cells in times.items() if cells == sorted(cells)), None)
        found = _who_among(columns, text, timed=rising is not None)
        return found if rising is None or not found else {"start": rising} | found
    voice = next((at for at in others if at != text and _are_names(columns[at])), None)
    return {"start": start, "end": end, "text": text} | ({} if voice is None else {"voice": voice})


def _size(cells: Sequence[str]) -> tuple[int, int]:
    return sum(len(cell.split()) for cell in cells), sum(map(len, cells))


def _who_and_what(names: Sequence[str], texts: Sequence[str], *, timed: bool = False) -> bool:
    """Whether two columns are who speaks and what is said: names that come back, shorter than what stands beside them.

    Beside times that rise (`timed`) it is enough that one of them comes back.
    """
    comes_back = 1 < len(set(names)) <= (len(names) - 1 if timed else len(names) / 2)
    return comes_back and _are_names(names) and sum(map(len, names)) < sum(map(len, texts))


def _who_among(columns: Sequence[Sequence[str]], text: int, *, timed: bool) -> dict[str, int]:
    """Who speaks and what is said in a table without an end: its first row is no header where something in it comes back."""
    if not any(cells[0] and cells[0] in cells[1:] for cells in columns):
        return {}
    for at, cells in enumerate(columns):
        named = [(name, said) for name, said in zip(cells, columns[text], strict=True) if name]
        if at != text and named and _who_and_what([name for name, _ in named], [said for _, said in named], timed=timed):
            return {"voice": at, "text": text}
    return {}


def _is_before(starts: Sequence[float], ends: Sequence[float]) -> bool:
    return all(start < end for start, end in zip(starts, ends, strict=True))


def _are_times(cells: Sequence[str]) -> bool:
    return all(_TIME.fullmatch(cell) for cell in cells)


def _are_names(cells: Sequence[str]) -> bool:
    """Whether the cells could be who speaks: short, with letters, and as a rule not each of its own."""
    return all(cell and len(cell) <= _LONGEST_NAME and any(map(str.isalpha, cell)) for cell in cells)
