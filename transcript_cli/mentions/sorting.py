"""A concordance in another order: by the words beside the keyword, by who speaks, by date.

Strategy: a key is a word counted from the keyword or a column. Words are compared without capitals, accents and punctuation;
text without spaces between words is compared character by character. All lines are held while they are sorted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

from ..errors import UsageError
from ..tokens import words_of
from .concordance import DEFAULT_CONTEXT, Concordance

_SIDES: Final = {"left": "L1,L2,L3", "right": "R1,R2,R3", "center": "keyword"}
_FIELDS: Final = ("keyword", "term", "speaker", "date", "document", "position")
_WORD_KEY: Final = re.compile(r"([LR])([1-9]\d?)", re.IGNORECASE)
_SortKey: TypeAlias = "tuple[bool, str | int, str]"


def sort_keys(given: str, *, context: int = DEFAULT_CONTEXT) -> list[str]:
    """The keys of a sort as the user writes it: "left", "right", "R1,L1,speaker".

    Args:
        given: keys with commas between: L1, L2, … (words before the keyword, the nearest first), R1, R2, … (words after it),
            keyword, term, speaker, date, document, position; "left" is short for L1,L2,L3 and "right" for R1,R2,R3.
        context: how many words are shown on either side, and so how far a key may reach.

    Raises:
        UsageError: there is no such key, or it is a word that is not shown.
    """
    keys: list[str] = []
    for name in ",".join(_SIDES.get(part.strip().lower(), part) for part in given.split(",")).split(","):
        name = name.strip()
        if match := _WORD_KEY.fullmatch(name):
            if int(match[2]) > context and given.strip().lower() not in _SIDES:
                advice = f"Take --context {match[2]} or more."
                raise UsageError(f"{name} lies beyond the {context} words that are shown", advice=advice)
            keys.append(name.upper())
        elif name.lower() in _FIELDS:
            keys.append(name.lower())
        else:
            known = ", ".join(("left", "right", "L1, L2, …", "R1, R2, …", *_FIELDS))
            raise UsageError(f"a concordance cannot be sorted by {name!r}", advice=f"Known: {known}.")
    return keys


def sort_concordance(lines: Iterable[Concordance], keys: Sequence[str]) -> list[Concordance]:
    """The lines by keys that `sort_keys` gave; ties stay in the order in which they came. All lines are held."""
    return sorted(lines, key=lambda line: _key(line, keys))


def _key(line: Concordance, keys: Sequence[str]) -> list[_SortKey]:
    sides: dict[str, list[str]] = {}
    key: list[_SortKey] = []
    for name in keys:
        if not (match := _WORD_KEY.fullmatch(name)):
            key.append(_of_field(line, name))
            continue
        if (side := match[1]) not in sides:
            sides[side] = words_of(line.left)[::-1] if side == "L" else words_of(line.right)
        at = int(match[2]) - 1
        # What is not there comes first, as the end of a turn does.
        key.append((True, *_collated(sides[side][at])) if at < len(sides[side]) else (False, "", ""))
    return key


def _of_field(line: Concordance, name: str) -> _SortKey:
    """What is not known comes last."""
    if name == "position":
        return False, line.turn, f"{line.offset:012}"
    value: str | None = getattr(line, name)
    return (False, *_collated(value)) if value is not None else (True, "", "")


@lru_cache(maxsize=1 << 16)
def _collated(text: str) -> tuple[str, str]:
    """Without accents and capitals, and then with them: cote, côte, coté."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char))
    return plain, text
