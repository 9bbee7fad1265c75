"""Lines "Key: value" at the head of a transcript, and what their keys declare.

Strategy: the table of keys is asked first. Keys are also made up freely ("Datum des Gesprächs", "Inspelningsdatum",
"访谈时间"), so one that holds a word for date or day is a date's, and the words around it say of what. What decorates a key
(a bullet, a number, a lenticular bracket, white space between its signs) is no part of it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from ..words.folding import fold
from ..words.headers import DATE_ENDINGS, DATE_WORDS, KEYS, Key
from ..words.patterns import lazy
from .occasion import occasion_of

_MAX_LINE: Final = 4_000
_SHORT: Final = 500
"""Characters of a line that is worth remembering: keys are asked for by several steps."""
_WORDS_OF_A_DATE: Final = 5
"""Words of a key that nobody listed, at the most."""
_DECORATION: Final = r"(?:(?:[■□◆◇●○◎▶►▷※★☆•·*–—#-]|[（(]?\d{1,2}[)）．、.])\s{0,3})?"
_KEY_LINE: Final = lazy(
    _DECORATION
    + r"(?P<key>[^\s\d:：|*_<>\[\](){}\"【〔][^:：|<>\[\]{}\"]{0,38}?)\s{0,40}(?:[:：](?!\d)|(?<!\d)[:：])\s*(?P<value>.*)\Z",
    re.DOTALL,
)
_BRACKETED: Final = lazy(r"[【〔［\[](?P<key>[^【】〔〕［］\[\]]{2,20})[】〕］\]]\s?[:：]?\s*(?P<value>.*)\Z", re.DOTALL)
_COLUMNS: Final = lazy(r"(?P<key>[^\s:：|][^:：|\t]{0,38}?)(?:\t+| {3,}|　+)(?P<value>\S.*)\Z", re.DOTALL)
_SPACED_SIGNS: Final = lazy(
    r"(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])[\s\u3000]+(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
)

PUBLISHED_RANK: Final = 12
"""Of a date of publication: any date that is said to be the event's goes before it, declared or not."""
_EVENT_DATE: Final = Key("date", 0, "")
_SOME_DATE: Final = Key("date", 2, "")
_ISSUE_DATE: Final = Key("date", PUBLISHED_RANK, "")
_EVENT_PLACE: Final = Key("location", 1, "")
_OTHER_DATE: Final = Key("modified", 0, "")


class KeyLine(NamedTuple):
    """A line "Key: value"."""

    key: str
    """As printed."""
    value: str
    """As printed, without white space around it; may be empty."""
    known: Key | None


@cache
def _keys() -> dict[str, Key]:
    found: dict[str, Key] = {}
    for row in KEYS:
        for name in row.names.split("|"):
            found.setdefault(fold(name), row)
    return found


@lru_cache(maxsize=4096)
def find_key(printed: str) -> Key | None:
    """What a key declares, in any of the languages known here; None for a key that is not known."""
    close = printed if printed.isascii() else _SPACED_SIGNS.sub("", printed)
    close = _ONE_OR_MORE.sub("s", close) if close[-1:] == ")" else close
    if len(close.split()) > _most_words():
        return None
    plain = fold(_WORD_MARKS.sub(" ", close))
    return _keys().get(plain.strip(" .*#()")) or _keys().get(fold(printed)) or _date_key(plain) or _place_key(plain)


def key_alone(text: str) -> Key | None:
    """What a line declares that is a key of the table and nothing else, without a colon: Location."""
    return _keys().get(fold(text)) if len(text) <= _LONGEST_ALONE and not text[0].islower() else None


_LONGEST_ALONE: Final = 30
_WORD_MARKS: Final = lazy(r"[_/-]+")
_ONE_OR_MORE: Final = lazy(r"(?<=\w)\(s\)\Z", re.IGNORECASE)
"""Of a key for one or more: Speaker(s)."""


@cache
def _most_words() -> int:
    """Words of the longest key there is."""
    return max(_WORDS_OF_A_DATE, *(len(name.split()) for name in _keys()))


@cache
def _date_words() -> tuple[frozenset[str], tuple[str, ...]]:
    return frozenset(fold(word) for word in DATE_WORDS), tuple(fold(ending) for ending in DATE_ENDINGS)


def _date_key(folded: str) -> Key | None:
    """A key that nobody listed and that holds a word for date: "date of the talk", "Aufnahmedatum"."""
    whole, endings = _date_words()
    words = folded.split()
    if not 1 <= len(words) <= _WORDS_OF_A_DATE:
        return None
    if whole.isdisjoint(words) and not any(word.endswith(endings) and len(word) > 3 for word in words):
        return None
    return _by_occasion(folded)


_PLACES: Final = frozenset("place location venue ort lieu lugar local luogo".split())


def _place_key(folded: str) -> Key | None:
    """A key that says where an event was: place of interview, lieu de l'entretien."""
    words = folded.split()
    if not 2 <= len(words) <= _WORDS_OF_A_DATE or _PLACES.isdisjoint((words[0], words[-1])):
        return None
    return _EVENT_PLACE if occasion_of(folded) == "event" else None


def _by_occasion(text: str) -> Key:
    occasion = occasion_of(text)
    return {"event": _EVENT_DATE, "issue": _ISSUE_DATE, "other": _OTHER_DATE}.get(occasion or "", _SOME_DATE)


def key_of_a_date(printed: str) -> Key:
    """What a key declares whose value is a date and nothing else, whatever it is called: "Inspelat", "Start", "Reunión"."""
    return _by_occasion(printed)


def read_key_line(text: str) -> KeyLine | None:
    """A line as key and value, or None where it has no such shape; of a value 4,000 characters."""
    return _read_key_line(text) if len(text) <= _SHORT else _read_key_line.__wrapped__(text[:_MAX_LINE])


@lru_cache(maxsize=1024)
def _read_key_line(text: str) -> KeyLine | None:
    match = _KEY_LINE.match(text) if ":" in text or "：" in text else None
    if match is not None and len(match["key"].split()) <= 5:
        key = match["key"].strip()
        return KeyLine(key, match["value"].strip(" \t*_"), find_key(key))
    # Without a colon only what is known is a key.
    bracketed = _BRACKETED.match(text) if text.startswith(("【", "〔", "［", "[")) else None
    columns = _COLUMNS.match(text) if "\t" in text or "   " in text or "　" in text else None
    for match in (bracketed, columns):
        known = find_key(match["key"]) if match else None
        if match and known and known.field in ("date", "location", "title", "event"):
            return KeyLine(match["key"].strip(), match["value"].strip(" \t*_"), known)
    return None
