"""Files within files: what a zip archive or a gzip file holds, one member at a time.

Strategy: opened by their first bytes, not by their name, and unpacked in memory only, so that no member's name is ever a path
on this machine. What a bomb would unpack to is bounded by bytes actually unpacked, not by what the archive claims. A member
that cannot be unpacked is a row and not an exception, so that it costs the others nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from typing import IO, Final, NamedTuple

from ..errors import InputError
from ..formats import format_of_name

LARGEST: Final = 1 << 30
"""Bytes that one member may unpack to."""
_RATIO: Final = 200
"""How many times its packed size a member may grow to, once it is past `_SMALL`; text rarely shrinks to a tenth."""
_SMALL: Final = 16 << 20
_PIECE: Final = 1 << 20
_MEMBERS: Final = 200_000
_GZIP: Final = b"\x1f\x8b"
_ZIP: Final = b"PK\x03\x04"
_DOCUMENTS: Final = (b"[Content_Types].xml", b"mimetype", b"_rels/", b"docProps/", b"customXml/", b"word/", b"xl/", b"ppt/")
"""What a zip archive begins with that is a document itself."""
_NAME_AT: Final = 30
"""Where the name of the first member stands in a zip archive (APPNOTE 4.3.7)."""


class Member(NamedTuple):
    """A file within an archive."""

    path: str
    """"archive.zip/folder/file.txt"; of a gzip file its own name without ".gz"."""
    content: bytes | InputError
    """Or why there is none."""


def is_archive(data: bytes) -> bool:
    """Whether the bytes hold other files."""
    if data.startswith(_GZIP):
        return True
    return data.startswith(_ZIP) and not data.startswith(_DOCUMENTS, _NAME_AT)


def members(data: bytes, path: str | None) -> Iterator[Member]:
    """Each file within, in the order of the archive.

    From a zip archive come the files whose extension has a reader; hidden ones and those that systems add are left out.

    Raises:
        InputError: the archive as a whole is damaged, unpacks to too much, or holds nothing that is read here.
    """
    if data.startswith(_GZIP):
        yield Member(_without_suffix(path), _gunzip(data, path))
    else:
        yield from _unzip(data, path)


def _without_suffix(path: str | None) -> str:
    name = path or "stdin"
    return name[:-3] if name.lower().endswith(".gz") else name


def _gunzip(data: bytes, path: str | None) -> bytes:
    import zlib

    out: list[bytes] = []
    size = 0
    rest = data
    try:
        while rest.startswith(_GZIP):  # several members may follow each other, and are one file
            unpack = zlib.decompressobj(wbits=31)
            piece = unpack.decompress(rest, _PIECE)
            while True:
                size += len(piece)
                _check_size(size, len(data), path)
                out.append(piece)
                if unpack.eof or not (piece or unpack.unconsumed_tail):
                    break
                piece = unpack.decompress(unpack.unconsumed_tail, _PIECE)
            if not unpack.eof:
                raise InputError("this gzip file ends too early", path=path, advice="Fetch it again.")
            rest = unpack.unused_data
    except zlib.error:
        raise InputError("this gzip file is damaged", path=path, advice="Fetch it again.") from None
    return b"".join(out)


def _unzip(data: bytes, path: str | None) -> Iterator[Member]:
    import zipfile

    base = path or "stdin"
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if _is_wanted(entry.filename)]
            if len(entries) > _MEMBERS:
                raise InputError(f"this archive holds {len(entries):,} files", path=path, advice="Unpack it in parts.")
            if not entries:
                raise InputError("no transcript in this archive", path=path, advice="Unpack it and name the files.")
            for entry in entries:
                name = f"{base}/{entry.filename}"
                if entry.flag_bits & 1:
                    locked = InputError("this file is locked with a password", path=name, advice="Unpack it yourself first.")
                    yield Member(name, locked)
                else:
                    yield Member(name, _unpacked(partial(archive.open, entry), entry.compress_size, name))
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
        raise InputError(f"this zip archive is damaged ({error})", path=path, advice="Fetch it again.") from None


def _unpacked(open_member: Callable[[], IO[bytes]], packed: int, name: str) -> bytes | InputError:
    """The content of one member, or why there is none."""
    import zipfile
    import zlib

    try:
        with open_member() as file:
            return _read_all(file.read, packed, name)
    except InputError as error:
        return error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        return InputError(f"this file is damaged in its archive ({error})", path=name, advice="Fetch the archive again.")


def _read_all(read: Callable[[int], bytes], packed: int, name: str) -> bytes:
    out: list[bytes] = []
    size = 0
    while piece := read(_PIECE):
        size += len(piece)
        _check_size(size, packed, name)
        out.append(piece)
    return b"".join(out)


def _check_size(size: int, packed: int, path: str | None) -> None:
    if size > LARGEST or (size > _SMALL and size > _RATIO * packed):
        raise InputError("this unpacks to more than a transcript can be", path=path, advice="Unpack it yourself and look.")


def _is_wanted(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    if not parts[-1] or any(part.startswith((".", "__MACOSX")) for part in parts if part not in (".", "..")):
        return False
    row = format_of_name(parts[-1])
    return row is not None and row.reader is not None
