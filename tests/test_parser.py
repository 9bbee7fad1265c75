"""The parser as a whole: house styles, traps, and the promises that hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.house_styles import STYLES, HouseStyle
from transcript_cli.model import Parsed, Transcript, check_lossless, spans_tile
from transcript_cli.parser import ParseOptions, parse
from transcript_cli.readers.markdown import read_markdown
from transcript_cli.readers.text import read_text
from transcript_cli.source import source_from_text


def parsed(text: str, *, markdown: bool = False) -> Parsed:
    """Parse a text; whatever else a test asks, the promise holds that no character is lost."""
    source = source_from_text(text)
    result = parse(next((read_markdown if markdown else read_text)(source)), ParseOptions())
    check_lossless(result, source)
    return result


def transcript(text: str, *, markdown: bool = False) -> Transcript:
    return parsed(text, markdown=markdown).transcript


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_a_house_style_is_inferred(style: HouseStyle) -> None:
    turns = transcript(style.text, markdown=style.markdown).turns
    assert [turn.label for turn in turns] == [label for label, _ in style.turns]
    for turn, (_, words) in zip(turns, style.turns, strict=True):
        assert turn.text.startswith(words)


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_a_house_style_survives_carriage_returns(style: HouseStyle) -> None:
    """Line ends are the file's own business."""
    expected = [(turn.label, turn.text) for turn in transcript(style.text, markdown=style.markdown).turns]
    for line_end in ("\r\n", "\r"):
        turns = transcript(style.text.replace("\n", line_end), markdown=style.markdown).turns
        assert [(turn.label, turn.text) for turn in turns] == expected


def test_a_turn_says_where_it_stands() -> None:
    text = "CHAIR: One.\n\nTwo.\n\nMEMBER: Three.\n"
    first, second = transcript(text).turns
    assert (first.line, first.paragraphs) == (1, ["One.", "Two."])
    assert text[slice(*first.span)] == "CHAIR: One.\n\nTwo."
    assert (second.line, text[slice(*second.span)]) == (5, "MEMBER: Three.")


def test_wrapped_lines_are_joined_and_paragraphs_kept() -> None:
    text = """\
CHAIR: The first thing that I would like to say is that the bridge has
been closed since May, and that it will stay closed until we have found
out why.

The second is that nobody knows. We have asked the people who built the
bridge, and we have asked those who cross it every day of the week, and
none of them could say.

MEMBER: I cross it every day, and I was not asked by anybody from this
committee.
"""
    first, second = transcript(text).turns
    assert len(first.paragraphs) == 2
    assert first.paragraphs[0].endswith("it will stay closed until we have found out why.")
    assert second.text == "I cross it every day, and I was not asked by anybody from this committee."


def test_events_are_found_where_they_stand() -> None:
    text = "CHAIR: Well (laughter) then.\n\n(Applause.)\n\nMEMBER: [inaudible 00:31:20] yes.\n\nCHAIR: Good.\n"
    first, second, _ = transcript(text).turns
    inline, apart = first.events
    assert (inline.kind, inline.text, first.text[inline.offset or 0 :][:10]) == ("audience", "(laughter)", "(laughter)")
    assert (apart.text, apart.offset) == ("(Applause.)", None)
    assert "Applause" not in first.text
    assert [event.kind for event in second.events] == ["audibility"]
    for turn in (first, second):
        for event in turn.events:
            assert text[slice(*event.span)] == event.text


def test_a_document_without_labels_is_one_turn_of_nobody_and_a_warning() -> None:
    result = transcript("Nobody is named here, and yet a good deal is said about many things.\n\nAnd more of it follows.\n")
    assert [(turn.speaker, turn.label) for turn in result.turns] == [(None, None)]
    assert [warning.code for warning in result.warnings] == ["no-labels"]


@pytest.mark.parametrize("text", ["", " \n\n\t", "\ufeff\u200e"])
def test_an_empty_document_has_no_turns_and_a_warning(text: str) -> None:
    result = transcript(text)
    assert result.turns == []
    assert "no-speech" in [warning.code for warning in result.warnings]


def test_times_of_day_are_no_positions_in_a_recording() -> None:
    turns = transcript("[12:04 PM] Ada: Good morning.\n[12:05 PM] Bo: Morning.\n[12:07 PM] Ada: Well.\n").turns
    assert [turn.start for turn in turns] == [None, None, None]


def test_times_of_a_recording_are_seconds() -> None:
    turns = transcript("[00:04] Ada: Good morning.\n[00:05.5] Bo: Morning.\n[01:00:07] Ada: Well.\n").turns
    assert [turn.start for turn in turns] == [4.0, 5.5, 3607.0]


def test_what_follows_the_end_is_nobodys_speech() -> None:
    result = transcript("MR. TEW: One.\n\nMS. FAY: Two.\n\nMR. TEW: Three.\n\nEND 2:05 P.M. EST\n\n# # #\n")
    assert result.turns[-1].text == "Three."


SAID = st.text(alphabet="abcDEF .,:;()[]<>*_#-|\n\t\r\u2028\u00a0é中：()Q\"'1234567890/\\", max_size=400)


@settings(max_examples=300)
@given(SAID)
def test_any_text_is_accounted_for_to_the_last_character(text: str) -> None:
    for markdown in (False, True):
        source = source_from_text(text)
        result = parse(next((read_markdown if markdown else read_text)(source)), ParseOptions())
        assert spans_tile(len(source.text), result.explanation.segments)
        for segment in result.explanation.segments:
            if segment.kind == "blank":
                assert not source.text[segment.start : segment.end].strip("\u200e\ufeff \t\n\r\u00a0\u2028")


@settings(max_examples=200)
@given(st.text(max_size=300))
def test_any_unicode_is_parsed(text: str) -> None:
    result = parsed(text)
    for turn in result.transcript.turns:
        assert turn.text == "\n\n".join(turn.paragraphs)
        assert 0 <= turn.confidence <= 1


SENTENCES = st.lists(
    st.sampled_from(
        [
            "We met in the morning.",
            "Remember: vote.",
            "He said the question is this: who pays?",
            "It is 10:30, and nobody is here.",
            "Thank you.",
        ]
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=100)
@given(
    st.lists(
        st.tuples(st.sampled_from(["MS. ARDEN", "MR. POE", "THE CHAIR", "DR. WU"]), SENTENCES), min_size=6, max_size=14
    ).filter(
        lambda turns: len({label for label, _ in turns}) > 1  # of one who only asks, every other paragraph is an answer
    )
)
def test_what_was_said_comes_back(turns: list[tuple[str, list[str]]]) -> None:
    """Labels and speech put together by a rule are taken apart again."""
    text = "\n\n".join(f"{label}: " + "\n\n".join(paragraphs) for label, paragraphs in turns)
    found = transcript(text).turns
    assert [(turn.label, turn.paragraphs) for turn in found] == turns


@pytest.mark.parametrize(
    "line",
    [
        "A" * 200_000,
        "A: " * 100_000,
        "(" * 200_000,
        "MR. A (" * 40_000,
        "a.B " * 60_000,
        "[12:00] " * 30_000,
        "- " * 100_000,
        "Q " * 90_000,
    ],
    ids=lambda line: line[:8],
)
def test_a_hostile_line_takes_no_more_than_its_length(line: str) -> None:
    """One pattern that goes back over a line again and again would take minutes here."""
    for text in (line, line + "\n\n" + line, "ANN: " + line + "\n\nBEN: Yes.\n"):
        parsed(text)
        parsed(text, markdown=True)


def test_capitals_before_a_full_stop_in_another_script() -> None:
    text = "  Г-н ИВАНОВ. Я о мосте.\n\n  Г-жа ПЕТРОВА. Он открыт.\n\n  Г-н ИВАНОВ. Закрыт.\n\n  Г-жа ПЕТРОВА. Нет.\n"
    assert [turn.label for turn in transcript(text).turns] == ["Г-н ИВАНОВ", "Г-жа ПЕТРОВА"] * 2
