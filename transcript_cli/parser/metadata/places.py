"""The city in which something was held, alone on its line beside the line of the date: HOBART / 6 May 2009.

Strategy: no list of cities. One word, written large, or names with commas between, right next to a line that is a date or an
hour and nothing else, is a place, unless it is one of the words that heads of documents are made of, or speaks below.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final, NamedTuple

from ...model import Block
from ..words.folding import fold
from ..words.headers import PARTS_OF_DAY, SERIES
from ..words.labels import HONORIFICS
from ..words.patterns import lazy
from .header import Reading
from .header_keys import find_key
from .header_names import is_written_large, words_of
from .roster_entries import is_office

_LOOK_AT: Final = 40
_SHORTEST: Final = 4
"""Letters of a name that stands for a place; what is shorter are initials."""
_WORDS_OF_A_PLACE: Final = 6


class City(NamedTuple):
    """A city, and the line that names it."""

    name: str
    block: Block


def find_city(
    front: Sequence[Block], readings: Sequence[Reading], taken: Mapping[int, str], labels: Collection[str]
) -> City | None:
    """The city beside the date, or None.

    Args:
        front: the blocks before the first label.
        readings: what each of them says, in the same order.
        taken: starts of the blocks that say something else, the title among them.
        labels: folded labels.
    """
    lines = [at for at, block in enumerate(front[:_LOOK_AT]) if block.start not in taken and block.kind == "line"]
    if not lines:
        return None
    spoken = {word for label in labels for word in label.split()}
    dated = [_is_date(reading) for reading in readings]
    spaced = sum(block.gap for block in front[:_LOOK_AT]) >= _SPACED * len(front[:_LOOK_AT])
    for index in lines:
        block = front[index]
        above = index > 0 and dated[index - 1] and (spaced or not block.gap)
        below = index + 1 < len(front) and dated[index + 1] and (spaced or not front[index + 1].gap)
        if not (above or below):
            continue
        if at := _AT.match(block.text):
            if fold(at["city"]) not in spoken:
                return City(at["city"], block)
            continue
        if not _names_place(block.text, spoken) and (not _may_be_city(block) or fold(block.text) in spoken):
            continue
        return City(block.text, block)
    return None


def names_city(text: str) -> bool:
    """Whether a line says in capitals in which city something was held, and nothing else."""
    return text.startswith(("AT ", "IN ", "HELD ")) and _AT.match(text) is not None


_AT: Final = lazy(
    r"(?:HELD\s)?(?:AT|IN)\s(?!THE\s)(?P<city>[A-Z][A-Z'-]{2,}(?:\s(?!AND\b|BY\b)[A-Z'-]+)?)(?:(?:\sAND)?\sBY\s[A-Z ]{4,40})?\Z"
)
"""A line in capitals between what was held and its date: AT HOBART; AT HOBART AND BY VIDEO LINK."""
_SPACED: Final = 0.8
"""The share of lines with a blank one before them where blank lines set nothing apart."""


def _names_place(text: str, spoken: Collection[str]) -> bool:
    """Whether a line is two or three names with commas between, of nobody who speaks: Port Merrin, Marengo."""
    parts = text.split(", ")
    if not 2 <= len(parts) <= 3 or not text[-1].isalpha() or any(map(str.isdigit, text)) or is_office(text):
        return False
    words = text.replace(",", "").split()
    if len(words) > _WORDS_OF_A_PLACE or not is_written_large(words) or text.isupper():
        return False
    return not any(key in spoken or key in HONORIFICS or key in words_of("bodies") for key in map(fold, words))


def _is_date(reading: Reading) -> bool:
    nothing_else = not (reading.kind or reading.organization or reading.location or reading.distributor)
    return reading.role == "facts" and not reading.published and nothing_else


def _may_be_city(block: Block) -> bool:
    word = block.text
    if block.kind == "line" and fold(word) in words_of("places") and len(word) >= _SHORTEST:
        return True  # New York
    if block.kind != "line" or len(word) < _SHORTEST or not word.isalpha() or not word[0].isupper():
        return False
    if word.upper() == word.lower():
        return False
    known = fold(word)
    tables = (
        words_of(name) for name in ("kinds", "furniture", "numbering", "marks", "about marks", "endings", "bodies", "civic")
    )
    if known in SERIES or word.casefold() in PARTS_OF_DAY or find_key(word) is not None:
        return False
    return not any(known in table for table in tables)
