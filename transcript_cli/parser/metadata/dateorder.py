"""Which comes first in the dates of a document that are in numbers alone, the month or the day.

Strategy: only where a date in the head can be read in two ways does it matter. Then its own dates are asked for proof, those in
the speech included, and after them the signs of where it comes from. Where they do not agree, nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ...model import Block, Document
from ..draft import DateOrder
from ..words.glance import may_have_date
from ..words.headers import DAY_FIRST_SIGNS, MONTH_FIRST_SIGNS
from ..words.patterns import lazy
from .dates import LIKELY, find_dates

_NUMBER: Final = r"(?:0?\d|1[0-2]|[^\x00-\x7f]\d)"
_TWO_WAYS: Final = lazy(rf"(?<!\d){_NUMBER}([/-]){_NUMBER}\1\d\d")
"""What every date has that can be read in two ways; other scripts have figures of their own."""
_LINE: Final = 500
"""Characters of a line that are looked at."""
_REACH: Final = 60
"""Characters of a date before and after its year."""


def find_order(
    document: Document, front: Sequence[Block], back: Sequence[Block], speech: str, language: str | None
) -> DateOrder | None:
    """How the document writes its dates in numbers: by its own proof, or else by signs of where it comes from.

    Args:
        document: for its declared fields.
        front: the blocks before the first label.
        back: the blocks after the last speech.
        speech: the beginning of what is said.
        language: of the speech.
    """
    head = [field.value for field in document.fields if isinstance(field.value, str)]
    head += [block.text[:_LINE] for block in (*front, *back)]
    if not any(map(has_ambiguous, head)):
        return None
    if proved := infer_order((*head, speech)):
        return proved
    text = "\n".join(head).casefold()
    month_first = any(sign in text for sign in MONTH_FIRST_SIGNS)
    day_first = any(sign in text for sign in DAY_FIRST_SIGNS) or language not in (None, "en", "ja", "zh", "ko")
    if month_first == day_first:
        return None
    return "mdy" if month_first else "dmy"


def has_ambiguous(text: str) -> bool:
    """Whether a text has a date in numbers that could be read in two ways.

    >>> has_ambiguous("held on 3/4/2021"), has_ambiguous("held on 3/14/2021"), has_ambiguous("am 3.4.2021")
    (True, False, False)
    """
    if "/" not in text and "-" not in text:
        return False
    return _TWO_WAYS.search(text) is not None and any(found.ambiguous for found in find_dates(text))


def infer_order(texts: Iterable[str]) -> DateOrder | None:
    """Whether numbers stand month or day first in a document, where its own dates prove one and not the other.

    A number over 12 proves it, and so does a date that stands there in numbers and in words.
    """
    dates = [found for text in texts for piece in _around_dates(text) for found in find_dates(piece)]
    certain = {found.value for found in dates if not found.ambiguous and found.settles is None and found.precision == "day"}
    proofs = {found.settles for found in dates if found.settles}
    for found in dates:
        if found.other and (found.value in certain) != (found.other in certain):
            proofs.add("mdy" if found.value in certain else "dmy")
    return proofs.pop() if len(proofs) == 1 else None


def _around_dates(text: str) -> Iterator[str]:
    """A text, or of a long one the pieces that could hold a date: speech has few."""
    if len(text) <= _LINE:
        yield text
        return
    if not may_have_date(text):
        return
    end = 0
    for match in LIKELY.finditer(text):
        if match.start() >= end:
            end = match.end() + _REACH
            yield text[max(0, match.start() - _REACH) : end]
