"""Sentences before a colon or a dash, which are no labels unless they come back.

Strategy: a name is told by its words, and what is no name and is seen once is no label whatever the rest of the document says
(`evidence`). Where a line begins with plain words, a few looks at these show that, and how the place is to be counted. They
say yes to fewer sentences than there are, and to nothing else.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from ..words.names import fold
from .candidates import LONGEST_LABEL, SENTENCE_BREAK, is_about_speakers
from .forms import LONGEST_BEFORE_COLON
from .glances import UPPER, may_hold_label
from .likeness import are_no_name
from .screen import LOWER
from .traits import Traits, tail_of

_WORD: Final = rf"[{UPPER}{LOWER}][{LOWER}]*+(?:['’][{UPPER}{LOWER}][{LOWER}]*+)*+"
_LONGEST_BEFORE_DASH: Final = 80
"""Characters of a label before a dash, at the most, as the form has it."""
_SIGNS: Final = re.compile(r"[\t|(:：]")
"""With one of these behind the words, a label could reach beyond the mark."""


@lru_cache(maxsize=1)
def _beginning() -> re.Pattern[str]:
    return re.compile(rf"(?P<words>{_WORD}(?:,?\ {_WORD}){{2,}}+)(?P<mark>:|\ [–—])\ (?=[^\W\d_])")


@lru_cache(maxsize=1)
def _ended() -> re.Pattern[str]:
    return re.compile(rf"{_WORD}(?:,?\ {_WORD}){{2,}}+[.?!]\ [^:：|\t(\[<>*–—\r\n]*+(?=:)")


_REACHING: Final = re.compile(r"[|\t(<>]|\ \ |\.[.-]")
"""With one of these in its head, a line could hold a label of many sentences, or one that reaches beyond a colon."""


def ends_before_colon(head: str) -> bool:
    """Whether a sentence of plain words ends before the first colon of a head, so that no label ends with that colon."""
    found = _ended().match(head)
    return found is not None and _REACHING.search(head) is None and SENTENCE_BREAK.search(head, 0, found.end()) is not None


class Sentence(NamedTuple):
    """What a line begins with that is a label only if it comes back, and looks as the traits say."""

    words: str
    traits: Traits


def find_sentence(line: str, above: str) -> Sentence | None:
    """The sentence before a colon or a dash that a long line begins with, if it is the only label that could stand there.

    Args:
        line: a line of its own between blank ones, longer by far than a label.
        above: the last character of the line before; "" where that is not known.
    """
    found = _beginning().match(line)
    if found is None:
        return None
    words, mark = found["words"], found["mark"]
    form = "colon" if mark == ":" else "dash-after"
    head = line[found.end("mark") : LONGEST_LABEL]
    if (
        len(words) > (LONGEST_BEFORE_COLON if form == "colon" else _LONGEST_BEFORE_DASH)
        or _SIGNS.search(head)
        or (form == "dash-after" and above not in ENDS)  # under a label, what is said begins
        or is_about_speakers(line)
        or may_hold_label(f"{words},{head}")
        or not _is_sentence(words)
    ):
        return None
    speech = "lower" if line[found.end()].islower() else "upper"
    return Sentence(words, Traits(form, "", "sentence", "gap", "base", speech, "", tail_of(words, alone=False)))


ENDS: Final = frozenset(".?!")
"""What the line before ends with, if it is speech and no label alone."""


def _is_sentence(words: str) -> bool:
    """Whether words before a mark are so surely no name that it is hopeless to take them for a label once."""
    printed = words.split()
    first, comma, _ = words.partition(",")
    if 2 * len([1 for word in printed if word.islower()]) <= len(printed) or (comma and first.istitle()):
        return False
    folded = [word.rstrip(",") for word in words.lower().split()]
    if not words.isascii():
        folded = [fold(word) for word in folded]
    return are_no_name(folded, first.count(" ") + 1)
