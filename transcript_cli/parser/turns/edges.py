"""Where the speech begins in a document without labels, and where it ends in any.

Strategy: by the look of single lines alone; `labels.bounds` has settled before what the labels say.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...model import Block
from ..labels.likeness import is_salutation
from ..page.events import is_end_mark, is_furniture, is_links, is_time_note
from ..page.layout import RULE

_LONGEST_BACK: Final = 40
"""Blocks after the last speech, at the most: more than that is speech with an odd line in it."""


def back_start(blocks: Sequence[Block], last_label: int, end: int) -> int:
    """The first block after the last speech: from the first end mark in the last turn on, if little follows it.

    It is no later than `end`.
    """
    for index in range(max(last_label + 1, len(blocks) - _LONGEST_BACK), end):
        block = blocks[index]
        apart = block.gap or (index == len(blocks) - 1 and len(block.text) > _SHORT_WORD)
        ends = is_end_mark(block.text) and (not is_time_note(block.text) or _is_most(blocks, index))
        if apart and (ends or (index > last_label + 1 and _closes(blocks, index))):
            return _before_links(blocks, index, last_label)
    end = _before_links(blocks, end, last_label)
    while end > last_label + 1 and (blocks[end - 1].kind == "rule" or is_furniture(blocks[end - 1].text)):
        end -= 1
    if end > last_label + 1 and _is_all_italic(blocks[end - 1]) and not _is_all_italic(blocks[end - 2]):
        end -= 1  # who they are, who edited it, where it appeared first
    return end


def _is_most(blocks: Sequence[Block], end: int) -> bool:
    """Whether little stands behind a time alone, beside what is before it: it may be one of many."""
    left = _PARTS * sum([len(block.text) for block in blocks[end + 1 :]])
    for block in reversed(blocks[:end]):
        if left <= 0:
            break
        left -= len(block.text)
    return left <= 0


_PARTS: Final = 3
"""How many times as much stands before the end of the speech as behind it, at the least."""


def _before_links(blocks: Sequence[Block], end: int, last_label: int) -> int:
    """Where a list of nothing but links begins that ends the speech, with the line that says what it is."""
    first = end
    while first > last_label + 1 and blocks[first - 1].kind == "item" and is_links(blocks[first - 1].text):
        first -= 1
    if (
        first < end
        and first > last_label + 1
        and blocks[first - 1].text[-1] == ":"
        and len(blocks[first - 1].text) <= _LONGEST_KEY
    ):
        first -= 1
    return first


_LONGEST_KEY: Final = 40
"""Characters of a line that says what a list is."""


def _is_all_italic(block: Block) -> bool:
    """Whether a paragraph is set in italics from its first word to its last."""
    if not block.marks or block.marks[0].kind != "italic" or block.kind != "line" or not block.gap:
        return False
    return (
        block.marks[0].start == 0
        and block.marks[-1].end >= len(block.text)
        and sum(mark.end - mark.start for mark in block.marks if mark.kind == "italic") >= len(block.text)
    )


_SHORT_WORD: Final = 16
"""Characters that somebody may have said at the end, such as "The end."."""


def _closes(blocks: Sequence[Block], index: int) -> bool:
    """Whether a rule parts one or two last lines from the speech, which are the printer's."""
    return 1 < len(blocks) - index <= 4 and RULE.match(blocks[index].text) is not None


def first_speech(blocks: Sequence[Block]) -> int:
    """Where running text begins in a document without labels: with the first paragraph that reads like one."""
    lines = [i for i, b in enumerate(blocks) if b.kind == "line"]
    first, length = 0, 0
    for index in lines:
        block = blocks[index]
        if block.gap or length == 0:
            first, length = index, 0
        length += len(block.text)
        if block.text[-1] == "," and len(block.text.split()) > 1:
            return first  # ladies and gentlemen,
        if block.text[-1] == ":" and block.gap and is_salutation(block.text):
            return index
        if block.text[-1] in ".!" and len(block.text.split()) > 2 and not any(c.isdecimal() for c in block.text):
            return first  # a sentence, which no title is
        if length > 120 or (length > 50 and block.text[-1] in '.!?…”"。'):
            return first
    return lines[0] if lines else len(blocks)
