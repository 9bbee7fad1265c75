"""Google Speech-to-Text: the JSON of versions 1 and 2, as the service, its storage bucket or its client libraries write it.

Strategy: each result is a piece, its first alternative the text. Where speakers are told apart, version 1 repeats all words,
now with speakers, in the last result: then that one alone counts, cut where the speaker changes. Names of fields come in both
spellings, times as "1.200s" or as seconds and nanos. Channels are put in order of time.
Source: cloud.google.com/speech-to-text/docs/reference/rest, and docs/multiple-voices.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from ...model import Document
from ...source import Source
from ..pieces import Piece, Word, cut_words, draw, in_order
from ..times import seconds_of
from .decoding import decode
from .voices import voice_of


class _Word(msgspec.Struct):
    word: str | None = None
    start_time: Any = None
    end_time: Any = None
    startTime: Any = None  # noqa: N815 - so in the JSON
    endTime: Any = None  # noqa: N815
    startOffset: Any = None  # noqa: N815
    endOffset: Any = None  # noqa: N815
    speakerLabel: Any = None  # noqa: N815
    speakerTag: Any = None  # noqa: N815
    speaker_label: Any = None
    speaker_tag: Any = None

    def read(self, channel: str | None) -> Word:
        """The word with its times and whoever said it; a time of nothing is left out by the service."""
        start = seconds_of(_first(self.startTime, self.startOffset, self.start_time))
        end = seconds_of(_first(self.endTime, self.endOffset, self.end_time))
        tag = _first(self.speakerTag, self.speaker_tag)
        voice = voice_of(self.speakerLabel, self.speaker_label, tag if tag not in (0, "0") else None, channel)
        return Word((self.word or "").partition("|")[0], 0.0 if start is None and end is not None else start, end, voice)


class _Alternative(msgspec.Struct):
    transcript: str | None = None
    words: list[_Word] | None = None


class _Result(msgspec.Struct):
    alternatives: list[_Alternative] | None = None
    resultEndTime: Any = None  # noqa: N815
    resultEndOffset: Any = None  # noqa: N815
    result_end_time: Any = None
    channelTag: int | None = None  # noqa: N815
    channel_tag: int | None = None
    languageCode: str | None = None  # noqa: N815
    language_code: str | None = None


class _Batch(msgspec.Struct):
    results: list[_Result] | dict[str, Any] = []
    response: Any = None


_decoder: Final = msgspec.json.Decoder(_Batch)


def read(source: Source) -> Iterator[Document]:
    """One document; raises what `decode` does."""
    results = _results(decode(source, _decoder, "Google Speech-to-Text"))
    language = next((tag for one in results if (tag := one.languageCode or one.language_code)), None)
    yield draw(source, "google", _pieces(results), fields=(("language", language),))


def _results(whole: _Batch) -> list[_Result]:
    """The results wherever they stand: on top, within the answer of an operation, or by the address of each recording."""
    if isinstance(whole.results, list) and whole.results:
        return whole.results
    inner = whole.response or whole.results
    found: list[_Result] = []
    for place in [inner, *(inner.values() if isinstance(inner, dict) else ())]:
        for part in (place, _get(place, "transcript"), _get(_get(place, "inlineResult"), "transcript")):
            try:
                found += msgspec.convert(_get(part, "results") or [], list[_Result])
            except msgspec.ValidationError:  # an address and its file instead
                continue
    return found


def _get(value: Any, key: str) -> Any:
    return value.get(key) if isinstance(value, dict) else None


def _first(*values: Any) -> Any:
    return next((value for value in values if value is not None), None)


def _pieces(results: list[_Result]) -> list[Piece]:
    tags = {tag for one in results if (tag := one.channelTag or one.channel_tag)}
    read = [_read(one, several=len(tags) > 1) for one in results]
    if len(read) > 1 and _repeats(read[-1], read[:-1]):
        return list(cut_words(read[-1].words))
    pieces = [piece for one in read for piece in _parts(one)]
    return in_order(pieces) if len(tags) > 1 else pieces


def _read(result: _Result, *, several: bool) -> Piece:
    """The best alternative of a result; where there are several channels, its channel is the voice."""
    best = result.alternatives[0] if result.alternatives else _Alternative()
    channel = f"Channel {result.channelTag or result.channel_tag}" if several else None
    words = [word.read(channel) for word in best.words or ()]
    end = words[-1].end if words else seconds_of(_first(result.resultEndTime, result.resultEndOffset, result.result_end_time))
    voice = next((word.voice for word in words if word.voice is not None), channel)
    return Piece(best.transcript or (None if words else ""), words[0].start if words else None, end, voice, words)


def _repeats(last: Piece, others: list[Piece]) -> bool:
    """Whether the last result is all the others again, with who said it."""
    spoken = sum(max(len(one.words), len((one.text or "").split())) for one in others)
    return last.voice is not None and all(one.voice is None for one in others) and len(last.words) >= spoken


def _parts(one: Piece) -> Iterator[Piece]:
    """A result, cut where its words have several speakers."""
    if len({word.voice for word in one.words if word.voice is not None}) > 1:
        yield from cut_words(one.words)
    else:
        yield one
