"""OpenDocument text, as LibreOffice and its kin write it.

Strategy: the format says the same as Word's in other words (OASIS OpenDocument 1.3, part 3), so that it is put into Word's, and
all that is known there of paragraphs, tables in which people speak, lists and headings holds here too. Bold, italic and hidden
are those of the styles that the file declares. Tracked deletions lie apart in it and are left out, as are notes and comments.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from ..model import Document
from ..source import Source
from .docx import read_parts
from .xmltree import attribute, children, descendants, find, first_text, local
from .zipped import Archive

_CALLED: Final = "OpenDocument text"
_ANEW: Final = "Open it in LibreOffice and save it anew."
_UNREAD: Final = frozenset(
    "tracked-changes annotation annotation-end note sequence-decls user-field-decls variable-decls forms ruby-text script "
    "table-column table-of-content-source index-title-template bibliography-source alphabetical-index-source".split()
)
"""Elements whose text the page does not show, or not there."""
_PROPERTIES: Final = {
    "title": "title", "subject": "subject", "description": "description", "keyword": "keywords", "initial-creator": "creator",
    "creation-date": "created",
}  # fmt: skip
_MOST: Final = 500
"""Spaces that one element may stand for, and cells."""
_LONGEST_CHAIN: Final = 50
"""Styles based on styles."""


def read_odt(source: Source) -> Iterator[Document]:
    """One document, as `read_docx` gives it.

    Raises:
        InputError: it is no OpenDocument text, has no text, is damaged or locked with a password, or unpacks to more than a
            transcript can be.
    """
    yield read_parts(source, _Parts(source), "odt")


class _Parts:
    """The parts of the file in the terms of Word; as `docx.package.Parts` has them."""

    def __init__(self, source: Source) -> None:
        self.called, self.anew = _CALLED, _ANEW
        archive = Archive(source, _CALLED, _ANEW)
        if any(True for _ in descendants(archive.part("META-INF/manifest.xml"), "encryption-data")):
            raise archive.error(f"this {_CALLED} is locked with a password", "Save a copy without the password.")
        content = archive.part("content.xml")
        text = find(content, "body", "text")
        if text is None:
            raise archive.error("there is no text document in this file", "If it is of another kind, save it as text.")
        self._styles = archive.part("styles.xml")
        self._meta = archive.part("meta.xml")
        self._looks = _Looks(self._styles, content)
        self.main = Element("document")
        _Translation(self._looks).body(text, SubElement(self.main, "body"))

    def related(self, kind: str) -> Element | None:
        """None: styles are put into the runs themselves."""
        del kind
        return None

    def all_related(self, kind: str) -> Iterator[Element]:
        """Heads and feet of pages."""
        for part in descendants(self._styles, kind) if kind in ("header", "footer") else ():
            root = Element(kind)
            _Translation(self._looks).body(part, root)
            yield root

    def properties(self) -> Element | None:
        """What the file declares of the document."""
        root = Element("coreProperties")
        for name, called in _PROPERTIES.items():
            if value := first_text(self._meta, name):
                SubElement(root, called).text = value
        return root


# --- styles ---------------------------------------------------------------------------------------------------------------


class _Look(NamedTuple):
    """How characters look; None where a style leaves it to the one around."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None

    def over(self, around: _Look) -> _Look:
        """This look within another."""
        return _Look(*(own if own is not None else outer for own, outer in zip(self, around, strict=True)))


class _Looks:
    """The looks of a document by the names of its styles."""

    def __init__(self, *roots: Element | None) -> None:
        self._elements = {attribute(e, "name") or "": e for root in roots for e in descendants(root, "style")}
        self._found: dict[str, _Look] = {}

    def of(self, element: Element) -> _Look:
        """The look that an element's style gives it."""
        name = attribute(element, "style-name") or ""
        if name not in self._found:
            look, at = _Look(), name
            for _ in range(_LONGEST_CHAIN):
                if (style := self._elements.get(at)) is None:
                    break
                look = look.over(_look_of(find(style, "text-properties")))
                at = attribute(style, "parent-style-name") or ""
            self._found[name] = look
        return self._found[name]


def _look_of(properties: Element | None) -> _Look:
    if properties is None:
        return _Look()
    weight, slant = attribute(properties, "font-weight"), attribute(properties, "font-style")
    display = attribute(properties, "display")
    bold = None if weight is None else weight == "bold" or (weight.isdecimal() and int(weight) >= 600)
    return _Look(bold, None if slant is None else slant != "normal", None if display is None else display == "none")


# --- the text -------------------------------------------------------------------------------------------------------------


class _Translation:
    """Elements of OpenDocument put into those of Word."""

    def __init__(self, looks: _Looks) -> None:
        self._looks = looks

    def body(self, element: Element, out: Element, *, item: bool = False) -> None:
        """Paragraphs and tables, through sections, lists and indexes."""
        for child in element:
            name = local(child)
            if name in ("p", "h"):
                self._paragraph(child, out, item)
            elif name == "table":
                self._table(child, out)
            elif name in ("list-item", "list-header"):
                self.body(child, out, item=name == "list-item")
            elif name == "index-body" or name not in _UNREAD:
                self.body(child, out, item=item)

    def _paragraph(self, element: Element, out: Element, item: bool) -> None:
        paragraph = SubElement(out, "p")
        properties = SubElement(paragraph, "pPr")
        if local(element) == "h":
            level = attribute(element, "outline-level") or "1"
            _switch(properties, "outlineLvl", str(max(int(level), 1) - 1) if level.isdecimal() and len(level) < 3 else "0")
        elif (attribute(element, "style-name") or "") == "Title":
            _switch(properties, "outlineLvl", "0")
        elif item:
            _switch(SubElement(properties, "numPr"), "numId", "1")
        boxes: list[Element] = []
        self._inline(element, paragraph, self._looks.of(element), boxes)
        for box in boxes:
            self.body(box, SubElement(SubElement(paragraph, "drawing"), "txbxContent"))

    def _inline(self, element: Element, paragraph: Element, look: _Look, boxes: list[Element]) -> None:
        """The runs of a paragraph. White space is one space, as the format has it (6.1.2)."""
        _run(paragraph, element.text, look)
        for child in element:
            name = local(child)
            if name in ("tab", "line-break"):
                SubElement(_empty_run(paragraph, look), "tab" if name == "tab" else "br")
            elif name == "s":
                count = attribute(child, "c") or "1"
                spaces = int(count) if count.isdecimal() and len(count) < 4 else 1
                SubElement(_empty_run(paragraph, look), "t").text = " " * min(spaces, _MOST)
            elif name == "text-box":
                boxes.append(child)
            elif name not in _UNREAD:
                self._inline(child, paragraph, self._looks.of(child).over(look), boxes)
            _run(paragraph, child.tail, look)

    def _table(self, element: Element, out: Element) -> None:
        table = SubElement(out, "tbl")
        for row in _rows(element):
            cells = list(children(row, "table-cell"))
            if cells:
                translated = SubElement(table, "tr")
                for cell in cells:
                    self.body(cell, SubElement(translated, "tc"))


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table without those of tables within."""
    for child in table:
        if local(child) == "table-row":
            yield child
        elif local(child) in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(child)


def _switch(parent: Element, name: str, value: str) -> None:
    SubElement(parent, name).set("val", value)


def _empty_run(paragraph: Element, look: _Look) -> Element:
    run = SubElement(paragraph, "r")
    if any(look):
        properties = SubElement(run, "rPr")
        for name, on in zip(("b", "i", "vanish"), look, strict=True):
            if on:
                SubElement(properties, name)
    return run


def _run(paragraph: Element, text: str | None, look: _Look) -> None:
    if text:
        squeezed = " ".join(text.split())
        lead, end = " " * text[0].isspace(), " " * text[-1].isspace()
        SubElement(_empty_run(paragraph, look), "t").text = f"{lead}{squeezed}{end}" if squeezed else " "
