"""Many inputs: which files a name stands for, in which order, and that no failure costs another input its result."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from tests.conftest import HEARING
from transcript_cli import corpus
from transcript_cli.corpus import Done, Failed, WorkOptions, expand, run, work
from transcript_cli.errors import FormatError, InputError, InternalError, StrictError, TranscriptError, UsageError
from transcript_cli.model import check_lossless


@pytest.fixture
def tree(folder: Path) -> Path:
    for name in ("b.md", "a.txt", "notes.csv", "picture.png", ".hidden.txt", "deep/c.TXT", "deep/er/d.md", ".git/e.txt"):
        path = folder / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HEARING, "utf-8")
    return folder


# --- expand ---------------------------------------------------------------------------------------------------------------


def test_order_is_the_users_and_each_file_comes_once(tree):
    Path("again.txt").symlink_to("hearing.txt")
    assert expand(["tree/b.md", "hearing.txt", "./tree/../hearing.txt", "tree/a.txt", "again.txt", "tree/b.md"]) == [
        "tree/b.md",
        "hearing.txt",
        "tree/a.txt",
    ]


def test_a_directory_gives_what_has_a_reader_sorted_and_nothing_hidden(tree):
    found = expand(["tree"], recursive=True)
    assert found == [str(Path("tree", name)) for name in ("a.txt", "b.md", "deep/c.TXT", "deep/er/d.md")]


def test_a_directory_needs_recursive(tree):
    with pytest.raises(UsageError, match=r"^tree: this is a directory\. Add -r"):
        expand(["tree"])


def test_a_pattern_gives_its_matches_sorted(tree):
    assert expand(["tree/*.[tm]*"]) == ["tree/a.txt", "tree/b.md"]
    assert expand(["tree/**/*.md"]) == ["tree/b.md", "tree/deep/er/d.md"]
    assert expand(["tree/*"], recursive=True)[-2:] == ["tree/notes.csv", "tree/picture.png"]
    assert expand(["tre?"], recursive=True) == expand(["tree"], recursive=True)


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(folder):
    Path("a[1].txt").write_text(HEARING)
    Path("a1.txt").write_text(HEARING)
    assert expand(["a[1].txt"]) == ["a[1].txt"]


def test_what_is_not_there_stays_to_be_reported(folder):
    Path("empty").mkdir()
    assert expand(["none.txt", "*.none", "empty"], recursive=True) == ["none.txt", "*.none", "empty"]


def test_closed_standard_input_is_a_row(folder, monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    [failed] = work("-")
    assert isinstance(failed, Failed)
    assert str(failed.error) == "-: standard input is closed. Name a file."


def test_standard_input_comes_once(folder):
    assert expand(["-", "hearing.txt"]) == ["-", "hearing.txt"]
    with pytest.raises(UsageError, match="only once"):
        expand(["-", "hearing.txt", "-"])


# --- work and run ---------------------------------------------------------------------------------------------------------


def test_a_document_comes_with_its_source_and_its_explanation(folder):
    [done] = work("hearing.txt")
    assert isinstance(done, Done)
    assert done.path == done.parsed.transcript.source.path == "hearing.txt"
    assert done.parsed.transcript.source.bytes == len(HEARING.encode())
    assert [turn.label for turn in done.parsed.transcript.turns] == ["CHAIR LINDQVIST", "MS. ABARA"] * 2
    check_lossless(done.parsed, done.source)


BAD = [
    ("none.txt", None, InputError, "no such file. Check the name."),
    ("none*.txt", None, InputError, "no such file. No file matches this pattern."),
    ("folder", None, InputError, "no transcript in this directory"),
    ("page.html", b"<p>A: b", FormatError, "files of type .html are not read here"),
    ("word.txt", b"PK\x03\x04 word/", FormatError, "this is a Word document"),
    ("zero.txt", b"A: b\n\0\0\0\x01", InputError, "it holds zero bytes"),
    ("bad.json", b"{", InputError, ""),
]


@pytest.mark.parametrize(("name", "content", "kind", "message"), BAD, ids=[row[0] for row in BAD])
def test_a_failure_is_a_row_that_names_the_input(folder, name, content, kind, message):
    Path("folder").mkdir()
    if content is not None:
        Path(name).write_bytes(content)
    [failed] = work(name)
    assert isinstance(failed, Failed)
    assert type(failed.error) is kind
    assert str(failed.error).startswith(name)
    assert message in str(failed.error)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything can be read")
def test_a_file_that_may_not_be_read_is_a_row(folder):
    Path("hearing.txt").chmod(0)
    [failed] = work("hearing.txt")
    assert isinstance(failed, Failed)
    assert "Permission denied" in str(failed.error)


def test_no_failure_stops_the_run_and_the_order_stays(folder):
    Path("word.txt").write_bytes(b"%PDF-1.7")
    Path("last.md").write_text("**Ann:** Hello there.\n\n**Ben:** Hello to you.\n\n**Ann:** Good.\n")
    results = list(run(["none.txt", "hearing.txt", "word.txt", "last.md"]))
    assert [(type(r).__name__, r.path) for r in results] == [
        ("Failed", "none.txt"),
        ("Done", "hearing.txt"),
        ("Failed", "word.txt"),
        ("Done", "last.md"),
    ]


def test_a_mistake_of_ours_is_a_row_too(folder, monkeypatch):
    def broken(*_: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr(corpus, "parse", broken)
    [failed] = work("hearing.txt")
    assert isinstance(failed, Failed)
    assert isinstance(failed.error, InternalError)
    assert "This is a bug" in str(failed.error)
    assert isinstance(failed.error.__cause__, KeyError)


def test_a_result_that_loses_characters_is_refused(folder, monkeypatch):
    def forgetful(document, options):
        transcript, explanation = real(document, options)
        return type(real(document, options))(transcript, type(explanation)(explanation.segments[1:], [], []))

    real = corpus.parse
    monkeypatch.setattr(corpus, "parse", forgetful)
    [failed] = work("hearing.txt")
    assert isinstance(failed, Failed)
    assert "do not add up" in str(failed.error)


def test_strict_makes_a_warning_a_failure(folder):
    Path("essay.txt").write_text("It rained for a week. Nobody said a word about it.\n")
    [done] = work("essay.txt")
    assert isinstance(done, Done)
    [failed] = work("essay.txt", WorkOptions(strict=True))
    assert isinstance(failed, Failed)
    assert isinstance(failed.error, StrictError)
    assert done.parsed.transcript.warnings[0].code in str(failed.error)
    assert isinstance(next(work("hearing.txt", WorkOptions(strict=True))), Done)


def test_results_cross_to_another_process(folder):
    for path in ("hearing.txt", "none.txt"):
        [result] = work(path, pickle.loads(pickle.dumps(WorkOptions(format="text"))))
        again = pickle.loads(pickle.dumps(result))
        assert type(again) is type(result)
        if isinstance(again, Done):
            assert again.parsed == result.parsed
            assert again.source.text == HEARING


def test_names_that_are_not_utf8_can_be_written_as_json(folder):
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        Path(name).write_text(HEARING)
    except OSError:
        pytest.skip("this file system takes no such names")
    [done] = work(name)
    assert isinstance(done, Done)
    assert done.parsed.transcript.source.path == "caf\ufffd.txt"


@pytest.mark.parametrize("content", [b"", b"  \n\n\t\n", b"\xef\xbb\xbf"])
def test_nothing_is_a_document_without_turns_and_a_warning(folder, content):
    Path("empty.txt").write_bytes(content)
    [done] = work("empty.txt")
    assert isinstance(done, Done)
    assert done.parsed.transcript.turns == []
    assert done.parsed.transcript.warnings


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_other_encodings(folder, encoding):
    Path("hearing.txt").write_bytes(HEARING.replace("Friday", "vendredi à l’hôtel").encode(encoding))
    [done] = work("hearing.txt")
    assert isinstance(done, Done)
    assert "vendredi à l’hôtel" in done.parsed.transcript.turns[2].text


def test_every_error_of_a_row_is_one_line(folder):
    Path("x\ny.txt").write_bytes(b"%PDF-")
    for path in ("none.txt", "x\ny.txt"):
        [failed] = work(path)
        assert isinstance(failed, Failed)
        assert isinstance(failed.error, TranscriptError)
        assert "\n" not in failed.error.message
