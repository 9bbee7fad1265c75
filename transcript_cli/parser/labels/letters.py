"""Q and A before what is asked and answered: the one label that is told by the first characters of a line.

Strategy: the form for them is so special that what it matches is nothing else, so that no other has to be tried.
"""

from __future__ import annotations

from typing import Final

from .forms import FORMS

FORM: Final = "question-answer"
_PATTERN: Final = next(form.pattern for form in FORMS if form.name == FORM)
_AFTER: Final = frozenset(". \t\u00a0")
_OATHS: Final = ("sworn", "oath", "affirmed")
"""A line with one of these may say who will answer, and be nobody's label."""


def letter_ends(text: str) -> int:
    """Where the speech begins on a line that surely begins with Q or A as a label; 0 on any other."""
    if text[0] not in "QA" or text[1:2] not in _AFTER or [1 for word in _OATHS if word in text]:
        return 0
    match = _PATTERN.match(text)
    return match.end() if match else 0
