"""The records of a table between delimiters.

Strategy: RFC 4180 with any delimiter and any line end. A cell is quoted only where it is so from its first sign to its last;
everything else stays as it is, quotes included, because people put quotes at the beginning of what was said and no program
closed them. The csv module is not used: it has a limit for the whole process on the length of a cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Record(NamedTuple):
    """A row of a table; empty ones are left out."""

    cells: list[str]
    offset: int
    """In the text, where it begins."""
    end: int
    """Where it ends, without the line end."""


def records(text: str, delimiter: str, start: int = 0, *, quotes: bool = True) -> Iterator[Record]:
    r"""The records from an offset on, in linear time.

    Args:
        text: the table.
        delimiter: one character.
        start: where to begin.
        quotes: whether a cell may be quoted; without, quotes are signs like others.

    >>> [record.cells for record in records('a;"b; ""c"" d"\r\n\r\n"He said;e', ";")]
    [['a', 'b; "c" d'], ['"He said', 'e']]
    """
    mark = re.escape(delimiter)
    plain = rf"([^{mark}\r\n]*+)"
    quoted = rf' *"((?:[^"]++|"")*+)" *(?=[{mark}\r\n]|\Z)'
    cell = re.compile(rf"(?:{quoted}|{plain})" if quotes else rf"()?{plain}").match
    at, offset, cells = start, start, list[str]()
    while at <= len(text):
        match = cell(text, at)
        assert match is not None, "a plain cell may be empty"
        inside = match[1] if quotes else None
        cells.append(match[2] if inside is None else inside.replace('""', '"'))
        at = match.end()
        if text[at : at + 1] == delimiter:
            at += 1
            continue
        if len(cells) > 1 or cells[0].strip():
            yield Record(cells, offset, at)
        at += 2 if text.startswith("\r\n", at) else 1
        offset, cells = at, []
