"""The first reading of a long text: every place where a label could stand, and how it looks.

Strategy: a label is judged by the whole document, so the whole is read before anything is cut. What a place is to be judged by
is found by the ordinary steps, from the lines around it. Nearly all lines of a long text need none of that: they stand between
blank lines and are either too long and too plain to hold a label, or begin with one that was seen before.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from ...longtext import NotInWindowsError, Window
from ...model import Block
from ..draft import ParseOptions
from ..labels.candidates import LONGEST_LABEL, LONGEST_WITH_BRACKETS, Candidate, find_candidates
from ..labels.confidence import confidence
from ..labels.evidence import Group
from ..labels.forms import may_hold_label
from ..labels.inference import Groups, is_taken, look_of
from ..labels.traits import BARE_FORMS, Context, find_surroundings
from ..page.brackets import join_brackets
from ..page.layout import EXAMINER, Layout
from ..page.wrappedlabels import Breaks, join_wrapped_labels
from ..turns.questioners import LONGEST_EXAMINER

Split: TypeAlias = Callable[[str, int], list[Block]]
"""Whole lines, and where they begin in the source, to blocks, as the reader does it."""
SHORT: Final = 104
"""Characters up to which a line could be a heading, an event or an item of an agenda."""
STRIPPED: Final = frozenset(
    " \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
    "\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff#"
) | {chr(code) for code in range(0x2000, 0x200B)}
"""What readers take off the ends of lines, and the mark that a time there ends with."""
_LONG: Final = 100
"""Characters of speech behind a label from which its end does not matter to what it looks like."""
_SPEECH: Final = -1
_UNKNOWN: Final = -2
"""Of a line: it surely holds no label; it must be looked at."""
_PATIENCE: Final = 0.15
"""Share of the lines of a window that are looked at with their surroundings one by one; the rest is looked at together."""
_KNOWN: Final = 65_536
"""How many beginnings of lines are kept."""


class Look:
    """Places that cannot be told apart: the same label in the same surroundings."""

    __slots__ = ("candidate", "chance", "group", "indent", "sure", "taken")

    def __init__(self, group: Group | None, candidate: Candidate, indent: int) -> None:
        self.group = group
        """None for a voice without a name."""
        self.candidate = candidate
        """The first of them; its block is that of the lines it was found in."""
        self.indent = indent
        self.chance = -1.0
        """Probability of being a label; less than any for a voice without a name."""
        self.sure = 0.0
        """The confidence that users see."""
        self.taken = False


class Page(NamedTuple):
    """How the lines of a text stand on its page."""

    layout: Layout
    breaks: Breaks
    holders: bool = False
    """Offices and their holders are labels."""

    def arrange(self, blocks: Sequence[Block]) -> Sequence[Block]:
        """The steps that join lines, in the order of `parser.parse`."""
        return join_brackets(join_wrapped_labels(blocks, self.layout, self.breaks))


class Survey:
    """The places where labels could stand, in order, several of a line that can be read in several ways."""

    def __init__(self, split: Split, page: Page) -> None:
        self._split = split
        self._page = page
        self._groups = Groups()
        self._by_look: dict[tuple[object, ...], int] = {}
        self._known: dict[str, Candidate] = {}
        self._plain: tuple[dict[str, int], dict[str, int]] = {}, {}
        """From the beginning of a line, up to the space after a label and a colon, to the number of its look: where a capital
        follows, or a letter of a script without any; and where a small letter does."""
        self.looks: list[Look] = []
        self.starts = array("q")
        """Where the line of each place begins in the source."""
        self.of = array("l")
        """The number of each place's look."""
        self.alone: dict[int, int] = {}
        """For what could be a label on its own line, from where it begins to the number of that line, blank ones left out."""
        self.lines = 0
        """How many lines are not blank."""

    def take(self, window: Window) -> None:
        """Look at the next window."""
        lines = window.text.rstrip("\n").split("\n")
        paragraphs = lines[::2]
        if self._page.layout.wrapped or any(lines[1::2]) or not all(paragraphs) or not window.before.endswith("\n\n"):
            self._look(window.before, window.text, window.after, window.at)
        else:
            self._take_paragraphs(window, paragraphs)

    def _take_paragraphs(self, window: Window, paragraphs: list[str]) -> None:
        """The lines of a window in which each is a paragraph; if too many must be looked at one by one, the rest together."""
        plain = self._plain
        looks = self.looks
        patience = _PATIENCE * len(paragraphs)
        at = window.at
        for number, line in enumerate(paragraphs):
            colon = line.find(":", 0, LONGEST_LABEL)
            if colon < 0:
                look = _SPEECH if is_surely_speech(line) else _UNKNOWN
            elif len(line) <= colon + _LONG or not (first := line[colon + 2]).isalpha():
                look = _UNKNOWN
            else:
                look = plain[first.islower()].get(line[: colon + 2], _UNKNOWN)
            if look >= 0:
                self.starts.append(at)
                self.of.append(look)
                group = looks[look].group
                assert group is not None, "a voice without a name is never plain"
                group.count += 1
                self.lines += 1
            elif look == _SPEECH:
                self.lines += 1
            elif not self._look_alone(
                line, at, below_speech=number > 0 and len(paragraphs[number - 1]) > LONGEST_WITH_BRACKETS
            ):
                before = f"{paragraphs[number - 1]}\n\n" if number else window.before
                patience -= 1
                if patience < 0:
                    self._look(before, window.text[at - window.at :], window.after, at)
                    return
                after = f"\n\n{paragraphs[number + 1]}" if number + 1 < len(paragraphs) else f"\n\n{window.after}"
                self._look(before, line, after, at)
            at += len(line) + 2

    def _look_alone(self, line: str, at: int, *, below_speech: bool) -> bool:
        """Find what could be a label in a paragraph that is so long that nothing around it matters; whether it is.

        Only what stands before a colon looks the same whatever is above it: for the rest that must be too long for a label.
        """
        if len(line) <= LONGEST_LABEL or not line[0].isalpha() or line[-1] in STRIPPED:
            return False
        block = Block(line, at, at + len(line), gap=True)
        candidates = find_candidates((block,), self._known, holders=self._page.holders)
        if not below_speech and any(candidate.form != "colon" for candidate in candidates):
            return False
        if any(len(line) <= candidate.body + _LONG for candidate in candidates):
            return False
        context = Context((block,), self._page.layout, {}, frozenset())
        for candidate in candidates:
            self._add(candidate, context, alone=len(candidates) == 1)
        self.lines += 1
        return True

    def _look(self, before: str, text: str, after: str, at: int) -> None:
        """Find what could be labels in a text by the ordinary steps; `before` and `after` are its surroundings."""
        first, end = at, at + len(text)
        blocks = self._page.arrange(self._split(before + text + after, at - len(before)))
        candidates = find_candidates(blocks, self._known, holders=self._page.holders)
        rivals = Counter(candidate.block for candidate in candidates)
        context = context_of(blocks, self._page.layout, candidates)
        inside = [index for index, block in enumerate(blocks) if first <= block.start < end]
        if not inside:
            return
        for candidate in candidates:
            if inside[0] <= candidate.block <= inside[-1]:
                if candidate.form == "own-line":
                    self.alone[blocks[candidate.block].start] = self.lines + candidate.block - inside[0]
                self._add(candidate, context, alone=rivals[candidate.block] == 1)
        self.lines += len(inside)
        for index in inside:
            said = blocks[index].text
            if len(said) <= LONGEST_EXAMINER and ("BY" in said or "by" in said) and EXAMINER.match(said):
                raise NotInWindowsError("lines say who asks from there on")

    def _add(self, candidate: Candidate, context: Context, *, alone: bool) -> None:
        block = context.blocks[candidate.block]
        around = find_surroundings(candidate, context) if candidate.form != "voice" else ("", "", "")
        key = *look_of(candidate, around), block.indent
        number = self._by_look.get(key)
        if number is None:
            group = self._groups.of(candidate, around) if candidate.form != "voice" else None
            number = self._by_look[key] = len(self.looks)
            self.looks.append(Look(group, candidate, block.indent))
        if (group := self.looks[number].group) is not None:
            group.count += 1
        self.starts.append(block.start)
        self.of.append(number)
        common = alone and around[0] == "gap" and len(block.text) > candidate.body + _LONG
        if common and is_plain(candidate, block) and len(self._plain[0]) < _KNOWN:
            self._plain[block.text[candidate.body].islower()][block.text[: candidate.body]] = number

    def number_of(self, candidate: Candidate, context: Context) -> int | None:
        """The number of the look that a place has which was found by the ordinary steps."""
        around = find_surroundings(candidate, context) if candidate.form != "voice" else ("", "", "")
        return self._by_look.get((*look_of(candidate, around), context.blocks[candidate.block].indent))

    def settle(self, titled: frozenset[str], options: ParseOptions) -> None:
        """Decide which looks are labels, by all of them together and the names that the front lists with their titles."""
        self._groups.settle(frozenset(), titled)
        for look in self.looks:
            if look.group is not None:
                look.chance = look.group.probability
                look.sure = confidence(look.chance)
                look.taken = is_taken(look.group, look.sure, options)

    def best(self) -> Iterator[tuple[int, int]]:
        """The start of each line that could hold a label, and the number of the likeliest look; voices have no rival."""
        chance = [look.chance for look in self.looks]
        before, best = -1, -1
        for start, number in zip(self.starts, self.of, strict=True):
            if start != before:
                if best >= 0:
                    yield before, best
                before, best = start, number
            elif chance[number] > chance[best]:
                best = number
        if best >= 0:
            yield before, best


def context_of(blocks: Sequence[Block], layout: Layout, candidates: Sequence[Candidate]) -> Context:
    """What the traits of candidates are read from, in text, which lists no names in tables."""
    by_block = {c.block: c for c in reversed(candidates) if c.form != "voice" and c.form not in BARE_FORMS}
    return Context(blocks, layout, by_block, frozenset())


def is_plain(candidate: Candidate, block: Block) -> bool:
    """Whether a line begins with nothing but a label, a colon, a space and a letter, so that its beginning says it all."""
    body = candidate.body
    return (
        candidate.form == "colon"
        and not candidate.lead
        and candidate.stamp is None
        and not block.indent
        and not block.shifts
        and body >= 2
        and block.text[body - 2] == ":"
        and block.text.find(":") == body - 2
        and block.text[body - 1] == " "
        and block.text[body : body + 1].isalpha()
    )


def is_surely_speech(line: str) -> bool:
    """Whether a line without a colon near its beginning is so long and so plain that it can hold no label."""
    head = line[:LONGEST_LABEL]
    if "(" in head:
        head = line[:LONGEST_WITH_BRACKETS]
    return (
        len(line) > len(head)
        and head[0].isalpha()
        and head[0] != "Q"
        and line[-1] not in STRIPPED
        and not may_hold_label(head)
    )  # fmt: skip
