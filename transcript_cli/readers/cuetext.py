"""What readers of captions share: the text of a cue with its places in the source, and warnings that are given once.

Strategy: captions are read as they lie on disk, so that every offset holds in the user's own file. `same_length` settles line
ends without moving a character. A payload without markup becomes blocks at once (`plain_blocks`); one with markup is told piece
by piece to a `CueText`, which knows where each piece stands and cuts the whole at line ends, and at changes of voice where the
format names voices. What is odd is counted by kind in `Oddities`: the first of a kind is shown, not a thousand.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise, takewhile
from operator import attrgetter
from typing import Final, NamedTuple

import msgspec

from ..errors import InputError
from ..model import Block, Warning, WordTime
from ..source import Source

NO_BREAK: Final = "\0"
"""Stands where a carriage return before a line feed was: white space that belongs to the line end."""
_LINE_ENDS: Final = {10: " ", 13: " "}
_WORD: Final = re.compile(r"\S+")
_SHOWN: Final = 60
_LONGEST: Final = 1_000_000
"""Characters of one caption; a talk of ten hours in a single one has fewer."""


def same_length(text: str) -> str:
    """The text with LF at the end of each line and U+FFFD for each zero byte, every character where it was.

    CR LF becomes `NO_BREAK` LF: whoever cuts lines takes `NO_BREAK` off their ends.
    """
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    if "\r" in text:
        text = text.replace("\r\n", f"{NO_BREAK}\n").replace("\r", "\n")
    return text


_REMEMBERED: Final = 10_000


class _Minutes(dict[str, int]):
    """Thousandths of a second in "01:02:", by that string: a file has few of them, and many times."""

    def __missing__(self, stamp: str) -> int:
        if len(self) > _REMEMBERED:
            self.clear()
        hours, _, minutes = stamp.rstrip(":").rpartition(":")
        self[stamp] = thousandths = (int(hours or 0) * 60 + int(minutes or 0)) * 60_000
        return thousandths


_minutes: Final = _Minutes()


def clock(minutes: str, seconds: str, thousandths: str) -> float:
    """Seconds of a time given in pieces: hours and minutes with their colons, seconds, and three more digits.

    >>> clock("1:02:", "03", "045")
    3723.045
    """
    return (_minutes[minutes] + int(seconds + thousandths)) / 1000


def plain_blocks(payload: str, at: int, start: float, end: float | None) -> list[Block]:
    """A block for each line of a payload without markup; `at` is where it begins in the source."""
    blocks: list[Block] = []
    for line in payload.split("\n"):
        if text := line.rstrip(NO_BREAK).strip():
            begin = at + line.index(text)
            blocks.append(Block(text, begin, begin + len(text), "cue", 0, 0, not blocks, (), (), None, start, end))
        at += len(line) + 1
    return blocks


def check_length(payload: str, at: int, source: Source) -> None:
    """Refuse a payload that no caption has, which would cost more than any caption is worth.

    Raises:
        InputError: it is too long.
    """
    if len(payload) > _LONGEST:
        raise InputError(
            f"a caption of {len(payload):,} characters",
            path=source.path,
            line=source.line(at),
            advice="Captions are short: look whether this is what its name says, or read it with --from text.",
        )


class Oddities:
    """What a reader could not make sense of, by kind."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._found: dict[str, tuple[int | None, str, int]] = {}

    def add(self, code: str, message: str, at: int | None = None) -> None:
        """Note something; the message is that of the first of its kind.

        Args:
            code: kebab-case.
            message: what it is and what was done.
            at: where in the source; None where it has no place.
        """
        first_at, first, count = self._found.get(code, (at, message, 0))
        self._found[code] = (first_at, first, count + 1)

    def warnings(self) -> tuple[Warning, ...]:
        """One warning a kind, with the number of the others."""
        return tuple(
            Warning(
                None if at is None else self._source.line(at),
                code,
                message if count == 1 else f"{message}; {count - 1:,} more like it",
            )
            for code, (at, message, count) in self._found.items()
        )


def shown(text: str) -> str:
    """A piece of a source for a message: one line, not long."""
    text = " ".join(text[: 4 * _SHOWN].replace(NO_BREAK, " ").split())
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")


class CueText:
    """The text of one cue in the making.

    Args:
        at: where the payload begins in the source.
        start: seconds; None where it is not known.
        end: seconds; None where it is not known.
        voice: the speaker of the whole cue, where the format has a field for it.

    >>> cue = CueText(10, 1.0, 2.0)
    >>> cue.text("Well, ", 10)
    >>> cue.text("yes.", 19)                 # after a tag of three characters
    >>> [block] = cue.blocks()
    >>> block.text, block.shifts, block.end
    ('Well, yes.', ((0, 10), (6, 19)), 23)
    """

    def __init__(self, at: int, start: float | None, end: float | None, voice: str | None = None) -> None:
        self._start = start
        self._end = end
        self._voice = voice
        self._pieces: list[str] = []
        self._length = 0
        self._runs: list[_Run] = []
        self._cuts: list[tuple[int, int, str | None]] = [(0, at, voice)]
        """(offset in the text, offset in the source, who speaks from here on)"""
        self._stamps: list[tuple[int, float]] = []

    def text(self, piece: str, at: int, length: int | None = None) -> None:
        """Add a piece; without `length` its characters stand in the source from `at` on, else it stands for `length` others."""
        if not piece:
            return
        last = self._runs[-1] if self._runs else None
        if length is not None:
            self._runs.append(_Run(self._length, at, at + length, False))
        elif last is not None and last.in_step and last.source_end == at:
            self._runs[-1] = _Run(last.text_at, last.source_at, at + len(piece), True)
        else:
            self._runs.append(_Run(self._length, at, at + len(piece), True))
        self._pieces.append(piece)
        self._length += len(piece)

    def reference(self, piece: str, at: int) -> None:
        """Add what a character reference of HTML stands for; one without its semicolon may end before the piece does."""
        made = html.unescape(piece)
        shared = sum(1 for _ in takewhile(lambda ends: ends[0] == ends[1], zip(reversed(made), reversed(piece), strict=False)))
        head = len(piece) - shared
        self.text(made[: len(made) - shared].translate(_LINE_ENDS), at, head)
        self.text(piece[head:], at + head)

    def line_end(self, at: int, length: int) -> None:
        """A line ends with the `length` characters of the source at `at`: a new block, within a voice only a space."""
        if self._voice is None:
            self._cuts.append((self._length, at + length, None))
        else:
            self.text(" ", at, length)

    def speaker(self, voice: str | None, at: int) -> None:
        """From here on `voice` speaks, or nobody who is named; `at` is where the source says so."""
        if voice != self._voice or voice is not None:
            self._voice = voice
            self._cuts.append((self._length, at, voice))

    def stamp(self, seconds: float) -> None:
        """What follows is said at `seconds`; a stamp that is outside the cue or goes back is no stamp."""
        earliest = self._stamps[-1][1] if self._stamps else self._start or 0.0
        if earliest <= seconds and (self._end is None or seconds <= self._end):
            self._stamps.append((self._length, seconds))

    def blocks(self) -> list[Block]:
        """The cue in blocks, in order; those without any visible character are left out."""
        whole = "".join(self._pieces)
        words = _timed_words(whole, [(0, self._start), *self._stamps, (self._length, self._end)]) if self._stamps else []
        blocks: list[Block] = []
        for (begin, at, voice), (stop, _, _) in pairwise([*self._cuts, (self._length, 0, None)]):
            piece = whole[begin:stop]
            text = piece.strip()
            if not text:
                continue
            lead = len(piece) - len(piece.lstrip())
            begin += lead
            end = begin + len(text)
            shifts, source_end = self._places(begin, end)
            block_at = shifts[0][1] if lead and voice is None else min(at, shifts[0][1])
            own = words[bisect_left(words, begin, key=_offset) : bisect_left(words, end, key=_offset)]
            timed = tuple(WordTime(word.text[: end - word.offset], word.offset - begin, word.start, word.end) for word in own)
            plain = len(shifts) == 1 and source_end - len(text) == shifts[0][1]
            blocks.append(
                Block(
                    text, block_at, source_end, "cue", 0, 0, not blocks, (), () if plain else shifts, voice,
                    self._start, self._end, timed,
                )
            )  # fmt: skip
        return blocks

    def _places(self, begin: int, end: int) -> tuple[tuple[tuple[int, int], ...], int]:
        """Where a stretch of the text stands: as `Block.shifts`, and its end in the source."""
        first = bisect_right(self._runs, begin, key=_text_at) - 1
        last = bisect_left(self._runs, end, key=_text_at) - 1
        runs = self._runs[first : last + 1]
        shifts = [(run.text_at - begin, run.source_at) for run in runs]
        if shifts[0][0] < 0:
            shifts[0] = (0, shifts[0][1] - shifts[0][0])
        final = runs[-1]
        return tuple(shifts), final.source_at + end - final.text_at if final.in_step else final.source_end


class _Run(NamedTuple):
    """A piece of a cue's text and the stretch of the source that it stands for."""

    text_at: int
    source_at: int
    source_end: int
    in_step: bool
    """Each of its characters is one of the source."""


_text_at: Final = attrgetter("text_at")
_offset: Final = attrgetter("offset")


def _timed_words(text: str, stamps: Sequence[tuple[int, float | None]]) -> list[WordTime]:
    """The words of a text with stamps at offsets: the last stamp before a word is its start, the first after it its end.

    Words without a stamp between them have neither: when one ended and the next began is not known.
    """
    words: list[tuple[str, int, float | None]] = []
    ends: list[float | None] = []
    before = index = 0
    for match in _WORD.finditer(text):
        times: list[float | None] = []
        while index < len(stamps) and stamps[index][0] <= match.start():
            if stamps[index][0] >= before:
                times.append(stamps[index][1])
            index += 1
        ends.append(times[0] if times else None)
        words.append((match[0], match.start(), times[-1] if times else None))
        before = match.end()
    ends.append(next((time for at, time in stamps[index:] if at >= before), None))
    return [WordTime(*word, end) for word, end in zip(words, ends[1:], strict=True)]


# --- captions that roll up ------------------------------------------------------------------------------------------------

_LINES_COMPARED: Final = 4
"""Lines of a caption that may still be on the screen with the next."""
_AT_ONCE: Final = 0.1
"""Seconds between two captions of which one takes the place of the other."""
_ROLLING: Final = 0.7
"""Share of captions that repeat the one before, from which on that is a pattern."""


def merge_rolling(blocks: list[Block], odd: Oddities) -> list[Block]:
    """The blocks of all cues, without those that only repeat the cue before where captions roll up.

    They do where nearly every caption begins with the last lines of the one that it replaces, and several go on with new ones.
    """
    cues = sum(block.gap for block in blocks)
    if len(blocks) - len({block.text for block in blocks}) < max(2, _ROLLING * (cues - 1)):
        return blocks
    full = _by_cue(blocks)
    repeats = [0, *(_repeated(before, after) for before, after in pairwise(full))]
    rolled = sum(0 < count < len(lines) for count, lines in zip(repeats, full, strict=True))
    if rolled < 2 or sum(map(bool, repeats)) < _ROLLING * (cues - 1):
        return blocks
    kept: list[Block] = []
    for count, lines in zip(repeats, full, strict=True):
        if count < len(lines):
            kept += [msgspec.structs.replace(lines[count], gap=True), *lines[count + 1 :]]
    message = f"the captions roll up: {sum(repeats):,} lines that repeat the caption before are left out"
    odd.add("rolling-captions", message, blocks[0].start)
    return kept


def _by_cue(blocks: Sequence[Block]) -> list[list[Block]]:
    cues: list[list[Block]] = []
    for block in blocks:
        if block.gap:
            cues.append([])
        cues[-1].append(block)
    return cues


def _repeated(before: Sequence[Block], after: Sequence[Block]) -> int:
    """How many lines of a cue are the last of the cue before, which it follows at once."""
    end, start = before[0].end_time, after[0].time
    if end is None or start is None or not -_AT_ONCE <= start - end <= _AT_ONCE:
        return 0
    for count in range(min(len(before), len(after), _LINES_COMPARED), 0, -1):
        if all(a.text == b.text for a, b in zip(before[-count:], after[:count], strict=True)):
            return count
    return 0
