"""Praat TextGrids, in the long and in the short text form.

Strategy: Praat itself reads a text file as a sequence of numbers, strings in double quotes and flags in angle brackets, and
takes everything else for comment; so the two forms are one. Every interval with a label is a caption in the voice of its tier,
and so is every point of a point tier; they are put in order of time. A tier may be a person or a layer of analysis (words,
sounds, pitch), which nothing in the file says: all are kept, and layers that share their boundaries give a warning.

Source: Praat manual, "TextGrid file formats" and "Text files and objects".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from ..errors import InputError
from ..model import Document, Warning
from ..source import Source
from .rendering import Rendering

_TOKEN: Final = re.compile(
    r'"(?P<string>[^"]*+(?:""[^"]*+)*+)"'
    r"|(?P<flag><\w{1,20}>)"
    r"|(?<![^\s])(?P<number>[-+]?\d{1,30}(?:\.\d{1,30})?(?:[eE][-+]?\d{1,3})?)%?(?![^\s!])"
    r"|(?P<open>\")"
    r"|![^\n]*|[^\s\"<!]++|<"
)
"""A number stands by itself: those in "intervals [1]:" are comment, as is the rest of a line from an exclamation mark on."""
_TIERS: Final = {"IntervalTier": 3, "TextTier": 2}
"""Values to an entry: begin, end and label; time and label."""
_DIVIDES: Final = 0.8
"""Share of the intervals of a layer that begin where one of another begins."""
_SAME: Final = 3
"""Decimals of a second to which boundaries are the same."""
_ADVICE: Final = "Save it anew from Praat, as a text file."


class _Interval(NamedTuple):
    """A label and when it is said."""

    start: float
    end: float
    text: str


class _Tier(NamedTuple):
    name: str
    intervals: list[_Interval]
    """Those with a label."""


def read_textgrid(source: Source) -> Iterator[Document]:
    """Read a TextGrid.

    Raises:
        InputError: it is no TextGrid, or ends early.
    """
    tiers, warnings = _tiers(source)
    page = Rendering(source)
    entries = [(interval, number) for number, tier in enumerate(tiers) for interval in tier.intervals]
    for interval, number in sorted(entries, key=lambda entry: (entry[0].start, entry[1])):
        page.add(interval.text, kind="cue", voice=tiers[number].name, time=interval.start, end_time=interval.end)
    yield page.document("textgrid", warnings=[*warnings, *_layers(tiers)], outside="marks of the file")


# --- the values of the file -----------------------------------------------------------------------------------------------


class _Values:
    """The numbers, strings and flags of a text file of Praat's, one after the other."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._tokens = _TOKEN.finditer(source.text)
        self._at = 0

    def _next(self, kind: str) -> str:
        for token in self._tokens:
            self._at = token.start()
            found = token.lastgroup
            if found == kind:
                return token[kind]
            if found is not None:
                break
        else:
            raise self.refuse("this TextGrid ends early")
        raise self.refuse(f"a {kind} was expected in this TextGrid, not {token[0][:20]!r}")

    def string(self) -> str:
        """A string, its doubled quotes undone and its lines joined."""
        return " ".join(self._next("string").replace('""', '"').split())

    def number(self) -> float:
        """A number."""
        return float(self._next("number")) + 0.0  # Praat writes -0, too

    def count(self) -> int:
        """A number of things."""
        number = self.number()
        if not 0 <= number < 1e9 or number != int(number):
            raise self.refuse(f"this TextGrid counts {number:g} of something")
        return int(number)

    def flag(self) -> bool:
        """Whether something is there."""
        return self._next("flag") == "<exists>"

    def refuse(self, message: str) -> InputError:
        """An error at the last value."""
        return InputError(message, path=self._source.path, line=self._source.line(self._at), advice=_ADVICE)


def _tiers(source: Source) -> tuple[list[_Tier], list[Warning]]:
    """The tiers of a file with their labels."""
    values = _Values(source)
    if not values.string().startswith("ooTextFile") or values.string() != "TextGrid":
        raise values.refuse("this is not a TextGrid")
    values.number()
    values.number()
    tiers: list[_Tier] = []
    nameless: list[str] = []
    for number in range(values.count() if values.flag() else 0):
        kind, name = values.string(), values.string()
        if kind not in _TIERS:
            raise values.refuse(f"a TextGrid has no tiers of the kind {kind[:20]!r}")
        if not name:
            name = f"tier {number + 1}"
            nameless.append(name)
        values.number()
        values.number()
        tiers.append(_Tier(name, list(_intervals(values, _TIERS[kind]))))
    message = f"{len(nameless)} tiers have no name and are called by their number, such as {nameless[0]}" if nameless else ""
    return tiers, [Warning(None, "nameless-tier", message)] if nameless else []


def _intervals(values: _Values, size: int) -> Iterator[_Interval]:
    for _ in range(values.count()):
        start = values.number()
        end = values.number() if size == 3 else start
        if text := values.string():
            yield _Interval(start, end, text)


def _layers(tiers: Sequence[_Tier]) -> Iterator[Warning]:
    """A warning for tiers that share their boundaries, so that what is said stands there more than once."""
    begins = [{round(interval.start, _SAME) for interval in tier.intervals} for tier in tiers[:50]]
    pairs = [
        (coarse, fine)
        for coarse, fine in combinations(sorted(range(len(begins)), key=lambda i: len(begins[i])), 2)
        if len(begins[coarse]) > 1 and len(begins[coarse] & begins[fine]) >= _DIVIDES * len(begins[coarse])
    ]
    if pairs:
        names = ", ".join(f"{tiers[coarse].name} and {tiers[fine].name}" for coarse, fine in pairs[:3])
        message = f"tiers share their boundaries and may be layers of the same speech, counted more than once: {names}"
        yield Warning(None, "layers", message)
