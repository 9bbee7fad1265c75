"""XML, read safely: a tree of elements without entities of the sender's making, without depth or number beyond reason.

Strategy: expat does the reading and keeps its own guard against entities that grow. Declared entities are taken only where they
stand for a character or two, as old documents do it; names that HTML has (`&nbsp;`) stand for what they stand for there.
Nothing outside the text is ever fetched. Nesting and numbers beyond reason are refused while reading, before a walk over the
tree could fail on them. Readers ask for local names, so that every namespace a format ever had is the same to them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from html.entities import html5
from typing import Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from ..errors import InputError

_DEEPEST: Final = 200
"""Elements within elements: documents of people have about twenty."""
_MOST: Final = 1_500_000
"""Elements: a day of parliament with every word marked has a few hundred thousand."""
_ENTITY: Final = 16
"""Characters that a declared entity may stand for."""
_SPACE: Final = "\ufeff \t\r\n"
_ADVICE: Final = "Export the file anew."
_HEAD: Final = 100
_NO_XML: Final = "Give its format with --from, if it has another."
_STRAY: Final = re.compile(r"<(?![A-Za-z_/!?:])|&(?!#\d+;|#x[0-9A-Fa-f]+;|[A-Za-z][A-Za-z0-9]*;)")
_BREAK: Final = re.compile(r"<(br|hr)((?:\s[^<>]*)?)(?<!/)>(?!\s*</\1\s*>)", re.IGNORECASE)
"""A line break that is not closed, as browsers write it when they save what they were given."""
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def parse_xml(text: str | bytes, path: str | None = None) -> Element:
    """The root element of an XML document; names are `{namespace}local` as in ElementTree.

    Args:
        text: the document; white space before it, which the standard forbids, is left out.
        path: what to call it in errors.

    Raises:
        InputError: it is not well-formed, declares entities of substance, nests too deep or has too many elements; with its
            line.
    """
    if isinstance(text, str):
        body = text.lstrip(_SPACE)
        before = text.count("\n", 0, len(text) - len(body))
        return _Reader(path, before).read(body.encode("utf-8", "replace"), "utf-8")
    return _Reader(path, 0).read(text, None)


def parse_mended_xml(text: str, path: str | None = None) -> tuple[Element, bool]:
    """The root element of what may be XML with slips in it, and whether it was mended.

    Mended is what cannot be meant as markup: a "<" or "&" that begins nothing, characters that XML has no room for, and line
    breaks that are not closed.

    Raises:
        InputError: as `parse_xml`, of the document as it is.
    """
    try:
        return parse_xml(text, path), False
    except InputError:
        mended = _FORBIDDEN.sub("\ufffd", _STRAY.sub(lambda stray: "&lt;" if stray[0] == "<" else "&amp;", text))
        mended = _BREAK.sub(r"<\1\2/>", mended)
        if mended == text:
            raise
        try:
            return parse_xml(mended, path), True
        except InputError:
            pass  # what is wrong with the document as it is says more
        raise


class _Reader:
    """One document on its way from text to tree."""

    def __init__(self, path: str | None, before: int) -> None:
        self._path = path
        self._before = before
        self._builder = TreeBuilder()
        self._names: dict[str, str] = {}
        self._depth = 0
        self._count = 0

    def read(self, data: bytes, encoding: str | None) -> Element:
        """The tree of `data`; an `encoding` goes before the one that the document declares."""
        self._parser = parser = expat.ParserCreate(encoding, namespace_separator="}")
        parser.buffer_text = True
        parser.UseForeignDTD(True)  # a name that is not declared is then skipped, and can be looked up, instead of an error
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._builder.data
        parser.EntityDeclHandler = self._declared
        parser.SkippedEntityHandler = self._skipped
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            message = f"this is not well-formed XML: {expat.errors.messages[error.code]}"
            advice = _ADVICE if b"<" in data[:_HEAD] or b"\0" in data[:_HEAD] else _NO_XML
            raise InputError(message, path=self._path, line=error.lineno + self._before, advice=advice) from None
        return self._builder.close()

    def _refuse(self, message: str) -> InputError:
        return InputError(message, path=self._path, line=self._parser.CurrentLineNumber + self._before, advice=_ADVICE)

    def _name(self, name: str) -> str:
        known = self._names.get(name)
        if known is None:
            known = self._names[name] = f"{{{name}" if "}" in name else name
        return known

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > _DEEPEST:
            raise self._refuse("this XML nests too deep to be a transcript")
        if self._count > _MOST:
            raise self._refuse(f"this XML has more than {_MOST:,} elements, as no transcript has")
        self._builder.start(self._name(name), {self._name(key): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._builder.end(self._name(name))

    def _declared(self, name: str, parameter: bool, value: str | None, *pointers: str | None) -> None:
        if parameter or pointers[-1] is not None:  # of the document type alone, or a picture
            return
        if value is None or len(value) > _ENTITY or "<" in value or "&" in value:
            raise self._refuse(f"this XML declares the entity {name[:40]!r}, which a transcript has no need of")

    def _skipped(self, name: str, parameter: bool) -> None:
        if not parameter:
            self._builder.data(html5.get(f"{name};", f"&{name};"))


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Element, name: str) -> str | None:
    """The attribute with this local name, in whatever namespace."""
    found = element.attrib.get(name)
    if found is not None:
        return found
    for key, value in element.attrib.items():
        if key.endswith(name) and key.rpartition("}")[2] == name:
            return value
    return None


def text_of(element: Element) -> str:
    """All character data within an element, white space joined."""
    return " ".join("".join(element.itertext()).split())


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The children with this local name; none of no element."""
    return (child for child in (() if element is None else element) if local(child) == name)


def descendants(element: Element | None, *names: str) -> Iterator[Element]:
    """The elements within with one of these local names, in document order, and the element itself if it has one."""
    return (inner for inner in (() if element is None else element.iter()) if local(inner) in names)


def holders(element: Element, names: Collection[str]) -> frozenset[Element]:
    """The elements within that hold one with one of these local names, or are one; found in one pass."""
    found: set[Element] = set()

    def visit(one: Element) -> bool:
        holds = local(one) in names
        for child in one:
            holds = visit(child) or holds
        if holds:
            found.add(one)
        return holds

    visit(element)
    return frozenset(found)


def find(element: Element | None, *path: str) -> Element | None:
    """The first element down a path of local names, each a child of the one before; None where there is none."""
    for name in path:
        element = next(children(element, name), None)
    return element


def first_text(element: Element | None, *names: str) -> str:
    """The text of the first element within that has one of these local names and any text; empty where there is none."""
    return next((text for inner in descendants(element, *names) if (text := text_of(inner))), "")
