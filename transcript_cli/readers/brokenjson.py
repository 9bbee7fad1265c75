"""What to say of JSON that cannot be decoded: what is wrong, where, and what to do."""

from __future__ import annotations

import re
from typing import Final

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
