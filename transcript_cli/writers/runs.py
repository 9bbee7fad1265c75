"""Joining what captions cut: neighbouring cues of one speaker become one turn, for formats that people read.

Strategy: only turns whose beginning and end are both known are joined, because those are cues or segments of a recognizer; a
turn that an author wrote stays as it is. A longer pause after a sentence begins a new paragraph. A cue that is nothing but an
event, between two of one speaker, becomes part of what that speaker says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

import msgspec

from ..model import Event, Transcript, Turn, WordTime

_PAUSE: Final = 2.0
"""Seconds of silence after a sentence that begin a new paragraph."""
_LONG: Final = 900
"""Characters after which the next sentence begins a new paragraph."""
_IN_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）")
_ENDS: Final = frozenset('.!?…。！？"”»)]')


def merge_runs(transcript: Transcript) -> Transcript:
    """The same transcript with neighbouring cues of one speaker as one turn; itself where there is nothing to join.

    Turns are numbered anew and the speakers' turns counted anew; texts, times and places are those of the parts.
    """
    if not any(map(_is_cue, transcript.turns)):
        return transcript
    runs = _runs(transcript.turns)
    if len(runs) == len(transcript.turns):
        return transcript
    turns = [_joined(index, run) for index, run in enumerate(runs)]
    counts = Counter(turn.speaker for turn in turns)
    speakers = [msgspec.structs.replace(speaker, turns=counts[speaker.id]) for speaker in transcript.speakers]
    return msgspec.structs.replace(transcript, turns=turns, speakers=speakers)


def _runs(turns: Sequence[Turn]) -> list[list[Turn]]:
    runs: list[list[Turn]] = []
    for position, turn in enumerate(turns):
        if runs and _is_cue(turn) and _is_cue(runs[-1][-1]):
            owner = _owner(runs[-1])
            if _who(turn) == owner or (is_event(turn) and position + 1 < len(turns) and _who(turns[position + 1]) == owner):
                runs[-1].append(turn)
                continue
        runs.append([turn])
    return runs


def _is_cue(turn: Turn) -> bool:
    return turn.start is not None and turn.end is not None


def _who(turn: Turn) -> tuple[str | None, str | None]:
    return turn.speaker, turn.label


def _owner(run: Sequence[Turn]) -> tuple[str | None, str | None]:
    return _who(run[0])


def is_event(turn: Turn) -> bool:
    """Whether a turn is nobody's and stands in brackets as a whole, as captions have what happens."""
    return turn.speaker is None and turn.label is None and _IN_BRACKETS.fullmatch(turn.text) is not None


def _joined(index: int, run: Sequence[Turn]) -> Turn:
    """One turn of several."""
    first, last = run[0], run[-1]
    if len(run) == 1:
        return msgspec.structs.replace(first, index=index)
    paragraphs: list[str] = []
    events: list[Event] = []
    words: list[WordTime] = []
    length = 0
    before: Turn | None = None
    for turn in run:
        between = _between(before, turn, paragraphs)
        pieces = turn.paragraphs
        if between == "\n\n" or not paragraphs:
            paragraphs.extend(pieces)
        elif pieces:
            paragraphs[-1] += between + pieces[0]
            paragraphs.extend(pieces[1:])
        at = length + (len(between) if before is not None else 0)
        events += [msgspec.structs.replace(e, offset=None if e.offset is None else e.offset + at) for e in turn.events]
        words += [msgspec.structs.replace(w, offset=w.offset + at) for w in turn.word_times]
        length = at + len(turn.text)
        before = turn
    return msgspec.structs.replace(
        first, index=index, text="\n\n".join(paragraphs), paragraphs=paragraphs, end=last.end,
        span=(first.span[0], last.span[1]), events=events, confidence=min(turn.confidence for turn in run), word_times=words,
    )  # fmt: skip


def _between(before: Turn | None, turn: Turn, paragraphs: Sequence[str]) -> str:
    """What stands between a turn and the one before it."""
    if before is None or not before.text or not turn.text:
        return ""
    ended = before.text[-1] in _ENDS
    pause = (turn.start or 0.0) - (before.end or 0.0)
    if ended and (pause >= _PAUSE or len(paragraphs[-1]) > _LONG):
        return "\n\n"
    return "" if before.text[-1] > "\u2e7f" and turn.text[0] > "\u2e7f" and not "\uac00" <= turn.text[0] <= "\ud7af" else " "
