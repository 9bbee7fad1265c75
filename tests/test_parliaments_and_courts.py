"""Records of parliaments and courts, in the scripts of the world, are read as their clerks wrote them."""

from __future__ import annotations

import pytest

from tests.label_styles import Sample
from tests.parliaments_and_courts import COURTS, PARLIAMENTS, QUESTIONERS, SCRIPTS
from tests.test_label_styles import assert_holds


@pytest.mark.parametrize("sample", PARLIAMENTS, ids=lambda sample: sample.style.name)
def test_the_record_of_a_parliament(sample: Sample) -> None:
    assert_holds(sample)


@pytest.mark.parametrize("sample", COURTS, ids=lambda sample: sample.style.name)
def test_the_record_of_a_court(sample: Sample) -> None:
    assert_holds(sample)


@pytest.mark.parametrize("sample", SCRIPTS, ids=lambda sample: sample.style.name)
def test_any_script_and_any_quotation_marks(sample: Sample) -> None:
    assert_holds(sample)


@pytest.mark.parametrize("sample", QUESTIONERS, ids=lambda sample: sample.style.name)
def test_who_asks(sample: Sample) -> None:
    assert_holds(sample)
