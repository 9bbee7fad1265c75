"""The forms of speaker labels, as rows: how a label begins, is written and ends.

Strategy: a form says where a label *could* stand; whether it does is decided from the whole document in `labels`. Each row is a
pattern that is matched at the beginning of a block, after its lead (a time, a chevron, stray emphasis), and names the groups
`label` and, where there is one, `time`; what follows the match is speech. Rows are tried in order and the first that matches
wins, so that the special stand before the general. A form's example is its test.

To add a form: write a row with a real example.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from ...timecode import SECONDS, SPOKEN, STAMP, TIME
from ..words.patterns import lazy
from .glances import (
    NAME,
    SHORT,
    TOLD,
    UPPER,
    may_be_angle,
    may_be_bare_capitals,
    may_be_dash_after,
    may_be_dash_joined,
    may_be_dash_tight,
    may_be_letter,
    may_be_machine,
    may_be_numbered_answer,
    may_be_own_line,
    may_be_period,
    may_be_role,
    may_be_stop_dash,
    may_be_surname,
    may_be_timed,
    may_be_timed_colon,
    may_be_titled,
    may_be_told,
)

_LONG_LINE: Final = 160
"""No line is longer that holds a label with an office, a company and a number."""
_PAREN: Final = r"\((?:[^()\n]|\([^()\n]*\)){0,300}\)"
_BRACKET: Final = r"\[{1,2}[^\[\]\n]{0,80}\]{1,2}"
_WIDE: Final = r"（[^（）\n]{0,80}）"
STAR: Final = r"(?:\*{1,3}|_{2,3})?"  # emphasis in a file that is not read as Markdown
TIMED: Final = rf"(?:[\[(<]\s?(?P<time>{STAMP}|{SECONDS})(?:\s?(?:[-–→]|--?>|to)\s?(?:{TIME}|{SECONDS}))?\s?[\])>])"
_CAPS: Final = (
    r"(?!(?:[IVXLC]+|MR|MRS|MS|DR|SR|SRA|ST|HON|PROF|REV|GEN|SEN|REP)\b)"  # an abbreviation does not end a label
    rf"(?:[^\W\d_]['’])?(?:Mc|Mac|La|De|Di|Du|Van|Le|O['’])?[{UPPER}]{{2}}[{UPPER}'’-]*"
)
_DOUBLED: Final = lazy(rf"[^\W\d_A-Z][{UPPER}]")
"""A word that runs into the next."""
_UPPER_WORDS: Final = rf"(?:[{UPPER}]+\.?[ ]){{0,6}}[{UPPER}]{{2,}}"
_NOTE: Final = r"(?:\d{1,2}(?=\s+\S))?"
"""The number of a footnote."""
_NO_ABBREVIATION: Final = r"(?!(?i:sra?|dra?|mrs?|ms|mme|mlle|st|hon|prof|rev|gen|sen|rep|lic|ing)\b)"
_WORD: Final = r"[^\W\d_][\w.'’-]*"


class Form(NamedTuple):
    """One way of writing a label."""

    name: str
    prior: float
    """Log odds that a place of this form holds a label, before anything is known of the document."""
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
    signs: str = ""
    """One of these is in the head of every text that has this form; "" where none has to be."""


def _form(
    name: str, prior: float, describes: str, may_be: Callable[[str, str], bool], pattern: str, example: str, label: str, *,
    own_line: bool = False, signs: str = "",
) -> Form:  # fmt: skip
    times = tuple(group for group in ("time", "after", "wide") if f"?P<{group}>" in pattern)
    return Form(name, prior, describes, may_be, lazy(pattern, re.VERBOSE), example, label, times, own_line, signs)


# A label before a colon: anything but colons, in which brackets may hold them (Name (00:01:02):). Possessive, so that a long
# line without a colon is given up at once.
LONGEST_BEFORE_COLON: Final = 150
"""Characters, a bracket and what is in it being one."""
_BEFORE_COLON: Final = rf"(?P<label>(?:[^:：\n()\[\]（）]|{_PAREN}|{_BRACKET}|{_WIDE}){{1,{LONGEST_BEFORE_COLON}}}+)"

FORMS: Final = (
    _form(
        "chat", 0.5, "a nickname in angle brackets",
        lambda head, _: head[0] == "<",
        r"<\s?[@+~&%]?(?P<label>[^<>\s/][^<>\n]{0,40})>\s*(?=\S)(?!.*</(?P=label)>)",
        "< ada> good morning", "ada", signs="<",
    ),
    _form(
        "question-answer", 0.8, "Q or A, with or without a full stop",
        lambda head, _: head[0] in "QA" and head[1:2] in (".", " ", "\t", "\u00a0"),
        rf"(?!A\.\s[{UPPER}][\w'’-]+\s?\()(?P<label>Q(?=[.\s])|A(?=\.|\s\s|\t))(?![ ][-–][ ])(?:\.?[\s\u00a0]+)(?=[^\s:：])",
        "Q    Will you go?", "Q",
    ),
    _form(
        "numbered-answer", -0.5, "Q or A and the number of the question",
        may_be_numbered_answer,
        r"(?P<label>[QAＱＡ問答质質问][\s.]?[0-9０-９]{1,3})(?:[.．、)）]\s*|[\s\u3000]\s*)(?=[^\s\d:：])",
        "A12. It begins in May.", "A12",
    ),
    _form(
        "dash-joined", -1.0, "a label in capitals or with a bracket, and a dash without a space before it",
        may_be_dash_joined,
        rf"(?P<label>(?:{_CAPS}\.?[ ]){{0,6}}{_CAPS}(?:[ ]?{_PAREN})?|"
        rf"(?:[{UPPER}][\w.'’-]*[ ]){{1,5}}{_PAREN})[-–—](?:[ ]|(?=[^\W\d_a-z][a-z]))\s*(?=\S)",
        "OMAR SAID (Harbour TV)- When does it open?", "OMAR SAID (Harbour TV)", signs="-–—",
    ),
    _form(
        "dash-tight", -1.8, "a label and a long dash, with no space after it",
        may_be_dash_tight,
        rf"(?P<label>[QA]|(?:[{UPPER}][\w'’-]*\.?[ ]){{0,4}}[{UPPER}][\w'’-]+(?:[ ]?{_PAREN}){{0,2}})\.?[ ]?"
        rf"—(?=[“\"‘'(\[¿¡]?[{UPPER}])",
        "The Court—Call your first witness.", "The Court", signs="—",
    ),
    _form(
        "period", 0.5, "an office or honorific and a name in capitals, ended by a full stop",
        may_be_period,
        rf"(?P<label>(?:{_WORD}\s+){{1,6}}?{_CAPS}(?:\s(?:of|pro|tempore|from|{_CAPS}|[A-Z]\w+|[A-Z]\.)){{0,5}}(?:\s[{UPPER}]\.\s?[{UPPER}](?=\.))?(?:\s?{_PAREN}){{0,2}})\.{_NOTE}(?:\s+(?=\S)|$)",
        "Mr. HALE of Ohio. I rise to speak.", "Mr. HALE of Ohio", signs=".",
    ),
    _form(
        "initials-first", 0.5, "initials, a surname and a party in brackets, ended by a full stop",
        lambda head, _: head[1:2] == "." and head[0].isupper() and ")" in head,
        rf"(?P<label>(?:[{UPPER}][^\W\d_]?\.\s?){{1,3}}[{UPPER}][\w'’-]+(?:\s[{UPPER}][\w'’-]+)?\s?\([^()\n]{{1,80}}\))\.\s+(?=\S)",
        "J. Ozols (PAR). I have one remark.", "J. Ozols (PAR)", signs=".",
    ),
    _form(
        "initials-surname", -1.0, "initials and a surname, ended by a full stop",
        lambda head, _: head[1:2] == "." and head[0].isupper() and head.find(". ", 3, NAME) > 0,
        rf"(?P<label>(?:[{UPPER}]\.\s?){{1,3}}[{UPPER}][^\W\d_]+(?:-[{UPPER}][^\W\d_]+)?)\.\s+(?=[“«\"„(\[]?[^\W\d_a-z])",
        "O. Lund. I have one remark.", "O. Lund", signs=".",
    ),
    _form(
        "titled-period", -0.3, "an honorific or office and a name in ordinary case, ended by a full stop",
        may_be_titled,
        rf"(?P<label>{_WORD}\s(?:[\w'’-]+\s){{0,4}}?{_NO_ABBREVIATION}[^\W\d_][\w'’-]{{1,}}(?:\s?{_PAREN}|\s{_BRACKET}|,\s[^\W\dA-Z_][^.:;\n]{{2,140}})?)(?<!\b[Hh]on)\.{_NOTE}(?:\s+(?=\S)|$)",
        "Senator Marsh. Thank you.", "Senator Marsh", signs=".",
    ),
    _form(
        "capitals-period", -0.5, "capitals alone, ended by a full stop",
        lambda head, _: head[1:2].isupper() and head[0].isupper() and head.find(".", 3, SHORT) > 0,
        rf"(?P<label>{_CAPS}(?:\s{_CAPS}){{0,8}}(?:\s?[{UPPER}]\.(?=[{UPPER}.,\s])){{0,3}}"
        rf"(?:\s?{_PAREN}|\s{_BRACKET})?(?:,\s[^.:\n]{{2,80}})?)(?:\.|(?<=\.)){_NOTE}(?:\s+(?=\S)|$)",
        "RAPPORTEUR. I have one remark.", "RAPPORTEUR", signs=".",
    ),
    _form(
        "initials", -1.5, "a surname and initials",
        lambda head, _: head[0].isupper() and head.find(". ", 2, SHORT) > 0 and head[1:2].islower(),
        rf"(?P<label>[{UPPER}][\w'’-]+\s(?:[{UPPER}]\.\s?){{2}}(?:,\s[^.:\n]{{2,80}}(?=\.\s))?)(?:(?<=[.\s])|\.)\s*(?=\S)",
        "Lukin P. S. One moment, please.", "Lukin P. S.", signs=".",
    ),
    _form(
        "role-period", -1.5, "the part that somebody plays, ended by a full stop",
        may_be_role,
        r"(?P<label>(?:[^\W\d_]{2,}\s)?[^\W\d_]{4,})\.\s+(?=\S)",
        "Moderator. Let us begin.", "Moderator", signs=".",
    ),
    _form(
        "stop-dash", 0.3, "a label, a full stop and a dash",
        may_be_stop_dash,
        r"(?P<label>(?!(?:\d{1,4}|[IVXLC]{1,6})\.)[^\s:–—.-](?:[^.\n:–—]|\.(?!\s?[-–—])){0,80}?)(?<!Inc)(?<!Corp)(?<!Ltd)(?<!Co)\.(?:[-–—]{1,2}\s*|\s[-–—]\s+)(?=\S)",
        "Sra. Lara.- Pido la palabra.", "Sra. Lara", signs=".",
    ),
    _form(
        "surname", -3.0, "a surname, ended by a full stop",
        may_be_surname,
        rf"(?P<label>{_NO_ABBREVIATION}[{UPPER}][^\W\d_]{{2,}}(?:\s\((?=[^\W\d_A-Z])[^()\n]{{1,80}}\))?)\.\s+(?=[“\"‘'(\[¿¡]?[^\W\d_a-z])",
        "Croft. I had the kettle on the Friday.", "Croft", signs=".",
    ),
    _form(
        "letter", -1.0, "a letter that stands for somebody, ended by a full stop",
        may_be_letter,
        rf"(?!M)(?P<label>[{UPPER}])\.\s+(?=[^\s\d])(?![{UPPER}]\.)",
        "R. Thirty-two years.", "R", signs=".",
    ),
    _form(
        "capitals", -2.0, "capitals alone, and no mark after them",
        may_be_bare_capitals,
        rf"(?P<label>(?:{_CAPS}\.?\s){{0,3}}{_CAPS})\s(?=[“\"‘'¿¡]?[{UPPER}](?:[’']|\s)?(?![{UPPER}])[^\W\d_])",
        "CHAIR Page four, please: the map there, that one.", "CHAIR",
    ),
    _form(
        "told", -1.0, "a name in capitals, and that somebody said or asked what follows",
        may_be_told,
        rf"(?P<label>(?:(?:THE|The|Mr\.|Ms\.|Mrs\.|Miss|Sir|Dr\.|[{UPPER}]{{2,8}}\.)\s)?(?:(?:{_CAPS}|OF)\s){{0,7}}?{_CAPS}(?:\s?{_PAREN})?(?:,\s[^\W\d_][^,.:;\n]{{2,60}}(?=,))?),?(?={TOLD})\s",
        "MR. HALE (Dunmow) asked the First Lord whether he knew.", "MR. HALE (Dunmow)",
    ),
    _form(
        "machine", 0.3, "what a recognizer calls a voice, and no mark after it",
        may_be_machine,
        r"(?:[A-Z]{1,2}[ ]+)?(?P<label>[^\W\d_]{3,12}[_ ]\d{1,3})[ \t]+(?=[^\s:：|<>\[(–—-])",
        "SPEAKER_00 good morning", "SPEAKER_00", signs="0123456789",
    ),
    _form(
        "timed", 0.3, "a label, a time in brackets, and the speech",
        may_be_timed,
        rf"(?P<label>[^\[\]()<>:\n]{{1,60}}?)\s+{TIMED}\s+(?=[^\s:])",
        "Hana Cho [00:00:08] We begin at nine.", "Hana Cho", signs="[(",
    ),
    _form(
        "timed-colon", 0.3, "a label, a time and a colon",
        may_be_timed_colon,
        rf"(?P<label>[^\[\]()<>:\n]{{1,60}}?)(?:,|\s[-–—|])?\s+(?P<time>{STAMP})\s?:\s+(?=\S)",
        "Hana Cho, 00:00:08: We begin at nine.", "Hana Cho", signs=":",
    ),
    _form(
        "angle", 0.0, "a label and a closing angle bracket",
        may_be_angle,
        r"(?P<label>[^<>＞\n]{1,60}?)\s?[>＞]{1,3}\s*(?=[^\s>＞])",
        "Hana Cho> We begin at nine.", "Hana Cho", signs=">＞",
    ),
    _form(
        "emphasis", -0.5, "a label in bold and nothing after it",
        lambda head, _: "** " in head,  # those before the label are taken for its lead
        r"(?P<label>[^*\n:]{1,60})\*\*\s+(?=[^\s:–—-])",
        "**Ada** Hello, everyone.", "Ada", signs="*",
    ),
    _form(
        "office-name", -2.0, "an office, a colon and its holder in capitals, alone on their line",
        lambda head, _: len(head) <= SHORT and ":" in head and head.isupper() and head[-1].isalpha(),
        rf"(?P<label>{_CAPS}(?:[ ]{_CAPS}){{0,4}}:[ ](?:{_CAPS}|[{UPPER}]\.)(?:[ ](?:{_CAPS}|[{UPPER}]\.)){{1,4}})$",
        "CLERK OF THE COURT: DEWI LESTARI", "CLERK OF THE COURT: DEWI LESTARI", own_line=True, signs=":",
    ),
    _form(
        "tab", -1.0, "a label and a tab",
        lambda head, _: "\t" in head and head[head.index("\t") - 1] not in ":：",
        r"(?P<label>[^\t\n]{1,60}?)[ ]*\t\s*(?=\S)",
        "Interviewer\tHow did you begin?", "Interviewer", signs="\t",
    ),
    _form(
        "sender", 2.0, "a message and who sent it to whom",
        lambda head, lead: lead == "time" and head[:5].lower() == "from " and ":" in head,
        r"[Ff]rom\s+(?P<label>[^\n:]{1,60}?)(?:\s+[Tt]o\s+[^\n:]{1,80})?\s?:\s*",
        "10:04:00 From Ada Lund to Everyone: Good morning.", "Ada Lund", signs=":",
    ),
    _form(
        "colon", 0.3, "a label and a colon",
        lambda head, _: ":" in head or (not head.isascii() and "：" in head),
        rf"{_BEFORE_COLON}{STAR}\s?(?::(?:[-–—](?=\s)|(?:[–—]|\s[-–—])\s?(?=[“\"«„'(¿¡^]?[{UPPER}]))?|：){STAR}(?:\s*{TIMED}\s*|\s+(?P<after>{TIME})\s*$"
        rf"|[ \t]{{2,}}(?P<wide>{TIME})(?:[ \t]{{2,}}|\t)(?=\S)|(?![/\d])\s*)",
        "MS. ARDEN: Good morning.", "MS. ARDEN", signs=":：",
    ),
    _form(
        "round-before", -2.2, "a label in round brackets before the speech",
        lambda head, _: head[0] == "(" and 0 < head.find(")", 1, 32) < len(head) - 1,
        r"\((?P<label>[^\W\d_a-z][^()\n\d]{1,28}|[^\W\d_A-Za-z])\)\s+(?=[^\s\d:：.,;])",
        "(Reporter) When does it open?", "Reporter", signs="(",
    ),
    _form(
        "wide", -1.5, "a label and a wide space",
        lambda head, _: max(head.find("  ", 1, SHORT), head.find("\u3000", 1, SHORT)) > 0,
        r"(?P<label>[^\s:(（](?:[^\n:]{0,40}?[^\s.?!,;:。！？、])?)(?:[ \u00a0]{2,}|\u3000+)(?=\S)",
        "L   Take off the shoe, please.", "L",
    ),
    _form(
        "bar", -1.2, "a label and a bar",
        lambda head, _: "|" in head[1:] and head[0] != "|",
        r"(?P<label>[^|\n]{1,60}?)\s*\|\s+(?=\S)",
        "Rosa Diaz | We begin at nine.", "Rosa Diaz", signs="|",
    ),
    _form(
        "leaders", 0.0, "a label and dots up to where the speech begins",
        lambda head, _: "..." in head[1:] and "...." in head,
        r"(?P<label>[^.…\n:]{1,40}?)\s?\.{4,}\s*(?=[^\s\d.])",
        "NARRATOR.....It is a dark evening.", "NARRATOR", signs=".",
    ),
    _form(
        "round", -2.2, "a label in round brackets on a line of its own",
        lambda head, _: head[0] in "(（" and len(head) <= 44 and head[-1] in ")）",
        r"[(（](?P<label>[^()（）\n]{1,40})[)）]$",
        "（大臣）", "大臣", own_line=True, signs="(（",
    ),
    _form(
        "bracket", -1.0, "a label in square or curly brackets, or in wide round ones",
        lambda head, _: head[0] in "[{【〔（",
        rf"(?:[\[【〔](?P<label>[^\[\]【】〔〕\n:]{{1,50}}?)(?:\s+(?P<after>{TIME}))?[\]】〕]|\{{(?P<curly>[^{{}}%\n:]{{1,50}})\}}|（(?P<round>[^（）\n:：、。]{{1,20}})）)(?!\(https?:)\s*{TIMED}?\s*(?=[^\s:：.,;])",
        "[id1] I liked the course.", "id1", signs="[{【〔（",
    ),
    _form(
        "bracket-alone", -1.0, "a label in square brackets behind a time, alone on their line",
        lambda head, lead: lead == "time" and head[0] == "[" and head[-1] == "]",
        r"\[(?P<label>[^\[\]\n:]{1,40})\]$",
        "10:04:00 [ada]", "ada", own_line=True, signs="[",
    ),
    _form(
        "stamped", 1.0, "a name and a time on a line of their own",
        lambda head, _: len(head) <= SHORT and head[-1] in "0123456789)]msMS.>",
        rf"(?P<label>\[[^\[\]\n:]{{1,80}}\]|[^\s\d(\[][^\n:]{{0,80}}?)(?:\s+(?:APP|BOT))?(?:\s*{TIMED}|\s+(?P<after>{STAMP}|{SPOKEN}))\s*$",
        "Rosa Diaz  0:07", "Rosa Diaz", own_line=True,
    ),
    _form(
        "counted", 2.0, "a label and the number of the turn in brackets on a line of their own",
        lambda head, _: head[-1] == "]" and len(head) <= _LONG_LINE and head[-2:-1].isdecimal(),
        r"(?P<label>[^\s\d(\[][^\n:\[\]]{0,140}?)(?:[ \u00a0]{2,}|\t\s*)\[\d{1,4}\]$",
        "Rosa Diaz,  Brightwater plc - CFO    [12]", "Rosa Diaz,  Brightwater plc - CFO", own_line=True, signs="]",
    ),
    _form(
        "circle", 0.0, "a circle before the label and a wide space after it",
        lambda head, _: head[0] in "○◯●◎△〇",
        r"[○◯●◎△〇]\s*(?P<label>[^\s\u3000（]{1,24}（[^（）\n]{1,30}）|[^\s\u3000]{1,40}"
        r"(?:[ ][^\s\u3000]{1,20}){0,3}(?=\s\s|\u3000)|[^\s\u3000]{1,40})[\s\u3000]+(?=\S)",
        "○議長（山本君）　ただいまから会議を開きます。", "議長（山本君）", signs="○◯●◎△〇",
    ),
    _form(
        "surname-initials", -0.5, "a surname in capitals and initials, alone on their line",
        lambda head, _: len(head) <= SHORT and head[-1] == "." and head[:2].isupper(),
        rf"(?P<label>{_CAPS}(?:-{_CAPS})?[ ](?:[{UPPER}]\.[ ]?){{2}})$",
        "LUKIN P.S.", "LUKIN P.S.", own_line=True, signs=".",
    ),
    _form(
        "doubled", 0.5, "a name twice with nothing between, as a picture and its caption have it, alone on their line",
        lambda head, _: len(head) <= LONGEST_BEFORE_COLON and head[-1] not in ".:;?!" and _DOUBLED.search(head) is not None,
        rf"(?:[^\W\d_]+\sof\s)?(?P<twice>[{UPPER}][^\n():.;?!]{{3,50}}[^\s():.;?!])(?P<label>(?P=twice)(?:\s?{_PAREN})?)$",
        "Photo of Una BellUna Bell (North, Ind)", "Una Bell (North, Ind)", own_line=True,
    ),
    _form(
        "dash-chain", 0.0, "an office or a name in capitals, a dash, a name or a party, and another dash",
        may_be_dash_after,
        rf"(?P<label>{_UPPER_WORDS}(?:[ ]?{_PAREN})?(?:[ ][-–—][ ]{_UPPER_WORDS}){{1,2}})[ ][-–—][ ]+(?=\S)(?![{UPPER}]{{2}})",
        "O SR. PRESIDENTE - RUI LIMA - PQR - Está aberta a sessão.", "O SR. PRESIDENTE - RUI LIMA - PQR", signs="-–—",
    ),
    _form(
        "dash-after", -1.8, "a label and a dash between spaces, or a letter and a dash",
        may_be_dash_after,
        rf"(?P<label>(?:[^\n–—:：()-]|(?<=\w)-(?=\w)|{_PAREN}){{2,80}}?(?=\s)|[{UPPER}](?=[-–—\s]))\s*[-–—]{{1,2}}\s+(?=\S)",
        "O SR. LIMA (PT/SP) - Senhor Presidente, peço a palavra.", "O SR. LIMA (PT/SP)", signs="-–—",
    ),
    _form(
        "own-line", -2.6, "a label alone on its line",
        may_be_own_line,
        rf"(?P<label>[^\s\d(\[（][^\n:：?!]{{0,90}}?(?:\s\([^()\n]{{2,60}}\)){{0,2}}){STAR}$",
        "Felix Hart", "Felix Hart", own_line=True,
    ),
)  # fmt: skip
