"""Places where a label could stand: what each block could be read as.

Strategy: before a label there may be a lead (a time, a chevron, a number, a sign), which is taken off first; then every form of
`forms` that fits gives a reading, and a block may have several. Which of them holds, if any, is decided from the whole document
in `labels`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import msgspec

from ...model import Block
from ...timecode import seconds
from ..counts import count
from ..page.answers import MARK, is_answer
from ..page.events import event_kind, is_end_mark, is_event_word, is_time_note
from ..page.layout import EXAMINER, SCENE, SECTION
from ..page.sheet import sheet_of
from ..words.memory import remembered
from ..words.patterns import lazy
from .forms import LONGEST_BEFORE_COLON, TIMED, Form
from .glances import SHORT, UPPER, may_hold_label
from .leads import find_lead, is_numbered_question
from .likeness import is_spoken_to
from .running import NONE, Running
from .signs import LETTER, forms_of, letter_ends

LONGEST_LABEL: Final = 160
"""No label is longer than this, in characters."""
LONGEST_WITH_BRACKETS: Final = 400
"""The same with an office or constituency in brackets."""


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """A place where a label could stand."""

    block: int
    form: str
    lead: str
    """What stands before it: "", time, number, chevron, dash."""
    decoration: str
    """How it is set apart: "", bold, italic, heading, item, row."""
    label: str
    """As printed; "" for a voice without a name."""
    start: int
    """Where the label begins in the block's text."""
    end: int
    body: int
    """Where the speech begins in the block's text; the length of the text where it is on the next line."""
    stamp: str | None = None
    """The time as printed."""
    time: float | None = None
    """The same in seconds, where it is a position in a recording."""


def find_candidates(
    blocks: Sequence[Block],
    known: dict[str, Candidate] | None = None,
    *,
    running: Running = NONE,
    holders: bool | None = None,
) -> list[Candidate]:
    """The labels that could stand at the beginnings of the blocks, in order; several of one that can be read in several ways.

    Labels come back. What a plain label before a colon was found to be is kept, so that it is looked at once and not at every
    turn; the mark is that nothing but a space follows the colon, and a letter follows the space.

    Args:
        blocks: the document, or a part of it.
        known: what was kept from the parts before, and is added to.
        running: blocks that are not looked at.
        holders: offices and their holders are labels; None: where `blocks` show it.
    """
    found: list[Candidate] = []
    known = {} if known is None else known
    sheet = sheet_of(blocks)
    for index, text in enumerate(sheet.texts):
        if index in running:
            continue
        if (body := letter_ends(text)) and (sheet.plain or _is_plain(sheet[index])):
            found.append(Candidate(index, LETTER, "", "", text[0], 0, 1, body))
            continue
        colon = text.find(":", 0, LONGEST_LABEL)
        plain = 0 < colon < len(text) - 2 and text[colon + 2].isalpha() and (sheet.plain or _is_plain(sheet[index]))
        if plain:
            head = text[: colon + 2]
            before = known.get(head)
            if (readings := _plain_readings(head, text) if before is None else (before,)) is not None:
                for c in readings:
                    known[head] = c
                    found.append(Candidate(index, "colon", c.lead, "", c.label, c.start, c.end, c.body))
                continue
        if sheet.plain and len(text) <= LONGEST_LABEL and text[0] != "-":
            rivals = [_at(index, candidate) for candidate in _readings(text)]
        else:
            rivals = find_rivals(index, sheet[index])
        if not rivals:
            continue
        found += rivals
        if plain and (candidate := _plain_colon(rivals, head)):
            known[head] = candidate
    held = [c.label for c in found if c.form == "office-name"]
    if not held:
        return found
    back = [label for label, times in count(held).items() if times > 1]
    return _with_holders(found, len(back) >= _SPEAKERS if holders is None else holders)


@lru_cache(maxsize=4096)
def _readings(text: str) -> tuple[Candidate, ...]:
    """The labels that could stand at the beginning of a short line of which the format says nothing: such lines come back."""
    return tuple(find_rivals(0, Block(text, 0, len(text))))


def _at(index: int, c: Candidate) -> Candidate:
    """The same reading of another block."""
    return Candidate(index, c.form, c.lead, c.decoration, c.label, c.start, c.end, c.body, c.stamp, c.time)


def _is_plain(block: Block) -> bool:
    """Whether the format says nothing of a block but its text."""
    return block.kind == "line" and not block.marks and block.voice is None


def _with_holders(found: list[Candidate], holders: bool) -> list[Candidate]:
    """The candidates, with offices and their holders as labels where whole lines of them come back."""
    if not holders:
        return [c for c in found if c.form != "office-name"]
    lines = {c.block for c in found if c.form == "office-name"}
    return [c for c in found if c.form == "office-name" or c.block not in lines]


_SPEAKERS: Final = 2
"""Speakers of a conversation, at least."""


def _plain_colon(rivals: Sequence[Candidate], head: str) -> Candidate | None:
    """The only reading of a line, where it is a label before a colon, a space and the speech."""
    candidate = rivals[0] if len(rivals) == 1 else None
    bare = candidate is not None and candidate.stamp is None and not candidate.decoration
    return candidate if candidate and bare and candidate.form == "colon" and candidate.body == len(head) else None


_WORD: Final = rf"[^\W_](?:['’]?[^\W_{UPPER}])*+['’]?"
_WORDS_ALONE: Final = lazy(
    rf"(?:(?![QA][\W\d]|\d){_WORD}(?:,? [“\"]?{_WORD}[”\"]?)*+"
    rf"|(?![QA]\b|Q\d|[^:]*[{UPPER}]{{2}}[^:]* [{UPPER}]?(?![{UPPER}])[^\W\d_])[^\W\d_][\w'’]*(?: [\w'’]+){{0,9}}"
    r"|(?:MRS?|MS|Mrs?|Ms|D[Rr])\.(?: [^\W\d_a-z][\w'’]*){1,9}): "
)
"""Words and a colon, or an honorific and names, which no form reads in another way."""
_PLAIN_HEAD: Final = lazy(r"(?!Q\d)[^\W\d_][^\t|()\[\]（）<>*:：]*: ")
"""The beginning of a line that no form reaches beyond: only with a tab or a bar a label may hold a colon."""


def _plain_readings(head: str, text: str) -> tuple[Candidate, ...] | None:
    """The reading of a long line by its head, up to the space after the colon, or that there is none; None if that may not
    be all."""
    start = text[:LONGEST_LABEL]
    if len(text) <= LONGEST_LABEL or "(" in start or "\t" in start or "|" in start:
        return None
    readings = _read_head(head)
    return None if readings and is_about_speakers(text) else readings


@remembered
def _read_head(head: str) -> tuple[Candidate, ...] | None:
    if _WORDS_ALONE.fullmatch(head):
        end = len(head) - 2
        return (Candidate(0, "colon", "", "", head[:end], 0, end, end + 2),) if end <= LONGEST_BEFORE_COLON else ()
    if not _PLAIN_HEAD.fullmatch(head):
        return None
    line = f"{head}x. ".ljust(LONGEST_LABEL + 1, "x")  # what is said does not matter; a full stop has all forms tried
    rivals = find_rivals(0, Block(line, 0, 0))
    candidate = _plain_colon(rivals, head)
    return (candidate,) if candidate else None if rivals else ()


def find_candidate(index: int, block: Block) -> Candidate | None:
    """The label that could stand at the beginning of a block, by the first form that fits."""
    return next(iter(find_rivals(index, block)), None)


_EXAMINATION: Final = lazy(
    r"(?:(?:DIRECT|CROSS|RE-?DIRECT|RE-?CROSS|FURTHER|CONTINUED)[\s-]+)*EXAMINATION(?:\s?\([^()\n]{1,40}\))?\Z"
)
"""The heading over the questions of one side."""
_SWORN_IN: Final = lazy(
    r"\b(?:having|being|been|was|duly)\s(?:\w+\s){0,3}sworn\b|\((?:(?:on|under)\s(?:\w+\s){0,3}oath|(?:re)?sworn|affirmed)\)\s*\Z"
    r"|,\s(?:duly\s|re)?(?:sworn|affirmed)\b.{0,60}\b(?:testified|deposed|examined|says)\b",
    re.IGNORECASE,
)


def find_rivals(index: int, block: Block) -> list[Candidate]:
    """The labels that could stand at the beginning of a block, one a form, the most special form first."""
    text = block.text
    if block.voice is not None or text.startswith(_TASKS):
        return []  # the format itself names the speaker, or nobody says it
    if text[0] == "-" and is_answer(block):
        return [Candidate(index, "voice", "answer", "", "", len(MARK), len(MARK), len(MARK))]
    head = text[:LONGEST_LABEL]
    if "(" in head:
        head = text[:LONGEST_WITH_BRACKETS]
    bold = _emphasized(index, block) if block.marks else None
    if (
        len(text) > len(head) and head[0].isalpha() and not is_numbered_question(text)
    ):  # most lines of speech: nothing stands before the label, if there is one
        if not may_hold_label(head):
            return [bold] if bold else []
        at, lead, stamp = 0, "", None
        matches = _match_forms(text, head, at, lead, inline=True)
    elif is_time_note(text) or block.kind == "rule":
        return []
    else:
        at, lead, stamp = find_lead(text)
        matches = _match_forms(text, text[at : at + len(head)], at, lead) if at < len(text) else []
    if matches and (is_about_speakers(text) or SCENE.match(text)):
        return []
    found = [bold] if bold and not any(form.name in _ALONE for form, _ in matches) else []
    for match in matches:
        candidate = _labelled(index, block, match, lead, stamp)
        if candidate and not any(c.label == candidate.label and c.body == candidate.body for c in found):
            found.append(candidate)
    if found or lead in ("", "number", "sign") or at >= len(text) or (matches and lead != "chevron"):
        return found
    return [Candidate(index, "voice", lead, "", "", at, at, at, stamp, seconds(stamp) if stamp else None)]


_SCENE: Final = lazy(r"(?:INT|EXT|I/E|INT/EXT)[./]\s*[^\Wa-z]{2}")
"""Where the next scene of a film is set."""


def is_about_speakers(text: str) -> bool:
    """Whether a line says who will ask or answer in court, or where a scene is set, and is nobody's label itself."""
    if len(text) <= SHORT and ("BY" in text or " by" in text) and EXAMINER.match(text):
        return True
    head = text[:LONGEST_LABEL]
    if head[0] in "IE" and _SCENE.match(head):
        return True
    return ("XAM" in head and _EXAMINATION.match(text) is not None) or (
        ("sworn" in head or "oath)" in head or "affirmed)" in head) and _SWORN_IN.search(head) is not None
    )


def _emphasized(index: int, block: Block) -> Candidate | None:
    """A label that the format sets in bold, with the speech right after it and no mark between."""
    mark, text = block.marks[0], block.text
    if mark.kind != "bold" or mark.start or not 0 < mark.end < min(len(text), SHORT) or block.kind == "heading":
        return None
    label = text[: mark.end].rstrip()
    body = mark.end + len(text[mark.end :]) - len(text[mark.end :].lstrip())
    if not label or label[-1] in ".?!,;:：]" or (label[-1] == ")" and label[0] == "(") or body == len(text):
        return None
    if text[body] in ":：-–—([|":
        return None
    return Candidate(index, "emphasis", "", _decoration(block, 0, len(label)), label, 0, len(label), body)


_WORDS_BEFORE_TIME: Final = 9
"""Words of a label before a time, at the most."""
_ALONE: Final = frozenset({"chat", "question-answer", "circle", "sender", "stamped", "counted"})
"""Forms so special that what they match is nothing else."""


def _match_forms(text: str, head: str, at: int, lead: str, *, inline: bool = False) -> list[tuple[Form, re.Match[str]]]:
    """The forms that match at `at`; one that cannot match is passed over by one look at the head of the text."""
    found: list[tuple[Form, re.Match[str]]] = []
    for form, may_be, pattern in forms_of(head, inline=inline):
        if may_be(head, lead) and (match := pattern.match(text, at)):
            if form.name in ("colon", "stamped") and SENTENCE_BREAK.search(match["label"]):
                continue
            if form.name in ("colon", "titled-period") and ", " in match["label"] and is_spoken_to(match["label"]):
                continue  # Mr. Hale, take your seat.
            if form.name == "stamped" and match["label"].count(" ") > _WORDS_BEFORE_TIME:
                continue  # a sentence over two lines, with a time of day at the end of the first
            if form.name in _ALONE:
                return [(form, match)]
            found.append((form, match))
    return found


def _labelled(index: int, block: Block, found: tuple[Form, re.Match[str]], lead: str, stamp: str | None) -> Candidate | None:
    """The candidate for a form that matched; None where what it would take for a label cannot be one."""
    form, match = found
    text = block.text
    start, end, inner = _printed_label(match)
    if start == end or (form.own_line and _YEAR.search(text, start, end)):
        return None
    body = len(text) if form.own_line else match.end()
    if form.name == "colon" and body == len(text) and SECTION.match(text[start:end]):
        return None  # Prepared Remarks:
    if lead == "time" and text.startswith(_LOG_LEVELS, start):
        return None
    if form.name == "chat" and is_end_mark(text):
        return None  # <End of segment 1> - Copyright
    if lead == "time" and form.name in ("colon", "own-line") and "\t" in text[start:end]:
        return None  # a time, a name and a message between tabs, in which there is a colon
    if text[start] in _OPENING and form.name == "colon":
        return None  # „Subject: your letter
    if text[start - 1 : start] in _ROUND and (event_kind(text[start:end]) or text[start].islower()):
        return None
    if form.name in ("period", "titled-period") and body == len(text) and is_event_word(text[start:end]):
        return None  # Risos do PSD.
    if form.name in ("period", "capitals-period") and text.isupper() and body < len(text):
        return None  # where all is in capitals, a full stop after capitals ends a sentence
    if block.kind == "heading" and body < len(text):
        return None  # a heading announces its own words, not somebody's
    for group in form.times:
        inner = inner or match[group]
    stamp = inner or stamp
    plain = block.kind == "line" and not block.marks and not start
    decoration = "" if plain else _decoration(block, start, end)
    return Candidate(
        index, form.name, lead, decoration, text[start:end], start, end, body, stamp, seconds(stamp) if stamp else None
    )


SENTENCE_BREAK: Final = lazy(
    r"(?:[!?。！？]|\b(?!(?:hon|tem|gen|no|nos|st|dr|sr|jr|vs|dep|pro|el|al|la)\.)[a-z]{2,}\.(?=\s[A-Z])|\b(?!(?i:prof|capt|supt|parl|staatssekr|abgeordn|stellv|vors|dipl|mag|bundesmin|mlle|mmes|messrs|insp|comm|atty|engr|cong|assoc|asst|dept|corp|lieut|brig)\b)[^\W\d_][\w'’-]{3,}\.)"
    r"[\"”’»)]?\s+\S"
)
"""A sentence ends and another begins: not within a label, whose full stops follow abbreviations."""
_TASKS: Final = ("[ ] ", "[x] ", "[X] ")
"""Before what is to be done, or is done."""
_LOG_LEVELS: Final = ("INFO", "DEBUG", "TRACE", "WARN", "ERROR", "FATAL", "CRITICAL", "NOTICE")
"""What follows the time in the log of a program."""
_YEAR: Final = lazy(r"\b(?:1[89]|20)\d\d\b")
_TIME_AT_END: Final = lazy(rf"\s*{TIMED}\Z")


_OPENING: Final = frozenset("“„«‹「『‘‚")
"""Quotation marks that open what is quoted; around a whole label they are off by then."""
_ROUND: Final = ("(", "（")
_AROUND: Final = {"[": "]", "【": "】", "〔": "〕", "《": "》", "「": "」", "«": "»", "“": "”", '"': '"', "<": ">"}
"""Marks that may enclose a whole label, by their opening one."""


_LINKED: Final = lazy(r"\[([^\[\]]{1,80})\]\([^()\s]{1,2000}\)")
"""A name that leads to a page about its bearer."""
_BEFORE: Final = frozenset(" \t*\u00a0\u200b\u200e\u200f\u202a\u202b\u202c\ufeff")
"""White space, emphasis and invisible marks before a label."""


def _printed_label(match: re.Match[str]) -> tuple[int, int, str | None]:
    """The place of the label without the emphasis around it and the time after it, and that time."""
    start, end = match.span("label" if match["label"] is not None else "curly" if match["curly"] is not None else "round")
    text = match.string
    while start < end and text[start] in _BEFORE:
        start += 1
    while end > start and text[end - 1] in " \t*\u00a0\u202f\u3000,|-–—·•":
        end -= 1
    if text[start : start + 1] == "[" and (linked := _LINKED.fullmatch(text, start, end)):
        return *linked.span(1), None
    if text.startswith("[[", start) and text.endswith("]]", start, end):
        start, end = start + 1, end - 1  # a link within a collection of notes
    if end - start > 2 and _AROUND.get(text[start]) == text[end - 1] and text.find(text[end - 1], start) == end - 1:
        start, end = start + 1, end - 1
    if text.startswith("__", start) and text.endswith("__", start, end) and end - start > 4:
        start, end = start + 2, end - 2
    timed = _TIME_AT_END.search(text, start, end) if end > start and text[end - 1] in ")]>" else None
    if timed and timed.start() > start:
        return start, timed.start(), timed["time"]
    return start, end, None


def _decoration(block: Block, start: int, end: int) -> str:
    """How the format sets the label apart from the speech: "item bold", "heading", "literal" for emphasis left in the text."""
    marked = next((m.kind for m in block.marks if m.start <= start and m.end >= end - 1), "")
    if not marked and start and block.text[start - 1] in "*_":
        marked = "literal"
    return " ".join(part for part in ("" if block.kind == "line" else block.kind, marked) if part)
