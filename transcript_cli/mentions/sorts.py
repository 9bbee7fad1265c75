"""What a name stands for: a person, an organization, a place, a thing, or nobody knows.

Strategy: people are known before (`people`). Of the others, the words that say of what kind a name is come first (Port Ellery,
Cour des comptes, Rail Act): at the end in English and in German compounds, at the beginning where the language has them there.
Then countries, and what stands around a name: something is in a place. Where these say nothing, nothing is said.
"""

from __future__ import annotations

import re
from typing import Final

from .heads import COMPANIES, COUNTRIES, GERMAN_BODY, ORGANIZATIONS, PLACES, PLACES_FIRST, THINGS
from .locally import is_slavic_body
from .people import main_words
from .seen import Seen
from .terms import What

_OF: Final = frozenset("of for de des du del della da do dos di für the la las los l".split())
_HEAD_FIRST: Final = frozenset({"fr", "es", "it", "pt", "ru", "uk"})
_GERMAN_PLACE: Final = re.compile(r"\w{3,}(?:straße|strasse|platz|gasse|allee|brücke)\Z")
_NUMBERED: Final = re.compile(r"[A-Z]\w*[- ]?\d[\d.]*[a-z]?\Z|.*[ -]\d[\d.]*\Z|.* (?:I{2,3}|IV|VI{0,3}|IX|X)\Z")


def what_is(group: list[str], seen: Seen, language: str = "") -> What | None:
    """What a name with its variants stands for, if it is no person's."""
    for name in group:
        if found := _by_name(name, language):
            return found
    places = [name for name in group if name in seen.located and (" " in name or name[1:].islower() or _is_double(name))]
    return "place" if places and seen.acting.isdisjoint(group) else None


def _is_double(name: str) -> bool:
    """Whether a name is two with a hyphen between, each with one capital: Buenos-Aires."""
    return "-" in name and all(part[:1].isupper() and part[1:].islower() for part in name.split("-"))


def _by_name(name: str, language: str) -> What | None:
    """What the name itself says."""
    if name in COUNTRIES:
        return "place"
    words = name.split()
    if "&" in words or (language in ("ru", "uk") and is_slavic_body(name)):
        return "organization"
    if words[0].lower() in PLACES_FIRST and len(words) > 1 and not _by_head(words[-1], language):
        return "place"
    main = main_words(name)
    if not main:
        return None
    cut = next((i for i, word in enumerate(words) if i and word in _OF), len(words))
    before = main_words(" ".join(words[:cut])) or main
    if language not in _HEAD_FIRST and (found := _by_head(main[-1], language)) and (found != "place" or cut == len(words)):
        return found if found != "place" or len(main) > 1 else None  # the House, the City
    ends = (before[0], before[-1]) if language in _HEAD_FIRST else (before[-1],)
    for word in ends:
        if len(words) > 1 and (found := _by_head(word, language)):
            return found
    return "thing" if _NUMBERED.match(name) else None


def _by_head(word: str, language: str) -> What | None:
    """What a word at the end or the beginning of a name makes of it."""
    small = word.lower()
    if small in COMPANIES:
        return "organization"
    if small in THINGS:
        return "thing"
    if small in ORGANIZATIONS or (language == "de" and GERMAN_BODY.search(word)):
        return "organization"
    if small in PLACES or (language == "de" and _GERMAN_PLACE.match(small)):
        return "place"
    return None
