"""Plain text: one block a line that is not blank.

Strategy: the reader only finds the lines, their indentation and the blank lines between them. Whether a line is wrapped, a
heading or a page number depends on the whole document and is the parser's to say. Line ends may be LF, CR LF or CR; form feeds
and vertical tabs are white space within a line, as editors show them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..model import Block, Document
from ..source import Source

_LINE: Final = re.compile(r"[^\r\n]+")
INVISIBLE: Final = "\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff"
"""Marks of direction and zero width that exports put before a line and that no reader sees."""


def read_text(source: Source) -> Iterator[Document]:
    """One document whose blocks are the lines that are not blank."""
    yield Document(source=source, blocks=split_lines(source.text), format="text")


def split_lines(text: str) -> list[Block]:
    """The lines of `text` that are not blank, stripped of white space and invisible marks at both ends."""
    blocks: list[Block] = []
    append = blocks.append
    last_end = 0
    find = text.find
    for match in _LINE.finditer(text):
        line = match.group()
        stripped = line.strip()
        if not stripped:
            continue
        begin = match.start()
        before = len(line) - len(line.lstrip())
        start = begin + before
        indent = before if "\t" not in line[:before] else len(line[:before].expandtabs())
        if stripped[0] in INVISIBLE or stripped[-1] in INVISIBLE:
            stripped, dropped = _strip_invisible(stripped)
            if not stripped:
                continue
            start += dropped
        # Two line ends lie between this line and the last one: a blank line, or several.
        newline = find("\n", last_end, start)
        gap = newline >= 0 and find("\n", newline + 1, start) >= 0 if newline >= 0 else text.count("\r", last_end, start) > 1
        last_end = start + len(stripped)
        append(Block(stripped, start, last_end, indent=indent, gap=gap))
    return blocks


def _strip_invisible(text: str) -> tuple[str, int]:
    """The text without invisible marks and white space at its ends, and how many characters that took from its front."""
    blank = INVISIBLE + " \t\u00a0\u202f"
    shorter = text.lstrip(blank)
    return shorter.rstrip(blank), len(text) - len(shorter)
