"""Captions: WebVTT and SubRip, for transcripts that have times.

Strategy: a turn is a cue, because turns that come from captions are cues and must come back as they were. Only a turn that is
too long for a screen is cut, at ends of sentences, and only where the words have times: no time is made up. So a turn without
a beginning stands in the cue of the turn before it, and one without an end lasts until the next begins; the last of a document
has nothing to go by and lasts as long as its words take to say. WebVTT names the voice in every cue; SubRip has nothing of the
kind, so that it has "Name: " where the speaker changes, as its readers expect. Confidence, spans and word times stay behind.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Final, NamedTuple

import msgspec

from ..errors import FormatError
from ..model import Metadata, Transcript, Turn
from . import WriteOptions, pack, printable, printed_turns, utf8
from .runs import is_event

_LONGEST: Final = 7.0
"""Seconds that a caption stays on the screen."""
_WIDEST: Final = 2 * 42
"""Characters that a caption shows: two lines."""
_A_WORD: Final = 0.4
"""Seconds that a word takes to say."""
_SENTENCE_END: Final = re.compile(r"[.!?…][\"”’»)\]]*\s+|[。！？][」』”）]*\s*")
_LIKE_LABEL: Final = re.compile(r"[^:：\n]{1,60}[:：]|[-–—>]")
_DECLARED: Final = ("title", "organization", "date", "location", "event", "language", "url")
_offset: Final = attrgetter("offset")


def write_webvtt(transcript: Transcript, options: WriteOptions) -> Iterator[bytes]:
    """A WebVTT file: what is known of the document in the header, and a cue a turn with its index as the id.

    Raises:
        FormatError: no turn has a time.
    """
    del options
    return pack(map(utf8, _webvtt(transcript)))


def write_srt(transcript: Transcript, options: WriteOptions) -> Iterator[bytes]:
    """A SubRip file.

    Raises:
        FormatError: no turn has a time.
    """
    del options
    return pack(map(utf8, _srt(transcript)))


def _webvtt(transcript: Transcript) -> Iterator[str]:
    captions = list(_captions(transcript, "WebVTT"))
    yield "\n".join(["WEBVTT", *_header(transcript.metadata)]) + "\n"
    for caption in captions:
        voices = [f"<v {_escaped(line.label)}>" if line.label else "" for line in caption.lines]
        said = "\n".join(voice + _escaped(line.text) for voice, line in zip(voices, caption.lines, strict=True))
        yield f"\n{caption.id}\n{_stamp(caption.start, '.')} --> {_stamp(caption.end, '.')}\n{said}\n"


def _header(about: Metadata) -> Iterator[str]:
    """What a header can declare, a line each; the standard has players pass over it."""
    for name in _DECLARED:
        if value := getattr(about, name):
            yield f"{name.capitalize()}: {_one_line(value)}".replace("-->", "→")


def _srt(transcript: Transcript) -> Iterator[str]:
    speaking = ""
    for number, caption in enumerate(_captions(transcript, "SubRip"), 1):
        lines = []
        for line in caption.lines:
            text = line.text.replace("-->", "→")
            if line.label and (line.label != speaking or _LIKE_LABEL.match(text)):
                text = f"{line.label}: {text}"
            elif speaking and not line.label and not line.event:
                text = f">> {text}"
            speaking = line.label
            lines.append(text)
        yield f"{number}\n{_stamp(caption.start, ',')} --> {_stamp(caption.end, ',')}\n" + "\n".join(lines) + "\n\n"


# --- what is shown when ---------------------------------------------------------------------------------------------------


class _Line(NamedTuple):
    """What one speaker says in a caption."""

    label: str
    """Empty where nobody is named."""
    text: str
    """One line."""
    event: bool = False
    """Nobody says it: it happens."""


class _Caption(NamedTuple):
    """What is shown at one time."""

    id: str
    start: float
    end: float
    lines: list[_Line]


def _captions(transcript: Transcript, target: str) -> Iterator[_Caption]:
    """The turns as captions.

    Raises:
        FormatError: there are turns, and none has a time.
    """
    groups = _timed(transcript.turns)
    if not transcript.turns:
        return
    if not groups:
        raise FormatError(
            f"this transcript has no times, and {target} cannot do without",
            path=transcript.source.path,
            advice="Write it in a format without times: --to text, md, html, docx, json or csv.",
        )
    names = {speaker.id: speaker.name for speaker in transcript.speakers}
    starts = [next(turn.start for turn in group if turn.start is not None) for group in groups]
    for group, start, following in zip(groups, starts, [*starts[1:], None], strict=True):
        end = _end(group, start, following)
        first = group[0]
        said = [_Line(_label(turn, names), _text(turn, transcript), is_event(turn)) for turn in group]
        lines = [line for line in said if line.text]
        pieces = _cut(first, start, end) if len(group) == 1 else []
        if len(pieces) > 1:
            for part, (begins, ends, text) in enumerate(pieces, 1):
                yield _Caption(f"{first.index}-{part}", begins, ends, [_Line(said[0].label, _one_line(text))])
        elif lines:
            yield _Caption(str(first.index), start, end, lines)


def _label(turn: Turn, names: Mapping[str, str]) -> str:
    return _one_line(turn.label or names.get(turn.speaker or "", ""))


def _text(turn: Turn, transcript: Transcript) -> str:
    """What a turn says on one line, with the events that its text leaves out."""
    if all(event.offset is not None for event in turn.events):
        return _one_line(turn.text)
    printed = next(printed_turns(msgspec.structs.replace(transcript, turns=[turn], speakers=[])))
    return _one_line(" ".join([printed.first, *printed.others]))


def _timed(turns: Sequence[Turn]) -> list[list[Turn]]:
    """The turns in groups: one with a beginning, and those after it that have none; the first group has those before it too."""
    groups: list[list[Turn]] = []
    waiting: list[Turn] = []
    for turn in turns:
        if turn.start is not None:
            groups.append([*waiting, turn])
            waiting = []
        elif groups:
            groups[-1].append(turn)
        else:
            waiting.append(turn)
    return groups


def _end(group: list[Turn], start: float, following: float | None) -> float:
    """When a caption goes: at its own end, or when the next comes, or when its words are said."""
    ends = [turn.end for turn in group if turn.end is not None and turn.end > start]
    if ends and (len(group) == 1 or group[-1].end is not None):
        return max(ends)
    if following is not None and following > start:
        return following
    return max([start + max(1.0, _A_WORD * sum(len(turn.text.split()) for turn in group)), *ends])


def _cut(turn: Turn, start: float, end: float) -> list[tuple[float, float, str]]:
    """A turn in pieces that fit on a screen, as far as its sentences have times: (start, end, text) each."""
    text = turn.text
    whole = [(start, end, text)]
    if not turn.word_times or (end - start <= _LONGEST and len(text) <= _WIDEST) or any(e.offset is None for e in turn.events):
        return whole
    words = sorted(turn.word_times, key=_offset)
    times = {word.offset: word.start for word in words if word.start is not None}
    sentences = [0, *(match.end() for match in _SENTENCE_END.finditer(text) if match.end() < len(text)), len(text)]
    begin, begins = 0, start
    pieces: list[tuple[float, float, str]] = []
    for at, stop in pairwise(sentences):
        time = times.get(at)
        if time is None or not begins < time < end:
            continue
        if stop - begin > _WIDEST or times.get(stop, end) - begins > _LONGEST:
            said = words[bisect_left(words, at, key=_offset) - 1].end
            pieces.append((begins, said if said is not None and begins < said < time else time, text[begin:at]))
            begin, begins = at, time
    return [*pieces, (begins, end, text[begin:])]


# --- characters -----------------------------------------------------------------------------------------------------------


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _stamp(seconds: float, point: str) -> str:
    minutes, thousandths = divmod(max(round(seconds * 1000), 0), 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{thousandths // 1000:02}{point}{thousandths % 1000:03}"
