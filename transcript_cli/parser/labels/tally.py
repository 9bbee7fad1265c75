"""How often each trait is found among likely labels and among unlikely ones, and what that says of a group of candidates.

Strategy: groups with the same traits are counted as one. Every trait has its place in two lists of counts, for likely labels
and for the others. The places are found once for all documents, and what is imagined of a trait before anything is counted
stands there from the start. What the traits of a group say is worked out by functions that run in C, for it is asked of every
group in every round.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import repeat
from math import log
from operator import itemgetter, mul, sub, truediv
from threading import Lock
from typing import Final, NamedTuple, Protocol

from .traits import LOOSE_FORMS, Traits

_WEIGHT: Final = (1.0, 0.7, 0.9, 0.6, 0.6, 0.5, 0.5, 0.6)
"""How far each of the `Traits` is believed: they hang together, and naive Bayes would count the same thing several times."""
_FEW: Final = 2.0
_MANY: Final = 6.0
"""How many imagined labels, and imagined places without one, keep a small document from saying much. Both have the same traits,
so that without evidence a trait says nothing."""
_BACKGROUND: Final[tuple[dict[str, float], ...]] = (
    {"colon": 0.5, "own-line": 0.5, "titled-period": 0.3, "dash-after": 0.2},
    {"": 0.8, "item": 0.3, "bold": 0.2, "heading": 0.2},
    {"title": 0.35, "sentence": 0.5},
    {"gap": 0.5, "wrapped": 0.3, "paragraph": 0.4},
    {"base": 0.8, "deep": 0.3},
    {"upper": 0.5, "gap-below": 0.4, "below": 0.4, "lower": 0.2},
    {"": 0.9},
    {"": 0.7, "bracket": 0.2, "comma": 0.3},
)
"""How common each trait is in general; what is not listed is rare."""
_RARE: Final = 0.1
_LEAST: Final = -3.5
_MOST: Final = 2.0
"""Bounds of what one trait may say, in log odds."""
_OTHERS: Final = _WEIGHT[1:]
_WEIGHT_OF_OTHERS: Final = sum(_OTHERS)


class Counted(Protocol):
    """A group of candidates with one name and the same traits."""

    traits: Traits
    weight: float
    probability: float
    said: float


class _Row(NamedTuple):
    """Where the traits of a group are counted."""

    form: int
    """The place of the form, among all labels."""
    share: float
    """How common the form is in general."""
    kin: int
    """The places of the sums over all labels of its kin, and over all places of its form that hold none."""
    own: int
    likely: tuple[int, ...]
    """The places of the other traits, among likely labels of its kin and among unlikely ones of its form."""
    unlikely: tuple[int, ...]
    likely_of: Callable[[Sequence[float]], tuple[float, ...]]
    """What stands at these places."""
    unlikely_of: Callable[[Sequence[float]], tuple[float, ...]]


class _Places:
    """The place of each trait in the lists of counts; there are no more than the words that traits are made of."""

    EVERY: Final = 0
    """That of the sum over all labels."""

    def __init__(self) -> None:
        self._at = {(_ALL, 0, _ALL): self.EVERY}
        self._growing = Lock()
        self.likely, self.unlikely = [_FEW], [_MANY]
        """What is imagined of each."""

    def row_of(self, traits: Traits) -> _Row:
        """The places of a group with these traits."""
        form, *others = traits
        kin = form if form in LOOSE_FORMS else "others"  # a heading alone on its line gains nothing from labels before a colon
        with self._growing:
            likely = tuple(self._find(kin, index, trait) for index, trait in enumerate(others, 1))
            unlikely = tuple(self._find(form, index, trait) for index, trait in enumerate(others, 1))
            return _Row(
                self._find(_ALL, 0, form), _BACKGROUND[0].get(form, _RARE), self._find(kin, 0, _ALL), self._find(form, 0, _ALL),
                likely, unlikely, itemgetter(*likely), itemgetter(*unlikely),
            )  # fmt: skip

    def _find(self, among: str, index: int, trait: str) -> int:
        place = self._at.get((among, index, trait))
        if place is None:
            place = self._at[among, index, trait] = len(self.likely)
            share = 1.0 if trait == _ALL else _BACKGROUND[index].get(trait, _RARE)
            self.likely.append(_FEW * share)
            self.unlikely.append(_MANY * share)
        return place


_ALL: Final = "all"
_PLACES: Final = _Places()


@lru_cache(maxsize=4096)
def _row_of(traits: Traits) -> _Row:
    return _PLACES.row_of(traits)


class Tally:
    """How often each trait is found among likely labels, and among the unlikely ones of each form.

    The unlikely are counted by form, because forms differ in how much ordinary text they catch: in wrapped prose any line could
    be a label on its own line, and against so many even a doubtful colon would look good. The form itself is weighed against
    all labels, and against what is common.
    """

    def __init__(self, groups: Sequence[Counted], settled: Sequence[Counted]) -> None:
        """Prepare to count `groups` again and again, on top of those that are `settled`."""
        rows, others = _by_row(groups), _by_row(settled)
        kins = [row.kin for row, _ in (*rows, *others)]
        # A group that has no kin hears nothing but its own voice.
        self._lone = [(row, members[0]) for row, members in rows if len(members) == 1 == kins.count(row.kin)]
        self._rows = [(row, members) for row, members in rows if len(members) > 1 or kins.count(row.kin) > 1]
        self._likely, self._unlikely = _PLACES.likely.copy(), _PLACES.unlikely.copy()
        _add(others, self._likely, self._unlikely)

    def weigh(self) -> None:
        """Set what each group's traits say, counted as likely as the groups are now: the sum, weighted, of
        log P(trait | label) - log P(trait | no label).

        Each is bounded, and told by the other groups alone.
        """
        likely, unlikely = self._likely.copy(), self._unlikely.copy()
        _add(self._rows, likely, unlikely)
        for row, group in self._lone:
            own = group.weight * group.probability
            likely[_Places.EVERY] += own
            likely[row.form] += own
        every = likely[_Places.EVERY]
        for row, group in self._lone:
            group.said = _say_form(likely[row.form], every, group.weight * group.probability, row.share)
        for row, members in self._rows:
            of_form, of_kin, of_own = likely[row.form], likely[row.kin], unlikely[row.own]
            yes, no = row.likely_of(likely), row.unlikely_of(unlikely)
            for group in members:
                own = group.weight * group.probability
                rest = group.weight - own
                ratio = log((of_own - rest) / (of_kin - own))
                odds = list(map(log, map(truediv, map(sub, yes, repeat(own)), map(sub, no, repeat(rest)))))
                if _LEAST - ratio <= min(odds) and max(odds) <= _MOST - ratio:
                    said = sum(map(mul, _OTHERS, odds)) + _WEIGHT_OF_OTHERS * ratio
                else:
                    said = sum([weight * _bounded(one + ratio) for weight, one in zip(_OTHERS, odds, strict=True)])
                group.said = _say_form(of_form, every, own, row.share) + said


def _say_form(of_form: float, every: float, own: float, share: float) -> float:
    """What the form of a group says, which is weighed against all labels."""
    return _WEIGHT[0] * _bounded(log((of_form - own) / (every - own) / share))


def _bounded(odds: float) -> float:
    return _LEAST if odds < _LEAST else _MOST if odds > _MOST else odds


def _by_row(groups: Sequence[Counted]) -> list[tuple[_Row, list[Counted]]]:
    """The groups with the same traits, and where these are counted."""
    found: dict[Traits, list[Counted]] = {}
    for group in groups:
        found.setdefault(group.traits, []).append(group)
    return [(_row_of(traits), members) for traits, members in found.items()]


def _add(rows: Sequence[tuple[_Row, list[Counted]]], likely: list[float], unlikely: list[float]) -> None:
    """Add groups to the counts; of a form only the likely labels are asked for."""
    for row, members in rows:
        yes = no = 0.0
        for group in members:
            own = group.weight * group.probability
            yes += own
            no += group.weight - own
        likely[_Places.EVERY] += yes
        likely[row.form] += yes
        likely[row.kin] += yes
        unlikely[row.own] += no
        for place in row.likely:
            likely[place] += yes
        for place in row.unlikely:
            unlikely[place] += no
