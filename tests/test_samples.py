"""The documents in samples/, each against what a careful reader finds in it (samples/README.md describes the format).

Every sample is in another house style, so that this is the test of the whole way from the file to the turns.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import transcript_cli

SAMPLES = Path(__file__).parent.parent / "samples"
EXPECTED = sorted((Path(__file__).parent / "expected").glob("*.json"))


def document_of(expected: Path) -> Path:
    [document] = SAMPLES.glob(f"{expected.stem}.*")
    return document


@pytest.fixture(params=EXPECTED, ids=lambda path: path.stem)
def sample(request: pytest.FixtureRequest) -> tuple[transcript_cli.Transcript, dict[str, Any]]:
    """A sample as it was read, and what is expected of it."""
    return transcript_cli.read(document_of(request.param)), json.loads(request.param.read_text("utf-8"))


Sample = tuple[transcript_cli.Transcript, dict[str, Any]]


def test_every_sample_has_its_expectation() -> None:
    documents = {p.stem for p in SAMPLES.iterdir() if p.suffix in (".txt", ".md") and p.stem != "README"}
    assert documents == {path.stem for path in EXPECTED}
    assert len(documents) >= 14


def test_labels(sample: Sample) -> None:
    found, expected = sample
    assert [turn.label for turn in found.turns if turn.label is not None] == [row[0] for row in expected["turns"]]


def test_words_and_paragraphs(sample: Sample) -> None:
    """Each turn begins and ends with the right words and has the right number of paragraphs."""
    found, expected = sample
    turns = [turn for turn in found.turns if turn.label is not None]
    got = []
    for turn, (_, begins, ends, _paragraphs) in zip(turns, expected["turns"], strict=True):
        text = " ".join(turn.text.split())
        got.append([turn.label, text[: len(begins)], text[-len(ends) :], len(turn.paragraphs)])
    assert got == expected["turns"]


def test_metadata(sample: Sample) -> None:
    found, expected = sample
    got = {field: getattr(found.metadata, field) for field in expected["metadata"]}
    assert got == expected["metadata"]


def test_speakers(sample: Sample) -> None:
    """Several labels with one name are one speaker; what nobody names keeps its label."""
    found, expected = sample
    by_label = {label: speaker for speaker in found.speakers for label in speaker.labels}
    assert {label: by_label[label].name for label in expected["speakers"]} == expected["speakers"]
    names = list(expected["speakers"].values())
    for name in names:
        assert sum(speaker.name == name for speaker in found.speakers) == 1, f"{name} is two speakers"


def test_turns_and_speakers_agree(sample: Sample) -> None:
    found, _ = sample
    ids = {speaker.id for speaker in found.speakers}
    assert {turn.speaker for turn in found.turns} - {None} == ids
    for speaker in found.speakers:
        own = [turn for turn in found.turns if turn.speaker == speaker.id]
        assert speaker.turns == len(own)
        assert speaker.words == sum(len(turn.text.split()) for turn in own)


def test_a_document_that_names_no_speaker_is_one_turn_and_a_warning() -> None:
    found = transcript_cli.read(SAMPLES / "radio-essay.md")
    [turn] = found.turns
    assert turn.speaker is None and turn.label is None
    assert "Paraffin, rope, dust." in turn.text
    assert "title:" not in turn.text
    assert found.speakers == []
    assert found.warnings
