"""Names with nothing between them and the words said, as a table or bold letters leave them that were copied as plain text.

Strategy: only where nothing else is a label. Most paragraphs must begin with words in large letters that begin others too,
before another large letter, and be said to somebody; the longest such beginning is the name. Sentences begin like that now and
then, most of them never.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from ...model import Block
from ..words.names import fold
from ..words.patterns import lazy
from .accepted import Accepted
from .candidates import Candidate
from .conversation import is_addressed
from .traits import label_key
from .writing import SMALL, likeness

_WORD: Final = lazy(r"[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*\.?(?=\s)")
_BEGINS: Final = lazy(r"\s+(?=[“\"‘'(\[¿¡]?(?:[^\W\d_a-z]|\d))")
"""What stands between a name and what is said."""
_ENDS: Final = frozenset('.!?…"”»)]-–—')
_MOST_WORDS: Final = 4
_FEWEST: Final = 6
_MOST: Final = 1500
"""Paragraphs of a text that is looked at."""
_SHARE: Final = 0.7
_SPOKEN: Final = 0.3
"""Paragraphs that are said to somebody, or by somebody who says "I"."""
_SURE: Final = 0.7
"""How sure such a label is at best."""
_LIKE: Final = 0.5
_LIKE_WORDS: Final = 0.2


def find_bare_names(blocks: Sequence[Block]) -> list[Accepted]:
    """The names with which the paragraphs of a text begin; none where these are not most of them."""
    lines = [i for i, block in enumerate(blocks) if block.kind == "line" and block.text[0] not in "([" and " " in block.text]
    sentences = sum(blocks[index].text[-1] in _ENDS for index in lines)
    if not _FEWEST <= len(lines) <= _MOST or sentences < _SHARE * len(lines):
        return []
    begun = {index: list(_beginnings(blocks[index].text)) for index in lines}
    counts = Counter(label_key(name) for names in begun.values() for name, _ in names)
    found: dict[int, tuple[str, int]] = {}
    for index, names in begun.items():
        if back := [(name, body) for name, body in names if counts[label_key(name)] > 1 and _is_like_a_name(name)]:
            found[index] = back[-1]
    labels = [label_key(name) for name, _ in found.values()]
    changes = sum(a != b for a, b in pairwise(labels))
    spoken = sum(is_addressed(blocks[index].text[body:]) for index, (_, body) in found.items())
    if spoken < _SPOKEN * len(lines) or len(found) < _SHARE * len(lines) or 2 * changes < len(found) or len(set(labels)) < 2:
        return []
    for index, names in begun.items():  # who speaks once
        if index not in found and names and " " in names[-1][0] and _is_like_a_name(names[-1][0]):
            found[index] = names[-1]
    return [
        Accepted(Candidate(index, "wide", "", "", name, 0, len(name), body), _SURE)
        for index, (name, body) in sorted(found.items())
    ]


def _is_like_a_name(name: str) -> bool:
    """Whether words could be somebody's name; several words may hold one that sentences begin with: Will Holm."""
    return likeness(label_key(name)) >= (_LIKE_WORDS if " " in name else _LIKE)


def _beginnings(text: str) -> Iterator[tuple[str, int]]:
    """The words in large letters at the beginning of a text that another large letter follows, and where that stands."""
    end = 0
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, end)
        if word is None or fold(word[0]) in SMALL:
            return
        if body := _BEGINS.match(text, word.end()):
            yield text[: word.end()], body.end()
        end = word.end() + 1
