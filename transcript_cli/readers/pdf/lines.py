"""From words in places to lines in reading order: lines by their base, columns by the white between them.

Strategy: words on one base are a line. White that runs down a page, crossed by few lines and with text of some width on both
sides, parts columns; a line that crosses it (a title) ends the columns above it and begins new ones below. A narrow or sparse
column (numbers of lines, names beside speech) is no column of text, and its words stay in their lines. Distances between words
become columns of character cells, so that what is indented or set under each other stays so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from ..rendering import WIDEST

_SAME_LINE: Final = 0.45
"""Of the size: how far from a line's base a word may stand; footnote marks are raised by a third."""
_APART: Final = 1.2
"""Of the size: white between words that is wider is no space, even in justified text."""
_TOUCHING: Final = 0.05
"""Of the size: white that is none; letters of another size or font are drawn as words of their own."""
_STOP: Final = 2.0
"""Points within which words are set under each other."""
_ALIGNED: Final = 3
"""Words under each other that make a stop."""
_BIN: Final = 3.0
"""Points: how finely white is looked for."""
_CROSSED: Final = 0.2
"""Share of lines that may cross the white between columns: titles, heads."""
_NARROWEST: Final = 0.2
"""Share of the width of the page that a column of text has at least."""
_FEWEST: Final = 6
"""Lines of a column."""
_SPARSE: Final = 0.4
"""Share of the fullest column's lines that every column has."""
_TEXT_WORDS: Final = 3
"""Words in the line of a column, in the middle of all."""
_WIDE_CHARACTERS: Final = "\u2e80"
"""From here on scripts have a word a character, or nearly."""


class Word(NamedTuple):
    """A word in upright coordinates: points, x to the right and y downwards."""

    text: str
    left: float
    right: float
    base: float
    """y of the line it stands on."""
    size: float
    """Of the font, in points."""
    bold: bool
    """It is in a bold font, by the font's weight or by its name."""


class Line(NamedTuple):
    """Words on one base, from left to right."""

    words: tuple[Word, ...]

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @property
    def base(self) -> float:
        """y of its base."""
        return self.words[0].base

    @property
    def size(self) -> float:
        """That of most of its characters."""
        first = round(self.words[0].size * 2) / 2
        if all(word.size == self.words[0].size for word in self.words):
            return first
        sizes: Counter[float] = Counter()
        for word in self.words:
            sizes[round(word.size * 2) / 2] += len(word.text)
        return sizes.most_common(1)[0][0]


def find_lines(words: Sequence[Word]) -> list[Line]:
    """The words in lines from top to bottom, over the whole width of what they stand on."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.base, word.left)):
        if rows and word.base - rows[-1][0].base <= _SAME_LINE * max(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [Line(tuple(sorted(row, key=lambda word: word.left))) for row in rows]


def text_of(line: Line, cell: float, stops: Container[int]) -> str:
    """The text of a line; white before a stop has the columns that it is wide, all other white is a space.

    Args:
        line: the line.
        cell: width of a character, in points.
        stops: as `find_stops` gives them.
    """
    pieces = [line.words[0].text]
    for before, word in pairwise(line.words):
        white = word.left - before.right
        wide = white > _APART * word.size and round(word.left / _STOP) in stops
        pieces.append(" " * (min(max(2, round(white / cell)), WIDEST) if wide else white > _TOUCHING * word.size))
        pieces.append(word.text)
    return "".join(pieces)


def find_stops(lines: Sequence[Line]) -> set[int]:
    """Where words are set under each other after wide white, in units of two points: what tabs and tables do.

    White that is wide because a line was stretched to the margin is about the same between all of its words.
    """
    starts: Counter[int] = Counter()
    for line in lines:
        starts[round(line.left / _STOP)] += 1
        whites = [word.left - before.right for before, word in pairwise(line.words)]
        stretched = 2 * median(whites) if len(whites) > 2 else 0.0
        for word, white in zip(line.words[1:], whites, strict=True):
            if white > max(_APART * word.size, stretched):
                starts[round(word.left / _STOP)] += 1
    return {at for at in starts if starts[at - 1] + starts[at] + starts[at + 1] >= _ALIGNED}


# --- columns --------------------------------------------------------------------------------------------------------------


def find_columns(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of a page in the columns that they stand in, in reading order; one list where there are no columns."""
    gutters = _gutters(lines)
    if not gutters:
        return [list(lines)] if lines else []
    columns: list[list[Line]] = []
    band: list[list[Word]] = [[] for _ in range(len(gutters) + 1)]
    spanning: list[Line] = []
    middle = (min(line.left for line in lines) + max(line.right for line in lines)) / 2
    for line in lines:
        centred = abs((line.left + line.right) / 2 - middle) < line.size and line.left > gutters[0]
        if _crosses(line, gutters) or (centred and not any(band)):
            columns += [find_lines(words) for words in band if words]
            band = [[] for _ in band]
            spanning.append(line)
        else:
            if spanning:
                columns.append(spanning)
                spanning = []
            for word in line.words:
                band[sum(word.left > gutter for gutter in gutters)].append(word)
    columns += [find_lines(words) for words in band if words]
    return [*columns, spanning] if spanning else columns


def _segments(line: Line) -> Iterator[tuple[float, float, int]]:
    """Left and right end of each stretch of a line without wide white in it, and its number of words."""
    left, right, words = line.left, line.left, 0
    for word in line.words:
        if words and word.left - right > _APART * word.size:
            yield left, right, words
            left, words = word.left, 0
        right = max(right, word.right)
        words += 1 if word.text[0] < _WIDE_CHARACTERS else len(word.text)
    yield left, right, words


def _crosses(line: Line, gutters: Sequence[float]) -> bool:
    return any(left < gutter < right for left, right, _ in _segments(line) for gutter in gutters)


def _gutters(lines: Sequence[Line]) -> list[float]:
    """x of the white between columns of text, from left to right."""
    if len(lines) < _FEWEST:
        return []
    start, end = min(line.left for line in lines), max(line.right for line in lines)
    segments = [list(_segments(line)) for line in lines]
    covered: Counter[int] = Counter()
    """By how many lines more, or fewer, than the place before it a place is covered; a page may be as wide as it likes."""
    for row in segments:
        for left, right, _ in row:
            covered[int((left - start) / _BIN)] += 1
            covered[int((right - start) / _BIN) + 1] -= 1
    white: list[float] = []
    open_at, depth = None, 0
    for index in sorted(covered)[:-1]:  # the last is the end of the page
        depth += covered[index]
        if depth <= _CROSSED * len(lines):
            open_at = index if open_at is None else open_at
        elif open_at is not None:
            if open_at:
                white.append(start + (open_at + index) / 2 * _BIN)
            open_at = None
    return _with_text_between(segments, white, start, end)


def _with_text_between(
    segments: Sequence[Sequence[tuple[float, float, int]]], white: list[float], start: float, end: float
) -> list[float]:
    """The white that has a column of text on both sides; the rest is taken out until all that is left has."""
    while white:
        edges = [start, *white, end]
        inside: list[list[int]] = [[] for _ in range(len(edges) - 1)]
        for row in segments:
            counts: Counter[int] = Counter()
            for left, right, words in row:
                at = sum(left > gutter for gutter in white)
                if right <= edges[at + 1] + _BIN:
                    counts[at] += words
            for at, words in counts.items():
                inside[at].append(words)
        most = max(map(len, inside))
        poor = [
            at
            for at, column in enumerate(inside)
            if len(column) < max(_FEWEST, _SPARSE * most)
            or median(column) < _TEXT_WORDS
            or edges[at + 1] - edges[at] < _NARROWEST * (end - start)
        ]
        if not poor:
            return white
        white.pop(max(0, poor[0] - 1) if poor[0] else 0)
    return []
