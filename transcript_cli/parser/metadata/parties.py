"""The parties to a case, which are the title of its transcript: on one line, or above and below a "v." of its own.

Strategy: what is between the name of a court and the kind of the document is printed in columns, with the part that each party
plays below its name and the number of the case beside it. The names are taken, the rest is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from ...model import Block
from ..words.folding import bare_words, fold, squeeze
from ..words.patterns import lazy
from .header_names import is_kind, is_written_large

_LOOK_AT: Final = 40
"""Blocks in which a case is named."""
_NEAR: Final = 4
"""Lines between "v." and a party, at the most."""
_LONGEST: Final = 200
_ON_A_LINE: Final = lazy(
    r"(?:(?:No\.?\s|Case\s)?[\w:/-]*\d[\w:/-]*\s[-–—]\s)?(?P<one>.{1,100}?)\s(?:v|vs|versus)\.?\s(?P<other>.{2,100})\Z", 2
)
"""With the number of the case before it: 70114/02 - R v HALE."""
_AGAINST: Final = frozenset({"v", "vs", "versus"})
_BETWEEN: Final = lazy(r"[-–—\s]*(?:v|vs|versus|against|and)\.?[-–—\s]*(?:$|[)|:§]|\s{2}|\t)", 2)  # re.IGNORECASE
_COLUMN: Final = lazy(r"(?:\s{2,}|\t).*\Z|\s*[)|§](?:\s.*)?\Z")
"""The other column, where the number of the case stands."""
_PARTS: Final = frozenset(
    "plaintiff plaintiffs defendant defendants petitioner petitioners respondent respondents appellant appellants appellee"
    " appellees claimant claimants applicant applicants accused prosecutor complainant".split()
)
"""What a party to a case is."""


class Case(NamedTuple):
    """A case as it is named, and the blocks that name it."""

    name: str
    blocks: list[Block]


def find_case(front: Sequence[Block]) -> Case | None:
    """The case that the head of a document names; None where it names none."""
    for index, block in enumerate(front[:_LOOK_AT]):
        text = block.text
        if block.kind not in ("line", "heading") or len(text) > _LONGEST:
            continue
        if (
            not _AGAINST.isdisjoint(bare_words(text))
            and (parties := _ON_A_LINE.match(text))
            and ":" not in parties["one"]
            and _is_party(parties["one"])
            and _is_party(parties["other"])
        ):
            return Case(squeeze(text[parties.start("one") :]), [block])
        if text[0] in "vV-–—" and _BETWEEN.match(text) and fold(text.strip("-–— .")).split()[0].strip(".") != "and":
            above, below = _party(front, index, -1), _party(front, index, 1)
            if above and below:
                return Case(f"{above[0]} v. {below[0]}", [above[1], block, below[1]])
    return None


def _is_party(text: str) -> bool:
    words = text.split()
    spaced = len(words) > 1 and max(map(len, words)) == 1  # E D I T E D V E R S I O N
    return len(words) <= 14 and not spaced and is_written_large(words) and text[-1] not in "?!:;" and not is_kind(text)


def _party(front: Sequence[Block], at: int, step: int) -> tuple[str, Block] | None:
    """The first name above or below a line, and its block; the part that it plays is passed over."""
    for near in range(1, _NEAR + 1):
        index = at + step * near
        if not 0 <= index < len(front):
            return None
        name = _COLUMN.sub("", front[index].text).strip(" ,.")
        words = fold(name).split()
        if not words or set(words[-1:]) & _PARTS or not any(map(str.isalpha, name)):
            continue
        return (name, front[index]) if _is_party(name) else None
    return None
