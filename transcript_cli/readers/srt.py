"""SubRip and YouTube's SBV, the broken ones too.

Strategy: SubRip has no standard, and half of its files break what its readers agree on, so that the one thing all have is taken
as the frame: a line of two times. Whatever stands between two such lines is the first one's text, blank lines or not, but for
the number of the next. Numbers, commas, hours and blank lines may be missing. Tags that SubRip is known to have are taken off;
whatever else stands in angle brackets was meant to be read. SBV is the same with the two times on either side of a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from ..errors import InputError
from ..model import Block, Cue, Document
from ..source import Source
from .cuetext import NO_BREAK, CueText, Oddities, check_length, clock, merge_rolling, plain_blocks, same_length, shown

_TIME: Final = r"((?:[0-9]{1,3}[ ]?:[ ]?)?[0-9]{1,2}[ ]?:[ ]?)([0-9]{1,2})(?:[ ]?[.,:;][ ]?([0-9]{1,3}))?(?![0-9])"
"""Hours and minutes, seconds, a fraction."""
_SRT_TIMES: Final = re.compile(
    rf"^[ \t\ufeff]*+{_TIME}[ \t]*+-{{1,3}}>[ \t]*+{_TIME}(?:[ \t]++[A-Za-z][A-Za-z0-9]{{0,20}}:[^ \t\0\n]++)*+", re.MULTILINE
)
"""What follows, X1:40 and the like, says where on the screen."""
_SBV_TIMES: Final = re.compile(rf"^[ \t\ufeff]*+{_TIME}[ \t]*+,[ \t]*+{_TIME}(?=[ \t\0]*$)", re.MULTILINE)
_NUMBER: Final = re.compile(r"[ \t\ufeff]*+([0-9]{1,9})[ \t\0]*\Z")
_MARKED: Final = re.compile(r"[<&{\\\[]")
_TOKEN: Final = re.compile(
    r"""(?P<text>[^<&{\\\[\0\n]++)
      | (?P<line>\0?\n | <br[ ]{0,3}/?> | \[br\] | \\[Nn])
      | <v(?:\.[^ <>\n]*)?[ ](?P<voice>[^<>\n]++)> | (?P<unvoice></v>)
      | (?P<markup></?(?:b|i|u|s|font|span|strong|em|c|ruby|rt|lang|p|div)(?:[ .=][^<>\n]*)?>
                   | \{\\[^{}\n]*\} | \{[a-zA-Z]:[^{}\n]*\})
      | (?P<reference>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});)
      | (?P<space>\\h)
      | (?P<other>.)""",
    re.VERBOSE | re.IGNORECASE,
)


def read_srt(source: Source) -> Iterator[Document]:
    """One document with the captions of a SubRip file.

    Raises:
        InputError: there is text, and no times in it.
    """
    yield _read(source, "srt", _SRT_TIMES, "00:00:01,000 --> 00:00:02,500")


def read_sbv(source: Source) -> Iterator[Document]:
    """One document with the captions of an SBV file.

    Raises:
        InputError: there is text, and no times in it.
    """
    yield _read(source, "sbv", _SBV_TIMES, "0:00:01.000,0:00:02.500")


def _read(source: Source, form: str, times: re.Pattern[str], example: str) -> Document:
    text = same_length(source.text)
    odd = Oddities(source)
    cues: list[Cue] = []
    blocks: list[Block] = []
    for row in _rows(text, times, odd):
        start, end = row.start, row.end
        until: float | None = end
        if end < start:
            until = None
            odd.add("ends-before-start", "this caption ends before it starts, so its end is left out", row.at)
        payload = text[row.at : row.stop]
        check_length(payload, row.at, source)
        own = _payload_blocks(payload, row.at, start, until)
        blocks += own
        written = payload.replace(NO_BREAK, "").strip("\n \t")
        cues.append(Cue(row.number, start, end, written, list(dict.fromkeys(b.voice for b in own if b.voice))))
    if not cues and source.text.strip():
        advice = f"Times are expected on a line of their own: {example}. If this is plain text, read it with --from text."
        raise InputError("no captions were found", path=source.path, advice=advice)
    return Document(
        source=source,
        blocks=merge_rolling(blocks, odd),
        format=form,
        warnings=odd.warnings(),
        cues=cues,
        outside="times, numbers and markup",
    )


class _Row(NamedTuple):
    """A caption, not yet looked into."""

    number: str | None
    start: float
    end: float
    at: int
    """Where its text begins in the source."""
    stop: int


def _rows(text: str, times: re.Pattern[str], odd: Oddities) -> Iterator[_Row]:
    """The captions between the lines of times, each without the number of the next."""
    number: str | None = None
    last: int | None = None
    at = 0
    for match, following in pairwise([None, *times.finditer(text), None]):
        stop, next_number = (len(text), None) if following is None else _number_before(text, at, following.start(), last)
        if match is not None:
            start, end = (_seconds(*match.group(*which)) for which in ((1, 2, 3), (4, 5, 6)))
            yield _Row(number, start, end, at, stop)
        elif following is not None and (before := text[:stop].strip("\0\ufeff \t\n")):
            odd.add("text-outside-cues", f"text before the first caption is left out: {shown(before)}", text.index(before))
        last = int(next_number) if next_number is not None else None if last is None else last + 1
        number = next_number
        at = following.end() if following is not None else len(text)


def _number_before(text: str, at: int, begin: int, last: int | None) -> tuple[int, str | None]:
    """Where the text before a line of times ends, and the number on the line between, if there is one.

    A number right below a line of text is a caption's only where it goes on counting from `last`.
    """
    line_at = text.rfind("\n", at, max(begin - 1, at)) + 1 or at
    match = _NUMBER.match(text, line_at, max(begin - 1, line_at))
    if match is None:
        return begin, None
    above = text[at:line_at].rstrip("\0\n")
    apart = not above.strip() or text[at + len(above) : line_at].count("\n") > 1
    if apart or (last is not None and int(match[1]) == last + 1):
        return line_at, match[1]
    return begin, None


def _seconds(minutes: str, seconds: str, fraction: str | None) -> float:
    return clock(minutes.replace(" ", ""), seconds, (fraction or "0").ljust(3, "0"))


def _payload_blocks(payload: str, at: int, start: float, end: float | None) -> list[Block]:
    """The blocks of a payload that stands at `at`."""
    if not _MARKED.search(payload):
        return plain_blocks(payload, at, start, end)
    cue = CueText(at, start, end)
    for token in _TOKEN.finditer(payload):
        place, kind = at + token.start(), token.lastgroup
        if kind == "text" or kind == "other":
            cue.text(token[0], place)
        elif kind == "line":
            cue.line_end(place, len(token[0]))
        elif kind == "voice":
            cue.speaker(token["voice"].strip(":： ") or None, place)
        elif kind == "unvoice":
            cue.speaker(None, place + len(token[0]))
        elif kind == "reference":
            cue.reference(token[0], place)
        elif kind == "space":
            cue.text(" ", place, len(token[0]))
    return cue.blocks()
