"""Word documents.

Strategy: read `document.xml` itself. Of the libraries that were compared each loses some: python-docx knows neither tracked
insertions nor content controls nor text boxes, mammoth runs lines together at line breaks, docx2python gives heads, notes and
hidden text among the rest. The format is a zip archive of XML, for which the standard library is enough, so that a base install
reads Word. Tracked changes are read as if all were accepted. A paragraph is set apart from the next, as in Word; but a text
that was pasted line by line keeps its lines, and its blank paragraphs alone part its paragraphs. Heads and feet of pages, notes
and comments are drawn and are no part of the transcript.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final
from xml.etree.ElementTree import Element

from ...errors import InputError
from ...model import Document, Warning
from ...source import Source
from ..rendering import Rendering
from ..xmltree import descendants, find, first_text, text_of
from .body import Aside, Piece, Pieces, find_pieces
from .package import Package, Parts
from .text import Styles

_SENTENCE_ENDS: Final = frozenset(".!?…:;\"”’'»)]。！？")
_BROKEN: Final = 0.2
"""Share of paragraphs that break off within a sentence from which on they are lines."""
_ON_PAGE: Final = 20
"""Pieces at the top among which a title stands."""
_SHORT: Final = 15
"""Words of the lines that may stand before a table of what is known of the document."""
_PROPERTIES: Final = ("created", "creator", "subject", "description", "keywords")
"""Core properties (ISO/IEC 29500-2, 11.1) that become fields. The language is not: it is that of whoever's program it was."""


def read_docx(source: Source) -> Iterator[Document]:
    """One document with a block for each paragraph, for each line of one that has line breaks, and for each row of a table.

    Core properties are fields; whoever made the file is no participant, and when it was made is no date of the event.

    Raises:
        InputError: it is no Word document, has no text, is damaged or locked with a password, or unpacks to more than a
            transcript can be.
    """
    yield read_parts(source, Package(source), "docx")


def read_parts(source: Source, package: Parts, form: str) -> Document:
    """The document in the parts of a word processor's file, under a name of the table of formats.

    Raises:
        InputError: there is no text in it.
    """
    body = find(package.main, "body")
    pieces = find_pieces(body, Styles(package.related("styles")))
    if not any(isinstance(piece, Piece) for piece in pieces):
        embedded = next(descendants(body, "altChunk"), None) is not None
        advice = package.anew if embedded else "If it is a picture, recognise its text first."
        raise InputError(f"this {package.called} has no text of its own", path=source.path, advice=advice)
    page = Rendering(source)
    keyed, pieces = _part_keyed(pieces)
    _draw_fields(page, package.properties(), pieces, keyed)
    _draw_aside(page, package, "header")
    _draw_body(page, pieces)
    for kind in ("footer", "footnotes", "endnotes", "comments"):
        _draw_aside(page, package, kind)
    return page.document(form, warnings=_warnings(package.main), outside="heads and feet of pages, notes, comments")


def _warnings(main: Element) -> list[Warning]:
    if next(descendants(main, "ins", "del", "moveFrom"), None) is None:
        return []
    return [Warning(None, "tracked-changes", "this document has tracked changes: it is read as if all were accepted")]


def _part_keyed(pieces: Pieces) -> tuple[list[Piece], Pieces]:
    """The rows of a table at the top that says what is known of the document, and all other pieces."""
    keyed: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Piece):
            if piece.key:
                keyed.append(piece)
            elif keyed or len(piece.text.split()) > _SHORT:
                break
    if len({piece.key.casefold() for piece in keyed}) < len(keyed):
        return [], pieces
    declared = set(map(id, keyed))
    return keyed, [piece for piece in pieces if id(piece) not in declared]


def _draw_fields(page: Rendering, properties: Element | None, pieces: Pieces, keyed: Sequence[Piece]) -> None:
    """The core properties. The title is often that of another document, which this one was made from."""
    if title := first_text(properties, "title"):
        seen = " ".join(piece.text for piece in pieces[:_ON_PAGE] if isinstance(piece, Piece))
        is_seen = " ".join(title.split()).casefold() in " ".join(seen.split()).casefold()
        page.field("title" if is_seen else "document title", title)
    for name in _PROPERTIES:
        page.field(name, first_text(properties, name))
    for piece in keyed:
        page.field(piece.key, piece.text[len(piece.key) + 2 :])


def _draw_aside(page: Rendering, package: Parts, kind: str) -> None:
    """Draw what stands around the body, each text once."""
    for text in dict.fromkeys(text_of(p) for root in package.all_related(kind) for p in descendants(root, "p")):
        page.skip(text)


def _draw_body(page: Rendering, pieces: Pieces) -> None:
    by_line = _is_by_line(pieces)
    before: Piece | None = None
    blank = True
    for piece in pieces:
        if isinstance(piece, Piece):
            in_list = before is not None and bool(before.key and piece.key)
            gap = blank or (piece.first and not in_list and not by_line)
            page.add(
                piece.text, kind=piece.kind, gap=gap, level=piece.level, indent=piece.indent, marks=piece.marks,
                voice=piece.voice, time=piece.time, end_time=piece.end_time,
            )  # fmt: skip
            before, blank = piece, piece.level > 0
        elif isinstance(piece, Aside):
            page.skip(piece.text)
        else:
            blank = True


def _is_by_line(pieces: Pieces) -> bool:
    """Whether the paragraphs are lines: many break off within a sentence, and blank ones stand between them."""
    lines = [piece for piece in pieces if piece is None or (isinstance(piece, Piece) and piece.kind == "line")]
    pairs = [(a.text, b.text) for a, b in pairwise(lines) if a is not None and b is not None and b.first]
    broken = sum(before[-1] not in _SENTENCE_ENDS and after[0].islower() for before, after in pairs)
    return None in lines and broken >= 3 and broken >= _BROKEN * len(pairs)
