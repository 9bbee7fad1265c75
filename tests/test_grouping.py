"""Counting by any field, rates with their right denominators, and dispersion, each against a count made another way."""

from __future__ import annotations

import pickle
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.test_mentions import transcript
from transcript_cli.counting import mentions as count_mentions
from transcript_cli.errors import UsageError
from transcript_cli.grouping import Grouping, split_fields
from transcript_cli.mentions import MentionCounter, MentionReport, report_rows, term_from_option
from transcript_cli.model import Metadata, Transcript

QUAY = [term_from_option("quay"), term_from_option("boat")]


def document(*turns: tuple[str | None, str], path: str = "a.txt", party: str | None = None, **about: Any) -> Transcript:
    """Turns by name, with metadata and the organization of the first speaker."""
    made = transcript(*turns, path=path)
    first, *others = made.speakers
    speakers = [msgspec.structs.replace(first, organization=party), *others]
    return msgspec.structs.replace(made, metadata=Metadata(**about), speakers=speakers)


JANUARY = document(
    ("Ana Lind", "The quay is late."), ("Bo Abara", "Which quay, which boat?"), (None, "Order."),
    path="jan.txt", date="2024-01-09", kind="Hearing", party="Blue", extra={"Docket": "RW-7", "room": {"floor": 2}},
)  # fmt: skip
MARCH = document(("Ana Lind", "No news at all."), path="mar.txt", date="2024-03", kind="Remarks", party="Blue")
UNDATED = document(("Eva Falk", "A boat! A boat!"), path="x.txt")
CORPUS = [JANUARY, MARCH, UNDATED]


def table(by: Sequence[str], corpus: Sequence[Transcript] = CORPUS, **options: Any) -> list[tuple[object, ...]]:
    report = count_mentions(corpus, QUAY, by=by, **options)
    return [(*row.keys.values(), row.term, row.count, row.words) for row in report.rows]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("organization", [("Blue", "quay", 1, 8), (None, "quay", 1, 9), (None, "boat", 3, 9)]),
        ("kind", [("person", "quay", 2, 16), ("person", "boat", 3, 16)]),
        ("label", [("Eva Falk", "boat", 2, 4), ("Bo Abara", "quay", 1, 4), ("Bo Abara", "boat", 1, 4),
                   ("Ana Lind", "quay", 1, 8)]),
        ("metadata.kind", [("Hearing", "quay", 2, 9), ("Hearing", "boat", 1, 9), (None, "boat", 2, 4)]),
        ("extra.Docket", [("RW-7", "quay", 2, 9), ("RW-7", "boat", 1, 9), (None, "boat", 2, 8)]),
        ("metadata.extra.docket", [("RW-7", "quay", 2, 9), ("RW-7", "boat", 1, 9), (None, "boat", 2, 8)]),
        ("extra.room.floor", [(2, "quay", 2, 9), (2, "boat", 1, 9), (None, "boat", 2, 8)]),
    ],
)  # fmt: skip
def test_by_any_field(by: str, expected: list[tuple[object, ...]]) -> None:
    assert sorted(table([by]), key=repr) == sorted(expected, key=repr)


def test_a_series_has_all_its_points_in_order_and_the_unknown_last() -> None:
    assert table(["month"]) == [
        ("2024-01", "quay", 2, 9), ("2024-01", "boat", 1, 9),
        ("2024-03", "quay", 0, 4), ("2024-03", "boat", 0, 4),
        (None, "boat", 2, 4), (None, "quay", 0, 4),
    ]  # fmt: skip
    assert [row[:1] for row in table(["day"], zeros=False)] == [("2024-01-09",), ("2024-01-09",), (None,)]
    assert table(["year"], zeros=False)[0] == ("2024", "quay", 2, 13)


def test_zeros_are_rows_where_they_are_asked_for() -> None:
    rows = table(["speaker"], zeros=True)
    assert ("Eva Falk", "quay", 0, 4) in rows
    assert (None, "boat", 0, 1) in rows
    assert len(rows) == 8
    with pytest.raises(UsageError, match="need terms"):
        count_mentions(CORPUS, None, zeros=True)


@pytest.mark.parametrize(
    ("field", "advice"),
    [
        ("title", "speaker.title or metadata.title"),
        ("mood", "Known: speaker, label, turn, organization"),
        ("metadata.mood", "metadata.kind"),
        ("metadata.extra", "metadata.kind"),
        ("extra.", "extra.KEY"),
        ("speaker.age", "speaker.title"),
    ],
)
def test_an_unknown_field_is_an_error_before_anything_is_read(field: str, advice: str) -> None:
    with pytest.raises(UsageError, match=re.escape(field)) as error:
        MentionCounter(QUAY, by=[field])
    assert advice in str(error.value)


def test_a_key_that_no_document_has_is_an_error_that_names_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"extra\.dockett.*extra\.Docket, extra\.room"):
        count_mentions(CORPUS, QUAY, by=["extra.dockett"])
    with pytest.raises(UsageError, match="no fields beyond"):
        count_mentions([MARCH], QUAY, by=["extra.docket"])
    assert count_mentions([], QUAY, by=["extra.docket"]).rows == []


def test_fields_of_an_option() -> None:
    assert split_fields(" speaker, month,") == ["speaker", "month"]
    assert split_fields(None) == []


# --- by position ----------------------------------------------------------------------------------------------------------

WORDS = st.sampled_from(["quay", "boat", "the", "ship,", "late."])
TURNS = st.lists(st.tuples(st.sampled_from(["Ana", "Bo", None]), st.lists(WORDS, max_size=12).map(" ".join)), max_size=8)


@settings(deadline=None)
@given(TURNS, st.integers(1, 6))
def test_position_is_the_place_of_the_word_among_all_words(turns: list[tuple[str | None, str]], parts: int) -> None:
    words = [word for _, text in turns for word in text.split()]
    sizes, hits = Counter[int](), Counter[tuple[int, str]]()
    for i, word in enumerate(words):
        part = i * parts // len(words) + 1
        sizes[part] += 1
        hits[part, word] += word in ("quay", "boat")
    report = count_mentions([transcript(*turns)], QUAY, by=["position"], parts=parts)
    for row in report.rows:
        part = row.keys["position"]
        assert isinstance(part, int)
        assert (row.count, row.words) == (hits[part, row.term], sizes[part])
    assert sum(row.count for row in report.rows) == sum(hits.values())


def test_position_needs_parts() -> None:
    with pytest.raises(UsageError, match="0 parts"):
        Grouping(["position"], parts=0)


# --- dispersion -----------------------------------------------------------------------------------------------------------


def spread_by_hand(pieces: list[tuple[object, str]], term: str) -> tuple[float | None, float | None, int, int]:
    """DP, DPnorm, range and parts from (part, word) pairs, as the papers have it."""
    sizes = Counter(part for part, _ in pieces)
    hits = Counter(part for part, word in pieces if word.strip(",.") == term)
    if not hits:
        return None, None, 0, len(sizes)
    size, total = len(pieces), sum(hits.values())
    dp = sum(abs(hits[part] / total - sizes[part] / size) for part in sizes) / 2
    norm = dp / (1 - min(sizes.values()) / size) if len(sizes) > 1 else None
    return round(dp, 4), None if norm is None else round(norm, 4), len(hits), len(sizes)


def close(found: Sequence[object], expected: Sequence[object]) -> bool:
    return all(a == pytest.approx(b, abs=2e-4) for a, b in zip(found, expected, strict=True))


@settings(deadline=None)
@given(st.lists(TURNS, min_size=1, max_size=4), st.sampled_from(["speaker", "turn", "document", "part"]), st.integers(0, 4))
def test_dispersion_is_that_of_the_whole_list_of_words(corpus: list[list[tuple[str | None, str]]], over: str, cut: int) -> None:
    documents = [transcript(*turns, path=f"{n}.txt") for n, turns in enumerate(corpus)]
    pieces: list[tuple[object, str]] = []
    for n, turns in enumerate(corpus):
        total, at = sum(len(text.split()) for _, text in turns), 0
        for index, (who, text) in enumerate(turns):
            for word in text.split():
                part = {"speaker": who, "turn": (n, index), "document": n, "part": (n, at * 3 // total)}[over]
                pieces.append((part, word))
                at += 1
    report = count_mentions(documents, QUAY, dispersion=over, parts=3)
    for row in report.totals:
        found = (row.dp, row.dp_norm, row.range, row.parts)
        assert close(found, spread_by_hand(pieces, row.term)), (row, over)
    assert in_pieces(documents, cut, dispersion=over, parts=3) == report


def in_pieces(documents: Sequence[Transcript], cut: int, **options: Any) -> MentionReport:
    """Counted by two counters that went through a pickle."""
    counters = [MentionCounter(QUAY, **options), MentionCounter(QUAY, **options)]
    for i, one in enumerate(documents):
        counters[i >= cut].add(one)
    first, second = (pickle.loads(pickle.dumps(counter)) for counter in counters)
    first.merge(second)
    report: MentionReport = first.report()
    return report


@pytest.mark.parametrize("by", [["month"], ["position", "speaker"], ["extra.Docket"]])
@pytest.mark.parametrize("cut", [0, 1, 3])
def test_any_grouping_can_be_counted_in_pieces(by: list[str], cut: int) -> None:
    whole = count_mentions(CORPUS, QUAY, by=by, dispersion="speaker", zeros=True)
    assert in_pieces(CORPUS, cut, by=by, dispersion="speaker", zeros=True) == whole


def test_dispersion_is_columns() -> None:
    report = count_mentions(CORPUS, QUAY, by=["speaker"], dispersion="document")
    columns, rows = report_rows(report)
    assert columns == ["speaker", "term", "count", "words", "per_1000", "dp", "dp_norm", "range", "parts"]
    assert [row[5:] for row in rows if row[0] == "Ana Lind"] == [[0.5, 1.0, 1, 2]]
    plain = count_mentions(CORPUS, QUAY)
    assert "dp" not in msgspec.json.decode(msgspec.json.encode(plain))["totals"][0]
    assert report_rows(plain)[0] == ["term", "count", "words", "per_1000"]
    with pytest.raises(UsageError, match="over 'verse'"):
        count_mentions(CORPUS, QUAY, dispersion="verse")
