"""Putting the page in order before it is read: what the printer added is set apart, what he broke is joined again.

Strategy: each step takes the blocks and gives them back, the same ones where there is nothing to do; none looks for speakers.
`straighten` is their order: what stands in the margin goes first, because everything else is seen only without it, and lines
are parted last. Every character keeps its place in the source, so that nothing can be lost here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence, Set
from itertools import pairwise
from typing import Final, NamedTuple

import msgspec

from ...model import Block
from ..words.patterns import lazy
from .answers import part_answers, part_letters
from .events import is_furniture
from .linenumbers import Numbering, find_numbering, without_line_numbers
from .loosemargins import part_numbered_lines, without_margin_times, without_numbers_above
from .onelines import part_chevrons, part_labels, split_run_on
from .runningheads import Heads, heads_of, without_known_heads, without_running_heads
from .sheet import Sheet, sheet_of
from .speechtables import with_speech_of_tables
from .wrappedlabels import join_wrapped_labels

__all__ = ["join_wrapped_labels", "straighten"]


def straighten(blocks: Sequence[Block]) -> Sheet:
    """The blocks without line numbers and running heads, and a text that stands in one line parted at its labels."""
    sheet = sheet_of(blocks)
    for step in _STEPS:
        found = step(sheet)
        if found is not sheet:
            sheet = Sheet(found)
    return sheet


def without_double_spacing(blocks: Sheet) -> Sequence[Block]:
    """The blocks without the blank lines of a text that has one after every line: those part no paragraphs.

    Such a text goes on in small letters after most of its blank lines. Where it leaves more space between paragraphs than
    between lines, that space stays.
    """
    if len(blocks) < 8 or blocks.gaps.count(True) < 0.9 * (len(blocks) - 1):
        return blocks
    if len([first for first in blocks.firsts if first.islower()]) < 0.25 * len(blocks):
        return blocks
    counts = Counter(blocks.texts)  # a line that comes back is a label, above speech without punctuation
    goes_on = sum(b.text[0].islower() and a.text[-1] not in ".!?…:;" and counts[a.text] == 1 for a, b in pairwise(blocks))
    if goes_on < 0.25 * len(blocks):
        return blocks
    space = [b.start - b.indent - a.end for a, b in pairwise(blocks)]
    usual = sorted(space)[len(space) // 2]
    return [
        block if index == 0 or space[index - 1] > usual else msgspec.structs.replace(block, gap=False)
        for index, block in enumerate(blocks)
    ]


_DRAWN: Final = frozenset(mark * 5 for mark in ".-=_~*—–·•─")
"""How a line begins that is a rule."""
_RULES: Final = 3
"""Rules that are a custom."""


def with_gaps_at_rules(blocks: Sheet) -> Sequence[Block]:
    """The blocks with paragraphs parted where a document draws rules between them and leaves no blank lines."""
    rules = [i for i, text in enumerate(blocks.texts) if text[:5] in _DRAWN and is_furniture(text)]
    if (
        len(rules) < _RULES
        or sum(blocks.gaps[i] or i == 0 or blocks.gaps[min(i + 1, len(blocks) - 1)] for i in rules) > len(rules) // 2
    ):
        return blocks
    apart = {*rules, *(i + 1 for i in rules)}
    return [msgspec.structs.replace(b, gap=True) if i in apart else b for i, b in enumerate(blocks)]


_LEADERS: Final = lazy(r"(?:.*?\S)?\s?(?:\.\s?){4,}\s*\d{1,4}\Z")


def without_contents(blocks: Sheet) -> Sequence[Block]:
    """The blocks with the entries of a table of contents, dots and a page number at their end, marked as rules."""
    if len(blocks.numbered_at_end) < 2:
        return blocks
    entries = _entries(blocks)
    return _with_rules(blocks, entries) if len(entries) > 1 else blocks


def _entries(blocks: Sheet) -> set[int]:
    return {i for i in blocks.numbered_at_end if blocks[i].kind == "line" and _LEADERS.match(blocks[i].text[-80:])}


def _with_rules(blocks: Sheet, entries: Set[int]) -> Sequence[Block]:
    if not entries:
        return blocks
    return [msgspec.structs.replace(b, kind="rule") if i in entries else b for i, b in enumerate(blocks)]


_INDEX_LINE: Final = lazy(r"\S[^\n]{0,40}?(?:\s\[\d{1,4}\])?(?:\s+\d{1,4}:\d{1,2}(?:[,;]|(?=\s|\Z)))+\s*\Z|[\d:,;\s]+\Z")
"""A word and where it stands, by page and line: `ferry [3] 12:4 13:9 20:1`."""
_SHORTEST_INDEX: Final = 5
"""Entries."""
_LONGEST_ENTRY: Final = 400
"""Characters of a line in an index."""


def without_word_index(blocks: Sheet) -> Sequence[Block]:
    """The blocks with the index of words at the end, which court reporters add, marked as rules."""
    if blocks.lasts[-1:].isalpha() or blocks.lasts[-1:] in ".!?":
        return blocks
    first = len(blocks)
    entries = 0
    while first > 0 and len(text := blocks[first - 1].text) <= _LONGEST_ENTRY:
        if not (_INDEX_LINE.match(text) or (entries and len(text) == 1)):
            break
        first -= 1
        entries += len(text) > 1
    if entries < _SHORTEST_INDEX:
        return blocks
    return [msgspec.structs.replace(b, kind="rule") if i >= first else b for i, b in enumerate(blocks)]


_STEPS: Final[tuple[Callable[[Sheet], Sequence[Block]], ...]] = (
    with_speech_of_tables,
    part_numbered_lines,
    without_numbers_above,
    without_double_spacing,
    without_line_numbers,
    without_margin_times,
    without_running_heads,
    without_contents,
    without_word_index,
    with_gaps_at_rules,
    part_answers,
    part_letters,
    part_chevrons,
    part_labels,
    split_run_on,
)


class Order(NamedTuple):
    """What was done to put the lines of a document in order, so that it can be done to a part of it."""

    numbering: Numbering | None = None
    heads: Heads = Heads()
    contents: bool = False
    """There is a table of contents."""


def find_order(blocks: Sequence[Block]) -> tuple[Sheet, Order] | None:
    """The blocks as `straighten` leaves them, and how; None where that is told by all of them together."""
    sheet, order = sheet_of(blocks), Order()
    for step in _STEPS:
        found = step(sheet)
        if found is sheet or found == sheet:
            continue
        if step is without_line_numbers and (numbering := find_numbering(sheet)):
            order = order._replace(numbering=numbering)
        elif step is without_running_heads:
            order = order._replace(heads=heads_of(sheet, found))
        elif step is without_contents:
            order = order._replace(contents=True)
        else:
            return None
        sheet = Sheet(found)
    return sheet, order


def straighten_part(blocks: Sequence[Block], order: Order) -> Sheet:
    """A part of a document whose order is known, straightened."""
    sheet = sheet_of(blocks)
    if order.numbering:
        sheet = sheet_of(without_line_numbers(sheet, order.numbering))
    sheet = sheet_of(without_known_heads(sheet, order.heads))
    if order.contents:
        sheet = sheet_of(_with_rules(sheet, _entries(sheet)))
    return sheet
