"""Records of parliaments and courts, in the scripts of the world, are read as their clerks wrote them."""

from __future__ import annotations

import pytest

from tests.label_styles import Sample
from tests.parliaments_and_courts import COURTS, PARLIAMENTS, QUESTIONERS, SCRIPTS
from tests.test_label_styles import assert_holds, cases

KNOWN = {
    "United Kingdom, Commons: questions with numbers, columns and a division": "how members voted, surname first",
    "Germany, Bundestag: applause, heckling and a question in between": "a heckler after an exclamation within one remark",
    "France, Assemblée nationale: remarks in brackets and voices from the benches": "titles of sections in ordinary case",
    "Spain, Cortes: ministers with their names in brackets, applause and page heads": "a heading with a colon: PREGUNTAS:",
    "a hearing in Canada: names after the office, full lines numbered": "a note of the recess on a numbered line",
    "an international tribunal: interpretation, presiding judge and private session": "WITNESS: and a name, as a heading",
}
"""What is not right yet, by the name of the sample."""


@pytest.mark.parametrize("sample", cases(PARLIAMENTS, KNOWN))
def test_the_record_of_a_parliament(sample: Sample) -> None:
    assert_holds(sample)


@pytest.mark.parametrize("sample", cases(COURTS, KNOWN))
def test_the_record_of_a_court(sample: Sample) -> None:
    assert_holds(sample)


@pytest.mark.parametrize("sample", cases(SCRIPTS, KNOWN))
def test_any_script_and_any_quotation_marks(sample: Sample) -> None:
    assert_holds(sample)


@pytest.mark.parametrize("sample", cases(QUESTIONERS, KNOWN))
def test_who_asks(sample: Sample) -> None:
    assert_holds(sample)
