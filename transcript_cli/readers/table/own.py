"""The tables that this tool wrote: their documents again.

Strategy: the header is ours to the letter, so that nothing is inferred. What a table does not hold (events, paragraphs but
for blank lines, a speaker's title) is not made up; spans are those of the rows. Where the lines end as Excel wants them, the
apostrophe that guards a cell is taken off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, get_args

import msgspec

from ...errors import InputError
from ...model import Document, Metadata, SourceInfo, Speaker, SpeakerKind, Transcript, Turn
from ...source import Source
from .records import Record, records

COLUMNS: Final = (
    "document", "title", "date", "organization", "turn", "speaker", "name", "label", "kind", "text", "start", "end", "line",
    "words", "confidence",
)  # fmt: skip
"""Of what `convert --to csv` writes; a new one goes to the end."""

_KINDS: Final = frozenset(get_args(SpeakerKind))
_GUARDED: Final = re.compile(
    "'(?=(?:[\\s\0]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])*+[-=+@\uff1d\uff0b\uff0d\uff20]|'?[\t\r\0])"
)
_ESCAPE: Final = re.compile(r"\\([tnr\\])")
_ESCAPED: Final = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}


class Own(NamedTuple):
    """How a table of ours is written."""

    delimiter: str
    excel: bool
    start: int
    """Where the rows begin."""


class _Row(NamedTuple):
    """A row's cells by name; None where a cell is empty."""

    cells: dict[str, str | None]
    record: Record


def is_own(text: str) -> Own | None:
    """How this table is written, where its header is ours."""
    for delimiter in ",\t":
        header = delimiter.join(COLUMNS)
        if text.startswith(header) and (match := re.compile(rf"(?:{delimiter}\w+)*(\r?)\n|\Z").match(text, len(header))):
            return Own(delimiter, bool(match[1]), match.end())
    return None


def own_documents(source: Source, form: str, own: Own) -> Iterator[Document]:
    """The documents of a table of ours, each as a transcript.

    Raises:
        InputError: a cell holds what cannot stand in its column; with the line.
    """
    open_rows: list[_Row] = []
    for record in records(source.text, own.delimiter, own.start, quotes=own.delimiter == ","):
        cells = [_plain(cell, own) for cell in record.cells]
        row = _Row(dict(zip(COLUMNS, [cell or None for cell in cells], strict=False)), record)
        if len(cells) < len(COLUMNS):
            raise _problem(source, row, f"this row has {len(cells)} cells, and the header {len(COLUMNS)}")
        if open_rows and _begins(open_rows[-1], row):
            yield _document(source, form, open_rows)
            open_rows = []
        open_rows.append(row)
    if open_rows:
        yield _document(source, form, open_rows)


def _begins(last: _Row, row: _Row) -> bool:
    """Whether another document begins: it has another name, or turns are counted anew."""
    return row.cells["document"] != last.cells["document"] or row.cells["turn"] == "0"


def _plain(cell: str, own: Own) -> str:
    if own.excel and _GUARDED.match(cell):
        cell = cell[1:]
    return _ESCAPE.sub(lambda match: _ESCAPED[match[1]], cell) if own.delimiter == "\t" and "\\" in cell else cell


def _document(source: Source, form: str, rows: Sequence[_Row]) -> Document:
    about = rows[0].cells
    info = SourceInfo(about["document"] or source.path, form, source.encoding, source.sha256, source.size)
    turns = [_turn(source, row) for row in rows]
    transcript = Transcript(
        source=info,
        metadata=Metadata(title=about["title"], date=about["date"], organization=about["organization"]),
        speakers=_speakers(source, rows, turns),
        turns=turns,
    )
    return Document(source=source, blocks=[], format=form, transcript=transcript)


def _turn(source: Source, row: _Row) -> Turn:
    cells = row.cells
    text = cells["text"] or ""
    return Turn(
        index=_whole(source, row, "turn"),
        speaker=cells["speaker"],
        label=cells["label"],
        text=text,
        paragraphs=text.split("\n\n") if text else [],
        start=_number(source, row, "start"),
        end=_number(source, row, "end"),
        line=_whole(source, row, "line"),
        span=(row.record.offset, row.record.end),
        events=[],
        confidence=_number(source, row, "confidence") or 0.0,
    )


def _speakers(source: Source, rows: Sequence[_Row], turns: Sequence[Turn]) -> list[Speaker]:
    """Who speaks, in order, with what the turns add up to."""
    found: dict[str, Speaker] = {}
    for row, turn in zip(rows, turns, strict=True):
        if turn.speaker is None:
            continue
        kind = row.cells["kind"] or "person"
        if kind not in _KINDS:
            raise _problem(source, row, f"{kind[:40]!r} is no kind of speaker")
        first = Speaker(turn.speaker, row.cells["name"] or turn.speaker, [], kind=kind)  # type: ignore[arg-type]
        one = found.setdefault(turn.speaker, first)
        if turn.label is not None and turn.label not in one.labels:
            one.labels.append(turn.label)
        lasts = None if turn.start is None or turn.end is None else turn.end - turn.start
        found[turn.speaker] = msgspec.structs.replace(
            one,
            turns=one.turns + 1,
            words=one.words + len(turn.text.split()),
            seconds=one.seconds if lasts is None else (one.seconds or 0.0) + lasts,
        )
    return list(found.values())


def _whole(source: Source, row: _Row, column: str) -> int:
    value = row.cells[column] or ""
    if not value.isascii() or not value.isdigit() or len(value) > 18:
        raise _problem(source, row, f"{value[:40]!r} in column {column} is no whole number")
    return int(value)


def _number(source: Source, row: _Row, column: str) -> float | None:
    value = row.cells[column]
    if value is None:
        return None
    if not re.fullmatch(r"\d{1,18}(?:\.\d{1,25})?(?:e[+-]?\d{1,3})?", value):
        raise _problem(source, row, f"{value[:40]!r} in column {column} is no number")
    return float(value)


def _problem(source: Source, row: _Row, message: str) -> InputError:
    return InputError(message, path=source.path, line=source.line(row.record.offset))
