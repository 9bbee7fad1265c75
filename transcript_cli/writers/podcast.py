"""Podcasting 2.0: the JSON transcript of the podcast namespace.

Strategy: a turn is a segment. The format is made of times, so that a transcript without any is refused. No time is made up: a
turn without a beginning has the times of the turn within which it was said, the one before it; one without an end lasts until
the next begins, which is what a turn's end is; the last is left open. Paragraphs stay blank lines in the body.
Source: github.com/Podcastindex-org/podcast-namespace, transcripts/transcripts.md, "JSON".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from ..errors import FormatError
from ..model import Transcript, Turn
from . import WriteOptions, json_bytes, pack

_HEAD: Final = b'{"version":"1.0.0","segments":['


class _Times(NamedTuple):
    start: float
    end: float | None


def write_podcast(transcript: Transcript, options: WriteOptions) -> Iterator[bytes]:
    """One JSON object and a line end.

    Raises:
        FormatError: no turn has a time.
    """
    del options  # the format leaves nothing to choose
    return pack(_pieces(transcript))


def _pieces(transcript: Transcript) -> Iterator[bytes]:
    turns = [turn for turn in transcript.turns if turn.text]
    if turns and all(turn.start is None for turn in turns):
        raise FormatError(
            "this transcript has no times, and a podcast transcript cannot do without",
            path=transcript.source.path,
            advice="Write it in a format without times: --to text, md, html, docx, json or csv.",
        )
    names = {speaker.id: speaker.name for speaker in transcript.speakers}
    yield _HEAD
    for index, (turn, times) in enumerate(zip(turns, _times(turns), strict=True)):
        segment: dict[str, Any] = {}
        if label := turn.label or names.get(turn.speaker or ""):
            segment["speaker"] = label
        segment["startTime"] = times.start
        if times.end is not None:
            segment["endTime"] = times.end
        segment["body"] = turn.text
        yield (b"," if index else b"") + json_bytes(segment)
    yield b"]}\n"


def _times(turns: Sequence[Turn]) -> Iterator[_Times]:
    """When each turn begins and ends; at least one of them says it."""
    following: list[float | None] = []  # where the next turn that says it begins
    start: float | None = None
    for turn in reversed(turns):
        following.append(start)
        start = turn.start if turn.start is not None else start
    within = _Times(start or 0.0, None)
    for turn, later in zip(turns, reversed(following), strict=True):
        if turn.start is not None:
            until = later if later is not None and later > turn.start else None
            within = _Times(turn.start, turn.end if turn.end is not None else until)
        yield within
