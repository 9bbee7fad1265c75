"""Tables of people: rows of a Markdown table or of columns parted by tabs, and lines in two columns.

Strategy: a table is a list of people where its first row has a column for names, in any language known; what else the columns
say is taken from their heads, too. Rows without a name say nothing. Two columns without a head are people where one of the
second holds an office or a label.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from ...model import Block
from ..draft import RosterName
from ..words.folding import fold, squeeze
from ..words.headers import COLUMNS
from ..words.patterns import lazy
from .roster_entries import LINK, MAX_ENTRY, MAX_LIST, filled, folded_labels, is_name, is_office, read_person
from .roster_lines import Found
from .title_names import split_office


def is_row(text: str) -> bool:
    """Whether a line is a row of a table; a key and its value parted by a tab are none."""
    if text[0] == "|":
        return text.count("|") > 2
    first, tab, _ = text[:1000].partition("\t")
    return bool(tab) and len(text) < 1000 and not first.rstrip().endswith((":", "："))


def end_of_table(front: Sequence[Block], at: int) -> int:
    """The index of the first block after the table whose first row is at `at`."""
    end = at + 1
    while end < len(front) and is_row(front[end].text):
        end += 1
    return end


@cache
def columns() -> dict[str, str]:
    """From the folded head of a column to what it holds: "name", "short", "title" or "organization"."""
    return {fold(name): column for column, names in COLUMNS.items() for name in names.split("|")}


def _cells(text: str) -> list[str]:
    cells = text.strip("|").split("|") if text[0] == "|" else text.split("\t")
    return [squeeze(LINK.sub(r"\1", cell)).strip("*_` ") for cell in cells]


def people_in_table(rows: Sequence[Block]) -> Iterator[RosterName]:
    """The people in a table whose first row has a column for names."""
    heads = [columns().get(fold(cell)) for cell in _cells(rows[0].text[:MAX_LIST])]
    if "name" not in heads:
        return
    for row in rows[1:]:
        cells: dict[str | None, str] = {}
        for column, cell in zip(heads, _cells(row.text[:MAX_LIST]), strict=False):
            cells.setdefault(column, cell)
        office, name = split_office(cells.get("name", "").split())
        if is_name(name, 1):
            found = RosterName(" ".join(name), " ".join(office) or None)
            yield filled(found, cells.get("title"), cells.get("organization"), cells.get("short"))


def is_in_columns(text: str) -> bool:
    """Whether wide space or dots part a line."""
    return "   " in text or "..." in text or "……" in text


_COLUMNS: Final = lazy(r"(?P<who>\S[^.…]{3,60}?|[^…]{4,60}?)(?: {3,}|\s?\.{3,}\s?|\s?…{2,}\s?)(?P<what>\S.{1,60})")


def read_columns(front: Sequence[Block], at: int, labels: Sequence[str]) -> Found:
    """Lines of a name, wide space or dots, and an office: "JANE ROE ..... Chairman"."""
    rows: list[RosterName] = []
    certain = False
    end = at
    while (
        end < len(front) and (columns := _COLUMNS.fullmatch(front[end].text[:MAX_ENTRY])) and (end == at or not front[end].gap)
    ):
        person = read_person(front[end].text, labels)
        if person is None:
            break
        rows.append(RosterName(person.name, columns["what"]))
        certain = certain or is_office(columns["what"]) or fold(columns["what"]) in folded_labels(labels)
        end += 1
    return (rows, end) if certain else None
