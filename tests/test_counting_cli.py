"""The commands that count, run as a user runs them: what comes out where, and what a mistake says."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from tests.conftest import Command


def rows_of(out: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def test_mentions_by_position_with_dispersion(command: Command) -> None:
    ended = command(
        "mentions", "hearing.txt", "-t", "quay", "--by", "position", "--parts", "2", "--dispersion", "auto", "--to", "tsv"
    )
    assert ended.code == 0
    rows = rows_of(ended.out, "\t")
    assert [(row["position"], row["count"], row["range"], row["parts"]) for row in rows] == [
        ("1", "2", "1", "1"),
        ("2", "0", "0", "1"),
    ]


def test_mentions_for_a_spreadsheet_are_guarded(command: Command) -> None:
    Path("sum.txt").write_text("=SUM(A1): The quay.\n\nMS. ABARA: No quay.\n\n=SUM(A1): The quay.\n\nMS. ABARA: So.\n")
    command("mentions", "sum.txt", "-t", "quay", "--by", "label", "-o", "quay.csv", "--excel")
    data = Path("quay.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbflabel,") and b"\r\n" in data
    assert not any(line.startswith(b"=") for line in data.splitlines())


def test_a_field_that_is_none_ends_with_2(command: Command) -> None:
    ended = command("mentions", "hearing.txt", "-t", "quay", "--by", "kynd")
    assert ended.code == 2
    assert "'kynd'" in ended.err and "metadata.kind" in ended.err
    ended = command("mentions", "hearing.txt", "-t", "quay", "--by", "extra.docket")
    assert (ended.code, ended.out) == (2, b"")
    assert "no document has the field 'extra.docket'" in ended.err


def test_zeros_can_be_asked_for_and_forbidden(command: Command) -> None:
    asked = command("mentions", "hearing.txt", "-t", "Friday", "-t", "quay", "--by", "turn", "--zeros").out
    assert len(json.loads(asked)["rows"]) == 8
    series = command("mentions", "hearing.txt", "-t", "Monday", "--by", "year", "--no-zeros").out
    assert json.loads(series)["rows"] == []


def test_names_of_one_kind_alone_are_counted(command: Command) -> None:
    Path("talk.txt").write_text(
        "MS. ABARA: We met Mr. Falk in Norway.\n\nMR. OSEI: Falk said so, and the Rail Union left Norway.\n"
    )
    rows = rows_of(command("mentions", "talk.txt", "--to", "csv").out)
    assert {(row["term"], row["what"]) for row in rows} == {
        ("Falk", "person"), ("Norway", "place"), ("Rail Union", "organization"),
    }  # fmt: skip
    assert [row["term"] for row in rows_of(command("mentions", "talk.txt", "--what", "people", "--to", "csv").out)] == ["Falk"]
    some = command("concordance", "talk.txt", "--what", "place,organization", "--to", "csv").out
    assert {row["term"] for row in rows_of(some)} == {"Norway", "Rail Union"}
    totals = json.loads(command("mentions", "talk.txt", "--what", "person", "--jobs", "2", "--json").out)["totals"]
    assert [(total["term"], total["what"]) for total in totals] == [("Falk", "person")]


def test_a_kind_of_names_that_is_none_or_is_asked_of_terms_ends_with_2(command: Command) -> None:
    ended = command("mentions", "hearing.txt", "--what", "animal")
    assert ended.code == 2
    assert "'animal'" in ended.err and "organization" in ended.err
    ended = command("mentions", "hearing.txt", "--what", "person", "-t", "quay")
    assert ended.code == 2
    assert "terms are given" in ended.err
