"""The day on which messages were sent, where each line of a log or of a messenger's export begins with a date and a time.

Strategy: asked only where nothing else gives a date. The stamps themselves prove whether month or day stands first; where they
do not, there is no date. The first message gives the document's.
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


class Stamp(NamedTuple):
    """The date of the first message, and where it stands."""

    found: FoundDate
    offset: int
    text: str


def find_stamp(text: str, order: DateOrder | None) -> Stamp | None:
    """The day of the first of a document's messages.

    Args:
        text: the source.
        order: of month and day, where it is known already.

    >>> find_stamp("13/03/21, 08:00 - Ann: Hi\\n13/03/21, 08:01 - Bo: Yes\\n14/03/21, 09:00 - Ann: So\\n", None).found.value
    '2021-03-13'
    """
    head = text[:_PROBED]
    if not any(map(_STAMP.match, head.split("\n", _TOP)[:_TOP])):
        return None
    stamps = list(_STAMP.finditer(head))
    lines = sum(1 for line in head.split("\n") if line.strip())
    if len(stamps) < _FEWEST or len(stamps) < _SHARE * lines:
        return None
    order = order or infer_order([" ; ".join(dict.fromkeys(stamp[1] for stamp in stamps))])
    found = next(iter(find_dates(stamps[0][1], order)), None)
    return None if found is None or found.ambiguous else Stamp(found, stamps[0].start(1), stamps[0][1])
