"""How clear the choice of labels was: the form that won, the one that came next, and what was left in the text.

Strategy: a wrong guess is bad, a silent one worse. Places without a label are weighed as those with one were; a form of which
nothing was taken, although several of its places are doubtful, or which was taken although it is doubtful, would cut the
document in another way, and that is a warning that names both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import nlargest
from typing import Final, NamedTuple

from ...model import Block, Choice, PossibleLabel, Warning
from ...source import Lines
from .accepted import Accepted, Labels
from .styles import style_of

POSSIBLE: Final = 0.35
"""Confidence from which a place that was left in the text may well be a label."""
DOUBTFUL: Final = 0.75
"""Confidence under which what was taken for a label may well be none."""
_WORTH_A_LOOK: Final = 0.02
_LEFT: Final = 100
_ENOUGH: Final = 0.1
"""Share of all labels that a form must touch, for its being doubtful to change how the document reads."""


class Clarity(NamedTuple):
    """How clear the choice of labels was."""

    choice: Choice
    left: list[PossibleLabel]


def judge_choice(labels: Labels, blocks: Sequence[Block], source: Lines) -> Clarity:
    """Compare what was taken with what was not, in one document."""
    rejected = _rejected(labels)
    taken, left, chosen = _compare(labels.accepted, rejected)
    runner_up = max(_others(taken, left), key=lambda style: sum(row.probability for row in left[style]), default=None)
    margin = None
    if chosen is not None and runner_up is not None:
        margin = round(_mean(taken[chosen]) - _mean(left[runner_up]), 3)
    return Clarity(Choice(chosen, runner_up, margin), _left(rejected, blocks, source))


def close_calls(labels: Labels, blocks: Sequence[Block], source: Lines) -> list[Warning]:
    """What there is to be warned of in the choice between forms; nothing where every place is clear."""
    rejected = _rejected(labels)
    if not [1 for row in rejected if row.probability >= POSSIBLE] and not [
        1 for row in labels.accepted if row.probability < DOUBTFUL
    ]:
        return []
    taken, left, chosen = _compare(labels.accepted, rejected)
    return [
        Warning(line=source.line(blocks[row.candidate.block].start), code="close-call", message=message)
        for row, message in (*_nearly_taken(chosen, taken, left), *_barely_taken(chosen, taken))
    ]


def _rejected(labels: Labels) -> list[Accepted]:
    first = labels.accepted[0].candidate.block if labels.accepted else -1
    return [row for row in labels.rejected if row.candidate.block > first]  # before that stand lists of names and headings


def _compare(
    accepted: Sequence[Accepted], rejected: Sequence[Accepted]
) -> tuple[dict[str, list[Accepted]], dict[str, list[Accepted]], str | None]:
    """What was taken and what was left, by style, and the style of most that was taken."""
    taken, left = _by_style(accepted), _by_style(rejected)
    return taken, left, max(taken, key=lambda style: len(taken[style]), default=None)


def _others(taken: dict[str, list[Accepted]], left: dict[str, list[Accepted]]) -> list[str]:
    """The styles of which nothing was taken."""
    return [style for style in left if style not in taken]


def _by_style(rows: Sequence[Accepted]) -> dict[str, list[Accepted]]:
    found: dict[str, list[Accepted]] = {}
    for row in rows:
        style = style_of(row.candidate)
        if style in found:
            found[style].append(row)
        else:
            found[style] = [row]
    return found


def _mean(rows: Sequence[Accepted]) -> float:
    return sum([row.probability for row in rows]) / len(rows)


def _nearly_taken(
    chosen: str | None, taken: dict[str, list[Accepted]], left: dict[str, list[Accepted]]
) -> Iterator[tuple[Accepted, str]]:
    """The forms of which nothing was taken, although several places may well be labels."""
    total = sum(map(len, taken.values()))
    for style in _others(taken, left):
        near = [row for row in left[style] if row.probability >= POSSIBLE]
        if len(near) < 2 or len(near) < _ENOUGH * total:
            continue
        instead = f"labels are of the form {chosen!r}" if chosen else "no labels were found"
        message = (
            f"{instead}, but {_places(near, style)} may be labels too ({_mean(near):.0%} sure): --form {style!r} takes them"
        )
        yield near[0], message


def _barely_taken(chosen: str | None, taken: dict[str, list[Accepted]]) -> Iterator[tuple[Accepted, str]]:
    """The forms that were taken, although they may well be none."""
    total = sum(map(len, taken.values()))
    for style, rows in taken.items():
        sure = _mean(rows)
        if len(rows) < 2 or len(rows) < _ENOUGH * total or sure >= DOUBTFUL:
            continue
        other = f"--form {chosen!r} leaves them in the text" if style != chosen else "without them there would be none"
        yield rows[0], f"{_places(rows, style)} were taken for labels, but may be none ({sure:.0%} sure): {other}"


def _places(rows: Sequence[Accepted], style: str) -> str:
    return f"{len(rows)} places of the form {style!r}, such as {rows[0].candidate.label[:60]!r},"


def _left(rejected: Sequence[Accepted], blocks: Sequence[Block], source: Lines) -> list[PossibleLabel]:
    """What was left in the text, as users see it."""
    rows = [row for row in rejected if row.probability >= _WORTH_A_LOOK]
    if len(rows) > _LEFT:
        rows = nlargest(_LEFT, rows, key=lambda row: row.probability)
        rows.sort(key=lambda row: row.candidate.block)
    starts = [blocks[row.candidate.block].start for row in rows]
    return [
        PossibleLabel(line, start, row.candidate.label, style_of(row.candidate), round(row.probability, 3))
        for row, start, line in zip(rows, starts, source.lines_of(starts), strict=True)
    ]
