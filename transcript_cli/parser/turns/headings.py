"""Headings between the turns: in capitals, in brackets, above labels, items of the agenda, and the lines that swear a witness.

Strategy: a heading shows by how it is written and where it stands, and no label is among its lines.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Final

from ...model import Block
from ..labels.accepted import Accepted
from ..page.layout import SECTION, Layout
from ..page.sheet import Sheet
from ..words.patterns import lazy

_LONGEST_HEADING: Final = 4
"""Lines."""


def headings_in_capitals(blocks: Sheet, labelled: Mapping[int, Accepted], layout: Layout) -> Iterator[int]:
    """Headings in capitals: one to four lines between blank ones, or right above a label, no label among them."""
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
            numbered = blocks[group[0]].gap and not layout.wrapped and _NUMBERING.match(blocks[group[0]].text)
            yield from (group if numbered and index not in labelled else ())  # 3. ADJOURNMENT, and a paragraph below
            group = []
        elif group:
            group.append(index)


def headings_by_words(blocks: Sheet, labelled: Mapping[int, Accepted]) -> Iterator[int]:
    """Headings with space between the letters, and above a label what the parts of a conference are called."""
    for index in [index for index, text in enumerate(blocks.texts) if text[1:2] == " " == text[3:4]]:
        if index not in labelled and _SPACED_OUT.match(blocks.texts[index]):
            yield index
    for index in [index for index in lines_above(blocks, labelled) if blocks.lasts[index] not in FINISHED]:
        text = blocks.texts[index]
        if len(text) <= _LONGEST_TITLE and SECTION.match(_NUMBERED.sub("", text)):
            yield index


_SPACED_OUT: Final = lazy(r"(?:[^\W\d_a-zß-öø-ÿ]\s+){4,}[^\W\d_a-zß-öø-ÿ]\Z")
"""A F T E R N O O N   S E S S I O N."""
_NUMBERED: Final = lazy(r"\A\d{1,2}[.)．、]\s*")


def headings_in_brackets(blocks: Sheet, labelled: Mapping[int, Accepted]) -> Iterator[int]:
    """Headings in lenticular brackets, alone on their line: 【質疑応答】."""
    for index in [index for index, first in enumerate(blocks.firsts) if first == "【"] if "【" in blocks.firsts else ():
        text = blocks[index].text
        if text.find("】") == len(text) - 1 and index not in labelled and len(text) <= _IN_BRACKETS:
            yield index


_IN_BRACKETS: Final = 40


def _near_capitals(blocks: Sheet) -> Iterator[int]:
    """The lines in capitals and those right after them: nearly all lines are neither."""
    last = -1
    for index in [i for i, text in enumerate(blocks.texts) if text.isupper()]:
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


_LONGEST_OATH: Final = 5
"""Lines, from the one with the word for it on."""


def oaths(blocks: Sheet, labelled: Mapping[int, Accepted], layout: Layout) -> Iterator[int]:
    """The paragraph that swears a witness: a name in capitals, "having been duly sworn, testified as follows:"."""
    for index in [index for index, text in enumerate(blocks.texts) if len(text) <= 300]:
        text = blocks.texts[index]
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
        end = min(index + _LONGEST_OATH, len(blocks))
        while last + 1 < end and last + 1 not in labelled and not layout.begins_paragraph(blocks[last + 1], blocks[last]):
            last += 1
        yield from range(first, last + 1)


def find_agenda(blocks: Sequence[Block], accepted: Sequence[Accepted]) -> frozenset[str]:
    """The items of an agenda that stands before the first turn."""
    first = accepted[0].candidate.block if accepted else 0
    lines = [block.text for block in blocks[:first] if 4 < len(block.text) <= 100 and _NUMBERING.match(block.text)]
    if not lines:
        return _NO_AGENDA
    return frozenset(_bare(part) for text in lines for part in (text, text.partition(":")[0])) - {""}


def items_of(blocks: Sequence[Block], accepted: Sequence[Accepted], agenda: frozenset[str]) -> Iterator[int]:
    """Items of the agenda, where they come back between the turns."""
    if not accepted:
        return
    first = accepted[0].candidate.block
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


_NO_AGENDA: Final = frozenset[str]()
_LONGEST_TITLE: Final = 80
FINISHED: Final = frozenset(".!?…:;\"”’'»)]>*。！？、—–-,।؟۔")


def lines_above(blocks: Sequence[Block], labelled: Mapping[int, Accepted]) -> list[int]:
    """The lines right above labels that are none themselves."""
    return [index - 1 for index in labelled if index and index - 1 not in labelled and blocks[index - 1].kind == "line"]


def are_finished(blocks: Sequence[Block], labelled: Mapping[int, Accepted]) -> bool:
    """Whether what stands above labels ends as sentences do."""
    said = [i - 1 for i in labelled if i - 1 in labelled and labelled[i - 1].candidate.body < len(blocks[i - 1].text)]
    above = lines_above(blocks, labelled) + said
    return len(above) >= 4 and sum(blocks[index].text[-1] in FINISHED for index in above) >= 0.8 * len(above)


def headings_above_labels(blocks: Sequence[Block], labelled: Mapping[int, Accepted]) -> Iterator[int]:
    """Headings in ordinary case: alone right above a label and no sentence, where what is said ends as sentences do.

    Between it and a label on a line of its own there need be no blank line, where such a line is over most others.
    """
    apart = 4 * sum(blocks[i].gap for i in labelled) >= 3 * len(labelled)
    for index in lines_above(blocks, labelled):
        block = blocks[index]
        below = blocks[index + 1].gap or (apart and labelled[index + 1].candidate.form == "own-line")
        alone = block.gap and below and index and blocks[index - 1].text[-1] in FINISHED
        if not alone or len(block.text) > _LONGEST_TITLE or not _is_title(block.text):
            continue
        if block.text[-1] not in FINISHED or _TITLE_AND_NUMBER.match(block.text):
            yield index


def _is_title(text: str) -> bool:
    """Whether words begin with a capital, and are several; in a script without capitals they are more than a few characters."""
    return len(text.split()) >= _WORDS if text[0].isupper() else len(text) >= _CHARACTERS and not text[0].islower()


_WORDS: Final = 2
_CHARACTERS: Final = 5


def headings_below_labels(blocks: Sequence[Block], labelled: Mapping[int, Accepted]) -> Iterator[int]:
    """Headings that come back right below the label under them: § 5 Ferries, then Ada Lund (ABC): and Ferries."""
    for index in labelled:
        below = index + 1
        if not 0 < index < len(blocks) - 2 or below in labelled or labelled[index].candidate.body < len(blocks[index].text):
            continue
        title, above = blocks[below].text, blocks[index - 1].text
        apart = blocks[below].gap and blocks[below + 1].gap and index - 1 not in labelled
        if apart and len(above) <= _LONGEST_TITLE and above.endswith(title) and title[-1] not in FINISHED:
            yield from (index - 1, below)


_TITLE_AND_NUMBER: Final = lazy(r"[^\W\d_a-z][^().!?]{3,60}\([A-Z]\w+\s\d{1,4}\)\Z")
"""Written statements (Rule 162)."""
_NUMBERING: Final = lazy(r"(?:\d{1,3}[.)]|[-*•–])\s+")


def _bare(text: str) -> str:
    return _NUMBERING.sub("", text, count=1).rstrip(".:").casefold()


def headings_within_speech(blocks: Sequence[Block], labelled: Container[int]) -> frozenset[int]:
    """The headings, by `Block.start`, whose section has a label: text before that label may go on with what was being said.

    The sections without one are minutes, conclusions, lists.
    """
    found: set[int] = set()
    if not [1 for block in blocks if block.kind == "heading"]:
        return frozenset()
    has_label = False
    for index in range(len(blocks) - 1, -1, -1):
        if blocks[index].kind == "heading":
            if has_label:
                found.add(blocks[index].start)
            has_label = False
        elif index in labelled:
            has_label = True
    return frozenset(found)
