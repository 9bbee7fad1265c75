"""Records of parliaments and courts, in the scripts of the world, are read as their clerks wrote them."""

from __future__ import annotations

import pytest

import transcript_cli
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


def test_by_the_witness_says_who_answers_and_not_who_asks() -> None:
    text = """                    EXAMINATION
BY MR. LOKE:
      Q. Where were you on the night of the storm?
      A. On the pier.
      MS. HOLM:  Which night?
      MR. LOKE:  The third.
BY THE WITNESS:
      A. Then I was at home.
      Q. And who was with you?
      A. My brother.
"""
    transcript = transcript_cli.parse(text)
    names = {speaker.id: speaker.name for speaker in transcript.speakers}
    assert {names[turn.speaker] for turn in transcript.turns if turn.label == "Q" and turn.speaker} == {"Loke"}
