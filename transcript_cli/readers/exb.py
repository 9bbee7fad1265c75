"""EXMARaLDA's basic transcriptions: tiers of events on one timeline.

Strategy: a tier of type "t" is what its speaker says, and every event on it is a caption, in the voice that the table of
speakers has for it. Tiers of type "a" (translations, comments on a speaker) say something of the speech and are left out;
descriptions ("d"), which belong to nobody, stand in brackets. Points of the timeline without a time stand in their order.

Source: EXMARaLDA Basic Transcription, DTD and manual of the Partitur-Editor (Hamburger Zentrum für Sprachkorpora).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from ..errors import InputError
from ..model import Document
from ..source import Source
from .rendering import Rendering, bracketed
from .times import seconds_of
from .xmltree import children, descendants, find, first_text, local, parse_xml, text_of

_ADVICE: Final = "Give its format with --from, if it has another."


class _Event(NamedTuple):
    order: int
    """Of its beginning on the timeline."""
    tier: int
    text: str
    voice: str | None
    start: float | None
    end: float | None


def read_exb(source: Source) -> Iterator[Document]:
    """Read a basic transcription.

    Raises:
        InputError: it is not well-formed, or not of EXMARaLDA.
    """
    root = parse_xml(source.text, source.path)
    if local(root) != "basic-transcription":
        message = f"this is no basic transcription: its first element is {local(root)[:40]!r}"
        raise InputError(message, path=source.path, advice=_ADVICE)
    page = Rendering(source)
    for key, value in _fields(find(root, "head", "meta-information")):
        page.field(key, value)
    for event in sorted(_events(root), key=lambda event: event[:2]):
        page.add(event.text, kind="cue", voice=event.voice, time=event.start, end_time=event.end)
    yield page.document("exb", outside="marks of the file")


def _fields(head: Element | None) -> Iterator[tuple[str, str]]:
    yield "title", first_text(head, "transcription-name")
    yield "project", first_text(head, "project-name")
    media = next(descendants(head, "referenced-file"), None)
    yield "media file", (media.get("url") or "").replace("\\", "/").rpartition("/")[2] if media is not None else ""
    for given in descendants(head, "ud-information"):
        yield given.get("attribute-name") or "", text_of(given)
    yield "conventions", first_text(head, "transcription-convention")


def _events(root: Element) -> Iterator[_Event]:
    points = list(descendants(find(root, "basic-body", "common-timeline"), "tli"))
    order = {point.get("id"): number for number, point in enumerate(points)}
    times = {point.get("id"): seconds_of(point.get("time")) for point in points}
    names = {
        speaker.get("id"): first_text(speaker, "abbreviation") or speaker.get("id") or ""
        for speaker in descendants(find(root, "head", "speakertable"), "speaker")
    }
    for number, tier in enumerate(children(find(root, "basic-body"), "tier")):
        kind = tier.get("type")
        if kind not in ("t", "d"):
            continue
        voice = names.get(tier.get("speaker"), tier.get("speaker")) or None
        for event in children(tier, "event"):
            start, end = event.get("start"), event.get("end")
            text = bracketed(text_of(event)) if kind == "d" else text_of(event)
            place = order.get(start, len(order))
            yield _Event(place, number, text, voice if kind == "t" else None, times.get(start), times.get(end))
