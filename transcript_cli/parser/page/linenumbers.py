"""Numbers in the margin: what counts the lines of a page is taken off them.

Strategy: numbers count lines when most lines have one and nearly each is one more than the last, or begins again on a new page;
or when every fifth line has one, five more than the last, and the text beside it is in line with that above and below. They may
stand at either side. Numbers that never begin again while other lines have none count utterances or paragraphs, and their
continuation lines are text.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from ...model import Block
from ..words.patterns import lazy
from .pieces import cut_block
from .sheet import Sheet

_NUMBERED: Final = lazy(r"(?:\d\d:\d\d(?::\d\d)?[ ]{1,4}(?=\d))?(?:\d{1,6}:)?(\d{1,4})(?:\s+(?=\S)|$)")
"""The number of a line, behind the time at which it was said or the number of its page, where these are printed."""
_NUMBERED_AT_RIGHT: Final = lazy(r"(?<=\S)\s{2,}(\d{1,4})\Z")
_WIDEST: Final = 100
"""Characters from the end of a line's text to its number at the right, at the most."""


class _Numbered(NamedTuple):
    """A line with a number in the margin."""

    at: int
    """Which block it is."""
    number: int
    start: int
    end: int
    """The line's own text, without the number and the space beside it."""


class Numbering(NamedTuple):
    """How the lines of a document are numbered."""

    at_right: bool
    pages: bool
    """The numbers begin again on every page, and count all of its lines; else it is utterances that are numbered."""
    spaced: bool
    """The text is in double spacing, which parts no paragraphs."""


def find_numbering(blocks: Sheet) -> Numbering | None:
    """How the lines of a document are numbered; None where they are not, or only every fifth is."""
    if len(blocks.numbered) < 2 and len(blocks.numbered_at_end) < 2:
        return None
    left = _at_left(blocks)
    if _count_lines(blocks, left):
        return _numbering(blocks, left, at_right=False)
    right = _at_right(blocks)
    if _count_lines(blocks, right) and _are_in_line(blocks, right):
        return _numbering(blocks, right, at_right=True)
    return None


def without_line_numbers(blocks: Sheet, numbering: Numbering | None = None) -> Sequence[Block]:
    """The blocks without the numbers that count lines, where there are such numbers.

    Args:
        blocks: the document, or a part of it.
        numbering: of the document, where `blocks` are a part of it; None: they are the whole.
    """
    is_part = numbering is not None
    if numbering := numbering or find_numbering(blocks):
        rows = _at_right(blocks) if numbering.at_right else _at_left(blocks)
        return _without_numbers_of_lines(blocks, rows, numbering, _before(rows) if is_part else 0)
    if len(blocks.numbered) < 2 and len(blocks.numbered_at_end) < 2:
        return blocks
    fives = {row.at: row for rows in (_at_left(blocks), _at_right(blocks)) for row in _count_by_fives(blocks, rows)}
    return (
        [cut_block(b, row.start, row.end, gap=b.gap) if (row := fives.get(i)) else b for i, b in enumerate(blocks)]
        if fives
        else blocks
    )


def _at_left(blocks: Sheet) -> list[_Numbered]:
    """The lines that begin with a number."""
    return [
        _Numbered(i, int(m[1]), m.end(), len(blocks[i].text))
        for i in blocks.numbered
        if blocks[i].kind == "line" and (m := _NUMBERED.match(blocks[i].text))
    ]


def _at_right(blocks: Sheet) -> list[_Numbered]:
    """The lines that end with a number."""
    return [
        _Numbered(i, int(m[1]), 0, m.start())
        for i in blocks.numbered_at_end
        if (text := blocks[i].text)
        and blocks[i].kind == "line"
        and (m := _NUMBERED_AT_RIGHT.search(text, max(len(text) - _WIDEST, 1)))
    ]


def _numbering(blocks: Sequence[Block], rows: Sequence[_Numbered], *, at_right: bool) -> Numbering:
    pages = any(after.number <= before.number for before, after in pairwise(rows))
    return Numbering(at_right, pages, sum(blocks[row.at].gap for row in rows) > 0.6 * len(rows))


def _before(rows: Sequence[_Numbered]) -> int:
    """The number of the line before a part of a document, as far as its first lines tell."""
    if len(rows) > 1 and rows[0].start == rows[0].end and rows[1].number != rows[0].number + 1:
        return 0  # the number of a page
    return rows[0].number - 1 if rows else 0


def _count_lines(blocks: Sequence[Block], rows: Sequence[_Numbered]) -> bool:
    """Whether most lines have a number, and each is one more than the last or begins again."""
    coded = bool(rows) and blocks[rows[0].at].text[0] == "0"  # 00006:01, 01: nobody numbers a list like that
    if len(rows) < (5 if coded else 10) or len(rows) < 0.6 * len(blocks):
        return False
    goes_on = sum(after.number == before.number + 1 for before, after in pairwise(rows))
    begins_again = sum(after.number <= 2 != before.number + 1 for before, after in pairwise(rows))
    return goes_on + begins_again >= 0.8 * (len(rows) - 1) and goes_on >= begins_again


def _are_in_line(blocks: Sequence[Block], rows: Sequence[_Numbered]) -> bool:
    """Whether the numbers at the right end in one column."""
    columns = sorted(blocks[row.at].indent + len(blocks[row.at].text) for row in rows)
    usual = columns[len(columns) // 2]
    return sum(abs(column - usual) <= 1 for column in columns) >= 0.8 * len(columns)


def _count_by_fives(blocks: Sequence[Block], rows: Sequence[_Numbered]) -> list[_Numbered]:
    """The lines with numbers that are five apart, as are their lines: 5, 10, 15, and again from 5 on on the next page."""
    found: list[_Numbered] = []
    for row in rows:
        if row.number % 5 or row.start == row.end:
            continue
        last = found[-1] if found else None
        goes_on = last is not None and 0.4 < (row.at - last.at) / ((row.number - last.number) or 1) <= 1
        begins = row.number == 5 and (last is None or row.at - last.at <= 15)
        if (goes_on or begins) and (row.start == 0 or _is_aligned(blocks, row)):
            found.append(row)
    at_right = bool(found) and found[0].start == 0
    enough = len(found) > 1 and (not at_right or _are_in_line(blocks, found))
    return found if enough and len(found) >= 0.1 * len(blocks) else []


def _is_aligned(blocks: Sequence[Block], row: _Numbered) -> bool:
    """Whether the text behind a number stands in line with some of the lines without one around it."""
    column = blocks[row.at].indent + row.start
    return any(block.indent == column for block in blocks[max(row.at - 4, 0) : row.at + 5])


def _without_numbers_of_lines(
    blocks: Sequence[Block], rows: Sequence[_Numbered], numbering: Numbering, last: int
) -> Sequence[Block]:  # fmt: skip
    """The blocks without their numbers; `last` is that of the line before them."""
    numbered = {row.at: row for row in rows}
    out: list[Block] = []
    gap = False
    for index, block in enumerate(blocks):
        row = numbered.get(index)
        if row is not None and row.start == row.end and row.number not in (1, last + 1):
            row = None  # a number alone that does not go on from the last is that of the page
        if row is None:
            head = numbering.pages and block.kind == "line"
            out.append(
                Block(block.text, block.start, block.end, kind="rule", indent=block.indent, gap=block.gap) if head else block
            )
            continue
        last = row.number
        if row.start == row.end:
            gap = True  # a line that holds nothing but its number is a blank line
        else:
            out.append(cut_block(block, row.start, row.end, gap=gap or (block.gap and not numbering.spaced)))
            gap = False
    return out
