"""The paragraphs of a window of which something has to be asked, each with all after it that is surely speech.

Strategy: nearly all of a long text is speech, and one pattern passes over it, many paragraphs at a time. It goes by the rules
of `lines`, and says less: what it stops at may be speech all the same, and these rules are asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

from ...longtext import Window, with_plain_ends
from ..labels.candidates import LONGEST_LABEL, LONGEST_WITH_BRACKETS
from ..labels.glances import UPPER
from ..labels.screen import PLAIN
from ..labels.sentences import Sentence, find_sentence
from ..turns.procedure import BEGINS_NOTE, LONGEST_NOTE, OPENINGS
from ..turns.record import FOLLOWING
from .lines import LONG, OATH, STRIPPED, SWEARING, UNKNOWN, holds_no_label, is_one_line, is_speech


class Spot(NamedTuple):
    """Where something begins in the source: characters, bytes and line ends before it."""

    at: int
    byte: int
    line: int


class Stretches:
    """All stretches of a window, in columns, as most are taken many at a time.

    A stretch is a paragraph, and the paragraphs of a line each after it that are surely speech and hold no label.

    Attributes:
        gap: what stands between paragraphs.
        said: what each stretch is.
        heads: its beginning up to the space after a colon, if its first line has so much behind it, from a capital on, that no
            more of it matters to what a label looks like; else empty.
        starts: where it begins in the source, in characters.
        bytes: the same in bytes.
        line_ends: how many stand before it; one more than there are stretches.
    """

    def __init__(self, window: Window) -> None:
        self.gap = gap = window.gap
        self._window = window
        self._text = text = gap + window.raw
        found = list(_pattern(gap).finditer(text))
        self._sentences: list[tuple[int, Sentence]] = []
        """Those before a colon or a dash in the paragraphs that are passed over, and where each begins."""
        # One ends where the next begins, so that leaving out one adds it to the one before.
        self._matches = matches = [m for m in found if m["head"] or not m.start() or not self._goes_on(m)]
        ends = [match.start() for match in matches[1:]] + [len(text)]
        self.said = [text[match.start() + len(gap) : end] for match, end in zip(matches, ends, strict=True)]
        self.heads = [match["head"] or "" for match in matches]
        self._raw = list(map(str.encode, self.said))
        if "\r" in window.raw:
            counts = [with_plain_ends(said).count("\n") for said in self.said]
        else:
            counts = [raw.count(b"\n") for raw in self._raw]
        self.starts = [window.at + match.start() for match in matches]
        self.bytes = list(accumulate([len(raw) + len(gap) for raw in self._raw], initial=window.byte))
        self.line_ends = list(accumulate([count + 2 for count in counts], initial=window.line))

    def _goes_on(self, found: re.Match[str]) -> bool:
        """Whether a paragraph of which the pattern does not say so is surely speech and holds no label."""
        paragraph = found["paragraph"]
        if paragraph == "" or not is_one_line(paragraph) or not is_speech(paragraph):
            return False
        if holds_no_label(paragraph):
            return True
        sentence = find_sentence(paragraph, self._text[found.start() - 1])
        if sentence is not None:
            self._sentences.append((found.start(), sentence))
        return sentence is not None

    def sentences(self, upto: int | None = None) -> list[Sentence]:
        """What paragraphs begin with that were passed over, in the stretches before a number, or in all."""
        if upto is None:
            return [sentence for _, sentence in self._sentences]
        end = self._matches[upto].start()
        return [sentence for at, sentence in self._sentences if at < end]

    def spot(self, index: int) -> Spot:
        """Where a stretch begins."""
        return Spot(self.starts[index], self.bytes[index], self.line_ends[index])

    def paragraph(self, index: int) -> str:
        """The first paragraph of a stretch."""
        return self._matches[index]["paragraph"]

    def paragraphs(self, index: int) -> int:
        """How many paragraphs a stretch has, if all are a line each."""
        return (self.line_ends[index + 1] - self.line_ends[index]) // 2

    def words(self, first: int, last: int) -> list[int]:
        """How many words these stretches have, each as `words_of` counts them."""
        return words_of(self._raw[first:last], wide=self._window.wide)

    def above(self, index: int) -> str:
        """The paragraph before a stretch; at the beginning of the window its last line, or nothing if that is no long one."""
        if index:
            return self.said[index - 1].rpartition(self.gap)[2]
        line = self._window.before.rstrip()
        return line if len(line) > LONGEST_WITH_BRACKETS else ""

    def line_above(self, index: int) -> str:
        """The last line before a stretch that is not blank, and a blank one."""
        before = with_plain_ends(self._text[: self._matches[index].start("paragraph")]).rstrip()
        return before[before.rfind("\n") + 1 :] + "\n\n" if before else self._window.before

    def below(self, index: int) -> str:
        """A blank line, and the next paragraph after the first one of a stretch that is not blank."""
        after = self._text[self._matches[index].end("paragraph") :]
        begin = len(after) - len(after.lstrip())
        if begin == len(after):
            return "\n\n" + self._window.after
        begin = max(after.rfind("\n", 0, begin), after.rfind("\r", 0, begin)) + 1
        end = after.find(self.gap, begin)
        return "\n\n" + with_plain_ends(after[begin : end if end >= 0 else None])

    def rest(self, index: int) -> str:
        """The window from the beginning of a stretch on."""
        return with_plain_ends(self._text[self._matches[index].start("paragraph") :])


@lru_cache(maxsize=2)
def _pattern(gap: str) -> re.Pattern[str]:
    """A stretch and the gap before it.

    The groups:
        paragraph: the first of it.
        head: its beginning, as in `Stretches.heads`.
    """
    between, line = re.escape(gap), r"[^\r]" if "\r" in gap else "."
    ends = rf"{line}*+(?<![{re.escape(''.join(STRIPPED))}])(?={between})"
    swears = "".join({word[0] for word in SWEARING})
    speech = rf"""{PLAIN}
        (?:(?!{_any(OPENINGS)})|(?={line}{{{LONGEST_NOTE + 1}}})|(?!{BEGINS_NOTE}))
        (?:(?={line}{{{OATH + 1}}})|(?!(?:[^\r\n{swears}]++|(?!{_any(SWEARING)})[{swears}])*+[{swears}]))
        {ends}(?<!{")(?<!".join(map(re.escape, FOLLOWING))})"""
    return re.compile(
        rf"""{between}(?P<paragraph>
            (?P<head>[^:\r\n]{{1,{LONGEST_LABEL - 2}}}:\ )(?=[{UPPER}]){line}{{{LONG + 1}}}{ends}
            |{line}*+(?:(?!{between})[\r\n]{line}*+)*+
        )(?:{between}{speech})*+""",
        re.VERBOSE,
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


def words_of(pieces: Sequence[bytes], *, wide: bool = False) -> list[int]:
    """The words of each of some texts; `UNKNOWN` where JSON would spell out some characters beside quotes and backslashes.

    Args:
        pieces: paragraphs in UTF-8, which neither begin nor end with white space.
        wide: there may be white space in them that is not in ASCII.
    """
    marked = [piece.translate(_MARKS) for piece in pieces]
    if wide:
        counts = [len(piece.decode().split()) for piece in pieces]
    else:
        blanks = [int.from_bytes(marks, "little") for marks in marked]  # a byte of it is 1 for a blank
        counts = [(bits ^ (bits >> 8)).bit_count() // 2 + 1 for bits in blanks]  # and between words it changes twice
    return [UNKNOWN if _CONTROL in marks else number for marks, number in zip(marked, counts, strict=True)]


_CONTROL: Final = b"\2"
_MARKS: Final = bytes(1 if byte in b" \r\n" else 2 if byte < 32 else 0 for byte in range(256))
"""White space as 1, other control characters as 2, all else as 0."""
