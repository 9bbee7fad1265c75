"""Whether a word in the text may be read as a name: the capitals that it must have, and what stands around it.

Strategy: what a term demands of its place is worked out once an alias (`reading_of`), so that most aliases demand nothing and
cost nothing. The rules of case are those of `Term`.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .heads import AGENT_VERBS
from .terms import Term
from .words import NAME_MONTHS, TITLES_BEHIND

_LOOK_BACK: Final = 16  # characters: what stands between a sentence's end and the next one's first word, or a determiner
_SENTENCE_BEFORE: Final = re.compile(r"(?:\A|[.!?…:;\n\x1e–—]|-\s)[\s\"'“”«»()\[\]]*\Z")
_DETERMINER_BEFORE: Final = re.compile(
    r"\b(?:an?|the|this|these|those|my|your|our|his|her|its|their|each|every|no|any|some)\s\Z", re.IGNORECASE
)
_MONTH_BEFORE: Final = re.compile(
    r"(?:\b(?:in|of|since|until|till|last|this|next|early|late|mid|every|during|on)|\d\w*)[\s-]\Z",
    re.IGNORECASE,
)
_DAY_BEHIND: Final = re.compile(r",?\s\d")
_NEXT_WORD: Final = re.compile(r"\s([^\W\d_]+)")
_POSSESSIVE: Final = re.compile(r"['’]s\b")
_DEEDS: Final = frozenset({"did", "does", "got", "gets", "put", "puts", "stood", "stands", "sat", "never", "always"})
_CALLED_OUT: Final = ",.?!"


class Reading(NamedTuple):
    """One way to take an alias: whose it is, and what must be true of the place."""

    term: int
    exact: str | None = None
    """Written precisely so."""
    capitals: tuple[int, ...] = ()
    """Offsets at which there is a capital."""
    ordinary: bool = False
    given: bool = False

    @property
    def free(self) -> bool:
        """Nothing but the letters counts."""
        return self[1:] == (None, (), False, False)


def in_capitals(written: str) -> bool:
    """Whether an alias is of the kind that is matched in capitals only: NATO, US."""
    return written.isupper() and sum(map(str.isalpha, written)) > 1


def reading_of(index: int, term: Term, alias: str, written: str) -> Reading:
    """What the case rules of `Term` come to for one alias; `written`: its comparable form."""
    if term.case_sensitive:
        return Reading(index, exact=written)
    if term.case_sensitive is False:
        return Reading(index)
    ordinary, given = alias in term.ordinary, alias in term.given
    if in_capitals(written):
        return Reading(index, None, tuple(i for i, c in enumerate(written) if c.isupper()), ordinary, given)
    if term.kind == "term":
        return Reading(index, None, (), ordinary, given)
    first_letters = (i for i, c in enumerate(written) if c.isupper() and not written[i - 1 : i].isalpha())
    return Reading(index, None, tuple(first_letters), ordinary, given)


def holds(reading: Reading, written: str, start: int, end: int) -> bool:
    """Whether written[start:end], in comparable form, is what the reading demands."""
    found = written[start:end]
    if reading.exact is not None and found != reading.exact:
        return False
    if not all(found[i].isupper() for i in reading.capitals):
        return False
    if reading.given and _surname_follows(written, end):
        return False
    return not reading.ordinary or _is_no_ordinary_word(written, start, end)


def _surname_follows(written: str, end: int) -> bool:
    """Mark Jones, where the participant is Mark Brown; but not "Mark I think"."""
    following = written[end : end + 3]
    if following[:1] != " " or not following[1:2].isupper() or not following[2:3].isalpha():
        return False
    word = _NEXT_WORD.match(written, end)
    return word is None or word[1].lower() not in TITLES_BEHIND


def _is_no_ordinary_word(written: str, start: int, end: int) -> bool:
    """Whether the capital of Mark, Rice or Will can only be that of a name."""
    if end - start > 1 and written[start:end].isupper():
        return False
    before = written[max(0, start - _LOOK_BACK) : start]
    if _DETERMINER_BEFORE.search(before) or (written[start:end] in NAME_MONTHS and _is_in_date(written, start, end)):
        return False
    if start > _LOOK_BACK:
        before = "x" + before  # so that the beginning of what was cut out is no beginning of a sentence
    if not _SENTENCE_BEFORE.search(before) or written[end : end + 1] in _CALLED_OUT:
        return True
    if _POSSESSIVE.match(written, end):
        return True
    following = _NEXT_WORD.match(written, end)
    return following is not None and following[1] in AGENT_VERBS | _DEEDS  # Faith told, where no noun is without its article


def _is_in_date(written: str, start: int, end: int) -> bool:
    """In May, May 2007, 3 May."""
    return bool(_MONTH_BEFORE.search(written, max(0, start - _LOOK_BACK), start) or _DAY_BEHIND.match(written, end))
