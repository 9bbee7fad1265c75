"""What a TEI document declares before its text: fields, people, points in time.

Strategy: the header has many places for each thing, and encoders use them all; for every field they are asked in the order
of how much they say of the event that was transcribed, then of what the file was made from, then of the file. Ids are those
of the document, without the "#" of a pointer.

Source: TEI Guidelines P5, chapters 2 (header), 8.4 (timelines) and 16.2 (participants and settings); ParlaMint guidelines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from .xmltree import attribute, children, descendants, find, first_text, local, text_of

_UNITS: Final = {"s": 1.0, "ms": 0.001, "min": 60.0, "h": 3600.0}
_CLOCK: Final = re.compile(r"(?:[^T]{0,40}T)?(\d{1,4}):(\d{1,2}):(\d\d(?:\.\d{1,9})?)", re.ASCII)
_NUMBER: Final = re.compile(r"-?\d{1,12}(?:\.\d{1,12})?\Z", re.ASCII)
_PLACES: Final = frozenset({"placeName", "settlement", "country", "locale"})
_NAMED_PLACES: Final = frozenset({"place", "city", "country"})


class Person(NamedTuple):
    """Somebody whom the header or the cast list declares."""

    name: str
    title: str
    """What the person is, as printed; empty where that is not said, as below."""
    organization: str


def idents(pointers: str | None) -> list[str]:
    """The ids that an attribute points at, in this file or another.

    >>> idents("#ann people.xml#bob")
    ['ann', 'bob']
    """
    return [ident for pointer in (pointers or "").split() if (ident := pointer.rpartition("#")[2])]


def read_fields(element: Element, text: Element) -> Iterator[tuple[str, str]]:
    """What the header of a TEI element declares, under the names that the contract has for it; empty where it does not say.

    Args:
        element: the TEI element.
        text: its text, which may say in which language it is.
    """
    file, profile = find(element, "teiHeader", "fileDesc"), find(element, "teiHeader", "profileDesc")
    statement, publication = find(file, "titleStmt"), find(file, "publicationStmt")
    setting = next(descendants(profile, "setting"), None)
    titles = list(children(statement, "title"))
    main = next((title for title in titles if title.get("type") == "main"), titles[0] if titles else None)
    yield "title", text_of(main) if main is not None else ""
    date = _date(file, profile)
    yield ("date" if date.count("-") or len(date.split()) > 1 else "year"), date
    body = next((text_of(e) for e in descendants(setting, "orgName", "name") if _is_body(e)), "")
    publisher = first_text(publication, "publisher", "authority")
    yield "organization", body or publisher
    yield "publisher of the file", publisher if body else ""
    yield "location", ", ".join(place for e in descendants(setting, *_PLACES, "name") if _is_place(e) and (place := text_of(e)))
    meetings = [*descendants(file, "meeting"), *(e for e in descendants(setting, "name") if e.get("type") == "event")]
    yield "event", "; ".join(dict.fromkeys(meeting for e in meetings if (meeting := text_of(e))))
    yield "distributor", first_text(publication, "distributor") or first_text(find(file, "sourceDesc"), "distributor")
    yield "kind", next((text_of(term) for term in descendants(profile, "term") if term.get("type") == "kind"), "")
    languages = [language.get("ident") or "" for language in descendants(profile, "language")]
    declared = attribute(text, "lang") or attribute(element, "lang")
    yield "language", declared or (languages[0] if len(languages) == 1 else "")
    yield "url", _url(publication) or _url(find(file, "sourceDesc"))
    yield "written by", "; ".join(text_of(author) for author in children(statement, "author"))
    yield "licence", first_text(publication, "licence")
    for note in children(find(file, "notesStmt"), "note"):
        yield note.get("n") or note.get("type") or "note", text_of(note)


def _date(file: Element | None, profile: Element | None) -> str:
    """The date of the event, or else of what the file was made from, or else of the file."""
    places = [
        *descendants(profile, "setting"),
        *descendants(profile, "creation"),
        find(file, "sourceDesc"),
        find(file, "publicationStmt"),
    ]
    dates = (date for place in places for date in descendants(place, "date"))
    given = (date.get("when") or date.get("from") or date.get("notBefore") or text_of(date) for date in dates)
    return next((date for date in given if date), "")


def _is_body(element: Element) -> bool:
    return local(element) == "orgName" or element.get("type") in ("org", "institution")


def _is_place(element: Element) -> bool:
    return local(element) in _PLACES or element.get("type") in _NAMED_PLACES


def _url(element: Element | None) -> str:
    pointers = (e.get("target") or text_of(e) for e in descendants(element, "idno", "ref", "ptr"))
    return next((url for url in pointers if url.startswith(("http://", "https://"))), "")


# --- people ---------------------------------------------------------------------------------------------------------------


def read_people(places: Iterable[Element]) -> dict[str, Person]:
    """Everybody whom elements declare, in person lists and cast lists, by id; who has none cannot speak, and goes by name."""
    people: dict[str, Person] = {}
    for place in places:
        for element in descendants(place, "person", "personGrp", "castItem"):
            roles = list(descendants(element, "role")) if local(element) == "castItem" else []
            for named in roles or [element]:
                if name := text_of(named) if roles else _name(element):
                    ident = attribute(named, "id") or attribute(element, "id") or name
                    title = first_text(element, "occupation", "roleDesc", "roleName")
                    people.setdefault(ident, Person(name, title, first_text(element, "affiliation")))
    return people


def _name(person: Element) -> str:
    """A person's name: forenames before surnames, whatever order they are listed in."""
    named = next(descendants(person, "persName", "name"), None)
    if named is None:
        return ""
    order = ("forename", "nameLink", "surname", "genName")
    parts = [text_of(e) for part in order for e in children(named, part)]
    whole = find(named, "forename") is not None and find(named, "surname") is not None
    return " ".join(parts) if whole else text_of(named)


# --- times ----------------------------------------------------------------------------------------------------------------


def read_timeline(element: Element) -> dict[str, float]:
    """Seconds of every point of the timelines within an element, by id; points whose place is not said are left out."""
    times: dict[str, float] = {}
    for timeline in descendants(element, "timeline"):
        origin = next(iter(idents(timeline.get("origin"))), "")
        began: float | None = None
        for index, when in enumerate(children(timeline, "when")):
            ident = attribute(when, "id")
            interval, clock = _NUMBER.match(when.get("interval") or ""), _CLOCK.match(when.get("absolute") or "")
            seconds: float | None = None
            if clock:
                at = int(clock[1]) * 3600 + int(clock[2]) * 60 + float(clock[3])
                began = at if began is None else began
                seconds = at - began
            elif interval and float(interval[0]) >= 0:
                since = next(iter(idents(when.get("since"))), origin)
                unit = when.get("unit") or timeline.get("unit") or "s"
                seconds = times.get(since, 0.0) + float(interval[0]) * _UNITS.get(unit, 1.0)
            elif index == 0 or ident == origin:
                seconds = 0.0
            if ident and seconds is not None:
                times[ident] = round(seconds, 6)
    return times
