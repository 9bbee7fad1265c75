"""What the clerk of an assembly writes between the speeches, where it runs over several lines.

Strategy: such notes are paragraphs of their own, begin with one of few words and are said of the sitting by nobody in it:
"There was no objection.", "The question was taken; and the chairman announced that the ayes appeared to have it."
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Final

from ..page.layout import Layout
from ..page.sheet import Sheet
from ..words.patterns import lazy

OPENINGS: Final = ("The ", "There ", "So ", "A ", "Mr", "Ms", "On ", "(", "Pursuant ", "Accordingly", "By ")
"""How these notes begin."""
_LINES: Final = 5
LONGEST_NOTE: Final = 420
"""Characters of such a note."""
_DONE: Final = (
    r"(?:put|agreed|negatived|resolved|carried|withdrawn|lost|adjourned|ordered|rejected|accepted|passed|adopted|laid|taken|"
    r"refused|announced|suspended|concurred)"
)
_NOTE: Final = lazy(
    rf"""(?:
          there\s(?:was|being)\sno\sobjection\b.{{0,60}}
        | (?:the\s)?(?:previous\s)?(?:question|vote)\swas\s{_DONE}\b.{{0,300}}
        | so\s[^:?!]{{3,200}}\b(?:was|were)\s(?:not\s)?{_DONE}\b.{{0,80}}
        | (?:a|the)\s(?:recorded\svote|yeas\sand\snays|division|motion\sto\sreconsider)\s(?:was|were)\s{_DONE}\b.{{0,120}}
        | the\sresult\sof\sthe\s(?:vote|division)\swas\sannounced\b.{{0,60}}
        | the\svote\swas\staken\b.{{0,200}}
        | the\s(?:\w+\s){{0,3}}clerk\s(?:will\s)?(?:proceeded|read|called|reported|designated)\b[^?!]{{0,200}}
        | the\s(?:motion|amendments?|bill|resolution|committee\samendment|conference\sreport|report)\b[^:?!]{{0,200}}\b
          (?:was|were)\s(?:then\s)?{_DONE}\b[^:?!]{{0,120}}
        | (?:mr|mrs|ms|messrs|mses)\.?\s[^:?!]{{3,400}}\bchanged\s(?:his|her|their)\svotes?\b.{{0,60}}
        )[.:]?\Z""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


BEGINS_NOTE: Final = (
    r"(?i:there\s(?:was|being)\s|(?:the\s)?(?:previous\s)?(?:question|vote)\s|so\s|(?:a|the)\s(?:recorded|yeas|division|motion)\s"
    r"|the\s(?:result|(?:\w+\s){0,3}clerk|amendment|bill|resolution|committee|conference|report)|m[rs])"
)
"""How each of these notes begins, and other paragraphs."""


def is_clerks_note(text: str) -> bool:
    """Whether a paragraph is a note of the clerk."""
    return len(text) <= LONGEST_NOTE and text.startswith(OPENINGS) and _NOTE.match(text) is not None


def clerks_notes(blocks: Sheet, labelled: Container[int], first: int, layout: Layout) -> Iterator[int]:
    """The lines of the clerk's notes, by index.

    Args:
        blocks: the document.
        labelled: the blocks that begin with a label.
        first: index of the first label.
        layout: how the document is laid out; notes of several lines are known in wrapped text alone.
    """
    texts = blocks.texts
    for index in [index for index in range(first + 1, len(texts)) if texts[index].startswith(OPENINGS)]:
        block = blocks[index]
        if index in labelled or block.kind != "line" or len(block.text) > LONGEST_NOTE:
            continue
        if not layout.begins_paragraph(block, blocks[index - 1]):
            continue
        last = index
        while (
            last + 1 < len(blocks)
            and last - index < _LINES
            and last + 1 not in labelled
            and not layout.begins_paragraph(blocks[last + 1], blocks[last])
        ):
            last += 1
        text = " ".join(blocks[at].text for at in range(index, last + 1))
        if is_clerks_note(text):
            yield from range(index, last + 1)
