"""Every known form of label, alone and in a mix, is cut where its speakers begin and end."""

from __future__ import annotations

import pytest

from tests.label_styles import FORMS, MIXES, ROWS, Sample
from tests.test_parser import parsed
from transcript_cli.model import Transcript


def assert_holds(sample: Sample) -> None:
    """The parser finds in a sample what its gold says, and nothing else."""
    style = sample.style
    transcript = parsed(style.text, markdown=style.markdown).transcript
    turns = transcript.turns
    assert [turn.label for turn in turns] == [label for label, _ in style.turns]
    for turn, (_, first), last in zip(turns, style.turns, sample.last, strict=True):
        assert turn.text.startswith(first)
        assert turn.text.endswith(last)
    said = "\n".join(turn.text for turn in turns)
    for words in sample.never:
        assert words not in said
    for words in sample.kept:
        assert words in said
    if sample.events is not None:
        assert [event.text for turn in turns for event in turn.events] == list(sample.events)
    if sample.hecklers:
        named = [event.speaker for turn in turns for event in turn.events if event.speaker is not None]
        assert [piece in name for piece, name in zip(sample.hecklers, named, strict=True)] == [True] * len(named)
    for field, value in sample.metadata:
        assert getattr(transcript.metadata, field) == value
    assert_speakers(sample, transcript)


def assert_speakers(sample: Sample, transcript: Transcript) -> None:
    """Each turn is by the one whom the gold names."""
    speakers = {speaker.id: speaker for speaker in transcript.speakers}
    numbers: dict[str, str | None] = {}
    for turn, asked in zip(transcript.turns, sample.speakers, strict=True):
        if asked.startswith("#"):
            assert numbers.setdefault(asked, turn.speaker) == turn.speaker
        elif asked:
            assert turn.speaker is not None
            assert asked.casefold() in speakers[turn.speaker].name.casefold()
    assert len(set(numbers.values())) == len(numbers)


@pytest.mark.parametrize("sample", FORMS, ids=lambda sample: sample.style.name)
def test_a_label_form_is_inferred(sample: Sample) -> None:
    assert_holds(sample)


@pytest.mark.parametrize("sample", ROWS, ids=lambda sample: sample.style.name)
def test_a_style_with_its_pitfalls_is_inferred(sample: Sample) -> None:
    assert_holds(sample)


@pytest.mark.parametrize("sample", MIXES, ids=lambda sample: sample.style.name)
def test_a_mix_of_forms_is_inferred(sample: Sample) -> None:
    assert_holds(sample)
