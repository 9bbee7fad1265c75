"""What the tool says of a document besides its transcript: metadata with its evidence, and the explanation of every line.

Strategy: pure functions from a parsed document to bytes, as writers are. For people at a terminal there is `cli.terminal`;
this is what goes into a pipe.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

import msgspec

from .errors import TranscriptError
from .model import Metadata, Parsed, Segment
from .source import Source
from .writers.table import BOM, csv_line

_encode: Final = msgspec.json.Encoder().encode
_WHY_COLUMNS: Final = 40
_FIELDS: Final = Metadata.__struct_fields__


class Piece(NamedTuple):
    """The part of one segment that stands on one line."""

    line: int
    segment: Segment
    text: str
    """Without the line end."""


class Failure(msgspec.Struct, frozen=True):
    """A failure as it is told to programs; the fields are frozen."""

    path: str | None
    """The input, as the user named it."""
    line: int | None
    """Of the input, from 1."""
    code: str
    """What kind it is: input, format, strict, timeout, memory, worker-died, …"""
    message: str
    advice: str | None


def failure_of(error: TranscriptError) -> Failure:
    """What is told of an error."""
    return Failure(error.path, error.line, error.code, error.message, error.advice)


def metadata_reports(documents: Iterable[Parsed], form: str, *, pretty: bool = False, excel: bool = False) -> Iterator[bytes]:
    """The metadata of documents, one after the other, as "json", "csv" or "tsv"."""
    yield metadata_header(form, excel=excel)
    for parsed in documents:
        yield metadata_report(parsed, form, pretty=pretty, excel=excel)


def metadata_header(form: str, *, excel: bool = False) -> bytes:
    """What opens them: the names of the columns of a table, nothing for JSON."""
    return b"" if form == "json" else (BOM if excel else b"") + csv_line(("path", *_FIELDS), excel=excel, tabs=form == "tsv")


def metadata_report(parsed: Parsed, form: str = "json", *, pretty: bool = False, excel: bool = False) -> bytes:
    """The metadata of one document.

    As JSON `{"path", "metadata", "evidence": [{"field", "value", "line", "text", "rule"}]}`, on one line unless `pretty`; in a
    table a row, in which the participants and what is extra are JSON.
    """
    transcript, explanation = parsed
    path, metadata = transcript.source.path, transcript.metadata
    if form == "json":
        return to_json({"path": path, "metadata": metadata, "evidence": explanation.evidence}, pretty=pretty)
    values = (getattr(metadata, field) for field in _FIELDS)
    cells = (value if isinstance(value, str | None) else _encode(value).decode() if value else None for value in values)
    return csv_line((path, *cells), excel=excel, tabs=form == "tsv")


def explain_reports(documents: Iterable[tuple[str, Source, Parsed]], as_json: bool, pretty: bool = False) -> Iterator[bytes]:
    """The explanations of (path, source, parsed), one after the other."""
    for _, source, parsed in documents:
        if as_json:
            yield explain_json(parsed, source, pretty=pretty)
        else:
            yield from explain_text(parsed, source)


def explain_json(parsed: Parsed, source: Source, *, pretty: bool = False) -> bytes:
    """`{"path", "segments", "evidence", "forms", "choice", "left"}`, as one line unless `pretty`.

    A segment is `{"kind", "start", "end", "line", "why", "turn", "text"}`; the texts, joined, are the decoded source.
    """
    segments = [
        {
            "kind": s.kind,
            "start": s.start,
            "end": s.end,
            "line": source.line(s.start),
            "why": s.why,
            "turn": s.turn,
            "text": source.text[s.start : s.end],
        }
        for s in parsed.explanation.segments
    ]
    explanation = parsed.explanation
    path = parsed.transcript.source.path
    report = {
        "path": path,
        "segments": segments,
        "evidence": explanation.evidence,
        "forms": explanation.forms,
        "choice": explanation.choice,
        "left": explanation.left,
    }
    return to_json(report, pretty=pretty)


def explain_text(parsed: Parsed, source: Source) -> Iterator[bytes]:
    """The source with what each piece of a line was taken for, in columns: line, kind, why, text."""
    width = min(max((len(s.why) for s in parsed.explanation.segments), default=0), _WHY_COLUMNS)
    shown = 0
    for line, segment, text in pieces(parsed, source):
        if segment.kind == "blank" and line == shown:
            continue  # the end of a line that is there already
        shown = line
        yield f"{line:>6}  {segment.kind:<11}  {segment.why:<{width}}  {text}".rstrip().encode() + b"\n"


def pieces(parsed: Parsed, source: Source) -> Iterator[Piece]:
    """The segments cut at line ends, in order: at least one a line of the source."""
    for segment in parsed.explanation.segments:
        start, line = segment.start, source.line(segment.start)
        while start < segment.end:
            end = min(source.line_span(line)[1], segment.end)
            yield Piece(line, segment, source.text[start:end].rstrip("\r\n"))
            start, line = end, line + 1


def to_json(value: Any, *, pretty: bool = False) -> bytes:
    """Any value of ours as JSON, with a line end."""
    encoded: bytes = _encode(value)
    return (msgspec.json.format(encoded, indent=2) if pretty else encoded) + b"\n"
