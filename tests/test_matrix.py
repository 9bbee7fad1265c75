"""Every format that is read to every format that is written, on the samples, each result looked at for its content.

What is written is read again where there is a reader for it, and looked at as JSON where there is none. What is made of times
must refuse a transcript without any; that is the content to look for there.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import jsonschema
import pytest

from transcript_cli import Transcript, api
from transcript_cli.errors import FormatError
from transcript_cli.formats import FORMATS, Format, find_format
from transcript_cli.inputs import unparsed_documents
from transcript_cli.model import Document
from transcript_cli.render import render, view
from transcript_cli.schema import json_schema
from transcript_cli.writers.runs import is_event

from .test_epub import SPINE, epub

SAMPLES = Path(__file__).parent.parent / "samples"
READ = [row.name for row in FORMATS if row.reader]
WRITTEN = [row for row in FORMATS if row.writer or row.unread]
NEED_TIMES = {"vtt", "srt", "podcast"}
BY_NAME_ALONE = {"descript": "segments"}
"""Formats without a shape of their own, and the one that they are taken for unless the user says so."""
FOR_PEOPLE = {"text", "md", "html", "docx"}
"""Neighbouring captions of one speaker are one paragraph there, and a label stands before it."""

MARKUP = re.compile(r"<[^>]*>|\{[^}]*\}|\\[Nnh]")
"""Of captions."""


class Sample(NamedTuple):
    """The first document of a file, before and after it is parsed."""

    document: Document
    transcript: Transcript


def read(path: Path, form: str | None = None) -> Sample:
    document = next(unparsed_documents(path.read_bytes(), path.name, form))
    return Sample(document, next(api.read_many([path], format=form)))


@cache
def samples() -> dict[str, Sample]:
    """A sample of each format, known by its content or its name: the smallest in which somebody is named, if there is one."""
    paths = [path for path in SAMPLES.rglob("*") if path.is_file() and path.name != "README.md"]
    every = [(path, read(path)) for path in sorted(paths, key=lambda path: path.stat().st_size)]
    every.sort(key=lambda item: not item[1].transcript.speakers)
    found: dict[str, Sample] = {}
    for _, one in every:
        found.setdefault(one.document.format, one)
    found["epub"] = Sample(next(unparsed_documents(epub(SPINE), "ferry.epub", None)), api.read(epub(SPINE)))
    for name, like in BY_NAME_ALONE.items():
        found[name] = next(read(path, name) for path, one in every if one is found[like])
    return found


def bare(text: str) -> str:
    """The text without white space, which every format has in its own way."""
    return "".join(text.split())


def spoken(transcript: Transcript) -> list[str]:
    """What somebody says; a turn that is nothing but an event may come back as an event between two others."""
    return [bare(turn.text) for turn in transcript.turns if turn.text and not is_event(turn)]


def names(transcript: Transcript) -> set[str]:
    """Who speaks, as printed; a name where nothing is."""
    known = {speaker.id: speaker.name for speaker in transcript.speakers}
    return {" ".join((turn.label or known[turn.speaker]).split()) for turn in transcript.turns if turn.speaker is not None}


def test_there_is_a_sample_of_every_format_that_is_read() -> None:
    assert set(samples()) == set(READ)
    for form in READ:
        found = samples()[form]
        assert found.document.format == form
        assert len(spoken(found.transcript)) > 1, f"too little is said in the sample of {form}"


def test_the_json_of_every_sample_follows_the_schema() -> None:
    validator = jsonschema.Draft202012Validator(json_schema())
    fields = set()
    for path in sorted(path for path in SAMPLES.rglob("*") if path.is_file() and path.name != "README.md"):
        for transcript in api.read_many([path]):
            document = json.loads(b"".join(render(transcript, "json")))
            validator.validate(document)
            fields |= {field for turn in document["turns"] for field in turn}
    assert "word_times" in fields, "no sample has what is written only where it is known"


@pytest.mark.parametrize("to", WRITTEN, ids=lambda row: row.name)
@pytest.mark.parametrize("form", READ)
def test_what_is_read_can_be_written(form: str, to: Format) -> None:
    found = samples()[form]
    if to.unread:
        look_at_cues(found)
        return
    if to.name in NEED_TIMES and all(turn.start is None for turn in found.transcript.turns):
        with pytest.raises(FormatError, match="this transcript has no times"):
            written(found.transcript, to)
        return
    data = written(found.transcript, to)
    if to.reader:
        look_at_what_comes_back(found.transcript, data, to)
    else:
        LOOK_AT[to.name](found.transcript, [json.loads(line) for line in data.splitlines()])


def written(transcript: Transcript, to: Format) -> bytes:
    return b"".join(render(transcript, to.name))


def look_at_what_comes_back(transcript: Transcript, data: bytes, to: Format) -> None:
    back = api.read(data, format=to.name)
    said, again = spoken(transcript), spoken(back)
    assert said[0] in "".join(again) and said[-1] in "".join(again)
    assert len(back.speakers) == len(transcript.speakers)
    if to.name in ("json", "jsonl"):
        assert back == transcript
    elif to.name not in FOR_PEOPLE and (to.name not in NEED_TIMES or all(turn.start is not None for turn in transcript.turns)):
        assert len(again) == len(said)


def look_at_turns(transcript: Transcript, rows: list[dict]) -> None:
    assert [(row["turn"], row["text"], row["speaker"]) for row in rows] == [
        (turn.index, turn.text, turn.speaker) for turn in transcript.turns
    ]
    assert {row["name"] for row in rows} - {None} == {speaker.name for speaker in transcript.speakers}


def look_at_chunks(transcript: Transcript, rows: list[dict]) -> None:
    parts = [part for row in rows for part in row["turns"]]
    assert "".join(part["text"] for part in parts) == "".join(turn.text for turn in transcript.turns)
    assert {part["speaker"] for part in parts} - {None} == {turn.speaker for turn in transcript.turns if turn.text} - {None}
    assert spoken(transcript)[0][:40] in bare(rows[0]["text"])
    assert spoken(transcript)[-1][-40:] in bare(rows[-1]["text"])


LOOK_AT: dict[str, Callable[[Transcript, list[dict]], None]] = {"turns": look_at_turns, "chunks": look_at_chunks}


def look_at_cues(found: Sample) -> None:
    """Captions are as the file has them: labels and tags stand in them, so that speakers are looked for in both places."""
    own = found.document.transcript
    if all(block.time is None for block in found.document.blocks) and (own is None or all(t.start is None for t in own.turns)):
        with pytest.raises(FormatError, match="this has no times"):
            list(view(found.document, "cues"))
        return
    rows = [json.loads(line) for line in b"".join(view(found.document, "cues")).splitlines()]
    shown = bare(html.unescape(MARKUP.sub("", " ".join(row["text"] for row in rows))))
    said = [bare(turn.text) for turn in found.transcript.turns if turn.text and turn.start is not None]
    assert said[0] in shown and said[-1] in shown
    voices = {" ".join(voice.split()) for row in rows for voice in row["voices"]}
    assert all(name in voices or bare(name) in shown for name in names(found.transcript))
    assert all(row["start"] <= row["end"] for row in rows)


def test_every_format_without_a_reader_is_looked_at() -> None:
    assert {row.name for row in WRITTEN if not row.reader and not row.unread} == set(LOOK_AT)
    assert find_format("cues").unread
