"""What a document writes with capitals, and which of it is names.

Strategy: runs of capitals are counted by their places, within a sentence or at its beginning, with what stands around them.
Those within are names unless the document writes them small as well; of those at a beginning, the first word counts only if
the rest of the document, or what stands around it, bears it out. Where nouns have capitals, more is asked (`nouns`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import dropwhile
from typing import Final

from ..firstnames import KNOWN_FIRST_NAMES, ORDINARY
from .evidence import evidence
from .heads import COUNTRIES, GERMAN_BODY, ORGANIZATIONS, PLACES, THINGS
from .inflection import stem
from .nouns import LANGUAGES_WITH, NounUse
from .people import can_be_person, is_first_name, main_words
from .runs import Run, runs
from .words import ABBREVIATIONS, BODIES, LANGUAGES, PORTFOLIOS, TITLE_PARTS, WEAK_WORDS

_NOUNS_SHARE: Final = 0.2  # of the words have a capital within a sentence: a language that gives one to every noun
_NOUNS_SAMPLE: Final = 200  # words from which on the share says something
_SMALL_SHARE: Final = 3  # a name is written with a capital at least so many times as often as without
_SHORTEST: Final = 2
_PUNCTUATION: Final = ".,;:!?…\"'“”‘’«»()[]{}—–-"
_ABBREVIATION: Final = re.compile(r"(?: \(|, (?:the |or )?)((?:[A-Z]\.?){2,8})(?=[),])")
_BODIES_ALONE: Final = frozenset({"labour", "labor", "congress", "parliament", "treasury", "exchequer"})
_NOT_ALONE: Final = (LANGUAGES | PORTFOLIOS | TITLE_PARTS | WEAK_WORDS) - _BODIES_ALONE
_VERB_FIRST: Final = frozenset({"ru", "uk", "be", "pl", "cs", "sk", "hr", "sr", "sl", "es", "it", "pt"})
"""Languages in which a sentence may begin with its verb."""
_HEADS: Final = BODIES | ORGANIZATIONS | PLACES | THINGS
_ADJECTIVES: Final = frozenset({"young", "old", "little", "poor", "dear", "big"})


class Seen:
    """What the document writes with capitals, and where."""

    def __init__(self, language: str) -> None:
        """Begin; `language` as "de", empty where it is not known."""
        self._language = language
        self._nouns = language in LANGUAGES_WITH
        self.within: Counter[str] = Counter()
        """Runs that stand within a sentence."""
        self.first: Counter[str] = Counter()
        """Runs that a sentence begins with."""
        self.human: set[str] = set()
        self.called: set[str] = set()
        self.located: set[str] = set()
        self.subjects: set[str] = set()
        """Behind which any verb stands."""
        self.articled: set[str] = set()
        """With an article before them."""
        self.acting: set[str] = set()
        """Behind which a verb of what people and bodies do stands."""
        self.apposed: set[str] = set()
        """Behind a word that says of what kind they are, in German: Firma Falk."""
        self.short_for: dict[str, str] = {}
        """From an abbreviation to the name that the document explains it by."""
        self._proper: set[str] = set()
        self._noun_use = NounUse()
        self._words: Counter[str] = Counter()

    def add(self, text: str) -> None:
        """Take the runs of one turn in."""
        self._words.update(text.split())
        for run in runs(text, self._language):
            (self.first if run.first else self.within)[run.name] += 1
            self._look_around(text, run)
            if self._nouns and " " not in run.name:
                self._noun_use.add(text, run.name, run.start)
            if (short := _ABBREVIATION.match(text, run.end)) and stands_for(short[1], run.name):
                self.short_for[short[1]] = run.name

    def _look_around(self, text: str, run: Run) -> None:
        found = evidence(text, run, self._language)
        for holds, names in (
            (found.human, self.human),
            (found.called, self.called),
            (found.located, self.located),
            (found.subject, self.subjects),
            (found.articled, self.articled),
            (found.acts, self.acting),
            (found.apposed, self.apposed),
            (found.proper and run.first, self._proper),
        ):
            if holds:
                names.add(run.name)

    def small(self, word: str) -> int:
        """How often a word is written without a capital."""
        return self._small[word.lower()]

    @cached_property
    def _small(self) -> Counter[str]:
        small: Counter[str] = Counter()
        for word, count in self._words.items():
            if (bare := word.strip(_PUNCTUATION))[:1].islower():
                small[bare] += count
        return small

    def names(self, known: Iterable[str] = ()) -> dict[str, int]:
        """The runs that are names, with how often they stand as runs of their own.

        Args:
            known: names that are known to be some, so that they are found in any case of the language.
        """
        counts = Counter(self.within)
        waiting: Counter[str] = Counter()
        for name, count in self.first.items():
            head, _, rest = name.partition(" ")
            if (
                name in self.within
                or (rest and (self._is_name_part(head, rest) or self._is_subject(name, head, rest)))
                or (not rest and self._proves_itself(name))
            ):
                counts[name] += count
            elif rest := _without_particles(rest):
                counts[rest] += count
            else:
                waiting[name] += count
        parts = {stem(word, self._language) for name in counts if " " in name or name in self.human for word in name.split()}
        parts |= {stem(word, self._language) for name in known for word in name.split()}
        for name, count in waiting.items():
            if stem(name, self._language) in parts and not self._is_ordinary(name):
                counts[name] += count
        known = {name: count for name, count in counts.items() if self._is_name(name, count)}
        words = self._words.total()
        if self._nouns or (words >= _NOUNS_SAMPLE and self.within.total() > _NOUNS_SHARE * words):
            known = self._without_nouns(known)
        return self._taken_apart(known)

    def _without_nouns(self, counts: dict[str, int]) -> dict[str, int]:
        """Where nouns have capitals: without words, and phrases that grammar holds together, that nothing shows to be names."""
        parts = {word for name in counts if self._is_bare_pair(name) for word in main_words(name)}
        return {
            name: count
            for name, count in counts.items()
            if name.isupper()
            or name in COUNTRIES
            or (name in self.human and can_be_person(name))
            or (not _is_phrase(name) and (count > 1 or name in self.within or self._is_first(name)))
            or (name in self.apposed and " " not in name)
            or GERMAN_BODY.search(name.partition(" ")[0])
            or (" " not in name and (name in parts or self._is_first(name) or self._noun_use.is_place(name)))
            or (" von " in name and self._is_first(name))
        }

    def _is_ordinary(self, word: str) -> bool:
        """Whether a name is a word as well, in English."""
        return word.lower() in ORDINARY and self._language in ("", "en")

    def _is_bare_pair(self, name: str) -> bool:
        """Somebody's name, or two words that nothing holds together, as no two nouns stand."""
        pair = name.count(" ") == 1 and not _is_phrase(name) and not name.partition(" ")[2].isupper()
        return name in self.human or self._is_first(name) or (pair and name in self.within)

    def _is_first(self, name: str) -> bool:
        head = name.partition(" ")[0]
        return is_first_name(head, self._language) and not self._is_ordinary(head)

    def _proves_itself(self, word: str) -> bool:
        """Whether a word that stands only at the beginning of sentences is a name nevertheless."""
        if (
            word in COUNTRIES or word.lower() in _BODIES_ALONE or not word[1:].islower()
        ):  # CamelCase and NATO have more capitals than a sentence gives
            return len(word) > 1
        if self.small(word) or self._is_ordinary(word):
            return False
        return is_first_name(word, self._language) or word in self.human or word in self._proper

    def _is_subject(self, name: str, head: str, rest: str) -> bool:
        """Clyde Falk would: what begins with a verb, as Ask Falk, goes on with none."""
        if name not in self.subjects or " " in rest or self.small(head):
            return False
        return head.lower() not in _ADJECTIVES and not head.endswith("ly")

    def _is_name_part(self, head: str, rest: str) -> bool:
        """Whether the word at the beginning of a sentence has its capital from the name that goes on behind it."""
        if is_first_name(head, self._language) or head in self.human or (len(head) == 2 and head[1] == "."):
            return True
        first, _, more = rest.partition(" ")
        if more and self._language in _VERB_FIRST and self._is_first(rest) and head not in self.within:
            return False  # Vino Carlos Ruiz
        if head.lower() in _ADJECTIVES and (first in self.within or (more and first.lower() in KNOWN_FIRST_NAMES)):
            return False  # Young Danny Price
        return not self.small(head) and (head in self.within or rest not in self.within)

    def _is_name(self, name: str, count: int) -> bool:
        words = main_words(name)
        if len(words) > 1 or name in ABBREVIATIONS or (name in self.human and can_be_person(name)):
            return True
        if sum(map(str.isalpha, name)) < _SHORTEST or name.lower() in _NOT_ALONE:
            return False
        return count >= _SMALL_SHARE * self.small(name)

    def _taken_apart(self, counts: dict[str, int]) -> dict[str, int]:
        """NATO Allies, seen once, is NATO and a word; a row that comes again is a name of its own."""
        kept = dict(counts)
        for name, count in counts.items():
            if count > 1 or " " not in name:
                continue
            words = name.split()
            for length in range(len(words) - 1, 0, -1):
                head = " ".join(words[:length])
                if words[length] == "of" and self._is_of(head, _without_particles(" ".join(words[length:])), counts):
                    del kept[name]
                    kept[head] = kept.get(head, 0) + count
                    rest = _without_particles(" ".join(words[length:]))
                    kept[rest] = kept.get(rest, 0) + count
                    break
                if head in counts and (head.isupper() or (counts[head] > 1 and self._ordinary_end(words[length:]))):
                    del kept[name]
                    kept[head] += count
                    break
        return kept

    def _is_of(self, head: str, rest: str, counts: Mapping[str, int]) -> bool:
        """Whether "of" joins two names: Falk of the NHU, the Rotunda of the Capitol; in Bank of Norway it is part of one."""
        if head.rpartition(" ")[2].lower() in _HEADS:
            return False
        return head in self.human or self._is_first(head) or (head in counts and (rest in counts or rest.isupper()))

    def _ordinary_end(self, words: list[str]) -> bool:
        return all(word.islower() or word.lower() in BODIES or self.small(word) for word in words)


def _is_phrase(name: str) -> bool:
    """One word, or words that grammar holds together: where nouns have capitals, that is no name."""
    words = name.split()
    return len(words) == 1 or any(map(str.islower, words))


def _without_particles(name: str) -> str:
    """Without what joined it to the word before: of the, van."""
    return " ".join(dropwhile(str.islower, name.split()))


def stands_for(short: str, name: str) -> bool:
    """Whether an abbreviation is made of the first letters of a name."""
    initials = "".join(word[0] for word in main_words(name) if word != "&")
    return short.replace(".", "").upper() == initials.upper()
