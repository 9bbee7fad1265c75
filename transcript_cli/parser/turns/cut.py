"""Cutting: from the labels that were chosen to turns with paragraphs, events, times and spans.

Strategy: one walk over the blocks. A label opens a turn; a heading that the format declares closes it; what stands before the
first label is the front, what stands after an end mark in the last turn is the back. Within a turn, furniture and events on
their own line are set apart and lines are joined to paragraphs as the layout says. Every block is given to exactly one
segment, so that the segments can be completed with blanks and cover the source.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from ...model import Block, Segment, SegmentKind
from ...timecode import SECONDS, STAMP, seconds
from ..labels.accepted import Accepted
from ..labels.candidates import find_candidate
from ..labels.likeness import bare_title
from ..page.events import (
    announces_insertion,
    event_alone,
    is_applause,
    is_furniture,
    is_time_note,
    make_event,
    may_hold_event,
    split_event,
)
from ..page.layout import LONGEST_HEADING, RULE, RULES, SENTENCE_END, Layout
from ..page.paragraphs import Joiner
from ..words.patterns import lazy
from .drafts import NOTHING, Cut, DraftTurn, Pending, add_paragraph
from .edges import back_start, first_speech
from .headings import headings_within_speech
from .notes import SPANNED, NoteKind
from .procedure import is_procedure


def cut_turns(
    blocks: Sequence[Block], accepted: Sequence[Accepted], layout: Layout, end: int, notes: Mapping[int, NoteKind]
) -> Cut:
    """Cut a document at its labels; without any, its running text is one turn of nobody.

    Args:
        blocks: the document.
        accepted: its labels.
        layout: how it is laid out.
        end: index of the first block after the speech.
        notes: the blocks that are no speech, by index.
    """
    accepted = sorted(accepted, key=lambda row: row.candidate.block)
    first = accepted[0].candidate.block if accepted else first_speech(blocks)
    cut = Cut(turns=[], segments=[], front=list(blocks[:first]), back=[], loose=[], headings=[])
    for block in cut.front:
        cut.segments.append(_segment("heading" if block.kind == "heading" else "boilerplate", block, "before the first turn"))
    back_from = back_start(blocks, accepted[-1].candidate.block if accepted else first, end)
    cut.back = list(blocks[back_from:])
    rows = {row.candidate.block: row for row in accepted}
    resuming = headings_within_speech(blocks, rows) if rows else frozenset(b.start for b in blocks if b.kind == "heading")
    cutter = _Cutter(layout, Joiner(blocks), resuming)
    if accepted:
        cutter.pending = pending_from(cut.front)
    if not accepted and first < back_from:
        cutter.open(DraftTurn(None, None, blocks[first].start, blocks[first].start, 0.3, [], []), cut)
    cutter.walk(blocks, range(first, back_from), rows, notes, cut)
    for block in cut.back:
        cut.segments.append(_segment("boilerplate", block, "after the last turn"))
    return cut


def pending_from(front: Sequence[Block]) -> Pending:
    """What the blocks before the first turn leave to it."""
    return Pending(seconds(front[-1].text)) if front and is_time_note(front[-1].text) else NOTHING


def cut_stretch(
    blocks: Sequence[Block],
    accepted: Sequence[Accepted],
    layout: Layout,
    end: int,
    notes: Mapping[int, NoteKind],
    joiner: Joiner,
    pending: Pending,
) -> tuple[Cut, Pending]:
    """Cut a part of a document that begins with a label and has no headings that its format declares.

    Args:
        blocks: the part, and what comes after it as far as that matters.
        accepted: the labels in it, and in what comes after.
        layout: of the document.
        end: index of the first block that is no part of it.
        notes: as for `cut_turns`.
        joiner: of the document.
        pending: what the turn before leaves to this part.

    Returns:
        The part, and what its last turn leaves to the next.
    """
    cut = Cut(turns=[], segments=[], front=[], back=[], loose=[], headings=[])
    rows = {row.candidate.block: row for row in accepted}
    cutter = _Cutter(layout, joiner, frozenset())
    cutter.pending = pending
    cutter.walk(blocks, range(end), rows, notes, cut)
    return cut, cutter.pending


def _reads_like_speech(block: Block) -> bool:
    """Whether a line after a heading is a sentence, and not a list item, a link or the key and value of a header line."""
    text = block.text
    return block.kind == "line" and len(text.split()) >= 3 and text[-1] in ".!?…" and find_candidate(0, block) is None


_LONGEST_EVENT: Final = 420
"""Characters."""


def _segment(kind: SegmentKind, block: Block, why: str, turn: int | None = None) -> Segment:
    return Segment(kind, block.start, block.end, why, turn)


_NOTED: Final[Mapping[NoteKind | None, tuple[SegmentKind, str]]] = {
    "heading": ("heading", "a heading"),
    "inserted": ("boilerplate", "a document put into the record"),
    "direction": ("boilerplate", "a stage direction"),
    "title": ("label", "what the speaker is"),
    "button": ("boilerplate", "what the page prints beside every turn"),
    "notice": ("boilerplate", "what the page prints for itself"),
}
"""What becomes of a block that is noted."""


_STAMPED_LINE: Final = lazy(rf"\[(?P<time>{STAMP}|{SECONDS})\]\s+(?=\S)")
_BEFORE_TIMES: Final = (
    " at",
    " until",
    " from",
    " by",
    " to",
    " around",
    " about",
    " um",
    " bis",
    " à",
    " a las",
    " alle",
    " às",
    " om",
)
"""How a line ends that a time of day goes on with."""
_FOOTNOTE: Final = lazy(r"(?:\d{1,3}|[*†‡]{1,3})\s?[^\W\d_]")


class _Cutter:
    """The state of the walk: the open turn and its unfinished paragraph."""

    def __init__(self, layout: Layout, joiner: Joiner, resuming: frozenset[int]) -> None:
        self.layout = layout
        self.joiner = joiner
        self.resuming = resuming
        """Headings, by `Block.start`, after which the open turn may go on."""
        self.turn: DraftTurn | None = None
        self.index = -1
        self.lines: list[tuple[Block, int]] = []
        """The open paragraph: each line's block, and where in its text the speech begins."""
        self.closed_by_heading = False
        self.may_resume = False
        self.inserting = False
        """What follows is a document that somebody put into the record."""
        self.pending = NOTHING
        self.stamped = False
        """The name stands above, and the times may stand before the lines below."""

    def walk(
        self,
        blocks: Sequence[Block],
        places: range,
        rows: Mapping[int, Accepted],
        notes: Mapping[int, NoteKind],
        cut: Cut,
    ) -> None:
        """Take the blocks one after the other."""
        for index in places:
            block = blocks[index]
            if row := rows.get(index):
                self.open_labelled(row, block, cut)
            else:
                before, note = blocks[index - 1] if index else None, notes.get(index)
                if note is None and self.lines and self.lines[-1][0] is before and self._runs_on(block, before):
                    self._speech(block, 0, block.start, cut)
                    continue
                after = blocks[index + 1] if index + 1 < len(blocks) else None
                self.take(block, before, after, cut, note)
        self.close()

    def _runs_on(self, block: Block, before: Block) -> bool:
        """Whether a line surely is the next of a sentence: a quick look, which most lines of wrapped text pass."""
        apart = self.inserting or self.pending.in_notes or self.closed_by_heading
        return not apart and self.layout.runs_on(block, before)

    def open_labelled(self, row: Accepted, block: Block, cut: Cut) -> None:
        """Begin a turn at a label, with what stands on the label's line after it."""
        candidate = row.candidate
        time = self.pending.stamp if candidate.time is None else candidate.time
        time = block.time if time is None else time
        turn = DraftTurn(candidate.label or None, time, block.start, block.end, row.probability, [], [])
        self.open(turn, cut)
        self.stamped = time is None and candidate.body >= len(block.text)
        body = candidate.body
        at = block.source_offset(body) if body < len(block.text) else block.end
        if at <= block.start or (body == 0 and block.voice is None):
            self._speech(block, 0, block.start, cut)
            return
        cut.segments.append(Segment("label", block.start, at, _why(candidate.form, round(row.probability, 2)), self.index))
        if at < block.end:
            self._speech(block, body, at, cut)

    def open(self, turn: DraftTurn, cut: Cut) -> None:
        """Begin a turn."""
        self.close()
        self.turn = turn
        self.stamped = False
        self.index = len(cut.turns)
        self.closed_by_heading = self.inserting = False
        cut.turns.append(turn)

    def close(self) -> None:
        """Finish the open paragraph."""
        if self.lines and self.turn is not None:
            self._finish_paragraph(self.turn)

    def take(self, block: Block, before: Block | None, after: Block | None, cut: Cut, note: NoteKind | None) -> None:
        """Give a block without a label to the open turn, or to nobody."""
        if block.kind == "heading":
            self.may_resume = block.start in self.resuming
        if self._take_apart(block, before, after, cut, note):
            return
        if self.closed_by_heading and self.may_resume and _reads_like_speech(block):
            self.closed_by_heading = False  # a chapter heading in the middle of a speech
        if self.turn is None or self.closed_by_heading:
            cut.loose.append(block)
            cut.segments.append(_segment("boilerplate", block, "after a heading, before a label"))
            return
        begun = self._is_begun() or block.text.isupper() or block.text.count(" ") > 1  # what is first below a name may be "Yes"
        if begun and len(block.text) <= LONGEST_HEADING and self.layout.is_heading(block, after):
            self.close()
            cut.headings.append(block)
            cut.segments.append(_segment("heading", block, "a line of title words between blank lines"))
            return
        if len(block.text) <= _LONGEST_EVENT and (event := self._event(block, before, after, note)):
            self.close()
            for found in split_event(block.text, event, 0, len(block.text)):
                start, end = block.source_offset(found.start), block.source_offset(found.end - 1) + 1
                words = block.text[found.start : found.end].strip("()")  # each of several has brackets of its own
                text = block.text if words == block.text.strip("()") else f"({words})"
                self.turn.events.append(make_event(found, text, None, start, end))
            cut.segments.append(_segment("event", block, f"an event on its own line: {event}", self.index))
            self.turn.end = block.end
            if event == "time" and block.text[0] == "#":
                self.turn.stop = seconds(block.text)
            elif event == "time" and (block.gap or (after is not None and after.gap)):
                self.pending = self.pending._replace(stamp=seconds(block.text))
            self.inserting = announces_insertion(block.text)
            return
        if before is not None and self.lines and note != "timed" and not self._goes_on(block, before):
            self._finish_paragraph(self.turn)
        at = self._times_of_line(block, note)
        if at:
            cut.segments.append(Segment("label", block.start, block.source_offset(at), "times of a line", self.index))
        self._speech(block, at, block.source_offset(at) if at else block.start, cut)

    def _times_of_line(self, block: Block, note: NoteKind | None) -> int:
        """Where the speech of a line begins behind times of its own; 0 where it has none."""
        if note == "timed":
            times = SPANNED.match(block.text)
            return times.end() if times and times.end() < len(block.text) else 0
        return self._stamp_of_line(block) if self.stamped else 0

    def _stamp_of_line(self, block: Block) -> int:
        """Where the speech of a line begins behind its time, the first of which is that of the turn; 0 where it has none."""
        assert self.turn is not None
        match = _STAMPED_LINE.match(block.text)
        if match and not (self.lines or self.turn.paragraphs):
            self.turn.start = seconds(match["time"])
        self.stamped = self.turn.start is not None
        return match.end() if match else 0

    def _take_apart(self, block: Block, before: Block | None, after: Block | None, cut: Cut, note: NoteKind | None) -> bool:
        """Set apart what is no speech by itself, whoever has the floor."""
        if note in _NOTED:
            self.close()
            kind, why = _NOTED[note]
            if kind == "heading":
                cut.headings.append(block)
            if note == "title" and self.turn is not None and self.turn.label is not None:
                cut.beside.setdefault(self.turn.label, bare_title(block.text))
            cut.segments.append(_segment(kind, block, why, self.index if kind == "label" else None))
        elif self._is_footnote(block, before):
            cut.segments.append(_segment("boilerplate", block, "a footnote"))
        elif block.kind in ("rule", "row", "code") or self._is_furniture(block, after):
            cut.segments.append(_segment("boilerplate", block, "furniture" if block.kind != "row" else "a table"))
        elif self.inserting:
            cut.segments.append(_segment("boilerplate", block, "a document inserted into the record"))
        elif block.kind == "heading":
            self.close()
            self.closed_by_heading = True
            cut.headings.append(block)
            cut.segments.append(_segment("heading", block, "a heading"))
        else:
            return False
        return True

    def _is_footnote(self, block: Block, before: Block | None) -> bool:
        """Whether a line belongs to the notes below a rule, each of which begins with its number."""
        if not (self.pending.in_notes or (before is not None and before.text[0] in RULES)):
            return False
        under_rule = before is not None and (self.pending.in_notes or RULE.match(before.text) is not None)
        in_notes = under_rule and ((self.pending.in_notes and not block.gap) or _FOOTNOTE.match(block.text) is not None)
        if in_notes != self.pending.in_notes:
            self.pending = self.pending._replace(in_notes=in_notes)
        return in_notes

    def _is_furniture(self, block: Block, after: Block | None) -> bool:
        """Whether a line is a rule or a page number; a number between two lines of one paragraph is a part of it."""
        if not is_furniture(block.text):
            return False
        if not self.lines or block.gap:
            return True
        if self._ends_sentence(block):
            return False
        if not self.layout.wrapped:
            return True
        within = after is not None and not after.gap and self.lines[-1][0].text[-1] not in SENTENCE_END
        return not (block.text[-1] == "." or "/" in block.text or (within and block.text[-1].isdecimal()))

    def _ends_sentence(self, block: Block) -> bool:
        """Whether a number or a time is the rest of the line before: I came here in / 1990. We rose at / 9:40 a.m."""
        text = block.text
        if not self.lines or block.gap or text[-1] != ".":
            return False
        last = self.lines[-1][0].text
        return last[-1] not in SENTENCE_END if text[:-1].isdecimal() else last.endswith(_BEFORE_TIMES)

    def _event(self, block: Block, before: Block | None, after: Block | None, note: NoteKind | None) -> str | None:
        """The kind of event that a line is, where it is one."""
        if is_time_note(block.text) and not self._ends_sentence(block):
            return "time"
        if note == "event":
            return "other"
        if event := event_alone(block.text):
            return event
        alone = block.gap and (after is None or after.gap)
        if alone and is_applause(block.text) and (self._has_spoken() or block.text[0] in "(["):
            return "audience"
        if not self._is_begun() or not is_procedure(block.text) or not self.layout.begins_paragraph(block, before):
            return None
        return "other" if after is None or self.layout.begins_paragraph(after, block) else None

    def _has_spoken(self) -> bool:
        """Whether the open turn has words: what stands alone below a label is said by its owner, as in Hear, hear."""
        return bool(self.lines) or (self.turn is not None and bool(self.turn.paragraphs))

    def _is_begun(self) -> bool:
        """Whether anything was said or happened in the open turn: what comes first below a name is said by its bearer."""
        return self._has_spoken() or (self.turn is not None and bool(self.turn.events or self.turn.label is None))

    def _goes_on(self, block: Block, before: Block) -> bool:
        """Whether a line of speech belongs to the open paragraph."""
        last, _ = self.lines[-1]
        if before is not last:  # a page ended here, or something else was printed between
            return block.text[0].islower() or (last.text[-1] not in SENTENCE_END and not block.gap) or last.text[-1] in ",-"
        return self.layout.continues(block, before)

    def _speech(self, block: Block, at: int, start: int, cut: Cut) -> None:
        assert self.turn is not None
        if self.pending.stamp is not None:
            self.pending = self.pending._replace(stamp=None)
        cut.segments.append(Segment("speech", start, block.end, "speech", self.index))
        if self.turn.start is None and block.time is not None and not (self.lines or self.turn.paragraphs):
            self.turn.start = block.time  # its name stands above, without a time
        self.lines.append((block, at))
        if block.end_time is not None:
            self.turn.stop = block.end_time
        self.turn.end = block.end

    def _finish_paragraph(self, turn: DraftTurn) -> None:
        lines, self.lines = self.lines, []
        if len(lines) == 1:
            block, at = lines[0]
            text = block.text[at:]
            if not may_hold_event(text):
                turn.paragraphs.append(text)
                turn.length += len(text) + 2
                return
        add_paragraph(turn, self.joiner.join(lines))


@lru_cache(maxsize=1024)
def _why(form: str, probability: float) -> str:
    return f"{form} label, {probability:.2f}"
