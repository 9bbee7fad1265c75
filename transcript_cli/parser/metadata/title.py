"""Which line at the head of a transcript is its title.

Strategy: what the format declares as the first heading is the title. Otherwise the first line that is nothing else (no date,
body, place, count, furniture) and is written as titles are: in capitals, with large words, or set apart from what is around it.
The first, not the longest: agendas and subtitles come after. No such line: no title.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from ...model import Block
from ..words.folding import bare_words, fold
from ..words.headers import COMMITTEES, SECTIONS_OF_BODIES, SMALL_WORDS
from ..words.labels import HONORIFICS
from ..words.patterns import lazy
from .header import Reading
from .header_keys import find_key, read_key_line
from .header_names import (
    MEETINGS,
    could_be_title,
    ends_sentence,
    is_kind,
    is_written_large,
    kind_in_title,
    names_kind,
    words_of,
)
from .places import names_city
from .series import is_one_of, is_quoted, is_topic
from .title_names import split_office

_UNFINISHED: Final = frozenset({"of", "the", "on", "for"})
"""No title ends with one of these."""
_AGAINST: Final = frozenset("v. v vs. vs versus against gegen contre contra mot".split())
"""Alone on a line between the parties to a case."""
_BY: Final = frozenset("by von par por di door av af autor".split())
_DONE: Final = ("ed", "iert", "é", "ado", "ato")  # uploaded by
_WITH: Final = frozenset("with of avec mit con com med met с z".split())
"""Alone on a line between what a document is and whom it is with."""
_LOOK_AT: Final = 60
"""Blocks in which a title is looked for."""
_MAX_WORDS: Final = 30
_MAX_LINES: Final = 3
_MOST_LINES: Final = 5
"""Of a title that goes on where none ends: IN THE MATTER OF THE APPLICATION OF / ... FOR A / RATE INCREASE."""
_LONG_LINE: Final = 40
"""Characters from which on a line of large words may have been wrapped."""


_WORDS_OF_A_KEY: Final = 3
"""Lines with more words are no keys, though one of them may be that of a key in another language: Tide Data Working Group."""
_ITEM: Final = lazy(r"(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.)]\s")
"""The number of an item."""


def choose_title(
    front: Sequence[Block], readings: Sequence[Reading], taken: Collection[int], labels: Collection[str]
) -> list[Block]:
    """The blocks of the title, one for each printed line; empty where there is none.

    Args:
        front: the blocks before the first label.
        readings: what each of them says, in the same order.
        taken: starts of the blocks that say something else.
        labels: folded labels; a line that is one of them is no title.
    """
    first_taken = next((index for index, block in enumerate(front) if block.start in taken), len(front))
    usable = [
        block.start not in taken
        and block.kind in ("line", "heading")
        and (reading.role == "other" or _may_be_heading(index, block, reading))
        and not _is_legend(block.text, labels)
        and (could_be_title(block.text) or (index == 0 and _is_closed_title(front)))
        and not _leads_to_body(front, index)
        and (fold(block.text) not in labels or block.kind == "heading")
        and fold(block.text) not in words_of("places")
        and not names_city(block.text)
        and (block.text.count(" ") >= _WORDS_OF_A_KEY or find_key(block.text) is None)
        and not (index > first_taken and _is_declaring(front, index))
        for index, (block, reading) in enumerate(zip(front[:_LOOK_AT], readings, strict=False))
    ]
    for above, link, below in zip(front[:_LOOK_AT], front[1:_LOOK_AT], front[2:_LOOK_AT], strict=False):
        if fold(link.text) in _WITH and is_kind(above.text):
            return [above, link, below]
        if not link.gap and link.text.isupper() and _is_whose(above, link):
            return [above, link]
    for index, block in enumerate(front[:_LOOK_AT]):
        if usable[index] and block.kind == "heading" and block.level == 1:
            return [block]
    if (named := _as_of_a_transcript(front)) is not None:
        return [named]
    committees = [block for block, reading in zip(front[:_LOOK_AT], readings, strict=False) if _is_committee(reading)]
    if len(committees) > 1 and fold(committees[0].text) in [fold(block.text) for block in committees[1:]]:
        return committees[:1]  # on the cover, and again where its meeting begins
    told = {*taken, *(block.start for block, reading in zip(front, readings, strict=False) if reading.role == "numbering")}
    last_names = {label.rpartition(" ")[2] for label in labels}
    set_apart = (
        index
        for index in range(len(usable))
        if usable[index] and _is_set_as_title(front, index, told) and not _completes_body(front, readings, index)
    )
    first = next(set_apart, None)
    name = first if first is not None and _names_speaker(front[first].text, last_names) else None
    first = first if name is None else next(set_apart, None)  # whom the interview is with stands above its title
    if first is not None:
        return _title_or_topic(front, first, usable, taken)
    if front and (line := read_key_line(front[0].text)) and line.value and (is_kind(line.key) or is_kind(line.value)):
        return [front[0]]  # Press conference: 9 June 2022; Session 4: Transcript
    return _plain_title(front, readings, usable) or [front[at] for at in (name,) if at is not None]


def _title_or_topic(front: Sequence[Block], first: int, usable: Sequence[bool], taken: Collection[int]) -> list[Block]:
    """The lines that are set as a title, or those below them where these only name the occasion."""
    text = front[first].text
    of_site = text[-1] == "?" or (first == 0 and text.count(" ") < _WORDS_OF_A_SECTION)
    if of_site and kind_in_title(text) is None:  # what a page asks its readers, or its section
        below = range(first + 1, min(len(usable), first + _BELOW_SITE))
        named = (at for at in below if usable[at] and _is_set_as_title(front, at, taken) and names_kind(front[at].text))
        if (at := next(named, None)) is not None:
            return _with_wrapped_lines(front, at, usable)
    title = _with_wrapped_lines(front, first, usable)
    after = first + len(title)
    if after < len(usable) and usable[after]:
        of_series = is_one_of(title) and _is_set_as_title(front, after, taken)
        return _with_wrapped_lines(front, after, usable) if of_series or is_topic(title, front, after) else title
    return title


_WORDS_OF_A_SECTION: Final = 2
_BELOW_SITE: Final = 5


def _plain_title(front: Sequence[Block], readings: Sequence[Reading], usable: Sequence[bool]) -> list[Block]:
    """What is the title where nothing looks like one: a committee, or a kind of document in many words."""
    committee = next((at for at, reading in enumerate(readings[:4]) if _is_committee(reading)), None)
    if committee is not None:
        return _with_wrapped_lines(front, committee, usable)
    heads = zip(front[:_HEAD], readings, strict=False)
    return [block for block, reading in heads if _is_particular(block, reading, front[0])][:1]


_HEAD: Final = 12
"""Blocks in which the kind of a document may be all the title that it has."""


def _is_declaring(front: Sequence[Block], index: int) -> bool:
    """Whether a line among header lines is one, too: a key, and no kind of document, nor words enough apart for a headline."""
    text = front[index].text
    if (line := read_key_line(text)) is None or kind_in_title(text) is not None:
        return False
    apart = front[index].gap and (index + 1 == len(front) or front[index + 1].gap)
    headline = line.known is None and line.key.count(" ") >= 2 and " " in line.value
    return not (apart and headline)


def _as_of_a_transcript(front: Sequence[Block]) -> Block | None:
    """The line that comes back with "- Transcript" behind it: the name of the meeting, above its notes and above its words."""
    bare = [
        fold(text[: named.start()])
        for block in front
        if (text := block.text)[-10:].casefold() == "transcript" and (named := _NOTHING_OF_IT.search(text))
    ]
    printed = {fold(block.text): block for block in reversed(front[:_LOOK_AT])} if bare else {}
    return next((printed[name] for name in bare if name in printed and " " in name), None)


def _may_be_heading(index: int, block: Block, reading: Reading) -> bool:
    """Whether a first heading that says when and what it was, or which of several, is the title all the same."""
    if reading.role == "numbering":
        bold = index == 0 and bool(block.marks) and block.marks[0].kind == "bold" and block.marks[0].end >= len(block.text)
        return (bold or (block.kind == "heading" and block.level == 1)) and block.text.count(" ") >= _WORDS_OF_A_KEY
    return reading.role == "facts" and block.level == 1 and bool(reading.dates and reading.kind)


def _is_legend(text: str, labels: Collection[str]) -> bool:
    """Whether a line says what a label stands for: M – moderator."""
    first, mark, _ = text.partition(" ")
    return len(first) <= _WORDS_OF_A_KEY and fold(first) in labels and text[len(first) + len(mark) :][:1] in "-–—="


def _is_closed_title(front: Sequence[Block]) -> bool:
    """Whether the first line is a title with a full stop behind it: The Future of Rivers."""
    text, words = front[0].text, front[0].text.split()
    closed = text[-1] == "." and text.find(". ") < 0 and (len(front) == 1 or front[1].gap)
    if closed and len(words) <= _WORDS_OF_A_SUBJECT and kind_in_title(text) is not None:
        return True  # Interview with Jane Roe, Minister of Rivers, by Radio Tide on 3 May 1994, on the dam.
    return closed and 2 < len(words) <= _WORDS_OF_A_CLOSED_TITLE and is_written_large(words)


_WORDS_OF_A_CLOSED_TITLE: Final = 12
_WORDS_OF_A_SUBJECT: Final = 50


def _leads_to_body(front: Sequence[Block], index: int) -> bool:
    """Whether a line only leads to the body below it: BEFORE THE, and the country above that."""
    if _is_lead(front[index].text):
        return True
    return index + 1 < len(front) and not front[index + 1].gap and _is_lead(front[index + 1].text)


def _is_lead(text: str) -> bool:
    return text.isupper() and text.count(" ") <= 1 and text.rpartition(" ")[2] == "THE"


_RECORDS: Final = frozenset("transcript transcription transcripts interview minutes notes record report translation".split())
"""What is made by somebody, and not given."""


def _is_whose(above: Block, below: Block) -> bool:
    """Whether a line in capitals says whose the speech or briefing is that the line above is: BY PRESS SECRETARY JANE DOE."""
    first = fold(below.text.partition(" ")[0])
    whose = above.text.isupper() and (first in _BY or first in _WITH)
    return whose and is_kind(above.text) and fold(above.text.split()[-1]) not in _RECORDS


def _is_particular(block: Block, reading: Reading, first: Block) -> bool:
    """Whether a line is a kind of document in so many words that it can be a title: Daily Press Briefing."""
    if reading.kind is None or (reading.dates and reading.organization is None):
        return False
    if reading.organization is not None or reading.location is not None:  # Harbour Board Meeting Transcript - 9 June
        return block is first or block.text.startswith(reading.kind)
    least = 2 if block is first else 3
    return reading.kind == block.text and len(reading.kind.split()) >= least


def _completes_body(front: Sequence[Block], readings: Sequence[Reading], index: int) -> bool:
    """Whether words in capitals right below the name of a body may be its section: NORTHERN DISTRICT OF OHIO."""
    block = front[index]
    if index == 0 or block.gap or readings[index - 1].organization is None:
        return False
    words = fold(block.text).split()
    part = len(words) <= 6 and not SECTIONS_OF_BODIES.isdisjoint(bare_words(block.text))
    section = part or (len(words) == 2 and words[1] not in MEETINGS)
    shouted = block.text.isupper() and front[index - 1].text.isupper()
    return (section and shouted) or (part and is_written_large(block.text.split()))


_BEFORE_DATE: Final = lazy(r"\s(?:held\s)?(?:on|am|vom|du|le|del)\Z")
"""What a title ends with whose date has a line of its own."""
_NOTHING_OF_IT: Final = lazy(r"\s[-–—|]\s(?:full\s|meeting\s)?transcript\Z", re.IGNORECASE)
_STAMP_OF_A_FILE: Final = lazy(r"[-_\s](?:20\d\d)[01]\d[0-3]\d[-_T ]?\d{6}(?:[-_]\w[\w\s]{0,40})?\Z")
"""Day, hour and what kind of file it is, as programs put them behind the name of a meeting: -20250312_090214-Recording."""
_DATED: Final = lazy(r"\s\([^()]*\d{4}[^()]*\d:\d\d[^()]*\)\Z")
"""When it was, by date and hour, as programs put it behind the name of a meeting."""


def bare_title(text: str) -> str:
    """A title without what is no part of it: quotation marks, the time of the meeting, that this is a transcript."""
    if is_quoted(text):
        return text[1:-1]
    if text[-1] in "tT":
        text = _NOTHING_OF_IT.sub("", text)
    if text[-1] == ")":
        text = _DATED.sub("", text)
    elif "20" in text:
        text = _STAMP_OF_A_FILE.sub("", text) or text
    text = text.rstrip(",")
    text = text[:-1] if text[-1] == "." and ends_sentence(text) else text
    return _BEFORE_DATE.sub("", text) if text.endswith(("on", "am", "vom", "du", "le", "del")) else text


_SEPARATOR: Final = lazy(r"\s+[|\-–—·•»«:/]{1,2}\s+|\s?\|\s?")


def printed_part(title: str, front: Sequence[Block]) -> Block | None:
    """The line that has a part of a declared title and nothing else, the longest; the rest is a site, a section, an author.

    A declared title that is printed nowhere gives way to a first line in bold that says more: Interview with Jane Roe.
    """
    parts = {fold(part) for part in _SEPARATOR.split(title)} if _SEPARATOR.search(title) else ()
    if not parts:
        return next((block for block in front[:1] if _says_more(block, title)), None)
    if fold(title) in parts:
        return None
    printed = [
        block for block in front[:_HEAD] if " " in block.text and len(block.text) < len(title) and fold(block.text) in parts
    ]
    return max(printed, key=lambda block: len(block.text), default=None)


def _says_more(block: Block, title: str) -> bool:
    """Whether a line that is all in bold opens with a kind of document and has a word of a declared title that is shorter."""
    bold = bool(block.marks) and block.marks[0].kind == "bold" and block.marks[0].end >= len(block.text)
    if not bold or len(block.text) <= len(title) or kind_in_title(block.text) is None:
        return False
    telling = {word for word in fold(title).split() if len(word) > _WORDS_OF_A_KEY}
    return not telling.isdisjoint(fold(block.text).split())


def _names_speaker(text: str, last_names: Collection[str]) -> bool:
    """Whether a line is the name of somebody who speaks: AGNES MOYLE."""
    words = text.split()
    named = 2 <= len(words) <= 4 and fold(words[-1]) in last_names and all(word.strip(".").isalpha() for word in words)
    return named and not any(fold(word) in _WITH for word in words)


def _is_committee(reading: Reading) -> bool:
    """Whether a line names a committee: the record of its meeting has no other title, where nothing else looks like one."""
    return reading.organization is not None and not COMMITTEES.isdisjoint(fold(reading.organization).split())


def _is_set_as_title(front: Sequence[Block], index: int, taken: Collection[int]) -> bool:
    block = front[index]
    words = block.text.split()
    by = fold(words[0]) in _BY or (words[0].endswith(_DONE) and fold(words[1 % len(words)]) in _BY)
    if block.kind != "heading" and (by or _ITEM.match(block.text) or _is_somebody(words)):
        return False  # the first item of an agenda; whose work it is
    apart = (index == 0 or block.gap or front[index - 1].start in taken) and (
        index + 1 >= len(front)
        or front[index + 1].gap
        or front[index + 1].start in taken
        or (index == 0 and _is_broken_on_purpose(front, 0))
        or (index > 0 and front[index].gap and _is_two_lines(front, index) and _is_broken_on_purpose(front, index))
    )
    if index == 0 and len(words) > 2 and kind_in_title(block.text) is not None:
        return len(words) <= _WORDS_OF_A_SUBJECT
    if block.kind == "heading":
        return (2 if index == 0 else 3) <= len(words) <= _MAX_WORDS
    unspaced = len(words) < 3 and not block.text.isascii() and len(block.text) >= 6 and block.text.lower() == block.text.upper()
    if unspaced:
        return apart or kind_in_title(block.text) is not None
    if not 2 <= len(words) <= _MAX_WORDS or words[0][0].islower():
        return False
    if block.text.isupper():
        return True
    large = is_mostly_large(words)
    repeated = index + 1 < len(front) and fold(front[index + 1].text) == fold(block.text)
    if large and (len(words) > 2 or repeated):
        return apart or repeated or index == 0 or block.indent > 3 or block.gap
    return apart and (large or (3 if index == 0 else 4) <= len(words) <= 25)


def _is_somebody(words: Sequence[str]) -> bool:
    """Whether a line is an office or a name with its courtesy, and nothing else: Prime Minister of Roe; The Hon Jane Roe MP."""
    if not 2 < len(words) <= _WORDS_OF_AN_OFFICE or words[0].isupper():
        return False
    office, name = split_office(words)
    if not office or not is_written_large(list(words)):
        return False
    return not name or fold(words[0]) in HONORIFICS or (fold(words[0]) == "the" and fold(words[1]) in HONORIFICS)


_WORDS_OF_AN_OFFICE: Final = 6


def _is_two_lines(front: Sequence[Block], index: int) -> bool:
    """Whether a line and the next are a paragraph that is no sentence: a title, and what it is of."""
    return (index + 2 >= len(front) or front[index + 2].gap) and front[index + 1].text[-1] not in ".!?…;:,"


def _is_broken_on_purpose(front: Sequence[Block], index: int) -> bool:
    """Whether the next line's first word would have fitted on the line, and does not go on with it."""
    first, second = front[index], front[index + 1]
    width = max(block.indent + len(block.text) for block in front[:_LOOK_AT])
    word = second.text.split()[0]
    return not word[0].islower() and first.indent + len(first.text) + 1 + len(word) <= width


def is_mostly_large(words: Sequence[str]) -> bool:
    """Whether most of the longer words begin with a capital."""
    bare = [word.partition("'")[2] or word if word[0].islower() else word for word in words]  # dell'Assemblea
    telling = [word[0] for word in bare if len(word) > 3 and word[0].isalpha() and fold(word) not in SMALL_WORDS]
    return not telling or len(telling) - sum(map(str.islower, telling)) >= 0.65 * len(telling)


def _with_wrapped_lines(front: Sequence[Block], index: int, usable: Sequence[bool]) -> list[Block]:
    """The block and the lines it runs on in."""
    title = [front[index]]
    below = front[index + 1] if index + 1 < len(usable) else None
    if (
        below
        and not below.gap
        and fold(title[0].text.split()[-1]) in _UNFINISHED
        and below.text.isupper() == title[0].text.isupper()
    ):
        title.append(below)  # MINUTES OF THE / COMMITTEE ON RIVERS
        if fold(below.text.split()[-1]) not in SMALL_WORDS:
            return title
    for at in range(index + len(title), min(index + _MOST_LINES, len(usable))):
        block, last = front[at], title[-1]
        if at >= index + _MAX_LINES and fold(last.text.split()[-1]) not in SMALL_WORDS:
            break
        if fold(block.text) in _AGAINST and at + 1 < len(usable) and not block.gap and usable[at + 1]:
            return [*title, block, front[at + 1]]
        if block.gap or not usable[at] or block.kind != last.kind or fold(block.text) == fold(last.text):
            break
        if fold(block.text.split()[0]) in _BY and not block.text.isupper() and is_written_large(block.text.split()[1:]):
            break  # "by Jane Doe"
        same_case = block.text.isupper() == last.text.isupper()
        goes_on = block.text[0].islower() or (block.text.isupper() and fold(block.text.split()[0]) in SMALL_WORDS)
        links = goes_on or fold(last.text.split()[-1]) in SMALL_WORDS
        if not same_case or not (
            links or last.text.isupper() or (len(last.text) >= _LONG_LINE and is_written_large(block.text.split()))
        ):
            break
        title.append(block)
    return title
