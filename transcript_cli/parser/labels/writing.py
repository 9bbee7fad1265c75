"""How a label is written, and how much it looks like somebody's, with or without what stands after the name.

Strategy: by the label alone; what depends only on its words is remembered.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..people.labelparts import split_label
from ..words.labels import (
    ARTICLES,
    HONORIFICS,
    OFFICE_MODIFIERS,
    OFFICES,
    PARTICLES,
    PORTFOLIOS,
    ROLES,
    SMALL_WORDS,
    SOLE_HONORIFICS,
    SPOKEN_WORDS,
)
from ..words.memory import remembered
from ..words.names import fold
from ..words.patterns import lazy
from .likeness import name_likeness

_ASIDE: Final = lazy(r"\s*[(\[（].*")
_PARTY: Final = lazy(r"\s/[^\W\d_]{1,6}\Z")
"""A party behind a slash: Mikko Lund /abc."""
_PRINTED: Final = lazy(r"\w+(?:['’]\w+)*")


def without_aside(label: str) -> str:
    """A label without what stands in brackets after the name, and all that follows."""
    return _ASIDE.sub("", label, count=1) if "(" in label or "[" in label or "（" in label else label


@remembered
def writing(label: str) -> str:
    """How a label is written: upper, title, initials, number, lower, sentence or uncased."""
    if label[-1:] not in ")）" and ")" in label and _goes_on(label.rpartition(")")[2].split()):
        return "sentence"
    core = head_of(_name_alone(label))
    tokens = _PRINTED.findall(core)
    if len(tokens) > 2 and tokens[0].isupper() and tokens[-1].islower() and _is_office_of(tokens):
        return "upper"  # KOVÁCS ANNA államtitkár
    if len(core) > _LONGEST_OFFICE and _are_mostly_small(tokens):
        return "sentence"  # as most long labels, which the rest would find out in more steps
    return _writing(core, tokens, label[-1:] in ")）")


def _name_alone(label: str) -> str:
    """A label without what stands in brackets after the name, and without a party."""
    name = without_aside(label)
    return (_PARTY.sub("", name) if "/" in name else name) or label


def _writing(core: str, tokens: list[str], holder: bool) -> str:
    """The same of a label without what stands after the name, and of its words; `holder`: a name in brackets may follow."""
    if "@" in core and " " not in core:
        return "title"  # an address, by which meetings know their guests
    if core.isupper():
        if len(tokens) == 1:
            return "initials" if len(tokens[0]) <= 3 else "upper"
        if [1 for token in tokens if len(token) > 1 and token.isupper()]:
            return "upper"
    letters = [t for t in tokens if not t.isdecimal()]
    if not letters:
        return "number"
    cased = [t for t in letters if t.lower() != t.upper()]
    if not cased:
        return "sentence" if _is_long(core) else "uncased"
    if len(tokens) == 1 and cased[0].isupper() and len(cased[0]) <= 3:
        return "initials"
    upper = len([t for t in cased if len(t) > 1 and t.isupper()])
    if (
        upper
        and len([t for t in cased if t[0].islower()]) <= len(cased) // 2
        and (2 * upper >= len([t for t in cased if len(t) > 2]) or _is_titled(cased))
    ):
        return "upper"
    lower = sum(_is_small(t) for t in cased) - (len(_SHORTENED.findall(core)) if "." in core else 0)
    if lower < len(cased) and ((len(cased) <= _FEW and fold(cased[-1]) in _PARTS) or _names_nobody(core)):
        return "title"  # M. le président, Some hon. members: the small letters are those of an office
    if lower == len(cased):
        return "lower" if len(cased) == 1 else "sentence"
    if _is_holder(cased, lower):
        return "title"
    small = sum(t[0].islower() and t.casefold() in SMALL for t in cased)
    most = _MOST if holder else _USUAL
    return "title" if lower <= small and lower <= len(cased) // 2 and len(cased) <= most else "sentence"


def _is_holder(words: Sequence[str], lower: int) -> bool:
    """Whether words, of which `lower` are written small, are an office and a full name: La ministre de la Culture Anne Roy."""
    if not 4 <= len(words) <= _MOST or not all(word[0].isupper() for word in (words[0], *words[-2:])):
        return False
    if lower == 1:
        return True  # whatever the office: Předsedkyně schůze Šárka Nová
    folded = [fold(word) for word in words]
    if folded[folded[0] in ARTICLES] not in OFFICES or not _PARTS.isdisjoint(folded[-2:]):
        return False
    return all(not word[0].islower() or at in _OF_OFFICES for word, at in zip(words, folded, strict=True))


def _goes_on(words: Sequence[str]) -> bool:
    """Whether a sentence goes on behind a bracket: A copy (in English) of the following reports."""
    return len([1 for word in words if word[0].islower() and word not in SMALL]) > 1


def _is_office_of(tokens: Sequence[str]) -> bool:
    """Whether names in capitals come first and an office in small letters follows."""
    small = [t for t in tokens if t.islower()]
    names = tokens[: len(tokens) - len(small)]
    return bool(small) and fold(small[-1]) in _PARTS and len(names) > 1 and all(t.isupper() for t in names)


_USUAL: Final = 8
"""Words of a label in ordinary case, at the most."""
_MOST: Final = 14
"""Those of an office whose holder stands in brackets after it."""
_LONGEST_OFFICE: Final = 50
"""Characters of a label that is an office or a group and no name."""


def _are_mostly_small(tokens: Sequence[str]) -> bool:
    """Whether most of many words are written small."""
    return len([1 for token in tokens if token[0].islower()]) > max(_FEW, len(tokens) // 2)


_SHORTENED: Final = lazy(r"(?<=\s)[^\W\d_A-ZÀ-ÖØ-Þ]{2,5}\.(?=\s[^\W\d_a-z])")
"""A courtesy or an office cut short before a name: Obrońca adw. Lis."""
_FEW: Final = 3
"""Words of a label that is an office and what it is of: Sēdes vadītāja."""


def _is_small(token: str) -> bool:
    """Whether a word is written small: d'Argenson is not, and no courtesy, as in De heer Bos."""
    if not token[0].islower() or (len(token) > 2 and token[1] in "'’" and token[2].isupper()):
        return False
    return fold(token) not in _COURTESIES


_COURTESIES: Final = HONORIFICS - SOLE_HONORIFICS


def _is_long(core: str) -> bool:
    """Whether a label in a script without capitals has more words or marks than a name."""
    return len(core.split()) > 4 or (len(core) > 12 and not _SPACED.search(core)) or not _CLAUSES.isdisjoint(core)


_CLAUSES: Final = frozenset("、，,。「」『』；")
"""Marks that no name holds in a script without capitals."""
_SPACED: Final = lazy(r"\s|[\u0600-\u1fff]")
"""Scripts in which words are longer than in Chinese, or have spaces between them."""
SMALL: Final = PARTICLES | ARTICLES | SMALL_WORDS | frozenset("i o a al ul bint ou from fur für at d'".split())
"""What names and offices write small."""


def _is_titled(tokens: Sequence[str]) -> bool:
    """Mr. HALE, The CHAIR: the last weighty word in capitals."""
    return next((t.isupper() for t in reversed(tokens) if len(t) > 2), False)


_OF_OFFICES: Final = SMALL | OFFICES | ROLES | PORTFOLIOS | OFFICE_MODIFIERS
"""Words that an office may write small."""
_AFFILIATION: Final = lazy(r"(?<=\w)\s[-–—]{1,2}\s|(?<=[\w.]),\s")
"""What stands between a name and an office or body: Jane Wu -- Harbour Bank; Luc Morel, minister."""


_LONGEST_NAME: Final = 100
"""Nobody's name is longer, with office and all, in characters."""
_NO_NAME: Final = lazy(r"\b(?:1[89]|20)\d\d\b|\sv(?:s|ersus)?\.?\s")
"""A year, or the "v." of a case: a date or a title, never a speaker."""


def head_of(label: str) -> str:
    """A label without the affiliation after it, where both read like what they would be."""
    if "-" not in label and "," not in label and (label.isascii() or ("–" not in label and "—" not in label)):
        return label
    first, *rest = _AFFILIATION.split(label, maxsplit=1)
    least = 0.35 if rest and rest[0].rpartition(" ")[2].casefold() in _PARTS else 0.6
    if rest and (" " in first or first.isupper()) and name_likeness(first) >= least and not _VOCATIVE.match(first):
        words = rest[0].split()
        most = _LONG_OFFICE if first.isupper() else _OFFICE
        if name_likeness(rest[0]) >= 0.4 or (len(words) <= most and SPOKEN_WORDS.isdisjoint(map(str.casefold, words))):
            return first
    return label


_OFFICE: Final = 14
_LONG_OFFICE: Final = 20
"""Words of what somebody in capitals is and for whom he speaks."""
_PARTS: Final = ROLES | OFFICES
"""What an affiliation may end with that says for certain that a name is before it: Omar Said -- Harbour Bank -- Analyst."""
_VOCATIVE: Final = lazy(
    r"(?i:(?:mr|mrs|ms|madam|madame|sir|dear)\.?\s(?:deputy\s)?(?:speaker|president|chair\w*|chief\sjustice|secretary))\Z"
)
"""How a chair is spoken to: what follows is speech."""


@remembered
def likeness(key: str) -> float:
    """How much a name looks like that of a speaker, from 0 to 1, with or without what stands after it."""
    if len(key) > _LONGEST_NAME or (("1" in key or "2" in key or " v" in key) and _NO_NAME.search(key)):
        return 0.02
    head = head_of(key)
    like = name_likeness(key) if head is key else max(name_likeness(key), min(0.9, name_likeness(head) + 0.2))
    return 0.85 if like < 0.85 and _names_nobody(key) else like


def _names_nobody(label: str) -> bool:
    """Whether a label is an office, a part to play or a group, and not the start of a sentence."""
    return len(label) <= _LONGEST_OFFICE and name_likeness(label.casefold()) >= 0.35 and split_label(label).kind != "person"
