"""Terms with a star or a question mark: stems, endings, words of any spelling.

Strategy: a star is any letters of one word, none too; a star that stands alone is any one word; a question mark between letters
is one letter; a backslash before either takes it as it is. The longest piece without them is searched for like any other term,
and the rest is tried around it, forwards, or backwards on reversed text. Letters stop at a script without spaces, where they
would go on to the end of the clause.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from .borders import UNSPACED_SCRIPTS

_PIECE: Final = re.compile(r"\\[*?\\]|(?<=\w)(?P<one>\?)(?=\w)|\*+|[^*\\?]+|.", re.DOTALL)
_SHORTEST: Final = 2
_MOST: Final = 6
_LONGEST_WORD: Final = 60  # characters: so that no text makes a star expensive
_REACH: Final = 400
_STAR, _WORD, _ONE = "*", "* ", "?"


class Wildcard(NamedTuple):
    """A term with stars, ready to be tried where its anchor stands."""

    anchor: str
    """The longest piece that has none."""
    before: re.Pattern[str]
    """What comes before the anchor, backwards."""
    after: re.Pattern[str]

    def around(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Where the whole term stands if its anchor is text[start:end]; None: it does not, or that is no word but a wall."""
        if _wall().search(text, max(0, start - _LONGEST_WORD), end + _LONGEST_WORD):
            return None
        after = self.after.match(text, end, end + _REACH)
        if after is None:
            return None
        before = self.before.match(text[max(0, start - _REACH) : start][::-1])
        return (start - before.end(), after.end()) if before else None


def has_wildcards(alias: str) -> bool:
    """Whether there is a star or a question mark in it that is not meant as it is."""
    return ("*" in alias or "?" in alias) and any(kind for kind, _ in _pieces(alias))


def is_too_wide(alias: str) -> bool:
    """Whether there is too little beside the stars to search for, or too much of them."""
    pieces = _pieces(alias)
    if not any(kind for kind, _ in pieces):
        return False
    return (
        max((len(text) for kind, text in pieces if not kind), default=0) < _SHORTEST or sum(bool(k) for k, _ in pieces) > _MOST
    )


def literal(alias: str) -> str:
    """An alias without wildcards as it is meant: without the backslashes."""
    return "".join(text for _, text in _pieces(alias)) if "\\" in alias else alias


def wildcard(alias: str) -> Wildcard | None:
    """An alias in comparable form, ready for searching; None where it has no wildcards, or nothing else."""
    pieces = _pieces(alias)
    if len({bool(kind) for kind, _ in pieces}) < 2:
        return None
    at = max((i for i, (kind, _) in enumerate(pieces) if not kind), key=lambda i: len(pieces[i][1]))
    before = "".join(_expression(kind, text[::-1]) for kind, text in reversed(pieces[:at]))
    after = "".join(_expression(kind, text) for kind, text in pieces[at + 1 :])
    return Wildcard(pieces[at][1], _compiled(before), _compiled(after))


def _pieces(alias: str) -> Sequence[tuple[str, str]]:
    """(kind, text) of each piece; the kind is empty for what is searched for as it stands."""
    pieces: list[tuple[str, str]] = []
    for found in _PIECE.finditer(alias):
        text = found[0]
        if text[0] == "*":
            alone = f" {alias} "[found.start()] == " " == f" {alias} "[found.end() + 1]
            pieces.append((_WORD if alone else _STAR, ""))
        elif found.lastgroup == "one":
            pieces.append((_ONE, ""))
        else:
            text = text[1] if len(text) > 1 and text[0] == "\\" else text
            if pieces and not pieces[-1][0]:
                text = pieces.pop()[1] + text
            pieces.append(("", text))
    return pieces


def _expression(kind: str, text: str) -> str:
    """A piece as a pattern; `text` is that of a piece to be searched for as it stands."""
    if not kind:
        return re.escape(text)
    return _letter() + {_STAR: f"{{0,{_LONGEST_WORD}}}", _WORD: f"{{1,{_LONGEST_WORD}}}", _ONE: ""}[kind]


def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(f"{expression}(?!{_letter()})" if expression else "", re.DOTALL)


@cache
def _wall() -> re.Pattern[str]:
    """More letters in a row than any word has."""
    return re.compile(f"{_letter()}{{{_LONGEST_WORD}}}")


@cache
def _letter() -> str:
    """One letter, digit or mark of a script with spaces."""
    marks = "".join(char for code in range(0x300, 0xFFFF) if unicodedata.category(char := chr(code))[0] == "M")
    return rf"(?:(?![{UNSPACED_SCRIPTS}])[\w{marks}])"
