"""PDF documents that have text in them.

Strategy: a PDF has no lines and no paragraphs, only characters in places. pdfium finds the words (`words`); lines and
columns come from their places (`lines`); what the printer put around the text is told by its coming back (`margins`);
and the rest is one flow of lines with indentation and blank lines, as a text file would have it (`flow`). That is what the
parser knows how to read: it joins lines, and words that a hyphen breaks. Heads, feet and stamps are drawn and are no part of
the transcript; numbers of lines are not drawn. pdfium was chosen for its speed and its licence, and is an extra.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from ...errors import FormatError, InputError
from ...model import BlockKind, Document, Warning
from ...source import Source
from ..rendering import Rendering
from .bounds import cost_of
from .flow import Column, FlowLine, find_flow
from .lines import Line, find_columns, find_lines
from .margins import without_heads, without_line_numbers
from .trial import is_bearable

try:
    import pypdfium2 as pdfium  # type: ignore[import-untyped]

    from .words import PageText
except ImportError as missing:
    if missing.name is None or not missing.name.startswith("pypdfium2"):
        raise
    pdfium = None

_INSTALL: Final = 'Install it: pip install "transcript-cli[pdf]"'
_OCR: Final = "Recognise its text first: ocrmypdf FILE.pdf NEW.pdf"
_FORCE_OCR: Final = "Recognise its text anew: ocrmypdf --force-ocr FILE.pdf NEW.pdf"
_FIELDS: Final = {"Author": "creator", "Subject": "subject", "Keywords": "keywords"}
"""What is declared of a document (ISO 32000-1, table 317), and what its fields are called here."""
_CREATED: Final = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?")
_ON_PAGE: Final = 25
"""Lines at the top among which a title stands."""
_UNREAD: Final = re.compile("[\ufffd\ue000-\uf8ff]")
_SOME_UNREAD: Final = 0.02
_MOST_UNREAD: Final = 0.5
_MOST_CHARACTERS: Final = 1_000_000
"""Of a page; a page of print has three thousand."""
_CHARACTERS_A_BYTE: Final = 20
"""Of the whole file: packed as well as can be, ten characters of print take a byte."""
_MOST_PAGES: Final = 20_000
_PRINT: Final = "Print it to a new PDF and look at it."


def read_pdf(source: Source) -> Iterator[Document]:
    """One document with a block for each line of text.

    Title, author and the like are fields; whoever made the file is no participant, and when that was is no date of the event.

    Raises:
        FormatError: pypdfium2 is not installed.
        InputError: it is no PDF, has no text, is damaged or locked with a password, or is larger than a transcript can be.
    """
    if pdfium is None:
        raise FormatError("reading PDF needs pypdfium2, which is not installed", path=source.path, advice=_INSTALL)
    document = _open(source)
    try:
        texts = list(_read_pages(document, source))
        info = document.get_metadata_dict(skip_empty=True)
    finally:
        document.close()
    warnings = list(_check(texts, source.path))
    pages, heads = without_heads([find_lines(page.words) for page in texts])
    columns = list(_columns(pages))
    if not columns:
        raise InputError("this PDF has no text but heads and feet of pages", path=source.path, advice=_OCR)
    flow = list(find_flow(columns))
    page = Rendering(source)
    _draw_fields(page, info, flow)
    _draw(page, flow, texts, heads)
    yield page.document("pdf", warnings=warnings, outside="heads and feet of pages")


def _open(source: Source) -> Any:
    try:
        document = pdfium.PdfDocument(source.data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            advice = "Save a copy without it: qpdf --decrypt --password=PASSWORD FILE.pdf NEW.pdf"
            raise InputError("this PDF is locked with a password", path=source.path, advice=advice) from None
        if not source.data.lstrip()[:1024].count(b"%PDF-"):
            raise InputError("this is no PDF", path=source.path, advice="Name its format with --from, if it has one.") from None
        advice = "Fetch it again, or mend it: qpdf FILE.pdf NEW.pdf"
        raise InputError("this PDF is damaged", path=source.path, advice=advice) from None
    if len(document) > _MOST_PAGES:
        raise InputError(f"this PDF has {len(document):,} pages", path=source.path, advice="Split it.")
    cost = cost_of(source.data, len(document))
    if cost.bomb or (cost.doubtful and not is_bearable(source.data)):
        document.close()
        raise InputError("this PDF unpacks to more than pages can hold", path=source.path, advice=_PRINT)
    return document


def _read_pages(document: Any, source: Source) -> Iterator[PageText]:
    path, most = source.path, max(_MOST_CHARACTERS, _CHARACTERS_A_BYTE * source.size)
    for number in range(len(document)):
        try:
            page = document[number]
        except pdfium.PdfiumError:
            advice = "Fetch it again, or mend it: qpdf FILE.pdf NEW.pdf"
            raise InputError(f"page {number + 1} of this PDF is damaged", path=path, advice=advice) from None
        text = page.get_textpage()
        most -= text.count_chars()
        if most < 0 or text.count_chars() > _MOST_CHARACTERS:
            what = "than pages" if most < 0 else "than a page"
            message = f"up to page {number + 1} this PDF has more characters {what} can have"
            raise InputError(message, path=path, advice=_PRINT)
        yield PageText(text.raw)
        text.close()
        page.close()


def _check(texts: Sequence[PageText], path: str | None) -> Iterator[Warning]:
    """What is wrong with the text as a whole.

    Raises:
        InputError: there is none, or it cannot be read.
    """
    empty = [number for number, page in enumerate(texts, 1) if not page.words]
    if len(empty) == len(texts):
        raise InputError("this PDF has no text: its pages are pictures or empty", path=path, advice=_OCR)
    if empty:
        shown = ", ".join(map(str, empty[:5])) + (" and more" if len(empty) > 5 else "")
        yield Warning(None, "page-without-text", f"without text, a picture perhaps: page {shown}. {_OCR}")
    characters = sum(len(word.text) for page in texts for word in page.words)
    unread = sum(len(_UNREAD.findall(word.text)) for page in texts for word in page.words)
    if unread > _MOST_UNREAD * characters:
        raise InputError("this PDF does not say which letters its text is made of", path=path, advice=_FORCE_OCR)
    if unread > _SOME_UNREAD * characters:
        yield Warning(
            None, "unreadable-letters", f"{unread} characters have a font that does not say what they are. {_FORCE_OCR}"
        )


def _columns(pages: Sequence[Sequence[Line]]) -> Iterator[Column]:
    found = [
        (number, order, column)
        for number, lines in enumerate(without_line_numbers(pages))
        for order, column in enumerate(find_columns(lines))
    ]
    cut = without_line_numbers([column for *_, column in found])  # several pages on one have their numbers in the middle
    for (number, order, _), lines in zip(found, cut, strict=True):
        if lines:
            yield Column(number, order, lines)


def _draw_fields(page: Rendering, info: dict[str, str], flow: Sequence[FlowLine]) -> None:
    """What the file declares. Its title is often that of another document, or its file name."""
    title = " ".join(info.get("Title", "").split())
    if title:
        seen = " ".join(" ".join(line.text.split()) for line in flow[:_ON_PAGE])
        page.field("title" if title.casefold() in seen.casefold() else "document title", title)
    for name, key in _FIELDS.items():
        page.field(key, info.get(name, "").strip())
    if created := _CREATED.match(info.get("CreationDate", "")):
        page.field("created", "-".join(filter(None, created.groups())))


def _draw(page: Rendering, flow: Sequence[FlowLine], texts: Sequence[PageText], heads: Sequence[Sequence[Line]]) -> None:
    """The flow, with what stands around it drawn where each page begins."""
    drawn = 0
    for line in flow:
        while drawn <= line.page:
            for head in heads[drawn]:
                page.skip(" ".join(word.text for word in head.words))
            page.skip(" ".join(texts[drawn].others))
            drawn += 1
        kind: BlockKind = "heading" if line.level else "line"
        page.add(line.text, kind=kind, gap=line.gap, level=line.level, indent=line.indent, marks=line.marks)
