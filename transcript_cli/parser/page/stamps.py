"""Times at the end of what is said, as transcription programs for interviews put them: `Yes. #00:01:14-2#`.

Strategy: where several paragraphs end with such a mark, each mark becomes a block of its own, which the cutter knows for a
time; the text before it stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...model import Block
from ..words.patterns import lazy
from .sheet import Sheet, sheet_of

_STAMP: Final = lazy(r"\s*(#\d{1,2}:\d\d:\d\d(?:[-.,]\d{1,3})?#)\Z")
_FEW: Final = 3


def set_stamps_apart(blocks: Sequence[Block]) -> Sheet:
    """The blocks with the times at their ends as blocks of their own, where there are several."""
    sheet = sheet_of(blocks)
    if sheet.lasts.count("#") < _FEW:
        return sheet
    marked = [i for i, last in enumerate(sheet.lasts) if last == "#"]
    stamped = {i: m for i in marked if (m := _STAMP.search(blocks[i].text)) and m.start() > 0}
    if len(stamped) < _FEW:
        return sheet
    out: list[Block] = []
    for index, block in enumerate(blocks):
        match = stamped.get(index)
        if match is None:
            out.append(block)
            continue
        text = block.text[: match.start()]
        at = block.source_offset(match.start(1))
        shifts = block.shifts or ((0, block.source_offset(0)),)
        out.append(
            Block(
                text, block.start, block.source_offset(len(text) - 1) + 1, block.kind, block.level, block.indent, block.gap,
                block.marks, shifts, block.voice, block.time, block.end_time,
            )
        )  # fmt: skip
        out.append(Block(match[1], at, block.end, shifts=((0, at),)))
    return Sheet(out)
