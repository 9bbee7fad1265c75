"""Which documents lie together: directories in the manner of Hive, `year=2024/`, that readers of tables know how to skip.

Strategy: a document lies where its metadata says, and all its rows with it. A value may be anything that a document prints, so
it is written as Hive and its successors do, with percent signs for what a file system might take amiss, and cut where it is too
long for a name. Where a table has a column of the same name and of another meaning, the directory says that it means the
document's: `document_kind=Remarks/`.
Source: https://cwiki.apache.org/confluence/display/Hive/LanguageManual+DDL (partitioned tables)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Any, Final
from urllib.parse import quote

from ..errors import UsageError
from ..model import Transcript
from .tables import year_of

NOTHING: Final = "__HIVE_DEFAULT_PARTITION__"
"""Stands for null."""
_LONGEST: Final = 120
"""Characters of a value that are kept; with the key and percent signs a name may have 255 bytes."""

_FIELDS: Final[dict[str, tuple[str, Callable[[Transcript], Any]]]] = {
    "year": ("year", lambda t: year_of(t.metadata.date)),
    "month": ("month", lambda t: t.metadata.date[:7] if t.metadata.date and len(t.metadata.date) >= 7 else None),
    "organization": ("document_organization", lambda t: t.metadata.organization),
    "kind": ("document_kind", lambda t: t.metadata.kind),
    "language": ("language", lambda t: t.metadata.language),
    "format": ("format", lambda t: t.source.format),
}
"""What the user calls it, what the directories are called, and where it comes from."""


def partition_keys(fields: Iterable[str]) -> tuple[str, ...]:
    """What the directories are called, checked.

    Raises:
        UsageError: there is nothing of that name to part by.
    """
    keys = []
    for field in fields:
        if field not in _FIELDS:
            raise UsageError(f"tables cannot be parted by {field!r}", advice=f"Known: {', '.join(_FIELDS)}.")
        keys.append(_FIELDS[field][0])
    return tuple(keys)


def partition_of(transcript: Transcript, fields: Iterable[str]) -> str:
    """The directory of a document within each table: "year=2024/language=en/", or nothing where nothing parts them."""
    return "".join(f"{key}={_escaped(value(transcript))}/" for key, value in (_FIELDS[field] for field in fields))


def _escaped(value: Any) -> str:
    if value is None:
        return NOTHING
    name = quote(str(value), safe=" ", errors="replace").replace("~", "%7E").rstrip(". ") or NOTHING
    if len(name) > _LONGEST:
        name = f"{name[:_LONGEST].rpartition('%')[0] or name[:_LONGEST]}-{sha256(name.encode()).hexdigest()[:8]}"
    return name
