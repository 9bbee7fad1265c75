"""How much a string looks like a speaker's label.

Strategy: by its words alone, in any case, from tables: offices, honorifics, parts and first names speak for a label, words that
sentences are made of against it. How labels are written and where they stand is weighed elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ...firstnames import KNOWN_FIRST_NAMES, ORDINARY
from ..words.labels import (
    ANONYMIZERS,
    ARTICLES,
    FIELD_WORDS,
    GROUPS,
    HONORIFICS,
    NUMBERED,
    OFFICE_ENDINGS,
    OFFICES,
    PARTICLES,
    PEOPLE_NOUNS,
    PLAIN_WORDS,
    QUANTIFIERS,
    QUESTIONS,
    ROLES,
    SMALL_WORDS,
    SOLE_HONORIFICS,
    SPOKEN_WORDS,
)
from ..words.memory import remembered
from ..words.names import fold
from ..words.patterns import lazy

_LONGEST: Final = 300
"""Characters of a string that are looked at."""
_TOKEN: Final = lazy(r"[^\W_][\w\u0900-\u0dff\u0e00-\u0eff]*(?:['’.-][^\W_][\w\u0900-\u0dff]*)*")
_PLAIN: Final = PLAIN_WORDS | FIELD_WORDS
_PLAIN_IN_NAMES: Final = PLAIN_WORDS - PARTICLES - ARTICLES - {"pro", "tempore", "of", "and", "y", "e", "und", "et"}
"""Words that speak against a name even within one."""
_ARTICLES_IN_NAMES: Final = ARTICLES - PARTICLES
_MANY: Final = (GROUPS | PEOPLE_NOUNS | NUMBERED) - QUESTIONS


@remembered
def name_likeness(label: str) -> float:
    """How much a string looks like a speaker's label rather than the start of a sentence or the key of a header line, 0 to 1.

    Case is not needed: the label may be folded already.

    >>> name_likeness("Ms. Diaz") > 0.8 > 0.2 > name_likeness("what I can say is")
    True
    """
    if label[:1] in "?？… " and label.strip("?？… ") == "" and label.strip():
        return 0.6  # a voice that could not be told
    tokens = _TOKEN.findall(_outside(label[:_LONGEST]))
    if tokens and "/" in label and _FRACTION.search(label):
        return 0.02
    if not tokens or len(tokens) > 12:
        return 0.02
    vietnamese = not label.isascii() and _VIETNAMESE.search(label) is not None
    folded = [token.casefold() if vietnamese else fold(token) for token in tokens]
    first, last = folded[0], folded[-1]
    if first in FIELD_WORDS and not (len(folded) > 1 and last in ROLES):
        return 0.1 if len(folded) > 1 else 0.02
    if 1 < len(folded) <= 4 and last in _KEYS and first not in HONORIFICS and first not in KNOWN_FIRST_NAMES:
        return 0.1
    if len(label) > 2 and not label.isascii() and _CLAUSE.search(label):
        return 0.06
    if len(folded) == 2 and first in _ONE_OF_A_SERIES and last.isdigit():
        return 0.05
    if len(folded) > 1 and first in _BYLINE:
        return 0.05
    if first in QUANTIFIERS and _is_voice(folded):
        return 0.8
    if ("'" in label or "’" in label) and _ELIDED.search(label.casefold()):
        return 0.1
    if _PLAIN.issuperset(folded) or (len(folded) == 1 and first in _ARTICLES_IN_NAMES and len(first) > 1):
        return 0.06
    return max(0.02, min(0.97, _score(_without_portfolio(folded))))


def _score(folded: Sequence[str]) -> float:
    """What the words say for a label: offices and first names for it, words of sentences against it."""
    first, last = folded[0], folded[-1]
    plain = (first in PLAIN_WORDS) + len([word for word in folded[1:] if word in _PLAIN_IN_NAMES])
    if len(folded) > 2:
        plain += len([word for word in folded[1:] if word in _ARTICLES_IN_NAMES])
    score = 0.65 - 0.25 * plain - 0.1 * max(0, len(folded) - 4)
    score -= 0.15 * (first in PLAIN_WORDS and first not in ARTICLES and first not in QUANTIFIERS)
    lead = folded[1] if first in ARTICLES and len(folded) > 1 else first
    if (lead in HONORIFICS and lead not in PLAIN_WORDS) or (
        not plain
        and (
            lead.partition("-")[0] in _OPENERS
            or (len(lead) > _COMPOUND and lead.endswith(OFFICE_ENDINGS))
            or (_is_title(last) and len(folded) <= 3)
        )
    ):
        return score + 0.25
    if lead != first:
        return score - 0.2
    named = not plain and 1 < len(folded) <= _WORDS_OF_NAMES and first in KNOWN_FIRST_NAMES and first not in ORDINARY
    return score + 0.1 if named else score


_KEYS: Final = frozenset(
    "date time number location venue topic title subject agenda duration participants attendees id url email datum thema"
    " fecha lugar tema lieu sujet".split()
)
"""Words with which the key of a header line ends, and hardly a name: Meeting Date, Case Number."""
_ELIDED: Final = lazy(r"(?<!\w)(?:[jsc]|qu)['’]\w")
"""Small words of French and Italian that no name begins with, before an apostrophe: j'ai; but d'angelo, l'hôte, n'diaye."""
_WORDS_OF_NAMES: Final = 4
_COMPOUND: Final = 11
"""Letters of a word for an office that is none of the table by itself: Bundesfinanzministerin."""
_ONE_OF_A_SERIES: Final = frozenset(
    "episode session panel part lesson unit module week day season question item segment act folge teil tag episodio parte"
    " sesion sessao seduta aflevering deel avsnitt del odcinek czesc эпизод часть выпуск".split()
)
"""Words before the number of a programme or of a part of it."""
_VIETNAMESE: Final = lazy("[\u1ea0-\u1ef9\u01a0\u01a1\u01af\u01b0]")
"""Letters of Vietnamese alone: without their accents its names look like small words of other languages."""
_CLAUSE: Final = lazy(r"[我你您她們们這这]|(?<!其)他|(?:認為|认为|覺得|觉得|如下|問題是|问题是)\Z")
"""Words of a Chinese sentence that are in nobody's name: they are not parted from the others by spaces."""
_FRACTION: Final = lazy(r"\d+/\d+")
"""The number of a case or a date: no name has one."""


def is_spoken_to(text: str) -> bool:
    """Whether words with which a sentence or a speech begins are said to somebody: several are named, or "you" stands in them.

    >>> is_spoken_to("Mr. President, Mr. Speaker, Members of the Senate"), is_spoken_to("Mr. Green, take your seat")
    (True, True)
    >>> is_spoken_to("Mr. Green, President of the Senate")
    False
    """
    name, *others = (_TOKEN.findall(part) for part in text[:_LONGEST].split(", "))
    if any(fold(word) in _TO_SOMEBODY for words in others for word in words):
        return True
    return sum(bool(words) and fold(words[0]) in _VOCATIVES for words in (name, *others)) > 1


def is_salutation(line: str) -> bool:
    """Whether a line is that with which a speech begins, a colon at its end: My fellow citizens:

    >>> is_salutation("Mr. Speaker, Members of the Congress:"), is_salutation("My fellow citizens:"), is_salutation("Present:")
    (True, True, False)
    """
    words = _TOKEN.findall(line[:_LONGEST])
    return len(words) > 1 and (fold(words[0]) in _VOCATIVES or is_spoken_to(line))


_TO_SOMEBODY: Final = frozenset("you your yours me my i please vous votre ihnen usted ustedes".split())
_VOCATIVES: Final = frozenset(
    "mr mrs ms miss madam madame mesdames sir sirs monsieur messieurs herr frau senor senora senhor senhora".split()
    + "signor signora members fellow my ladies gentlemen friends colleagues citizens distinguished honored honoured".split()
    + "dear excellencies".split()
)
"""Words with which somebody is spoken to, of which two make a salutation."""


def are_no_name(folded: Sequence[str], before_comma: int) -> bool:
    """Whether words are surely so little like a label that `name_likeness` is below `NO_NAME`, told by fewer looks.

    It is also below what makes the words before a comma a name for themselves.

    Args:
        folded: three words or more, without hyphens.
        before_comma: how many there are before the first comma; all where there is none.
    """
    plain = len(_PLAIN_IN_NAMES.intersection(folded))
    if plain < 2 and (not plain or len(folded) < _ENOUGH):
        return False
    if before_comma == len(folded):
        return _NAMING.isdisjoint(folded[:5]) and folded[-1] not in _NAMING
    return _NAMING.isdisjoint(folded) and not _PLAIN_IN_NAMES.isdisjoint(folded[:before_comma])


NO_NAME: Final = 0.28
_ENOUGH: Final = 6
"""Words of a label from which one plain word among them is enough to make it none."""
_NAMING: Final = (HONORIFICS - PLAIN_WORDS) | OFFICES | ROLES | _MANY | GROUPS | ANONYMIZERS
"""Words that could make a label of what is a sentence by its other words."""


def _without_portfolio(folded: list[str]) -> list[str]:
    """The words of a label without what its office is for: the Minister of State [at the Department of Rivers]."""
    for at, word in enumerate(folded[:5]):
        if word in OFFICES or ("-" in word and not OFFICES.isdisjoint(word.split("-"))):
            of = next((i for i in (at + 1, at + 2) if i + 1 < len(folded) and folded[i] in _HEAD_OF), None)
            if of is not None and len(folded) > at + 2 and SPOKEN_WORDS.isdisjoint(folded[at + 1 :]):
                return folded[: at + 1]
    return folded


def has_portfolio(label: str) -> bool:
    """Whether a label is an office and what it is for, as ministers of many things have long ones."""
    words = [fold(token) for token in _TOKEN.findall(label[:_LONGEST])]
    return len(_without_portfolio(words)) < len(words)


_HEAD_OF: Final = frozenset(
    "of for at in to on de del des du da do della di fur der des van voor dla ds pour para per und and w we ve v".split()
)
"""Words with which it begins what somebody is the head of."""
_BYLINE: Final = frozenset({"by", "von", "par", "por", "av", "door"})
"""Whose the words are, and not who speaks: By Mr. Hale."""


def _is_voice(folded: list[str]) -> bool:
    """Whether words stand for somebody of many: Plusieurs voix, A voice from the gallery, Varios señores senadores."""
    return len(folded) <= 9 and SPOKEN_WORDS.isdisjoint(folded) and not _MANY.isdisjoint(folded[1:4])


def _outside(label: str) -> str:
    """A label up to its first bracket, or the whole where it begins with one."""
    at = label.find("(")
    return label if at <= 0 else label[:at]


def _is_title(word: str) -> bool:
    return word in ROLES or word in GROUPS or word in OFFICES


@lru_cache(maxsize=4096)
def is_office(text: str) -> bool:
    """Whether a line says what somebody is and not who: Chief Executive Officer; Analyst, Harbour Bank.

    >>> is_office("Chief Executive Officer"), is_office("Rosa Diaz")
    (True, False)
    """
    if " " not in text:
        return False  # Operator: that is who speaks
    printed = [part for token in _TOKEN.findall(text.partition(",")[0]) for part in token.split("-")]
    words = [fold(word) for word in printed]
    if not words or len(words) > 8 or words[0] in HONORIFICS:
        return False
    small = zip(printed, words, strict=True)
    titled = all(not word[0].islower() or folded in SMALL_WORDS or folded in PARTICLES for word, folded in small)
    return titled and any(word in OFFICES or word in ROLES for word in words)


def bare_title(text: str) -> str:
    """What somebody is, without the letter at the right margin that says whether he asks or answers.

    >>> bare_title("Analyst, Harbour Bank            Q")
    'Analyst, Harbour Bank'
    """
    return _AT_MARGIN.sub("", text) if text[-3:-1] == "  " else text


_AT_MARGIN: Final = lazy(r"\s{3,}[QA]\Z")


_OPENERS: Final = (HONORIFICS - SOLE_HONORIFICS) | OFFICES | ROLES | GROUPS | NUMBERED | ANONYMIZERS | QUANTIFIERS - {
    "a", "an", "another", "other", "many", "some", "several", "des", "one", "mehrere",
} | {
    "vice", "deputy", "acting", "chief", "prime", "attorney", "surgeon", "senior", "under", "lord", "lady",
}  # fmt: skip
"""Words that open labels much more often than sentences."""
