"""Lines that look like a turn and say who is there, or what the labels stand for.

Strategy: a key for people with several names behind it, or several short labels in one line, each with a few words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from ...model import Block
from ..counts import count
from ..metadata.header_keys import find_key
from ..people.labelparts import split_label
from ..words.folding import fold
from ..words.labels import HONORIFICS
from ..words.patterns import lazy
from .accepted import Accepted, words_beside
from .likeness import is_office
from .traits import label_key


def lists_many(blocks: Sequence[Block], row: Accepted) -> bool:
    """Whether a line says what labels stand for, or lists three people and more, however often the document does."""
    if is_legend(blocks, row):
        return True
    names = words_beside(blocks, row.candidate).split(",")
    return len(names) > 2 and lists_people(blocks, row) and all(0 < len(name.split()) <= _WORDS_OF_A_NAME for name in names)


_WORDS_OF_A_NAME: Final = 3


def is_legend(blocks: Sequence[Block], row: Accepted) -> bool:
    """Whether a line says what several labels stand for."""
    if words_beside(blocks, row.candidate)[:2] == "= ":
        return True  # [M] = Mona Diaz
    return row.candidate.form == "colon" and _LEGEND.fullmatch(blocks[row.candidate.block].text) is not None


_LEGEND: Final = lazy(r"[^\W\d_]{1,3}\d{0,2}\s?:\s[^:.?!]{2,60}(?:[,;]\s[^\W\d_]{1,3}\d{0,2}\s?:\s[^:.?!]{2,60})+\.?")
"""What labels stand for, all in one line: I: interviewer, B7: nurse, 43."""


def lists_people(blocks: Sequence[Block], row: Accepted) -> bool:
    """Whether a line is one of several people after a key for them: Witnesses: Tom Hale, harbour master; and Ada Rush."""
    candidate = row.candidate
    if is_legend(blocks, row):
        return True
    key = find_key(candidate.label) if candidate.form == "colon" else None
    if key is None or key.field not in ("participants", "absent"):
        return False
    value = words_beside(blocks, candidate)
    if not value and candidate.block + 1 < len(blocks):
        value = blocks[candidate.block + 1].text
        return value.count(",") >= _LIST - 1 and not value.endswith(("?", "!", ":"))
    return ("," in value or ";" in value or _joins_names(value)) and split_label(candidate.label).kind != "role"


_AND: Final = frozenset("and & und et y e i och og en ve и та και".split())


def _joins_names(value: str) -> bool:
    """Whether a value is names with an "and" between them and no word besides: Dr Hale and Ada Rush."""
    words = value.rstrip(".").split()
    return not _AND.isdisjoint(words) and all(word in _AND or word[0].isupper() for word in words)


def without_lists(blocks: Sequence[Block], rows: list[Accepted]) -> list[Accepted]:
    """Labels without the keys for those who are present or absent below the headings of the parts of a meeting."""
    keys = [_is_list_of_a_part(blocks, row) for row in rows]
    return [row for row, key in zip(rows, keys, strict=True) if not key] if any(keys) else rows


def without_cast(blocks: Sequence[Block], rows: list[Accepted]) -> list[Accepted]:
    """Labels without the list of who plays, and where, above the first turn: KATE - Team lead, calm only in writing.

    It is known by lines right below each other, each of which begins with another of those who speak further on, where labels
    are of another form.
    """
    forms = count([row.candidate.form for row in rows])
    main = max(forms, key=lambda form: forms[form], default="")
    first = next((at for at, row in enumerate(rows) if row.candidate.form == main), 0)
    if not first or forms[main] < _PLAYED:
        return rows
    later = {label_key(row.candidate.label) for row in rows[first:]}
    above = blocks[: rows[first].candidate.block]
    names = [match and label_key(match[1]) for match in (_PLAYER.match(block.text) for block in above)]
    listed = [at for at, name in enumerate(names) if name in later]
    apart = len(listed) > 1 and listed[-1] - listed[0] == len(listed) - 1 and len({names[at] for at in listed}) == len(listed)
    if not apart:
        return rows
    front = [row for row in rows[:first] if row.candidate.block > listed[-1] and not _is_bare_key(blocks, row)]
    return [*front, *rows[first:]]


def _is_bare_key(blocks: Sequence[Block], row: Accepted) -> bool:
    """Whether a label has nothing behind its colon on its line: Setting:"""
    return row.candidate.form == "colon" and row.candidate.body == len(blocks[row.candidate.block].text)


_PLAYER: Final = lazy(r"([^\W\d_][^:–—\n]{0,40}?)(?:\s?:|\s[-–—])\s\S")
"""A name, and behind a colon or a dash who that is."""
_PLAYED: Final = 4
"""Turns of a play that has a list of its people, at the least."""


def _is_list_of_a_part(blocks: Sequence[Block], row: Accepted) -> bool:
    """Whether a label is a key for people with several of them behind it, or nobody, and a heading a few lines above."""
    candidate = row.candidate
    above = blocks[max(candidate.block - _BELOW_HEADING, 0) : candidate.block]
    key = find_key(candidate.label) if candidate.form == "colon" and "heading" in [block.kind for block in above] else None
    if key is None or key.field not in ("participants", "absent") or split_label(candidate.label).kind == "role":
        return False
    names = [name.split() for name in words_beside(blocks, candidate).rstrip(" ,.").split(",")]
    listed = len(names) > 1 and all(0 < len(name) <= _WORDS_OF_A_NAME for name in names)
    return listed or names == [[]]


_BELOW_HEADING: Final = 3
"""Lines."""


def are_strangers(blocks: Sequence[Block], rows: Sequence[Accepted]) -> bool:
    """Whether a list before the first label says who was there, and no label has a word of it: these are points of minutes.

    Only where no label comes back.
    """
    labels = [row.candidate.label for row in rows]
    front = blocks[: rows[0].candidate.block]
    if max(count(labels).values(), default=0) > 1:
        return False
    for index, block in enumerate(front):
        key = find_key(block.text.rstrip(": ")) if len(block.text) <= _LONGEST_KEY and block.kind != "item" else None
        if key is None or key.field != "participants":
            continue
        listed = list(takewhile(lambda entry: entry.kind == "item", front[index + 1 :]))
        if len(listed) >= _LIST:
            present = {fold(word) for entry in listed for word in _WORD.findall(entry.text)}
            return present.isdisjoint(fold(word) for label in labels for word in _WORD.findall(label))
    return False


_LIST: Final = 3
_LONGEST_KEY: Final = 40
_WORD: Final = lazy(r"[^\W\d_]{2,}")


def without_remark(text: str) -> str:
    """A line without what stands in brackets at its end: In here. (laughs)"""
    return _REMARK.sub("", text) if text[-1:] in _CLOSING else text


_REMARK: Final = lazy(r"\s*[\[(（][^\[\]()（）]{0,60}[\])）]\Z")
_CLOSING: Final = frozenset("])）")


def names_holder(value: str, office: str = "") -> bool:
    """Whether a value says who holds the office before it: President: Mr. Diaz (Peru); Voorzitter: Arib."""
    words = without_remark(value).partition("“")[0].split()
    named = 1 <= len(words) <= _WORDS_OF_A_NAME and all(word[0].isupper() and word.isalpha() for word in words)
    if named and split_label(office).kind == "role":
        return True
    return 2 <= len(words) <= _NAME_OF_HOLDER and fold(words[0].rstrip(".")) in HONORIFICS


def is_called(blocks: Sequence[Block], row: Accepted) -> bool:
    """Whether a line says who will be heard, by name and office: Witness: Sir John Hale, Permanent Secretary, gave evidence."""
    name, *others = words_beside(blocks, row.candidate).split(", ")
    key = find_key(row.candidate.label) if others and names_holder(name) else None
    return key is not None and key.field == "participants" and is_office(others[0])


_NAME_OF_HOLDER: Final = 5
"""Words of a name with a courtesy, at the most."""
