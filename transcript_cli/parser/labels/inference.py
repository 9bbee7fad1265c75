"""Which of the places where a label could stand hold one: the house style of the document, inferred from the document.

Strategy: no line is judged alone. Candidates with the same label are one *name*; candidates that look alike (same form, same
decoration, same way of writing, same layout around them) share their evidence, and `evidence` weighs it. The outcome is a
probability a candidate, which users see as the turn's confidence, and a table of votes a form, which `explain` prints.

Only distinct (name, traits) pairs are looked at in the rounds, so the cost does not grow with the number of turns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from msgspec import Struct

from ...errors import UsageError
from ...model import Block, Field, FormVote
from ..counts import count
from ..draft import ParseOptions, Preference
from ..page.answers import is_answer
from ..page.layout import SENTENCE_END, Layout
from .candidates import Candidate
from .confidence import CHANGE_OF_VOICE
from .evidence import Group, settle
from .forms import FORMS
from .leads import VOICES
from .running import NONE, Running
from .traits import (
    BARE_FORMS,
    Context,
    Surroundings,
    Traits,
    find_surroundings,
    known_names,
    label_key,
    names_with_titles,
    traits_of,
)
from .unlikely import count_running
from .unnamed import MARKS, QUESTIONS, find_questions, numbered_questions
from .userlabels import find_user_labels
from .writing import writing

_THRESHOLDS: Final[dict[Preference | None, float]] = {None: 0.5, "recall": 0.1, "precision": 0.9}
_FORM_GIVEN: Final = 0.05
"""The threshold where the user says what form labels have."""


_AS_INFERRED: Final = ParseOptions()
VOICED: Final = ("chevron", "dash", "time")
"""Leads that may announce another voice without a label."""


class Accepted(Struct, frozen=True, gc=False):
    """A candidate that holds a label."""

    candidate: Candidate
    probability: float
    """The confidence that users see; 1 where the user says so."""


class Labels(NamedTuple):
    """The outcome for one document."""

    accepted: list[Accepted]
    """In order of the document."""
    rejected: list[Accepted]
    """The others; the probability is again that of being a label."""
    votes: list[FormVote]
    """Best first."""


def choose_labels(
    blocks: Sequence[Block],
    candidates: Sequence[Candidate],
    layout: Layout,
    fields: Sequence[Field],
    options: ParseOptions = _AS_INFERRED,
    running: Running = NONE,
) -> Labels:
    """Decide which candidates are labels, by the document's own evidence as far as the user leaves it to that.

    Args:
        blocks: the document.
        candidates: where labels could stand.
        layout: of the document.
        fields: what its format declares.
        options: what the user overrules.
        running: lines that surely are no labels.

    Raises:
        UsageError: the user's pattern or form is none, or the pattern takes too long.
    """
    if options.labels is not None:
        given = [Accepted(c, 1.0) for c in find_user_labels(blocks, candidates, options.labels)]
        return Labels(given, [], _votes(given, []))
    if options.form is not None:
        wanted = style_parts(options.form)
        candidates = [c for c in candidates if wanted <= style_parts_of(c)]
    named = [c for c in candidates if c.form != "voice"]
    context = Context(
        blocks, layout, {c.block: c for c in reversed(named) if c.form not in BARE_FORMS}, known_names(blocks, fields), running
    )
    groups = Groups()
    of_candidate: list[Group] = []
    for candidate in named:
        group = groups.of(candidate, find_surroundings(candidate, context))
        group.count += 1
        of_candidate.append(group)
    unlikely = count_running(context, range(len(blocks))) if running and options.form is None else None
    groups.settle(context.known, names_with_titles(blocks), unlikely)
    accepted: list[Accepted] = []
    rejected: list[Accepted] = []
    for candidate, group in best_of_each_block(named, of_candidate):
        row = Accepted(candidate, group.sure)
        (accepted if is_taken(group, row.probability, options) else rejected).append(row)
    return weigh_rows(blocks, candidates, accepted, rejected, layout, options)


def weigh_rows(
    blocks: Sequence[Block],
    candidates: Sequence[Candidate],
    accepted: list[Accepted],
    rejected: list[Accepted],
    layout: Layout,
    options: ParseOptions,
) -> Labels:
    """The labels, once it is known how likely each place is one: without lists of names, and with voices that have none."""
    accepted = _without_lists(accepted, blocks, layout)
    accepted = _with_asked(blocks, candidates, _with_voices(blocks, candidates, accepted), layout)
    accepted = _with_numbered_questions(blocks, _with_unnamed_answers(blocks, accepted))
    accepted = [
        row
        for row in accepted or [Accepted(place, CHANGE_OF_VOICE) for place in find_questions(blocks)]
        if row.probability >= options.min_confidence
    ]
    return Labels(accepted, rejected, _votes(accepted, rejected))


class Groups:
    """The candidates of a document by name and traits. Nearly all repeat one that was seen: the rest is worked out once."""

    def __init__(self) -> None:
        self._all: dict[tuple[str, Traits], Group] = {}
        self._alike: dict[tuple[object, ...], Group] = {}
        self._traits: dict[Traits, Traits] = {}
        """So that those which are equal are one."""

    def of(self, candidate: Candidate, around: Surroundings) -> Group:
        """The group of a candidate, a new one where there is none yet."""
        look = look_of(candidate, around)
        group = self._alike.get(look)
        if group is None:
            group = self._alike[look] = self.of_new(candidate, around)
        return group

    def of_new(self, candidate: Candidate, around: Surroundings) -> Group:
        """The same for a candidate of which the caller knows that none looked like it before."""
        traits = traits_of(candidate, around)
        pair = (label_key(candidate.label), self._traits.setdefault(traits, traits))
        group = self._all.get(pair)
        if group is None:
            group = self._all[pair] = Group(*pair)
        return group

    def settle(self, known: frozenset[str], titled: frozenset[str], unlikely: Mapping[Traits, int] | None = None) -> None:
        """Give every group its probability, by all of them together and the names that the document lists.

        `unlikely`: how many places that hold no label have these traits, besides those that are in groups.
        """
        settle([*self._all.values()], known, titled, unlikely)


def look_of(candidate: Candidate, around: Surroundings) -> tuple[object, ...]:
    """What of a candidate says to which group it belongs."""
    return candidate.label, candidate.form, candidate.decoration, candidate.lead, candidate.stamp is None, around


def is_taken(group: Group, sure: float, options: ParseOptions) -> bool:
    """Whether the candidates of a group are labels, `sure` being the confidence that users see."""
    threshold = _FORM_GIVEN if options.form and not options.prefer else _THRESHOLDS[options.prefer]
    return group.probability >= threshold and sure >= options.min_confidence


def best_of_each_block(candidates: Sequence[Candidate], groups: Sequence[Group]) -> Iterator[tuple[Candidate, Group]]:
    """Of several ways in which a block can be read, the likeliest; of equals the first, whose form is the most special."""
    best: tuple[Candidate, Group] | None = None
    for candidate, group in zip(candidates, groups, strict=True):
        if best is not None and best[0].block != candidate.block:
            yield best
            best = None
        if best is None or group.probability > best[1].probability:
            best = candidate, group
    if best is not None:
        yield best


def _without_lists(accepted: list[Accepted], blocks: Sequence[Block], layout: Layout) -> list[Accepted]:
    """The labels without the lists of names before the first turn: names with nothing under them that reads like speech."""
    if not layout.punctuated:
        return _without_stacks(accepted)
    ends = [*(row.candidate.block for row in accepted[1:]), len(blocks)][: len(accepted)]
    for index, (row, end) in enumerate(zip(accepted, ends, strict=True)):
        said = blocks[row.candidate.block + 1 : end]
        if row.candidate.form != "own-line" or any(b.text[-1] in SENTENCE_END or len(b.text) > 100 for b in said):
            return _without_stacks(accepted[index:])
    return accepted


def _without_stacks(accepted: list[Accepted]) -> list[Accepted]:
    """Of names one right under the other, only the last can open a turn."""
    own = {row.candidate.block for row in accepted if row.candidate.form == "own-line"}
    if len(own) < 2:
        return accepted
    return [row for row in accepted if not (row.candidate.block in own and row.candidate.block + 1 in own)]


# --- voices without a name, and the votes ---------------------------------------------------------------------------------


def _with_voices(blocks: Sequence[Block], candidates: Sequence[Candidate], accepted: list[Accepted]) -> list[Accepted]:
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


def _with_asked(
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


def _with_numbered_questions(blocks: Sequence[Block], accepted: list[Accepted]) -> list[Accepted]:
    """Add the questions of a written interview, Q1., where its answers are labels: A1."""
    answers = [row for row in accepted if row.candidate.form == "numbered-answer"]
    if len(answers) < QUESTIONS - 1 or len(answers) < len(accepted):
        return accepted
    taken = {row.candidate.block for row in accepted}
    asked = [Accepted(place, answers[0].probability) for place in numbered_questions(blocks) if place.block not in taken]
    return sorted([*accepted, *asked], key=lambda row: row.candidate.block)


def _with_unnamed_answers(blocks: Sequence[Block], accepted: list[Accepted]) -> list[Accepted]:
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


_MOSTLY: Final = 0.8


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


class _Tally:
    """What is known of one style of label."""

    __slots__ = ("accepted", "best", "candidates", "names", "score")

    def __init__(self) -> None:
        self.candidates = self.accepted = 0
        self.names: set[str] = set()
        self.score = 0.0
        self.best = (-1.0, "")


def _votes(accepted: Sequence[Accepted], rejected: Sequence[Accepted]) -> list[FormVote]:
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


@lru_cache(maxsize=16_384)
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
