"""A sentence before a colon or a dash is told by a few looks only where the ordinary steps find it to be no label."""

from __future__ import annotations

import io
import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from transcript_cli.longtext import LongText
from transcript_cli.model import Block
from transcript_cli.parser.draft import ParseOptions
from transcript_cli.parser.labels.candidates import find_rivals
from transcript_cli.parser.labels.evidence import Group, settle
from transcript_cli.parser.labels.likeness import NO_NAME
from transcript_cli.parser.labels.sentences import find_sentence
from transcript_cli.parser.labels.traits import Context, find_surroundings, label_key, traits_of
from transcript_cli.parser.labels.writing import likeness, writing
from transcript_cli.parser.long import parse_long
from transcript_cli.parser.long.lines import holds_no_label
from transcript_cli.parser.page.layout import find_layout
from transcript_cli.parser.words.labels import (
    ANONYMIZERS,
    ARTICLES,
    GROUPS,
    HONORIFICS,
    NUMBERED,
    OFFICES,
    PARTICLES,
    PEOPLE_NOUNS,
    PLAIN_WORDS,
    QUANTIFIERS,
    ROLES,
    SPOKEN_WORDS,
)
from transcript_cli.readers.text import split_lines

from .test_long import as_data, whole

TABLES = [
    ANONYMIZERS,
    ARTICLES,
    GROUPS,
    HONORIFICS,
    NUMBERED,
    OFFICES,
    PARTICLES,
    PEOPLE_NOUNS,
    QUANTIFIERS,
    ROLES,
    SPOKEN_WORDS,
]
WORDS = st.one_of(
    st.sampled_from(sorted(PLAIN_WORDS)),
    st.sampled_from(
        ["gates", "river", "Méndez", "O’Shea", "l’eau", "A", "Ada", "v", "HALE", "Présidente", "12", "Well-", "d’Or"]
    ),
    st.one_of([st.sampled_from(sorted(table)) for table in TABLES]),
)
SPACES = st.sampled_from([" "] * 8 + [", ", ". ", " “", "? ", "  ", " - "])
MARKS = st.sampled_from([": ", ": ", " – ", " — ", ". ", ", "])
SAID = (
    "will it hold for as long as anybody looks after it, which nobody has done since the water rose in the spring. " * 2
).rstrip()


@st.composite
def lines(draw: st.DrawFn) -> str:
    words = draw(st.lists(WORDS, min_size=2, max_size=14))
    text = "".join(word + draw(SPACES) for word in words[:-1]) + words[-1]
    text = text[0].upper() + text[1:] if draw(st.integers(0, 3)) else text
    return text + draw(MARKS) + draw(st.sampled_from(["It ", "it ", "1 ", "(It) ", "It is – ", "It is: ", "It | "])) + SAID


@settings(max_examples=600, deadline=None)
@given(lines())
@example(f"He said one thing to all of us who stood there: {SAID}")
@example(f"What we have is this – {SAID}")
@example(f"The court, which was then in recess, will say this: {SAID}")
@example(f"As it was sworn to then and there by us: {SAID}")
def test_a_sentence_that_is_seen_once_is_no_label(line: str) -> None:
    found = find_sentence(line, ".")
    if found is None:
        return
    block = Block(line, 0, len(line), gap=True)
    [candidate] = find_rivals(0, block)
    around = find_surroundings(candidate, Context((block,), find_layout([block], False), {}, frozenset()))
    assert candidate.label == found.words
    assert traits_of(candidate, around) == found.traits
    assert writing(found.words) == "sentence"
    assert likeness(label_key(found.words)) < NO_NAME
    group, certain = Group(label_key(found.words), found.traits), Group("ms. arden", found.traits._replace(writing="upper"))
    group.count, certain.count = 1, 1000
    settle([group, certain], frozenset())
    assert group.probability < 0.012


@settings(max_examples=600, deadline=None)
@given(lines(), lines())
@example("It was an old gate. As we all know", f" it will hold: {SAID}")
@example("What was the court to do with it, then? ", f"Nobody knows: {SAID}")
def test_no_label_ends_with_a_colon_after_a_sentence(said: str, more: str) -> None:
    for line in (said, said[: said.find(SAID)] + more):
        if holds_no_label(line):
            assert find_rivals(0, Block(line, 0, len(line), gap=True)) == []


def test_a_sentence_before_a_colon_ends() -> None:
    assert holds_no_label(f"It was an old gate. As we all know, it will hold: {SAID}")
    assert not holds_no_label(f"The members of the Hon. Ada Rush: {SAID}")


@pytest.mark.parametrize("said", ["He said one thing to all of us who stood there: ", "And what we have now is this – "])
def test_sentences_are_found(said: str) -> None:
    assert find_sentence(said + SAID, ".") is not None


def remarks(times: int, said: str, seed: int) -> bytes:
    """Remarks in which a sentence comes a number of times before a colon, and others once."""
    pick = random.Random(seed)
    lines = ["Ministry of Rivers", "", "Remarks With Ada Rush", ""]
    for number in range(150):
        lines += [f"{pick.choice(('MS. ARDEN', 'MR. HALE', 'QUESTION'))}: And {SAID}", ""]
        lines += [f"{said}{SAID}", ""] if number < times else []
        lines += [f"And that is what we said of {'gate ' * (number % 9)}and of it{pick.choice((':', ' –'))} {SAID}", ""]
    return "\n".join(lines).encode()


@pytest.mark.parametrize("times", [1, 2, 80])
@pytest.mark.parametrize("window", [1000, 9000])
def test_sentences_that_come_back_are_judged_as_in_the_whole(times: int, window: int) -> None:
    data = remarks(times, "He said one thing to all of us who stood there: ", times)
    parsed = parse_long(LongText(io.BytesIO(data), None, window=window), split_lines, "text", ParseOptions())
    assert parsed is not None
    assert as_data(parsed.transcript) == as_data(whole(data))
