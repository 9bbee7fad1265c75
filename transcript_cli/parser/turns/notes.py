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
from ..labels.bounds import are_stamped
from ..labels.candidates import Candidate
from ..labels.inference import Accepted
from ..labels.likeness import is_office
from ..labels.traits import is_below_name
from ..page.layout import Layout
from ..page.sheet import Sheet, sheet_of
from ..words.folding import fold
from ..words.patterns import lazy
from .procedure import clerks_notes
from .record import find_documents

NoteKind: TypeAlias = Literal["heading", "event", "inserted", "direction", "title", "timed"]
"""heading; event: a notice of the clerk or the system; inserted: a document put into the record; direction: what is done on a
stage; title: the line under a name that says what somebody is; timed: a line of speech with its own times before it."""


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
    """Nearly all labels have a time, so that a line with a time alone is a notice."""
    dashed: bool = False
    """Labels follow a dash, so that a line after one is no note of a clerk."""
    margin: int | None = None
    """In a script, the indentation up to which a line is a stage direction."""


def find_customs(blocks: Sequence[Block], accepted: Sequence[Accepted]) -> Customs:
    """How a document sets apart what is no speech."""
    labelled = {row.candidate.block: row for row in accepted}
    leads = [row.candidate.lead for row in accepted]
    return Customs(
        agenda=_agenda(blocks, accepted),
        finished=_are_finished(blocks, _lines_above(blocks, labelled)),
        timed=len(accepted) >= _SOME and leads.count("time") >= _MOSTLY * len(accepted),
        dashed=len(accepted) < _SOME or "dash" in leads,
        margin=_margin(blocks, labelled),
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
    labelled = {row.candidate.block: row for row in accepted}
    kinds.update(dict.fromkeys(_titles(sheet, labelled), "title"))
    if are_stamped(accepted):
        kinds.update(dict.fromkeys(_done_by_speakers(sheet, accepted, candidates), "event"))
    if customs.timed or not customs.dashed:
        kinds.update(_notices(sheet, accepted, candidates, customs))
    if customs.margin is not None:
        kinds.update(dict.fromkeys(_directions(sheet, labelled, customs.margin), "direction"))
    if not layout.capitals:
        kinds.update(dict.fromkeys(_headings_in_capitals(sheet, labelled, layout), "heading"))
    kinds.update(dict.fromkeys(_outcomes(sheet, labelled), "event"))
    kinds.update(dict.fromkeys(_oaths(sheet, labelled, layout), "heading"))
    if customs.agenda:
        kinds.update(dict.fromkeys(_items(sheet, accepted, customs.agenda), "heading"))
    if customs.finished:
        kinds.update(dict.fromkeys(_above_labels(sheet, labelled), "heading"))
    if labelled:
        kinds.update(dict.fromkeys(clerks_notes(sheet, labelled, min(labelled), layout), "event"))
    inserted = find_documents(sheet, accepted, layout)
    kinds.update(dict.fromkeys(inserted, "inserted"))
    return Notes(kinds, [row for row in accepted if row.candidate.block not in inserted] if inserted else list(accepted))


_SOUND: Final = lazy(
    r"(?:f/x|s?fx|efx|grams|atmos?|sounds?|music|musik|geräusche?|musique|bruitages?|música|musica|efectos?)(?:\s\d{1,2})?",
    re.IGNORECASE,
)
"""Before the colon of a cue for sound in a script for radio."""


def _sounds(blocks: Sequence[Block], accepted: Sequence[Accepted]) -> frozenset[int]:
    """The cues for sound and music that look like turns: F/X: WIND. They are given with their paragraphs."""
    found: set[int] = set()
    for row in accepted:
        if len(row.candidate.label) <= _LONGEST_SOUND and _SOUND.fullmatch(row.candidate.label):
            first = last = row.candidate.block
            while last + 1 < len(blocks) and not blocks[last + 1].gap and blocks[last + 1].indent > blocks[first].indent:
                last += 1
            found.update(range(first, last + 1))
    return frozenset(found)


_LONGEST_SOUND: Final = 12


# --- headings -------------------------------------------------------------------------------------------------------------

_LONGEST_HEADING: Final = 4
"""Lines."""


def _headings_in_capitals(blocks: Sheet, labelled: Mapping[int, Accepted], layout: Layout) -> Iterator[int]:
    """Headings in capitals: one to four lines between blank ones, or right above a label, no label among them."""
    group: list[int] = []
    for index in _near_capitals(blocks):
        block = blocks[index] if index < len(blocks) else None
        if group and (block is None or block.gap or (index in labelled and _is_apart(blocks, group[0]))):
            yield from (group if len(group) <= _LONGEST_HEADING else ())
            group = []
        if block is None:
            break
        capital = block.kind == "line" and index not in labelled and layout.is_heading_in_capitals(block)
        if capital and (group or block.gap or _is_apart(blocks, index)):
            group.append(index)
        elif group and not (blocks[group[0]].gap and len(block.text) <= 60 and block.text.isupper()):
            group = []
        elif group:
            group.append(index)


def _near_capitals(blocks: Sheet) -> Iterator[int]:
    """The lines in capitals and those right after them: nearly all lines are neither."""
    last = -1
    for index in [i for i, text in enumerate(blocks.texts) if text.isupper()]:
        if 0 <= last < index - 1:
            yield last + 1
        yield index
        last = index
    if last >= 0:
        yield last + 1


def _is_apart(blocks: Sequence[Block], index: int) -> bool:
    """Whether a sentence ended on the line before."""
    return index > 0 and blocks[index - 1].text[-1] in ".!?…)]"


_SWORN: Final = lazy(r"\b(?:duly\s)?(?:sworn|affirmed)\b|\bcalled\sas\sa\switness\b", re.IGNORECASE)
_NAME_IN_CAPITALS: Final = lazy(r"(?:WITNESS:\s+)?[A-Z][A-Z.'’-]+(?:\s[A-Z][A-Z.'’-]*){1,5}(?:,|\s?[\[(]|\Z)")


_LONGEST_OATH: Final = 5
"""Lines, from the one with the word for it on."""


def _oaths(blocks: Sheet, labelled: Mapping[int, Accepted], layout: Layout) -> Iterator[int]:
    """The paragraph that swears a witness: a name in capitals, "having been duly sworn, testified as follows:"."""
    for index in [index for index, text in enumerate(blocks.texts) if len(text) <= 300]:
        text = blocks.texts[index]
        if "sworn" not in text and "affirmed" not in text and "a witness" not in text:
            continue
        if index in labelled or not _SWORN.search(text):
            continue
        first = index
        while first > max(index - 3, 0) and not _NAME_IN_CAPITALS.match(blocks[first].text) and first not in labelled:
            first -= 1
        if first in labelled or not _NAME_IN_CAPITALS.match(blocks[first].text):
            continue
        last = index
        end = min(index + _LONGEST_OATH, len(blocks))
        while last + 1 < end and last + 1 not in labelled and not layout.begins_paragraph(blocks[last + 1], blocks[last]):
            last += 1
        yield from range(first, last + 1)


def _agenda(blocks: Sequence[Block], accepted: Sequence[Accepted]) -> frozenset[str]:
    """The items of an agenda that stands before the first turn."""
    first = accepted[0].candidate.block if accepted else 0
    lines = [block.text for block in blocks[:first] if 4 < len(block.text) <= 100 and _NUMBERING.match(block.text)]
    if not lines:
        return _NO_AGENDA
    return frozenset(_bare(part) for text in lines for part in (text, text.partition(":")[0])) - {""}


def _items(blocks: Sequence[Block], accepted: Sequence[Accepted], agenda: frozenset[str]) -> Iterator[int]:
    """Items of the agenda, where they come back between the turns."""
    if not accepted:
        return
    first = accepted[0].candidate.block
    labelled = {row.candidate.block for row in accepted}
    ends = {item[-1] for item in agenda}
    for index in range(first, len(blocks)):
        text = blocks[index].text
        if (
            len(text) <= 104
            and (text[-1] in ".:" or text[-1].casefold() in ends)
            and index not in labelled
            and _bare(text) in agenda
        ):
            yield index


_NO_AGENDA: Final = frozenset[str]()
_LONGEST_TITLE: Final = 80
_FINISHED: Final = frozenset(".!?…:;\"”’'»)]>*。！？、—–-,।؟۔")


def _lines_above(blocks: Sequence[Block], labelled: Mapping[int, Accepted]) -> list[int]:
    """The lines right above labels that are none themselves."""
    return [index - 1 for index in labelled if index and index - 1 not in labelled and blocks[index - 1].kind == "line"]


def _are_finished(blocks: Sequence[Block], above: Sequence[int]) -> bool:
    """Whether what stands above labels ends as sentences do."""
    return len(above) >= 4 and sum(blocks[index].text[-1] in _FINISHED for index in above) >= 0.8 * len(above)


def _above_labels(blocks: Sequence[Block], labelled: Mapping[int, Accepted]) -> Iterator[int]:
    """Headings in ordinary case: alone right above a label and no sentence, where what is said ends as sentences do."""
    for index in _lines_above(blocks, labelled):
        block = blocks[index]
        alone = block.gap and blocks[index + 1].gap and index and blocks[index - 1].text[-1] in _FINISHED
        if not alone or len(block.text) > _LONGEST_TITLE or not block.text[0].isupper() or len(block.text.split()) < 2:
            continue
        if block.text[-1] not in _FINISHED or _TITLE_AND_NUMBER.match(block.text):
            yield index


_TITLE_AND_NUMBER: Final = lazy(r"[^\W\d_a-z][^().!?]{3,60}\([A-Z]\w+\s\d{1,4}\)\Z")
"""Written statements (Rule 162)."""
_NUMBERING: Final = lazy(r"(?:\d{1,3}[.)]|[-*•–])\s+")


def _bare(text: str) -> str:
    return _NUMBERING.sub("", text, count=1).rstrip(".:").casefold()


# --- what the clerk, the stage or the system says ---------------------------------------------------------------------------


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
            text = blocks[below].text
            close = not blocks[below].gap and blocks[below + 1].gap and 2 * len(apart) > len(above) > _SOME
            titled = close and not text[0].islower() and len(text.split()) <= _WORDS_OF_A_TITLE
            if len(text) <= 80 and text[-1] not in ".!?…" and (titled or is_office(text) or is_below_name(blocks, below)):
                yield below


_WORDS_OF_A_TITLE: Final = 10
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
        for candidate in free:
            block = blocks[candidate.block]
            alone = block.gap and (candidate.block + 1 == len(blocks) or blocks[candidate.block + 1].gap)
            before = blocks[candidate.block - 1].text
            if (
                candidate.lead == "dash"
                and alone
                and _NOTE.match(block.text)
                and not _LISTED.match(before)
                and before[-1] != ":"
            ):
                yield candidate.block, "event"


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
_NOTE: Final = lazy(r"-\s?[^\W\d_a-z][^?!:]{3,160}[.:]\Z")


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
