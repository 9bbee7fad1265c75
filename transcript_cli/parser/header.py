"""What one line at the head of a transcript says: a date, a kind of document, a body, a place, who published it, or nothing.

Strategy: a line is cut at bars, bullets and tabs, and each piece is tried against shapes that hold for any house: its dates are
taken out, and what remains is nothing, a kind, the name of a body, a place, a count, or something else, which may be the title.
A line with something left over that is not understood yields only what its pieces say for certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final, Literal, NamedTuple

from .dates import FoundDate, find_dates, find_time, is_weekday
from .draft import DateOrder
from .folding import fold, squeeze
from .header_words import (
    BODIES,
    BODIES_NOUN_FIRST,
    BODY_ENDINGS,
    CIVIC,
    COUNTRIES,
    FURNITURE,
    KIND_CONNECTORS,
    KIND_MODIFIERS,
    KINDS,
    NUMBERING,
    ORDINALS,
    PLACE_ENDINGS,
    PLACE_OPENINGS,
    PLACE_STARTS,
    PROVINCES,
    RESTRICTION_MARKS,
    RESTRICTION_WORDS,
    SMALL_WORDS,
    STATES,
)
from .labelwords import HONORIFICS
from .occasion import Occasion, occasion_of
from .patterns import lazy

_MAX_LINE: Final = 400
"""Characters of a line that are looked at; what is longer is prose."""
_SENTENCE: Final = 120
"""Characters above which a piece without a number is prose."""
_DIGIT: Final = lazy(r"\d|[〇一二三四五六七八九十]年")
_BARS: Final = lazy(r"\s+[|•·∙]\s+|\t+")
_COLUMNS: Final = lazy(r" {3,}")
_EVENT_AT: Final = lazy(
    r"(?P<verb>[^\W\d_]{4,}(?:\s[^\W\d_]{4,})?)(?:\s(?:on|am|le|el|il|den|em))?\s(?:at|in|i|en|à|a|w|we|в|im|am|auf|te|op|na|v|σε|di|em)\s(?:the\s)?(?P<place>\S.*)\Z",
    re.IGNORECASE,
)
_DASHES: Final = lazy(r"\s+[-–—]\s+")
_PUBLISHED: Final = lazy(
    r"(?:re)?(?:distributed|published|released|issued|posted|provided|transmitted|verbreitet|veröffentlicht|diffusé|publié|distribuido"
    r"|difundido|publicado|distribuído|divulgado|diffuso|pubblicato|gepubliceerd|verspreid|publicerad|opublikowano|опубликовано)e?\s+"
    r"(?P<by>(?:by|von|durch|par|por|da|door|av|przez)\s)?",
    re.IGNORECASE,
)
_BEFORE_DATE: Final = lazy(r"(?:^|[\s,]+)(?:(?:on|at|am|le|el|em|il|op|den|dnia)\s*)?\Z", re.IGNORECASE)
_ROMAN: Final = lazy(r"[ivxlc]+\Z")
_INITIALISM: Final = lazy(r"(?<!\w)(?:[^\W\d_]\.){1,5}\Z|(?<!\w)(?i:inc|ltd|corp|co|jr|sr|al|no|esq|st)\.\Z")
_SENTENCE_END: Final = lazy(r"[.;,:。；，]\Z")
_LINKS: Final = frozenset("de des du d della delle dei di do da dos das van".split())
_NOT_IN_BODIES: Final = frozenset("v vs m by with before versus from as".split())
_YEAR_MARKS: Final = " .,()гr"
"""What may stand after a year and is no part of the date: "2020 г."."""
_OPENING: Final = '“„«「『《〈‹‘"¿¡'
_TWO_COLUMNS: Final = lazy(r"\S(?: {3,}|\t)\S")
"""A line printed in columns: a running head, a list."""
_LINK: Final = lazy(r"https?://|www\.|\w@\w")

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


@cache
def _folded(
    name: Literal[
        "bodies",
        "kinds",
        "small",
        "furniture",
        "numbering",
        "endings",
        "openings",
        "places",
        "nouns first",
        "ordinals",
        "marks",
        "about marks",
        "civic",
    ],
) -> frozenset[str]:
    sources: dict[str, Iterable[str]] = {
        "bodies": BODIES | BODIES_NOUN_FIRST, "small": SMALL_WORDS,
        "kinds": (phrase for row in KINDS for phrase in row.split("|")),
        "furniture": FURNITURE, "numbering": NUMBERING, "endings": PLACE_ENDINGS, "openings": PLACE_OPENINGS,
        "places": COUNTRIES | STATES | PROVINCES,
        "nouns first": BODIES_NOUN_FIRST, "ordinals": ORDINALS, "marks": RESTRICTION_MARKS, "about marks": RESTRICTION_WORDS,
        "civic": CIVIC,
    }  # fmt: skip
    return frozenset(fold(word) for word in sources[name])


def read_line(text: str, order: DateOrder | None) -> Reading:
    """What a line at the head of a document says."""
    if len(text) > _MAX_LINE:
        return Reading("other")
    text = squeeze_keeping_tabs(text)
    plain = fold(text).strip(" .:*-–—[]()")
    if plain in _folded("furniture") or not any(c.isalnum() for c in plain) or _is_restriction(plain):
        return Reading("furniture")
    pieces = [piece for piece in _BARS.split(text) if piece.strip()]
    readings = [_read_piece(piece, order) for piece in pieces]
    if len(pieces) == 1 and readings[0].role == "other":  # a dash separates only what is understood on both of its sides
        dashed = [_read_piece(piece, order) for piece in _DASHES.split(text)]
        understood = all(reading.role in ("facts", "numbering") for reading in dashed)
        if len(dashed) > 1 and understood and any(r.dates or r.kind or r.organization for r in dashed):
            readings = dashed
    return readings[0] if len(readings) == 1 else _join(readings)


def squeeze_keeping_tabs(text: str) -> str:
    """Single spaces, but a tab stays a tab and wide space becomes one: they separate."""
    return "\t".join(squeeze(piece) for piece in _COLUMNS.sub("\t", text).split("\t"))


def _is_restriction(plain: str) -> bool:
    """Whether a line only says what may be done with the document: "Restricted (when complete)", "Uncorrected transcript"."""
    words = [word.strip("().,:–—-") for word in plain.split()]
    marks = _folded("marks")
    return len(words) <= 10 and any(w in marks for w in words) and all(w in marks or w in _folded("about marks") for w in words)


def _join(readings: list[Reading]) -> Reading:
    """The pieces of one line together: the first that says something of a field says it."""

    facts = [reading for reading in readings if reading.role == "facts"]
    numbers = all(reading.role in ("numbering", "furniture") for reading in readings)
    return Reading(
        "facts" if facts else "numbering" if numbers else "other",
        tuple(found for reading in readings for found in reading.dates),
        kind=next((r.kind for r in facts if r.kind), None),
        organization=next((r.organization for r in facts if r.organization), None),
        location=next((r.location for r in facts if r.location), None),
        distributor=next((r.distributor for r in facts if r.distributor), None),
        distributed=next((r.distributed for r in facts if r.distributed), None),
        published=next((r.published for r in facts if r.published), None),
        occasion=next((r.occasion for r in readings if r.occasion), None),
    )


def _read_piece(piece: str, order: DateOrder | None) -> Reading:
    if len(piece) > _SENTENCE and not _DIGIT.search(piece):
        return Reading("other")
    if published := _read_published(piece, order):
        return published
    if len(piece) < 120 and _is_restriction(fold(piece).strip(" .:*-–—[]()")):
        return Reading("furniture")
    every = tuple(find_dates(piece, order))
    rest = _without(piece, every)
    occasion, dates = _dates_of_the_event(piece, every)
    if not rest:
        return Reading("facts", dates) if every or find_time(piece) else Reading("other")
    if is_kind(rest):
        return Reading("facts", dates, kind=rest, occasion=occasion)
    if (
        (held := _EVENT_AT.match(rest))
        and every
        and is_written_large(held["place"].split())
        and occasion_of(held["verb"]) == "event"
    ):
        return Reading("facts", dates, location=_without_stop(held["place"]), occasion="event")
    if "," in rest and is_place(rest):
        return Reading("facts", dates, location=_without_stop(rest), occasion=occasion)
    body, kind = split_body(rest)
    if body:
        return Reading("facts", dates, kind=kind, organization=body, occasion=occasion)
    if is_place(rest) or (len(every) == 1 and _is_dateline(piece, rest, every[0])):
        return Reading("facts", dates, location=_without_stop(rest), occasion=occasion)
    short = len(rest.split()) <= 2 and len(rest) <= (20 if rest.lower() != rest.upper() else 4)
    counts = _is_numbering(rest) or (every and short)
    return Reading("numbering" if counts else "other", dates, occasion=occasion or (occasion_of(rest) if counts else None))


def _dates_of_the_event(piece: str, dates: Sequence[FoundDate]) -> tuple[Occasion | None, tuple[FoundDate, ...]]:
    """The dates that can be the document's, the event's first, and what the first of them is of."""
    order: dict[Occasion | None, int] = {"event": 0, None: 1, "issue": 2}
    told: list[tuple[Occasion | None, FoundDate]] = []
    at = 0
    for found in dates:
        occasion = occasion_of(piece[at : found.start], piece[found.end :] if len(dates) == 1 else "")
        at = found.end
        if occasion != "other":
            told.append((occasion, found))
    told.sort(key=lambda pair: order[pair[0]])
    return (told[0][0], tuple(found for _, found in told)) if told else (None, ())


def _without_stop(text: str) -> str:
    return text if _INITIALISM.search(text) else text.rstrip(".")


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
        piece = around if not any(c.isalpha() for c in around.replace("\0", "")) or dates else piece
    words = piece.split()
    if dates or clock:
        words = [word for word in words if word == "\0" or not is_weekday(word)]
    while words and (_is_mark(words[0]) or fold(words[0]).strip(".,") in ("г", "r")):
        words.pop(0)
    while words and (_is_mark(words[-1]) or fold(words[-1]).strip(".,") in ("den", "le", "г", "r")):
        words.pop()
    rest = " ".join(word for word in words if word != "\0")
    return (
        "" if fold(rest).strip(" .,") in ("г", "р", "d", "et", "ct", "mt", "pt", "local time", "at") else rest.strip(" ,;([*_")
    )


def _is_mark(word: str) -> bool:
    """Whether a word holds no letter or figure: a dash, a bracket, the place of a date."""
    return not any(c.isalnum() for c in word)


def is_kind(text: str) -> bool:
    """Whether a text names a kind of document and nothing else: "Background Press Call"."""
    words = fold(text).strip(" :.()[]").split()
    while words and words[0] in ("the", "a", "an"):
        words.pop(0)
    for skipped in range(min(len(words), 4)):
        if " ".join(words[skipped:]) in _folded("kinds"):
            return True
        if words[skipped] not in KIND_MODIFIERS:
            return False
    return False


def kind_in_title(title: str) -> str | None:
    """The kind that a title opens with ("Remarks by …") or closes with ("… Earnings Call"), as printed."""
    words = title.split()
    if opening := _opening_kind(words):
        return opening
    if len(words) == 1 and not title.isascii():  # a script without spaces
        return max((kind for kind in _folded("kinds") if fold(title).endswith(kind)), key=len, default=None)
    for length in range(min(4, len(words) - 1), 0, -1):
        if is_kind(" ".join(words[-length:])):
            return " ".join(words[-length:])
    return None


def _opening_kind(words: list[str]) -> str | None:
    """The kind that words open with, before "by", "of", a comma and the like."""
    for length in range(min(6, len(words) - 1), 0, -1):
        head = " ".join(words[:length])
        after = fold(words[length])
        if (head[-1] in ",:" or after.strip("'") in KIND_CONNECTORS or after[:2] in ("d'", "l'")) and is_kind(head):
            return head.strip(" ,:")
    return None


def split_body(text: str) -> tuple[str | None, str | None]:
    """A text as the name of a body, and the kind of document printed after it: "House of Commons Debates"."""
    text = re.sub(r"\A(?:IN|BEFORE)\s+THE\s+", "", text.strip(" *_[]"), flags=re.IGNORECASE)
    if is_body(text):
        words = text.split()
        for length in range(min(3, len(words) - 1), 0, -1):
            if is_kind(" ".join(words[-length:])) and is_body(" ".join(words[:-length])):
                return " ".join(words[:-length]), " ".join(words[-length:])
        return text, None
    return None, None


def is_body(text: str) -> bool:
    """Whether a line is the name of a body and nothing else."""
    words = text.split()
    if not 1 <= len(words) <= 14 or any(c.isdigit() for c in text) or _LINK.search(text):
        return False
    if len(words) == 1 and not text.isascii() and text.endswith(BODY_ENDINGS) and 3 <= len(text) <= 30:
        return True
    folded = [fold(word).strip(".,&") for word in words]
    bodies = _folded("bodies")
    if text.isupper() and folded[0] in _folded("civic") and len(words) <= 6 and "," not in text:
        bodies |= {folded[0]}  # "CITY OF BREMEN" is a body, "City of Light" a title
    heads = [i for i, word in enumerate(folded) if word in bodies or word.endswith(BODY_ENDINGS[:3])]
    if not any(_heads_a_name(words, folded, head) for head in heads):
        return False
    if len(words) == 1 and not (len(text) > 8 and text[0].isupper()):
        return False
    if set(folded) & (_NOT_IN_BODIES | HONORIFICS - {"on", "right"}) or (_ends_sentence(text) and text[-1] != ","):
        return False
    if _opening_kind(words) or (len(words) > 1 and folded[1] in _folded("small") and occasion_of(words[0]) == "event"):
        return False
    if is_written_large(words):
        return True
    return (
        folded[0] in bodies
        and text[0].isupper()
        and (len(words) <= 3 or any(word.split("'")[0] in _LINKS for word in folded[1:3]))
    )


def _heads_a_name(words: list[str], folded: list[str], head: int) -> bool:
    """Whether the word for a body stands where such words do: last, before "of", or first where adjectives follow."""
    if head + 1 == len(words) or words[head][-1] in ",." or words[head + 1][0] == "(" or folded[head + 1] in _folded("small"):
        return True
    if folded[head + 1].split("'")[0] in ("d", "l", "dell"):
        return True
    return head <= 1 and folded[head] in _folded("nouns first")


def is_written_large(words: list[str]) -> bool:
    """Whether all words that matter begin with a capital, or the script has none."""
    small = _folded("small")
    return all(
        not word[0].islower() or fold(word) in small or fold(word).split("'")[0] + "'" in small for word in words if word
    )


def is_place(text: str) -> bool:
    """Whether a line is a place and nothing else."""
    words = text.split()
    folded = fold(text)
    city = [part.split() for part in text.removesuffix(".").split(",") if part.strip()]
    if 2 <= len(city) <= 3 and len(city[0]) <= 4 and is_written_large(words):
        last = " ".join(city[-1])
        if {fold(last), fold(last) + "."} & _folded("places") and (len(last) > 2 or last.isupper()):
            return True
    if len(words) > 12 or _ends_sentence(text) or ":" in text or _DASHES.search(text):
        return False
    if folded.startswith(PLACE_STARTS) and len(words) <= 8:
        return True
    parts = [part.split() for part in text.split(",") if part.strip()]
    if parts and len(words) > 1 and fold(parts[0][0]) in _folded("openings"):
        return len(words) <= 6 and text[0] == text[0].upper()
    if not parts or not is_written_large(words) or {"with", "by", "on", "v.", "vs."} & set(folded.split()):
        return False
    if any(
        fold(part[-1]) in _folded("endings")
        or (len(part) == 2 and part[1][-1].isdigit() and fold(part[0]) in _folded("endings"))
        for part in parts
    ):
        return len(words) > 1 and not is_kind(text)
    return False


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
        and not any(fold(word) in _folded("numbering") for word in rest.split())
    )


def _is_numbering(text: str) -> bool:
    """ "VOLUME 146", "41st PARLIAMENT", "20. Wahlperiode – 5. Sitzung": a count and hardly anything else."""
    words = [word.strip(".,()[]-–—") or word for word in fold(text).split()]
    counts = [word for word in words if any(map(str.isdigit, word)) or word in _folded("ordinals") or _ROMAN.match(word)]
    named = [word for word in words if word in _folded("numbering")]
    return bool(counts and named) and len(words) - len(counts) - len(named) <= 3


def _ends_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.search(text)) and not _INITIALISM.search(text)


def could_be_title(text: str) -> bool:
    """Whether a line has nothing about it that titles do not have; what case it is in is another question."""
    if len(text) > 300 or _LINK.search(text) or not (text[0].isalnum() or text[0] in _OPENING) or text[-1] in ":,;：":
        return False
    return sum(c.isalpha() for c in text) >= 4 and not _ends_sentence(text) and not _TWO_COLUMNS.search(text)
