"""Heads and feet of pages: what a printer repeats at the edges of pages is set apart from what was said.

Strategy: lines that are alike but for their numbers form a group, wherever in the line the number stands. A group is a running
head when its number grows from page to page, or when its lines stand where pages end: beside a page number, or in the middle of
a sentence that goes on behind them. What is repeated and does neither is somebody saying the same again, or a label. Nothing is
taken out: the lines become blocks of kind "rule", over which a paragraph goes on.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from functools import reduce
from itertools import pairwise
from operator import and_
from typing import Final, NamedTuple

import msgspec

from ...model import Block
from ..words.patterns import lazy
from .sheet import Sheet

_LONGEST: Final = 120
"""No running head is longer, in characters, the white space between its parts counted."""
_LONGEST_EDGE: Final = 5
"""Lines between two pages, at the most."""
_SHORTEST_PAGE: Final = 4
"""Lines from one head to the next, at least."""
_FIRST_PAGE: Final = 5
"""Blocks at the beginning, among which the title may stand that is the head of the other pages."""
_LONGEST_NUMBER: Final = 24
"""Characters of a page number with what decorates it."""
_PAGE_WORDS: Final = r"page|p\.|pp\.|seite|página|pagina|pág\.|pag\.|стр\.|страница|sida|side|strana|σελ\.|σελίδα"
_PAGE_NUMBER: Final = lazy(
    rf"[-–—\[\s]{{0,3}}(?:(?:{_PAGE_WORDS})\s?)?(\d{{1,4}})(?:\s?(?:of|/|von|de|di|sur|из|av|af|από)\s?\d{{1,4}})?[-–—\].\s]{{0,3}}\Z",
    re.IGNORECASE,
)
"""A page number that stands alone."""
_PAGE_AT_SIDE: Final = lazy(
    rf"\d{{1,4}}\s{{4,}}\S|.{{1,110}}?(?:\s{{4,}}|\s{{2,}}(?:{_PAGE_WORDS})\s?)\d{{1,4}}\Z", re.IGNORECASE
)
"""A line that has a page number at its left or right."""
_NUMBERS: Final = lazy(r"\d{1,9}")
_NO_LETTERS: Final = lazy(r"[\W\d_]+")
_COLUMNS: Final = lazy(r".{1,110}?\S\s{4,}\S")
"""White space within a line, between what stands at the left and at the right of a page."""
_SENTENCE: Final = lazy(r"[.?!…。？！;][\"”’»)\]]?(?:\s|\Z)")


class _Line(NamedTuple):
    """A line that could be the head or foot of a page."""

    at: int
    """Which block it is."""
    numbers: tuple[str, ...]


def without_running_heads(blocks: Sheet) -> Sequence[Block]:
    """The blocks with the heads and feet of pages marked as rules."""
    short = [i for i, text in enumerate(blocks.texts) if len(text) <= _LONGEST]
    groups = _groups(blocks, short)
    marks = {i for i in short if blocks[i].kind == "line" and _bears_page_number(blocks[i].text)}
    if not groups and not marks:
        return blocks
    suspects = marks.union(*({line.at for line in group} for group in groups))
    broken = _edges_in_sentences(blocks, suspects, marks) if _shows_sentences(blocks) else set()
    heads = (marks & broken) | _page_numbers(blocks, marks)
    heads.update(line.at for group in groups if _counts_pages(blocks, group, broken) for line in group)
    heads |= {i for i in broken - suspects if _is_beside(i, heads)}
    repeated = [group for group in groups if all(line.numbers == group[0].numbers for line in group)]
    columns = _rare_columns(blocks, short, len(heads)) if heads else set()
    for _ in range(_LONGEST_EDGE - 1 if heads or broken else 0):  # a head of several lines, from the page number outwards
        more = {line.at for group in repeated if _comes_back(blocks, group, suspects, broken, heads) for line in group} - heads
        more |= (_around(heads, len(blocks)) & columns) - heads
        if not more:
            break
        heads |= more
    return _as_rules(blocks, heads) if heads else blocks


class Heads(NamedTuple):
    """The heads and feet of a document's pages."""

    keys: frozenset[str] = frozenset()
    """What they have in common, as in `_key`."""


def heads_of(blocks: Sequence[Block], found: Sequence[Block]) -> Heads:
    """The heads of a document that were `found`, so that those in a part of it can be told."""
    pairs = zip(blocks, found, strict=True)
    return Heads(frozenset(_key(block.text) for block, now in pairs if now.kind == "rule" != block.kind))


def without_known_heads(blocks: Sheet, known: Heads) -> Sequence[Block]:
    """A part of a document with the heads marked as rules that it is known to have, and page numbers with a word for page."""
    keys = known.keys
    found = {
        i for i, text in enumerate(blocks.texts)
        if (keys and len(text) <= _LONGEST and _key(text) in keys) or (len(text) <= _LONGEST_NUMBER and _names_page(blocks[i]))
    }  # fmt: skip
    found = {i for i in found if blocks[i].kind == "line"}
    return _as_rules(blocks, found) if found else blocks


def _names_page(block: Block) -> bool:
    """Whether a line is the number of a page with a word for page."""
    text = block.text
    named = text[0].isalpha() and any(map(str.isdecimal, text)) and _PAGE_NUMBER.match(text) is not None
    return named and not _ends_sentence(block)


def _key(text: str) -> str:
    """What is the same in the heads of all pages: the letters, or all of it where no number is in it."""
    return text if _NUMBERS.search(text) is None else _NO_LETTERS.sub(" ", text).casefold()


_ITEM: Final = lazy(r"\d{1,4}\.\s+[^\W\d_]")
"""The number of an item or a turn, and not of a page."""


def _groups(blocks: Sequence[Block], short: Sequence[int]) -> list[list[_Line]]:
    """The lines that are alike but for their numbers, each group in order; there are two at least in each."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for index in short:
        block = blocks[index]
        text = block.text
        if text[0].isdecimal() and _ITEM.match(text):
            continue
        if text[-1] in "?!…:;" or text[0] in "([（>" or block.kind != "line" or block.voice is not None:
            continue
        if _NUMBERS.search(text) is None:
            if not text[0].islower():
                found[text].append(index)
        elif key := _NO_LETTERS.sub(" ", text).casefold():
            found[key].append(index)
    groups = [indexes for indexes in found.values() if len(indexes) > 1]
    return [[_Line(i, tuple(_NUMBERS.findall(blocks[i].text))) for i in indexes] for indexes in groups]


def _bears_page_number(text: str) -> bool:
    """Whether a line is the number of a page, or has one at its left or right."""
    at_side = text[-1].isdecimal() or text[0].isdecimal()
    if len(text) > _LONGEST or not (at_side or (text[-1] in "-–—]. " and len(text) <= _LONGEST_NUMBER)):
        return False
    return _PAGE_NUMBER.match(text) is not None or _PAGE_AT_SIDE.match(text) is not None


def _shows_sentences(blocks: Sequence[Block]) -> bool:
    """Whether one can see that a sentence goes on elsewhere: sentences are punctuated, and paragraphs end with them."""
    sample = blocks[:2000]
    if sum(_SENTENCE.search(b.text) is not None for b in sample) < 0.2 * len(sample):
        return False
    flowing = sum(not b.gap and b.text[0].islower() and _is_unfinished(a) for a, b in pairwise(sample))
    ends = [a for a, b in pairwise(sample) if b.gap and len(a.text) > _SHORTEST]
    return flowing > 0.1 * len(sample) or sum(not _is_unfinished(a) for a in ends) > 0.5 * len(ends)


def _edges_in_sentences(blocks: Sequence[Block], suspects: Set[int], marks: Set[int]) -> set[int]:
    """The lines between two pages where a sentence goes on from one to the other.

    They are lines that come back, or stand beside a page number between blank lines.
    """
    found: set[int] = set()
    for first, last in _runs(suspects):
        if last - first < _LONGEST_EDGE and _parts_sentence(blocks, first, last, marks):
            found.update(range(first, last + 1))
    for mark in marks - found:
        for first, last in _WINDOWS:
            edge = range(mark + first, mark + last + 1)
            if _parts_sentence(blocks, edge[0], edge[-1], marks) and blocks[edge[0]].gap and blocks[edge[-1] + 1].gap:
                found.update(edge)
                break
    return found


_WINDOWS: Final = sorted(
    ((-before, after) for before in range(_LONGEST_EDGE) for after in range(_LONGEST_EDGE - before)),
    key=lambda window: window[1] - window[0],
)
"""The lines around a page number that could be of the same edge, the smallest number of lines first."""


def _runs(indexes: Set[int]) -> Iterator[tuple[int, int]]:
    """First and last of each row of indexes without a hole."""
    ordered = sorted(indexes)
    starts = [0, *(at for at, (one, other) in enumerate(pairwise(ordered), 1) if other > one + 1)]
    for start, end in pairwise([*starts, len(ordered)]):
        yield ordered[start], ordered[end - 1]


def _parts_sentence(blocks: Sequence[Block], first: int, last: int, marks: Set[int]) -> bool:
    """Whether a sentence breaks off before these lines and goes on behind them, which themselves look set apart from it."""
    if first < 1 or last + 1 >= len(blocks):
        return False
    before, after = blocks[first - 1], blocks[last + 1]
    if before.kind != "line" or after.kind != "line" or not _is_unfinished(before) or not _goes_on(after.text):
        return False
    if not all(i in marks or _could_be_head(blocks[i]) for i in range(first, last + 1)):
        return False
    deep = max(before.indent, after.indent) + 4
    return all(
        gap or i in marks or blocks[i].indent > deep or _COLUMNS.match(blocks[i].text)
        for gap, i in ((blocks[first].gap, first), (after.gap, last))
    )


def _could_be_head(block: Block) -> bool:
    return block.kind == "line" and len(block.text) <= _LONGEST and not block.text[0].islower()


def _is_unfinished(block: Block) -> bool:
    """Whether a line breaks off in the middle of a sentence."""
    text = block.text
    return (
        len(text) > _SHORTEST
        and (text[-1].isalnum() or text[-1] in ",'’" or (text[-1] == "-" and text[-2].isalpha()))
        and not text.isupper()
    )


_SHORTEST: Final = 25
"""A full line has more characters than this."""


def _goes_on(text: str) -> bool:
    """Whether a line could be in the middle of a sentence: in a script without capitals any could that holds no label."""
    first = text[0]
    return first.islower() or (first.isalpha() and not first.isupper() and not any(mark in text[:60] for mark in ":："))


def _counts_pages(blocks: Sequence[Block], group: Sequence[_Line], broken: Set[int]) -> bool:
    """Whether a number in lines that are alike grows from each to the next, as that of a page does."""
    if not all(line.numbers for line in group):
        return False
    numbers = [Counter(line.numbers) for line in group]
    same = reduce(and_, numbers)
    pages = [list((own - same).elements()) for own in numbers]
    if any(len(page) != 1 for page in pages):
        return False
    steps = {int(after) - int(before) for (before,), (after,) in pairwise(pages)}
    if min(steps) < 1:
        return False
    if any(line.at in broken for line in group):
        return True
    texts = [blocks[line.at].text for line in group]
    at_side = all(text[-1].isdecimal() or text[0].isdecimal() for text in texts)
    columns = all(_COLUMNS.match(text) for text in texts)
    # Lines right above other lines, such as Speaker 1, Speaker 2, are labels or titles.
    above = all(blocks[line.at].gap and line.at + 1 < len(blocks) and not blocks[line.at + 1].gap for line in group)
    apart = all(after.at - before.at >= _SHORTEST_PAGE for before, after in pairwise(group))
    return steps <= {1, 2} and at_side and apart and (columns or (len(group) > 2 and not above))


def _page_numbers(blocks: Sequence[Block], marks: Set[int]) -> set[int]:
    """The lines that hold the number of a page alone: with a word for page, or counting on.

    Those that count on are the longest row in which each number is one more than the last. Of two numbers that is too little,
    unless the same line stands beside both.
    """
    found: set[int] = set()
    rows: dict[int, list[int]] = {}
    longest: list[int] = []
    for index in sorted(marks):
        if match := _PAGE_NUMBER.match(blocks[index].text):
            if any(letter.isalpha() for letter in match[0]):
                if _ends_sentence(blocks[index]):
                    continue
                found.add(index)
            number = int(match[1])
            rows[number] = row = rows.pop(number - 1, [])
            row.append(index)
            longest = max(longest, row, key=len)
    if len(longest) > 2 or (len(longest) == 2 and _have_same_neighbour(blocks, *longest)):
        found.update(longest)
    return found


def _ends_sentence(block: Block) -> bool:
    """Whether a word for page and a number are the rest of a sentence: as you see on / page 14."""
    return block.text[0].islower() and block.text[-1] == "." and not block.gap


def _have_same_neighbour(blocks: Sequence[Block], first: int, second: int) -> bool:
    return blocks[first + 1].text == blocks[min(second + 1, len(blocks) - 1)].text or (
        first > 0 and blocks[first - 1].text == blocks[second - 1].text
    )


def _comes_back(blocks: Sequence[Block], group: Sequence[_Line], alike: Set[int], broken: Set[int], heads: Set[int]) -> bool:
    """Whether a line that is always the same stands where pages end."""
    in_sentence = sum(line.at in broken for line in group)
    if in_sentence > 1 and _MOSTLY_IN_SENTENCES * in_sentence >= len(group):
        return True
    later = [line.at for line in group if line.at >= _FIRST_PAGE]
    if in_sentence and all(i in broken or _breaks_off(blocks, i, alike) for i in later):
        return True
    at_edge = sum(i in broken or _is_beside(i, heads) for i in later)
    if blocks[group[0].at].text[-1] in ".。":
        return False  # a short reply
    return at_edge >= 0.75 * len(later) and (in_sentence > 0 or (at_edge > 1 and at_edge >= 0.4 * len(heads)))


_MOSTLY_IN_SENTENCES: Final = 2
"""One of so many lines that are the same stands within a sentence, at least: now and then a name interrupts somebody."""


def _breaks_off(blocks: Sequence[Block], index: int, alike: Set[int]) -> bool:
    """Whether a sentence is not finished before lines that come back between blank lines; a name may go on with it."""
    first = last = index
    while first - 1 in alike and not blocks[first].gap and index - first < _LONGEST_EDGE:
        first -= 1
    while last + 1 in alike and not blocks[last + 1].gap and last - index < _LONGEST_EDGE:
        last += 1
    apart = blocks[first].gap and (last + 1 == len(blocks) or blocks[last + 1].gap)
    return first > 0 and apart and _is_unfinished(blocks[first - 1])


def _is_beside(index: int, heads: Set[int]) -> bool:
    return index - 1 in heads or index + 1 in heads


def _around(heads: Set[int], end: int) -> set[int]:
    """The lines before and after those of the heads."""
    return {i for head in heads for i in (head - 1, head + 1) if 0 <= i < end}


def _rare_columns(blocks: Sequence[Block], short: Sequence[int], heads: int) -> set[int]:
    """The lines that have their text at the left and at the right, where there are not many more of them than pages.

    In a document that has its labels in a column of their own they are the speech.
    """
    found = {i for i in short if blocks[i].kind == "line" and _COLUMNS.match(blocks[i].text) is not None}
    if len(found) > _LONGEST_EDGE * heads:
        return set()
    return {i for i in found if i + 1 == len(blocks) or blocks[i + 1].gap or not blocks[i + 1].text[0].islower()}


def _as_rules(blocks: Sequence[Block], heads: Set[int]) -> Sequence[Block]:
    """The blocks, those of heads as rules; the blank lines around a head part no sentence that goes on behind it."""
    out: list[Block] = []
    before: Block | None = None
    for index, block in enumerate(blocks):
        if index in heads:
            out.append(msgspec.structs.replace(block, kind="rule"))
            continue
        goes_on = index - 1 in heads and block.gap and before is not None and _is_unfinished(before)
        out.append(msgspec.structs.replace(block, gap=False) if goes_on and before and block.indent <= before.indent else block)
        before = block
    return out
