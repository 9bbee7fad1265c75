"""Who mentions whom as a matrix, and terms that are mentioned together as a list.

Strategy: names are too long to stand above columns, so people have numbers there, the same as at the beginning of their rows.
Those who take part in most mentions are shown, as many as the page is wide enough for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from ..mentions.network import Link, WhoReport
from ..mentions.pairs import PairReport
from .cells import UNICODE, Column, Glyphs, Part, bar, clean, fit, line, pad, page, row, section
from .figures import count, number

_MOST: Final = 40
_GROUPS: Final = 20
_PAIRS: Final = 30
_STRONGEST: Final = 15
_NOBODY: Final = "nobody named"
_MATRIX: Final = "Who mentions whom"


# --- who mentions whom ----------------------------------------------------------------------------------------------------


def who_view(report: WhoReport, width: int, glyphs: Glyphs = UNICODE) -> Text:
    """The matrix; one for each group, where it is counted apart."""
    return page(_who_lines(report, max(width, 40), glyphs))


def _who_lines(report: WhoReport, width: int, glyphs: Glyphs) -> Iterator[Text]:
    groups: dict[str, list[Link]] = {}
    for link in report.links:
        groups.setdefault(glyphs.dot.join(_shown(value) for value in link.keys.values()), []).append(link)
    if not groups:
        yield line(("nobody mentions anybody who takes part", "dim"))
    for name, links in list(groups.items())[:_GROUPS]:
        title = f"{_MATRIX}{glyphs.dot}{fit(name, max(width - 30, 8), glyphs)}" if report.by else _MATRIX
        yield section(title, number(sum(link.count for link in links)), width, glyphs)
        yield from _matrix(links, width, glyphs)
        yield Text()
    if len(groups) > _GROUPS:
        yield line((f"and {number(len(groups) - _GROUPS)} more groups", "dim"))
    yield line((glyphs.rule * width, "dim"))
    mentions = sum(link.count for link in report.links)
    figures = [count(mentions, "mention"), count(report.words, "word"), count(report.documents, "document")]
    yield line((glyphs.dot.join(figures), "dim"))


def _matrix(links: Sequence[Link], width: int, glyphs: Glyphs) -> Iterator[Text]:
    counts: dict[tuple[str | None, str], int] = {}
    for link in links:
        pair = link.speaker, link.mentioned
        counts[pair] = counts.get(pair, 0) + link.count
    involved: dict[str | None, int] = {}
    for (speaker, mentioned), times in counts.items():
        involved[speaker] = involved.get(speaker, 0) + times
        involved[mentioned] = involved.get(mentioned, 0) + times
    ranked = [name for name in sorted(involved, key=lambda name: -involved[name]) if name is not None]
    received = dict.fromkeys(ranked, 0)
    for (_, mentioned), times in counts.items():
        received[mentioned] += times
    cell = max(2, *(len(number(times)) for times in received.values()))
    name_width = min(max(8, *(cell_len(clean(name[:width])) for name in ranked[:_MOST])), width // 3) if ranked else 8
    shown = ranked[: max(min((width - name_width - 16) // (cell + 1), _MOST), 1)]
    rows: list[str | None] = [*shown, *([None] if None in involved else [])]
    heads = "".join(pad(str(i), cell + 1, right=True) for i in range(1, len(shown) + 1))
    yield line((" " * (4 + name_width), ""), (heads, "dim"), (pad("all", 8, right=True), "dim"))
    for i, speaker in enumerate(rows, 1):
        total = sum(times for (who, _), times in counts.items() if who == speaker)
        parts: list[Part] = [
            (pad(str(i) if speaker is not None else "", 2, right=True) + "  ", "dim"),
            (pad(fit(speaker or _NOBODY, name_width, glyphs), name_width), "bold" if speaker else "dim"),
        ]
        for mentioned in shown:
            times = counts.get((speaker, mentioned), 0)
            style = "dim" if not times or speaker == mentioned else "cyan"
            parts.append((pad(number(times) if times else glyphs.nothing, cell + 1, right=True), style))
        yield line(*parts, (pad(number(total), 8, right=True), "dim"))
    feet = "".join(pad(number(received[name]), cell + 1, right=True) for name in shown)
    yield line(
        (pad("    all", 4 + name_width), "dim"), (feet, "dim"), (pad(number(sum(counts.values())), 8, right=True), "dim")
    )
    if len(shown) < len(ranked):
        yield line((f"    and {number(len(ranked) - len(shown))} more people", "dim"))
        yield Text()
        yield from _strongest(counts, width, glyphs)


def _strongest(counts: dict[tuple[str | None, str], int], width: int, glyphs: Glyphs) -> Iterator[Text]:
    """The pairs with most mentions, where the matrix does not show everybody."""
    pairs = sorted(((who, whom) for who, whom in counts if who != whom), key=lambda pair: -counts[pair])[:_STRONGEST]
    name = (width - 15) // 2
    columns = [Column(min(max(cell_len(clean(text[:width])) for text in names), name)) for names in _sides(pairs)]
    most = max((counts[pair] for pair in pairs), default=1)
    for who, whom in pairs:
        length = min(width - sum(column.width for column in columns) - 17, 30)
        cells = [(who or _NOBODY, "bold" if who else "dim"), (whom, ""), (number(counts[who, whom]), "")]
        sizes = [*columns, Column(7, right=True)]
        if length >= 4:
            cells.append(bar(counts[who, whom] / most, length, "cyan", glyphs))
            sizes.append(Column(length))
        yield line(("    ", ""), *row(sizes, cells, glyphs))


def _sides(pairs: Sequence[tuple[str | None, str]]) -> tuple[list[str], list[str]]:
    return [who or _NOBODY for who, _ in pairs] or [""], [whom for _, whom in pairs] or [""]


def _shown(value: str | int | None) -> str:
    return "not known" if value is None else str(value)


# --- what is mentioned together -------------------------------------------------------------------------------------------


def pairs_view(report: PairReport, width: int, glyphs: Glyphs = UNICODE) -> Text:
    """The pairs that are surest to belong together."""
    return page(_pair_lines(report, max(width, 40), glyphs))


def _pair_lines(report: PairReport, width: int, glyphs: Glyphs) -> Iterator[Text]:
    pairs = report.pairs[:_PAIRS]
    if pairs:
        yield from _pair_table(report, width, glyphs)
    else:
        yield line((f"nothing is mentioned together in a {report.within}", "dim"))
    if len(report.pairs) > _PAIRS:
        yield line((f"and {number(len(report.pairs) - _PAIRS)} more", "dim"))
    yield line((glyphs.rule * width, "dim"))
    figures = [count(len(report.pairs), "pair"), count(report.places, report.within)]
    if report.within != "document":
        figures.append(count(report.documents, "document"))
    yield line((glyphs.dot.join(figures), "dim"))


def _pair_table(report: PairReport, width: int, glyphs: Glyphs) -> Iterator[Text]:
    pairs = report.pairs[:_PAIRS]
    heads = ["together", "expected", "PMI", "G2", "Dice"] if width >= 80 else ["together", "PMI", "G2"]
    figures = [Column(max(len(head), 7), right=True) for head in heads]
    room = width - sum(column.width + 2 for column in figures) - 2
    names = [min(max(6, *(cell_len(clean(text[:width])) for text in texts)), room // 2) for texts in _names(report)]
    length = min(room - sum(names) - 2, 30)
    columns = [Column(names[0]), Column(names[1]), *figures, *([Column(length)] if length >= 4 else [])]
    yield line(*row(columns[: 2 + len(heads)], [(text, "dim") for text in ("", "", *heads)], glyphs))
    most = max(pair.log_likelihood for pair in pairs) or 1.0
    for pair in pairs:
        values = {
            "together": number(pair.together),
            "expected": f"{pair.expected:.2f}",
            "PMI": f"{pair.pmi:.2f}",
            "G2": f"{pair.log_likelihood:,.1f}",
            "Dice": f"{pair.dice:.2f}",
        }
        style = "bold" if pair.pmi > 0 else "dim"
        cells: list[Part] = [(pair.first, style), (pair.second, style), *((values[head], "") for head in heads)]
        if length >= 4:
            cells.append(bar(pair.log_likelihood / most, length, "cyan" if pair.pmi > 0 else "dim", glyphs))
        yield line(*row(columns, cells, glyphs))


def _names(report: PairReport) -> tuple[list[str], list[str]]:
    pairs = report.pairs[:_PAIRS]
    return [pair.first for pair in pairs], [pair.second for pair in pairs]
