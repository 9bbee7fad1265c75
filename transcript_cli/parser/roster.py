"""People whom a document names outside the speech: declared participants, lists and tables of attendees, the title.

Strategy: only what the document declares counts. A key or heading such as "Attendees:" opens a list, a table is a list of
people where its header row has a column for names, and `title_names` reads the title. An entry is a name, then what is printed
after it in brackets, dashes or commas: an abbreviation if it is one of the labels, an office, or else where the person is from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from ..model import Block, Document
from .draft import RosterName
from .folding import fold, squeeze
from .header_keys import find_key, read_key_line
from .header_words import COLUMNS
from .patterns import lazy
from .roster_entries import BRACKETS, BULLET, DASHES, LINK, MAX_ENTRY, MAX_LIST, NOBODY, is_name, is_office, read_people, read_person
from .title_names import key, names_in_title, split_office

_STATEMENT: Final = lazy(
    r"(?:prepared |opening |oral )?(?:statement|testimony|argument|remarks) of (?:the )?"
    r"(?P<who>[^,;:]{4,60}),\s*(?P<what>[^;]{2,160})\Z",
    re.IGNORECASE,
)
_BEHALF: Final = lazy(r"on behalf of (?:the )?([^.;,\n]{2,80})", re.IGNORECASE)


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
    """
    taken: dict[int, str] = {}
    sources = [*_from_fields(document, labels), *_from_blocks(front, labels, taken)]
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
    sources.sort(key=lambda source: source.offset)
    return Roster(_merged(name for source in sources for name in source.names), sources)


def _merged(names: Iterator[RosterName]) -> list[RosterName]:
    """Each name once, with the first office, affiliation and abbreviation that any mention gives."""
    found: dict[str, RosterName] = {}
    for name in names:
        same = fold(name.name)
        old = found.get(same)
        found[same] = name if old is None else RosterName(old.name, *(a or b for a, b in zip(old[1:], name[1:], strict=True)))
    return list(found.values())


# --- declared fields ------------------------------------------------------------------------------------------------------


def _from_fields(document: Document, labels: Sequence[str]) -> Iterator[RosterSource]:
    for field in document.fields:
        known = find_key(field.key)
        if known is None or known.field != "participants":
            continue
        names = list(_from_value(field.value, labels))
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
        fields = {_columns().get(fold(name)): text for name, text in value.items() if isinstance(text, str)}
        if name := fields.get("name"):
            person = read_person(name, labels, declared=True)
            if person:
                yield _filled(person, fields.get("title"), fields.get("organization"), fields.get("short"))


def _filled(person: RosterName, title: str | None, organization: str | None, short: str | None) -> RosterName:
    return RosterName(
        person.name, person.title or title or None, person.organization or organization or None, person.short or short or None
    )


# --- lists and tables in the text -----------------------------------------------------------------------------------------


def _from_blocks(front: Sequence[Block], labels: Sequence[str], taken: dict[int, str]) -> Iterator[RosterSource]:
    """The lists and tables among the front blocks; marks their blocks as taken."""
    at = 0
    while at < len(front):
        block = front[at]
        if _is_row(block.text):
            end = _end_of_table(front, at)
            names = list(_from_table(front[at:end]))
            if names:
                taken.update({row.start: "table of people" for row in front[at:end]})
                yield RosterSource(block.start, names, block.text, "table of people")
            at = end
            continue
        opened = _opens_list(block)
        if opened is not None:
            names, end = _from_list(front, at, opened, labels)
            if names:
                taken.update({line.start: "list of people" for line in front[at:end]})
                yield RosterSource(block.start, names, block.text[:MAX_ENTRY], "list of people")
            at = max(end, at + 1)
            continue
        if len(block.text) <= MAX_ENTRY and (statement := _STATEMENT.match(block.text)):
            person = read_person(statement["who"], labels)
            if person:
                yield RosterSource(
                    block.start, [person._replace(title=statement["what"])], block.text, "heading of a statement"
                )
        at += 1


def _opens_list(block: Block) -> str | None:
    """What is printed behind a key such as "Present:" (often nothing); None where a block is no such key."""
    text = block.text[:MAX_LIST]
    line = read_key_line(text)
    name = line.key if line else text.strip("*_ :")
    if (line is None and (len(text) > 60 or block.kind == "item")) or not 1 <= len(name.split()) <= 4:
        return None
    known = find_key(name)
    if known is None and (line or block.kind == "heading"):  # "Remote attendees", "Attendees from industry"
        words = BRACKETS.sub("", name).split()
        known = (find_key(words[-1]) or find_key(words[0])) if words else None
        known = known if known and known.field == "participants" else None
    if known is None or known.field != "participants":
        return None
    return line.value if line else ""


def _from_list(front: Sequence[Block], at: int, opened: str, labels: Sequence[str]) -> tuple[list[RosterName], int]:
    """The people under the key at `at`, and the index of the first block after them."""
    names = read_people(opened, labels, declared=True) if opened and key(opened) not in NOBODY else []
    end = at + 1
    if opened and (names or key(opened) in NOBODY):
        return names, end
    while end < len(front):
        block = front[end]
        if _is_row(block.text):
            stop = _end_of_table(front, end)
            names += _from_table(front[end:stop])
            end = stop
            continue
        if block.kind == "heading" or read_key_line(block.text) or _opens_list(block) is not None:
            break
        lines = _wrapped_entry(front, end) if len(block.text) < MAX_ENTRY else [block]
        if not _add_entry(block, " ".join(line.text for line in lines), names, labels, before=front[end - 1]):
            break
        end += len(lines)
    return names, end


def _wrapped_entry(front: Sequence[Block], at: int) -> Sequence[Block]:
    """The lines of one entry: it runs on after a comma, and in lines that are indented deeper."""
    end = at + 1
    while end < min(at + 4, len(front)) and not front[end].gap and front[end].kind == front[at].kind == "line":
        last = front[end - 1].text
        if not (last[-1] in ",;" or (front[end].indent > front[at].indent and not last.endswith("."))):
            break
        end += 1
    return front[at:end]


def _add_entry(block: Block, text: str, names: list[RosterName], labels: Sequence[str], before: Block) -> bool:
    """Add the people of one entry of a list; whether it belongs to the list."""
    if block.kind == "rule" or len(text) > MAX_LIST:
        return not names
    if block.kind == "item" or BULLET.match(text):
        person = read_person(text, labels, declared=True)
        names += [person] if person else []
        return True
    behalf = _BEHALF.search(text)
    found = read_people(text.split(";")[0] if behalf else text, labels)
    if found:
        names += [found[0]._replace(organization=behalf[1])] if behalf else found
        return True
    if block.gap or not names or before.kind == "item":
        return False
    pieces = DASHES.split(text)
    if len(text) > 120 or not is_office(text):
        return False
    office = next(piece for piece in (*pieces[::-1], text) if is_office(piece))
    names[-1] = _filled(names[-1], office, pieces[0] if len(pieces) > 1 else None, None)
    return True


def _is_row(text: str) -> bool:
    return (text[0] == "|" and text.count("|") > 2) or (text.count("\t") > 0 and len(text) < 1000)


def _end_of_table(front: Sequence[Block], at: int) -> int:
    end = at + 1
    while end < len(front) and _is_row(front[end].text):
        end += 1
    return end


@cache
def _columns() -> dict[str, str]:
    return {fold(name): column for column, names in COLUMNS.items() for name in names.split("|")}


def _cells(text: str) -> list[str]:
    cells = text.strip("|").split("|") if text[0] == "|" else text.split("\t")
    return [squeeze(LINK.sub(r"\1", cell)).strip("*_` ") for cell in cells]


def _from_table(rows: Sequence[Block]) -> Iterator[RosterName]:
    """The people in a table whose first row has a column for names."""
    columns = [_columns().get(fold(cell)) for cell in _cells(rows[0].text[:MAX_LIST])]
    if "name" not in columns:
        return
    for row in rows[1:]:
        cells: dict[str | None, str] = {}
        for column, cell in zip(columns, _cells(row.text[:MAX_LIST]), strict=False):
            cells.setdefault(column, cell)
        office, name = split_office(cells.get("name", "").split())
        if is_name(name, 1):
            found = RosterName(" ".join(name), " ".join(office) or None)
            yield _filled(found, cells.get("title"), cells.get("organization"), cells.get("short"))
