"""Times as recognizers and spreadsheets write them: seconds, milliseconds, ticks, "1.200s", "PT1M2S", "00:01:02.5".

Strategy: one reading for all; what is no time is None. Where a format does not say what its numbers count, the words
do: nobody says a thousand words in a second, nor one in ten minutes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Any, Final, TypeAlias

from ..model import Warning
from ..timecode import seconds as clock_seconds

Time: TypeAlias = float | str | None
"""As it may be written."""

MILLISECONDS: Final = 1_000.0
TICKS: Final = 10_000_000.0
"""Of 100 nanoseconds."""

_ISO_MOMENT: Final = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d[T ]\d\d:\d\d")
_PLAIN: Final = re.compile(r"\s*([+-]?\d{1,18}(?:[.,]\d{1,18})?)\s*(?:s|sec|seconds)?\s*\Z")
_BARE: Final = re.compile(r"\s*\d{1,18}(?:\.\d{1,18})?\s*\Z")
_ISO: Final = re.compile(r"\s*P(?:(\d{1,9})D)?T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,18})?)S)?\s*\Z")
_CLOCK: Final = re.compile(r"\s*\d{1,3}:\d\d(?::\d\d){0,2}(?:;\d\d|[.,]\d{1,9})?\s*\Z")
_FILM: Final = re.compile(r"\s*\d\d;\d\d;\d\d;\d\d\s*\Z")
"""Hours, minutes, seconds and frames, as editors of film write a time with frames left out."""
_FRACTION: Final = re.compile(r"([.,]\d{3})\d+")
_LATEST: Final = 1e9
"""Seconds, some thirty years: what is later is a date, not a position in a recording."""

_HUGE: Final = 1e18
"""Of whatever unit; beyond it is no time, and too much for a float perhaps."""
_SPARSEST, _SLOWEST, _USUAL, _FASTEST = 0.0005, 0.02, 2.5, 12.0
"""Words in a second: from one remark to the next, with all the silence between; and in speech."""


def seconds_of(value: Any, per_second: float = 1.0) -> float | None:
    """A time in seconds, to the microsecond; None for what is none.

    Args:
        value: a number or a string that is one; "1.2s"; a duration of ISO 8601; a clock from hours or minutes on, of film
            without its frames; or a mapping of seconds and nanos, as protocol buffers have it.
        per_second: how many of the unit make a second, for bare numbers.

    >>> [seconds_of(value) for value in ("1.200s", "PT1M2.5S", "00:01:02,500", {"seconds": "2", "nanos": 5e8}, True)]
    [1.2, 62.5, 62.5, 2.5, None]
    >>> seconds_of(25140, MILLISECONDS)
    25.14
    """
    kind = type(value)  # of decoded JSON, where nothing is of a kind derived from these
    if (kind is float or kind is int) and -_HUGE < value < _HUGE:
        return _checked(value / per_second)
    if kind is str:
        return _of_string(value, per_second)
    if kind is dict and value.keys() & {"seconds", "nanos"}:
        whole, nanos = seconds_of(value.get("seconds")), seconds_of(value.get("nanos"), 1e9)
        return _checked((whole or 0.0) + (nanos or 0.0))
    return None


def _of_string(value: str, per_second: float) -> float | None:
    if match := _PLAIN.match(value):
        number = float(match[1].replace(",", "."))
        return _checked(number if value.rstrip()[-1] in "sc" else number / per_second)
    if match := _ISO.match(value):
        days, hours, minutes, rest = (float(part or 0) for part in match.groups())
        return _checked(days * 86_400 + hours * 3_600 + minutes * 60 + rest)
    if _FILM.match(value):
        value = value.replace(";", ":", 2)
    if _CLOCK.match(value):
        return clock_seconds(_FRACTION.sub(r"\1", value))
    return None


def _checked(value: float) -> float | None:
    return round(value, 6) if 0 <= value < _LATEST else None


def iso_day(moment: str) -> str | None:
    """The day of a moment that is no place in a recording: a date and time as ISO 8601 has it.

    >>> iso_day("2021-05-01T10:00:00+00:00"), iso_day("2021-05-01 10:00"), iso_day("00:10:00")
    ('2021-05-01', '2021-05-01', None)
    """
    return moment[:10] if _ISO_MOMENT.match(moment) else None


def clock_warning() -> Warning:
    """What to say where times are such moments."""
    message = "times are moments of a day and no places in a recording: they were left out"
    return Warning(None, "clock-times", message)


def after(start: float | None, duration: float | None) -> float | None:
    """When what begins at `start` and lasts `duration` ends."""
    return None if start is None or duration is None else round(start + duration, 6)


def infer_unit(times: Iterable[tuple[Any, Any]], words: int) -> tuple[float, bool]:
    """How many of the unit of bare numbers make a second: 1, 1,000 or 10,000,000, whichever makes the words likeliest speech.

    Args:
        times: start and end of each piece as written; either may be None, and what is no number counts for nothing.
        words: how many words the pieces have together.

    Returns:
        The unit, and whether it is the only one that makes the words speech; where none does, it is seconds.

    >>> infer_unit([(0, 4200), (4500, 9100)], 20)
    (1000.0, True)
    >>> infer_unit([(0.5, 4.2), (4.5, 9.1)], 20)
    (1.0, True)
    >>> infer_unit([(0, 60_000_000_000)], 4)
    (1.0, False)
    """
    lasting, earliest, latest = 0.0, math.inf, -math.inf
    for start, end in times:
        numbers = [float(value) for value in (start, end) if _counts(value)]
        if not all(number.is_integer() for number in numbers):
            return 1.0, True
        if len(numbers) == 2 and numbers[1] > numbers[0]:
            lasting += numbers[1] - numbers[0]
        earliest, latest = min([earliest, *numbers]), max([latest, *numbers])
    spoken = lasting or latest - earliest
    if not 0 < spoken < math.inf or not words:
        return 1.0, True
    slowest = _SLOWEST if lasting else _SPARSEST
    rates = {unit: words * unit / spoken for unit in (1.0, MILLISECONDS, TICKS)}
    likely = [unit for unit, rate in rates.items() if slowest <= rate <= _FASTEST]
    return min(likely, key=lambda unit: abs(math.log(rates[unit] / _USUAL)), default=1.0), len(likely) == 1


def unit_warning(unit: float, sure: bool) -> list[Warning]:
    """What to say where `infer_unit` was not sure."""
    taken = "seconds" if unit == 1 else "milliseconds" if unit == MILLISECONDS else "ticks of 100 ns"
    message = f"nothing says what the numbers of the times count; they were taken for {taken}"
    return [] if sure else [Warning(None, "time-unit", message)]


def is_number(value: Any) -> bool:
    """Whether a value is a number that a time can be made of."""
    return isinstance(value, int | float) and not isinstance(value, bool) and -_HUGE < value < _HUGE


def _counts(value: Any) -> bool:
    return is_number(value) or (isinstance(value, str) and bool(_BARE.match(value)))
