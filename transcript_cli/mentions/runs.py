"""Runs of capitalised words in running text, cut where a name begins and ends.

Strategy: one pattern finds capitalised words in a row, with the particles that names have inside (van der, of the). Titles,
words of grammar, days and languages are then cut out by table, and a possessive ends a name. What remains is given with what
its place proves: whether a sentence begins with it, and whether a title stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from .words import (
    ABBREVIATIONS,
    BODIES,
    CALENDAR,
    FUNCTION_WORDS,
    LANGUAGES,
    NAME_PARTICLES,
    PORTFOLIOS,
    SUFFIXES,
    TITLE_PARTS,
    TITLES,
)


class Run(NamedTuple):
    """Capitalised words in a row."""

    name: str
    """As written, white space as single spaces."""
    first: bool
    """It begins a sentence, so that its first word would have a capital anyway."""
    titled: bool
    """A title stands before it: it is a person."""
    end: int
    """Where it ends in the text."""


_SENTENCE_END: Final = re.compile(r"(?:\A|[.!?…:;]|\n[ \t]*\n|[,.:;!?…]\s*[\"“„«‘']|>|•|\])[\s\"“”„«»‘’'()\[]*\Z")
_LOOK_BACK: Final = 12
_MOST_WORDS: Final = 12
_LONGEST: Final = 100  # characters: longer rows of capitals are headings, or no text
_TOKEN: Final = re.compile(r"[^ \n]+")
_CONTRACTED: Final = re.compile(r"['’](s|m|ll|re|ve|d|t|em|all)\Z", re.IGNORECASE)
_NO_NAMES: Final = FUNCTION_WORDS | CALENDAR


@cache
def capitals() -> str:
    """The capital letters of the scripts that have them, as the inside of a character class."""
    blocks = (
        (0x41, 0x590),
        (0x10A0, 0x1100),
        (0x13A0, 0x13F6),
        (0x1C90, 0x1CC0),
        (0x1E00, 0x2000),
        (0x2C00, 0x2D00),
        (0xA640, 0xA7D0),
    )
    return "".join(
        chr(code) for start, end in blocks for code in range(start, end) if chr(code).isupper() or chr(code).istitle()
    )


@cache
def _pattern() -> re.Pattern[str]:
    upper = capitals()
    word = rf"[{upper}](?:\w|[’'](?=\w)|&(?=[{upper}])|[-‐‑](?=\w)|\.(?=[a-z]{{2}}))*+"
    titles = r"(?:M(?:rs?|s|x|me|lle)|Dr|St|Sens?|Reps?|Gov|Gen|Lt|Col|Sgt|Capt|Prof|Rev|Hon|Fr|Amb|Sr|Jr|Sra|Dept|Adm|Maj)\."
    letters = rf"(?:[{upper}]\.){{2,}}|[{upper}]\.(?=[ \n][{upper}])"
    token = rf"(?<!\w)(?=[{upper}]|[ae][a-z]{{1,2}}-)(?:{titles}|{letters}|(?:al|el|an|ash|as|ad)-{word}|{word})"
    between = rf"[ \n](?:(?:{'|'.join(p.replace(' ', '[ ]') for p in NAME_PARTICLES)})[ \n])?"
    return re.compile(rf"{token}(?:{between}{token}){{0,{_MOST_WORDS}}}+")


def runs(text: str) -> Iterator[Run]:
    """The runs of capitalised words in a text that may be names, in order."""
    for match in _pattern().finditer(text):
        if _is_grammar(match[0]):
            continue  # most capitals are those of And, So and I
        tokens = [(found[0], match.start() + found.end()) for found in _TOKEN.finditer(match[0])]
        yield from _Cutter(tokens, _begins_sentence(text, match.start())).cut()


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - _LOOK_BACK) : start]
    return bool(_SENTENCE_END.search(before if start <= _LOOK_BACK else "x" + before))


class _Cutter:
    """Takes one row of capitalised words apart, from left to right."""

    def __init__(self, tokens: list[tuple[str, int]], first: bool) -> None:
        self._tokens = tokens
        self._first = first
        self._words: list[str] = []
        self._begin = 0
        self._end = 0
        self._titled = False
        self._in_title = False
        self._of_title = False

    def cut(self) -> Iterator[Run]:
        """The runs in it."""
        for i, (token, end) in enumerate(self._tokens):
            contraction = _CONTRACTED.search(token)
            word = token[: contraction.start()] if contraction else token
            if contraction and contraction[1].lower() != "s":
                yield from self._flush()  # I'm, don't
            elif word.islower():
                self._particle(word, end)
            elif self._is_title(i):
                yield from self._flush()
                self._titled = self._in_title = not contraction
            elif self._of_title and word.lower() in PORTFOLIOS:
                self._titled = True  # Secretary of State Jane Doe
            elif _is_grammar(word) or plain(word) in SUFFIXES:
                yield from self._flush()
            else:
                self._append(i, word, end - len(token) + len(word))
                if contraction:
                    yield from self._flush()
        yield from self._flush()

    def _append(self, i: int, word: str, end: int) -> None:
        if not self._words:
            self._begin = i
        self._words.append(word)
        self._end = end
        self._in_title = self._of_title = False

    def _particle(self, word: str, end: int) -> None:
        if self._words:
            self._words.append(word)
            self._end = end
        elif self._in_title:
            self._titled = False  # President of the United States: the states are no person
            self._of_title = True

    def _is_title(self, i: int) -> bool:
        """A title, or a word that belongs to the title after or before it; but not in the name of a body."""
        following = [plain(_CONTRACTED.sub("", token)) for token, _ in self._tokens[i : i + 4]]
        if following[0] in TITLES or following[0].partition("-")[0] in TITLES:
            return len(following) == 1 or following[1] not in BODIES
        if following[0] not in TITLE_PARTS:
            return False
        if self._in_title:
            return True
        head = next((word for word in following if word not in TITLE_PARTS), None)
        return head in TITLES

    def _flush(self) -> Iterator[Run]:
        """The run so far, if it may be a name."""
        words, titled, begin = self._words, self._titled, self._begin
        self._words, self._titled, self._in_title, self._of_title = [], False, False, False
        if titled and "of" in words:
            del words[words.index("of") :]
        while words and words[0].islower():
            del words[0]
        while words and (words[-1].islower() or _is_initial(words[-1])):
            words.pop()
        name = " ".join(words)
        if len(name) <= _LONGEST and len(words) <= _MOST_WORDS and not all(_describes(word) for word in words):
            yield Run(name, self._first and begin == 0, titled, self._end)


def plain(word: str) -> str:
    """A word as the tables have it."""
    return word.lower().replace(".", "")


def _is_grammar(word: str) -> bool:
    return word.lower() in _NO_NAMES and word not in ABBREVIATIONS


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _describes(word: str) -> bool:
    """Words that name nothing by themselves."""
    small = plain(word)
    compound = "-" in word and word.rpartition("-")[2].islower()  # Spanish-language, Baltic-wide
    return compound or small in LANGUAGES or small in TITLE_PARTS or _is_initial(word) or word.islower()
