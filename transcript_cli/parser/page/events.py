"""What is neither speech nor label: events in brackets, page furniture, the marks at a document's end.

Strategy: tables of words decide what kind of event a bracket holds; the shape of a line decides whether it is furniture. What
stands in brackets and is not known stays where it is and is no event: somebody may have said it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from ...model import Event
from ...timecode import MERIDIEM, SPOKEN, STAMP, TIME
from ..words.patterns import lazy

KINDS: Final = {
    "audience": "laughter laughs laughing chuckles chuckle applause cheers cheering boos booing ovation hear "
    "risas aplausos rires applaudissements sourires exclamations beifall heiterkeit lachen zuruf zurufe widerspruch risos "
    "palmas applausi ilarità gelach applaus смех аплодисменты шум 笑 笑声 掌声 拍手 鼓掌",
    "audibility": "inaudible unintelligible indiscernible ph phonetic mic mike off-mic off-mike off-microphone microphone "
    "audio technical garbled muffled inaudito ininteligible unverständlich неразборчиво 听不清",
    "overlap": "crosstalk cross-talk overlap overlapping simultaneous talking interruption interrupting",
    "language": "interpreter interpreted interpretation translated translation speaks spoke speaking spoken translator "
    "english french spanish german italian russian arabic chinese japanese portuguese korean through via",
    "delivery": "pause pauses sighs sigh whispers whispering sings singing coughs coughing cries crying voice-over "
    "gestures nods nodding indicating reading continuing shouting music jingle silence moment",
    "editorial": "sic redacted deleted omitted emphasis added bleep recess adjourned resumed break video clip begin end "
    "progress off-the-record record sworn exhibit brackets corrected instructions",
}
"""Words that make a bracket an event, by kind."""
_KIND_OF: Final = {word: kind for kind, words in KINDS.items() for word in words.split()}
_BRACKETED: Final = lazy(r"\(([^()\n]{1,300})\)|\[([^\[\]\n]{1,200})\]|（([^（）\n]{1,80})）")
_WORDS: Final = lazy(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_TIME_NOTE: Final = lazy(
    rf"#\d{{1,2}}:\d\d:\d\d(?:[-.,]\d{{1,3}})?#\Z|\d{{1,2}}-\d\d:\d\d:\d\d\Z|[(\[]?(?:\d{{4}}|{STAMP}(?:\s?(?:-|–|—|-->)\s?{TIME})?|{SPOKEN}\s?{TIME}|(?:{TIME}|\d{{1,2}}[.h]\d{{2}}){MERIDIEM}?|\d{{1,2}}\so['’]clock)(?:\s(?:[A-Z]{{2,5}}|Uhr|hrs|hours|horas|heures|uur))?[)\]]?[.:]?\Z"
)
"""A time of day alone: 1:05 P.M. EST, (1005), 12.04 pm."""


def is_time_note(text: str) -> bool:
    """Whether a line is a time of day and nothing else."""
    if text[0].isdecimal() or text[0] in "([#":
        return len(text) <= 32 and _TIME_NOTE.match(text) is not None
    return len(text) <= 16 and text[-1].isdecimal() and _TIME_BEHIND_WORD.match(text) is not None


_TIME_BEHIND_WORD: Final = lazy(
    r"(?:kl|klo|kell|plkst|ora|orele|godz|hod|ob|at|um|à|a las|às|alle|ore)\.?\s\d{1,2}[.:h]\d\d\Z", re.IGNORECASE
)
"""Kl. 10:05."""


def is_event_word(text: str) -> bool:
    """Whether a text begins with a word for what an audience does."""
    word = _WORDS.match(text.casefold())
    return word is not None and _KIND_OF.get(word[0]) == "audience"


def is_applause(text: str) -> bool:
    """Whether a line without brackets says what an audience does: Aplausos do PS."""
    return len(text) <= 80 and text[-1] == "." and len(text.split()) <= 8 and is_event_word(text)


class FoundEvent(NamedTuple):
    """An event in a piece of text."""

    kind: str
    start: int
    end: int
    speaker: str | None = None


@lru_cache(maxsize=4096)
def event_kind(inside: str) -> str | None:
    """The kind of what stands between brackets; None where the words do not tell.

    >>> event_kind("Laughter and applause.")
    'audience'
    >>> event_kind("my friend from Ohio") is None
    True
    """
    if _TIME_NOTE.match(inside.strip()):
        return "time"
    words = _WORDS.findall(inside.casefold())
    kinds = [_KIND_OF[word] for word in words if word in _KIND_OF]
    if not kinds or len(words) > 6 * len(kinds):
        return None
    return kinds[0]


def may_hold_event(text: str) -> bool:
    """Whether a bracket opens in a text."""
    return "(" in text or "[" in text or "（" in text


def find_events(text: str) -> list[FoundEvent]:
    """The events within a text, in order."""
    if not may_hold_event(text):
        return []
    brackets = [at for opening in "([（" if (at := text.find(opening)) >= 0]
    found: list[FoundEvent] = []
    for match in _BRACKETED.finditer(text, min(brackets)):
        at = match.start()
        found += [FoundEvent(kind, at + start, at + end, who) for kind, start, end, who in _events_of(match[0])]
    return found


@lru_cache(maxsize=4096)
def _events_of(bracketed: str) -> tuple[FoundEvent, ...]:
    """The events in what is nothing but a bracket: the same ones come back."""
    inside = bracketed[1:-1]
    kind = event_kind(inside) or ("audience" if _HECKLE.match(inside) else None)
    return tuple(split_event(bracketed, kind, 0, len(bracketed))) if kind else ()


_HECKLE: Final = lazy(r"([^\W\d_a-z][^:\[\]]{2,60}?\s?\[[^\[\]]{2,40}\](?:[^:\[\]]{0,30})?):\s\S")
"""Somebody with a party in square brackets, and words: "Max Muster [CDU/CSU]: Ach was!"."""
_HECKLER: Final = lazy(
    r"(?:(?:Zuruf|Gegenruf|Zwischenruf|Interjection)\s(?:von\sder|von|des|der|vom|from|by)\s(?:the\s|Abg(?:eordneten|\.)\s)?)?"
    r"([^:\[\]]{3,80}?)(?:\s\[[^\[\]]{2,40}\])?(?:,[^:\[\]]{0,30})?:\s\S"
)
_PIECES: Final = lazy(r"\s[–—]\s(?=[^\W\d_a-z])")


def split_event(text: str, kind: str, start: int, end: int) -> list[FoundEvent]:
    """The events of one bracket in `text[start:end]`: parliaments print several interjections in one, with dashes between.

    >>> [(found.end, found.speaker) for found in split_event("(Applause – Max Muster [ABC]: No!)", "audience", 0, 34)]
    [(9, None), (34, 'Max Muster')]
    """
    cuts = [match.span() for match in _PIECES.finditer(text, start, end)] if kind == "audience" else []
    begins = [start, *(last for _, last in cuts)]
    ends = [*(first for first, _ in cuts), end]
    found: list[FoundEvent] = []
    for at, stop in zip(begins, ends, strict=True):
        piece = text[at:stop].strip("()（）")
        who = _HECKLER.match(piece) if kind == "audience" and ":" in piece else None
        kind_here = (event_kind(piece) or kind) if cuts else kind
        found.append(FoundEvent(kind_here, at, at + len(text[at:stop].rstrip()), who[1] if who else None))
    return found


_ACTION: Final = lazy(rf"[\[(]?{STAMP}[\])]?\s+(?:\*{{1,3}}|-!-|<--|-->)\s|---\s(?:Log|Day)\s(?:opened|closed|changed)\s")
_ALONE: Final = lazy(
    r"(?:\((?:[^()\n]|\([^()\n]{0,80}\)){1,400}\)|\[[^\[\]\n]{1,200}\]|（[^（）\n]{1,80}）|〔[^〔〕\n]{1,80}〕|<[^<>\n]{3,60}>)[.,;:]?\Z"
)


_INSERTION: Final = lazy(
    r"[\[(](?:the|a|an)?\s?[^\[\]()]{3,200}\b(?:follows?|as\sfollows|is\sreproduced\sbelow)[:.]*[\])]?[:.]*\Z",
    re.IGNORECASE,
)


def announces_insertion(text: str) -> bool:
    """Whether a line in brackets says that a document follows: [The prepared statement of Ms. Diaz follows:]."""
    return text[0] in "[(" and _INSERTION.match(text) is not None


def event_alone(text: str) -> str | None:
    """The kind of event where a whole line is one bracket, or an action in a channel log ("other" where its words do not
    tell), else None."""
    if text[0] not in "([（〔<-0123456789":
        return None
    if _ACTION.match(text):
        return "other"
    if not _ALONE.match(text):
        return None
    inside = text.rstrip(".,;:")[1:-1]
    return event_kind(inside) or ("audience" if _HECKLE.match(inside) else "other")


_FURNITURE: Final = lazy(
    r"""(?:[-_=*~\#.·•—–\s]{3,}                       # a rule
        | [\#*]\s*(?:[\#*]\s*){1,}                     # "# # #"
        | \[{1,2}Page\s[^\]\n]{1,20}\]{1,2}            # [[Page H123]]
        | \{time\}\s*\d{1,4}                           # {time} 1215
        | (?:\d{1,2}\s\w{3,9}\s\d{4}\s?:\s?)?col(?:umn|\.)?\s?\d{1,5}\w{0,3}
        | (?:[-–—]\s*)?(?:page|p\.|seite|página|pagina|pag\.?|стр\.?|sida|strana|σελ\.?)?\s?\d{1,4}
          (?:\s?(?:of|/|von|de|di|sur|из|av)\s?\d{1,4})?\.?(?:\s*[-–—])?
        )\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_RULES: Final = frozenset({"---", "___", "===", "***", "~~~", "###", "...", "———", "–––"})
"""How a line begins that is a rule from margin to margin and nothing else."""
_END_MARK: Final = lazy(
    rf"""(?:
          \(?(?:the\s+)?end(?:\s+of\s+\w+)?\)?(?:\s+(?:at\s+)?{TIME}{MERIDIEM}?.{{0,12}})?
        | {TIME}{MERIDIEM}\s*(?:\(?(?:local|[A-Z]{{2,5}})\)?)?(?:\s+time)?
        | (?:(?:automatically|machine)[\s-])?
          transcri(?:bed|ption|pt|bers?|ptions)\s.{{0,20}}\b(?:by|provided|from|courtesy|powered)\b.{{0,120}}
        | .{{0,40}}(?:copyright|©|all\srights\sreserved).{{0,200}}
        | (?:(?:this|the|all|our)\s(?:\w+\s)?(?:work|transcripts?|episodes?|podcast|content|recordings?|text|page|site)
          \s(?:is|are)\s)?licen[sc]ed\sunder\s.{{2,160}}
        | (?:to\s+view|for\s+more\s+information|view\s+the|read\s+more|share\s+this|follow\s+us|subscribe).{{0,80}}
        | (?:legal\s)?disclaimers?|legal\snotice|haftungsausschluss|avertissement|aviso\slegal|avvertenze?
        | (?:meeting|recording|transcript(?:ion)?)\sended\safter\s.{{1,40}}
        | this\s(?:\w+\s)?transcript(?:ion)?\s(?:was|is|has\sbeen|may)\s[^?]{{8,200}}
        | (?:(?-i:NOTE)|editor['’]s\snote):\s.{{20,240}}
        | -*\s*(?:ende|fin|fine|конец|fim)\s*-*
        )\Z""",
    re.VERBOSE | re.IGNORECASE,
)


def is_furniture(text: str) -> bool:
    """Whether a line is a rule or a page number, wherever it stands."""
    return (len(text) <= 60 or text[:3] in _RULES) and _FURNITURE.match(text) is not None


def is_end_mark(text: str) -> bool:
    """Whether a line says that the speech is over: END, the closing time, who transcribed it."""
    return len(text) <= 260 and _END_MARK.match(text) is not None


def make_event(found: FoundEvent, text: str, offset: int | None, start: int, end: int) -> Event:
    """An event of a turn; `start` and `end` are its place in the source."""
    return Event(kind=found.kind, text=text, offset=offset, span=(start, end), speaker=found.speaker)


def is_links(text: str) -> bool:
    """Whether a text is nothing but links: where somebody is found, what was mentioned."""
    return ("](" in text or "://" in text) and _LINKS.fullmatch(text) is not None


_LINKS: Final = lazy(r"(?:\s*+[|,;·•/]?\s*+(?:\[[^\[\]]{1,300}\]\([^()\s]{1,2000}\)|<?https?://[^\s<>]{1,2000}>?))++\s*")
