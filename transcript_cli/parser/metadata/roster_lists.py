"""Lists of people under a key or a heading: Present: …; Participants, and a line for each.

Strategy: a known key opens the list; an entry is a line, or several where it runs on; what reads like no entry ends it. Lines
between the entries may say whose people follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ...model import Block, BlockKind
from ..draft import RosterName
from ..words.patterns import lazy
from .header_keys import KeyLine, find_key, read_key_line
from .roster_entries import BRACKETS, BULLET, DASHES, MAX_ENTRY, MAX_LIST, NOBODY, filled, is_office, read_people, read_person
from .roster_tables import end_of_table, is_row, people_in_table
from .title_names import key

_BEHALF: Final = lazy(r"on behalf of (?:the )?([^.;,\n]{2,80})", re.IGNORECASE)
LONGEST_HEADING: Final = 60
"""Characters of what heads a list, without a colon or without being known."""


def opens_list(block: Block) -> str | None:
    """What is printed behind a key such as "Present:" (often nothing); None where a block is no such key."""
    line = key_of_list(block.text, block.kind)
    return None if line is None else line.value


def key_of_list(text: str, kind: BlockKind) -> KeyLine | None:
    """A line, of this kind, as the key that opens a list of people, and what is behind it."""
    text = text[:MAX_LIST]
    line = read_key_line(text)
    if line is None and (len(text) > LONGEST_HEADING or kind == "item"):
        return None
    name = line.key if line else text.strip("*_ :")
    if not 1 <= len(name.split()) <= 4:
        return None
    known = find_key(name)
    if known is None and (line or kind == "heading"):  # "Remote attendees", "Attendees from industry"
        words = BRACKETS.sub("", name).split()
        known = (find_key(words[-1]) or find_key(words[0])) if words else None
    if known is None or known.field != "participants":
        return None
    return line or KeyLine(name, "", known)


def from_list(front: Sequence[Block], at: int, opened: str, labels: Sequence[str]) -> tuple[list[RosterName], int]:
    """The people under the key at `at`, and the index of the first block after them."""
    if opened:
        names, end = _behind_key(front, at, opened, labels)
        if names or key(opened) in NOBODY:
            return names, end
    names, end = [], at + 1
    body, since = None, 0
    """Whose people follow, and from which name on."""
    while end < len(front):
        block = front[end]
        if _heads_people(front, end, labels):
            names[since:] = [filled(name, None, body, None) for name in names[since:]]
            body, since, end = block.text, len(names), end + 1
            continue
        if is_row(block.text):
            stop = end_of_table(front, end)
            names += people_in_table(front[end:stop])
            end = stop
            continue
        if _is_subheading(front, end) or _is_drawn(front, end) or (_is_drawn(front, end - 1) and _is_drawn(front, end + 1)):
            end += 1
            continue
        if block.kind == "heading" or opens_list(block) is not None:
            break
        if read_key_line(block.text) and "=" not in block.text[:20]:
            break
        lines = _wrapped_entry(front, end) if len(block.text) < MAX_ENTRY else [block]
        if not _add_entry(block, " ".join(line.text for line in lines), names, labels, before=front[end - 1]):
            break
        end += len(lines)
    names[since:] = [filled(name, None, body, None) for name in names[since:]]
    return names, end


def _behind_key(front: Sequence[Block], at: int, opened: str, labels: Sequence[str]) -> tuple[list[RosterName], int]:
    """The people behind a key, and those in lines below it that are indented deeper: the value running on, or an entry each."""
    entries, end = [opened], at + 1
    while end < len(front) and not front[end].gap and front[end].kind == "line" and front[end].indent > front[at].indent:
        text = front[end].text
        if read_key_line(text) or len(text) > MAX_ENTRY:
            break
        if entries[-1][-1] in ",;、，":
            entries[-1] = f"{entries[-1]} {text}"
        else:
            entries.append(text)
        end += 1
    return [person for entry in entries for person in read_people(entry, labels, declared=True)], end


def _is_subheading(front: Sequence[Block], at: int) -> bool:
    """Whether a line within a list only says who the next ones are: "Members of the committee:"."""
    line = read_key_line(front[at].text)
    following = front[at + 1] if at + 1 < len(front) else None
    return line is not None and line.known is None and not line.value and following is not None and not following.gap


def _is_drawn(front: Sequence[Block], at: int) -> bool:
    """Whether a line is drawn, and not written: above and below a heading."""
    text = front[at].text if at < len(front) else ""
    return len(text) > _SHORTEST_DRAWN and len(set(text)) == 1


_SHORTEST_DRAWN: Final = 10


def _heads_people(front: Sequence[Block], at: int, labels: Sequence[str]) -> bool:
    """Whether a line in capitals says whose people are listed right below it: ACME GMBH, and then Jane Roe, Director."""
    block = front[at]
    below = front[at + 1] if at + 1 < len(front) else None
    if below is None or below.gap or not block.gap or not block.text.isupper() or read_key_line(block.text):
        return False
    return "," in below.text and not below.text.isupper() and bool(read_people(below.text[:MAX_ENTRY], labels))


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
    goes_on = bool(names) and not block.gap and before.kind != "item" and len(text) <= _LONGEST_OFFICE and is_office(text)
    if goes_on and BULLET.match(before.text):
        names[-1] = _with_office(names[-1], text)
        return True
    behalf = _BEHALF.search(text)
    found = read_people(text.split(";")[0] if behalf else text, labels)
    if found:
        names += [found[0]._replace(organization=behalf[1])] if behalf else found
        return True
    if goes_on:
        names[-1] = _with_office(names[-1], text)
    return goes_on


_LONGEST_OFFICE: Final = 120


def _with_office(person: RosterName, text: str) -> RosterName:
    """A person with the office that the line below the name gives, and the body before it: Tide Bank - Analyst."""
    pieces = DASHES.split(text)
    office = next(piece for piece in (*pieces[::-1], text) if is_office(piece))
    return filled(person, office, pieces[0] if len(pieces) > 1 else None, None)
