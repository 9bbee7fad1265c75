"""The writer of files and of standard output: whole or not at all, nothing overwritten, no name that leads astray."""

from __future__ import annotations

import io
import os
import stat
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_cli import output
from transcript_cli.errors import OutputError
from transcript_cli.output import safe_name, visible, write

# --- what a terminal must not obey ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Zoë – 安倍 🎙", "Zoë – 安倍 🎙"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\x9b2Jb\x7f", "a\\x9b2Jb\\x7f"),
        ("line\r\nfeed\0", "line\\r\\nfeed\\x00"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\U000e0041", "\\U000e0041"),
        ("caf\udce9", "caf\\udce9"),
    ],
)
def test_control_and_direction_characters_are_spelled_out(text, shown):
    assert visible(text) == shown


def test_line_ends_can_be_kept():
    assert visible("a\tb\n\x1b", keep="\n\t") == "a\tb\n\\x1b"


@given(st.text(st.characters(exclude_categories=[])))
def test_what_is_visible_can_be_encoded_and_stays_as_it_is(text):
    shown = visible(text)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in shown)
    assert visible(shown) == shown


def test_notes_are_one_line_on_standard_error(capsys):
    output.note("a.txt: two\nlines")
    assert capsys.readouterr() == ("", "transcript: a.txt: two\\nlines\n")


# --- files ----------------------------------------------------------------------------------------------------------------


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_as_it_is(tmp_path):
    write([b"a\n", b"", "é\r\n".encode()], str(tmp_path / "out.txt"))
    assert (tmp_path / "out.txt").read_bytes() == b"a\n\xc3\xa9\r\n"
    assert names(tmp_path) == ["out.txt"]


def test_an_existing_file_needs_force(tmp_path):
    target = tmp_path / "out.txt"
    target.write_text("old")
    with pytest.raises(OutputError, match=r"exists already\. Add --force"):
        write([b"new"], str(target))
    assert target.read_text() == "old"
    write([b"new"], str(target), force=True)
    assert target.read_text() == "new"


def test_nothing_is_computed_for_a_file_that_may_not_be_written(tmp_path):
    (tmp_path / "out.txt").touch()

    def chunks():
        raise AssertionError("asked for")
        yield b""

    with pytest.raises(OutputError):
        write(chunks(), str(tmp_path / "out.txt"))


@pytest.mark.parametrize("force", [False, True])
def test_an_input_is_never_overwritten(tmp_path, force):
    source = tmp_path / "in.txt"
    source.write_text("old")
    (tmp_path / "hard.txt").hardlink_to(source)
    (tmp_path / "soft.txt").symlink_to(source)
    for name in ("in.txt", "hard.txt", "soft.txt", "../" + tmp_path.name + "/in.txt"):
        with pytest.raises(OutputError, match="is an input"):
            write([b"new"], str(tmp_path / name), force=force, inputs=["-", "missing", str(source)])
    assert source.read_text() == "old"


def test_what_fails_half_way_leaves_no_trace(tmp_path):
    (tmp_path / "out.txt").write_text("old")

    def chunks():
        yield b"new" * 100_000
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(chunks(), str(tmp_path / "out.txt"), force=True)
    assert names(tmp_path) == ["out.txt"]
    assert (tmp_path / "out.txt").read_text() == "old"


@pytest.mark.parametrize("call", ["open", "fsync", "replace"])
def test_what_the_system_refuses_is_an_error_and_leaves_no_trace(tmp_path, monkeypatch, call):
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(output.os, call, refuse)
    with pytest.raises(OutputError, match=r"out.txt: cannot be written: No space left on device"):
        write([b"new"], str(tmp_path / "out.txt"))
    monkeypatch.undo()
    assert names(tmp_path) == []


def test_a_link_stays_a_link_and_permissions_stay(tmp_path):
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "real.txt").chmod(0o600)
    (tmp_path / "link.txt").symlink_to("real.txt")
    write([b"new"], str(tmp_path / "link.txt"), force=True)
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"
    assert stat.S_IMODE((tmp_path / "real.txt").stat().st_mode) == 0o600


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path):
    write([b""], str(tmp_path / "ours.txt"))
    (tmp_path / "theirs.txt").touch()
    assert (tmp_path / "ours.txt").stat().st_mode == (tmp_path / "theirs.txt").stat().st_mode


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no devices here")
def test_devices_are_written_to_and_not_replaced():
    write([b"gone"], "/dev/null")
    assert not Path("/dev/null").is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk_is_one_line():
    with pytest.raises(OutputError, match="/dev/full: cannot be written: No space left on device"):
        write([b"x" * 100_000], "/dev/full")


def test_a_directory_and_a_missing_directory_are_errors(tmp_path):
    with pytest.raises(OutputError, match="this is a directory"):
        write([b""], str(tmp_path))
    with pytest.raises(OutputError, match="cannot be written: No such file"):
        write([b""], str(tmp_path / "none" / "out.txt"))
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="not a directory"):
        output.prepare_directory(str(tmp_path / "file"))
    with pytest.raises(OutputError, match="cannot be written"):
        output.prepare_directory(str(tmp_path / "file" / "below"))


# --- standard output ------------------------------------------------------------------------------------------------------


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def test_a_pipe_gets_the_bytes_as_they_are(capsysbinary):
    write([b"\xef\xbb\xbfa\r\n", b"\x1b[31m"])
    assert capsysbinary.readouterr().out == b"\xef\xbb\xbfa\r\n\x1b[31m"


def test_a_terminal_gets_no_control_characters_and_whole_characters(monkeypatch):
    buffer = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Terminal(buffer))
    write(["é\x1b".encode()[:1], "é\x1b]0;title\n".encode()[1:]], "-")
    assert buffer.getvalue().decode() == "é\\x1b]0;title\n"


def test_closed_standard_output_is_an_error(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputError, match="standard output is closed"):
        write([b"a"])


def test_a_reader_that_left_ends_the_command_without_a_word(monkeypatch, capfd):
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        with pytest.raises(SystemExit) as ended:
            write([b"x" * 200_000])
    assert ended.value.code == 141
    assert capfd.readouterr().err == ""


class _Gone(io.BytesIO):
    """A pipe of Windows whose reader left."""

    def write(self, _: object) -> int:
        raise OSError(22, "Invalid argument")


@pytest.mark.parametrize(("system", "ending"), [("win32", SystemExit), ("linux", OutputError)])
def test_windows_has_another_word_for_a_reader_that_left(system, ending, monkeypatch):
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(_Gone()))
    monkeypatch.setattr(output, "silence_stdout", lambda: None)
    monkeypatch.setattr(sys, "platform", system)
    with pytest.raises(ending):
        write([b"a"])
    monkeypatch.undo()


# --- file names -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("SECRETARY BLINKEN", "SECRETARY_BLINKEN"),
        ("Dr. Zoë O’Neil-Smith (Lab)", "Dr_Zoë_O_Neil-Smith_Lab"),
        ("安倍 晋三", "安倍_晋三"),
        ("../../etc/passwd", "etc_passwd"),
        ("C:\\Windows\\x", "C_Windows_x"),
        (".hidden", "hidden"),
        ("con", "con_"),
        ("COM1", "COM1_"),
        ("NUL.txt", "NUL_txt"),
        ("", "unnamed"),
        ("...", "unnamed"),
        ("a\0b\nc\x1b", "a_b_c"),
        ("\u202eevil", "evil"),
        ("ﬁne ①", "fine_1"),
        ("-rf", "-rf"),
    ],
)
def test_labels_become_harmless_names(label, name):
    assert safe_name(label, set()) == name


def test_names_that_a_file_system_takes_for_one_are_told_apart():
    taken: set[str] = set()
    names = [
        safe_name(label, taken) for label in ("Ann Lee", "ANN LEE", "ann/lee", "Stra\u00dfe", "STRASSE", "e\u0301", "\u00c9")
    ]
    assert names == ["Ann_Lee", "ANN_LEE-2", "ann_lee-3", "Stra\u00dfe", "STRASSE-2", "\u00e9", "\u00c9-2"]


@given(st.lists(st.text(st.characters(exclude_categories=[])), max_size=8))
def test_any_label_stays_in_the_directory(labels):
    taken: set[str] = set()
    names = [safe_name(label, taken) for label in labels]
    assert len({name.casefold() for name in names}) == len(labels)
    for name in names:
        assert 0 < len(name.encode()) <= 80
        assert Path(name).name == name
        assert not name.startswith(".")
        assert visible(name) == name
