"""A text that is too long to be held at once: the same transcript, found in two readings of it.

Strategy: what a document's lines have in common is seen from its front and its back (`sample`). The first reading finds every
place where a label could stand, and settles which of them hold one by the evidence of all (`survey`). The second cuts turn
after turn and puts each away (`cutting`, `ledger`). It is all done by the steps of the ordinary parser, on parts of the text.
A text that cannot be read so, because something in it depends on the whole, is left to the ordinary parser.
"""

from __future__ import annotations

from ...longtext import LongText, NotInWindowsError
from ...model import Explanation, Parsed, SourceInfo, Transcript, Warning
from ..draft import ParseOptions, without_pause
from ..labels.traits import names_with_titles
from ..metadata.find import find_metadata
from ..page.paragraphs import Joiner
from ..people.resolve import resolve_people
from ..turns.assemble import (
    SPEECH_SAMPLE,
    doubt_of_kind,
    doubts_of_turn,
    lost_label,
    possible_label,
    times_are_clock,
    with_speakers,
)
from ..turns.cut import pending_from
from .cutting import Cutter, Style, cut_turns
from .edges import find_edges
from .ledger import Ledger
from .page import Split
from .places import find_examination, find_places
from .sample import USUAL, Reach, Sample
from .survey import Survey

__all__ = ["Reach", "parse_long"]


def parse_long(text: LongText, split: Split, form: str, options: ParseOptions, reach: Reach = USUAL) -> Parsed | None:
    """Find who said what in a long text; None where it must be read as a whole.

    The turns are read from the text, or from a temporary file, when somebody asks for them; the explanation is empty.

    Args:
        text: the source.
        split: how its reader finds the lines.
        form: name of its format.
        options: what the user overrules.
        reach: how much of the front and the back is looked at as one document.
    """
    if options.labels is not None or options.form is not None:
        return None
    try:
        return _parse(text, split, form, options, reach)
    except NotInWindowsError:
        return None


def _parse(text: LongText, split: Split, form: str, options: ParseOptions, reach: Reach) -> Parsed:
    # 1. How is the page laid out?
    sample = Sample(text, split, form, reach)
    # 2. Where could labels stand, and which of them explain the document best together?
    survey = Survey(split, sample.page)
    for window in text.windows():
        survey.take(window)
    survey.settle(names_with_titles(sample.blocks), options)
    sample.locate(text)
    # 3. Where do the turns begin and end?
    edges = find_edges(sample, survey, options, text.length)
    places = find_places(survey, edges, text)
    looks = survey.readings.looks
    examination = find_examination(survey, places)
    del survey  # it holds something of every line that could have a label
    close_calls = places.close_calls(looks, text)
    nicknames = any(look.candidate.form == "chat" for look in looks)
    del looks
    # 4. Cut there.
    clock = times_are_clock([turn.start for turn in edges.cut.turns if turn.start is not None], nicknames)
    ledger = Ledger(places.openings, examination)
    cutter = Cutter(
        split, Style(sample.page, edges.customs, Joiner(sample.blocks), clock, pending_from(edges.cut.front)), ledger
    )
    cut_turns(text, places, edges.end, cutter)
    # 5. What does the document say of itself?
    uses = ledger.label_uses()
    said = "\n\n".join(ledger.sample)[:SPEECH_SAMPLE]
    labels = [use.label for use in uses]
    found = without_pause(
        find_metadata(sample.document, edges.cut.front, edges.cut.back, labels, said, options, cutter.headings)
    )
    # 6. Who are the people behind the labels?
    people = resolve_people(uses, found.roster, options)
    # 7. Put it together.
    speakers = ledger.speakers(people.speakers, people.by_label)
    warnings = [
        *close_calls,
        *doubt_of_kind(ledger.uses),
        *(warning for doubt in ledger.doubts for warning in doubts_of_turn(doubt, ledger.uses)),
        *(possible_label(text.line(start), label, sure) for start, label, sure in places.near),
        *(lost_label(text.line(block.start), block.text) for block in cutter.named),
        *(Warning(_line(sample, warning.line), warning.code, warning.message) for warning in found.warnings),
        *people.warnings,
    ]
    transcript = Transcript(
        source=SourceInfo(text.path, form, text.encoding, text.sha256, text.size),
        metadata=with_speakers(found.metadata, speakers),
        speakers=speakers,
        turns=ledger.turns(people.by_label),
        warnings=sorted(warnings, key=lambda w: (w.line or 0, w.code)),
    )
    return Parsed(transcript, Explanation(segments=[], evidence=[], forms=[]))


def _line(sample: Sample, line: int | None) -> int | None:
    return None if line is None else sample.line_in_source(line)
