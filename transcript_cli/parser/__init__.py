"""The parser: from blocks to a transcript, by inferring the house style of each document.

Strategy: a chain of pure steps, each a function of what the steps before gave, none of which knows a file format. `_steps`
below is the whole order; read it first.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Document, Explanation, Parsed
from .draft import ParseOptions, SpeakerEntry, Steps, without_pause
from .labels.bounds import find_bounds
from .labels.candidates import find_candidates
from .labels.inference import choose_labels
from .labels.running import find_running
from .labels.unlikely import set_running_apart
from .metadata.find import find_metadata
from .page.brackets import join_brackets
from .page.layout import find_layout
from .page.order import join_wrapped_labels, straighten
from .page.sheet import Sheet
from .page.stamps import set_stamps_apart
from .people.resolve import resolve_people
from .turns.assemble import assemble, label_uses, people_beside, speech_sample
from .turns.cues import cut_cues, find_cue_candidates, find_declared, has_cues
from .turns.cut import cut_turns
from .turns.notes import find_notes
from .turns.questioners import name_speakers
from .turns.stamped import find_stamped_events
from .words.memory import forget_much

__all__ = ["ParseOptions", "SpeakerEntry", "parse", "parse_together"]


def parse(document: Document, options: ParseOptions) -> Parsed:
    """Find who said what in a document, and what the document says of itself."""
    forget_much()
    return without_pause(_steps(document, options))


def parse_together(documents: Sequence[Document], options: ParseOptions, explain: bool = True) -> list[Parsed | Exception]:
    """What `parse` gives for each of several documents, or why it fails; nothing of one has to do with another.

    Each step is taken for all of them before the next: small documents take a quarter less time so, because the code and the
    tables of a step are still at hand in the processor's caches. Without `explain` there is nothing in an explanation but the
    segments.
    """
    forget_much()
    outcomes: dict[int, Parsed | Exception] = {}
    going = dict(enumerate([_steps(document, options, explain) for document in documents]))
    while going:
        for place, steps in going.items():
            try:
                next(steps)
            except StopIteration as end:
                outcomes[place] = end.value
            except Exception as error:
                outcomes[place] = error
        for place in outcomes.keys() & going.keys():
            del going[place]
    return [outcomes[place] for place in range(len(documents))]


def _steps(document: Document, options: ParseOptions, explain: bool = True) -> Steps[Parsed]:
    """The order of the steps, with a pause after each."""
    if document.transcript is not None:
        return Parsed(document.transcript, Explanation(segments=[], evidence=[], forms=[]))
    sheet = Sheet(document.blocks)
    if has_cues(sheet):
        # The format has cut already; only who speaks is open.
        candidates = find_cue_candidates(sheet)
        labels = choose_labels(sheet, candidates, find_layout(sheet, False), document.fields, options)
        cut = cut_cues(sheet, labels.accepted, [c for c in candidates if c.form == "voice"])
    else:
        # 1. How is the page laid out?
        sheet = straighten(sheet)
        yield
        sheet = set_stamps_apart(sheet)
        layout = find_layout(sheet, document.soft_breaks)
        sheet = join_brackets(join_wrapped_labels(sheet, layout))
        yield
        # 2. Where could labels stand, and in which form?
        running = find_running(sheet, layout)
        candidates, running = set_running_apart(sheet, find_candidates(sheet, running=running), running, layout)
        yield
        # 3. Which of them explain the document best together?
        declared = find_declared(sheet)
        if len(declared) > 2:
            candidates = []  # the format names the speakers: what else looks like a label is speech
        labels = choose_labels(sheet, candidates, layout, document.fields, options, running)
        yield
        # 4. Cut there, from the first word said to the last.
        bounds = find_bounds(sheet, labels.accepted)
        yield
        notes = find_notes(sheet, bounds.accepted, candidates, layout)
        events = find_stamped_events(sheet, notes.accepted)
        yield
        cut = cut_turns(sheet, [*notes.accepted, *declared, *events], layout, bounds.end, notes.kinds)
        name_speakers(cut, sheet)
    yield
    # 5. What does the document say of itself?
    uses = label_uses(cut)
    labelled, said = [use.label for use in uses], speech_sample(cut)
    found = yield from find_metadata(document, cut.front, cut.back, labelled, said, options, cut.headings)
    yield
    # 6. Who are the people behind the labels?
    people = resolve_people(uses, [*found.roster, *people_beside(cut, found.roster)], options)
    yield
    # 7. Put it together.
    return assemble(document, sheet, cut, found, people, labels, explain)
