"""Many texts searched for at once.

Strategy: an Aho-Corasick automaton gives every place where one of the texts stands, however they overlap. A huge text is
searched in windows, so that its places never stand in memory together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import ahocorasick_rs

from .fold import without_surrogates

_WINDOW: Final = 1 << 20  # characters searched at a time
FEW: Final = 5000
_SHORT: Final = 250  # characters: making the quick kind takes the square of that

Place = tuple[int, int, int]
"""(index of what was found, start, end)."""


class Automaton:
    """Texts made ready for searching; nothing is found of none."""

    def __init__(self, wanted: Sequence[str]) -> None:
        """Take the texts in; 0.5 s for 100,000."""
        self._longest = max(map(len, wanted), default=0)
        quick = len(wanted) <= FEW and self._longest <= _SHORT  # twice as fast, but it grows large
        kinds = ahocorasick_rs.Implementation
        kind = kinds.DFA if quick else kinds.ContiguousNFA
        self._search = ahocorasick_rs.AhoCorasick(wanted, implementation=kind) if wanted else None

    def places(self, text: str) -> Iterable[Place]:
        """Every place, in the order of the ends."""
        if self._search is None:
            return []
        return self._found(text) if len(text) <= _WINDOW else self._in_windows(text)

    def _in_windows(self, text: str) -> Iterator[Place]:
        for at in range(0, len(text), _WINDOW):
            for index, start, end in self._found(text[at : at + _WINDOW + self._longest]):
                if start < _WINDOW:  # what begins later is found in the next window
                    yield index, at + start, at + end

    def _found(self, text: str) -> list[Place]:
        assert self._search is not None
        try:
            return self._search.find_matches_as_indexes(text, True)
        except UnicodeEncodeError:
            return self._search.find_matches_as_indexes(without_surrogates(text), True)
