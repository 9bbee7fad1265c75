"""Runs of capitalised words in running text, cut where a name begins and ends.

Strategy: one pattern finds capitalised words in a row, with the particles that names have inside (van der, of the). Titles,
words of grammar, days and languages are then cut out by table, and a possessive ends a name, unless a place goes on behind it
(Hay's Wharf). What remains is given with what its place proves: whether a sentence begins with it, and whether a title stands
before it. What stands around it is looked at in `evidence`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from ..firstnames import KNOWN_FIRST_NAMES
from .borders import UNSPACED_SCRIPTS
from .heads import APPOSED, GERMAN_BODY, GERMAN_OFFICE, KIN, OFFICES, ORGANIZATIONS
from .locally import begins_only, goes_on
from .nouns import MEASURES
from .words import (
    ABBREVIATIONS,
    BODIES,
    CALENDAR,
    FUNCTION_WORDS,
    LANGUAGES,
    NAME_MONTHS,
    NAME_PARTICLES,
    PORTFOLIOS,
    POSSESSED,
    SUFFIXES,
    TITLE_PARTS,
    TITLES,
    TITLES_BEHIND,
)


class Run(NamedTuple):
    """Capitalised words in a row."""

    name: str
    """As written, white space as single spaces."""
    first: bool
    """It begins a sentence, so that its first word would have a capital anyway."""
    titled: bool
    """A title stands before it: it is a person."""
    start: int
    end: int
    """Where it stands in the text; the end is that of the name, without possessive."""


class _Token(NamedTuple):
    """A word of a row, without possessive."""

    word: str
    start: int
    end: int
    tail: str
    """What was cut off: "s" of a possessive, "ll" of a contraction."""


_SENTENCE_END: Final = re.compile(
    r"(?:\A|[.!?…:;]|\n[ \t]*\n|[,.:;!?…]\s*[\"“„«‘']|>|•|\]|[—–-]\s)[\s\"“”„«»‘’'()\[\]¿¡—–-]*\Z"
)
_LOOK_BACK: Final = 12
_MOST_WORDS: Final = 12
_LONGEST: Final = 100  # characters: longer rows of capitals are headings, or no text
_TOKEN: Final = re.compile(r"[^ \n]+")
_CONTRACTED: Final = re.compile(r"['’](s|m|ll|re|ve|d|t|em|all)\Z", re.IGNORECASE)
_ELIDED: Final = re.compile(r"(?:[CDJLMNST]|Qu|Jusqu|Lorsqu|Puisqu|Quelqu|Dall|Dell|Nell|Sull|All|Un)['’](?=\w)")
_SUFFIXED: Final = re.compile(r"(\w{3,})['’][^\W\d_A-Z]{1,7}\Z")
"""Ankara'da: what languages hang on a name."""
_ELIDING: Final = frozenset({"fr", "it", "ca"})
_NO_NAMES: Final = FUNCTION_WORDS | CALENDAR
_NOBLE: Final = frozenset({"von", "zu", "zum", "zur"})
_ARTICLES: Final = frozenset({"der", "den", "das"})
_POLITE: Final = frozenset({"Sie", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres", "Ihnen"})
"""With a capital in German, wherever they stand."""
_FOR: Final = frozenset({"for", "für"})
_TAKE_FOR: Final = (BODIES | ORGANIZATIONS) - {"day", "week", "month", "year", "time", "times", "services", "service"}
_IN_TITLES: Final = frozenset({"Morning", "Evening", "Night", "Today", "Tonight"})
_SHORTENED: Final = frozenset({"col", "gen", "rep", "sen", "gov", "hon", "rev", "sec", "dir", "amb", "lt", "capt", "maj"})
_RANKS: Final = frozenset({"DC", "DS", "DI", "DCI", "PC", "WPC", "PCSO"})
_SAINT: Final = frozenset({"St", "St.", "Saint"})
_MONSIEUR: Final = frozenset({"m", "mm"})
_IN_A_MONTH: Final = re.compile(
    r"(?:\b(?:in|of|since|by|until|till|from|to|last|this|next|early|late|mid|every|during|before|after|through|on|and|or)|\d\w*|,)"
    r"[ \n]\Z",
    re.IGNORECASE,
)


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
    letter = rf"[^\W{UNSPACED_SCRIPTS}]"
    word = rf"[{upper}](?:{letter}|[’'](?=\w)|&(?=[{upper}])|[-‐‑](?=\w)|\.(?=[a-z]{{2}}))*+"
    titles = r"(?:M(?:M|rs?|s|x|me|lle)|Dr|St|Sens?|Reps?|Gov|Gen|Lt|Col|Sgt|Capt|Prof|Rev|Hon|Fr|Amb|Sr|Jr|Sra|Dept|Adm|Maj)\."
    letters = rf"(?:[{upper}]\.){{2,}}|[{upper}]\.(?=[ \n][{upper}]|[ \n]d[eu][ \n])"
    token = rf"(?<!{letter})(?=[{upper}]|[ae][a-z]{{1,2}}-)(?:{titles}|{letters}|(?:al|el|an|ash|as|ad)-{word}|{word})"
    between = rf"[ \n](?:(?:&|{'|'.join(p.replace(' ', '[ ]') for p in NAME_PARTICLES)})[ \n])?"
    return re.compile(rf"{token}(?:{between}{token}){{0,{_MOST_WORDS}}}+")


def runs(text: str, language: str = "") -> Iterator[Run]:
    """The runs of capitalised words in a text that may be names, in order; `language` as "en"."""
    taken = 0
    for match in _pattern().finditer(text):
        if match.start() < taken or _is_grammar(match[0]):
            continue  # most capitals are those of And, So and I
        tokens = [_token(found, match.start(), language) for found in _TOKEN.finditer(match[0])]
        for run in _Cutter(text, tokens, _begins_sentence(text, match.start()), language).cut():
            end = goes_on(text, run.name.rpartition(" ")[2], run.end, language)
            if end > run.end:
                run = run._replace(name=" ".join(text[run.start : end].split()), end=end)
                taken = end
            yield run


def _token(found: re.Match[str], offset: int, language: str) -> _Token:
    word, start, tail = found[0], found.start() + offset, ""
    if language in _ELIDING and (elided := _ELIDED.match(word)):
        start += elided.end()
        word = word[elided.end() :]  # L'État; C'est is left as a word in small letters
    elif contraction := _CONTRACTED.search(word):
        word, tail = word[: contraction.start()], contraction[1].lower()
    elif language != "en" and (suffixed := _SUFFIXED.match(word)):
        word, tail = suffixed[1], "s"
    return _Token(word, start, start + len(word), tail)


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - _LOOK_BACK) : start]
    return bool(_SENTENCE_END.search(before if start <= _LOOK_BACK else "x" + before))


class _Cutter:
    """Takes one row of capitalised words apart, from left to right."""

    def __init__(self, text: str, tokens: list[_Token], first: bool, language: str) -> None:
        self._text = text
        self._tokens = tokens
        self._first = first
        self._language = language
        self._words: list[_Token] = []
        self._begin = 0
        self._titled = False
        self._in_title = False
        self._of_title = False

    def cut(self) -> Iterator[Run]:
        """The runs in it."""
        for i, token in enumerate(self._tokens):
            word, contracted = token.word, token.tail not in ("", "s")
            if contracted:
                yield from self._flush()  # I'm, don't
            elif word.islower() or word == "&":
                if self._ends_before(i):
                    yield from self._flush()
                else:
                    self._particle(token)
            elif self._words and plain(word) in TITLES_BEHIND:
                self._titled = True
                yield from self._flush()
            elif self._is_title(i):
                yield from self._flush()
                self._titled = self._in_title = not token.tail
            elif self._of_title and word.lower() in PORTFOLIOS and not self._is_before_body(i):
                self._titled = True  # Secretary of State Jane Doe
            elif (_is_grammar(word) and not self._is_called_so(i)) or plain(word) in SUFFIXES or self._is_outside(i):
                yield from self._flush()
            else:
                yield from self._append(i, token)
        yield from self._flush()

    def _append(self, i: int, token: _Token) -> Iterator[Run]:
        if not self._words:
            self._begin = i
        owns = bool(token.tail)
        if token.tail == "s" and (self._owns_place(i) or (self._words and self._words[-1].word in _SAINT)):
            written = self._text[token.start : token.end + 2]  # Hay's Wharf, St Paul's
            token, owns = token._replace(word=written, end=token.end + 2), not self._owns_place(i)
        self._words.append(token)
        self._in_title = self._of_title = False
        if owns:
            yield from self._flush()

    def _is_before_body(self, i: int) -> bool:
        following = self._tokens[i + 1 : i + 2]
        return bool(following) and plain(following[0].word) in BODIES

    def _owns_place(self, i: int) -> bool:
        following = self._tokens[i + 1 : i + 2]
        return bool(following) and plain(following[0].word) in POSSESSED

    def _particle(self, token: _Token) -> None:
        if self._words:
            self._words.append(token)
        elif self._in_title and token.word != "&":
            self._titled = False  # President of the United States: the states are no person
            self._of_title = True

    def _ends_before(self, i: int) -> bool:
        """Whether a particle is a word of grammar here: Eva Vogt von der TU, Mittel der EU."""
        word = self._tokens[i].word
        if word == "do":
            return self._language != "pt"
        if word in _FOR and self._words:
            return self._words[-1].word.lower() not in _TAKE_FOR and not GERMAN_BODY.search(self._words[-1].word)
        if self._language != "de" or not self._words:
            return word in _FOR
        following = next((t.word for t in self._tokens[i + 1 :] if not t.word.islower()), "")
        if word in _NOBLE:
            of_title = self._titled and self._words[0].word.lower() not in KNOWN_FIRST_NAMES  # Frau Falk von der Bank
            return of_title or sum(not w.word.islower() for w in self._words) > 1 or following.isupper()
        return word in _ARTICLES and self._words[-1].word not in _NOBLE

    def _is_outside(self, i: int) -> bool:
        """A word that begins the sentence, or says of what kind the name behind it is: Firma Falk."""
        word = self._tokens[i].word
        if self._first and i == 0 and begins_only(word, self._language):
            return True
        return self._language == "de" and (
            word.lower() in MEASURES or word in _POLITE or (word.lower() in APPOSED and i + 1 < len(self._tokens))
        )

    def _is_called_so(self, i: int) -> bool:
        """May Tanaka and Will Falk, but neither "in May Tanaka left" nor May alone; Good Morning Norway within a sentence."""
        token = self._tokens[i]
        if token.word in NAME_MONTHS and self._words and self._words[-1].word.lower() in KNOWN_FIRST_NAMES:
            return True  # Theresa May
        if token.tail or i + 1 == len(self._tokens):
            return False
        following = self._tokens[i + 1].word
        if token.word in _IN_TITLES:
            return not self._first and bool(self._words)
        if token.word not in NAME_MONTHS and not (token.word == "Will" and not self._first):
            return False
        if following.islower() or _is_grammar(following) or plain(following) in BODIES or plain(following) in TITLES:
            return False
        return token.word == "Will" or not _IN_A_MONTH.search(self._text, max(0, token.start - _LOOK_BACK), token.start)

    def _is_title(self, i: int) -> bool:
        """A title, or a word that belongs to the title after or before it; but not in the name of a body."""
        following = [plain(token.word) for token in self._tokens[i : i + 4]]
        last = len(following) == 1
        if last and (following[0] in _SHORTENED or self._tokens[i].word in _RANKS) and self._tokens[i].word[-1] != ".":
            return False  # a name, Col, or a place, DC
        if self._tokens[i].word in _RANKS or self._is_office(self._tokens[i].word) or (i == 0 and self._is_kin(following[0])):
            return last or following[1] not in BODIES
        if following[0] not in TITLE_PARTS:
            return False
        if self._in_title:
            return True
        head = next((word for word in following if word not in TITLE_PARTS), None)
        return head in TITLES

    def _is_kin(self, word: str) -> bool:
        """A word for kin that begins a sentence, with the name behind it: Babam Hüseyin."""
        return self._first and word in KIN and len(self._tokens) > 1

    def _is_office(self, word: str) -> bool:
        small = plain(word)
        if small in TITLES or small in OFFICES or small.partition("-")[0] in TITLES:
            return True
        if self._language == "fr" and small in _MONSIEUR:
            return True
        return self._language == "de" and (small in KIN or bool(GERMAN_OFFICE.search(small)))

    def _flush(self) -> Iterator[Run]:
        """The run so far, if it may be a name; what a titled person is of is a run of its own."""
        words, titled, begin = self._words, self._titled, self._begin
        self._words, self._titled, self._in_title, self._of_title = [], False, False, False
        if not words:
            return
        at = next((i for i, token in enumerate(words) if token.word == "of"), None) if titled else None
        first = self._first and begin == 0
        yield from _run(words[:at], first, titled)
        if at is not None:
            yield from _run(words[at:], False, False)


def _run(words: list[_Token], first: bool, titled: bool) -> Iterator[Run]:
    words = list(words)
    while words and (words[0].word.islower() or words[0].word == "&"):
        del words[0]
    while words and (words[-1].word.islower() or words[-1].word == "&" or _is_initial(words[-1].word)):
        words.pop()
    name = " ".join(token.word for token in words)
    if len(name) <= _LONGEST and len(words) <= _MOST_WORDS and not all(_describes(token.word) for token in words):
        yield Run(name, first, titled, words[0].start, words[-1].end)


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
