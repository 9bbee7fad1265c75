"""People whom a document names outside the speech: declared participants, lists and tables of attendees, the title.

Strategy: only what the document declares counts. A key or heading such as "Attendees:" opens a list, a table is a list of
people where its header row has a column for names, and `title_names` reads the title. An entry is a name, then what is printed
after it in brackets, dashes or commas: an abbreviation if it is one of the labels, an office, or else where the person is from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from ...firstnames import KNOWN_FIRST_NAMES
from ...model import Block, Document
from ..draft import RosterName
from ..words.folding import AROUND_WORDS, bare_words, fold, squeeze
from ..words.labels import HONORIFICS, OFFICES, ROLES
from ..words.patterns import lazy
from .header_keys import KeyLine, find_key, read_key_line
from .roster_entries import (
    MAX_ENTRY,
    filled,
    folded_labels,
    is_name,
    is_office,
    merge_people,
    read_people,
    read_person,
    speaks_as,
    without_courtesy,
)
from .roster_lines import (
    ESQUIRE,
    WORDS_OF_A_BYLINE,
    WORDS_OF_A_PRESIDENCY,
    WORDS_OF_A_STATEMENT,
    WORDS_OF_A_SUBJECT,
    WORDS_OF_AN_INTERVIEW,
    WORDS_OF_WHO_PRESIDES,
    Found,
    may_be_abbreviation,
    may_be_counsel,
    may_be_courteous,
    may_be_titled,
    read_abbreviation,
    read_byline,
    read_counsel,
    read_courteous,
    read_interviewed,
    read_presidency,
    read_presiding,
    read_statement,
    read_subject,
    read_titled,
)
from .roster_lists import LONGEST_HEADING, from_list, key_of_list, opens_list
from .roster_tables import columns, end_of_table, is_in_columns, is_row, people_in_table, read_columns
from .title_names import key, names_in_title, surnames_of


class RosterSource(NamedTuple):
    """Where names come from."""

    offset: int
    """In the source."""
    names: list[RosterName]
    text: str
    rule: str


class Listed(NamedTuple):
    """The people in fields, lists and tables."""

    sources: list[RosterSource]
    taken: dict[int, str]
    """From `Block.start` of each block that names people to the rule that took it."""


class Roster(NamedTuple):
    """The people found and what they were found in."""

    names: list[RosterName]
    """In the order of the source, each person once."""
    sources: list[RosterSource]


def find_listed_people(
    document: Document, front: Sequence[Block], labels: Sequence[str], headings: Sequence[Block] = ()
) -> Listed:
    """The people in a document's declared fields and in the lists and tables before its first label.

    Args:
        document: for its declared fields.
        front: the blocks before the first label.
        labels: the distinct labels as printed.
        headings: the headings among the speech.
    """
    taken: dict[int, str] = {}
    sources = [*_from_fields(document, labels), *_from_blocks(front, labels, taken), *_holders_in_head(front, labels)]
    sources += _named_in_full(front, labels, taken)
    for at, heading in enumerate(headings):
        if found := read_statement(headings, at, labels):
            sources.append(RosterSource(heading.start, found[0], heading.text[:MAX_ENTRY], "heading of a statement"))
    return Listed(sources, taken)


def complete_roster(listed: Listed, title: tuple[str, int] | None, labels: Sequence[str]) -> Roster:
    """All people whom a document names outside the speech.

    Args:
        listed: those in fields, lists and tables.
        title: the title and its offset in the source.
        labels: the distinct labels as printed.
    """
    sources = list(listed.sources)
    if title and (names := names_in_title(title[0], labels)):
        sources.append(RosterSource(title[1], names, title[0], "names in the title"))
    if not sources:
        return Roster([], [])
    sources.sort(key=lambda source: (source.rule == _FULL, source.offset))
    return Roster(merge_people(name for source in sources for name in source.names), sources)


def _holders_in_head(head: Sequence[Block], labels: Sequence[str]) -> Iterator[RosterSource]:
    """Who holds an office that is one of the labels, as a line of the head says: the interview given by President Jane Roe."""
    offices = [office for label in folded_labels(labels) if is_office(office := without_courtesy(label))]
    for at, block in enumerate(head[:_HEAD] if offices else ()):
        text = fold(block.text[:MAX_ENTRY])
        alone = at > 0 and not set(text.split(" and ")).isdisjoint(offices)
        above = read_person(head[at - 1].text, labels) if alone else None
        if above and " " in above.name:  # Jane Roe / Deputy Mayor and Treasurer
            yield RosterSource(head[at - 1].start, [above._replace(title=block.text)], head[at - 1].text, "holder of an office")
            continue
        if any(office in text for office in offices):
            named = [name for name in names_in_title(block.text[:MAX_ENTRY], labels) if name.title and " " in name.name]
            names = [name for name in named if speaks_as(name.title or "", labels)]
            if names:
                yield RosterSource(block.start, names, block.text[:MAX_ENTRY], "holder of an office")


def _named_in_full(head: Sequence[Block], labels: Sequence[str], taken: Mapping[int, str]) -> Iterator[RosterSource]:
    """Who is a surname with a courtesy below and has a first name in a sentence of the head: "Jane Roe, who is …", MS. ROE."""
    known = surnames_of(labels)
    notes = [block for block in head[:_HEAD] if not known.isdisjoint(bare_words(block.text[:_LONGEST_NOTE]))]
    surnames = _surnames_alone(labels) if notes else set[str]()
    found: dict[str, RosterSource] = {}
    for block in notes:
        text = block.text[:_LONGEST_NOTE]
        if block.start in taken or surnames.isdisjoint(bare := bare_words(text)) or "sworn" in bare:
            continue  # who is sworn speaks as A
        words = text.split()
        keys = [key(word) for word in words]
        for at in (at for at in range(1, len(words)) if keys[at] in surnames and keys[at] not in found):
            first = at - 2 if at > 1 and _INITIAL.fullmatch(words[at - 1]) else at - 1
            name = " ".join(words[first : at + 1]).strip(AROUND_WORDS)
            office = first > 0 and (keys[first - 1] in OFFICES or keys[first - 1] in ROLES)
            named = keys[first] in KNOWN_FIRST_NAMES or (office and not is_office(words[first]))
            if named and is_name(name.split(), 2) and name[-2:] not in ("'s", "’s"):
                found[keys[at]] = RosterSource(block.start, [RosterName(name)], block.text[:MAX_ENTRY], _FULL)
    yield from found.values()


def _surnames_alone(labels: Sequence[str]) -> set[str]:
    """The surnames that are all of a label, a courtesy aside, and are neither a first name nor within a longer label."""
    surnames, full = set[str](), set[str]()
    for words in (label.split() for label in labels):
        alone = [key(word) in HONORIFICS for word in words] in ([True, False], [False])
        (surnames if alone else full).add(key(words[-1]))
    tables = (full, KNOWN_FIRST_NAMES, OFFICES, ROLES)
    return {word for word in surnames if not any(word in table for table in tables)}


_INITIAL: Final = lazy(r"[^\W\d_]\.")
_FULL: Final = "full name in the head"
_LONGEST_NOTE: Final = 1_000


_HEAD: Final = 20
"""Lines of the head that may say who holds an office."""

# --- declared fields ------------------------------------------------------------------------------------------------------


def _from_fields(document: Document, labels: Sequence[str]) -> Iterator[RosterSource]:
    for field in document.fields:
        known = find_key(field.key)
        if known is None or known.field != "participants":
            continue
        names = list(_from_value(field.value, labels))
        if len(names) == 1 or part_played(field.key):
            names = [_with_role(name, field.key, labels) for name in names]
        if names:
            text = squeeze(document.source.text[field.span[0] : min(field.span[1], field.span[0] + MAX_ENTRY)])
            yield RosterSource(field.span[0], names, text, "declared field")


def _from_value(value: Any, labels: Sequence[str]) -> Iterator[RosterName]:
    """The people in a declared value: a string, a list, a mapping with a name in it, or a mapping from name to affiliation."""
    if isinstance(value, str):
        yield from read_people(value, labels, declared=True)
    elif isinstance(value, list):
        for item in value:
            yield from _from_value(item, labels)
    elif isinstance(value, dict):
        fields = {columns().get(fold(name)): text for name, text in value.items() if isinstance(text, str)}
        if name := fields.get("name"):
            person = read_person(name, labels, declared=True)
            if person:
                yield filled(person, fields.get("title"), fields.get("organization"), fields.get("short"))


# --- lists and tables in the text -----------------------------------------------------------------------------------------


def _from_blocks(front: Sequence[Block], labels: Sequence[str], taken: dict[int, str]) -> Iterator[RosterSource]:
    """The people among the front blocks; marks the blocks that name them as taken."""
    at = 0
    while at < len(front):
        block, end = front[at], at + 1
        for reader in _readers_of(block.text):
            found = reader.read(front, at, labels)
            if found is None:
                continue
            names, end = found
            if names:
                taken.update({line.start: reader.rule for line in front[at:end]})
                yield RosterSource(block.start, names, block.text[:MAX_ENTRY], reader.rule)
            break
        at = max(end, at + 1)


def _read_table(front: Sequence[Block], at: int, _labels: Sequence[str]) -> Found:
    end = end_of_table(front, at)
    return list(people_in_table(front[at:end])), end


def _read_list(front: Sequence[Block], at: int, labels: Sequence[str]) -> Found:
    """A key such as "Present:" and the people behind and below it."""
    opened = opens_list(front[at])
    if opened is None:
        return None
    if not opened and any(ESQUIRE.search(block.text[:MAX_ENTRY]) for block in front[at : at + 40]):
        return None  # appearances of counsel: everybody has the sign of the profession
    if not opened and front[at].text.islower():  # a word within a title: Interview / with / Jane Roe
        front = front[: next((i for i in range(at + 1, len(front)) if front[i].gap), len(front))]
    names, end = from_list(front, at, opened, labels)
    line = key_of_list(front[at].text, front[at].kind)
    if opened and line and len(names) == 1 and line.known is None and key(names[0].name.split()[-1]) not in surnames_of(labels):
        return None  # Be Our Guest: Managing Podcast Guests
    if line and (len(names) == 1 or part_played(line.key)):
        names = [_with_role(name, line.key, labels) for name in names]
    return names, end


def _read_headed(front: Sequence[Block], at: int, labels: Sequence[str]) -> Found:
    """A line that no table of keys has, and right below it people some of whom speak: ALSO PRESENT BY INVITATION:"""
    if at + 1 == len(front) or front[at + 1].gap:
        return None
    below = front[at + 1].text
    if len(below) > _LONGEST_PERSON or below[-1] in ".:?!" or not any(mark in below for mark in "(,–—-"):
        return None
    names, end = from_list(front, at, "", labels)
    spoken = surnames_of(labels)
    return (names, end) if any(key(name.name.split()[-1]) in spoken and " " in name.name for name in names) else None


_LONGEST_PERSON: Final = 120


def _read_supported_key(front: Sequence[Block], at: int, labels: Sequence[str]) -> Found:
    """ "Presidente: Jane Roe": the key is one of the labels, or the name is."""
    line = read_key_line(front[at].text[:MAX_ENTRY])
    if line is None or (line.known and line.known.field not in ("extra", "event")) or not line.value:
        return None
    if not _could_be_supported(line, labels) or (is_name(line.key.split(), 2) and not is_office(line.key)):
        return None  # a name before a colon plays no part: Jane Roe: The Long Way
    people = read_people(line.value, labels, declared=speaks_as(line.key, labels))
    if len(people) != 1:
        return None
    person = _with_role(people[0], line.key, labels)
    supported = person.title == line.key or key(person.name.split()[-1]) in surnames_of(labels)
    supported = supported or "".join(word[0] for word in person.name.split()) in labels
    return ([person], at + 1) if supported else None


def _could_be_supported(line: KeyLine, labels: Sequence[str]) -> bool:
    """Whether the labels say anything of a key or of a name behind it: a cheap look before the value is read."""
    value = key(line.value)
    return (
        [surname for surname in surnames_of(labels) if surname in value] != []
        or min(map(len, labels), default=_LONGEST_INITIALS + 1) <= _LONGEST_INITIALS
        or speaks_as(line.key, labels)
    )


_LONGEST_INITIALS: Final = 5
"""Initials of a name, at the most."""


def _with_role(person: RosterName, role: str, labels: Sequence[str]) -> RosterName:
    """The person with the key as title, where that is a part to play or somebody speaks under it: "Chair: Ruth Adler"."""
    if person.title and not all(key(word) in HONORIFICS for word in person.title.split()):
        return person
    title = part_played(role) or (role if speaks_as(role, labels) else None)
    return person._replace(title=title) if title else person


def part_played(role: str) -> str | None:
    """What a key for people says that each of them does: "Host" for hosts; None for participants and the like."""
    singular = role.removesuffix("s")
    return singular[0].upper() + singular[1:] if key(singular) in _PARTS else None


_PARTS: Final = frozenset(
    "chair chairman chairwoman chairperson host co-host moderator facilitator presenter interviewer interviewee guest".split()
)
"""Keys that say what somebody does there."""


class _Reader(NamedTuple):
    """A way in which lines name people: its rule, and what a line must have, whoever speaks and whatever stands around it."""

    rule: str
    read: Callable[[Sequence[Block], int, Sequence[str]], Found]
    may_read: Callable[[str], bool] | None = None
    words: frozenset[str] | None = None
    """Of which a line must have one."""


def _may_open_list(text: str) -> bool:
    return key_of_list(text, "heading") is not None  # no other kind of line says more


def _may_head_list(text: str) -> bool:
    return len(text) <= LONGEST_HEADING and (text[-1] == ":" or text.isupper())


def _is_supported_key(text: str) -> bool:
    line = read_key_line(text[:MAX_ENTRY])
    return line is not None and line.value != "" and (line.known is None or line.known.field in ("extra", "event"))


_READERS: Final = (
    _Reader("table of people", _read_table, is_row),
    _Reader("list of people", _read_list, _may_open_list),
    _Reader("list of people", _read_headed, _may_head_list),
    _Reader("names in columns", read_columns, is_in_columns),
    _Reader("appearance of counsel", read_counsel, may_be_counsel),
    _Reader("abbreviation of a name", read_abbreviation, may_be_abbreviation),
    _Reader("header line", _read_supported_key, _is_supported_key),
    _Reader("who is in the chair", read_presidency, words=WORDS_OF_A_PRESIDENCY),
    _Reader("heading of a statement", read_statement, words=WORDS_OF_A_STATEMENT),
    _Reader("names with courtesy", read_courteous, may_be_courteous),
    _Reader("who presides", read_presiding, words=WORDS_OF_WHO_PRESIDES),
    _Reader("who interviewed whom", read_interviewed, words=WORDS_OF_AN_INTERVIEW),
    _Reader("what it is a transcript of", read_subject, words=WORDS_OF_A_SUBJECT),
    _Reader("name and title", read_titled, may_be_titled),
    _Reader("byline", read_byline, words=WORDS_OF_A_BYLINE),
)


def _readers_of(text: str) -> tuple[_Reader, ...]:
    """The ways in which a line may name people; most lines have none."""
    return _remembered(text) if len(text) <= MAX_ENTRY else _remembered.__wrapped__(text)


@lru_cache(maxsize=2048)
def _remembered(text: str) -> tuple[_Reader, ...]:
    words = bare_words(text)
    worded = [reader for reader in _READERS if reader.words is None or not words.isdisjoint(reader.words)]
    return tuple([reader for reader in worded if reader.may_read is None or reader.may_read(text)])
