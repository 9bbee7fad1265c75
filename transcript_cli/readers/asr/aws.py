"""Amazon Transcribe: the JSON of its batch jobs.

Strategy: `items` are words and signs with times as strings; who said them stands in the items themselves (newer jobs), in
lists by time (`speaker_labels`), or in lists by channel. Signs are put to the word before them, and what the vendor sets
apart as a segment is a piece. Channels are cut each for itself and then put in order of time, so that two who speak at once
are not shredded. What was masked or redacted is printed as it stands there; what was removed is not there.
Source: docs.aws.amazon.com/transcribe/latest/dg/how-input.html and the pages on diarization and channels.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from ...model import Document
from ...source import Source
from ..pieces import Piece, Word, cut_words, draw, in_order
from ..times import Time, seconds_of
from .decoding import decode
from .voices import voice_of


class _Alternative(msgspec.Struct):
    content: str | None = None


class _Item(msgspec.Struct):
    type: str | None = None
    alternatives: list[_Alternative] | None = None
    start_time: Time = None
    end_time: Time = None
    speaker_label: str | None = None
    channel_label: str | None = None


class _Channel(msgspec.Struct):
    channel_label: str | None = None
    items: list[_Item] | None = None


class _Channels(msgspec.Struct):
    channels: list[_Channel] | None = None


class _Labelled(msgspec.Struct):
    start_time: Time = None
    speaker_label: str | None = None


class _LabelSegment(msgspec.Struct):
    start_time: Time = None
    speaker_label: str | None = None
    items: list[_Labelled] | None = None


class _Labels(msgspec.Struct):
    segments: list[_LabelSegment] | None = None


class _AudioSegment(msgspec.Struct):
    start_time: Time = None
    end_time: Time = None
    transcript: str | None = None
    speaker_label: str | None = None
    channel_label: str | None = None
    items: list[int] | None = None


class _Text(msgspec.Struct):
    transcript: str | None = None


class _Results(msgspec.Struct):
    items: list[_Item] | None = None
    transcripts: list[_Text] | None = None
    speaker_labels: _Labels | None = None
    channel_labels: _Channels | None = None
    audio_segments: list[_AudioSegment] | None = None
    language_code: str | None = None


class _Job(msgspec.Struct):
    results: _Results
    job_name: str | None = msgspec.field(name="jobName", default=None)


_decoder: Final = msgspec.json.Decoder(_Job)


def read(source: Source) -> Iterator[Document]:
    """One document; raises what `decode` does."""
    job = decode(source, _decoder, "Amazon Transcribe")
    fields = (("language", job.results.language_code), ("jobName", job.job_name))
    yield draw(source, "aws", _pieces(job.results), fields=fields)


def _pieces(results: _Results) -> list[Piece]:
    if results.audio_segments:
        return in_order(_of_segments(results.audio_segments, results.items or []))
    if results.channel_labels and results.channel_labels.channels:
        channels = results.channel_labels.channels
        pieces = (piece for one in channels for piece in cut_words(_words(one.items or (), one.channel_label)))
        return in_order(pieces)
    if results.items:
        return _of_items(results.items, (results.speaker_labels and results.speaker_labels.segments) or [])
    return [Piece(one.transcript or "") for one in results.transcripts or ()]


def _of_segments(segments: Iterable[_AudioSegment], items: list[_Item]) -> Iterator[Piece]:
    for one in segments:
        own = [items[number] for number in one.items or () if 0 <= number < len(items)]
        voice = voice_of(one.speaker_label, one.channel_label)
        yield Piece(one.transcript or "", seconds_of(one.start_time), seconds_of(one.end_time), voice, list(_words(own)))


def _of_items(items: Iterable[_Item], segments: Iterable[_LabelSegment]) -> list[Piece]:
    """The pieces that the lists of labels cut; without such lists, by sentences."""
    voices: dict[float | None, str | None] = {}
    breaks: set[float] = set()
    for segment in segments:
        labelled = segment.items or [_Labelled(segment.start_time, segment.speaker_label)]
        voices.update({seconds_of(one.start_time): voice_of(one.speaker_label, segment.speaker_label) for one in labelled})
        if segment.items and (start := seconds_of(segment.items[0].start_time)) is not None:
            breaks.add(start)
    words = [
        word if word.voice is not None or word.start is None else word._replace(voice=voices.get(word.start))
        for word in _words(items)
    ]
    return list(cut_words(words, breaks))


def _words(items: Iterable[_Item], channel: str | None = None) -> Iterator[Word]:
    """The words, each with the signs after it."""
    word: Word | None = None
    for item in items:
        content = item.alternatives[0].content if item.alternatives else None
        if not content:
            continue
        if item.type == "punctuation" and word is not None:
            word = word._replace(text=word.text + content)
            continue
        if word is not None:
            yield word
        voice = voice_of(item.speaker_label, channel, item.channel_label)
        word = Word(content, seconds_of(item.start_time), seconds_of(item.end_time), voice)
    if word is not None:
        yield word
