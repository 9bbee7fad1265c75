"""Labels that are not in the form of nearly all others of their document: lines that only look like names.

Strategy: a house writes its labels in one form. Where that shows, what stands before the first such label, what is
set in deeper and what is only a line of its own is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from ...model import Block
from .accepted import Accepted
from .candidates import Candidate
from .conversation import is_addressed

_STRAYS: Final = 0.15
MANY: Final = 10
"""Labels that show in which form those of a document are."""
_SOME_STAMPED: Final = 3
_NEARLY_ALL: Final = 0.75


def without_strays(blocks: Sequence[Block], accepted: Sequence[Accepted]) -> list[Accepted]:
    """Without the few labels of another form, in a document that has nearly all its labels in one.

    Those are lines that only look like names on a line of their own, wherever they stand; whatever stands before the first
    label of the house's own form; and labels of whatever is quoted, which is set in deeper.
    """
    rows = list(accepted)
    if are_stamped(rows):
        rows = [row for row in rows if row.candidate.form != "emphasis" or row.candidate.stamp]  # **Ann** joined the call
    rows = _without_index(blocks, rows)
    usual = usual_form(Counter([row.candidate.form for row in rows])) if len(rows) >= MANY else None
    if usual is None:
        return rows
    own = [blocks[row.candidate.block].indent for row in rows if row.candidate.form == usual]
    first = next(row.candidate.block for row in rows if row.candidate.form == usual)
    deepest = max(own)
    return [
        row
        for row in rows
        if is_at_home(row.candidate, usual, blocks[row.candidate.block].indent, deepest, behind=row.candidate.block > first)
    ]


def _without_index(blocks: Sequence[Block], rows: list[Accepted]) -> list[Accepted]:
    """Without the names of an index above the speech, a line each, where no label of the speech has a line of its own."""
    first = next((at for at, row in enumerate(rows) if row.candidate.form != "own-line"), len(rows))
    if not 1 < first <= len(rows) - _SPEAKING or any(row.candidate.form == "own-line" for row in rows[first:]):
        return rows
    above = blocks[rows[0].candidate.block : rows[first].candidate.block]
    return rows if any(is_addressed(block.text) for block in above) else rows[first:]


_SPEAKING: Final = 5
"""Labels of the speech below an index, at the least."""


def are_stamped(rows: Sequence[Accepted]) -> bool:
    """Whether nearly all labels have a time behind the name, on its line."""
    stamped = len([1 for row in rows if row.candidate.form == "stamped"])
    return stamped >= _SOME_STAMPED and stamped >= _NEARLY_ALL * len(rows)


def usual_form(forms: Counter[str]) -> str | None:
    """The form of nearly all labels, where there is one."""
    total = forms.total()
    if total < MANY:
        return None
    form, count = forms.most_common(1)[0]
    rivals = total - (forms["own-line"] if form != "own-line" and 2 * forms["own-line"] < count else 0)
    return form if count >= (1 - _STRAYS) * rivals else None


def is_at_home(candidate: Candidate, usual: str, indent: int, deepest: int, *, behind: bool) -> bool:
    """Whether a label is of the form of nearly all others, or stands behind the first of them and no deeper than they do."""
    if candidate.form == usual:
        return True
    return behind and indent <= deepest + 2 and (candidate.form != "own-line" or bool(candidate.decoration))
