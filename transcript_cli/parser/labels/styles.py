"""The ways in which labels are written, in the words that users read and write: "colon, bold, title, after a time"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...errors import UsageError
from ...model import FormVote
from ..counts import count
from ..words.memory import remembered
from .accepted import Accepted
from .candidates import Candidate
from .forms import FORMS
from .leads import VOICES
from .traits import label_key
from .writing import writing


class _Tally:
    """What is known of one style of label."""

    __slots__ = ("accepted", "best", "candidates", "names", "score")

    def __init__(self) -> None:
        self.candidates = self.accepted = 0
        self.names: set[str] = set()
        self.score = 0.0
        self.best = (-1.0, "")


def votes(accepted: Sequence[Accepted], rejected: Sequence[Accepted]) -> list[FormVote]:
    """How well each form, as it is written here, explains the document."""
    tallies: dict[str, _Tally] = {}
    for rows, taken in ((accepted, True), (rejected, False)):
        looks = count([(row.candidate.label, row.probability, style_of(row.candidate)) for row in rows])
        for (label, probability, style), times in looks.items():
            tally = tallies.get(style)
            if tally is None:
                tally = tallies[style] = _Tally()
            tally.candidates += times
            tally.accepted += times * taken
            tally.names.add(label_key(label))
            tally.score += times * probability
            if (probability, label) > tally.best:
                tally.best = probability, label
    votes = [
        FormVote(style, t.best[1], t.candidates, t.accepted, len(t.names), round(t.score, 2), t.accepted > 0)
        for style, t in tallies.items()
    ]
    return sorted(votes, key=lambda vote: (-vote.accepted, -vote.score, vote.form))


def style_of(candidate: Candidate) -> str:
    """How a candidate's label is written, in words: "colon, bold, title, after a time"."""
    return _style(candidate.form, candidate.decoration, candidate.label, candidate.lead)


@remembered
def _style(form: str, decoration: str, label: str, lead: str) -> str:
    parts = (form, decoration, writing(label) if label else "", f"after a {lead}" if lead else "")
    return ", ".join(part for part in parts if part)


def style_parts_of(candidate: Candidate) -> set[str]:
    """The words of `style_of`, a heading in bold being a heading and in bold."""
    decoration = candidate.decoration
    return {*style_of(candidate).split(", "), *decoration.split()}


def style_parts(style: str) -> set[str]:
    """What `--form` asks for: the words of `FormVote.form`, all of them or some.

    Raises:
        UsageError: a word says nothing of a form.
    """
    forms = [*(form.name for form in FORMS), "voice"]
    parts = {" ".join(part.split()) for part in style.casefold().split(",")} - {""}
    words = {word for part in parts for word in ([part] if part.startswith("after a ") else part.split())}
    if not words or (unknown := words - {*forms, *_LOOKS}):
        wrong = sorted(unknown)[0] if words else style
        advice = f"Known: {', '.join(forms)}; or as `transcript explain` shows them, such as 'colon, bold, title'."
        raise UsageError(f"{wrong!r} is no form of labels", advice=advice)
    return words


_LOOKS: Final = frozenset(
    {
        *("bold", "italic", "literal", "heading", "item", "row", "cue"),
        *("upper", "title", "initials", "number", "lower", "sentence", "uncased"),
        *(f"after a {lead}" for lead in ("time", "number", *VOICES.values())),
    }
)
"""What a style says besides the form."""
