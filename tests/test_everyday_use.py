"""What people trip over who have a folder of files and a question, and no wish to read a manual."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
from pathlib import Path

import pytest

import transcript_cli as tc
from tests.conftest import HEARING, Command
from transcript_cli.source import source_from_bytes

DEBATE = """\
House of Assembly
3 March 2021

Ada Abernethy (Skerry Isles) (Lab): The ferry did not sail, and nobody told the islands why it did not.

Brian Boyle (Lowell) (Con): I thank Ms Abernethy. The ferry sails when it can, and it could not.

Ada Abernethy: Then Mr Boyle will tell us when it can.

Brian Boyle: When the wind drops.
"""
MEMBERS = "id,name,party,constituency,born\n1,Ada Abernethy,Labour,Skerry Isles,1950\n2,Brian Boyle,Conservative,Lowell,1951\n"


def rows(out: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out.decode())))


# --- names ------------------------------------------------------------------------------------------------------------------


def test_a_surname_is_enough_to_name_a_speaker(folder: Path, command: Command) -> None:
    Path("debate.txt").write_text(DEBATE)
    whole = command("split", "debate.txt", "--speaker", "Brian Boyle", "--to", "csv")
    assert len(rows(whole.out)) == 2
    assert command("split", "debate.txt", "--speaker", "boyle", "--to", "csv").out == whole.out
    assert command("split", "debate.txt", "--speaker", "boy").code == 2


def test_a_surname_that_two_have_names_neither(folder: Path, command: Command) -> None:
    Path("debate.txt").write_text(DEBATE.replace("Ada Abernethy", "Ada Boyle"))
    ended = command("split", "debate.txt", "--speaker", "Boyle")
    assert ended.code == 2
    assert "The speakers are: Ada Boyle, Brian Boyle." in ended.err


def test_a_list_of_members_is_a_speakers_file(folder: Path, command: Command) -> None:
    """By their full names, whatever stands around these in the labels; columns of other things are passed over."""
    Path("debate.txt").write_text(DEBATE)
    Path("members.csv").write_text(MEMBERS)
    ended = command("mentions", "debate.txt", "-t", "ferry", "--by", "organization", "--speakers", "members.csv", "--to", "csv")
    assert ended.err == ""
    assert {(row["organization"], row["words"]) for row in rows(ended.out)} == {("Labour", "23"), ("Conservative", "18")}


def test_one_speakers_file_serves_documents_that_have_few_of_its_labels(folder: Path, command: Command) -> None:
    Path("debate.txt").write_text(DEBATE)
    others = "".join(f"{n},Person {chr(64 + n)}son,Green,Nowhere,1960\n" for n in range(3, 20))
    Path("members.csv").write_text(MEMBERS + others)
    assert json.loads(command("convert", "debate.txt", "--speakers", "members.csv", "--to", "json").out)["warnings"] == []
    Path("wrong.txt").write_text("Ada Abernthy = Ada\n")
    ended = command("convert", "debate.txt", "--speakers", "wrong.txt", "--to", "json")
    assert [warning["code"] for warning in json.loads(ended.out)["warnings"]] == ["unknown-label"]


def test_a_speakers_file_of_a_folder_has_each_label_once(folder: Path, command: Command) -> None:
    for name in ("a", "b"):
        Path(f"{name}.txt").write_text(DEBATE)
    Path("c.txt").write_text(DEBATE.replace("Brian Boyle", "Bo Boyle"))
    assert command("speakers", "a.txt", "b.txt", "c.txt", "-o", "all.toml").code == 0
    made = Path("all.toml").read_text()
    assert made.count('\n"Ada Abernethy" = ') == 1 and made.count("# The speakers of ") == 2
    before = [json.loads(command("convert", f"{name}.txt", "--to", "json").out)["speakers"] for name in "abc"]
    after = [command("convert", f"{name}.txt", "--to", "json", "--speakers", "all.toml").out for name in "abc"]
    names = [[speaker["name"] for speaker in speakers] for speakers in before]
    assert [[speaker["name"] for speaker in json.loads(out)["speakers"]] for out in after] == names


@pytest.mark.parametrize("head", ["label,name,orgnization", "label,title"])
def test_a_slip_in_the_name_of_a_column_is_an_error(folder: Path, command: Command, head: str) -> None:
    Path("debate.txt").write_text(DEBATE)
    Path("members.csv").write_text(f"{head}\nAda Abernethy,Ada,Lab\n")
    ended = command("summary", "debate.txt", "--speakers", "members.csv")
    assert ended.code == 2 and "members.csv:1" in ended.err


def test_values_with_commas_are_told_apart(folder: Path, command: Command) -> None:
    Path("debate.txt").write_text(DEBATE)
    ended = command("keyness", "debate.txt", "--group", "organization=Tory")
    assert "There are: Skerry Isles, Lab; Lowell, Con." in ended.err


# --- what is written, and where ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("mentions", "hearing.txt", "-o", "counts.xlsx"), "the extension .xlsx says nothing about the format"),
        (("who", "hearing.txt", "-o", "who.docx"), "the extension .docx says nothing about the format"),
        (("metadata", "hearing.txt", "-o", "about.txt"), "Name it with --to: json, csv, tsv."),
        (("report", "hearing.txt", "-o", "report.pdf"), "Call it .html."),
        (("convert", "hearing.txt", "-o", "out.pdf"), "pdf is read but not written here"),
        (("convert", "hearing.txt", "-o", "out.parquet"), "Add --to parquet."),
        (("convert", "hearing.txt", "b.txt", "-o", "out.json"), "one file of json holds one document"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_file_is_not_called_what_it_is_not(folder: Path, command: Command, arguments: tuple[str, ...], says: str) -> None:
    Path("b.txt").write_text(HEARING)
    ended = command(*arguments)
    assert ended.code == 2 and says in ended.err
    assert not Path(arguments[-1]).exists()


def test_metadata_as_a_table(folder: Path, command: Command) -> None:
    Path("debate.txt").write_text(DEBATE)
    ended = command("metadata", "debate.txt", "hearing.txt", "-o", "about.csv")
    assert ended.code == 0
    first, second = rows(Path("about.csv").read_bytes())
    assert (first["path"], first["organization"], first["date"]) == ("debate.txt", "House of Assembly", "2021-03-03")
    assert json.loads(first["participants"]) == ["Ada Abernethy", "Brian Boyle"]
    assert (second["path"], second["date"], second["extra"]) == ("hearing.txt", "", "")
    tabs = command("metadata", "debate.txt", "hearing.txt", "--to", "tsv", "--jobs", "2", "--timeout", "60")
    assert tabs.out.decode().splitlines()[0].split("\t") == list(first)
    assert len(tabs.out.splitlines()) == 3


def test_what_several_documents_lose_is_said_once(folder: Path, command: Command) -> None:
    Path("debate.txt").write_text(DEBATE)
    Path("plain.txt").write_text("hello there\n")
    ended = command("convert", "debate.txt", "hearing.txt", "plain.txt", "--to", "turns")
    [lost] = [line for line in ended.err.splitlines() if "has no room for" in line]
    assert lost.count("metadata:") == 1 and lost.count("participants") == 1


def test_a_full_disk_is_blamed_on_the_output(folder: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("transcript_cli.scale.runs.write_tables", full)
    ended = command("convert", "hearing.txt", "--to", "tables", "-o", "tables")
    assert (ended.code, ended.err) == (1, "transcript: tables: cannot be written: No space left on device\n")


def test_the_columns_of_the_matrix_stand_apart(folder: Path, command: Command) -> None:
    """Their sums are longer than what is in them."""
    people = ["Ann Roe", "Bea Poe", "Cato Lund"]
    calls = {who: " ".join(f"{other}, listen!" for other in people if other != who) for who in people}
    Path("talk.txt").write_text("\n\n".join(f"{who.upper()}: {calls[who]}" for who in people * 60))
    page = command("who", "talk.txt", "--to", "table").out.decode()
    [sums] = [line.split() for line in page.splitlines() if line.startswith("    all")]
    assert sums == ["all", "120", "120", "120", "360"]


@pytest.mark.parametrize(
    ("said", "meant"), [("party", "organization"), ("organisation", "organization"), ("speakers", "speaker")]
)
def test_what_nearly_is_a_field_is_asked_about(command: Command, said: str, meant: str) -> None:
    assert f"Did you mean {meant}? " in command("mentions", "hearing.txt", "-t", "quay", "--by", said).err


def test_failures_are_not_written_to_a_file_called_dash(folder: Path, command: Command) -> None:
    assert command("convert", "hearing.txt", "--to", "csv", "--failures", "-").code == 2
    assert not Path("-").exists()


# --- folders ----------------------------------------------------------------------------------------------------------------


@pytest.fixture
def box(folder: Path) -> Path:
    """A folder of which one file is a transcript."""
    Path("box").mkdir()
    for name in ("a.txt", "old.doc", "tape.mp3", "README", ".hidden"):
        (Path("box") / name).write_text(HEARING)
    return Path("box")


@pytest.mark.parametrize("command_line", [("convert", "--to", "jsonl"), ("summary",), ("convert", "--to", "jsonl", "--resume")])
def test_files_that_are_left_out_are_counted(box: Path, command: Command, command_line: tuple[str, ...]) -> None:
    more = ["-o", "out.jsonl"] if "--resume" in command_line else []
    ended = command(*command_line, "box", "-r", *more)
    assert "transcript: 3 files of types that are not read left out: " in ended.err
    assert all(kind in ended.err for kind in (".doc 1", ".mp3 1", "no extension 1"))
    assert "left out" not in command(*command_line, "box", "-r", "-q", *more, *(["--force"] if more else [])).err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_a_pipe_in_a_folder_is_left_out_and_one_that_is_named_is_read(box: Path, command: Command) -> None:
    os.mkfifo(box / "pipe.txt")
    for inputs in (("box", "-r"), ("box/*.txt",)):
        assert len(command("convert", *inputs, "--to", "jsonl").out.splitlines()) == 1


def test_messages_name_the_file_within_an_archive(folder: Path, command: Command) -> None:
    from zipfile import ZipFile

    with ZipFile("box.zip", "w") as archive:
        archive.writestr("one.txt", DEBATE.encode("latin-1"))
        archive.writestr("two.txt", HEARING)
    ended = command("convert", "box.zip", "--to", "jsonl", "-v")
    assert "box.zip/one.txt: " in ended.err and "box.zip/two.txt: " in ended.err


# --- help -------------------------------------------------------------------------------------------------------------------


def test_help_has_the_options_of_the_command_before_those_that_all_share(command: Command) -> None:
    page = command("mentions", "--help").out.decode()
    heads = [line for line in page.splitlines() if line.endswith(":") and line[0] != " "]
    assert heads == ["Arguments:", "Options:", "Inputs:", "Labels and speakers:", "Many inputs:", "Messages:"]
    assert page.index("--term ") < page.index("Inputs:") < page.index("--recursive")
    assert command("formats", "--help").out.decode().count("ptions:") == 1


# --- captions that were pasted ----------------------------------------------------------------------------------------------


def test_captions_of_a_video_as_they_are_copied_with_a_chevron_at_each_new_voice() -> None:
    lines = ["so welcome back everyone", "to the harbour", ">> thank you it is good to be", "here", ">> were you at the lock"]
    lines += [">> I was and nobody", "picked up the phone", "[Music]", "nobody at all"]
    pasted = "Transcript\n\n" + "".join(f"{n // 20}:{n * 3 % 60:02}\n{line}\n" for n, line in enumerate(lines))
    transcript = tc.parse(pasted)
    assert [turn.text for turn in transcript.turns] == [line.removeprefix(">> ") for line in lines]
    assert [turn.start for turn in transcript.turns] == [3.0 * n for n in range(len(lines))]
    assert transcript.metadata.title is None


# --- reading on a terminal --------------------------------------------------------------------------------------------------


def test_text_is_folded_between_words_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    from transcript_cli.cli.targets import folded

    monkeypatch.setenv("COLUMNS", "30")
    text = f"CHAIR: {'well-known lighthouse “Märta”  ' * 20}end\n\nshort\n" + "x" * 50 + "\nno end"
    data = text.encode()
    shown = b"".join(folded(data[i : i + 7] for i in range(0, len(data), 7))).decode()
    assert shown.split() == text.split()
    assert shown.count("\n\n") == 1 and shown.endswith("\nno end")
    assert all(len(line) <= 30 for line in shown.splitlines() if " " in line)


# --- names ------------------------------------------------------------------------------------------------------------------


def test_a_person_who_is_named_in_the_title_alone_is_hidden_or_told_of(folder: Path, command: Command) -> None:
    text = "Interview with Paul Okafor\n21 August 2023\n\n" + "JW: And the goat?\n\nPO: It slept well, thank you.\n\n" * 3
    Path("talk.txt").write_text(text)
    hidden = command("pseudonymize", "talk.txt", "--mentioned", "--to", "json")
    assert "Okafor" not in hidden.out.decode()
    assert json.loads(hidden.out)["metadata"]["title"].startswith("Interview with Person ")
    assert "keep their names: Paul Okafor;" in command("pseudonymize", "talk.txt", "--to", "json").err


# --- old encodings ----------------------------------------------------------------------------------------------------------

GIRL = "MRS. ÖBERG: I was fourteen. My sister Märta, she was older, had gone before me. José paid nobody; Zoë did.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GIRL * 4, "cp1252"),
        (GIRL * 4, "mac_roman"),
        (GIRL * 4, "cp850"),
        ("café = Café\nclimate\n", "cp1252"),
        ("Señor Núñez: hola\n", "cp1252"),
        ("£20 for José\n", "cp1252"),
        ("„Grüß Gott“, sagte er.\n", "cp1252"),
        ("Ça va? – Très bien.\n", "cp1252"),
        ("Zażółć gęślą jaźń\n", "cp1250"),
        ("Dvořák: Ano, děkuji.\n", "cp1250"),
        ("Председатель: Слово имеет депутат\n", "cp1251"),
        ("Καλημέρα\n", "cp1253"),
        ("市長: こんにちは\n", "cp932"),
    ],
)
def test_a_text_of_few_special_letters_is_read_in_the_encoding_that_makes_words(text: str, encoding: str) -> None:
    assert source_from_bytes(text.encode(encoding), "tape.txt").text == text


def test_times_on_lines_of_their_own_belong_to_the_labels_below_them() -> None:
    said = [
        ("Ann", "so welcome back"),
        ("Bo", "thank you"),
        ("Ann", "were you at the lock"),
        ("Bo", "I was"),
        ("Ann", "and the key"),
    ]
    pasted = "".join(f"0:{3 * n:02}\n{who}: {text}\n" for n, (who, text) in enumerate(said)) + "0:15\nwas it there at all\n"
    transcript = tc.parse(pasted)
    assert [(turn.label, turn.start) for turn in transcript.turns] == [(who, 3.0 * n) for n, (who, _) in enumerate(said)]
    assert "was it there at all" in transcript.turns[-1].text
