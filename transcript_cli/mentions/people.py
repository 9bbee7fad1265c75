"""Which of the names found are people's, and which of them are one person's.

Strategy: a name is somebody's where its place says so (`evidence`), where it begins with a first name, or ends with the surname
of somebody known. The fullest form of each person then takes in the others: parts of it, a short form of the first name, an
initial, a form in another case of the language. What two people share stays alone, for nothing tells whose it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cache
from typing import Final, Protocol

from ..firstnames import KNOWN_FIRST_NAMES, ORDINARY, PLACES_TOO, short_names
from .heads import COUNTRIES, ORGANIZATIONS, PLACES, THINGS
from .inflection import stem
from .words import BODIES, LANGUAGES

_LONGEST: Final = 5  # words
_SHORTEST: Final = 2  # letters: Al-Haq is nobody called Al
_NO_PERSON: Final = BODIES | ORGANIZATIONS | PLACES | THINGS
_SURNAMES_TOO: Final = frozenset(
    "gates heath park lake forest rock hall hill hills field fields rivers banks parks bridges mill power march may".split()
)


def main_words(name: str) -> list[str]:
    """The words of a name without its particles."""
    return [word for word in name.split() if not word.islower()]


def can_be_person(name: str) -> bool:
    """Whether nothing in the name itself says that it is a body, a place or a law."""
    words = name.split()
    if not 1 <= len(words) <= _LONGEST or "of" in words or "the" in words or "&" in words or name in COUNTRIES:
        return False
    if len(words) > 1 and words[0].lower() in ORGANIZATIONS | THINGS and not is_first_name(words[0]):
        return False
    last = words[-1].lower().removesuffix("'s").removesuffix("’s")
    return last not in _NO_PERSON or (len(words) == 2 and last in _SURNAMES_TOO and is_first_name(words[0]))


def _is_surname_too(name: str) -> bool:
    """Whether a name of two or three words ends with a word for a place that is a surname as well: Park, Hill."""
    words = name.split()
    return 2 <= len(words) <= 3 and (words[-1].lower() in ORDINARY or words[-1].lower() in _SURNAMES_TOO)


def is_first_name(word: str, language: str = "") -> bool:
    """Whether the word is a first name, in whatever case; also one of two: Hans-Martin."""
    if word.lower() in KNOWN_FIRST_NAMES or stem(word.lower(), language) in _stems_of_first_names(language):
        return True
    head, _, rest = word.lower().partition("-")
    return bool(rest) and len(head) > _SHORTEST and head in KNOWN_FIRST_NAMES


@cache
def _stems_of_first_names(language: str) -> frozenset[str]:
    return frozenset(stem(name, language) for name in KNOWN_FIRST_NAMES) if language else frozenset()


def surname_of(name: str) -> str:
    """The last word of a name with the particles before it: "van der Berg"."""
    words = name.split()
    start = len(words) - 1
    while start > 1 and words[start - 1].islower():
        start -= 1
    return " ".join(words[start:])


_INITIAL: Final = re.compile(r"[^\W\d_]\. [^\W\d_][\w'’-]+\Z")
"""L. Vance."""
_SURNAME: Final = re.compile(
    r"(?:O['’]|Mc|Mac)[A-Z]\w+|\w{3,}(?:sson|ović|ovic|enko|ewski|owski|wicz|escu|opoulos|adze|shvili|yan)\Z"
)
"""Surnames that are shaped as such."""
_MODIFIERS: Final = frozenset("""
    north south east west northern southern eastern western upper lower new old great greater little big inner outer
    central saint st san santa los las el la port fort mount lake cape mt latin saudi white black red green blue royal
    national united
""".split()) | LANGUAGES  # fmt: skip
"""Before a name they make another of it, and no first name."""


class Places(Protocol):
    """The names that stand in a place which shows something; `evidence` says what."""

    human: set[str]
    called: set[str]
    located: set[str]
    articled: set[str]
    subjects: set[str]


class People:
    """The people among the names of a document."""

    def __init__(self, counts: Mapping[str, int], seen: Places, language: str = "") -> None:
        """Find them.

        Args:
            counts: the names, with how often each stands by itself.
            seen: what stands around them.
            language: whose cases are told apart, as "pl".
        """
        self._counts = counts
        self._language = language
        self._seen = seen
        shown = {name for name in seen.human if can_be_person(name) or _is_surname_too(name)}
        shown |= {name for name in seen.called if can_be_person(name)}
        self._shown = shown | {self._stem(name) for name in shown}
        self.names: set[str] = set()
        """Those of the names that are people's."""
        self._bearers: defaultdict[str, set[str]] = defaultdict(set)
        self._find()

    def _stem(self, name: str) -> str:
        return " ".join(stem(word, self._language) for word in name.split())

    def _is_shown(self, name: str) -> bool:
        return name in self._shown or self._stem(name) in self._shown

    def _find(self) -> None:
        several = [n for n in self._counts if len(main_words(n)) > 1 and (can_be_person(n) or n in self._shown)]
        for name in several:
            words = main_words(name)
            if words[0].isupper() and len(words[0].replace(".", "")) > 1:
                continue  # NATO Allies
            surname = surname_of(name)
            by_itself = self._is_shown(name) or self._is_shown(surname) or self._is_shown(words[0])
            by_name = _INITIAL.match(name) or is_first_name(words[0], self._language)
            if by_itself or (by_name and name not in self._seen.located):
                self.names.add(name)
        self.names |= {name for name in several if self._both_stand_alone(main_words(name)) or self._ends_as_surname(name)}
        surnames = {self._stem(surname_of(name)) for name in self.names} | {n for n in self._shown if " " not in n}
        for name in several:
            if (
                len(main_words(name)) == 2
                and self._stem(surname_of(name)) in surnames
                and name.split()[0].lower() not in ORDINARY
            ):
                self.names.add(name)
        for name in self._counts:
            if " " not in name and can_be_person(name) and (self._is_shown(name) or self._is_clear_first_name(name)):
                self.names.add(name)

    def _both_stand_alone(self, words: list[str]) -> bool:
        """First name and surname each by itself: of places and bodies one half at most is."""
        return len(words) == 2 and all(self._may_be_part(word) for word in words)

    def _ends_as_surname(self, name: str) -> bool:
        """Whether the last word is a surname by its shape, or does by itself what people do: "Brunel built"."""
        first, *_, last = words = main_words(name)
        if first.lower() in _MODIFIERS or first.isupper() or len(words) > _LONGEST - 1:
            return False
        if _SURNAME.match(last):
            return True
        return last in self._seen.subjects and last not in self._seen.located and self._may_be_part(last)

    def _may_be_part(self, word: str) -> bool:
        """Whether a word stands by itself as somebody's name does: without an article."""
        if word not in self._counts or word in self._seen.articled or word in COUNTRIES:
            return False
        return not word.isupper() and can_be_person(word)

    @staticmethod
    def _is_clear_first_name(name: str) -> bool:
        small = name.lower()
        return small in KNOWN_FIRST_NAMES and small not in ORDINARY and small not in PLACES_TOO

    def variants(self) -> dict[str, str]:
        """From each name of a person to the fullest name of that person; a name that two people share is left out."""
        full = [name for name in self._counts if name in self.names and len(main_words(name)) > 1]
        shorts = {short for name in full for short in short_names(name.split()[0])}
        full.sort(key=lambda name: self._rank(name, shorts))
        target: dict[str, str] = {}
        heads: defaultdict[str, list[str]] = defaultdict(list)
        for name in full:
            keys = self._keys(name)
            near = dict.fromkeys(head for key in keys for head in heads[key])
            same = [head for head in near if self._is_same(name, head)]
            if len(same) == 1:
                target[name] = same[0]
            else:
                for key in keys:
                    heads[key].append(name)
        bearers = self._bearers
        for name in full:
            for form in self._parts(name):
                bearers[form].add(target.get(name, name))
        taken = set(full)
        singles = [name for name in self._counts if name not in taken]
        for name in singles:
            found = bearers.get(name) or bearers.get(self._stem(name), set())
            if len(found) == 1:
                target[name] = next(iter(found))
                self.names.add(name)
        return target | self._cases(singles, target)

    def _keys(self, name: str) -> tuple[str, str]:
        """What two names of one person have in common, one of them at least: the last word, or the first two."""
        words = self._stem(name).casefold().split()
        return words[-1], " ".join(words[:2])

    def _cases(self, names: Iterable[str], target: Mapping[str, str]) -> dict[str, str]:
        """Single names in different cases: the one that stands most often takes in the others."""
        if not self._language:
            return {}
        usual: dict[str, str] = {}
        found: dict[str, str] = {}
        for name in sorted((n for n in names if n not in target), key=lambda n: (-self._counts[n], len(n))):
            head = usual.setdefault(self._stem(name), name)
            if head != name:
                found[name] = head
                if name in self.names or head in self.names:
                    self.names |= {name, head}
        return found

    def forms(self, group: Sequence[str]) -> tuple[str, ...]:
        """The names of one person, with what the text may have where no run of capitals shows it.

        These are the surname with its particles (van Aalst), and surname and first name, which may only begin sentences.
        """
        found = list(group)
        for name in group:
            words = name.split()
            for word in dict.fromkeys((words[0], words[-1]) if len(words) > 1 else ()):
                if len(word.replace(".", "")) > 1 and len(self._bearers.get(word, ())) == 1:
                    found.append(word)
            if " " in (surname := surname_of(name)) and surname != name:
                found += (surname, surname[0].upper() + surname[1:])
        return tuple(dict.fromkeys(found))

    def given(self, group: Sequence[str]) -> tuple[str, ...]:
        """Those of the names of one person that are first names: before another surname they are somebody else's."""
        full = [name for name in group if " " in name]
        firsts = {self._stem(form) for name in full for form in (name.split()[0], *short_names(name.split()[0]))}
        lasts = {self._stem(name.split()[-1]) for name in full}
        return tuple(n for n in self.forms(group) if " " not in n and self._stem(n) in firsts and self._stem(n) not in lasts)

    def _rank(self, name: str, shorts: Container[str]) -> tuple[int, ...]:
        """The fullest first: no initial, not short for another first name, more often, more words; with cases, shorter."""
        words = main_words(name)
        initial = len(words[0].replace(".", "")) == 1
        return int(initial), int(words[0] in shorts), -self._counts[name], -len(words), len(name) if self._language else 0

    def _parts(self, name: str) -> set[str]:
        """What somebody of this name may be called: Hendrik, van Aalst, Aalst; short forms of the first name."""
        words = name.split()
        forms = {words[0], words[-1], surname_of(name), *short_names(words[0])}
        forms |= {" ".join(words[i:]) for i in range(1, len(words) - 1) if not words[i].islower() or i == 1}
        if len(words) > 2:
            forms.add(f"{words[0]} {words[-1]}")
        surname = surname_of(name)
        forms.add(surname[0].upper() + surname[1:])
        return forms | {self._stem(form) for form in forms}

    def _is_same(self, name: str, head: str) -> bool:
        """Whether two full names are one person's: William and Bill Falk, W. Falk, William T. Falk, Уильяма Фалька."""
        if name.casefold() in (surname_of(head).casefold(), head.casefold()):
            return True
        one, other = self._stem(name).split(), self._stem(head).split()
        if self._stem(surname_of(name)).casefold() != self._stem(surname_of(head)).casefold():
            return " ".join(one) == " ".join(other[: len(one)])  # first name and patronymic
        first, second = name.split()[0], head.split()[0]
        if head.endswith(f" {name}") or name.endswith(f" {head}"):
            return True
        if one[0] == other[0] or first in short_names(second) or second in short_names(first):
            return True
        a, b = first.replace(".", ""), second.replace(".", "")
        return (len(a) == 1 and a == b[:1]) or (len(b) == 1 and b == a[:1])
