"""What a conversion says it drops, held against what the writers really write."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from msgspec.structs import replace

from transcript_cli.formats import FORMATS, find_format, load
from transcript_cli.losses import CARRIES, FIELDS, TRAITS, losses
from transcript_cli.model import Event, Metadata, SourceInfo, Speaker, Transcript, Turn, Warning, WordTime
from transcript_cli.writers import WriteOptions

TURN = Turn(
    index=0,
    speaker="nora",
    label="CHAIR NORLABEL",
    text="Alpha (Laughter.) one.\n\nOmega two.",
    paragraphs=["Alpha (Laughter.) one.", "Omega two."],
    start=3723.625,
    end=3731.875,
    line=1,
    span=(0, 80),
    events=[Event("audience", "(Laughter.)", 6, (20, 31)), Event("overlap", "[Crossfire]", None, (40, 51))],
    confidence=0.4321,
    word_times=[WordTime("Alpha", 0, 3724.125, 3724.25)],
)
FULL = Transcript(
    source=SourceInfo(path="a.txt", format="text", encoding="utf-8", sha256="0" * 64, bytes=9),
    metadata=Metadata(
        title="Titletoken", organization="Orgtoken", date="2017-08-09", kind="Kindtoken", distributor="Disttoken",
        distributed_at="2018-10-11T12:13", location="Loctoken", event="Eventtoken", language="gsw", url="https://url.token/",
        participants=["Parttoken"], extra={"docket": "Extratoken"},
    ),
    speakers=[Speaker("nora", "Nora Fullname", ["CHAIR NORLABEL"], "Titelheld", "Affilia", "person", 1, 5, 8.25)],
    turns=[TURN],
    warnings=[Warning(1, "some-code", "Warntoken")],
)  # fmt: skip
TWO_CAPTIONS = replace(FULL, turns=[TURN, replace(TURN, index=1, start=3732.5, end=3735.0, events=[], word_times=[])])
WRITTEN = [row.name for row in FORMATS if row.writer]
SIGNS = {
    "start times": r"1:02:03|3723\.|PT1H2M3S",
    "end times": r"02:11[.,]875|3731\.875",
    "times of single captions": r"02:12[.,]5|3732\.5",
    "word times": r"02:04[.,]125|3724\.125",
    "labels as printed": "NORLABEL",
    "full names of speakers": "Nora Fullname",
    "titles and affiliations of speakers": "Titelheld(?s:.)*Affilia",
    "paragraphs": r"one\.(?! (?:\[Crossfire\] )?Omega)",
    "events between paragraphs": "Crossfire",
    "kinds of events": "audience(?s:.)*overlap",
    "confidence": "0\\.4321",
    "warnings": "Warntoken",
}
"""How each trait shows in an output, whatever the format."""
FIELD_SIGNS = {
    "title": "Titletoken", "organization": "Orgtoken", "date": "2017-08-09", "kind": "Kindtoken", "distributor": "Disttoken",
    "distributed_at": "2018-10-11T12:13", "location": "Loctoken", "event": "Eventtoken", "language": "gsw",
    "url": "url.token", "participants": "Parttoken", "extra": "Extratoken",
}  # fmt: skip


def written(form: str, transcript: Transcript) -> str:
    """What a format writes, as text; of a Word file the document itself."""
    row = find_format(form)
    assert row.writer is not None
    data = b"".join(load(row.writer)(transcript, WriteOptions()))
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = archive.read("word/document.xml")
    return data.decode()


def test_the_table_names_every_format_that_is_written():
    assert set(CARRIES) == set(WRITTEN)


def test_there_is_a_sign_for_everything():
    assert set(SIGNS) == {trait.name for trait in TRAITS}
    assert set(FIELD_SIGNS) == set(FIELDS)
    assert all(trait.has(TWO_CAPTIONS) for trait in TRAITS)


@pytest.mark.parametrize("form", WRITTEN)
@pytest.mark.parametrize("name", SIGNS)
def test_a_format_has_what_the_table_says_and_nothing_else(form: str, name: str):
    text = written(form, TWO_CAPTIONS)
    assert (re.search(SIGNS[name], text) is not None) == (name in CARRIES[form].traits)


@pytest.mark.parametrize("form", WRITTEN)
@pytest.mark.parametrize("name", FIELD_SIGNS)
def test_a_format_has_the_metadata_that_the_table_says(form: str, name: str):
    assert (FIELD_SIGNS[name] in written(form, FULL)) == (name in CARRIES[form].fields)


def test_only_what_the_transcript_has_is_lost():
    bare = replace(
        FULL,
        metadata=Metadata(title="Titletoken"),
        speakers=[],
        turns=[replace(TURN, speaker=None, paragraphs=["One."], text="One.", events=[], confidence=0.99, word_times=[])],
        warnings=[],
    )
    assert losses(bare, "json") == []
    assert losses(bare, "text") == ["end times"]
    assert losses(bare, "srt") == ["metadata: title"]
    assert losses(replace(bare, metadata=Metadata()), "vtt") == []


def test_the_note_is_short_and_in_words():
    assert losses(FULL, "srt") == [
        "word times",
        "full names of speakers",
        "titles and affiliations of speakers",
        "paragraphs",
        "kinds of events",
        "confidence",
        "warnings",
        f"metadata: {', '.join(FIELDS)}",
    ]
    assert losses(FULL, "tei") == ["word times", "kinds of events", "confidence", "warnings"]
    assert losses(FULL, "md")[0] == "end times"


def test_what_shows_the_source_itself_loses_nothing():
    assert losses(FULL, "cues") == []
