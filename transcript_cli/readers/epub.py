"""EPUB: a book of interviews or a record of proceedings, a zip archive whose chapters are web pages.

Strategy: the package says in which order the chapters are read (its spine); they are joined to one page, with what the package
declares at its head, and all else is what `html` does with a page. The table of contents is for machines, and left out.

Source: EPUB 3.3 (W3C), packages and container; those of EPUB 2 have the same parts.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html import escape
from typing import Final
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import msgspec

from ..model import Document
from ..source import Source, decode
from .html import read_html
from .xmltree import attribute, descendants, first_text
from .zipped import Archive

_CALLED: Final = "EPUB"
_ANEW: Final = "Save it anew from where it comes."
_DECLARED: Final = {
    "title": "dc.title", "publisher": "dc.publisher", "date": "dcterms.issued", "language": "dc.language",
    "coverage": "dc.coverage", "type": "dc.type",
}  # fmt: skip
"""What a package says of its book in the terms of Dublin Core, and what pages call the same; its date is that of the book."""
_PAGES: Final = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document"})
_BODY: Final = re.compile(r"<body\b[^>]*>(.*?)(?:</body\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_LARGEST: Final = 32 << 20
"""Characters of all chapters together: the longest books have a tenth of them."""


def read_epub(source: Source) -> Iterator[Document]:
    """One document: the chapters of the book in the order in which they are read.

    Raises:
        InputError: it is no EPUB, holds no chapter, is damaged or encrypted, or unpacks to more than a transcript can be.
    """
    archive = Archive(source, _CALLED, _ANEW)
    root = next(descendants(archive.part("META-INF/container.xml"), "rootfile"), None)
    place = (attribute(root, "full-path") or "") if root is not None else ""
    package = archive.part(place)
    names = list(_chapters(package, posixpath.dirname(place)))
    if locked := {_named(e, "URI") for e in descendants(archive.part("META-INF/encryption.xml"), "CipherReference")} & {*names}:
        raise archive.error(f"chapters of this {_CALLED} are encrypted ({min(locked)})", "Only who sold it can open it.")
    page = Source(
        _head(package) + "".join(_bodies(archive, names, source.path)) + "</html>",
        path=source.path, encoding="utf-8", sha256=source.sha256, size=source.size,
    )  # fmt: skip
    for document in read_html(page):
        yield msgspec.structs.replace(document, format="epub")


def _chapters(package: Element | None, folder: str) -> Iterator[str]:
    """The names of the chapters, in the order of the spine, but for what is not read in line, as notes that pop up."""
    items = {attribute(item, "id"): item for item in descendants(package, "item")}
    for row in descendants(package, "itemref"):
        item = items.get(attribute(row, "idref"))
        if item is None or attribute(row, "linear") == "no" or "nav" in (attribute(item, "properties") or "").split():
            continue
        if attribute(item, "media-type") in _PAGES:
            yield posixpath.normpath(posixpath.join(folder, _named(item, "href")))


def _named(element: Element, name: str) -> str:
    """The part that an address names."""
    return unquote((attribute(element, name) or "").partition("#")[0])


def _head(package: Element | None) -> str:
    """The beginning of a page that declares what the package does."""
    rows = [(called, first_text(package, name)) for name, called in _DECLARED.items()]
    return "<html><head>" + "".join(f'<meta name="{n}" content="{escape(v)}">' for n, v in rows if v) + "</head>"


def _bodies(archive: Archive, names: list[str], path: str | None) -> Iterator[str]:
    """What the chapters hold, each a section of the page.

    Raises:
        InputError: there is none, or they are too large together.
    """
    size = 0
    for name in names:
        data = archive.data(name)
        if data is None:
            continue
        text = decode(data, path)[0]
        size += len(text)
        if size > _LARGEST:
            raise archive.error(f"this {_CALLED} unpacks to more than a transcript can be", "Open it yourself and look.")
        body = _BODY.search(text)
        yield f"<section>{body[1] if body else text}</section>\n"
    if not size:
        raise archive.error(f"this {_CALLED} has no chapter", _ANEW)
