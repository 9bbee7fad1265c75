"""XML, read safely: a tree of elements without document types, entities of the sender's making, or depth without end.

Strategy: expat does the reading and keeps its own guard against entities that grow; here declared entities are refused at their
declaration, because no transcript needs them, and nesting beyond reason is refused before a recursive walk could fail on it.
Namespaces are dropped from names where a reader only asks for local names (`local`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from ..errors import InputError

_DEEPEST: Final = 200
"""Elements within elements: documents of people have about twenty."""


def parse_xml(text: str | bytes, path: str | None = None) -> Element:
    """The root element of an XML document; names are `{namespace}local` as in ElementTree.

    Raises:
        InputError: it is not well-formed, declares entities, or nests too deep; with the line.
    """
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    depth = 0

    def refuse(message: str) -> InputError:
        return InputError(message, path=path, line=parser.CurrentLineNumber, advice="Export the file anew.")

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise refuse("this XML nests too deep to be a transcript")
        builder.start(_braced(name), {_braced(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_braced(name))

    def entity(*_: object) -> None:
        raise refuse("this XML declares entities, which a transcript has no need of")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = entity
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        message = f"this is not well-formed XML: {expat.errors.messages[error.code]}"
        raise InputError(message, path=path, line=error.lineno, advice="Export the file anew.") from None
    return builder.close()


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Element, name: str) -> str | None:
    """The attribute with this local name, in whatever namespace."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return None


def text_of(element: Element) -> str:
    """All character data within an element, white space joined."""
    return " ".join("".join(element.itertext()).split())


def children(element: Element, name: str) -> Iterator[Element]:
    """The children with this local name."""
    return (child for child in element if local(child) == name)


def _braced(name: str) -> str:
    return f"{{{name}" if "}" in name else name
