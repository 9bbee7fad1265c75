"""What stands around a name and shows what it is: somebody's, a place's, or a name at all.

Strategy: a few patterns look at the words before and behind one run of capitals: kinship and offices in small letters (my
wife Tilda, president Falk), greetings and questions that call somebody (Samir?), what people alone do (died, married), the
preposition of places, a possessive. Each is a hint; `names` and `people` say how many make a case.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from .heads import AGENT_VERBS, APPOSED, GERMAN_OFFICE, KIN, LOCATIVE, OFFICES
from .inflection import inflects, stem
from .runs import Run

_ROMANCE_VERBS: Final = {
    "fr": frozenset("a est avait était sera ont".split()),
    "es": frozenset("es está era fue tiene será ha".split()),
    "it": frozenset("è era ha sarà".split()),
    "pt": frozenset("é está era foi tem".split()),
}
"""Behind a word that begins a sentence: a noun would have its article."""
_LOOK: Final = 48  # characters on either side
_WORD_BEFORE: Final = re.compile(r"([^\W\d_][\w-]*)(,?)[ \n]+\Z")
_POSSESSOR: Final = re.compile(
    r"\b(?:my|his|her|our|their|your|mine?|mein\w*|sein\w*|ihre?\w*|unser\w*|mon|ma|son|sa|notre|leur|mi|su|nuestr\w|mio|mia|"
    r"suo|sua|minha|meu|мо\w{1,2}|наш\w*|его|её|mój|moja)[ \n](?:[\w-]+[ \n]){0,2}\Z",
    re.IGNORECASE,
)  # fmt: skip
_INTRODUCED: Final = re.compile(
    r"(?:\b[Ww]ho(?:['’]s|[ \n]is|[ \n]was)|\bwer ist|\bqui est|\bquién es|\bchi è|\bI['’]m|\bI am|\bmy name is|\bmy name['’]s|"
    r"\b(?:man|woman|guy|boy|girl|lady|kid|person|somebody|someone|fellow|chap|"
    r"colleague|friend|one)(?:[ \n]is)?[ \n](?:called|named)|\bich bin|\bich heiße|\bheißt|\bmein Name ist|\bje suis|"
    r"\bje m['’]appelle|\bsoy|\bme llamo|\bsono|\bmi chiamo|\bmeu nome é|\bменя зовут|\bnazywam się)[ \n]\Z",
    re.IGNORECASE,
)  # fmt: skip
_INTRODUCING: Final = frozenset(
    "m am is was s es è est called named bin heiße heißt ist suis appelle soy llamo sono chiamo é зовут się".split()
)
"""Their last words, which are looked at first."""
_GREETED: Final = re.compile(
    r"\b(?:thanks|thank you|hi|hiya|hello|hey|bye|goodbye|sorry|dear|morning|afternoon|evening|congratulations|merci|bonjour|"
    r"danke|hallo|lieber?|guten tag|gracias|hola|grazie|ciao|obrigad[oa]|спасибо|здравствуйте|dziękuję)"
    r"(?:[ \n](?:very much|so much|a lot|again))?,?[ \n]\Z",
    re.IGNORECASE,
)  # fmt: skip
_ASKED: Final = re.compile(r"\byou(?:r|['’]\w+)?\b[^.?!\n,]{0,40},[ \n]\Z", re.IGNORECASE)
_AUXILIARIES: Final = frozenset(
    "is was has had will would can could did does should might must seems looks stands gets got never always".split()
)
_CHIEFS: Final = frozenset({"ceo", "cfo", "cto", "coo", "chief", "host", "chair"})
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
_PLURAL: Final = re.compile(r"[^su'’]s\Z")
"""Such a word at the beginning of a sentence may be a noun without an article: Doctors say."""
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
    articled: bool
    """It has an article."""
    subject: bool
    """A verb stands behind it, or a turn begins with it before a comma."""
    acts: bool
    """A verb of what people and bodies do stands behind it."""
    proper: bool
    """Where a sentence begins with it: it is a name, for it owns or does something."""


def evidence(text: str, run: Run, language: str = "") -> Evidence:
    """What stands around a run in its text."""
    before = text[max(0, run.start - _LOOK) : run.start]
    behind = text[run.end : run.end + _LOOK]
    following = _NEXT_WORD.match(behind)
    located = bool(LOCATIVE.search(before))
    return Evidence(
        human=run.titled or (not located and _is_human(before, behind, language)),
        called=_is_called(text, run, before, behind),
        located=located,
        articled=before[-4:-1].lower() == "the",
        apposed=language == "de" and bool((kind := _WORD_BEFORE.search(before)) and kind[1].lower() in APPOSED),
        subject=bool(following and (following[1] in AGENT_VERBS or following[1] in _AUXILIARIES)) or _opens(run, behind),
        acts=bool(following and following[1] in AGENT_VERBS),
        proper=bool(_POSSESSIVE.match(behind))
        or bool(
            following and _is_done(following[1], language) and (language not in ("", "en") or not _PLURAL.search(run.name))
        ),
    )


def _opens(run: Run, behind: str) -> bool:
    """Somebody begins to speak with the own name: "Magnus Falk, small shareholder"."""
    return run.start == 0 and behind[:2] == ", "


def _is_done(verb: str, language: str) -> bool:
    """Whether only a name stands before the verb at the beginning of a sentence."""
    return verb in AGENT_VERBS or verb in _ROMANCE_VERBS.get(language, ())


def _is_human(before: str, behind: str, language: str) -> bool:
    if _HUMAN_BEHIND.match(behind):
        return True
    found = _WORD_BEFORE.search(before)
    if not found:
        return False
    word, comma = found[1].lower(), found[2]
    if word in _INTRODUCING and _INTRODUCED.search(before):
        return True
    small = found[1].islower()
    kin = _is_one_of(word, KIN, language) and (small or language == "de")
    office = (small and _is_one_of(word, OFFICES, language)) or (language == "de" and bool(GERMAN_OFFICE.search(word)))
    if comma:
        return (kin or office or word in _CHIEFS) and bool(_POSSESSOR.search(before, 0, found.start()))
    return kin or office


def _is_one_of(word: str, known: frozenset[str], language: str) -> bool:
    """Whether a word, in whatever case, is one of those."""
    return word in known or (inflects(language) and stem(word, language) in _stems(known, language))


@cache
def _stems(words: frozenset[str], language: str) -> frozenset[str]:
    return frozenset(stem(word, language) for word in words)


def _is_called(text: str, run: Run, before: str, behind: str) -> bool:
    if not _PAUSE.match(behind) or (run.name.isupper() and run.name.isalpha()):  # Hello, NPR.
        return False
    if run.first and _TURNED_TO.match(behind):
        return True
    if behind[0] == "?" and run.first and not text[run.end + 1 :].strip():
        return True  # the turn ends with it: "Samir?"
    return bool(_GREETED.search(before) or (behind[0] in ".?!" and _ASKED.search(before)))
