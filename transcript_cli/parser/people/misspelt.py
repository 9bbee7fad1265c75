"""Labels that may be others misspelt.

Strategy: a rare label that differs from a frequent one by a letter or two, and in nothing else, is a warning: a link to be
looked at, not a merge. Labels meet only those that begin alike and are about as long, so that it stays linear.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from ...model import Warning
from ..words.names import is_misspelling
from .identity import Person, Use

_LONG: Final = 6
"""Shorter surnames differ by a letter or two without being misspelt."""
_OFTEN: Final = 5
"""How many times as many turns the right spelling has."""
_BUCKET: Final = 32


def may_be_misspelt(few: int, many: int) -> bool:
    """Whether a label with so few turns can be another with so many."""
    return few * _OFTEN <= many


def misspelt(uses: Sequence[Use], persons: Sequence[Person]) -> list[Warning]:
    """Rare labels that differ from a frequent one by a letter or two: a link to be looked at, not a merge."""
    owner = {use.index: person for person in persons for use in person.uses}
    turns: defaultdict[int, int] = defaultdict(int)
    for use in uses:
        turns[id(owner[use.index])] += use.turns
    frequent: defaultdict[tuple[str, int], list[tuple[str, Use]]] = defaultdict(list)
    spelt = [("".join(use.tokens), use) for use in uses if len(use.tokens[-1]) >= _LONG and len(use.name) <= 60]
    for text, use in sorted(spelt, key=lambda pair: (-pair[1].turns, pair[1].index)):
        bucket = frequent[text[0], len(text)]
        if use.turns >= _OFTEN and len(bucket) < _BUCKET:
            bucket.append((text, use))
    found: list[Warning] = []
    for text, use in spelt:
        most = 1 if len(text) < 9 else 2
        near = [pair for n in range(len(text) - most, len(text) + most + 1) for pair in frequent.get((text[0], n), ())]
        for other_text, other in near:
            mine, theirs = owner[use.index], owner[other.index]
            rare = may_be_misspelt(turns[id(mine)], turns[id(theirs)])
            if mine is theirs or not rare or text == other_text or use.sex != other.sex or use.office != other.office:
                continue
            if len(use.tokens) == len(other.tokens) and is_misspelling(text, other_text, most):
                message = f"{use.label!r} ({use.turns}) may be a misspelt {other.label!r} ({other.turns}): kept apart"
                found.append(Warning(None, "similar-labels", message))
                break
    return found
