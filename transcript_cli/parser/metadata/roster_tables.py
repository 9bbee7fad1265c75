"""Tables of people: rows of a Markdown table or of columns parted by tabs.

Strategy: a table is a list of people where its first row has a column for names, in any language known; what else the columns
say is taken from their heads, too. Rows without a name say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ...model import Block
from ..draft import RosterName
from ..words.folding import fold, squeeze
from ..words.headers import COLUMNS
from .roster_entries import LINK, MAX_LIST, filled, is_name
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
