"""Counting a few things.

Strategy: a plain dict, for `collections.Counter` takes longer to make than to count what a page has of anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def count(things: Iterable[T]) -> dict[T, int]:
    """How often each thing comes, in order of first appearance.

    >>> count("noon")
    {'n': 2, 'o': 2}
    """
    counts: dict[T, int] = {}
    for thing in things:
        counts[thing] = counts.get(thing, 0) + 1
    return counts


def count_words(text: str) -> int:
    """How many words a text has, parted by white space, without making them.

    Where every character can be printed, the only white space is spaces.

    >>> count_words("three  plain words"), count_words("")
    (3, 0)
    """
    if text.isprintable() and "  " not in text and text and text[0] != " " != text[-1]:
        return text.count(" ") + 1
    return len(text.split())
