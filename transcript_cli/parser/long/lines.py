"""What a line of a long text surely is, whatever stands around it.

Strategy: nearly all lines are told by a look at their beginning and their end. What is said of one here holds by the rules of
the ordinary steps, so that none of them has to be asked; of any other line nothing is said.
"""

from __future__ import annotations

from typing import Final

from ...model import Block, Event
from ..labels.candidates import LONGEST_LABEL, LONGEST_WITH_BRACKETS, Candidate
from ..labels.glances import may_hold_label
from ..labels.sentences import ends_before_colon
from ..page.events import find_events, make_event, may_hold_event
from ..page.layout import EXAMINER, SCENE
from ..turns.procedure import is_clerks_note
from ..turns.questioners import LONGEST_EXAMINER
from ..turns.record import FOLLOWING

STRIPPED: Final = frozenset(
    " \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
    "\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff#"
) | {chr(code) for code in range(0x2000, 0x200B)}
"""What readers take off the ends of lines, and the mark that a time there ends with."""
UNKNOWN: Final = -1
"""Instead of a number of words: they must be looked at."""
LONG: Final = 100
"""Characters of speech behind a label from which its end does not matter to what it looks like."""
_SHORT: Final = 104
"""Characters up to which a line could be a heading, an event or an item of an agenda."""
OATH: Final = 300
"""Characters up to which a line may swear a witness."""
SWEARING: Final = ("sworn", "affirmed", "a witness")
"""One of these is in such a line."""
_QUOTES: Final = frozenset("“\"‘'«¿¡„")
"""Marks with which speech may begin."""


def is_one_line(text: str) -> bool:
    """Whether there is no line end in a text."""
    return "\n" not in text and "\r" not in text


def holds_no_label(line: str) -> bool:
    """Whether a line is so long and so plain that it can hold no label."""
    head = line[:LONGEST_LABEL]
    if "(" in head:
        head = line[:LONGEST_WITH_BRACKETS]
    if ":" in head and ends_before_colon(head):
        head = head.replace(":", ",")
    return (
        len(line) > len(head)
        and head[0].isalpha()
        and head[0] != "Q"
        and line[-1] not in STRIPPED
        and not may_hold_label(head)
    )  # fmt: skip


def is_plain(candidate: Candidate, block: Block) -> bool:
    """Whether a line begins with nothing but a label, a colon, a space and a letter, so that its beginning says it all."""
    body = candidate.body
    return (
        candidate.form == "colon"
        and not candidate.lead
        and candidate.stamp is None
        and not block.indent
        and not block.shifts
        and not candidate.start
        and candidate.end == body - 2
        and block.text[body - 2] == ":"
        and block.text.find(":") == body - 2
        and block.text[body - 1] == " "
        and block.text[body : body + 1].isalpha()
    )


def is_like_others(line: str, body: int) -> bool:
    """Whether nothing in the speech after a label, but its first letter, matters to what the label looks like."""
    if len(line) > body + LONG:
        return True
    if line[-1] not in ".?!" or is_examiner(line):
        return False
    return line[0] not in "IESAFCMDWJ" or SCENE.match(line) is None


def is_examiner(line: str) -> bool:
    """Whether a line says who asks from there on."""
    return len(line) <= LONGEST_EXAMINER and ("BY" in line or "by" in line) and EXAMINER.match(line) is not None


def may_open_speech(said: str) -> bool:
    """Whether what follows a label on its line is nothing but speech."""
    return said != "" and (said[0].isalpha() or said[0] in _QUOTES) and said[-1] not in STRIPPED


def is_speech(paragraph: str) -> bool:
    """Whether a paragraph of one line, without a label, is speech and could not be anything else."""
    return (
        len(paragraph) > _SHORT
        and (paragraph[0].isalpha() or paragraph[0] in _QUOTES)
        and paragraph[-1] not in STRIPPED
        and not paragraph.isupper()
        and not paragraph.endswith(FOLLOWING)
        and not is_clerks_note(paragraph)
        and (len(paragraph) > OATH or not any(word in paragraph for word in SWEARING))
    )


def events_in(said: str, at: int) -> list[Event]:
    """The events in speech whose paragraphs are a line each.

    Args:
        said: as it stands in the source, with its line ends.
        at: where it begins in the source.
    """
    if not may_hold_event(said):
        return []
    events: list[Event] = []
    offset = 0
    for line in said.split("\n"):
        paragraph = line.removesuffix("\r")
        for event in find_events(paragraph):
            start, end = event.start, event.end
            events.append(make_event(event, paragraph[start:end], offset + start, at + start, at + end))
        at += len(line) + 1
        offset += len(paragraph) + 2 if paragraph else 0
    return events
