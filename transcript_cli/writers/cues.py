"""Cues: one JSON object a caption, as the file has it, before anything is read into it.

Strategy: a view of the document as its reader gives it, not of the transcript. What has no payload of its own to show (the
segments of a recognizer, our own turns) is shown as the text that it has. A file of captions without one gives nothing, which
is right; a document that has text but no times is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..errors import FormatError
from ..model import Block, Cue, Document, Transcript
from . import WriteOptions, json_lines, pack


def write_cues(document: Document, options: WriteOptions) -> Iterator[bytes]:
    """One {"id", "start", "end", "text", "voices"} a line.

    Raises:
        FormatError: the document has text, and no cues.
    """
    del options
    cues = document.cues or list(_cues_of(document))
    if not cues and (document.blocks or document.transcript):
        raise FormatError(
            "this has no times, so there are no cues to show",
            path=document.source.path,
            advice="Its turns: --to turns. Its text: --to text.",
        )
    return pack(json_lines(cues))


def _cues_of(document: Document) -> Iterator[Cue]:
    if document.transcript is not None:
        yield from _turns(document.transcript)
    else:
        yield from _segments(document.blocks)


def _turns(transcript: Transcript) -> Iterator[Cue]:
    """A cue for each turn with a beginning; one without an end lasts until the next begins."""
    names = {speaker.id: speaker.name for speaker in transcript.speakers}
    timed = [turn for turn in transcript.turns if turn.start is not None]
    for turn, following in pairwise([*timed, None]):
        assert turn is not None and turn.start is not None
        end = turn.end
        if end is None:
            end = turn.start if following is None or following.start is None else max(turn.start, following.start)
        name = turn.label or names.get(turn.speaker or "")
        yield Cue(str(turn.index), turn.start, end, turn.text, [name] if name else [])


def _segments(blocks: list[Block]) -> Iterator[Cue]:
    """A cue for each piece that the format sets apart with its times."""
    pieces: list[list[Block]] = []
    for block in blocks:
        if block.kind == "cue" and block.time is not None:
            if block.gap or not pieces:
                pieces.append([])
            pieces[-1].append(block)
    for piece in pieces:
        start, end = piece[0].time, piece[0].end_time
        assert start is not None
        voices = list(dict.fromkeys(block.voice for block in piece if block.voice))
        yield Cue(None, start, start if end is None else end, "\n".join(block.text for block in piece), voices)
