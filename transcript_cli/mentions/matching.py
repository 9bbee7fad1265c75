"""Where terms stand in a text: whole words, the longest first.

Strategy: one pass of an Aho-Corasick automaton over the folded text gives every place where an alias begins and ends, however
they overlap. Each is then tested (a word's border on both sides, the capitals it must have), and only what passes competes,
from left to right, the longest first. The other order loses mentions: a long hit that ends inside a word would hide a short
one that does not. An alias that two terms share belongs to the term that is called that, else to the first of them, so that no
place is counted twice. Cost: linear in the text and the hits.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

import ahocorasick_rs

from .fold import Folded, fold, foldings, small, without_surrogates
from .terms import Term

_WINDOW: Final = 1 << 20  # characters searched at a time, so that the hits of a huge turn never stand in memory together
_FEW: Final = 5000
_BREAK, _UNSPACED, _WORD, _MARK, _UNSPACED_MARK = range(5)
_UNSPACED_SCRIPTS: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U0001b000-\U0001b16f\U00020000-\U0003ffff]"
)
"""Thai, Lao, Burmese, Khmer, Hiragana, Katakana, Han: no spaces between words, so no border to look for."""
_LOOK_BACK: Final = 16  # characters: what stands between a sentence's end and the next one's first word, or a determiner
_SENTENCE_BEFORE: Final = re.compile(r"(?:\A|[.!?…:;\n\x1e–—]|-\s)[\s\"'“”«»()\[\]]*\Z")
_DETERMINER_BEFORE: Final = re.compile(
    r"\b(?:an?|the|this|these|those|my|your|our|his|her|its|their|each|every|no|any|some)\s\Z", re.IGNORECASE
)
_CALLED_OUT: Final = ",.?!"


class _CharacterKinds(dict[str, int]):
    """What a character is to the border of a word, looked up once each."""

    def __missing__(self, char: str) -> int:
        unspaced = _UNSPACED_SCRIPTS.match(char)
        if unicodedata.category(char)[0] == "M":
            kind = _UNSPACED_MARK if unspaced else _MARK
        elif unspaced:
            kind = _UNSPACED
        else:
            kind = _WORD if char == "_" or char.isalnum() else _BREAK
        self[char] = kind
        return kind


_KINDS: Final = _CharacterKinds()


class _Reading(NamedTuple):
    """One way to take an alias: whose it is, and what must be true of the place."""

    term: int
    exact: str | None = None
    """Written precisely so."""
    capitals: tuple[int, ...] = ()
    """Offsets at which there is a capital."""
    ordinary: bool = False
    given: bool = False

    @property
    def free(self) -> bool:
        """Nothing but the letters counts."""
        return self[1:] == (None, (), False, False)


class Hit(NamedTuple):
    """A place in a text where a term stands."""

    start: int
    end: int
    term: int
    """Index into the terms that were asked for."""


class Matcher:
    """Terms made ready for searching."""

    def __init__(self, terms: Sequence[Term]) -> None:
        """Take the terms in; 0.5 s for 100,000 aliases."""
        readings: dict[str, list[_Reading]] = {}
        for own_name in (True, False):
            for index, term in enumerate(terms):
                for alias in term.aliases:
                    if (alias == term.name) is own_name and (written := fold(alias)):
                        readings.setdefault(small(written), []).append(_reading(index, term, alias, written))
        self._readings = list(readings.values())
        self._free = [first.term if first.free else -1 for first, *_ in self._readings]
        self._longest = max(map(len, readings), default=0)
        kind = ahocorasick_rs.Implementation.DFA if len(readings) <= _FEW else None  # twice as fast, but it grows large
        self._automaton = ahocorasick_rs.AhoCorasick(readings, implementation=kind) if readings else None

    def find(self, text: str) -> list[Hit]:
        """Every mention in the text, in order, none overlapping another; offsets are those of the text as given."""
        if self._automaton is None:
            return []
        spans = [
            (*folded.span(start, end), reading) for folded in foldings(text) for start, end, reading in self._candidates(folded)
        ]
        spans.sort(key=lambda span: (span[0], -span[1]))
        found: list[Hit] = []
        at = 0
        for start, end, term in spans:
            if start >= at:
                found.append(Hit(start, end, term))
                at = end
        return found

    def _candidates(self, folded: Folded) -> Iterator[tuple[int, int, int]]:
        """(start, end, term) of every hit that is a mention by itself."""
        kinds = _KINDS
        free, readings = self._free, self._readings
        written = folded.written
        lower = folded.lower + "\n\n"  # a border after the last character, and, as index -1, before the first
        for pattern, start, end in self._hits(folded.lower):
            after = kinds[lower[end]]
            if after > _UNSPACED and (after >= _MARK or kinds[lower[end - 1]] in (_WORD, _MARK) or lower[end - 1] == "."):
                continue
            if kinds[lower[start - 1]] in (_WORD, _MARK) and kinds[lower[start]] == _WORD:
                continue
            if lower[end] == "'" and lower[end + 1] == "t" and not kinds[lower[end + 2]]:
                continue  # don't, can't: the word goes on
            if (term := free[pattern]) >= 0:
                yield start, end, term
                continue
            for reading in readings[pattern]:
                if _holds(reading, written, start, end):
                    yield start, end, reading.term
                    break

    def _hits(self, lower: str) -> Iterator[tuple[int, int, int]]:
        assert self._automaton is not None
        find = self._automaton.find_matches_as_indexes
        if len(lower) <= _WINDOW:
            yield from _search(find, lower)
            return
        for at in range(0, len(lower), _WINDOW):
            for pattern, start, end in _search(find, lower[at : at + _WINDOW + self._longest]):
                if start < _WINDOW:  # what begins later is found in the next window
                    yield pattern, at + start, at + end


def _search(find: Callable[[str, bool], list[tuple[int, int, int]]], text: str) -> list[tuple[int, int, int]]:
    try:
        return find(text, True)
    except UnicodeEncodeError:
        return find(without_surrogates(text), True)


def _reading(index: int, term: Term, alias: str, written: str) -> _Reading:
    """What the case rules of `Term` come to for one alias."""
    if term.case_sensitive:
        return _Reading(index, exact=written)
    if term.case_sensitive is False:
        return _Reading(index)
    ordinary, given = alias in term.ordinary, alias in term.given
    if written.isupper() and sum(map(str.isalpha, written)) > 1:
        return _Reading(index, None, tuple(i for i, c in enumerate(written) if c.isupper()), ordinary, given)
    if term.kind == "term":
        return _Reading(index, None, (), ordinary, given)
    first_letters = (i for i, c in enumerate(written) if c.isupper() and not written[i - 1 : i].isalpha())
    return _Reading(index, None, tuple(first_letters), ordinary, given)


def _holds(reading: _Reading, written: str, start: int, end: int) -> bool:
    found = written[start:end]
    if reading.exact is not None and found != reading.exact:
        return False
    if not all(found[i].isupper() for i in reading.capitals):
        return False
    if reading.given and _surname_follows(written, end):
        return False
    return not reading.ordinary or _is_no_ordinary_word(written, start, end)


def _surname_follows(written: str, end: int) -> bool:
    """Mark Jones, where the participant is Mark Brown; but not "Mark I think"."""
    following = written[end : end + 3]
    return following[:1] == " " and following[1:2].isupper() and following[2:3].isalpha()


def _is_no_ordinary_word(written: str, start: int, end: int) -> bool:
    """Whether the capital of Mark, Rice or Will can only be that of a name."""
    if end - start > 1 and written[start:end].isupper():
        return False
    before = written[max(0, start - _LOOK_BACK) : start]
    if _DETERMINER_BEFORE.search(before):
        return False
    if start > _LOOK_BACK:
        before = "x" + before  # so that the beginning of what was cut out is no beginning of a sentence
    return not _SENTENCE_BEFORE.search(before) or written[end : end + 1] in _CALLED_OUT
