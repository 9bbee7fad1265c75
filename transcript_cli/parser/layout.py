"""How a document is laid out: whether its lines are wrapped, and where its paragraphs begin.

Strategy: one look at the lengths of all lines. Text is wrapped when lines rarely end before a common width although the next
word would have fitted; then a line break is mere layout, and a label may begin only where a paragraph does. Text that is not
wrapped has a paragraph a line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import msgspec

from ..model import Block
from .patterns import lazy

SENTENCE_END: Final = frozenset(".!?…:;\"”’'»)]>*。！？、—–-,")
"""Marks with which a paragraph of speech ends, an interruption included."""
_NARROWEST: Final = 36
_WIDEST: Final = 160
"""Columns between which people and programs wrap text."""


_EXAMINER: Final = lazy(r"BY\s(?:MR|MS|MRS|MISS|DR)\.?\s[^:.]{2,40}:\Z")
"""In depositions this line says who asks from here on."""
_CENTRED: Final = lazy(r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]{3,}(?:\s[A-ZÀ-Þ(][\w'’().-]*){0,6}\Z")
_BULLET: Final = lazy(r"[-*•·–—]\s|\(?\d{1,3}[.)]\s")
_SMALL_WORDS: Final = frozenset(
    "a an and as at by for from in of on or the to with de des du la le les et el los las y der die das und".split()
)
"""Words that titles write small."""


class Layout(msgspec.Struct, frozen=True):
    """What the lines of a document have in common."""

    wrapped: bool
    width: int
    """The longest usual line, in characters, indentation included."""
    base_indent: int
    """Indentation of a line within a paragraph, in columns."""
    soft_breaks: bool
    """The format says that a line break within a paragraph is layout."""
    punctuated: bool
    """Paragraphs end as sentences do, so that one that does not is a heading."""
    spaced: bool
    """Blank lines part the paragraphs, so that a line break alone does not."""

    def begins_paragraph(self, block: Block, before: Block | None) -> bool:
        """Whether a paragraph begins with this block: after a blank line, a deeper indentation, or a line that ended early."""
        if before is None or block.gap or block.kind != "line" or before.kind != "line":
            return True
        if self.wrapped:
            return block.indent > self.base_indent + 1 and block.indent > before.indent
        return not self.soft_breaks

    def continues(self, block: Block, before: Block) -> bool:
        """Whether a line of speech belongs to the paragraph of the block before it."""
        if before.kind == "rule" and block.text[0].islower():
            return True  # a page ended in the middle of a sentence
        if not self.begins_paragraph(block, before):
            return True
        return self.spaced and not self.wrapped and not block.gap and before.kind == "line" and not _BULLET.match(block.text)

    def is_heading(self, block: Block, after: Block | None) -> bool:
        """Whether a line of running text is a heading by its look: title words, alone between blank lines, no full stop."""
        text = block.text
        if len(text) > 100:
            return False
        if text.startswith("BY ") and _EXAMINER.match(text):
            return True
        if self.wrapped and block.indent > self.base_indent + 6 and _CENTRED.match(text):
            return True
        alone = block.gap and (after is None or after.gap)
        if not (self.punctuated and alone) or text[-1] in SENTENCE_END or not text[0].isupper():
            return False
        words = [w for w in text.split() if w.lower() not in _SMALL_WORDS]
        return 0 < len(words) <= 10 and all(w[0].isupper() or not w[0].isalpha() for w in words)

    def ended_early(self, block: Block, before: Block) -> bool:
        """Whether the line before had room for the first word of this one, so that the break between them was meant."""
        word = block.text.partition(" ")[0]
        return before.indent + len(before.text) + 1 + len(word) <= self.width - 8


def find_layout(blocks: Sequence[Block], soft_breaks: bool) -> Layout:
    """The layout of a document, from its lines of running text."""
    lines = [b for b in blocks if b.kind == "line"]
    lengths = sorted(b.indent + len(b.text) for b in lines)
    if len(lines) < 4:
        return Layout(False, lengths[-1] if lengths else 0, 0, soft_breaks, False, False)
    width = lengths[int(0.97 * (len(lengths) - 1))]
    full = pairs = broken = 0
    indents: Counter[int] = Counter()
    for before, block in pairwise(blocks):
        if block.gap or block.kind != "line" or before.kind != "line":
            continue
        pairs += 1
        word = block.text.partition(" ")[0]
        in_sentence = block.text[0].islower() and before.text[-1] not in SENTENCE_END
        broken += in_sentence
        if in_sentence or before.indent + len(before.text) + 1 + len(word) > width - 8:
            full += 1
            indents[block.indent] += 1
    ended = sum(b.text[-1] in SENTENCE_END for b in lines)
    # Either most lines are as long as they can be, or sentences run over line ends in a text that has sentences.
    filled = pairs >= 0.15 * len(lines) and full > (0.35 if pairs >= 12 else 0.7) * pairs
    runs_over = broken >= 2 and ended >= 0.3 * len(lines)
    wrapped = _NARROWEST <= width <= _WIDEST and (filled or runs_over)
    base = indents.most_common(1)[0][0] if indents else 0
    return Layout(wrapped, width, base, soft_breaks, _is_punctuated(blocks), sum(b.gap for b in lines) > 0.2 * len(lines))


def _is_punctuated(blocks: Sequence[Block]) -> bool:
    """Whether nearly every longer paragraph ends with a mark that ends a sentence."""
    ended = total = 0
    for block, after in pairwise(blocks):
        if after.gap and block.kind == "line" and len(block.text) > 45:
            total += 1
            ended += block.text[-1] in SENTENCE_END
    return total >= 3 and ended >= 0.85 * total


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


_INLINE_LABEL: Final = lazy(
    r"(?:(?<=[.?!…\"”’)\]]\s)|(?<=[.?!…\"”’)\]]\s\s)|(?<=[。？！」])|\A)"
    r"(?=((?:[A-ZÀ-Þ][A-ZÀ-Þ'’-]*\.?\s?){1,5}|Q|A|[A-Z][\w'’-]+(?:\s[A-Z][\w.'’-]*){0,3}):\s)"
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
