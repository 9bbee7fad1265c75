"""Cutting a label at its brackets, dashes and commas.

Strategy: marks alone, no words but Jr. and the like; one pass over the label. What the pieces mean is `labelparts`' business.
"""

from __future__ import annotations

from typing import Final

from ..words.labels import SUFFIXES
from ..words.names import fold
from ..words.patterns import lazy

_INVISIBLE: Final = lazy(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f]")
_OPEN: Final = "([（【［"
_OPENING: Final = frozenset(_OPEN)
_CLOSE: Final = ")]）】］"
_DASH: Final = lazy(r"\s+(?:--?|[–—|])\s+")
_COMMA: Final = lazy(r"[,，、]\s*")
_CUTS: Final = frozenset("-–—|,，、")


_PICTURE: Final = "[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][\ufe0f\u200d]*"
_PICTURES: Final = lazy(rf"\A(?:{_PICTURE}\s*)+(?=\w)|(?<=[\w.)])(?:\s*{_PICTURE})+\Z")
"""Small pictures before a name or behind it, as newsletters and podcasts have them."""


def plain(label: str) -> str:
    """The label with plain spaces, without invisible characters and the marks that end labels."""
    text = " ".join((label if label.isprintable() and label.isascii() else _INVISIBLE.sub("", label)).split())
    text = text if text.isascii() else _PICTURES.sub("", text) or text
    return text.strip(" ,;:：*~<>#").rstrip("-–—").rstrip() or text


def brackets(text: str) -> tuple[str, list[str]]:
    """What stands outside brackets, and what stands in each outermost pair; a pair that never closes is no pair."""
    if _OPENING.isdisjoint(text):
        return text, []
    outside: list[str] = []
    inside: list[str] = []
    depth = start = 0
    for at, char in enumerate(text):
        if char in _OPEN:
            depth += 1
            if depth == 1:
                outside.append(text[start:at])
                start = at + 1
        elif char in _CLOSE and depth:
            depth -= 1
            if depth == 0:
                inside.append(text[start:at].strip())
                start = at + 1
    if depth or not all(inside):
        return text, []
    outside.append(text[start:])
    return " ".join(" ".join(outside).split()).strip(" ,"), inside


def tails(outer: str) -> tuple[str, str, list[str]]:
    """The head of a label, what follows it after a comma, and the pieces after dashes and bars."""
    if _CUTS.isdisjoint(outer):
        return outer, "", []
    head, *tails = _DASH.split(outer)
    first, *rest = _COMMA.split(head)
    while rest and (fold(rest[0]) in SUFFIXES or not rest[0]):
        first = f"{first}, {rest.pop(0)}".rstrip(", ")
    return first or outer, ", ".join(rest), tails
