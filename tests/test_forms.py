"""Each form's example is its test; the leads and decorations that may stand around a label."""

from __future__ import annotations

import pytest

from transcript_cli.model import Block, Mark
from transcript_cli.parser.labels.candidates import find_candidate, find_candidates, find_rivals
from transcript_cli.parser.labels.forms import FORMS, Form


def line(text: str, **rest: object) -> Block:
    return Block(text, 0, len(text), **rest)  # type: ignore[arg-type]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_finds_the_label_of_its_example(form: Form) -> None:
    found = find_candidate(0, line(form.example))
    assert found is not None
    assert (found.form, found.label) == (form.name, form.label)


@pytest.mark.parametrize(
    ("text", "form", "label", "stamp", "speech"),
    [
        ("[00:13] **Ada**: Hello.", "colon", "Ada", "00:13", "Hello."),
        ("[Speaker 1] [00:03] Hello.", "bracket", "Speaker 1", "00:03", "Hello."),
        ("SPEAKER_05: Hello.", "colon", "SPEAKER_05", None, "Hello."),
        ("00:00:03 Ada: Hello.", "colon", "Ada", "00:00:03", "Hello."),
        ("Ada 12:04 PM", "stamped", "Ada", "12:04 PM", ""),
        ("Ada Flour   2 minutes 5 seconds", "stamped", "Ada Flour", "2 minutes 5 seconds", ""),
        ("Ada (00:01:02):", "colon", "Ada", "00:01:02", ""),
        ("**[Ada Flour]**: [00:05:23]", "colon", "Ada Flour", "00:05:23", ""),
        ("Speaker 1: (00:10)", "colon", "Speaker 1", "00:10", ""),
        (">> ADA: Hello.", "colon", "ADA", None, "Hello."),
        (">> Hello.", "voice", "", None, "Hello."),
        ("— Hello.", "voice", "", None, "Hello."),
        ("[12:04] <ada> hello", "chat", "ada", "12:04", "hello"),
        ("2020-06-20, 10:16 - Ada: Hello.", "colon", "Ada", "2020-06-20, 10:16", "Hello."),
        ("12. Ms Doe (Leith) (SNP): Hello.", "colon", "Ms Doe (Leith) (SNP)", None, "Hello."),
        ("The SPEAKER pro tempore (Ms. Quill). Order.", "period", "The SPEAKER pro tempore (Ms. Quill)", None, "Order."),
        ("Q    Can I ask: why?", "question-answer", "Q", None, "Can I ask: why?"),
        ("记者：你好", "colon", "记者", None, "你好"),
    ],
)
def test_a_label_is_found_with_what_stands_around_it(text: str, form: str, label: str, stamp: str | None, speech: str) -> None:
    found = find_candidate(0, line(text))
    assert found is not None
    assert (found.form, found.label, found.stamp, text[found.body :]) == (form, label, stamp, speech)


@pytest.mark.parametrize(
    "text", ["https://example.org/a", "1:18 P.M. EST", "(1005)", "------", "It was late and nobody came to see us."]
)
def test_what_cannot_be_a_label_is_no_candidate(text: str) -> None:
    assert find_candidate(0, line(text, kind="rule" if text == "------" else "line")) is None


def test_a_heading_with_a_colon_announces_no_speaker() -> None:
    assert find_candidate(0, line("Poll: who is for it", kind="heading", level=3)) is None


def test_bold_is_a_decoration() -> None:
    found = find_candidate(0, line("Ada: Hello.", marks=(Mark("bold", 0, 4),)))
    assert found is not None
    assert found.decoration == "bold"


def test_a_line_of_a_megabyte_is_passed_over_quickly() -> None:
    """Without possessive patterns this takes minutes."""
    for text in (
        "a" * 1_000_000,
        "a " * 500_000,
        "(" * 1_000_000,
        "A: " * 300_000,
        "Mr. " * 250_000,
        "[" * 500_000 + "]" * 500_000,
    ):
        find_candidate(0, line(text))


@pytest.mark.parametrize(
    "label",
    [
        "QUESTION",
        "MS. ARDEN",
        "Speaker 1",
        "Quinn",
        "Q",
        "Q1",
        "A",
        "Jean-Luc",
        "O’Hara  Low",
        "Ministry of the River",
        "LT. HALE",
        "王毅",
        "And so, “with all that”, the Member’s question is this",
        "A question, then",
        "I said so to the Minister. Mr. Hale, who was there, said",
        "They did not hear it! And then",
        "Mr. Hale. That is all, but",
        "The one, who asked – and he did ask",
        "OMAR SAID, who rose",
        "a" + " gate after a gate" * 8,
    ],
)
def test_a_long_line_is_read_by_its_head_as_it_is_in_full(label: str) -> None:
    block = line(f"{label}: " + "We begin at nine. That is all that I have to say. " * 5)
    assert find_candidates([block]) == find_rivals(0, block)
