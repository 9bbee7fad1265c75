"""What one line at the head of a transcript says: a date, a kind of document, a body, a place, who published it, or nothing.

Strategy: a line is cut at bars, bullets and tabs, and each piece is tried against shapes that hold for any house: its dates are
taken out, and what remains is nothing, a kind, the name of a body, a place, a count, or something else, which may be the title.
A line with something left over that is not understood yields only what its pieces say for certain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from ..draft import DateOrder
from ..words.folding import fold, squeeze
from ..words.patterns import lazy
from .dates import FoundDate, find_dates, find_time, is_weekday
from .header_names import (
    DASHES,
    INITIALISM,
    MEETINGS,
    is_kind,
    is_numbering,
    is_place,
    is_restriction,
    is_written_large,
    split_body,
    words_of,
)
from .occasion import Occasion, occasion_of

_MAX_LINE: Final = 400
"""Characters of a line that are looked at; what is longer is prose."""
_SENTENCE: Final = 120
"""Characters above which a piece without a number is prose."""
_DIGIT: Final = lazy(r"\d|[〇一二三四五六七八九十]年")
_BARS: Final = lazy(r"\s+[|•·∙]\s+|\t+")
_BAR_SIGNS: Final = frozenset("•·∙")
_COLUMNS: Final = lazy(r" {3,}")
_EVENT_AT: Final = lazy(
    r"(?P<verb>[^\W\d_]{4,}(?:\s[^\W\d_]{4,})?)(?:\s(?:on|am|le|el|il|den|em))?\s(?:at|in|i|en|à|a|w|we|в|im|am|auf|te|op|na|v|σε|di|em)\s(?:the\s)?(?P<place>\S.*)\Z",
    re.IGNORECASE,
)
_DATE_IN: Final = lazy(r"(?:(?:on|am|le|el|il|den|em|vom)\s)?(?:in|à|en|a|w|we|в|v)\s(?P<place>[^\W\d_a-z][^,;:]{2,40})\Z")
"""What is left of a line with a date in it that says where: am … in Husum."""
_PUBLISHED: Final = lazy(
    r"(?:re)?(?:distributed|published|released|issued|posted|provided|transmitted|verbreitet|veröffentlicht|diffusé|publié|distribuido"
    r"|difundido|publicado|distribuído|divulgado|diffuso|pubblicato|gepubliceerd|verspreid|publicerad|opublikowano|опубликовано)e?\s+"
    r"(?P<by>(?:by|von|durch|par|por|da|door|av|przez)\s)?",
    re.IGNORECASE,
)
_BEFORE_DATE: Final = lazy(r"(?:^|[\s,]+)(?:(?:on|at|am|le|el|em|il|op|den|dnia)\s*)?\Z", re.IGNORECASE)
_YEAR_MARKS: Final = " .,()гr"
"""What may stand after a year and is no part of the date: "2020 г."."""
Role = Literal["facts", "numbering", "furniture", "other"]


class Reading(NamedTuple):
    """What a line says."""

    role: Role
    dates: tuple[FoundDate, ...] = ()
    """Of the event or document; positions are in the piece and mean nothing to others."""
    kind: str | None = None
    organization: str | None = None
    location: str | None = None
    distributor: str | None = None
    distributed: FoundDate | None = None
    published: FoundDate | None = None
    """The date of publication where no distributor is named."""
    occasion: Occasion | None = None
    """What the first date is of, where words around it say so."""


_OTHER: Final = Reading("other")


def read_line(text: str, order: DateOrder | None) -> Reading:
    """What a line at the head of a document says."""
    return _OTHER if len(text) > _MAX_LINE else _read_line(text, order)


@lru_cache(maxsize=2048)
def _read_line(text: str, order: DateOrder | None) -> Reading:
    """The same, of a line that is short enough; those of a house come back from document to document."""
    text = squeeze_keeping_tabs(text)
    plain = fold(text).strip(" .:*-–—[]()")
    if plain in words_of("furniture") or not any(map(str.isalnum, plain)):
        return Reading("furniture")
    readings: list[Reading] = []
    barred = "|" in text or "\t" in text or not (text.isascii() or _BAR_SIGNS.isdisjoint(text))
    for piece in _BARS.split(text) if barred else (text,):
        if piece.strip():
            readings += _read_dashed(piece, order)
    return readings[0] if len(readings) == 1 else _join(readings)


def _read_dashed(piece: str, order: DateOrder | None) -> list[Reading]:
    """A piece between bars: a dash separates only what is understood on both of its sides."""
    whole = _read_piece(piece, order)
    dashed = "-" in piece or "–" in piece or "—" in piece
    if whole.role == "other" and dashed and len(parts := DASHES.split(piece)) > 1:
        readings = [_read_piece(part, order) for part in parts]
        understood = all(reading.role in ("facts", "numbering") for reading in readings)
        if understood and any(r.dates or r.kind or r.organization for r in readings):
            return readings
        if understood and all(reading.location for reading in readings):
            return [Reading("facts", location=piece)]  # City Hall - Council Chambers
    return [whole]


def squeeze_keeping_tabs(text: str) -> str:
    """Single spaces, but a tab stays a tab and wide space becomes one: they separate."""
    if "\t" not in text and "   " not in text:
        return squeeze(text)
    return "\t".join(squeeze(piece) for piece in _COLUMNS.sub("\t", text).split("\t"))


def _join(readings: list[Reading]) -> Reading:
    """The pieces of one line together: the first that says something of a field says it."""
    dates: tuple[FoundDate, ...] = ()
    occasion: Occasion | None = None
    kind = organization = location = distributor = None
    distributed = published = None
    roles: set[Role] = set()
    for reading in readings:
        roles.add(reading.role)
        dates += reading.dates
        occasion = occasion or reading.occasion
        if reading.role == "facts":
            kind = kind or reading.kind or None
            organization = organization or reading.organization or None
            location = location or reading.location or None
            distributor = distributor or reading.distributor or None
            distributed = distributed or reading.distributed
            published = published or reading.published
    role: Role = "facts" if "facts" in roles else "other" if "other" in roles else "numbering"
    return Reading(role, dates, kind, organization, location, distributor, distributed, published, occasion)


@lru_cache(maxsize=2048)
def _read_piece(piece: str, order: DateOrder | None) -> Reading:
    """What a piece says; those of a house come back from document to document."""
    if len(piece) > _SENTENCE and not _DIGIT.search(piece):
        return _OTHER
    if published := _read_published(piece, order):
        return published
    if len(piece) < 120 and is_restriction(piece):
        return Reading("furniture")
    every = tuple(find_dates(piece, order))
    rest = _without(piece, every)
    occasion, dates = _dates_of_the_event(piece, every) if every else (None, ())
    if not rest:
        return Reading("facts", dates) if every or find_time(piece) else Reading("other")
    named = is_kind(rest)
    if named or (every and fold(rest) in words_of("furniture")):  # For Immediate Release, 9 June 2016
        return Reading("facts", dates, kind=_ARTICLE.sub("", rest, count=1) if named else None, occasion=occasion)
    if (every or rest[:5].casefold() == "held ") and (place := _place_beside_date(rest)):
        return Reading("facts", dates, location=_without_stop(place), occasion="event")
    if "," in rest and is_place(rest):
        return Reading("facts", dates, location=_without_stop(rest), occasion=occasion)
    body, kind = split_body(rest)
    if body:
        return Reading("facts", dates, kind=kind, organization=body, occasion=occasion)
    if is_place(rest) or (len(every) == 1 and _is_dateline(piece, rest, every[0])):
        return Reading("facts", dates, location=_without_stop(rest), occasion=occasion)
    if not every:
        return Reading("numbering", occasion=occasion_of(rest)) if is_numbering(rest) else _OTHER
    if piece.isupper() and occasion == "event":  # "SITZUNG VOM 3. MAI 2019" is a heading
        return Reading("other", dates, occasion=occasion)
    short = len(rest.split()) <= 2 and len(rest) <= (20 if rest.lower() != rest.upper() else 4)
    counts = short or is_numbering(rest)
    return Reading("numbering" if counts else "other", dates, occasion=occasion or (occasion_of(rest) if counts else None))


def _place_beside_date(rest: str) -> str | None:
    """Where something was, by what is left of a line with a date: recorded … at the Harbour Museum; am … in Husum."""
    held = _EVENT_AT.match(rest)
    if held and is_written_large(held["place"].split()) and occasion_of(held["verb"]) == "event":
        return held["place"]
    within = _DATE_IN.match(rest)
    return within["place"] if within and is_written_large(within["place"].split()) else None


def _dates_of_the_event(piece: str, dates: Sequence[FoundDate]) -> tuple[Occasion | None, tuple[FoundDate, ...]]:
    """The dates that can be the document's, the event's first, and what the first of them is of."""
    if len(dates) == 1:
        [found] = dates
        occasion = occasion_of(piece[: found.start], piece[found.end :])
        return (None, ()) if occasion == "other" else (occasion, (found,))
    order: dict[Occasion | None, int] = {"event": 0, None: 1, "issue": 2}
    told: list[tuple[Occasion | None, FoundDate]] = []
    at = 0
    for found in dates:
        occasion = occasion_of(piece[at : found.start])
        at = found.end
        if occasion != "other":
            told.append((occasion, found))
    told.sort(key=lambda pair: order[pair[0]])
    return (told[0][0], tuple(found for _, found in told)) if told else (None, ())


_ARTICLE: Final = lazy(r"\A(?:an?|the)\s+", re.IGNORECASE)
_HELD_AT: Final = lazy(r"(?:held|taken|recorded|conducted)\s(?:in|at)\s(?:the\s)?", re.IGNORECASE)


def _without_stop(text: str) -> str:
    text = _HELD_AT.sub("", text, count=1) if text[:1] in "HTRChtrc" else text
    return text if INITIALISM.search(text) else text.rstrip(".")


def _read_published(piece: str, order: DateOrder | None) -> Reading | None:
    """ "Distributed by NAME on DATE", "Published DATE"; None for anything else."""
    match = _PUBLISHED.match(piece)
    if match is None:
        return None
    rest = piece[match.end() :]
    moment = next(iter(find_dates(rest, order)), None)
    if moment and any(c.isalnum() for c in rest[moment.end :]):
        return None
    who = _BEFORE_DATE.sub("", rest[: moment.start] if moment else rest).strip(" .,")
    if not match["by"]:
        return Reading("facts", published=moment) if moment and not who else None
    return Reading("facts", distributor=who, distributed=moment) if who and len(who.split()) <= 8 else None


def _without(piece: str, dates: tuple[FoundDate, ...]) -> str:
    """What is left of a piece without its dates, days of the week, times of day and the marks around them."""
    for found in reversed(dates):
        piece = f"{piece[: found.start]} \0 {piece[found.end :]}"
    if clock := find_time(piece):
        around = piece[: clock[0]] + " \0 " + piece[clock[1] :]
        piece = around if dates or not any(c.isalpha() for c in around.replace("\0", "")) else piece
    words = piece.split()
    if dates or clock:
        words = [word for word in words if word == "\0" or not is_weekday(word)]
    first, last = 0, len(words)
    while first < last and (_is_mark(words[first]) or fold(words[first]).strip(".,") in _BEFORE_REST):
        first += 1
    while first < last and (_is_mark(words[last - 1]) or fold(words[last - 1]).strip(".,") in _AFTER_REST):
        last -= 1
    words = words[first:last]
    rest = " ".join([word for word in words if word != "\0"] if dates or clock else words)
    rest = rest.strip(" ,;([*_")
    if rest.count(")") > rest.count("("):
        rest = rest.partition(")")[2].strip(" ,;") or rest  # (Session 2), Room M3
    return "" if fold(rest).strip(" .,") in _NO_REST else rest


_BEFORE_REST: Final = frozenset({"г", "r"})
_AFTER_REST: Final = frozenset({"den", "le", "г", "r"})
_NO_REST: Final = frozenset(
    {"г", "р", "d", "et", "ct", "mt", "pt", "local time", "at", "on", "le", "el", "am", "vom", "den", "de"}
)
"""What may stand beside a date and says nothing."""


def _is_mark(word: str) -> bool:
    """Whether a word holds no letter or figure: a dash, a bracket, the place of a date."""
    return not (word.isalnum() or any(map(str.isalnum, word)))


def _is_dateline(piece: str, rest: str, found: FoundDate) -> bool:
    """ "Berlin, den 3. Dezember 2024", "3 Aralık 2024, Ankara": up to three large words, a comma and a date."""
    around = piece[: found.start], piece[found.end :]
    between = next((text for text in around if rest in text), "")
    other = around[0] if between is around[1] else around[1]
    return (
        1 <= len(rest.split()) <= 3
        and "," in between.replace(rest, "")
        and not any(c.isalnum() for c in other.strip(_YEAR_MARKS))
        and rest.replace(" ", "").replace("-", "").isalpha()
        and is_written_large(rest.split())
        and not rest.isupper()
        and words_of("numbering").isdisjoint(large := [*map(fold, rest.split())])
        and MEETINGS.isdisjoint(large)  # Regular Meeting, Tuesday, March 4
        and words_of("bodies").isdisjoint(large)
    )
