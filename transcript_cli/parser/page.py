"""Putting the page in order before it is read: what the printer added is set apart, what he broke is joined again.

Strategy: each function takes the blocks and gives them back, the same ones where there is nothing to do; none looks for
speakers. Every character keeps its place in the source, so that nothing can be lost here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ..model import Block
from .layout import Layout
from .patterns import lazy


def straighten(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks without line numbers and running heads, and a text that stands in one line parted at its labels."""
    return split_run_on(without_running_heads(without_line_numbers(blocks)))


def join_wrapped_labels(blocks: Sequence[Block], layout: Layout) -> Sequence[Block]:
    """The blocks with lines joined that a label runs over: "Ms. Fay (Secretary to the Minister", "of Finance): I rise"."""
    if layout.soft_breaks and not layout.wrapped:
        return blocks
    out: list[Block] = []
    before: Block | None = None
    for block in blocks:
        if before is not None and not block.gap and _label_runs_over(before, block):
            out[-1] = block = _join(before, block)
        else:
            out.append(block)
        before = block
    return out if len(out) < len(blocks) else blocks


_OPEN_BRACKET: Final = lazy(r"[^:()]{2,80}\([^()]*\Z")
_CLOSED_BRACKET: Final = lazy(r"[^()]{0,80}\)+\s?[:.]")
_CAPS_COLON: Final = lazy(r"([^:]{2,50}):\s")


def _label_runs_over(first: Block, second: Block) -> bool:
    if first.kind != "line" or second.kind != "line":
        return False
    if "(" in first.text and _OPEN_BRACKET.match(first.text):
        return _CLOSED_BRACKET.match(second.text) is not None
    if first.text.isupper() and first.gap:
        colon = _CAPS_COLON.match(second.text)
        return colon is not None and colon[1].isupper()
    return False


def _join(first: Block, second: Block) -> Block:
    """One block of two lines, each character of which still knows its place in the source."""
    at = len(first.text) + 1
    shifts = (first.shifts or ((0, first.start),)) + tuple(
        (offset + at, source) for offset, source in second.shifts or ((0, second.start),)
    )
    marks = first.marks + tuple(mark._replace(start=mark.start + at, end=mark.end + at) for mark in second.marks)
    return Block(
        f"{first.text} {second.text}", first.start, second.end, indent=first.indent, gap=first.gap, marks=marks, shifts=shifts
    )


_NUMBERED: Final = lazy(r"(\d{1,3})(?:\s+(?=\S)|$)")


def without_line_numbers(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks without the numbers that court reporters print before each line of a page, where there are such numbers.

    They are line numbers when most lines begin with one and nearly each is one more than the last, or begins again.
    """
    numbers = [(i, int(m[1])) for i, b in enumerate(blocks) if b.text[0].isdecimal() and (m := _NUMBERED.match(b.text))]
    if len(numbers) < 10 or len(numbers) < 0.6 * len(blocks):
        return blocks
    steps = sum(after == before + 1 or after <= 2 for (_, before), (_, after) in pairwise(numbers))
    if steps < 0.8 * (len(numbers) - 1):
        return blocks
    numbered = {i for i, _ in numbers}
    spaced = sum(blocks[i].gap for i in numbered) > 0.6 * len(numbered)  # double spacing parts no paragraphs
    out: list[Block] = []
    gap = False
    for index, block in enumerate(blocks):
        match = _NUMBERED.match(block.text) if index in numbered else None
        if match is None:  # the head or foot of a page
            out.append(Block(block.text, block.start, block.end, kind="rule", indent=block.indent, gap=block.gap))
        elif match.end() == len(block.text):
            gap = True  # a line that holds nothing but its number is a blank line
        else:
            cut = match.end()
            gap = gap or (block.gap and not spaced)
            out.append(Block(block.text[cut:], block.source_offset(cut), block.end, indent=block.indent + cut, gap=gap))
            gap = False
    return out


_DIGITS: Final = lazy(r"\d+")
_RUNNING_HEAD: Final = 100
"""No running head is longer, in characters."""


def without_running_heads(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with the heads and feet of pages marked as rules: lines alike but for a number that grows by one each time."""
    found: dict[str, list[tuple[int, int]]] = {}
    for index, block in enumerate(blocks):
        text = block.text
        if len(text) <= _RUNNING_HEAD and (text[-1].isdecimal() or text[0].isdecimal()) and block.kind == "line":
            numbers = _DIGITS.findall(text)
            page = numbers[-1] if text[-1].isdecimal() else numbers[0]
            found.setdefault(_DIGITS.sub("#", text), []).append((index, int(page[:9])))
    heads = {
        index
        for rows in found.values()
        if len(rows) >= 3 and all(after == before + 1 for (_, before), (_, after) in pairwise(rows))
        for index, _ in rows
    }
    if not heads:
        return blocks
    return [
        Block(b.text, b.start, b.end, kind="rule", indent=b.indent, gap=b.gap, shifts=b.shifts) if i in heads else b
        for i, b in enumerate(blocks)
    ]


_CAPITALS: Final = r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]{0,30}+\.?"
_INLINE_LABEL: Final = lazy(
    r"(?:(?<=[.?!…\"”’)\]]\s)|(?<=[.?!…\"”’)\]]\s\s)|(?<=[。？！」])|\A)"  # where a sentence begins
    rf"(?=({_CAPITALS}(?:\s{_CAPITALS}){{0,4}}|[A-Z][\w'’-]{{0,30}}+(?:\s[A-Z][\w.'’-]{{0,30}}+){{0,3}}):\s)"
)
_FEW_LINES: Final = 12


def split_run_on(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks of a document that has its whole text in a line or two, parted where labels stand within the line.

    Only where the same labels come back within the lines, at the beginnings of sentences, and there are few lines: elsewhere
    a name and a colon within a line is somebody being quoted.
    """
    if len(blocks) > _FEW_LINES:
        return blocks
    out: list[Block] = []
    for block in blocks:
        places = _inline_labels(block.text) if block.kind == "line" and len(block.text) > 120 else []
        labels = [match[1] for match in places]
        if len(places) < 4 or len(set(labels)) > 0.75 * len(labels):
            out.append(block)
            continue
        cuts = sorted({0, *(match.start() for match in places)})
        for at, end in pairwise([*cuts, len(block.text)]):
            piece = block.text[at:end].rstrip()
            start = block.source_offset(at)
            last = block.source_offset(at + len(piece) - 1) + 1
            out.append(Block(piece, start, last, gap=True, shifts=((0, start),)))
    return out


def _inline_labels(text: str) -> list[re.Match[str]]:
    """The places within a line where a label could stand, none of them within another's label."""
    places: list[re.Match[str]] = []
    for match in _INLINE_LABEL.finditer(text):
        if not places or match.start() >= places[-1].end(1):
            places.append(match)
    return places
