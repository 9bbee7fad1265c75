"""CSV and TSV: a turn a row, from a spreadsheet, a recognizer, or this tool.

Strategy: the columns are known by their names in the header, in any of the languages of `columns`, and the delimiter is the
one with which a header is understood best. A table that this tool wrote is its documents again; in any other a row is a cue,
and a column that names documents tells those apart; where the text of each row is a whole dialogue with labels, each is a
document. Times that are bare numbers are seconds or milliseconds as the header says, or else as the words do: recognizers
write both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

from ...errors import InputError
from ...model import Document, Warning
from ...source import Source
from ..pieces import Piece, Word, cut_words, draw
from ..times import after, clock_warning, infer_unit, iso_day, seconds_of, unit_warning
from ..whole import draw_whole, whole_texts_of
from .bare import bare_columns
from .columns import EXAMPLES, FIELDS, Column, column_of
from .fields import fielded_records
from .guess import guess_columns
from .own import is_own, own_documents
from .records import Record, records

_DELIMITERS: Final = (",", ";", "\t", "|")
_PROBED: Final = 65_536
"""Characters in which the header must stand, with a few rows for a title above it."""
_ROWS: Final = 200
"""Rows by which columns are guessed."""
_NEVER_SAID: Final = frozenset({"NA", "NaN", "<NA>", "NULL", "\\N"})
_MISSING: Final = _NEVER_SAID | {"nan", "null", "None"}
"""What programs write for a value that is missing; the former hardly anybody says."""
_TITLES: Final = 12
_MOST_TRACK: Final = 2
"""Columns in which a track of labels, as editors of sound export it, has times in seconds."""
_SPAN: Final = re.compile(r"(\d[\d:.,;]*)\s*(?:-->|[-–—]|to)\s*(\d[\d:.,;]*)")
"""Beginning and end in one cell."""
_SECONDS: Final = re.compile(r"\d{1,6}[.,]\d{1,9}")
_FIGURES: Final = re.compile(r"\s*\d[\d.,:]*\s*")
"""What no column is called."""
_FEWEST_WORDS: Final = 12
_PHRASES: Final = 0.05
"""Share of rows with several words, up to which a table is one of words."""
_NOTHING: Final[Mapping[str, str]] = {}
_SHOWN: Final = 12
"""Columns that an error names."""


class _Header(NamedTuple):
    """Where a table begins and what is in it."""

    delimiter: str
    records: int
    """Of the title and the header."""
    columns: dict[str, tuple[int, Column]]
    """By role: where, and how it is called."""
    width: int


def read_csv(source: Source) -> Iterator[Document]:
    """A table between commas, semicolons, tabs or bars, whichever fits; Excel's `sep=` line is obeyed.

    Raises:
        InputError: no column is known to hold text; the message lists the header.
    """
    return _read(source, "csv", _DELIMITERS)


def read_tsv(source: Source) -> Iterator[Document]:
    r"""A table between tabs; in one that this tool wrote, `\t`, `\n`, `\r` and `\\` stand for a tab, line ends and a backslash.

    Raises:
        InputError: as `read_csv`.
    """
    return _read(source, "tsv", ("\t", *_DELIMITERS[:2], "|"))


def _read(source: Source, form: str, delimiters: Sequence[str]) -> Iterator[Document]:
    if (own := is_own(source.text)) is not None:
        yield from own_documents(source, form, own)
        return
    if listed := fielded_records(source.text):
        header = _Header("", 1, _columns(listed.keys), len(listed.keys))
        yield _document(source, form, header, "", listed.rows, listed.about)
        return
    text, start = source.text, 0
    if text[:4].lower() == "sep=" and len(text) > 5:  # Excel's
        delimiters, start = (text[4],), text.find("\n") + 1 or len(text)
    header = _find_header(source, text[start : start + _PROBED], delimiters)
    rows = list(islice(records(text, header.delimiter, start), header.records, None))
    if not {"voice", "start"} & header.columns.keys():
        table = [_padded(row.cells, header) for row in rows]
        whole = whole_texts_of([_cell(cells, header, "text") for cells in table])
        if whole is not None:
            for cells, said in zip(table, whole, strict=True):
                if said.strip():
                    yield draw_whole(source, form, said, _fields_of([cells], header))
            return
    for name, own_rows in _by_document(rows, header).items():
        yield _document(source, form, header, name, own_rows)


def _find_header(source: Source, head: str, delimiters: Sequence[str]) -> _Header:
    """The header under the delimiter with which most columns are known."""
    best: _Header | None = None
    widest: list[str] = []
    for delimiter in delimiters:
        for number, record in enumerate(islice(records(head, delimiter), _TITLES), 1):
            columns = _columns(record.cells)
            if len(record.cells) > len(widest):
                widest = record.cells
            if "text" in columns and (best is None or len(columns) > len(best.columns)):
                best = _Header(delimiter, number, columns, len(record.cells))
    if (guessed := _guessed_header(head, delimiters, best)) is not None:
        return guessed
    if best is None:
        headers = (guess(head, mark) for guess in (_dialogue_header, _bare_header) for mark in delimiters)
        best = next(filter(None, headers), None)
    if best is None:
        shown = ", ".join(" ".join(cell.split())[:30] for cell in widest[:_SHOWN]) or "nothing"
        message = f"no column of this table is known to hold what was said; its first row has: {shown}"
        raise InputError(message, path=source.path, line=1, advice=f"Name the columns in the first row: {EXAMPLES}")
    return best


def _guessed_header(head: str, delimiters: Sequence[str], best: _Header | None) -> _Header | None:
    """The header with columns that are guessed where their names are not known; None where nothing more is told by that."""
    if best is not None and {"text", "voice"} <= best.columns.keys():
        return None
    for delimiter in [best.delimiter] if best else delimiters:
        rows = [record.cells for record in islice(records(head, delimiter), (best.records if best else 1) + _ROWS)]
        rows = rows[best.records - 1 :] if best else rows
        if len(rows) > 1 and len(rows[0]) > 1 and (best or not any(map(_FIGURES.fullmatch, rows[0]))):
            columns = dict(best.columns) if best else _columns(rows[0])
            guess_columns(rows[0], rows[1:], columns)
            if {"text", "voice"} <= columns.keys():
                return _Header(delimiter, best.records if best else 1, columns, len(rows[0]))
    return None


def _dialogue_header(head: str, delimiter: str) -> _Header | None:
    """The header of a table in which one column holds whole dialogues, whatever it is called."""
    rows = [record.cells for record in islice(records(head, delimiter), 1 + _ROWS)]
    texts = {at: [row[at] for row in rows[1:] if at < len(row)] for at in range(len(rows[0]) if rows[1:] else 0)}
    at = max(
        (at for at, cells in texts.items() if whole_texts_of(cells)), key=lambda at: sum(map(len, texts[at])), default=None
    )
    return (
        None if at is None else _Header(delimiter, 1, _columns(rows[0]) | {"text": (at, Column("text", 0, None))}, len(rows[0]))
    )


def _bare_header(head: str, delimiter: str) -> _Header | None:
    """What the columns of a table without a header are, as far as its first rows tell."""
    rows = [row.cells for row in islice((row for row in records(head, delimiter) if len(row.cells) > 1), _TITLES)]
    roles = bare_columns(rows)
    clocks = {1.0 for row in rows for cell in row[:_MOST_TRACK] if _SECONDS.fullmatch(cell.strip())}
    unit = next(iter(clocks), None)
    return (
        _Header(delimiter, 0, {role: (at, Column(role, 0, unit)) for role, at in roles.items()}, len(rows[0]))
        if roles
        else None
    )


def _columns(cells: Sequence[str]) -> dict[str, tuple[int, Column]]:
    """Which cell of a header is what; of several with one role the one whose name says it best."""
    found: dict[str, tuple[int, Column]] = {}
    for index, cell in enumerate(cells):
        column = column_of(cell)
        if column is not None and (column.role not in found or column.rank < found[column.role][1].rank):
            found[column.role] = (index, column)
    return found


def _by_document(rows: Sequence[Record], header: _Header) -> dict[str, list[Record]]:
    """The rows by the document that they name; all of them under no name where no column does."""
    index, _ = header.columns.get("document", (-1, None))
    found: dict[str, list[Record]] = {}
    name = ""
    for row in rows:
        name = (row.cells[index].strip() if 0 <= index < len(row.cells) else "") or name
        found.setdefault(name, []).append(row)
    return found or {"": []}


def _document(
    source: Source, form: str, header: _Header, name: str, rows: Sequence[Record], about: Mapping[str, str] = _NOTHING
) -> Document:
    table = [_without_missing(_padded(row.cells, header), header) for row in rows]
    unit, sure = _unit(table, header)
    pieces = [_piece(cells, header, unit) for cells in table]
    if not header.records:  # tier by tier, perhaps
        pieces.sort(key=lambda piece: piece.start or 0.0)
    if _are_words(pieces):
        pieces = list(cut_words(Word(piece.text or "", piece.start, piece.end, piece.voice) for piece in pieces))
    warnings = [*unit_warning(unit, sure), *_width_warnings(source, rows, header)]
    fields = {**dict(_fields_of(table, header)), "document": name, **about}
    if day := next(filter(None, (iso_day(_cell(cells, header, "start")) for cells in table)), None):
        fields.setdefault("date", day)
        warnings.append(clock_warning())
    if not header.records and "start" not in header.columns:
        who, what = header.columns["voice"][0] + 1, header.columns["text"][0] + 1
        warnings.append(
            Warning(None, "guessed-columns", f"no header says it: who speaks is read from column {who}, what from {what}")
        )
    return draw(source, form, pieces, fields=fields.items(), warnings=warnings, outside="other columns of the table")


def _fields_of(table: Sequence[Sequence[str]], header: _Header) -> Iterator[tuple[str, str]]:
    """What the rows say of their document: columns in which all have the same."""
    for field in FIELDS:
        values = {_cell(cells, header, field) for cells in table} - {""}
        if len(values) == 1:
            yield field, values.pop()


def _piece(cells: Sequence[str], header: _Header, unit: float) -> Piece:
    """What a row says."""
    text = _cell(cells, header, "text")
    start, end = (seconds_of(_cell(cells, header, role) or None, unit) for role in ("start", "end"))
    if start is None and (span := _SPAN.fullmatch(_cell(cells, header, "start"))):
        start, end = seconds_of(span[1], unit), seconds_of(span[2], unit)
    if end is None:
        end = after(start, seconds_of(_cell(cells, header, "duration") or None, unit))
    voice = " ".join(_cell(cells, header, "voice").split()) or None
    if voice and text.startswith(f"{voice}:"):  # the raw line, label and all
        text = text[len(voice) + 1 :].lstrip()
    return Piece(text, start, end, voice)


def _are_words(pieces: Sequence[Piece]) -> bool:
    """Whether each row is a word with its time, and not what somebody said in one go."""
    said = [piece for piece in pieces if piece.text]
    several = sum(" " in (piece.text or "") for piece in said)
    return len(said) >= _FEWEST_WORDS and several <= _PHRASES * len(said) and all(piece.start is not None for piece in said)


def _without_missing(cells: list[str], header: _Header) -> list[str]:
    """The cells without marks of missing values, where another cell of the row or one that is no text has such a mark too."""
    marked = [index for index, cell in enumerate(cells) if cell in _MISSING]
    text, _ = header.columns["text"]
    if not marked or (marked == [text] and cells[text] not in _NEVER_SAID):
        return cells
    return ["" if index in marked else cell for index, cell in enumerate(cells)]


def _padded(cells: list[str], header: _Header) -> list[str]:
    """A cell for each of the header; what is too many belongs to a text in the last column, whose delimiters nobody quoted."""
    if len(cells) > header.width and _text_is_last(header):
        return [*cells[: header.width - 1], header.delimiter.join(cells[header.width - 1 :])]
    return [*cells, *[""] * (header.width - len(cells))]


def _text_is_last(header: _Header) -> bool:
    return header.columns["text"][0] == header.width - 1


def _width_warnings(source: Source, rows: Sequence[Record], header: _Header) -> Iterator[Warning]:
    wide = [row for row in rows if len(row.cells) > header.width]
    if wide and not _text_is_last(header):
        number = "a row has" if len(wide) == 1 else f"{len(wide)} rows have"
        message = f"{number} more cells than the header, which has {header.width}"
        yield Warning(source.line(wide[0].offset), "extra-cells", message)


def _cell(cells: Sequence[str], header: _Header, role: str) -> str:
    index, _ = header.columns.get(role, (-1, None))
    return cells[index].strip() if index >= 0 else ""


def _unit(table: Sequence[Sequence[str]], header: _Header) -> tuple[float, bool]:
    """How many of the unit of bare numbers make a second, and whether that is sure."""
    columns: Mapping[str, tuple[int, Column]] = header.columns
    units = (columns[role][1].unit for role in ("start", "end", "duration") if role in columns)
    named = next((unit for unit in units if unit is not None), None)
    if named is not None:
        return named, True
    spans = ((_cell(cells, header, "start"), _cell(cells, header, "end")) for cells in table)
    return infer_unit(spans, sum(len(_cell(cells, header, "text").split()) for cells in table))
