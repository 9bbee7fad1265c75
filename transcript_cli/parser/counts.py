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
