"""Mentions in context (KWIC): a line a place, the keyword in one column whatever the script.

Strategy: columns are counted in cells, so wide characters and combining marks keep their place, and set by the first lines, so
that a corpus of any size is shown as it is read. Where a line holds a script that runs from right to left, marks of direction,
which take no room, stand between the columns: a terminal that turns such text then turns it within its column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final, NamedTuple
from unicodedata import category

from rich.cells import cell_len
from rich.text import Text

from ..mentions import Concordance
from .cells import UNICODE, Glyphs, Part, clean, fit, line, pad, section, tail
from .figures import number

_MEASURED: Final = 500
"""Lines that are looked at to set the columns."""
_NARROW: Final = 80
_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
)
"""Thai, Lao, Burmese, Khmer, kana, Han: words that touch."""
_LEFT_TO_RIGHT_MARK: Final = "\u200e"


class _Layout(NamedTuple):
    """The widths of the columns, in cells; 0: there is none."""

    document: int
    number: int
    speaker: int
    left: int
    keyword: int
    right: int

    @classmethod
    def of(cls, places: Sequence[Concordance], width: int, with_document: bool) -> _Layout:
        digits = max(len(str(place.line)) for place in places)
        name = _longest((place.speaker or "" for place in places), width // 6) if width >= _NARROW else 0
        document = _longest(map(_file, places), width // 7) if with_document and width >= _NARROW else 0
        keyword = _longest((place.keyword for place in places), width // 4)
        room = width - keyword - sum(column + 2 for column in (document, digits, name) if column)
        return cls(document, digits, name, room // 2, keyword, room - room // 2)  # each with the space beside the keyword


def concordance_view(
    places: Iterable[Concordance], width: int, glyphs: Glyphs = UNICODE, *, grouped: bool = True
) -> Iterator[Text]:
    """The lines, as the places come.

    Args:
        places: taken as the lines are.
        width: of the page, in cells.
        glyphs: what to draw with.
        grouped: the places of a document come together, so that it is a heading; otherwise it is a column.
    """
    width = max(width, 40)
    rest = iter(places)
    first = list(islice(rest, _MEASURED))
    if not first:
        yield line(("no mentions", "dim"))
        return
    many = len({place.document for place in first}) > 1
    layout = _Layout.of(first, width, many and not grouped)
    document, shown = first[0].document, 0
    if many and grouped:
        yield _heading(document, width, glyphs)
    for place in chain(first, rest):
        if grouped and place.document != document:
            document = place.document
            yield _heading(document, width, glyphs)
        shown += 1
        yield _line(place, layout, glyphs)
    yield line((glyphs.rule * width, "dim"))
    yield line((f"{number(shown)} mention{'' if shown == 1 else 's'}", "dim"))


def concordance_section(places: Sequence[Concordance], width: int, glyphs: Glyphs) -> Iterator[Text]:
    """The lines under a heading, as a part of another page."""
    yield section("In context", number(len(places)), width, glyphs)
    yield from list(concordance_view(places, width, glyphs))[:-2]


def _line(place: Concordance, layout: _Layout, glyphs: Glyphs) -> Text:
    left = tail(place.left + _gap_after(place.left, place.keyword), layout.left, glyphs)
    right = fit(_gap_before(place.right, place.keyword) + place.right, layout.right, glyphs)
    keyword = fit(place.keyword, layout.keyword, glyphs)
    columns = [
        *_column(_file(place), layout.document, glyphs),
        *_column(str(place.line), layout.number, glyphs, right=True),
        *_column(place.speaker or "", layout.speaker, glyphs),
    ]
    parts: list[Part] = [*columns, (pad(left, layout.left, right=True), ""), (keyword, "bold cyan"), (right, "")]
    if any(_RIGHT_TO_LEFT.search(text) for text, _ in parts):
        parts = [piece for part in parts for piece in ((_LEFT_TO_RIGHT_MARK, ""), part)]
    return line(*parts)


def _column(text: str, width: int, glyphs: Glyphs, *, right: bool = False) -> list[Part]:
    return [(pad(fit(text, width, glyphs), width, right=right), "dim"), ("  ", "")] if width else []


def _heading(document: str | None, width: int, glyphs: Glyphs) -> Text:
    return line((tail(document or "standard input", width, glyphs), "dim"))


def _file(place: Concordance) -> str:
    """The name of the document without its directories, which there is no room for."""
    return place.document.replace("\\", "/").rpartition("/")[2] if place.document else "standard input"


def _longest(texts: Iterable[str], limit: int) -> int:
    """Cells of the longest text, up to a limit."""
    return min(max(cell_len(clean(text[: 8 * limit])) for text in texts), limit)


def _gap_before(text: str, keyword: str) -> str:
    """What stood between the keyword and the words after it: nothing before a comma, or in a script without spaces."""
    if _UNSPACED.match(text) and _UNSPACED.match(keyword[-1:]):
        return ""
    return "" if text[:1] != '"' and category(text[:1] or ",") in ("Po", "Pe", "Pf") else " "


def _gap_after(text: str, keyword: str) -> str:
    if _UNSPACED.match(text[-1:]) and _UNSPACED.match(keyword):
        return ""
    return "" if category(text[-1:] or "(") in ("Ps", "Pi") else " "
