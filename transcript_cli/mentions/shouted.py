"""Names of people in text that is in capitals throughout, as live captions are.

Strategy: where everything has a capital, a capital proves nothing. What remains are a title or a first name before a word that
is none of grammar, and what a person is called by them stands for the person alone as well. So people alone are found here,
and not all of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from ..firstnames import KNOWN_FIRST_NAMES, ORDINARY, PLACES_TOO
from .heads import AGENT_VERBS, KIN, OFFICES, ORGANIZATIONS, PLACES, THINGS
from .terms import Term
from .words import BODIES, CALENDAR, FUNCTION_WORDS, LANGUAGES, NAME_PARTICLES, TITLE_PARTS, TITLES, WEAK_WORDS

_WORD: Final = re.compile(r"[^\W\d_][^\W\d_’'-]*(?:[’'-][^\W\d_]+)*")
_BETWEEN: Final = frozenset({" ", "\n", ". "})
_LONGEST_ABBREVIATION: Final = 3
_PIECE: Final = 1 << 16  # characters that are looked at together
_TITLES: Final = (
    (OFFICES | TITLES) - KIN - frozenset({"sir", "members", "member", "host", "leaders", "ladies", "gentlemen", "general"})
)
_NO_NAME: Final = (
    FUNCTION_WORDS | CALENDAR | LANGUAGES | WEAK_WORDS | BODIES | ORGANIZATIONS | PLACES | THINGS | TITLES | TITLE_PARTS
    | OFFICES | AGENT_VERBS
)  # fmt: skip


def shouted_names(texts: Callable[[], Iterable[str]]) -> list[Term]:
    """The people named in texts in capitals, most frequent first; `texts` gives them anew each time, so that none is held."""
    found = Counter(name for piece in _pieces(texts()) for name in _names(piece, frozenset()))
    if titled := frozenset(name for name in found if " " not in name):
        found = Counter(name for piece in _pieces(texts()) for name in _names(piece, titled))
    groups = {name: [name] for name in found if " " in name}
    bearers: dict[str, list[str]] = {}
    for name in groups:
        for part in dict.fromkeys(name.split()):
            bearers.setdefault(part, []).append(name)
    for name in found:
        if " " not in name:
            owners = bearers.get(name, ())
            groups.setdefault(owners[0] if len(owners) == 1 else name, []).append(name)
    for part, owners in bearers.items():
        if len(owners) == 1 and part.lower() not in ORDINARY:
            groups[owners[0]].append(part)
    ordered = sorted(groups.items(), key=lambda group: -sum(found[name] for name in group[1]))
    return [_term(name, forms) for name, forms in ordered]


def _term(name: str, forms: Iterable[str]) -> Term:
    """Written as names are, which finds them in capitals too."""
    written = dict.fromkeys(_capitalised(form) for form in (name, *forms))
    return Term(_capitalised(name), tuple(written), kind="name", what="person")


def _capitalised(name: str) -> str:
    return " ".join(word.lower() if word.lower() in NAME_PARTICLES else word.title() for word in name.split())


def _pieces(texts: Iterable[str]) -> Iterator[str]:
    """The texts, long ones cut between words, so that little is in memory."""
    for text in texts:
        start = 0
        while start < len(text):
            end = start + _PIECE
            end = end if end >= len(text) else max(text.rfind(" ", start + 1, end), text.rfind("\n", start + 1, end))
            end = end if end > start else start + _PIECE
            yield text[start:end]
            start = end


def _names(text: str, surnames: frozenset[str]) -> Iterable[str]:
    """The names in a text; `surnames`: what is known to stand behind a title by itself."""
    words = list(_WORD.finditer(text))
    at = 0
    while at < len(words):
        word = _plain(words[at])
        if word in _TITLES:
            length = _length(text, words, at + 1, surnames)
            if length:
                yield _joined(words, at + 1, length)
            at += 1 + length
        elif word in KNOWN_FIRST_NAMES and word not in ORDINARY and word not in _NO_NAME:
            more = _is_next(text, words, at) and _may_be_name(words[at + 1])
            if more or word not in PLACES_TOO:
                yield _joined(words, at, 2 if more else 1)
            at += 2 if more else 1
        else:
            at += 1


def _length(text: str, words: list[re.Match[str]], start: int, surnames: frozenset[str]) -> int:
    """How many words behind a title are the name: two where the first is a first name, or the second a known surname."""
    if start >= len(words) or not _is_next(text, words, start - 1) or not _may_be_name(words[start]):
        return 0
    if not _is_next(text, words, start) or not _may_be_name(words[start + 1]):
        return 1
    return 2 if _plain(words[start]) in KNOWN_FIRST_NAMES or _joined(words, start + 1, 1) in surnames else 1


def _is_next(text: str, words: list[re.Match[str]], at: int) -> bool:
    return (
        at + 1 < len(words)
        and text[words[at].end() : words[at + 1].start()] in _BETWEEN
        and not (text[words[at].end()] == "." and len(words[at][0]) > _LONGEST_ABBREVIATION)
    )


def _may_be_name(word: re.Match[str]) -> bool:
    return _plain(word) not in _NO_NAME and len(word[0]) > 1 and word[0][:1].isupper()


def _plain(word: re.Match[str]) -> str:
    return word[0].lower().removesuffix("'s").removesuffix("’s")


def _joined(words: list[re.Match[str]], start: int, length: int) -> str:
    return " ".join(word[0].removesuffix("'S").removesuffix("’S") for word in words[start : start + length])
