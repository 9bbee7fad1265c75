"""Records whose fields have a line each: `Speaker: Jane Doe`, then `Time: 0:01`, then `Text: Yes`.

Strategy: the keys are columns by another look, and each record is a row. A record begins where its first key comes back; a time
alone on the line above that key is a field of it, and a line without a key goes on with the field before. What stands above the
first record is about the document.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

from .columns import column_of
from .records import Record

_FIELD: Final = re.compile(r"[ \t>*-]{0,6}([^\W\d_][^:：\n]{0,40}?)[ \t*]{0,4}[:：][ \t*]*(\S[^\n]*)?")
_CLOCK: Final = re.compile(r"[\[(]?(\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?)(?:\s*(?:-->|->|[-–—])\s*[\d:.,]+)?[\])]?\s*")
_RULE: Final = re.compile(r"[-=_*~#\s]{3,}")
_TITLE: Final = 12
"""Lines above the first record, at most."""
_FEWEST: Final = 2
"""Records that are a custom."""
_REGULAR: Final = 0.9
"""Share of the records that have what is said, at the least."""
_TIME: Final = "time"


class Fielded(NamedTuple):
    """Such records, and what stands above them."""

    keys: list[str]
    rows: list[Record]
    about: dict[str, str]


class _Line(NamedTuple):
    """A line that is not blank."""

    key: str
    """"" where it has none that is known."""
    value: str
    offset: int
    end: int


def fielded_records(text: str) -> Fielded | None:
    """The records of a text; None where it does not consist of such.

    >>> fielded_records("Speaker: Ann\\nText: Is it open?\\n\\nSpeaker: Bo\\nText: It is.\\n").rows[1].cells
    ['Bo', 'It is.']
    """
    if not _may_be_fielded(text):
        return None
    lines = list(_lines(text))
    roles = [_role(line.key) for line in lines]
    first = next((at for at, role in enumerate(roles[:_TITLE]) if role in ("voice", "start")), None)
    if first is None:
        return None
    opening = lines[first].key
    groups: list[list[_Line]] = []
    for line in lines[first:]:
        if line.key == opening:
            groups.append([line])
        elif line.key or line.value:
            groups[-1].append(line)
    keys = list(dict.fromkeys(line.key for group in groups for line in group if line.key))
    known = Counter(filter(None, map(_role, keys)))
    spoken = sum(any(_role(line.key) == "text" for line in group) for group in groups)
    if not (known["voice"] and known["text"]) or len(groups) < _FEWEST or spoken < _REGULAR * len(groups):
        return None
    return Fielded(keys, [_row(group, keys) for group in groups], dict(_about(lines[:first])))


def _may_be_fielded(text: str) -> bool:
    """Whether one of the first lines names a speaker and one soon after what is said: a quick look."""
    roles = [_role(line.key) for line in _lines(text[:_HEAD])][: 2 * _TITLE]
    return "voice" in roles and "text" in roles


_HEAD: Final = 4096
"""Characters."""


def _role(key: str) -> str | None:
    column = column_of(key) if key else None
    return None if column is None else column.role


def _lines(text: str) -> Iterator[_Line]:
    offset = 0
    for line in text.splitlines(keepends=True):
        said = line.strip()
        end = offset + len(line.rstrip())
        field = _FIELD.match(line)
        if clock := _CLOCK.fullmatch(said):
            yield _Line(_TIME, clock[1], offset, end)
        elif field and column_of(field[1]):
            yield _Line(field[1].casefold(), (field[2] or "").strip(), offset, end)
        elif said and not _RULE.fullmatch(said):
            yield _Line("", said, offset, end)
        offset += len(line)


def _row(group: list[_Line], keys: list[str]) -> Record:
    """A record as a row, with a cell for every key; lines without a key go on with the field above."""
    cells: dict[str, str] = {}
    key = group[0].key
    for line in group:
        key = line.key or key
        cells[key] = f"{cells[key]}\n{line.value}".strip() if key in cells else line.value
    return Record([cells.get(key, "") for key in keys], group[0].offset, group[-1].end)


def _about(lines: list[_Line]) -> Iterator[tuple[str, str]]:
    """What the lines above the records say of the document: its title, and fields with keys."""
    for line in lines:
        if line.key:
            yield line.key, line.value
        else:
            yield "title", line.value
