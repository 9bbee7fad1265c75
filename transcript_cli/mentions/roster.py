"""The people whom a document names as its own, with their names in parts.

Strategy: speakers and the participants of the metadata, without brackets, titles and what comes behind a comma; the last word
is the surname, with the particles before it. Offices are taken from titles and labels, as far as they stand before the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ..firstnames import KNOWN_FIRST_NAMES
from ..model import Transcript
from .heads import GERMAN_OFFICE
from .unspaced import without_title
from .words import NAME_PARTICLES, SUFFIXES, TITLE_PARTS, TITLES

_BRACKETS: Final = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_QUOTED: Final = re.compile(r"\s*[\"“„«‘']([^\W\d_][\w -]*)[\"”“»’'](?=\s)")
_INITIAL: Final = re.compile(r"(?:[^\W\d_]\.?)+\.|[^\W\d_]")


class Person(NamedTuple):
    """A participant's name in its parts."""

    name: str
    words: tuple[str, ...]
    """Without title and suffix, in capitals and small letters."""
    given: str | None
    surname: str | None
    titles: tuple[str, ...]
    nicknames: tuple[str, ...] = ()
    """In quotation marks within the name: Albert "Nipper" Cooke."""


def people_of(transcript: Transcript, *, doubtful: bool = False) -> Iterator[Person]:
    """The people; `doubtful`: also those whom a first name makes likely, where everything is written small."""
    known: dict[str, tuple[str, ...]] = {}
    for speaker in transcript.speakers:
        if speaker.kind == "person" or (doubtful and speaker.kind == "role" and _may_be_named(speaker.name)):
            known[speaker.name] = tuple(filter(None, (speaker.title, *speaker.labels)))
    for name in transcript.metadata.participants:
        known.setdefault(name, ())
    for name, titles in known.items():
        nicknames = tuple(match[1] for match in _QUOTED.finditer(name))
        words = _name_words(name)
        if words and words[-1] not in NAME_PARTICLES:
            office = tuple(phrase for title in titles if (phrase := _before_name(title, words)))
            given = next((word for word in words[:-1] if not _INITIAL.fullmatch(word)), None)
            if len(words) == 1 and not office and not _begins_with_title(name):
                yield Person(name, words, words[0], None, ())
            else:
                start = next((i for i, w in enumerate(words) if i and w in NAME_PARTICLES), len(words) - 1)
                surname = " ".join(words[start:])
                given = given if given and given.casefold() != surname.casefold() else None
                yield Person(name, words, given, surname, office, nicknames)


def _may_be_named(name: str) -> bool:
    """Whether a label that was taken for an office begins with a first name and has no word of an office."""
    words = [plain(word) for word in name.split()]
    return words[:1] != [] and words[0] in KNOWN_FIRST_NAMES and TITLES.isdisjoint(words) and TITLE_PARTS.isdisjoint(words)


def _name_words(name: str) -> tuple[str, ...]:
    """The words of a name without brackets, title and suffix; words in capitals throughout get small letters."""
    words = _QUOTED.sub("", _BRACKETS.sub("", name)).partition(",")[0].split()
    if "of" in words[1:]:
        del words[words.index("of", 1) :]  # of New Jersey
    while len(words) > 1 and _is_title(words[0]):
        del words[0]
    while len(words) > 1 and plain(words[-1]) in SUFFIXES:
        del words[-1]
    if len(words) == 1:
        words = [without_title(words[0])]
    if words and all(word.isupper() for word in words):
        words = [_capitalised(word) for word in words]
    return tuple(words)


def plain(word: str) -> str:
    """A word as the tables have it."""
    return word.casefold().replace(".", "")


def _capitalised(word: str) -> str:
    small = word.lower()
    return small if small in NAME_PARTICLES else word.title() if len(word) > 1 else word


def _begins_with_title(name: str) -> bool:
    return _is_title(name.partition(" ")[0])


def _is_title(word: str) -> bool:
    return plain(word) in TITLES or bool(GERMAN_OFFICE.search(word))


def _before_name(title: str, words: Sequence[str]) -> str:
    """The office in a title or label: what stands before the first word of the name, if any does."""
    name = {word.casefold() for word in words}
    office: list[str] = []
    for word in title.partition(",")[0].split():
        if word.casefold() in name:
            break
        office.append(_capitalised(word) if word.isupper() and len(word) > 4 else word)
    return " ".join(office)
