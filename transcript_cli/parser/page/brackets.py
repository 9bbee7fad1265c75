"""Remarks in brackets that run over several lines: they are one event, and its lines are put together before anything is read.

Strategy: only where a line begins with the bracket and the one that closes it ends a line soon after, so that no speech with a
bracket in it is touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...model import Block
from .pieces import join_blocks
from .sheet import Sheet, sheet_of

_LINES: Final = 6
"""No remark is longer."""


def join_brackets(blocks: Sequence[Block]) -> Sheet:
    """The blocks with the lines of a remark joined: "(Applause from the left –", "Jane Doe: Hear, hear!)"."""
    sheet = sheet_of(blocks)
    if "(" not in sheet.firsts or not [text for text in sheet.texts if text[0] == "(" and ")" not in text]:
        return sheet
    out: list[Block] = []
    index = 0
    while index < len(blocks):
        block = blocks[index]
        end = _end(blocks, index) if block.text[0] == "(" and ")" not in block.text and block.kind == "line" else index
        for more in blocks[index + 1 : end + 1]:
            block = join_blocks(block, more)
        out.append(block)
        index = end + 1
    return Sheet(out)


def _end(blocks: Sequence[Block], first: int) -> int:
    """The line that ends with the closing bracket; the first itself where none does."""
    for index in range(first + 1, min(first + _LINES, len(blocks))):
        block = blocks[index]
        if block.gap or block.kind != "line" or "(" in block.text:
            break
        if ")" in block.text:
            return index if block.text.rstrip(".")[-1] == ")" and block.text.count(")") == 1 else first
    return first
