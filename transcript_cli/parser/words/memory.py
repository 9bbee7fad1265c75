"""What is remembered of labels and words, as long as one document is parsed.

Strategy: several steps ask the same of the same label, the next one when all labels have been asked by the one before. A memory
of the last few thousand fails when a document has more of them than that. So nothing is forgotten within a document, which has
them in memory anyhow, and from one document to the next only as much is kept as is worth it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
_MOST: Final = 16_384
"""Answers of one function that are kept from one document to the next, or one part of a long text."""
_remembering: Final[list[Any]] = []


def remembered(function: Callable[P, T]) -> Callable[P, T]:
    """The same function, which remembers its answers until `forget_much` is called."""
    wrapped = lru_cache(maxsize=None)(function)
    _remembering.append(wrapped)
    return wrapped  # type: ignore[return-value]  # as the standard library's types have it, it takes any arguments


def forget_much() -> None:
    """Forget what is too much to be kept. To be called between documents."""
    for function in _remembering:
        if function.cache_info().currsize > _MOST:
            function.cache_clear()
