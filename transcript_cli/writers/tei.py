"""TEI P5, valid against the schema with everything in it (tei_all), as transcribed speech.

Strategy: a turn is a `u` of `seg` paragraphs, its speaker a `person` of the header, its times points of a timeline. The label
as printed stands before it in a note of type "speaker" wherever it is not the speaker's name. Events are `vocal` or `incident`
where they stand. What TEI has a place for goes there (setting, publisher, keywords); what it has none for is a note in the
header under its own key. Confidence, places in the source and times of words are not written; JSON has them.

Source: TEI Guidelines P5, chapters 2 (header), 8 (transcriptions of speech) and 16.2 (participants).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import isfinite
from typing import Final

from ..model import Event, Metadata, Speaker, Transcript, Turn
from . import WriteOptions, json_bytes, pack, utf8

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"'
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})
_IDENT: Final = re.compile(r"[A-Za-z_][A-Za-z0-9._-]{0,200}\Z")
_RESERVED: Final = re.compile(r"[TuT]\d+\Z")
"""The ids of points in time and of turns."""
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}\Z")
_DATE: Final = re.compile(r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?\Z", re.ASCII)
_VOICED: Final = frozenset({"audience", "delivery"})
"""Kinds of events that are made with the voice."""


def write_tei(transcript: Transcript, options: WriteOptions) -> Iterator[bytes]:
    """A TEI document."""
    del options
    return pack(utf8(piece) for piece in _document(transcript))


def _document(transcript: Transcript) -> Iterator[str]:
    language = transcript.metadata.language or ""
    yield f"{_HEAD}{_attribute('xml:lang', language if _LANGUAGE.match(language) else None)}>\n"
    idents = _idents(transcript.speakers)
    yield "  <teiHeader>\n"
    yield from _file(transcript)
    yield from _profile(transcript, idents)
    yield "  </teiHeader>\n  <text>\n"
    times = sorted(
        {time for turn in transcript.turns for time in (turn.start, turn.end) if time is not None and isfinite(time)}
    )
    points = {time: f"T{number}" for number, time in enumerate(times, 1)}
    if points:
        yield '    <timeline unit="s" origin="#T0">\n      <when xml:id="T0"/>\n'
        for time, ident in points.items():
            yield f'      <when xml:id="{ident}" interval="{max(time, 0.0):.6f}" since="#T0"/>\n'
        yield "    </timeline>\n"
    yield "    <body>\n      <div>\n"
    names = {speaker.id: speaker.name for speaker in transcript.speakers}
    for turn in transcript.turns:
        yield from _turn(turn, names.get(turn.speaker or ""), idents.get(turn.speaker or ""), points)
    yield "" if transcript.turns else "        <p/>\n"
    yield "      </div>\n    </body>\n  </text>\n</TEI>\n"


# --- the header -----------------------------------------------------------------------------------------------------------


def _file(transcript: Transcript) -> Iterator[str]:
    about, source = transcript.metadata, transcript.source
    yield "    <fileDesc>\n"
    yield f"      <titleStmt>{_element('title', about.title) or '<title/>'}</titleStmt>\n"
    yield "      <publicationStmt><p/></publicationStmt>\n"
    notes = "".join(_element("note", value, f"{_attribute('n', key or '-')}") for key, value in _notes(about))
    yield f"      <notesStmt>{notes}</notesStmt>\n" if notes else ""
    parts = (
        _element("distributor", about.distributor),
        _element("idno", about.url, ' type="URI"'),
        _element("idno", source.path, ' type="file"'),
    )
    bibl = "".join(parts)
    yield f"      <sourceDesc>{f'<bibl>{bibl}</bibl>' if bibl else '<p/>'}</sourceDesc>\n"
    yield "    </fileDesc>\n"


def _notes(about: Metadata) -> Iterator[tuple[str, str]]:
    """What TEI has no place for."""
    if about.distributed_at:
        yield "distributed_at", about.distributed_at
    for key, value in about.extra.items():
        yield key, value if isinstance(value, str) else json_bytes(value).decode()


def _profile(transcript: Transcript, idents: dict[str, str]) -> Iterator[str]:
    about = transcript.metadata
    yield "    <profileDesc>\n"
    if about.language and _LANGUAGE.match(about.language):
        yield f"      <langUsage><language{_attribute('ident', about.language)}/></langUsage>\n"
    if kind := _element("term", about.kind, ' type="kind"'):
        yield f"      <textClass><keywords>{kind}</keywords></textClass>\n"
    named = {speaker.name for speaker in transcript.speakers}
    persons = [_person(speaker, idents[speaker.id]) for speaker in transcript.speakers]
    persons += [f"<person>{name}</person>" for p in about.participants if p not in named and (name := _element("persName", p))]
    if persons:
        yield "      <particDesc><listPerson>\n"
        yield from (f"        {person}\n" for person in persons)
        yield "      </listPerson></particDesc>\n"
    when = about.date if about.date and _DATE.match(about.date) else None
    date = f"<date{_attribute('when', when)}>{_text(about.date)}</date>" if about.date else ""
    places = _element("orgName", about.organization), _element("placeName", about.location)
    setting = "".join((*places, _element("name", about.event, ' type="event"'), date))
    yield f"      <settingDesc><setting>{setting}</setting></settingDesc>\n" if setting else ""
    yield "    </profileDesc>\n"


def _person(speaker: Speaker, ident: str) -> str:
    parts = (
        _element("persName", speaker.name),
        _element("occupation", speaker.title),
        _element("affiliation", speaker.organization),
    )
    return f'<person xml:id="{ident}" role="{speaker.kind}">{"".join(parts) or "<p/>"}</person>'


def _idents(speakers: Sequence[Speaker]) -> dict[str, str]:
    """An id for each speaker that XML can take: the speaker's own, where it is one."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for speaker in speakers:
        ident = speaker.id if _IDENT.match(speaker.id) and not _RESERVED.match(speaker.id) else f"speaker-{len(found) + 1}"
        while ident in taken:
            ident += "-"
        taken.add(ident)
        found[speaker.id] = ident
    return found


# --- the turns ------------------------------------------------------------------------------------------------------------


def _turn(turn: Turn, name: str | None, ident: str | None, points: dict[float, str]) -> Iterator[str]:
    if turn.label and turn.label != name:
        label = _element("note", turn.label, ' type="speaker"')
        yield f"        {label}\n"
    yield f'        <u xml:id="u{turn.index + 1}"{_attribute("who", ident and f"#{ident}")}'
    for mark, time in (("start", turn.start), ("end", turn.end)):
        yield _attribute(mark, f"#{points[time]}" if time in points else None)
    pieces = "".join(f"\n          {piece}" for piece in _pieces(turn))
    yield f">{pieces}\n        </u>\n"


def _pieces(turn: Turn) -> Iterator[str]:
    """The paragraphs with the events in them, and between them the events that the text leaves out."""
    apart = _apart(turn)
    yield from map(_event, apart.get(0, ()))
    at = 0
    for number, paragraph in enumerate(turn.paragraphs, 1):
        inside = (e for e in turn.events if e.offset is not None and at <= e.offset < at + len(paragraph))
        yield f"<seg>{_with_events(paragraph, at, sorted(inside, key=lambda e: e.offset or 0))}</seg>"
        yield from map(_event, apart.get(number, ()))
        at += len(paragraph) + 2


def _with_events(paragraph: str, at: int, events: Sequence[Event]) -> str:
    """A paragraph that begins at offset `at` of its turn, with the events in it marked."""
    parts: list[str] = []
    done = 0
    for event in events:
        begin = (event.offset or 0) - at
        if begin >= done and event.text and paragraph.startswith(event.text, begin):
            parts += [_text(paragraph[done:begin]), _event(event)]
            done = begin + len(event.text)
    return "".join([*parts, _text(paragraph[done:])])


def _apart(turn: Turn) -> dict[int, list[Event]]:
    """The events that the text leaves out, by the number of paragraphs before them; source and text keep step, more or less."""
    placed: dict[int, list[Event]] = {}
    start, end = turn.span
    ends = list(accumulate(map(len, turn.paragraphs), initial=0))
    for event in turn.events:
        if event.offset is None:
            at = (event.span[0] - start) / max(end - start, 1) * ends[-1]
            after = min(bisect_left(ends, at), len(ends) - 1)
            nearer = after - 1 if after and at - ends[after - 1] < ends[after] - at else after
            placed.setdefault(nearer, []).append(event)
    return placed


def _event(event: Event) -> str:
    name = "vocal" if event.kind in _VOICED else "incident"
    return f"<{name}>{_element('desc', event.text) or '<desc/>'}</{name}>"


# --- XML ------------------------------------------------------------------------------------------------------------------


def _element(name: str, text: str | None, attributes: str = "") -> str:
    """An element, or nothing where there is no text for it."""
    return f"<{name}{attributes}>{_text(text)}</{name}>" if text and text.strip() else ""


def _attribute(name: str, value: str | None) -> str:
    return f' {name}="{_text(value)}"' if value else ""


def _text(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text).translate(_ESCAPES)
