"""Numbers, sizes, times and dates as people read them.

Strategy: English and the same everywhere, whatever the locale: what one user shows another must look alike. A date that is not
one is shown as it stands.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def number(value: int) -> str:
    """12,345."""
    return f"{value:,}"


def count(value: int, noun: str) -> str:
    """`1 turn`, `2 turns`."""
    return f"{value:,} {noun}{'' if value == 1 else 's'}"


def percent(share: float) -> str:
    """`58.2 %`; what is more than nothing is never shown as nothing, and what is less than all never as all."""
    if 0 < share < 0.0005:
        return "<0.1 %"
    if 0.9995 <= share < 1:
        return "99.9 %"
    return f"{100 * share:.1f} %"


def duration(seconds: float) -> str:
    """`0:07`, `1:02:03`."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def size(value: int) -> str:
    """`812 bytes`, `4.2 kB`, `1.3 GB`, in powers of a thousand."""
    if value < 1000:
        return count(value, "byte")
    amount = float(value)
    for unit in ("kB", "MB", "GB"):
        amount /= 1000
        if amount < 999.95:
            return f"{amount:.1f} {unit}"
    return f"{amount / 1000:,.1f} TB"


def day(iso: str) -> str:
    """`Tuesday, 3 December 2024` for 2024-12-03, `December 2024` for 2024-12."""
    try:
        if len(iso) == 7:
            month = date.fromisoformat(f"{iso}-01")
            return f"{_MONTHS[month.month - 1]} {month.year}"
        value = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{_DAYS[value.weekday()]}, {value.day} {_MONTHS[value.month - 1]} {value.year}"


def moment(iso: str) -> str:
    """`3 December 2024, 09:50 UTC-05:00` for 2024-12-03T09:50-05:00; the zone only where there is one."""
    try:
        value = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    text = f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    if "T" not in iso:
        return text
    return f"{text}, {value:%H:%M}{f' {value.tzname()}' if value.tzinfo else ''}"
