"""Tables and lists of counts as bytes: CSV, TSV, JSON and JSON Lines, for a pipe or a file.

Strategy: whatever was counted comes as the names of its columns and its rows, one value a cell, so that every data frame takes
it; and as structs for JSON. Rows are written as they come. The rules of a cell are those of `convert --to csv`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

import msgspec

from ..writers import json_bytes, json_lines, pack
from ..writers.table import BOM, csv_line

Row: TypeAlias = "Sequence[str | float | None]"


def csv_table(columns: Sequence[str], rows: Iterable[Row], *, excel: bool = False, tabs: bool = False) -> Iterator[bytes]:
    """A header and the rows; `excel` for a spreadsheet, `tabs` for TSV."""
    return pack(_lines(columns, rows, excel, tabs))


def _lines(columns: Sequence[str], rows: Iterable[Row], excel: bool, tabs: bool) -> Iterator[bytes]:
    yield (BOM if excel else b"") + csv_line(columns, excel=excel, tabs=tabs)
    for row in rows:
        yield csv_line(row, excel=excel, tabs=tabs)


def json_report(report: Any, *, pretty: bool = False) -> Iterator[bytes]:
    """One value as JSON, on one line unless `pretty`."""
    encoded = json_bytes(report)
    yield (msgspec.json.format(encoded, indent=2) if pretty else encoded) + b"\n"


def json_list(values: Iterable[Any], *, lines: bool = False) -> Iterator[bytes]:
    """Any number of values as they come: a line each, or as one array with a value a line."""
    return pack(json_lines(values) if lines else _array(values))


def _array(values: Iterable[Any]) -> Iterator[bytes]:
    before = b"[\n"
    for value in values:
        yield before + json_bytes(value)
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"
