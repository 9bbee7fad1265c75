"""What a document declares in so many words: fields of its format, and lines "Key: value" at its head.

Strategy: a line counts where its key is known, where its value is a date, or where it stands among such lines: a block of
keys is the document's header, whatever they are called. A value may run on in lines that are indented deeper. What a key
means is `header_keys`', what follows from it `metadata`'s.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from ...model import Block, Document
from ..words.folding import squeeze
from ..words.glance import may_have_date
from ..words.headers import Key
from ..words.patterns import lazy
from .dates import find_dates
from .header_keys import KeyLine, key_alone, read_key_line

DECLARED: Final = 0
"""The rank of a field of the format."""
KEY_LINE: Final = 10
"""The rank of a line of the head."""
EVIDENCE_TEXT: Final = 200
"""Characters of a line that are shown as evidence."""


_NUMBERED: Final = lazy(r"[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s#?\d{1,4}\Z")
"""One of a series: Focus Group 3."""


class Declared(NamedTuple):
    """A key and its value, from front matter or from a line of the front."""

    rank: int
    offset: int
    key: str
    value: Any
    text: str
    rule: str


def declared_fields(document: Document) -> Iterator[Declared]:
    """What the format itself declares."""
    for key, value, (start, end) in document.fields:
        if value is not None:
            text = document.source.text[start : min(end, start + EVIDENCE_TEXT)]
            yield Declared(DECLARED, start, key, value, squeeze(text), "declared field")


def declared_lines(blocks: Sequence[Block], taken: dict[int, str], known_only: bool = False) -> Iterator[Declared]:
    """Lines "Key: value" whose key is known or whose value is a date, and those that stand among such lines."""
    lines = [_key_line_of(block) for block in blocks]
    among = _among_keys(blocks, lines)
    for index, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        if line is None or line.key.startswith("http"):
            continue
        value, ends = line.value, index
        if line.known is None:
            dated = may_have_date(block.text) and is_date(value)
            if known_only or not value or len(value) > 200 or not (among[index] or dated):
                continue
            if index == 0 and _NUMBERED.match(line.key) and not dated:
                continue  # the title of one of a series
        elif line.known.field == "participants":
            continue  # the roster's
        elif not value:
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            if following is None or following.gap or lines[index + 1] or len(following.text) > 200 or following.kind != "line":
                continue
            value, ends = following.text, index + 1
        else:
            ends = _end_of_value(blocks, lines, index)
            value = " ".join((value, *(following.text for following in blocks[index + 1 : ends + 1])))
        for taken_block in blocks[index : ends + 1]:
            taken[taken_block.start] = "header line"
        yield Declared(KEY_LINE, block.start, line.key, value, block.text[:EVIDENCE_TEXT], "header line")


def _key_line_of(block: Block) -> KeyLine | None:
    """A line as key and value; a row of a table is one where it has two cells and a key that is known."""
    if block.kind in ("line", "item"):
        return read_key_line(block.text)
    if block.kind != "row" or len(block.text) > _LONGEST_ROW:
        return None
    cells = [cell.strip() for cell in block.text.strip("| ").split("|")]
    line = read_key_line(f"{cells[0]}: {cells[1]}") if len(cells) == 2 and all(cells) else None
    return line if line and line.known else None


_LONGEST_ROW: Final = 300


def stacked_lines(blocks: Sequence[Block], taken: dict[int, str]) -> Iterator[Declared]:
    """Keys and values on lines of their own, a value under each key: Date / 14 March 2019 / Location / Port Merrin.

    One such pair is a heading and what stands under it, unless the key is in capitals and the value right below; two that
    follow one another are a form.
    """
    alone = [key_alone(block.text) for block in blocks]
    if not any(alone):
        return
    pairs = [index for index in range(len(blocks) - 1) if _is_pair(blocks, alone, index)]
    for at, index in enumerate(pairs):
        key, value = blocks[index], blocks[index + 1]
        neighbours = index - 2 in pairs[max(at - 1, 0) : at] or index + 2 in pairs[at + 1 : at + 2]
        close = key.text.isupper() and key.gap and not value.gap and (index + 2 == len(blocks) or blocks[index + 2].gap)
        if (neighbours or close) and value.start not in taken:
            taken[key.start] = taken[value.start] = "header line"
            yield Declared(
                KEY_LINE, key.start, key.text, value.text, f"{key.text} / {value.text}"[:EVIDENCE_TEXT], "header line"
            )


def _is_pair(blocks: Sequence[Block], alone: Sequence[Key | None], index: int) -> bool:
    """Whether a line is a key, and the next the one value that it has."""
    known, value = alone[index], blocks[index + 1].text
    if known is None or known.field in ("participants", "absent") or alone[index + 1] or len(value) > _LONGEST_VALUE:
        return False
    return known.field != "date" or is_date(value)


_LONGEST_VALUE: Final = 120


def _among_keys(blocks: Sequence[Block], lines: Sequence[KeyLine | None]) -> list[bool]:
    """For each line whether it is one of a block of key lines: one of them is known, or they are three at least."""
    if len(lines) - lines.count(None) < 2:
        return [False] * len(lines)
    among: list[bool] = []
    run: list[KeyLine] = []
    for block, line in zip(blocks, lines, strict=True):
        if line is None or block.gap:
            among += [_declares(run)] * len(run)
            run = []
        if line is None:
            among.append(False)
        else:
            run.append(line)
    return among + [_declares(run)] * len(run)


def _declares(run: Sequence[KeyLine]) -> bool:
    return len(run) > 2 or (len(run) == 2 and any(line.known for line in run))


def _end_of_value(blocks: Sequence[Block], lines: Sequence[KeyLine | None], index: int) -> int:
    """The last line of a value that runs on in lines indented deeper than its key."""
    end = index
    while end + 1 < min(index + 4, len(blocks)):
        following = blocks[end + 1]
        if following.gap or lines[end + 1] or following.indent <= blocks[index].indent or following.kind != "line":
            break
        end += 1
    return end


def is_date(value: str) -> bool:
    """Whether a value opens with a date and has little else."""
    found = find_dates(value[:200], named=True)
    return bool(found) and found[0].start == 0 and len(value[found[0].end :].split()) <= 4
