"""The key to pseudonyms: who is who, for those alone who may know it.

Strategy: a person is a name with all the forms that mean it; the key finds the person of a name, or makes a new one with the
next pseudonym, so that numbers say nothing but the order of appearance. Two names are one person where first name and surname
agree, where one is a form of the other, or where a surname with an office fits one person alone. The file is plain JSON, and a
run that is given it goes on where the last one ended.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, Literal

import msgspec

from ..errors import OptionsFileError
from ..inputs import read_bytes
from ..mentions import Called
from ..output import note, write

_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FORMAT: Final = "transcript-cli pseudonyms"


def _letters(number: int) -> str:
    """1: A, 26: Z, 27: AA."""
    text = ""
    while number:
        number, rest = divmod(number - 1, len(_LETTERS))
        text = _LETTERS[rest] + text
    return text


STYLES: Final[dict[str, Callable[[int], str]]] = {
    "person": lambda number: f"Person {number}",
    "code": lambda number: f"P{number:02}",
    "letter": lambda number: f"Speaker {_letters(number)}",
}


class Person(msgspec.Struct, forbid_unknown_fields=True):
    """Somebody, or something, with the pseudonym."""

    name: str
    pseudonym: str
    given: str | None = None
    surname: str | None = None
    aliases: list[str] = []
    """Forms that mean this person anywhere."""
    ordinary: list[str] = []
    """Those of them that are words as well."""


class PseudonymKey(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, dict=True):
    """Everybody so far, and what their documents are called instead."""

    format: Literal["transcript-cli pseudonyms"] = _FORMAT
    version: Literal[1] = 1
    people: list[Person] = []
    documents: dict[str, str] = {}
    """From the path of a source to what it is called instead."""

    def __post_init__(self) -> None:
        self._by_name: dict[tuple[str, ...], list[Person]] = {}
        self._taken = {person.pseudonym for person in self.people}
        for person in self.people:
            self._index(person)

    def person_of(self, called: Called, style: str) -> Person:
        """The person who is called so, a new one where nobody is; the forms are remembered."""
        person = self._known(called)
        if person is None:
            person = Person(called.name, self._next(style), called.given, called.surname)
            self.people.append(person)
        elif called.given and not person.given:
            person.name, person.given = called.name, called.given  # the fuller name came later
        known = set(person.aliases)
        person.aliases += [form for form in called.full if form not in known]
        person.ordinary = sorted({*person.ordinary, *called.ordinary & set(called.full)})
        self._index(person)
        return person

    def document(self, path: str) -> str:
        """What a source is called instead of its path."""
        return self.documents.setdefault(path, f"document-{len(self.documents) + 1:04}")

    def forms(self) -> Iterator[tuple[str, str, bool]]:
        """(form, pseudonym, whether it is a word as well) of everybody."""
        for person in self.people:
            ordinary = set(person.ordinary)
            yield from ((alias, person.pseudonym, alias in ordinary) for alias in person.aliases)

    def _next(self, style: str) -> str:
        number = len(self.people) + 1
        while (pseudonym := STYLES[style](number)) in self._taken:
            number += 1
        self._taken.add(pseudonym)
        return pseudonym

    def _known(self, called: Called) -> Person | None:
        if called.given and called.surname:
            found = self._by_name.get(("", _plain(called.given), _plain(called.surname)))
            return _only(found) or _only(self._by_name.get((_plain(called.name),))) or self._surname(called, False)
        if called.surname:
            return self._surname(called, True)
        return _only(self._by_name.get((_plain(called.name),)))

    def _surname(self, called: Called, full: bool) -> Person | None:
        """The only bearer of a surname, if the name has no first name, or the bearer has none."""
        bearers = self._by_name.get(("surname", _plain(called.surname or "")), [])
        return bearers[0] if len(bearers) == 1 and (full or not bearers[0].given) else None

    def _index(self, person: Person) -> None:
        keys: set[tuple[str, ...]] = {(_plain(person.name),)}
        if person.surname:
            keys |= {(_plain(form),) for form in person.aliases if " " in form}
            keys.add(("surname", _plain(person.surname)))
        if person.given and person.surname:
            keys.add(("", _plain(person.given), _plain(person.surname)))
        for key in keys:
            bearers = self._by_name.setdefault(key, [])
            if not any(bearer is person for bearer in bearers):
                bearers.append(person)


def _only(found: Sequence[Person] | None) -> Person | None:
    """The one person, unless there are several."""
    return found[0] if found and len(found) == 1 else None


def _plain(name: str) -> str:
    """A name without what spellings differ in."""
    letters = unicodedata.normalize("NFD", name.casefold())
    return " ".join("".join(char for char in letters if char.isalnum() or char == " ").split())


def load_key(path: str) -> PseudonymKey:
    """Read a key; an empty one where there is no such file yet.

    Raises:
        OptionsFileError: it is no key.
        InputError: it cannot be read.
    """
    if not Path(path).exists():
        return PseudonymKey()
    if os.name == "posix" and stat.S_IMODE(Path(path).stat().st_mode) & 0o077:
        note(f"{path}: others may read this key until it is written again")
    try:
        return msgspec.json.decode(read_bytes(path), type=PseudonymKey)
    except (msgspec.DecodeError, RecursionError) as error:
        raise OptionsFileError(
            f"this is no key to pseudonyms: {error}", path=path, advice="Name another file; this one stays as it is."
        ) from None


def save_key(key: PseudonymKey, path: str, *, inputs: Iterable[str] = ()) -> None:
    """Write a key, whole or not at all, for the user's eyes only (mode 0600).

    Raises:
        OutputError: it is an input, or cannot be written.
    """
    data = msgspec.json.format(msgspec.json.encode(key), indent=2) + b"\n"
    write([data], path, force=True, inputs=inputs, private=True)
