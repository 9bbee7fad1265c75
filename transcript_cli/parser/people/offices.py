"""How offices and affiliations are compared.

Strategy: folded words, without articles. An office agrees with one that says more of it, and mere ranks and seats agree with
all; an affiliation agrees where it has a part between commas in common. What is unknown agrees with everything.
"""

from __future__ import annotations

from functools import lru_cache

from ..words.labels import ARTICLES, GENERIC_OFFICES
from ..words.names import Tokens, fold


@lru_cache(maxsize=2048)
def office_words(office: str | None) -> Tokens | None:
    """An office as it is compared: folded, without articles.

    >>> office_words("The SPEAKER pro tempore")
    ('speaker', 'pro', 'tempore')
    """
    if not office:
        return None
    words = tuple([folded for word in office.split() if (folded := fold(word)) and folded not in ARTICLES])
    return words or None


def offices_agree(one: Tokens | None, other: Tokens | None) -> bool:
    """Whether one person could hold both: the one says more of the other, or one is a mere rank or seat."""
    if not one or not other:
        return True
    if one == other:
        return True
    short, full = sorted((one, other), key=len)
    inside = any(full[i : i + len(short)] == short for i in range(len(full) - len(short) + 1))
    return inside or all(w in GENERIC_OFFICES for w in one) or all(w in GENERIC_OFFICES for w in other)


def affiliation_parts(organization: str | None) -> frozenset[str]:
    """An affiliation as it is compared: its parts between commas, folded."""
    if not organization:
        return frozenset()
    return frozenset(p for part in organization.split(",") if (p := " ".join(fold(w) for w in part.split())))


def affiliations_agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether they are one affiliation, more or less fully given; one that is unknown agrees with all."""
    return not one or not other or bool(one & other)
