"""Speakers as vendors write them: "B", 0, "0", {"name": …}.

Strategy: one reading for all vendors; the printed form, on one line, or nothing.
"""

from __future__ import annotations

from typing import Any, Final

_NAME_KEYS: Final = (
    *("real_name", "realName", "nickname", "full", "fullName", "full_name", "name", "displayName", "display_name", "label"),
    *("username", "title", "id"),
)
"""What people go by comes before what a program calls them."""


def voice_of(*values: Any) -> str | None:
    """The first of several values that names a speaker: a string, a number, or an object with a name; on one line.

    >>> voice_of(None, " ", {"id": 3, "name": "Ann  Lee"}, "B"), voice_of(0), voice_of("")
    ('Ann Lee', '0', None)
    """
    for value in values:
        if isinstance(value, dict):
            value = voice_of(*(value.get(key) for key in _NAME_KEYS))
        elif isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, str | int | float) and not isinstance(value, bool) and (name := " ".join(str(value).split())):
            return name
    return None
