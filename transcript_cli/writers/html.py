"""One web page that needs nothing else: no network, no script, readable in light and dark, on a phone and on paper.

Strategy: what the page says of itself stands in the elements that the whole web uses for it (a list of terms, `cite`, `time`),
so that any tool that reads pages finds the turns again, this one too. All of the
transcript is escaped; a policy in the page forbids it to load or to run anything, and lets one style sheet pass by its hash.
Speakers are told apart by colour, in the order in which they are listed; after ten the colours come back.
"""

from __future__ import annotations

import base64
import hashlib
import html
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any, Final

from ..model import Event, Metadata, Speaker, Transcript, Turn
from . import PrintedTurn, WriteOptions, pack, printable, printed_turns, utf8
from .runs import merge_runs

_COLOURS: Final = 10
"""As many as `html.css` has."""
_NAMES: Final = {
    "organization": "Organization",
    "date": "Date",
    "kind": "Type",
    "distributor": "Distributor",
    "distributed_at": "Distributed at",
    "location": "Location",
    "event": "Event",
    "url": "URL",
    "participants": "Participants",
}
"""The fields in the order of the page, and what they are called there."""


def write_html(transcript: Transcript, options: WriteOptions) -> Iterator[bytes]:
    """The page, in pieces."""
    del options
    return pack(utf8(piece) for piece in _pieces(transcript))


def _pieces(transcript: Transcript) -> Iterator[str]:
    metadata = transcript.metadata
    yield from _head(metadata)
    yield "<body>\n<article>\n<header>\n"
    if metadata.title:
        yield f'<h1 dir="auto">{_text(metadata.title)}</h1>\n'
    yield from _metadata(metadata)
    yield "</header>\n"
    colours = {speaker.id: number % _COLOURS for number, speaker in enumerate(transcript.speakers)}
    yield from _legend(transcript.speakers, colours)
    names = {speaker.id: speaker.name for speaker in transcript.speakers}
    for turn, printed in zip(merge_runs(transcript).turns, printed_turns(transcript), strict=True):
        yield from _turn(turn, printed, colours, names)
    yield "</article>\n</body>\n</html>\n"


def _head(metadata: Metadata) -> Iterator[str]:
    style, digest = _style()
    language = f' lang="{_attribute(metadata.language)}"' if metadata.language else ""
    yield f'<!doctype html>\n<html{language}>\n<head>\n<meta charset="utf-8">\n'
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{_text(metadata.title or 'Transcript')}</title>\n"
    yield f"<style>{style}</style>\n</head>\n"


@cache
def _style() -> tuple[str, str]:
    """The style sheet, and its hash as the policy wants it."""
    style = resources.files(__package__).joinpath("html.css").read_text("utf-8")
    return style, base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def _metadata(metadata: Metadata) -> Iterator[str]:
    rows = {name: _values(value) for field, name in _NAMES.items() if (value := getattr(metadata, field))}
    rows |= {key: values for key, value in metadata.extra.items() if (values := _values(value)) and key not in rows}
    if rows:
        yield '<dl class="metadata">\n'
        for name, values in rows.items():
            shown = "".join(f'<dd dir="auto">{_text(value)}</dd>' for value in values)
            yield f"<div><dt>{_text(name)}</dt>{shown}</div>\n"
        yield "</dl>\n"


def _values(value: Any) -> list[str]:
    """The values of a field, each on a line of its own."""
    if isinstance(value, Mapping):
        return [f"{key}: {item}" for key, items in value.items() for item in _values(items)]
    if isinstance(value, list | tuple):
        return [text for item in value for text in _values(item)]
    return [] if value in (None, "") else [str(value)]


def _legend(speakers: Sequence[Speaker], colours: Mapping[str, int]) -> Iterator[str]:
    """The speakers with their shares of all words said by anybody named."""
    total = sum(speaker.words for speaker in speakers)
    if not total:
        return
    yield '<aside class="speakers">\n<h2>Speakers</h2>\n<ul>\n'
    for speaker in speakers:
        share = speaker.words / total
        percent = f"{share:.0%}" if share >= 0.01 or not speaker.words else "&lt;1%"
        yield (
            f'<li class="v{colours[speaker.id]}"><span class="speaker" dir="auto">{_text(speaker.name)}</span>'
            f'<meter value="{share:.4f}" aria-label="Share of the words"></meter>'
            f'<span class="share" title="{speaker.words:,} words in {speaker.turns:,} turns">{percent}</span></li>\n'
        )
    yield "</ul>\n</aside>\n"


# --- turns ----------------------------------------------------------------------------------------------------------------


def _turn(turn: Turn, printed: PrintedTurn, colours: Mapping[str, int], names: Mapping[str, str]) -> Iterator[str]:
    colour = f" v{colours[turn.speaker]}" if turn.speaker is not None and turn.speaker in colours else ""
    nobody = ' data-speaker=""' if printed.unnamed or (not printed.label and printed.stamp) else ""
    times = "".join(_time(name, value) for name, value in (("start", turn.start), ("end", turn.end)))
    yield f'<section class="turn{colour}" id="turn-{turn.index}"{nobody}{times}>\n'
    label = ""
    if printed.label:
        name = names.get(turn.speaker or "", printed.label)
        title = f' title="{_attribute(name)}"' if name != printed.label else ""
        label = f'<cite class="speaker" dir="auto"{title}>{_text(printed.label)}</cite>'
    stamp = _stamp(turn) if printed.stamp else ""
    if label or stamp:
        yield f"<header>{label}{' ' if label and stamp else ''}{stamp}</header>\n"
    paragraphs = [paragraph for paragraph in (printed.first, *printed.others) if paragraph]
    for paragraph in _with_events(paragraphs, turn.events):
        yield f'<p dir="auto">{paragraph}</p>\n'
    yield "</section>\n"


def _time(name: str, value: float | None) -> str:
    """A time in seconds as an attribute."""
    return f' data-{name}="{f"{value:.3f}".rstrip("0").rstrip(".")}"' if value is not None and 0 <= value < 1e9 else ""


def _stamp(turn: Turn) -> str:
    minutes, seconds = divmod(int(turn.start or 0), 60)
    hours, minutes = divmod(minutes, 60)
    shown = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    return f'<a href="#turn-{turn.index}"><time datetime="PT{hours}H{minutes}M{seconds}S">{shown}</time></a>'


def _with_events(paragraphs: Sequence[str], events: Sequence[Event]) -> Iterator[str]:
    """The paragraphs escaped, the events in them marked."""
    waiting = sorted(events, key=lambda event: event.span)
    for paragraph in paragraphs:
        pieces: list[str] = []
        at = 0
        while waiting and (found := paragraph.find(text := printable(waiting[0].text), at)) >= 0 and text:
            pieces += [_text(paragraph[at:found]), f'<em class="event">{_text(text)}</em>']
            at = found + len(text)
            del waiting[0]
        yield "".join([*pieces, _text(paragraph[at:])]).replace("\n", "<br>\n")


def _text(text: str) -> str:
    return html.escape(printable(text), quote=False)


def _attribute(text: str) -> str:
    return html.escape(" ".join(printable(text).split()))
