"""The first reading of a long text: every place where a label could stand, and how it looks.

Strategy: a label is judged by the whole document, so the whole is read before anything is cut. What a place is to be judged by
is found by the ordinary steps, from the lines around it. Nearly all lines of a long text need none of that: they stand between
blank lines and are either too long and too plain to hold a label, or begin with one that was seen before. Of these it is also
known here whether they are nothing but speech, and how many words, so that they need not be looked at again.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from ...longtext import NotInWindowsError, Window, with_plain_ends
from ...model import Block
from ...turnspool import encoded
from ..draft import ParseOptions
from ..labels.candidates import LONGEST_LABEL, LONGEST_WITH_BRACKETS, Candidate, find_candidates
from ..labels.confidence import confidence
from ..labels.evidence import Group
from ..labels.inference import Groups, is_taken, look_of
from ..labels.traits import Context, Surroundings, Traits, find_surroundings
from ..labels.unlikely import count_running
from ..turns.questioners import called_on, find_examiners, find_witnesses, is_asking, may_swear
from .lines import (
    LONG,
    STRIPPED,
    UNKNOWN,
    events_in,
    holds_no_label,
    is_examiner,
    is_like_others,
    is_one_line,
    is_plain,
    is_speech,
)
from .page import Page, Split, context_of
from .stretches import Spot, Stretches

_PATIENCE: Final = 0.15
"""Share of the lines of a window that are looked at with their surroundings one by one; the rest is looked at together."""
_KNOWN: Final = 65_536
"""How many beginnings of lines are kept."""
_NEW: Final = -1
"""Instead of the number of a reading: the line must be looked at."""
OPENS: Final = 1
GOES_ON: Final = 2


class Look:
    """Places that cannot be told apart: the same label in the same surroundings."""

    __slots__ = ("alone", "candidate", "chance", "group", "indent", "sure", "taken")

    def __init__(self, group: Group | None, candidate: Candidate, indent: int) -> None:
        self.group = group
        """None for a voice without a name."""
        self.candidate = candidate
        """The first of them; its block is that of the lines it was found in."""
        self.indent = indent
        self.alone = UNKNOWN
        """The number of the reading that is this look and no other."""
        self.chance = -1.0
        """Probability of being a label; less than any for a voice without a name."""
        self.sure = 0.0
        """The confidence that users see."""
        self.taken = False


class Survey:
    """The lines where labels could stand, in order.

    Attributes:
        looks: all that there are.
        readings: the looks that one line can have, each by number; most lines have one.
        best: the number of the likeliest look of each reading.
        starts: where each line begins in the source, in characters.
        bytes: the same in bytes.
        line_ends: how many line ends stand before it.
        of: the number of its reading.
        words: how many it has together with the lines after it that hold no label, where all that is speech; else `UNKNOWN`.
        plain: for each line whether it is nothing but speech, if it holds a label (`OPENS`) or if it holds none (`GOES_ON`).
        events: in the words that were counted, by the number of the line; encoded, with commas between them.
        called: whom the line above calls on, by the number of a line that a label begins that asks.
        alone: for what could be a label on its own line, from where it begins to the number of that line, blank ones left out.
        lines: how many lines are not blank.
        examiners: who asks from where on, in characters of the source.
        witnesses: who answers.
    """

    def __init__(self, split: Split, page: Page) -> None:
        self._split = split
        self._page = page
        self._groups = Groups()
        self._by_look: dict[tuple[object, ...], int] = {}
        self._by_numbers: dict[tuple[int, ...], int] = {}
        self._arounds: dict[Surroundings, Surroundings] = {}
        self._known: dict[str, Candidate] = {}
        self._plain: tuple[dict[str, int], dict[str, int]] = {}, {}
        """From the beginning of a line, up to the space after a label and a colon, to the number of its reading: where a
        capital follows, or a letter of a script without any; and where a small letter does."""
        self._unlikely: Counter[Traits] = Counter()
        """How many running lines have these traits."""
        self._asking: set[int] = set()
        """The readings that begin what somebody asks."""
        self._said = 0
        """Characters of speech since the last label, with a blank line after each paragraph."""
        self._body = 0
        """Where the speech began in the line before."""
        self.looks: list[Look] = []
        self.readings: list[tuple[int, ...]] = []
        self.best: list[int] = []
        self.starts = array("q")
        self.bytes = array("q")
        self.line_ends = array("I")
        self.of = array("I")
        self.words = array("i")
        self.plain = bytearray()
        self.events: dict[int, bytes] = {}
        self.called: dict[int, str] = {}
        self.alone: dict[int, int] = {}
        self.lines = 0
        self.examiners: list[tuple[int, str]] = []
        self.witnesses: list[tuple[int, str]] = []

    def take(self, window: Window) -> None:
        """Look at the next window."""
        if len(self._known) > _KNOWN:
            self._known.clear()
        before = window.before
        if self._page.layout.wrapped or before[len(before.rstrip()) :].count("\n") < 2:
            self._look(before, window.text, window.after, Spot(window.at, window.byte, window.line))
        else:
            self._take_paragraphs(window)

    def _take_paragraphs(self, window: Window) -> None:
        """The paragraphs of a window; if too many must be looked at with their surroundings, the rest together."""
        found = Stretches(window)
        readings = [self._plain[0].get(head, _NEW) for head in found.heads] + [_NEW]
        index = looked = 0
        while index < len(found.said):
            if readings[index] != _NEW:
                first, index = index, readings.index(_NEW, index)
                self._note(found, first, index, readings[first:index])
                self._listen(found, first, index, [len(head) for head in found.heads[first:index]])
                continue
            if found.said[index] and not self._take_alone(found, index):
                looked += 1
                if looked > _PATIENCE * window.raw.count(window.gap):
                    self._look(found.line_above(index), found.rest(index), window.after, found.spot(index))
                    return
                text = found.paragraph(index)
                self._look(found.line_above(index), with_plain_ends(text), found.below(index), found.spot(index))
                self.lines += found.said[index].count(found.gap, len(text))
            index += 1

    def _take_alone(self, found: Stretches, index: int) -> bool:
        """Take a stretch, if nothing around the paragraph that it begins with matters; whether that is so."""
        text = found.paragraph(index)
        if not is_one_line(text):
            return False
        colon = text.find(":", 0, LONGEST_LABEL)
        if colon < 0 and holds_no_label(text):
            self._go_on(found, index)
            return True
        if 0 < colon < len(text) - 2 and (first := text[colon + 2]).isalpha():
            reading = self._plain[first.islower()].get(text[: colon + 2])
            if reading is not None and text[-1] not in STRIPPED and is_like_others(text, colon + 2):
                self._note(found, index, index + 1, [reading])
                self._listen(found, index, index + 1, [colon + 2])
                return True
        return self._look_alone(found, index)

    def _look_alone(self, found: Stretches, index: int) -> bool:
        """Find what could be a label in a paragraph of one line, if nothing around it matters; whether that is so.

        What stands before a colon, and speech after it, looks the same whatever is above it. The rest must be too long for a
        label, and what is above too, or without a colon.
        """
        text, at = found.paragraph(index), found.starts[index]
        if text[0] in STRIPPED or text[-1] in STRIPPED or is_examiner(text):
            return False
        block = Block(text, at, at + len(text), gap=True)
        candidates = find_candidates((block,), self._known, holders=self._page.holders)
        if not candidates:
            self._go_on(found, index)
            return True
        if any(candidate.body == len(text) for candidate in candidates):
            return False
        above = found.above(index)
        below_speech = is_one_line(above) and (
            len(above) > LONGEST_WITH_BRACKETS or (above != "" and ":" not in above and "：" not in above)
        )
        free = below_speech and len(text) > max(LONGEST_LABEL, *[candidate.body + LONG for candidate in candidates])
        if not free and any(candidate.form != "colon" for candidate in candidates):
            return False
        self._add(candidates, Context((block,), self._page.layout, {}, frozenset()), found.spot(index))
        self.plain[-1] = OPENS * is_plain(candidates[0], block) | GOES_ON * is_speech(text)
        if self.plain[-1]:
            self._listen(found, index, index + 1, [candidates[0].body if self.plain[-1] & OPENS else 0])
        else:
            self._body = 0
            self.lines += found.paragraphs(index)
        return True

    def _note(self, found: Stretches, first: int, last: int, readings: Sequence[int]) -> None:
        """Note the lines that stretches begin with, from `first` up to `last`, as nothing but a label and speech."""
        self.starts.extend(found.starts[first:last])
        self.bytes.extend(found.bytes[first:last])
        self.line_ends.extend(found.line_ends[first:last])
        self.of.extend(readings)
        self.plain.extend([OPENS] * len(readings))
        self.words.extend([UNKNOWN] * len(readings))

    def _listen(self, found: Stretches, first: int, last: int, bodies: Sequence[int]) -> None:
        """Count the words of stretches of speech, which begin with the lines noted last, and note their events and whom what
        is above them calls on.

        Args:
            found: the stretches of the window.
            first: the first of them.
            last: the one after the last.
            bodies: where in each the speech begins.
        """
        noted = len(self.of) - len(bodies)
        self.words[noted:] = array("i", found.words(first, last))
        asking = self._asking
        for line in [line for line, reading in enumerate(self.of[noted:], noted) if reading in asking]:
            above = found.above(first + line - noted)
            if line == noted:
                above = above[self._body :]
            elif found.paragraphs(first + line - noted - 1) == 1:
                above = above[bodies[line - noted - 1] :]
            if not above:
                self.words[line] = UNKNOWN
            elif called := called_on((above,)):
                self.called[line] = called
        for index in [*(index for index in found.eventful if first <= index < last - 1), last - 1]:
            self._said = 0
            self._hear(noted + index - first, found, index, bodies[index - first])
        self._body = bodies[-1] if found.paragraphs(last - 1) == 1 else 0
        self.lines += (found.line_ends[last] - found.line_ends[first]) // 2

    def _go_on(self, found: Stretches, index: int) -> None:
        """Count the words of a stretch that begins with a line without a label, and note its events."""
        self.lines += found.paragraphs(index)
        self._body = 0
        words = self.words
        if words and words[-1] != UNKNOWN:
            [more] = found.words(index, index + 1) if is_speech(found.paragraph(index)) else [UNKNOWN]
            words[-1] = UNKNOWN if more == UNKNOWN else words[-1] + more
            self._hear(len(self.of) - 1, found, index, 0)

    def _hear(self, line: int, found: Stretches, index: int, body: int) -> None:
        """Note the events of a stretch, whose speech begins at `body`, with the line of that number."""
        if index not in found.eventful:
            self._said += len(found.said[index]) - body + 2 - (len(found.gap) - 2) * (found.paragraphs(index) - 1)
            return
        at = found.starts[index]
        for paragraph in found.said[index].split(found.gap):
            for event in events_in(paragraph, body, self._said, at):
                before = self.events.get(line)
                self.events[line] = b"%b,%b" % (before, encoded(event)) if before else encoded(event)
            self._said += len(paragraph) - body + 2
            at += len(paragraph) + len(found.gap)
            body = 0

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
        self._unlikely.update(count_running(context, range(inside[0], inside[-1] + 1)))
        for index, rivals in groupby(candidates, key=lambda candidate: candidate.block):
            if inside[0] <= index <= inside[-1]:
                of_line = list(rivals)
                start = blocks[index].start
                if any(candidate.form == "own-line" for candidate in of_line):
                    self.alone[start] = self.lines + index - inside[0]
                passed = text[spot.at - first : start - first]
                spot = Spot(start, spot.byte + len(passed.encode()), spot.line + passed.count("\n"))
                self._add(of_line, context, spot)
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

    def _add(self, candidates: Sequence[Candidate], context: Context, spot: Spot) -> None:
        """Note a line, and the labels that it could begin with."""
        block = context.blocks[candidates[0].block]
        numbers: list[int] = []
        for candidate in candidates:
            around = find_surroundings(candidate, context) if candidate.form != "voice" else ("", "", "")
            around = self._arounds.setdefault(around, around)
            key = *look_of(candidate, around), block.indent
            number = self._by_look.get(key)
            if number is None:
                group = self._groups.of_new(candidate, around) if candidate.form != "voice" else None
                number = self._by_look[key] = len(self.looks)
                self.looks.append(Look(group, candidate, block.indent))
            numbers.append(number)
        reading, is_new = self._reading_of(numbers)
        self.starts.append(block.start)
        self.bytes.append(spot.byte)
        self.line_ends.append(spot.line)
        self.of.append(reading)
        self.plain.append(0)
        self.words.append(UNKNOWN)
        body = candidates[0].body
        common = len(candidates) == 1 and around[0] == "gap" and len(block.text) > body + LONG
        if is_new and common:  # the beginning of a sentence hardly comes back
            group = self.looks[numbers[0]].group
            common = group is not None and group.traits.writing != "sentence"
        if common and is_plain(candidates[0], block) and len(self._plain[0]) < _KNOWN:
            self._plain[block.text[body].islower()][block.text[:body]] = reading
            if is_asking(candidates[0].label):
                self._asking.add(reading)

    def _reading_of(self, numbers: Sequence[int]) -> tuple[int, bool]:
        """The number of the reading with these looks, and whether it was not there before."""
        reading = self.looks[numbers[0]].alone if len(numbers) == 1 else self._by_numbers.get(tuple(numbers), UNKNOWN)
        if reading != UNKNOWN:
            return reading, False
        reading = len(self.readings)
        self.readings.append(tuple(numbers))
        if len(numbers) == 1:
            self.looks[numbers[0]].alone = reading
        else:
            self._by_numbers[self.readings[-1]] = reading
        return reading, True

    def number_of(self, candidate: Candidate, context: Context) -> int | None:
        """The number of the look that a place has which was found by the ordinary steps."""
        around = find_surroundings(candidate, context) if candidate.form != "voice" else ("", "", "")
        return self._by_look.get((*look_of(candidate, around), context.blocks[candidate.block].indent))

    def settle(self, titled: frozenset[str], options: ParseOptions) -> None:
        """Decide which looks are labels, by all of them together and the names that the front lists with their titles."""
        for reading, count in Counter(self.of).items():
            for number in self.readings[reading]:
                if (group := self.looks[number].group) is not None:
                    group.count += count
        self._groups.settle(frozenset(), titled, self._unlikely)
        for look in self.looks:
            if look.group is not None:
                look.chance = look.group.probability
                look.sure = confidence(look.chance)
                look.taken = is_taken(look.group, look.sure, options)
        self.best = [max(reading, key=lambda number: self.looks[number].chance) for reading in self.readings]
