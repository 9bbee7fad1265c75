"""Lines of wrapped text that are passed over could hold no label, and none of them is missed as one."""

from __future__ import annotations

from pathlib import Path
from textwrap import fill

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcript_cli.model import Block
from transcript_cli.parser import parse
from transcript_cli.parser.draft import ParseOptions
from transcript_cli.parser.labels.candidates import find_candidates, find_rivals
from transcript_cli.parser.labels.evidence import Group, settle
from transcript_cli.parser.labels.running import find_running, is_sentence, stands_alone_at_most
from transcript_cli.parser.labels.traits import Traits, label_key
from transcript_cli.parser.labels.writing import likeness, writing
from transcript_cli.parser.page.layout import Layout
from transcript_cli.readers.text import read_text, split_lines
from transcript_cli.source import source_from_bytes

SAMPLES = sorted(Path(__file__).parent.parent.joinpath("samples").glob("*.txt"))
WRAPPED = Layout(wrapped=True, width=72, base_indent=0, soft_breaks=False, punctuated=True, spaced=True)
WORDS = (
    *"the The Mr. Mrs. Senator senator Chair. MARSH Marsh A. a. Q. Dr. Jr. Hale, hale of and we that 12 1990 who’s".split(),
    *(
        "seconds",
        "said",
        "asked",
        "(No)",
        "–",
        "-",
        "--",
        "...",
        "....",
        "rose—",
        "“Yes",
        "gates.”",
        "what?",
        "Oh!",
        "U.S.",
        "No.-",
        "FBI",
    ),
)
lines = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)


@settings(max_examples=1500, deadline=None)
@given(lines)
def test_a_line_that_is_passed_over_is_no_label_but_as_a_whole(line: str) -> None:
    if stands_alone_at_most(line):
        assert {candidate.form for candidate in find_rivals(0, Block(line, 0, len(line)))} <= {"own-line"}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_so_it_is_in_every_sample(path: Path) -> None:
    for block in split_lines(fill(path.read_text(), 60)):
        if stands_alone_at_most(block.text):
            assert {candidate.form for candidate in find_rivals(0, block)} <= {"own-line"}


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe, Director of the Office of Rivers and Locks, Leeds",
        "Minister of State at the Department of Rivers and of the Islands",
        "Several honourable members of the party that holds the bridge",
        "the minister",
        "Yes, of course we will",
    ],
)
def test_what_could_be_a_name_below_a_blank_line_is_judged(line: str) -> None:
    doubtful = likeness(label_key(line)) > 0.4 or len(line.split()) < 9
    assert not (doubtful and is_sentence(line, "gap"))


def test_they_are_told_by_where_they_stand() -> None:
    text = (
        "MS. ARDEN: The locks were closed in March, and nobody in the town was\n"
        "told of it until the water rose over the lower path and stood there for\n"
        "weeks.\n\nwe have\nheard of the gates that they will hold for as long as they are needed\n"
    )
    running = find_running(split_lines(text), WRAPPED)
    assert running == {1: "wrapped", 2: "", 4: "early"}


def test_they_show_what_is_no_label() -> None:
    traits = Traits("own-line", "", "title", "gap", "base", "below", "", "")
    common = Traits("own-line", "", "sentence", "wrapped", "base", "below", "", "")

    def chance(unlikely: dict[Traits, int]) -> float:
        groups = [Group(f"{name} hale", traits) for name in ("ann", "tom", "jo")]
        for group in groups:
            group.count = 2
        settle(groups, frozenset(), frozenset(), unlikely)
        return groups[0].probability

    assert chance({common: 500}) > chance({}) > chance({traits: 500})


def test_a_wrapped_text_with_names_on_lines_of_their_own_reads_as_it_should() -> None:
    said = (
        "The locks were closed in March, and nobody in the town was told of it until the water rose over the lower path and "
        "stood there for weeks, which is what we have come to speak of tonight, and it is not the first time."
    )
    names = ["Ada Rush", "Tom Hale", "Mira Stone"] * 5
    text = "\n\n".join(f"{name}\n{fill(said, 72)}" for name in names)
    turns = parse(next(read_text(source_from_bytes(text.encode()))), ParseOptions()).transcript.turns
    assert [turn.label for turn in turns] == names
    assert {turn.text for turn in turns} == {said}


def test_a_long_label_is_written_as_a_sentence_where_it_is_one() -> None:
    line = "told of it until the water rose over the lower path and stood"
    assert is_sentence(line, "wrapped")
    assert writing(line) == "sentence"


@pytest.mark.parametrize(
    "line",
    [
        "Q.   Were you there?",
        "A. Yes.",
        "Q Were you?",
        "A\tI was.",
        "Q\u3000Yes",
        "A good day",
        "Q. Who was duly sworn?",
        "Q",
        "A",
    ],
)
def test_a_question_or_an_answer_is_read_as_by_all_forms(line: str) -> None:
    block = Block(line, 0, len(line))
    assert find_candidates([block]) == find_rivals(0, block)
