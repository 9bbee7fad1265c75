"""What is printed between the words of the speakers: headings, stage directions, documents put into the record, notices.

Strategy: each finder looks for one custom and says by block what it found; what none of them claims is speech. They know the
labels, so that none of them can take one, but for documents put into the record, whose own labels are nobody's in this room.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from ...model import Block
from ...timecode import DECIMALS
from ..labels.accepted import Accepted, words_beside
from ..labels.candidates import Candidate
from ..labels.likeness import bare_title, is_office
from ..labels.strays import are_stamped
from ..labels.traits import is_below_name
from ..metadata.header import read_line
from ..page.events import is_time_note
from ..page.layout import Layout
from ..page.notices import LONGEST, is_notice
from ..page.sheet import Sheet, sheet_of
from ..words.folding import fold
from ..words.patterns import lazy
from .headings import (
    FINISHED,
    are_finished,
    find_agenda,
    headings_above_labels,
    headings_below_labels,
    headings_by_words,
    headings_in_brackets,
    headings_in_capitals,
    items_of,
    oaths,
)
from .procedure import clerks_notes
from .record import find_documents

NoteKind: TypeAlias = Literal["heading", "event", "inserted", "direction", "title", "timed", "button", "notice"]
"""heading; event: a notice of the clerk or the system; inserted: a document put into the record; direction: what is done on a
stage; title: the line under a name that says what somebody is; timed: a line of speech with its own times before it;
button: what a page prints beside every turn; notice: what it prints for itself between paragraphs."""


class Notes(NamedTuple):
    """What is not speech, by index of its block, and the labels that stay."""

    kinds: dict[int, NoteKind]
    accepted: list[Accepted]


class Customs(NamedTuple):
    """What of a whole document says how its notes are to be told from speech."""

    agenda: frozenset[str] = frozenset()
    """The items of an agenda before the first turn, without their numbers."""
    finished: bool = False
    """What stands right above a label ends as sentences do, so that what does not is a heading."""
    timed: bool = False
    """Nearly all labels have a time before them, so that a line with a time alone is a notice."""
    dated: bool = False
    """Nearly all labels have a time, wherever it stands, as messages have."""
    dashed: bool = False
    """Labels follow a dash, so that a line after one is no note of a clerk."""
    margin: int | None = None
    """In a script, the indentation up to which a line is a stage direction."""
    buttons: tuple[str, str] = "", ""
    """What a page prints right below the label of every turn, and right above it: Share this contribution."""


def find_customs(blocks: Sequence[Block], accepted: Sequence[Accepted]) -> Customs:
    """How a document sets apart what is no speech."""
    labelled = {row.candidate.block: row for row in accepted}
    leads = [row.candidate.lead for row in accepted]
    return Customs(
        agenda=find_agenda(blocks, accepted),
        finished=are_finished(blocks, labelled),
        timed=len(accepted) >= _SOME and leads.count("time") >= _MOSTLY * len(accepted),
        dated=len(accepted) >= _SOME and sum(row.candidate.stamp is not None for row in accepted) >= _MOSTLY * len(accepted),
        dashed=len(accepted) < _SOME or "dash" in leads,
        margin=_margin(blocks, labelled),
        buttons=_find_buttons(blocks, labelled),
    )


def find_notes(
    blocks: Sequence[Block],
    accepted: Sequence[Accepted],
    candidates: Sequence[Candidate],
    layout: Layout,
    customs: Customs | None = None,
) -> Notes:
    """Find what is printed between the words of the speakers.

    Args:
        blocks: the document, or a part of it that begins with a label.
        accepted: the labels in it.
        candidates: the places where labels could stand.
        layout: of the document.
        customs: of the document, where `blocks` are a part of it; None: they are the whole.
    """
    customs = customs or find_customs(blocks, accepted)
    sheet = sheet_of(blocks)
    kinds: dict[int, NoteKind] = {}
    sounds = _sounds(sheet, accepted)
    if sounds and any(row.candidate.block not in sounds for row in accepted):
        kinds.update(dict.fromkeys(sounds, "direction"))
        accepted = [row for row in accepted if row.candidate.block not in sounds]
    if customs.dated and (notices := _sent_by_nobody(sheet, accepted)):
        kinds.update(dict.fromkeys(notices, "event"))
        accepted = [row for row in accepted if row.candidate.block not in notices]
    if doubled := _doubled(sheet, accepted):
        kinds.update(dict.fromkeys(doubled, "button"))
        accepted = [row for row in accepted if row.candidate.block not in doubled]
    labelled = {row.candidate.block: row for row in accepted}
    kinds.update(dict.fromkeys(_titles(sheet, labelled), "title"))
    if are_stamped(accepted):
        kinds.update(dict.fromkeys(_done_by_speakers(sheet, accepted, candidates), "event"))
    kinds.update(dict.fromkeys(_buttons(sheet, labelled, customs.buttons), "button"))
    if customs.dated:
        kinds.update(dict.fromkeys(_days(sheet, labelled), "heading"))
        kinds.update(dict.fromkeys(_comings_and_goings(sheet, labelled), "event"))
    if customs.timed or not customs.dashed:
        kinds.update(_notices(sheet, accepted, candidates, customs))
    if customs.margin is not None:
        kinds.update(dict.fromkeys(_directions(sheet, labelled, customs.margin), "direction"))
    if not layout.capitals:
        kinds.update(dict.fromkeys(headings_in_capitals(sheet, labelled, layout), "heading"))
    kinds.update(dict.fromkeys(_outcomes(sheet, labelled), "event"))
    kinds.update(dict.fromkeys(headings_in_brackets(sheet, labelled), "heading"))
    kinds.update(dict.fromkeys(headings_by_words(sheet, labelled), "heading"))
    kinds.update(dict.fromkeys(oaths(sheet, labelled, layout), "heading"))
    if customs.agenda:
        kinds.update(dict.fromkeys(items_of(sheet, accepted, customs.agenda), "heading"))
    kinds.update(dict.fromkeys(headings_below_labels(sheet, labelled), "heading"))
    if customs.finished:
        kinds.update(dict.fromkeys(headings_above_labels(sheet, labelled), "heading"))
    if labelled:
        kinds.update(dict.fromkeys(clerks_notes(sheet, labelled, min(labelled), layout), "event"))
        kinds.update(dict.fromkeys(_printed_between(sheet, labelled, layout), "notice"))
    inserted = find_documents(sheet, accepted, layout)
    kinds.update(dict.fromkeys(inserted, "inserted"))
    return Notes(kinds, [row for row in accepted if row.candidate.block not in inserted] if inserted else list(accepted))


_SOUND: Final = lazy(
    r"(?:f/x|s?fx|efx|grams|atmos?|sounds?(?:\seffects?|\sfx)?|music(?:\scue)?|musik|geräusche?|musique|bruitages?|música|musica|efectos?|break|ad\sbreak|jingle|werbung)(?:\s\d{1,2})?",
    re.IGNORECASE,
)
"""Before the colon of a cue for sound in a script for radio, or of what a programme is interrupted by."""


def _sounds(blocks: Sequence[Block], accepted: Sequence[Accepted]) -> frozenset[int]:
    """The cues for sound and music that look like turns: F/X: WIND. They are given with their paragraphs."""
    labels = {row.candidate.label for row in accepted}
    cues = {label for label in labels if len(label) <= _LONGEST_SOUND and _SOUND.fullmatch(label)}
    found: set[int] = set()
    for row in accepted if cues else ():
        if row.candidate.label in cues:
            first = last = row.candidate.block
            while last + 1 < len(blocks) and not blocks[last + 1].gap and blocks[last + 1].indent > blocks[first].indent:
                last += 1
            found.update(range(first, last + 1))
    return frozenset(found)


_LONGEST_SOUND: Final = 14


def _doubled(blocks: Sequence[Block], accepted: Sequence[Accepted]) -> frozenset[int]:
    """Names that are printed twice with nothing but a time between, as pages have them for the eye and for the ear."""
    found: set[int] = set()
    for row in accepted:
        at, label = row.candidate.block, row.candidate.label
        if row.candidate.form in _ALONE and label:
            first = at - 1 - (at > 1 and is_time_note(blocks[at - 1].text))
            if first >= 0 and blocks[first].text == label:
                found.update(range(first, at))
    return frozenset(found)


_ALONE: Final = frozenset({"own-line", "stamped"})


_OUTCOME: Final = lazy(
    r"[*_]*(?:(?:PROPOSED\s|Proposed\s)?(?:RESOLUTION|Resolution)|RESOLVED|Resolved|(?:ACTION|Action)(?:\s(?:ITEM|Item))?[Ss]?"
    r"|DECISION|Decision|BESCHLUSS|Beschluss|DÉCISION|Décision|ACUERDO|Acuerdo)[*_]*\s?:[*_]*\s\S"
)


def _outcomes(blocks: Sheet, labelled: Mapping[int, Accepted]) -> Iterator[int]:
    """What was decided and who is to do what, as the minutes say it in a paragraph of its own: in capitals, or in bold."""
    for index in [i for i, text in enumerate(blocks.texts) if ":" in text[:24]]:
        block = blocks[index]
        if block.gap and index not in labelled and _OUTCOME.match(block.text):
            head = block.text.partition(":")[0]
            if (
                head.isupper()
                or head[0] in "*_"
                or (block.marks and block.marks[0].kind == "bold" and not block.marks[0].start)
            ):
                yield index


def _titles(blocks: Sequence[Block], labelled: Mapping[int, Accepted]) -> Iterator[int]:
    """The line under a name that says what somebody is: Chief Executive Officer.

    It shows as such where the speech stands below a blank line, and this line right under the name.
    """
    above = [index for index, row in labelled.items() if row.candidate.form in ("own-line", "stamped")]
    apart = [index for index in above if index + 1 < len(blocks) and blocks[index + 1].gap]
    for index in above:
        below = index + 1
        if below + 1 < len(blocks) and below not in labelled and below + 1 not in labelled:
            text = bare_title(blocks[below].text)
            close = not blocks[below].gap and blocks[below + 1].gap and 2 * len(apart) > len(above) > _SOME
            titled = close and not text[0].islower() and len(text.split()) <= _WORDS_OF_A_TITLE
            whole = text[-1] in ".!?…" and not text.endswith(_COMPANY)
            if len(text) <= 80 and not whole and (titled or is_office(text) or is_below_name(blocks, below)):
                yield below


def _find_buttons(blocks: Sequence[Block], labelled: Mapping[int, Accepted]) -> tuple[str, str]:
    """What a page prints right below the label of every turn, and right above it; empty where it prints nothing there."""
    found: list[str] = []
    for places in _beside(blocks, labelled) if len(labelled) >= _SOME else ():
        texts = [text for i in places if len(text := blocks[i].text) <= (2 if " | " in text else 1) * _LONGEST_BUTTON]
        text, times = Counter(texts).most_common(1)[0] if len(texts) >= _SOME else ("", 0)
        found.append(text if times >= _SOME and 2 * times >= len(labelled) and text[-1] not in FINISHED else "")
    return (found[0], found[1]) if found else ("", "")


def _buttons(blocks: Sequence[Block], labelled: Mapping[int, Accepted], texts: tuple[str, str]) -> Iterator[int]:
    """The lines beside the turns that a page prints."""
    if any(texts):
        for places, text in zip(_beside(blocks, labelled), texts, strict=True):
            yield from (i for i in places if text and blocks[i].text == text)


def _beside(blocks: Sequence[Block], labelled: Mapping[int, Accepted]) -> tuple[list[int], list[int]]:
    """The lines without a label right below labels that have their line for themselves, and right above labels."""
    last = len(blocks) - 1
    below = [i + 1 for i, row in labelled.items() if row.candidate.body == len(blocks[i].text) and i < last]
    return [i for i in below if i not in labelled], [i - 1 for i in labelled if i and i - 1 not in labelled]


_LONGEST_BUTTON: Final = 40
_WORDS_OF_A_TITLE: Final = 10
_COMPANY: Final = ("Inc.", "Ltd.", "Corp.", "Co.", "L.P.", "N.A.", "S.A.", "N.V.", "plc.", "Jr.")
"""Abbreviations with which the name of a company ends."""
_MOSTLY: Final = 0.8
SPANNED: Final = lazy(rf"{DECIMALS}\s+")
"""Start and end in seconds before a line."""


_SOME: Final = 3
"""Labels from which one sees what they have in common."""


def _notices(
    blocks: Sequence[Block], accepted: Sequence[Accepted], candidates: Sequence[Candidate], customs: Customs
) -> Iterator[tuple[int, NoteKind]]:
    """Messages of a system, with a time and nobody who sends them; and in records, notes of the clerk after a dash.

    A line between a start and an end is no message: whoever was speaking goes on.
    """
    free = [c for c in candidates if c.lead in ("time", "dash") and c.block > accepted[0].candidate.block]
    if not free:
        return
    labelled = {row.candidate.block for row in accepted}
    free = [c for c in free if c.block not in labelled]
    if customs.timed:
        for candidate in free:
            if candidate.lead == "time":
                yield candidate.block, "timed" if SPANNED.match(blocks[candidate.block].text) else "event"
    if not customs.dashed:
        # What comes first below a label on a line of its own is said: "--I do, Your Honor."
        heads = {row.candidate.block for row in accepted if not words_beside(blocks, row.candidate)}
        for candidate in free:
            block = blocks[candidate.block]
            alone = block.gap and (candidate.block + 1 == len(blocks) or blocks[candidate.block + 1].gap)
            before = blocks[candidate.block - 1].text
            if (
                candidate.lead == "dash"
                and alone
                and candidate.block - 1 not in heads
                and _NOTE.match(block.text)
                and not _LISTED.match(before)
                and before[-1] != ":"
            ):
                yield candidate.block, "event"


def _days(blocks: Sheet, labelled: Mapping[int, Accepted]) -> Iterator[int]:
    """The days between the messages of a conversation: 2024/06/11(火)."""
    for index in [i for i, text in enumerate(blocks.texts) if len(text) <= _LONGEST_DAY and any(map(str.isdecimal, text))]:
        reading = read_line(blocks[index].text, None) if index not in labelled and blocks[index].gap else None
        if (
            reading
            and reading.dates
            and reading.role == "facts"
            and not (reading.kind or reading.organization or reading.location)
        ):
            yield index


_LONGEST_DAY: Final = 40


def _comings_and_goings(blocks: Sheet, labelled: Mapping[int, Accepted]) -> Iterator[int]:
    """What a messenger says of somebody who writes, on a line without a time: 박도윤님이 나갔습니다."""
    names = {row.candidate.label for row in labelled.values()}
    for index in [i for i, text in enumerate(blocks.texts) if len(text) <= _SHORT_NOTICE]:
        text = blocks.texts[index]
        told = _OF_SYSTEM.search(text) if index not in labelled else None
        if told and text[: told.start()] in names:
            yield index


_OF_SYSTEM: Final = lazy(
    r"님이\s|さんが|が(?:退出|参加|招待)|\s(?:has\s)?(?:joined|left)\b|\swas\s(?:added|removed)\b|\shat\sdie\s(?:gruppe|unterhaltung)\b"
    r"|\s(?:ist\s(?:beigetreten|ausgetreten)|a\s(?:quitté|rejoint)|salió|se\sunió|saiu|entrou)\b|(?:加入|退出)了",
    re.IGNORECASE,
)


def _sent_by_nobody(blocks: Sheet, accepted: Sequence[Accepted]) -> frozenset[int]:
    """What a messenger says in the name of a group: all under that name begins with a mark of direction, which nobody types."""
    if _BY_MACHINE not in blocks.whole:
        return frozenset()
    marked = {row.candidate.block: row.candidate.label for row in accepted if _says_by_machine(blocks, row)}
    spoken = {row.candidate.label for row in accepted if row.candidate.block not in marked}
    return frozenset(index for index, label in marked.items() if label not in spoken)


def _says_by_machine(blocks: Sheet, row: Accepted) -> bool:
    return blocks.texts[row.candidate.block].startswith(_BY_MACHINE, row.candidate.body)


_BY_MACHINE: Final = "\u200e"


def _done_by_speakers(blocks: Sequence[Block], accepted: Sequence[Accepted], candidates: Sequence[Candidate]) -> Iterator[int]:
    """What a system says that somebody did, the name set in bold as above the turns but without a time: **Ann Roe** joined."""
    named = [c for c in candidates if c.form == "emphasis" and len(blocks[c.block].text) <= _SHORT_NOTICE]
    if named:
        labelled = {row.candidate.block for row in accepted}
        speakers = [set(fold(row.candidate.label).replace(",", " ").split()) for row in accepted]
        for candidate in named:
            words = set(fold(candidate.label).split())
            if candidate.block not in labelled and any(words <= speaker for speaker in speakers):
                yield candidate.block


_SHORT_NOTICE: Final = 90
_LISTED: Final = lazy(r"[-*•–—]\s|\d{1,3}[.)]\s")
_NOTE: Final = lazy(r"-{1,2}\s?[^\W\d_a-z](?:[^?!:]|(?<=\d):(?=\d)){3,160}[.:]\Z")


def _printed_between(blocks: Sheet, labelled: Mapping[int, Accepted], layout: Layout) -> Iterator[int]:
    """What a page prints for itself in paragraphs of their own; what comes first below a label is said all the same."""
    first, texts = min(labelled), blocks.texts
    for index in [i for i, text in enumerate(texts) if len(text) <= LONGEST and i > first and i not in labelled]:
        above = labelled.get(index - 1)
        if (above and above.candidate.body == len(texts[index - 1])) or not layout.begins_paragraph(
            blocks[index], blocks[index - 1]
        ):
            continue
        alone = index + 1 == len(texts) or index + 1 in labelled or layout.begins_paragraph(blocks[index + 1], blocks[index])
        if alone and is_notice(texts[index], sentences=layout.punctuated):
            yield index


def _margin(blocks: Sequence[Block], labelled: Mapping[int, Accepted]) -> int | None:
    """Up to where the margin reaches in a script, in which names and what they say are indented."""
    below = [
        (blocks[i], blocks[i + 1])
        for i, row in labelled.items()
        if row.candidate.form == "own-line" and i + 1 < len(blocks) and blocks[i].indent >= 8
    ]
    if len(below) < 4 or len(below) < _MOSTLY * len(labelled):
        return None
    spoken = Counter(speech.indent for _, speech in below).most_common(1)[0][0]
    return spoken - 6 if spoken >= 6 else None


def _directions(blocks: Sequence[Block], labelled: Mapping[int, Accepted], margin: int) -> Iterator[int]:
    """Stage directions in a script: at the margin."""
    for index in range(min(labelled), len(blocks)):
        if index not in labelled and blocks[index].indent <= margin:
            yield index
