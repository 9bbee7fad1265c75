"""How lines of a long text look where a label could stand, each look once, and which of them are labels.

Strategy: places that cannot be told apart are one look, and the looks that one line can have are its reading. Lines that begin
alike read alike, so that what a beginning was found to be is kept. Sentences before a colon or a dash are only counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from ...longtext import NotInWindowsError
from ..draft import ParseOptions
from ..labels.candidates import Candidate
from ..labels.choice import POSSIBLE
from ..labels.confidence import confidence
from ..labels.evidence import Group
from ..labels.inference import Groups, is_taken, look_of
from ..labels.sentences import Sentence
from ..labels.traits import Context, Surroundings, Traits, find_surroundings, is_known, label_key
from ..turns.questioners import is_asking
from .lines import LONG, UNKNOWN, is_plain

_KNOWN: Final = 65_536
"""How many beginnings of lines are kept."""


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


class Readings:
    """The ways in which the lines of a text can be read.

    Attributes:
        looks: all that there are.
        rivals: the looks of each reading, each by number; most readings have one.
        best: the number of the likeliest look of each reading.
        asking: the readings that begin what somebody asks.
        unlikely: how many running lines have these traits.
        sentences: how often each came that is a label only if it comes back.
    """

    def __init__(self) -> None:
        self._groups = Groups()
        self._by_look: dict[tuple[object, ...], int] = {}
        self._by_numbers: dict[tuple[int, ...], int] = {}
        self._arounds: dict[Surroundings, Surroundings] = {}
        self._plain: tuple[dict[str, int], dict[str, int]] = {}, {}
        self.looks: list[Look] = []
        self.rivals: list[tuple[int, ...]] = []
        self.best: list[int] = []
        self.asking: set[int] = set()
        self.unlikely: Counter[Traits] = Counter()
        self.sentences: Counter[Sentence] = Counter()

    def known(self, *, small: bool = False) -> dict[str, int]:
        """From the beginning of a line, up to the space after a label and a colon, to the number of its reading.

        That is where a capital follows, or a letter of a script without any; another one where a `small` letter does.
        """
        return self._plain[small]

    def of(self, candidates: Sequence[Candidate], context: Context) -> int:
        """The number of the reading of a line, by the labels that it could begin with."""
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
        reading, is_new = self._of_looks(numbers)
        body = candidates[0].body
        common = len(candidates) == 1 and around[0] == "gap" and len(block.text) > body + LONG
        if is_new and common:  # the beginning of a sentence hardly comes back
            group = self.looks[numbers[0]].group
            common = group is not None and group.traits.writing != "sentence"
        if common and is_plain(candidates[0], block) and len(self._plain[0]) < _KNOWN:
            self._plain[block.text[body].islower()][block.text[:body]] = reading
            if is_asking(candidates[0].label):
                self.asking.add(reading)
        return reading

    def _of_looks(self, numbers: Sequence[int]) -> tuple[int, bool]:
        """The number of the reading with these looks, and whether it was not there before."""
        reading = self.looks[numbers[0]].alone if len(numbers) == 1 else self._by_numbers.get(tuple(numbers), UNKNOWN)
        if reading != UNKNOWN:
            return reading, False
        reading = len(self.rivals)
        self.rivals.append(tuple(numbers))
        if len(numbers) == 1:
            self.looks[numbers[0]].alone = reading
        else:
            self._by_numbers[self.rivals[-1]] = reading
        return reading, True

    def number_of(self, candidate: Candidate, context: Context) -> int | None:
        """The number of the look that a place with a label has which was found by the ordinary steps."""
        around = find_surroundings(candidate, context)
        return self._by_look.get((*look_of(candidate, around), context.blocks[candidate.block].indent))

    def settle(self, lines: Sequence[int], titled: frozenset[str], options: ParseOptions) -> None:
        """Decide which looks are labels, by all of them together.

        Args:
            lines: the readings of all lines.
            titled: the names that the front lists with their titles.
            options: what the user overrules.

        Raises:
            NotInWindowsError: a sentence may be a label, where only the number of its places is known.
        """
        for reading, count in Counter(lines).items():
            for number in self.rivals[reading]:
                if (group := self.looks[number].group) is not None:
                    group.count += count
        doubtful = self._judge_sentences(titled)
        self._groups.settle(frozenset(), titled, self.unlikely)
        if any(is_taken(group, group.sure, options) or group.sure >= POSSIBLE for group in doubtful):
            raise NotInWindowsError("a sentence that comes back may be a label")
        for look in self.looks:
            if look.group is not None:
                look.chance = look.group.probability
                look.sure = confidence(look.chance)
                look.taken = is_taken(look.group, look.sure, options)
        self.best = [max(reading, key=lambda number: self.looks[number].chance) for reading in self.rivals]

    def _judge_sentences(self, titled: frozenset[str]) -> list[Group]:
        """Count the sentences that are seen once among what is unlikely; the groups of the others."""
        times: Counter[str] = Counter()
        for (words, _), count in self.sentences.items():
            times[label_key(words)] += count
        named = self._groups.names()
        doubtful: list[Group] = []
        for (words, traits), count in self.sentences.items():
            key = label_key(words)
            if times[key] == 1 and key not in named and not is_known(key, titled):
                self.unlikely[traits] += 1
            else:
                doubtful.append(self._groups.of_pair(key, traits))
                doubtful[-1].count += count
        return doubtful
