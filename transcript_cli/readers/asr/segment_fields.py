"""What unknown JSON says of itself: title, date, language; and its table of people.

Strategy: only what stands in the objects around the transcript, or in one beside it such as "metadata", and only under
keys that are known; a number for a date is seconds or milliseconds since 1970.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from ..times import iso_day
from .segment_keys import FIELDS, PEOPLE, PERSON_ID, PERSON_NAME, VOICE, fold
from .voices import voice_of

_DEEPEST: Final = 6
_LONGEST: Final = 500
"""Characters of a field: what is longer is a summary."""
_EPOCH: Final = re.compile(r"1\d{9}(?:\.\d{1,9})?|1\d{12}")
_EARLIEST, _LATEST = 3e8, 1e11
"""Seconds since 1970 that a date may be; what is later is milliseconds."""


def declared(tree: Any, path: str) -> Iterator[tuple[str, Any]]:
    """The fields of the document whose transcript stands at `path`, under the names of the contract."""
    objects = list(_around(tree, path))
    seen: dict[str, Any] = {}
    for one in objects:
        for key, value in one.items():
            seen.setdefault(fold(key), value)
    for field, names in FIELDS:
        values = (_field(field, seen.get(name)) for name in names)
        if value := next((value for value in values if value), None):
            yield field, value
    if present := [name for name in _present(seen) if name]:
        yield "participants", present


def people(tree: Any, depth: int = 0) -> dict[str, str]:
    """Names by the id that the segments have, from whatever tables of people are there."""
    found: dict[str, str] = {}
    if depth > _DEEPEST:
        return found
    if isinstance(tree, dict):
        for key, value in tree.items():
            if fold(key) in PEOPLE:
                found |= _table(value)
            elif isinstance(value, dict | list):
                found |= people(value, depth + 1)
    elif isinstance(tree, list):
        for item in tree[:3]:  # a table of people stands beside the segments, not in them
            found |= people(item, depth + 1)
    return found


def _table(value: Any) -> dict[str, str]:
    rows: Iterator[tuple[Any, Any]]
    if isinstance(value, dict):
        rows = ((key, item if isinstance(item, str) else _get(item, (*PERSON_NAME, "label"))) for key, item in value.items())
        return {str(key): name for key, item in rows if (name := voice_of(item))}
    if not isinstance(value, list):
        return {}
    objects = [item for item in value if isinstance(item, dict)]
    rows = (
        (_get(item, (key,)), _get(item, PERSON_NAME)) for item in objects for key in PERSON_ID if _get(item, (key,)) is not None
    )
    return {number: name for key, item in rows if (number := voice_of(key)) and (name := voice_of(item))}


def _get(item: Any, names: tuple[str, ...]) -> Any:
    """The first of several folded keys that an object has a value for."""
    if not isinstance(item, dict):
        return None
    folded = {fold(key): value for key, value in item.items()}
    return next((value for name in names if (value := folded.get(name)) is not None), None)


def _around(tree: Any, path: str) -> Iterator[Mapping[str, Any]]:
    """The objects on the way to a path, the innermost first, and those that stand beside it in each of them."""
    way: list[dict[str, Any]] = []
    value = tree
    for step in ["", *path.split(".")]:
        name = step.replace("[]", "")
        value = value.get(name) if name and isinstance(value, dict) else value
        if isinstance(value, list) and step.endswith("[]") and len(value) == 1:  # a wrapping, and not the segments
            value = value[0]
        if isinstance(value, dict) and not any(
            fold(key) in VOICE and not isinstance(item, list) for key, item in value.items()
        ):
            way.append(value)
    yield from reversed(way)
    for one in reversed(way):
        yield from (inside for inside in one.values() if isinstance(inside, dict))


def _field(field: str, value: Any) -> str | None:
    if field in ("date", "created") and isinstance(value, int | float) and not isinstance(value, bool):
        if not _EARLIEST < value < 1000 * _LATEST:
            return None
        seconds = value / 1000 if value > _LATEST else value
        return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    if field == "duration" and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value.strip()[:_LONGEST] if isinstance(value, str) and len(value) <= _LONGEST else None


_ODATA: Final = re.compile(r"/Date\((\d{11,14})(?:[+-]\d{4})?\)/")
"""Milliseconds since 1970, as services that speak OData write a moment in JSON."""


def day_of(moment: Any) -> str | None:
    """The day of a moment that is no place in a recording: a date and time as ISO 8601 has it, or seconds since 1970.

    >>> day_of("2021-05-01T10:00:00+00:00"), day_of("1599933600.000200"), day_of("/Date(1599933600000)/"), day_of(12.5)
    ('2021-05-01', '2020-09-12', '2020-09-12', None)
    """
    if isinstance(moment, str):
        if (day := iso_day(moment)) is not None:
            return day
        if odata := _ODATA.fullmatch(moment):
            return _field("date", int(odata[1]))
        moment = float(moment) if _EPOCH.fullmatch(moment) else None
    return _field("date", moment) if isinstance(moment, int | float) else None


def _present(seen: Mapping[str, Any]) -> Iterator[str | None]:
    """The names in the lists of who took part."""
    for key in ("participants", "attendees"):
        listed = seen.get(key)
        for item in listed if isinstance(listed, list) else ():
            yield voice_of(item if isinstance(item, str) else _get(item, PERSON_NAME))
