"""The front and the back of a long text: where the speech begins and ends, and the customs that are seen there.

Strategy: the ordinary steps on the sample, but that how likely each place holds a label is taken from the survey of the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...longtext import NotInWindowsError
from ..draft import ParseOptions
from ..labels.accepted import Accepted
from ..labels.bounds import find_bounds
from ..labels.candidates import Candidate
from ..labels.inference import weigh_rows
from ..turns.cut import cut_turns
from ..turns.drafts import Cut
from ..turns.notes import Customs, find_customs, find_notes
from ..turns.stamped import find_stamped_events
from .page import context_of
from .readings import Look
from .sample import Sample
from .survey import Survey


class Edges(NamedTuple):
    """Where the speech begins and ends, in characters of the source."""

    listed: int
    """Where the first label begins that is not one of a list of names."""
    first: int
    """Where the first turn begins."""
    last: int
    """Where the last turn begins."""
    end: int
    """Where the speech ends."""
    customs: Customs
    cut: Cut
    """The sample, cut: its front and back are those of the source."""


def find_edges(sample: Sample, survey: Survey, options: ParseOptions, length: int) -> Edges:
    """Where the speech of a text of `length` characters begins and ends.

    Raises:
        NotInWindowsError: it begins or ends outside of the sample, or is no speech with labels at all.
    """
    blocks, layout, candidates = sample.blocks, sample.page.layout, sample.candidates
    accepted, rejected = _weighed(sample, candidates, survey)
    labels = weigh_rows(blocks, candidates, accepted, rejected, layout, options)
    bounds = find_bounds(blocks, labels.accepted)
    notes = find_notes(blocks, bounds.accepted, candidates, layout)
    if not notes.accepted or any(row.candidate.form == "voice" for row in notes.accepted):
        raise NotInWindowsError("no labels")
    places = {candidate.block for candidate in candidates}
    if any(row.candidate.block not in places for row in labels.accepted):
        raise NotInWindowsError("labels that are told by others")
    events = find_stamped_events(blocks, notes.accepted)
    cut = cut_turns(blocks, [*notes.accepted, *events], layout, bounds.end, notes.kinds)
    listed, first, last = (
        sample.in_source(blocks[row.candidate.block].start)
        for row in (labels.accepted[0], notes.accepted[0], notes.accepted[-1])
    )
    end = sample.in_source(cut.back[0].start) if cut.back else length
    if first >= sample.front_end or not sample.back_start <= last < end:
        raise NotInWindowsError("a long front, or a long last turn")
    return Edges(listed, first, last, end, find_customs(blocks, bounds.accepted), cut)


def _weighed(
    sample: Sample, candidates: Sequence[Candidate], survey: Survey
) -> tuple[list[Accepted], list[Accepted]]:  # fmt: skip
    """Of the ways in which each block can be read the likeliest, as a label or none."""
    context = context_of(sample.blocks, sample.page.layout, candidates, sample.running)
    best: dict[int, tuple[Candidate, Look]] = {}
    for candidate in candidates:
        number = survey.readings.number_of(candidate, context) if candidate.form != "voice" else None
        if number is None:
            continue  # where the parts of the sample meet, a place has surroundings that it has not in the text
        look = survey.readings.looks[number]
        rival = best.get(candidate.block)
        if rival is None or look.chance > rival[1].chance:
            best[candidate.block] = candidate, look
    rows = [(Accepted(candidate, look.sure), look.taken) for candidate, look in best.values()]
    return [row for row, taken in rows if taken], [row for row, taken in rows if not taken]
