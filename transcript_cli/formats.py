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

_CAPTION_ADVICE: Final = "Export it as plain text, or read it line by line with --from text."
_HTML_ADVICE: Final = "Take the text out first: pandoc FILE -t plain --wrap=none"
_SOUND_ADVICE: Final = "This tool reads transcripts, not recordings: transcribe it first."
_SHEET_ADVICE: Final = "Save it as plain text first, a line a turn: NAME: WORDS"
_WORD_ADVICE: Final = "Save it as plain text (in Word: File, Save As, .txt) or run: pandoc FILE -t plain --wrap=none"
ADVICE: Final = {
    ".docx": _WORD_ADVICE,
    ".doc": _WORD_ADVICE,
    ".odt": _WORD_ADVICE,
    ".rtf": _WORD_ADVICE,
    ".pdf": "Take the text out first: pdftotext -layout FILE",
    ".html": _HTML_ADVICE,
    ".htm": _HTML_ADVICE,
    ".xhtml": _HTML_ADVICE,
    ".vtt": _CAPTION_ADVICE,
    ".srt": _CAPTION_ADVICE,
    ".sbv": _CAPTION_ADVICE,
    ".ass": _CAPTION_ADVICE,
    ".mp3": _SOUND_ADVICE,
    ".mp4": _SOUND_ADVICE,
    ".m4a": _SOUND_ADVICE,
    ".wav": _SOUND_ADVICE,
    ".ogg": _SOUND_ADVICE,
    ".flac": _SOUND_ADVICE,
    ".mkv": _SOUND_ADVICE,
    ".zip": "Unpack it and give the folder with -r.",
    ".7z": "Unpack it and give the folder with -r.",
    ".gz": "Unpack it first: gunzip FILE",
    ".bz2": "Unpack it first: bunzip2 FILE",
    ".xz": "Unpack it first: unxz FILE",
    ".png": "Recognise its text first, for example with: tesseract FILE -",
    ".jpg": "Recognise its text first, for example with: tesseract FILE -",
    ".xls": _SHEET_ADVICE,
    ".xlsx": _SHEET_ADVICE,
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


def listing() -> str:
    """The table for people, a format a line: name, what is possible, extensions, description."""
    rows = [
        f"{row.name:<6}  {'reads' if row.reader else '':<5}  {'writes' if row.writer else '':<6}  "
        f"{' '.join(row.extensions):<15}  {row.describes}\n"
        for row in FORMATS
    ]
    return "".join(rows)
