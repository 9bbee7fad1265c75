"""Cutting a block and joining two, so that every character still knows its place in the source.

Strategy: a block's shifts say where its text and the source run in step; a piece keeps those that lie in it, counted from its
own first character.
"""

from __future__ import annotations

from ...model import Block


def cut_block(block: Block, start: int, end: int, *, gap: bool) -> Block:
    """The piece `text[start:end]` of a block, neither empty nor with white space at its ends."""
    first = block.source_offset(start)
    shifts = tuple((offset - start, source) for offset, source in block.shifts if start < offset < end)
    marks = tuple(
        mark._replace(start=max(mark.start, start) - start, end=min(mark.end, end) - start)
        for mark in block.marks
        if mark.start < end and mark.end > start
    )
    return Block(
        block.text[start:end],
        first,
        block.source_offset(end - 1) + 1 if end < len(block.text) else block.end,
        kind=block.kind,
        indent=block.indent + start,
        gap=gap,
        marks=marks,
        shifts=((0, first), *shifts),
    )


def join_blocks(first: Block, second: Block) -> Block:
    """One block of two lines, with a space between them."""
    at = len(first.text) + 1
    shifts = (first.shifts or ((0, first.start),)) + tuple(
        (offset + at, source) for offset, source in second.shifts or ((0, second.start),)
    )
    marks = first.marks + tuple(mark._replace(start=mark.start + at, end=mark.end + at) for mark in second.marks)
    return Block(
        f"{first.text} {second.text}", first.start, second.end, indent=first.indent, gap=first.gap, marks=marks, shifts=shifts
    )
