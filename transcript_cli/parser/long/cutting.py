"""The second reading of a long text: turn after turn is cut and put away.

Strategy: once the labels are known, a turn is a matter of its own text. Most turns are a label and paragraphs of a line each,
long and without a sign that they could be anything but speech. Those of which the first reading saw that are left where they
are; others are cut by a few looks at the text. Any other turn goes through the ordinary steps, with the label after it as its
surroundings.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec

from ...errors import InternalError
from ...longtext import LongText, NotInWindowsError
from ...model import Block, Event
from ..labels.candidates import LONGEST_LABEL, find_rivals
from ..labels.inference import Accepted
from ..page.paragraphs import Joiner
from ..turns.assemble import DOUBTFUL
from ..turns.cut import cut_stretch
from ..turns.drafts import NOTHING, Cut, Pending
from ..turns.notes import Customs, find_notes
from ..turns.stamped import find_stamped_events
from .ledger import Ledger
from .lines import STRIPPED, events_in, is_plain, is_speech, may_open_speech
from .places import Place, Places
from .survey import UNKNOWN, Look, Page, Split


class Style(NamedTuple):
    """What the whole document says of how its turns are to be cut."""

    page: Page
    customs: Customs
    joiner: Joiner
    clock: bool
    """Printed times are those of a wall clock."""
    pending: Pending
    """What stands before the first turn leaves to it."""


class Cutter:
    """Cuts the turns of one text."""

    def __init__(self, split: Split, style: Style, ledger: Ledger) -> None:
        self._split = split
        self._style = style
        self._ledger = ledger
        self._labels: dict[str, str] = {}
        """From the beginning of a line, up to the space after a colon, to the label in it."""
        self._pending = NOTHING if style.pending == NOTHING else style.pending
        self._wrapped = style.page.layout.wrapped
        self.headings: list[Block] = []
        """Headings among the turns."""

    def leave(self, label: str, words: int, called: str | None) -> bool:
        """Leave a turn where it is that is nothing but speech, unless something before it is left to it; whether that was done.

        The arguments are those of `Ledger.leave`.
        """
        return self._pending is NOTHING and self._ledger.leave(label, words, called)

    def cut(self, text: str, end: int, place: Place, after: Look | None) -> None:
        """Cut one turn and put it away.

        Args:
            text: whole lines of the source, from where the turn begins to the line of the label after it.
            end: where the turn ends in it: with the next label, or with the speech.
            place: where it begins.
            after: look of the next label; None where there is none.
        """
        if not self._cut_plain(text[:end], place):
            self._cut_ordinary(text, end, place, after)

    def _cut_plain(self, text: str, place: Place) -> bool:
        """Cut a turn of which every line is a paragraph of speech and nothing else; whether it is one."""
        text = text.rstrip("\n")
        line, *others = text.split("\n\n")
        if (
            self._wrapped
            or self._pending is not NOTHING
            or line[:1] in STRIPPED
            or "\n" in line
            or not all(map(_is_speech, others))
        ):
            return False
        label, body, time = place.look.candidate.label, line.find(":", 0, LONGEST_LABEL) + 2, None
        if self._labels.get(line[:body]) != label:
            block = Block(line, place.start, place.start + len(line), gap=True)
            candidate = _row([block], 0, place.look).candidate
            body, time = candidate.body, candidate.time
            if is_plain(candidate, block):
                self._labels[line[:body]] = label
        if not may_open_speech(line[body:]):
            return False
        paragraphs = [line[body:], *others]
        at, offset = place.start + body, 0
        events: list[Event] = []
        for paragraph in paragraphs:
            if "(" in paragraph or "[" in paragraph or "（" in paragraph:
                events += events_in(paragraph, 0, offset, at + offset)
            offset += len(paragraph) + 2
        span = place.start, place.start + len(text)
        start = None if self._style.clock else time
        self._ledger.add(label, paragraphs, events, place.line_ends + 1, span, place.look.sure, start)
        return True

    def _cut_ordinary(self, text: str, end: int, place: Place, after: Look | None) -> None:
        style = self._style
        blocks = style.page.arrange(self._split(text, place.start))
        end += place.start
        upto = next((i for i, block in enumerate(blocks) if block.start >= end), len(blocks))
        rows = [_row(blocks, 0, place.look)]
        if after is not None:
            rows.append(_row(blocks, upto, after))
        apart = [index for index, block in enumerate(blocks) if block.text[0] == "Q" or not block.text[0].isalpha()]
        candidates = [rival for index in apart for rival in find_rivals(index, blocks[index])]  # notes follow a time or a dash
        notes = find_notes(blocks, rows, candidates, style.page.layout, style.customs)
        if len(notes.accepted) != len(rows):
            raise NotInWindowsError("a document in the record holds labels")
        if find_stamped_events(blocks, rows):
            raise NotInWindowsError("events have times of their own")
        cut, pending = cut_stretch(blocks, rows, style.page.layout, upto, notes.kinds, style.joiner, self._pending)
        self._pending = NOTHING if pending == NOTHING else pending
        _check(cut, place.start, end)
        self.headings += cut.headings
        [turn] = cut.turns
        if turn.label is None:
            raise NotInWindowsError("a turn of nobody")
        start = None if style.clock else turn.start
        span = turn.at, turn.end
        self._ledger.add(turn.label, turn.paragraphs, turn.events, place.line_ends + 1, span, place.look.sure, start, turn.stop)


def _is_speech(paragraph: str) -> bool:
    return "\n" not in paragraph and is_speech(paragraph)


def _row(blocks: Sequence[Block], index: int, look: Look) -> Accepted:
    """The label that a block was found to hold."""
    wanted = look.candidate
    if index < len(blocks):
        text = blocks[index].text
        bare = wanted.form == "colon" and not wanted.start and wanted.body == wanted.end + 2
        if bare and text.startswith(f"{wanted.label}: ") and text[wanted.body : wanted.body + 1].isalpha():
            return Accepted(msgspec.structs.replace(wanted, block=index), look.sure)  # one that was seen is not looked at again
        for candidate in find_rivals(index, blocks[index]):
            if candidate.label == wanted.label and candidate.form == wanted.form:
                return Accepted(candidate, look.sure)
    raise NotInWindowsError("a label reads otherwise without the rest")


def _check(cut: Cut, start: int, end: int) -> None:
    """Refuse a cut that does not account for every block of its turn."""
    parts = cut.segments
    if not all(a.end <= b.start for a, b in pairwise(parts)) or not start <= parts[0].start <= parts[-1].end <= end:
        raise InternalError("the parts found do not add up to the source", advice="This is a bug: please report it.")


def cut_turns(source: LongText, places: Places, end: int, cutter: Cutter) -> None:
    """Cut all turns of a text.

    Args:
        source: the text.
        places: where the turns begin; one at least.
        end: where the last ends, in characters.
        cutter: takes them.
    """
    openings, called = places.openings, places.called
    labels, is_sure = openings.labels, [look.sure >= DOUBTFUL for look in places.looks]
    last = len(places.words) - 1
    after: Place | None = None
    for index, (words, number) in enumerate(zip(places.words[:last], openings.looks, strict=False)):
        if words != UNKNOWN and is_sure[number] and cutter.leave(labels[number], words, called.get(index)):
            after = None
            continue
        place, after = after or places[index], places[index + 1]
        text = source.lines_from(place.byte, after.byte + len(after.look.candidate.label.encode()))
        cutter.cut(text, after.start - place.start, place, after.look)
    place = places[last]
    cutter.cut(source.lines_from(place.byte, source.size), end - place.start, place, None)
