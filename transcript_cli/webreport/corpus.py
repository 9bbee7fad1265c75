"""The part of the page that is about all documents together: what they come to, who spoke, what is mentioned, and a list.

Strategy: the sums are those of `overview`; beside them stands, for every document, only what the strips need. In a strip each
document has a place of its own, in the order of the dates, those without one last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from ..analysis.overview import DocumentRow, Overview, Sum, date_range, periods, ranked
from .charts import WIDTH, axis, bar, columns
from .data import Shown
from .markup import attribute, count, number, text
from .scale import Tick, clock

_SPEAKERS: Final = 15
_TERMS: Final = 20
_SHORT: Final = 9999
"""The greatest number that leaves a bar beside it its usual room."""
_LISTED: Final = 5000
"""Documents in the list: beyond, a page is no way to look at them."""
_PERIODS: Final = 80


class CorpusRow(NamedTuple):
    """What is left of a document when its part of the page is made."""

    key: str
    """Id of its part."""
    title: str
    row: DocumentRow
    words: dict[str, int]
    """By speaker."""
    counts: Mapping[str, int]
    """By term."""
    complete: bool
    """Its transcript stands in the page."""

    @classmethod
    def of(cls, document: Shown, row: DocumentRow, key: str, title: str, complete: bool) -> CorpusRow:
        """The row of a document."""
        words = Counter[str]()
        for speaker in document.transcript.speakers:
            words[speaker.name] += speaker.words
        return cls(key, title, row, words, dict(document.counts), complete)


def corpus_part(overview: Overview, rows: Sequence[CorpusRow], title: str) -> Iterator[str]:
    """The front page of a report about several documents."""
    by_date = sorted(range(len(rows)), key=lambda i: (rows[i].row.date is None, rows[i].row.date or "", i))
    ordered = [rows[i] for i in by_date]
    yield (
        f'<section class="document corpus" id="all" aria-labelledby="all-title" data-title="{attribute(title)}">\n'
        f'<header class="about">\n<h1 id="all-title" tabindex="-1" dir="auto">{text(title)}</h1>\n'
        f"{_figures(overview)}</header>\n"
    )
    yield from _over_time(overview)
    yield from _table(
        "who", "Who spoke, in which documents", "Speaker", "Words", "Turns",
        ranked(overview.speakers, _SPEAKERS, by_words=True), len(overview.speakers), ordered,
        lambda found: found.words, lambda found: found.count, lambda row, name: row.words.get(name, 0),
    )  # fmt: skip
    yield from _table(
        "what", "What is mentioned, in which documents", "Term", "Mentions", "Documents",
        ranked(overview.mentions, _TERMS), len(overview.mentions), ordered,
        lambda found: found.count, lambda found: found.documents, lambda row, name: row.counts.get(name, 0),
    )  # fmt: skip
    yield from _documents(rows)
    yield "</section>\n"


def _figures(overview: Overview) -> str:
    figures = [
        (f"{overview.documents:,}", '<a href="#all-list">documents</a>'),
        (f"{len(overview.speakers):,}", "named speakers"),
    ]
    figures += [(f"{overview.turns:,}", "turns"), (f"{overview.words:,}", "words")]
    if overview.seconds:
        figures.append((clock(overview.seconds), "long"))
    if ends := date_range(overview.dates):
        figures.append((" – ".join(dict.fromkeys(ends)), "date" if ends[0] == ends[1] else "dates"))
    shown = "".join(f"<li><b>{text(figure)}</b> {name}</li>" for figure, name in figures)
    return f'<ul class="figures">{shown}</ul>\n'


def _over_time(overview: Overview) -> Iterator[str]:
    unit, shown = periods(overview.dates, _PERIODS)
    if len(shown) < 2:
        return
    ticks = [Tick((i + 0.5) / len(shown), shown[i].label) for i in _spaced(len(shown))]
    undated = overview.documents - overview.dates.total()
    yield (
        '<section class="card" aria-labelledby="all-time">\n<h2 id="all-time">Over time</h2>\n'
        f'<p class="hint">Documents a {unit}, at most {max(period.documents for period in shown):,}'
        f"{f'; {undated:,} more without a date' if undated else ''}.</p>\n"
        f'<div class="over-time">{columns([period.documents for period in shown])}{axis(ticks)}</div>\n'
        "<details>\n<summary>The same as a table</summary>\n"
        f'<table class="grid"><caption>Documents a {unit}</caption><tbody>\n'
    )
    for period in shown:
        if period.documents:
            yield f'<tr><th scope="row">{text(period.label)}</th><td>{period.documents:,}</td></tr>\n'
    yield "</tbody></table>\n</details>\n</section>\n"


def _spaced(count: int, most: int = 6) -> range:
    """At most so many places among so many, evenly."""
    return range(0, count, max(-(-count // most), 1))


def _table(
    key: str, heading: str, what: str, first: str, second: str, sums: Sequence[tuple[str, Sum]], total: int,
    ordered: Sequence[CorpusRow], most: Callable[[Sum], int], some: Callable[[Sum], int],
    value: Callable[[CorpusRow, str], int],
) -> Iterator[str]:  # fmt: skip
    """A row a speaker or a term, with a strip over all documents."""
    if not sums:
        return
    greatest = max(most(found) for _, found in sums) or 1
    keys = " ".join(row.key for row in ordered)
    dates = [row.row.date[:10] for row in ordered if row.row.date]
    places = sorted({0, (len(dates) - 1) // 2, len(dates) - 1}) if dates else []
    ticks = [Tick((i + 0.5) / len(ordered), dates[i]) for i in places]
    yield (
        f'<section class="card" aria-labelledby="all-{key}">\n<h2 id="all-{key}">{heading}</h2>\n'
        f'<table class="rows terms over-documents{" long" if greatest > _SHORT else ""}" role="table" data-keys="{keys}">'
        f'<caption class="hidden">{heading}</caption>'
        '<colgroup><col class="name"><col class="most"><col class="some"><col class="strips"></colgroup>\n'
        f'<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{what}</th>'
        f'<th scope="col" role="columnheader">{first}</th><th scope="col" role="columnheader">{second}</th>'
        f'<th scope="col" role="columnheader"><span class="hidden">By document, in order of date</span>{axis(ticks)}</th>'
        '</tr></thead>\n<tbody role="rowgroup">\n'
    )
    for name, found in sums:
        values = [value(row, name) for row in ordered]
        shown = f'<span class="n">{most(found):,}</span>{bar(most(found) / greatest)}'
        yield (
            f'<tr role="row"><th scope="row" role="rowheader"><span class="name" dir="auto">{text(name)}</span></th>'
            f'<td role="cell"><div class="counted">{shown}</div></td>'
            f'<td role="cell"><span class="n">{some(found):,}</span></td>'
            f'<td role="cell" class="when"><span class="hidden">in {count(found.documents, "document")}</span>'
            f"{_profile(values)}</td></tr>\n"
        )
    yield "</tbody></table>\n"
    if total > len(sums):
        yield f'<p class="hint">{total - len(sums):,} more {"has" if total - len(sums) == 1 else "have"} fewer.</p>\n'
    yield "</section>\n"


def _profile(values: Sequence[int]) -> str:
    """A column a document, against the greatest of the row."""
    most = max(values, default=0) or 1
    width = WIDTH / max(len(values), 1)
    gap = min(width * 0.12, 2)
    shapes = "".join(
        f"M{number(i * width + gap)},1v-{number(max(value / most, 0.12), 2)}h{number(max(width - 2 * gap, 0.8))}V1z"
        for i, value in enumerate(values)
        if value
    )
    return (
        f'<svg class="strip profile" viewBox="0 0 {WIDTH} 1" preserveAspectRatio="none" aria-hidden="true">'
        f'<path class="plain" d="{shapes}"/></svg>'
    )


def _documents(rows: Sequence[CorpusRow]) -> Iterator[str]:
    """The list, which a script lets one sort and filter."""
    most = max((row.row.words for row in rows), default=0) or 1
    sortable = "".join(
        f'<th scope="col"{css}><button type="button" class="sort">{name}</button></th>'
        for name, css in (
            ("Document", ""),
            ("Date", ""),
            ("Speakers", ' class="figure"'),
            ("Turns", ' class="figure"'),
            ("Words", ' class="wide"'),
        )
    )
    yield (
        '<section class="card" aria-labelledby="all-list">\n<h2 id="all-list">Documents</h2>\n'
        '<p class="tools js-only"><label class="find"><span>Filter</span>'
        '<input placeholder="title, path, date" type="search" class="documents-filter" autocomplete="off"></label>'
        '<output class="status" role="status"></output></p>\n<div class="scroll" tabindex="0" role="region"'
        ' aria-label="List of documents">\n'
        f'<table class="list"><caption class="hidden">Documents</caption>\n<thead><tr>{sortable}</tr></thead>\n<tbody>\n'
    )
    for row in rows[:_LISTED]:
        title = f'<span dir="auto">{text(row.title)}</span>'
        name = f'<a href="#{row.key}">{title}</a>' if row.complete else title
        path = f'<small dir="auto">{text(row.row.path)}</small>' if row.row.path != row.title else ""
        yield (
            f'<tr><th scope="row">{name}{path}</th><td class="date">{text(row.row.date or "–")}</td>'
            f'<td class="figure">{row.row.speakers:,}</td>'
            f'<td class="figure">{row.row.turns:,}</td><td class="wide"><span class="n">{row.row.words:,}</span>'
            f"{bar(row.row.words / most)}</td></tr>\n"
        )
    yield "</tbody></table></div>\n"
    if len(rows) > _LISTED:
        yield f'<p class="hint">{len(rows) - _LISTED:,} more are not listed.</p>\n'
    without = sum(not row.complete for row in rows)
    if without:
        yield f'<p class="hint">The text of {count(without, "document")} is left out, so that the page still opens fast.</p>\n'
    yield "</section>\n"
