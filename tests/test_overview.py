"""A corpus in sums: what is added up, who is who, and the periods that documents fall into."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

import transcript_cli as tc
from transcript_cli.analysis.overview import Overview, date_range, periods, ranked


def overview(*texts: str) -> Overview:
    found = Overview()
    for text in texts:
        found.add(tc.parse(text))
    return found


ONE = "ANNA KERR: Shall we go to Bergen?\n\nBEN OKAFOR: We shall go to Bergen.\n\nANNA KERR: Then let us.\n"
TWO = "ANNA KERR: I was in Bergen.\n\nSpeaker 1: Were you in Bergen?\n\nANNA KERR: I was.\n\nSpeaker 1: So.\n"


def test_speakers_of_one_name_are_one_over_documents() -> None:
    found = overview(ONE, TWO)
    anna = found.speakers["Anna Kerr"]
    assert (anna.documents, anna.count, anna.words) == (2, 4, 5 + 3 + 4 + 2)
    assert found.documents == 2 and found.turns == 7


def test_those_who_are_only_told_apart_are_nobody_in_particular() -> None:
    found = overview(TWO, TWO)
    assert "Speaker 1" not in found.speakers
    assert (found.unnamed.documents, found.unnamed.count) == (2, 4)


def test_names_are_counted_with_their_documents() -> None:
    found = overview(ONE, TWO, "NOBODY: Nothing to add.\n\nANNA KERR: Nor have I.\n")
    [(name, most), *_] = ranked(found.mentions, 5)
    assert (name, most.count, most.documents) == ("Bergen", 4, 2)


def test_warnings_keep_the_first_message() -> None:
    found = overview("Nobody is named here, and nobody speaks.", "Nor is anybody here.")
    assert found.warnings["no-labels"].documents == 2
    assert found.warnings["no-labels"].example


def test_a_unit_is_as_fine_as_there_is_room_for_and_as_the_dates_are() -> None:
    days = {"2024-01-01": 2, "2024-01-03": 1}
    assert periods(days, 10)[0] == "day"
    assert [period.documents for period in periods(days, 10)[1]] == [2, 0, 1]
    assert periods({**days, "2024-05-01": 1}, 10)[0] == "month"
    assert periods({**days, "2031": 1}, 10)[0] == "year"
    assert periods({**days, "2024": 1}, 10)[0] == "year"
    unit, shown = periods({**days, "1850": 1}, 20)
    assert (unit, shown[0].label, shown[-1].label) == ("decade", "1850s", "2020s")
    assert periods({"not a date": 3}, 10) == ("year", [])


@given(st.lists(st.dates(), min_size=1), st.integers(10, 200))
def test_every_document_falls_into_one_period(dates: list[object], limit: int) -> None:
    counted = Counter(str(date) for date in dates)
    unit, shown = periods(counted, limit)
    assert [period.label for period in shown] == sorted(period.label for period in shown)
    if unit != "decade":
        assert len(shown) <= limit
        assert sum(period.documents for period in shown) == len(dates)


def test_the_range_is_that_of_the_dates() -> None:
    assert date_range({"2024-02": 1, "2023-12-31": 1}) == ("2023-12-31", "2024-02")
    assert date_range({}) is None
