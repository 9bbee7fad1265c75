"""What the terminal shows of counts, dispersion and concordances: the pages as they were approved, at several widths."""

from __future__ import annotations

import pytest

from tests.test_grouping import CORPUS, QUAY
from tests.test_terminal import check
from transcript_cli.cli.view_mentions import mentions_view
from transcript_cli.counting import mentions as count_mentions

WIDTHS = (40, 80, 120)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_series_is_as_approved(width: int) -> None:
    report = count_mentions(CORPUS, QUAY, by=["month"], dispersion="speaker")
    check(f"series-{width}", mentions_view(report, width).plain)


@pytest.mark.parametrize("width", WIDTHS)
def test_fields_are_as_approved(width: int) -> None:
    report = count_mentions(CORPUS, QUAY, by=["organization", "metadata.kind", "position"], parts=3)
    check(f"fields-{width}", mentions_view(report, width).plain)
