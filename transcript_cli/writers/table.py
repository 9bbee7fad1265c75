"""CSV: one turn a row.

Strategy: RFC 4180 with LF, a header and the columns of `TurnRow`. Plain CSV is lossless: a cell is the text and nothing else,
in quotes only where it must be. With `excel` the file is for a spreadsheet instead: byte order mark, CR LF, and an apostrophe
before text that a spreadsheet would run. The csv module is not used: it is several times as slow, and the rule is one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..model import Transcript
from . import TurnRow, WriteOptions, pack, turn_rows, utf8

_NEEDS_QUOTES: Final = re.compile('[",\r\n]')
_BOM: Final = b"\xef\xbb\xbf"
# Spreadsheets pass over what cannot be seen before they look for a formula, and take the full-width signs for the narrow ones.
_FORMULA: Final = re.compile(
    "(?:[\\s\0]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])*+[-=+@\uff1d\uff0b\uff0d\uff20]|[\t\r\0]"
)


def csv_header(options: WriteOptions) -> bytes:
    """The line of column names that opens an output, after a byte order mark where it is for Excel."""
    names = ",".join(TurnRow.__struct_fields__)
    return _BOM + f"{names}\r\n".encode() if options.excel else f"{names}\n".encode()


def write_csv(transcript: Transcript, options: WriteOptions) -> Iterator[bytes]:
    """The turns as rows, without the header."""
    line_end = "\r\n" if options.excel else "\n"
    guarded = options.excel
    return pack(utf8(",".join(_cells(row, guarded)) + line_end) for row in turn_rows(transcript))


def _cells(row: TurnRow, guarded: bool) -> Iterator[str]:
    for name in row.__struct_fields__:
        value = getattr(row, name)
        if value is None:
            yield ""
        elif isinstance(value, str):
            text = f"'{value}" if guarded and _FORMULA.match(value) else value
            yield '"' + text.replace('"', '""') + '"' if _NEEDS_QUOTES.search(text) else text
        else:
            yield repr(value)
