"""The places where turns begin, of all those where a label could stand.

Strategy: one walk over what the survey found. What is left out stands before or after the speech, or is of another form than
nearly all labels. Places that look alike are counted, not kept, because nothing else is asked of them later.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import chain, islice, pairwise
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
from .lines import UNKNOWN, events_in
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
        self.openings = Openings(source, array("q"), array("q"), array("I"), array("I"), [], [], events_in)
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

    def open(self, survey: Survey, lines: Sequence[int], likeliest: Sequence[int], edges: Edges) -> None:
        """Let turns begin with lines of the survey, by number, but not before or after the speech, nor with labels of another
        form than nearly all others.

        `likeliest`: the look that each line of the survey has most likely.

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
        behind = next((n for n in lines if usual is not None and looks[likeliest[n]].candidate.form == usual), len(likeliest))
        begin, end = bisect_left(survey.starts, edges.first), bisect_right(survey.starts, edges.last)
        kept = array("I", (n for n in lines if begin <= n < end and likeliest[n] in at_home[n >= behind]))
        numbers = {number: at for at, number in enumerate(dict.fromkeys(likeliest[n] for n in kept))}
        self.looks = [looks[number] for number in numbers]
        if any(look.candidate.form in OWN_LINE for look in self.looks):
            raise NotInWindowsError("labels on lines of their own")
        openings = self.openings
        openings.labels.extend(look.candidate.label for look in self.looks)
        openings.confidences.extend(look.sure for look in self.looks)
        openings.starts.extend(survey.starts[n] for n in kept)
        openings.byte_starts.extend(survey.bytes[n] for n in kept)
        openings.line_ends.extend(survey.line_ends[n] for n in kept)
        openings.looks.extend(numbers[likeliest[n]] for n in kept)
        self.words = _words(survey, kept)
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


def _words(survey: Survey, kept: Sequence[int]) -> array[int]:
    """The words of the turns that begin with these lines of the survey, each with the lines after it that are no labels."""
    words, plain = survey.words, survey.plain
    total = array("i", (words[n] if plain[n] & OPENS else UNKNOWN for n in kept))
    followed = [index for index, (n, after) in enumerate(pairwise(kept)) if after > n + 1]
    for index in [*followed, len(kept) - 1]:
        n = kept[index]
        for more in range(n + 1, kept[index + 1] if index + 1 < len(kept) else len(words)):
            if UNKNOWN in (total[index], words[more]) or not plain[more] & GOES_ON:
                total[index] = UNKNOWN
                break
            total[index] += words[more]
    return total


def find_places(survey: Survey, edges: Edges, source: LongText) -> Places:
    """Where the turns of a text begin.

    Raises:
        NotInWindowsError: labels stand on lines of their own, or voices have none.
    """
    places = Places(source)
    looks, best, starts = survey.readings.looks, survey.readings.best, survey.starts
    likeliest = array("I", (best[reading] for reading in survey.of))
    taken = [look.taken for look in looks]
    below = range(bisect_left(starts, edges.listed), len(starts))
    stacked = _stacked(survey)
    lines = array("I", (n for n in below if taken[likeliest[n]] and starts[n] not in stacked))
    others = [n for n in below if not taken[likeliest[n]] and looks[likeliest[n]].group and starts[n] > edges.listed]
    places.taken.update(likeliest[n] for n in lines)
    places.left.update(likeliest[n] for n in others)
    places.first = {likeliest[n]: starts[n] for n in chain(reversed(lines), reversed(others))}
    near = ((starts[n], looks[likeliest[n]]) for n in others if starts[n] > edges.first)
    likely = ((start, look.candidate.label, look.sure) for start, look in near if look.sure >= POSSIBLE)
    places.near = list(islice(likely, MOST_LEFT))
    _check_voices(survey, len(lines))
    places.open(survey, lines, likeliest, edges)
    return places


def find_examination(survey: Survey, places: Places) -> Examination | None:
    """Who asks and who answers in court; None where no line says it, or nobody asks."""
    labels = [look.candidate.label for look in places.looks]
    if not survey.examiners or not any(map(is_asking, labels)):
        return None
    unnamed = next((labels[number] for number in places.openings.looks if is_witness(labels[number])), None)
    return Examination(survey.examiners, survey.witnesses or ([(-1, unnamed)] if unnamed else []))


def _stacked(survey: Survey) -> set[int]:
    """Where labels stand on lines of their own right above another such label."""
    looks = survey.readings.looks
    if not any(look.taken and look.candidate.form == "own-line" for look in looks):
        return set()
    likeliest = ((start, looks[survey.readings.best[reading]]) for start, reading in zip(survey.starts, survey.of, strict=True))
    alone = {start: survey.alone[start] for start, look in likeliest if look.taken and look.candidate.form == "own-line"}
    numbers = set(alone.values())
    return {start for start, number in alone.items() if number + 1 in numbers}


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
