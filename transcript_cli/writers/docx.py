"""Word: a document to read and to edit, which reads back to the same turns.

Strategy: a Word file is a zip archive of a few XML files (ECMA-376), and what a transcript needs of it is small, so it is
written as it is, without a library. Title, a table of what is known of the document, then the turns: the label in bold, times
before it as in text, events in italics, each paragraph a paragraph. Looks are styles, so that a user changes them all at once.
The same transcript gives the same bytes on every day and machine.
"""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections.abc import Iterator
from html import escape
from io import BytesIO
from typing import Any, Final

from ..model import Metadata, Transcript, Turn
from . import PIECE, PrintedTurn, WriteOptions, printed_turns
from .runs import merge_runs

_DATE: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip archive can name, on every file."""
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES: Final = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)
_RELATIONS: Final = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    "</Relationships>"
)
_DOCUMENT_RELATIONS: Final = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
)
_STYLES: Final = (
    f'{_HEAD}<w:styles xmlns:w="{_WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr>'
    '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="36"/><w:szCs w:val="36"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Speaker"><w:name w:val="Speaker"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Event"><w:name w:val="Event"/><w:rPr><w:i/><w:iCs/></w:rPr></w:style></w:styles>'
)
_PAGE: Final = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
)
_KEYS: Final = (
    "organization", "date", "kind", "event", "location", "language", "url", "distributor", "distributed_at", "participants",
)  # fmt: skip
"""The fields of the metadata in the order of the table; the title stands above it."""
_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML has no room for."""
_BREAKS: Final = re.compile(r"(\t|\r\n|[\r\n])")
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})


def write_docx(transcript: Transcript, options: WriteOptions) -> Iterator[bytes]:
    """The bytes of a Word file."""
    del options
    files = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "docProps/core.xml": _core(transcript.metadata),
        "word/_rels/document.xml.rels": _DOCUMENT_RELATIONS,
        "word/styles.xml": _STYLES,
        "word/document.xml": _document(transcript),
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(entry, content)
    out.seek(0)
    return iter(lambda: out.read(PIECE), b"")


def _core(about: Metadata) -> str:
    """The properties that Word shows of a file; whoever made it is not said, and neither is when."""
    title = f"<dc:title>{_text(about.title)}</dc:title>" if about.title else ""
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{title}</cp:coreProperties>'
    )


# --- the body -------------------------------------------------------------------------------------------------------------


def _document(transcript: Transcript) -> str:
    body = "".join(_body(transcript))
    return f'{_HEAD}<w:document xmlns:w="{_WORD}"><w:body>{body}{_PAGE}</w:body></w:document>'


def _body(transcript: Transcript) -> Iterator[str]:
    about = transcript.metadata
    if about.title and (title := " ".join(about.title.split())):
        yield _paragraph(_run(title), title, '<w:pStyle w:val="Title"/>')
    yield _table(about)
    merged = merge_runs(transcript)
    for turn, printed in zip(merged.turns, printed_turns(merged), strict=True):
        yield from _turn(turn, printed)


def _table(about: Metadata) -> str:
    """What is known of the document, a row each."""
    known = [(key.replace("_", " ").capitalize(), getattr(about, key)) for key in _KEYS]
    rows = [(key, value) for key, found in (*known, *about.extra.items()) if (value := _value(found)) and key.strip()]
    if not rows:
        return ""
    cells = "".join(
        f"<w:tr>{_cell(2000, _run(f'{key}:', 'Speaker'), key)}{_cell(7000, _run(value), value)}</w:tr>" for key, value in rows
    )
    grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="7000"/></w:tblGrid>'
    properties = '<w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr>'
    return f"<w:tbl>{properties}{grid}{cells}</w:tbl>{_paragraph('', '')}"


def _value(value: Any) -> str:
    """A value on one line; a mapping as its items."""
    if isinstance(value, dict):
        value = [f"{key}: {_value(item)}" for key, item in value.items()]
    if isinstance(value, list | tuple):
        return "; ".join(filter(None, map(_value, value)))
    return "" if value is None else " ".join(str(value).split())


def _cell(width: int, content: str, text: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph(content, text)}</w:tc>'


def _turn(turn: Turn, printed: PrintedTurn) -> Iterator[str]:
    label = f"{printed.label}:" if printed.label else ">>" if printed.unnamed else ""
    events = sorted({event.text for event in turn.events if event.text.strip()}, key=len, reverse=True)
    pattern = re.compile("(" + "|".join(map(re.escape, events)) + ")") if events else None
    lead = (_run(printed.stamp) if printed.stamp else "") + (_run(label, "Speaker") + _run(" ") if label else "")
    first = printed.first.strip()
    if lead or first:
        yield _paragraph(lead + _speech(first, pattern), label + first)
    for paragraph in printed.others:
        if paragraph.strip():
            yield _paragraph(_speech(paragraph.strip(), pattern), paragraph)


def _speech(text: str, events: re.Pattern[str] | None) -> str:
    """Runs of text, with what is an event in italics."""
    if events is None:
        return _run(text)
    return "".join(_run(piece, "Event" if at % 2 else None) for at, piece in enumerate(events.split(text)) if piece)


def _paragraph(content: str, text: str, style: str = "") -> str:
    """A paragraph, written from right to left where its first letter is."""
    first = next((kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL")), "L")
    properties = style + ("<w:bidi/>" if first in _RIGHT_TO_LEFT else "")
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{content}</w:p>"


def _run(text: str, style: str | None = None) -> str:
    """A run of text in a character style; tabs and line ends are elements."""
    inner = "".join(
        "<w:tab/>" if piece == "\t" else "<w:br/>" if at % 2 else f'<w:t xml:space="preserve">{_text(piece)}</w:t>'
        for at, piece in enumerate(_BREAKS.split(text))
        if piece
    )
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f"<w:r>{properties}{inner}</w:r>" if inner else ""


def _text(text: str) -> str:
    return escape(_UNFIT.sub("\ufffd", text), quote=False)
