"""The JSON of recognizers and recorders: whose it is, who said what when, and what happens to what is broken."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

import transcript_cli
from transcript_cli.errors import FormatError, InputError
from transcript_cli.formats import find_format, load
from transcript_cli.model import Document, Transcript
from transcript_cli.readers.asr.shape import find_shape
from transcript_cli.source import source_from_bytes, source_from_text
from transcript_cli.writers import WriteOptions
from transcript_cli.writers.podcast import write_podcast

from .refusals import soon

SAMPLES = Path(__file__).parent.parent / "samples"
ASK = "Did the heron come back to the pond this year?"
TELL = "It did. Twice, in fact."
Said = tuple[str | None, float | None, float | None, str]


def timed(text: str, start: float, unit: float = 1, **also: Any) -> list[dict[str, Any]]:
    """The words of a text, a quarter of a second each, as word/start/end."""
    return [
        {"word": word, "start": round((start + i / 4) * unit, 3), "end": round((start + i / 4 + 0.2) * unit, 3), **also}
        for i, word in enumerate(text.split())
    ]


def renamed(words: list[dict[str, Any]], **names: str) -> list[dict[str, Any]]:
    return [{names.get(key, key): value for key, value in word.items()} for word in words]


def rows(document: Document) -> list[Said]:
    return [(block.voice, block.time, block.end_time, block.text) for block in document.blocks]


def read(data: object, form: str | None = None) -> Document:
    """The document in some JSON, by its shape or under a name."""
    text = data if isinstance(data, str) else json.dumps(data)
    if form is None:
        found = find_shape(text)
        assert found is not None, "this is nobody's"
        form = found[0]
    row = find_format(form)
    assert row.reader is not None
    [document] = load(row.reader)(source_from_text(text, "a.json"))
    assert document.format == form
    return document


def triples(text: str, start: float) -> list[list[Any]]:
    """The words of a text as lists of three."""
    return [[word["word"], word["start"], word["end"]] for word in timed(text, start)]


def aws_items(text: str, start: float, **also: Any) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = []
    for word in timed(text, start):
        bare = word["word"].rstrip(".,?")
        times = {"start_time": str(word["start"]), "end_time": str(word["end"])}
        items.append({"type": "pronunciation", "alternatives": [{"content": bare, "confidence": "0.9"}], **times, **also})
        items += [{"type": "punctuation", "alternatives": [{"content": sign}]} for sign in word["word"][len(bare) :]]
    return items


def google_words(text: str, start: float, **also: Any) -> list[dict[str, Any]]:
    return [
        {"word": word["word"], "startTime": f"{word['start']:.3f}s", "endTime": f"{word['end']:.3f}s", **also}
        for word in timed(text, start)
    ]


AWS_LABELS = {
    "segments": [
        {
            "start_time": str(items[0]["start_time"]),
            "speaker_label": label,
            "items": [{"start_time": item["start_time"], "speaker_label": label} for item in items if "start_time" in item],
        }
        for label, items in (("spk_0", aws_items(ASK, 0.5)), ("spk_1", aws_items(TELL, 4)))
    ]
}
TWO: list[Said] = [("A", 0.5, 2.95, ASK), ("B", 4.0, 5.2, TELL)]


def by(first: str | None, second: str | None) -> list[Said]:
    """The same two turns by others."""
    return [(first, *TWO[0][1:]), (second, *TWO[1][1:])]


VENDORS: dict[str, tuple[str, Any, list[Said]]] = {
    "podcast": (
        "podcast",
        {"version": "1.0.0", "segments": [
            {"speaker": "A", "startTime": 0.5, "endTime": 2.95, "body": ASK},
            {"speaker": "B", "startTime": 4, "endTime": 5.2, "body": TELL},
        ]},
        TWO,
    ),
    "podcast, a word a segment": (
        "podcast",
        {"segments": [{"startTime": 1, "endTime": 1.5, "body": "Rain"}, {"startTime": 1.5, "endTime": 2, "body": "again."}]},
        [(None, 1.0, 1.5, "Rain"), (None, 1.5, 2.0, "again.")],
    ),
    "whisper": (
        "whisper",
        {"task": "transcribe", "language": "english", "duration": 5.2, "text": f" {ASK} {TELL}", "segments": [
            {"id": 0, "seek": 0, "start": 0.5, "end": 2.95, "text": f" {ASK}", "tokens": [1], "avg_logprob": -0.1},
            {"id": 1, "seek": 0, "start": 4.0, "end": 5.2, "text": f" {TELL}", "tokens": [2]},
        ]},
        by(None, None),
    ),
    "whisper, words alone": (
        "whisper",
        {"text": f"{ASK} {TELL}", "words": timed(ASK, 0.5) + timed(TELL, 4)},
        by(None, None),
    ),
    "whisperx, speakers of words": (
        "whisper",
        {"segments": [
            {"start": 0.5, "end": 2.95, "text": ASK, "words": timed(ASK, 0.5, speaker="A")},
            {"start": 4.0, "end": 5.2, "text": TELL, "words": timed(TELL, 4, speaker="B")},
        ], "word_segments": []},
        TWO,
    ),
    "whisperx, a bare list": (
        "whisper",
        [
            {"start": 0.5, "end": 2.95, "text": ASK, "speaker": "A"},
            {"start": 4.0, "end": 5.2, "text": TELL, "speaker": "B"},
        ],
        TWO,
    ),
    "chunks with speakers": (
        "whisper",
        {"text": ASK, "chunks": [{"timestamp": [0.5, 2.95], "text": ASK}], "speakers": [
            {"speaker": "A", "timestamp": [0.5, 2.95], "text": ASK},
            {"speaker": "B", "timestamp": [4.0, 5.2], "text": TELL},
        ]},
        TWO,
    ),
    "whisper.cpp": (
        "whispercpp",
        {"model": {"type": "base"}, "result": {"language": "en"}, "transcription": [
            {"timestamps": {"from": "00:00:00,500", "to": "00:00:02,950"}, "offsets": {"from": 500, "to": 2950},
             "text": f" {ASK} [SPEAKER_TURN]", "speaker_turn_next": True},
            {"offsets": {"from": 4000, "to": 5200}, "text": f" {TELL}", "speaker": "?"},
        ]},
        by(None, None),
    ),
    "aws": ("aws", {"results": {"transcripts": [{"transcript": "x"}], "items": aws_items(ASK, 0.5)}}, by(None, None)[:1]),
    "aws, labels by time": (
        "aws",
        {"jobName": "pond", "results": {"transcripts": [], "items": aws_items(ASK, 0.5) + aws_items(TELL, 4),
                                        "speaker_labels": AWS_LABELS}},
        by("spk_0", "spk_1"),
    ),
    "aws, labels of items": (
        "aws",
        {"results": {"transcripts": [], "items": aws_items(ASK, 0.5, speaker_label="spk_0")
                     + aws_items(TELL, 4, speaker_label="spk_1")}},
        by("spk_0", "spk_1"),
    ),
    "aws, channels that overlap": (
        "aws",
        {"results": {"transcripts": [], "items": aws_items(ASK, 0.5) + aws_items(TELL, 1), "channel_labels": {"channels": [
            {"channel_label": "ch_0", "items": aws_items(TELL, 1)}, {"channel_label": "ch_1", "items": aws_items(ASK, 0.5)},
        ]}}},
        [("ch_1", 0.5, 2.95, ASK), ("ch_0", 1.0, 2.2, TELL)],
    ),
    "aws, audio segments": (
        "aws",
        {"results": {"transcripts": [], "items": aws_items(ASK, 0.5), "audio_segments": [
            {"transcript": ASK, "start_time": "0.5", "end_time": "2.95", "speaker_label": "spk_0", "items": [0, 1, 99]},
        ]}},
        by("spk_0", None)[:1],
    ),
    "google": (
        "google",
        {"results": [
            {"alternatives": [{"transcript": ASK, "words": google_words(ASK, 0.5)}, {"transcript": "not this"}],
             "languageCode": "en-us"},
            {"alternatives": [{"transcript": f" {TELL}", "words": google_words(TELL, 4)}]},
        ]},
        by(None, None),
    ),
    "google, all words again with speakers": (
        "google",
        {"response": {"results": [
            {"alternatives": [{"transcript": ASK, "words": google_words(ASK, 0.5)}]},
            {"alternatives": [{"transcript": TELL, "words": google_words(TELL, 4)}]},
            {"alternatives": [{"words": google_words(ASK, 0.5, speakerTag=1) + google_words(TELL, 4, speakerTag=2)}]},
        ]}},
        by("1", "2"),
    ),
    "google, version 2": (
        "google",
        {"results": {"gs://pond/a.flac": {"transcript": {"results": [
            {"alternatives": [{"transcript": ASK, "words": [
                {"word": "Did", "startOffset": "0.500s", "endOffset": "0.700s", "speakerLabel": "1"},
                {"word": "year?", "startOffset": {"nanos": 750000000}, "endOffset": "2.950s", "speakerLabel": "1"},
            ]}], "resultEndOffset": "3s"},
        ]}}}},
        by("1", None)[:1],
    ),
    "azure": (
        "azure",
        {"source": "https://pond.example/a.wav", "combinedRecognizedPhrases": [], "recognizedPhrases": [
            {"speaker": 2, "offsetInTicks": 40000000.0, "durationInTicks": 12000000.0, "channel": 0,
             "nBest": [{"lexical": "it did", "display": TELL}]},
            {"speaker": 1, "offset": "PT0.5S", "duration": "PT2.45S", "channel": 0,
             "nBest": [{"display": ASK, "words": [{"word": "did", "offset": "PT0.5S"}]}, {"display": "no"}]},
        ]},
        by("1", "2"),
    ),
    "azure, fast": (
        "azure",
        {"durationMilliseconds": 5200, "combinedPhrases": [{"text": ASK}], "phrases": [
            {"offsetMilliseconds": 500, "durationMilliseconds": 2450, "text": ASK, "locale": "en-US", "channel": 0},
            {"offsetMilliseconds": 4000, "durationMilliseconds": 1200, "text": TELL, "channel": 1},
        ]},
        by("Channel 0", "Channel 1"),
    ),
    "deepgram": (
        "deepgram",
        {"metadata": {"duration": 5.2}, "results": {"channels": [{"alternatives": [{"transcript": "x", "words":
            renamed(timed(ASK, 0.5, speaker=0) + timed(TELL, 4, speaker=1), word="punctuated_word")}]}]}},
        by("0", "1"),
    ),
    "deepgram, an utterance of two": (
        "deepgram",
        {"results": {"channels": [{"alternatives": []}], "utterances": [
            {"start": 0.5, "end": 5.2, "speaker": 0, "transcript": f"{ASK} {TELL}",
             "words": timed(ASK, 0.5, speaker=0) + timed(TELL, 4, speaker=1)},
        ]}},
        by("0", "1"),
    ),
    "assemblyai": (
        "assemblyai",
        {"language_code": "en", "text": "x", "words": [], "utterances": [
            {"speaker": "A", "start": 500, "end": 2950, "text": ASK},
            {"speaker": "B", "start": 4000, "end": 5200, "text": TELL},
        ], "acoustic_model": "a", "audio_url": "https://pond.example/a.mp3?key=secret"},
        TWO,
    ),
    "assemblyai, no utterances": (
        "assemblyai",
        {"text": "x", "utterances": None, "words": renamed(
            timed(ASK, 0.5, 1000, speaker="A") + timed(TELL, 4, 1000, speaker="B"), word="text")},
        TWO,
    ),
    "watson": (
        "watson",
        {"results": [
            {"final": True, "alternatives": [{"transcript": f"{ASK} ", "timestamps": triples(ASK, 0.5)}, {"transcript": "x"}]},
            {"final": True, "alternatives": [{"transcript": f"{TELL} ", "timestamps": triples(TELL, 4)}]},
            {"final": False, "alternatives": [{"transcript": "and "}]},
        ], "speaker_labels": [{"from": at, "to": end, "speaker": n} for n, text, start in ((0, ASK, 0.5), (1, TELL, 4))
                              for _, at, end in triples(text, start)]},
        by("0", "1"),
    ),
    "watson, a result of two": (
        "watson",
        {"results": [{"alternatives": [{"transcript": f"{ASK} {TELL}", "timestamps": triples(ASK, 0.5) + triples(TELL, 4)}]}],
         "speaker_labels": [{"from": at, "to": end, "speaker": n} for n, text, start in ((0, ASK, 0.5), (1, TELL, 4))
                            for _, at, end in triples(text, start)]},
        by("0", "1"),
    ),
    "youtube": (
        "youtube",
        {"wireMagic": "pb3", "events": [
            {"tStartMs": 0, "dDurationMs": 6000, "id": 1},
            {"tStartMs": 500, "dDurationMs": 9000, "segs": [{"utf8": "Rain"}, {"utf8": " again.", "tOffsetMs": 500}]},
            {"tStartMs": 1800, "aAppend": 1, "segs": [{"utf8": "\n"}]},
            {"tStartMs": 2000, "dDurationMs": 1000, "segs": [{"utf8": "And\nagain."}]},
        ]},
        [(None, 0.5, 2.0, "Rain again."), (None, 2.0, 3.0, "And again.")],
    ),
    "whisper, speakers under another key": (
        "whisper",
        {"model": "m", "text": "x", "segments": [
            {"text": ASK, "start": 0.5, "end": 2.95, "speaker_id": "A", "type": "transcription_segment"},
            {"text": TELL, "start": 4.0, "end": 5.2, "speaker_id": "B"},
        ]},
        TWO,
    ),
    "whisper, words that are lists": (
        "whisper",
        {"segments": [
            {"start": 500, "end": 2950, "text": ASK, "speaker": {"label": "1", "name": "A"}, "words": [[500, 700, "Did"]]},
            {"start": 4000, "end": 5200, "text": TELL, "speaker": {"label": "2", "name": "B"}, "words": []},
        ]},
        TWO,
    ),
    "rev": (
        "rev",
        {"monologues": [
            {"speaker": 7, "elements": [
                {"type": "text", "value": "Twice", "ts": 4.0, "end_ts": 4.2}, {"type": "punct", "value": ", "},
                {"type": "text", "value": "yes", "ts": 4.25, "end_ts": 4.5}, {"type": "punct", "value": "."},
            ]},
            {"speaker": 8, "elements": [{"type": "text", "value": "Oh", "timestamp": "00:00:05,100"}]},
        ], "speakers": [{"id": 7, "name": "Ivo Lund"}]},
        [("Ivo Lund", 4.0, 4.5, "Twice, yes."), ("8", 5.1, None, "Oh")],
    ),
    "otter": (
        "otter",
        {"title": "Pond", "created_at": 1715711400, "speech_segments": [
            {"speaker_name": "A", "start_ts": 0.5, "end_ts": 2.95, "transcript": ASK},
            {"speaker_name": "B", "start_ts": 4, "end_ts": 5.2, "transcript": TELL},
        ]},
        TWO,
    ),
    "otter, its service": (
        "otter",
        {"speech": {"title": "Pond", "speakers": [{"id": 31, "speaker_name": "A"}], "transcripts": [
            {"speaker_id": 31, "start_offset": 8000, "end_offset": 47200, "transcript": ASK, "alignment": timed(ASK, 0)},
            {"speaker_id": None, "speaker_model_label": "2", "start_offset": 64000, "end_offset": 83200, "transcript": TELL},
        ]}},
        by("A", "2"),
    ),
}  # fmt: skip
"""By case: the format, the JSON, and who says what when."""


@pytest.mark.parametrize("case", VENDORS)
def test_vendors(case: str):
    form, data, expected = VENDORS[case]
    found = find_shape(json.dumps(data))
    assert found is not None and found[0] == form
    document = read(data)
    assert rows(document) == expected
    assert all(block.kind == "cue" and block.gap for block in document.blocks)


RECORDERS: dict[str, tuple[Any, list[Said]]] = {
    "sentences within talks, names in a table, milliseconds": (
        {"calls": [{"talk": [
            {"speakerId": "11", "topic": "birds", "sentences": [{"start": 500, "end": 2950, "text": ASK}]},
            {"speakerId": "12", "sentences": [{"start": 4000, "end": 5200, "text": TELL}]},
        ]}], "parties": [{"id": "x", "speakerId": "11", "name": "A"}, {"id": "y", "speakerId": "12", "name": "B"}]},
        TWO,
    ),
    "words within speakers' parts": (
        {"name": "Pond", "transcript": [
            {"speaker": "A", "words": renamed(timed(ASK, 0.5), word="text", start="start_time", end="end_time")},
            {"speaker": "B", "words": renamed(timed(TELL, 4), word="text", start="start_time", end="end_time")},
        ]},
        TWO,
    ),
    "a person as an object, times relative": (
        [{"participant": {"id": n, "name": name}, "words": [
            {"text": word["word"], "start_timestamp": {"relative": word["start"]}, "end_timestamp": {"relative": word["end"]}}
            for word in timed(text, start)
        ]} for n, (name, text, start) in enumerate((("A", ASK, 0.5), ("B", TELL, 4)))],
        TWO,
    ),
    "words and spaces": (
        {"text": "x", "words": [part for name, text, start in (("A", ASK, 0.5), ("B", TELL, 4))
                                for word in renamed(timed(text, start, speaker_id=name), word="text")
                                for part in ({**word, "type": "word"}, {**word, "text": " ", "type": "spacing"})]},
        TWO,
    ),
    "words as alternatives, signs apart": (
        {"results": [part for name, text, start in (("A", ASK, 0.5), ("B", TELL, 4)) for item in aws_items(text, start)
                     for part in [{
                         "type": item["type"].replace("pronunciation", "word"),
                         "start_time": float(item.get("start_time", 9)), "end_time": float(item.get("end_time", 9)),
                         "alternatives": [{"content": item["alternatives"][0]["content"], "speaker": name}, {"content": "no"}],
                     }]]},
        TWO,
    ),
    "clocks": (
        {"entries": [
            {"text": ASK, "speakerDisplayName": "A", "startOffset": "00:00:00.5000000", "endOffset": "00:00:02.95"},
            {"text": TELL, "speakerDisplayName": "B", "startOffset": "00:00:04", "endOffset": "00:00:05.2"},
        ]},
        TWO,
    ),
    "words, and speakers by time": (
        {"words": renamed(timed(ASK, 0.5) + timed(TELL, 4), word="text"),
         "paragraphs": [{"speaker": "A", "start": 0.5, "end": 3}, {"speaker": "B", "start": 4, "end": 6}]},
        TWO,
    ),
    "start and duration": (
        [{"text": ASK, "start": 0.5, "duration": 2.45}, {"text": TELL, "start": 4.0, "duration": 1.2}],
        by(None, None),
    ),
    "units in the names": (
        {"segments": [
            {"speakerId": "A", "text": ASK, "relativeStartTimeInMilliseconds": 500, "durationInMilliseconds": 2450},
            {"speakerId": "B", "text": TELL, "relativeStartTimeInMilliseconds": 4000, "durationInMilliseconds": 1200},
        ]},
        TWO,
    ),
    "ticks, without saying so": (
        [{"SpeakerId": "A", "DisplayText": ASK, "Offset": 5000000, "Duration": 24500000, "Type": "Transcription"}],
        TWO[:1],
    ),
    "instances, speakers in a table": (
        {"videos": [{"insights": {"transcript": [
            {"id": 1, "speakerId": 4, "text": ASK, "instances": [{"start": "0:00:00.5", "end": "0:00:02.95"}]},
            {"id": 2, "speakerId": 5, "text": TELL, "instances": [{"start": "0:00:04", "end": "0:00:05.2"}]},
        ], "speakers": [{"id": 4, "name": "A"}, {"id": 5, "name": "B"}]}}]},
        TWO,
    ),
    "a summary with times beside it": (
        {"chapters": [{"start": 0, "text": "A heron."}], "highlights": [{"speaker": "A", "text": "Twice."}],
         "remarks": [{"who": "A", "at": 0.5, "until": 2.95, "said": ASK}, {"who": "B", "at": 4.0, "until": 5.2, "said": TELL}]},
        TWO,
    ),
    "roles within, capitals, audio times": (
        {"Conversation": {"TranscriptSegments": [
            {"BeginAudioTime": 0.5, "EndAudioTime": 2.95, "Content": ASK, "ParticipantDetails": {"ParticipantRole": "A"}},
            {"BeginAudioTime": 4.0, "EndAudioTime": 5.2, "Content": TELL, "ParticipantDetails": {"ParticipantRole": "B"}},
        ]}},
        TWO,
    ),
    "offsets of the beginning, in milliseconds": (
        {"Transcript": [
            {"ParticipantRole": "A", "Content": ASK, "BeginOffsetMillis": 500, "EndOffsetMillis": 2950, "Id": "x"},
            {"ParticipantRole": "B", "Content": TELL, "BeginOffsetMillis": 4000, "EndOffsetMillis": 5200, "Id": "y"},
        ]},
        TWO,
    ),
    "a moment of the day and a place in the recording": (
        {"messages": [
            {"text": ASK, "from": {"id": 1, "name": "A"}, "startTime": "2020-07-10T11:16", "timeOffset": 0.5, "duration": 2.45},
            {"text": TELL, "from": {"id": 2, "name": "B"}, "startTime": "2020-07-10T11:16", "timeOffset": 4.0, "duration": 1.2},
        ]},
        TWO,
    ),
    "words alone, with times under a name of their own": (
        [{"speaker": who, "words": renamed(timed(text, at), word="text", start="data_start", end="data_end")}
         for who, text, at in (("A", ASK, 0.5), ("B", TELL, 4))],
        TWO,
    ),
    "words as heard and as printed": (
        {"retval": {"words": [{**word, "punct": word["word"], "word": word["word"].lower().strip(".,?")}
                              for word in timed(ASK, 0.5) + timed(TELL, 4)]}},
        by(None, None),
    ),
    "one of a list of users": (
        {"timeline": [
            {"text": ASK, "ts": "00:00:00.500", "end_ts": "00:00:02.950", "users": [{"username": "A", "user_id": "x"}]},
            {"text": TELL, "ts": "00:00:04.000", "end_ts": "00:00:05.200", "users": [{"username": "B"}]},
        ]},
        TWO,
    ),
    "sentences beside the words of all": (
        [{"key": "a", "text": f"{ASK} {TELL}", "timestamp": [[500, 700], [4000, 4200]], "sentence_info": [
            {"text": ASK, "start": 500, "end": 2950, "spk": "A"}, {"text": TELL, "start": 4000, "end": 5200, "spk": "B"},
        ]}],
        TWO,
    ),
    "a text and nothing else": ({"text": ASK, "usage": {"type": "tokens"}}, [(None, None, None, ASK)]),
    "messages": (
        {"messages": [{"role": "A", "content": ASK}, {"role": "B", "content": TELL}]},
        [("A", None, None, ASK), ("B", None, None, TELL)],
    ),
}  # fmt: skip
"""What recorders that nobody told us of write."""


@pytest.mark.parametrize("case", RECORDERS)
def test_recorders_that_are_not_known(case: str):
    data, expected = RECORDERS[case]
    document = read(data)
    assert document.format == "segments"
    assert rows(document) == expected
    assert document.warnings == ()
    assert rows(read(data, "descript")) == expected


DESCRIPT = {
    "label last.md": "[00:00:00] **Ann:** Is it late? [00:00:30] It is.\n\n"
                     "[00:01:02] **Bo:** So it is.\n\n[00:01:09] **Ann:** Oh.\n",
    "label first.md": "**Ann:** [00:00:00] Is it late? [00:00:30] It is.\n\n"
                      "**Bo:** [00:01:02] So it is.\n\n**Ann:** [00:01:09] Oh.\n",
    "label first.txt": "Ann: [00:00:00] Is it late? [00:00:30] It is.\n\nBo: [00:01:02] So it is.\n\nAnn: [00:01:09] Oh.\n",
}  # fmt: skip
"""Descript has no JSON for its users: it exports text with times before or after the label, and within long paragraphs."""


@pytest.mark.parametrize("name", DESCRIPT)
def test_what_descript_exports(name: str):
    found = transcript_cli.parse(DESCRIPT[name], path=name, format=None)
    assert [(turn.label, turn.start, turn.text) for turn in found.turns] == [
        ("Ann", 0.0, "Is it late? [00:00:30] It is."), ("Bo", 62.0, "So it is."), ("Ann", 69.0, "Oh."),
    ]  # fmt: skip
    assert [(event.kind, event.text) for event in found.turns[0].events] == [("time", "[00:00:30]")]


def test_moments_of_a_day_are_no_places_in_a_recording():
    entries = [{"participant": "p/1", "text": ASK, "startTime": "2024-05-01T10:00:00.5Z"}]
    document = read({"transcriptEntries": entries})
    assert rows(document) == [("p/1", None, None, ASK)]
    assert codes(document) == ["clock-times"]
    assert [(field.key, field.value) for field in document.fields] == [("date", "2024-05-01")]


@pytest.mark.parametrize(
    "data",
    [
        {"version": 1, "source": {}, "metadata": {}, "turns": [{"text": ASK, "start": 1.0, "speaker": "a"}]},
        [{"version": 1, "source": {}, "turns": [{"text": ASK, "start": 1.0, "speaker": "a"}]}],
        {"name": "left-pad", "version": "1.0", "contributors": [{"name": "A", "url": "x"}], "files": ["a"]},
        {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "x"}}]},
        {"items": [{"id": 1, "title": "Buy milk", "done": False}]},
        {}, [], "a string", 7, None, [[[1, 2], [3, 4]]],
    ],
    ids=lambda data: json.dumps(data)[:30],
)  # fmt: skip
def test_what_is_no_transcript_of_a_recorder_is_nobodys(data: object):
    assert find_shape(json.dumps(data)) is None


# --- words, fields, warnings ----------------------------------------------------------------------------------------------


def test_word_times_stand_where_the_words_stand():
    text = "“Well – she said: twenty-five herons, not Herons!”"
    words = [("well", 1.0), ("she", 1.5), ("said", 2.0), ("thirty", 2.2), ("herons", 3.0), ("herons", 3.5)]
    segment = {
        "start": 1.0,
        "end": 4.0,
        "text": f"  {text} ",
        "words": [{"word": w, "start": at, "end": at} for w, at in words],
    }
    [block] = read({"segments": [segment]}).blocks
    assert [(word.text, word.start) for word in block.words] == [
        ("“Well", 1.0), ("she", 1.5), ("said:", 2.0), ("herons,", 3.0), ("Herons!”", 3.5),
    ]  # fmt: skip
    assert all(block.text.startswith(word.text, word.offset) for word in block.words)


def test_tokens_become_words():
    tokens = ["[_BEG_]", " The", " her", "on", ".", "[_TT_150]"]
    offsets = [{"from": 100 * i, "to": 100 * i + 90} for i in range(len(tokens))]
    segment = {
        "text": " The heron.",
        "offsets": {"from": 0, "to": 600},
        "tokens": [{"text": text, "offsets": at} for text, at in zip(tokens, offsets, strict=True)],
    }
    [block] = read({"transcription": [segment]}).blocks
    assert [(word.text, word.start, word.end) for word in block.words] == [("The", 0.1, 0.19), ("heron.", 0.2, 0.49)]


def test_words_without_spaces_of_their_own():
    def of(text: str) -> str:
        return read({"text": "x", "words": timed(text, 0)}).blocks[0].text

    assert of("今日 は 雨。") == "今日は雨。"
    assert of("오늘 비가 와요.") == "오늘 비가 와요."


def test_words_are_cut_at_sentences_and_pauses():
    long = "one two three four five six seven eight nine ten eleven twelve. And a new one"
    words = timed(long, 0) + timed("after a while", 30)
    document = read({"text": "x", "words": words})
    assert [block.text for block in document.blocks] == [*long.replace(". And", ".|And").split("|"), "after a while"]


def test_what_stands_beside_the_words_is_declared():
    fields = {field.key: field.value for field in read(VENDORS["otter"][1]).fields}
    assert fields == {"title": "Pond", "date": "2024-05-14"}
    fields = {field.key: field.value for field in read(VENDORS["assemblyai"][1]).fields}
    assert fields == {"language": "en", "audio": "https://pond.example/a.mp3"}
    data = {"data": {"title": "Pond", "date": 1715711400000, "participants": ["A", {"name": "B"}], "lines": [
        {"speaker": "A", "start": 0.5, "text": ASK, "title": "no"}]}}  # fmt: skip
    fields = {field.key: field.value for field in read(data).fields}
    assert fields == {"title": "Pond", "date": "2024-05-14", "participants": ["A", "B"]}


def codes(document: Document) -> list[str]:
    return [warning.code for warning in document.warnings]


def test_doubts_are_said():
    words = timed("Yes, and no.", 0)
    words[0]["speaker"], words[1]["speaker"], words[2]["speaker"] = "A", "B", "B"
    mixed = read({"segments": [{"start": 0.0, "end": 0.9, "text": "Yes, and no.", "words": words}]})
    assert (codes(mixed), mixed.blocks[0].voice) == (["mixed-speakers"], "B")
    slow = [{"speaker": "A", "time": minute * 60, "text": "Hm."} for minute in (0, 10, 90)]
    assert codes(read(slow)) == ["time-unit"]
    clear = [{"speaker": "A", "time": at, "text": ASK} for at in (0, 5, 10)]
    assert (codes(read(clear)), read(clear).blocks[2].time) == ([], 10.0)
    assert codes(read({"text": "", "segments": [], "language": "en"})) == ["no-speech"]


def test_missing_values_are_unknown_and_not_zero():
    data = {"segments": [
        {"start": None, "end": "", "text": ASK, "speaker": " "},
        {"start": -1, "end": 1e300, "text": None, "speaker": "A"},
        {"start": "soon", "end": None, "text": TELL, "words": None},
    ]}  # fmt: skip
    assert rows(read(data, "whisper")) == [(None, None, None, ASK), (None, None, None, TELL)]


@pytest.mark.parametrize("name", ["harbour-desk.json", "allotments.json"])
def test_samples(name: str):
    found = transcript_cli.read(SAMPLES / name)
    expected = {
        "harbour-desk.json": (["0", "1", "0", "1"], "The noon boat is off, though.", None),
        "allotments.json": (
            ["Hettie Marlow", "Tunde Bakare", "Hettie Marlow", None, "Tunde Bakare"],
            "(Laughter.)",
            "Allotment committee, May",
        ),
    }
    labels, within, title = expected[name]
    assert [turn.label for turn in found.turns] == labels
    assert any(within in turn.text for turn in found.turns)
    assert found.metadata.title == title
    assert all(turn.start is not None and turn.end is not None for turn in found.turns)


# --- the podcast writer ---------------------------------------------------------------------------------------------------


def podcast(transcript: Transcript) -> str:
    return b"".join(write_podcast(transcript, WriteOptions())).decode()


def test_a_podcast_transcript_comes_back():
    data = VENDORS["podcast"][1]
    written = podcast(transcript_cli.parse(json.dumps(data), format="podcast"))
    assert json.loads(written) == data
    assert rows(read(written)) == TWO


def test_a_podcast_segment_without_an_end_lasts_until_the_next():
    found = transcript_cli.parse("[00:05] Ann: Here we are.\n\n[00:09] Bo: So it seems.\n\n[00:12] Ann: Good.\n")
    segments = json.loads(podcast(found))["segments"]
    assert [(s["speaker"], s["startTime"], s.get("endTime")) for s in segments] == [
        ("Ann", 5.0, 9.0), ("Bo", 9.0, 12.0), ("Ann", 12.0, None),
    ]  # fmt: skip


def test_a_podcast_transcript_needs_times():
    with pytest.raises(FormatError, match="has no times"):
        podcast(transcript_cli.parse("ANN: Here we are.\n\nBO: So it seems.\n"))


def test_a_podcast_turn_without_a_time_was_said_within_the_one_before():
    found = transcript_cli.parse("[00:05] Ann: Here we are.\n\n[00:09] Bo: So it seems.\n\n[00:12] Ann: Good.\n")
    first, second, third = found.turns
    for turns in ([first, replace(second, start=None, end=None), third], [replace(first, start=None, end=None), second, third]):
        segments = json.loads(podcast(replace(found, turns=turns)))["segments"]
        assert [segment["body"] for segment in segments] == [turn.text for turn in found.turns]
        assert segments[0]["startTime"] <= segments[1]["startTime"] <= segments[2]["startTime"] == 12.0


# --- hostile files --------------------------------------------------------------------------------------------------------

READERS = sorted({form for form, _, _ in VENDORS.values()} | {"segments", "descript"})


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize(
    "text",
    [
        "",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nHi.\n",
        json.dumps(VENDORS["deepgram"][1])[:-40],
        "[" * 50_000,
        '{"segments":' * 20_000,
        '{"a": ' + "[" * 3_000 + "]" * 3_000 + "}",
        "null",
        '{"segments": {"text": 1}}',
        '{"segments": [{"text": 12, "start": 1, "body": 3}], "results": 5, "transcription": "x", "monologues": {}}',
    ],
    ids=["empty", "captions", "truncated", "brackets", "objects", "nested", "null", "an object", "wrong types"],
)
def test_what_is_broken_is_one_clear_error_or_nothing(form: str, text: str):
    with soon():
        row = find_format(form)
        assert row.reader is not None
        try:
            documents = list(load(row.reader)(source_from_text(text, "a.json")))
        except InputError as error:
            assert error.path == "a.json"
            assert "\n" not in str(error)
        else:
            assert [code for document in documents for code in codes(document)] == ["no-speech"]


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        (
            '{"segments": [\n{"text": "a", "start": 1},\n{"text": 5}]}',
            r"expected str \| null, got int in segments\[1\].text",
            None,
        ),
        ('{"segments": [\n{"text": "a"\n', "ends too early", 3),
        ('{"segments": [\n{"text": "a",, }]}', "not valid JSON", 2),
    ],
)
def test_an_error_names_the_place(text: str, message: str, line: int | None):
    with pytest.raises(InputError, match=message) as caught:
        read(text, "whisper")
    assert caught.value.line == line


def test_json_that_is_broken_is_read_by_whoever_can_say_where():
    text = json.dumps(VENDORS["deepgram"][1])[:-40]
    with pytest.raises(InputError, match="ends too early"):
        transcript_cli.parse(text, format=None)
    assert find_shape('{"version":1,"source":{"path":"a.txt"},"turns":[{') is None


def test_numbers_and_signs_that_are_none_are_mended():
    text = r'{"segments": [{"start": 0.5, "end": NaN, "text": "Rain \ud83c again.", "words": [{"start": -Infinity}]}]}'
    assert rows(read(text)) == [(None, 0.5, None, "Rain \ufffd again.")]


def test_numbers_beyond_all_measure():
    huge = "9" * 400
    text = f'[{{"speaker": "A", "text": "{ASK}", "start": {huge}, "duration": 0.5, "date": {huge}}}]'
    try:
        assert rows(read(text, "segments")) == [("A", None, None, ASK)]
    except InputError as error:
        assert "a.json" in str(error)


def test_encodings():
    text = json.dumps({"segments": [{"start": 0.5, "end": 1.0, "text": "Où ça?"}]}, ensure_ascii=False)
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le"):
        source = source_from_bytes(text.encode(encoding), "a.json")
        form, _ = find_shape(source.text) or ("", "")
        assert form == "whisper"
        [document] = load("readers.asr.whisper:read")(source)
        assert rows(document) == [(None, 0.5, 1.0, "Où ça?")]


def test_many_words_take_their_time_and_no_more():
    words = [{"token": f"w{i}", "start": i / 4, "end": i / 4 + 0.2, "speaker": f"S{i // 50 % 3}"} for i in range(20_000)]
    with soon():
        document = read({"deep": {"down": words}})
        assert sum(len(block.words) for block in document.blocks) == 20_000


@pytest.mark.parametrize("text", ["x " * 400_000, "\x00\x1b[31m<b>&amp;\u202e", "a\r\nb\rc\nd", "NAME: said", '"' * 1_000])
def test_any_text_is_speech_and_nothing_else(text: str):
    found = transcript_cli.parse(json.dumps([{"speaker": "A", "start": 0.5, "end": 1.0, "text": text}]), format=None)
    [turn] = found.turns
    assert turn.label == "A"
    assert turn.text.split() == text.split()


def test_lists_of_words_in_a_list_are_a_turn_each():
    words = [timed(ASK, 1.0), timed(TELL, 9.0)]
    document = read({"texts": [ASK, TELL], "timings": words}, "segments")
    assert [(block.time, block.text) for block in document.blocks] == [(1.0, ASK), (9.0, TELL)]


def test_whoever_is_named_in_a_list_of_people_says_the_words_within():
    people = [{"name": name, "transcript": {"parts": [{"terms": words}]}} for name, words in (
        ("Ida", [{"term": word, "start": at, "dur": 0.2} for at, word in enumerate(ASK.split())]),
        ("Ole", [{"term": word, "start": 20 + at, "dur": 0.2} for at, word in enumerate(TELL.split())]),
    )]  # fmt: skip
    assert {block.voice: block.time for block in read({"participants": people}, "segments").blocks} == {"Ida": 0, "Ole": 20}


def test_meetings_with_a_transcript_in_a_string_each_are_a_document_each():
    meetings = [
        {"title": title, "date": "2025-01-06", "start_time": "2025-01-06T14:00:00Z", "transcript": f"Ida: {ASK}\nOle: {TELL}"}
        for title in ("Pond", "Weir")
    ]
    text = json.dumps({"exported": "2025-02-01", "meetings": meetings})
    documents = list(load(find_format("segments").reader or "")(source_from_text(text)))
    assert [[block.text for block in document.blocks] for document in documents] == [[f"Ida: {ASK}", f"Ole: {TELL}"]] * 2
    assert [{field.key: field.value for field in document.fields}["title"] for document in documents] == ["Pond", "Weir"]


# --- as services give it ----------------------------------------------------------------------------------------------------


def test_speeches_of_a_parliament_that_are_pages_again_and_have_moments_of_a_day():
    said = [
        ("Ada Roth", "Das <i>Wehr</i> steht.", "Und hält."),
        ("Jon Kern", "Es leckt.", "Seit März."),
        ("Ada Roth", "Nein.", "Nie."),
    ]
    rows = [
        {
            "SpeakerFullName": who,
            "Text": f"<sp_text>\n<p>{one}</p>\n<p>{two}</p>\n</sp_text>",
            "Start": f"/Date(16146792{n}0123)/",
        }
        for n, (who, one, two) in enumerate(said)
    ]
    found = transcript_cli.parse(json.dumps({"d": rows}), path="speeches.json", format=None)
    assert [(turn.label, turn.paragraphs) for turn in found.turns] == [
        ("Ada Roth", ["Das Wehr steht.", "Und hält."]),
        ("Jon Kern", ["Es leckt.", "Seit März."]),
        ("Ada Roth", ["Nein.", "Nie."]),
    ]
    assert found.metadata.date == "2021-03-02"
    assert [warning.code for warning in found.warnings] == ["clock-times"]


def test_segments_that_number_their_words_and_name_their_speakers_in_a_table():
    data = {
        "transcript": {"text": "Is it on? It is.", "language": "en", "duration": 3.0},
        "segments": [
            {"id": 0, "start": 0.0, "end": 1.2, "text": "Is it on?", "speaker": "A", "words": [0, 1, 2]},
            {"id": 1, "start": 1.4, "end": 3.0, "text": "It is.", "speaker": "B", "words": [3, 4]},
        ],
        "speakers": {"A": {"id": "A", "label": "Nora Vik"}, "B": {"id": "B", "label": "Speaker B"}},
        "metadata": {"created_at": "2024-05-06T07:08:09Z", "provider": "somebody", "model": "m"},
    }
    found = transcript_cli.parse(json.dumps(data), path="call.json", format=None)
    assert [(turn.label, turn.start, turn.text) for turn in found.turns] == [
        ("Nora Vik", 0.0, "Is it on?"),
        ("Speaker B", 1.4, "It is."),
    ]


def test_a_text_that_is_json_all_through_is_no_text_with_keys_for_labels():
    rows = json.dumps({"data": [{"path": f"/a/{n}", "monitored": True, "language": "en"} for n in range(9)]}, indent=1)
    with pytest.raises(InputError, match="this JSON is no transcript"):
        transcript_cli.parse(rows, path="answer.txt", format=None)
    assert transcript_cli.parse("[Ada] Hello there.\n\n[Ben] Good day.\n\n[Ada] Is it?\n", path="a.txt").speakers
