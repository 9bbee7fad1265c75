"""Documents that are zip archives of XML: their parts, unpacked within bounds.

Strategy: a part is unpacked only when asked for, in memory, up to a bound on the bytes that really come out, so that no name in
the archive is ever a path on this machine and no bomb goes off.
"""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import Final
from xml.etree.ElementTree import Element

from ..errors import InputError
from ..source import Source
from .xmltree import parse_xml

_LARGEST: Final = 128 << 20
"""Bytes that a part may unpack to: a thousand pages have about 30 MB."""
_SMALL: Final = 16 << 20
_RATIO: Final = 100
"""How many times its packed size a part past `_SMALL` may grow to; usual ones shrink to a tenth or a thirtieth."""


class Archive:
    """The parts of a document.

    Attributes:
        called: what the document is called in errors, such as "Word document".
        anew: the advice where it is damaged.
    """

    def __init__(self, source: Source, called: str, anew: str) -> None:
        self.called = called
        self.anew = anew
        self._path = source.path
        try:
            self._archive = zipfile.ZipFile(BytesIO(source.data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            if source.data.startswith(b"PK"):
                raise self.error(f"this {called} is damaged ({error})", f"Fetch it again. {anew}") from None
            raise self.error(f"this is no {called}", "Name its format with --from, if it has one.") from None
        self._names = {name.replace("\\", "/").lstrip("/").casefold(): name for name in self._archive.namelist()}

    def part(self, name: str) -> Element | None:
        """The root of a part; None where there is none of that name.

        Raises:
            InputError: it is damaged, locked with a password, or unpacks to more than a transcript can be.
        """
        data = self.data(name)
        return None if data is None else parse_xml(data, self._path)

    def data(self, name: str) -> bytes | None:
        """The bytes of a part, as `part` finds it."""
        known = self._names.get(name.casefold())
        return None if known is None else self._unpack(known)

    def check_size(self, begins: tuple[str, ...]) -> None:
        """Unpack the parts whose names begin so, for a library that unpacks them without bounds.

        Raises:
            InputError: as `part` does.
        """
        for folded, name in self._names.items():
            if folded.startswith(begins):
                self._unpack(name)

    def error(self, message: str, advice: str) -> InputError:
        """An error about the document."""
        return InputError(message, path=self._path, advice=advice)

    def _unpack(self, name: str) -> bytes:
        try:
            with self._archive.open(name) as part:
                data = part.read(_LARGEST + 1)
        except RuntimeError:  # what zipfile raises for a password
            raise self.error(f"this {self.called} is locked with a password", "Save a copy without the password.") from None
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise self.error(f"this {self.called} is damaged ({error})", f"Fetch it again. {self.anew}") from None
        packed = self._archive.getinfo(name).compress_size
        if len(data) > _LARGEST or (len(data) > _SMALL and len(data) > _RATIO * packed):
            raise self.error(f"this {self.called} unpacks to more than a transcript can be", "Open it yourself and look.")
        return data
