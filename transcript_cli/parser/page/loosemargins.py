"""Margins that came loose when a page was made into text: numbers above the lines that they count, times behind them.

Strategy: what draws text from a PDF puts the number of a line on a line of its own, above the words. Numbers count what follows
when nearly each is one more than the last or begins again, and nearly each line of words stands right below one. A number above
another number counts a blank line. Times are a margin when most lines end with one, in one column.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import msgspec

from ...model import Block
from ..words.patterns import lazy
from .pieces import cut_block
from .sheet import Sheet

_FEWEST: Final = 10
_TIME: Final = lazy(r"(?<=\S)\s{2,}\d\d:\d\d(?::\d\d)?\Z")
_LONGEST_NUMBER: Final = 3
_WIDEST: Final = 80
"""Characters from the end of the words to the time, at most."""


def part_numbered_lines(blocks: Sheet) -> Sequence[Block]:
    """The blocks, with lines that ran together parted before the numbers that count them: 1 Q. Did you? 2 A. I did. 3 Q."""
    held = [i for i in blocks.places_of(" 4 ") if len(blocks.texts[i]) > _RUN_TOGETHER and " 3 " in blocks.texts[i]]
    cuts = {i: places for i in held if blocks[i].kind == "line" and (places := _counted(blocks.texts[i]))}
    if not cuts:
        return blocks
    out: list[Block] = []
    for index, block in enumerate(blocks):
        ends = [*cuts.get(index, ()), len(block.text)]
        first = 0
        for end in ends:
            if text := block.text[first:end].rstrip():
                piece = cut_block(block, first, first + len(text), gap=block.gap and not first)
                out.append(msgspec.structs.replace(piece, indent=block.indent))
            first = end
    return out


_RUN_TOGETHER: Final = 300
"""Characters of a paragraph that could be ten numbered lines, at least."""
_LONGEST_LINE: Final = 80
_LONE_NUMBER: Final = lazy(r"(?:(?<=\s)|\A)(\d{1,2})(?=\s)")


def _counted(text: str) -> list[int]:
    """Where the numbers of lines stand in a paragraph, each one more than the last or the first of a page; none if too few."""
    places: list[int] = []
    last = 0
    for match in _LONE_NUMBER.finditer(text):
        number = int(match[1])
        if number == last + 1 or (number == 1 and last >= _FEWEST):
            places.append(match.start())
            last = number
    return places if len(places) >= _FEWEST and places[-1] - places[0] <= _LONGEST_LINE * (len(places) - 1) else []


def without_numbers_above(blocks: Sheet) -> Sequence[Block]:
    """The blocks without lines that are nothing but the number of the line below, where there are such."""
    numbers = {i: int(text) for i in blocks.numbered if len(text := blocks.texts[i]) <= _LONGEST_NUMBER and text.isdecimal()}
    if not _count_what_follows(blocks, numbers):
        return blocks
    pages = any(after <= before for before, after in pairwise(numbers.values()))
    out: list[Block] = []
    gap = False
    for index, block in enumerate(blocks):
        if index in numbers:
            gap = gap or block.gap or index - 1 in numbers
        elif index - 1 in numbers or not pages:
            out.append(msgspec.structs.replace(block, gap=gap))
            gap = False
        else:  # neither numbered nor the beginning of anything: the head or the foot of a page
            out.append(msgspec.structs.replace(block, kind="rule"))
    return out


def _count_what_follows(blocks: Sheet, numbers: dict[int, int]) -> bool:
    words = len(blocks) - len(numbers)
    if len(numbers) < _FEWEST or len(numbers) < 0.8 * words:
        return False
    values = list(numbers.values())
    goes_on = sum(after == before + 1 for before, after in pairwise(values))
    begins_again = sum(after <= 2 != before + 1 for before, after in pairwise(values))
    below = sum(index + 1 < len(blocks) and index + 1 not in numbers for index in numbers)
    return goes_on + begins_again >= 0.8 * (len(values) - 1) and goes_on >= begins_again and below >= 0.7 * words


def without_margin_times(blocks: Sheet) -> Sequence[Block]:
    """The blocks without the times at which each line was said, where these stand in the right margin."""
    if len(blocks.numbered_at_end) < _FEWEST:
        return blocks
    ends = {
        i: m.start()
        for i in blocks.numbered_at_end
        if blocks[i].kind == "line" and (m := _TIME.search(text := blocks.texts[i], max(len(text) - _WIDEST, 1)))
    }
    columns = sorted(blocks[i].indent + len(blocks.texts[i]) for i in ends)
    if len(ends) < _FEWEST or len(ends) < 0.6 * len(blocks):
        return blocks
    usual = columns[len(columns) // 2]
    if sum(abs(column - usual) <= 1 for column in columns) < 0.7 * len(columns):
        return blocks
    return [cut_block(b, 0, end, gap=b.gap) if (end := ends.get(i)) else b for i, b in enumerate(blocks)]
