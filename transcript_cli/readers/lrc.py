"""LRC: lyrics and other words with the time before each line, in its enhanced form before each word.

Strategy: a line is a cue that lasts until the next time in the file. A line without words only ends the one before it; a line
with several times is sung several times and is read once, at its first, while every time is a cue. `[offset:]` is applied as
players do it: a positive one makes everything come earlier.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ..errors import InputError
from ..model import Block, Cue, Document, Field
from ..source import Source
from .cuetext import CueText, Oddities, check_length, clock, same_length, shown

_TIME: Final = r"([0-9]{1,3}:)([0-9]{1,2})(?:[.:,]([0-9]{1,3}))?"
_ANY_LINE: Final = re.compile(r"[^\0\n]*[^\s\0][^\0\n]*")
_LINE: Final = re.compile(rf"[ \t\ufeff]*+((?:\[{_TIME}\][ \t]*+)++)(.*)", re.DOTALL)
_STAMP: Final = re.compile(rf"\[{_TIME}\]")
_TAG: Final = re.compile(r"[ \t\ufeff]*+\[([A-Za-z_]{1,20}):(.*)\][ \t]*\Z", re.DOTALL)
_TOKEN: Final = re.compile(rf"(?P<apart>(?<=[ \t]))?<{_TIME}>(?(apart)[ \t]?)|(?P<text>[^<]++|<)")
"""A time with spaces on both sides stands where one space would."""
_KEYS: Final = {
    "ti": "title", "ar": "artist", "al": "album", "au": "lyricist", "la": "language", "by": "transcribed by", "re": "program",
    "ve": "version",
}  # fmt: skip
"""What the two letters stand for."""
_OFFSET: Final = re.compile(r"\s*([+-]?[0-9]{1,7})\s*\Z")


class _Row(NamedTuple):
    """A line with its times."""

    at: int
    """Where its words begin in the source."""
    text: str
    times: Sequence[float]
    """Ascending, with the offset applied."""


def read_lrc(source: Source) -> Iterator[Document]:
    """One document with the lines of the file as cues.

    Raises:
        InputError: no line has a time.
    """
    odd = Oddities(source)
    fields: list[Field] = []
    rows, offset = _rows(same_length(source.text), fields, odd)
    if not rows and source.text.strip():
        advice = "Each line begins with its time: [00:12.50] words. If this is plain text, read it with --from text."
        raise InputError("no line with a time was found", path=source.path, advice=advice)
    every = sorted({time for row in rows for time in row.times})
    blocks: list[Block] = []
    cues: list[Cue] = []
    for row in rows:
        if not row.text.strip():
            continue
        check_length(row.text, row.at, source)
        ends = [every[after] if (after := bisect_right(every, time)) < len(every) else None for time in row.times]
        blocks += _blocks(row, ends[0], offset)
        for time, end in zip(row.times, ends, strict=True):
            cues.append(Cue(None, time, time if end is None else end, row.text.strip(), []))
        if len(row.times) > 1:
            odd.add("repeated-line", f"a line with several times is read once: {shown(row.text)}", row.at)
    yield Document(
        source=source,
        blocks=blocks,
        format="lrc",
        fields=tuple(fields),
        fields_span=(fields[0].span[0], fields[-1].span[1]) if fields else None,
        warnings=odd.warnings(),
        cues=sorted(cues, key=lambda cue: cue.start),
        outside="times and tags",
    )


def _rows(text: str, fields: list[Field], odd: Oddities) -> tuple[list[_Row], float]:
    """The lines with times, and the offset in seconds; fields are filled with the tags before the first of the lines."""
    rows: list[_Row] = []
    offset = 0.0
    for line in _ANY_LINE.finditer(text):
        if match := _LINE.match(line[0]):
            times = sorted(max(_seconds(*stamp.groups()) - offset, 0.0) for stamp in _STAMP.finditer(match[1]))
            rows.append(_Row(line.start() + match.start(5), match[5], times))
        elif not rows and (tag := _TAG.match(line[0])):
            key, value = tag[1].lower(), tag[2].strip()
            if key == "offset" and (given := _OFFSET.match(value)):
                offset = int(given[1]) / 1000
            elif value:
                span = (line.start() + line[0].index("["), line.start() + len(line[0].rstrip()))
                fields.append(Field(_KEYS.get(key, key), value, span))
        elif not line[0].lstrip().startswith("#"):
            odd.add("text-outside-cues", f"a line without a time is left out: {shown(line[0])}", line.start())
    return rows, offset


def _seconds(minutes: str, seconds: str, fraction: str | None) -> float:
    return clock(minutes, seconds, (fraction or "0").ljust(3, "0"))


def _blocks(row: _Row, end: float | None, offset: float) -> list[Block]:
    """The words of a line, with their times where it gives them."""
    cue = CueText(row.at, row.times[0], end)
    for token in _TOKEN.finditer(row.text):
        if token["text"] is not None:
            cue.text(token[0], row.at + token.start())
        else:
            cue.stamp(_seconds(*token.group(2, 3, 4)) - offset)
    return cue.blocks()
