"""What the name of a thing looks like at the head of a transcript: a kind of document, a body, a place, a count, a title.

Strategy: the words settle it, and where they stand: a body ends in the word for one or goes on with "of", a place ends in
"Room" or in a country, a count is numbers and the words that count. Each question is asked of a text by itself and answered
with yes only where hardly anything else could be meant. Most lines hold none of the words that a question is about, so that is
looked at first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from ..words.folding import AROUND_WORDS, bare_words, fold, fold_words
from ..words.glance import may_have_figure
from ..words.headers import (
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
    SERIES,
    SMALL_WORDS,
    STATES,
)
from ..words.labels import HONORIFICS, OFFICES
from ..words.patterns import lazy
from .occasion import occasion_of
from .roster_entries import is_office

DASHES: Final = lazy(r"\s+[-–—]\s+")
INITIALISM: Final = lazy(r"(?<!\w)(?:[^\W\d_]\.){1,5}\Z|(?<!\w)(?i:inc|ltd|corp|co|jr|sr|al|no|esq|st)\.\Z")
_ROMAN: Final = lazy(r"[ivxlc]+\Z")
_SENTENCE_ENDS: Final = frozenset(".;,:。；，")
_LINKS: Final = frozenset("de des du d della delle dei di do da dos das van".split())
_NOT_IN_BODIES: Final = frozenset("v vs m by with before versus from as".split())
_ENDINGS_OF_WORDS: Final = BODY_ENDINGS[:3]
"""Those that end a word among others."""
_OPENING: Final = '“„«「『《〈‹‘"¿¡'
_TWO_COLUMNS: Final = lazy(r"\S(?: {3,}|\t)\S")
"""A line printed in columns: a running head, a list."""
_LINK: Final = lazy(r"https?://|www\.|\w@\w")


TableName = Literal[
    "bodies",
    "bodies and civic",
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
    "all of marks",
    "civic",
]


@cache
def words_of(name: TableName) -> frozenset[str]:
    """A table of `header_words`, folded."""
    sources: dict[str, Iterable[str]] = {
        "bodies": BODIES | BODIES_NOUN_FIRST, "small": SMALL_WORDS,
        "kinds": (phrase for row in KINDS for phrase in row.split("|")),
        "furniture": FURNITURE, "numbering": NUMBERING, "endings": PLACE_ENDINGS, "openings": PLACE_OPENINGS,
        "places": COUNTRIES | STATES | PROVINCES,
        "nouns first": BODIES_NOUN_FIRST, "ordinals": ORDINALS, "marks": RESTRICTION_MARKS, "about marks": RESTRICTION_WORDS,
        "all of marks": RESTRICTION_MARKS | RESTRICTION_WORDS, "civic": CIVIC,
        "bodies and civic": BODIES | BODIES_NOUN_FIRST | CIVIC | {"district"},
    }  # fmt: skip
    return frozenset(fold(word) for word in sources[name])


@cache
def _bare(name: TableName) -> frozenset[str]:
    """The words of a table without what is printed around them: what a text must have one of, for a cheap first look."""
    return frozenset(word.strip(AROUND_WORDS) for word in words_of(name))


def is_restriction(text: str) -> bool:
    """Whether a line only says what may be done with the document: "Restricted (when complete)", "Uncorrected transcript"."""
    if _bare("marks").isdisjoint(bare_words(text)):
        return False
    words = [word.strip("().,:–—-") for word in fold(text).strip(" .:*-–—[]()").split()]
    return len(words) <= 10 and not words_of("marks").isdisjoint(words) and words_of("all of marks").issuperset(words)


def is_kind(text: str) -> bool:
    """Whether a text names a kind of document and nothing else: "Background Press Call"."""
    words = fold(text).strip(_AROUND_KINDS).split()
    if not words or words[0] not in _edges_of_kinds().first:
        return False
    while words and words[0] in _ARTICLES:
        words.pop(0)
    if "of" in words[1:-1] and " ".join(words) not in words_of("kinds"):
        at = words.index("of")
        return " ".join(words[:at]) in _RECORDS and is_kind(" ".join(words[at + 1 :]))
    for skipped in range(min(len(words), 4)):
        if " ".join(words[skipped:]) in words_of("kinds"):
            return True
        if words[skipped] not in KIND_MODIFIERS and words[skipped] not in SERIES:
            return False
    return False


_AROUND_KINDS: Final = " :.()[]"
_ARTICLES: Final = frozenset({"the", "a", "an"})
_RECORDS: Final = frozenset({"transcript", "minutes", "notes", "verbatim record", "verbatim transcript", "full transcript"})
"""What there is of an event: Transcript of Hearing."""


class _Edges(NamedTuple):
    """Words that what names a kind of document begins or ends with; no other text does."""

    first: frozenset[str]
    last: frozenset[str]


@cache
def _edges_of_kinds() -> _Edges:
    kinds = [kind.split() for kind in (*words_of("kinds"), *_RECORDS)]
    edges = {kind[0] for kind in kinds} | KIND_MODIFIERS | SERIES | _ARTICLES, {kind[-1] for kind in kinds}
    return _Edges(*(frozenset(edge) | {"", *(word.strip(_AROUND_KINDS) for word in edge)} for edge in edges))


def _opens_as_kind(words: Sequence[str]) -> bool:
    """Whether words may begin with a kind: a cheap look at the first."""
    return fold(words[0]).strip(_AROUND_KINDS) in _edges_of_kinds().first


@lru_cache(maxsize=1024)
def kind_in_title(title: str) -> str | None:
    """The kind that a title opens with ("Remarks by …") or closes with ("… Earnings Call"), as printed."""
    words = title.split()
    if opening := _opening_kind(words):
        return opening
    if len(words) == 1 and not title.isascii():  # a script without spaces
        return max((kind for kind in words_of("kinds") if fold(title).endswith(kind)), key=len, default=None)
    if fold(words[-1]).strip(_AROUND_KINDS) not in _edges_of_kinds().last:
        return None
    for length in range(min(4, len(words) - 1), 0, -1):
        if is_kind(" ".join(words[-length:])) and fold(words[-length]) not in _ARTICLES:
            return " ".join(words[-length:])
    return None


def names_kind(title: str) -> bool:
    """Whether a title has the words for a kind of document anywhere: … Press Briefing by …"""
    words = [word.strip(_AROUND_KINDS + ",") for word in fold(title).split()]
    return any(f"{one} {other}" in words_of("kinds") for one, other in pairwise(words))


def _opening_kind(words: list[str]) -> str | None:
    """The kind that words open with, before "by", "of", a comma and the like."""
    if not _opens_as_kind(words):
        return None
    for length in range(min(6, len(words) - 1), 0, -1):
        after = fold(words[length])
        if words[length - 1][-1] in ",:" or after.strip("'") in KIND_CONNECTORS or after[:2] in ("d'", "l'"):
            head = " ".join(words[:length])
            if is_kind(head):
                return head.strip(" ,:")
    return None


def split_body(text: str) -> tuple[str | None, str | None]:
    """A text as the name of a body, and the kind of document printed after it: "House of Commons Debates"."""
    text = _BEFORE_BODY.sub("", text.strip(" *_[]"))
    text = _SHARES.sub("", text) if ":" in text[-_SHARES_END:] else text
    head, comma, count = text.rpartition(", ")
    if comma and is_numbering(count):  # Chamber of Deputies, 61st Legislature
        text = head
    if text[-11:].casefold() == "transcripts":  # a collection of what the body left
        text = text[:-12]
    if is_body(text):
        words = text.split()
        for length in range(min(3, len(words) - 1), 0, -1):
            if is_kind(" ".join(words[-length:])) and is_body(" ".join(words[:-length])):
                return " ".join(words[:-length]), " ".join(words[-length:])
        return text, None
    return None, None


_SHARES: Final = lazy(r"\s\(?[A-Z]{2,10}:\s?[A-Z\d.]{1,8}\)?\Z")
"""Behind a company, where its shares are traded: NYSE:CALD."""
_SHARES_END: Final = 11
"""Characters from the colon on, at the most."""
_BEFORE_BODY: Final = lazy(r"\A(?:IN|BEFORE)\s+THE\s+", re.IGNORECASE)


def is_body(text: str) -> bool:
    """Whether a line is the name of a body and nothing else; of two, where a dash parts it."""
    first, *others = DASHES.split(text) if "-" in text or not text.isascii() else (text,)
    officer = any("-" not in part and is_office(part) for part in others)  # Jane Roe Tide Foods, Inc. - Treasurer
    return not officer and _is_one_body(text) and (not others or len(first.split()) == 1 or _is_one_body(first))


def _is_one_body(text: str) -> bool:
    words = text.split()
    if not 1 <= len(words) <= 14:
        return False
    if len(words) == 1 and not text.isascii() and text.endswith(BODY_ENDINGS) and 3 <= len(text) <= 30:
        return not (any(map(str.isdigit, text)) or _has_link(text))
    if ": " in text or not _has_word_for_body(text):
        return False
    folded = [word.strip(".,&") for word in fold_words(text)]
    bodies = words_of("bodies")
    if text.isupper() and folded[0] in words_of("civic") and len(words) <= 6 and "," not in text:
        bodies |= {folded[0]}  # "CITY OF BREMEN" is a body, "City of Light" a title
    if len(words) > 2 and folded[-1] == "district":
        bodies |= {"district"}  # Alder Valley School District
    if len(words) > 2 and folded[-1] in MEETINGS:
        return False  # Board of Education Work Session
    heads = [i for i, word in enumerate(folded) if word in bodies or word.endswith(_ENDINGS_OF_WORDS)]
    named = any(_heads_a_name(words, folded, head) for head in heads)
    officer = folded[0] == "of" or (folded[0] in OFFICES and words[0][-1] == ",")  # Director, Press Office
    if not named or officer or folded[-1] in _LEFT_OPEN or any(map(str.isdigit, text)) or _has_link(text):
        return False
    if len(words) == 1 and not (len(text) > 8 and text[0].isupper()):
        return False
    courteous = {word for at, word in enumerate(folded[:-1]) if word in HONORIFICS and folded[at + 1] not in bodies}
    held = folded[0] in _CHAIRS and not OFFICES.isdisjoint(folded[1:])  # Presidenza del vicepresidente Roe
    held = held or (folded[0] == "the" and folded[1] in OFFICES and folded[2:3] == ["and"])  # THE PRESIDENT AND JO HALE
    other = held or (courteous - {"on", "right"}) or not _NOT_IN_BODIES.isdisjoint(folded)
    if other or (ends_sentence(text) and text[-1] != ","):
        return False
    if _opening_kind(words) or (len(words) > 1 and folded[1] in words_of("small") and occasion_of(words[0]) == "event"):
        return False
    if is_written_large(words):
        return True
    return (
        folded[0] in bodies
        and text[0].isupper()
        and (len(words) <= 3 or any(word.split("'")[0] in _LINKS for word in folded[1:3]))
    )


def _has_word_for_body(text: str) -> bool:
    """A cheap look at a text that may be the name of a body."""
    if not _bare("bodies and civic").isdisjoint(bare_words(text)):
        return True
    plain = fold(text)
    return [ending for ending in _ENDINGS_OF_WORDS if ending in plain] != []


def is_body_alone(text: str) -> bool:
    """Whether a line is one word for a body, written large, as at the head of a record: SÉNAT."""
    return len(text) >= 5 and text[0].isupper() and fold(text) in words_of("nouns first")


_CHAIRS: Final = frozenset("presidenza presidencia presidence presidència".split())
"""What is held by somebody as well as a body."""
_LEFT_OPEN: Final = frozenset({"a", "an", "for", "and", "to", "at"})
"""What no name of a body ends with: TIDEWATER ELECTRIC COMPANY FOR A."""
MEETINGS: Final = frozenset({"session", "meeting", "hearing", "workshop", "sitting", "retreat"})
"""What a body holds, and is not."""


def _heads_a_name(words: list[str], folded: list[str], head: int) -> bool:
    """Whether the word for a body stands where such words do: last, before "of", or first where adjectives follow."""
    if head + 1 == len(words) or words[head][-1] in ",." or words[head + 1][0] == "(" or folded[head + 1] in words_of("small"):
        return True
    if folded[head + 1].split("'")[0] in ("d", "l", "dell"):
        return True
    return head <= 1 and folded[head] in words_of("nouns first")


def is_written_large(words: Sequence[str]) -> bool:
    """Whether all words that matter begin with a capital, or the script has none."""
    small = words_of("small")
    for word in words:
        if word and word[0].islower() and (plain := fold(word)) not in small and plain.split("'")[0] + "'" not in small:
            return False
    return True


def is_place(text: str) -> bool:
    """Whether a line is a place and nothing else."""
    words = text.split()
    if "," in text:
        city = [part.split() for part in text.removesuffix(".").split(",") if part.strip()]
        if 2 <= len(city) <= 3 and len(city[0]) <= 4 and "in" not in city[0] and is_written_large(words):
            last = " ".join(city[-1])
            if len(city[0]) == 2 and fold(city[0][1]) == "house":
                return True  # Parliament House, Canbury
            if {fold(last), fold(last) + "."} & words_of("places") and (len(last) > 2 or last.isupper()):
                return True
    if len(words) > 12 or ":" in text or ends_sentence(text) or DASHES.search(text):
        return False
    folded = fold(text)
    if folded.startswith(PLACE_STARTS) and len(words) <= 8:
        return True
    if len(words) == 1 and folded in _NOWHERE:
        return True
    if len(words) > 1 and fold(words[-1]) in _MEETINGS_APART and fold(words[0]) not in _HOW_APART:
        return False  # Tide Data Working Group Teleconference
    parts = [part.split() for part in text.split(",") if part.strip()]
    if parts and len(words) > 1 and fold(parts[0][0]) in words_of("openings"):
        return len(words) <= 6 and text[0] == text[0].upper()
    if len(words) < 2 or not any(map(_ends_as_place, parts)) or not is_written_large(words):
        return False
    return _NOT_IN_PLACES.isdisjoint(folded.split()) and not is_kind(text)


_NOT_IN_PLACES: Final = frozenset({"with", "by", "on", "v.", "vs."})


def _ends_as_place(part: Sequence[str]) -> bool:
    """Whether words between commas end in the word for a place, or in that and a number: Room 5B2."""
    endings = words_of("endings")
    return fold(part[-1]) in endings or (len(part) == 2 and part[1][-1].isdigit() and fold(part[0]) in endings)


_NOWHERE: Final = frozenset({"virtual", "teleconference", "videoconference"})
_MEETINGS_APART: Final = frozenset({"teleconference", "videoconference", "webcast"})
"""What is a place only with "via" or alone."""
_HOW_APART: Final = frozenset({"video", "audio", "virtual", "online", "telephone", "zoom"})


def is_numbering(text: str) -> bool:
    """ "VOLUME 146", "41st PARLIAMENT", "20. Wahlperiode – 5. Sitzung": a count and hardly anything else."""
    if _bare("numbering").isdisjoint(bare_words(text)):
        return False
    words = [word.strip(".,()[]-–—") or word for word in fold(text).split()]
    named = [word for word in words if word in words_of("numbering")]
    if not named:
        return False
    counts = [word for word in words if any(map(str.isdigit, word)) or _is_ordinal(word) or _ROMAN.match(word)]
    return bool(counts) and len(words) - len(counts) - len(named) <= 3


def _is_ordinal(word: str) -> bool:
    return word in words_of("ordinals") or word.rpartition("-")[2] in words_of("ordinals")  # fifty-first


def ends_sentence(text: str) -> bool:
    """Whether a text ends with the mark of a sentence that is no abbreviation's."""
    return text[-1:] in _SENTENCE_ENDS and not INITIALISM.search(text)


def _has_link(text: str) -> bool:
    return ("://" in text or "www." in text or "@" in text) and _LINK.search(text) is not None


_WAYS: Final = (
    "return to ", "back to ", "skip to ", "jump to ", "go to ", "zurück zu", "zum inhalt", "retour à ", "retour au ",
    "aller au ", "volver a ", "ir al ", "vai al", "torna al", "voltar ", "terug naar ", "tillbaka till ", "вернуться ",
    "ruta de navegación", "log in", "sign in", "sign up", "subscribe", "follow us", "connect with us", "share on ",
    "share this", "click ", "download ", "listen to ", "read more", "read the full ", "view the ", "disable ", "enable ",
    "index for ", "about the ",
    "anmelden", "jetzt ", "teilen", "se connecter", "partager", "iniciar sesión", "compartir", "accedi", "condividi", "вход",
)  # fmt: skip
"""How the links, buttons and signposts of a page begin."""


def _is_trail(text: str) -> bool:
    """Whether a line leads through the pages of a site: Home > Parliament > Facts; Home | News | About | Help."""
    return text.count(" | ") > 2 or any(text.count(mark) > 1 for mark in ("→", " » ", " › ", " > ", " >> ") if mark in text)


_LEADERS: Final = lazy(r"(?:\.\s?){4,}|…{2,}")
"""The dots between the columns of a list."""
_NO_TITLE: Final = lazy(r"\w\.(?:html?|pdf|docx?)\b|\A(?:\w\s){4,}\w\Z", re.IGNORECASE)
"""The name of a file, and E D I T E D."""
_OPENED: Final = lazy(r"\b(?:called\sto\sorder|convened|commenced|began|opened|resumed|met|rose)\b[^\d]{0,60}\d")
"""What the record of a meeting says of its beginning: The meeting was called to order at 10.05 a.m."""


def could_be_title(text: str) -> bool:
    """Whether a line has nothing about it that titles do not have; what case it is in is another question."""
    odd = ("." in text or text[1:2] == " ") and _NO_TITLE.search(text)
    if odd or len(text) > 300 or _has_link(text) or _is_trail(text) or text.casefold().startswith(_WAYS):
        return False
    if not (text[0].isalnum() or text[0] in _OPENING) or text[-1] in ":,;：":
        return False
    if ((text.count(".") > 3 or "……" in text) and _LEADERS.search(text)) or (may_have_figure(text) and _OPENED.search(text)):
        return False
    columns = ("   " in text or "\t" in text) and _TWO_COLUMNS.search(text)
    return sum(map(str.isalpha, text)) >= 4 and not ends_sentence(text) and not columns
