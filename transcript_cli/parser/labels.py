"""Which of the places where a label could stand hold one: the house style of the document, inferred from the document.

Strategy: no line is judged alone. Candidates with the same label are one *name*; candidates that look alike (same form, same
decoration, same way of writing, same layout around them) share their evidence, and `evidence` weighs it. The outcome is a
probability a candidate, which users see as the turn's confidence, and a table of votes a form, which `explain` prints.

Only distinct (name, traits) pairs are looked at in the rounds, so the cost does not grow with the number of turns.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from ..model import Block, Field, FormVote
from .evidence import Group, settle
from .forms import Candidate
from .layout import SENTENCE_END, Layout
from .traits import Context, Traits, find_surroundings, known_names, label_key, traits_of, writing

_THRESHOLD: Final = 0.5


class Accepted(NamedTuple):
    """A candidate that holds a label."""

    candidate: Candidate
    probability: float


class Labels(NamedTuple):
    """The outcome for one document."""

    accepted: list[Accepted]
    """In order of the document."""
    rejected: list[Accepted]
    """The others; the probability is again that of being a label."""
    votes: list[FormVote]
    """Best first."""


def choose_labels(blocks: Sequence[Block], candidates: Sequence[Candidate], layout: Layout, fields: Sequence[Field]) -> Labels:
    """Decide which candidates are labels."""
    named = [c for c in candidates if c.form != "voice"]
    context = Context(blocks, layout, {c.block: c for c in named}, known_names(blocks, fields))
    groups: dict[tuple[str, Traits], Group] = {}
    alike: dict[tuple[object, ...], Group] = {}  # nearly all candidates repeat one that was seen; the rest is worked out once
    of_candidate: list[Group] = []
    for candidate in named:
        around = find_surroundings(candidate, context)
        look = (candidate.label, candidate.form, candidate.decoration, candidate.lead, candidate.stamp is None, around)
        group = alike.get(look)
        if group is None:
            pair = (label_key(candidate.label), traits_of(candidate, around))
            group = alike[look] = groups.setdefault(pair, Group(*pair))
        group.count += 1
        of_candidate.append(group)
    settle(list(groups.values()), context.known)
    accepted: list[Accepted] = []
    rejected: list[Accepted] = []
    for candidate, group in zip(named, of_candidate, strict=True):
        row = Accepted(candidate, group.probability)
        (accepted if group.probability >= _THRESHOLD else rejected).append(row)
    accepted = _without_lists(accepted, blocks, layout)
    accepted = _with_voices(blocks, candidates, accepted)
    return Labels(accepted, rejected, _votes(accepted, rejected))


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
    return [row for row in accepted if not (row.candidate.block in own and row.candidate.block + 1 in own)]


# --- voices without a name, and the votes ---------------------------------------------------------------------------------


def _with_voices(blocks: Sequence[Block], candidates: Sequence[Candidate], accepted: list[Accepted]) -> list[Accepted]:
    """Add the changes of voice that carry no name: chevrons anywhere, dashes and times where they open most paragraphs."""
    taken = {row.candidate.block for row in accepted}
    free = [c for c in candidates if c.lead in ("chevron", "dash", "time") and c.block not in taken]
    if not free:
        return accepted
    counts = Counter(c.lead for c in free)
    lines = sum(1 for b in blocks if b.kind == "line")
    extra: list[Accepted] = []
    for lead, count in counts.items():
        enough = count >= 2 if lead == "chevron" else count >= 3 and 2 * count >= lines and len(accepted) * 4 <= count
        if enough:
            extra += [Accepted(_unnamed(c, blocks[c.block]), 0.6 if lead == "dash" else 0.8) for c in free if c.lead == lead]
    return sorted(accepted + extra, key=lambda row: row.candidate.block) if extra else accepted


def _unnamed(candidate: Candidate, block: Block) -> Candidate:
    """The same place as a voice without a name: what was taken for a label is speech."""
    at = candidate.start if candidate.label else candidate.body
    while at > 0 and block.text[at - 1] in "*_[<{(":
        at -= 1
    return Candidate(candidate.block, "voice", candidate.lead, "", "", 0, 0, at, candidate.stamp, candidate.time)


class _Tally:
    """What is known of one style of label."""

    def __init__(self) -> None:
        self.candidates = self.accepted = 0
        self.names: set[str] = set()
        self.score = 0.0
        self.best = (-1.0, "")


def _votes(accepted: Sequence[Accepted], rejected: Sequence[Accepted]) -> list[FormVote]:
    """How well each form, as it is written here, explains the document."""
    tallies: defaultdict[str, _Tally] = defaultdict(_Tally)
    for rows, taken in ((accepted, True), (rejected, False)):
        looks = Counter((c.form, c.decoration, c.label, c.lead, probability) for c, probability in rows)
        for (form, decoration, label, lead, probability), count in looks.items():
            tally = tallies[_style(form, decoration, label, lead)]
            tally.candidates += count
            tally.accepted += count * taken
            tally.names.add(label_key(label))
            tally.score += count * probability
            tally.best = max(tally.best, (probability, label))
    votes = [
        FormVote(
            form=style, example=tally.best[1], candidates=tally.candidates, accepted=tally.accepted,
            names=len(tally.names), score=round(tally.score, 2), chosen=tally.accepted > 0,
        )
        for style, tally in tallies.items()
    ]  # fmt: skip
    return sorted(votes, key=lambda vote: (-vote.accepted, -vote.score, vote.form))


def _style(form: str, decoration: str, label: str, lead: str) -> str:
    """The form in words: "colon, bold, title, after a time"."""
    parts = (form, decoration, writing(label) if label else "", f"after a {lead}" if lead else "")
    return ", ".join(part for part in parts if part)
