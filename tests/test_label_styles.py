"""Every known form of label, alone and in a mix, is cut where its speakers begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from tests.label_styles import FORMS, MIXES, ROWS, Sample
from tests.test_parser import parsed
from transcript_cli.model import Transcript

KNOWN = {
    "row 20: a sentence that begins as a label does": "a wrapped line of two words that is a label elsewhere",
    "row 31: parentheses, headings and words cut off": "Court: at the beginning of a wrapped line, in a document of courts",
    "row 43: front matter with two speakers in one string": "a first name that is an article in other languages",
    "row 48: questions and answers that are read out": "a block quotation with labels of its own",
    "by hand: the colon is missing once": "a known label with another mark after it",
    "by hand: single letters, and choices with letters in what is said": "choices that recur as labels do",
}
"""What is not right yet, by the name of the sample: each fails, and the first that passes has to leave this list."""


def cases(samples: Iterable[Sample], known: Mapping[str, str]) -> list[Any]:
    """The samples as parameters, those that are known to fail marked so."""
    return [
        pytest.param(
            sample,
            id=sample.style.name,
            marks=[pytest.mark.xfail(reason=known[sample.style.name], strict=True)] if sample.style.name in known else [],
        )
        for sample in samples
    ]


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


@pytest.mark.parametrize("sample", cases(FORMS, KNOWN))
def test_a_label_form_is_inferred(sample: Sample) -> None:
    assert_holds(sample)


@pytest.mark.parametrize("sample", cases(ROWS, KNOWN))
def test_a_style_with_its_pitfalls_is_inferred(sample: Sample) -> None:
    assert_holds(sample)


@pytest.mark.parametrize("sample", cases(MIXES, KNOWN))
def test_a_mix_of_forms_is_inferred(sample: Sample) -> None:
    assert_holds(sample)
