"""The places where turns begin, of all those where a label could stand.

Strategy: one walk over what the survey found. What is left out stands before or after the speech, or is of another form than
nearly all labels. Places that look alike are counted, not kept, because nothing else is asked of them later.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise
from typing import Final, NamedTuple

import msgspec

from ...longtext import LongText, NotInWindowsError
from ...model import Block, Warning
from ...turnspool import Openings
from ..labels.accepted import Accepted, Labels
from ..labels.choice import POSSIBLE, close_calls
from ..labels.forms import FORMS
from ..labels.strays import is_at_home, usual_form
from ..labels.voices import VOICED, are_voices
from ..turns.assemble import MOST_LEFT
from ..turns.questioners import Examination, is_asking, is_witness
from .edges import Edges
from .lines import UNKNOWN
from .readings import Look
from .survey import GOES_ON, OPENS, Survey

OWN_LINE: Final = frozenset(form.name for form in FORMS if form.own_line)
"""Forms of labels under which the speech begins on the next line."""


class Place(NamedTuple):
    """Where a turn begins in the source, and the look of its label."""

    start: int
    byte: int
    line_ends: int
    look: Look


class Places:
    """The beginnings of the turns, and what was left.

    Attributes:
        looks: of the turns' labels.
        openings: where each turn begins, with the number of its look among these.
        words: of each turn, with those of its label, if it is nothing but speech; else `UNKNOWN`.
        called: whom the end of what stands before such a turn calls on, if its label asks; by its number.
        near: places without a label that may well have one: where in the source, label, probability.
    """

    def __init__(self, source: LongText) -> None:
        self.looks: list[Look] = []
        self.openings = Openings(source, array("q"), array("q"), array("I"), array("I"), [], [], {})
        self.words = array("i")
        self.called: dict[int, str] = {}
        self.taken: Counter[int] = Counter()
        self.left: Counter[int] = Counter()
        self.first: dict[int, int] = {}
        """From the number of a look in the survey to where it is first seen as the likeliest."""
        self.near: list[tuple[int, str, float]] = []

    def __getitem__(self, index: int) -> Place:
        openings = self.openings
        return Place(
            openings.starts[index], openings.byte_starts[index], openings.line_ends[index], self.looks[openings.looks[index]]
        )

    def open(self, survey: Survey, lines: Sequence[int], edges: Edges) -> None:
        """Let turns begin with lines of the survey, by number, but not before or after the speech, nor with labels of another
        form than nearly all others.

        Raises:
            NotInWindowsError: labels stand on lines of their own.
        """
        looks = survey.readings.looks
        forms: Counter[str] = Counter()
        for number, count in self.taken.items():
            forms[looks[number].candidate.form] += count
        usual = usual_form(forms)
        deepest = max(looks[number].indent for number in self.taken if usual in (None, looks[number].candidate.form))
        at_home = [
            frozenset(
                number for number in self.taken if usual is None
                or is_at_home(looks[number].candidate, usual, looks[number].indent, deepest, behind=behind)
            )
            for behind in (False, True)
        ]  # fmt: skip
        best, of = survey.readings.best, survey.of
        behind = next((n for n in lines if usual is not None and looks[best[of[n]]].candidate.form == usual), len(of))
        begin, end = bisect_left(survey.starts, edges.first), bisect_right(survey.starts, edges.last)
        kept = array("I", (n for n in lines if begin <= n < end and best[of[n]] in at_home[n >= behind]))
        numbers = {number: at for at, number in enumerate(dict.fromkeys(best[of[n]] for n in kept))}
        self.looks = [looks[number] for number in numbers]
        if any(look.candidate.form in OWN_LINE for look in self.looks):
            raise NotInWindowsError("labels on lines of their own")
        openings = self.openings
        openings.labels.extend(look.candidate.label for look in self.looks)
        openings.confidences.extend(look.sure for look in self.looks)
        openings.starts.extend(survey.starts[n] for n in kept)
        openings.byte_starts.extend(survey.bytes[n] for n in kept)
        openings.line_ends.extend(survey.line_ends[n] for n in kept)
        openings.looks.extend(numbers[best[of[n]]] for n in kept)
        self.words.extend(_words(survey, n, after) for n, after in pairwise(chain(kept, (len(of),))))
        openings.events.update((index, survey.events[n]) for index, n in enumerate(kept) if n in survey.events)
        self.called = {index: survey.called[n] for index, n in enumerate(kept) if n in survey.called}

    def close_calls(self, looks: Sequence[Look], source: LongText) -> list[Warning]:
        """What there is to be warned of in how labels were chosen.

        Places of one look are one and the same row, and a block stands for each look.
        """
        accepted: list[Accepted] = []
        rejected: list[Accepted] = []
        blocks: list[Block] = []
        for number, start in sorted(self.first.items(), key=lambda item: item[1]):
            look = looks[number]
            row = Accepted(msgspec.structs.replace(look.candidate, block=len(blocks)), look.sure)
            blocks.append(Block("-", start, start + 1))
            accepted += [row] * self.taken[number]
            rejected += [row] * self.left[number]
        return close_calls(Labels(accepted, rejected), blocks, source)


def _words(survey: Survey, line: int, after: int) -> int:
    """The words of a turn from a line of the survey up to another."""
    words, plain, events = survey.words, survey.plain, survey.events
    total = words[line] if plain[line] & OPENS else UNKNOWN
    for more in range(line + 1, after):
        if UNKNOWN in (total, words[more]) or not plain[more] & GOES_ON or line in events or more in events:
            return UNKNOWN
        total += words[more]
    return total


def find_places(survey: Survey, edges: Edges, source: LongText) -> Places:
    """Where the turns of a text begin.

    Raises:
        NotInWindowsError: labels stand on lines of their own, or voices have none.
    """
    places = Places(source)
    looks, best, of, starts = survey.readings.looks, survey.readings.best, survey.of, survey.starts
    alone = _labels_alone(survey)
    lines = array("I")
    for line in range(bisect_left(starts, edges.listed), len(of)):
        number, start = best[of[line]], starts[line]
        if (look := looks[number]).taken:
            if alone and start in alone and alone[start] + 1 in alone.values():
                continue
            places.taken[number] += 1
            lines.append(line)
        elif look.group is not None and start > edges.listed:
            places.left[number] += 1
            if start > edges.first and look.sure >= POSSIBLE and len(places.near) < MOST_LEFT:
                places.near.append((start, look.candidate.label, look.sure))
        else:
            continue
        places.first.setdefault(number, start)
    _check_voices(survey, len(lines))
    places.open(survey, lines, edges)
    return places


def find_examination(survey: Survey, places: Places) -> Examination | None:
    """Who asks and who answers in court; None where no line says it, or nobody asks."""
    labels = [look.candidate.label for look in places.looks]
    if not survey.examiners or not any(map(is_asking, labels)):
        return None
    unnamed = next((labels[number] for number in places.openings.looks if is_witness(labels[number])), None)
    return Examination(survey.examiners, survey.witnesses or ([(-1, unnamed)] if unnamed else []))


def _labels_alone(survey: Survey) -> dict[int, int]:
    """Of the labels on a line of their own, where each begins and the number of its line."""
    looks = survey.readings.looks
    if not any(look.taken and look.candidate.form == "own-line" for look in looks):
        return {}
    likeliest = ((start, looks[survey.readings.best[reading]]) for start, reading in zip(survey.starts, survey.of, strict=True))
    return {start: survey.alone[start] for start, look in likeliest if look.taken and look.candidate.form == "own-line"}


def _check_voices(survey: Survey, labels: int) -> None:
    """Refuse a text in which a mark without a label announces another voice."""
    looks = survey.readings.looks
    if not any(look.candidate.lead in VOICED for look in looks):
        return
    counts: Counter[str] = Counter()
    for reading, count in Counter(survey.of).items():
        if not looks[survey.readings.best[reading]].taken:
            for number in survey.readings.rivals[reading]:
                counts[looks[number].candidate.lead] += count
    marked = any(look.taken and look.candidate.lead == "chevron" for look in looks)
    voiced = [lead for lead in VOICED if counts[lead]]
    if any(are_voices(lead, counts[lead], survey.lines, labels, marked=marked) for lead in voiced):
        raise NotInWindowsError("voices without labels")
