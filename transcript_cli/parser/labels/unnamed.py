"""The voices of an interview in which nobody is named: questions that are printed otherwise than answers.

Strategy: paragraphs in bold or in italics, or headings of one level, most of which ask, are what one voice says; what stands
between them is the other's. Where nothing is printed otherwise, words tell: in an interview who asks says "you" and who answers
"I", or what stands above calls it an interview; where who asks says "I", a page answers what its readers ask.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ...model import Block
from ..page.layout import SENTENCE_END, Layout
from ..words.folding import fold
from ..words.labels import SAID_OF_ONESELF, SAID_TO_SOMEBODY
from ..words.patterns import lazy
from .candidates import Candidate

QUESTIONS: Final = 3
"""Questions that make an interview."""
MARKS: Final = "?？؟"


def find_questions(blocks: Sequence[Block], layout: Layout) -> list[Candidate]:
    """Where each question begins, and each answer; empty where neither print nor words tell them apart."""
    printed = _in_print(blocks, "bold") or _in_print(blocks, "italic") or _in_headings(blocks)
    return printed or ([] if layout.wrapped else _in_words(blocks))


_NUMBERED: Final = lazy(r"(?P<label>Q\d{1,3})[.:)]?\s+(?=\S)")


def numbered_questions(blocks: Sequence[Block]) -> list[Candidate]:
    """The places where a question with a number begins: Q1."""
    found = ((index, _NUMBERED.match(block.text)) for index, block in enumerate(blocks) if block.text[0] == "Q")
    return [Candidate(i, "numbered-answer", "", "", m["label"], 0, m.end("label"), m.end()) for i, m in found if m]


def _in_print(blocks: Sequence[Block], kind: str) -> list[Candidate]:
    """The voices of an interview without labels, whose questions are paragraphs in bold, or in italics, as no answer is."""
    bold = [block.kind == "line" and bool(block.marks) and _is_all_in(block, kind) for block in blocks]
    asked = [index for index, is_bold in enumerate(bold) if is_bold and blocks[index].text[-1] in MARKS]
    if len(asked) < QUESTIONS or 2 * len(asked) < sum(bold):
        return []
    changes = [
        i for i in range(asked[0], len(blocks)) if blocks[i].kind == "line" and (i == asked[0] or bold[i] != bold[i - 1])
    ]
    return [Candidate(i, "voice", kind, "", "", 0, 0, 0) for i in changes]


def _in_headings(blocks: Sequence[Block]) -> list[Candidate]:
    """The voices of an interview without labels, whose questions are headings of one level."""
    asked = [index for index, block in enumerate(blocks) if block.kind == "heading" and block.text[-1] in MARKS]
    if len(asked) < QUESTIONS:
        return []
    level = blocks[asked[0]].level
    alike = [i for i in range(asked[0], len(blocks)) if blocks[i].kind == "heading" and blocks[i].level == level]
    said = [i for i in alike if blocks[i].text[-1] in SENTENCE_END]
    if 2 * len(asked) < len(alike) or any(blocks[index].level != level for index in asked):
        return []
    answers = [i + 1 for i in said if i + 1 < len(blocks) and blocks[i + 1].kind != "heading"]
    changes = sorted((*said, *answers))
    return [Candidate(i, "voice", "heading", "", "", 0, 0, 0) for i in changes]


def _in_words(blocks: Sequence[Block]) -> list[Candidate]:
    """The voices of an interview without labels whose questions are paragraphs like all others."""
    if sum([block.text[-1] in MARKS for block in blocks]) < _UNMARKED_QUESTIONS:
        return []
    asks = [block.kind == "line" and block.text[-1] in MARKS and len(block.text) <= _LONGEST_QUESTION for block in blocks]
    asked = [index for index, question in enumerate(asks) if question and not (index and asks[index - 1])]
    if len(asked) < _UNMARKED_QUESTIONS:
        return []
    answers = [index + 1 for index in range(asked[0], len(blocks) - 1) if asks[index] and not asks[index + 1]]
    dense = _DENSE * len(asked) >= len(blocks) - asked[0]
    if not dense:
        return []
    said = _most_say(blocks, asked, SAID_TO_SOMEBODY) and _most_say(blocks, answers, SAID_OF_ONESELF)
    if not said and (_most_say(blocks, asked, SAID_OF_ONESELF) or not _tells_of_interview(blocks[: asked[0]])):
        return []
    return [Candidate(i, "voice", "words", "", "", 0, 0, 0) for i in sorted((*asked, *answers))]


def _tells_of_interview(front: Sequence[Block]) -> bool:
    """Whether what stands above the first question says that somebody was asked."""
    return any(_INTERVIEW.search(block.text) for block in (*front[:_FRONT], *front[-_FRONT:]))


_FRONT: Final = 8
_INTERVIEW: Final = lazy(
    r"\b(?:(?<!job\s)interview(?!\s?(?:question|tip|process)|s\b)|entrevist[ao]|entretien|propos\srecueillis|intervista|wywiad|haastattelu|röportaj|"
    r"(?:im|das|ein)\sgespräch|in\sconversation|(?:spoke|talked|sat\sdown)\s(?:to|with))|интервью|інтерв|беседовал|インタビュー|対談|聞き手|专访|專訪|访谈|訪談|인터뷰|مقابلة|حوار",
    re.IGNORECASE,
)
_UNMARKED_QUESTIONS: Final = 4
_LONGEST_QUESTION: Final = 300
_DENSE: Final = 6
"""Paragraphs from one question to the next, at the most, on the average."""
_MOST: Final = 0.45
_WORD: Final = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def _most_say(blocks: Sequence[Block], places: Sequence[int], words: frozenset[str]) -> bool:
    """Whether enough of the blocks have one of some words."""
    said = sum(not words.isdisjoint(map(fold, _WORD.findall(blocks[index].text))) for index in places)
    return said >= _MOST * len(places) > 0


def _is_all_in(block: Block, kind: str) -> bool:
    mark = block.marks[0]
    return mark.kind == kind and mark.start == 0 and mark.end >= len(block.text)
