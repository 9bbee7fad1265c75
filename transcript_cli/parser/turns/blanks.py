"""What lies between the segments: blanks, and marks that are no text.

Strategy: every stretch that no step took is one segment of its own, so that all of them together cover the source.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...model import Segment
from ..words.patterns import lazy


def fill_blanks(text: str, segments: Sequence[Segment], outside: str) -> list[Segment]:
    """The segments in order with what lies between them, so that they cover the text: blanks, and marks that are no text."""
    out: list[Segment] = []
    at = 0
    for segment in segments:
        start = segment.start
        if start > at:
            blank = text[at:start].isspace()
            out.append(Segment("blank", at, start, "blank") if blank else _between(text, at, start, outside))
        out.append(segment)
        at = segment.end
    if at < len(text):
        out.append(_between(text, at, len(text), outside))
    return out


_VISIBLE: Final = lazy(r"[^\s\u200b\u200e\u200f\u202a-\u202c\u2066-\u2069\ufeff]")


def _between(text: str, start: int, end: int, outside: str) -> Segment:
    if not text[start:end].isspace() and _VISIBLE.search(text, start, end):
        return Segment("boilerplate", start, end, outside)
    return Segment("blank", start, end, "blank")
