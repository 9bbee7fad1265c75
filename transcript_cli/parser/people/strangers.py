"""Speakers of whom each is one label and nothing else: the short way for short documents.

Strategy: where no label has a word of another, the document names nobody elsewhere and nobody introduces himself, there is
nothing to settle, and a label is the speaker that it is in any such document. So it is remembered over documents. Whatever
could make a label more than that is asked first, and then all labels are settled together (`identity`), to the same end.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..draft import LabelUse
from ..words.memory import remembered
from ..words.names import surname_key
from .identity import INITIALS, Person, Use
from .introductions import introduction
from .labelparts import LabelParts
from .misspelt import may_be_misspelt
from .shown import Draft, shown_person


class _Stranger(NamedTuple):
    """A label as a speaker of its own, which it is in any document where nothing else may be the same person."""

    words: frozenset[str]
    """What no other label of the document may have."""
    draft: Draft


@remembered
def _stranger(label: str, parts: LabelParts) -> _Stranger | None:
    """None for a label that the others are needed to understand: initials, an abbreviation, the holder of an office."""
    use = Use(0, LabelUse(label, 1, ""), parts, None)
    if parts.held or use.is_code or INITIALS.fullmatch(label):
        return None
    person = Person(use.name, use.tokens)
    person.add(use)
    return _Stranger(frozenset(use.tokens) | {surname_key(use.tokens)}, shown_person(person, False, None))


def find_strangers(labels: Sequence[LabelUse], split: Sequence[LabelParts]) -> list[Draft] | None:
    """The speakers behind the labels that name persons; None where the labels must be settled together."""
    drafts: list[Draft] = []
    words: set[str] = set()
    turns: list[int] = []
    for index, (use, parts) in enumerate(zip(labels, split, strict=True)):
        if parts.kind == "person":
            stranger = _stranger(use.label, parts)
            if stranger is None or not words.isdisjoint(stranger.words) or introduction(use, parts):
                return None
            words |= stranger.words
            turns.append(use.turns)
            _, name, _, title, organization, kind = stranger.draft
            drafts.append(Draft(index, name, [(index, use.label)], title, organization, kind))
    return None if turns and may_be_misspelt(min(turns), max(turns)) else drafts
