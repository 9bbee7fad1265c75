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

from ..model import Transcript
from .matching import Matcher
from .names import find_names
from .terms import Term
from .words import KNOWN_FIRST_NAMES, NAME_PARTICLES, ORDINARY, SUFFIXES, TITLE_PARTS, TITLES, short_names

_BRACKETS: Final = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_INITIAL: Final = re.compile(r"(?:[^\W\d_]\.?)+\.|[^\W\d_]")
_HONORIFICS: Final = ("Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Dr.", "Dr", "Madam", "Monsieur", "Herr", "Frau")
_SHORTEST_PART: Final = 3
_VOWELS: Final = frozenset("aeiouyáéíóúäöüàèìòùâêîôû")
_ADDRESS_BEFORE: Final = re.compile(r"(?:\A|[,.?!…–—-]\s|\b(?:thanks|you|hi|hello|hey|okay|yes|no|so|well)\s)\Z", re.IGNORECASE)
_LOOK_BACK: Final = 8
_ADDRESS_AFTER: Final = frozenset(",.?!")


class _Person(NamedTuple):
    """A participant's name in its parts."""

    name: str
    words: tuple[str, ...]
    """Without title and suffix, in capitals and small letters."""
    given: str | None
    surname: str | None
    titles: tuple[str, ...]


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


def called(transcript: Transcript) -> list[Called]:
    """What the people of a document may be called; other than in `participant_terms`, two may share a form."""
    people = list(_people(transcript, doubtful=True))
    forms = [_forms(person) for person in people]
    usage = _Usage(transcript, forms)
    spoken = [alias for term in find_names(transcript) for alias in term.aliases if " " in alias]
    found = []
    for person, form in zip(people, forms, strict=True):
        first_names = {alias.split()[0] for alias in spoken if _is_called(alias, person)}
        if len(first_names) == 1:  # the label has a surname alone, and what is said the first name as well
            person = person._replace(given=first_names.pop())
            form = _forms(person)
        proven = [part for part in form.parts if usage.is_address(part) or usage.stands_before(part, person.surname)]
        full = [*form.full, *_honoured(person.surname), *_joined(person)]
        if person.surname:
            full += [f"{part} {person.surname}" for part in proven]
        alone = [*form.given, *proven]
        ordinary = {alias for alias in (*full, *alone) if len(alias) <= _SHORTEST_PART or usage.is_mostly_ordinary(alias)}
        given, surname = (person.given, person.surname) if person.surname else (None, None)
        found.append(Called(person.name, given, surname, _distinct(full), _distinct(alone), frozenset(ordinary)))
    return found


def _is_called(alias: str, person: _Person) -> bool:
    """Whether a name in the text is that of a person of whom the surname alone is known."""
    surname = person.surname or (person.name if len(person.words) == 1 else "")
    first, *_, last = alias.split()
    return person.given is None and last.casefold() == surname.casefold() and first.casefold() not in TITLES


def _joined(person: _Person) -> Iterator[str]:
    """With initials, and as handles and file names have it: A. Blinken, antony-blinken, antonyblinken."""
    if person.given and person.surname:
        yield f"{person.given[0]}. {person.surname}"
        yield f"{person.given[0]} {person.surname}"
        for words in ((person.given, person.surname), person.words):
            yield from (joint.join(word.strip(".") for word in words) for joint in ("-", "_", ".", ""))


def _distinct(forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for form in forms if len(form) > 1))


def participant_terms(transcript: Transcript) -> list[Term]:
    """The speakers and the other participants of a document as terms of kind "participant".

    Each counts under the name that the document gives. Roles, groups and numbered speakers have no name to mention.
    """
    people = list(_people(transcript))
    forms = [_forms(person) for person in people]
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
        own = [alias for alias in (*form.full, *form.given, *proven) if owners.get(alias.casefold(), {index}) == {index}]
        aliases = tuple(dict.fromkeys(alias for alias in (*own, *honoured) if _can_be_mentioned(alias)))
        if aliases:
            ordinary = tuple(alias for alias in aliases if usage.is_ordinary(alias))
            given = tuple(alias for alias in aliases if alias in form.given or alias in form.parts)
            terms.append(Term(person.name, aliases, kind="participant", ordinary=ordinary, given=given))
    return terms


# --- who there is ---------------------------------------------------------------------------------------------------------


def _people(transcript: Transcript, *, doubtful: bool = False) -> Iterator[_Person]:
    """The people; `doubtful`: also those whom a first name makes likely, where everything is written small."""
    known: dict[str, tuple[str, ...]] = {}
    for speaker in transcript.speakers:
        if speaker.kind == "person" or (doubtful and speaker.kind == "role" and _may_be_named(speaker.name)):
            known[speaker.name] = tuple(filter(None, (speaker.title, *speaker.labels)))
    for name in transcript.metadata.participants:
        known.setdefault(name, ())
    for name, titles in known.items():
        if words := _name_words(name):
            office = tuple(phrase for title in titles if (phrase := _before_name(title, words)))
            given = next((word for word in words[:-1] if not _INITIAL.fullmatch(word)), None)
            if len(words) == 1 and not office and not _begins_with_title(name):
                yield _Person(name, words, words[0], None, ())
            else:
                start = next((i for i, w in enumerate(words) if i and w in NAME_PARTICLES), len(words) - 1)
                surname = " ".join(words[start:])
                yield _Person(name, words, given if given and given.casefold() != surname.casefold() else None, surname, office)


def _may_be_named(name: str) -> bool:
    """Whether a label that was taken for an office begins with a first name and has no word of an office."""
    words = [_plain(word) for word in name.split()]
    return words[:1] != [] and words[0] in KNOWN_FIRST_NAMES and TITLES.isdisjoint(words) and TITLE_PARTS.isdisjoint(words)


def _name_words(name: str) -> tuple[str, ...]:
    """The words of a name without brackets, title and suffix; words in capitals throughout get small letters."""
    words = _BRACKETS.sub("", name).partition(",")[0].split()
    if "of" in words[1:]:
        del words[words.index("of", 1) :]  # of New Jersey
    while len(words) > 1 and _plain(words[0]) in TITLES:
        del words[0]
    while len(words) > 1 and _plain(words[-1]) in SUFFIXES:
        del words[-1]
    if words and all(word.isupper() for word in words):
        words = [_capitalised(word) for word in words]
    return tuple(words)


def _plain(word: str) -> str:
    return word.casefold().replace(".", "")


def _capitalised(word: str) -> str:
    small = word.lower()
    return small if small in NAME_PARTICLES else word.title() if len(word) > 1 else word


def _begins_with_title(name: str) -> bool:
    return _plain(name.partition(" ")[0]) in TITLES


def _before_name(title: str, words: Sequence[str]) -> str:
    """The office in a title or label: what stands before the first word of the name, if any does."""
    name = {word.casefold() for word in words}
    office: list[str] = []
    for word in title.partition(",")[0].split():
        if word.casefold() in name:
            break
        office.append(_capitalised(word) if word.isupper() and len(word) > 4 else word)
    return " ".join(office)


# --- what they are called -------------------------------------------------------------------------------------------------


def _forms(person: _Person) -> _Forms:
    full = [" ".join(person.words)]
    given: list[str] = []
    parts: list[str] = []
    if person.given:
        given = [person.given, *short_names(person.given)]
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
    for i, word in enumerate(words):
        if i == 0 or _plain(word) in TITLES or _plain(word) in TITLE_PARTS:
            yield " ".join(words[i:])


def _parts(name: str) -> Iterator[str]:
    """Beginnings that end in a consonant and ends that begin with one: Ben, Alex; Tony, Beth."""
    for length in range(_SHORTEST_PART, len(name)):
        if name[length - 1].lower() not in _VOWELS:
            yield name[:length]
        if name[-length].lower() not in _VOWELS:
            yield name[-length:].capitalize()


def _can_be_mentioned(alias: str) -> bool:
    """One letter is an initial; an ordinary word in small letters (a nickname on a chat channel) is in every sentence."""
    return len(alias) > 1 and not (alias.islower() and alias in ORDINARY)


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
