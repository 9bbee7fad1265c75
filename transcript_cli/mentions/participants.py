"""The people of a document, and what they are called when somebody mentions them.

Strategy: from the names that the document gives its speakers and participants come the forms under which they are
addressed and spoken of: full name, first name, surname, surname with office, short names. A form that two of them
share names neither. A short name that is only a part of the first name (Tony in Antony) needs proof that the document
uses it as an address, since parts of names are words and places too. What else is an ordinary word is marked, so that the
search takes it only where it must be a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from ..firstnames import ORDINARY, short_names
from ..model import Transcript
from .identified import nicknames, spoken_of
from .matching import Matcher
from .names import find_names, language_of
from .people import main_words, surname_of
from .roster import Person, people_of, plain
from .terms import Term
from .words import NAME_PARTICLES, TITLE_PARTS, TITLES

_HONORIFICS: Final = ("Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Dr.", "Dr", "Madam", "Monsieur", "Herr", "Frau")
_SHORTEST_PART: Final = 3
_LONGEST_NAME: Final = 40  # characters of a first name: what is longer is none, and has no short form
_LONGEST_OFFICE: Final = 20  # words
_VOWELS: Final = frozenset("aeiouyáéíóúäöüàèìòùâêîôû")
_ADDRESS_BEFORE: Final = re.compile(r"(?:\A|[,.?!…–—-]\s|\b(?:thanks|you|hi|hello|hey|okay|yes|no|so|well)\s)\Z", re.IGNORECASE)
_LOOK_BACK: Final = 8
_ADDRESS_AFTER: Final = frozenset(",.?!")


class _Forms(NamedTuple):
    """What a participant is called."""

    full: list[str]
    """With the surname."""
    given: list[str]
    """First name and short names: before another surname they name somebody else."""
    parts: list[str]
    """Parts of the first name, which need proof."""

    @property
    def all(self) -> tuple[str, ...]:
        """Every form, so that one which two people share can be told."""
        return (*self.full, *self.given, *self.parts)


class Called(NamedTuple):
    """Everything that a participant may be called, for whoever must miss none of it."""

    name: str
    given: str | None
    """First name."""
    surname: str | None
    full: tuple[str, ...]
    """Forms with the surname, which mean this person elsewhere too."""
    alone: tuple[str, ...]
    """First name, short names and proven parts of them, which mean somebody only where that person is known to be."""
    ordinary: frozenset[str]
    """Those of them that are words as well: only a capital tells."""


def called(transcript: Transcript, names: Sequence[Term] | None = None) -> list[Called]:
    """What the people of a document may be called; other than in `participant_terms`, two may share a form."""
    people, spoken = _spoken_people(transcript, names, doubtful=True)
    forms = [_forms(person) for person in people]
    own_names = nicknames(transcript)
    usage = _Usage(transcript, forms)
    found = []
    for index, (person, form) in enumerate(zip(people, forms, strict=True)):
        proven = [part for part in form.parts if usage.is_address(part) or usage.stands_before(part, person.surname)]
        full = [*form.full, *_honoured(person.surname), *_joined(person)]
        if person.surname:
            full += [f"{part} {person.surname}" for part in proven]
        alone = [*form.given, *proven, *own_names.get(person.name, ())]
        if term := spoken.get(index):
            alone += [alias for alias in term.aliases if alias in term.given]
            full += [alias for alias in term.aliases if alias not in term.given]
        ordinary = {alias for alias in (*full, *alone) if len(alias) <= _SHORTEST_PART or usage.is_mostly_ordinary(alias)}
        given, surname = (person.given, person.surname) if person.surname else (None, None)
        found.append(Called(person.name, given, surname, _distinct(full), _distinct(alone), frozenset(ordinary)))
    return found


def _spoken_people(
    transcript: Transcript, names: Sequence[Term] | None, *, doubtful: bool = False
) -> tuple[list[Person], dict[int, Term]]:
    """The people of a document, completed by the speech, and for the index of each the name in it that is theirs."""
    people = list(people_of(transcript, doubtful=doubtful))
    spoken = spoken_of(people, find_names(transcript) if names is None else names, language_of(transcript))
    return [_completed(person, spoken.get(index)) for index, person in enumerate(people)], spoken


def _completed(person: Person, spoken: Term | None) -> Person:
    """With the first name that the speech has and the label has not, or the surname."""
    words = main_words(spoken.name) if spoken else []
    if spoken is None or len(words) < 2 or (person.given and person.surname):
        return person
    surname = surname_of(spoken.name)
    if person.words[-1].casefold() == words[-1].casefold():
        return person._replace(given=words[0], surname=" ".join(person.words))
    return person._replace(given=person.words[0], surname=surname)


def _joined(person: Person) -> Iterator[str]:
    """With initials, and as handles and file names have it: A. Blinken, antony-blinken, antonyblinken."""
    if person.given and person.surname:
        yield f"{person.given[0]}. {person.surname}"
        yield f"{person.given[0]} {person.surname}"
        for words in ((person.given, person.surname), person.words):
            yield from (joint.join(word.strip(".") for word in words) for joint in ("-", "_", ".", ""))


def _distinct(forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for form in forms if len(form) > 1))


def participant_terms(transcript: Transcript, names: Sequence[Term] | None = None) -> list[Term]:
    """The speakers and the other participants of a document as terms of kind "participant".

    Each counts under the name that the document gives. Roles, groups and numbered speakers have no name to mention.

    Args:
        transcript: the document.
        names: what `find_names` finds in it, where that is known already.
    """
    people, spoken = _spoken_people(transcript, names)
    forms = [_forms(person) for person in people]
    own_names = nicknames(transcript)
    usage = _Usage(transcript, forms)
    owners: dict[str, set[int]] = {}
    for index, form in enumerate(forms):
        for alias in form.all:
            owners.setdefault(alias.casefold(), set()).add(index)
    surnames = Counter(person.surname for person in people)
    terms: list[Term] = []
    for index, (person, form) in enumerate(zip(people, forms, strict=True)):
        honoured = _honoured(person.surname) if surnames[person.surname] == 1 else []
        proven = [part for part in form.parts if usage.is_address(part)]
        proven += [f"{part} {person.surname}" for part in proven if person.surname]
        in_speech = spoken[index].aliases if index in spoken else ()
        nicks = own_names.get(person.name, ())
        forms_of = (*form.full, *form.given, *proven, *nicks, *in_speech)
        own = [alias for alias in forms_of if owners.get(alias.casefold(), {index}) == {index}]
        aliases = tuple(dict.fromkeys(alias for alias in (*own, *honoured) if _can_be_mentioned(alias)))
        if aliases:
            ordinary = tuple(alias for alias in aliases if usage.is_ordinary(alias))
            given = tuple(alias for alias in aliases if alias in form.given or alias in form.parts)
            terms.append(Term(person.name, aliases, kind="participant", ordinary=ordinary, given=given, what="person"))
    return terms


# --- what they are called -------------------------------------------------------------------------------------------------


def _forms(person: Person) -> _Forms:
    full = [" ".join(person.words)]
    given: list[str] = []
    parts: list[str] = []
    if person.given:
        given = [person.given, *short_names(person.given), *person.nicknames]
        parts = [part for part in _parts(person.given) if part not in given]
    if person.surname:
        full += [f"{first} {person.surname}" for first in given]
        full.append(person.surname)
        full += [f"{office} {person.surname}" for title in person.titles for office in _offices(title)]
    return _Forms(full, given, parts)


def _honoured(surname: str | None) -> list[str]:
    return [f"{honorific} {surname}" for honorific in _HONORIFICS] if surname else []


def _offices(title: str) -> Iterator[str]:
    """ "NATO Secretary General", "Secretary General", "General"."""
    words = title.split()
    for i, word in enumerate(words if len(words) <= _LONGEST_OFFICE else ()):
        if i == 0 or plain(word) in TITLES or plain(word) in TITLE_PARTS:
            yield " ".join(words[i:])


def _parts(name: str) -> Iterator[str]:
    """Beginnings that end in a consonant and ends that begin with one: Ben, Alex; Tony, Beth."""
    for length in range(_SHORTEST_PART, len(name) if len(name) <= _LONGEST_NAME else 0):
        if name[length - 1].lower() not in _VOWELS:
            yield name[:length]
        if name[-length].lower() not in _VOWELS:
            yield name[-length:].capitalize()


def _can_be_mentioned(alias: str) -> bool:
    """One letter is an initial; an ordinary word in small letters (a nickname on a chat channel) is in every sentence."""
    return len(alias) > 1 and not (alias.islower() and (alias in ORDINARY or alias in NAME_PARTICLES))


class _Usage:
    """How the document itself uses the words that may be somebody's name."""

    def __init__(self, transcript: Transcript, forms: Iterable[_Forms]) -> None:
        words = {alias for form in forms for alias in (*form.all, *form.parts) if " " not in alias}
        terms = [Term(word, (word,), case_sensitive=False) for word in sorted(words)]
        matcher = Matcher(terms)
        self._small: Counter[str] = Counter()
        self._capital: Counter[str] = Counter()
        self._addressed: set[str] = set()
        self._pairs: set[tuple[str, str]] = set()
        for turn in transcript.turns:
            before = None
            for hit in matcher.find(turn.text):
                if before is not None and before.end + 1 == hit.start:
                    self._pairs.add((terms[before.term].name, terms[hit.term].name))
                before = hit
                word = terms[hit.term].name
                if turn.text[hit.start].islower():
                    self._small[word] += 1
                    continue
                self._capital[word] += 1
                if _is_set_off(turn.text, hit.start, hit.end):
                    self._addressed.add(word)

    def is_address(self, word: str) -> bool:
        """Somebody is called so: "Tony, my dear friend", "thank you, Tony."."""
        return word in self._addressed

    def stands_before(self, word: str, surname: str | None) -> bool:
        """Somebody is called so, with the surname: Toni Berg, of Antonia Berg."""
        return surname is not None and (word, surname) in self._pairs

    def is_mostly_ordinary(self, alias: str) -> bool:
        """The alias is a word of the language, or the document has it both ways, and small more often than not."""
        return alias[:1].isupper() and (alias.lower() in ORDINARY or self._small[alias] > self._capital[alias] > 0)

    def is_ordinary(self, alias: str) -> bool:
        """The alias is a word of the language, or the document writes it small as well."""
        return alias[:1].isupper() and (alias.lower() in ORDINARY or alias in self._small)


def _is_set_off(text: str, start: int, end: int) -> bool:
    """Whether the word stands between a pause or a greeting and a pause."""
    if text[end : end + 1] not in _ADDRESS_AFTER:
        return False
    before = text[max(0, start - _LOOK_BACK) : start]
    return bool(_ADDRESS_BEFORE.search(before if start <= _LOOK_BACK else f"x{before}"))
