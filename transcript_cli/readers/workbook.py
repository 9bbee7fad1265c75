"""Excel workbooks: a turn a row, as people code interviews and as services export them.

Strategy: the cells are written as the rows of a table between commas, and all else is what `csv` does with one. Each sheet that
is shown and has a column for what was said is a document. openpyxl reads the cells, with times and days as their formats have
them: it streams row after row, where faster readers set up the whole grid, of which two cells far apart are enough for the
memory of any machine. It is an extra, because few transcripts are workbooks.
"""

from __future__ import annotations

import csv
import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO, StringIO
from typing import Any, Final

import msgspec

from ..errors import FormatError, InputError
from ..model import Document
from ..source import Source
from .table import read_csv
from .zipped import Archive

try:
    import openpyxl
except ImportError as missing:
    if missing.name is None or not missing.name.startswith("openpyxl"):
        raise
    openpyxl = None

_CALLED: Final = "Excel workbook"
_ANEW: Final = "Save it anew as .xlsx, or as CSV."
_INSTALL: Final = 'Install it: pip install "transcript-cli[excel]". Or save it as CSV.'
_UNPACKED: Final = ("xl/worksheets/", "xl/sharedstrings.xml")
"""Parts that may be large."""
_MOST_COLUMNS: Final = 256
_LARGEST: Final = 64 << 20
"""Characters of a sheet."""


def read_xlsx(source: Source) -> Iterator[Document]:
    """One document for each sheet that is shown and holds what somebody said; several where a column tells them apart.

    Raises:
        FormatError: openpyxl is not installed.
        InputError: it is no workbook, is damaged, or unpacks to more than a transcript can be; no sheet has a column that is
            known to hold what was said.
    """
    if openpyxl is None:
        raise FormatError("reading Excel needs openpyxl, which is not installed", path=source.path, advice=_INSTALL)
    archive = Archive(source, _CALLED, _ANEW)
    archive.check_size(_UNPACKED)
    found = False
    refused: InputError | None = None
    for text in _sheets(source, archive):
        table = Source(text, path=source.path, encoding="utf-8", sha256=source.sha256, size=source.size)
        try:
            for document in read_csv(table):
                found = True
                yield msgspec.structs.replace(document, format="xlsx")
        except InputError as error:
            refused = refused or error
    if not found:
        raise refused or archive.error(f"this {_CALLED} has no sheet with cells in it", _ANEW)


def _sheets(source: Source, archive: Archive) -> Iterator[str]:
    """The cells of each sheet that is shown and has any, as a table between commas."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what a workbook has beside its cells, such as charts
            book = openpyxl.load_workbook(BytesIO(source.data), read_only=True, data_only=True)
            for sheet in book.worksheets:
                if sheet.sheet_state == "visible" and (text := _table(sheet.iter_rows(values_only=True), archive)):
                    yield text
    except InputError:
        raise
    except Exception as error:  # whatever openpyxl stumbles over in a part that is not as it should be
        raise archive.error(
            f"this {_CALLED} is damaged ({type(error).__name__}: {error})", f"Fetch it again. {_ANEW}"
        ) from None


def _table(rows: Iterator[Sequence[Any]], archive: Archive) -> str:
    out = StringIO()
    write = csv.writer(out, lineterminator="\n").writerow
    for row in rows:
        cells = [_cell(value) for value in row[:_MOST_COLUMNS]]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            write(cells)
        if out.tell() > _LARGEST:
            raise archive.error(f"this {_CALLED} holds more than a transcript can", "Open it yourself and look.")
    return out.getvalue()


def _cell(value: Any) -> str:
    """A value as people would write it: 0:01:05 for a time, 2024-03-01 for a day.

    >>> _cell(3.0), _cell(timedelta(seconds=65.5)), _cell(datetime(2024, 3, 1)), _cell(None)
    ('3', '0:01:05.500', '2024-03-01', '')
    """
    if value is None:
        return ""
    if isinstance(value, timedelta):
        return _clock(value.total_seconds())
    if isinstance(value, time):
        return _clock(value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _clock(seconds: float) -> str:
    thousandths = round(seconds * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    shown = f"{minutes // 60}:{minutes % 60:02}:{rest // 1000:02}"
    return f"{shown}.{rest % 1000:03}" if rest % 1000 else shown
