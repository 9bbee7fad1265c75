"""Which of the names found in the speech are those of participants.

Strategy: a label may have a surname or a first name alone, while the speech has the whole name, its short forms and its cases;
where one name in the speech alone fits, all of its forms are the participant's. Nicknames are those that speakers give as
their own: "they call me Nipper".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from ..model import Transcript
from .inflection import inflects, stem
from .people import main_words, surname_of
from .roster import Person
from .terms import Term
from .words import FUNCTION_WORDS

_CALL_ME: Final = re.compile(
    r"\b(?:call(?:s|ed|ing)? me|known as|nennen mich|nannten mich|nennt mich|m['’]appell(?:e|ent|ait|aient)|"
    r"me (?:dicen|llaman|decían)|mi chiamano)[ \n][\"“„«‘']?([^\W\d_]\w+)"
)  # fmt: skip


def spoken_of(people: Sequence[Person], names: Sequence[Term], language: str) -> dict[int, Term]:
    """For the index of each of the people the one name in the speech that is that person's."""
    fits: dict[int, list[Term]] = {}
    bearers: dict[str, list[int]] = {}
    labelled: dict[str, list[tuple[int, Person, list[str]]]] = {}
    for index, person in enumerate(people):
        label = _stems(" ".join(person.words), language)
        for word in set(label):
            labelled.setdefault(word, []).append((index, person, label))
    for term in names:
        if term.person:
            words = {word for alias in term.aliases for word in _stems(alias, language)}
            near = {entry[0]: entry for word in words for entry in labelled.get(word, ())}
            for index, person, label in near.values():
                if _fits(term, person, label, language):
                    fits.setdefault(index, []).append(term)
                    bearers.setdefault(term.name, []).append(index)
    found = {index: terms[0] for index, terms in fits.items() if len(terms) == 1 and len(bearers[terms[0].name]) == 1}
    return _with_cases(found, labelled, names, language) if inflects(language) else found


def _with_cases(
    found: dict[int, Term],
    labelled: Mapping[str, Sequence[tuple[int, Person, list[str]]]],
    names: Iterable[Term],
    language: str,
) -> dict[int, Term]:
    """With the cases of first names and surnames that stand alone: "без Кауфмана" is nobody else's where one Кауфман speaks."""
    new = dict(found)
    for term in names:
        stems = _stems(term.name, language)
        owners = [entry for entry in labelled.get(stems[0], ()) if stems[0] in (entry[2][0], entry[2][-1])]
        if len(stems) == 1 and len(owners) == 1 and term not in found.values():
            index, person, label = owners[0]
            old = new.get(index, Term(person.name, (), kind="name", what="person"))
            given = term.aliases if len(label) > 1 and stems[0] == label[0] else ()
            new[index] = replace(old, aliases=(*old.aliases, *term.aliases), given=(*old.given, *given))
    return new


def _fits(term: Term, person: Person, label: list[str], language: str) -> bool:
    """Whether a name in the speech can be this person's: the full name, or as much of it as the label has."""
    if any(_stems(alias, language) == label for alias in term.aliases):
        return True
    words = main_words(term.name)
    if len(words) < 2 or (person.given is not None and person.surname is not None):
        return False
    first, last = _stems(words[0], language), _stems(surname_of(term.name), language)
    return label[-len(last) :] == last or (label == first and not person.titles)


def _stems(name: str, language: str) -> list[str]:
    return [stem(word, language).casefold() for word in name.split()]


def nicknames(transcript: Transcript) -> dict[str, tuple[str, ...]]:
    """From the name of each speaker to what he says that he is called."""
    names = {speaker.id: speaker.name for speaker in transcript.speakers}
    found: dict[str, dict[str, None]] = {}
    for turn in transcript.turns:
        if turn.speaker in names:
            for match in _CALL_ME.finditer(turn.text):
                if match[1][0].isupper() and match[1].lower() not in FUNCTION_WORDS:
                    found.setdefault(names[turn.speaker], {})[match[1]] = None
    return {name: tuple(called) for name, called in found.items()}
