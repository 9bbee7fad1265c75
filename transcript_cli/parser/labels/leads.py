"""What may stand before a label: a time, a chevron, a number, a sign, stray emphasis.

Strategy: one pattern takes all of it off at once, in the order in which people put it there.
"""

from __future__ import annotations

import re
from typing import Final

from ...timecode import DECIMALS, ELAPSED, SPAN, STAMP, TIME
from ..words.labels import SHAPES
from ..words.patterns import lazy
from .forms import STAR, TIMED

_SIGNS: Final = f"{SHAPES}•‣☞→"
VOICES: Final = {
    ">": "chevron",
    "―": "chevron",
    "─": "chevron",
    **dict.fromkeys("—–-", "dash"),
    **dict.fromkeys(_SIGNS, "sign"),
}
"""Leads that announce another voice even where no label follows."""

_LEAD: Final = lazy(
    rf"""(?P<mark>>{{1,3}}(?=\s|[A-Z])|[—–-](?=\s?\S)|[―─]{{1,2}}(?![―─])|[{_SIGNS}])?\s*
         (?P<number>Q\d{{1,4}}\.?\s+(?=[^\W\d])|(?:\d{{1,4}}[.)]?\s+)?Q\.\s+(?=[A-Z][A-Z.'’\s-]{{4,40}}:\s)
           |\*?\d{{1,4}}(?:[.)]\s+|\s{{2,}}|\t\s*)(?=[^\W\d])
           |\d{{2,3}}\.\d{{2}}[ ](?=[^\W\d_a-z])|\#\d{{1,4}}[.:)]?\s+(?=[^\W\d]))?
         {STAR}
         (?:{TIMED}|(?P<count>{ELAPSED}(?=[ ]{{2,}}|\t|[ ][A-Z|])|{DECIMALS}(?=\s)|{SPAN})
           |@?(?P<bare>\d{{4}}:\d\d(?=\s)|{STAMP}|\d{{1,2}}\.\d\d(?=\t|\s\s))(?:\s?(?:--?>|[-–—→])\s?{TIME}(?=\s|$))?
             (?=\s|$|:\s|\s?[-–—|·•]|(?![aApP]\.?[mM]\b|[hH]\b|Uhr\b)[^\W\d_]))?
         (?P<join>\s*[-–—:|·•]?\s*)
         {STAR}""",
    re.VERBOSE,
)
_LEAD_FIRST: Final = frozenset("0123456789#@[(<*_" + "".join(VOICES))


_CHEVRON: Final = lazy(r">{2,3}\s*")
"""Behind a time: [00:00:33] >> No."""


def is_numbered_question(text: str) -> bool:
    """Whether a line begins with a Q and a number."""
    return text[0] == "Q" and (text[1:2].isdecimal() or text[1:2] == ".")


def find_lead(text: str) -> tuple[int, str, str | None]:
    """What stands before a label: where it ends, its kind, and the time as printed."""
    if not (text[0] in _LEAD_FIRST or is_numbered_question(text)) or not (match := _LEAD.match(text)):
        return 0, "", None
    stamp = match["time"] or match["bare"] or match["count"]
    mark = match["mark"]
    if mark:
        return match.end(), VOICES[mark[0]], stamp
    if stamp and (chevron := _CHEVRON.match(text, match.end())):
        return chevron.end(), "chevron", stamp
    if stamp:
        return match.end(), "time", stamp
    if match["number"]:
        return match.end(), "number", None
    return (0 if match.group().strip().strip("*_") else match.end()), "", None
