"""Changes of voice beside the labels of a document: chevrons, dashes, times and answers that nobody's name stands before.

Strategy: each looks at what the labels leave free, and adds places where another voice begins; where there are too few of a
kind to be the document's way of writing, none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from ...model import Block
from ..counts import count
from ..page.answers import is_answer
from ..page.layout import SENTENCE_END, Layout
from ..words.labels import ANSWERS
from ..words.names import fold
from ..words.patterns import lazy
from .accepted import Accepted
from .candidates import Candidate
from .confidence import CHANGE_OF_VOICE
from .signs import LETTER
from .unnamed import MARKS, QUESTIONS, numbered_questions

VOICED: Final = ("chevron", "dash", "time")
"""Leads that may announce another voice without a label."""
_MOSTLY: Final = 0.8


def with_voices(blocks: Sequence[Block], candidates: Sequence[Candidate], accepted: list[Accepted]) -> list[Accepted]:
    """Add the changes of voice that carry no name: chevrons anywhere, dashes and times where they open most paragraphs."""
    free = [c for c in candidates if c.lead in VOICED]
    if not free:
        return accepted
    taken = {row.candidate.block for row in accepted}
    below = _below_names(blocks, accepted) if any(c.lead == "time" for c in free) else frozenset()
    free = [c for c in free if c.block not in taken and not (c.lead == "time" and c.block in below)]
    if not free:
        return accepted
    counts = count([c.lead for c in free])
    marked = any(row.candidate.lead == "chevron" for row in accepted)
    lines = sum(1 for b in blocks if b.kind == "line")
    extra: list[Accepted] = []
    for lead, times in counts.items():
        if lead == "dash" and not any(blocks[c.block].text[-1] in SENTENCE_END for c in free if c.lead == lead):
            continue  # the items of a list
        if are_voices(lead, times, lines, len(accepted), marked=marked):
            extra += [Accepted(unnamed(c, blocks[c.block]), CHANGE_OF_VOICE) for c in free if c.lead == lead]
    return sorted(accepted + extra, key=lambda row: row.candidate.block) if extra else accepted


def _below_names(blocks: Sequence[Block], accepted: Sequence[Accepted]) -> frozenset[int]:
    """The lines of the paragraphs that a label alone on its line begins: times before them are those of what its owner says."""
    below: set[int] = set()
    for candidate in (row.candidate for row in accepted):
        if candidate.body >= len(blocks[candidate.block].text):
            at = candidate.block + 1
            while at < len(blocks) and not blocks[at].gap:
                below.add(at)
                at += 1
    return frozenset(below)


def with_asked(
    blocks: Sequence[Block], candidates: Sequence[Candidate], accepted: list[Accepted], layout: Layout
) -> list[Accepted]:
    """Add the answers behind a dash of three, and the questions before them that have no label of their own."""
    answers = [c for c in candidates if c.lead == "answer"]
    if not answers:
        return accepted
    taken = {row.candidate.block for row in accepted}
    voices = {c.block: c for c in answers if c.block not in taken}
    for candidate in answers:
        first = candidate.block - 1
        while first > 0 and first not in taken and not layout.begins_paragraph(blocks[first], blocks[first - 1]):
            first -= 1
        if first >= 0 and first not in taken and not is_answer(blocks[first]):
            voices[first] = Candidate(first, "voice", "answer", "", "", 0, 0, 0)
    rows = [*accepted, *(Accepted(candidate, CHANGE_OF_VOICE) for candidate in voices.values())]
    return sorted(rows, key=lambda row: row.candidate.block)


def with_unnamed_questions(blocks: Sequence[Block], accepted: list[Accepted]) -> list[Accepted]:
    """Add the questions that have no label, where the only label is that of the answers: 1. Is it open? / A. It is."""
    if len(accepted) < QUESTIONS or any(fold(row.candidate.label) not in _ANSWERS for row in accepted):
        return accepted
    questions: list[Accepted] = []
    asked, before = 0, -1
    for row in accepted:
        first = row.candidate.block - 1
        if first <= before:
            return accepted
        asked += blocks[first].text[-1] in MARKS
        while first - 1 > before and not blocks[first].gap:
            first -= 1
        before = row.candidate.block
        questions.append(Accepted(Candidate(first, "voice", "question", "", "", 0, 0, 0), CHANGE_OF_VOICE))
    if asked < _MOSTLY_ASKED * len(accepted):
        return accepted
    return sorted([*accepted, *questions], key=lambda row: row.candidate.block)


_ANSWERS: Final = ANSWERS | {"r"}
_MOSTLY_ASKED: Final = 0.7


def with_numbered_questions(blocks: Sequence[Block], accepted: list[Accepted]) -> list[Accepted]:
    """Add the questions of a written interview, Q1., where its answers are labels: A1."""
    answers = [row for row in accepted if row.candidate.form == "numbered-answer"]
    if len(answers) < QUESTIONS - 1 or len(answers) < len(accepted):
        return accepted
    taken = {row.candidate.block for row in accepted}
    asked = [Accepted(place, answers[0].probability) for place in numbered_questions(blocks) if place.block not in taken]
    return sorted([*accepted, *asked], key=lambda row: row.candidate.block)


def with_bare_answers(blocks: Sequence[Block], accepted: list[Accepted]) -> list[Accepted]:
    """Add the answers whose letter nothing ends, where that of the questions has no mark either: Q Is it shut? / A It is.

    "A" is a word, too: so most questions must be followed by such a line.
    """
    asks = [row.candidate.block for row in accepted if row.candidate.form == LETTER and row.candidate.label == "Q"]
    if len(asks) < _BARE or any(row.candidate.form == LETTER and row.candidate.label == "A" for row in accepted):
        return accepted
    taken = {row.candidate.block for row in accepted}
    places = [
        i
        for i in range(asks[0] + 1, len(blocks))
        if blocks[i].text[0] == "A" and i not in taken and _ANSWER.match(blocks[i].text)
    ]
    answered = {bisect_right(asks, place) for place in places}
    if len(answered) < _MOSTLY_ASKED * len(asks):
        return accepted
    sure = accepted[0].probability
    answers = [Accepted(Candidate(place, LETTER, "", "", "A", 0, 1, 2), sure) for place in places]
    return sorted([*accepted, *answers], key=lambda row: row.candidate.block)


_BARE: Final = 2
_ANSWER: Final = lazy(r"A[ ](?=[“\"‘'(\[]?[^\W\d_a-zß-öø-ÿ]|-)")


def with_unnamed_answers(blocks: Sequence[Block], accepted: list[Accepted]) -> list[Accepted]:
    """Add the answers that have no label, where the only label is that of the questions: nobody asks and answers himself."""
    if len(accepted) < QUESTIONS or any(row.candidate.label != accepted[0].candidate.label for row in accepted):
        return accepted
    answers: list[Accepted] = []
    asked = 0
    for row, end in zip(accepted, [*(row.candidate.block for row in accepted[1:]), len(blocks)], strict=True):
        last = row.candidate.block
        while last + 1 < end and not blocks[last + 1].gap:
            last += 1
        asked += blocks[last].text[-1] in MARKS
        if last + 1 < end:
            answers.append(Accepted(Candidate(last + 1, "voice", "answer", "", "", 0, 0, 0), CHANGE_OF_VOICE))
    if asked < _MOSTLY * len(accepted) or len(answers) < len(accepted) - 1:
        return accepted
    return sorted([*accepted, *answers], key=lambda row: row.candidate.block)


def are_voices(lead: str, count: int, lines: int, labels: int, *, marked: bool) -> bool:
    """Whether `count` places with a lead and no label announce another voice, in a document of so many lines and labels.

    `marked`: a label stands behind a chevron somewhere.
    """
    return count >= 2 or marked if lead == "chevron" else count >= 3 and 2 * count >= lines and labels * 4 <= count


def unnamed(candidate: Candidate, block: Block) -> Candidate:
    """The same place as a voice without a name: what was taken for a label is speech."""
    at = candidate.start if candidate.label else candidate.body
    while at > 0 and block.text[at - 1] in "*_[<{(":
        at -= 1
    return Candidate(candidate.block, "voice", candidate.lead, "", "", 0, 0, at, candidate.stamp, candidate.time)
