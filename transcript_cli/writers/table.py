"""CSV and TSV: one turn a row.

Strategy: a header and the columns of `TurnRow`. CSV is RFC 4180 with LF, a cell in quotes only where it must be. TSV has no
quotes: a tab or line end within a cell cannot stand there, and is written as \\t, \\n or \\r, a backslash as \\\\, which is
what databases load and what no reader takes for the end of a row. Both are lossless. With `excel` the file is for a
spreadsheet instead: byte order mark, CR LF, and an apostrophe before text that a spreadsheet would run. The csv module is not
used: it is several times as slow, and the rules are one line each.
Source: RFC 4180; for TSV the text format of PostgreSQL's COPY.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from ..model import Transcript
from . import TurnRow, WriteOptions, pack, turn_rows, utf8

_ESCAPES: Final = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_NEEDS_QUOTES: Final = re.compile('[",\r\n]')
BOM: Final = b"\xef\xbb\xbf"
# Spreadsheets pass over what cannot be seen before they look for a formula, and take the full-width signs for the narrow ones.
_FORMULA: Final = re.compile(
    "(?:[\\s\0]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])*+[-=+@\uff1d\uff0b\uff0d\uff20]|[\t\r\0]"
)


def csv_header(options: WriteOptions) -> bytes:
    """The line of column names that opens an output, after a byte order mark where it is for Excel."""
    return _header(",", options)


def tsv_header(options: WriteOptions) -> bytes:
    """As `csv_header`, between tabs."""
    return _header("\t", options)


def write_csv(transcript: Transcript, options: WriteOptions) -> Iterator[bytes]:
    """The turns as rows, without the header."""
    return _rows(transcript, options, ",", _quoted)


def write_tsv(transcript: Transcript, options: WriteOptions) -> Iterator[bytes]:
    """The turns as rows between tabs, without the header."""
    return _rows(transcript, options, "\t", _escaped)


def csv_line(values: Iterable[str | float | None], *, excel: bool = False, tabs: bool = False) -> bytes:
    """A row of any other table under the rules of this one; `tabs` for TSV."""
    cells = _written(values, excel, _escaped if tabs else _quoted)
    return utf8(("\t" if tabs else ",").join(cells) + ("\r\n" if excel else "\n"))


def _header(delimiter: str, options: WriteOptions) -> bytes:
    names = delimiter.join(TurnRow.__struct_fields__)
    return BOM + f"{names}\r\n".encode() if options.excel else f"{names}\n".encode()


def _rows(transcript: Transcript, options: WriteOptions, delimiter: str, cell: Callable[[str], str]) -> Iterator[bytes]:
    line_end = "\r\n" if options.excel else "\n"
    guarded = options.excel
    return pack(utf8(delimiter.join(_cells(row, guarded, cell)) + line_end) for row in turn_rows(transcript))


def _cells(row: TurnRow, guarded: bool, cell: Callable[[str], str]) -> Iterator[str]:
    return _written((getattr(row, name) for name in row.__struct_fields__), guarded, cell)


def _written(values: Iterable[str | float | None], guarded: bool, cell: Callable[[str], str]) -> Iterator[str]:
    for value in values:
        if value is None:
            yield ""
        elif isinstance(value, str):
            yield cell(f"'{value}" if guarded and _FORMULA.match(value) else value)
        else:
            yield repr(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if _NEEDS_QUOTES.search(text) else text


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)
