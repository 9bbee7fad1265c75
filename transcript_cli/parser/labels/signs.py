"""Which forms a text could have, by the signs in it: a tab, a bar, a bracket, a full stop.

Strategy: most forms need a sign that most texts do not have. What signs there are is found in one go, and which forms are left
is worked out once for each set of signs. What the form for Q and A matches is nothing else, so that no other has to be tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final, TypeAlias

from .forms import FORMS, Form

Row: TypeAlias = tuple[Form, Callable[[str, str], bool], re.Pattern[str]]
_ON_OWN_LINE: Final = ("chat", "bracket", "circle", "emphasis")
_ASCII_SIGNS: Final = "".join(sorted({sign for form in FORMS for sign in form.signs if sign.isascii()}))
_OTHER_SIGNS: Final = "…"
"""Stands for all signs that are not ASCII."""


def forms_of(head: str, *, inline: bool) -> tuple[Row, ...]:
    """The forms whose signs are in the head of a text.

    Args:
        head: the beginning of a block, without its lead.
        inline: only those that a long line can have that begins with a letter, as nearly all lines of speech do.
    """
    signs = "".join([sign for sign in _ASCII_SIGNS if sign in head])
    return _forms_with(signs if head.isascii() else signs + _OTHER_SIGNS, inline)


@lru_cache(maxsize=2048)
def _forms_with(signs: str, inline: bool) -> tuple[Row, ...]:
    others = _OTHER_SIGNS in signs
    return tuple(
        (form, form.may_be, form.pattern)
        for form in FORMS
        if not (inline and (form.own_line or form.name in _ON_OWN_LINE))
        and (not form.signs or any(sign in signs or (others and not sign.isascii()) for sign in form.signs))
    )


LETTER: Final = "question-answer"
_LETTER: Final = next(form.pattern for form in FORMS if form.name == LETTER)
_AFTER: Final = frozenset(". \t\u00a0")
_OATHS: Final = ("sworn", "oath", "affirmed")
"""A line with one of these may say who will answer, and be nobody's label."""


def letter_ends(text: str) -> int:
    """Where the speech begins on a line that surely begins with Q or A as a label; 0 on any other."""
    if text[0] not in "QA" or text[1:2] not in _AFTER or [1 for word in _OATHS if word in text]:
        return 0
    match = _LETTER.match(text)
    return match.end() if match else 0
