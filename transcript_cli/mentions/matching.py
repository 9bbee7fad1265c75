"""Where terms stand in a text: whole words, the longest first.

Strategy: one pass of an automaton over the text in comparable form gives every place where an alias stands, however they
overlap. Only those that are whole words and have the capitals they must have compete, from left to right, the longest first.
The other order loses mentions: a long hit that ends inside a word would hide a short one that does not. Most aliases are words
between two borders; where they are many, they are searched for as such in text where every border is the same character, since
most of what a search finds otherwise are pieces of words. The others (U.S., #tag, scripts without spaces, and short lists,
which are quicker so) are searched for as they stand, and the borders of each place are looked at. An alias that two terms share
belongs to the term that is called that, else to the first of them, so that no place is counted twice. Cost: linear in the text
and the hits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, partial
from operator import itemgetter
from typing import Final, NamedTuple

from .automaton import FEW, Automaton, Place
from .borders import BETWEEN, KINDS, is_bordered, is_whole, marked
from .fold import Folded, fold, foldings, small
from .fuzzy import FuzzyIndex
from .overlaps import Span, leftmost_longest, without_hidden
from .readings import Reading, holds, in_capitals, reading_of
from .terms import Term
from .wildcards import Wildcard, has_wildcards, literal, wildcard

_BREAKS = "\n\n"  # behind a text: borders after its last character and, as index -1, before its first


class Hit(NamedTuple):
    """A place in a text where a term stands."""

    start: int
    end: int
    term: int
    """Index into the terms that were asked for."""


_hit: Final = partial(tuple.__new__, Hit)  # a third of the time of Hit(…)


class Matcher:
    """Terms made ready for searching."""

    def __init__(self, terms: Sequence[Term]) -> None:
        """Take the terms in; 1 s for 100,000 aliases.

        Raises:
            UsageError: so many terms may be misspelt that there is no memory for it.
        """
        kinds = {term.fold_accents for term in terms}
        self._searches = [_Search(terms, accents) for accents in sorted(kinds)]
        self._hiding: Matcher | None = None
        self._owners: list[frozenset[int] | None] = []
        if hidden := _exclusions(terms):
            self._hiding = Matcher([Term(text, (text,), fold_accents=accents) for text, accents in hidden])
            self._owners = list(hidden.values())

    def find(self, text: str) -> list[Hit]:
        """Every mention in the text, in order, none overlapping another; offsets are those of the text as given."""
        spans = self._spans(text)
        hiding: list[Span] = []
        if self._hiding is not None:
            hiding = self._hiding._spans(text)
            spans = without_hidden(spans, hiding, self._owners)
        found = leftmost_longest(spans)
        for search in self._searches:
            if search.fuzzy is not None:
                found = search.with_almost(text, found, hiding)
        return list(map(_hit, found))

    def _spans(self, text: str) -> list[Span]:
        """Every place that is a mention by itself, in the order of the ends."""
        spans: list[Span] = []
        sources = 0
        for search in self._searches:
            for found in search.spans(text):
                if found:
                    sources += 1
                    spans = [*spans, *found] if spans else found
        if sources > 1:
            spans.sort(key=itemgetter(1))
        return spans


def _exclusions(terms: Sequence[Term]) -> dict[tuple[str, bool], frozenset[int] | None]:
    """What is excluded, with whether accents matter; and which terms it hides, or None for all."""
    owners: dict[tuple[str, bool], set[int]] = {}
    for index, term in enumerate(terms):
        for text in term.exclude:
            owners.setdefault((text, term.fold_accents), set()).add(index)
    return {key: None if len(found) == len(terms) else frozenset(found) for key, found in owners.items()}


class _Search:
    """The terms that fold accents, or those that do not, in all the ways in which terms are searched for."""

    def __init__(self, terms: Sequence[Term], accents: bool) -> None:
        self._accents = accents
        own = [(index, term) for index, term in enumerate(terms) if term.fold_accents is accents]
        self._all = forms = _forms(own, accents)
        words = {form for form in forms if is_bordered(form)} if len(forms) > FEW else set()
        self._words = _Words({form: readings for form, readings in forms.items() if form in words})
        self._loose = _Loose({form: readings for form, readings in forms.items() if form not in words})
        self._stems = _Stems(own, accents)
        names = [name for index, term in own if term.fuzzy for name in _fuzzy_names(index, term, accents)]
        self.fuzzy = FuzzyIndex(names) if names else None

    def spans(self, text: str) -> Iterator[list[Span]]:
        """What each way of searching finds; offsets are those of the text as given."""
        for folded in foldings(text, accents=self._accents):
            for found in self._found(folded):
                if folded.edits:
                    yield [(*folded.span(start, end), term) for start, end, term in found]
                else:
                    yield found

    def _found(self, text: Folded) -> Iterator[list[Span]]:
        words = marked(text.lower) if self._words else ""
        if words is None:
            yield self._everything.spans(text)
        else:
            if self._words:
                yield self._words.spans(text, words)
            if self._loose:
                yield self._loose.spans(text)
        if self._stems:
            yield self._stems.spans(text)

    @cached_property
    def _everything(self) -> _Loose:
        return _Loose(self._all)

    def with_almost(self, text: str, found: list[Span], hiding: list[Span]) -> list[Span]:
        """With what is almost a mention, where nothing stands that is one."""
        assert self.fuzzy is not None
        folded = next(foldings(text, accents=self._accents))
        places = sorted(folded.folded_span(start, end) for start, end, _ in (*found, *hiding))
        almost = self.fuzzy.spans(folded.written, folded.lower, places)
        return sorted([*found, *((*folded.span(start, end), term) for start, end, term in almost)])


def _forms(terms: Sequence[tuple[int, Term]], accents: bool) -> dict[str, list[Reading]]:
    """What to look for in small letters, with the ways to take it."""
    forms: dict[str, list[Reading]] = {}
    for own_name in (True, False):
        for index, term in terms:
            for alias in term.aliases:
                if (alias == term.name) is not own_name or (term.kind == "term" and has_wildcards(alias)):
                    continue
                plain = literal(alias) if term.kind == "term" else alias
                if written := fold(plain, accents=accents):
                    forms.setdefault(small(written), []).append(reading_of(index, term, alias, written))
    return forms


def _fuzzy_names(index: int, term: Term, accents: bool) -> Iterator[tuple[str, int, int, bool]]:
    """What to look for in almost any spelling, as `FuzzyIndex` takes it."""
    for alias in term.aliases:
        written = fold(alias, accents=accents)
        if not in_capitals(written) and not (term.kind == "term" and has_wildcards(alias)):
            yield small(written), index, term.fuzzy, term.kind != "term"


class _Words:
    """Aliases that are words between two borders, which are searched for with the borders."""

    def __init__(self, forms: dict[str, list[Reading]]) -> None:
        together: dict[str, dict[str, list[Reading]]] = {}
        for form, readings in forms.items():
            together.setdefault(marked(form) or form, {})[form] = readings
        self._forms = list(together.values())
        plain = [_plain(forms) for forms in self._forms]
        self._texts = [text for text, _ in plain]
        self._terms = [term for _, term in plain]
        self._special = {index for index, (_, term) in enumerate(plain) if term < 0}
        self._automaton = Automaton([f"{BETWEEN}{word}{BETWEEN}" for word in together])

    def __bool__(self) -> bool:
        return bool(self._terms)

    def spans(self, text: Folded, words: str) -> list[Span]:
        """The places in one form of a text; `words`: the same text, marked."""
        lower = text.lower + _BREAKS
        texts, terms = self._texts, self._terms
        # Both borders belong to a place, and one stands before the text: its end is two too far.
        places = [*self._automaton.places(f"{BETWEEN}{words}{BETWEEN}")]
        spans = [(at, end - 2, terms[i]) for i, at, end in places if not texts[i] or lower[at : end - 2] == texts[i]]
        if self._special:
            spans += self._special_spans(text, lower, places)
            spans.sort(key=itemgetter(1))
        if "'t" in lower:
            spans = [span for span in spans if not _is_contracted(lower, span[1])]
        return spans

    def _special_spans(self, text: Folded, lower: str, places: Iterable[Place]) -> Iterator[Span]:
        """Of the places, those where more must be looked at than the letters."""
        for index, start, end in places:
            if index in self._special and (readings := self._forms[index].get(lower[start : end - 2])):
                term = _first(readings, text.written, start, end - 2)
                if term >= 0:
                    yield start, end - 2, term


def _plain(forms: dict[str, list[Reading]]) -> tuple[str, int]:
    """What must stand there for which term, nothing for a single word; -1 for the term where that is not all."""
    (form, (first, *_)), *others = forms.items()
    if others or not first.free:
        return BETWEEN, -1  # stands nowhere: no form begins with a border
    return "" if all(KINDS[char] for char in form) else form, first.term


def _first(readings: Iterable[Reading], written: str, start: int, end: int) -> int:
    """The term of the first reading that holds; -1: none does."""
    return next((reading.term for reading in readings if holds(reading, written, start, end)), -1)


def _is_contracted(lower: str, end: int) -> bool:
    """Whether the word goes on: don't, can't."""
    return lower[end] == "'" and lower[end + 1] == "t" and not KINDS[lower[end + 2]]


class _Loose:
    """Aliases that are searched for as they stand, with a look at the borders of each place."""

    def __init__(self, forms: dict[str, list[Reading]]) -> None:
        self._readings = list(forms.values())
        self._free = [first.term if first.free else -1 for first, *_ in self._readings]
        self._automaton = Automaton(list(forms))

    def __bool__(self) -> bool:
        return bool(self._readings)

    def spans(self, text: Folded) -> list[Span]:
        """The places in one form of a text."""
        lower = text.lower + _BREAKS
        spans: list[Span] = []
        for index, start, end in self._automaton.places(text.lower):
            if is_whole(lower, start, end) and not _is_contracted(lower, end):
                term = self._free[index]
                if term < 0:
                    term = _first(self._readings[index], text.written, start, end)
                if term >= 0:
                    spans.append((start, end, term))
        return spans


class _Stems:
    """Aliases with wildcards."""

    def __init__(self, terms: Sequence[tuple[int, Term]], accents: bool) -> None:
        self._anchors: dict[str, list[tuple[Wildcard, bool, int]]] = {}
        for index, term in terms:
            for alias in term.aliases if term.kind == "term" else ():
                if has_wildcards(alias):
                    written = fold(alias, accents=accents)
                    exact = term.case_sensitive or (term.case_sensitive is None and in_capitals(written))
                    if stem := wildcard(written if exact else small(written)):
                        self._anchors.setdefault(small(stem.anchor), []).append((stem, exact, index))
        self._stems = list(self._anchors.values())
        self._automaton = Automaton(list(self._anchors))

    def __bool__(self) -> bool:
        return bool(self._stems)

    def spans(self, text: Folded) -> list[Span]:
        """The places in one form of a text."""
        lower = text.lower + _BREAKS
        spans: list[Span] = []
        for index, start, end in self._automaton.places(text.lower):
            for stem, exact, term in self._stems[index]:
                if exact and text.written[start:end] != stem.anchor:
                    continue
                place = stem.around(text.written if exact else text.lower, start, end)
                if place and is_whole(lower, *place):
                    spans.append((*place, term))
        spans.sort(key=itemgetter(1))
        return spans
