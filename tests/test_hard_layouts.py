"""However a transcript is laid out, what was said comes back to the last word, and nothing that was not said."""

from __future__ import annotations

import pytest

from tests.hard_layouts import BY_HAND, LAID_OUT, WORRIED
from tests.label_styles import Sample
from tests.test_label_styles import assert_holds, cases

KNOWN = {
    "wrapped without blank lines: honorifics, French": "a label seen once, behind a line that is full",
    "on a page with cookies: names, Greek": "an English address below a Greek page",
    "a programme before the first turn": "a programme with times of day",
}
"""What is not right yet, by the name of the sample."""


@pytest.mark.parametrize("sample", cases(LAID_OUT, KNOWN))
def test_a_layout_does_not_change_what_was_said(sample: Sample) -> None:
    assert_holds(sample)


@pytest.mark.parametrize("sample", cases(WORRIED, KNOWN))
def test_other_forms_of_label_are_found_in_hard_layouts(sample: Sample) -> None:
    assert_holds(sample)


@pytest.mark.parametrize("sample", cases(BY_HAND, KNOWN))
def test_what_surrounds_a_talk_is_nobodys_speech(sample: Sample) -> None:
    assert_holds(sample)
