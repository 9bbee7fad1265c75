"""What stands around a name and shows what it is: somebody's, a place's, or a name at all.

Strategy: a few patterns look at the words before and behind one run of capitals: kinship and offices in small letters (my
wife Tilda, president Falk), greetings and questions that call somebody (Samir?), what people alone do (died, married), the
preposition of places, a possessive. Each is a hint; `names` and `people` say how many make a case.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .heads import AGENT_VERBS, APPOSED, GERMAN_OFFICE, KIN, LOCATIVE, OFFICES
from .runs import Run

_ARTICLES_NEEDED: Final = frozenset({"fr", "es", "it", "pt"})
_ROMANCE_VERBS: Final = frozenset("a est avait était sera ont ha è era es está tiene fue será é foi tem y".split())
_LOOK: Final = 48  # characters on either side
_WORD_BEFORE: Final = re.compile(r"([^\W\d_][\w-]*)(,?)[ \n]+\Z")
_POSSESSOR: Final = re.compile(
    r"\b(?:my|his|her|our|their|your|mine?|mein\w*|sein\w*|ihre?\w*|unser\w*|mon|ma|son|sa|notre|leur|mi|su|nuestr\w|mio|mia|"
    r"suo|sua|minha|meu|мо\w{1,2}|наш\w*|его|её|mój|moja)[ \n](?:[\w-]+[ \n]){0,2}\Z",
    re.IGNORECASE,
)  # fmt: skip
_INTRODUCED: Final = re.compile(
    r"(?:\bI['’]m|\bI am|\bmy name is|\bmy name['’]s|"
    r"\b(?:man|woman|guy|boy|girl|lady|kid|person|somebody|someone|fellow|chap|"
    r"colleague|friend|one)(?:[ \n]is)?[ \n](?:called|named)|\bich bin|\bich heiße|\bmein Name ist|\bje suis|\bje m['’]appelle"
    r"|\bsoy|\bme llamo|\bsono|\bmi chiamo|\bmeu nome é|\bменя зовут|\bnazywam się)[ \n]\Z",
    re.IGNORECASE,
)  # fmt: skip
_INTRODUCING: Final = frozenset("m am is s called named bin heiße ist suis appelle soy llamo sono chiamo é зовут się".split())
"""Their last words, which are looked at first."""
_GREETED: Final = re.compile(
    r"\b(?:thanks|thank you|hi|hiya|hello|hey|bye|goodbye|sorry|dear|morning|afternoon|evening|congratulations|merci|bonjour|"
    r"danke|hallo|lieber?|guten tag|gracias|hola|grazie|ciao|obrigad[oa]|спасибо|здравствуйте|dziękuję)"
    r"(?:[ \n](?:very much|so much|a lot|again))?,?[ \n]\Z",
    re.IGNORECASE,
)  # fmt: skip
_ASKED: Final = re.compile(r"\byou(?:r|['’]\w+)?\b[^.?!\n,]{0,40},[ \n]\Z", re.IGNORECASE)
_PAUSE: Final = re.compile(r"[,.!?]")
_TURNED_TO: Final = re.compile(
    r",[ \n](?:you(?:r|['’]\w+)?|thank|thanks|can|could|do|did|are|have|will|would|please|what|how|if you|"
    r"let me|vous|qu['’]|usted|вы)\b"
)
_HUMAN_BEHIND: Final = re.compile(
    r"(?:['’]s?)?[ \n](?:wife|husband|mother|father|mum|mom|dad|son|daughter|brother|sister|widow)\b"
    r"|,[ \n]who(?:se|m)?\b|[ \n](?:himself|herself|died|was born|passed away|married|laughed|smiled|cried|retired|grew up)\b"
    r"|,[ \n](?:aged[ \n])?\d\d,"
)
_POSSESSIVE: Final = re.compile(r"['’]s[ \n][a-z]")
_NEXT_WORD: Final = re.compile(r"[ \n]([^\W\d_]+)")


class Evidence(NamedTuple):
    """What the place of one run shows."""

    human: bool
    """It is somebody's name."""
    called: bool
    """Somebody is addressed so."""
    located: bool
    """Something is in it, near it or across it."""
    apposed: bool
    """A word that says of what kind it is stands before it, in German."""
    proper: bool
    """Where a sentence begins with it: it is a name, for it owns or does something."""


def evidence(text: str, run: Run, language: str = "") -> Evidence:
    """What stands around a run in its text."""
    before = text[max(0, run.start - _LOOK) : run.start]
    behind = text[run.end : run.end + _LOOK]
    following = _NEXT_WORD.match(behind)
    called = _is_called(text, run, before, behind)
    return Evidence(
        human=run.titled or _is_human(before, behind, language),
        called=called,
        located=bool(LOCATIVE.search(before)),
        apposed=language == "de" and bool((kind := _WORD_BEFORE.search(before)) and kind[1].lower() in APPOSED),
        proper=bool(_POSSESSIVE.match(behind)) or bool(following and _is_done(following[1], language)),
    )


def _is_done(verb: str, language: str) -> bool:
    """Whether only a name stands before the verb at the beginning of a sentence."""
    return verb in AGENT_VERBS or (language in _ARTICLES_NEEDED and verb in _ROMANCE_VERBS)


def _is_human(before: str, behind: str, language: str) -> bool:
    if _HUMAN_BEHIND.match(behind):
        return True
    found = _WORD_BEFORE.search(before)
    if not found:
        return False
    word, comma = found[1].lower(), found[2]
    if word in _INTRODUCING and _INTRODUCED.search(before):
        return True
    kin = word in KIN and (language == "de" or found[1].islower())
    if comma:
        return kin and bool(_POSSESSOR.search(before, 0, found.start()))
    return kin or (found[1].islower() and word in OFFICES) or (language == "de" and bool(GERMAN_OFFICE.search(word)))


def _is_called(text: str, run: Run, before: str, behind: str) -> bool:
    if not _PAUSE.match(behind):
        return False
    if run.first and _TURNED_TO.match(behind):
        return True
    if behind[0] == "?" and run.first and not text[run.end + 1 :].strip():
        return True  # the turn ends with it: "Samir?"
    return bool(_GREETED.search(before) or (behind[0] in ".?!" and _ASKED.search(before)))
