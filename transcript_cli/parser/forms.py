"""The forms of speaker labels, as rows: how a label begins, is written and ends.

Strategy: a form says where a label *could* stand; whether it does is decided from the whole document in `labels`. Each row is a
pattern that is matched at the beginning of a block, after its lead (a time, a chevron, stray emphasis), and names the groups
`label` and, where there is one, `time`; what follows the match is speech. Rows are tried in order and the first that matches
wins, so that the special stand before the general. A form's example is its test.

To add a form: write a row with a real example; nothing else changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, TypeAlias

import msgspec

from ..model import Block
from ..timecode import SPOKEN, STAMP, TIME, seconds
from .events import is_event_word, is_time_note
from .labelwords import OFFICES, QUANTIFIERS, ROLES
from .layout import EXAMINER
from .names import fold
from .patterns import lazy

_LONGEST: Final = 160
"""No label is longer than this, in characters."""
_LONGEST_WITH_BRACKETS: Final = 400
"""The same with an office or constituency in brackets."""
_SHORT: Final = 100
"""No line that holds only a label is."""

_PAREN: Final = r"\((?:[^()\n]|\([^()\n]*\)){0,300}\)"
_BRACKET: Final = r"\[[^\[\]\n]{0,80}\]"
_WIDE: Final = r"（[^（）\n]{0,80}）"
_STAR: Final = r"(?:\*{1,3}|_{2,3})?"  # emphasis in a file that is not read as Markdown
_TIMED: Final = rf"(?:[\[(<]\s?(?P<time>{STAMP})(?:\s?(?:-|–|-->|to)\s?{TIME})?\s?[\])>])"
_UPPER: Final = "A-ZÀ-ÖØ-ÞΑ-ΩΆΈ-ΏА-ЯЁЂ-ЏҐ"
"""Capital letters of the Latin, Greek and Cyrillic scripts, for a character class."""
_CAPS: Final = (
    r"(?!(?:[IVXLC]+|MR|MRS|MS|DR|SR|SRA|ST|HON|PROF|REV|GEN|SEN|REP)\b)"  # an abbreviation does not end a label
    rf"(?:[^\W\d_]['’])?(?:Mc|Mac|La|De|Di|Du|Van|Le|O['’])?[{_UPPER}]{{2}}[{_UPPER}'’-]*"
)
_NO_ABBREVIATION: Final = r"(?!(?i:sra?|dra?|mrs?|ms|mme|mlle|st|hon|prof|rev|gen|sen|rep|lic|ing)\b)"
_WORD: Final = r"[^\W\d_][\w.'’-]*"


class Form(NamedTuple):
    """One way of writing a label."""

    name: str
    describes: str
    may_be: Callable[[str, str], bool]
    """A cheap look at the head of the text and its lead, before the pattern is tried."""
    pattern: re.Pattern[str]
    example: str
    label: str
    """The label that the example holds."""
    times: tuple[str, ...] = ()
    """The groups of the pattern that hold a time."""
    own_line: bool = False
    """The label has its line for itself and the speech begins on the next."""


def _form(
    name: str, describes: str, may_be: Callable[[str, str], bool], pattern: str, example: str, label: str, *,
    own_line: bool = False,
) -> Form:  # fmt: skip
    times = tuple(group for group in ("time", "after") if f"?P<{group}>" in pattern)
    return Form(name, describes, may_be, lazy(pattern, re.VERBOSE), example, label, times, own_line)


_CAPS_BEFORE_STOP: Final = lazy(rf"\s(?:\w['’]?|Mc|Mac|La|De|Le)?[{_UPPER}]{{2}}")
_ABBREVIATED: Final = lazy(r"\b(?:Jr|Sr|Esq|[^\W\d_])\.\Z")
_TITLES: Final = frozenset(
    "the a an mr mrs ms miss dr prof hon sen rep gov gen adm col capt lt m mm mme mmes mlle sr sra el la le senator chair "
    "chairman chairwoman chairperson representative secretary president madam professor governor commissioner judge justice "
    "minister ambassador".split()
)
"""Words with which a label in ordinary case begins, where it ends with nothing but a full stop."""


def _ends_before_colon(head: str) -> int:
    """Where the first full stop stands that could end a label, or -1 where there is none before a colon."""
    stop = head.find(".", 4, _SHORT)
    return stop if stop < 0 or head.find(":", 0, stop) < 0 else -1


def _may_be_period(head: str, _: str) -> bool:
    stop = _ends_before_colon(head)
    return stop > 0 and _CAPS_BEFORE_STOP.search(head, 0, stop) is not None


def _may_be_titled(head: str, _: str) -> bool:
    if _ends_before_colon(head) <= 0:
        return False
    first = head.partition(" ")[0].rstrip(".").lower()
    return first in _TITLES or (first in QUANTIFIERS and head[0].isupper())


def _may_be_role(head: str, _: str) -> bool:
    word, stop, _rest = head.partition(".")
    return bool(stop) and word.isalpha() and word[0].isupper() and fold(word) in _PARTS


_PARTS: Final = ROLES | OFFICES


def _may_be_stop_dash(head: str, _: str) -> bool:
    return ".-" in head or (not head.isascii() and _STOP_DASH.search(head) is not None)


_STOP_DASH: Final = lazy(r"\.\s?[–—]")


def _may_be_dash_after(head: str, _: str) -> bool:
    return " -" in head or (not head.isascii() and (" –" in head or " —" in head))


def _may_be_own_line(head: str, lead: str) -> bool:
    if len(head) > _SHORT or lead in ("chevron", "dash") or ":" in head:
        return False
    return head[-1] not in ".;?!…。" or _ABBREVIATED.search(head) is not None


# A label before a colon: anything but colons, in which brackets may hold them (Name (00:01:02):). Possessive, so that a long
# line without a colon is given up at once.
_BEFORE_COLON: Final = rf"(?P<label>(?:[^:：\n()\[\]（）]|{_PAREN}|{_BRACKET}|{_WIDE}){{1,120}}+)"

FORMS: Final = (
    _form(
        "chat", "a nickname in angle brackets",
        lambda head, _: head[0] == "<",
        r"<\s?[@+~&%]?(?P<label>[^<>\s/][^<>\n]{0,40})>\s*(?=\S)",
        "< ada> good morning", "ada",
    ),
    _form(
        "question-answer", "Q or A, with or without a full stop",
        lambda head, _: head[0] in "QA" and head[1:2] in (".", " ", "\t", "\u00a0"),
        r"(?P<label>Q(?=[.\s])|A(?=\.|\s\s|\t))(?:\.?[\s\u00a0]+)(?=\S)",
        "Q    Will you go?", "Q",
    ),
    _form(
        "period", "an office or honorific and a name in capitals, ended by a full stop",
        _may_be_period,
        rf"(?P<label>(?:{_WORD}\s+){{1,6}}?{_CAPS}(?:\s(?:of|pro|tempore|from|{_CAPS}|[A-Z]\w+|[A-Z]\.)){{0,5}}(?:\s?{_PAREN}){{0,2}})\.(?:\s+(?=\S)|$)",
        "Mr. HALE of Ohio. I rise to speak.", "Mr. HALE of Ohio",
    ),
    _form(
        "titled-period", "an honorific or office and a name in ordinary case, ended by a full stop",
        _may_be_titled,
        rf"(?P<label>{_WORD}\s(?:[\w'’-]+\s){{0,4}}?{_NO_ABBREVIATION}[^\W\d_][\w'’-]{{1,}}(?:\s?{_PAREN}|\s{_BRACKET}|,\s[^\W\dA-Z_][^.:;\n]{{2,70}})?)(?<!\b[Hh]on)\.(?:\s+(?=\S)|$)",
        "Senator Marsh. Thank you.", "Senator Marsh",
    ),
    _form(
        "capitals-period", "capitals alone, ended by a full stop",
        lambda head, _: head[1:2].isupper() and head[0].isupper() and head.find(".", 3, _SHORT) > 0,
        rf"(?P<label>{_CAPS}(?:\s{_CAPS}){{0,8}}(?:\s?[{_UPPER}]\.(?=[{_UPPER}.,\s])){{0,3}}"
        rf"(?:\s?{_PAREN})?(?:,\s[^.:\n]{{2,80}})?)(?:\.|(?<=\.))(?:\s+(?=\S)|$)",
        "RAPPORTEUR. I have one remark.", "RAPPORTEUR",
    ),
    _form(
        "initials", "a surname and initials",
        lambda head, _: head[0].isupper() and head.find(". ", 2, _SHORT) > 0 and head[1:2].islower(),
        rf"(?P<label>[{_UPPER}][\w'’-]+\s(?:[{_UPPER}]\.\s?){{2}}(?:,\s[^.:\n]{{2,80}}(?=\.\s))?)(?:(?<=[.\s])|\.)\s*(?=\S)",
        "Lukin P. S. One moment, please.", "Lukin P. S.",
    ),
    _form(
        "role-period", "the part that somebody plays, ended by a full stop",
        _may_be_role,
        r"(?P<label>[^\W\d_]{4,})\.\s+(?=\S)",
        "Moderator. Let us begin.", "Moderator",
    ),
    _form(
        "stop-dash", "a label, a full stop and a dash",
        _may_be_stop_dash,
        r"(?P<label>[^\s:–—-](?:[^.\n:–—]|\.(?!\s?[-–—])){1,80}?)(?<!Inc)(?<!Corp)(?<!Ltd)(?<!Co)\.(?:[-–—]{1,2}\s*|\s[–—]\s+)(?=\S)",
        "Sra. Lara.- Pido la palabra.", "Sra. Lara",
    ),
    _form(
        "angle", "a label and a closing angle bracket",
        lambda head, _: head[0] not in "<>" and head.find(">", 1, _SHORT) > 0 and head.find(":", 0, head.find(">", 1)) < 0,
        r"(?P<label>[^<>\n]{1,60}?)\s?>\s*(?=\S)",
        "Hana Cho> We begin at nine.", "Hana Cho",
    ),
    _form(
        "emphasis", "a label in bold and nothing after it",
        lambda head, _: "** " in head,  # those before the label are taken for its lead
        r"(?P<label>[^*\n:]{1,60})\*\*\s+(?=[^\s:–—-])",
        "**Ada** Hello, everyone.", "Ada",
    ),
    _form(
        "tab", "a label and a tab",
        lambda head, _: "\t" in head and head[head.index("\t") - 1] not in ":：",
        r"(?P<label>[^\t\n]{1,60}?)[ ]*\t\s*(?=\S)",
        "Interviewer\tHow did you begin?", "Interviewer",
    ),
    _form(
        "colon", "a label and a colon",
        lambda head, _: ":" in head or (not head.isascii() and "：" in head),
        rf"{_BEFORE_COLON}{_STAR}\s?(?::|：){_STAR}(?:\s*{_TIMED}\s*|\s+(?P<after>{TIME})\s*$|(?![/\d])\s*)",
        "MS. ARDEN: Good morning.", "MS. ARDEN",
    ),
    _form(
        "wide", "a label and a wide space",
        lambda head, _: max(head.find("  ", 1, _SHORT), head.find("\u3000", 1, _SHORT)) > 0,
        r"(?P<label>[^\s:](?:[^\n:]{0,40}?[^\s.?!,;:。！？、])?)(?:[ \u00a0]{2,}|\u3000+)(?=\S)",
        "L   Take off the shoe, please.", "L",
    ),
    _form(
        "bar", "a label and a bar",
        lambda head, _: "|" in head[1:] and head[0] != "|",
        r"(?P<label>[^|\n]{1,60}?)\s*\|\s+(?=\S)",
        "Rosa Diaz | We begin at nine.", "Rosa Diaz",
    ),
    _form(
        "bracket", "a label in square or curly brackets",
        lambda head, _: head[0] in "[{",
        rf"(?:\[(?P<label>[^\[\]\n:]{{1,50}}?)(?:\s+(?P<after>{TIME}))?\]|\{{(?P<curly>[^{{}}%\n:]{{1,50}})\}})\s*{_TIMED}?\s*(?=[^\s:：])",
        "[id1] I liked the course.", "id1",
    ),
    _form(
        "stamped", "a name and a time on a line of their own",
        lambda head, _: len(head) <= _SHORT and head[-1] in "0123456789)]msMS.>",
        rf"(?P<label>[^\s\d(\[][^\n:]{{0,80}}?)(?:\s*{_TIMED}|\s+(?P<after>{STAMP}|{SPOKEN}))\s*$",
        "Rosa Diaz  0:07", "Rosa Diaz", own_line=True,
    ),
    _form(
        "circle", "a circle before the label and a wide space after it",
        lambda head, _: head[0] in "○◯●◎△〇",
        r"[○◯●◎△〇]\s*(?P<label>[^\s\u3000]{1,40}"
        r"(?:[ ][^\s\u3000]{1,20}){0,3}(?=\s\s|\u3000)|[^\s\u3000]{1,40})[\s\u3000]+(?=\S)",
        "○議長（山本君）　ただいまから会議を開きます。", "議長（山本君）",
    ),
    _form(
        "dash-after", "a label and a dash between spaces",
        _may_be_dash_after,
        r"(?P<label>(?:[^\n–—:：-]|(?<=\w)-(?=\w)){2,80}?)\s+[-–—]{1,2}\s+(?=\S)",
        "O SR. LIMA (PT/SP) - Senhor Presidente, peço a palavra.", "O SR. LIMA (PT/SP)",
    ),
    _form(
        "own-line", "a label alone on its line",
        _may_be_own_line,
        rf"(?P<label>[^\s\d(\[（][^\n:：?!]{{0,90}}?){_STAR}$",
        "Felix Hart", "Felix Hart", own_line=True,
    ),
)  # fmt: skip

_Row: TypeAlias = tuple[Form, Callable[[str, str], bool], re.Pattern[str]]
_EVERYWHERE: Final = tuple((form, form.may_be, form.pattern) for form in FORMS)
_INLINE: Final = tuple(
    row for row in _EVERYWHERE if not row[0].own_line and row[0].name not in ("chat", "bracket", "circle", "emphasis")
)
"""The forms that a long line can have that begins with a letter, as nearly all lines of speech do."""


def _may_hold_label(head: str) -> bool:
    """Whether a long line that begins with a letter has anything that could end a label: most lines of speech have not."""
    if ":" in head or "\t" in head or "|" in head or " -" in head:
        return True
    if not head.isascii() and ("：" in head or " –" in head or " —" in head):
        return True
    return (head[0] in "QA" and not head[1].isalnum()) or _may_be_period(head, "") or _may_be_titled(head, "")


_SIGNS: Final = "◇◆☆★■□▪▫▶►▷•‣※☞→▲▼"
VOICES: Final = {">": "chevron", "―": "chevron", **dict.fromkeys("—–-", "dash"), **dict.fromkeys(_SIGNS, "sign")}
"""Leads that announce another voice even where no label follows."""

_LEAD: Final = lazy(
    rf"""(?P<mark>>{{1,3}}(?=\s|[A-Z])|[—–-](?=\s?\S)|―{{1,2}}|[◇◆☆★■□▪▫▶►▷•‣※☞→▲▼])?\s*
         (?P<number>Q\d{{1,4}}\.?\s+(?=[^\W\d])|\d{{1,4}}(?:[.)]\s+|\s{{2,}}|\t\s*)(?=[^\W\d]))?
         {_STAR}
         (?:{_TIMED}|(?P<bare>{STAMP}|\d{{1,2}}\.\d\d(?=\t|\s\s))(?:\s?(?:-->|[-–—])\s?{TIME})?(?=\s|:\s|\s?[-–—|·•]))?
         (?P<join>\s*[-–—:|·•]?\s*)
         {_STAR}""",
    re.VERBOSE,
)
_LEAD_FIRST: Final = frozenset("0123456789[(<*_>-–—―◇◆☆★■□▪▫▶►▷•‣※☞→▲▼")


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


def find_candidates(blocks: Sequence[Block]) -> list[Candidate]:
    """The labels that could stand at the beginnings of the blocks, in order; several of one that can be read in several ways.

    Labels come back. What a plain label before a colon was found to be is kept, so that it is looked at once and not at every
    turn; the mark is that nothing but a space follows the colon, and a letter follows the space.
    """
    found: list[Candidate] = []
    known: dict[str, Candidate] = {}
    for index, block in enumerate(blocks):
        text = block.text
        colon = text.find(":", 0, _LONGEST)
        plain = 0 < colon < len(text) - 2 and text[colon + 2].isalpha() and block.kind == "line"
        plain = plain and not block.marks and block.voice is None
        if plain and (before := known.get(text[: colon + 2])) is not None:
            label, end = before.label, before.end
            found.append(Candidate(index, "colon", before.lead, "", label, before.start, end, before.body))
            continue
        rivals = find_rivals(index, block)
        if not rivals:
            continue
        found += rivals
        if plain and len(rivals) == 1:
            (candidate,) = rivals
            bare = candidate.stamp is None and not candidate.decoration
            if bare and candidate.form == "colon" and candidate.body == colon + 2:
                known[text[: colon + 2]] = candidate
    return found


def find_candidate(index: int, block: Block) -> Candidate | None:
    """The label that could stand at the beginning of a block, by the first form that fits."""
    return next(iter(find_rivals(index, block)), None)


_EXAMINATION: Final = lazy(
    r"(?:(?:DIRECT|CROSS|RE-?DIRECT|RE-?CROSS|FURTHER|CONTINUED)[\s-]+)*EXAMINATION(?:\s?\([^()\n]{1,40}\))?\Z"
)
"""The heading over the questions of one side."""
_SWORN_IN: Final = lazy(r"\b(?:having|being|been|was|duly)\s(?:\w+\s){0,3}sworn\b")


def find_rivals(index: int, block: Block) -> list[Candidate]:
    """The labels that could stand at the beginning of a block, one a form, the most special form first."""
    text = block.text
    if block.voice is not None or (len(text) <= _SHORT and ("BY" in text or " by" in text) and EXAMINER.match(text)):
        return []  # the format itself names the speaker, or the line names one who is yet to speak
    if ("XAM" in text[:_SHORT] and _EXAMINATION.match(text)) or (
        "sworn" in text[:_LONGEST] and _SWORN_IN.search(text[:_LONGEST])
    ):
        return []
    head = text[:_LONGEST]
    if "(" in head:
        head = text[:_LONGEST_WITH_BRACKETS]
    bold = _emphasized(index, block) if block.marks else None
    if (
        len(text) > len(head) and head[0].isalpha() and not _is_numbered_question(text)
    ):  # most lines of speech: nothing stands before the label, if there is one
        if not _may_hold_label(head):
            return [bold] if bold else []
        at, lead, stamp = 0, "", None
        matches = _match_forms(_INLINE, text, head, at, lead)
    elif is_time_note(text) or block.kind == "rule":
        return []
    else:
        at, lead, stamp = _find_lead(text)
        matches = _match_forms(_EVERYWHERE, text, text[at : at + len(head)], at, lead) if at < len(text) else []
    found = [bold] if bold and not any(form.name in _ALONE for form, _ in matches) else []
    for match in matches:
        candidate = _labelled(index, block, match, lead, stamp)
        if candidate and not any(c.label == candidate.label and c.body == candidate.body for c in found):
            found.append(candidate)
    if found or lead in ("", "number", "sign") or at >= len(text) or (matches and lead != "chevron"):
        return found
    return [Candidate(index, "voice", lead, "", "", at, at, at, stamp, seconds(stamp) if stamp else None)]


def _emphasized(index: int, block: Block) -> Candidate | None:
    """A label that the format sets in bold, with the speech right after it and no mark between."""
    mark, text = block.marks[0], block.text
    if mark.kind != "bold" or mark.start or not 0 < mark.end < min(len(text), _SHORT) or block.kind == "heading":
        return None
    label = text[: mark.end].rstrip()
    body = mark.end + len(text[mark.end :]) - len(text[mark.end :].lstrip())
    if (
        not label
        or label[-1] in ".?!,;:：)]"
        or body == len(text)
        or text[body] in ":：-–—([|"
        or body == mark.end < len(text[:body])
    ):
        return None
    return Candidate(index, "emphasis", "", _decoration(block, 0, len(label)), label, 0, len(label), body)


def _is_numbered_question(text: str) -> bool:
    return text[0] == "Q" and text[1:2].isdecimal()


def _find_lead(text: str) -> tuple[int, str, str | None]:
    """What stands before a label: where it ends, its kind, and the time as printed."""
    if not (text[0] in _LEAD_FIRST or _is_numbered_question(text)) or not (match := _LEAD.match(text)):
        return 0, "", None
    stamp = match["time"] or match["bare"]
    mark = match["mark"]
    if mark:
        return match.end(), VOICES[mark[0]], stamp
    if stamp:
        return match.end(), "time", stamp
    if match["number"]:
        return match.end(), "number", None
    return (0 if match.group().strip().strip("*_") else match.end()), "", None


_ALONE: Final = frozenset({"chat", "question-answer", "circle", "stamped"})
"""Forms so special that what they match is nothing else."""


def _match_forms(rows: Sequence[_Row], text: str, head: str, at: int, lead: str) -> list[tuple[Form, re.Match[str]]]:
    """The forms that match at `at`; one that cannot match is passed over by one look at the head of the text."""
    found: list[tuple[Form, re.Match[str]]] = []
    for form, may_be, pattern in rows:
        if may_be(head, lead) and (match := pattern.match(text, at)):
            if form.name == "colon" and _SENTENCE_BREAK.search(match["label"]):
                continue
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


_SENTENCE_BREAK: Final = lazy(
    r"(?:[!?。！？]|\b(?!(?:hon|tem|gen|no|nos|st|dr|sr|jr|vs|dep|pro|el|al|la)\.)[a-z]{2,}\.(?=\s[A-Z])|\b(?!(?i:prof|capt|supt|parl|staatssekr|abgeordn|stellv|vors|dipl|mag|bundesmin|mlle|mmes|messrs|insp|comm|assoc|asst|dept|corp|lieut|brig)\b)[^\W\d_][\w'’-]{3,}\.)"
    r"[\"”’»)]?\s+\S"
)
"""A sentence ends and another begins: not within a label, whose full stops follow abbreviations."""
_YEAR: Final = lazy(r"\b(?:1[89]|20)\d\d\b")
_TIME_AT_END: Final = lazy(rf"\s*{_TIMED}\Z")


_AROUND: Final = {"[": "]", "【": "】", "〔": "〕", "《": "》", "「": "」", "«": "»", "“": "”", '"': '"', "<": ">"}
"""Marks that may enclose a whole label, by their opening one."""


def _printed_label(match: re.Match[str]) -> tuple[int, int, str | None]:
    """The place of the label without the emphasis around it and the time after it, and that time."""
    start, end = match.span("label" if match["label"] is not None else "curly")
    text = match.string
    while start < end and text[start] in " \t*\u00a0":
        start += 1
    while end > start and text[end - 1] in " \t*\u00a0\u202f\u3000,-–—":
        end -= 1
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
