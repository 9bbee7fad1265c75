"""What sentences before and after the speech say of the event: where it was held, and on whose behalf.

Strategy: few verbs with which such sentences are written, and the large words after them. It is the weakest of sources:
whatever a line of its own says goes before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from ...model import Block
from ..words.patterns import lazy

_LONGEST: Final = 1_000
"""Characters of a note about the document."""
_SHORTEST: Final = 30
_SENTENCES: Final = ("who presides", "who interviewed whom")
"""The rules of sentences that say who was there: they may say where as well."""
_WRAPPED: Final = 60
"""Characters of a line that goes on in the next."""
_RUNS_OVER: Final = 4
"""Lines of a sentence, at the most."""
_HELD: Final = lazy(
    r"\b(?:took\splace|(?:was|were)\s(?:held|conducted|recorded|made|taken)"
    r"|(?:spoke|began|met|convened|commenced)\sat\s[\d:.]+\s?[ap]\.?m\.?)"
    r"(?:\s(?:by|on|with)\s[^.;]{3,60}?)?\s(?:in|at)\s(?:the\s)?"
    r"(?P<place>[A-Z][\w'’-]*(?:,?\s(?:(?:of|at|the|de|du)\s)*[A-Z\d][\w'’-]*){0,9})"
)
"""The interview took place in Taos, New Mexico."""
_CONVENED: Final = lazy(
    r"\b(?:met|convened)\b(?:,[^.;,]{3,40},)?\s(?:at\s)?[\d:.]+\s?[ap]\.?m\.?,?(?:\s[^.;,]{3,40},)?\s(?:in|at)\s(?:the\s)?"
    r"(?P<place>[Rr]oom\s[A-Z\d][\w-]*(?:,\s(?:the\s)?(?!Hon\b|Senator|Representative|Chair|M[rs]s?\b)[A-Z][\w'’]*(?:\s[A-Z][\w'’]*){0,5})?)"
)
"""The subcommittee met, pursuant to notice, at 9:30 a.m., in Room 226, Dirksen Building, Senator Roe presiding."""
_FOR_WHOM: Final = lazy(
    r"\b(?:conducted|recorded|made)\sby\s[^.;]{3,90}?\s(?:for|on\sbehalf\sof)\s(?:the\s)?"
    r"(?P<body>[A-Z][\w'’-]*(?:\s(?:(?:of|the|for|and)\s)*[A-Z][\w'’-]*){1,9})"
)
"""The interview was conducted by Arthur Poole for the Archive of Regional Art."""
_NOT_A_PLACE: Final = lazy(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\d")


class Said(NamedTuple):
    """What a sentence says."""

    field: Literal["location", "organization"]
    value: str
    block: Block


def find_said(blocks: Sequence[Block], taken: Mapping[int, str]) -> Iterator[Said]:
    """What the sentences among blocks say that say nothing else; `taken`: starts of those that do."""
    for index, block in enumerate(blocks):
        text = block.text
        if taken.get(block.start, _SENTENCES[0]) not in _SENTENCES or not _SHORTEST < len(text) <= _LONGEST:
            continue
        for before, after in pairwise(blocks[index : index + _RUNS_OVER]):
            if after.gap or len(before.text) < _WRAPPED or before.text.endswith("."):
                break
            text = f"{text} {after.text}"
        if convened := _CONVENED.search(text):
            place = convened["place"]
            yield Said("location", place[0].upper() + place[1:], block)
        elif (held := _HELD.search(text)) and not _NOT_A_PLACE.match(held["place"]):
            yield Said("location", held["place"], block)
        if (" for " in text or " behalf " in text) and (body := _FOR_WHOM.search(text)):
            yield Said("organization", body["body"], block)
