"""The names that a document mentions, found in its own words without a list and without a model.

Strategy: in a script with capitals a name is what is written with one where no sentence begins, and never or seldom without.
So the speech is read once for runs of capitalised words; titles are cut off and remembered as proof of a person; where a
sentence begins, the first word counts only if the rest of the document bears it out. Then variants of one name are joined (a
surname with the full name, an abbreviation with the words that the document explains it by). Text in capitals throughout
proves nothing and yields nothing, nor does a script without capitals.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cached_property
from itertools import dropwhile
from typing import Final

from ..model import Transcript, Turn
from .runs import runs
from .terms import Term
from .words import ABBREVIATIONS, BODIES, KNOWN_FIRST_NAMES, LANGUAGES, PORTFOLIOS, TITLE_PARTS, WEAK_WORDS

_SAMPLE: Final = 400  # characters of a turn by which it is seen whether it is in capitals
_NOUNS_SHARE: Final = 0.2  # of the words have a capital within a sentence: a language that gives one to every noun
_NOUNS_SAMPLE: Final = 200  # words from which on the share says something
_NOUN_LANGUAGES: Final = frozenset({"de", "lb"})
_SMALL_SHARE: Final = 3  # a name is written with a capital at least so many times as often as without
_SHORTEST: Final = 2
_PUNCTUATION: Final = ".,;:!?…\"'“”‘’«»()[]{}—–-"
_LONGEST_PERSON: Final = 4  # words
_ABBREVIATION: Final = re.compile(r"((?:[A-Z]\.?){2,8})\)")
_NOT_ALONE: Final = LANGUAGES | PORTFOLIOS | TITLE_PARTS | WEAK_WORDS


def find_names(transcript: Transcript) -> list[Term]:
    """The names in the speech, most frequent first, as terms of kind "name" with their variants as aliases."""
    language = (transcript.metadata.language or "").partition("-")[0].lower()
    seen = _Seen(nouns=language in _NOUN_LANGUAGES)
    for turn in transcript.turns:
        if text := _speech(turn):
            seen.add(text)
    counts = seen.names()
    groups = _joined(counts, seen)
    groups.sort(key=lambda group: -sum(counts[name] for name in group))  # stable: then by first appearance
    return [_term(group, seen) for group in groups]


def _speech(turn: Turn) -> str:
    """What is said in a turn, without the events; empty where it is in capitals throughout."""
    text = turn.text
    for event in sorted(turn.events, key=lambda e: -(e.offset or 0)):
        if event.offset is not None:
            text = f"{text[: event.offset]} {text[event.offset + len(event.text) :]}"
    sample = text[:_SAMPLE]
    return text if 2 * sum(map(str.isupper, sample)) < sum(map(str.isalpha, sample)) else ""


class _Seen:
    """What the document writes with capitals, and where."""

    def __init__(self, *, nouns: bool) -> None:
        """Begin; `nouns`: the language gives a capital to every noun."""
        self._nouns = nouns
        self.within: Counter[str] = Counter()
        """Runs that stand within a sentence."""
        self.first: Counter[str] = Counter()
        """Runs that a sentence begins with."""
        self.titled: set[str] = set()
        self.short_for: dict[str, str] = {}
        """From an abbreviation to the name that the document explains it by."""
        self._words: Counter[str] = Counter()

    def add(self, text: str) -> None:
        """Take the runs of one turn in."""
        self._words.update(text.split())
        for run in runs(text):
            (self.first if run.first else self.within)[run.name] += 1
            if run.titled:
                self.titled.add(run.name)
            if (
                text.startswith(" (", run.end)
                and (short := _ABBREVIATION.match(text, run.end + 2))
                and _stands_for(short[1], run.name)
            ):
                self.short_for[short[1]] = run.name

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

    def names(self) -> dict[str, int]:
        """The runs that are names, with how often they stand as runs of their own."""
        counts = Counter(self.within)
        for name, count in self.first.items():
            head, _, rest = name.partition(" ")
            if name in self.within or (rest and self._is_name_part(head, rest)):
                counts[name] += count
            elif rest := _without_particles(rest):
                counts[rest] += count
        known = {name: count for name, count in counts.items() if self._is_name(name, count)}
        words = self._words.total()
        if self._nouns or (words >= _NOUNS_SAMPLE and self.within.total() > _NOUNS_SHARE * words):
            known = {name: count for name, count in known.items() if name.isupper() or not _is_phrase(name)}
        return self._taken_apart(known)

    def _is_name_part(self, head: str, rest: str) -> bool:
        """Whether the word at the beginning of a sentence has its capital from the name that goes on behind it."""
        if head.lower() in KNOWN_FIRST_NAMES:
            return True
        return not self.small(head) and (head in self.within or rest not in self.within)

    def _is_name(self, name: str, count: int) -> bool:
        words = [word for word in name.split() if not word.islower()]
        if len(words) > 1 or name in ABBREVIATIONS:
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
                if head in counts and (head.isupper() or (counts[head] > 1 and self._ordinary_end(words[length:]))):
                    del kept[name]
                    kept[head] += count
                    break
        return kept

    def _ordinary_end(self, words: list[str]) -> bool:
        return any(word.lower() in BODIES or self.small(word) for word in words)


def _is_phrase(name: str) -> bool:
    """One word, or words that grammar holds together: where nouns have capitals, that is no name."""
    words = name.split()
    return len(words) == 1 or any(map(str.islower, words))


def _without_particles(name: str) -> str:
    """Without what joined it to the word before: of the, van."""
    return " ".join(dropwhile(str.islower, name.split()))


def _stands_for(short: str, name: str) -> bool:
    initials = "".join(word[0] for word in name.split() if not word.islower())
    return short.replace(".", "").upper() == initials.upper()


# --- variants of one name -------------------------------------------------------------------------------------------------


def _joined(counts: Mapping[str, int], seen: _Seen) -> list[list[str]]:
    """The names in groups, each of which is one; the name to show stands first."""
    people = _people(counts, seen)
    target: dict[str, str] = {}
    for short, name in seen.short_for.items():
        if short in counts and name in counts:
            target[short] = name
    for name in counts:
        if name not in target and (owner := people.get(name)) and owner != name:
            target[name] = owner
    dotted = {name.replace(".", ""): name for name in counts if "." in name and name.isupper()}
    for name in counts:
        if name in dotted and name not in target:
            rarer, usual = sorted((name, dotted[name]), key=lambda form: counts[form])
            target[rarer] = usual
    groups: dict[str, list[str]] = {}
    for name in counts:
        head = name
        for _ in range(3):  # an abbreviation of a variant of a name; no further
            head = target.get(head, head)
        groups.setdefault(head, [head]).append(name)
    return [list(dict.fromkeys(group)) for group in groups.values()]


def _people(counts: Mapping[str, int], seen: _Seen) -> dict[str, str]:
    """From the variants of the names of people to the fullest; variants that two people share stay alone."""
    full = [name for name in counts if _is_person(name, seen)]
    bearers: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    fullest: dict[tuple[str, str], str] = {}
    for name in full:
        words = name.split()
        person = (words[0], words[-1])
        for variant in (name, words[0], words[-1]):
            bearers[variant].add(person)
        if counts[name] >= counts.get(fullest.get(person, ""), 0):
            fullest[person] = name
    return {variant: fullest[next(iter(persons))] for variant, persons in bearers.items() if len(persons) == 1}


def _is_person(name: str, seen: _Seen) -> bool:
    """Two to four words with a title before them somewhere, or that begin with a first name."""
    words = name.split()
    if not 2 <= len(words) <= _LONGEST_PERSON or "of" in words or words[-1].lower() in BODIES or words[0].isupper():
        return False
    return name in seen.titled or words[-1] in seen.titled or words[0].lower() in KNOWN_FIRST_NAMES


def _term(group: list[str], seen: _Seen) -> Term:
    ordinary = tuple(name for name in group if " " not in name and not name.isupper() and seen.small(name))
    given = tuple(name for name in group[1:] if group[0].startswith(f"{name} "))
    person = _is_person(group[0], seen) or not seen.titled.isdisjoint(group)
    return Term(group[0], tuple(group), kind="name", ordinary=ordinary, given=given, person=person)
