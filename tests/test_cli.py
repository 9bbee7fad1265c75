"""The command line: options, streams, exit codes, and that the user's mistakes are one line."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import IO

import pytest

from tests.conftest import HEARING, Command, Ended, environment, zip_head
from transcript_cli import __version__
from transcript_cli.cli import run
from transcript_cli.formats import FORMATS

from .refusals import soon

COMMANDS = ("summary", "split", "convert", "metadata", "mentions", "explain", "speakers", "schema", "formats")
READING = {
    "summary": ["summary"],
    "split": ["split"],
    "convert": ["convert", "--to", "turns"],
    "metadata": ["metadata"],
    "mentions": ["mentions", "-t", "quay"],
    "explain": ["explain"],
    "speakers": ["speakers"],
}
WITH_OUTPUT = [name for name in READING if name != "summary"]


def one_line(err: str) -> str:
    assert err.count("\n") == 1 and err.endswith("\n"), err
    return err.rstrip("\n")


# --- help and version -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_version(process: Command, option):
    assert process(option) == (0, f"transcript {__version__}\n".encode(), "")
    assert process(option, "formats").out == f"transcript {__version__}\n".encode()


def test_no_command_is_help_and_wrong_usage(command: Command):
    ended = command()
    assert ended.code == 2
    assert "Usage: transcript" in ended.out.decode() + ended.err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_worked_examples(command: Command, name):
    for option in ("-h", "--help"):
        ended = command(name, option)
        assert ended.code == 0
        examples = ended.out.decode().partition("Examples:\n")[2].splitlines()
        assert 2 <= len([line for line in examples if f"transcript {name}" in line or "transcript convert" in line]) <= 4
    listed = command("--help").out.decode()
    assert f"\n  {name} " in listed
    assert "..." not in listed.partition("Commands:")[2], "a description is too long for the list"


def test_nothing_named_and_a_keyboard_is_help_and_wrong_usage(folder: Path, monkeypatch, capsys):
    class Keyboard(io.StringIO):
        def isatty(self) -> bool:
            return True

    for keyboard in (Keyboard(), None):
        monkeypatch.setattr(sys, "stdin", keyboard)
        assert run(["convert", "--to", "json"]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert "PATH..." in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["transcribe"],
        ["convert", "hearing.txt", "--nonsense"],
        ["convert", "hearing.txt"],
        ["convert", "hearing.txt", "--to", "word"],
        ["convert", "hearing.txt", "-o", "out.xyz"],
        ["convert", "hearing.txt", "--to", "json", "--from", "word"],
        ["convert", "hearing.txt", "--to", "json", "--dates", "american"],
        ["convert", ".", "--to", "json"],
        ["convert", "-", "-", "--to", "json"],
        ["convert", "hearing.txt", "other.txt", "--to", "md"],
        ["convert", "hearing.txt", "other.txt", "--to", "docx"],
        ["convert", "hearing.txt", "--to", "pdf"],
        ["convert", "hearing.txt", "--to", "cues", "--output-dir", "out"],
        ["convert", "hearing.txt", "--to", "chunks", "--words", "0"],
        ["split", "hearing.txt", "--to", "cues"],
        ["split", "hearing.txt", "--speaker", "Nobody"],
        ["mentions", "hearing.txt", "--by", "colour"],
        ["mentions", "hearing.txt", "--to", "md"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_writes_nothing(command: Command, arguments):
    Path("other.txt").write_text(HEARING)
    code, out, err = command(*arguments)
    assert (code, out) == (2, b"")
    assert err
    assert "Traceback" not in err


def test_messages_say_what_next(command: Command):
    assert one_line(command("convert", ".", "--to", "json").err) == (
        "transcript: .: this is a directory. Add -r to read the transcripts in it."
    )
    assert one_line(command("split", "hearing.txt", "--speaker", "Nobody").err).startswith(
        "transcript: no speaker 'Nobody'. The speakers are: "
    )
    assert one_line(command("convert", "none.txt", "--to", "json").err) == (
        "transcript: none.txt: no such file. Check the name."
    )


# --- one way in, one way out ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", READING)
def test_file_and_standard_input_give_the_same(command: Command, name):
    """But for the name of the input, which standard input has not."""
    arguments = READING[name]
    from_file = command(*arguments, "hearing.txt")
    assert from_file.code == 0
    assert from_file.out
    for names in (["-"], []):
        piped = command(*arguments, *names, stdin=HEARING.encode())
        assert piped.code == 0
        assert same_but_for_the_name(piped.out) == same_but_for_the_name(from_file.out)


def same_but_for_the_name(out: bytes) -> list[str]:
    text = out.decode()
    for said, unsaid in (('"hearing.txt"', "null"), (" of hearing.txt", ""), ("hearing.txt", "-"), ("standard input", "-")):
        text = text.replace(said, unsaid)
    return [" ".join(line.split()) for line in text.splitlines()]


@pytest.mark.parametrize("name", WITH_OUTPUT)
def test_a_file_gets_the_bytes_that_a_pipe_gets(command: Command, name):
    arguments = [*READING[name], "hearing.txt"]
    piped = command(*arguments)
    assert command(*arguments, "-o", "out") == (0, b"", piped.err)
    assert Path("out").read_bytes() == piped.out
    assert command(*arguments, "-o", "-").out == piped.out


@pytest.mark.parametrize("name", READING)
def test_a_process_gives_what_the_function_gives(command: Command, process: Command, name):
    """In a C locale and with colour forbidden or not, a pipe gets the same UTF-8."""
    Path("zoë.txt").write_text(HEARING.replace("quay", "Hafenmole für Zoë – 港"), "utf-8")
    expected = command(*READING[name], "zoë.txt")
    for env in ({"LC_ALL": "C", "PYTHONUTF8": "1"}, {"NO_COLOR": "1", "TERM": "dumb"}, {"PYTHONIOENCODING": "utf-8"}):
        ended = process(*READING[name], "zoë.txt", env=env)
        assert (ended.code, ended.out) == (expected.code, expected.out)


@pytest.mark.parametrize("name", READING)
def test_nothing_in_a_pipe_is_coloured(command: Command, name):
    assert b"\x1b" not in command(*READING[name], "hearing.txt").out


@pytest.mark.parametrize(("name", "start"), [("out.json", "{"), ("out.csv", ""), ("out.MD", ""), ("out.txt", "")])
def test_the_extension_of_the_output_is_its_format(command: Command, name, start):
    assert command("convert", "hearing.txt", "-o", name).code == 0
    extension = Path(name).suffix[1:].lower()
    to = {"txt": "text"}.get(extension, extension)
    assert Path(name).read_bytes() == command("convert", "hearing.txt", "--to", to).out
    assert Path(name).read_text().startswith(start)


def test_there_and_back(command: Command):
    first = command("convert", "hearing.txt", "--to", "json")
    Path("hearing.json").write_bytes(first.out)
    assert command("convert", "hearing.json", "--to", "json").out == first.out
    assert command("convert", "--to", "jsonl", stdin=first.out).out == first.out
    assert command("split", "hearing.json").out == command("split", "hearing.txt").out


def test_an_existing_file_needs_force_and_an_input_is_safe(command: Command):
    arguments = ["convert", "hearing.txt", "--to", "text", "-o"]
    Path("out.txt").write_text("old")
    refused = command(*arguments, "out.txt")
    assert (refused.code, Path("out.txt").read_text()) == (1, "old")
    assert "--force" in one_line(refused.err)
    assert command(*arguments, "out.txt", "--force").code == 0
    over = command(*arguments, "./hearing.txt", "--force")
    assert over.code == 1
    assert "inputs are never overwritten" in one_line(over.err)
    assert Path("hearing.txt").read_text() == HEARING
    assert sorted(p.name for p in Path().iterdir()) == ["hearing.txt", "out.txt"]


# --- many inputs ----------------------------------------------------------------------------------------------------------


def test_many_inputs_are_a_line_each_in_order(command: Command):
    shutil.copy("hearing.txt", "a.txt")
    for to in ("json", "jsonl"):
        ended = command("convert", "hearing.txt", "a.txt", "--to", to, "-q")
        assert [json.loads(line)["source"]["path"] for line in ended.out.splitlines()] == ["hearing.txt", "a.txt"]
    for name in ("metadata", "explain"):
        ended = command(name, "hearing.txt", "a.txt", "--json", "--pretty", "-q")
        assert [json.loads(line)["path"] for line in ended.out.splitlines()] == ["hearing.txt", "a.txt"]


def test_one_bad_file_costs_nobody_else_anything(command: Command):
    Path("bad.txt").write_bytes(zip_head("xl/workbook.xml"))
    ended = command("convert", "none.txt", "hearing.txt", "bad.txt", "--to", "jsonl", "-o", "out.jsonl")
    assert ended.code == 1
    assert [json.loads(line)["source"]["path"] for line in Path("out.jsonl").read_text().splitlines()] == ["hearing.txt"]
    lines = ended.err.splitlines()
    assert lines[0] == "transcript: none.txt: no such file. Check the name."
    assert lines[1].startswith("transcript: bad.txt: this Excel workbook is damaged ")
    assert lines[2].startswith("transcript: 1 document done, 2 inputs failed")


def test_an_archive_is_many_inputs(command: Command):
    with zipfile.ZipFile("all.zip", "w") as archive:
        for name in ("a.txt", "b.txt", "c.txt"):
            archive.writestr(name, HEARING)
    whole = command("convert", "all.zip", "--to", "json", "--pretty", "-q")
    assert [json.loads(line)["source"]["path"] for line in whole.out.splitlines()] == [f"all.zip/{n}.txt" for n in "abc"]
    Path("all.zip").write_bytes(Path("all.zip").read_bytes().replace(b"Good", b"Bood", 1))
    ended = command("convert", "all.zip", "--to", "json", "--output-dir", "out")
    assert ended.code == 1
    assert sorted(path.name for path in Path("out").iterdir()) == ["b.json", "c.json", "index.json"]
    first, *_, last = ended.err.splitlines()
    assert first.startswith("transcript: all.zip/a.txt: this file is damaged in its archive (Bad CRC-32")
    assert last.startswith("transcript: 2 documents done, 1 input failed")
    with zipfile.ZipFile("one.zip", "w") as archive:
        archive.writestr("a.txt", HEARING)
    one = command("convert", "one.zip", "--to", "json", "--pretty")
    assert len(one.out.splitlines()) == 1
    piped = command("convert", "-", "--to", "turns", "-q", stdin=Path("one.zip").read_bytes())
    assert [json.loads(line)["document"] for line in piped.out.splitlines()] == ["stdin/a.txt"] * 4
    for name in ("metadata", "explain"):
        assert len(command(name, "one.zip", "--json", "--pretty", "-q").out.splitlines()) == 1


def test_an_archive_that_is_damaged_is_one_line(command: Command):
    Path("all.zip").write_bytes(b"PK\x03\x04 and so on")
    ended = command("convert", "all.zip", "--to", "json")
    assert (ended.code, ended.out) == (1, b"")
    assert one_line(ended.err).startswith("transcript: all.zip: this zip archive is damaged (")


CAPTIONS = "WEBVTT\n\nfirst\n00:01.000 --> 00:02.500\n<v Ann>Hello,\nall.\n\n00:03.000 --> 00:04.000\n<b>Goodbye.</b>\n"


def test_cues_are_the_captions_of_all_inputs_as_written(command: Command):
    Path("a.vtt").write_text(CAPTIONS)
    Path("b.srt").write_text("1\n00:00:05,000 --> 00:00:06,000\nAgain.\n")
    one = command("convert", "a.vtt", "--to", "cues")
    assert (one.code, one.err) == (0, "")
    assert [json.loads(line) for line in one.out.splitlines()] == [
        {"id": "first", "start": 1.0, "end": 2.5, "text": "<v Ann>Hello,\nall.", "voices": ["Ann"]},
        {"id": None, "start": 3.0, "end": 4.0, "text": "<b>Goodbye.</b>", "voices": []},
    ]
    several = command("convert", "a.vtt", "hearing.txt", "b.srt", "none.vtt", "--to", "cues", "-o", "out.jsonl")
    assert several.code == 1
    assert [json.loads(line)["start"] for line in Path("out.jsonl").read_text().splitlines()] == [1.0, 3.0, 5.0]
    no_times, no_file, last = several.err.splitlines()
    assert no_times.startswith("transcript: hearing.txt: this has no times, so there are no cues to show. ")
    assert no_file == "transcript: none.vtt: no such file. Check the name."
    assert last.startswith("transcript: 2 documents done, 2 inputs failed")
    alone = command("convert", "hearing.txt", "--to", "cues", "-o", "none.jsonl")
    assert alone.code == 1
    assert "this has no times" in one_line(alone.err)
    assert not Path("none.jsonl").exists()


def test_what_a_format_cannot_hold_costs_the_other_files_nothing(command: Command):
    Path("a.vtt").write_text(CAPTIONS)
    shutil.copy("a.vtt", "z.vtt")
    ended = command("convert", "a.vtt", "hearing.txt", "z.vtt", "--to", "srt", "--output-dir", "out")
    assert ended.code == 1
    assert sorted(path.name for path in Path("out").iterdir()) == ["a.srt", "index.json", "z.srt"]
    assert [row["path"] for row in json.loads(Path("out/index.json").read_text())] == ["a.vtt", "z.vtt"]
    assert "transcript: hearing.txt: this transcript has no times, and SubRip cannot do without. Write it" in ended.err
    assert ended.err.splitlines()[-1].startswith("transcript: 2 documents done, 1 input failed")
    alone = command("convert", "hearing.txt", "--to", "srt", "-o", "out.srt")
    assert (alone.code, Path("out.srt").exists()) == (1, False)
    assert "--to text" in one_line(alone.err)


def test_chunks_are_as_long_as_the_user_says(command: Command):
    def chunks(*words: str) -> list[int]:
        return [
            json.loads(line)["words"] for line in command("convert", "hearing.txt", "--to", "chunks", *words).out.splitlines()
        ]

    assert len(chunks()) == 1
    assert len(chunks("--words", "25")) > 2
    assert max(chunks("--words", "25")) <= 25
    assert sum(chunks("--words", "25")) == sum(chunks())


def test_a_word_file_goes_through_a_pipe_as_it_is(command: Command):
    ended = command("convert", "hearing.txt", "--to", "docx", "-q")
    assert ended.out.startswith(b"PK")
    back = command("convert", "-", "--to", "turns", "-q", stdin=ended.out)
    assert [json.loads(line)["label"] for line in back.out.splitlines()] == ["CHAIR LINDQVIST", "MS. ABARA"] * 2


def test_where_all_fail_nothing_is_written(command: Command):
    ended = command("convert", "a.txt", "b.txt", "--to", "csv", "-o", "out.csv")
    assert ended.code == 1
    assert ended.err.splitlines()[-1] == "transcript: none of the 2 inputs could be read"
    assert not Path("out.csv").exists()
    assert command("convert", "a.txt", "b.txt", "--to", "csv").out == b""


def test_directories_and_patterns(command: Command):
    for name in ("b.txt", "a.md", "c.png"):
        Path("docs", "deep").mkdir(parents=True, exist_ok=True)
        shutil.copy("hearing.txt", Path("docs", "deep", name))
    found = command("convert", "docs", "-r", "--to", "jsonl", "-q")
    assert [json.loads(line)["source"]["path"] for line in found.out.splitlines()] == ["docs/deep/a.md", "docs/deep/b.txt"]
    found = command("metadata", "docs/*/*.txt")
    assert json.loads(found.out)["path"] == "docs/deep/b.txt"


def test_a_directory_of_files(command: Command):
    Path("more").mkdir()
    shutil.copy("hearing.txt", "more/hearing.txt")
    assert command("convert", "hearing.txt", "more/hearing.txt", "--to", "md", "--output-dir", "out", "-q").code == 0
    assert sorted(p.name for p in Path("out").iterdir()) == ["hearing-2.md", "hearing.md", "index.json"]
    assert command("split", "hearing.txt", "--output-dir", "speakers").code == 0
    index = json.loads(Path("speakers/index.json").read_text())
    for row in index:
        text = Path("speakers", row["file"]).read_text()
        assert row["speaker"]["labels"]
        assert ("Friday, and not" in text) == ("MS. ABARA" in row["speaker"]["labels"])
    again = command("split", "hearing.txt", "--output-dir", "speakers")
    assert (again.code, again.out) == (1, b"")


def test_speakers_can_be_kept(command: Command):
    ended = command("split", "hearing.txt", "--speaker", "ms. abara", "--json")
    assert [turn["index"] for turn in json.loads(ended.out)["turns"]] == [1, 3]
    Path("other.txt").write_text("ANN: Hello to all.\n\nBEN: Hello.\n\nANN: Let us begin.\n\nBEN: Yes.\n")
    ended = command("split", "hearing.txt", "other.txt", "--speaker", "BEN", "--to", "turns", "-q")
    assert ended.code == 0
    assert len(ended.out.splitlines()) == 2


# --- what is said on standard error ---------------------------------------------------------------------------------------


ESSAY = "It rained for a week.\n\nNobody said a word about it.\n"


def test_warnings_go_to_standard_error(command: Command):
    Path("essay.txt").write_text(ESSAY)
    ended = command("convert", "essay.txt", "--to", "json")
    [warning] = json.loads(ended.out)["warnings"]
    assert ended.code == 0
    assert warning["message"] in one_line(ended.err)
    assert f"[{warning['code']}]" in ended.err
    assert command("convert", "essay.txt", "--to", "json", "-q") == (0, ended.out, "")


def test_what_a_format_has_no_room_for_is_said_once(command: Command):
    Path("a.vtt").write_text(CAPTIONS)
    shutil.copy("a.vtt", "b.vtt")
    ended = command("convert", "a.vtt", "b.vtt", "--to", "text")
    notes = [line for line in ended.err.splitlines() if "has no room for" in line]
    assert [note.partition(";")[0] for note in notes] == ["transcript: text has no room for: end times"]
    assert command("convert", "a.vtt", "b.vtt", "--to", "text", "-q").err == ""
    assert "has no room for" not in command("convert", "a.vtt", "--to", "json").err
    assert "has no room for" not in command("split", "a.vtt", "--to", "text").err
    assert "end times" in command("convert", "a.vtt", "--to", "md", "--output-dir", "out").err


def test_nothing_is_said_to_be_lost_where_nothing_is_written(command: Command):
    Path("out.md").write_text("old")
    assert "--force" in one_line(command("convert", "hearing.txt", "-o", "out.md").err)
    Path("empty.txt").write_bytes(b"")
    assert "has no room for" not in command("convert", "empty.txt", "--to", "text").err


def test_strict_makes_warnings_failures(command: Command):
    Path("essay.txt").write_text(ESSAY)
    ended = command("convert", "essay.txt", "hearing.txt", "--to", "jsonl", "--strict")
    assert ended.code == 1
    assert [json.loads(line)["source"]["path"] for line in ended.out.splitlines()] == ["hearing.txt"]
    assert "With --strict a warning is an error" in ended.err
    assert command("convert", "hearing.txt", "--to", "jsonl", "--strict").code == 0


def test_verbose_says_how_much_was_understood(command: Command):
    Path("hearing.txt").write_text(HEARING + "\n# # #\n")
    ended = command("convert", "hearing.txt", "--to", "json", "-v")
    line = ended.err.splitlines()[-1]
    assert line.startswith("transcript: hearing.txt: 9")
    assert " % of characters in turns" in line
    assert "unassigned (" in line


def test_control_characters_in_names_do_not_reach_the_terminal(command: Command):
    ended = command("convert", "\x1b]0;owned\x07\u202e.txt", "--to", "json")
    assert "\x1b" not in ended.err
    assert one_line(ended.err).startswith("transcript: \\x1b]0;owned\\x07\\u202e.txt: no such file")


def test_debug_shows_where(process: Command):
    assert "Traceback" not in process("metadata", "none.txt").err
    assert "Traceback" in process("metadata", "none.txt", env={"TRANSCRIPT_DEBUG": "1"}).err


# --- odd content ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("content", [b"", b" \n\t\n"], ids=["empty", "blank"])
@pytest.mark.parametrize("name", READING)
def test_nothing_is_fine_everywhere(command: Command, name, content):
    Path("empty.txt").write_bytes(content)
    ended = command(*READING[name], "empty.txt")
    assert ended.code == 0
    assert name == "summary" or "[" in one_line(ended.err)


def test_a_file_in_place_of_a_command_is_told_what_to_do(command: Command):
    ended = command("hearing.txt")
    assert ended.code == 2
    assert "hearing.txt is an input and no command" in one_line(ended.err)
    assert "transcript summary hearing.txt" in ended.err


@pytest.mark.parametrize(
    ("option", "given", "meant"), [("--to", "jsn", "json"), ("--to", "Jsn", "json"), ("--from", "markdwn", "md")]
)
def test_a_misspelt_format_is_guessed_at(command: Command, option: str, given: str, meant: str):
    ended = command("convert", "hearing.txt", option, given)
    assert ended.code == 2
    assert f"unknown format {given!r}. Did you mean {meant}? Known: " in one_line(ended.err)


def test_only_formats_that_are_written_are_offered_for_writing(command: Command):
    assert "pdf" not in command("convert", "hearing.txt", "--to", "nothing").err
    assert "parquet" not in command("convert", "hearing.txt", "--from", "nothing").err


@pytest.mark.parametrize(("name", "form"), [("txt", "text"), ("markdown", "md"), ("ndjson", "jsonl"), ("htm", "html")])
def test_an_extension_names_its_format(command: Command, name: str, form: str):
    assert command("convert", "hearing.txt", "--to", name, "-q") == command("convert", "hearing.txt", "--to", form, "-q")


def test_a_line_of_five_megabytes(command: Command):
    Path("long.txt").write_text("ANN: " + "word " * 1_000_000 + "\n\nBEN: Short.\n\nANN: Yes.\n\nBEN: Good.\n")
    with soon():
        ended = command("convert", "long.txt", "--to", "turns", "-q")
    assert len(ended.out.splitlines()[0]) > 4_000_000


@pytest.mark.parametrize("name", READING)
def test_bytes_that_are_no_text_are_one_line(command: Command, name):
    Path("zero.txt").write_bytes(b"ANN: Hello.\0\0\0\x01\xff")
    ended = command(*READING[name], "zero.txt")
    assert (ended.code, ended.out) == (1, b"")
    assert one_line(ended.err).startswith("transcript: zero.txt: this is not text")


def test_utf16_is_read(command: Command):
    Path("wide.txt").write_bytes(HEARING.encode("utf-16"))
    turns = json.loads(command("convert", "wide.txt", "--to", "json").out)["turns"]
    assert [turn["text"] for turn in turns] == [
        turn["text"] for turn in json.loads(command("convert", "hearing.txt", "--to", "json").out)["turns"]
    ]


@pytest.mark.parametrize(
    "name", ["-dash.txt", "with space.txt", "[brackets].txt", "[bold]x[i].txt", "new\nline.txt", "é.txt", "*.txt"]
)
def test_odd_file_names(command: Command, name):
    try:
        Path(name).write_text(HEARING)
    except OSError:
        pytest.skip("this file system takes no such names")
    for arguments in READING.values():
        assert command(*arguments, "--", name).code == 0
    assert json.loads(command("convert", "--to", "json", "--", name).out)["source"]["path"] == name


# --- lists ----------------------------------------------------------------------------------------------------------------


def test_the_schema_is_that_of_the_json(command: Command):
    import jsonschema

    schema = json.loads(command("schema").out)
    document = json.loads(command("convert", "hearing.txt", "--to", "json").out)
    jsonschema.validate(document, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**document, "turns": None}, schema)


def test_formats_are_listed(command: Command):
    lines = command("formats").out.decode().splitlines()
    assert [line.split()[0] for line in lines] == [row.name for row in FORMATS]
    able = {line.split()[0]: set(re.findall(r"\b(?:reads|writes)\b", line)) for line in lines}
    assert able["text"] == {"reads", "writes"}
    assert (able["pdf"], able["cues"], able["chunks"]) == ({"reads"}, {"writes"}, {"writes"})
    assert max(map(len, lines)) <= 100


def test_the_explanation_holds_every_line(command: Command):
    rows = command("explain", "hearing.txt").out.decode().splitlines()
    assert sorted({int(row.split()[0]) for row in rows}) == list(range(1, HEARING.count("\n") + 1))
    explained = json.loads(command("explain", "hearing.txt", "--json").out)
    assert "".join(segment["text"] for segment in explained["segments"]) == HEARING
    assert command("explain", "hearing.txt", "-o", "why.json").code == 0
    assert json.loads(Path("why.json").read_text()) == explained


def test_a_speakers_file_can_be_corrected_and_given_back(command: Command):
    Path("names.txt").write_bytes(command("speakers", "hearing.txt").out)
    assert command("convert", "hearing.txt", "--speakers", "names.txt", "--to", "json").code == 0
    Path("names.txt").write_text("MS. ABARA = Chidi Abara\n")
    document = json.loads(command("convert", "hearing.txt", "--speakers", "names.txt", "--to", "json").out)
    assert "Chidi Abara" in [speaker["name"] for speaker in document["speakers"]]


def test_meta_is_metadata(command: Command):
    assert command("meta", "hearing.txt") == command("metadata", "hearing.txt")
    found = json.loads(command("meta", "hearing.txt").out)
    assert set(found) == {"path", "metadata", "evidence"}


# --- the process ----------------------------------------------------------------------------------------------------------


def start(
    *arguments: str,
    stdin: int = subprocess.PIPE,
    stdout: int | IO[bytes] = subprocess.PIPE,
    stderr: int = subprocess.PIPE,
    columns: str = "80",
) -> subprocess.Popen[bytes]:
    line = [sys.executable, "-m", "transcript_cli", *arguments]
    heed_interrupts = None if os.name == "nt" else lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    return subprocess.Popen(
        line,
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        env=environment({"COLUMNS": columns}),
        preexec_fn=heed_interrupts,  # a shell's background jobs ignore Ctrl-C, and so would their children
    )


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="no such signal here")
@pytest.mark.parametrize("arguments", [["convert", "--to", "turns"], ["split"], ["explain"], ["summary"]], ids=lambda a: a[0])
def test_a_reader_that_leaves_ends_the_command_quietly(folder: Path, arguments):
    running = start(*arguments, "hearing.txt", stdin=subprocess.DEVNULL)
    assert running.stdout and running.stderr
    running.stdout.close()
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait(60) in (-signal.SIGPIPE, 141)  # a shell calls both 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize(
    "arguments", [["convert", "--to", "turns"], ["formats"], ["summary"], ["--version"]], ids=lambda a: a[0]
)
def test_a_full_disk_is_one_line(folder: Path, arguments):
    names = ["hearing.txt"] if arguments[0] in READING else []
    with Path("/dev/full").open("wb") as full:
        running = start(*arguments, *names, stdout=full)
        _, err = running.communicate(timeout=60)
    assert running.returncode == 1
    assert one_line(err.decode()) == "transcript: standard output: cannot be written: No space left on device"


@pytest.mark.skipif(os.name == "nt", reason="no such terminals here")
@pytest.mark.parametrize("name", READING)
def test_a_terminal_is_never_commanded_by_a_document(folder: Path, name):
    Path("evil.txt").write_text(HEARING.replace("quay", "q\x1b]0;owned\x07uay \u202e[bold]").replace("ABARA", "AB\x9bARA"))
    shown = on_a_terminal(*READING[name], "evil.txt")
    assert "\x1b]0;" not in shown
    assert not {"\x07", "\x9b", "\u202e"} & set(shown)
    assert "Traceback" not in shown


def on_a_terminal(*arguments: str, code: int = 0) -> str:
    """What the command writes to a terminal of 100 columns, on both of its streams."""
    ours, theirs = os.openpty()
    running = start(*arguments, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, columns="100")
    os.close(theirs)
    shown = b""
    with suppress(OSError):  # the other end was closed
        while chunk := os.read(ours, 65_536):
            shown += chunk
    os.close(ours)
    assert running.wait(60) == code
    return shown.decode()


@pytest.mark.skipif(os.name == "nt", reason="no such terminals here")
def test_a_terminal_is_spared_what_is_no_text(folder: Path):
    shown = on_a_terminal("convert", "hearing.txt", "--to", "docx", code=2)
    assert shown.splitlines() == ["transcript: docx is no text that a terminal could show. Write it to a file: -o FILE."]


@pytest.mark.skipif(os.name == "nt", reason="no such terminals here")
def test_a_terminal_gets_tables_where_a_pipe_gets_json(folder: Path):
    for name in ("metadata", "mentions", "explain"):
        assert not on_a_terminal(*READING[name], "hearing.txt").startswith("{")
    assert on_a_terminal("metadata", "hearing.txt", "--json").startswith("{")


@pytest.mark.skipif(os.name == "nt", reason="no such signals here")
@pytest.mark.parametrize(("sign", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_an_end_from_outside_leaves_no_temporary_file(folder: Path, sign, code):
    running = start("convert", "--to", "json", "-o", "out.json")
    deadline = time.monotonic() + 30
    while not any(folder.glob(".transcript-*")) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert any(folder.glob(".transcript-*")), "the output was never begun"
    running.send_signal(sign)
    _, err = running.communicate(timeout=60)
    assert running.returncode == code
    assert err == b""
    assert [path.name for path in folder.iterdir()] == ["hearing.txt"]


# --- mentions -------------------------------------------------------------------------------------------------------------


def counts(ended: Ended) -> dict[str, int]:
    assert ended.code == 0, ended.err
    return {row["term"]: row["count"] for row in json.loads(ended.out)["totals"]}


def test_terms_are_counted_and_zero_is_an_answer(command: Command):
    assert counts(command("mentions", "hearing.txt", "-t", "quay", "-t", "crane")) == {"quay": 2, "crane": 0}
    Path("terms.txt").write_text("deadline = Friday | two years\n")
    assert counts(command("mentions", "hearing.txt", "--terms", "terms.txt")) == {"deadline": 3}
    both = counts(command("mentions", "hearing.txt", "--terms", "terms.txt", "-t", "rain"))
    assert both == {"deadline": 3, "rain": 1}


def test_a_term_named_twice_counts_once(command: Command):
    Path("terms.txt").write_text("quay\n")
    assert counts(command("mentions", "hearing.txt", "--terms", "terms.txt", "-t", "quay", "-t", "quay")) == {"quay": 2}


def test_mentions_as_csv(command: Command):
    as_csv = command("mentions", "hearing.txt", "-t", "quay", "--by", "document,turn", "--to", "csv").out
    assert as_csv.decode().splitlines()[:2] == ["document,turn,term,count,words,per_1000", "hearing.txt,0,quay,1,25,40.0"]
    assert command("mentions", "hearing.txt", "-t", "quay", "-o", "quay.csv", "--context", "2").code == 0
    header, first, *_ = Path("quay.csv").read_text().splitlines()
    row = dict(zip(header.split(","), first.split(","), strict=False))
    assert (row["left"], row["keyword"]) == ("the new", "quay")


def test_mentions_over_many_files(command: Command):
    shutil.copy("hearing.txt", "again.txt")
    ended = command("mentions", "hearing.txt", "again.txt", "none.txt", "-t", "quay", "--by", "document")
    assert ended.code == 1
    assert [(row["keys"]["document"], row["count"]) for row in json.loads(ended.out)["rows"]] == [
        ("hearing.txt", 2),
        ("again.txt", 2),
    ]


def test_a_table_of_mentions_is_for_standard_output(command: Command):
    ended = command("mentions", "hearing.txt", "-t", "quay", "--to", "table")
    assert ended.code == 0
    assert b"quay" in ended.out
    assert command("mentions", "hearing.txt", "-t", "quay", "--to", "table", "-o", "out.txt").code == 2


@pytest.mark.parametrize(("name", "content"), [("terms.txt", "= quay\n"), ("terms.toml", "quay = [\n"), ("none.txt", None)])
def test_a_mistake_in_a_terms_file_names_its_place(command: Command, name, content):
    if content is not None:
        Path(name).write_text(content)
    ended = command("mentions", "hearing.txt", "--terms", name)
    assert ended.code == (2 if content else 1)
    assert one_line(ended.err).startswith(f"transcript: {name}:")
