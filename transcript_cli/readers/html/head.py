"""What a web page declares of itself: title, date, publisher, address, language.

Strategy: in the head of a page the same thing is said for browsers, for search engines and for social networks; for each field
the ways of saying it stand in one row, the best first. Titles carry the site's name, which is cut off where another
declaration or a heading shows which part it is. A date of publication is given as such, because the event may have been on
another day.

Sources: Open Graph (og:), schema.org as JSON-LD, Dublin Core (DC.), Google Scholar (citation_), WHATWG HTML.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from .tree import Element

_META: Final = (
    ("organization", "og:site_name citation_publisher dc.publisher dcterms.publisher application-name"),
    ("date", "dcterms.created dc.date.created citation_date dc.date dcterms.date date"),
    (
        "published",
        "article:published_time og:article:published_time dcterms.issued dc.date.issued publish-date pubdate publication_date",
    ),
    ("location", "dc.coverage dcterms.spatial"),
    ("language", "dc.language dcterms.language content-language"),
    ("kind", "dc.type dcterms.type"),
)  # fmt: skip
"""Fields, and the names of the meta elements that declare them, the best first."""
_TITLES: Final = "og:title citation_title dc.title dcterms.title twitter:title".split()
_NO_TITLES: Final = frozenset("transcript transcripts untitled untitleddocument document newpage page home index".split())
_OF_ANY_PAGE: Final = frozenset(
    "the full audio video podcast interview interviews narration transcript transcripts transcription".split()
)
"""Words of which titles are made that could be those of any page of this kind."""
_SEPARATOR: Final = re.compile(r"\s+[|\-–—·•»«:/]{1,2}\s+|\s?\|\s?|:\s+")
_LONGEST_TITLE: Final = 500
_MOST_HEADINGS: Final = 40
_DEEPEST_DATA: Final = 6
_LARGEST_DATA: Final = 1 << 20
_TITLED: Final = frozenset({"headline", "name"})
_GENERAL: Final = frozenset(
    {
        "WebSite",
        "Organization",
        "NewsMediaOrganization",
        "GovernmentOrganization",
        "Person",
        "BreadcrumbList",
        "ImageObject",
        "ListItem",
        "SearchAction",
        "Place",
        "PodcastSeries",
    }
)
"""Kinds of things that are not the document."""


def find_fields(root: Element) -> Iterator[tuple[str, Any]]:
    """The fields that a page declares, under the names that the contract has for them."""
    parts = list(root.descendants())
    meta = _meta(parts)
    data = _document_data(parts)
    found: dict[str, Any] = {"organization": _name(data.get("publisher"))}
    found |= {field: found.get(field) or _first(meta, names) for field, names in _META}
    if _SEPARATOR.search(found["organization"] or "") or _DOMAIN.fullmatch(found["organization"] or ""):
        found["organization"] = None  # what a site is called, and no body
    found["date"] = found["date"] or _plain(data.get("startDate"))
    found["published"] = _plain(data.get("datePublished")) or found["published"]
    found["location"] = _name(data.get("location")) or found["location"]
    found["language"] = root.get("lang") or root.get("xml:lang") or _plain(data.get("inLanguage")) or found["language"]
    found["url"] = _address(parts) or _first(meta, "og:url") or _plain(data.get("url"))
    found["event"] = _name(data.get("partOfSeries"))
    found["participants"] = _people(data)
    title = _title(parts, meta, data, found["organization"])
    yield "title", title
    found["date"] = found["date"] or (None if found["published"] else _day_behind(parts))
    for field in ("date", "published", "organization", "location", "event", "kind", "language", "url", "participants"):
        if found.get(field) and not (field == "published" and found["published"] == found["date"]):
            yield field, found[field]


def _meta(parts: list[Element]) -> dict[str, str]:
    """The contents of the meta elements by name, in small letters; the first of a name counts."""
    meta: dict[str, str] = {}
    for part in parts:
        if part.tag == "meta" and (content := part.get("content")):
            for key in ("property", "name", "itemprop", "http-equiv"):
                if name := part.get(key).lower():
                    meta.setdefault(name, " ".join(content.split()))
    return meta


def _first(meta: dict[str, str], names: str) -> str | None:
    return next((meta[name] for name in names.split() if name in meta), None)


def _address(parts: list[Element]) -> str | None:
    links = (p.get("href") for p in parts if p.tag == "link" and "canonical" in p.get("rel").lower().split())
    return next((link for link in links if link.startswith(("http://", "https://"))), None)


# --- JSON-LD --------------------------------------------------------------------------------------------------------------


def _document_data(parts: list[Element]) -> dict[str, Any]:
    """What JSON-LD says of the document: the things that have a date or a headline, the first of a key counting."""
    things = [thing for part in parts if part.tag == "script" for thing in _things(_parsed(part), 0)]
    by_id = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str)}
    merged: dict[str, Any] = {}
    for thing in things:
        kinds = thing.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if (
            any(isinstance(kind, str) and kind in _GENERAL for kind in kinds)
            or not (_TITLED | {"datePublished"}) & thing.keys()
        ):
            continue
        for key, value in thing.items():
            if isinstance(value, dict) and len(value) == 1 and isinstance(value.get("@id"), str):
                value = by_id.get(value["@id"], value)
            if value:
                merged.setdefault(key, value)
    return merged


def _people(data: dict[str, Any]) -> list[str]:
    """The names of those who are to be heard in the document; whoever wrote it only where it is an episode."""
    wrote = ("author", "creator") if str(data.get("@type")).endswith("Episode") else ()
    values = [data.get(key) for key in ("actor", "performer", "interviewee", "participant", "contributor", *wrote)]
    people = [person for value in values for person in (value if isinstance(value, list) else [value])]
    named = [_plain(person.get("name")) for person in people if isinstance(person, dict) and person.get("@type") == "Person"]
    return list(dict.fromkeys(name for name in named if name))


def _parsed(script: Element) -> Any:
    text = "".join(child for child in script.children if isinstance(child, str))
    if len(text) > _LARGEST_DATA or "ld+json" not in script.get("type"):
        return None
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None  # broken data declares nothing; the page is still read


def _things(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST_DATA:
        return
    if isinstance(value, list):
        for item in value:
            yield from _things(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        yield from _things(value.get("@graph"), depth + 1)


def _plain(value: Any) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    """The name of a thing, or the text that stands for it."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    name = _plain(value)
    return None if name is None or name.startswith(("http://", "https://")) else name


# --- the title ------------------------------------------------------------------------------------------------------------


def _title(parts: list[Element], meta: dict[str, str], data: dict[str, Any], site: str | None) -> str | None:
    """The document's title without the site's name: as it is declared, else as it is printed."""
    found = [part for part in parts if part.tag in ("h1", "h2", "h3") and 0 < part.characters < _LONGEST_TITLE]
    headings = [(part.tag, part.text()) for part in found[:_MOST_HEADINGS]]
    printed = [text for _, text in headings]
    named = next((part.text(_LONGEST_TITLE) for part in parts if part.tag == "title"), None)
    declared = [_plain(data.get("headline")), *(meta.get(name) for name in _TITLES), named, _plain(data.get("name"))]
    for title in declared:
        usable = title and len(title) <= _LONGEST_TITLE and not _says_nothing(title)
        if title and usable and (kept := _without_site(title, site, printed)):
            if named and _OF_ANY_PAGE.issuperset(_words(kept)):  # Video transcript — Boats
                kept = next((part for part in _SEPARATOR.split(named) if not _OF_ANY_PAGE.issuperset(_words(part))), kept)
            return (kept == named and _printed_title(kept, headings)) or kept
    return next((text for tag, text in headings if tag == "h1" and not _same(text, site)), None)


def _printed_title(title: str, headings: list[tuple[str, str]]) -> str | None:
    """The one first heading of a page, where the title for browsers says the same in more or other words."""
    first = [text for tag, text in headings if tag == "h1"]
    parts = _SEPARATOR.split(title)
    if len(first) == 1 < len(parts) and any(_OF_ANY_PAGE.issuperset(_words(part)) for part in parts):
        return first[0]  # Interview transcript | Jane Doe
    inverted = first and any(_words(part) == _words(first[0]) for part in parts)
    if len(first) == 1 and inverted:
        return first[0]  # Doe, Jane
    if len(first) != 1 or len(words := _WORD.findall(first[0].casefold())) < _WORDS_OF_A_HEADING:
        return None
    told = set(_WORD.findall(title.casefold()))
    return first[0] if sum(word in told for word in words) >= _ALIKE * len(words) else None


def _words(text: str) -> list[str]:
    return sorted(_WORD.findall(text.casefold()))


_WORD: Final = re.compile(r"\w+")
_WORDS_OF_A_HEADING: Final = 3
_ALIKE: Final = 0.6
_SHORTEST_TITLE: Final = 3
"""Letters and digits of a title; word processors take the first label for one: M:"""


def _says_nothing(title: str) -> bool:
    """Whether a title is that of any page of a site: Transcripts, NNC.com - Transcripts; or a letter or two."""
    if sum(map(str.isalnum, title)) < _SHORTEST_TITLE and title.isascii():
        return True
    parts = [part.strip() for part in _SEPARATOR.split(title)]
    return all(fold(part) in _NO_TITLES or _DOMAIN.fullmatch(part) for part in parts)


_DOMAIN: Final = re.compile(r"(?:\w[\w-]*\.)+[a-z]{2,6}", re.IGNORECASE)


def _without_site(title: str, site: str | None, headings: list[str]) -> str | None:
    """A title without the part that is the site's name; nothing where it is all that there is."""
    if _same(title, site):
        return None
    if any(_same(title, heading) for heading in headings):
        return title
    parts = [part.strip() for part in _SEPARATOR.split(title)]
    if len(parts) > 2 and (within := [heading for heading in headings if any(_same(part, heading) for part in parts[1:-1])]):
        return within[0]  # between the section and the site
    cuts = [match.span() for match in _SEPARATOR.finditer(title)]
    for start, end in cuts:
        before, after = title[:start].strip(), title[end:].strip()
        if _DAY_ALONE.fullmatch(after) and before:
            return _without_site(before, site, headings)
        if _same(after, site) or (before and any(_same(before, heading) for heading in headings)):
            return before or None
        if _same(before, site) or (after and any(_same(after, heading) for heading in headings)):
            return after or None
    return title


def _day_behind(parts: list[Element]) -> str | None:
    """The day that the title for browsers ends with."""
    named = next((part.text(_LONGEST_TITLE) for part in parts if part.tag == "title"), "")
    last = _SEPARATOR.split(named)[-1].strip()
    return last if _DAY_ALONE.fullmatch(last) else None


_DAY_ALONE: Final = re.compile(r"\d{1,2}\.?\s[^\W\d_]{3,12}\.?\s\d{4}|[^\W\d_]{3,12}\.?\s\d{1,2},\s\d{4}|\d{4}-\d\d-\d\d")
"""A day behind a title, which the page may have as a heading of its own."""


def fold(text: str) -> str:
    """A text as titles are compared: letters and digits only."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _same(text: str, other: str | None) -> bool:
    return bool(other) and fold(text) == fold(other or "")
