"""The second reading of a long text: turn after turn is cut and put away.

Strategy: once the labels are known, a turn is a matter of its own text. Most turns are a label and paragraphs of a line each,
long and without a sign that they could be anything but speech; those are cut by a few looks at the text. Any other turn goes
through the ordinary steps, with the label after it as its surroundings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import Final, NamedTuple

import msgspec

from ...errors import InternalError
from ...longtext import NotInWindowsError, Window
from ...model import Block, Event
from ..labels.candidates import LONGEST_LABEL, find_candidates, find_rivals
from ..labels.inference import Accepted
from ..page.events import find_events, make_event
from ..page.paragraphs import Joiner
from ..turns.cut import cut_stretch
from ..turns.drafts import NOTHING, Cut, Pending
from ..turns.notes import Customs, find_notes
from ..turns.procedure import is_clerks_note
from ..turns.record import FOLLOWING
from ..turns.stamped import find_stamped_events
from .ledger import Ledger
from .places import Place
from .survey import SHORT, STRIPPED, Look, Page, Split, is_plain

_QUOTES: Final = frozenset("“\"‘'«¿¡„")
"""Marks with which speech may begin."""
_OATH: Final = 300
"""Characters up to which a line may swear a witness."""


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
        self._pending = style.pending
        self._wrapped = style.page.layout.wrapped
        self.headings: list[Block] = []
        """Headings among the turns."""

    def cut(self, text: str, at: int, end: int, base: int, line: int, look: Look, after: Look | None) -> None:
        """Cut one turn and put it away.

        Args:
            text: some of the source, with the turn and what comes right after it.
            at: where the turn begins in it.
            end: where it ends in it: with the next label, or with the speech.
            base: where `text` begins in the source.
            line: of the source, on which the turn begins.
            look: of its label.
            after: look of the next label; None where there is none.
        """
        if not self._cut_plain(text, at, end, base, line, look):
            self._cut_ordinary(text, at, end, base, line, look, after)

    def _cut_plain(self, text: str, at: int, end: int, base: int, line: int, look: Look) -> bool:
        """Cut a turn of which every line is a paragraph of speech and nothing else; whether it is one."""
        colon = text.find(":", at, at + LONGEST_LABEL)
        label = self._labels.get(text[at : colon + 2])
        if label is None or self._wrapped or label != look.candidate.label or self._pending != NOTHING:
            return False
        while text[end - 1] == "\n":
            end -= 1
        said = text[colon + 2 : end]
        if not said or not (said[0].isalpha() or said[0] in _QUOTES) or said[-1] in STRIPPED:
            return False
        if "\n" in said:
            paragraphs = said.split("\n\n")
            if not is_speech_line(paragraphs[0]) or not all(map(_is_surely_speech, paragraphs[1:])):
                return False
        else:
            paragraphs = [said]
        events: list[Event] = []
        if "(" in said or "[" in said or "（" in said:
            events = _events(paragraphs, base + colon + 2)
        self._ledger.add(label, paragraphs, events, line, (base + at, base + end), look.sure)
        return True

    def _cut_ordinary(self, text: str, at: int, end: int, base: int, line: int, look: Look, after: Look | None) -> None:
        style = self._style
        until = len(text)
        if after is not None:
            until = text.find("\n", end + len(after.candidate.label))
            until = len(text) if until < 0 else until
        blocks = style.page.arrange(self._split(text[at:until], base + at))
        upto = next((i for i, block in enumerate(blocks) if block.start >= base + end), len(blocks))
        rows = [_row(blocks, 0, look)]
        if after is not None:
            rows.append(_row(blocks, upto, after))
        notes = find_notes(blocks, rows, find_candidates(blocks, holders=style.page.holders), style.page.layout, style.customs)
        if len(notes.accepted) != len(rows):
            raise NotInWindowsError("a document in the record holds labels")
        if find_stamped_events(blocks, rows):
            raise NotInWindowsError("events have times of their own")
        cut, self._pending = cut_stretch(blocks, rows, style.page.layout, upto, notes.kinds, style.joiner, self._pending)
        _check(cut, base + at, base + end)
        self.headings += cut.headings
        [turn] = cut.turns
        if turn.label is None:
            raise NotInWindowsError("a turn of nobody")
        start = None if style.clock else turn.start
        self._ledger.add(
            turn.label, turn.paragraphs, turn.events, line, (turn.at, turn.end), look.sure, start, turn.stop
        )  # fmt: skip
        candidate = rows[0].candidate
        if is_plain(candidate, blocks[0]):
            self._labels[blocks[0].text[: candidate.body]] = candidate.label


def is_speech_line(paragraph: str) -> bool:
    """Whether a paragraph is one line, with nothing at its ends that a reader would take off."""
    return "\n" not in paragraph and paragraph[-1:] not in STRIPPED and paragraph != ""


def _is_surely_speech(paragraph: str) -> bool:
    """Whether a paragraph without a label is one line of speech, and could not be anything else."""
    return (
        len(paragraph) > SHORT
        and (paragraph[0].isalpha() or paragraph[0] in _QUOTES)
        and "\n" not in paragraph
        and paragraph[-1] not in STRIPPED
        and not paragraph.isupper()
        and not paragraph.endswith(FOLLOWING)
        and not is_clerks_note(paragraph)
        and (
            len(paragraph) > _OATH
            or not ("sworn" in paragraph or "affirmed" in paragraph or "a witness" in paragraph)
        )
    )  # fmt: skip


def _events(paragraphs: Sequence[str], at: int) -> list[Event]:
    """The events within paragraphs that stand in the source from `at` on, with a blank line between any two."""
    found: list[Event] = []
    length = 0
    for paragraph in paragraphs:
        here = at + length
        for event in find_events(paragraph):
            text = paragraph[event.start : event.end]
            found.append(make_event(event, text, length + event.start, here + event.start, here + event.end))
        length += len(paragraph) + 2
    return found


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


def cut_windows(windows: Iterable[Window], places: Iterable[Place], end: int, cutter: Cutter) -> None:
    """Cut all turns of a text.

    Args:
        windows: the text.
        places: where the turns begin, in order; one at least.
        end: where the last ends.
        cutter: takes them.
    """
    following: Iterator[Place | None] = chain(places, [None])
    place, after = next(following), next(following)
    assert place is not None
    parts: list[str] = []
    base = size = 0
    line = 1  # at the beginning of the parts
    for window in windows:
        parts.append(window.text)
        size += len(window.text)
        if after is None or base + size <= after.start:
            continue  # a turn is cut when all of it is there, and the label after it
        text = "".join(parts)
        at = 0
        while after is not None and after.start < base + size:
            line += text.count("\n", at, place.start - base)
            at = place.start - base
            cutter.cut(text, at, after.start - base, base, line, place.look, after.look)
            place, after = after, next(following)
        line += text.count("\n", at, place.start - base)
        parts = [text[place.start - base :]]
        size -= place.start - base
        base = place.start
    text = "".join(parts)
    line += text.count("\n", 0, place.start - base)
    cutter.cut(text, place.start - base, end - base, base, line, place.look, None)
