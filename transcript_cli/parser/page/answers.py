"""Questions and answers that a court prints in one paragraph, with a dash of three between them: Did you see it?---I did.

Strategy: such a paragraph is cut before the dash, so that the answer is a block of its own; nothing is decided of who speaks.
So is one with a Q. or A. before each of them. Only where several paragraphs are printed so: one alone is somebody who breaks
off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from ...model import Block
from ..words.patterns import lazy
from .pieces import cut_block
from .sheet import Sheet

MARK: Final = "---"
_PLACE: Final = lazy(r"(?<=[^\s-])\s?---(?=\s?[^\s-])")
_SEVERAL: Final = 2


def part_answers(blocks: Sheet) -> Sequence[Block]:
    """The blocks, with every answer after a question's dash in a block of its own."""
    held = [index for index in blocks.places_of(MARK) if blocks[index].kind == "line"]
    if len(held) < _SEVERAL:
        return blocks
    places = {index: places for index in held if (places := [m.end() - len(MARK) for m in _asked(blocks[index].text)])}
    if len(places) < _SEVERAL:
        return blocks
    out: list[Block] = []
    for index, block in enumerate(blocks):
        out += _parts(block, places[index]) if index in places else [block]
    return out


_LETTER: Final = lazy(r"(?<=[.?!…\"”’)\]—-])(?<!\bMr\.)(?<!\bMrs\.)(?<!\bDr\.)(?<!\bSt\.)\s+(?=[QA]\.\s+[^\W\d_a-z])")
"""Before Q. or A. within a paragraph."""
_LETTERS: Final = ("Q. ", "A. ")


def part_letters(blocks: Sheet) -> Sequence[Block]:
    """The blocks, with every Q. and A. behind a sentence at the beginning of a block, where several begin with one."""
    if len([1 for text in blocks.texts if text.startswith(_LETTERS)]) < _SEVERAL:
        return blocks
    held = sorted({*blocks.places_of(" A. "), *blocks.places_of(" Q. ")})
    if sum(blocks.texts[index].startswith(_LETTERS) for index in held) < _SEVERAL:
        return blocks
    places = {i: [match.end() for match in _LETTER.finditer(blocks[i].text)] for i in held if blocks[i].kind == "line"}
    out: list[Block] = []
    for index, block in enumerate(blocks):
        if not places.get(index):
            out.append(block)
            continue
        first, *others = _parts(block, places[index])
        out += [first, *(msgspec.structs.replace(piece, gap=True, indent=block.indent) for piece in others)]
    return out


def _asked(text: str) -> Iterator[re.Match[str]]:
    """The dashes of three after what ends as a question or a sentence does."""
    return (match for match in _PLACE.finditer(text) if text[match.start() - 1] in "?.!…”’\"'")


def _parts(block: Block, places: Sequence[int]) -> Iterator[Block]:
    text = block.text
    start, gap = 0, block.gap
    for at in [*places, len(text)]:
        piece = text[start:at].rstrip()
        yield cut_block(block, start, start + len(piece), gap=gap)
        start, gap = at, False


def is_answer(block: Block) -> bool:
    """Whether a block is an answer that was cut off its question."""
    text = block.text
    within = block.indent > len(MARK) and not block.gap  # a piece is set in as far as its question is long
    return within and text.startswith(MARK) and len(text) > len(MARK) and text[len(MARK)] != "-"
