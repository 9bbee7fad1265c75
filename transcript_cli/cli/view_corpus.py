"""Several documents: a line each as they are read, and then the page about all of them together.

Strategy: lines come while documents are read, so a corpus of any size begins to show at once and is never held; the page about
it comes last, where a terminal that has scrolled still shows it, and is drawn from sums alone. How wide the columns are is
settled by the first documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from ..analysis.overview import DocumentRow, Overview, Sum, date_range, periods, ranked
from .cells import UNICODE, Column, Glyphs, Part, bar, beside, clean, fit, level, line, pad, page, row, section, tail, wrap
from .figures import count, day, duration, number, percent

LOOKED_AT: Final = 50
"""Documents that settle the widths of the columns."""
_LABEL: Final = 14
_WIDE: Final = 150  # cells from which two sections fit side by side
_SPEAKERS: Final = 12
_NAMES: Final = 10
_WARNINGS: Final = 6
_FAILURES: Final = 5
_HEIGHT: Final = 4  # rows of the chart over time
_LONGEST_BAR: Final = 48


class DocumentTable:
    """The lines of the documents."""

    def __init__(self, first: Sequence[DocumentRow], width: int, glyphs: Glyphs = UNICODE) -> None:
        """Settle the columns by the first documents; the end of a long path is kept, the beginning of a long title."""
        self._glyphs = glyphs
        width = max(width, 60)
        figures = 10 + 2 + 8 + 2 + 7 + 2 + 11
        longest = max((cell_len(clean(document.path[:width])) for document in first), default=0)
        room = width - figures - 2
        self._name = min(max(longest, 8), room if room < 30 else max(room * 2 // 5, 16))
        title = room - self._name - 2 if room - self._name - 2 >= 12 else 0
        columns = [Column(self._name), Column(10), Column(8, True), Column(7, True), Column(11, True), Column(title)]
        self._columns = columns if title else columns[:-1]

    def heading(self) -> Text:
        """The names of the columns."""
        return self._shown([(text, "dim") for text in ("document", "date", "speakers", "turns", "words", "title")])

    def line(self, document: DocumentRow) -> Text:
        """One document."""
        glyphs = self._glyphs
        date = (document.date, "") if document.date else (glyphs.nothing, "dim")
        title = (document.title, "") if document.title else (glyphs.nothing, "dim")
        figures = [(number(value), "") for value in (document.speakers, document.turns, document.words)]
        return self._shown([(tail(document.path, self._name, glyphs), "bold"), date, *figures, title])

    def _shown(self, cells: Sequence[Part]) -> Text:
        return line(*row(self._columns, cells[: len(self._columns)], self._glyphs))


# --- the page -------------------------------------------------------------------------------------------------------------


def corpus_page(overview: Overview, width: int, glyphs: Glyphs = UNICODE) -> Text:
    """What the documents come to together; a section without content does not appear."""
    return page(_lines(overview, max(width, 40), glyphs))


def _lines(overview: Overview, width: int, glyphs: Glyphs) -> Iterator[Text]:
    half = width // 2 if width >= _WIDE else width
    inner = half - 4 if half < width else width
    yield line((count(overview.documents, "document"), "bold"))
    yield Text()
    blocks = [
        list(_facts(overview, inner, glyphs)),
        list(_over_time(overview, half, glyphs)),
        list(_speakers(overview, inner, glyphs)),
        list(_mentions(overview, half, glyphs)),
        list(_warnings(overview, inner, glyphs)),
        list(_failures(overview, half, glyphs)),
    ]
    if half < width:
        blocks = [list(beside(left, right, half)) for left, right in zip(blocks[::2], blocks[1::2], strict=True)]
    first = True
    for block in blocks:
        if block:
            yield from () if first else (Text(),)
            yield from block
            first = False


def _facts(overview: Overview, width: int, glyphs: Glyphs) -> Iterator[Text]:
    for name, value, more in _fields(overview, glyphs):
        room = width - _LABEL
        extra = f"  {more}" if more and cell_len(value) + cell_len(more) + 2 <= room else ""
        first, *others = wrap(value, room, 3, glyphs) or [""]
        yield line((pad(name, _LABEL), "dim"), (first, ""), (extra, "dim"))
        yield from (line((" " * _LABEL + text, "")) for text in others)
        if more and not extra:
            yield line((" " * _LABEL + fit(more, room, glyphs), "dim"))


def _fields(overview: Overview, glyphs: Glyphs) -> Iterator[tuple[str, str, str]]:
    """Name, value and what is to be added to it."""
    undated = overview.documents - overview.dates.total()
    if ends := date_range(overview.dates):
        first, last = (day(date).rpartition(", ")[2] for date in ends)
        span = first if first == last else f"{first} {glyphs.dash} {last}"
        yield "Dates", span, f"{number(undated)} without a date" if undated else ""
    elif overview.documents:
        yield "Dates", "none given", ""
    unnamed = " and others whom nobody names" if overview.unnamed.count else ""
    yield "Speakers", number(len(overview.speakers)), unnamed.strip()
    each = overview.words // overview.documents if overview.documents else 0
    yield "Words", number(overview.words), f"in {count(overview.turns, 'turn')}, {number(each)} a document"
    if overview.seconds:
        yield "Time", duration(overview.seconds), ""
    formats = [f"{name} {number(times)}" for name, times in overview.formats.most_common()]
    yield "Formats", glyphs.dot.join(formats), ""


def _over_time(overview: Overview, width: int, glyphs: Glyphs) -> Iterator[Text]:
    """Columns as high as there are documents in a period."""
    unit, shown = periods(overview.dates, max((width - 8) // 2, 10))
    if len(shown) < 2:
        return
    most = max(period.documents for period in shown)
    scale = len(number(most)) + 1
    each = max(min((width - scale - 1) // len(shown), 6), 1)
    gap = 1 if each > 1 else 0
    yield section("Over time", f"documents a {unit}", width, glyphs)
    for height in range(_HEIGHT - 1, -1, -1):
        label = number(most) if height == _HEIGHT - 1 else ""
        columns = "".join(
            _piece(period.documents / most * _HEIGHT - height, glyphs, lowest=height == 0) * (each - gap) + " " * gap
            for period in shown
        )
        yield line((pad(label, scale - 1, right=True) + " ", "dim"), (glyphs.fence, "dim"), (columns, "cyan"))
    end = shown[-1].label
    space = each * len(shown) - gap - cell_len(shown[0].label)
    right = pad(end, space, right=True) if space > cell_len(end) else f" {glyphs.dash} {end}"
    yield line((" " * (scale + 1) + shown[0].label + right, "dim"))


def _piece(share: float, glyphs: Glyphs, *, lowest: bool) -> str:
    """One cell of a column; whatever is more than nothing shows at its foot."""
    if share >= 1:
        return glyphs.full
    return level(share, glyphs) if share > 0 and (lowest or round(share * (len(glyphs.levels) - 1))) else " "


def _speakers(overview: Overview, width: int, glyphs: Glyphs) -> Iterator[Text]:
    if not overview.turns:
        return
    yield section("Speakers", number(len(overview.speakers)) if overview.speakers else "nobody named", width, glyphs)
    shown = ranked(overview.speakers, _SPEAKERS, by_words=True)
    rows = [(name, found, "bold", "cyan") for name, found in shown]
    if overview.unnamed.count:
        rows.append(("not named", overview.unnamed, "dim", "dim"))
    name = min(max(9, *(cell_len(clean(text[:width])) for text, *_ in rows)), max(width // 3, 14))
    figures = [Column(9, True), Column(7, True), Column(7, True), Column(9, True)]
    length = min(width - name - sum(column.width + 2 for column in figures) - 2, _LONGEST_BAR)
    if length < 6:
        figures = figures[:2] + figures[3:]
        length = min(width - name - sum(column.width + 2 for column in figures) - 2, _LONGEST_BAR)
    columns = [Column(name), *figures[:2], *([Column(length)] if length >= 4 else []), *figures[2:]]
    most = max(found.words for _, found, *_ in rows) or 1

    def cells(first: Part, found: Sum, style: str, drawn: Part) -> list[Part]:
        share = percent(found.words / overview.words if overview.words else 0.0)
        texts = [(number(found.words), style), (share, style), drawn, (number(found.count), style)]
        texts = texts if len(figures) == 4 else texts[:3]
        kept = [first, *texts, (number(found.documents), style)]
        return kept if length >= 4 else [part for part in kept if part is not drawn]

    heading = ["", "words", "", *([""] if length >= 4 else []), *(["turns"] if len(figures) == 4 else []), "documents"]
    yield line(*row(columns, [(text, "dim") for text in heading], glyphs))
    for text, found, style, colour in rows:
        drawn = bar(found.words / most, max(length, 0), colour, glyphs)
        yield line(*row(columns, cells((text, style), found, "dim" if style == "dim" else "", drawn), glyphs))
    if len(overview.speakers) > len(shown):
        rest = sum(found.words for found in overview.speakers.values()) - sum(found.words for _, found in shown)
        share = percent(rest / overview.words) if overview.words else glyphs.nothing
        yield line((f"and {number(len(overview.speakers) - len(shown))} more: {share} of words", "dim"))


def _mentions(overview: Overview, width: int, glyphs: Glyphs) -> Iterator[Text]:
    shown = ranked(overview.mentions, _NAMES)
    if not shown:
        return
    yield section("Mentions", number(len(overview.mentions)), width, glyphs)
    name = min(max(8, *(cell_len(clean(text[:width])) for text, _ in shown)), width // 3)
    most = shown[0][1].count
    where = [f"in {count(found.documents, 'document')}" for _, found in shown]
    digits = len(number(most))
    length = max(min(width - name - digits - max(map(len, where)) - 6, _LONGEST_BAR), 4)
    columns = [Column(name), Column(digits, True), Column(length), Column(max(map(len, where)))]
    for (text, found), place in zip(shown, where, strict=True):
        drawn = bar(found.count / most, length, "", glyphs)
        yield line(*row(columns, [(text, "bold"), (number(found.count), ""), drawn, (place, "dim")], glyphs))


def _warnings(overview: Overview, width: int, glyphs: Glyphs) -> Iterator[Text]:
    """A code a paragraph: how often, in how many documents, and what it says the first time."""
    if not overview.warnings:
        return
    total = sum(found.count for found in overview.warnings.values())
    yield section("Warnings", number(total), width, glyphs)
    for code, found in ranked(overview.warnings, _WARNINGS):
        times = f" {count(found.count, 'time')}" if found.count > 1 else ""
        where = f"  in {count(found.documents, 'document')}"
        yield line((fit(code, width // 2, glyphs), "bold"), (times, ""), (where, "dim"))
        yield from (line(("  " + text, "")) for text in wrap(found.example, width - 2, 2, glyphs))
    if len(overview.warnings) > _WARNINGS:
        yield line((f"and {count(len(overview.warnings) - _WARNINGS, 'kind')} more", "dim"))


def _failures(overview: Overview, width: int, glyphs: Glyphs) -> Iterator[Text]:
    if not overview.failed:
        return
    yield section("Failures", number(overview.failed), width, glyphs)
    for message in overview.failures[:_FAILURES]:
        yield from (line((text, "")) for text in wrap(message, width, 2, glyphs))
    if overview.failed > _FAILURES:
        yield line((f"and {number(overview.failed - _FAILURES)} more", "dim"))
