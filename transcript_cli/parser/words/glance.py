"""What one look at a text rules out, before any rule reads it.

Strategy: most lines and nearly all speech have no figure, and fewer have anything like a date; rules that want one need not be
asked. A text is written with all figures alike: a few searches for fixed strings then cost a hundredth of a pattern's. Lines
are asked about by several rules, so that is remembered of them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_OTHER: Final = "\xff"
_ALIKE: Final = bytes.maketrans(b"123456789\xd9\xdb\xdf\xe0\xe1\xe5\xea\xef\xf0", b"0" * 9 + b"\xff" * 9)
"""Figures as noughts; what begins a figure of another script in UTF-8, or 年, as a byte that stands nowhere else."""
_LINE: Final = 500
"""Characters of a line that is worth remembering."""


def _look(text: str) -> str:
    return text.encode(errors="surrogatepass").translate(_ALIKE).decode("latin-1")


_remembered: Final = lru_cache(maxsize=4096)(_look)


def may_have_figure(text: str) -> bool:
    """Whether a text may have a figure, of any script: no is certain.

    >>> may_have_figure("Room 5"), may_have_figure("٣"), may_have_figure("l’été – “naïve”")
    (True, True, False)
    """
    seen = _remembered(text) if len(text) <= _LINE else _look(text)
    return "0" in seen or _OTHER in seen


def may_have_date(text: str) -> bool:
    """Whether a text may have a year, or two figures and a mark between them, as every date has: no is certain.

    >>> may_have_date("in 1999"), may_have_date("平成二十年"), may_have_date("5-6"), may_have_date("by 30 percent in 5 days")
    (True, True, True, False)
    """
    seen = _remembered(text) if len(text) <= _LINE else _look(text)
    return "0000" in seen or "0/0" in seen or "0.0" in seen or "0-0" in seen or _OTHER in seen
