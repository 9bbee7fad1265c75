"""Putting the steps' results together: turns with their speakers, counts, segments that cover the source, warnings.

Strategy: nothing is decided here that another step could have decided; what is doubtful is turned into warnings.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import msgspec

from ...model import Block, Document, Explanation, Metadata, Parsed, Segment, SourceInfo, Speaker, Transcript, Turn, Warning
from ..counts import count, count_words
from ..draft import FoundMetadata, FoundPeople, LabelUse, RosterName
from ..labels.accepted import Labels
from ..labels.choice import POSSIBLE, close_calls, judge_choice
from ..labels.likeness import is_office, name_likeness
from ..labels.styles import votes
from ..labels.unnamed import MARKS
from ..people.labelparts import split_label
from ..words.folding import fold
from ..words.headers import BODIES
from ..words.labels import PLAIN_WORDS
from ..words.patterns import lazy
from .blanks import fill_blanks
from .cues import has_cues
from .drafts import Cut, DraftTurn

SPEECH_SAMPLE: Final = 20_000
FIRST_TEXT: Final = 400
LONG_TURN: Final = 20_000
"""Words in one turn that nobody says in one breath."""
DOUBTFUL: Final = 0.75
"""Confidence under which a label is a warning."""
MOST_LEFT: Final = 50
"""Places without a label that are warnings, at the most."""


def label_uses(cut: Cut) -> list[LabelUse]:
    """The distinct labels, or the names behind them, in order of first appearance, each with what is first said under it."""
    names = [turn.who or turn.label for turn in cut.turns]
    counts = count([name for name in names if name is not None])
    first: dict[str, str] = {}
    for name, turn in zip(names, cut.turns, strict=True):
        if name is not None and name not in first:
            first[name] = " ".join(turn.paragraphs[:2])[:FIRST_TEXT]
    return [LabelUse(name, counts[name], text) for name, text in first.items()]


def people_beside(cut: Cut, roster: Sequence[RosterName]) -> list[RosterName]:
    """Those under whose name a line says what they are, and whom `roster` does not have."""
    listed = {person.name.casefold() for person in roster}
    return [
        RosterName(label, *_office_and_body(text)) if is_office(text) else RosterName(label, None, text)
        for label, text in cut.beside.items()
        if label.casefold() not in listed
    ]


def _office_and_body(text: str) -> tuple[str, str | None]:
    """What somebody is, and the body or company for which, where a comma parts them: Analyst, Harbour Bank."""
    office, _, body = text.partition(", ")
    return (office, body) if any(fold(word) in BODIES for word in body.split()) else (text, None)


def speech_sample(cut: Cut) -> str:
    """The beginning of what is said."""
    pieces: list[str] = []
    length = 0
    for turn in cut.turns:
        for paragraph in turn.paragraphs:
            pieces.append(paragraph)
            length += len(paragraph)
        if length >= SPEECH_SAMPLE:
            break
    return "\n\n".join(pieces)[:SPEECH_SAMPLE]


def assemble(
    document: Document,
    blocks: Sequence[Block],
    cut: Cut,
    found: FoundMetadata,
    people: FoundPeople,
    labels: Labels,
    explain: bool = True,
) -> Parsed:
    """The transcript and its explanation; of that the segments alone, by which the result is checked, unless `explain`."""
    starts = [turn.start for turn in cut.turns if turn.start is not None]
    clock = not has_cues(blocks) and times_are_clock(starts, any(row.candidate.form == "chat" for row in labels.accepted))
    lines = document.source.lines_of(turn.at for turn in cut.turns)
    speaker_of = people.by_label.get
    turns = [
        _turn(index, turn, line, speaker_of(turn.who or turn.label or ""), clock)
        for index, (turn, line) in enumerate(zip(cut.turns, lines, strict=True))
    ]
    words = [sum(map(count_words, turn.paragraphs)) for turn in turns]
    speakers = _with_shares(people.speakers, turns, words, document.codes)
    warnings = [
        *document.warnings,
        *close_calls(labels, blocks, document.source),
        *_doubts(document, blocks, turns, words, labels),
        *_unassigned(document, cut),
        *(lost_label(document.source.line(block.start), block.text) for block in named_headings(cut)),
        *found.warnings,
        *people.warnings,
    ]
    if len(warnings) > 1:
        warnings.sort(key=lambda w: (w.line or 0, w.code))
    source = document.source
    transcript = Transcript(
        source=SourceInfo(source.path, document.format, source.encoding, source.sha256, source.size),
        metadata=with_speakers(found.metadata, speakers),
        speakers=speakers,
        turns=turns,
        warnings=warnings,
    )
    segments = fill_blanks(source.text, _with_metadata(document, cut.segments, found.taken), document.outside)
    if not explain:
        return Parsed(transcript, Explanation(segments, [], []))
    choice, left = judge_choice(labels, blocks, source)
    return Parsed(transcript, Explanation(segments, found.evidence, votes(labels.accepted, labels.rejected), choice, left))


def _turn(index: int, draft: DraftTurn, line: int, speaker: str | None, clock: bool) -> Turn:
    text = "\n\n".join(draft.paragraphs)
    start, stop = (None, None) if clock else (draft.start, draft.stop)
    span, sure = (draft.at, draft.end), round(draft.confidence, 3)
    return Turn(index, speaker, draft.label, text, draft.paragraphs, start, stop, line, span, draft.events, sure, draft.words)


_DAY: Final = 24 * 3600
_HOURS: Final = 24 * 60


def times_are_clock(times: Sequence[float], nicknames: bool) -> bool:
    """Whether printed times are those of a wall clock: they begin late, or stand still as minutes do.

    Args:
        times: of the turns, in seconds from zero, hours and minutes being read as minutes and seconds.
        nicknames: whether names are those of a chat, as its logs print them; there all could be hours and minutes.
    """
    if nicknames and times and max(times) < _HOURS:
        return True
    if len(times) < 3 or times[-1] > _DAY:
        return False
    whole = sum(time % 60 == 0 for time in times)
    repeats = sum(a == b for a, b in pairwise(times))
    return times[0] >= 3600 * 5 or (times[0] >= 300 and whole == 0 and repeats > 0.4 * len(times))


def _with_shares(
    speakers: Sequence[Speaker], turns: Sequence[Turn], words: Sequence[int], codes: Container[str]
) -> list[Speaker]:
    """The speakers with what each said of the whole, and with the labels that are printed before it.

    Args:
        speakers: as people are named, perhaps under labels that stand for somebody whom the document names elsewhere.
        turns: of the document.
        words: of each turn.
        codes: names that are ids of the format.
    """
    labels: dict[str, dict[str, None]] = {}
    number: dict[str, int] = {}
    said: dict[str, int] = {}
    seconds: dict[str, float] = {}
    for turn, length in zip(turns, words, strict=True):
        who = turn.speaker
        if who is None:
            continue
        if turn.label is not None:
            labels.setdefault(who, {})[turn.label] = None
        number[who] = number.get(who, 0) + 1
        said[who] = said.get(who, 0) + length
        if turn.start is not None and turn.end is not None:
            seconds[who] = seconds.get(who, 0.0) + turn.end - turn.start
    return [
        Speaker(
            s.id, s.name, list(labels.get(s.id, s.labels)), s.title, s.organization, "anonymous" if s.name in codes else s.kind,
            number.get(s.id, 0), said.get(s.id, 0), seconds.get(s.id),
        )
        for s in speakers
    ]  # fmt: skip


def with_speakers(metadata: Metadata, speakers: Sequence[Speaker]) -> Metadata:
    """The declared participants, then the persons who speak and are not among them; the full name replaces a bare surname."""
    names = list(metadata.participants)
    place = {name.casefold(): at for at, name in enumerate(names)}
    surnames: dict[str, int] = {}
    for speaker in speakers:
        full = speaker.name.casefold()
        if speaker.kind != "person" or full in place:
            continue
        surname = full.rpartition(" ")[2]
        if surname in place and not surnames:
            surnames = count([other.name.casefold().rpartition(" ")[2] for other in speakers])
        if surname in place and (surnames[surname] == 1 or any(surname in x.casefold().split() for x in speaker.labels)):
            place[full] = place.pop(surname)
            names[place[full]] = speaker.name
        else:
            place[full] = len(names)
            names.append(speaker.name)
    return msgspec.structs.replace(metadata, participants=names)


def _with_metadata(document: Document, segments: Sequence[Segment], taken: dict[int, str]) -> list[Segment]:
    """The segments with declared fields and header lines marked as metadata."""
    declared = [Segment("metadata", *document.fields_span, "declared fields")] if document.fields_span else []
    return declared + [
        Segment("metadata", segment.start, segment.end, taken[segment.start])
        if segment.start in taken and segment.kind in _OUTSIDE_SPEECH
        else segment
        for segment in segments
    ]


_OUTSIDE_SPEECH: Final = ("boilerplate", "heading")
"""What may be metadata."""


def _unassigned(document: Document, cut: Cut) -> Iterator[Warning]:
    """Text between turns that was given to nobody."""
    if cut.loose:
        first = document.source.line(cut.loose[0].start)
        lines = f"{len(cut.loose)} lines" if len(cut.loose) > 1 else "1 line"
        message = f"{lines} between a heading and the next label belong to no turn"
        yield Warning(line=first, code="unassigned-text", message=message)


def named_headings(cut: Cut) -> list[Block]:
    """Headings within a turn that are somebody's title and name: perhaps a label that lost its mark."""
    lines = [block for block in cut.headings if block.kind == "line" and len(block.text) <= _SHOWN]
    if not lines or not cut.turns or cut.turns[0].label is None:
        return []
    starts = [turn.at for turn in cut.turns]
    before = [(block, bisect_left(starts, block.start) - 1) for block in lines if _is_titled_name(block.text)]
    return [block for block, at in before if at >= 0 and block.start < cut.turns[at].end]


def _is_titled_name(text: str) -> bool:
    parts = split_label(text)
    names = [fold(word) for word in (parts.name or "").split()]
    titled = parts.honorific or (parts.office and len(names) > 1)  # Superintendent Report
    return parts.kind == "person" and bool(names and titled) and PLAIN_WORDS.isdisjoint(names)


def lost_label(line: int, text: str) -> Warning:
    """The warning of a heading that `named_headings` finds."""
    message = f"{text!r} was taken for a heading and may be a label: what follows is given to the turn above"
    return Warning(line=line, code="possible-label", message=message)


_VERBAL: Final = lazy(r"\b(?:is|are|was|were|be|been|have|has|had|do|does|did|will|would|can|could|should|said|say)\b")


class Doubt(NamedTuple):
    """What of a turn may be worth a look."""

    line: int
    label: str | None
    words: int
    confidence: float


def _doubts(
    document: Document, blocks: Sequence[Block], turns: Sequence[Turn], words: Sequence[int], labels: Labels
) -> Iterator[Warning]:
    """What the user should look at before trusting the turns."""
    yield from doubts_of_all(document.source.encoding_note, turns[0] if turns else None, any(turn.label for turn in turns))
    if len(labels.accepted) >= _FEWEST:
        yield from doubt_of_kind(count([turn.label for turn in turns]))
    doubtful = [
        Doubt(turn.line, turn.label, length, turn.confidence)
        for turn, length in zip(turns, words, strict=True)
        if length > LONG_TURN or turn.confidence < DOUBTFUL or (turn.label is not None and is_sentence(turn.label))
    ]
    uses = count([turn.label for turn in turns]) if doubtful else {}
    for doubt in doubtful:
        yield from doubts_of_turn(doubt, uses)
    for block, turn in _below_gaps(blocks, turns):
        begun = block.text[:_SHOWN]
        message = f"{begun!r} stands below a blank line, as hardly anything within a turn does: {turn.label!r} may have ended"
        yield Warning(line=document.source.line(block.start), code="doubtful-end", message=message)
    for turn in turns if len(turns) < _FEW_TURNS else ():
        if turn.label is not None and (asked := _asked_within(turn.paragraphs)):
            message = f"{asked} questions stand in this turn between what may answer them: {turn.label!r} may have ended"
            yield Warning(line=turn.line, code="doubtful-end", message=message)
    first = turns[0].span[0] if turns else 0  # before the first turn stand lists of names and headings
    near = [row for row in labels.rejected if row.probability >= POSSIBLE and blocks[row.candidate.block].start > first]
    for row in near[:MOST_LEFT]:
        yield possible_label(document.source.line(blocks[row.candidate.block].start), row.candidate.label, row.probability)


def _below_gaps(blocks: Sequence[Block], turns: Sequence[Turn]) -> list[tuple[Block, Turn]]:
    """The first block below a blank line within a turn, where turns follow each other without one and hardly any has one."""
    if not _FEW_TURNS <= len(turns) <= _MANY_TURNS or turns[0].label is None:
        return []
    found: list[tuple[Block, Turn]] = []
    apart, at = 0, 0
    for turn in turns:
        while at < len(blocks) and blocks[at].start < turn.span[0]:
            at += 1
        apart += at < len(blocks) and blocks[at].gap
        at += 1
        first = next((i for i in range(at, len(blocks)) if blocks[i].gap or blocks[i].start >= turn.span[1]), len(blocks))
        if first < len(blocks) and blocks[first].start < turn.span[1] and blocks[first - 1].text[-1] in _ENDED:
            begun = blocks[first].text[:_SHOWN]
            found += [(blocks[first], turn)] if any(text.startswith(begun) for text in turn.paragraphs[1:]) else []
    return found if 4 * apart <= len(turns) and 4 * len(found) <= len(turns) else []


def _asked_within(paragraphs: Sequence[str]) -> int:
    """How many questions stand between other short paragraphs, where these are as many as in a conversation without labels."""
    asks = [text[-1:] in MARKS for text in paragraphs]
    asked = sum(before and not after for before, after in pairwise(asks))
    short = sum(map(len, paragraphs)) <= _SHORT_PARAGRAPH * len(paragraphs)
    return asked if asked >= _ASKED and len(paragraphs) >= _FEW_TURNS and short else 0


_ASKED: Final = 2
_SHORT_PARAGRAPH: Final = 300
_FEW_TURNS: Final = 6
_MANY_TURNS: Final = 150
_ENDED: Final = frozenset('.!?…)]"”')
_SHOWN: Final = 40


def doubts_of_all(encoding_note: str | None, first: Turn | None, named: bool) -> Iterator[Warning]:
    """What is doubtful of a whole document; `named`: some turn has a label."""
    if encoding_note:
        yield Warning(line=None, code="encoding", message=encoding_note)
    if first is None:
        yield Warning(line=None, code="no-speech", message="no speech was found")
    elif not named:
        yield Warning(line=first.line, code="no-labels", message="no speaker labels were found: nobody is named as the speaker")


_FEWEST: Final = 10
"""Labels from which on it shows that they do not come back."""
_MOSTLY: Final = 0.7
_NAME: Final = 0.75
_DIGIT: Final = lazy(r"\d")


def doubt_of_kind(uses: Mapping[str | None, int]) -> Iterator[Warning]:
    """Whether a document may be no transcript: its labels open one turn each, as the keys and headings of a manual do.

    Names of people who speak once each are told by how they look, and labels that count on (Q1, A1) by their numbers.
    """
    once = [label for label, times in uses.items() if label is not None and times == 1]
    total = sum(uses.values())
    if total < _FEWEST or len(once) < _MOSTLY * total:
        return
    if sum(name_likeness(label) < _NAME and not _DIGIT.search(label) for label in once) >= _MOSTLY * total:
        message = (
            f"{len(once)} of {total} labels open one turn each, and hardly any looks like a name: this may be no transcript"
        )
        yield Warning(line=None, code="no-transcript", message=message)


def doubts_of_turn(turn: Doubt, uses: Mapping[str | None, int]) -> Iterator[Warning]:
    """What is doubtful of a turn, in a document that uses each label so many times."""
    if turn.words > LONG_TURN:
        message = f"a turn of {turn.words:,} words: labels may have been missed in it"
        yield Warning(line=turn.line, code="long-turn", message=message)
    if turn.label is None:
        return
    if uses[turn.label] == 1 and is_sentence(turn.label):
        yield Warning(line=turn.line, code="odd-label", message=f"{turn.label!r} is used once and reads like a sentence")
    elif turn.confidence < DOUBTFUL:
        message = f"{turn.label!r} may not be a label ({turn.confidence:.0%} sure)"
        yield Warning(line=turn.line, code="doubtful-label", message=message)


def is_sentence(label: str) -> bool:
    """Whether a label has a verb in it."""
    return _VERBAL.search(label) is not None


def possible_label(line: int, label: str, probability: float) -> Warning:
    """A place without a label that may well have one."""
    message = f"{label!r} was left in the text and may be a label ({probability:.0%} sure)"
    return Warning(line=line, code="possible-label", message=message)
