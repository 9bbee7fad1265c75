"""MicroDVD and MPL2: a caption a line, from frame to frame or from one tenth of a second to another.

Strategy: `{25}{75}One line|and another`, and `[10][30]` in MPL2. Frames are seconds only where the file says how many a second
has, in its first caption (`{1}{1}25`); where it does not, times are left out: films have 24 frames and television 25, and
nothing in the file tells. Codes for looks (`{y:i}`, `{c:$0000FF}`, a slash before a line) are taken off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..errors import InputError
from ..model import Block, Cue, Document
from ..source import Source
from .cuetext import NO_BREAK, CueText, Oddities, check_length, same_length, shown

_LINE: Final = re.compile(r"[ \t\ufeff]*+[\[{]([0-9]{1,9})[\]}][ \t]*[\[{]([0-9]{0,9})[\]}]([^\n]*)")
_TENTHS: Final = 10.0
_RATE: Final = re.compile(r"\s*([0-9]{2,3}(?:[.,][0-9]{1,6})?)\s*")
_FIRST_FRAMES: Final = frozenset({"0", "1"})
_TOKEN: Final = re.compile(r"(?P<line>\|)|(?P<code>\{[a-zA-Z]:[^{}\n]*\})|(?P<slash>(?<![^|}])/)|(?P<text>[^|{/]++|.)")


def read_microdvd(source: Source) -> Iterator[Document]:
    """One document with the lines of the file as captions.

    Raises:
        InputError: there is text, and no frames in it.
    """
    odd = Oddities(source)
    rows, rate = _rows(same_length(source.text), odd)
    if not rows and source.text.strip():
        advice = "Each caption is a line: {25}{75}words. If this is plain text, read it with --from text."
        raise InputError("no captions were found", path=source.path, line=1, advice=advice)
    if rows and rate is None:
        odd.add(
            "frames-without-rate", "times are frames, and how many make a second is not said: put {1}{1}25 or the like above"
        )
    blocks: list[Block] = []
    cues: list[Cue] = []
    for row in rows:
        check_length(row[3], row.start(3), source)
        start, end = (int(frame) / rate if rate and frame else None for frame in row.group(1, 2))
        own = _blocks(row[3], row.start(3), start, end)
        blocks += own
        if own and start is not None:
            cues.append(Cue(None, start, start if end is None else end, "\n".join(block.text for block in own), []))
    yield Document(
        source=source, blocks=blocks, format="microdvd", warnings=odd.warnings(), cues=cues, outside="frames and markup"
    )


def _rows(text: str, odd: Oddities) -> tuple[list[re.Match[str]], float | None]:
    """The captions, and how many frames make a second, if the first of them says so."""
    rows: list[re.Match[str]] = []
    at = 0
    for line in text.split("\n"):
        if row := _LINE.match(text, at):
            rows.append(row)
        elif line.strip(f"{NO_BREAK} \t\ufeff"):
            odd.add("text-outside-cues", f"a line without frames is left out: {shown(line)}", at)
        at += len(line) + 1
    if rows and {rows[0][1], rows[0][2]} <= _FIRST_FRAMES and (rate := _RATE.fullmatch(rows[0][3].rstrip(NO_BREAK))):
        return rows[1:], float(rate[1].replace(",", "."))
    return rows, _TENTHS if rows and rows[0][0].lstrip("\ufeff \t").startswith("[") else None


def _blocks(payload: str, at: int, start: float | None, end: float | None) -> list[Block]:
    cue = CueText(at, start, end)
    for token in _TOKEN.finditer(payload.rstrip(NO_BREAK)):
        if token.lastgroup == "text":
            cue.text(token[0], at + token.start())
        elif token.lastgroup == "line":
            cue.line_end(at + token.start(), 1)
    return cue.blocks()
