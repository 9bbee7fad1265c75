"""Which reader an input is for, and why.

Strategy: a ranked list in one place. The first bytes come first, because a Word file called notes.txt is still a Word file;
then the extension; then the look of the content, where each probe is independent of the others and gives its reason. What is
left is plain text. A format that is not read here ends in an error that says what to do instead, never in a guess.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import Final, NamedTuple

from .errors import FormatError
from .formats import ADVICE, Format, find_format, format_of_extension, readable

_PROBED: Final = 65_536
"""Characters of the content that a probe looks at: markup shows early."""


class Detected(NamedTuple):
    """The row of the format table, and what gave it away."""

    format: Format
    reason: str


class Signature(NamedTuple):
    """First bytes of a kind of file that is not read here."""

    start: bytes
    offset: int
    kind: str
    extension: str
    """Where the advice for it stands in `formats.ADVICE`."""
    within: bytes = b""
    """Bytes that the first 4 KiB hold too."""


SIGNATURES: Final = (
    Signature(b"PK\x03\x04", 0, "a Word document", ".docx", b"word/"),
    Signature(b"PK\x03\x04", 0, "an Excel workbook", ".xlsx", b"xl/"),
    Signature(b"PK\x03\x04", 0, "an OpenDocument file", ".odt", b"opendocument"),
    Signature(b"PK\x03\x04", 0, "a zip archive", ".zip"),
    Signature(b"%PDF-", 0, "a PDF", ".pdf"),
    Signature(b"{\\rtf", 0, "a Rich Text file", ".rtf"),
    Signature(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "an old Office file", ".doc"),
    Signature(b"\x1f\x8b", 0, "compressed with gzip", ".gz"),
    Signature(b"BZh", 0, "compressed with bzip2", ".bz2", b"1AY&SY"),
    Signature(b"\xfd7zXZ\0", 0, "compressed with xz", ".xz"),
    Signature(b"7z\xbc\xaf\x27\x1c", 0, "a 7-Zip archive", ".7z"),
    Signature(b"ID3", 0, "sound (MP3)", ".mp3", b"\0"),
    Signature(b"RIFF", 0, "sound (WAV)", ".wav", b"WAVE"),
    Signature(b"OggS", 0, "sound (Ogg)", ".ogg", b"\0"),
    Signature(b"fLaC", 0, "sound (FLAC)", ".flac", b"\0"),
    Signature(b"ftyp", 4, "video or sound (MP4)", ".mp4", b"\0"),
    Signature(b"\x1aE\xdf\xa3", 0, "video (Matroska)", ".mkv"),
    Signature(b"\x89PNG", 0, "an image", ".png"),
    Signature(b"\xff\xd8\xff", 0, "an image", ".jpg"),
)
"""The first row that fits wins."""


def check_signature(data: bytes, path: str | None = None) -> None:
    """Refuse bytes that are no text at all, and say what to do with them.

    Raises:
        FormatError: the first bytes are those of a file that is not read here.
    """
    head = data[:4096]
    for row in SIGNATURES:
        if head.startswith(row.start, row.offset) and row.within in head:
            raise FormatError(f"this is {row.kind}, which is not read here", path=path, advice=ADVICE.get(row.extension))


def detect(text: str, path: str | None = None, name: str | None = None) -> Detected:
    """The reader for a decoded input.

    Args:
        text: the decoded content.
        path: its name, as far as it has one.
        name: the format that the user gave, which overrules everything.

    Raises:
        FormatError: the format is unknown or is not read here.
    """
    if name is not None:
        return Detected(_with_reader(find_format(name), path), "named by the user")
    extension = os.path.splitext(path)[1].lower() if path else ""
    if row := format_of_extension(extension):
        return Detected(_with_reader(row, path), f"the extension {extension}")
    if extension in ADVICE:
        raise FormatError(f"files of type {extension} are not read here", path=path, advice=ADVICE[extension])
    head = text[:_PROBED].lstrip("\ufeff \t\r\n")
    for probe in _PROBES:
        if found := probe(head):
            name, reason = found
            if name in ADVICE:
                raise FormatError(f"{reason}, and such files are not read here", path=path, advice=ADVICE[name])
            return Detected(find_format(name), reason)
    return Detected(find_format("text"), "nothing says otherwise")


def _with_reader(row: Format, path: str | None) -> Format:
    if row.reader is None:
        raise FormatError(
            f"{row.name} is written but not read here", path=path, advice=f"Formats that are read: {', '.join(readable())}."
        )
    return row


# --- probes: from the head of the content to (format, or extension with an advice; reason), or None ------------------------

_Probe = Callable[[str], "tuple[str, str] | None"]

_JSON_START: Final = re.compile(r'\{\s*["}]|\[\s*[\[{"\]]')  # not "[00:13] Name" and not "{Laughter}"
_JSON_LINES: Final = re.compile(r"[^\n]*\}[ \t\r]*\n\s*\{")
_HTML: Final = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_FRONT_MATTER: Final = re.compile(r"---[ \t]*\r?\n(?=\s*\w[^\n:]{0,60}:)")
_HEADING: Final = re.compile(r"^#{1,6}[ \t]+[^\s#]", re.MULTILINE)  # not the "# # #" that ends a press release
_BOLD: Final = re.compile(r"^(?:__[^_\n]{1,200}__|\*\*[^*\n]{1,200}\*\*)", re.MULTILINE)
_TABLE: Final = re.compile(r"^\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t:|-]*\r?$", re.MULTILINE)


def _json(head: str) -> tuple[str, str] | None:
    if not _JSON_START.match(head):
        return None
    if _JSON_LINES.match(head):
        return "jsonl", "a JSON object on every line"
    return "json", "it begins as JSON does"


def _captions(head: str) -> tuple[str, str] | None:
    return (".vtt", "it begins with WEBVTT") if re.match(r"WEBVTT(?:[ \t\r\n]|$)", head) else None


def _html(head: str) -> tuple[str, str] | None:
    return (".html", "it begins as an HTML page does") if _HTML.match(head) else None


def _markdown(head: str) -> tuple[str, str] | None:
    if _FRONT_MATTER.match(head):
        return "md", "it begins with front matter"
    if _HEADING.search(head):
        return "md", "it has Markdown headings"
    if len(_BOLD.findall(head)) > 1:
        return "md", "lines begin in Markdown's bold"
    if _TABLE.search(head):
        return "md", "it has a Markdown table"
    return None


_PROBES: Final[tuple[_Probe, ...]] = (_json, _captions, _html, _markdown)
