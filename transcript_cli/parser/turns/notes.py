"""What is printed between the words of the speakers: headings, stage directions, documents put into the record, notices.

Strategy: each finder looks for one custom and says by block what it found; what none of them claims is speech. They know the
labels, so that none of them can take one, but for documents put into the record, whose own labels are nobody's in this room.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from ...model import Block
from ...timecode import DECIMALS
from ..labels.candidates import Candidate
from ..labels.inference import Accepted
from ..labels.likeness import is_office
from ..page.events import is_furniture
from ..page.layout import Layout
from ..words.patterns import lazy
from .procedure import clerks_notes

NoteKind: TypeAlias = Literal["heading", "event", "inserted", "direction", "title", "timed"]
"""heading; event: a notice of the clerk or the system; inserted: a document put into the record; direction: what is done on a
stage; title: the line under a name that says what somebody is; timed: a line of speech with its own times before it."""


class Notes(NamedTuple):
    """What is not speech, by index of its block, and the labels that stay."""

    kinds: dict[int, NoteKind]
    accepted: list[Accepted]


def find_notes(blocks: Sequence[Block], accepted: Sequence[Accepted], candidates: Sequence[Candidate], layout: Layout) -> Notes:
    """Find what is printed between the words of the speakers."""
    labelled = {row.candidate.block: row for row in accepted}
    kinds: dict[int, NoteKind] = {}
    kinds.update((index, "title") for index in _titles(blocks, labelled))
    kinds.update(_notices(blocks, accepted, candidates))
    kinds.update((index, "direction") for index in _directions(blocks, labelled))
    kinds.update((index, "heading") for index in _headings_in_capitals(blocks, labelled, layout))
    kinds.update((index, "heading") for index in _oaths(blocks, labelled, layout))
    kinds.update((index, "heading") for index in _items(blocks, accepted))
    kinds.update((index, "heading") for index in _above_labels(blocks, labelled))
    if labelled:
        kinds.update((index, "event") for index in clerks_notes(blocks, labelled, min(labelled), layout))
    inserted = frozenset(
        (*_insertions(blocks, accepted), *_lists(blocks, accepted, layout), *_letters(blocks, labelled, layout))
    )
    kinds.update((index, "inserted") for index in inserted)
    return Notes(kinds, [row for row in accepted if row.candidate.block not in inserted] if inserted else list(accepted))


# --- headings -------------------------------------------------------------------------------------------------------------

_LONGEST_HEADING: Final = 4
"""Lines."""


def _headings_in_capitals(blocks: Sequence[Block], labelled: Mapping[int, Accepted], layout: Layout) -> Iterator[int]:
    """Headings in capitals: one to four lines between blank ones, or right above a label, no label among them."""
    if layout.capitals:
        return
    group: list[int] = []
    for index in _near_capitals(blocks):
        block = blocks[index] if index < len(blocks) else None
        if group and (block is None or block.gap or (index in labelled and _is_apart(blocks, group[0]))):
            yield from (group if len(group) <= _LONGEST_HEADING else ())
            group = []
        if block is None:
            break
        capital = block.kind == "line" and index not in labelled and layout.is_heading_in_capitals(block)
        if capital and (group or block.gap or _is_apart(blocks, index)):
            group.append(index)
        elif group and not (blocks[group[0]].gap and len(block.text) <= 60 and block.text.isupper()):
            group = []
        elif group:
            group.append(index)


def _near_capitals(blocks: Sequence[Block]) -> Iterator[int]:
    """The lines in capitals and those right after them: nearly all lines are neither."""
    last = -1
    for index in [i for i, block in enumerate(blocks) if block.text.isupper()]:
        if 0 <= last < index - 1:
            yield last + 1
        yield index
        last = index
    if last >= 0:
        yield last + 1


def _is_apart(blocks: Sequence[Block], index: int) -> bool:
    """Whether a sentence ended on the line before."""
    return index > 0 and blocks[index - 1].text[-1] in ".!?…)]"


_SWORN: Final = lazy(r"\b(?:duly\s)?(?:sworn|affirmed)\b|\bcalled\sas\sa\switness\b", re.IGNORECASE)
_NAME_IN_CAPITALS: Final = lazy(r"(?:WITNESS:\s+)?[A-Z][A-Z.'’-]+(?:\s[A-Z][A-Z.'’-]*){1,5}(?:,|\s?[\[(]|\Z)")


def _oaths(blocks: Sequence[Block], labelled: Mapping[int, Accepted], layout: Layout) -> Iterator[int]:
    """The paragraph that swears a witness: a name in capitals, "having been duly sworn, testified as follows:"."""
    for index in [i for i, block in enumerate(blocks) if len(block.text) <= 300]:
        text = blocks[index].text
        if "sworn" not in text and "affirmed" not in text and "a witness" not in text:
            continue
        if index in labelled or not _SWORN.search(text):
            continue
        first = index
        while first > max(index - 3, 0) and not _NAME_IN_CAPITALS.match(blocks[first].text) and first not in labelled:
            first -= 1
        if first in labelled or not _NAME_IN_CAPITALS.match(blocks[first].text):
            continue
        last = index
        while (
            last + 1 < len(blocks) and last + 1 not in labelled and not layout.begins_paragraph(blocks[last + 1], blocks[last])
        ):
            last += 1
        yield from range(first, min(last, index + 4) + 1)


def _items(blocks: Sequence[Block], accepted: Sequence[Accepted]) -> Iterator[int]:
    """Items of an agenda that stands before the first turn, where they come back between the turns."""
    if not accepted:
        return
    first = accepted[0].candidate.block
    lines = [block.text for block in blocks[:first] if 4 < len(block.text) <= 100 and _NUMBERING.match(block.text)]
    agenda = {_bare(part) for text in lines for part in (text, text.partition(":")[0])} - {""}
    if not agenda:
        return
    labelled = {row.candidate.block for row in accepted}
    ends = {item[-1] for item in agenda}
    for index in range(first, len(blocks)):
        text = blocks[index].text
        if (
            len(text) <= 104
            and (text[-1] in ".:" or text[-1].casefold() in ends)
            and index not in labelled
            and _bare(text) in agenda
        ):
            yield index


_LONGEST_TITLE: Final = 80
_FINISHED: Final = frozenset(".!?…:;\"”’'»)]>*。！？、—–-,।؟۔")


def _above_labels(blocks: Sequence[Block], labelled: Mapping[int, Accepted]) -> Iterator[int]:
    """Headings in ordinary case: alone right above a label and no sentence, where what is said ends as sentences do."""
    above = [index - 1 for index in labelled if index and index - 1 not in labelled and blocks[index - 1].kind == "line"]
    ended = sum(blocks[index].text[-1] in _FINISHED for index in above)
    if len(above) < 4 or ended < 0.8 * len(above):
        return
    for index in above:
        block = blocks[index]
        alone = block.gap and blocks[index + 1].gap and index and blocks[index - 1].text[-1] in _FINISHED
        if not alone or len(block.text) > _LONGEST_TITLE or not block.text[0].isupper() or len(block.text.split()) < 2:
            continue
        if block.text[-1] not in _FINISHED or _TITLE_AND_NUMBER.match(block.text):
            yield index


_TITLE_AND_NUMBER: Final = lazy(r"[^\W\d_a-z][^().!?]{3,60}\([A-Z]\w+\s\d{1,4}\)\Z")
"""Written statements (Rule 162)."""
_NUMBERING: Final = lazy(r"(?:\d{1,3}[.)]|[-*•–])\s+")


def _bare(text: str) -> str:
    return _NUMBERING.sub("", text, count=1).rstrip(".:").casefold()


# --- what the clerk, the stage or the system says ---------------------------------------------------------------------------


def _titles(blocks: Sequence[Block], labelled: Mapping[int, Accepted]) -> Iterator[int]:
    """The line under a name that says what somebody is: Chief Executive Officer."""
    for index in [index for index, row in labelled.items() if row.candidate.form == "own-line"]:
        below = index + 1
        if below + 1 < len(blocks) and below not in labelled and below + 1 not in labelled:
            text = blocks[below].text
            if len(text) <= 80 and text[-1] not in ".!?…" and is_office(text):
                yield below


_MOSTLY: Final = 0.8
SPANNED: Final = lazy(rf"{DECIMALS}\s+")
"""Start and end in seconds before a line."""


def _notices(
    blocks: Sequence[Block], accepted: Sequence[Accepted], candidates: Sequence[Candidate]
) -> Iterator[tuple[int, NoteKind]]:
    """Messages of a system, with a time and nobody who sends them; and in records, notes of the clerk after a dash.

    A line between a start and an end is no message: whoever was speaking goes on.
    """
    if len(accepted) < 3:
        return
    free = [c for c in candidates if c.lead in ("time", "dash") and c.block > accepted[0].candidate.block]
    if not free:
        return
    leads = Counter(row.candidate.lead for row in accepted)
    labelled = {row.candidate.block for row in accepted}
    free = [c for c in free if c.block not in labelled]
    if leads["time"] >= _MOSTLY * len(accepted):
        for candidate in free:
            if candidate.lead == "time":
                yield candidate.block, "timed" if SPANNED.match(blocks[candidate.block].text) else "event"
    if not leads["dash"]:
        for candidate in free:
            block = blocks[candidate.block]
            alone = block.gap and (candidate.block + 1 == len(blocks) or blocks[candidate.block + 1].gap)
            before = blocks[candidate.block - 1].text
            if (
                candidate.lead == "dash"
                and alone
                and _NOTE.match(block.text)
                and not _LISTED.match(before)
                and before[-1] != ":"
            ):
                yield candidate.block, "event"


_LISTED: Final = lazy(r"[-*•–—]\s|\d{1,3}[.)]\s")
_NOTE: Final = lazy(r"-\s?[^\W\d_a-z][^?!:]{3,160}[.:]\Z")


def _directions(blocks: Sequence[Block], labelled: Mapping[int, Accepted]) -> Iterator[int]:
    """Stage directions in a script: at the margin, where names and what they say are indented."""
    below = [
        (blocks[i], blocks[i + 1])
        for i, row in labelled.items()
        if row.candidate.form == "own-line" and i + 1 < len(blocks) and blocks[i].indent >= 8
    ]
    if len(below) < 4 or len(below) < _MOSTLY * len(labelled):
        return
    spoken = Counter(speech.indent for _, speech in below).most_common(1)[0][0]
    if spoken < 6:
        return
    first = min(labelled)
    for index in range(first, len(blocks)):
        if index not in labelled and blocks[index].indent <= spoken - 6:
            yield index


# --- documents put into the record ----------------------------------------------------------------------------------------

_ANNOUNCED: Final = lazy(
    r"(?:there\sbeing\sno\sobjection\b|the\s(?:[\w.]+\s){0,3}clerk\s(?:read|reported|designated)\b"
    r"|.{0,400}\bordered\sto\sbe\sprinted\b|the\stext\sof\b).{0,300}\bfollows?\s?[:.]\Z"
    r"|the\s(?:[\w.]+\s){0,4}(?:bill|resolution|amendment|message|report)\s(?:is|was|reads)\sas\sfollows:\Z",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence of the record, and nobody's, that says that a document follows."""
_FOLLOWING: Final = ("follows:", "follows.", "follow:", "follow.", "follows :", "follow :")


def _insertions(blocks: Sequence[Block], accepted: Sequence[Accepted]) -> Iterator[int]:
    """Documents put into the record, with the sentence that says so, up to the next label that looks as one before."""
    if not accepted:
        return
    follows = [i for i, block in enumerate(blocks) if block.text.endswith(_FOLLOWING)]
    if not follows:
        return
    looks = {row.candidate.block: (row.candidate.form, blocks[row.candidate.block].indent) for row in accepted}
    places = sorted(looks)
    end = accepted[0].candidate.block
    for last in follows:
        if last < end or (first := _announcement(blocks, last, looks)) is None:
            continue
        seen = {looks[place] for place in places[: bisect_left(places, first)]}
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
