"""The tables of a corpus: Parquet in parts and partitions, CSV with its description, and the recipes in the documentation."""

from __future__ import annotations

import json
import os
import re
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import ROOT, Command
from tests.corpora import write_corpus
from transcript_cli import parse, read
from transcript_cli.scale import batches, runs
from transcript_cli.scale.partitions import partition_of
from transcript_cli.scale.tables import TABLES, rows_of
from transcript_cli.writers import TurnRow

pa = pytest.importorskip("pyarrow")
import pyarrow.dataset as ds  # noqa: E402
import pyarrow.parquet as pq  # noqa: E402

from transcript_cli.scale.arrow import tables_in_arrow  # noqa: E402

DOCUMENTS = 24
SCHEMAS = Path(__file__).parent / "golden" / "tables.txt"


@pytest.fixture
def tables(folder: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(batches, "SMALLEST", 6_000)
    write_corpus(folder / "talks", DOCUMENTS, poison=True)
    ended = command("convert", "-r", "talks", "--to", "parquet", "-o", "tables", "-t", "quay = boats", "--partition-by", "year")
    assert ended.code == 1, ended.err
    assert ended.err.count("\n") == 6
    return folder / "tables"


def table(folder: Path, name: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = ds.dataset(folder / name, partitioning="hive").to_table().to_pylist()
    return found


def test_the_tables_hold_what_the_documents_hold(tables: Path) -> None:
    documents, speakers, turns = (table(tables, name) for name in ("documents", "speakers", "turns"))
    assert len(documents) == DOCUMENTS
    for row in documents:
        transcript = read(str(row["document"]))
        own = [turn for turn in turns if turn["document_id"] == row["document_id"]]
        assert [turn["text"] for turn in sorted(own, key=lambda turn: turn["turn"])] == [t.text for t in transcript.turns]
        assert (row["title"], row["date"], row["sha256"]) == (
            transcript.metadata.title, transcript.metadata.date, transcript.source.sha256,
        )  # fmt: skip
        assert row["turns"] == len(own) == len(transcript.turns)
        assert row["year"] == int(str(row["date"])[:4])
        people = [person for person in speakers if person["document_id"] == row["document_id"]]
        assert {person["name"]: person["labels"] for person in people} == {s.name: s.labels for s in transcript.speakers}
    assert len({row["document_id"] for row in documents}) == DOCUMENTS


def test_the_table_of_mentions_points_at_the_words(tables: Path) -> None:
    texts = {(turn["document_id"], turn["turn"]): str(turn["text"]) for turn in table(tables, "turns")}
    mentions = table(tables, "mentions")
    assert mentions
    for row in mentions:
        start = int(str(row["offset"]))
        said = texts[row["document_id"], row["turn"]][start : start + len(str(row["text"]))]
        assert said == row["text"]
        assert said.lower() in ("quay", "boats")


def test_a_name_that_is_found_says_what_it_stands_for() -> None:
    document = parse(
        "ANN: We met President Roe in Husum.\n\nBEN: Yes, President Roe came from Husum.\n\nANN: He did.\n\nBEN: So he did.\n"
    )
    found = list(rows_of("mentions", "1", document))
    assert {(row[7], row[-1]) for row in found} == {("Roe", "person"), ("Husum", "place")}


def test_names_types_and_order_of_the_columns_are_as_approved() -> None:
    """Adding to the end is a new line here; anything else breaks what others have built. UPDATE_GOLDEN=1 approves."""
    lines = [f"{name}\t{column.name}\t{column.type}" for name, columns in TABLES.items() for column in columns]
    if os.environ.get("UPDATE_GOLDEN"):
        SCHEMAS.write_text("\n".join(lines) + "\n")
    assert lines == SCHEMAS.read_text().splitlines()
    assert all(column.about for columns in TABLES.values() for column in columns)
    assert set(TurnRow.__struct_fields__) <= {column.name for column in TABLES["turns"]}


def test_files_have_the_schema_and_say_what_the_columns_are(tables: Path) -> None:
    for path in tables.rglob("*.parquet"):
        name = path.relative_to(tables).parts[0]
        schema = pq.read_schema(path)
        assert schema.names == [column.name for column in TABLES[name] if column.name != "year"]
        assert schema.field("document_id").metadata[b"description"]


def test_a_second_run_gives_the_same_bytes_and_needs_force(tables: Path, command: Command) -> None:
    def contents() -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in sorted(tables.rglob("*.parquet"))}

    before = contents()
    again = ["convert", "-r", "talks", "--to", "parquet", "-o", "tables", "-t", "quay = boats", "--partition-by", "year", "-q"]
    refused = command(*again)
    assert refused.code == 1
    assert "exists already. Add --force" in refused.err
    (tables / "turns" / "stray.parquet").write_bytes(b"of before")
    assert command(*again, "--force").code == 1
    assert contents() == before
    assert not (tables.parent / "tables.parts").exists()


def test_a_corpus_of_which_nothing_is_mentioned_has_a_table_all_the_same(folder: Path, command: Command) -> None:
    assert command("convert", "hearing.txt", "--to", "parquet", "-o", "out", "-t", "Atlantis").code == 0
    assert pq.read_table(folder / "out" / "mentions").num_rows == 0
    assert pq.read_table(folder / "out" / "turns").num_rows == 4


@pytest.mark.parametrize("value", ["a/b", "..", "x" * 500, "é" * 200, "a=b&c", "%41", "\0\n", "CON", "trailing. "])
def test_any_metadata_makes_a_harmless_directory(folder: Path, value: str) -> None:
    from msgspec.structs import replace

    transcript = read("hearing.txt")
    odd = replace(transcript, metadata=replace(transcript.metadata, organization=value))
    made = partition_of(odd, ["organization"])
    assert re.fullmatch(r"document_organization=[\w %.-]+/", made, re.ASCII)
    assert len(made) < 200
    assert ".." not in made.split("=")[1].split("/")
    (folder / made).mkdir()
    assert partition_of(transcript, ["organization"]) == "document_organization=__HIVE_DEFAULT_PARTITION__/"


def test_wrong_keys_and_wrong_formats_are_refused(folder: Path, command: Command) -> None:
    for arguments, message in (
        (["--to", "parquet"], "Name it with -o"),
        (["--to", "parquet", "-o", "out", "--partition-by", "colour"], "cannot be parted by 'colour'. Known: year"),
        (["--to", "tables", "-o", "out", "--partition-by", "year"], "only Parquet is parted"),
        (["--to", "json", "--partition-by", "year"], "json has no tables"),
    ):
        ended = command("convert", "hearing.txt", *arguments)
        assert ended.code == 2
        assert message in ended.err


def test_csv_tables_come_with_a_description_that_holds(folder: Path, command: Command) -> None:
    write_corpus(folder / "talks", 9)
    assert command("convert", "-r", "talks", "--to", "tables", "-o", "out", "--mentions").code == 0
    package = json.loads((folder / "out/datapackage.json").read_text())
    assert [resource["name"] for resource in package["resources"]] == ["documents", "speakers", "turns", "mentions"]
    for resource in package["resources"]:
        header = (folder / "out" / resource["path"]).read_text().splitlines()[0].split(",")
        assert header == [field["name"] for field in resource["schema"]["fields"]]
    if frictionless := pytest.importorskip("frictionless") if os.environ.get("FRICTIONLESS") else None:
        assert frictionless.validate("out/datapackage.json").valid


def test_csv_files_of_single_documents_are_described_as_one_table(folder: Path, command: Command) -> None:
    write_corpus(folder / "talks", 3)
    assert command("convert", "-r", "talks", "--to", "csv", "--output-dir", "out").code == 0
    [resource] = json.loads((folder / "out/datapackage.json").read_text())["resources"]
    assert resource["path"] == ["0000.csv", "0001.csv", "0002.csv"]
    assert [field["name"] for field in resource["schema"]["fields"]] == list(TurnRow.__struct_fields__)


# --- for Spark --------------------------------------------------------------------------------------------------------------


def test_arrow_batches_of_files_become_arrow_batches_of_turns(folder: Path) -> None:
    write_corpus(folder / "talks", 6, poison=True)
    paths = [str(path) for path in sorted(Path("talks").iterdir())]
    by_path = pa.record_batch({"path": paths})
    by_content = pa.record_batch({"path": paths, "content": [Path(path).read_bytes() for path in paths]})
    for name in TABLES:
        [named], [given] = (list(map_in_arrow(batch, name)) for batch in (by_path, by_content))
        assert named.schema.names == [column.name for column in TABLES[name]]
        assert named.to_pylist() == given.to_pylist()
    [failures] = map_in_arrow(by_path, "failures")
    assert [row["code"] for row in failures.to_pylist()] == ["input"] * 5


def map_in_arrow(batch: object, name: str) -> list[object]:
    return list(partial(tables_in_arrow, table=name)(iter([batch])))


# --- the recipes in the documentation ---------------------------------------------------------------------------------------


def recipe(language: str, word: str) -> str:
    """The example in the documentation in this language that has this word."""
    text = (ROOT / "docs" / "scale.md").read_text("utf-8")
    found = [code for code in re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL) if word in code]
    assert len(found) == 1
    return str(found[0])


def test_the_recipe_for_duckdb(tables: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    rows = duckdb.sql(recipe("sql", "read_parquet").rstrip().rstrip(";")).fetchall()
    assert {row[0] for row in rows} == {2019, 2020, 2021, 2022}
    assert sum(row[-1] for row in rows) == sum(int(str(turn["words"])) for turn in table(tables, "turns"))


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_the_recipe_for_data_frames(tables: Path, library: str) -> None:
    pytest.importorskip(library)
    names: dict[str, object] = {}
    exec(recipe("py", f"import {library}"), names)
    result = names["by_year"]
    words = result["words"].sum()  # type: ignore[index]
    assert words == sum(int(str(turn["words"])) for turn in table(tables, "turns"))


def test_without_pyarrow_there_is_one_line_with_the_way_out(
    folder: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("transcript_cli.scale.parquet.pa", None)
    monkeypatch.setattr(runs, "_WORTH", 0.001)
    ended = command("convert", "hearing.txt", "--to", "parquet", "-o", "out")
    assert ended.code == 1
    assert ended.err == (
        'transcript: writing Parquet needs pyarrow, which is not installed. Install it: pip install "transcript-cli[parquet]"\n'
    )
    assert not Path("out.parts").exists()
