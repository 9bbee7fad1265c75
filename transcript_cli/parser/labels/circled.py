"""Names of two words behind a circle, where one space is left of the wide one: ○위원장 김하나 감사합니다.

Strategy: the word behind an office or a name that is the same each time is part of the label, and so is a word that is one
elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from ...model import Block
from ..words.patterns import lazy
from .accepted import Accepted

_NEXT: Final = lazy(r"[^\W\d_]{2,8}(?=\s\S)")
"""A word that could be the rest of a label."""
_LATIN: Final = "\u0250"
"""The first character beyond the Latin letters."""


def with_whole_names(blocks: Sequence[Block], accepted: Sequence[Accepted]) -> list[Accepted]:
    """The labels, those behind a circle with the word that always follows them."""
    following: dict[str, list[str]] = {}
    for row in accepted:
        if row.candidate.form == "circle" and row.candidate.label > _LATIN and " " not in row.candidate.label:
            following.setdefault(row.candidate.label, []).append(_word_after(blocks, row))
    if not following:
        return list(accepted)
    back = {words[0] for words in following.values() if len(words) > 1 and words[0] and len(set(words)) == 1}
    return [_longer(row, word) if (word := _part(blocks, row, following, back)) else row for row in accepted]


def _word_after(blocks: Sequence[Block], row: Accepted) -> str:
    match = _NEXT.match(blocks[row.candidate.block].text, row.candidate.body)
    return match[0] if match else ""


def _part(blocks: Sequence[Block], row: Accepted, following: dict[str, list[str]], back: set[str]) -> str:
    """The word after a label that is part of it; "" where there is none."""
    words = set(following.get(row.candidate.label, ())) if row.candidate.form == "circle" else set[str]()
    return word if len(words) == 1 and (word := _word_after(blocks, row)) in back else ""


def _longer(row: Accepted, word: str) -> Accepted:
    candidate = row.candidate
    end = candidate.body + len(word)
    longer = msgspec.structs.replace(candidate, label=f"{candidate.label} {word}", end=end, body=end + 1)
    return Accepted(longer, row.probability)
