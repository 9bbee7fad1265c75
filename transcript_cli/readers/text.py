"""Plain text: one block a line that is not blank.

Strategy: the reader only finds the lines, their indentation and the blank lines between them. Whether a line is wrapped, a
heading or a page number depends on the whole document and is the parser's to say. Line ends may be LF, CR LF or CR; form feeds
and vertical tabs are white space within a line, as editors show them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..model import Block, Document
from ..source import Source

INVISIBLE: Final = "\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff"
"""Marks of direction and zero width that exports put before a line and that no reader sees."""


def read_text(source: Source) -> Iterator[Document]:
    """One document whose blocks are the lines that are not blank."""
    yield Document(source=source, blocks=split_lines(source.text), format="text")


def split_lines(text: str, at: int = 0) -> list[Block]:
    """The lines of `text` that are not blank, stripped of white space and invisible marks at both ends.

    Args:
        text: the source, or whole lines of it.
        at: where it begins in the source.
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")  # of the same length, so that offsets hold
    marked = not text.isascii()
    blocks: list[Block] = []
    append = blocks.append
    gap = False
    for line in text.split("\n"):
        stripped = line.strip() if line else line
        if not stripped:
            gap = True
        else:
            start, indent = at, 0
            if len(stripped) < len(line) and (line[0] <= " " or line[0] != stripped[0]):
                before = len(line) - len(line.lstrip())
                start += before
                indent = before if "\t" not in line[:before] else len(line[:before].expandtabs())
            if marked and (stripped[0] in INVISIBLE or stripped[-1] in INVISIBLE):
                stripped, dropped = _strip_invisible(stripped)
                start += dropped
            if stripped:
                append(Block(stripped, start, start + len(stripped), indent=indent, gap=gap))
                gap = False
        at += len(line) + 1
    return blocks


def _strip_invisible(text: str) -> tuple[str, int]:
    """The text without invisible marks and white space at its ends, and how many characters that took from its front."""
    blank = INVISIBLE + " \t\u00a0\u202f"
    shorter = text.lstrip(blank)
    return shorter.rstrip(blank), len(text) - len(shorter)
