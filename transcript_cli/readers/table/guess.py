"""Columns whose names no table of names has: by a word in them, or by what stands below.

Strategy: asked only where a header does not say outright which column was said, or by whom. A name of which one word says it
("line_text", "Текст выступления") is a candidate; of several, speakers are the short ones and texts the long. Where the speaker
is known and no text, it is the longest column, if it is longer than names are or the only one that is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .columns import Column, column_of, words_of_column

_WORDS_OF_NAMES: Final = 4
"""That a name, a place or a date has, at most, on average."""
_ONE_WORD: Final = 1.5
_NO_TEXT: Final = frozenset("id ids no number num count length len type types score date time index idx flag url size".split())
"""The last word of a name that speaks about speakers or texts and holds none."""
_WEAK: Final = frozenset("name person user username author label role full nom nombre nome naam namn navn nimi имя".split())
"""Words that say who speaks by themselves, and not within a longer name."""
_GUESSED: Final = 1000
"""The rank of a guess: every known name goes before it."""


def guess_columns(header: Sequence[str], rows: Sequence[Sequence[str]], known: dict[str, tuple[int, Column]]) -> None:
    """Add the columns of text and of speakers to those that are known, where they can be told.

    Args:
        header: the names of the columns.
        rows: some rows below it.
        known: by role, as in the reader; it is added to.
    """
    sizes = [_words([row[at] for row in rows if at < len(row)]) for at in range(len(header))]
    taken = {at for at, _ in known.values()}
    for role, best in (("voice", min), ("text", max)):
        if role not in known:
            parts = [at for at, name in enumerate(header) if at not in taken and sizes[at] and _says(name, role)]
            if role == "voice":
                parts = [at for at in parts if sizes[at] <= 2 * _WORDS_OF_NAMES]
            if parts:
                _add(known, taken, role, best(parts, key=sizes.__getitem__))
    if "text" not in known and "voice" in known:
        left = [at for at in range(len(header)) if at not in taken and sizes[at]]
        longest = max(left, key=sizes.__getitem__, default=None)
        if longest is not None and (sizes[longest] > _WORDS_OF_NAMES or (len(left) == 1 and sizes[longest] > _ONE_WORD)):
            _add(known, taken, "text", longest)


def _add(known: dict[str, tuple[int, Column]], taken: set[int], role: str, at: int) -> None:
    known[role] = (at, Column(role, _GUESSED, None))
    taken.add(at)


def _says(name: str, role: str) -> bool:
    words = words_of_column(name)
    if not words or (words[-1] in _NO_TEXT and (role, words[-1]) != ("voice", "id")):
        return False
    return any(word not in _WEAK and (column := column_of(word)) is not None and column.role == role for word in words)


def _words(cells: Sequence[str]) -> float:
    """How many words a cell has on average; figures are none, and one long string without spaces is as many as it would be."""
    filled = [cell for cell in cells if cell.strip()]
    counts = [max(len(cell.split()), len(cell) // 12) for cell in filled if any(sign.isalpha() for sign in cell)]
    return sum(counts) / len(filled) if filled else 0.0
