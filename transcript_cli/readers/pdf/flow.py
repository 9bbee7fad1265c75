"""The lines of all pages as one flow: indentation, blank lines, headings, and sentences that a page or column cuts.

Strategy: everything is measured against what the document does most of the time: the size of its text, the width of a
character, the nearest distance between lines that is common. More than a third above that distance is a blank line. Where a
page or column begins there is no distance to measure: there the text goes on, unless the last line ended a sentence early.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from ...model import Mark
from .lines import Line, find_stops, text_of

_GAP: Final = 1.3
"""Of the usual distance between lines, from which on a blank line lies between."""
_COMMON: Final = 0.15
"""Share of all distances that a common one has."""
_SPACED: Final = 1.5
"""Of the size: lines that are further apart are spaced out, or paragraphs."""
_FULL: Final = 0.8
"""Share of the way to the right margin that a line reaches that goes on in the next."""
_SOME_GO_ON: Final = 0.12
"""Share of the lines of spaced text that go on with a sentence, at least."""
_HEADING: Final = 1.2
"""Of the size of the text, from which on a line is a heading."""
_RARE: Final = 0.1
"""Share of lines up to which such lines are headings, and not simply larger text."""
_EARLY: Final = 0.12
"""Share of the width of a column that a line leaves free when it ends early."""
_MIRRORED: Final = 8.0
"""Cells by which the margin of a page may differ from that of others like it."""
_MOST_LEVELS: Final = 6
_SENTENCE_ENDS: Final = frozenset(".!?…:;\"”’'»)]。！？）」』】")
_WIDE: Final = "\u2e80"


class Column(NamedTuple):
    """A column of a page, or the part of it between titles that run across the page."""

    page: int
    order: int
    """Its place among those of its page."""
    lines: Sequence[Line]


class FlowLine(NamedTuple):
    """A line in its place in the flow."""

    text: str
    page: int
    gap: bool
    indent: int
    level: int
    """Depth of the heading that it is, from 1; 0 where it is none."""
    marks: tuple[Mark, ...]


class _Measure(NamedTuple):
    """What the document does most of the time, in points."""

    size: float
    cell: float
    """Width of a character."""
    pitch: float
    """Distance between lines."""
    levels: dict[float, int]
    """Sizes that make a heading, with its depth."""


def find_flow(columns: Sequence[Column]) -> Iterator[FlowLine]:
    """The lines of the columns in order; a heading of several lines is one."""
    measure = _measure(columns)
    margins = _margins(columns, measure)
    before: tuple[Column, Line] | None = None
    heading: FlowLine | None = None
    for column, margin in zip(columns, margins, strict=True):
        stops = find_stops(column.lines)
        for line in column.lines:
            gap = before is None or _is_gap(before, (column, line), measure)
            found = _flow_line(line, column.page, gap, margin, measure, stops)
            if heading is not None and found.level == heading.level and not found.gap:
                heading = heading._replace(text=f"{heading.text} {found.text}")
            else:
                if heading is not None:
                    yield heading
                heading = found if found.level else None
                if heading is None:
                    yield found
            before = column, line
    if heading is not None:
        yield heading


def _flow_line(line: Line, page: int, gap: bool, margin: float, measure: _Measure, stops: Container[int]) -> FlowLine:
    text = text_of(line, measure.cell, stops)
    level = measure.levels.get(line.size, 0)
    indent = max(0, round((line.left - margin) / measure.cell))
    bold = next((at for at, word in enumerate(line.words) if not word.bold), len(line.words))
    end = len(text_of(Line(line.words[:bold]), measure.cell, stops)) if bold and not level else 0
    return FlowLine(text, page, gap, indent, level, (Mark("bold", 0, end),) if end else ())


def _is_gap(before: tuple[Column, Line], here: tuple[Column, Line], measure: _Measure) -> bool:
    """Whether a blank line, or the end of a paragraph at the end of a page, lies between two lines."""
    (column, last), (next_column, line) = before, here
    if column is next_column:
        spacing = max(measure.pitch, measure.pitch * min(last.size, line.size) / measure.size)
        return line.base - last.base > _GAP * spacing
    if column.page == next_column.page and line.base > last.base and line.size != last.size:
        return True  # a title that runs across the page, or what stands below it
    first, final = line.words[0].text[0], last.words[-1].text[-1]
    if first.islower() or final not in _SENTENCE_ENDS:
        return False
    right = max(line.right for line in column.lines)
    return last.right < right - _EARLY * (right - min(line.left for line in column.lines))


def _measure(columns: Sequence[Column]) -> _Measure:
    lines = [line for column in columns for line in column.lines]
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += sum(len(word.text) for word in line.words)
    size = sizes.most_common(1)[0][0]
    widths = [(word.right - word.left) / _cells(word.text) for line in lines for word in line.words if line.size == size]
    larger = sorted({line.size for line in lines if line.size >= _HEADING * size}, reverse=True)
    rare = sum(line.size >= _HEADING * size for line in lines) <= max(3, _RARE * len(lines))
    levels = {found: min(at, _MOST_LEVELS) for at, found in enumerate(larger, 1)} if rare else {}
    return _Measure(size, max(median(widths), 0.1), _pitch(columns, size), levels)


def _cells(text: str) -> int:
    """Columns that a word takes: characters of Chinese and Japanese take two."""
    return len(text) + sum(character >= _WIDE for character in text)


def _pitch(columns: Sequence[Column], size: float) -> float:
    """The smallest common distance between lines; a blank line's is larger.

    Where nearly every paragraph has one line, what is common is the distance between paragraphs: no sentence goes on over it.
    """
    distances: Counter[float] = Counter()
    continued: Counter[float] = Counter()
    for column in columns:
        full = _FULL * max(line.right for line in column.lines)
        for before, line in pairwise(column.lines):
            if 0.7 * size <= line.base - before.base <= 4 * size:
                distance = round((line.base - before.base) * 2) / 2
                distances[distance] += 1
                continued[distance] += before.right >= full and _goes_on(before, line)
    usual = min((distance for distance, count in distances.items() if count >= _COMMON * distances.total()), default=1.2 * size)
    if usual <= _SPACED * size or continued[usual] > _SOME_GO_ON * distances[usual]:
        return usual
    smaller = [distance for distance in distances if 0.9 * size <= distance <= _SPACED * size]
    return max(smaller, key=lambda distance: distances[distance], default=1.2 * size)


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a line could go on with the sentence of the line before; where all is in capitals, any could."""
    first, last = line.words[0].text[0], before.words[-1].text[-1]
    if first.islower():
        return True
    if first.isupper():
        return all(word.text == word.text.upper() for word in before.words)
    return last not in _SENTENCE_ENDS


def _margins(columns: Sequence[Column], measure: _Measure) -> list[float]:
    """Where the text of each column begins: where that of the other columns in its place does, on left or right pages."""
    own = [min(line.left for line in column.lines) for column in columns]
    alike: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
    for column, left in zip(columns, own, strict=True):
        alike[column.order, column.page % 2].append(left)
    usual = {place: median(lefts) for place, lefts in alike.items()}
    margins = []
    for column, left in zip(columns, own, strict=True):
        found = usual[column.order, column.page % 2]
        margins.append(min(found, left) if abs(found - left) < _MIRRORED * measure.cell else left)
    return margins
