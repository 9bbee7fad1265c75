"""The one table of formats: names, extensions, and the code that reads and writes each, named as strings.

Strategy: pure data, so that listing formats imports nothing and using one imports that one alone. `--from`, `--to`, the help,
the docs and detection are all derived from this table. It also holds the files that people will try and that are not read
here, each with what to do instead.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, Final, NamedTuple

from .errors import FormatError


class Format(NamedTuple):
    """One row: a way in which a transcript can lie on disk."""

    name: str
    """As given to --from and --to."""
    describes: str
    extensions: tuple[str, ...] = ()
    reader: str | None = None
    """"module:function" of a `(Source, ReadOptions) -> Iterator[Document]`."""
    writer: str | None = None
    """"module:function" of a `(Transcript, WriteOptions) -> Iterator[bytes]`."""
    header: str | None = None
    """"module:function" of a `(WriteOptions) -> bytes` that opens an output, where the format has such a thing."""
    many: bool = False
    """Several documents can stand one after the other in one output."""


FORMATS: Final = (
    Format(
        "text",
        "Plain text, in any house style",
        (".txt", ".text"),
        "readers.text:read_text",
        "writers.text:write_text",
        many=True,
    ),
    Format("md", "Markdown", (".md", ".markdown"), "readers.markdown:read_markdown", "writers.markdown:write_markdown"),
    Format("json", "One document as JSON", (".json",), "readers.json:read_json", "writers.json:write_json"),
    Format(
        "jsonl", "One document a line", (".jsonl", ".ndjson"), "readers.json:read_jsonl", "writers.json:write_jsonl", many=True
    ),
    Format("turns", "One turn a line, as JSON", (), None, "writers.json:write_turns", many=True),
    Format("csv", "One turn a row", (".csv",), None, "writers.table:write_csv", "writers.table:csv_header", many=True),
)

_WORD_ADVICE: Final = "Save it as plain text (in Word: File, Save As, .txt) or run: pandoc FILE -t plain --wrap=none"
ADVICE: Final = {
    ".docx": _WORD_ADVICE,
    ".doc": _WORD_ADVICE,
    ".odt": _WORD_ADVICE,
    ".rtf": _WORD_ADVICE,
    ".pdf": "Take the text out first: pdftotext -layout FILE",
    ".mp3": "This tool reads transcripts, not sound: transcribe it first.",
    ".mp4": "This tool reads transcripts, not video: transcribe it first.",
    ".wav": "This tool reads transcripts, not sound: transcribe it first.",
    ".m4a": "This tool reads transcripts, not sound: transcribe it first.",
    ".zip": "Unpack it and give the folder with -r.",
    ".gz": "Unpack it first: gunzip FILE",
    ".xls": "Save it as CSV or text first.",
    ".xlsx": "Save it as CSV or text first.",
}
"""What to do with a file that is not read here, by extension."""


def find_format(name: str) -> Format:
    """The row called `name`.

    Raises:
        FormatError: there is none; the message lists those that there are.
    """
    for row in FORMATS:
        if row.name == name:
            return row
    raise FormatError(f"unknown format {name!r}", advice=f"Known: {', '.join(row.name for row in FORMATS)}.")


def readable() -> list[str]:
    """Names that --from takes."""
    return [row.name for row in FORMATS if row.reader]


def writable() -> list[str]:
    """Names that --to takes."""
    return [row.name for row in FORMATS if row.writer]


def format_of_extension(extension: str) -> Format | None:
    """The row for a file's extension, with its dot, in any case."""
    extension = extension.lower()
    return next((row for row in FORMATS if extension in row.extensions), None)


def load(code: str) -> Callable[..., Any]:
    """The function that a row names as "module:function"; the module is imported now and not before."""
    module, _, function = code.partition(":")
    loaded: Callable[..., Any] = getattr(import_module(f"{__package__}.{module}"), function)
    return loaded
