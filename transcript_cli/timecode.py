"""The one grammar of times: 0:07, 00:01:02, 00:01:02,345, 12:04 PM, 2 minutes 5 seconds.

Strategy: `TIME` is a pattern without groups that other patterns embed; `seconds` reads what it matched. A clock time (with a.m.
or p.m., or with a date) is not a position in a recording, so it has no seconds.
"""

from __future__ import annotations

import re
from typing import Final

TIME: Final = r"(?:\d{1,2}:\d{1,2}:\d{1,2}\.\d{1,3}(?!\d)|(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3}|:\d{2}(?!\d))?)"
"""Hours, minutes, seconds with a fraction or film frames: 1:02:03.4, 62:03, 01:01:40:13."""
MERIDIEM: Final = r"(?:\s?[AaPp]\.?\s?[Mm]\b\.?)"
HALF: Final = r"(?:(?:오전|오후|上午|下午|午前|午後)\s?)?"
"""The half of a day, where it stands before the time."""
DATE: Final = r"(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./](?:\d{1,2}|[A-Z][a-z]{2})[-./]\d{2,4})"
WEEKDAY: Final = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
"""As logs of chats print it before the time of the day."""
SPOKEN: Final = r"(?:\d{1,3}\shours?\s)?(?:\d{1,3}\sminutes?\s)?\d{1,3}\sseconds?"
"""As meeting recorders print it."""
DAY: Final = (
    r"(?:(?:[Tt]oday|[Yy]esterday|[Hh]eute|[Gg]estern|[Hh]oy|[Aa]yer|[Aa]ujourd['’]hui|[Hh]ier)(?:\s(?:at|um|à|a\slas))?)"
)
"""As messengers print it instead of a date: Today at."""
STAMP: Final = rf"(?:{DATE},?\s+\d{{1,2}}\.\d\d(?:\.\d\d)?(?!\d)|(?:(?:{DATE}|{WEEKDAY}|{DAY}),?\s+)?{HALF}{TIME}{MERIDIEM}?)"

DECIMALS: Final = r"\d{1,5}\.\d{1,3}s?(?:[ \t]+|\s?(?:--?>|[-–—])\s?)\d{1,5}\.\d{1,3}s?"
"""Start and end in seconds, side by side: 9.21 11.05, 9.21 - 11.05."""
SPAN: Final = r"[\[(]\s?\d{1,5}\.\d{1,3}s?\s?(?:--?>|[-–—,])\s?\d{1,5}\.\d{1,3}s?\s?[\])]"
"""The same in brackets: [9.21 - 11.05]."""
ELAPSED: Final = r"(?:\d{2}[ :]){3}\d{2}"
"""Days, hours, minutes and seconds, as missions in space count them: 04 06 45 15."""
SECONDS: Final = r"\d{1,6}(?:\.\d{1,3})?s\b"
"""As recognizers print it: 12.34s."""

_PARTS: Final = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?!\d)(?:[.,](\d{1,3}))?")
_SPOKEN: Final = re.compile(r"(?:(\d+) hours? )?(?:(\d+) minutes? )?(\d+) seconds?")
_ELAPSED: Final = re.compile(ELAPSED)
_DECIMALS: Final = re.compile(DECIMALS)
_SECONDS: Final = re.compile(SECONDS)
_SPAN: Final = re.compile(SPAN)
_FIRST_DECIMAL: Final = re.compile(r"\d+\.\d+")
_CLOCK: Final = re.compile(rf"{DATE}|{DAY}|{WEEKDAY}|[AaPp]\.?\s?[Mm]\b|\d{{4}}:|[전후午]")


def seconds(stamp: str) -> float | None:
    """Seconds from the start of the recording, or None for a clock time.

    >>> seconds("00:01:02,345")
    62.345
    >>> seconds("2 minutes 5 seconds")
    125.0
    >>> seconds("04 06 45 15"), seconds("9.21 11.05")
    (369915.0, 9.21)
    >>> seconds("12.34s")
    12.34
    >>> seconds("12:04 PM") is None
    True
    """
    if ":" not in stamp and _ELAPSED.fullmatch(stamp):
        days, hours, minutes, whole = (int(stamp[at : at + 2]) for at in (0, 3, 6, 9))
        return float(((days * 24 + hours) * 60 + minutes) * 60 + whole)
    if (stamp[:1] in "[(" and _SPAN.fullmatch(stamp)) or _DECIMALS.fullmatch(stamp):
        return float(_FIRST_DECIMAL.search(stamp)[0])  # type: ignore[index]
    if _SECONDS.fullmatch(stamp):
        return float(stamp[:-1])
    if _CLOCK.search(stamp):
        return None
    if match := _SPOKEN.search(stamp):
        hours, minutes, whole = (int(part or 0) for part in match.groups())
        return float(hours * 3600 + minutes * 60 + whole)
    match = _PARTS.search(stamp)
    if not match:
        return None
    hours, minutes, whole = int(match[1] or 0), int(match[2]), int(match[3])
    return hours * 3600 + minutes * 60 + whole + (float(f"0.{match[4]}") if match[4] else 0.0)
