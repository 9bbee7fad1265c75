"""Which of the places where a label could stand hold one: the house style of the document, inferred from the document.

Strategy: no line is judged alone. Candidates with the same label are one *name*; candidates that look alike (same form, same
decoration, same way of writing, same layout around them) share their evidence, and `evidence` weighs it. The outcome is a
probability a candidate, which users see as the turn's confidence.

Only distinct (name, traits) pairs are looked at in the rounds, so the cost does not grow with the number of turns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ...model import Block, Field
from ..draft import ParseOptions, Preference
from ..page.layout import SENTENCE_END, Layout
from .accepted import Accepted, Labels
from .barenames import find_bare_names
from .candidates import Candidate
from .circled import with_whole_names
from .confidence import CHANGE_OF_VOICE, TOLD_BY_WORDS
from .evidence import Group, settle
from .running import NONE, Running
from .styles import style_parts, style_parts_of
from .traits import (
    BARE_FORMS,
    Context,
    Surroundings,
    Traits,
    find_surroundings,
    known_names,
    label_key,
    names_throughout,
    names_with_titles,
    traits_of,
)
from .unlikely import count_running
from .unnamed import find_questions
from .userlabels import find_user_labels
from .voices import (
    with_asked,
    with_bare_answers,
    with_numbered_questions,
    with_unnamed_answers,
    with_unnamed_questions,
    with_voices,
)

_THRESHOLDS: Final[dict[Preference | None, float]] = {None: 0.5, "recall": 0.1, "precision": 0.9}
_FORM_GIVEN: Final = 0.05
"""The threshold where the user says what form labels have."""
_AS_INFERRED: Final = ParseOptions()


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
        return Labels(given, [])
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
    groups.settle(context.known | names_throughout(blocks, named), names_with_titles(blocks), unlikely)
    accepted: list[Accepted] = []
    rejected: list[Accepted] = []
    for candidate, group in best_of_each_block(named, of_candidate):
        row = Accepted(candidate, group.sure)
        (accepted if is_taken(group, row.probability, options) else rejected).append(row)
    if not (accepted or options.form):
        accepted = find_bare_names(blocks)
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
    accepted = with_whole_names(blocks, _without_lists(accepted, blocks, layout))
    accepted = with_asked(blocks, candidates, with_voices(blocks, candidates, accepted), layout)
    accepted = with_unnamed_questions(blocks, with_unnamed_answers(blocks, with_bare_answers(blocks, accepted)))
    accepted = with_numbered_questions(blocks, accepted)
    accepted = [
        row
        for row in accepted
        or [
            Accepted(place, TOLD_BY_WORDS if place.lead == "words" else CHANGE_OF_VOICE)
            for place in find_questions(blocks, layout)
        ]
        if row.probability >= options.min_confidence
    ]
    return Labels(accepted, rejected)


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
        return self.of_pair(label_key(candidate.label), traits_of(candidate, around))

    def of_pair(self, key: str, traits: Traits) -> Group:
        """The group of a name with these traits."""
        pair = (key, self._traits.setdefault(traits, traits))
        group = self._all.get(pair)
        if group is None:
            group = self._all[pair] = Group(*pair)
        return group

    def names(self) -> set[str]:
        """The names that have groups."""
        return {key for key, _ in self._all}

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
