"""What to say of JSON that cannot be read: what is wrong with it, where, and what to do; or what is in it."""

from __future__ import annotations

import re
from typing import Any, Final

import msgspec

OTHER_FORMAT: Final = "If it is in another format, name that with --from."
_BROKEN: Final = "Fetch it again, or look at what is wrong there: python -m json.tool FILE"
_BYTE: Final = re.compile(r" \(byte (\d+)\)")


def problem_of(error: msgspec.DecodeError) -> tuple[str, int | None]:
    """What a decoder found wrong, in words of ours, and at which byte, if it says so."""
    place = _BYTE.search(str(error))
    message = _BYTE.sub("", str(error)).replace("JSON is malformed:", "this is not valid JSON:")
    message = message.replace("Input data was truncated", "this JSON ends too early")
    return message, int(place[1]) if place else None


def line_of(byte: int, text: str) -> int:
    """The number of the line in which a byte of a text stands."""
    return text.encode()[:byte].count(b"\n") + 1


def advice_on(text: str) -> str:
    """What to do with a text that is no JSON: mend it where it begins as JSON does."""
    return _BROKEN if text.lstrip(" \t\r\n").startswith(("{", "[")) else OTHER_FORMAT


_ITEMS: Final = 20
"""Of a list, in which other lists are looked for."""
_SHOWN: Final = 12
"""Keys."""


def advice_on_keys(tree: Any) -> str | None:
    """What to do with JSON whose keys say nothing: which are those of its longest list, and how to call them.

    >>> advice_on_keys({"talk": [{"a": "Ann", "b": "Hello."}, {"a": "Bo", "b": "Yes."}]})
    'Its longest list, talk, has the keys a, b: call those that hold who, when and what speaker, start and text.'
    """
    length, where, keys = 1, "", dict[str, None]()
    places: list[tuple[str, Any]] = [("", tree)]
    for path, value in places:
        if isinstance(value, dict):
            places += [(f"{path}.{key}".lstrip("."), inside) for key, inside in value.items()]
        elif isinstance(value, list):
            objects = [item for item in value if isinstance(item, dict)]
            if len(objects) > length:
                length, where, keys = len(objects), path, dict.fromkeys(key for item in objects[:_ITEMS] for key in item)
            places += [(f"{path}[]", item) for item in value[:_ITEMS] if isinstance(item, dict | list)]
    if not keys:
        return None
    named = ", ".join(" ".join(key.split())[:30] for key in list(keys)[:_SHOWN])
    place = f", {where[:60]}," if where else ""
    return f"Its longest list{place} has the keys {named}: call those that hold who, when and what speaker, start and text."
