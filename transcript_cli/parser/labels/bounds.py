"""Where the speech begins and ends: header lines before it, lists of people, what was put after the end.

Strategy: what looks like a label outside the speech gives itself away by what it is not: it does not come back, and what
follows it is a value (no sentence, no full stop) and not something that anybody would say. Labels are taken off both ends of
the document as long as that holds, so that no table of header words is needed; a heading that says "Transcript" and a note
that the sitting was adjourned settle it at once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from ...model import Block
from ..metadata.header_keys import find_key, read_key_line
from ..metadata.header_names import INITIALISM
from ..page.events import is_end_mark, is_links
from ..words.patterns import lazy
from .accepted import Accepted, words_beside
from .conversation import is_addressed, is_conversation, is_titled
from .opening import find_opening, find_talk, is_over_transcript
from .rolls import is_called, is_legend, lists_many, lists_people, names_holder, without_cast, without_lists, without_remark
from .strays import MANY, without_strays
from .traits import label_key
from .writing import likeness

_ENDS: Final = frozenset(".!?…。？！؟।")
"""What ends a sentence; a value of a header line ends with none of these."""
_SOME: Final = 200
"""Turns that show how those of a document end."""
_SPEECH: Final = 90
"""Characters from which a line is more than the value of a header line."""
_OVER: Final = lazy(
    r"[\[(]?\s*(?:\(?whereupon|thereupon)\b.{0,300}\b(?:adjourned|concluded|recessed|closed|excused|ended)\b"
    r"|[\[(]?\s*(?:the\s)?(?:meeting|sitting|session|hearing|deposition|committee|council|house|senate|proceedings|interview|board)\b"
    r"[^.:]{0,60}\b(?:adjourned|concluded|rose|closed|ended)\b.{0,40}\Z"
    r"|\(?(?:the\s)?(?:meeting|sitting)?\s?adjourned\s(?:at|accordingly)\b"
    r"|c\s?e\s?r\s?t\s?i\s?f\s?i\s?c\s?a\s?t\s?(?:e|ion)(?:\sof\s.{0,40})?\Z|a\sp\sp\se\sn\sd\si\sx\Z"
    r"|\(?(?:schluss|ende)\s(?:der\ssitzung)?[^:]{0,20}:?\s?\d|la\s(?:séance|réunion)\sest\s(?:levée|close).{0,40}\Z|se\slevanta\sla\ssesión.{0,40}\Z"
    r"|[(（]?(?:ر?ُ?فعت\sالجلسة|заседани[ея]\s(?:закрыто|закрывается|окончено)|закрито\sв|koniec\sposiedzenia|a\ssessão\sé\s(?:encerrada|levantada)"
    r"|levanta-se\sa\s(?:sessão|reunião)|la\sseduta\s(?:termina|è\stolta)|sluiting\s|kapanma\ssaati|täysistunto\slopetettiin|asian\skäsittely\späättyi"
    r"|møtet\s(?:hevet|ble\shevet)|mødet\s(?:hævet|slut)|(?:午[前後][^\s。、]{2,12})?(?:散\s?会|閉\s?会)|산회|정회|הישיבה\sננעלה).{0,40}\Z"
    r"|(?:action\sitems?|next\ssteps|to-?dos?|(?:key\s)?takeaways|aufgaben|nächste\sschritte|prochaines\sétapes|próximos\spasos)\s?:?\Z",
    re.IGNORECASE,
)
"""A note that the sitting is over; what follows is minutes, certificates, appendices."""


class Bounds(NamedTuple):
    """The labels of the speech, and where it ends."""

    accepted: list[Accepted]
    end: int
    """Index of the first block after the speech; the number of blocks where there is none."""


def find_bounds(blocks: Sequence[Block], accepted: Sequence[Accepted]) -> Bounds:
    """Take off the labels that stand before the speech or after it."""
    rows, end = _before_the_end(blocks, without_cast(blocks, without_lists(blocks, without_strays(blocks, accepted))))
    rows = _after_the_heading(blocks, rows)
    rows = _without_front(blocks, _without_title(blocks, rows))
    if rows and not is_conversation(blocks, rows):
        return Bounds([], end)
    rows, end = _without_back(blocks, rows, end)
    if talk := find_talk(blocks, rows, end):
        return Bounds(sorted([*rows, *talk], key=lambda row: row.candidate.block), end)
    opening = find_opening(blocks, rows)
    return Bounds(rows if opening is None else [opening, *rows], end)


def _before_the_end(blocks: Sequence[Block], rows: list[Accepted]) -> tuple[list[Accepted], int]:
    """Without the labels after a note that the sitting is over, where these are others than before and few.

    The last note is looked at first, and where it holds, the last one before it.
    """
    end = len(blocks)
    counts: Counter[str] | None = None
    while rows:
        latest = rows[int(0.8 * (len(rows) - 1))].candidate.block  # what comes after is little
        note = next((index for index in range(end - 1, latest, -1) if _says_it_is_over(blocks[index], blocks[index - 1])), None)
        split = len(rows) if note is None else bisect_left(rows, note, key=lambda row: row.candidate.block)
        if note is None or not split:
            break
        if split < len(rows):
            counts = Counter(label_key(row.candidate.label) for row in rows) if counts is None else counts
            after = Counter(label_key(row.candidate.label) for row in rows[split:])
            others = all(counts[name] == times for name, times in after.items())
            if not _is_past(blocks, rows, split, end, others=others):
                break
            counts -= after
            del rows[split:]
        end = note
    return rows, end


def _says_it_is_over(block: Block, before: Block) -> bool:
    text = block.text
    if not (block.gap or text[0] in "([" or before.text.isupper()) or len(text) > 400:
        return False
    return _OVER.match(text) is not None or (text.lstrip("( ")[:3].casefold() == "end" and is_end_mark(text))


def _is_past(blocks: Sequence[Block], rows: Sequence[Accepted], split: int, end: int, *, others: bool) -> bool:
    """Whether the labels from `split` on are no speech any more; `others`: none of them stands before it."""
    after = len(rows) - split
    if others and after * 5 <= split + 4:
        return True
    return after < split and all(_is_value(blocks, rows, at, end) for at in range(split, len(rows)))


def _names(rows: Sequence[Accepted]) -> set[str]:
    return {label_key(row.candidate.label) for row in rows}


def _after_the_heading(blocks: Sequence[Block], rows: list[Accepted]) -> list[Accepted]:
    """Without the labels before the heading "Transcript"."""
    if not rows:
        return rows
    first, last = rows[0].candidate.block, rows[-1].candidate.block
    for index in range(last, first, -1):
        if is_over_transcript(blocks[index]):
            after = [row for row in rows if row.candidate.block > index]
            return after if len(after) >= 2 else rows
    return rows


def _without_front(blocks: Sequence[Block], rows: list[Accepted]) -> list[Accepted]:
    """Without the header lines and lists of people before the first turn."""
    if len(rows) < 2:
        return rows
    about = _is_value(blocks, rows, 0) or lists_people(blocks, rows[0]) or is_called(blocks, rows[0])
    if _run(blocks, rows, 0) == 1 and not about:
        return rows  # it begins with speech
    counts = Counter((key, form) for key, form, _ in {_line_of(blocks, row) for row in rows})
    first = certain = steps = 0

    @cache
    def is_value(at: int) -> bool:
        return _is_value(blocks, rows, at)

    last = next((at for at in reversed(range(len(rows))) if not is_value(at)), -1)  # below which speech stands
    some = range(min(len(rows), _SOME))
    spoken = sum(not is_value(at) for at in some) >= 0.6 * len(some)

    @cache
    def told(at: int) -> bool:
        """Whether a line tells something of the document, and is no speech."""
        return is_value(at) or lists_people(blocks, rows[at]) or _enumerates(blocks, rows[at])

    while first < len(rows) - 1 and steps < _MOST_LINES:
        run = _run(blocks, rows, first)
        seen = Counter((label_key(row.candidate.label), row.candidate.form) for row in rows[first:run])
        fresh = all(counts[name] <= seen[name] for name in seen)
        values = [told(at) for at in range(first, run)]
        listed = run - first >= 2 and all(values) and last >= run  # else it was speech without full stops
        candidate = rows[first].candidate
        value = words_beside(blocks, candidate)
        holder = values[0] and names_holder(value, candidate.label)
        holder = holder or (names_holder(value) and value[-1] not in _ENDS and not is_addressed(value))
        holder = holder or is_legend(blocks, rows[first])
        run = first + 1 if holder else run
        holder = holder or (fresh and run - first == 1 and is_called(blocks, rows[first]))
        headed = all(values) and (lists_many(blocks, rows[first]) or _is_in_header(blocks, rows, first, run))
        if headed or holder or _names_those_below(rows, first, run):
            first, certain = run, run
            continue
        name_alone = spoken and values[0] and rows[first].candidate.form == "own-line" and run - first == 1
        if not (listed or name_alone or (fresh and all(values))):
            # The lines of one paragraph need not all be of one kind: the first of them may be header lines.
            name = (label_key(rows[first].candidate.label), rows[first].candidate.form)
            if not (values[0] and counts[name] == 1 and run - first > 1):
                break
            run = first + 1
            steps += 1
        first = run
    return rows[first:] if last >= first else rows[certain:]


_MOST_LINES: Final = 60
"""Lines of a head that are looked at one by one, in a paragraph whose lines are not all of one kind."""


def _line_of(blocks: Sequence[Block], row: Accepted) -> tuple[str, str, str | int]:
    """The name and the form of a label, and its line, where the words are on it: a title may be printed twice."""
    candidate = row.candidate
    text = blocks[candidate.block].text
    return label_key(candidate.label), candidate.form, text if candidate.body < len(text) else candidate.block


def _names_those_below(rows: Sequence[Accepted], first: int, run: int) -> bool:
    """Whether names are listed that speak below, under an honorific or an office: ROSA DIAZ, and then MS. ROSA DIAZ."""
    names = [label_key(row.candidate.label) for row in rows[first:run]]
    below = {label_key(row.candidate.label) for row in rows[run : run + _SOME]}
    full = len(names) >= 2 and below.isdisjoint(names) and all(" " in name for name in names)
    return full and all(any(label.endswith(f" {name}") for label in below) for name in names)


def _is_in_header(blocks: Sequence[Block], rows: Sequence[Accepted], first: int, run: int) -> bool:
    """Whether labels stand in one paragraph with known keys above them, once each, and speech comes after: S1: aged 24-30."""
    at = rows[first].candidate.block
    if run == len(rows) or blocks[at].gap or len(_names(rows[first:run])) < run - first:
        return False
    while at > 0 and not blocks[at].gap:
        at -= 1
        line = read_key_line(blocks[at].text)
        if line and line.known and line.value and line.known.field in ("title", "date", "location"):
            return True
    return False


def _without_title(blocks: Sequence[Block], rows: list[Accepted]) -> list[Accepted]:
    """Without a title that was taken for a label: the one heading among labels that are none, or a first line with a colon in
    it above labels that all have a time, as in "The Long Way, #112: Mira Stone on Ropes"."""
    if len(rows) < 3:
        return rows
    first, *rest = rows[:_SOME]
    if first.candidate.decoration.startswith("heading") and not any(
        row.candidate.decoration.startswith("heading") for row in rest
    ):
        return rows[1:]
    if first.candidate.stamp or not all(row.candidate.stamp for row in rest):
        return rows
    line = blocks[first.candidate.block].text
    alone = first.candidate.block == 0 and first.candidate.form == "colon" and first.candidate.body < len(line)
    comes_back = any(label_key(row.candidate.label) == label_key(first.candidate.label) for row in rest)
    return rows[1:] if alone and not comes_back and _reads_like_value(line) else rows


def _run(blocks: Sequence[Block], rows: Sequence[Accepted], first: int) -> int:
    """Index after the last label of the paragraph in which label `first` stands."""
    run = first + 1
    at = rows[first].candidate.block
    while run < len(rows) and not [1 for b in blocks[at + 1 : rows[run].candidate.block + 1] if b.gap]:
        at = rows[run].candidate.block
        run += 1
    return run


def _enumerates(blocks: Sequence[Block], row: Accepted) -> bool:
    """Whether a line is many things with commas between them and no sentence, whatever its length: Topics: A, B, …"""
    text = words_beside(blocks, row.candidate)
    return row.candidate.form == "colon" and text.count(", ") >= _MANY_THINGS and text[-1].isalnum() and ". " not in text


_MANY_THINGS: Final = 3


def _is_value(blocks: Sequence[Block], rows: Sequence[Accepted], at: int, end: int | None = None) -> bool:
    """Whether what stands under a label is a value, a name or a title, and no sentence; `end`: of the blocks that count."""
    end = len(blocks) if end is None else end
    candidate = rows[at].candidate
    first = words_beside(blocks, candidate)
    if is_links(first):
        return True
    if len(first) > _SPEECH:
        return first[-1] not in _NO_VALUE and not is_addressed(first) and (first.count(",") >= _LISTED or _is_title(first))
    if candidate.lead == "time" and candidate.time is not None and candidate.form != "own-line" and _are_timed(rows):
        return False
    stop = rows[at + 1].candidate.block if at + 1 < len(rows) else end
    if first and is_titled(rows[at]) and is_addressed(first) and not names_holder(first):
        return False  # MR. HALE: Sir, I beg to move
    said = [first] if first else []
    for index in range(candidate.block + 1, stop):
        if said and (blocks[index].gap or first[:1].isdecimal() or _is_key_line(blocks[index].text)):
            break
        said.append(blocks[index].text)
    if not said and stop == candidate.block + 1 < end and not blocks[stop].gap:
        return True  # another label right below: the heading of a list
    if not first and said and said[0][0].isdecimal() and not any(map(str.isalpha, said[0])):
        return True  # years below it
    if not first and candidate.form == "colon" and _are_alone(blocks, rows):
        return find_key(candidate.label) is not None or likeness(label_key(candidate.label)) < _LIKE  # a heading is below it
    if not said:  # Duration: 00:04:51, or a heading over a list
        return candidate.form == "colon" and (candidate.stamp is not None or stop == candidate.block + 1 < end)
    goes_on = len(said[0]) > 30 and any(text[0].islower() for text in said[1:])  # a sentence over two lines
    return not goes_on and all(_reads_like_value(text) for text in said)


_LIKE: Final = 0.5
"""How much a label looks like somebody's."""


def _are_alone(blocks: Sequence[Block], rows: Sequence[Accepted]) -> bool:
    """Whether the first labels have a line each for themselves."""
    return len(rows) > 2 and all(row.candidate.body >= len(blocks[row.candidate.block].text) for row in rows[:MANY])


def _is_title(text: str) -> bool:
    """Whether all words of a text have large letters, and not only those."""
    return len(text) <= _LONGEST_TITLE and not text.isupper() and not any(word[0].islower() for word in text.split())


_LONGEST_TITLE: Final = 240


def _is_key_line(text: str) -> bool:
    """Whether a line is a known key of the head of a document, and its value."""
    line = read_key_line(text) if ":" in text and len(text) <= _SPEECH else None
    return line is not None and (line.known is not None or (bool(line.value) and _COMPOUND.fullmatch(line.key) is not None))


_COMPOUND: Final = lazy(r"[^\W\d_a-z][^\W\d_]+(?:\s[^\W\d_A-Z][^\W\d_]+){1,2}")
"""A key of two or three words, the first alone with a capital: Word count."""


def _are_timed(rows: Sequence[Accepted]) -> bool:
    """Whether times stand before the labels of the speech, and not only in a programme above it."""
    some = rows[-_SOME:]
    return sum(row.candidate.lead == "time" for row in some) > 0.5 * len(some)


_LEADERS: Final = lazy(r"(?:\s?\.){4,}.*")
"""The dots between the columns of a list, and what follows them."""


def _reads_like_value(text: str) -> bool:
    """Whether a line is no sentence; what stands in brackets at its end does not count."""
    if len(text) > _SPEECH:
        return False
    if text[-1] == "," and any(word[0].islower() for word in text.split() if len(word) > _SHORT_WORD):
        return False  # Madam President, ladies and gentlemen,
    bare = without_remark(text) or text
    if len(bare) < len(text) and bare[0] in '"“«' and text[-3:-1].isdecimal():
        return True  # Ada Lund: “On Ferries” (3 May 1994)
    bare = (_LEADERS.sub("", bare) or bare) if "..." in bare or ". . " in bare else bare
    if bare[-1] in "”»" and bare[0] not in "“«" and bare.count(" ", max(bare.rfind("“"), bare.rfind("«"), 0)) < _QUOTED:
        return True  # Clerk: Ada Lund “acting”
    if bare[-1] == ":":
        return len(bare) <= _ANNOUNCING
    if bare[-1] in _NO_VALUE:
        return len(bare) <= _INITIALED and INITIALISM.search(bare) is not None and not is_addressed(bare)
    return not (". " in bare and is_addressed(bare))  # a sentence that goes on below a blank line


_QUOTED: Final = 3
"""Words in quotation marks that are no quotation."""
_LISTED: Final = 4
"""Commas between the words of a list."""
_SHORT_WORD: Final = 4
"""Letters of words that names may have small."""
_INITIALED: Final = 60
"""Characters of a value that ends in an abbreviation: Ada Lund, Ph.D."""
_ANNOUNCING: Final = 40
"""Characters of a line with a colon at its end from which on it announces what somebody says next: I shall move:"""
_NO_VALUE: Final = _ENDS | frozenset('-–—"”’»')
"""What no value ends with: sentences that are broken off, quotations."""


def _without_back(blocks: Sequence[Block], rows: list[Accepted], end: int) -> tuple[list[Accepted], int]:
    """Without what stands after the last turn, labelled or not: who edited it, where it is shared, how long it took.

    Only in a document whose turns end as sentences do.
    """
    if len(rows) < 3:
        return rows, end
    lasts = [blocks[row.candidate.block - 1] for row in rows[-_SOME:] if row.candidate.block > rows[0].candidate.block]
    ended = len([1 for block in lasts if block.text[-1] in _CLOSED])
    if ended < 0.8 * len(lasts):
        return rows, end
    last = len(rows)
    while end > rows[2].candidate.block:
        start = end - 1
        while start > 0 and not blocks[start].gap:
            start -= 1
        if not all(map(_is_aside, blocks[start:end])):
            break
        labels = sum(row.candidate.block >= start for row in rows[:last])
        if 2 * labels > last:
            break  # what most turns are in is no afterword
        if labels and any(row.candidate.stamp or row.candidate.lead == "chevron" for row in rows[last - labels : last]):
            break
        if labels and end - start == labels == 1 and start + 1 == len(blocks) and _is_last_word(blocks, rows, last - 1):
            break  # a last short word of somebody, such as "Thanks"
        last -= labels
        end = start
    return rows[:last], end


def _is_last_word(blocks: Sequence[Block], rows: Sequence[Accepted], at: int) -> bool:
    """Whether somebody has spoken under this label before, among the last of them, or says this to somebody: I can say it in"""
    key = label_key(rows[at].candidate.label)
    if any(label_key(row.candidate.label) == key for row in rows[max(at - _SOME, 0) : at]):
        return True
    return is_titled(rows[at]) and is_addressed(words_beside(blocks, rows[at].candidate))


_CLOSED: Final = _ENDS | frozenset("\"”»’'…)]>*—–-")


def _is_aside(block: Block) -> bool:
    if block.kind == "item" and is_links(block.text):
        return True
    text = without_remark(block.text) or block.text
    return len(text) <= _SPEECH and text[-1] not in _CLOSED - frozenset("-–—)") and block.kind != "cue"
