"""What a document is one of: a show, a series of lectures, a conference, named above the topic that is its title.

Strategy: the name of the occasion gives way to the line below it where that is one quotation, where the occasion is called a
lecture or the like, and where the line below both says when it was aired.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from ...model import Block
from ..words.folding import fold
from ..words.headers import SERIES
from ..words.patterns import lazy
from .header_names import could_be_title, is_written_large

_LOOK_AT: Final = 60
"""Blocks in which a title is looked for."""
_QUOTES: Final = {"“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", "《": "》", "〈": "〉", "‹": "›", "‘": "’", '"': '"'}
_AIRED: Final = frozenset(
    "aired broadcast heard gesendet ausgestrahlt erstausstrahlung diffuse diffusee emitido emitida trasmesso".split()
)
"""Words of which one opens a line that says when something was aired."""


def is_quoted(text: str) -> bool:
    """Whether a line is one quotation and nothing else: “What Bridges Know”."""
    pair = _QUOTES.get(text[0])
    return pair is not None and len(text) > 4 and text[-1] in pair and not any(mark in text[1:-1] for mark in pair)


def is_topic(title: Sequence[Block], front: Sequence[Block], at: int) -> bool:
    """Whether a line below what looks like the title is the title: a quotation, or the topic of a show."""
    return is_quoted(front[at].text) or (len(title) == 1 and _is_aired(front, at + 1))


def is_one_of(title: Sequence[Block]) -> bool:
    """Whether lines name an occasion that comes again with another topic each time: "The Ada Hill Lecture 2014"."""
    words = [word for block in title for word in fold(block.text).split() if not any(map(str.isdigit, word))]
    return len(words) > 1 and words[-1].strip(".,") in SERIES


def series_above(front: Sequence[Block], title: Sequence[Block], taken: Collection[int]) -> Block | None:
    """The line above a title that names what it is one of; `taken`: starts of the blocks that say something else."""
    at = next((index for index, block in enumerate(front[:_LOOK_AT]) if block is title[0]), 0)
    above = front[at - 1] if at else None
    if above is None or above.start in taken or above.kind not in ("line", "heading") or not could_be_title(above.text):
        return None
    return above if is_one_of([above]) or _is_aired(front, at + len(title)) else None


def find_show(front: Sequence[Block], title: str | None) -> tuple[str, int] | None:
    """The show that a line of its own or the end of the title names, and where: Heard on Tide Talk; Storm : Tide Podcast."""
    for block in front[:_LOOK_AT]:
        if len(block.text) <= _LONGEST_SHOW and (shown := _ON.match(block.text)) and is_written_large(shown["show"].split()):
            return shown["show"], block.start
    head, mark, tail = (title or "").rpartition(" : ")
    return (tail, 0) if mark and head and fold(tail.split()[-1]) in SERIES else None


_LONGEST_SHOW: Final = 80
_ON: Final = lazy(
    r"(?:(?:as\s)?heard|(?:first\s|originally\s)?(?:aired|broadcast)|as\sseen|gesendet|zu\shören|diffusée?)\s(?:on|in|dans|sur)\s"
    r"(?P<show>[^\d,;:]{3,60})\Z",
    re.IGNORECASE,
)
"""Heard on Tide Talk."""


def _is_aired(front: Sequence[Block], at: int) -> bool:
    """Whether a line says when something was aired."""
    return at < len(front) and not _AIRED.isdisjoint(fold(front[at].text).split()[:2])
