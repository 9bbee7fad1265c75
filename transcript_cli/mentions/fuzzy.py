"""Names that a recognizer or a typist got wrong: what is written almost like them.

Strategy: of each name, every spelling with up to N characters left out is kept in one table; so is done with the words of a
text, one to a few in a row, and two that are N edits apart meet in it (symmetric deletion; W. Garbe, 2012). What meets is
measured with the Levenshtein distance, and the nearest wins. A row of words is looked at once, since a text repeats itself; so
the time is linear in the text and does not depend on how many names there are. Short names take fewer edits, and abbreviations
none: a word of three letters is one edit from a hundred others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from ..errors import UsageError
from .overlaps import Span

_LETTERS_AN_EDIT: Final = 4
_MOST_SPELLINGS: Final = 4_000_000
_REMEMBERED: Final = 200_000
_WORD: Final = re.compile(r"[^\W_]+(?:(?:'(?!s\b)|-)[^\W_]+)*")
_SPLIT: Final = 2  # words that a recognizer makes of one


class _Wanted(NamedTuple):
    """A name to look for, in small letters."""

    text: str
    term: int
    edits: int
    capital: bool
    """It must have one, as the names of people do."""


class FuzzyIndex:
    """Names made ready for the search for what is almost the same."""

    def __init__(self, names: Iterable[tuple[str, int, int, bool]]) -> None:
        """Take the names in.

        Args:
            names: comparable form in small letters, index of the term, edits, whether a capital is needed.

        Raises:
            UsageError: they are too many for so many edits.
        """
        self._names: list[_Wanted] = []
        self._spellings: dict[str, list[int]] = {}
        self._edits = 0
        for text, term, most, capital in names:
            edits = min(most, len(text) // _LETTERS_AN_EDIT)
            if edits < 1:
                continue
            self._edits = max(self._edits, edits)
            for spelling in _shortened(text, edits):
                self._spellings.setdefault(spelling, []).append(len(self._names))
            self._names.append(_Wanted(text, term, edits, capital))
            if len(self._spellings) > _MOST_SPELLINGS:
                raise UsageError(
                    "so many terms cannot be looked for in almost any spelling", advice="Give fewer, or --fuzzy 1."
                )
        self._lengths = {n for w in self._names for n in range(len(w.text) - w.edits, len(w.text) + w.edits + 1)}
        self._most_words = max((w.text.count(" ") for w in self._names), default=0) + _SPLIT
        self._seen: dict[str, list[tuple[int, int]]] = {}

    def spans(self, written: str, lower: str, taken: Sequence[tuple[int, int]]) -> Iterator[Span]:
        """What stands almost like a name, from left to right, none overlapping another.

        Args:
            written: the text in comparable form.
            lower: the same in small letters.
            taken: where something stands already, in order.
        """
        words = list(_WORD.finditer(lower))
        taken = [*taken, (len(lower), len(lower))]
        next_taken = i = 0
        while i < len(words):
            start = words[i].start()
            while taken[next_taken][1] <= start and next_taken < len(taken) - 1:
                next_taken += 1
            found = self._best(words, i, written, lower, taken[next_taken][0])
            if found is None:
                i += 1
                continue
            yield found
            while i < len(words) and words[i].start() < found[1]:
                i += 1

    def _best(self, words: Sequence[re.Match[str]], i: int, written: str, lower: str, limit: int) -> Span | None:
        """The nearest name to what begins with word `i`; of those equally near, the longest."""
        start = words[i].start()
        best: tuple[int, int, int] | None = None
        for j in range(i, min(i + self._most_words, len(words))):
            end = words[j].end()
            if end > limit or (j > i and lower[words[j - 1].end() : words[j].start()] != " "):
                break
            if end - start not in self._lengths:
                continue
            for distance, name in self._near(lower[start:end]):
                if self._names[name].capital and not written[start].isupper():
                    continue
                if best is None or (distance, -end) < best[:2]:
                    best = distance, -end, self._names[name].term
        return (start, -best[1], best[2]) if best else None

    def _near(self, text: str) -> list[tuple[int, int]]:
        """(distance, name) of the names that are near enough; the name itself is not asked for here, but is one."""
        if (known := self._seen.get(text)) is not None:
            return known
        near = []
        for name in {name for spelling in _shortened(text, self._edits) for name in self._spellings.get(spelling, ())}:
            wanted = self._names[name]
            distance = _distance(text, wanted.text, wanted.edits)
            if distance is not None:
                near.append((distance, name))
        near.sort()
        if len(self._seen) >= _REMEMBERED:
            self._seen.clear()
        self._seen[text] = near
        return near


def _shortened(text: str, most: int) -> Iterator[str]:
    """The text with up to `most` characters left out."""
    for left_out in range(most + 1):
        for keep in combinations(text, len(text) - left_out) if left_out <= len(text) else ():
            yield "".join(keep)


def _distance(one: str, other: str, most: int) -> int | None:
    """The Levenshtein distance of two texts; None where it is more than `most`."""
    if abs(len(one) - len(other)) > most:
        return None
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        diagonal, row[0] = row[0], i
        for j, against in enumerate(other, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (char != against))
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None
