"""The people behind the labels: one speaker under however many labels, with the fullest name that the document gives.

Strategy: every label is taken apart by itself (`labelparts`); labels in the user's speakers file are settled first, for good;
labels that name a person are settled together (`identity`); what is left are roles, groups and voices without a name, one
speaker for each wording. A role gets a name only where the document gives its holder. Labels keep their print; names are put in
readable case. An honorific is the title of whoever has no office, so that "MS. ARDEN" alone gives the name "Arden" and the
title "Ms.".
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from ...model import Speaker, SpeakerKind, Warning
from ..draft import FoundPeople, LabelUse, ParseOptions, RosterName, SpeakerEntry
from ..words.labels import ARTICLES, HONORIFICS, QUESTIONS, SUFFIXES
from ..words.names import (
    Tokens,
    fold,
    is_capitals,
    is_surname_only,
    name_tokens,
    readable_name,
    readable_title,
    surname_key,
)
from ..words.patterns import lazy
from .identity import INITIALS, Person, Register, Use, affiliation_parts, office_words, offices_agree
from .labelparts import LabelParts, sex_of, split_label
from .misspelt import may_be_misspelt, misspelt


class _Draft(NamedTuple):
    """A speaker before it has an id."""

    first: int
    """Index of the first label."""
    name: str
    labels: list[tuple[int, str]]
    title: str | None
    organization: str | None
    kind: SpeakerKind


def resolve_people(labels: Sequence[LabelUse], roster: Sequence[RosterName], options: ParseOptions) -> FoundPeople:
    """Find the speakers behind the labels of a document.

    Args:
        labels: the distinct labels, in order of first appearance.
        roster: whom the document names outside the speech.
        options: `speakers` settles labels for good.
    """
    split = _split_all(labels)
    if not roster and not options.speakers and (strangers := _strangers(labels, split)) is not None:
        others = [i for i, parts in enumerate(split) if parts.kind != "person"]
        return _finish(strangers + _roles(others, labels, split, Register()), [])
    register = Register()
    settled = _Settled(labels, options.speakers)
    persons = {key: register.add_settled(name) for key, (name, _) in settled.people.items()}
    register.add_roster(roster)
    uses: list[Use] = []
    introduced: set[int] = set()
    for index, (label, parts) in enumerate(zip(labels, split, strict=True)):
        if (key := settled.key(label.label)) is not None:
            persons[key].add(Use(index, label, parts, None))
        elif parts.kind == "person":
            full = _introduction(label, parts)
            introduced |= {index} if full else set()
            uses.append(Use(index, label, parts, full))
    codes = _are_codes(uses)
    register.settle(uses, codes=codes, introduced=frozenset(introduced))
    others = [i for i, parts in enumerate(split) if parts.kind != "person" and settled.key(labels[i].label) is None]
    drafts = _roles(others, labels, split, register)
    entries = {id(persons[key]): (entry, settled.kinds[key]) for key, (_, entry) in settled.people.items()}
    drafts += [_person(person, codes, entries.get(id(person))) for person in register.persons if person.uses]
    warnings = [*register.warnings, *settled.unknown(), *misspelt(uses, register.persons)]
    return _finish(drafts, warnings)


def _split_all(labels: Sequence[LabelUse]) -> list[LabelParts]:
    """Every label taken apart; what "M." and "A" mean is seen from the other labels."""
    starts = {fold(use.label.split()[0]) for use in labels if use.label.split()}
    french = bool(starts & {"mme", "mlle", "mm", "mmes"})
    split = [split_label(use.label, french=french) for use in labels]
    split = [LabelParts("role", core=p.core) if _is_the_role(p) else p for p in split]
    common = _common_nouns(labels, split)
    split = [LabelParts("role", core=p.core) if p.kind == "person" and fold(p.core) in common else p for p in split]
    if starts & {"q", "question"}:
        split = [p._replace(kind="role") if p.core in ("A", "A.") and p.kind == "anonymous" else p for p in split]
    return split


def _is_the_role(parts: LabelParts) -> bool:
    """Whether a label is a common noun with its article: The Harbour Master."""
    bare = parts.kind == "person" and not (parts.honorific or parts.office)
    return bare and fold(parts.core).startswith("the ")


def _common_nouns(labels: Sequence[LabelUse], split: Sequence[LabelParts]) -> frozenset[str]:
    """The labels of two or three words that the document uses as common nouns: with an article before a label, or small.

    Harbour Master, where there is THE HARBOUR MASTER, or somebody says "the harbour master".
    """
    found = {fold(p.core.partition(" ")[2]) for p in split if p.kind == "role" and fold(p.core).startswith("the ")}
    bare = {p.core for p in split if p.kind == "person" and p.core == p.name and " " in p.core}
    if bare:
        said = " ".join(use.first_text for use in labels)
        found |= {fold(core) for core in bare if len(core.split()) <= 3 and f" {core.lower()}" in said and not core.islower()}
    return frozenset(found)


def _are_codes(uses: Sequence[Use]) -> bool:
    """Whether the labels of the document are abbreviations: most are one short word in capitals, none is several."""
    if any(use.name.isupper() and " " in use.name for use in uses):
        return False
    short = sum(use.bare and " " not in use.name and len(use.name) <= 4 and use.name.isupper() for use in uses)
    return short > 0 and 2 * short >= len(uses)


# --- strangers ------------------------------------------------------------------------------------------------------------


class _Stranger(NamedTuple):
    """A label as a speaker of its own, which it is in any document where nothing else may be the same person."""

    words: frozenset[str]
    """What no other label of the document may have."""
    draft: _Draft


@lru_cache(maxsize=4096)
def _stranger(label: str, parts: LabelParts) -> _Stranger | None:
    """None for a label that the others are needed to understand: initials, an abbreviation, the holder of an office."""
    use = Use(0, LabelUse(label, 1, ""), parts, None)
    if parts.held or INITIALS.fullmatch(label) or _are_codes([use]):
        return None
    person = Person(use.name, use.tokens)
    person.add(use)
    return _Stranger(frozenset(use.tokens) | {surname_key(use.tokens)}, _person(person, False, None))


def _strangers(labels: Sequence[LabelUse], split: Sequence[LabelParts]) -> list[_Draft] | None:
    """The speakers of a document none of whose labels has a word of another and in which nobody introduces himself.

    So are most short ones, and then each label is what it is anywhere. None where the labels must be settled together.
    """
    drafts: list[_Draft] = []
    words: set[str] = set()
    turns: list[int] = []
    for index, (use, parts) in enumerate(zip(labels, split, strict=True)):
        if parts.kind == "person":
            stranger = _stranger(use.label, parts)
            if stranger is None or not words.isdisjoint(stranger.words) or _introduction(use, parts):
                return None
            words |= stranger.words
            turns.append(use.turns)
            _, name, _, title, organization, kind = stranger.draft
            drafts.append(_Draft(index, name, [(index, use.label)], title, organization, kind))
    return None if turns and may_be_misspelt(min(turns), max(turns)) else drafts


# --- the speakers file ----------------------------------------------------------------------------------------------------


class _Settled:
    """What the user's speakers file says of the labels of this document."""

    def __init__(self, labels: Sequence[LabelUse], speakers: Mapping[str, SpeakerEntry]) -> None:
        self._keys: dict[str, str] = {}
        self._speakers = speakers
        self._found: set[str] = set()
        self.people: dict[str, tuple[str, SpeakerEntry]] = {}
        """From folded name to the name and what the file says of it."""
        self.kinds: dict[str, SpeakerKind] = {}
        loose = {_loose(label): label for label in reversed(list(speakers))}
        for use in labels if speakers else ():
            listed = use.label if use.label in speakers else loose.get(_loose(use.label))
            if listed is not None:
                self._found.add(listed)
                self._settle(use.label, speakers[listed])

    def _settle(self, label: str, entry: SpeakerEntry) -> None:
        key = _loose(entry.name)
        self._keys[label] = key
        named, before = self.people.get(key, (entry.name, entry))
        self.people[key] = named, SpeakerEntry(named, before.title or entry.title, before.organization or entry.organization)
        kind = split_label(entry.name).kind
        self.kinds.setdefault(key, kind)

    def key(self, label: str) -> str | None:
        """The folded name that the file gives to a label."""
        return self._keys.get(label)

    def unknown(self) -> list[Warning]:
        """Labels of the file that the document has not."""
        missing = [label for label in self._speakers if label not in self._found]
        return [Warning(None, "unknown-label", f"the speakers file has {label!r}, which is no label here") for label in missing]


def _loose(text: str) -> str:
    """A label or name as the file may give it: case and spacing do not count."""
    return " ".join(text.split()).casefold()


# --- introductions --------------------------------------------------------------------------------------------------------

_NAME: Final = r"((?:[^\W\d_a-z][\w'’-]*\.?\s+){1,3}[^\W\d_a-z][\w'’-]+)"
_INTRODUCTION: Final = lazy(
    r"(?:\b(?i:I['’]m|I am|my name is|my name['’]s|this is|je m['’]appelle|je suis|mon nom est|ich bin|ich hei(?:ß|ss)e|"
    r"mein Name ist|me llamo|mi nombre es|soy|meu nome é|me chamo|sou|mi chiamo|sono|mijn naam is|ik ben|jag heter|"
    r"mitt namn är|меня зовут|nazywam się)\s+)" + _NAME
)  # fmt: skip


def _introduction(use: LabelUse, parts: LabelParts) -> str | None:
    """The full name by which somebody introduces himself, where it completes the name in the label."""
    if (parts.name or "").casefold() not in use.first_text.casefold():
        return None
    tokens = name_tokens(parts.name or "")
    if len(tokens) != 1:
        return None
    for match in _INTRODUCTION.finditer(use.first_text[:400]):
        words = match[1].split()
        for end in range(len(words), 1, -1):
            said = name_tokens(" ".join(words[:end]))
            if said[-1:] == tokens or (end == 2 and said[:1] == tokens and not parts.honorific):
                return " ".join(words[:end])
    return None


# --- roles, groups and voices without a name ------------------------------------------------------------------------------


def _roles(others: Sequence[int], labels: Sequence[LabelUse], split: Sequence[LabelParts], register: Register) -> list[_Draft]:
    """One speaker for each wording; an office whose only holder the document names is that person."""
    holders: defaultdict[Tokens, list[tuple[int, Person]]] = defaultdict(list)
    for person in register.persons:
        for use in person.uses:
            if use.parts.held and (office := office_words(use.parts.office)):
                holders[office].append((use.index, person))
    titles = _Titles(register.persons)
    drafts: dict[tuple[object, ...], _Draft] = {}
    for index in others:
        parts, label = split[index], labels[index].label
        key = _role_key(parts, label)
        if holder := _holder(index, parts, holders, titles):
            holder.uses.append(Use(index, labels[index], parts, None))
        elif key in drafts:
            drafts[key].labels.append((index, label))
        else:
            name = f"Speaker {label}" if label.isdecimal() else _MANNER.sub("", label) or label  # recognizers count voices
            drafts[key] = _Draft(index, name, [(index, label)], None, None, parts.kind)
            held = holders.get(office_words(parts.office) or (), ()) if parts.kind == "role" else ()
            if len({id(person) for _, person in held}) > 1:
                register.doubt(label, [person.uses[0].label for _, person in held])
    return list(drafts.values())


_MANNER: Final = lazy(r"\s*\((?:spoke|speaking|interpretation|through|via|off|on|from|in)\s[^()]{1,80}\)", re.IGNORECASE)
"""How or in which language a role speaks, which is no part of its name."""


def _holder(
    index: int, parts: LabelParts, holders: Mapping[Tokens, list[tuple[int, Person]]], titles: _Titles
) -> Person | None:
    """Who speaks under the label of an office: the holder in an earlier label's brackets or on the roster, if certain."""
    office = office_words(parts.office or parts.core)
    if parts.kind != "role" or office is None:
        return None
    held = holders.get(office)
    if not held:
        return titles.only(office, sex_of(parts.honorific))
    first, person = min(held, key=lambda pair: pair[0])
    return person if first < index and all(other is person for _, other in held) else None


def _role_key(parts: LabelParts, label: str) -> tuple[object, ...]:
    """What makes two labels the same role: the words, without articles and remarks; a question is a question in any wording."""
    words = tuple(f for word in parts.core.split() if (f := fold(word)))
    if len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    if parts.kind == "group" and len(words) == 1 and words[0] in QUESTIONS:
        return (parts.kind, "question")
    if parts.kind == "role" and parts.office:
        return (parts.kind, office_words(parts.office), sex_of(parts.honorific))
    return (parts.kind, words or (label,))


class _Titles:
    """Who has which title, as far as the document says it."""

    def __init__(self, persons: Iterable[Person]) -> None:
        self._by_last: defaultdict[str, list[tuple[Tokens, Person]]] = defaultdict(list)
        for person in persons:
            titles = {t for t in (office_words(person.title) if person.known else None, *person.offices) if t}
            for title in titles:
                self._by_last[title[-1]].append((title, person))

    def only(self, office: Tokens, sex: str | None) -> Person | None:
        """The one person whom the roster gives this title, where nobody else has one like it.

        "SECRETARY GENERAL" may be the "NATO Secretary General"; "THE PRESIDENT" is neither the Vice President nor, if there are
        two presidents, one of them.
        """
        like = [(title, person) for title, person in self._by_last.get(office[-1], ()) if offices_agree(title, office)]
        if len({id(person) for _, person in like}) != 1:
            return None
        person = like[0][1]
        words = (person.title or "").split()
        before = words[: len(words) - len(office)]
        title = office_words(person.title) or ()
        exact = title == office or (title[-len(office) :] == office and all(w.isupper() or is_capitals(w) for w in before))
        return person if exact and person.known and (not sex or not person.sex or sex == person.sex) else None


# --- speakers -------------------------------------------------------------------------------------------------------------


def _person(person: Person, codes: bool, settled: tuple[SpeakerEntry, SpeakerKind] | None) -> _Draft:
    """What is shown of a person."""
    uses = sorted(person.uses, key=lambda use: use.index)
    office = next((use.parts.office for use in uses if use.parts.office), None)
    honorific = next((use.parts.honorific for use in uses if use.parts.honorific), None)
    title = person.title
    if title is None or (office and all(fold(word) in HONORIFICS for word in title.split())):
        title = office or title or honorific
    title = readable_title(title) if title else None
    organization = person.roster_organization or _affiliation(uses)
    labels = [(use.index, use.label) for use in uses]
    if settled is not None:
        entry, kind = settled
        if kind != "person":
            title = organization = None
        return _Draft(uses[0].index, entry.name, labels, entry.title or title, entry.organization or organization, kind)
    name = _shown_name(person, uses, codes)
    if is_surname_only(person.tokens) and office and honorific and not person.known:
        name = f"{readable_title(honorific)} {name}" if name.isascii() or " " in name or name.istitle() else name
    kind = next((use.parts.kind for use in uses if use.parts.kind == "person"), uses[0].parts.kind)
    return _Draft(uses[0].index, name, labels, title, organization, "person" if person.known else kind)


def _shown_name(person: Person, uses: Sequence[Use], codes: bool) -> str:
    """The person's name in readable case; of equally full spellings, one that is not all in capitals."""
    spellings = [person.name, *(use.name for use in uses if use.tokens == person.tokens)]
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


def _finish(drafts: list[_Draft], warnings: list[Warning]) -> FoundPeople:
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
