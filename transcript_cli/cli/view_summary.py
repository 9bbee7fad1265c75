"""The page about one document: what it is, who spoke, where, whom they named, and what to look at.

Strategy: built from lines, top to bottom, for any width from 40 cells on; on a wide terminal the facts and the names stand side
by side. A section without content does not appear. Words are in the terminal's own foreground, colour is for speakers only,
and whatever colour says stands there in words too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from ..model import Metadata, Parsed, Transcript, Warning
from .cells import UNICODE, Glyphs, beside, clean, fit, line, pad, page, section, tail, wrap
from .figures import count, day, duration, moment, percent, size
from .view_mentions import top_mentions
from .view_speakers import Voice, speakers_table, speech_map, voices

_LABEL: Final = 14  # cells: the longest name of a field, and a gap
_WIDE: Final = 150  # cells from which two sections fit side by side
_NAMES: Final = 10  # terms that are named most
_WARNING_CODES: Final = 8
_WARNING_LINES: Final = 5
_IN_TURNS: Final = frozenset({"label", "speech", "event"})


def summary_page(parsed: Parsed, width: int, glyphs: Glyphs = UNICODE, *, name: str | None = None) -> Text:
    """The page.

    Args:
        parsed: the document.
        width: of the page, in cells.
        glyphs: what to draw with.
        name: of the input, where the document does not know it.
    """
    return page(_lines(parsed, max(width, 40), glyphs, name))


def _lines(parsed: Parsed, width: int, glyphs: Glyphs, name: str | None) -> Iterator[Text]:
    transcript = parsed.transcript
    people = voices(transcript)
    path = transcript.source.path or name or "standard input"
    half = width // 2 if width >= _WIDE else width
    facts = list(_facts(transcript, path, half - 4 if half < width else width, glyphs))
    names = list(top_mentions(transcript, people, half, glyphs, _NAMES))
    if half < width and names:
        facts, names = list(beside(facts, names, half)), []
    for text in wrap(transcript.metadata.title or path, width, 4, glyphs):
        yield line((text, "bold"))
    yield from (Text(), *facts)
    if people:
        yield from (Text(), *speakers_table(people, width, glyphs))
    if len(people) > 1:
        yield from (Text(), *speech_map(transcript, people, width, glyphs))
    if names:
        yield from (Text(), *names)
    if transcript.warnings:
        yield from (Text(), *_warnings(transcript.warnings, width, glyphs))
    yield Text()
    yield line((glyphs.rule * width, "dim"))
    yield from _flow(_figures(parsed, people), width, glyphs)


def _facts(transcript: Transcript, path: str, width: int, glyphs: Glyphs) -> Iterator[Text]:
    """What is known of the document, a line a field."""
    room = width - _LABEL
    for field, value, more in _fields(transcript.metadata, glyphs):
        first, *others = wrap(value, room, 3, glyphs) or [""]
        extra = f"  {clean(more)}" if more else ""
        extra = extra if cell_len(first + extra) <= room else ""
        yield line((pad(field, _LABEL), "dim"), (first, ""), (extra, "dim"))
        yield from (line((" " * _LABEL + text, "")) for text in others)
    source = transcript.source
    about = fit(glyphs.dot.join(("", source.format, source.encoding, size(source.bytes))), room - 10, glyphs)
    yield line((pad("Source", _LABEL), "dim"), (tail(path, room - cell_len(about), glyphs), ""), (about, "dim"))


def _fields(metadata: Metadata, glyphs: Glyphs) -> Iterator[tuple[str, str, str]]:
    """Name, value and a second form of it, of each field that is known."""
    if metadata.date:
        yield "Date", day(metadata.date), metadata.date
    for field in ("organization", "kind", "event", "location"):
        if value := getattr(metadata, field):
            yield field.capitalize(), value, ""
    sent = [moment(metadata.distributed_at)] if metadata.distributed_at else []
    if metadata.distributor or sent:
        parts = [metadata.distributor] if metadata.distributor else []
        yield "Distributed", glyphs.dot.join(parts + sent), metadata.distributed_at or ""
    if metadata.language:
        yield "Language", metadata.language, ""
    if metadata.url:
        yield "Address", metadata.url, ""


# --- what to look at ------------------------------------------------------------------------------------------------------


def _warnings(warnings: Sequence[Warning], width: int, glyphs: Glyphs) -> Iterator[Text]:
    """A code a paragraph: how often, where, and what it says the first time."""
    by_code: dict[str, list[Warning]] = {}
    for warning in warnings:
        by_code.setdefault(warning.code, []).append(warning)
    yield section("Warnings", str(len(warnings)), width, glyphs)
    ranked = sorted(by_code.items(), key=lambda item: -len(item[1]))
    for code, group in ranked[:_WARNING_CODES]:
        times = f" {len(group)} times" if len(group) > 1 else ""
        where = _where(group, glyphs)
        yield line((fit(code, width // 2, glyphs), "bold"), (times, ""), (f"  {where}" if where else "", "dim"))
        for text in wrap(group[0].message, width - 2, 3, glyphs):
            yield line(("  " + text, ""))
    if len(ranked) > _WARNING_CODES:
        yield line((f"and {count(len(ranked) - _WARNING_CODES, 'kind')} more", "dim"))


def _where(group: Iterable[Warning], glyphs: Glyphs) -> str:
    lines = sorted({warning.line for warning in group if warning.line is not None})
    if not lines:
        return ""
    more = f" {glyphs.ellipsis}" if len(lines) > _WARNING_LINES else ""
    return f"line{'s' if len(lines) > 1 else ''} {', '.join(map(str, lines[:_WARNING_LINES]))}{more}"


# --- the last line --------------------------------------------------------------------------------------------------------


def _figures(parsed: Parsed, people: Sequence[Voice]) -> Iterator[str]:
    transcript = parsed.transcript
    yield count(len(transcript.turns), "turn")
    yield count(sum(voice.words for voice in people), "word")
    times = [time for turn in transcript.turns for time in (turn.start, turn.end) if time is not None]
    if times and max(times) > min(times):
        yield duration(max(times) - min(times))
    segments = [segment for segment in parsed.explanation.segments if segment.kind != "blank"]
    if segments:
        inside = sum(segment.end - segment.start for segment in segments if segment.kind in _IN_TURNS)
        yield f"{percent(inside / sum(segment.end - segment.start for segment in segments))} of characters in turns"
        if unassigned := sum(segment.kind == "boilerplate" for segment in segments):
            yield f"{count(unassigned, 'passage')} unassigned"


def _flow(items: Iterable[str], width: int, glyphs: Glyphs) -> Iterator[Text]:
    """Items one after the other, broken between them where the line is full."""
    current = ""
    for item in items:
        joined = f"{current}{glyphs.dot}{item}" if current else item
        if current and cell_len(joined) > width:
            yield line((current, "dim"))
            joined = item
        current = joined
    if current:
        yield line((fit(current, width, glyphs), "dim"))
