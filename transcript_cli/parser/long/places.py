"""The places where turns begin, of all those where a label could stand.

Strategy: one walk over what the survey found. What is left out stands before or after the speech, or is of another form than
nearly all labels. Places that look alike are counted, not kept, because nothing else is asked of them later.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from ...longtext import NotInWindowsError
from ...model import Block
from ..labels.bounds import is_at_home, usual_form
from ..labels.choice import POSSIBLE
from ..labels.forms import FORMS
from ..labels.inference import VOICED, Accepted, Labels, are_voices
from ..turns.assemble import MOST_LEFT
from .edges import Edges
from .survey import Look, Survey

OWN_LINE: Final = frozenset(form.name for form in FORMS if form.own_line)
"""Forms of labels under which the speech begins on the next line."""


class Place(NamedTuple):
    """Where a turn begins in the source, and the look of its label."""

    start: int
    look: Look


class Places:
    """The beginnings of the turns, and what was left.

    Attributes:
        near: places without a label that may well have one: where in the source, label, probability.
        blocks: stand for the looks, one each, in the order of their first places.
    """

    def __init__(self, looks: Sequence[Look]) -> None:
        self._looks = looks
        self.starts = array("q")
        self.of = array("l")
        self.taken: Counter[int] = Counter()
        self.left: Counter[int] = Counter()
        self.first: dict[int, int] = {}
        """From the number of a look to where it is first seen as the likeliest."""
        self.near: list[tuple[int, str, float]] = []
        self.blocks: list[Block] = []

    def __iter__(self) -> Iterator[Place]:
        looks = self._looks
        for start, number in zip(self.starts, self.of, strict=True):
            yield Place(start, looks[number])

    def keep(self, edges: Edges) -> None:
        """Leave out what stands before or after the speech, and labels of another form than nearly all others.

        Raises:
            NotInWindowsError: labels stand on lines of their own.
        """
        forms: Counter[str] = Counter()
        for number, count in self.taken.items():
            forms[self._looks[number].candidate.form] += count
        usual = usual_form(forms)
        deepest = max(
            self._looks[number].indent for number in self.taken if usual in (None, self._looks[number].candidate.form)
        )
        starts, of = array("q"), array("l")
        behind = False
        for start, number in zip(self.starts, self.of, strict=True):
            look = self._looks[number]
            if usual is not None:
                behind = behind or look.candidate.form == usual
                if not is_at_home(look.candidate, usual, look.indent, deepest, behind=behind):
                    continue
            if edges.first <= start <= edges.last:
                if look.candidate.form in OWN_LINE:
                    raise NotInWindowsError("labels on lines of their own")
                starts.append(start)
                of.append(number)
        self.starts, self.of = starts, of

    def labels(self) -> Labels:
        """The labels and what was left, a row for each place; rows of one look are one and the same."""
        accepted: list[Accepted] = []
        rejected: list[Accepted] = []
        self.blocks = []
        for number, start in sorted(self.first.items(), key=lambda item: item[1]):
            look = self._looks[number]
            row = Accepted(msgspec.structs.replace(look.candidate, block=len(self.blocks)), look.sure)
            self.blocks.append(Block("-", start, start + 1))
            accepted += [row] * self.taken[number]
            rejected += [row] * self.left[number]
        return Labels(accepted, rejected, [])


def find_places(survey: Survey, edges: Edges) -> Places:
    """Where the turns of a text begin.

    Raises:
        NotInWindowsError: labels stand on lines of their own, or voices have none.
    """
    places = Places(survey.looks)
    alone = _labels_alone(survey)
    for start, number in survey.best():
        look = survey.looks[number]
        if look.group is None:
            continue
        if look.taken:
            if start < edges.listed or (start in alone and alone[start] + 1 in alone.values()):
                continue
            places.taken[number] += 1
            places.starts.append(start)
            places.of.append(number)
        elif start > edges.listed:
            places.left[number] += 1
            if start > edges.first and look.sure >= POSSIBLE and len(places.near) < MOST_LEFT:
                places.near.append((start, look.candidate.label, look.sure))
        else:
            continue
        places.first.setdefault(number, start)
    _check_voices(survey, len(places.starts))
    places.keep(edges)
    return places


def _labels_alone(survey: Survey) -> dict[int, int]:
    """Of the labels on a line of their own, where each begins and the number of its line."""
    looks = survey.looks
    if not any(look.taken and look.candidate.form == "own-line" for look in looks):
        return {}
    return {
        start: survey.alone[start]
        for start, number in survey.best()
        if looks[number].taken and looks[number].candidate.form == "own-line"
    }


def _check_voices(survey: Survey, labels: int) -> None:
    """Refuse a text in which a mark without a label announces another voice."""
    looks = survey.looks
    if not any(look.candidate.lead in VOICED for look in looks):
        return
    taken = {start for start, number in survey.best() if looks[number].taken}
    counts = Counter(
        looks[number].candidate.lead for start, number in zip(survey.starts, survey.of, strict=True) if start not in taken
    )
    marked = any(look.taken and look.candidate.lead == "chevron" for look in looks)
    voiced = [lead for lead in VOICED if counts[lead]]
    if any(are_voices(lead, counts[lead], survey.lines, labels, marked=marked) for lead in voiced):
        raise NotInWindowsError("voices without labels")
