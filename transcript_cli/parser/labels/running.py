"""Running lines: those in the middle of what is said, which are told by a look from lines that could begin with a label.

Strategy: where text is wrapped, nearly every line could be a label alone on its line, and hardly one is. A line of many words
that holds no mark with which a label ends can be read in no other way, and as a sentence it is never taken for one, whatever
the rest of the document says. So nothing more is asked of it. But such lines show what places without a label look like, and
are counted for that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from ...model import Block
from ..page.events import is_time_note
from ..page.layout import Layout
from ..page.sheet import sheet_of
from ..words.labels import SPOKEN_WORDS
from ..words.patterns import lazy
from .glances import BEFORE_OFFICES, SHORT, TITLED_WORDS, TITLES_AND_MORE, UPPER, may_be_dash_tight, may_be_numbered_answer

Running: TypeAlias = Mapping[int, str]
"""The running lines, by index: where in a paragraph each stands, as in `Traits.place`; "" where it could be no label at all."""
NONE: Final[Running] = {}

_MARKS: Final = lazy(r"[:：\t|<>()\[\]（）【】〔〕{}*_\u3000]")
"""What labels end with, or hold."""
_DASHES: Final = lazy(r"[ .][–—]")
_CAPITALS: Final = lazy(rf"[{UPPER}]{{2}}")
_ENDS: Final = frozenset(".;?!…。")
"""Marks with which no label ends that stands alone."""
_LASTS: Final = ("second", "seconds", "Jr.", "Sr.", "Esq.")
"""Words with which a label may end: those of a time, and abbreviations."""
_YEAR: Final = lazy(r"\b(?:1[89]|20)\d\d\b")
_CENTURIES: Final = ("18", "19", "20")
"""One of these is in a year."""
_LONGEST: Final = 91
"""Characters of a label alone on its line, at the most."""
_MANY: Final = 9
"""Words that are a sentence, where the line before is full."""
_SOME: Final = 5
"""The same where all are written small."""
_PLENTY: Final = 10
"""Words that are a sentence wherever they stand, if nobody has one of them in a name or an office."""
_STARTS: Final = TITLES_AND_MORE | BEFORE_OFFICES
"""Words with which a label in ordinary case may begin that ends with a full stop."""


def find_running(blocks: Sequence[Block], layout: Layout) -> Running:
    """The running lines of a wrapped text that hold no mark of a label; of any other text there are none.

    Args:
        blocks: the document, or a part of it.
        layout: of the document.
    """
    if not layout.wrapped:
        return NONE
    sheet = sheet_of(blocks)
    running: dict[int, str] = {}
    for index, text in enumerate(sheet.texts):
        if len(text) > SHORT or not stands_alone_at_most(text) or not (sheet.plain or _is_plain(sheet[index])):
            continue
        if not _could_be_alone(text):
            running[index] = ""
        elif is_sentence(text, place := place_of(sheet, index, layout)):
            running[index] = place
    return running


def _is_plain(block: Block) -> bool:
    return block.kind == "line" and not block.marks and block.voice is None


def place_of(blocks: Sequence[Block], index: int, layout: Layout) -> str:
    """Where in a paragraph a block stands, as in `Traits.place`."""
    block = blocks[index]
    if block.gap or not index:
        return "gap"
    before = blocks[index - 1]
    if before.kind == "heading":
        return "heading"
    if before.gap and before.text[0] in "0123456789[(<" and is_time_note(before.text):
        return "gap"
    if layout.begins_paragraph(block, before):
        return "paragraph"
    return "early" if layout.ended_early(block, before) else "wrapped"


def stands_alone_at_most(text: str) -> bool:
    """Whether a line could begin with no label, unless it were one as a whole: a quick look, which misses some."""
    if (
        not text[0].isalpha()
        or _MARKS.search(text)
        or (text[0] == "Q" and not text[1:2].isalpha())
        or may_be_numbered_answer(text, "")
        or ("—" in text and may_be_dash_tight(text, ""))
    ):
        return False
    if "  " in text or " -" in text or ".-" in text or (not text.isascii() and _DASHES.search(text)):
        return False
    if text[1:2].isupper() or text[-1].isdecimal() or text.endswith(_LASTS) or (text[-1] == "." and text[-2:-1].isupper()):
        return False
    stop = text.find(".")
    if stop >= 0:
        return _is_no_label(text, stop)
    return text[:2] not in _TOLD or _CAPITALS.search(text) is None


def _is_no_label(text: str, stop: int) -> bool:
    """Whether no label ends with a full stop of a line, of which the first is at `stop`."""
    first, _, rest = text.partition(" ")
    if _CAPITALS.search(text) or "...." in text:
        return False
    if not text[0].islower():
        if stop < len(first):  # an abbreviation: Mr. Speaker, I rise
            return first in _ABBREVIATED and text.find(".", stop + 1) < 0
        if stop <= len(first) + len(rest.partition(" ")[0]) + 1:
            return False
    comma = text.find(",", 0, stop)
    return first.rstrip(".").lower() not in _STARTS or text.count(" ", 0, stop if comma < 0 else comma) > TITLED_WORDS


_TOLD: Final = frozenset({"Mr", "Ms", "Mi", "Th", "Si", "Dr"})
"""How a line in ordinary case begins that tells who said something."""
_ABBREVIATED: Final = frozenset({"Mr.", "Ms.", "Mrs.", "Dr."})


def _could_be_alone(text: str) -> bool:
    """Whether a line could be a label alone on it, if it is one that holds no other."""
    if text[-1] in _ENDS or len(text) > _LONGEST or "?" in text or "!" in text:
        return False
    return not any(mark in text for mark in _CENTURIES) or _YEAR.search(text) is None


def is_sentence(text: str, place: str) -> bool:
    """Whether a line is so surely a part of a sentence that nothing could make it a label."""
    spaces = text.count(" ")
    if place == "wrapped":
        return spaces >= _MANY - 1 or (spaces >= _SOME - 1 and text.islower())
    return spaces >= _PLENTY - 1 and not SPOKEN_WORDS.isdisjoint(text.split())
