"""Dates: what is printed decides, in every language of the table, and nothing is invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_cli.parser.metadata.dateorder import has_ambiguous, infer_order
from transcript_cli.parser.metadata.dates import find_dates, find_time, is_weekday

from .refusals import soon

THIRD = [
    "2024-12-03", "2024/12/03", "2024.12.3", "December 3, 2024", "Dec. 3, 2024", "DECEMBER 3RD, 2024", "3 December 2024",
    "3 December, 2024", "3rd of December, 2024", "3rd day of December, 2024", "Tuesday, December 3, 2024", "(December 3, 2024)",
    "December 3–5, 2024", "3-5 December 2024", "03.12.2024", "3. Dezember 2024", "Dienstag, den 3. Dezember 2024",
    "3 décembre 2024", "le mardi 3 décembre 2024", "3 DÉCEMBRE 2024", "3 DECEMBRE 2024", "3 de diciembre de 2024",
    "3 de diciembre del 2024", "3 de dezembro de 2024", "3 dicembre 2024", "3 de desembre de 2024", "3 december 2024",
    "3. desember 2024", "3. joulukuuta 2024", "3. detsember 2024", "2024. gada 3. decembrī", "2024 m. gruodžio 3 d.",
    "3 grudnia 2024 r.", "3. prosince 2024", "3. decembra 2024", "3. prosinca 2024.", "2024. december 3.", "3 decembrie 2024",
    "3 Aralık 2024", "3 Desember 2024", "ngày 3 tháng 12 năm 2024", "3 декабря 2024 г.", "3 грудня 2024 року",
    "3 декември 2024 г.", "3 Δεκεμβρίου 2024", "3 ΔΕΚΕΜΒΡΙΟΥ 2024", "3 ديسمبر 2024", "٣ ديسمبر ٢٠٢٤",
    "3 ديسمبر/كانون الأول 2024", "۳ دسامبر ۲۰۲۴", "3 בדצמבר 2024", "३ दिसंबर २०२४", "3 ธันวาคม 2567", "2024年12月3日",
    "2024年12月3日（火）", "2024 年 12 月 3 日", "令和6年12月3日", "民國113年12月3日", "2024년 12월 3일", "3 Desemba 2024",
]  # fmt: skip


@pytest.mark.parametrize("text", THIRD)
def test_third_of_december(text: str) -> None:
    (found,) = find_dates(f"Held on {text} in the hall")
    assert (found.value, found.precision, found.ambiguous) == ("2024-12-03", "day", False)


@pytest.mark.parametrize("text", THIRD)
def test_span_is_the_date(text: str) -> None:
    whole = f"«{text}» and so on"
    (found,) = find_dates(whole)
    assert find_dates(whole[found.start : found.end])[0].value == "2024-12-03"
    assert 1 <= found.start < found.end <= len(text) + 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1er mars 2021", "2021-03-01"),
        ("d'octubre: 2 d'octubre de 2023", "2023-10-02"),
        ("3 listopada 2024", "2024-11-03"),
        ("3. listopada 2024.", "2024-10-03"),
        ("令和元年5月1日", "2019-05-01"),
        ("1/28/97", "1997-01-28"),
        ("31.12.99", "1999-12-31"),
        ("[Record Volume 143, Number 8 (Tuesday, January 28, 1997)]", "1997-01-28"),
    ],
)
def test_other_days(text: str, value: str) -> None:
    assert [found.value for found in find_dates(text)] == [value]


@pytest.mark.parametrize(
    "text",
    ["", "30 February 2024", "2024-13-45", "99/99/2024", "1.2.10", "version 2.0.12", "10:30", "Matthew 5:3", "you may 2019",
     "12 آذر 1403", "section 12/2024", "Room 2024", "the 2010-11 season", "call 20241203", "3 Foober 2024"],
)  # fmt: skip
def test_not_a_date(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize("text", ["May 2019", "mai 2019", "мая 2019", "mayo de 2019"])
def test_a_month_stays_a_month(text: str) -> None:
    (found,) = find_dates(text)
    assert (found.value, found.precision) == ("2019-05", "month")


def test_fields_and_file_names_hold_more_forms() -> None:
    assert [f.value for f in find_dates("20241203", named=True)] == ["2024-12-03"]
    assert [f.value for f in find_dates("2024-12", named=True)] == ["2024-12"]
    assert [f.value for f in find_dates("2020-CG-09-29", named=True)] == ["2020-09-29"]


def test_numbers_have_two_readings_until_the_order_is_known() -> None:
    (found,) = find_dates("12/03/2024")
    assert (found.value, found.other) == ("2024-12-03", "2024-03-12")
    assert [f.value for f in find_dates("12/03/2024", "dmy")] == ["2024-03-12"]
    assert not find_dates("12/03/2024", "mdy")[0].ambiguous
    assert [f.value for f in find_dates("24/12/03", "ymd")] == ["2024-12-03"]
    assert not find_dates("05/05/2024")[0].ambiguous


def test_numbers_that_can_be_read_one_way_only() -> None:
    assert [(f.value, f.settles) for f in find_dates("31/12/2024 12/31/2024")] == [("2024-12-31", "dmy"), ("2024-12-31", "mdy")]
    assert [f.value for f in find_dates("31/12/2024", "mdy")] == ["2024-12-31"]


def test_weekday_settles_the_order() -> None:
    first_of_april = "Monday 04/01/2024"  # 4 January 2024 was a Thursday
    assert [(f.value, f.other) for f in find_dates(first_of_april)] == [("2024-04-01", None)]
    assert [(f.value, f.other) for f in find_dates("Thursday 04/01/2024")] == [("2024-01-04", None)]
    assert find_dates("Sunday 04/01/2024")[0].ambiguous


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("12/13/2024 09:50", "09:50"),
        ("2022-05-13 19:21:00-04:00", "19:21:00-04:00"),
        ("2025-01-15T09:00:00Z", "09:00:00Z"),
        ("January 28, 1997 at 1:05 P.M. EST", "13:05-05:00"),
        ("January 28, 1997, 12 a.m.", "00:00"),
        ("3. Dezember 2024, um 14.30 Uhr", "14:30"),
        ("mercredi 4 décembre 2024 à 14h30", "14:30"),
        ("3 December 2024 10:00 BST", "10:00"),
        ("3 December 2024 10:00 UTC+2", "10:00+02:00"),
    ],
)
def test_time_after_a_date(text: str, clock: str) -> None:
    (found,) = find_dates(text)
    assert found.time == clock
    assert found.end == len(text)


@pytest.mark.parametrize("text", ["3 December 2024 and 12 more", "3 December 2024 25:10", "3 December 2024 13 p.m."])
def test_no_time_after_a_date(text: str) -> None:
    assert find_dates(text)[0].time is None


def test_time_alone() -> None:
    assert find_time("begun 1:18 P.M. EDT") == (6, 19, "13:18-04:00")
    assert find_time("Room 5") is None
    assert find_time("99:99") is None


def test_order_from_the_document_itself() -> None:
    assert infer_order(["12/03/2024", "31/01/2024"]) == "dmy"
    assert infer_order(["12/03/2024", "held on Dec. 3, 2024"]) == "mdy"
    assert infer_order(["12/03/2024", "held on 12 March 2024"]) == "dmy"
    assert infer_order(["31/01/2024", "01/31/2024"]) is None
    assert infer_order(["12/03/2024"]) is None


def test_weekdays_in_several_languages() -> None:
    assert all(is_weekday(word) for word in ("Tuesday,", "Dienstag", "MARDI", "вторник", "salı"))
    assert not is_weekday("Denver")


@given(st.dates(date(1600, 1, 1), date(2199, 12, 31)), st.sampled_from(["%Y-%m-%d", "%B %d, %Y", "%d %B %Y", "%Y年%m月%d日"]))
def test_round_trip(day: date, form: str) -> None:
    assert [found.value for found in find_dates(day.strftime(form))] == [day.isoformat()]


@given(st.text(max_size=200))
def test_any_text_gives_dates_that_exist(text: str) -> None:
    at = 0
    for found in find_dates(text, named=True):
        assert at <= found.start < found.end <= len(text)
        at = found.end
        date.fromisoformat(found.value if found.precision == "day" else found.value + "-01")


@pytest.mark.parametrize("piece", ["3", "a", "1/", "3 ", "a 3 ", "May ", "1.1.20", "10:", "2024 de "])
def test_cost_is_linear(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    with soon():
        find_dates(text)
        find_time(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2016. 3. 4.(금) 14:00", "2016-03-04"),
        ("二〇一八年四月二日", "2018-04-02"),
        ("平成二十七年九月三十日", "2015-09-30"),
        ("令和元年六月十二日（水）", "2019-06-12"),
        ("4. 6. 2013", "2013-06-04"),
        ("4-Jun-2013 10:11", "2013-06-04"),
        ("4ης Ιουνίου 2015", "2015-06-04"),
        ("12 نيسان 2014", "2014-04-12"),
        ("3 كانون الأول 2019", "2019-12-03"),
        ("4 Ogos 2017", "2017-08-04"),
        ("2013ko ekainaren 4a", "2013-06-04"),
        ("30 May – 2 June 2013", "2013-05-30"),
        ("May 30 – June 2, 2013", "2013-05-30"),
        ("Verbale n. 3 – 8 gennaio 2019", "2019-01-08"),
        ("Day 14 - 8 January 2018", "2018-01-08"),
    ],
)
def test_dates_of_many_countries(text: str, value: str) -> None:
    assert [found.value for found in find_dates(text)] == [value]


def test_a_bare_hour_is_a_time_after_the_word_for_it() -> None:
    (found,) = find_dates("Tirsdag den 4. juni 2013 kl. 19")
    assert (found.value, found.time) == ("2013-06-04", "19:00")
    assert find_dates("4 juni 2013, 19 personer")[0].time is None


@given(
    st.text(max_size=8),
    st.sampled_from(["", "0"]),
    st.integers(1, 12),
    st.integers(1, 12),
    st.sampled_from("/-"),
    st.sampled_from(["2021", "21"]),
    st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "０１２３４５６７８９"]),
)
def test_numbers_that_can_be_read_two_ways_are_seen(before, nought, one, other, mark, year, figures) -> None:
    numbers = f"{nought if one < 10 else ''}{one}{mark}{other}{mark}{year}".translate(str.maketrans("0123456789", figures))
    text = f"{before} {numbers}"
    assert has_ambiguous(text) == any(found.ambiguous for found in find_dates(text))


def test_the_order_is_inferred_from_dates_far_within_long_speech() -> None:
    speech = "we talked for a long while and said nothing of note " * 40 + "until 25/12/2023 came " + "and went on " * 60
    assert infer_order(["03/04/2024", speech]) == "dmy"
