"""People whom a single line at the head of a document names: counsel, abbreviations, statements, bylines.

Strategy: each reader is given the front and the place of a line, and gives back the people and where the next line stands, or
nothing where the line is none of its kind. A name alone is never enough: a sign of the profession or one of the labels vouches
for it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ...model import Block
from ..draft import RosterName
from ..words.folding import bare_words, fold
from ..words.labels import HONORIFICS
from ..words.patterns import lazy
from .header_keys import read_key_line
from .header_names import is_kind
from .roster_entries import MAX_ENTRY, abbreviated, is_name, is_office, read_people, read_person
from .title_names import key, names_in_title, surnames_of

Found = tuple[list[RosterName], int] | None
"""The people, and the index of the first block after those that name them; None where a block is nothing of the kind."""


_STATEMENT: Final = lazy(
    r"(?:[a-z-]+ ){0,2}(?:statement|testimony|argument|remarks) of (?:the )?(?P<who>[^,;:]{4,60}?)"
    r"(?:,\s*(?P<what>[^;]{2,160})|\s+on behalf of\s(?P<behalf>[^;]{2,160}))?\Z",
    re.IGNORECASE,
)
_COURTESY: Final = lazy(r"\A(?:hon(?:ourable|orable|\.)|mr\.|ms\.|mrs\.|dr\.)\s+", re.IGNORECASE)
_PRESIDENCY: Final = lazy(
    r"(?:sous la )?(?:pr[ée]sidence|presid[eê]ncia|presidenza) (?:de|del|do|da|di|della) (?P<who>.{4,60})\Z", re.IGNORECASE
)
"""Who is in the chair."""
ESQUIRE: Final = lazy(r"(?:\A|:\s{0,20})(?:by:?\s{1,20})?(?P<who>[^,;:]{4,60}),\s*esq(?:uire)?\.?\s*\Z", re.IGNORECASE)
_BYLINE: Final = lazy(
    r"(?:(?:an?\s)?(?:oral\shistory\s)?(?:interview(?:ed)?|conducted|recorded|moderated|hosted|presented|text|words)?\s?by|"
    r"with\syour\shosts?|propos\srecueillis\spar|von|por|par)\s+(?P<who>[^\W\d_][^\n]{3,80})",
    re.IGNORECASE,
)
"""Whose the interview or the text is."""
WORDS_OF_A_BYLINE: Final = frozenset({"by", "host", "hosts", "par", "por", "von"})
WORDS_OF_A_PRESIDENCY: Final = frozenset({"presidence", "presidencia", "presidenza"})
WORDS_OF_A_STATEMENT: Final = frozenset({"statement", "testimony", "argument", "remarks"})
WORDS_OF_A_SUBJECT: Final = frozenset({"transcript"})
WORDS_OF_AN_INTERVIEW: Final = frozenset({"by"})
WORDS_OF_WHO_PRESIDES: Final = frozenset({"presiding", "chair"})


def may_be_counsel(text: str) -> bool:
    """Whether a line has the sign of the profession."""
    return "esq" in fold(text[:MAX_ENTRY])


def read_counsel(front: Sequence[Block], at: int, labels: Sequence[str]) -> Found:
    """ "BY: JANE ROE, ESQ.", "FOR THE PLAINTIFF: Pat Doe, Esquire"."""
    text = front[at].text[:MAX_ENTRY]
    match = ESQUIRE.search(text)
    person = read_person(match["who"], labels) if match else None
    return ([person], at + 1) if person else None


def may_be_abbreviation(text: str) -> bool:
    """Whether a line has an equals sign near its beginning, or a short key."""
    line = None if "=" in text[:20] else read_key_line(text[:MAX_ENTRY])
    return "=" in text[:20] or (line is not None and len(line.key) <= _LONGEST_SHORT)


_LONGEST_SHORT: Final = 6
"""Characters of an abbreviation that is a label."""


def read_abbreviation(front: Sequence[Block], at: int, labels: Sequence[str]) -> Found:
    """ "RA = Ruth Adler (interviewer)", or with a colon where the abbreviation is a label and nothing but a name follows."""
    text = front[at].text[:MAX_ENTRY]
    if "=" in text[:20]:
        text = text[1:].replace("]", "", 1) if text[0] == "[" else text  # [RA] = Ruth Adler
        names = read_people(text, labels, declared=True)
        return (names, at + 1) if names and all(name.short in labels for name in names) else None
    line = read_key_line(text)
    if (
        line is None
        or len(line.key) > _LONGEST_SHORT
        or line.key not in labels
        or len(line.value) > 100
        or line.value.endswith((".", "?", "!"))
    ):
        return None
    person = abbreviated(line.key, line.value, labels)
    return ([person], at + 1) if person and _has_initials(person.name, line.key) else None


def _has_initials(name: str, short: str) -> bool:
    words = name.split()
    initials = [word[0].casefold() for word in words if not word[0].islower()]
    letters = [letter for letter in short.casefold() if letter.isalpha()]
    return len(initials) > 1 and bool(letters) and letters[0] == initials[0] and set(letters) <= set(initials)


def read_presidency(front: Sequence[Block], at: int, labels: Sequence[str]) -> Found:
    """ "Présidence de Mme Jane Roe", where somebody speaks as "Mme la présidente"."""
    match = _PRESIDENCY.match(front[at].text[:MAX_ENTRY])
    person = read_person(match["who"], labels) if match else None
    if person is None:
        return None
    office = next((word for label in labels for word in label.split() if fold(word).startswith("presid")), None)
    return ([person._replace(title=office.lower().strip(".,"))], at + 1) if office else None


def read_statement(front: Sequence[Block], at: int, labels: Sequence[str]) -> Found:
    """ "STATEMENT OF JANE DOE, MAYOR", "ORAL ARGUMENT OF JANE DOE ON BEHALF OF THE PETITIONER"."""
    block = front[at]
    text = block.text
    match = _STATEMENT.match(text) if len(text) <= MAX_ENTRY and "of" in bare_words(text) else None
    if match is None:
        return None
    who = _COURTESY.sub("", match["who"])
    person = read_person(who, labels)
    if person is None:
        return None
    supported = key(person.name.split()[-1]) in surnames_of(labels)
    if match["what"]:
        person = person._replace(title=match["what"])
    return ([person], at + 1) if match["what"] or match["behalf"] or supported else None


def may_be_courteous(text: str) -> bool:
    """Whether a line opens with a word of courtesy and is no sentence."""
    first, space, _ = text.partition(" ")
    return space != "" and key(first) in HONORIFICS and len(text) <= MAX_ENTRY and text[-1] not in ".:?!"


def read_courteous(front: Sequence[Block], at: int, labels: Sequence[str]) -> Found:
    """ "SIR COLIN MARSH MP, MRS ADA RUSH AND LORD HALE", each with a courtesy, of whom some speak."""
    people = read_people(front[at].text, labels)
    spoken = surnames_of(labels)
    courteous = len(people) > 1 and all(person.title for person in people)
    return (people, at + 1) if courteous and any(key(p.name.split()[-1]) in spoken for p in people) else None


_PRESIDING: Final = lazy(
    r"\b(?P<who>(?:Hon(?:orable|\.)|Senator|Representative|Congress(?:wo)?man|M(?:r|rs|s)\.)(?:\s[^\W\d_][\w.'’-]*){1,4}?)"
    r"(?:\s[\[(](?P<office>[^\[\]()]{4,60})[\])]|,\s(?P<what>[Cc]hair\w*)[^,.]{0,40},)?\spresiding\b"
)
"""Hon. Jane Roe [chairwoman of the subcommittee] presiding."""


_IN_THE_CHAIR: Final = lazy(
    r"[\[(]?(?P<who>(?:deputy|senator|councillor|cllr|mr|mrs|ms|miss|dr|sir|dame|lord|lady|the)\b\.?\s[^,;:.]{3,60}?),?"
    r"\s(?:was\s|took\s|is\s)?(?:in\s)?the\schair[\])]?\.?\Z",
    re.IGNORECASE,
)
"""DEPUTY JANE ROE IN THE CHAIR."""


def read_presiding(front: Sequence[Block], at: int, labels: Sequence[str]) -> Found:
    """Who presides, in a sentence that may have been wrapped; whoever that is speaks as Mr. Roe or as the chair."""
    first = max(at - _LINES_OF_A_SENTENCE, 0)
    text = " ".join(block.text for block in front[first : at + 1])
    match = _IN_THE_CHAIR.match(front[at].text) or _PRESIDING.search(text)
    person = read_person(_COURTESY.sub("", match["who"]), labels, declared=True) if match else None
    if match is None or person is None:
        return None
    said = match.groupdict()
    office = next((word for word in (said.get("office") or said.get("what") or "").split() if is_office(word)), None)
    chair = office or next((label.split()[-1].strip(".") for label in labels if _CHAIR.fullmatch(label)), None)
    return [person._replace(title=chair.capitalize() if chair else None)], at + 1


_SAT_WITH: Final = r"(?:[^\W\d_a-z][\w.'’-]*(?:\s(?:(?:de|van|von|la|der)\s)?[^\W\d_a-z][\w.'’-]*){0,3})"
_INTERVIEWED: Final = lazy(
    rf"\b[Ii]nterview(?:ed)?\s(?:with|of)\s(?P<who>{_SAT_WITH}),?\s(?:was\s|which\swas\s)?(?:conducted|recorded|made|held|done)\sby\s(?P<by>{_SAT_WITH})"
)
"""An interview with Jane Roe, conducted by Pat Doe."""


def read_interviewed(front: Sequence[Block], at: int, _labels: Sequence[str]) -> Found:
    """Who interviewed whom, in a sentence that may have been wrapped."""
    text = " ".join(block.text for block in front[max(at - 1, 0) : at + 2])
    match = _INTERVIEWED.search(text[: 3 * MAX_ENTRY])
    if match is None:
        return None
    return [RosterName(match["who"].rstrip("."), "Interviewee"), RosterName(match["by"].rstrip("."), "Interviewer")], at + 1


_SUBJECT: Final = lazy(
    r"\btranscript\sof\s.{0,60}?\b(?:briefing|conference|interview|remarks|conversation|speech|discussion|call)\s(?P<who>(?:by|with|between)\s.+)"
)


def read_subject(front: Sequence[Block], at: int, labels: Sequence[str]) -> Found:
    """ "The following is a transcript of today's briefing by Jane Roe, Spokesperson for the Mayor." """
    match = _SUBJECT.search(front[at].text[:MAX_ENTRY])
    named = names_in_title(match["who"].rstrip("."), labels) if match else []
    names = [name for name in named if " " in name.name]
    return (names, at + 1) if names else None


_CHAIR: Final = lazy(r"(?:the\s)?(?:chair(?:man|woman|person)?)\.?", re.IGNORECASE)
_LINES_OF_A_SENTENCE: Final = 3


def may_be_titled(text: str) -> bool:
    """Whether a line is a few words, a comma, and more, or a name and nothing else."""
    name, comma, _ = text.partition(", ")
    if len(text) > _LONGEST_TITLED or text[-1] in ".:?!":
        return False
    return 1 <= name.count(" ") <= 4 if comma else is_name(text.split(), 2)


def read_titled(front: Sequence[Block], at: int, labels: Sequence[str]) -> Found:
    """ "Luis de Roe, Vice-President of the Bank,", or the name alone, where one of the labels is de Roe."""
    text = front[at].text
    name, comma, _ = text.partition(", ")
    if key(name.rpartition(" ")[2]) not in surnames_of(labels) or is_kind(name.partition(" ")[0]):
        return None
    person = read_person(text, labels)
    if person is None or (not comma and (front[at].kind != "line" or not front[at].gap)):
        return None
    supported = (person.title is not None or not comma) and " " in person.name and _COURTESY.sub("", name) == person.name
    return ([person], at + 1) if supported else None


_LONGEST_TITLED: Final = 120


def read_byline(front: Sequence[Block], at: int, labels: Sequence[str]) -> Found:
    """ "By Edith McCall, Plains Oral History Project", where one of the labels is McCALL."""
    text = front[at].text
    match = _BYLINE.match(text) if len(text) <= MAX_ENTRY else None
    person = read_person(match["who"], labels) if match else None
    return ([person], at + 1) if person and " " in person.name and key(person.name.split()[-1]) in surnames_of(labels) else None
