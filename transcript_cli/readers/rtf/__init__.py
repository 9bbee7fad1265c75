"""Rich Text (RTF), as word processors, court reporters' programs and mail write it.

Strategy: as with OpenDocument, what the file says is put into the terms of Word, in which paragraphs, tables in which people
speak, lists and headings are then read. The one library that is kept for this format gives plain text: bold labels, cells and
tracked changes are lost in it, and hostile files hold it up. The control words are those of the Rich Text Format Specification
1.9.1 (Microsoft, 2008).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element, SubElement

import msgspec

from ...errors import InputError
from ...model import Document, Warning
from ...source import Source
from ..docx import read_parts
from .groups import Interpreter

_CALLED: Final = "Rich Text file"
_ANEW: Final = "Open it in a word processor and save it anew."


def read_rtf(source: Source) -> Iterator[Document]:
    """One document, as `read_docx` gives it.

    Raises:
        InputError: it is no Rich Text, has no text, or nests deeper than any document does.
    """
    parts = _Parts(source)
    document = read_parts(source, parts, "rtf")
    if parts.cut_off:
        cut_off = Warning(None, "cut-off", "the file ends within a group: some of it may be missing")
        document = msgspec.structs.replace(document, warnings=(*document.warnings, cut_off))
    yield document


class _Parts:
    """What the file says in the terms of Word; as `docx.package.Parts` has them."""

    def __init__(self, source: Source) -> None:
        self.called, self.anew = _CALLED, _ANEW
        if not source.data.lstrip().startswith(b"{\\rtf"):
            raise InputError("this is no Rich Text file", path=source.path, advice="Name its format with --from.")
        found = Interpreter(source.data.decode("latin-1"), source.path)
        found.run()
        self.main = Element("document")
        self.main.append(found.body)
        self._asides = found.asides
        self._properties = found.properties
        self.cut_off = found.cut_off

    def related(self, kind: str) -> Element | None:
        """None: what a style looks like is said wherever it is used."""
        del kind
        return None

    def all_related(self, kind: str) -> Iterator[Element]:
        """Heads and feet of pages, notes and comments."""
        return iter(self._asides.get(kind, ()))

    def properties(self) -> Element | None:
        """What the file declares of the document."""
        root = Element("coreProperties")
        for name, value in self._properties.items():
            SubElement(root, name).text = value
        return root
