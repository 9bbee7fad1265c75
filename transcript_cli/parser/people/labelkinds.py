"""Labels that name nobody: roles, groups, and voices that are told apart by a number or not at all.

Strategy: the words decide, by the tables in `labelwords`. A noun with a number or a letter is somebody unnamed (Speaker 1,
OFFICIAL 2), a noun alone is a role (OPERATOR) or several people (REPORTERS). Chinese, Japanese and Korean labels are taken
apart here as well, because there the same few endings say both what somebody is and that somebody is named.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ...model import SpeakerKind
from ..words.labels import (
    ANONYMIZERS,
    ARTICLES,
    GROUPS,
    HONORIFICS,
    NUMBERED,
    OFFICE_MODIFIERS,
    OFFICES,
    PEOPLE_NOUNS,
    PRONOUNS,
    QUANTIFIERS,
    ROLES,
    SUFFIXES,
    UNSPACED_ANONYMOUS,
    UNSPACED_GROUPS,
    UNSPACED_HONORIFICS,
    UNSPACED_PORTFOLIOS,
    UNSPACED_ROLES,
    UNSPACED_TITLES,
)
from ..words.names import fold
from ..words.patterns import lazy


class LabelParts(NamedTuple):
    """What a label is made of, each part as printed or None."""

    kind: SpeakerKind
    honorific: str | None = None
    """"Mr.", "Right Hon.", "Prof. Dr."."""
    office: str | None = None
    """"SECRETARY GENERAL", "The Chair", "Chief Executive Officer"."""
    name: str | None = None
    organization: str | None = None
    """Party, constituency, country or employer."""
    qualifier: str | None = None
    """What tells two of one surname apart: "of New Jersey"."""
    held: bool = False
    """The office is printed first and its holder in brackets: The Chair (Mr. Hale)."""
    core: str = ""
    """The label without remarks: what makes two labels the same role."""


_CODE: Final = lazy(r"(?:[#№]?\s?\d{1,4}[a-z]?|[a-z]|[ivx]{1,4})", re.IGNORECASE)
_STUCK_NUMBER: Final = lazy(r"([^\W\d_]+)[_\s#№-]*(\d{1,4})")
_BARE_NUMBER: Final = lazy(r"[+#]?[\d\s().-]+|[A-Z]")
_LETTERS_OF_A_CODE: Final = 2
"""B7, F1, KM02: what a study calls who took part."""
_ONE: Final = frozenset({"a", "an", "one", "un", "une", "una", "um", "uma", "ein", "eine", "bir", "en", "ett", "een"})
_NUMBERABLE: Final = NUMBERED | ROLES | GROUPS
_COUNTED: Final = _NUMBERABLE | PEOPLE_NOUNS
_OF_MANY: Final = NUMBERED | PEOPLE_NOUNS | GROUPS
_FROM_THE: Final = frozenset({"из", "с", "aus", "dem", "dans", "de", "la", "da", "du", "from", "the", "dal", "din"})
_OF_GROUPS: Final = GROUPS | NUMBERED | _FROM_THE
_HONOURABLE_GROUPS: Final = GROUPS | {"hon", "honourable", "honorable", "the", "and", "of"}
_ROLES_AND_MODIFIERS: Final = ROLES | OFFICE_MODIFIERS
_OFFICIALS: Final = frozenset("official officials aide correspondent spokesperson designer engineer".split())
_CUSTOMERS: Final = frozenset({"user", "customer", "guest"})
_JUDGES: Final = frozenset({"honour", "honor", "honours", "honors", "lordship", "ladyship"})
"""What a judge is called in place of a name: HIS HONOUR."""
_WHOSE: Final = frozenset({"his", "her", "their", "your"})
_TELLING: Final = _COUNTED | _HONOURABLE_GROUPS | ANONYMIZERS | PRONOUNS | QUANTIFIERS | _OFFICIALS | _CUSTOMERS | _JUDGES
"""Words of which one is in every label that names nobody and is no mere number."""


def unnamed_kind(head: str, folded: list[str]) -> SpeakerKind | None:
    """The kind of a label that names nobody, or None where it names somebody or an office.

    Args:
        head: the label without brackets and what follows a comma or dash.
        folded: its words, folded.
    """
    if _BARE_NUMBER.fullmatch(head) and head != "Q":
        return "anonymous"
    match = _STUCK_NUMBER.fullmatch(head) if head[-1:].isdecimal() else None
    if match and (len(match[1]) <= _LETTERS_OF_A_CODE or fold(match[1]) in _NUMBERABLE):
        return "anonymous"
    if _TELLING.isdisjoint(folded):
        return None
    core = folded[1:] if len(folded) > 1 and folded[0] in ARTICLES else folded
    if not ANONYMIZERS.isdisjoint(core) or (len(folded) == 1 and folded[0] in PRONOUNS):
        return "anonymous"
    if len(core) > 1 and _CODE.fullmatch(core[-1]) and _COUNTED.issuperset(core[:-1]):
        return "anonymous"
    if len(core) > 1 and core[-1] in GROUPS and _OF_GROUPS.issuperset(core):
        return "group"
    if NUMBERED.issuperset(core) and not (core == ["speaker"] and len(folded) > 1):
        return "anonymous"
    if folded[0] in QUANTIFIERS and not _OF_MANY.isdisjoint(folded[1:4]):
        return "anonymous" if folded[0] in _ONE else "group"
    if core[-1] in PEOPLE_NOUNS and not QUANTIFIERS.isdisjoint(folded):
        return "group"
    if _HONOURABLE_GROUPS.issuperset(core):
        return "group"
    if len(core) > 1 and core[0] in ("hon", "honourable", "honorable") and core[1] in PEOPLE_NOUNS:
        return "group"
    return "role" if _is_role(core) else None


def _is_role(core: list[str]) -> bool:
    """Whether the words are a part to play: OPERATOR, Project Manager, SENIOR ADMINISTRATION OFFICIAL."""
    if _ROLES_AND_MODIFIERS.issuperset(core) and not ROLES.isdisjoint(core):
        return True
    if core[0] in HONORIFICS or core[0] in OFFICES:
        return False
    if core[-1] in _JUDGES:
        return len(core) == 2 and core[0] in _WHOSE
    return core[-1] in _OFFICIALS or (len(core) == 2 and core[0] in _CUSTOMERS and core[1] not in SUFFIXES)


_UNSPACED_JOURNALISTS: Final = ("记者", "記者", "기자")
_UNSPACED_BODIES: Final = ("省", "庁", "府", "都", "県", "市", "区", "委員会", "国务院", "部", "局")
"""What an office is of that is no name."""


def split_unspaced(head: str) -> LabelParts:
    """Chinese, Japanese and Korean, where titles follow the name and no case helps."""
    bare = head.rstrip("0123456789０１２３４５６７８９ABCDEFGHＡＢＣ一二三四五甲乙丙 ")
    if bare != head and (bare in UNSPACED_ROLES + UNSPACED_GROUPS + UNSPACED_ANONYMOUS):
        return LabelParts("anonymous")
    if head in UNSPACED_GROUPS:
        return LabelParts("group")
    if head in UNSPACED_ROLES:
        return LabelParts("role")
    if head in UNSPACED_ANONYMOUS:
        return LabelParts("anonymous")
    if head.endswith(_UNSPACED_JOURNALISTS):  # of a newspaper, which stands before the word
        return LabelParts("anonymous", organization=head[:-2])
    if honorific := next((h for h in UNSPACED_HONORIFICS if head.endswith(h) and len(head) > len(h)), None):
        return LabelParts("person", honorific=honorific, name=head.removesuffix(honorific).strip())
    title = max((title for title in UNSPACED_TITLES if head.endswith(title)), key=len, default="")
    name = head.removesuffix(title).strip()
    portfolio = max((word for word in UNSPACED_PORTFOLIOS if name.endswith(word)), key=len, default="") if title else ""
    bearer = name.removesuffix(portfolio)
    if title and (not bearer or bearer.endswith(_UNSPACED_BODIES)):
        return LabelParts("role", office=head)
    if portfolio:
        return LabelParts("person", office=portfolio + title, name=bearer)  # 谷川財務局長
    return LabelParts("person", office=title or None, name=name)
