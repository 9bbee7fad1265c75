"""Documents put into the record: bills, letters, articles and lists of names, which nobody in the room says.

Strategy: a sentence of the record announces such a document, or its lines are set in below a title, or are a name each. The
labels in it are those of another room, and are nobody's here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Final

from ...model import Block
from ..labels.accepted import Accepted
from ..page.events import is_furniture
from ..page.layout import Layout
from ..page.sheet import Sheet
from ..words.patterns import lazy


def find_documents(blocks: Sheet, accepted: Sequence[Accepted], layout: Layout) -> frozenset[int]:
    """The lines of all documents put into the record, by index."""
    if not layout.wrapped and "follow" not in blocks.whole:
        return _NONE
    labelled = {row.candidate.block: row for row in accepted}
    return frozenset((*_insertions(blocks, accepted), *_lists(blocks, accepted, layout), *_letters(blocks, labelled, layout)))


_NONE: Final = frozenset[int]()
_ANNOUNCED: Final = lazy(
    r"(?:there\sbeing\sno\sobjection\b|the\s(?:[\w.]+\s){0,3}clerk\s(?:read|reported|designated)\b"
    r"|.{0,400}\bordered\sto\sbe\sprinted\b|the\stext\sof\b).{0,300}\bfollows?\s?[:.]\Z"
    r"|the\s(?:[\w.]+\s){0,4}(?:bill|resolution|amendment|message|report)\s(?:is|was|reads)\sas\sfollows:\Z",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence of the record, and nobody's, that says that a document follows."""
FOLLOWING: Final = ("follows:", "follows.", "follow:", "follow.", "follows :", "follow :")


def _insertions(blocks: Sequence[Block], accepted: Sequence[Accepted]) -> Iterator[int]:
    """Documents put into the record, with the sentence that says so, up to the next label that looks as one before."""
    if not accepted:
        return
    follows = [i for i, block in enumerate(blocks) if block.text.endswith(FOLLOWING)]
    if not follows:
        return
    looks = {row.candidate.block: (row.candidate.form, blocks[row.candidate.block].indent) for row in accepted}
    places = sorted(looks)
    seen: set[tuple[str, int]] = set()
    end = accepted[0].candidate.block
    for last in follows:
        if last < end or (first := _announcement(blocks, last, looks)) is None:
            continue
        seen.update(looks[place] for place in places[bisect_left(places, end) : bisect_left(places, first)])
        later = places[bisect_left(places, last) :]
        end = next((place for place in later if _is_like(looks[place], seen)), len(blocks))
        yield from range(first, end)


def _is_like(look: tuple[str, int], seen: Container[tuple[str, int]]) -> bool:
    """Whether a label looks as one before did, indented by two columns more or less at the most."""
    form, indent = look
    return any((form, indent + more) in seen for more in range(-2, 3))


def _announcement(blocks: Sequence[Block], last: int, labelled: Container[int]) -> int | None:
    """The first line of the paragraph that ends with line `last`, if that announces a document."""
    first = last
    while first > max(last - 6, 0) and first not in labelled and not _begins(blocks[first], blocks[first - 1]):
        first -= 1
    if first in labelled:
        return None
    return first if _ANNOUNCED.match(" ".join(block.text for block in blocks[first : last + 1])) else None


def _begins(block: Block, before: Block) -> bool:
    """Whether a paragraph begins, whatever the indentation of most of the document is."""
    if block.gap or block.indent > before.indent:
        return True
    return block.indent == before.indent > 0 and before.text[-1] in ".:?!"


_SET_IN: Final = 4
_CENTRED: Final = 12
"""Columns by which lines of a document within another are set in, and its letterhead or title."""
_BODY: Final = 3
"""Long lines that such a document has at least."""


def _letters(blocks: Sequence[Block], labelled: Mapping[int, Accepted], layout: Layout) -> Iterator[int]:
    """Letters, articles and bills in wrapped text: a letterhead or title in the middle, and all lines below it set in."""
    if not labelled or not layout.wrapped:
        return
    margin = layout.base_indent
    index, end = min(labelled) + 1, len(blocks)
    while index < end:
        block = blocks[index]
        index += 1
        if not block.gap or block.indent < margin + _CENTRED or index - 1 in labelled:
            continue
        last = index - 1
        body = 0
        while last < end and last not in labelled and _is_set_in(blocks[last], margin):
            body += blocks[last].indent < margin + _CENTRED and len(blocks[last].text) > _SHORT_LINE
            last += 1
        if body >= _BODY:
            yield from range(index - 1, last)
        index = max(index, last)


def _is_set_in(block: Block, margin: int) -> bool:
    """Whether a line is deeper than those of the speech, or only the end of a page."""
    return block.indent >= margin + _SET_IN or block.kind == "rule" or is_furniture(block.text)


_LONG_LIST: Final = 8
_SHORT_LINE: Final = 45


def _lists(blocks: Sequence[Block], accepted: Sequence[Accepted], layout: Layout) -> Iterator[int]:
    """Lists of names, a name a line, in wrapped text: how each member voted."""
    if not accepted or not layout.wrapped or layout.width < _SHORT_LINE + 12:
        return
    fixed = {row.candidate.block for row in accepted if row.candidate.form != "own-line"}
    run: list[int] = []
    for index in range(accepted[0].candidate.block, len(blocks) + 1):
        block = blocks[index] if index < len(blocks) else None
        if block is not None and index not in fixed and len(block.text) <= _SHORT_LINE and block.text[-1] not in _PUNCTUATION:
            run.append(index)
            continue
        if len(run) >= _LONG_LIST:
            yield from run
        run = []


_PUNCTUATION: Final = frozenset('.!?…:;,"”-—')
