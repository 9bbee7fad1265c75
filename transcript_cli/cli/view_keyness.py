"""The words that tell two groups apart: those of the one, then those of the other, the surest first.

Strategy: a bar is how surely the groups differ (log-likelihood), a number by how much (Log Ratio). Words that may well
differ by chance are left to the data formats, unless the user asked for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from ..analysis.keyness import KeynessReport, KeyWord
from .cells import UNICODE, Column, Glyphs, Part, bar, clean, fit, line, page, row, section
from .figures import count, number

_SHOWN: Final = 25
_CHANCE: Final = 0.05
_FIGURES: Final = (
    Column(7, right=True),
    Column(9, right=True),
    Column(9, right=True),
    Column(9, right=True),
    Column(6, right=True),
)
_HEADS: Final = ("", "count", "per 1,000", "other", "G2", "ratio")
_NARROW: Final = (1, 2, 4, 5)
"""Figures that are kept where there is no room for all."""


def keyness_view(report: KeynessReport, width: int, glyphs: Glyphs = UNICODE, *, p: float | None = None) -> Text:
    """The page; `p` is the highest probability of chance to show, where the user gave one."""
    return page(_lines(report, max(width, 40), glyphs, _CHANCE if p is None else p))


def _lines(report: KeynessReport, width: int, glyphs: Glyphs, p: float) -> Iterator[Text]:
    rows = [row for row in report.rows if row.p <= p]
    most = max((row.log_likelihood for row in rows), default=0.0) or 1.0
    for key, name in (("group", report.group), ("against", report.against)):
        found = [row for row in rows if row.key == key]
        heading = f"Key in {fit(name, max(width - 24, 12), glyphs)}"
        yield section(heading, number(len(found)), width, glyphs)
        if found:
            yield from _table(found[:_SHOWN], width, most, glyphs)
        else:
            yield line((f"no word whose difference is surer than p = {p:g}", "dim"))
        if len(found) > _SHOWN:
            yield line((f"and {number(len(found) - _SHOWN)} more", "dim"))
        yield Text()
    yield line((glyphs.rule * width, "dim"))
    sizes = f"{number(report.group_words)} words against {number(report.against_words)}"
    yield line((glyphs.dot.join([sizes, count(report.documents, "document"), f"p {'<' if p < 1 else 'up to'} {p:g}"]), "dim"))


def _table(found: Sequence[KeyWord], width: int, most: float, glyphs: Glyphs) -> Iterator[Text]:
    kept = range(len(_HEADS)) if width >= 80 else (0, *_NARROW)
    figures = [_FIGURES[i - 1] for i in kept if i]
    room = width - sum(column.width + 2 for column in figures)
    word = min(max(8, *(cell_len(clean(row.word[:width])) for row in found)), max(room * 2 // 3, 8))
    length = min(room - word - 2, 40)
    columns = [Column(word), *figures, *([Column(length)] if length >= 4 else [])]
    yield line(*row(columns[: len(kept)], [(_HEADS[i], "dim") for i in kept], glyphs))
    for key in found:
        cells = _cells(key)
        shown = [cells[i] for i in kept]
        if len(columns) > len(kept):
            shown.append(bar(key.log_likelihood / most, length, "cyan", glyphs))
        yield line(*row(columns, shown, glyphs))


def _cells(key: KeyWord) -> list[Part]:
    """Word, count and rate in the group that it is key in, rate in the other, log-likelihood, Log Ratio."""
    ours = key.key == "group"
    times, rate = (key.count, key.per_1000) if ours else (key.against_count, key.against_per_1000)
    other = key.against_per_1000 if ours else key.per_1000
    return [
        (key.word, "bold"),
        (number(times), ""),
        (f"{rate:.2f}", "dim"),
        (f"{other:.2f}", "dim"),
        (f"{key.log_likelihood:,.1f}", ""),
        (f"{abs(key.log_ratio):.1f}", ""),
    ]
