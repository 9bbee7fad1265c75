"""How likely each candidate is a label, learned from the one document.

Strategy: candidates with the same name and the same traits are one group. Each group starts from what holds for any document
(how much its name looks like a speaker's, how often it comes back, where it stands). Then, round by round, every trait is
asked how much more common it is among likely labels than among unlikely ones of the same form, names that are labels elsewhere
vouch for the doubtful ones, and the answers correct the likelihoods until they settle: naive Bayes, trained on the document
itself by expectation maximization. No group is its own witness: what it adds to a count is taken out before the count speaks.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from math import log
from threading import Lock
from typing import Final, TypeAlias

from .traits import LOOSE_FORMS, Traits, is_known, likeness

_ROUNDS: Final = 4
_HOPELESS: Final = -4.5
"""No evidence makes up for log odds as bad as these: half a sentence in the middle of a paragraph."""
_FORM_PRIOR: Final = {
    "chat": 0.5, "colon": 0.3, "bracket": -1.0, "question-answer": 0.8, "stamped": 1.0, "counted": 2.0,
    "sender": 2.0,
    "period": 0.5, "titled-period": -0.3, "circle": 0.0, "tab": -1.0, "bar": -1.2, "capitals-period": -0.5,
    "stop-dash": 0.3, "initials": -1.5, "initials-first": 0.5, "role-period": -1.5, "surname": -3.0, "letter": -1.0,
    "capitals": -2.0, "told": -1.0, "timed": 0.3, "leaders": 0.0,
    "round": -2.2, "angle": 0.0, "emphasis": -0.5, "wide": -1.5,
    "dash-after": -1.8, "office-name": -2.0, "own-line": -2.6,
}  # fmt: skip
"""Log odds that a place of this form holds a label, before anything is known of the document."""
_WRITING_PRIOR: Final = {
    "upper": 0.5, "title": 0.0, "initials": -0.2, "uncased": -0.2, "lower": -0.8, "number": -1.2, "sentence": -2.2,
}  # fmt: skip
"""The same for the way it is written."""


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


class Group:
    """The candidates with one name and the same traits."""

    __slots__ = ("base", "count", "key", "probability", "standing", "traits", "weight")

    def __init__(self, key: str, traits: Traits) -> None:
        self.key = key
        self.traits = traits
        self.count = 0
        self.standing = _standing(traits)
        self.weight = 0.0
        """A name that comes back a thousand times is one witness to the style, not a thousand."""
        self.base = 0.0
        self.probability = 0.0


_UNLIKELY: Final = 1.5
"""What it costs a name that does not look like one to be seen only once."""
_LISTED: Final = 1.5
"""What it adds to a name that the document lists it."""
_VALUES: Final = frozenset({"value", "figure", "name", "title"})
"""What follows the key of a header line."""


def settle(groups: list[Group], known: frozenset[str], titled: frozenset[str] = frozenset()) -> None:
    """Give every group its probability.

    Args:
        groups: the candidates.
        known: words of the names that the document lists.
        titled: those of names that are listed with a title after a dash, which says nothing for that line itself.
    """
    _begin(groups, known, titled)
    hopeful = [group for group in groups if group.base > _HOPELESS]
    tally = _Tally(hopeful, [group for group in groups if group.base <= _HOPELESS])
    for _ in range(_ROUNDS):
        plenty = _plenty(hopeful)
        named = _Names(hopeful)
        odds = [group.base + plenty + named.says(group) + said for group, said in zip(hopeful, tally.says(), strict=True)]
        for group, now in zip(hopeful, odds, strict=True):
            group.probability = _sigmoid(now)


def _begin(groups: list[Group], known: frozenset[str], titled: frozenset[str]) -> None:
    """Give every group the probability that it has before the document is asked."""
    totals: dict[tuple[str, str], int] = {}
    for group in groups:
        # The key of a header line comes back with every section, and is no speaker for that.
        name = group.key, group.traits.form
        totals[name] = totals.get(name, 0) + (1 if group.traits.speech in _VALUES else group.count)
    for group in groups:
        key, traits = group.key, group.traits
        group.weight = 1.0 + math.log2(group.count)
        like = likeness(key)
        total = totals[key, traits.form]
        listed = bool(known or titled) and (is_known(key, known) or (traits.form != "dash-after" and is_known(key, titled)))
        group.base = (
            5.0 * (like - 0.5)
            + _FORM_PRIOR[traits.form]
            + _WRITING_PRIOR[traits.writing]
            + _repeats(total, like)
            + (_LISTED if listed else 0.0)
            + group.standing
        )
        if like < 0.3 and total == 1 and traits.lead != "time":
            group.base -= _UNLIKELY if like > 0.15 else 2 * _UNLIKELY
        group.probability = _sigmoid(group.base)


def _repeats(count: int, like: float) -> float:
    """A name that comes back is a speaker, the more so the more it looks like one."""
    if count == 1:
        return -0.4
    return min(3.5, 1.0 * math.log2(count)) * (0.35 + 0.65 * like)


_SET_APART: Final = {"heading": 1.2, "bold": 1.2, "italic": 0.5}
"""What emphasis adds to a line that could be a name."""


@lru_cache(maxsize=4096)
def _standing(traits: Traits) -> float:
    """Where a label may stand: never in the middle of a wrapped paragraph, unless everything else speaks for it."""
    form, place, speech, lead = traits.form, traits.place, traits.speech, traits.lead
    odds = {"gap": 0.4, "paragraph": 0.2, "heading": -0.3, "early": -0.6, "wrapped": -3.0 if lead != "time" else -0.6}[place]
    if traits.decoration.startswith("item") or traits.decoration == "row":
        odds -= 1.2
    if form in ("colon", "chat", "bracket", "bar", "timed") and lead == "time":
        odds += 1.5
    if form == "own-line" and lead == "time":
        odds += 3.0  # as good as a name with the time behind it
    if form == "bracket" and traits.writing == "number":
        odds -= 2.5  # the number of a note or a link
    if form in ("own-line", "stamped", "counted", "round"):
        odds += {"below": 0.5, "title-below": 1.8, "gap-below": -0.3, "label-below": -3.0, "list-below": -1.8, "end": -2.0}.get(
            speech, 0.0
        )
        if form == "own-line" and place not in ("gap", "paragraph"):
            odds -= 1.5
        if form == "own-line" and traits.writing == "lower":
            odds -= 1.5
        if form == "own-line":
            odds += next((more for how, more in _SET_APART.items() if how in traits.decoration), 0.0)
    else:
        if form.endswith("period") and speech in ("below", "gap-below", "end"):
            odds -= 2.5  # somebody is spoken to: Mr. Hale.
            odds -= 2.0 if form == "capitals-period" and speech == "gap-below" else 0.0  # a heading: QUESTIONS.
        odds += {"lower": -0.4, "value": -1.6, "figure": -2.5, "title": -2.5, "name": -4.0}.get(speech, 0.0)
    return odds


_EDGE: Final = 4
"""How many letters at its beginning or end a misspelt name shares with the right one."""


class _Names:
    """The names that are likely labels somewhere in the document."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._mass = mass = dict[str, float]()
        for group in groups:
            if group.standing >= 0:  # two doubtful places must not vouch for each other
                mass[group.key] = mass.get(group.key, 0.0) + group.probability * group.count

    @cached_property
    def _surnames(self) -> set[str]:
        return {key.rpartition(" ")[2] for key, mass in self._mass.items() if mass >= 0.5 and " " in key}

    @cached_property
    def _by_edge(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for key, mass in self._mass.items():
            if mass >= 2.0 and len(key) >= 2 * _EDGE:
                found[key[:_EDGE]].append(key)
                found[key[-_EDGE:]].append(key)
        return found

    def says(self, group: Group) -> float:
        """How much it speaks for a group that its name is a label elsewhere: the same, one slip of the pen apart, or longer."""
        key = group.key
        elsewhere = self._mass.get(key, 0.0)
        if group.standing >= 0:
            elsewhere -= group.probability * group.count
        if elsewhere >= 1.0:
            return min(2.5, 1.0 + 0.5 * math.log2(elsewhere))
        if group.count <= 2:
            by_edge = self._by_edge
            alike = (*by_edge.get(key[:_EDGE], ()), *by_edge.get(key[-_EDGE:], ())) if by_edge else ()
            if alike and any(is_one_slip(key, name) for name in alike):
                return 3.0  # it begins or ends as a known name does, for one slip leaves one of the two ends whole
        return 1.5 if key in self._surnames else 0.0


def is_one_slip(one: str, other: str) -> bool:
    """Whether two different names differ by one letter wrong, missing, too many, or swapped with its neighbour.

    >>> is_one_slip("ms. jean-pierre", "ms. jean-pierrie")
    True
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    longest = max(len(one), len(other))
    head = 0
    while head < min(len(one), len(other)) and one[head] == other[head]:
        head += 1
    tail = 0
    while tail < min(len(one), len(other)) - head and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    if head + tail >= longest - 1:
        return True
    swapped = len(one) == len(other) and head + tail == longest - 2
    return swapped and one[head] == other[head + 1] and one[head + 1] == other[head]


_ALL: Final = "all"


def _kin(form: str) -> str:
    """The forms whose labels are expected to look alike: a heading on its own line gains nothing from labels before a colon."""
    return form if form in LOOSE_FORMS else "others"


_Trait: TypeAlias = tuple[int, int, float, float, float]
"""Where a trait is counted among likely labels and among unlikely ones, what is imagined of it in either, and its weight."""
_Row: TypeAlias = tuple[_Trait, tuple[_Trait, ...], int, int]
"""The form of a group, its other traits, and the places of the sums over its kin and over its form."""
_COMMON: Final = tuple(
    {trait: (_FEW * share, _MANY * share, weight) for trait, share in shares.items()}
    for shares, weight in zip(_BACKGROUND, _WEIGHT, strict=True)
)
"""What is imagined of each trait, and its weight."""
_UNCOMMON: Final = tuple((_FEW * _RARE, _MANY * _RARE, weight) for weight in _WEIGHT)


_EVERY: Final = 0
"""The place of the sum over all labels."""
_PLACES: Final[dict[tuple[str, int, str], int]] = {(_ALL, 0, _ALL): _EVERY}
"""Where each trait is counted, for all documents: there are no more than the words that traits are made of."""
_FINDING_PLACES: Final = Lock()


@lru_cache(maxsize=4096)
def _row_of(traits: Traits) -> _Row:
    """The places of a group with these traits."""
    form, kin = traits.form, _kin(traits.form)
    with _FINDING_PLACES:
        counted = [
            (_place(kin if index else _ALL, index, trait), _place(form, index, trait), *common.get(trait, uncommon))
            for index, (trait, common, uncommon) in enumerate(zip(traits, _COMMON, _UNCOMMON, strict=True))
        ]
        return counted[0], tuple(counted[1:]), _place(kin, 0, _ALL), _place(form, 0, _ALL)


def _place(among: str, index: int, trait: str) -> int:
    return _PLACES.setdefault((among, index, trait), len(_PLACES))


class _Tally:
    """How often each trait is found among likely labels, and among the unlikely ones of each form.

    The unlikely are counted by form, because forms differ in how much ordinary text they catch: in wrapped prose any line could
    be a label on its own line, and against so many even a doubtful colon would look good. The form itself is weighed against
    all labels, and against what is common.
    """

    def __init__(self, groups: Sequence[Group], settled: Sequence[Group]) -> None:
        """Prepare to count `groups` again and again, on top of those that are `settled`."""
        self._rows = [(group, _row_of(group.traits)) for group in groups]
        others = [(group, _row_of(group.traits)) for group in settled]
        self._yes, self._no = [0.0] * len(_PLACES), [0.0] * len(_PLACES)
        _add(others, self._yes, self._no)

    def says(self) -> list[float]:
        """Of each group, counted as likely as it is now, the sum over its traits, weighted, of
        log P(trait | label) - log P(trait | no label).

        Each is bounded, and told by the other groups alone.
        """
        yes, no = self._yes.copy(), self._no.copy()
        _add(self._rows, yes, no)
        every = yes[_EVERY] + _FEW
        odds: list[float] = []
        for group, ((of_form, _, few, _, weight), others, kin, form) in self._rows:
            own_yes = group.weight * group.probability
            own_no = group.weight - own_yes
            says = log((yes[of_form] - own_yes + few) / (every - own_yes) / (few / _FEW))
            said = weight * (_LEAST if says < _LEAST else _MOST if says > _MOST else says)
            ratio = (no[form] - own_no + _MANY) / (yes[kin] - own_yes + _FEW)
            for at_yes, at_no, few, many, weight in others:
                says = log((yes[at_yes] - own_yes + few) / (no[at_no] - own_no + many) * ratio)
                said += weight * (_LEAST if says < _LEAST else _MOST if says > _MOST else says)
            odds.append(said)
        return odds


def _add(rows: Iterable[tuple[Group, _Row]], yes: list[float], no: list[float]) -> None:
    """Add groups to the counts; of a form only the likely labels are asked for."""
    for group, (of_form, others, kin, form) in rows:
        likely = group.weight * group.probability
        unlikely = group.weight - likely
        yes[kin] += likely
        yes[_EVERY] += likely
        no[form] += unlikely
        yes[of_form[0]] += likely
        for at_yes, at_no, _few, _many, _weight in others:
            yes[at_yes] += likely
            no[at_no] += unlikely


def _plenty(groups: list[Group]) -> float:
    """Much evidence for labels anywhere makes each more likely; nearly none, less."""
    mass = sum([group.probability * group.weight for group in groups])
    return max(-1.5, min(0.2, 0.6 * math.log2(mass + 0.01) - 0.6))


def _sigmoid(odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-30.0 if odds > 30.0 else 30.0 if odds < -30.0 else -odds))
