"""People whom a title names: "Secretary Jane Doe and Minister for Health John Roe Before Their Meeting".

Strategy: a title is cut into runs of words that can belong together, at commas, conjunctions and small words. Within a run the
offices come first and what is left is the name. A run without an office is a name only where a label of the document says so,
and so is anybody named after "on" or "about", for people who are talked about do not talk. In doubt: nobody.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from ..draft import RosterName
from ..words.folding import fold
from ..words.headers import BODIES, COUNTRIES, TOPIC_CONNECTORS
from ..words.labels import (
    ARTICLES,
    GROUPS,
    HONORIFICS,
    LOWER_PARTICLES,
    OFFICE_MODIFIERS,
    OFFICES,
    PEOPLE_NOUNS,
    PORTFOLIOS,
    POST_NOMINALS,
    ROLES,
    SUFFIXES,
)
from ..words.memory import remembered
from ..words.names import are_initials
from ..words.patterns import lazy
from .dates import find_dates

_CONJUNCTIONS: Final = frozenset("and & und et y e i og och en и та ve".split())
_BREAKS: Final = _CONJUNCTIONS | frozenset(
    "with before by at on in to from during after following ahead as about regarding between mit von durch bei vor nach über zu"
    " avec par devant à sur con por ante sobre com por sobre da di med av om met van w z с от на по о об – — - | /"
    " v. vs. versus".split()
)
_LEADING: Final = frozenset(
    "by with between of von mit durch zwischen par avec entre por con da di med av om met van w z с".split()
)
"""What leads to those who took part."""
_OF: Final = frozenset("of for the de des du del della la le der die das für van do da per".split())
"""What links an office to what it is of."""
_MORE_PORTFOLIOS: Final = frozenset(
    "public engagement communications relations policy technology science innovation operations planning management"
    " administration programs programmes industry culture sport sports tourism water resources energy climate space digital"
    " economy economic social family families children women youth budget revenue customs immigration citizenship refugees"
    " religion media general strategic political military cyber europe africa asia america americas".split()
)
_UNNAMED: Final = ROLES | GROUPS | PEOPLE_NOUNS | {"officials", "team", "leaders", "ministers", "secretaries", "press", "corps"}
"""Words for people without a name."""
_OCCASIONS: Final = frozenset(
    "meeting meetings hearing hearings briefing conference interview session call transcript minutes notes remarks speech"
    " debate discussion panel summit sitzung séance réunion sesión reunión".split()
)
"""Words for what people meet at."""


_TELLING: Final = OFFICES | HONORIFICS | ROLES
"""Words that tell of a name beside them."""


class _Run(NamedTuple):
    words: list[str]
    topic: bool
    """After a word such as "on": it is what is talked about."""
    comma: bool
    """A comma ends it."""
    led: bool = False
    """After a word such as "with": somebody is named who took part."""


_AROUND_KEYS: Final = ',;:()[]"“”*_'


@remembered
def key(word: str) -> str:
    """A word as the tables of label words have it: folded, without full stops, apostrophes and what is printed around it."""
    folded = fold(word).strip(_AROUND_KEYS).replace(".", "")
    return re.sub(r"'s?\Z", "", folded).replace("'", "") if "'" in folded else folded


def surnames_of(labels: Collection[str]) -> frozenset[str]:
    """The words of the labels that can be names: all but courtesy and offices."""
    return _surnames(tuple(labels))


_BRACKETED: Final = lazy(r"\(.*?\)")
_NO_SURNAMES: Final = HONORIFICS | OFFICE_MODIFIERS | _UNNAMED | ARTICLES


@lru_cache(maxsize=256)
def _surnames(labels: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*map(_surnames_in, labels))


@remembered
def _surnames_in(label: str) -> frozenset[str]:
    name, comma, _ = label.partition(", ")
    label = name if comma and " " in name else label  # JANE ROE, TIDE RADIO HOST
    words = map(key, (_BRACKETED.sub(" ", label) if "(" in label else label).split())
    return frozenset([word for word in words if len(word) > 1 and word not in _NO_SURNAMES])


def names_in_title(title: str, labels: Collection[str]) -> list[RosterName]:
    """The people whom a title names as those who speak, in its order.

    Args:
        title: as printed.
        labels: the document's distinct labels as printed.
    """
    for found in reversed(find_dates(title)):
        title = title[: found.start].rstrip(" ,(–—-") + " , " + title[found.end :]
    known = surnames_of(labels)
    words = _keys_in(title)
    if words.isdisjoint(known) and words.isdisjoint(_TELLING):
        return []  # nothing vouches for a name
    runs = list(_runs(title))
    found_names: list[RosterName] = []
    for index, run in enumerate(runs):
        office, name = split_office(run.words)
        if len(office) == 1 and len(office[0]) > _HONORIFIC and office[0].isupper() and not title.isupper():
            office = []  # SIG Rivers: no Signor
        if not name and office and key(office[-1]) in known and len(office) > 1:
            office, name = office[:-1], office[-1:]  # an office that is a surname, too: "Senator King"
        follows = runs[index + 1] if run.comma and index + 1 < len(runs) else None
        after = split_office(follows.words) if follows and not office else ([], [])
        apposition = bool(after[0]) and not after[1] and key(after[0][0]) in OFFICES | OFFICE_MODIFIERS
        if not _vouches(office, name, known, run.led):
            office = []
        name = _trim(name, known, bool(office or apposition), run.topic)
        if name:
            printed = office or (after[0] if apposition else [])
            found_names.append(RosterName(_join(name), title=_join(printed) or None))
    return found_names


def _vouches(office: Sequence[str], name: Sequence[str], known: Collection[str], led: bool) -> bool:
    """Whether the words before a name are an office; and nothing before it, where the name is a single word.

    With New York Mayor Roe; Coach Roe; but not New Prosecutor Struggles, and not Managing Guests.
    """
    keys = [key(word) for word in office]
    if len(name) == 1 and key(name[0]) not in known:
        first = bool(keys) and keys[0] in OFFICES
        return not ROLES.issuperset(keys) and (led or first or not HONORIFICS.isdisjoint(keys))
    return not OFFICE_MODIFIERS.issuperset(keys)


_HONORIFIC: Final = 2
"""Letters of a courtesy that may be in capitals where the rest is not: MR Hale, DR Roe."""


def _keys_in(title: str) -> set[str]:
    """The keys of the words of a title; without apostrophes all are found in one go."""
    plain = fold(title)
    if "'" in plain:
        return {key(word) for word in title.split()}
    return {word.strip(_AROUND_KEYS) for word in plain.replace(".", "").split()}


def _join(words: Sequence[str]) -> str:
    return re.sub(r"['’]s?\Z", "", " ".join(words).strip(" ,;:"))


def _runs(title: str) -> Iterator[_Run]:
    words: list[str] = []
    topic = led = False
    shouting = title.isupper()
    for word in title.split():
        folded = fold(word).strip(",;:")
        small = (word[:1].islower() and key(word) not in OFFICES) or (shouting and folded in _BREAKS | _OF)
        office = _has_office(words)
        # "Chief of Staff to the Mayor", "Ludwig van Muster"
        links = folded in _OF or (folded == "to" and not split_office(words)[1])
        within = bool(words) and (links if office else folded in LOWER_PARTICLES)
        breaks = folded in _BREAKS and not (within and links)
        if not any(c.isalnum() for c in word) or breaks or (small and not within):
            if words:
                yield _Run(words, topic, False, led)
            words = []
            led = folded in _LEADING or (led and folded in _CONJUNCTIONS)
            topic = folded in TOPIC_CONNECTORS or (topic and folded not in ("by", "with"))
            continue
        if word[:1].islower() and key(word) in OFFICES and words and not office:
            yield _Run(words, topic, False, led)  # "Déclaration de la | ministre Jeanne Dupont"
            words = []
        words.append(word)
        if word[-1] in ",;:":
            yield _Run(words, topic, word[-1] == ",", led)
            words = []
    if words:
        yield _Run(words, topic, False, led)


def _has_office(words: Sequence[str]) -> bool:
    return any(key(word) in OFFICES for word in words)


def split_office(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """A run of words as office (or honorific) and name: all up to the last office and what it is of, and the rest."""
    keys = ["" if are_initials(word) else key(word) for word in words]  # H.R. is no Herr
    end = at = 0
    while at < len(words):
        plays = keys[at] in ROLES and at + 1 < len(words)
        if plays or keys[at] in OFFICES or keys[at] in HONORIFICS or keys[at].endswith(_SPOKESMEN):
            at = end = at + 1
            if at < len(words) and keys[at] in _OF and keys[at - 1] in OFFICES:
                at = end = _after_portfolio(keys, at)
        else:
            at += 1
    name = list(words[end:])
    while name and key(name[0]) in OFFICE_MODIFIERS and len(name) > 2:
        end, name = end + 1, name[1:]
    return list(words[:end]), name


_SPOKESMEN: Final = ("ssprecher", "ssprecherin")
"""How the compounds end of an office that is a part to play by itself: Regierungssprecher."""


def _after_portfolio(keys: Sequence[str], at: int) -> int:
    """Where the words after "of" end that say what the office is of: at least one, and all that are known to."""
    while at < len(keys) and keys[at] in _OF:
        at += 1
    for length in range(4, 0, -1):
        if " ".join(keys[at : at + length]) in COUNTRIES and at + length <= len(keys):
            return at + length
    at = min(at + 1, len(keys))
    while at < len(keys) and (keys[at] in PORTFOLIOS or keys[at] in _MORE_PORTFOLIOS):
        at += 1
    return at


def _trim(name: Sequence[str], known: Collection[str], office: bool, topic: bool) -> list[str]:
    """The words of a name, or none where they are not one."""
    name = name[:-1] if len(name) > 2 and name[-1] in POST_NOMINALS else name  # Peter Hale MP
    keys = [key(word) for word in name]
    while keys and keys[-1] in SUFFIXES and len(keys) > 2:
        keys.pop()
    last = max((at for at in range(1, len(keys)) if keys[at] in known), default=None)
    if last is not None and len(keys) > 2:
        name, keys = name[: last + 1], keys[: last + 1]
    supported = bool(keys) and (keys[-1] in known or (len(keys) > 1 and keys[0] in known))
    possessive = bool(name) and re.search(r"['’]s?\Z", name[-1].strip(",")) is not None
    if not name or not (supported or (office and not topic and not possessive)):
        return []
    if not all(any(c.isalpha() for c in word) and not any(c.isdigit() for c in word) for word in name):
        return []
    if any(word in _UNNAMED or word in BODIES or word in _OCCASIONS for word in keys if len(word) > 1):
        return []
    if possessive and all(re.sub(r"['’]?s\Z", "", word) in OFFICES | OFFICE_MODIFIERS for word in keys):
        return []  # Prime Minister's statement
    dull = [word in PORTFOLIOS or word in _MORE_PORTFOLIOS or word in OFFICE_MODIFIERS or word in OFFICES for word in keys]
    if all(dull) and not supported:
        return []
    if len(name) > 4:
        return list(name[-2:]) if supported and keys[-1] in known else []
    return list(name) if office or len(name) > 1 else []
