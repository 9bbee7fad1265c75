"""The day that a document prints again and again: before each message of a chat, or at the head of its pages.

Strategy: asked only where nothing else gives a date. The stamps of messages prove themselves whether month or day stands first;
where they do not, there is no date. The first message gives the document's. A day in words that stands alone on several lines,
and no other does, is that of the pages.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from ..draft import DateOrder
from ..words.patterns import lazy
from .dateorder import infer_order
from .dates import FoundDate, find_dates

_PROBED: Final = 20_000
"""Characters at the beginning that are looked at."""
_TOP: Final = 6
"""Lines among which the first message begins."""
_FEWEST: Final = 3
_SHARE: Final = 0.3
"""Of the lines that hold something: the others are what messages go on with."""
_STAMP: Final = lazy(
    r"(?m)^[^\n\d\[]{0,60}+\[?(\d{1,4}[./-](?:\d{1,2}|[A-Za-z]{3})[./-]\d{2,4}),?[ \u00a0\u202fT]+\d{1,2}[:.]\d\d"
)

_SHORT_YEAR: Final = lazy(r"(?<=[A-Za-z][./-])(?=\d\d\Z)")
"""Where the century is left out: 01-May-23."""


_HEAD: Final = lazy(
    r"(?m)^[ \t]*(?:\d{1,5}[ \t]++)?"
    r"(\d{1,2}(?:st|nd|rd|th|\.)?[ \t][^\W\d_]{3,12}[ \t]\d{4}|[^\W\d_]{3,12}[ \t]\d{1,2},[ \t]\d{4})"
    r"(?:[ \t]++\d{1,5})?[ \t]*$"
)
"""A day alone on its line, but for the number of the page."""


class Stamp(NamedTuple):
    """A date, where it stands, and what it is."""

    found: FoundDate
    offset: int
    text: str
    why: str


def find_stamp(text: str, order: DateOrder | None) -> Stamp | None:
    """The day of the first of a document's messages, or of all of its pages.

    Args:
        text: the source.
        order: of month and day, where it is known already.

    >>> find_stamp("13/03/21, 08:00 - Ann: Hi\\n13/03/21, 08:01 - Bo: Yes\\n14/03/21, 09:00 - Ann: So\\n", None).found.value
    '2021-03-13'
    """
    head = text[:_PROBED]
    if not any(map(_STAMP.match, head.split("\n", _TOP)[:_TOP])):
        return _of_pages(head)
    stamps = list(_STAMP.finditer(head))
    lines = sum(1 for line in head.split("\n") if line.strip())
    if len(stamps) < _FEWEST or len(stamps) < _SHARE * lines:
        return None
    order = order or infer_order([" ; ".join(dict.fromkeys(stamp[1] for stamp in stamps))])
    found = next(iter(find_dates(_SHORT_YEAR.sub("20", stamps[0][1]), order)), None)
    return (
        None if found is None or found.ambiguous else Stamp(found, stamps[0].start(1), stamps[0][1], "day of the first message")
    )


def _of_pages(head: str) -> Stamp | None:
    heads = list(_HEAD.finditer(head))
    if len(heads) < 2 or len({line[1] for line in heads}) > 1:
        return None
    found = next(iter(find_dates(heads[0][1], None)), None)
    return found and Stamp(found, heads[0].start(1), heads[0][1], "day at the head of its pages")
