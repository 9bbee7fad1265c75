"""The first reading of a long text: every place where a label could stand, and how it looks.

Strategy: a label is judged by the whole document, so the whole is read before anything is cut. What a place is to be judged by
is found by the ordinary steps, from the lines around it. Nearly all lines of a long text need none of that: they stand between
blank lines and are either too long and too plain to hold a label, or begin with one that was seen before. Of these it is also
known here whether they are nothing but speech, and how many words, so that they need not be looked at again.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import groupby
from typing import Final, TypeAlias

from ...longtext import NotInWindowsError, Window, with_plain_ends
from ...model import Block
from ..draft import ParseOptions
from ..labels.candidates import LONGEST_LABEL, LONGEST_WITH_BRACKETS, Candidate, find_candidates
from ..labels.sentences import ENDS
from ..labels.traits import Context
from ..labels.unlikely import count_running
from ..turns.questioners import called_on, find_examiners, find_witnesses, may_swear
from ..words.memory import forget_much
from .lines import (
    LONG,
    STRIPPED,
    UNKNOWN,
    holds_no_label,
    is_examiner,
    is_like_others,
    is_one_line,
    is_plain,
    is_speech,
)
from .page import Page, Split, context_of
from .readings import Readings
from .stretches import Spot, Stretches

_PATIENCE: Final = 0.15
"""Share of the lines of a window that are looked at with their surroundings one by one; the rest is looked at together."""
_KNOWN: Final = 65_536
"""How many beginnings of lines are kept."""
_NEW: Final = -1
"""Instead of the number of a reading: the line must be looked at."""
OPENS: Final = 1
GOES_ON: Final = 2


_Line: TypeAlias = tuple[int, int, int]
"""The number of its reading, what it is if it holds a label or none, and where the speech begins in it."""


class _Lines:
    """The same of the lines that the stretches of a window begin with, in columns."""

    def __init__(self, readings: list[int], bodies: list[int]) -> None:
        self.readings = [*readings, _NEW]
        self.plain = bytearray([OPENS]) * len(readings)
        self.bodies = bodies


class Survey:
    """The lines where labels could stand, in order.

    Attributes:
        readings: the ways in which lines can be read.
        starts: where each line begins in the source, in characters.
        bytes: the same in bytes.
        line_ends: how many line ends stand before it.
        of: the number of its reading.
        words: how many it has together with the lines after it that hold no label, where all that is speech; else `UNKNOWN`.
        plain: for each line whether it is nothing but speech, if it holds a label (`OPENS`) or if it holds none (`GOES_ON`).
        called: whom the line above calls on, by the number of a line that a label begins that asks.
        alone: for what could be a label on its own line, from where it begins to the number of that line, blank ones left out.
        lines: how many lines are not blank.
        examiners: who asks from where on, in characters of the source.
        witnesses: who answers.
    """

    def __init__(self, split: Split, page: Page) -> None:
        self._split = split
        self._page = page
        self._known: dict[str, Candidate] = {}
        self._body = 0
        """Where the speech began in the line before."""
        self.readings = Readings()
        self.starts = array("q")
        self.bytes = array("q")
        self.line_ends = array("I")
        self.of = array("I")
        self.words = array("i")
        self.plain = bytearray()
        self.called: dict[int, str] = {}
        self.alone: dict[int, int] = {}
        self.lines = 0
        self.examiners: list[tuple[int, str]] = []
        self.witnesses: list[tuple[int, str]] = []

    def take(self, window: Window) -> None:
        """Look at the next window."""
        if len(self._known) > _KNOWN:
            self._known.clear()
        forget_much()
        before = window.before
        if self._page.layout.wrapped or before[len(before.rstrip()) :].count("\n") < 2:
            self._look(before, window.text, window.after, Spot(window.at, window.byte, window.line))
        else:
            self._take_paragraphs(window)

    def _take_paragraphs(self, window: Window) -> None:
        """The paragraphs of a window; if too many must be looked at with their surroundings, the rest together."""
        found = Stretches(window)
        known = self.readings.known()
        lines = _Lines([known.get(head, _NEW) for head in found.heads], list(map(len, found.heads)))
        index = first = looked = 0
        while (index := lines.readings.index(_NEW, index)) < len(found.said):
            head = found.heads[index]
            line = (known[head], OPENS, len(head)) if head in known else self._line(found, index)
            if isinstance(line, tuple):
                lines.readings[index], lines.plain[index], lines.bodies[index] = line
                continue
            self._note(found, first, index, lines)
            first = index + 1
            if line is GOES_ON:
                self._go_on(found, index)
            elif found.said[index]:
                looked += 1
                if looked > _PATIENCE * window.raw.count(window.gap):
                    self._look(found.line_above(index), found.rest(index), window.after, found.spot(index))
                    self.readings.sentences.update(found.sentences(index))
                    return
                text = found.paragraph(index)
                self._look(found.line_above(index), with_plain_ends(text), found.below(index), found.spot(index))
                self.lines += found.said[index].count(found.gap, len(text))
            index += 1
        self._note(found, first, index, lines)
        self.readings.sentences.update(found.sentences())

    def _line(self, found: Stretches, index: int) -> _Line | int | None:
        """The line that a stretch begins with, if nothing around it matters; `GOES_ON` where it goes on with what
        was said before it; None where it must be looked at with its surroundings."""
        text = found.paragraph(index)
        if text == "" or not is_one_line(text):
            return None
        if holds_no_label(text):
            return GOES_ON
        colon = text.find(":", 0, LONGEST_LABEL)
        if 0 < colon < len(text) - 2 and (first := text[colon + 2]).isalpha():
            reading = self.readings.known(small=first.islower()).get(text[: colon + 2])
            if reading is not None and text[-1] not in STRIPPED and is_like_others(text, colon + 2):
                return reading, OPENS, colon + 2
        return self._line_alone(found, index)

    def _line_alone(self, found: Stretches, index: int) -> _Line | int | None:
        """The same where it is a paragraph in which nothing was found by a look at it.

        What stands before a colon, and speech after it, looks the same whatever is above it. The rest must be too long for a
        label, and what is above too, or without a colon, or a sentence.
        """
        text, at = found.paragraph(index), found.starts[index]
        if text[0] in STRIPPED or text[-1] in STRIPPED or is_examiner(text):
            return None
        block = Block(text, at, at + len(text), gap=True)
        candidates = find_candidates((block,), self._known, holders=self._page.holders)
        if not candidates:
            return GOES_ON
        if any(candidate.body == len(text) for candidate in candidates):
            return None
        above = found.above(index)
        below_speech = is_one_line(above) and (
            len(above) > LONGEST_WITH_BRACKETS or above[-1:] in ENDS or (above != "" and ":" not in above and "：" not in above)
        )
        free = below_speech and len(text) > max(LONGEST_LABEL, *[candidate.body + LONG for candidate in candidates])
        if not free and any(candidate.form != "colon" for candidate in candidates):
            return None
        reading = self.readings.of(candidates, Context((block,), self._page.layout, {}, frozenset()))
        plain = OPENS * is_plain(candidates[0], block) | GOES_ON * is_speech(text)
        return reading, plain, candidates[0].body if plain & OPENS else 0

    def _note(self, found: Stretches, first: int, last: int, lines: _Lines) -> None:
        """Note the lines that stretches begin with, from `first` up to `last`: how many words they have, and whom what stands
        above a line calls on that asks.
        """
        if first == last:
            return
        noted = len(self.of)
        plain, bodies = lines.plain[first:last], lines.bodies[first:last]
        self.starts.extend(found.starts[first:last])
        self.bytes.extend(found.bytes[first:last])
        self.line_ends.extend(found.line_ends[first:last])
        self.of.extend(lines.readings[first:last])
        self.plain += plain
        self.words.extend(found.words(first, last))
        at = -1
        while (at := plain.find(0, at + 1)) >= 0:
            self.words[noted + at] = UNKNOWN
        asking = self.readings.asking
        for line in [line for line, reading in enumerate(lines.readings[first:last], noted) if reading in asking]:
            above = found.above(first + line - noted)
            if line == noted:
                above = above[self._body :]
            elif found.paragraphs(first + line - noted - 1) == 1:
                above = above[bodies[line - noted - 1] :]
            if not above:
                self.words[line] = UNKNOWN
            elif called := called_on((above,)):
                self.called[line] = called
        self._body = bodies[-1] if found.paragraphs(last - 1) == 1 else 0
        self.lines += (found.line_ends[last] - found.line_ends[first]) // 2

    def _go_on(self, found: Stretches, index: int) -> None:
        """Count the words of a stretch that begins with a line without a label."""
        self.lines += found.paragraphs(index)
        self._body = 0
        words = self.words
        if words and words[-1] != UNKNOWN:
            [more] = found.words(index, index + 1) if is_speech(found.paragraph(index)) else [UNKNOWN]
            words[-1] = UNKNOWN if more == UNKNOWN else words[-1] + more

    def _look(self, before: str, text: str, after: str, spot: Spot) -> None:
        """Find what could be labels in a text by the ordinary steps; `before` and `after` are its surroundings."""
        first, end = spot.at, spot.at + len(text)
        blocks = self._page.arrange(self._split(before + text + after, first - len(before)))
        candidates, running = self._page.places_in(blocks, self._known)
        context = context_of(blocks, self._page.layout, candidates, running)
        inside = [index for index, block in enumerate(blocks) if first <= block.start < end]
        self._body = 0
        if self.words:
            self.words[-1] = UNKNOWN
        if not inside:
            return
        self.readings.unlikely.update(count_running(context, range(inside[0], inside[-1] + 1)))
        for index, rivals in groupby(candidates, key=lambda candidate: candidate.block):
            if inside[0] <= index <= inside[-1]:
                of_line = list(rivals)
                start = blocks[index].start
                if any(candidate.form == "own-line" for candidate in of_line):
                    self.alone[start] = self.lines + index - inside[0]
                passed = text[spot.at - first : start - first]
                spot = Spot(start, spot.byte + len(passed.encode()), spot.line + passed.count("\n"))
                self.of.append(self.readings.of(of_line, context))
                self.starts.append(start)
                self.bytes.append(spot.byte)
                self.line_ends.append(spot.line)
                self.plain.append(0)
                self.words.append(UNKNOWN)
        self.lines += len(inside)
        self._see_court(blocks, inside, text)

    def _see_court(self, blocks: Sequence[Block], inside: Sequence[int], text: str) -> None:
        """Note who asks and who answers from there on."""
        if not self._page.layout.wrapped:
            if any(is_examiner(blocks[index].text) for index in inside):
                raise NotInWindowsError("lines say who asks from there on")
            return
        places = range(blocks[inside[0]].start, blocks[inside[-1]].end)
        self.examiners += [place for place in find_examiners(blocks) if place[0] in places]
        if may_swear(text):
            self.witnesses += [place for place in find_witnesses(blocks) if place[0] in places]

    def settle(self, titled: frozenset[str], options: ParseOptions) -> None:
        """Decide which looks are labels, by all of them together and the names that the front lists with their titles."""
        self.readings.settle(self.of, titled, options)
