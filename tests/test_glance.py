"""What one look at a text rules out must be out of the question: no figure, no date and no kind is ever missed by it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_cli.parser.metadata.dates import find_dates
from transcript_cli.parser.metadata.header_names import is_body, is_numbering, is_restriction, kind_in_title
from transcript_cli.parser.page.onelines import part_labels
from transcript_cli.parser.page.sheet import Sheet
from transcript_cli.parser.words.folding import bare_words
from transcript_cli.parser.words.glance import may_have_date, may_have_figure
from transcript_cli.readers.text import split_lines

FIGURES = st.characters(categories=["Nd"])


@given(st.text(), FIGURES, st.text())
def test_figures_of_every_script_are_seen(before: str, figure: str, after: str) -> None:
    assert may_have_figure(before + figure + after)


@given(st.text(st.characters(max_codepoint=0x5FF, categories=["L", "P", "Z"])))
def test_words_of_most_scripts_are_no_figures(text: str) -> None:
    assert not may_have_figure(text)


SHAPES = [
    "{0:%d/%m/%Y}",
    "{0:%Y-%m-%d}",
    "{0:%d.%m.%y}",
    "{0:%B %d, %Y}",
    "{0.year}年{0.month}月{0.day}日",
    "{0.day}. {0.month}. {0.year}",
]


@given(st.text(max_size=30), st.dates(date(1600, 1, 1), date(2199, 12, 31)), st.sampled_from(SHAPES))
def test_dates_are_seen(before: str, day: date, shape: str) -> None:
    assert may_have_date(f"{before} {shape.format(day)}")


@pytest.mark.parametrize("text", ["二〇一八年五月三日", "令和元年5月1日", "平成30年1月2日"])
def test_a_date_without_figures_is_found(text: str) -> None:
    assert may_have_date(text)
    assert find_dates(text)


def test_what_is_printed_around_a_word_hides_nothing() -> None:
    assert kind_in_title("Mayor Roe: Prepared statement …") == "Prepared statement …"
    assert kind_in_title("(Remarks) by the mayor") == "(Remarks)"
    assert is_body("*Ministry of Rivers*".strip("*"))
    assert is_body("Bundesministerium für Flüsse")
    assert is_restriction("[Restricted (when complete)]")
    assert is_numbering("(VOL. 3), NO. 7")
    assert bare_words("(VOL. 3), NO. 7") == {"vol", "3", "no", "7"}


BEFORE = st.sampled_from(["Is it open? ", "We go. ", "Is it:  no. "])
LABELS = ["Ann", "MR. HALE", "Bo Li", "Mrs. Roy", "Roy"]


@given(BEFORE, st.sampled_from(LABELS), st.sampled_from([": ", " : "]), st.sampled_from(LABELS))
def test_a_label_with_which_lines_begin_is_seen_within_a_line(before: str, label: str, colon: str, first: str) -> None:
    text = "\n".join([f"{name}: It is open." for name in LABELS] * 2 + [f"{first}: {before}{label}{colon}Yes."])
    assert part_labels(Sheet(split_lines(text)))[-1].text == f"{label}{colon}Yes."
