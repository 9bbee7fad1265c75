"""The one table of formats: names, extensions, and the code that reads and writes each, named as strings.

Strategy: pure data, so that listing formats imports nothing and using one imports that one alone. `--from`, `--to`, the help,
the docs and detection are all derived from this table. It also holds the files that people will try and that are not read
here, each with what to do instead.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from importlib import import_module
from os.path import splitext
from typing import Any, Final, NamedTuple

from .errors import FormatError, UsageError


class Format(NamedTuple):
    """One row: a way in which a transcript can lie on disk."""

    name: str
    """As given to --from and --to."""
    describes: str
    extensions: tuple[str, ...] = ()
    reader: str | None = None
    """"module:function" of a `(Source) -> Iterator[Document]`."""
    writer: str | None = None
    """"module:function" of a `(Transcript, WriteOptions) -> Iterator[bytes]`."""
    header: str | None = None
    """"module:function" of a `(WriteOptions) -> bytes` that opens an output, where the format has such a thing."""
    many: bool = False
    """Several documents can stand one after the other in one output."""
    binary: bool = False
    """The file is no text: the reader takes `Source.data`."""
    tables: str | None = None
    """"module:class" that writes it, where it is several tables in a directory; `scale.tasks` says how."""
    lines: str | None = None
    """"module:function" of a `(str, int) -> list[Block]`: whole lines, and where they begin in the source, as blocks. A source
    of a format that has one need not be held to be read."""
    unread: str | None = None
    """"module:function" of a `(Document, WriteOptions) -> Iterator[bytes]`: the source, before anything is read into it."""

    @property
    def is_written(self) -> bool:
        """Whether --to takes it."""
        return bool(self.writer or self.unread or self.tables)


FORMATS: Final = (
    Format(
        "text",
        "Plain text, in any house style",
        (".txt", ".text"),
        "readers.text:read_text",
        "writers.text:write_text",
        many=True,
        lines="readers.text:split_lines",
    ),
    Format("md", "Markdown", (".md", ".markdown"), "readers.markdown:read_markdown", "writers.markdown:write_markdown"),
    Format("html", "A web page", (".html", ".htm", ".xhtml"), "readers.html:read_html", "writers.html:write_html"),
    Format("mhtml", "A web page saved with its pictures", (".mhtml", ".mht"), "readers.mhtml:read_mhtml", binary=True),
    Format("epub", "An electronic book", (".epub",), "readers.epub:read_epub", binary=True),
    Format("docx", "Word", (".docx",), "readers.docx:read_docx", "writers.docx:write_docx", binary=True),
    Format("odt", "OpenDocument text", (".odt",), "readers.odt:read_odt", binary=True),
    Format("rtf", "Rich Text", (".rtf",), "readers.rtf:read_rtf", binary=True),
    Format("xlsx", "Excel workbook, a turn a row", (".xlsx", ".xlsm"), "readers.workbook:read_xlsx", binary=True),
    Format("pdf", "PDF with text in it", (".pdf",), "readers.pdf:read_pdf", binary=True),
    # captions
    Format("vtt", "WebVTT captions", (".vtt",), "readers.webvtt:read_webvtt", "writers.captions:write_webvtt"),
    Format("srt", "SubRip captions", (".srt",), "readers.srt:read_srt", "writers.captions:write_srt"),
    Format("sbv", "YouTube captions", (".sbv",), "readers.srt:read_sbv"),
    Format("microdvd", "MicroDVD and MPL2 captions", (".sub", ".mpl"), "readers.microdvd:read_microdvd"),
    Format("scc", "Closed captions (CEA-608)", (".scc",), "readers.scc:read_scc"),
    Format("lrc", "Lyrics with times", (".lrc",), "readers.lrc:read_lrc"),
    Format("ass", "Advanced SubStation captions", (".ass", ".ssa"), "readers.ass:read_ass"),
    Format("ttml", "Timed Text (TTML, IMSC, DFXP)", (".ttml", ".dfxp"), "readers.ttml:read_ttml"),
    Format("timedtext", "YouTube captions as XML", (".srv1", ".srv2", ".srv3"), "readers.timedtext:read_timedtext"),
    Format("sami", "SAMI captions", (".smi", ".sami"), "readers.sami:read_sami"),
    Format("cues", "One caption a line, as written", (), None, None, many=True, unread="writers.cues:write_cues"),
    # our own
    Format("json", "One document as JSON", (".json",), "readers.json:read_json", "writers.json:write_json"),
    Format(
        "jsonl", "One document a line", (".jsonl", ".ndjson"), "readers.json:read_jsonl", "writers.json:write_jsonl", many=True
    ),
    Format("turns", "One turn a line, as JSON", (), None, "writers.json:write_turns", many=True),
    Format(
        "csv", "One turn a row", (".csv",), "readers.table:read_csv", "writers.table:write_csv", "writers.table:csv_header",
        many=True,
    ),
    Format(
        "tsv", "One turn a row, between tabs", (".tsv",), "readers.table:read_tsv", "writers.table:write_tsv",
        "writers.table:tsv_header", many=True,
    ),
    Format("parquet", "Tables for analysis, as Parquet", tables="scale.parquet:ParquetParts"),
    Format("tables", "The same tables as CSV, described", tables="scale.csvtables:CsvParts"),
    Format("chunks", "Pieces for retrieval, one a line", (), None, "writers.chunks:write_chunks", many=True),
    # what recognizers and recorders give
    Format("podcast", "Podcasting 2.0 transcript", (), "readers.asr.podcast:read", "writers.podcast:write_podcast"),
    Format("whisper", "Whisper, WhisperX and their kin", (), "readers.asr.whisper:read"),
    Format("whispercpp", "whisper.cpp", (), "readers.asr.whispercpp:read"),
    Format("aws", "Amazon Transcribe", (), "readers.asr.aws:read"),
    Format("google", "Google Speech-to-Text", (), "readers.asr.google:read"),
    Format("azure", "Azure Speech", (), "readers.asr.azure:read"),
    Format("deepgram", "Deepgram", (), "readers.asr.deepgram:read"),
    Format("assemblyai", "AssemblyAI", (), "readers.asr.assemblyai:read"),
    Format("rev", "Rev.ai", (), "readers.asr.rev:read"),
    Format("watson", "IBM Watson Speech to Text", (), "readers.asr.watson:read"),
    Format("youtube", "YouTube captions as JSON (json3)", (".json3",), "readers.asr.youtube:read"),
    Format("otter", "Otter", (), "readers.asr.otter:read"),
    Format("descript", "Descript", (), "readers.asr.segments:read_descript"),
    Format("segments", "Other JSON with a list of segments", (), "readers.asr.segments:read_segments"),
    Format("stm", "Segments of NIST (STM)", (".stm",), "readers.asr.nist:read_stm"),
    Format("ctm", "Words of NIST (CTM)", (".ctm",), "readers.asr.nist:read_ctm"),
    # research
    Format("tei", "TEI: speech, drama, ParlaMint", (".tei",), "readers.tei:read_tei", "writers.tei:write_tei"),
    Format("akn", "Akoma Ntoso debates", (".akn",), "readers.akn:read_akn"),
    Format("chat", "CHAT of the TalkBank", (".cha",), "readers.chat:read_chat"),
    Format("eaf", "ELAN annotations", (".eaf",), "readers.eaf:read_eaf"),
    Format("exb", "EXMARaLDA transcriptions", (".exb",), "readers.exb:read_exb"),
    Format("textgrid", "Praat TextGrid", (".textgrid",), "readers.textgrid:read_textgrid"),
    Format("xml", "Other XML: parliaments, corpora", (".xml", ".trs", ".vert"), "readers.xml:read_xml"),
)  # fmt: skip

_SOUND_ADVICE: Final = "This tool reads transcripts, not recordings: transcribe it first."
_SHEET_ADVICE: Final = "Save it as an Excel workbook (.xlsx) or as CSV, a turn a row: speaker, text."
_WORD_ADVICE: Final = "Save it as plain text (in Word: File, Save As, .txt) or run: pandoc FILE -t plain --wrap=none"
ADVICE: Final = {
    ".doc": _WORD_ADVICE,
    ".mp3": _SOUND_ADVICE,
    ".mp4": _SOUND_ADVICE,
    ".m4a": _SOUND_ADVICE,
    ".wav": _SOUND_ADVICE,
    ".ogg": _SOUND_ADVICE,
    ".flac": _SOUND_ADVICE,
    ".mkv": _SOUND_ADVICE,
    ".rttm": "It says who speaks when, and holds no words: give the transcript, as CTM, STM or JSON with the speakers in it.",
    ".idx": "The captions are pictures (in the .sub file): recognise their text first, for example with Subtitle Edit.",
    ".stl": "Convert it first, for example with Subtitle Edit, to .srt or .vtt.",
    ".js": "If JSON is in it, save what stands from the first bracket to the last as a .json file.",
    ".7z": "Unpack it and give the folder with -r.",
    ".bz2": "Unpack it first: bunzip2 FILE",
    ".xz": "Unpack it first: unxz FILE",
    ".png": "Recognise its text first, for example with: tesseract FILE -",
    ".jpg": "Recognise its text first, for example with: tesseract FILE -",
    ".ods": _SHEET_ADVICE,
    ".xls": _SHEET_ADVICE,
}
"""What to do with a file that is not read here, by extension."""


@cache
def find_format(name: str) -> Format:
    """The row called `name`, or with it for an extension: "txt" is "text".

    Raises:
        FormatError: there is none; the message lists those that there are.
    """
    for row in FORMATS:
        if row.name == name:
            return row
    if row_of_extension := format_of_extension(f".{name}"):
        return row_of_extension
    raise FormatError(f"unknown format {name!r}", advice=f"Known: {', '.join(row.name for row in FORMATS)}.")


def asked_format(name: str, known: Sequence[str] = ()) -> Format:
    """The row that a user or a caller asks for by its name.

    Args:
        name: as they wrote it.
        known: the names of those that will do, for the message; none: all.

    Raises:
        UsageError: there is none.
    """
    try:
        return find_format(name)
    except FormatError as error:
        from difflib import get_close_matches

        known = known or [row.name for row in FORMATS]
        called = {word.lstrip("."): row.name for row in FORMATS if row.name in known for word in (row.name, *row.extensions)}
        meant = "".join(f"Did you mean {called[near]}? " for near in get_close_matches(name.lower(), called, 1, 0.65))
        raise UsageError(error.message, advice=f"{meant}Known: {', '.join(known)}.") from None


def readable() -> list[str]:
    """Names that --from takes."""
    return [row.name for row in FORMATS if row.reader]


def writable() -> list[str]:
    """Names that --to takes."""
    return [row.name for row in FORMATS if row.is_written]


@lru_cache(maxsize=256)
def format_of_extension(extension: str) -> Format | None:
    """The row for a file's extension, with its dot, in any case."""
    extension = extension.lower()
    return next((row for row in FORMATS if extension in row.extensions), None)


def format_of_name(name: str) -> Format | None:
    """The row for a file's name; one that ends in .gz is what it unpacks to."""
    stem, extension = splitext(name)
    return format_of_extension(splitext(stem)[1] if extension.lower() == ".gz" else extension)


@cache
def load(code: str) -> Callable[..., Any]:
    """The function that a row names as "module:function"; the module is imported now and not before."""
    module, _, function = code.partition(":")
    loaded: Callable[..., Any] = getattr(import_module(f"{__package__}.{module}"), function)
    return loaded


def listing() -> str:
    """The table for people, a format a line: name, what is possible, extensions, description."""
    names = max(len(row.name) for row in FORMATS)
    rows = [
        f"{row.name:<{names}}  {'reads' if row.reader else '':<5}  {'writes' if row.is_written else '':<6}  "
        f"{' '.join(row.extensions):<20}  {row.describes}\n"
        for row in FORMATS
    ]
    return "".join(rows)
