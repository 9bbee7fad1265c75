"""Whose JSON it is, by its shape.

Strategy: a table of rows, each a few places and the keys that must stand there; the first row that fits wins. Looking costs
one pass that checks the JSON without building it, and then the first element of a list here and there. What fits no row is
asked of the reader of unknown lists, which needs the whole. Our own documents and what is no transcript are nobody's.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import Final, NamedTuple

import msgspec

from .decoding import mend


class Place(NamedTuple):
    """Keys that an object has: the one at `path` from the top, in lists the first."""

    path: str
    """Keys between dots; empty: the top."""
    keys: str
    """All of them, between spaces."""


class Shape(NamedTuple):
    """A row: the format, and the places that give it away."""

    form: str
    reason: str
    places: tuple[Place, ...]


_OWN: Final = frozenset({"source", "turns"})
"""What the documents of this tool have, however damaged."""

SHAPES: Final = (
    Shape("podcast", "it has segments with a body", (Place("segments", "body startTime"),)),
    Shape("podcast", "it has segments with a body", (Place("", "version"), Place("segments", "body"))),
    Shape("whispercpp", "it has a transcription with offsets", (Place("transcription", "text offsets"),)),
    Shape("whispercpp", "it has a transcription with timestamps", (Place("transcription", "text timestamps"),)),
    Shape("deepgram", "its results have channels with alternatives", (Place("results.channels", "alternatives"),)),
    Shape("aws", "its results have transcripts and items", (Place("results", "transcripts items"),)),
    Shape("aws", "its results have audio segments", (Place("results", "transcripts audio_segments"),)),
    Shape("azure", "it has recognized phrases", (Place("", "recognizedPhrases"),)),
    Shape("azure", "it has phrases in milliseconds", (Place("phrases", "text offsetMilliseconds"),)),
    Shape("watson", "its results have alternatives with timestamps", (Place("results.alternatives", "transcript timestamps"),)),
    Shape("watson", "it has speaker labels", (Place("", "results speaker_labels"), Place("results", "alternatives"))),
    Shape("google", "its results have alternatives with a transcript", (Place("results.alternatives", "transcript"),)),
    Shape("google", "its results have alternatives with words", (Place("results.alternatives.words", "word"),)),
    Shape("google", "its results have alternatives", (Place("results", "alternatives resultEndTime"),)),
    Shape("google", "its results have alternatives", (Place("results", "alternatives resultEndOffset"),)),
    Shape("google", "it is an answer with results", (Place("response.results", "alternatives"),)),
    Shape("google", "it is an answer with results", (Place("response.results.*.transcript.results", "alternatives"),)),
    Shape("google", "it is an answer with results", (Place("results.*.transcript.results", "alternatives"),)),
    Shape(
        "google", "it is an answer with results", (Place("response.results.*.inlineResult.transcript.results", "alternatives"),)
    ),
    Shape("google", "it is an answer with results", (Place("results.*.inlineResult.transcript.results", "alternatives"),)),
    Shape("rev", "it has monologues with elements", (Place("monologues", "elements"),)),
    Shape("otter", "it has speech segments", (Place("speech_segments", "transcript"),)),
    Shape("otter", "it is a speech with transcripts", (Place("speech.transcripts", "transcript"),)),
    Shape("otter", "it has transcripts with offsets", (Place("transcripts", "transcript start_offset"),)),
    Shape("assemblyai", "it has words and utterances", (Place("", "words utterances"), Place("words", "text start end"))),
    Shape("assemblyai", "it has utterances with words", (Place("", "acoustic_model"), Place("utterances", "text start end"))),
    Shape("assemblyai", "it has the settings of its service", (Place("", "acoustic_model audio_url text"),)),
    Shape("youtube", "it has events with segments", (Place("events", "tStartMs"), Place("", "wireMagic"))),
    Shape("segments", "its sentences have text and speakers", (Place("sentence_info", "text start"),)),
    Shape(
        "segments",
        "it has a transcript, its segments and who provides it",
        (Place("transcript", "text language"), Place("metadata", "provider"), Place("segments", "text start end")),
    ),
    Shape("whisper", "it has segments with text and times", (Place("segments", "text start end"),)),
    Shape("whisper", "it has chunks with text and times", (Place("chunks", "text timestamp"),)),
    Shape("whisper", "it has a text and its words", (Place("", "text"), Place("words", "word start end"))),
    Shape("whisper", "it has a text, its language and no segments", (Place("", "text language segments"),)),
    Shape("whisper", "it is a list of segments with text and times", (Place("", "text start end"),)),
    Shape("whisper", "it is a list of chunks with text and times", (Place("", "text timestamp"),)),
)
"""What is more particular comes first."""

_LIKE_OWN: Final = re.compile(r'[\s\[{]*"version"\s*:\s*\d+\s*,\s*"source"')
"""How a document of this tool begins."""
_ANY: Final = "*"
"""In a path: whatever key comes first."""

_decode_object: Final = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode
_decode_list: Final = msgspec.json.Decoder(list[msgspec.Raw]).decode


def find_shape(text: str, broken: bool = True) -> tuple[str, str] | None:
    """Whose JSON this is.

    Args:
        text: the whole of it.
        broken: whether it may be JSON that is broken.

    Returns:
        The format's name and why, in a few words; None where it is a document of ours or no transcript. JSON that is broken
        goes to the reader of unknown lists, which says where.
    """
    content: str | bytes = text
    try:
        msgspec.json.decode(text, type=msgspec.Raw)
    except RecursionError:
        return None
    except msgspec.DecodeError:
        if (mended := mend(text)) is None:
            return None if not broken or _LIKE_OWN.match(text) else ("segments", "it begins as JSON does")
        content = mended
    try:
        return _of(_Peek(msgspec.Raw(content)))
    except RecursionError:
        return None


def find_shape_of_lines(text: str) -> str | None:
    """Why JSON Lines are turns or transcripts of some recorder, in a few words; None where they are ours or none.

    Args:
        text: the whole; its first two lines are looked at.
    """
    lines = [line for line in text.split("\n", 20)[:20] if line.strip()][:2]
    first = f"[{','.join(lines)}]"
    try:
        peek = _Peek(msgspec.Raw(first))
        msgspec.json.decode(first, type=msgspec.Raw)
        if peek.keys("") >= _OWN:
            return None
        reason: str | None = import_module(".segments", __package__).recognize(peek.whole)
    except (msgspec.DecodeError, RecursionError):
        return None
    return f"on every line {reason}" if reason else None


def _of(peek: _Peek) -> tuple[str, str] | None:
    top = peek.keys("")
    if top >= _OWN:
        return None
    for shape in SHAPES:
        if all(peek.keys(path).issuperset(keys.split()) for path, keys in shape.places):
            return shape.form, shape.reason
    reason: str | None = import_module(".segments", __package__).recognize(peek.whole)
    return ("segments", reason) if reason else None


class _Peek:
    """Looks into JSON without building it; what was seen once is kept."""

    def __init__(self, whole: msgspec.Raw) -> None:
        self.whole = whole
        self._objects: dict[str, dict[str, msgspec.Raw]] = {}

    def keys(self, path: str) -> frozenset[str]:
        """The keys of the object at a path; none where there is no such object."""
        return frozenset(self._object(path))

    def _object(self, path: str) -> dict[str, msgspec.Raw]:
        if path not in self._objects:
            self._objects[path] = _first_object(self._value(path))
        return self._objects[path]

    def _value(self, path: str) -> msgspec.Raw | None:
        if not path:
            return self.whole
        parent, _, key = path.rpartition(".")
        inside = self._object(parent)
        return next(iter(inside.values()), None) if key == _ANY else inside.get(key)


def _first_object(raw: msgspec.Raw | None) -> dict[str, msgspec.Raw]:
    """An object's members, or those of a list's first element; none of anything else."""
    start = bytes(memoryview(raw)[:64]).lstrip()[:1] if raw is not None else b""
    if raw is None or start not in (b"{", b"["):
        return {}
    if start == b"{":
        return _decode_object(raw)
    return _first_object(next(iter(_decode_list(raw)), None))
