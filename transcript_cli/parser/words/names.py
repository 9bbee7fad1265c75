"""Names: how they are compared and how they are written.

Strategy: a name is compared by its folded tokens (no case, accents, apostrophes or full stops) and keeps its print for show.
Two names fit each other when they share the last token and nothing before it contradicts; whether they are the same person is
not decided here. Readable case changes only words in capitals, because mixed case is somebody's own choice.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from .labels import ACRONYMS, LOWER_PARTICLES, PARTICLES, POST_NOMINALS, SMALL_WORDS, SUFFIXES
from .patterns import lazy

Tokens = tuple[str, ...]
"""A name as folded tokens, without suffix: ("antony", "j", "blinken")."""

_DROPPED: Final = str.maketrans(
    {"'": "", "’": "", "ʼ": "", "`": "", ".": "", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "œ": "oe", "æ": "ae", "ð": "d"}
)
_FIRST_CYRILLIC: Final = "\u0400"


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """A word as names and titles are compared; accents are dropped of Latin and Greek letters only.

    >>> fold("Peña,"), fold("O’BRIEN")
    ('pena', 'obrien')
    """
    if word.isascii() and word.isalpha():
        return word.lower()
    low = word.casefold().translate(_DROPPED).strip(",;:")
    if low.isascii():
        return low
    out: list[str] = []
    for char in unicodedata.normalize("NFKD", low):
        if unicodedata.combining(char) and out and out[-1] < _FIRST_CYRILLIC:
            continue
        out.append(char)
    folded = unicodedata.normalize("NFC", "".join(out)).translate(_DROPPED)
    return _GERSHAYIM.sub("", folded) if '"' in folded or "״" in folded else folded


_GERSHAYIM: Final = lazy(r"(?<=[\u05d0-\u05ea])[\"״](?=[\u05d0-\u05ea])")
"""The mark before the last letter of a Hebrew abbreviation."""


def name_tokens(name: str) -> Tokens:
    """The folded tokens of a name in the order of speech, without Jr. and the like.

    >>> name_tokens("William J. Brennan, Jr."), name_tokens("Diaz, Rosa")
    (('william', 'j', 'brennan'), ('rosa', 'diaz'))
    """
    surname, comma, given = name.partition(",")
    if comma and given.strip() and fold(given.split()[0]) not in SUFFIXES:
        name = f"{given} {surname}"
    tokens = [folded for word in name.split() if (folded := fold(word))]
    while len(tokens) > 1 and tokens[-1] in SUFFIXES:
        tokens.pop()
    return tuple(tokens)


def surname_start(tokens: Sequence[str]) -> int:
    """Where the surname begins: at the last token, or at the particles before it."""
    at = len(tokens) - 1
    while at > 0 and tokens[at - 1] in PARTICLES:
        at -= 1
    return max(at, 0)


def is_unspaced(char: str) -> bool:
    """Whether a character is of a script that puts no space between names and titles: Han, kana or Hangul."""
    return "\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af"


def _is_unspaced_name(tokens: Sequence[str]) -> bool:
    return len(tokens) == 1 and not tokens[0].isascii() and len(tokens[0]) <= 6 and all(map(is_unspaced, tokens[0]))


def surname_key(tokens: Tokens) -> str:
    """What names must share to be the same: the last token; the first character where the surname goes first unspaced."""
    last = tokens[-1]
    return last[0] if _is_unspaced_name(tokens) else last


def is_surname_only(tokens: Tokens) -> bool:
    """Whether there is no given name: ("van", "der", "berg"), ("王",), but not ("王毅",)."""
    if _is_unspaced_name(tokens):
        return len(tokens[0]) == 1
    return surname_start(tokens) == 0


def fits(short: Tokens, full: Tokens) -> bool:
    """Whether `short` can be said for `full`: the same last token and nothing before it that contradicts.

    >>> fits(("j", "adams"), ("john", "q", "adams")), fits(("j", "adams"), ("samuel", "adams"))
    (True, False)
    """
    if not short or not full or surname_key(short) != surname_key(full):
        return False
    if short[-1] != full[-1]:  # unspaced, where the surname goes first
        one, other = sorted((short[0], full[0]), key=len)
        return len(one) == 1 or (len(other) > 3 and len(one) == 2 and other.startswith(one))
    if len(short) > len(full):
        short, full = full, short
    if short == full[len(full) - len(short) :]:
        return True
    ours, theirs = short[: surname_start(short)], full[: surname_start(full)]
    if not ours or not theirs:
        return ours == theirs == () or not _particles_differ(short, full)
    return _same_given(ours[0], theirs[0]) and _is_subsequence(ours[1:], theirs[1:])


def _particles_differ(one: Tokens, other: Tokens) -> bool:
    """Van Buren is not De Buren, and Anna Buren is neither."""
    return one[surname_start(one) : -1] != other[surname_start(other) : -1]


def _same_given(one: str, other: str) -> bool:
    """Equal, an initial of it, or its short form (Ben, Benjamin; not Daniel, Daniela, nor Joseph, Josephine)."""
    short, full = sorted((one, other), key=len)
    more = len(full) - len(short)
    return full.startswith(short) and (
        more == 0 or len(short) == 1 or (3 <= len(short) <= 4 and more >= 3) or (len(short) == 5 and more >= 4)
    )


def _is_subsequence(one: Tokens, other: Tokens) -> bool:
    """Whether the middle names of the one appear in order among those of the other, initials standing for names."""
    if len(one) > len(other):
        one, other = other, one
    rest = iter(other)
    return all(any(_same_given(token, candidate) for candidate in rest) for token in one)


_POINTED: Final = lazy(r"(?:[^\W\d_a-z]\.){2,4}")


def are_initials(word: str) -> bool:
    """Whether a word stands for given names, and is no courtesy for all that it looks like one: H.R."""
    return word.count(".") > 1 and _POINTED.fullmatch(word) is not None


def initials_of(name: str) -> frozenset[str]:
    """The abbreviations that could stand for a name, in capitals: all initials, and first and last.

    >>> sorted(initials_of("Wouter van Oortmerssen"))
    ['WO', 'WV', 'WVO']
    """
    words = [word for word in re.split(r"[\s\-–‐]+", name) if word and word[0].isalpha()]
    if len(words) < 2:
        return frozenset()
    letters = [word[0].upper() for word in words]
    found = {"".join(letters), letters[0] + letters[-1]}
    if fold(words[1]) in PARTICLES:
        found.add(letters[0] + letters[1])
    return frozenset(found)


# --- readable case --------------------------------------------------------------------------------------------------------

_ROMAN: Final = lazy(r"(?:I{2,3}|IV|VI{0,3}|IX|XI{0,3})[,.]?")
_VOWEL: Final = lazy(r"[AEIOUYÀ-ÆÈ-ÏÒ-ÖØ-Ý]")
_CAPITALS_AFTER: Final = lazy(r"((?:Mc|Mac|La|Le|De|Di|Du|Da|Van|Von|Fitz|St|[DLO]['’])\.?)([^\W\d_a-z]{2,})")
_PIECES: Final = lazy(r"([-‐–'’])")


def is_capitals(text: str) -> bool:
    """Whether a text is printed in capitals: no small letter, and at least two capitals."""
    return text.isupper() and sum(map(str.isupper, text)) > 1


@lru_cache(maxsize=8192)
def readable_name(name: str) -> str:
    """A name printed in capitals as one would write it; other words stay as they are.

    >>> readable_name("KIKA DE LA GARZA"), readable_name("McDONALD"), readable_name("JOHN O’BRIEN III")
    ('Kika de la Garza', 'McDonald', 'John O’Brien III')
    """
    words = name.split()
    shouted = is_capitals(name)
    return " ".join(_readable_word(word, index, len(words), shouted) for index, word in enumerate(words))


def _readable_word(word: str, index: int, count: int, shouted: bool) -> str:
    if any(map(str.isdecimal, word)):
        return word  # an id, a number
    if not is_capitals(word):
        return "-".join(_mixed(piece) for piece in word.split("-"))
    if not shouted and (len(word) < 3 or not _VOWEL.search(word)):
        return word  # Kim ML: somebody's own choice
    if index and (_ROMAN.fullmatch(word) or word.strip(".,") in POST_NOMINALS):
        return word
    if count > 1 and len(word.replace(".", "")) < 3 and index < count - 1 and not _VOWEL.search(word):
        return word  # JD, TJ: initials for a given name
    if 0 < index < count - 1 and fold(word) in LOWER_PARTICLES | {"la", "los", "las"}:
        return word.lower()
    if "." in word.rstrip(".,"):
        return word  # A.B.
    pieces = _PIECES.split(word)
    return "".join(_capitalised(piece, at, pieces) for at, piece in enumerate(pieces))


def _capitalised(piece: str, at: int, pieces: Sequence[str]) -> str:
    if at and pieces[at - 1] in "'’" and len(piece) == 1:
        return _small(piece)
    if piece.startswith("MC") and len(piece) > 4:
        return "Mc" + piece[2] + _small(piece[3:])
    return piece[:1] + _small(piece[1:])


def _small(text: str) -> str:
    """In small letters; where a capital I has its dot, as in Turkish, one without stays without.

    >>> _small("ANNIS"), _small("EDİRNELI")
    ('annis', 'edirnelı')
    """
    return text.replace("I", "ı").replace("İ", "i").lower() if "İ" in text else text.lower()


def _mixed(piece: str) -> str:
    """McDONALD, LaMALFA: a small prefix before capitals."""
    if match := _CAPITALS_AFTER.fullmatch(piece):
        return match[1] + match[2][0] + match[2][1:].lower()
    return piece if not is_capitals(piece) else piece[:1] + _small(piece[1:])


@lru_cache(maxsize=8192)
def readable_title(title: str) -> str:
    """A title without its article, words in capitals written as one would: "SECRETARY OF STATE" is "Secretary of State".

    >>> readable_title("The SPEAKER pro tempore"), readable_title("CNN ANALYST"), readable_title("MS.")
    ('Speaker pro tempore', 'CNN Analyst', 'Ms.')
    >>> readable_title("VP of IR")
    'VP of IR'
    """
    words = title.split()
    mixed = not title.isupper()
    if len(words) > 1 and words[0].casefold() == "the":
        words = words[1:]
    out: list[str] = []
    for index, word in enumerate(words):
        initials = mixed and len(word) <= _INITIALS and word[-1] != "."
        if not is_capitals(word) or initials or word.strip(".,") in ACRONYMS or word in POST_NOMINALS or _is_abbreviation(word):
            out.append(word)
        elif index and fold(word) in SMALL_WORDS:
            out.append(word.lower())
        else:
            out.append("".join(_capitalised(piece, at, _PIECES.split(word)) for at, piece in enumerate(_PIECES.split(word))))
    text = " ".join(out)
    return text[:1].upper() + text[1:]


_INITIALS: Final = 3
"""Letters of what is short for an office among words in ordinary case."""


def _is_abbreviation(word: str) -> bool:
    """U.S., CNN: points between the letters, or no vowel; MS. and DR. end in a point of their own."""
    return "." in word[:-1] or (len(word) > 1 and word[-1] != "." and not _VOWEL.search(word) and fold(word) not in _TITLE_LIKE)


_TITLE_LIKE: Final = frozenset({"mr", "mrs", "ms", "dr", "sr", "jr", "st", "lt", "sgt", "fr", "hr"})


# --- misspellings ---------------------------------------------------------------------------------------------------------


_STRETCH: Final = 6
"""Misspellings are local: what differs lies within so many letters."""


def is_misspelling(one: str, other: str, most: int) -> bool:
    """Whether at most `most` edits (a letter more, less, other, or two swapped), close together, make one of the other.

    >>> is_misspelling("walensky", "walenksy", 1), is_misspelling("walensky", "valenski", 1)
    (True, False)
    """
    start, end = 0, 0
    short = min(len(one), len(other))
    while start < short and one[start] == other[start]:
        start += 1
    while end < short - start and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    return max(len(left), len(right)) <= _STRETCH and _edits(left, right) <= most


def _edits(one: str, other: str) -> int:
    """The edit distance with swaps of neighbours, of two short strings."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
