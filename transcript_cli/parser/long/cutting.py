"""The second reading of a long text: turn after turn is cut and put away.

Strategy: once the labels are known, a turn is a matter of its own text. Most turns are a label and paragraphs of a line each,
long and without a sign that they could be anything but speech. Those of which the first reading saw that are left where they
are; others are cut by a few looks at the text. Any other turn goes through the ordinary steps, with the label after it as its
surroundings.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import msgspec

from ...errors import InternalError
from ...longtext import LongText, NotInWindowsError
from ...model import Block
from ..labels.accepted import Accepted
from ..labels.candidates import LONGEST_LABEL, Candidate, find_rivals
from ..labels.leads import is_numbered_question
from ..page.paragraphs import Joiner
from ..turns.assemble import DOUBTFUL, LONG_TURN, named_headings
from ..turns.cut import cut_stretch
from ..turns.drafts import NOTHING, Cut, Pending
from ..turns.notes import Customs, find_notes
from ..turns.stamped import find_stamped_events
from .ledger import Ledger
from .lines import STRIPPED, UNKNOWN, events_in, is_plain, is_speech, may_open_speech
from .page import Page, Split
from .places import Place, Places
from .readings import Look

_TOGETHER: Final = 1 << 16
"""Bytes of turns that are cut in one go."""


_AT_ONCE: Final = 1 << 10
"""Turns that are left where they are in one go."""
_CALLED: Final = 2
"""Instead of 1 for a turn that may be left: somebody may be called on before it."""
_OTHERS: Final = re.compile(b"\1*")
"""The turns that may be left after another."""
_HEADS: Final = 65_536
"""How many beginnings of lines are kept."""


class Style(NamedTuple):
    """What the whole document says of how its turns are to be cut."""

    page: Page
    customs: Customs
    joiner: Joiner
    clock: bool
    """Printed times are those of a wall clock."""
    pending: Pending
    """What stands before the first turn leaves to it."""


class _Plain(NamedTuple):
    """A turn of nothing but speech."""

    text: str
    paragraphs: list[str]
    body: int
    """Where the speech begins in `text`."""
    time: float | None


class Cutter:
    """Cuts the turns of one text."""

    def __init__(self, split: Split, style: Style, ledger: Ledger) -> None:
        self._split = split
        self._style = style
        self._ledger = ledger
        self._labels: dict[str, str] = {}
        """From the beginning of a line, up to the space after a colon, to the label in it."""
        self._heads: dict[tuple[Look, str], Candidate] = {}
        """From a look and the beginning of a line, up to where the speech begins, to the label there."""
        self._pending = NOTHING if style.pending == NOTHING else style.pending
        self._wrapped = style.page.layout.wrapped
        self.needs_lead = self._wrapped
        """It matters what stands before a turn on its line."""
        self.headings: list[Block] = []
        """Headings among the turns."""
        self.named: list[Block] = []
        """Those that may be labels."""
        self.inserted: set[int] = set()
        """Where labels begin in the source that are those of documents put into the record."""

    def leave(self, looks: Sequence[int], words: Sequence[int], called: str | None) -> int:
        """Leave turns where they are, as `Ledger.leave` does, unless something before them is left to the first."""
        return self._ledger.leave(looks, words, called) if self._pending is NOTHING else 0

    def cut(self, text: str, at: int, end: int, turns: Sequence[Place], after: Look | None) -> bool:
        """Cut turns that follow one another and put them away, but for what is no turn in a document put into the record.

        Returns:
            Whether it was done: not where the next label is in such a document, so that more has to be seen.

        Args:
            text: whole lines of the source, from where the first turn begins, or from the beginning of its line, to the line of
                the label after the last.
            at: where it begins in the source.
            end: where the last turn ends in the source: with the next label, or with the speech.
            turns: where each begins.
            after: look of the next label; None where there is none.
        """
        if self._wrapped:
            return self._cut_ordinary(text, at, end, turns, after)
        ends = [*(turn.start for turn in turns[1:]), end]
        waiting = 0
        for index, (turn, stop) in enumerate(zip(turns, ends, strict=True)):
            if (plain := self._find_plain(text[turn.start - at : stop - at], turn)) is None:
                continue
            if waiting < index:
                start = turns[waiting].start
                upto = text.find("\n", turn.start - at + len(turn.look.candidate.label))  # no more than is looked at
                self._cut_ordinary(text[start - at : max(upto, 0) or None], start, turn.start, turns[waiting:index], turn.look)
            waiting = index
            if self._pending is NOTHING:
                self._put_away(turn, *plain)
                waiting += 1
        if waiting < len(turns):
            start = turns[waiting].start
            self._cut_ordinary(text[start - at :], start, end, turns[waiting:], after)
        return True

    def _find_plain(self, text: str, turn: Place) -> _Plain | None:
        """A turn of which every line is a paragraph of speech and nothing else; None where it is no such turn."""
        text = text.rstrip("\n")
        line, *others = text.split("\n\n")
        if line[:1] in STRIPPED or "\n" in line or not all(map(_is_speech, others)):
            return None
        label, body, time = turn.look.candidate.label, line.find(":", 0, LONGEST_LABEL) + 2, None
        if self._labels.get(line[:body]) != label:
            block = Block(line, turn.start, turn.start + len(line), gap=True)
            candidate = self._row(block, 0, turn.look).candidate
            body, time = candidate.body, candidate.time
            if is_plain(candidate, block):
                self._labels[line[:body]] = label
        return _Plain(text, [line[body:], *others], body, time) if may_open_speech(line[body:]) else None

    def _put_away(self, turn: Place, text: str, paragraphs: list[str], body: int, time: float | None) -> None:
        events = events_in(text[body:], turn.start + body)
        span = turn.start, turn.start + len(text)
        start = None if self._style.clock else time
        self._ledger.add(turn.look.candidate.label, paragraphs, events, turn.line_ends + 1, span, turn.look.sure, start)

    def _cut_ordinary(self, text: str, at: int, end: int, turns: Sequence[Place], after: Look | None) -> bool:
        """Cut turns by the ordinary steps, as `cut` does."""
        style = self._style
        blocks = style.page.arrange(self._split(text, at))
        starts = [block.start for block in blocks]
        upto = bisect_left(starts, end)
        rows = [self._row(blocks[index], index, turn.look) for turn in turns if (index := _at(starts, turn.start)) is not None]
        if after is not None and upto < len(blocks):
            rows.append(self._row(blocks[upto], upto, after))
        if len(rows) < len(turns) + (after is not None):
            raise NotInWindowsError("a label reads otherwise without the rest")
        apart = [index for index, text in enumerate(blocks.texts) if not text[0].isalpha() or is_numbered_question(text)]
        candidates = [rival for index in apart for rival in find_rivals(index, blocks[index])]  # notes follow a time or a dash
        notes = find_notes(blocks, rows, candidates, style.page.layout, style.customs)
        if len(notes.accepted) != len(rows):
            if not self._wrapped:
                raise NotInWindowsError("a document in the record holds labels")
            if after is not None and notes.accepted[-1] is not rows[-1]:
                return False
            kept = {row.candidate.block for row in notes.accepted}
            self.inserted.update(turn.start for turn, row in zip(turns, rows, strict=False) if row.candidate.block not in kept)
            turns = [turn for turn in turns if turn.start not in self.inserted]
        if find_stamped_events(blocks, notes.accepted):
            raise NotInWindowsError("events have times of their own")
        cut, pending = cut_stretch(blocks, notes.accepted, style.page.layout, upto, notes.kinds, style.joiner, self._pending)
        self._pending = NOTHING if pending == NOTHING else pending
        _check(cut, at, end)
        self.headings += cut.headings
        self.named += named_headings(cut)
        for place, turn in zip(turns, cut.turns, strict=True):
            if turn.label is None:
                raise NotInWindowsError("a turn of nobody")
            start, stop = (None, None) if style.clock else (turn.start, turn.stop)
            span = turn.at, turn.end
            sure = place.look.sure
            self._ledger.add(turn.label, turn.paragraphs, turn.events, place.line_ends + 1, span, sure, start, stop)
        return True

    def _row(self, block: Block, index: int, look: Look) -> Accepted:
        """The label that a block was found to hold; what lines that begin alike hold is found once."""
        wanted, text = look.candidate, block.text
        head = text[: wanted.body + 1]
        found = self._heads.get((look, head[:-1])) if head[-1:].isalnum() else None
        if found is None:
            rivals = find_rivals(0, block)
            found = next((c for c in rivals if c.label == wanted.label and c.form == wanted.form), None)
            if found is None:
                raise NotInWindowsError("a label reads otherwise without the rest")
            if found.body == wanted.body < len(text) and len(self._heads) < _HEADS:
                self._heads[look, head[:-1]] = found
        return Accepted(msgspec.structs.replace(found, block=index), look.sure)


def _is_speech(paragraph: str) -> bool:
    return "\n" not in paragraph and is_speech(paragraph)


def _at(starts: Sequence[int], start: int) -> int | None:
    """The number of the block that begins at `start`, if one does."""
    index = bisect_left(starts, start)
    return index if index < len(starts) and starts[index] == start else None


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
    openings, words = places.openings, places.words
    is_sure = [look.sure >= DOUBTFUL for look in places.looks]
    last = len(words) - 1
    fit = [UNKNOWN < number <= LONG_TURN and is_sure[look] for number, look in zip(words[:last], openings.looks, strict=False)]
    may_be_left = bytearray(fit)
    for index in places.called:
        may_be_left[index] *= _CALLED
    index = first = 0
    together = _TOGETHER
    while index < last:
        if may_be_left[index]:
            if first < index:
                _cut_some(source, places, range(first, index), cutter, end)
            first = index
            others = _OTHERS.match(may_be_left, index + 1, index + _AT_ONCE)
            upto = others.end() if others else index + 1
            if left := cutter.leave(openings.looks[index:upto], words[index:upto], places.called.get(index)):
                index = first = index + left
                continue
        index += 1
        if openings.byte_starts[index] - openings.byte_starts[first] >= together:
            done = _cut_some(source, places, range(first, index), cutter, end)
            first, together = (index, _TOGETHER) if done else (first, 2 * together)
    if first < last and _cut_some(source, places, range(first, last), cutter, end):
        first = last
    _cut_some(source, places, range(first, last + 1), cutter, end)
    if cutter.inserted:
        openings.leave_out(cutter.inserted)


def _cut_some(source: LongText, places: Places, numbers: range, cutter: Cutter, end: int) -> bool:
    """Cut the turns with these numbers, after the last of which the speech may `end`; returns as `Cutter.cut`."""
    turns = [places[number] for number in numbers]
    after = places[numbers.stop] if numbers.stop < len(places.words) else None
    upto = source.size if after is None else after.byte + len(after.look.candidate.label.encode())
    lead = source.lead(turns[0].byte) if cutter.needs_lead else ""
    text = lead + source.lines_from(turns[0].byte, upto)
    end = end if after is None else after.start
    return cutter.cut(text, turns[0].start - len(lead), end, turns, after.look if after else None)
