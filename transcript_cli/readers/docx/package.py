"""The archive that a Word file is: its parts by what they are for.

Strategy: parts are found by the relations that the package declares (ECMA-376 part 2), because their names are only a habit of
Word's. Macros, pictures and embedded files are never touched.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Final, Protocol
from xml.etree.ElementTree import Element

from ...errors import InputError
from ...source import Source
from ..xmltree import attribute, children, local
from ..zipped import Archive

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
"""What an archive with a password holds, which is an old Office file to the eye."""
_ANEW: Final = "Open it in Word and save it anew."


class Parts(Protocol):
    """What is read of a document in the terms of Word, however it lies on disk."""

    called: str
    """What it is called in errors."""
    anew: str
    """How to mend it."""
    main: Element
    """The root of the main part."""

    def related(self, kind: str) -> Element | None:
        """The root of the first part that the main part relates to in this way, or None."""

    def all_related(self, kind: str) -> Iterator[Element]:
        """The roots of all such parts."""

    def properties(self) -> Element | None:
        """The root of the core properties."""


class Package:
    """The parts of a Word file that are read here; as `Parts` has them."""

    def __init__(self, source: Source) -> None:
        self.called, self.anew = "Word document", _ANEW
        if source.data.startswith(_OLE):
            locked = _LOCKED in source.data
            what = "locked with a password" if locked else "of the old kind (.doc)"
            advice = "Save a copy without the password." if locked else "Save it as .docx or as plain text."
            raise InputError(f"this Word document is {what}", path=source.path, advice=advice)
        self._archive = Archive(source, self.called, _ANEW)
        self._main = next(self._targets("", "officeDocument"), "word/document.xml")
        main = self._archive.part(self._main)
        if main is None or local(main) != "document":
            raise self._archive.error("there is no Word document in this file", _ANEW)
        self.main = main

    def related(self, kind: str) -> Element | None:
        """The root of the first part that the main part relates to in this way, or None."""
        return next(self.all_related(kind), None)

    def all_related(self, kind: str) -> Iterator[Element]:
        """The roots of all such parts."""
        for name in sorted(set(self._targets(self._main, kind))):
            if (root := self._archive.part(name)) is not None:
                yield root

    def properties(self) -> Element | None:
        """The root of the core properties."""
        return self._archive.part(next(self._targets("", "core-properties"), "docProps/core.xml"))

    def _targets(self, name: str, kind: str) -> Iterator[str]:
        """The parts that a part relates to in this way; the package itself is the part without a name."""
        folder, _, file = name.rpartition("/")
        root = self._archive.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        for relation in children(root, "Relationship"):
            how, target = attribute(relation, "Type") or "", attribute(relation, "Target") or ""
            if how.endswith(f"/{kind}") and attribute(relation, "TargetMode") != "External":
                yield posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
