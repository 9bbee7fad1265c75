"""Regular expressions that are compiled when they are first used.

Strategy: compiling all patterns of the parser takes longer than parsing a page, and a page needs few of them. A lazy pattern
is used like a compiled one; after the first use of a method, that method is an ordinary attribute.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _LazyPattern:
    """Stands for `re.compile(source, flags)`."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Only asked for what is not there yet; re.compile keeps what it compiled, so that several methods share one pattern.
        value = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)
        return value

    def __reduce__(self) -> tuple[Any, ...]:
        return _LazyPattern, (self._source, self._flags)


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(source, flags)`, put off until it is needed.

    >>> lazy(r"\\d+").findall("1 and 2")
    ['1', '2']
    """
    return cast("re.Pattern[str]", _LazyPattern(source, flags))
