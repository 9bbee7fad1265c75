"""Putting the page in order before it is read: what the printer added is set apart, what he broke is joined again.

Strategy: each function takes the blocks and gives them back, the same ones where there is nothing to do; none looks for
speakers. Every character keeps its place in the source, so that nothing can be lost here.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from itertools import pairwise
from typing import Final

import msgspec

from ..model import Block
from ..timecode import STAMP, TIME
from .layout import Layout
from .patterns import lazy


def straighten(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks without line numbers and running heads, and a text that stands in one line parted at its labels."""
    blocks = without_line_numbers(without_double_spacing(blocks))
    return split_run_on(without_word_index(without_contents(without_running_heads(blocks))))


def join_wrapped_labels(blocks: Sequence[Block], layout: Layout) -> Sequence[Block]:
    """The blocks with lines joined that a label runs over: "Ms. Fay (Secretary to the Minister", "of Finance): I rise"."""
    if layout.soft_breaks and not layout.wrapped:
        return blocks
    # Labels that stand without a line in capitals above them somewhere are whole.
    alone = {
        colon[1]
        for before, block in pairwise(blocks)
        if (block.gap or not before.text.isupper()) and (colon := _CAPS_COLON.match(block.text)) and colon[1].isupper()
    }
    # Names come back under the time that stands on a line of its own.
    below = Counter(b.text for a, b in pairwise(blocks) if not b.gap and len(b.text) <= 60 and _TIME_ALONE.match(a.text))
    alone |= (
        {text for text, count in below.items() if count > 1 or (len(below) > 1 and text[-1] not in ".?!,;:»”")}
        if below
        else set()
    )
    if sum(count for count in below.values() if count > 1) < 2:
        alone -= below.keys()
    out: list[Block] = []
    before: Block | None = None
    for block in blocks:
        if before is not None and not block.gap and _label_runs_over(before, block, alone):
            out[-1] = block = _join(before, block)
        else:
            out.append(block)
        before = block
    return out if len(out) < len(blocks) else blocks


_OPEN_BRACKET: Final = lazy(r"[^:()]{2,80}\([^()]*\Z")
_CLOSED_BRACKET: Final = lazy(r"[^()]{0,80}\)+\s?[:.]")
_CAPS_COLON: Final = lazy(r"([^:]{2,50}):\s")


_UNFINISHED: Final = frozenset("OF THE FOR AND TO DE DU DES LA DEL DER VON Y E".split())
"""Words with which no label ends."""
_TIME_ALONE: Final = lazy(rf"[\[(<]?\s?{STAMP}\s?(?:(?:-->|-|–|to)\s?{TIME}\s?)?[\])>]?\Z")


def _label_runs_over(first: Block, second: Block, alone: Container[str]) -> bool:
    if first.kind != "line" or second.kind != "line":
        return False
    if "(" in first.text and _OPEN_BRACKET.match(first.text):
        return _CLOSED_BRACKET.match(second.text) is not None
    if len(first.text) <= _RUNNING_HEAD and _TIME_ALONE.match(first.text):
        return second.text in alone
    if first.text.isupper() and first.text[-1] not in ".!?:" and len(first.text) <= _RUNNING_HEAD:
        colon = _CAPS_COLON.match(second.text)
        return colon is not None and colon[1].isupper() and (first.text.split()[-1] in _UNFINISHED or colon[1] not in alone)
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


def without_double_spacing(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks without the blank lines of a text that has one after every line: those part no paragraphs.

    Such a text goes on in small letters after most of its blank lines. Where it leaves more space between paragraphs than
    between lines, that space stays.
    """
    gaps = sum(block.gap for block in blocks)
    if len(blocks) < 8 or gaps < 0.9 * (len(blocks) - 1):
        return blocks
    goes_on = sum(b.text[0].islower() and a.text[-1] not in ".!?…:;" for a, b in pairwise(blocks))
    if goes_on < 0.25 * len(blocks):
        return blocks
    space = [b.start - b.indent - a.end for a, b in pairwise(blocks)]
    usual = sorted(space)[len(space) // 2]
    return [
        block if index == 0 or space[index - 1] > usual else msgspec.structs.replace(block, gap=False)
        for index, block in enumerate(blocks)
    ]


_LEADERS: Final = lazy(r"(?:.*?\S)?\s?(?:\.\s?){4,}\s*\d{1,4}\Z")


def without_contents(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with the entries of a table of contents, dots and a page number at their end, marked as rules."""
    entries = {i for i, b in enumerate(blocks) if b.text[-1].isdecimal() and _LEADERS.match(b.text[-80:])}
    if len(entries) < 2:
        return blocks
    return [
        Block(b.text, b.start, b.end, kind="rule", indent=b.indent, gap=b.gap, shifts=b.shifts) if i in entries else b
        for i, b in enumerate(blocks)
    ]


_NUMBERED: Final = lazy(r"(?:\d{1,6}:)?(\d{1,3})(?:\s+(?=\S)|$)")


def without_line_numbers(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks without the numbers that court reporters print before each line of a page, where there are such numbers.

    They are line numbers when most lines begin with one and nearly each is one more than the last, or begins again.
    """
    numbers = [(i, int(m[1])) for i, b in enumerate(blocks) if b.text[0].isdecimal() and (m := _NUMBERED.match(b.text))]
    coded = bool(numbers) and blocks[numbers[0][0]].text[0] == "0"  # 00006:01, 01: nobody numbers a list like that
    if len(numbers) < (5 if coded else 10) or len(numbers) < 0.6 * len(blocks):
        return blocks
    steps = sum(after == before + 1 or after <= 2 for (_, before), (_, after) in pairwise(numbers))
    if steps < 0.8 * (len(numbers) - 1):
        return blocks
    numbered = {i for i, _ in numbers}
    pages = sum(after <= before for (_, before), (_, after) in pairwise(numbers)) > 0  # else it is utterances that are numbered
    spaced = sum(blocks[i].gap for i in numbered) > 0.6 * len(numbered)  # double spacing parts no paragraphs
    out: list[Block] = []
    gap = False
    last = 0
    for index, block in enumerate(blocks):
        match = _NUMBERED.match(block.text) if index in numbered else None
        if match is not None and match.end() == len(block.text) and int(match[1]) not in (1, last + 1):
            match = None  # a number alone that does not go on from the last is that of the page
        last = int(match[1]) if match is not None else last
        if match is None and not pages:
            out.append(block)
        elif match is None:  # the head or foot of a page
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
    same: defaultdict[str, set[int]] = defaultdict(set)
    for index, block in enumerate(blocks):
        text = block.text
        if len(text) <= _RUNNING_HEAD and block.kind == "line" and _interrupts(blocks, index):
            same[text].add(index)
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
    texts = {text for text, places in same.items() if len(places) >= 2}
    heads |= {index for index, block in enumerate(blocks) if texts and block.text in texts and block.kind == "line"}
    if not heads:
        return blocks
    return [
        Block(b.text, b.start, b.end, kind="rule", indent=b.indent, gap=b.gap, shifts=b.shifts) if i in heads else b
        for i, b in enumerate(blocks)
    ]


_INDEX_LINE: Final = lazy(r"\S[^\n]{0,40}?(?:\s\[\d{1,4}\])?(?:\s+\d{1,4}:\d{1,2}(?:[,;]|(?=\s|\Z)))+\s*\Z|[\d:,;\s]+\Z")
"""A word and where it stands, by page and line: `ferry [3] 12:4 13:9 20:1`."""
_SHORTEST_INDEX: Final = 5


def without_word_index(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with the index of words at the end, which court reporters add, marked as rules."""
    first = len(blocks)
    entries = 0
    while first > 0 and (_INDEX_LINE.match(blocks[first - 1].text) or (entries and len(blocks[first - 1].text) == 1)):
        first -= 1
        entries += len(blocks[first].text) > 1
    if entries < _SHORTEST_INDEX:
        return blocks
    return [
        Block(b.text, b.start, b.end, kind="rule", indent=b.indent, gap=b.gap, shifts=b.shifts) if i >= first else b
        for i, b in enumerate(blocks)
    ]


def _interrupts(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line stands alone in the middle of a sentence, as the head of a page does."""
    if not 0 < index < len(blocks) - 1:
        return False
    block, after = blocks[index], blocks[index + 1]
    before = blocks[index - 1]
    if _PAGE_NUMBER.match(after.text) and index + 2 < len(blocks):
        after = blocks[index + 2]
    elif _PAGE_NUMBER.match(before.text) and index > 1:
        before = blocks[index - 2]
    return block.gap and after.gap and after.text[0].islower() and before.text[-1] not in '.!?…:;"”»' and len(before.text) > 30


_PAGE_NUMBER: Final = lazy(r"[-–—\s]{0,3}(?:page\s|p\.\s?|seite\s|pag\.?\s)?\d{1,4}[-–—.\s]{0,3}\Z", re.IGNORECASE)
_CAPITALS: Final = r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]{0,30}+\.?"
_WORD: Final = r"[^\W\d_][\w.'’-]{0,30}+"
_INLINE_LABEL: Final = lazy(
    r"(?:(?<=[.?!…\"”’»)\]]\s)|(?<=[.?!…\"”’»)\]]\s\s)|(?<=[。？！」])|\A)"  # where a sentence begins
    rf"(?=((?:[\[(]?{STAMP}[\])]?\s(?:-\s)?)?(?:>{{1,3}}\s?)?"
    rf"(?:{_CAPITALS}(?:\s{_CAPITALS}){{0,4}}|[^\W\d_a-zа-яα-ω][\w'’.-]{{0,30}}+(?:\s{_WORD}){{0,5}}(?:\s\d{{1,3}})?|[A-Z]{{2,}}_\d+)"
    r"(?:\s?\([^()\n]{1,60}\))?\s?:\s|[\u3400-\u9fff\u3040-\u30ff]{1,12}：|[QA]\.\s+(?=\S)|>>\s(?=\S)))"
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
        labels = [_UNTIMED.sub("", match[1]) for match in places]
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


_UNTIMED: Final = lazy(r"[\d:.,\[\]()-]+")


def _inline_labels(text: str) -> list[re.Match[str]]:
    """The places within a line where a label could stand, none of them within another's label."""
    places: list[re.Match[str]] = []
    for match in _INLINE_LABEL.finditer(text):
        if not places or match.start() >= places[-1].end(1):
            places.append(match)
    return places
