"""Joining lines to paragraphs: what stands between two lines that belong together.

Strategy: usually a space. Chinese and Japanese have none between words. A hyphen at the end of a line is either part of a word
that was broken there or of a compound, and the document says which: a word that it writes whole elsewhere was broken, one that
it writes with the hyphen elsewhere was not, and what is seen nowhere else goes the way that most of the others went.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from ...model import Block
from ..words.patterns import lazy

_UNSPACED: Final = lazy(r"[\u2e80-\u30ff\u3130-\u318f\u31f0-\u9fff\uf900-\ufaff\uff00-\uff65]")
"""Characters of scripts that put no space between words, and their punctuation."""
_FIRST_UNSPACED: Final = "\u2e80"
_BROKEN: Final = lazy(r"([^\W\d_]+)[-\u00ad\u2010¬]\Z")
_REST: Final = lazy(r"[^\W\d_]+")
_WORDS: Final = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHENS: Final = "-\u00ad\u2010¬"


class Paragraph(NamedTuple):
    """Lines joined."""

    text: str
    lines: Sequence[tuple[Block, int]]
    """Each line's block, and where in its text the line begins."""
    starts: Sequence[int]
    """Where each line begins in `text`."""

    def source_offset(self, offset: int) -> int:
        """Where a character of the paragraph stands in the source."""
        index = bisect_right(self.starts, offset) - 1
        block, at = self.lines[index]
        return block.source_offset(min(at + offset - self.starts[index], len(block.text) - 1))


def _are_joined_by_spaces(lines: Sequence[str], text: str) -> bool:
    """Whether nothing but a space stands between lines, `text` being the lines joined so: a quick look."""
    if text.isascii():
        return "- " not in text
    lasts = {line[-1] for line in lines[:-1]}
    return lasts.isdisjoint(_HYPHENS) and max(lasts) < _FIRST_UNSPACED


class Joiner:
    """Joins the lines of one document."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._words: dict[str, int] = {}
        self._breaks_words = False

    def join(self, lines: Sequence[tuple[Block, int]]) -> Paragraph:
        """A paragraph of lines, each a block and where in its text the line begins."""
        if len(lines) == 1:
            block, at = lines[0]
            return Paragraph(block.text[at:], lines, (0,))
        texts = [block.text[at:] for block, at in lines]
        text = " ".join(texts)
        starts = [0]
        if _are_joined_by_spaces(texts, text):
            for piece in texts[:-1]:
                starts.append(starts[-1] + len(piece) + 1)
            return Paragraph(text, lines, starts)
        pieces: list[str] = []
        length = 0
        for piece, after in pairwise(texts):
            glued = self._glue(piece, after)
            pieces.append(glued)
            length += len(glued)
            starts.append(length)
        return Paragraph("".join([*pieces, texts[-1]]), lines, starts)

    def _glue(self, line: str, after: str) -> str:
        """The line with what stands between it and the next."""
        last = line[-1]
        if last in _HYPHENS:
            broken, rest = _BROKEN.search(line), _REST.match(after)
            if broken is None or rest is None:
                return f"{line} "
            if last == "\u00ad":
                return line[:-1]
            return line[:-1] if rest[0].islower() and self._is_broken(broken[1], rest[0]) else line
        if not line.isascii() and _UNSPACED.match(last) and _UNSPACED.match(after):
            return line
        return f"{line} "

    def _is_broken(self, head: str, tail: str) -> bool:
        """Whether one word was broken into these two, and not two written with a hyphen between them."""
        if not self._words:
            self._learn()
        whole = self._words.get((head + tail).casefold(), 0)
        compound = self._words.get(f"{head}-{tail}".casefold(), 0)
        if whole != compound:
            return whole > compound
        if head.casefold() in self._words and tail.casefold() in self._words:
            return False  # both are words of their own
        return self._breaks_words

    def _learn(self) -> None:
        after_hyphen = False
        for block in self._blocks:
            words = _WORDS.findall(block.text)
            ends = block.text[-1] in _HYPHENS
            for word in words[1 if after_hyphen else 0 : -1 if ends else None]:  # not the parts of what may be broken
                folded = word.casefold()
                self._words[folded] = self._words.get(folded, 0) + 1
            after_hyphen = ends
        self._words.setdefault("", 1)
        self._breaks_words = self._are_words_broken()

    def _are_words_broken(self) -> bool:
        """Whether the document breaks words at line ends: some are seen whole elsewhere, or more lines end with a hyphen
        than would if only compounds stood there that are as frequent as those within lines."""
        broken = whole = unknown = 0
        for head, tail in _line_ends(self._blocks):
            if (head + tail).casefold() in self._words:
                broken += 1
            elif head.casefold() in self._words and tail.casefold() in self._words:
                whole += 1  # in ordinary text both parts of a compound are words on their own
            else:
                unknown += 1
        compounds = sum(count for word, count in self._words.items() if "-" in word)
        often = broken + whole + unknown > 0.02 * len(self._blocks) + compounds / 5
        return broken + (unknown if often else 0) > whole


def _line_ends(blocks: Sequence[Block]) -> Iterable[tuple[str, str]]:
    """What stands before and after each hyphen at the end of a line."""
    for before, after in pairwise(blocks):
        if before.text[-1] in _HYPHENS and not after.gap:
            broken, rest = _BROKEN.search(before.text), _REST.match(after.text)
            if broken is not None and rest is not None and rest[0].islower():
                yield broken[1], rest[0]
