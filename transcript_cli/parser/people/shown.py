"""What is shown of a speaker: name, title, affiliation, and an id.

Strategy: of all that the labels of a person and the roster say, the fullest; names and titles in readable case. An honorific is
the title of whoever has no office. Ids are made of names, and numbered where two are alike.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from ...model import Speaker, SpeakerKind, Warning
from ..draft import FoundPeople, SpeakerEntry
from ..words.labels import HONORIFICS, SUFFIXES
from ..words.names import fold, is_capitals, is_surname_only, readable_name, readable_title
from .identity import Person, Use
from .offices import affiliation_parts


class Draft(NamedTuple):
    """A speaker before it has an id."""

    first: int
    """Index of the first label."""
    name: str
    labels: list[tuple[int, str]]
    title: str | None
    organization: str | None
    kind: SpeakerKind


def shown_person(person: Person, codes: bool, settled: tuple[SpeakerEntry, SpeakerKind] | None) -> Draft:
    """What is shown of a person."""
    uses = sorted(person.uses, key=lambda use: use.index)
    office = honorific = None
    for use in uses:
        office = office or use.parts.office
        honorific = honorific or use.parts.honorific
    title = person.title
    if title is None or (office and all(fold(word) in HONORIFICS for word in title.split())):
        title = office or title or honorific
    title = readable_title(title) if title else None
    title = "Ms" if title == honorific == "MS" else title  # before a name no member of a parliament
    organization = person.roster_organization or _affiliation(uses)
    labels = [(use.index, use.label) for use in uses]
    if settled is not None:
        entry, kind = settled
        if kind != "person":
            title = organization = None
        return Draft(uses[0].index, entry.name, labels, entry.title or title, entry.organization or organization, kind)
    name = _shown_name(person, uses, codes)
    if is_surname_only(person.tokens) and office and honorific and not person.known:
        name = f"{readable_title(honorific)} {name}" if name.isascii() or " " in name or name.istitle() else name
    kind = "person" if "person" in [use.parts.kind for use in uses] else uses[0].parts.kind
    return Draft(uses[0].index, name, labels, title, organization, "person" if person.known else kind)


def _shown_name(person: Person, uses: Sequence[Use], codes: bool) -> str:
    """The person's name in readable case; of equally full spellings, one that is not all in capitals."""
    spellings = {person.name: None} | {use.name: None for use in uses if use.tokens == person.tokens}
    name = person.name
    if len(spellings) > 1:
        name = min(spellings, key=lambda text: (is_capitals(text), "," in text and " " in text and not person.known))
    if codes and uses[0].bare and " " not in name:
        return name
    if name.count(", ") == 1 and " " not in name.replace(", ", "") and fold(name.partition(", ")[2]) not in SUFFIXES:
        name = " ".join(reversed(name.split(", ")))  # Diaz, Rosa
    return readable_name(name) or name


def _affiliation(uses: Sequence[Use]) -> str | None:
    """The affiliation as first printed, the fullest if there are several; "of Ohio" is one."""
    known = [use.parts.organization for use in uses if use.parts.organization]
    if known:
        return max(known, key=lambda text: len(affiliation_parts(text)))
    place = next((use.parts.qualifier for use in uses if use.parts.qualifier), None)
    return place.partition(" ")[2] if place else None


def finish(drafts: list[Draft], warnings: list[Warning]) -> FoundPeople:
    """The speakers in order of first appearance, each with its id."""
    speakers: list[Speaker] = []
    by_label: dict[str, str] = {}
    taken: set[str] = set()
    counts: dict[str, int] = {}
    for draft in sorted(drafts, key=lambda d: d.first):
        base = slug(draft.name) or "speaker"
        number = counts.get(base, 0) + 1
        ident = base if number == 1 else f"{base}-{number}"
        while ident in taken:
            number += 1
            ident = f"{base}-{number}"
        counts[base] = number
        taken.add(ident)
        labels = [label for _, label in sorted(draft.labels)]
        by_label.update((label, ident) for label in labels)
        speakers.append(Speaker(ident, draft.name, labels, draft.title, draft.organization, draft.kind))
    return FoundPeople(speakers, by_label, warnings)


_LONGEST_ID: Final = 80


@lru_cache(maxsize=4096)
def slug(name: str) -> str:
    """A name as an id: letters and digits of any script in lower case, joined by hyphens.

    >>> slug("Antony J. Blinken"), slug("Élise O’Brien"), slug("王毅")
    ('antony-j-blinken', 'élise-o-brien', '王毅')
    """
    low = unicodedata.normalize("NFKC", name).lower()
    kept = "".join(c if c.isalnum() or c == "_" or unicodedata.category(c)[0] == "M" else "-" for c in low)
    return "-".join(part for part in kept.split("-") if part)[:_LONGEST_ID].rstrip("-")
