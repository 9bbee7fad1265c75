"""The people behind the labels: one speaker under however many labels, with the fullest name that the document gives.

Strategy: every label is taken apart by itself (`labelparts`); labels in the user's speakers file are settled first, for good;
labels that name a person are settled together (`identity`); what is left are roles, groups and voices without a name, one
speaker for each wording. A role gets a name only where the document gives its holder. Labels keep their print; names are put in
readable case. An honorific is the title of whoever has no office, so that "MS. ARDEN" alone gives the name "Arden" and the
title "Ms.".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from ...model import SpeakerKind, Warning
from ..draft import FoundPeople, LabelUse, ParseOptions, RosterName, SpeakerEntry
from ..words.labels import ANSWERS, ARTICLES, INTERVIEWEES, INTERVIEWERS, JUDGES, QUESTIONS
from ..words.names import (
    Tokens,
    fold,
    is_capitals,
)
from ..words.patterns import lazy
from .identity import Person, Register, Use
from .introductions import introduction
from .labelparts import LabelParts, sex_of, split_label
from .misspelt import misspelt
from .offices import office_words, offices_agree
from .shown import Draft, finish, shown_person
from .strangers import find_strangers


def resolve_people(labels: Sequence[LabelUse], roster: Sequence[RosterName], options: ParseOptions) -> FoundPeople:
    """Find the speakers behind the labels of a document.

    Args:
        labels: the distinct labels, in order of first appearance.
        roster: whom the document names outside the speech.
        options: `speakers` settles labels for good.
    """
    split = _with_interview(labels, _with_letters(labels, _split_all(labels), roster), roster)
    if not roster and not options.speakers and (strangers := find_strangers(labels, split)) is not None:
        others = [i for i, parts in enumerate(split) if parts.kind != "person"]
        return finish(strangers + _roles(others, labels, split, Register()), [])
    register = Register()
    settled = _Settled(labels, split, options.speakers)
    persons = {key: register.add_settled(name) for key, (name, _) in settled.people.items()}
    register.add_roster(roster)
    uses: list[Use] = []
    introduced: set[int] = set()
    for index, (label, parts) in enumerate(zip(labels, split, strict=True)):
        if (key := settled.key(label.label)) is not None:
            persons[key].add(Use(index, label, parts, None))
        elif parts.kind == "person":
            full = introduction(label, parts)
            introduced |= {index} if full else set()
            uses.append(Use(index, label, parts, full))
    codes = _are_codes(uses)
    register.settle(uses, codes=codes, introduced=frozenset(introduced))
    others = [i for i, parts in enumerate(split) if parts.kind != "person" and settled.key(labels[i].label) is None]
    drafts = _roles(others, labels, split, register)
    entries = {id(persons[key]): (entry, settled.kinds[key]) for key, (_, entry) in settled.people.items()}
    drafts += [shown_person(person, codes, entries.get(id(person))) for person in register.persons if person.uses]
    warnings = [*register.warnings, *settled.unknown(), *misspelt(uses, register.persons)]
    return finish(drafts, warnings)


def _split_all(labels: Sequence[LabelUse]) -> list[LabelParts]:
    """Every label taken apart; what "M." and "A" mean is seen from the other labels."""
    starts = {fold(use.label.split()[0]) for use in labels if use.label.split()}
    french = bool(starts & {"mme", "mlle", "mm", "mmes"})
    split = [split_label(use.label, french=french) for use in labels]
    split = [LabelParts("role", core=p.core) if _is_the_role(p) else p for p in split]
    split = _with_judges(labels, split)
    split = _with_several(labels, split)
    split = _with_holders(labels, split)
    common = _common_nouns(labels, split)
    split = [LabelParts("role", core=p.core) if p.kind == "person" and fold(p.core) in common else p for p in split]
    codes = [_ASKED.fullmatch(use.label) for use in labels]
    if len({code[1] for code in codes if code}) > 1:  # the questions and the answers of a written interview
        split = [
            LabelParts("group" if code[1] == "Q" else "role", core=code[1]) if code else parts
            for code, parts in zip(codes, split, strict=True)
        ]
    if starts & {"q", "question"}:
        split = [p._replace(kind="role") if p.core in ("A", "A.") and p.kind == "anonymous" else p for p in split]
    return split


def _with_letters(labels: Sequence[LabelUse], split: list[LabelParts], roster: Sequence[RosterName]) -> list[LabelParts]:
    """Single letters as those of the listed people whose they are, or whose surnames begin with them: J asks, T answers."""
    letters = [use.label for use in labels if len(use.label) == 1 and use.label.isalpha()]
    surnames: defaultdict[str, set[str]] = defaultdict(set)
    for row in roster if len(letters) > 1 else ():
        surnames[fold(row.name.split()[-1])[:1]].add(row.name)
    said = {row.short: {row.name} for row in roster if row.short}
    held = {letter: said.get(letter) or surnames[fold(letter)] for letter in letters} if surnames else {}
    if not held or any(len(names) != 1 for names in held.values()) or "Q" in held:
        return split
    return [
        LabelParts("person", name=next(iter(held[use.label])), core=use.label) if use.label in held else parts
        for use, parts in zip(labels, split, strict=True)
    ]


def _with_judges(labels: Sequence[LabelUse], split: list[LabelParts]) -> list[LabelParts]:
    """KIEFEL CJ as the judge Kiefel, and GORDON J too where there is one of the others or somebody has a courtesy."""
    ends = {index: words for index, use in enumerate(labels) if len(words := use.label.split()) == 2 and words[1] in _BENCH}
    if not ends:
        return split
    court = any(parts.honorific for parts in split) or any(words[1] in JUDGES for words in ends.values())
    return [
        LabelParts("person", office=ends[index][1], name=ends[index][0], core=parts.core) if court and index in ends else parts
        for index, parts in enumerate(split)
    ]


_BENCH: Final = JUDGES | {"J"}


def _with_interview(labels: Sequence[LabelUse], split: list[LabelParts], roster: Sequence[RosterName]) -> list[LabelParts]:
    """Q as the one who is listed as interviewer, and A as the one who is listed as interviewed."""
    named = list(split)
    for roles, signs in ((INTERVIEWERS, QUESTIONS), (INTERVIEWEES, ANSWERS)):
        names = [row.name for row in roster if row.title and fold(row.title) in roles]
        for index, use in enumerate(labels):
            if len(names) == 1 and fold(use.label) in signs:
                named[index] = LabelParts("person", name=names[0], core=split[index].core)
    return named


_LISTED: Final = lazy(r",\s*(?:(?:and|und|et|y|e|och|og|en)\s+)?|\s+(?:and|und|et|y|e|och|og|en)\s+", re.IGNORECASE)
"""Between the names of those who speak at once."""


def _with_several(labels: Sequence[LabelUse], split: Sequence[LabelParts]) -> list[LabelParts]:
    """Labels of nothing but other labels, one beside the other, as those of a group: ANN and BEA, where both are labels."""
    if not any(" " in use.label and _LISTED.search(use.label) for use in labels):
        return list(split)
    names = {fold(use.label) for use in labels}
    return [
        LabelParts("group", name=use.label, core=use.label)
        if parts.kind == "person" and len(listed := _LISTED.split(use.label)) > 1 and names.issuperset(map(fold, listed))
        else parts
        for use, parts in zip(labels, split, strict=True)
    ]


_ASKED: Final = lazy(r"([QA])\d{1,3}")


def _with_holders(labels: Sequence[LabelUse], split: Sequence[LabelParts]) -> list[LabelParts]:
    """The labels of a part with a single name in brackets, GUEST (ANN), as that of Ann where ANN is a label too."""
    if not any("(" in use.label for use in labels):
        return list(split)
    names = {fold(parts.core) for parts in split if parts.kind == "person"}
    found: dict[int, LabelParts] = {}
    for index, (use, parts) in enumerate(zip(labels, split, strict=True)):
        held = _PART_AND_NAME.fullmatch(use.label) if parts.kind in ("role", "anonymous") and "(" in use.label else None
        if held and fold(held["name"]) in names:
            found[index] = LabelParts("person", office=held["part"], name=held["name"], held=True, core=use.label)
    parts_played = {fold(parts.office or "") for parts in found.values()}
    return [
        found.get(index) or (parts._replace(kind="role") if fold(parts.core) in parts_played else parts)
        for index, parts in enumerate(split)
    ]


_PART_AND_NAME: Final = lazy(r"(?P<part>[^()]{2,40}?)\s\((?P<name>[^()]{2,40})\)")


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
    wanted = {core.lower(): core for core in bare if len(core.split()) <= 3 and not core.islower()}
    if wanted:
        said = " ".join(use.first_text for use in labels)
        found |= {fold(wanted[core]) for core in _said(wanted, said)}
    return frozenset(found)


def _said(wanted: Iterable[str], text: str) -> Iterator[str]:
    """Those of these words, two or more with spaces between them, that stand in a text behind a space: in one pass."""
    firsts = {words.partition(" ")[0] for words in wanted}
    pieces = text.split(" ")
    if firsts.isdisjoint(pieces):
        return
    known = frozenset(wanted)
    lengths = sorted({len(words) for words in known})
    start = 0
    for piece in pieces:
        if start and piece in firsts:
            yield from (words for length in lengths if (words := text[start : start + length]) in known)
        start += len(piece) + 1


def _are_codes(uses: Sequence[Use]) -> bool:
    """Whether the labels of the document are abbreviations: most are one short word in capitals, none is several."""
    if any(use.name.isupper() and " " in use.name for use in uses):
        return False
    short = sum(use.is_code for use in uses)
    return short > 0 and 2 * short >= len(uses)


# --- the speakers file ----------------------------------------------------------------------------------------------------


class _Settled:
    """What the user's speakers file says of the labels of this document."""

    def __init__(self, labels: Sequence[LabelUse], split: Sequence[LabelParts], speakers: Mapping[str, SpeakerEntry]) -> None:
        self._keys: dict[str, str] = {}
        self._speakers = speakers
        self._found: set[str] = set()
        self.people: dict[str, tuple[str, SpeakerEntry]] = {}
        """From folded name to the name and what the file says of it."""
        self.kinds: dict[str, SpeakerKind] = {}
        loose = {_loose(label): label for label in reversed(list(speakers))}
        for use, parts in zip(labels, split, strict=True) if speakers else ():
            listed = use.label if use.label in speakers else loose.get(_loose(use.label))
            if listed is None and parts.kind == "person" and " " in (parts.name or ""):  # in full, with an office around it
                listed = loose.get(_loose(parts.name or ""))
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
        """Labels of the file that the document has not, where the file is for this document: it has at least half of them."""
        missing = [label for label in self._speakers if label not in self._found]
        if missing and not self._found:
            return [Warning(None, "unknown-label", "no label of the speakers file is a label here")]
        if len(missing) > len(self._found):
            return []
        return [Warning(None, "unknown-label", f"the speakers file has {label!r}, which is no label here") for label in missing]


def _loose(text: str) -> str:
    """A label or name as the file may give it: case and spacing do not count."""
    return " ".join(text.split()).casefold()


# --- roles, groups and voices without a name ------------------------------------------------------------------------------


def _roles(others: Sequence[int], labels: Sequence[LabelUse], split: Sequence[LabelParts], register: Register) -> list[Draft]:
    """One speaker for each wording; an office whose only holder the document names is that person."""
    if not others:
        return []
    holders: defaultdict[Tokens, list[tuple[int, Person]]] = defaultdict(list)
    for person in register.persons:
        for use in person.uses:
            if use.parts.held and (office := office_words(use.parts.office)):
                holders[office].append((use.index, person))
    first = {office: min(held, key=lambda pair: pair[0]) for office, held in holders.items()}
    sole = {office: pair for office, pair in first.items() if all(other is pair[1] for _, other in holders[office])}
    titles = _Titles(register.persons)
    drafts: dict[tuple[object, ...], Draft] = {}
    in_full = _in_full(others, labels, split)
    for index in others:
        parts, label = split[index], labels[index].label
        key = in_full.get(index) or _role_key(parts, label)
        if holder := _holder(index, parts, holders, sole, titles):
            holder.uses.append(Use(index, labels[index], parts, None))
        elif key in drafts:
            drafts[key].labels.append((index, label))
        else:
            name = f"Speaker {label}" if label.isdecimal() else _MANNER.sub("", label) or label  # recognizers count voices
            name = parts.core if _ASKED.fullmatch(label) and parts.kind != "anonymous" else name
            drafts[key] = Draft(index, name, [(index, label)], None, parts.organization, parts.kind)
            held = holders.get(office_words(parts.office) or (), ()) if parts.kind == "role" else ()
            if len({id(person) for _, person in held}) > 1:
                register.doubt(label, [person.uses[0].label for _, person in held])
    return list(drafts.values())


def _in_full(others: Sequence[int], labels: Sequence[LabelUse], split: Sequence[LabelParts]) -> dict[int, tuple[object, ...]]:
    """For labels of a single letter the role that was printed in full before, where no other label begins with that letter."""
    letters = [index for index in others if len(labels[index].label.strip(". ")) == 1]
    if not letters:
        return {}
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for index, use in enumerate(labels):
        alike[fold(use.label)[:1]].append(index)
    found: dict[int, tuple[object, ...]] = {}
    for index in letters:
        full, *others = alike[fold(labels[index].label)[:1]]
        if others == [index] and split[full].kind in ("role", "group") and " " not in split[full].core:
            found[index] = _role_key(split[full], labels[full].label)
    return found


_MANNER: Final = lazy(r"\s*\((?:spoke|speaking|interpretation|through|via|off|on|from|in)\s[^()]{1,80}\)", re.IGNORECASE)
"""How or in which language a role speaks, which is no part of its name."""


def _holder(
    index: int, parts: LabelParts, holders: Mapping[Tokens, object], sole: Mapping[Tokens, tuple[int, Person]], titles: _Titles
) -> Person | None:
    """Who speaks under the label of an office: the only holder, in an earlier label's brackets or on the roster, if certain."""
    office = office_words(parts.office or parts.core)
    if parts.kind != "role" or office is None:
        return None
    if office not in holders:
        return titles.only(office, sex_of(parts.honorific))
    first, person = sole.get(office, (index, None))
    return person if first < index else None


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


def _is_introduced(use: Use, office: Tokens) -> bool:
    """Whether a label says who holds an office, as the first of his labels does: JANE ROE, PRIME MINISTER."""
    printed = use.label.rpartition(", ")[2]
    return use.office == office and office_words(printed) == office and len(use.tokens) > 1


_TITLES: Final = 200
"""So many titles with one last word are compared at the most; an office that so many have is nobody's alone."""


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
        near = self._by_last.get(office[-1], ())[:_TITLES]
        like = [(title, person) for title, person in near if offices_agree(title, office)]
        if len({id(person) for _, person in like}) != 1:
            return None
        person = like[0][1]
        if any(_is_introduced(use, office) for use in person.uses):
            return person
        words = (person.title or "").split()
        before = words[: len(words) - len(office)]
        title = office_words(person.title) or ()
        exact = title == office or (title[-len(office) :] == office and all(w.isupper() or is_capitals(w) for w in before))
        return person if exact and person.known and (not sex or not person.sex or sex == person.sex) else None
