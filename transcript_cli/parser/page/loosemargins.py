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
