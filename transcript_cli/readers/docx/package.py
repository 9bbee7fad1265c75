"""The archive that a Word file is: its parts by what they are for, unpacked within bounds.

Strategy: parts are found by the relations that the package declares (ECMA-376 part 2), because their names are only a habit of
Word's. Each is unpacked only when asked for, in memory, up to a bound on the bytes that really come out, so that no name in the
archive is ever a path on this machine and no bomb goes off. Macros, pictures and embedded files are never touched.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from xml.etree.ElementTree import Element

from ...errors import InputError
from ...source import Source
from ..xmltree import attribute, children, local, parse_xml

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
"""What an archive with a password holds, which is an old Office file to the eye."""
_LARGEST: Final = 128 << 20
"""Bytes that a part may unpack to: a thousand pages have about 30 MB."""
_SMALL: Final = 16 << 20
_RATIO: Final = 100
"""How many times its packed size a part past `_SMALL` may grow to; Word's own shrink to a tenth or a thirtieth."""
_ANEW: Final = "Open it in Word and save it anew."


class Package:
    """The parts of a Word file that are read here.

    Attributes:
        main: the root of the main part.
    """

    def __init__(self, source: Source) -> None:
        self._path = source.path
        data = source.data
        if data.startswith(_OLE):
            if _LOCKED in data:
                raise self._error("this Word document is locked with a password", "Save a copy without the password.")
            raise self._error("this is a Word document of the old kind (.doc)", "Save it as .docx or as plain text.")
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            if data.startswith(b"PK"):
                raise self._error(f"this Word document is damaged ({error})", f"Fetch it again. {_ANEW}") from None
            raise self._error("this is no Word document", "Name its format with --from, if it has one.") from None
        self._names = {name.replace("\\", "/").lstrip("/").casefold(): name for name in self._archive.namelist()}
        self._main = next(self._targets("", "officeDocument"), "word/document.xml")
        main = self._parse(self._main)
        if main is None or local(main) != "document":
            raise self._error("there is no Word document in this file", _ANEW)
        self.main = main

    def related(self, kind: str) -> Element | None:
        """The root of the first part that the main part relates to in this way, or None."""
        return next(self.all_related(kind), None)

    def all_related(self, kind: str) -> Iterator[Element]:
        """The roots of all such parts."""
        for name in sorted(set(self._targets(self._main, kind))):
            if (root := self._parse(name)) is not None:
                yield root

    def properties(self) -> Element | None:
        """The root of the core properties."""
        name = next(self._targets("", "core-properties"), "docProps/core.xml")
        return self._parse(name)

    def _targets(self, name: str, kind: str) -> Iterator[str]:
        """The parts that a part relates to in this way; the package itself is the part without a name."""
        folder, _, file = name.rpartition("/")
        root = self._parse(posixpath.join(folder, "_rels", f"{file}.rels"))
        for relation in children(root, "Relationship"):
            how, target = attribute(relation, "Type") or "", attribute(relation, "Target") or ""
            if how.endswith(f"/{kind}") and attribute(relation, "TargetMode") != "External":
                yield posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")

    def _parse(self, name: str) -> Element | None:
        known = self._names.get(name.casefold())
        return None if known is None else parse_xml(self._unpack(known), self._path)

    def _unpack(self, name: str) -> bytes:
        try:
            with self._archive.open(name) as part:
                data = part.read(_LARGEST + 1)
        except RuntimeError:  # what zipfile raises for a password
            raise self._error("this Word document is locked with a password", "Save a copy without the password.") from None
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise self._error(f"this Word document is damaged ({error})", f"Fetch it again. {_ANEW}") from None
        packed = self._archive.getinfo(name).compress_size
        if len(data) > _LARGEST or (len(data) > _SMALL and len(data) > _RATIO * packed):
            raise self._error("this Word document unpacks to more than a transcript can be", "Open it yourself and look.")
        return data

    def _error(self, message: str, advice: str) -> InputError:
        return InputError(message, path=self._path, advice=advice)
