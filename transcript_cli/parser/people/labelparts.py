"""The anatomy of a label: honorific, office, name, affiliation, and what is only a remark.

Strategy: pure functions of one label, by the tables in `labelwords`, without a look at the rest of the document. Brackets come
off first, then what follows a dash, a bar or a comma; the head that is left is consumed from the left (article, honorific,
office, portfolio) until something is no title any more: that is the name. A head without a name is a role, a group or somebody
unnamed. Everything is returned as printed; `people` decides what it means.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..words.labels import (
    ARTICLES,
    ASIDES,
    CALLINGS,
    FEMININE,
    HONORIFICS,
    MASCULINE,
    OFFICE_ENDINGS,
    OFFICE_MODIFIERS,
    OFFICES,
    PARTICLES,
    PORTFOLIOS,
    POST_NOMINALS,
    QUESTIONS,
    ROLES,
    SURNAMES_AFTER_OFFICE,
    SURNAMES_TOO,
    UNSPACED_HONORIFICS,
)
from ..words.memory import remembered
from ..words.names import are_initials, fold, initials_of, is_unspaced
from ..words.patterns import lazy
from .labelcut import brackets, plain, tails
from .labelkinds import LabelParts, split_unspaced, unnamed_kind

__all__ = ["LabelParts", "sex_of", "split_label"]

_LONGEST: Final = 300
"""Longer labels are not taken apart."""


@remembered
def split_label(label: str, *, french: bool = False) -> LabelParts:
    """Take a label apart. O(length).

    Args:
        label: as printed, without decoration and closing mark.
        french: "M." is Monsieur, not an initial.

    >>> parts = split_label("SECRETARY GENERAL HALE")
    >>> parts.office, parts.name
    ('SECRETARY GENERAL', 'HALE')
    """
    text = plain(label)
    if len(text) > _LONGEST or not text:
        return LabelParts("person", name=text or label, core=text or label)
    outer, inner = brackets(text)
    office, colon, holder = outer.partition(": ")
    if colon and " " in holder:  # CLERK OF THE COURT: DEWI LESTARI
        return LabelParts("person", office=office, name=holder, core=holder)
    if not outer:
        outer, inner = inner[0] if inner else text, inner[1:]
    head, comma, after = tails(outer)
    parts = _inverted(_head(head, french), comma) if comma else _head(head, french)
    for tail in after:
        parts = _with_tail(parts, tail)
    for bracket in inner:
        parts = _with_bracket(parts, bracket, head, french)
    return LabelParts(*parts[:-1], head)  # its core, which is the last


# --- the head -------------------------------------------------------------------------------------------------------------

_JOINED: Final = lazy(r"[&/]\s*|\s(?:and|und|et|y)\s+(?=\S)", re.IGNORECASE)
_ROLE_AND_NAME: Final = 3
"""Words of a role with a given name and a surname: Reporter Siv Dahl."""
_SHORTEST_COMPOUND: Final = 9
"""Letters: the second half alone is in the table of offices."""
_OF: Final = frozenset({"of", "for", "to", "from", "fur", "af", "til", "on", "in", "at"})
_OF_THE: Final = frozenset({"de", "del", "du", "des", "della", "dello", "dei", "degli", "do", "da", "dos", "das", "van", "der"})


def _head(head: str, french: bool) -> LabelParts:
    words = head.split()
    folded = [fold(word) for word in words]
    if not any(folded):
        return LabelParts("person", name=head)
    if not head.isascii() and any(map(is_unspaced, head)):
        return split_unspaced(head)
    kind = unnamed_kind(head, folded)
    if kind is not None:
        return LabelParts(kind)
    if folded[0] in QUESTIONS and _are_surname(words[1:]):  # Frage Jung
        return LabelParts("person", name=" ".join(words[1:]))
    if (joined := _JOINED.search(head)) and _are_several(head, joined):
        return LabelParts("group", name=head)
    return _titled(words, folded, french)


def _are_surname(words: Sequence[str]) -> bool:
    """Whether words behind one for a question are who asks it."""
    return 1 <= len(words) <= 2 and all(word.isalpha() and word[0].isupper() for word in words) and len(words[-1]) > 2


def _are_several(head: str, joined: re.Match[str]) -> bool:
    """Whether both sides of "and" could be names: JH & RB, Ms. Roe and Mr. Hale."""
    left, right = head[: joined.start()], head[joined.end() :]
    if not left or not right or not right[0].isupper():
        return False
    return "/" in joined.group() or "&" in joined.group() or (fold(left.split()[0]) in HONORIFICS)


class _Walk:
    """A head that is being consumed from the left."""

    __slots__ = ("at", "folded", "honorific", "office", "words")

    def __init__(self, words: list[str], folded: list[str]) -> None:
        self.words = words
        self.folded = folded
        self.at = 0
        self.honorific: list[str] = []
        self.office: list[str] = []


def _titled(words: list[str], folded: list[str], french: bool) -> LabelParts:
    """Honorific, office and name of a head that is none of the unnamed kinds."""
    walk = _Walk(words, folded)
    if len(words) > 1 and folded[0] in ARTICLES and (folded[1] in HONORIFICS or _is_office_word(folded, 1)):
        walk.at = 1
        if folded[1] not in HONORIFICS or len(folded) > 2:
            walk.office = [words[0]] if folded[0] == "the" else []
    while walk.at < len(words) and _consume(walk, french):
        pass
    if walk.office[:1] == words[:1] and len(walk.office) == 1 and folded[0] == "the":
        walk.office, walk.at = [], 0
    if walk.office:
        _consume_portfolio(walk)
    elif not walk.at and len(words) > _LONG and (end := _end_of_offices(folded)):
        walk.office, walk.at = words[:end], end
    return _rest(walk)


_LONG: Final = 4
"""Words of a label that is more than a name."""


def _end_of_offices(folded: list[str]) -> int:
    """Where the name begins behind several words for offices, whatever is before them: PENTAGON PRESS SECRETARY JANE ROE."""
    end = len(folded) - 2
    if any(word in OFFICES or word in OFFICE_MODIFIERS or word in ROLES for word in folded[end:]):
        return 0
    known = [word in OFFICES or word in OFFICE_MODIFIERS for word in folded[:end]]
    return end if folded[end - 1] in OFFICES and sum(known) > 1 else 0


def _consume(walk: _Walk, french: bool) -> bool:
    """Take one more word for honorific or office; False where the name begins."""
    word, at, folded = walk.words[walk.at], walk.folded[walk.at], walk.folded
    if are_initials(word):
        return False  # H.R. Haldeman is no Herr
    more = len(folded) - walk.at - 1
    if _is_honorific(word, at, walk, french) and more:
        if walk.office and walk.office[0].casefold() != "the":
            walk.office.append(word)  # Vice President Dr. …: keep the order of print
            walk.honorific.append(walk.office.pop())
        else:
            walk.honorific.append(word)
        walk.at += 1
        return True
    if walk.honorific and more and at in ARTICLES and not walk.office and _is_office_word(folded, walk.at + 1):
        walk.at += 1  # M. le président
        return True
    if not _is_office_word(folded, walk.at):
        return False
    surname = (at in SURNAMES_TOO and walk.honorific) or (at in SURNAMES_AFTER_OFFICE and walk.office)
    if surname and (more == 0 or folded[walk.at + 1] in ("of", "from")):
        return False
    walk.office.append(word)
    walk.at += 1
    return True


def _is_honorific(word: str, folded: str, walk: _Walk, french: bool) -> bool:
    if folded == "m":
        nxt = walk.folded[walk.at + 1] if walk.at + 1 < len(walk.folded) else ""
        return word in ("M.", "M") and not walk.honorific and (french or nxt in ("le", "la"))
    return folded in HONORIFICS and (folded not in ("on", "me", "d", "fr", "right") or "." in word or folded == "right")


def _is_office_word(folded: list[str], at: int) -> bool:
    """An office, or a word that leads to one: "deputy" before "speaker", "tempore" after "pro"."""
    word = folded[at]
    member = word == "deputy" and at == 0 and len(folded) > 1 and OFFICES.isdisjoint(folded[1:])  # Deputy Orla Fenlon
    if member or word in OFFICES or (len(word) > _SHORTEST_COMPOUND and word.endswith(OFFICE_ENDINGS)):
        return True
    plays = at == 0 and (word in ROLES or word == "reporter") and word not in SURNAMES_TOO
    if plays and len(folded) == _ROLE_AND_NAME and folded[1] not in OFFICES:
        return not any(w in ROLES or w in OFFICE_MODIFIERS or w in OFFICES or w in PARTICLES for w in folded[1:])
    if word not in OFFICE_MODIFIERS and word not in ROLES:
        return "-" in word and all(p in OFFICES or p in OFFICE_MODIFIERS or p == "elect" for p in word.split("-"))
    if at and folded[at - 1] in OFFICES and word in ("pro", "tempore", "tem", "general", "elect", "designate", "whip"):
        return True
    if word in ("tempore", "tem"):
        return at > 0 and folded[at - 1] == "pro"
    if word in ROLES and (word not in OFFICE_MODIFIERS or at + 1 == len(folded)):  # an assistant may be a secretary, too
        return at > 0 and folded[at - 1] in OFFICE_MODIFIERS
    return any(w in OFFICES for w in folded[at + 1 : at + 4]) and all(
        w in OFFICE_MODIFIERS or w in OFFICES for w in folded[at + 1 : at + 2]
    )


def _consume_portfolio(walk: _Walk) -> None:
    """Take "of State", "for Foreign Affairs" into the office; without a known portfolio, all that follows."""
    if walk.at >= len(walk.words) - 1:
        return
    link = walk.folded[walk.at]
    if link not in _OF and link not in _OF_THE:
        return
    end = walk.at + 1
    while end < len(walk.words) and (walk.folded[end] in PORTFOLIOS or walk.folded[end] in _OF):
        end += 1
    known = any(w in PORTFOLIOS and w not in PARTICLES for w in walk.folded[walk.at + 1 : end])
    if not known and all(word[0].islower() for word in walk.words[walk.at :]):
        known, end = True, len(walk.words)  # M. le ministre des transports: no name is written small
    if not known and link in _OF_THE:
        return  # General de Gaulle
    end = end if known else len(walk.words)
    walk.office += walk.words[walk.at : end]
    walk.at = end


def _rest(walk: _Walk) -> LabelParts:
    """The parts, with what the walk has left as the name."""
    name, folded = walk.words[walk.at :], walk.folded[walk.at :]
    honorific, office = " ".join(walk.honorific) or None, " ".join(walk.office) or None
    if not name:
        if office is None and honorific is not None:  # nothing but honorifics: the last of them was meant as a name
            return LabelParts("person", name=honorific)
        return LabelParts("role", honorific=honorific, office=office)
    qualifier = None
    for at in range(1, len(name) - 1):
        if folded[at] in ("of", "from"):
            name, qualifier = name[:at], " ".join(name[at:])
            break
    while len(name) > 2 and (post := name[-1].strip(".,")) in POST_NOMINALS:
        name = name[:-1]
        office = office or post
    return LabelParts("person", honorific=honorific, office=office, name=" ".join(name), qualifier=qualifier)


# --- what follows the head ------------------------------------------------------------------------------------------------


def _inverted(parts: LabelParts, after: str) -> LabelParts:
    """A label with what stands after its comma; given names put last (Diaz, Rosa M.) stay there."""
    single = parts.kind == "person" and parts.name is not None and " " not in parts.name
    given, post = after.split(), None
    if len(given) > 1 and given[-1].strip(".,") in POST_NOMINALS:  # Diaz, Rosa MP
        post = given.pop().strip(".,")
    if single and parts.honorific is None and parts.office is None and _looks_given(given):
        return parts._replace(name=f"{parts.name}, {' '.join(given)}", office=post)
    return _with_tail(parts, after)


def _with_tail(parts: LabelParts, tail: str) -> LabelParts:
    """A label with an office or an affiliation that stands after its name."""
    if parts.kind != "person" or not tail.strip():
        return parts
    if parts.office is None and _names_office(tail):
        return parts._replace(office=tail)
    return _affiliated(parts, tail)


def _looks_given(words: list[str]) -> bool:
    """Whether the words after a comma could be the given names of an inverted name: Diaz, Rosa M."""
    first, rest = words[0], words[1:2]
    return (
        len(words) <= 2
        and not _names_office(first)
        and first.isalpha()
        and first[0].isupper()
        and not first.isupper()
        and all(len(w.rstrip(".")) == 1 for w in rest)
    )


def _names_office(text: str) -> bool:
    """Whether a piece beside a name says what somebody is: "Chief Executive Officer", "CNN ANALYST", "Bundeskanzler"."""
    first = text.partition(",")[0]  # "Vice President, Investor Relations"
    folded = [fold(word) for word in first.replace("/", " ").split()]
    if not folded:
        return False
    ends = [i for i, w in enumerate(folded) if w in _OF or w in _OF_THE or w in ("and", "&")]
    head = folded[: ends[0]] if ends and ends[0] else folded
    return head[-1] in OFFICES or head[-1] in ROLES or head[-1] in CALLINGS or folded[0] in OFFICES or folded[-1] in OFFICES


def _with_bracket(parts: LabelParts, bracket: str, head: str, french: bool) -> LabelParts:
    """A label with what stands in its brackets: a holder, an office, an affiliation or a mere remark."""
    if _is_remark(bracket):
        return parts
    of_what = parts.office is not None and parts.name is not None and fold(parts.name.split()[0]) in _OF_THE
    if (
        parts.kind == "person" and not of_what and (_heads_something(head) or _ends_in_office(parts, head))
    ):  # The Secretary of State for Rivers (Sir Giles Penn)
        holder = split_label(bracket, french=french)
        of_what = holder.kind == "person" and (holder.honorific is not None or " " in (holder.name or ""))
    if of_what and " " in bracket and not _names_office(bracket):  # La DIRECTORA DEL INSTITUTO (Garay Olmedo)
        parts = LabelParts("role", honorific=parts.honorific, office=head)
    unnumbered = parts.kind == "anonymous" and fold(head) in _PARTS_TAKEN  # Guest (Tom Hale)
    if parts.kind == "role" or unnumbered or bracket.endswith(UNSPACED_HONORIFICS):
        holder = split_label(bracket, french=french)
        if holder.kind == "person" and holder.name and (holder.honorific or " " in holder.name):
            return holder._replace(office=head, held=True)
        return parts
    if parts.kind == "group" and fold(head) in _ASKERS:  # Question (Dagny Holm, Norrland Times)
        asker = split_label(bracket, french=french)
        return asker if asker.kind == "person" and asker.organization and " " in (asker.name or "") else parts
    if parts.kind != "person":
        return parts
    if bracket.isupper() and bracket in initials_of(parts.name or ""):
        return parts  # Jane Roe (JR), who is JR from there on
    title, party = _title_and_party(bracket)
    if title is not None:
        parts = parts._replace(office=parts.office or title)
    return _affiliated(parts, party) if party else parts


_PARTS_TAKEN: Final = frozenset({"guest", "interviewee"})
"""Nouns for somebody unnamed, in the brackets behind which is a name rather than what kind of person it is."""
_ASKERS: Final = QUESTIONS | frozenset(
    "questioner reporter journalist correspondent press media journaliste periodista jornalista giornalista reporterin "
    "journalistin presse prensa".split()
)
"""Words in place of a name for whoever asks: the brackets may say who that is, and for whom."""
_PREPOSITIONS: Final = frozenset("of for at in to on des du da do della fur der van".split())


def _heads_something(head: str) -> bool:
    """Whether a label is an office and what it is the head of: Minister of State at the Department of Rivers."""
    words = [fold(word) for word in head.split()]
    at = next((at for at, word in enumerate(words[:5]) if any(part in OFFICES for part in word.split("-"))), None)
    return at is not None and any(word in _PREPOSITIONS for word in words[at + 1 : at + 4])


def _ends_in_office(parts: LabelParts, head: str) -> bool:
    """Whether a label ends in an office, whatever is before it: SHIRE PRESIDENT."""
    return parts.honorific is None and parts.office is None and " " in head and fold(head.split()[-1]) in OFFICES


def _is_remark(bracket: str) -> bool:
    """(continuing), (ph), (they/them), (matkt), (M): on the manner, the spelling or the nickname, not on the person."""
    words = re.split(r"[\s/]+", bracket.strip(" ."))
    first = fold(words[0])
    if first in ASIDES or len(bracket) == 1 or not any(char.isalpha() for char in bracket):
        return True
    cased = [char for char in bracket if char.lower() != char.upper()]
    if cased and all(char.islower() for char in cased):
        return True
    return bracket[0].islower() and len(words) > 1


_PARTY: Final = lazy(r"[^\s,]{1,8}\.|[A-ZÀ-Þ]{1,5}|[A-Z][\w-]{1,4}")


def _title_and_party(bracket: str) -> tuple[str | None, str | None]:
    """The office in brackets and the party after it: "Lib." in "Minister of Health, Lib.", none in "Minister of A, B and C"."""
    if not _names_office(bracket.partition(",")[0]):
        return None, bracket
    title, comma, party = bracket.rpartition(",")
    if comma and _PARTY.fullmatch(party.strip()):
        return title.strip(), party.strip()
    return bracket, None


def _affiliated(parts: LabelParts, more: str) -> LabelParts:
    return parts._replace(organization=more if parts.organization is None else f"{parts.organization}, {more}")


# --- what else the tables are good for ------------------------------------------------------------------------------------


def sex_of(honorific: str | None) -> str | None:
    """ "m" or "f" where an honorific says it.

    >>> sex_of("Mrs."), sex_of("Dr.")
    ('f', None)
    """
    for word in (honorific or "").split():
        folded = fold(word)
        if folded in MASCULINE or word in ("M.", "M"):
            return "m"
        if folded in FEMININE:
            return "f"
    return None
