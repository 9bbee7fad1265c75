"""How likely each candidate is a label, learned from the one document.

Strategy: candidates with the same name and the same traits are one group. Each group starts from what holds for any document
(how much its name looks like a speaker's, how often it comes back, where it stands). Then, round by round, every trait is
asked how much more common it is among likely labels than among unlikely ones of the same form, names that are labels elsewhere
vouch for the doubtful ones, and the answers correct the likelihoods until they settle: naive Bayes, trained on the document
itself by expectation maximization. No group is its own witness: what it adds to a count is taken out before the count speaks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import exp, log2
from typing import Final, NamedTuple

from ..counts import count
from .confidence import confidence
from .forms import FORMS
from .likeness import has_portfolio
from .tally import Tally
from .traits import Traits, is_known
from .writing import likeness

_ROUNDS: Final = 4
_HOPELESS: Final = -4.5
"""No evidence makes up for log odds as bad as these: half a sentence in the middle of a paragraph."""
_FORM_PRIOR: Final = {form.name: form.prior for form in FORMS}
_WRITING_PRIOR: Final = {
    "upper": 0.5, "title": 0.0, "initials": -0.2, "uncased": -0.2, "lower": -0.8, "number": -1.2, "sentence": -2.2,
}  # fmt: skip
"""The same for the way it is written."""


class Group:
    """The candidates with one name and the same traits."""

    __slots__ = ("count", "key", "probability", "sure", "traits")

    def __init__(self, key: str, traits: Traits) -> None:
        self.key = key
        self.traits = traits
        self.count = 0
        self.probability = 0.0
        self.sure = 0.0
        """The confidence that users see, once the groups are settled."""


class _Look(NamedTuple):
    """What of a group its probability depends on, beside the other groups."""

    traits: Traits
    times: int
    """How many candidates there are."""
    base: float
    """The log odds before the document is asked."""


class _Weighed:
    """A group while it is weighed."""

    __slots__ = ("base", "count", "probability", "said", "traits", "weight")

    def __init__(self, look: _Look) -> None:
        self.traits, self.count, self.base = look
        self.weight = 1.0 + log2(self.count)
        """A name that comes back a thousand times is one witness to the style, not a thousand."""
        self.said = 0.0
        """What its traits say, as the tally has it."""
        self.probability = _sigmoid(look.base)


_UNLIKELY: Final = 1.5
"""What it costs a name that does not look like one to be seen only once."""
_KEY: Final = 0.05
"""What looks so little like a name is the key of a header line or of a note, which may come back."""
_OFFICE: Final = 0.9
_OFTEN: Final = 4
_LONG: Final = 0.4
"""What each further word costs a name of many words before a full stop and a dash that is seen only once: two sentences."""
_USUAL_SPACES: Final = 4
_LISTED: Final = 1.5
"""What it adds to a name that the document lists it."""
_VALUES: Final = frozenset({"value", "figure", "name", "title"})
"""What follows the key of a header line."""
_FEW: Final = 16
"""Groups of a document that is worth remembering: those of one house have the same labels, but for the names."""


def settle(
    groups: Sequence[Group],
    known: frozenset[str],
    titled: frozenset[str] = frozenset(),
    unlikely: Mapping[Traits, int] | None = None,
) -> None:
    """Give every group its probability.

    Args:
        groups: the candidates.
        known: words of the names that the document lists.
        titled: those of names that are listed with a title after a dash, which says nothing for that line itself.
        unlikely: how many places that hold no label have these traits, besides the candidates.
    """
    looks = _looks(groups, known, titled)
    kinship = _find_kinship([group for group, look in zip(groups, looks, strict=True) if look.base > _HOPELESS])
    others = tuple(unlikely.items()) if unlikely else ()
    weigh = _remembered if len(groups) <= _FEW else _weigh
    for group, (probability, sure) in zip(groups, weigh(looks, kinship, others), strict=True):
        group.probability, group.sure = probability, sure


def _weigh(
    looks: tuple[_Look, ...], kinship: _Kinship | None, unlikely: tuple[tuple[Traits, int], ...]
) -> list[tuple[float, float]]:
    """The probability of each group, and the confidence that users see."""
    groups = [_Weighed(look) for look in looks]
    hopeful = [group for group in groups if group.base > _HOPELESS]
    hopeless = [_places_without_label(group.traits, group.weight) for group in groups if group.base <= _HOPELESS]
    tally = Tally(hopeful, [*hopeless, *(_places_without_label(traits, number) for traits, number in unlikely)])
    for _ in range(_ROUNDS):
        tally.weigh()
        plenty = _plenty(hopeful)
        named = _say_names(hopeful, kinship) if kinship else {}
        for index, group in enumerate(hopeful):
            odds = group.base + plenty + group.said
            if index in named:
                odds += named[index]
            group.probability = 1.0 / (1.0 + exp(-odds)) if -_SURE < odds < _SURE else _sigmoid(odds)
    return [(group.probability, confidence(group.probability)) for group in groups]


_remembered: Final = lru_cache(maxsize=2048)(_weigh)


def _places_without_label(traits: Traits, number: float) -> _Weighed:
    places = _Weighed(_Look(traits, 1, 0.0))
    places.weight, places.probability = number, 0.0
    return places


def _looks(groups: Sequence[Group], known: frozenset[str], titled: frozenset[str]) -> tuple[_Look, ...]:
    """The groups as they look before the document is asked."""
    totals: dict[tuple[str, str], int] = {}
    for group in groups:
        # The key of a header line comes back with every section, and is no speaker for that.
        name = group.key, group.traits.form
        totals[name] = totals.get(name, 0) + (1 if group.traits.speech in _VALUES else group.count)
    looks: list[_Look] = []
    for group in groups:
        key, traits = group.key, group.traits
        like = likeness(key)
        if like < _KEY and traits.writing == "upper" and traits.tail == "bracket" and has_portfolio(key):
            like = _OFFICE  # THE MINISTER OF this AND OF that (SHRI A. RAO)
        total = totals[key, traits.form]
        listed = bool(known or titled) and (is_known(key, known) or (traits.form != "dash-after" and is_known(key, titled)))
        base = 5.0 * (like - 0.5) + _FORM_PRIOR[traits.form] + _WRITING_PRIOR[traits.writing] + _repeats(total, like)
        base = base + (_LISTED if listed else 0.0) + _standing(traits)
        if total == 1 and traits.form == "stop-dash":
            base -= _LONG * max(0, key.count(" ") - _USUAL_SPACES)
        if like < 0.3 and (total == 1 or (like < _KEY and total < _OFTEN)) and traits.lead != "time":
            base -= _UNLIKELY if like > 0.15 else 2 * _UNLIKELY
        looks.append(_Look(traits, group.count, base))
    return tuple(looks)


def _repeats(count: int, like: float) -> float:
    """A name that comes back is a speaker, the more so the more it looks like one."""
    if count == 1:
        return -0.4
    return min(3.5, 1.0 * log2(count)) * (0.35 + 0.65 * like)


_SET_APART: Final = {"heading": 1.2, "bold": 1.2, "italic": 0.5}
"""What emphasis adds to a line that could be a name."""


@lru_cache(maxsize=4096)
def _standing(traits: Traits) -> float:
    """Where a label may stand: never in the middle of a wrapped paragraph, unless everything else speaks for it."""
    form, place, speech, lead = traits.form, traits.place, traits.speech, traits.lead
    odds = {"gap": 0.4, "paragraph": 0.2, "heading": -0.3, "early": -0.6, "wrapped": -3.0 if lead != "time" else -0.6}[place]
    if traits.decoration.startswith("item") or traits.decoration == "row":
        odds -= 1.2
    if form in ("colon", "chat", "bracket", "bar", "timed", "tab") and lead == "time":
        odds += 1.5
    if form == "own-line" and lead == "time":
        odds += 3.0  # as good as a name with the time behind it
    if form == "bracket" and traits.writing == "number":
        odds -= 2.5  # the number of a note or a link
    if form in ("own-line", "stamped", "counted", "round", "bracket-alone"):
        odds += {
            "below": 0.5,
            "title-below": 1.8,
            "gap-below": -0.3,
            "label-below": -3.0,
            "time-below": -6.0,
            "list-below": -1.8,
            "end": -2.0,
        }.get(speech, 0.0)
        if form == "own-line" and place not in ("gap", "paragraph"):
            odds -= 1.5
        if form == "own-line" and traits.writing == "lower":
            odds -= 1.5
        if traits.tail == "office" and speech in ("below", "gap-below") and traits.writing != "sentence":
            odds += 1.5  # no heading says what somebody is
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


class _Kindred(NamedTuple):
    """The names of a document that could speak for a group."""

    group: int
    """Which of the groups it is."""
    shared: bool
    """Other groups have the same name."""
    slips: tuple[int, ...]
    """Names, by number, that are one slip of the pen apart."""
    longer: tuple[int, ...]
    """Names that end with this one."""


class _Kinship(NamedTuple):
    """The groups of a document that have kindred names. The names themselves say nothing more, so they are numbers."""

    names: tuple[int, ...]
    """The number of the name of each group."""
    kindred: tuple[_Kindred, ...]


def _find_kinship(groups: Sequence[Group]) -> _Kinship | None:
    """The groups that have kindred names. Most have none: a name stands in one group, and is like no other."""
    times = count([group.key for group in groups])
    shared = {key for key, number in times.items() if number > 1} if len(times) < len(groups) else ()
    counts: dict[str, int] = {}
    for group in groups:
        if _standing(group.traits) >= 0:  # two doubtful places must not vouch for each other
            counts[group.key] = counts.get(group.key, 0) + group.count
    by_edge: dict[str, list[str]] = {}
    by_surname: dict[str, list[str]] = {}
    for key, labels in counts.items():
        if labels > _RARE and len(key) >= 2 * _EDGE:
            for edge in (key[:_EDGE], key[-_EDGE:]):
                by_edge.setdefault(edge, []).append(key)
        if " " in key:
            by_surname.setdefault(key.rpartition(" ")[2], []).append(key)
    number = {key: at for at, key in enumerate(times)}
    found: list[_Kindred] = []
    for at, group in enumerate(groups):
        key = group.key
        rare = group.count <= _RARE and bool(by_edge)
        if not rare and key not in by_surname and key not in shared:
            continue
        alike = (*by_edge.get(key[:_EDGE], ()), *by_edge.get(key[-_EDGE:], ())) if rare else ()
        slips = [number[name] for name in alike if is_one_slip(key, name)]  # one slip leaves one of the two ends whole
        longer = [number[name] for name in by_surname.get(key, ())]
        if slips or longer or key in shared:
            found.append(_Kindred(at, key in shared, tuple(slips), tuple(longer)))
    return _Kinship(tuple([number[group.key] for group in groups]), tuple(found)) if found else None


_RARE: Final = 2
"""Labels of one name up to which it may be another, misspelt."""


def _say_names(groups: Sequence[_Weighed], kinship: _Kinship) -> dict[int, float]:
    """How much it speaks for groups that their name is a label elsewhere: the same, one slip of the pen apart, or longer."""
    mass: dict[int, float] = {}
    for group, name in zip(groups, kinship.names, strict=True):
        if _standing(group.traits) >= 0:
            mass[name] = mass.get(name, 0.0) + group.probability * group.count
    said: dict[int, float] = {}
    for at, shared, slips, longer in kinship.kindred:
        group = groups[at]
        elsewhere = mass.get(kinship.names[at], 0.0) if shared else 0.0
        if shared and _standing(group.traits) >= 0:
            elsewhere -= group.probability * group.count
        if elsewhere >= 1.0:
            said[at] = min(2.5, 1.0 + 0.5 * log2(elsewhere))
        elif any(mass.get(name, 0.0) >= 2.0 for name in slips):
            said[at] = 3.0
        elif any(mass.get(name, 0.0) >= 0.5 for name in longer):
            said[at] = 1.5
    return said


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


def _plenty(groups: Sequence[_Weighed]) -> float:
    """Much evidence for labels anywhere makes each more likely; nearly none, less."""
    mass = sum([group.probability * group.weight for group in groups])
    return max(-1.5, min(0.2, 0.6 * log2(mass + 0.01) - 0.6))


def _sigmoid(odds: float) -> float:
    return 1.0 / (1.0 + exp(-min(max(odds, -_SURE), _SURE)))


_SURE: Final = 30.0
"""Log odds beyond which more evidence says nothing."""
