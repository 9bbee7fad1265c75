"""Which reader an input is for, and why.

Strategy: a ranked list in one place. The first bytes come first, because a Word file called notes.txt is still a Word file;
then marks that only one format has, such as WEBVTT at the very beginning; then the extension; then the look of the content.
Each probe is independent of the others and gives its reason. What is left is plain text. A format that is not read here ends
in an error that says what to do instead, never in a guess.
"""

from __future__ import annotations

import os
import re
from typing import Final, NamedTuple

from ..errors import FormatError
from ..formats import ADVICE, Format, find_format, format_of_extension, load, readable

_PROBED: Final = 65_536
"""Characters of the content that a probe looks at: markup shows early."""


class Detected(NamedTuple):
    """The row of the format table, and what gave it away."""

    format: Format
    reason: str


class Signature(NamedTuple):
    """First bytes of a kind of file that is no text."""

    start: bytes
    offset: int
    kind: str
    form: str
    """The format that reads it, or the extension whose advice stands in `formats.ADVICE`."""
    within: bytes = b""
    """Bytes that the file's first 4 KiB, or its last 64, hold too."""


SIGNATURES: Final = (
    Signature(b"PK\x03\x04", 0, "a Word document", "docx", b"word/"),
    Signature(b"PK\x03\x04", 0, "an Excel workbook", "xlsx", b"xl/"),
    Signature(b"PK\x03\x04", 0, "an EPUB", "epub", b"application/epub+zip"),
    Signature(b"PK\x03\x04", 0, "an OpenDocument text", "odt", b"opendocument.text"),
    Signature(b"PK\x03\x04", 0, "an OpenDocument file", ".ods", b"opendocument"),
    Signature(b"%PDF-", 0, "a PDF", "pdf"),
    Signature(b"{\\rtf", 0, "a Rich Text file", "rtf"),
    Signature(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "an old Office file", ".doc"),
    Signature(b"BZh", 0, "compressed with bzip2", ".bz2", b"1AY&SY"),
    Signature(b"\xfd7zXZ\0", 0, "compressed with xz", ".xz"),
    Signature(b"7z\xbc\xaf\x27\x1c", 0, "a 7-Zip archive", ".7z"),
    Signature(b"\0\0\1\xba", 0, "pictures of captions", ".idx"),
    Signature(b"STL", 3, "EBU captions", ".stl"),
    Signature(b"ID3", 0, "sound (MP3)", ".mp3", b"\0"),
    Signature(b"RIFF", 0, "sound (WAV)", ".wav", b"WAVE"),
    Signature(b"OggS", 0, "sound (Ogg)", ".ogg", b"\0"),
    Signature(b"fLaC", 0, "sound (FLAC)", ".flac", b"\0"),
    Signature(b"ftyp", 4, "video or sound (MP4)", ".mp4", b"\0"),
    Signature(b"\x1aE\xdf\xa3", 0, "video (Matroska)", ".mkv"),
    Signature(b"\x89PNG", 0, "an image", ".png"),
    Signature(b"\xff\xd8\xff", 0, "an image", ".jpg"),
)
"""The first row that fits wins. Archives are opened before this is asked (`archives`)."""
_HEAD: Final = 4096
_TAIL: Final = 65_536
"""A zip archive, which a Word file is, lists what it holds at its end."""


def detect_binary(data: bytes, path: str | None = None, name: str | None = None) -> Detected | None:
    """The reader for bytes that are no text; None where they may be text.

    Args:
        data: the content.
        path: its name, as far as it has one.
        name: the format that the user gave, which overrules everything.

    Raises:
        FormatError: the first bytes are those of a file that is not read here.
    """
    if name is not None:
        row = find_format(name)
        return Detected(_with_reader(row, path), "named by the user") if row.binary else None
    if any(data.startswith(starts, offset) for offset, starts in _STARTS_AT.items()) and (found := _by_signature(data, path)):
        return found
    head = data[:_HEAD] if data[:1].isalnum() else data[:_HEAD].lstrip()
    if _MULTIPART.match(head) and b"multipart/related" in head.lower():
        return Detected(find_format("mhtml"), "it is a message of several parts")
    return None


_STARTS_AT: Final = {
    offset: tuple(signature.start for signature in SIGNATURES if signature.offset == offset)
    for offset in sorted({signature.offset for signature in SIGNATURES})
}
"""What signatures begin with, by where: most files have none, and no look at each is needed."""


def _by_signature(data: bytes, path: str | None) -> Detected | None:
    """The reader that the first bytes ask for."""
    head = data[:_HEAD]
    for signature in SIGNATURES:
        if not head.startswith(signature.start, signature.offset):
            continue
        if signature.within in head or signature.within in data[-_TAIL:]:
            if signature.form in ADVICE:
                advice = ADVICE[signature.form]
                raise FormatError(f"this is {signature.kind}, which is not read here", path=path, advice=advice)
            return Detected(find_format(signature.form), f"it begins as {signature.kind} does")
    return None


_MULTIPART: Final = re.compile(
    rb"(?:[\w-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,30}?(?:mime-version|content-type):", re.IGNORECASE
)


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
    head = text[:_PROBED].lstrip("\ufeff \t\r\n")
    for mark in _MARKS if head[:1] in _STARTS or head[:1].isdecimal() else ():
        if re.match(mark.pattern, head):
            return Detected(find_format(mark.form), mark.reason)
    row = format_of_extension(extension)
    if (row is None or row.name in _OF_JSON) and (shape := _json(head, text, meant=row is None or row.name not in _TEXTS)):
        return Detected(find_format(shape[0]), shape[1])
    if (row is None or row.name == "text") and (rows := _rows(head)):
        return Detected(find_format(rows[0]), rows[1])
    if row is not None and not (row.binary and row.reader):
        return Detected(_with_reader(row, path), f"the extension {extension}")
    if row is not None:
        advice = "Give its format with --from, if it has another."
        raise FormatError(f"the extension is {extension}, but the content is not", path=path, advice=advice)
    if extension in ADVICE:
        raise FormatError(f"files of type {extension} are not read here", path=path, advice=ADVICE[extension])
    if reason := _markdown(head):
        return Detected(find_format("md"), reason)
    return Detected(find_format("text"), "nothing says otherwise")


def _with_reader(row: Format, path: str | None) -> Format:
    if row.reader is None:
        raise FormatError(
            f"{row.name} is written but not read here", path=path, advice=f"Formats that are read: {', '.join(readable())}."
        )
    return row


# --- marks that only one format has ---------------------------------------------------------------------------------------


class Mark(NamedTuple):
    """A beginning that only one format has, whatever the file is called."""

    form: str
    pattern: str
    """Compiled when it is its turn: most inputs need few of them."""
    reason: str


_COMMENT: Final = r"<!--(?:(?!-->).){0,5000}-->\s*"


def _root(names: str) -> str:
    """An XML document whose first element has one of the names, after declarations, comments and a doctype."""
    return (
        rf"(?s)(?:<\?[^>]{{0,500}}>\s*|{_COMMENT}|<!DOCTYPE\s[^>\[]{{0,500}}>\s*){{0,10}}"
        rf"<(?:[\w-]{{1,30}}:)?(?:{names})[\s>]"
    )


_MARKS: Final = (
    Mark("vtt", r"WEBVTT(?:[ \t\r\n]|\Z)", "it begins with WEBVTT"),
    Mark("srt", r"\d{1,9}[ \t]*\r?\n\s*\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->", "it begins with a numbered caption"),
    Mark("sbv", r"\d{1,3}:\d\d:\d\d\.\d{2,3},\d{1,3}:\d\d:\d\d\.\d{2,3}[ \t]*\r?\n", "it begins with a pair of times"),
    Mark("sbv", r"(?i)\[INFORMATION\]\s*\n\s*\[", "it begins as SubViewer's captions do"),
    Mark("microdvd", r"(?:\{\d{1,9}\}[ \t]*\{\d{0,9}\}|\[\d{1,9}\]\[\d{0,9}\])[^\s|]", "it begins with a pair of frames"),
    Mark("scc", r"Scenarist_SCC V\d", "it begins as SCC does"),
    Mark("tsv", r"(?:\d{1,6}[.,]\d{3,9}\t\d{1,6}[.,]\d{3,9}\t[^\n]{1,2000}\n){2}", "it is a track of labels"),
    Mark("ass", r"(?i)\[Script Info\]", "it begins with [Script Info]"),
    Mark("sami", r"(?i)<SAMI\b", "it begins with <SAMI>"),
    Mark("ttml", _root("tt"), "its root element is tt"),
    Mark("timedtext", _root("timedtext"), "its root element is timedtext"),
    Mark("timedtext", rf"{_root('transcript')[:-5]}>\s*<text\s", "its root element is transcript, with texts"),
    Mark("tei", _root("TEI|TEI\\.2|teiCorpus"), "its root element is TEI"),
    Mark("akn", _root("akomaNtoso"), "its root element is akomaNtoso"),
    Mark("exb", _root("basic-transcription"), "its root element is basic-transcription"),
    Mark("eaf", _root("ANNOTATION_DOCUMENT"), "its root element is ANNOTATION_DOCUMENT"),
    Mark(
        "textgrid",
        r'(?:File type\s*=\s*)?"ooTextFile(?: short)?"\s+(?:Object class\s*=\s*)?"TextGrid"',
        "it is a TextGrid",
    ),
    Mark("chat", r"@(?:UTF8|Begin|Font:|PID:)[^\n]{0,200}\r?\n", "it begins as CHAT does"),
    Mark(
        "html",
        rf"(?is)(?:<\?xml[^>]{{0,200}}>\s*)?(?:{_COMMENT}){{0,5}}<(?:!doctype\s+html|html)\b|(?:{_COMMENT}){{0,5}}<(?:head|body)\b",
        "it begins as an HTML page does",
    ),
    Mark("xml", r"<\?xml\s", "it begins as XML does"),
)
"""In this order; they exclude each other."""
_STARTS: Final = frozenset('W[<F"@{S')
"""The first signs of all these, but for figures: most texts begin otherwise."""

# --- the look of the content ----------------------------------------------------------------------------------------------

_CLOCK: Final = r"\d{1,3}:\d\d:\d\d[.,]\d{1,3}\t"
_TIMED_ROWS: Final = rf"(?:(?:[^\t\n]{{0,80}}\t){{0,3}}{_CLOCK}(?:[^\t\n]{{0,40}}\t)?{_CLOCK}[^\n]{{1,2000}}\n){{2}}"
"""What annotation programs export, a piece of speech a row, without a header."""
_SCORED_ROWS: Final = (
    r"(?:;;[^\n]{0,500}\n)*(?:\S{1,80}[ \t]+\S{1,20}[ \t]+(\S{1,80}[ \t]+)?"
    r"\d{1,6}\.\d{1,6}[ \t]+\d{1,6}\.\d{1,6}[ \t]+\S[^\n]{0,5000}\n){2}"
)
"""Recording, channel, speaker (not in CTM), two times, and words: lines of STM or CTM."""
_TAGGED: Final = (
    r"(?s)<(?!(?:[bipua]|em|strong|div|span|font|table|h\d)\b)([A-Za-z][\w.-]{1,30})"
    r"(?:>.{0,20000}?</\1\s?>|\s+[\w-]{1,30}=[^<>]{1,200}>)"
)
"""A tag that is no page's and that is closed or has an attribute; not the "<nick>" of a chat."""
_JSON_START: Final = re.compile(r'\{\s*["}]|\[\s*[\[{"\]]')  # not "[00:13] Name" and not "{Laughter}"
_FENCE: Final = re.compile(r"```[ \t]*(?:json)?[ \t]*\n\s*")  # JSON as code in Markdown
_TEXTS: Final = frozenset({"text", "md"})
_OF_JSON: Final = _TEXTS | {"json", "jsonl"}
"""Formats whose files may be JSON, whatever their extension says."""
_MARGIN: Final = 64  # characters at a line's end that may be white space
_JSON_LINES: Final = re.compile(r"[^\n]*\}[ \t\r]*\n\s*\{")
_FRONT_MATTER: Final = re.compile(r"---[ \t]*\r?\n(?=\s*\w[^\n:]{0,60}:)")
_HEADING: Final = re.compile(r"^#{1,6}[ \t]+[^\s#]", re.MULTILINE)  # not the "# # #" that ends a press release
_BOLD: Final = re.compile(r"^(?:__[^_\n]{1,200}__|\*\*[^*\n]{1,200}\*\*)", re.MULTILINE)
_TABLE: Final = re.compile(r"^\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t:|-]*\r?$", re.MULTILINE)


def _rows(head: str) -> tuple[str, str] | None:
    """Which format a text is by the form of its rows."""
    if "\t" in head and re.match(_TIMED_ROWS, head):
        return "tsv", "its rows have two times between tabs"
    if head[:1] == "<" and re.match(_TAGGED, head):
        return "xml", "it is marked by tags"
    if headed := _headed_rows(head):
        return "tsv", headed
    if _may_be_records(head) and load("readers.table.fields:fielded_records")(head):
        return "csv", "its records have a line for each field"
    if scored := re.match(_SCORED_ROWS, head):
        return "ctm" if scored[1] is None else "stm", "its lines have the columns of scored speech"
    return None


def _headed_rows(head: str) -> str | None:
    """Why a text is a table between tabs: its first line names columns for who, when and what, and the next have as many."""
    rows = [line.rstrip("\r").split("\t") for line in head.split("\n", 3)[:3]]
    if not _FEWEST_CELLS <= len(rows[0]) == len(rows[-1]) or len({len(row) for row in rows}) > 1:
        return None
    columns = map(load("readers.table.columns:column_of"), rows[0])
    roles = {column.role for column in columns if column is not None}
    return "its first line names columns between tabs" if roles >= {"voice", "text", "start"} else None


_FEWEST_CELLS: Final = 3
_TWO_FIELDS: Final = re.compile(
    r"\n\W{0,4}([^\W\d_][^:\n]{0,30})[*]*:[* \t]*[^\n]{1,60}(?<![.?!\s])\s*\n\W{0,4}([^\W\d_][^:\n]{0,30}):"
)  # a newline is quicker to search for than the beginning of a line


def _may_be_records(head: str) -> bool:
    """Whether two lines with keys, the first of which has a value and no sentence, come back: a quick look."""
    pairs = (match.groups() for match in _TWO_FIELDS.finditer(f"\n{head[:_FIRST_RECORD]}"))
    return any(head.count(f"{one}:") > 1 < head.count(f"{other}:") for one, other in pairs)


_FIRST_RECORD: Final = 1500
"""Characters in which the first record is, below a title."""


def _json(head: str, text: str, meant: bool) -> tuple[str, str] | None:
    """Which JSON it is: its shape says whose.

    Args:
        head: the beginning of the text.
        text: the whole.
        meant: whether it must be JSON where it begins so, broken as it may be, and not only where it is a transcript.
    """
    fence = _FENCE.match(head)
    if not _JSON_START.match(head, fence.end() if fence else 0):
        return None
    if fence or not meant:
        shape: tuple[str, str] | None = load("readers.asr.shape:find_shape")(text, False)
        return shape or (None if fence or not load("readers.asr.decoding:is_json")(text) else ("json", "all of it is JSON"))
    if _JSON_LINES.match(head) or ("\n" not in head and _object_a_line(text)):
        foreign: str | None = load("readers.asr.shape:find_shape_of_lines")(text)
        return ("segments", foreign) if foreign else ("jsonl", "a JSON object on every line")
    found: tuple[str, str] | None = load("readers.asr.shape:find_shape")(text)
    return found or ("json", "it begins as JSON does")


def _object_a_line(text: str) -> bool:
    """As the pattern has it, for a first line that is longer than the head."""
    end = text.find("\n", _PROBED)
    return end > 0 and text[end - _MARGIN : end].rstrip().endswith("}") and text[end : end + _MARGIN].lstrip().startswith("{")


def _markdown(head: str) -> str | None:
    if _FRONT_MATTER.match(head):
        return "it begins with front matter"
    if _HEADING.search(head):
        return "it has Markdown headings"
    if len(_BOLD.findall(head)) > 1:
        return "lines begin in Markdown's bold"
    if _TABLE.search(head):
        return "it has a Markdown table"
    return None
