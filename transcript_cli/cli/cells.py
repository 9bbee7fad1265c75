"""Text as a terminal shows it: made harmless, measured in cells, cut, wrapped, padded, and drawn as bars.

Strategy: a terminal counts cells, not characters: a CJK character takes two, a combining mark none. Every piece of text that
comes from a document passes through `clean`, and every column through `fit`, so that no content can move another one from its
place. Lines are laid out here and not by Rich's tables: the page is then the same in every version of Rich, has no trailing
spaces, and a huge cell costs what is shown of it. Glyphs are a table row, so that a terminal without Unicode gets plain ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from ..output import visible

Part = tuple[str, str]
"""A piece of a line and its Rich style; the text is never markup."""


class Glyphs(NamedTuple):
    """What lines and bars are drawn with."""

    ellipsis: str
    rule: str
    dot: str
    """Between items of a list in running text."""
    nothing: str
    """In place of a value that is not known."""
    bar: str
    half: str
    """Half a cell of a bar."""
    levels: str
    """From nothing to everything of a cell, with a gap to the one above."""
    full: str
    """A whole cell, without the gap."""
    chosen: str
    fence: str
    dash: str
    """Between the ends of a range."""


UNICODE: Final = Glyphs("…", "─", " · ", "–", "━", "╸", " ▁▂▃▄▅▆▇", "█", "●", "│", "–")
ASCII: Final = Glyphs("...", "-", ", ", "-", "=", "", " .:-=+*#", "#", "*", "|", "-")

_BREAKS: Final = re.compile(r"[\t\n\r\x85\u2028\u2029]+")
_WITHOUT_WIDTH: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))  # they show nothing, and terminals differ on them
_CHARACTERS_PER_CELL: Final = 8  # combining marks: what is beyond cannot be seen, so a huge text need not be measured


def clean(text: str) -> str:
    """The text on one line, with control and direction characters spelled out: safe to send to a terminal."""
    if text.isprintable():
        return text
    return visible(_BREAKS.sub(" ", text).translate(_WITHOUT_WIDTH))


def fit(text: str, width: int, glyphs: Glyphs = UNICODE) -> str:
    """The text, cleaned, cut to `width` cells; an ellipsis says that something is missing."""
    limit = _CHARACTERS_PER_CELL * (width + 1)
    shown = clean(text[:limit])
    if len(text) <= limit and cell_len(shown) <= width:
        return shown
    return set_cell_size(shown, max(width - len(glyphs.ellipsis), 0)).rstrip() + glyphs.ellipsis[: max(width, 0)]


def pad(text: str, width: int, *, right: bool = False) -> str:
    """The text with spaces to `width` cells, before it where it stands to the `right`."""
    space = " " * max(width - cell_len(text), 0)
    return space + text if right else text + space


def tail(text: str, width: int, glyphs: Glyphs = UNICODE) -> str:
    """The last `width` cells of the text, cleaned; an ellipsis says that something is missing."""
    limit = _CHARACTERS_PER_CELL * (width + 1)
    shown = clean(text[-limit:])
    if len(text) <= limit and cell_len(shown) <= width:
        return shown
    room = max(width - len(glyphs.ellipsis), 0)
    start, used = len(shown), 0
    while start and used + (size := cell_len(shown[start - 1])) <= room:
        start, used = start - 1, used + size
    while start < len(shown) and not cell_len(shown[start]):  # marks whose letter was cut off
        start += 1
    return glyphs.ellipsis[: max(width, 0)] + shown[start:].lstrip()


def wrap(text: str, width: int, limit: int, glyphs: Glyphs = UNICODE) -> list[str]:
    """The text, cleaned, in at most `limit` lines of `width` cells; the last one is cut where that is not enough."""
    words = clean(text[: _CHARACTERS_PER_CELL * width * limit]).split()
    lines: list[str] = []
    while words and len(lines) < limit - 1:
        count, used = 0, -1
        while count < len(words) and used + 1 + (size := cell_len(words[count])) <= width:
            count, used = count + 1, used + 1 + size
        if not count:  # a word wider than the line
            head = set_cell_size(words[0], width).rstrip()
            lines.append(head)
            words[0] = words[0][len(head) :]
            continue
        lines.append(" ".join(words[:count]))
        words = words[count:]
    return [*lines, fit(" ".join(words), width, glyphs)] if words else lines


def bar(share: float, width: int, style: str, glyphs: Glyphs = UNICODE) -> Part:
    """A bar that takes `share` (0 to 1) of `width` cells; whatever is more than nothing shows."""
    steps = 2 if glyphs.half else 1
    whole, rest = divmod(min(max(round(share * width * steps), 1 if share > 0 else 0), width * steps), steps)
    return pad(glyphs.bar * whole + glyphs.half * rest, width), style


def level(share: float, glyphs: Glyphs = UNICODE) -> str:
    """One cell, as full as `share` (0 to 1); whatever is more than nothing shows."""
    top = len(glyphs.levels) - 1
    return glyphs.levels[min(max(round(share * top), 1 if share > 0 else 0), top)]


def line(*parts: Part) -> Text:
    """One line of output, without spaces at its end."""
    text = Text(no_wrap=True, overflow="ignore", end="")
    for content, style in parts:
        text.append(content, style if style and not content.isspace() else None)
    text.rstrip()
    return text


class Column(NamedTuple):
    """A column of a table."""

    width: int
    """In cells."""
    right: bool = False
    """Whether its content stands to the right, as numbers do."""


def row(columns: Sequence[Column], cells: Iterable[Part], glyphs: Glyphs = UNICODE) -> Iterator[Part]:
    """A table row as parts of a line, each cell cut to its column; two spaces between columns."""
    last = len(columns) - 1
    for number, (column, (content, style)) in enumerate(zip(columns, cells, strict=True)):
        gap = "  " if number < last else ""
        yield pad(fit(content, column.width, glyphs), column.width, right=column.right) + gap, style


def section(name: str, note: str, width: int, glyphs: Glyphs = UNICODE) -> Text:
    """A heading with a rule to the edge of the page, and a note at its end."""
    note = fit(note, width - cell_len(name) - 6, glyphs)
    rule = glyphs.rule * (width - cell_len(name) - 1 - (cell_len(note) + 1 if note else 0))
    return line((name, "bold"), (" ", ""), (rule, "dim"), (f" {note}" if note else "", "dim"))


def beside(left: Iterable[Text], right: Iterable[Text], width: int) -> Iterator[Text]:
    """Two blocks of lines next to each other; the right one begins at cell `width`."""
    for first, second in zip_longest(left, right):
        joined = first.copy() if first is not None else line()
        if second is not None:
            joined.append(" " * (width - joined.cell_len))
            joined.append_text(second)
        yield joined


def page(lines: Iterable[Text]) -> Text:
    """Lines as one piece to print."""
    text = Text("\n", no_wrap=True, overflow="ignore").join(lines)
    text.no_wrap, text.overflow = True, "ignore"
    return text
