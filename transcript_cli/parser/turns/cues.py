"""Captions and what recognizers give: formats that cut the speech into pieces with times, and may say who speaks.

Strategy: a cue is a turn, because its times are data that must not be lost; writers for people join the cues of a speaker
again. Who speaks is, in this order, what the format declares, a label at the beginning of a line of the cue, and whoever spoke
before, where the document names a speaker only when it changes. A cue that is nothing but an event is nobody's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Final

import msgspec

from ...model import Block, Segment, WordTime
from ..labels.accepted import Accepted
from ..labels.candidates import Candidate, find_candidates
from ..labels.traits import label_key
from ..labels.voices import unnamed
from ..labels.writing import SMALL, likeness
from ..page.events import event_alone, event_kind
from ..page.layout import SENTENCE_END
from ..page.paragraphs import Joiner
from ..people.labelparts import split_label
from ..words.patterns import lazy
from .drafts import Cut, DraftTurn, add_paragraph

DECLARED: Final = 0.99
"""Confidence of a turn whose speaker the format itself names."""
UNNAMED: Final = 0.9
"""Of a turn that is a cue, in a document that names nobody."""
_FORMS: Final = frozenset({"colon", "chat", "bracket", "question-answer"})
"""Labels within captions: their lines are so short that any could be a label on its own line."""
_DASHES: Final = frozenset("-–—")


def has_cues(blocks: Sequence[Block]) -> bool:
    """Whether a document comes in cues."""
    return bool([1 for block in blocks if block.kind == "cue"])


def find_cue_candidates(blocks: Sequence[Block]) -> list[Candidate]:
    """The labels that could stand in the cues; none where the format itself names speakers."""
    if any(block.voice is not None for block in blocks):
        return []
    lines = [msgspec.structs.replace(block, kind="line") for block in blocks]
    forms = _FORMS | {"own-line"} if _names_stand_above(blocks) else _FORMS
    every = find_candidates(lines)
    found = [c for c in every if c.form in forms or (c.form == "voice" and _is_change(c, blocks))]
    found = [c for c in found if c.form != "own-line" or blocks[c.block].gap]
    found = [c for c in found if c.form != "bracket" or _is_voice(c.label)]
    found = _with_marks([*found, *_in_round_brackets(blocks)], every, blocks)
    first = [c for c in found if not c.lead and blocks[c.block].gap]
    if len(first) < _SELDOM * sum(block.gap for block in blocks) and _hardly_return([c.label for c in first]):
        return found
    # Every cue has a time, and a label at its beginning comes right after it: but not the first half of a title.
    titles = _titles(first, blocks)
    return [
        msgspec.structs.replace(c, lead="time") if not c.lead and blocks[c.block].gap and c.block not in titles else c
        for c in found
        if c.block not in titles or c.form != "colon"
    ]


def _titles(candidates: Sequence[Candidate], blocks: Sequence[Block]) -> frozenset[int]:
    """The cues that are titles, The Deep: Life Below, where others end as sentences do: words seen once before title words."""
    times = Counter(candidate.label for candidate in candidates)
    behind = {c.block: blocks[c.block].text[c.body :].split() for c in candidates if times[c.label] == 1}
    titled = [at for at, words in behind.items() if len(words) > 1 and blocks[at].text[-1] not in SENTENCE_END]
    ended = sum(blocks[c.block].text[-1] in SENTENCE_END for c in candidates)
    unlike = {c.block for c in candidates if likeness(label_key(c.label)) < _NO_NAME}
    found = {at for at in titled if at in unlike or all(not word[0].islower() or word in SMALL for word in behind[at])}
    return frozenset(found) if ended >= _MOSTLY * (len(candidates) - len(found)) and ended > _FEW else frozenset()


_MOSTLY: Final = 0.8
_NO_NAME: Final = 0.2
"""How much words look like a name that are none."""
_FEW: Final = 2
"""Labels before a sentence that do not yet show how those of a file end."""


_SELDOM: Final = 0.05
"""Share of cues that begin with a label below which the time before it says nothing, unless the labels come back: a film's
subtitles have a colon now and then."""


def _hardly_return(labels: Sequence[str]) -> bool:
    """Whether nearly each of some labels is another."""
    return len({*labels}) > 0.7 * len(labels)


def _is_voice(label: str) -> bool:
    """Whether what stands in brackets is who speaks and not what somebody does: Iris, narrator, man 2; not: door slams."""
    return not label[:1].islower() or (label.count(" ") <= 1 and split_label(label).kind != "person")


_ROUND: Final = lazy(r"\((?P<label>[^\W\da-zß-ÿ][^()\d]{1,29})\)\s*(?=[^\s:])")
_OFTEN: Final = 0.25
"""Share of cues that begin with a name in round brackets, from which on these are who speaks."""


def _in_round_brackets(blocks: Sequence[Block]) -> list[Candidate]:
    """The names in round brackets, (MARTA) No, where so many cues begin so that they are no sounds."""
    if not any(block.text[0] == "(" for block in blocks):
        return []
    found = {index: match for index, block in enumerate(blocks) if block.text[0] == "(" and (match := _ROUND.match(block.text))}
    names = [match["label"] for match in found.values() if event_kind(match["label"]) is None]
    cues = sum(block.gap for block in blocks)
    if len(names) < _OFTEN * cues or _hardly_return([name.partition(",")[0] for name in names]):
        return []
    return [
        Candidate(index, "bracket", "time", "", match["label"], 1, match.end("label"), match.end())
        for index, match in found.items()
        if event_kind(match["label"]) is None
    ]


def _with_marks(found: list[Candidate], every: Sequence[Candidate], blocks: Sequence[Block]) -> list[Candidate]:
    """With the changes of voice where what stands behind the mark only looked like a label: >> I HAD IT IN MY HAND."""
    taken = {candidate.block for candidate in found}
    marks = {c.block: unnamed(c, blocks[c.block]) for c in every if c.block not in taken and _is_change(c, blocks)}
    return sorted([*found, *marks.values()], key=attrgetter("block")) if marks else found


def _names_stand_above(blocks: Sequence[Block]) -> bool:
    """Whether nearly every cue has a first line for itself, and few different ones: the name of who speaks."""
    cues = sum(block.gap for block in blocks)
    firsts = [a.text for a, b in pairwise(blocks) if a.gap and not b.gap]
    return len(firsts) >= 3 and len(firsts) >= 0.7 * cues and len(set(firsts)) <= 0.7 * len(firsts)


def find_declared(blocks: Sequence[Block]) -> list[Accepted]:
    """The labels that the format itself declares, in a document without cues."""
    return [
        Accepted(Candidate(index, "declared", "", "", block.voice, 0, 0, 0, None, block.time), DECLARED)
        for index, block in enumerate(blocks)
        if block.voice is not None
    ]


def _is_change(candidate: Candidate, blocks: Sequence[Block]) -> bool:
    """Whether a mark says that another voice begins: chevrons always, a dash where two lines of one cue have one."""
    if candidate.lead != "dash":
        return candidate.lead == "chevron"
    at = candidate.block
    pairs = ((at - 1, at), (at, at + 1))
    return any(
        first >= 0 and second < len(blocks) and not blocks[second].gap and blocks[first].text[0] in _DASHES
        and blocks[second].text[0] in _DASHES
        for first, second in pairs
    )  # fmt: skip


def cut_cues(blocks: Sequence[Block], accepted: Sequence[Accepted], changes: Sequence[Candidate]) -> Cut:
    """A turn for each cue, and within a cue for each label, voice or change of voice."""
    cutter = _Cutter(blocks, passing=_name_the_unseen(blocks, accepted))
    rows = {row.candidate.block: row for row in accepted}
    marks = {candidate.block: candidate for candidate in changes}
    for index, block in enumerate(blocks):
        row = rows.get(index)
        if row is None and (change := marks.get(index)) is not None:
            row = Accepted(change, UNNAMED)
        cutter.take(block, row)
    cutter.close()
    return cutter.cut


def _name_the_unseen(blocks: Sequence[Block], accepted: Sequence[Accepted]) -> bool:
    """Whether labels stand now and then and most of them once, as where a film's subtitles name only who is not seen."""
    names = [row.candidate.label for row in accepted if row.candidate.label]
    return _FEWEST <= len(names) < _SELDOM * sum(block.gap for block in blocks) and len({*names}) > 0.5 * len(names)


_FEWEST: Final = 8
"""Labels from which on it shows that they do not name everybody: a lecture has few, and each holds for long."""


class _Cutter:
    """The state of the walk: the open turn and its lines."""

    def __init__(self, blocks: Sequence[Block], *, passing: bool) -> None:
        self.passing = passing
        """A label holds to the end of its sentence, and not until the next."""
        self.cut = Cut(turns=[], segments=[], front=[], back=[], loose=[])
        self.joiner = Joiner(blocks)
        self.inherits = all(block.voice is None for block in blocks)
        """A printed label holds until the next; a voice that the format declares holds for its cue alone."""
        self.label: str | None = None
        self.holds = True
        """The label stands until the next; one in brackets says who is not seen, and stands for its cue alone."""
        self.confidence = UNNAMED
        self.turn: DraftTurn | None = None
        self.lines: list[tuple[Block, int]] = []

    def take(self, block: Block, row: Accepted | None) -> None:
        """Give a block to the open turn or a new one."""
        text_at = body = 0
        if block.voice is not None:
            named = (block.voice or None) != self.label or block.gap or self.turn is None
            self.label, self.confidence = block.voice or None, DECLARED
        elif row is not None:
            named = True
            self.label, self.confidence = row.candidate.label or None, row.probability
            self.holds = row.candidate.form != "bracket"
            body = row.candidate.body
        else:
            named = False
            if block.gap and not (self.inherits and self.holds and not (self.passing and self._is_finished())):
                self.label, self.confidence = None, UNNAMED
        waiting = self.turn is not None and not self.lines and not self.turn.paragraphs  # a label on a cue of its own
        if named or (block.gap and not waiting) or self.turn is None:
            self._open(block)
        assert self.turn is not None
        text_at = block.source_offset(body) if body < len(block.text) else block.end
        if text_at > block.start and (block.voice is not None or body):
            self._segment("label", block.start, text_at, "declared by the format" if block.voice is not None else "a label")
        elif text_at > block.start:
            self._segment("speech", block.start, text_at, "markup")
        if text_at < block.end:
            self._segment("speech", text_at, block.end, "speech")
            self.lines.append((block, body))
        self.turn.end = block.end
        self.turn.stop = block.end_time

    def _is_finished(self) -> bool:
        """Whether a sentence has ended with the line before."""
        return bool(self.lines) and self.lines[-1][0].text[-1] in _ENDS

    def _open(self, block: Block) -> None:
        self.close()
        self.turn = DraftTurn(self.label, block.time, block.start, block.end, self.confidence, [], [], stop=block.end_time)
        self.turn.words = []
        self.cut.turns.append(self.turn)

    def close(self) -> None:
        """Finish the open turn."""
        if self.turn is None or not self.lines:
            return
        paragraph = self.joiner.join(self.lines)
        add_paragraph(self.turn, paragraph)
        self.turn.words.extend(_words(self.lines, paragraph.starts))
        bare = self.lines[0][0].voice is None and not self.lines[0][1]
        if bare and (_is_song(paragraph.text) or (len(self.lines) == 1 and event_alone(paragraph.text))):
            self.turn.label = None
        self.lines = []

    def _segment(self, kind: str, start: int, end: int, why: str) -> None:
        self.cut.segments.append(Segment(kind, start, end, why, len(self.cut.turns) - 1))  # type: ignore[arg-type]


def _is_song(text: str) -> bool:
    """Whether all of a cue is sung; who sings is not who spoke before."""
    return text[0] in _NOTES and text[-1] in _NOTES


_ENDS: Final = frozenset('.?!…"”»)]♪')
_NOTES: Final = frozenset("♪♫♬")


def _words(lines: Sequence[tuple[Block, int]], starts: Sequence[int]) -> list[WordTime]:
    """The word times of the lines, with offsets in the paragraph."""
    return [
        msgspec.structs.replace(word, offset=word.offset - at + start)
        for (block, at), start in zip(lines, starts, strict=True)
        for word in block.words
        if word.offset >= at
    ]
