"""The library: what notebooks use, and what the command line is made of."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

import transcript_cli as tc
from tests.conftest import HEARING, environment, zip_head
from transcript_cli.errors import FormatError, InputError, OutputError, UsageError
from transcript_cli.export import write_documents, write_speakers


def test_every_public_name_is_there_and_documented():
    for name in tc.__all__:
        value = getattr(tc, name)
        if name != "__version__":
            assert value.__doc__, name
    assert set(tc.__all__) <= set(dir(tc))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        tc.nothing  # noqa: B018


# --- reading --------------------------------------------------------------------------------------------------------------


def test_a_transcript_can_be_read_from_anywhere(folder):
    expected = tc.read("hearing.txt")
    assert [turn.label for turn in expected.turns] == ["CHAIR LINDQVIST", "MS. ABARA"] * 2
    with Path("hearing.txt").open("rb") as binary, Path("hearing.txt").open(encoding="utf-8") as text:
        for source in (Path("hearing.txt"), HEARING.encode(), binary, text, io.BytesIO(HEARING.encode()), io.StringIO(HEARING)):
            found = tc.read(source)
            assert found.turns == expected.turns
            assert found.source.sha256 == expected.source.sha256
    assert tc.parse(HEARING).turns == expected.turns
    assert tc.parse(HEARING, path="x").source.path == "x"


def test_a_path_of_nothing_and_a_file_of_nothing_i_can_read():
    with pytest.raises(InputError, match=r"none\.txt: no such file"):
        tc.read("none.txt")
    with pytest.raises(InputError, match="this Excel workbook is damaged"):
        tc.read(zip_head("xl/workbook.xml"))
    with pytest.raises(InputError, match="this PDF is damaged"):
        tc.read(b"%PDF-1.4")
    with pytest.raises(UsageError, match="unknown format 'word'"):
        tc.read(b"", format="word")


def test_the_explanation_covers_every_character(folder):
    parsed = tc.explain("hearing.txt")
    assert "".join(HEARING[s.start : s.end] for s in parsed.explanation.segments) == HEARING
    assert parsed.transcript == tc.read("hearing.txt")


def test_many_are_read_in_order_and_the_first_failure_is_raised(folder):
    Path("more").mkdir()
    Path("more/b.txt").write_text(HEARING)
    Path("more/a.txt").write_text(HEARING)
    paths = [t.source.path for t in tc.read_many([Path("hearing.txt"), "more"], recursive=True)]
    assert paths == ["hearing.txt", "more/a.txt", "more/b.txt"]
    transcripts = tc.read_many(["hearing.txt", "none.txt", "more/a.txt"])
    assert next(transcripts).source.path == "hearing.txt"
    with pytest.raises(InputError, match=r"none\.txt"):
        next(transcripts)


def test_a_file_of_several_documents_is_for_read_many(folder):
    transcript = tc.read("hearing.txt")
    tc.write([transcript, transcript], "two.jsonl")
    with pytest.raises(InputError, match=r"two\.jsonl: this holds several documents\. Take read_many"):
        tc.read("two.jsonl")
    assert [t.turns for t in tc.read_many(["two.jsonl"])] == [transcript.turns] * 2
    with pytest.raises(InputError, match="this holds no document"):
        tc.read(b"", format="jsonl")


def test_a_speakers_file_settles_the_names(folder):
    Path("names.txt").write_text(tc.speakers_file(tc.read("hearing.txt")))
    Path("mine.txt").write_text("CHAIR LINDQVIST = Maja Lindqvist\n")
    options = tc.ParseOptions(speakers=tc.load_speakers("mine.txt"))
    assert tc.read("hearing.txt", options=options).speakers[0].name == "Maja Lindqvist"
    assert set(tc.load_speakers("names.txt")) == {"CHAIR LINDQVIST", "MS. ABARA"}


# --- writing --------------------------------------------------------------------------------------------------------------


@pytest.fixture
def hearing() -> tc.Transcript:
    return tc.parse(HEARING, path="hearing.txt")


def test_one_is_an_object_and_several_are_lines(hearing):
    assert json.loads(tc.convert(hearing, "json"))["turns"][0]["label"] == "CHAIR LINDQVIST"
    assert tc.convert(hearing, "json", pretty=True).count("\n") > 20
    lines = tc.convert([hearing, hearing, hearing], "json").splitlines()
    assert len(lines) == 3
    assert tc.convert([hearing] * 3, "jsonl").splitlines() == lines
    assert tc.convert([], "json") == ""


def test_what_cannot_be_written_says_why(hearing):
    with pytest.raises(UsageError, match=r"one file of md holds one document"):
        tc.convert([hearing, hearing], "md")
    with pytest.raises(UsageError, match="unknown format 'word'"):
        tc.convert(hearing, "word")
    with pytest.raises(UsageError, match="pdf is read but not written here"):
        tc.convert(hearing, "pdf")
    with pytest.raises(UsageError, match=r"docx is no text\. Write it to a file"):
        tc.convert(hearing, "docx")
    with pytest.raises(UsageError, match="cues shows a source before it is parsed"):
        tc.convert(hearing, "cues")
    with pytest.raises(FormatError, match=r"hearing\.txt: this transcript has no times"):
        tc.convert(hearing, "vtt")


def test_a_file_gets_its_format_from_its_name(folder, hearing):
    tc.write(hearing, "out.json")
    assert tc.read("out.json") == hearing
    with pytest.raises(OutputError, match="exists already"):
        tc.write(hearing, "out.json")
    tc.write(hearing, "out.docx")
    assert tc.read("out.docx").turns[0].label == "CHAIR LINDQVIST"
    tc.write(hearing, Path("out.json"), to="md", force=True)
    assert "CHAIR LINDQVIST" in Path("out.json").read_text()
    with pytest.raises(UsageError, match=r"out\.xyz: the extension \.xyz says nothing.*--to"):
        tc.write(hearing, "out.xyz")


def test_a_corpus_is_written_as_it_is_read(hearing):
    """No more than two documents are taken before the first is written."""
    taken = 0

    def transcripts():
        nonlocal taken
        for _ in range(100):
            taken += 1
            yield hearing

    from transcript_cli.api import render

    assert json.loads(next(render(transcripts(), "jsonl")))
    assert taken == 2


# --- apart ----------------------------------------------------------------------------------------------------------------


def test_speakers_are_kept_by_name_label_or_id_in_any_case(hearing):
    [abara] = [s for s in hearing.speakers if "MS. ABARA" in s.labels]
    for name in ("ms.  abara", abara.id, abara.name.swapcase()):
        kept = tc.keep_speakers(hearing, [name])
        assert [turn.index for turn in kept.turns] == [1, 3]
        assert kept.speakers == [abara]
    with pytest.raises(UsageError, match=r"no speaker 'Nobody'\. The speakers are: .*, "):
        tc.keep_speakers(hearing, ["MS. ABARA", "Nobody"])


def test_the_parts_are_the_whole(hearing):
    parts = list(tc.by_speaker(hearing))
    assert [part.speaker for part in parts] == hearing.speakers
    turns = [turn for part in parts for turn in part.transcript.turns]
    assert sorted(turns, key=lambda turn: turn.index) == hearing.turns


def test_turns_of_nobody_are_a_part_too():
    essay = tc.parse("It rained for a week.\n\nNobody said a word about it.\n")
    [part] = tc.by_speaker(essay)
    assert part.speaker is None
    assert part.transcript.turns == essay.turns


def renamed(transcript: tc.Transcript, *names: str) -> tc.Transcript:
    from msgspec.structs import replace

    speakers = [replace(s, name=name) for s, name in zip(transcript.speakers, names, strict=True)]
    return replace(transcript, speakers=speakers)


def test_hostile_names_stay_in_the_directory_and_the_index_says_whose_file_it_is(folder, hearing):
    write_speakers([renamed(hearing, "../../evil", "index"), renamed(hearing, "CON", "/EVIL")], "out", "text")
    assert sorted(path.name for path in folder.rglob("*")) == [
        "CON_.txt", "EVIL-2.txt", "evil.txt", "hearing.txt", "index-2.txt", "index.json", "out",
    ]  # fmt: skip
    index = json.loads(Path("out/index.json").read_text())
    assert [(row["file"], row["path"], row["speaker"]["name"]) for row in index] == [
        ("evil.txt", "hearing.txt", "../../evil"),
        ("index-2.txt", "hearing.txt", "index"),
        ("CON_.txt", "hearing.txt", "CON"),
        ("EVIL-2.txt", "hearing.txt", "/EVIL"),
    ]
    with pytest.raises(OutputError, match=r"index\.json: this file exists already"):
        write_speakers([hearing], "out", "text")


def test_documents_are_named_after_their_inputs(folder, hearing):
    nameless = tc.parse(HEARING)
    write_documents([hearing, hearing, nameless], "out", "turns")
    assert sorted(path.name for path in Path("out").iterdir()) == [
        "hearing-2.jsonl", "hearing.jsonl", "index.json", "stdin.jsonl",
    ]  # fmt: skip


# --- counting -------------------------------------------------------------------------------------------------------------


def test_mentions_are_counted_for_one_or_many(folder, hearing):
    assert [(row.term, row.count) for row in tc.mentions(hearing, ["quay", "Friday"]).totals] == [("quay", 2), ("Friday", 2)]
    Path("terms.txt").write_text("deadline = Friday | two years\n")
    report = tc.mentions([hearing, hearing], tc.load_terms("terms.txt"), by=["speaker"], context=1)
    assert report.documents == 2
    assert report.totals[0].count == 6
    assert {line.keyword for line in report.concordance} == {"Friday", "two years"}
    with pytest.raises(UsageError, match="colour"):
        tc.mentions(hearing, ["quay"], by=["colour"])


def test_the_function_stays_when_the_package_of_that_name_is_imported():
    code = "import transcript_cli as tc, transcript_cli.mentions; assert tc.mentions.__module__ == 'transcript_cli.counting'"
    subprocess.run([sys.executable, "-c", code], env=environment(), check=True)


def test_a_text_alone_is_one_value_and_not_its_letters(folder: Path, hearing: tc.Transcript) -> None:
    def counted(report: tc.MentionReport) -> list[tuple[str, int]]:
        return [(row.term, row.count) for row in report.rows]

    assert counted(tc.mentions(hearing, "quay")) == counted(tc.mentions(hearing, ["quay"])) != []
    assert counted(tc.mentions(hearing, "quay", exclude="new quay")) == counted(
        tc.mentions(hearing, ["quay"], exclude=["new quay"])
    )
    by = tc.mentions(hearing, ["quay"], by="speaker, label").by
    assert tuple(by) == ("speaker", "label")
    assert tuple(tc.who(hearing, "quay", by="document").by) == ("document",)
    assert "quay" in tc.report(hearing, "quay")
    assert tc.keep_speakers(hearing, "Abara").turns == tc.keep_speakers(hearing, ["MS. ABARA"]).turns != []
    assert len(list(tc.read_many("hearing.txt"))) == 1
