"""Whom and what a document names: counts with bars, who said how many, and the places in context.

Strategy: a term is a line, and its groups are lines under it, so that a total is never apart from what adds up to it. Rows are
drawn as they come. The places are the business of `view_concordance`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from ..grouping import ORDERED
from ..mentions import MentionReport, MentionRow, find_mentions
from ..model import Transcript
from .cells import UNICODE, Column, Glyphs, Part, bar, clean, fit, line, page, row, section
from .figures import count, number
from .view_concordance import concordance_section
from .view_speakers import Voice

_NAMES: Final = 50  # names found in the documents themselves: the rest is seldom worth a look
_GROUPS: Final = 12
_POINTS: Final = 100  # of a series, which is looked at as a whole
_LONGEST_BAR: Final = 60
_NUMBERED: Final = {"turn": "turn", "position": "part"}
_WHAT: Final = Column(12)
_WIDE: Final = 72  # from which on there is room for it
_COUNT: Final = Column(7, right=True)
_RATE: Final = Column(9, right=True)
_SPREAD: Final = (Column(7, right=True), Column(9, right=True))


# --- on the page about one document ---------------------------------------------------------------------------------------


def top_mentions(transcript: Transcript, people: Sequence[Voice], width: int, glyphs: Glyphs, limit: int) -> Iterator[Text]:
    """The terms that are named most, with a bar each and who said how many; nothing where nothing is named."""
    terms: dict[str, Counter[str | None]] = {}
    for mention in find_mentions(transcript):
        terms.setdefault(mention.term, Counter())[mention.speaker] += 1
    if not terms:
        return
    yield section("Mentions", number(len(terms)), width, glyphs)
    ranked = sorted(terms.items(), key=lambda item: -item[1].total())
    shown = [item for item in ranked[:limit] if item[1].total() > 1] or ranked[:limit]
    most = shown[0][1].total()
    name = min(max(8, *(cell_len(clean(term[:width])) for term, _ in shown)), width // 3)
    digits = len(number(most))
    length = min((width - name - digits - 6) // 4, 24)
    room = width - name - digits - length - 6
    columns = [Column(name), Column(digits, right=True), Column(length)]
    who = [_who(by_speaker, people, glyphs) for _, by_speaker in shown]
    if any(_length(items) > room for items in who):  # the same form of name in all the rows
        who = [_who(by_speaker, people, glyphs, short=True) for _, by_speaker in shown]
    for (term, by_speaker), items in zip(shown, who, strict=True):
        total = by_speaker.total()
        cells = [(term, "bold"), (number(total), ""), bar(total / most, length, "", glyphs)]
        yield line(*row(columns, cells, glyphs), ("  ", ""), *_that_fit(items, room, glyphs))


def _who(by_speaker: Counter[str | None], people: Sequence[Voice], glyphs: Glyphs, *, short: bool = False) -> list[Part]:
    """`Mark Rutte 4 · Antony Blinken 3`, or `Rutte 4 · Blinken 3`, each in the speaker's colour."""
    voices = {voice.id: voice for voice in people}
    found: list[Part] = []
    for speaker, times in by_speaker.most_common():
        if (voice := voices.get(speaker)) is not None:
            gap = [(glyphs.dot, "dim")] if found else []
            found += [*gap, (f"{fit(voice.short if short else voice.name, 24, glyphs)} {number(times)}", voice.style)]
    return found


def _length(parts: Sequence[Part]) -> int:
    return sum(cell_len(text) for text, _ in parts)


def _that_fit(items: list[Part], room: int, glyphs: Glyphs) -> list[Part]:
    """As many of the items, with the gaps between them, as there is room for, and an ellipsis for the others."""
    if _length(items) <= room:
        return items
    more = (f" {glyphs.ellipsis}", "dim")
    while items and _length([*items, more]) > room:
        items = items[:-2]
    return [*items, more] if items else []


# --- the report -----------------------------------------------------------------------------------------------------------


def mentions_view(report: MentionReport, width: int, glyphs: Glyphs = UNICODE) -> Text:
    """The counts, and the concordance where there is one."""
    return page(_lines(report, max(width, 40), glyphs))


def _lines(report: MentionReport, width: int, glyphs: Glyphs) -> Iterator[Text]:
    if report.totals:
        yield from _counts(report, width, glyphs)
    else:
        yield line(("no mentions", "dim"))
    if report.concordance:
        yield Text()
        yield from concordance_section(report.concordance, width, glyphs)
    yield line((glyphs.rule * width, "dim"))
    mentions = sum(total.count for total in report.totals)
    figures = [count(mentions, "mention"), count(report.words, "word"), count(report.documents, "document")]
    yield line((glyphs.dot.join(figures), "dim"))


def _counts(report: MentionReport, width: int, glyphs: Glyphs) -> Iterator[Text]:
    """A line a term, and under it a line for each of its groups, most first."""
    asked = [total for total in report.totals if total.kind == "term"]
    shown = asked or report.totals[:_NAMES]
    groups: dict[str, list[MentionRow]] = {}
    if report.by:
        for group in report.rows:
            groups.setdefault(group.term, []).append(group)
    names = [total.term for total in shown]
    limit = _POINTS if report.by and all(field in ORDERED for field in report.by) else _GROUPS
    names += ["  " + _group_name(group, glyphs) for total in shown for group in groups.get(total.term, [])[:limit]]
    name = min(max(8, *(cell_len(clean(text[:width])) for text in names)), max(width // 2, 20))
    found = width >= _WIDE and any(total.what for total in shown)
    figures = [*([_WHAT] if found else ()), _COUNT, _RATE, *(_SPREAD if _has_spread(report) else ())]
    length = min(width - name - sum(column.width + 2 for column in figures) - 2, _LONGEST_BAR)
    columns = [Column(name), *figures, *([Column(length)] if length >= 4 else [])]
    heads = ["", *(["what"] if found else ()), "count", "per 1,000", "DPnorm", "range"][: len(figures) + 1]
    yield line(*row(columns[: len(heads)], [(text, "dim") for text in heads], glyphs))
    most = max(total.count for total in shown) or 1
    for total in shown:
        yield _count_line(columns, (total.term, "bold" if total.count else "dim"), total, most, "cyan", glyphs, found)
        parts = groups.get(total.term, [])
        for group in parts[:limit]:
            yield _count_line(columns, ("  " + _group_name(group, glyphs), ""), group, most, "dim", glyphs, found)
        if len(parts) > limit:
            yield line((f"  and {number(len(parts) - limit)} more", "dim"))
    if len(shown) < len(report.totals):
        yield line((f"and {number(len(report.totals) - len(shown))} more, seldom named", "dim"))


def _count_line(
    columns: Sequence[Column], name: Part, counted: MentionRow, most: int, style: str, glyphs: Glyphs, found: bool
) -> Text:
    rate = glyphs.nothing if counted.per_1000 is None else f"{counted.per_1000:.2f}"
    what = [((counted.what or "") if not counted.keys else "", "dim")] if found else []
    cells = [name, *what, (number(counted.count), ""), (rate, "dim")]
    if isinstance(counted.parts, int):
        norm = counted.dp_norm
        cells.append((f"{norm:.3f}" if isinstance(norm, float) else glyphs.nothing, ""))
        cells.append((f"{number(counted.range or 0)}/{number(counted.parts)}", "dim"))
    if len(columns) > len(cells):
        cells.append(bar(counted.count / most, columns[-1].width, style, glyphs))
    return line(*row(columns, cells, glyphs))


def _has_spread(report: MentionReport) -> bool:
    return isinstance(report.totals[0].parts, int)


def _group_name(group: MentionRow, glyphs: Glyphs) -> str:
    return glyphs.dot.join(_key_name(field, value) for field, value in group.keys.items())


def _key_name(field: str, value: str | int | None) -> str:
    if value is None:
        missing = {"speaker": "nobody named", "document": "standard input", "day": "no day", "label": "no label"}
        return missing.get(field, "no date" if field in ORDERED else f"no {field.rpartition('.')[2]}")
    return f"{_NUMBERED[field]} {value}" if field in _NUMBERED else str(value)
