"""Many inputs: which files a name stands for, what is packed in them, and that no failure costs another input its result."""

from __future__ import annotations

import gc
import gzip
import io
import os
import pickle
import zipfile
from pathlib import Path

import pytest

from tests.conftest import HEARING, zip_head
from transcript_cli import corpus, parser
from transcript_cli.corpus import Done, run, work
from transcript_cli.errors import FormatError, InputError, InternalError, StrictError, TranscriptError, UsageError
from transcript_cli.inputs import Failed, WorkOptions, documents_of, unparsed_documents
from transcript_cli.inputs.listing import expand
from transcript_cli.model import Explanation, check_lossless

SAMPLES = Path(__file__).parent.parent / "samples"


@pytest.fixture
def tree(folder: Path) -> Path:
    for name in (
        *("b.md", "a.txt", "notes.csv", "picture.png", "deep/c.TXT", "deep/er/d.md"),
        *(".hidden.txt", ".git/e.txt", ".old.zip", ".e.vtt.gz"),
        *("talk.vtt.gz", "all.ZIP", "page.HTML.GZ", "disk.tar.gz", "readme.gz", "picture.png.gz"),
    ):
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
    there = ("a.txt", "all.ZIP", "b.md", "notes.csv", "page.HTML.GZ", "talk.vtt.gz", "deep/c.TXT", "deep/er/d.md")
    assert found == [str(Path("tree", name)) for name in there]


def test_a_directory_needs_recursive(tree):
    with pytest.raises(UsageError, match=r"^tree: this is a directory\. Add -r"):
        expand(["tree"])


def test_a_pattern_gives_its_matches_sorted(tree):
    assert expand(["tree/*.[tm][xd]*"]) == ["tree/a.txt", "tree/b.md"]
    assert expand(["tree/**/*.md"]) == ["tree/b.md", "tree/deep/er/d.md"]
    assert expand(["tree/*.png"], recursive=True) == ["tree/picture.png"]
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
    ("page.doc", b"<p>A: b", FormatError, "files of type .doc are not read here"),
    ("text.odt", b"A: b", FormatError, "the extension is .odt, but the content is not"),
    ("text.docx", b"A: b", FormatError, "the extension is .docx, but the content is not. Give its format with --from"),
    ("text.pdf", b"A: b", FormatError, "the extension is .pdf, but the content is not"),
    ("text.mhtml", b"A: b", FormatError, "the extension is .mhtml, but the content is not"),
    ("nothing.docx", b"", FormatError, "the extension is .docx, but the content is not"),
    ("sheet.docx", zip_head("xl/workbook.xml"), InputError, "this Excel workbook is damaged"),
    ("word.txt", zip_head("word/document.xml"), InputError, "this Word document is damaged"),
    ("word.pdf", zip_head("word/document.xml"), InputError, "this Word document is damaged"),
    ("pdf.docx", b"%PDF-1.7\n", InputError, "this PDF is damaged"),
    ("mail.mhtml", b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x--', InputError, "no web page"),
    ("damaged.zip", b"PK\x03\x04 and so on", InputError, "this zip archive is damaged"),
    ("damaged.txt.gz", b"\x1f\x8b\x08 and so on", InputError, "this gzip file is damaged"),
    ("short.txt.gz", gzip.compress(HEARING.encode())[:-20], InputError, "this gzip file ends too early"),
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


@pytest.mark.parametrize("named", ["docx", "pdf", "txt"])
@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_file_is_what_its_first_bytes_say_whatever_it_is_called(folder, kind, named):
    [sample] = SAMPLES.glob(f"*.{kind}")
    Path(f"file.{named}").write_bytes(sample.read_bytes())
    [done] = work(f"file.{named}")
    assert isinstance(done, Done)
    assert done.parsed.transcript.source.format == kind
    assert done.parsed.transcript.turns


# --- archives -------------------------------------------------------------------------------------------------------------


def zipped(files: dict[str, bytes], **options) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", **options) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def rows_of(data: bytes, name: str = "all.zip") -> list[tuple[str | None, str]]:
    """What comes of an archive: a member's name, and its first label or what is wrong with it."""
    Path(name).write_bytes(data)
    return [
        (row.error.path, row.error.message)
        if isinstance(row, Failed)
        else (row.parsed.transcript.source.path, row.parsed.transcript.turns[0].label or "")
        for row in work(name)
    ]


VTT = b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hello.\n"


def test_an_archive_is_the_files_in_it(folder):
    files = {
        "b/talk.vtt": VTT, "hearing.txt": HEARING.encode(), "more.vtt.gz": gzip.compress(VTT),
        "picture.png": b"\x89PNG", ".hidden.txt": b"A: b", "__MACOSX/._talk.vtt": b"\0", "folder/": b"",
    }  # fmt: skip
    wanted = [("all.zip/b/talk.vtt", "Ann"), ("all.zip/hearing.txt", "CHAIR LINDQVIST"), ("all.zip/more.vtt", "Ann")]
    assert rows_of(zipped(files)) == wanted
    assert [(path and path[-3:], label) for path, label in rows_of(zipped(files), "nameless")] == [
        (path[-3:], label) for path, label in wanted
    ]
    assert rows_of(gzip.compress(HEARING.encode()), "hearing.txt.gz") == [("hearing.txt", "CHAIR LINDQVIST")]
    assert rows_of(gzip.compress(VTT[:9]) + gzip.compress(VTT[9:]), "talk.vtt.gz") == [("talk.vtt", "Ann")]


def test_one_broken_file_in_an_archive_costs_the_others_nothing(folder):
    data = zipped({"a.vtt": VTT, "b.txt": b"ANN: Hello there.", "c.vtt": VTT, "d.pdf": b"%PDF-1.7\n", "e.vtt": VTT})
    found = rows_of(data.replace(b"ANN: Hello there.", b"ANN: Hallo there."))
    assert [path for path, _ in found] == [f"all.zip/{name}" for name in ("a.vtt", "b.txt", "c.vtt", "d.pdf", "e.vtt")]
    assert [what for _, what in found][::2] == ["Ann"] * 3
    assert found[1][1].startswith("this file is damaged in its archive (Bad CRC-32")
    assert found[3][1] == "this PDF is damaged"


def test_a_locked_file_in_an_archive_is_named(folder):
    data = bytearray(zipped({"a.vtt": VTT, "b.vtt": VTT}))
    first, entry = data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02")
    data[first + 6] |= 1
    data[entry + 8] |= 1
    assert rows_of(bytes(data)) == [("all.zip/a.vtt", "this file is locked with a password"), ("all.zip/b.vtt", "Ann")]


def test_a_word_document_in_a_zip_archive_is_a_member_and_the_archive_no_document(folder):
    document = (SAMPLES / "interview.docx").read_bytes()
    data = zipped({"a.txt": HEARING.encode(), "b.docx": document}, compression=zipfile.ZIP_STORED)
    assert [path for path, _ in rows_of(data)] == ["all.zip/a.txt", "all.zip/b.docx"]


@pytest.mark.parametrize("data", [zipped({"a.png": b"x"}), zipped({"x/": b""})], ids=["a picture", "a folder"])
def test_an_archive_of_nothing_for_us_is_one_failure(folder, data):
    assert rows_of(data) == [("all.zip", "no transcript in this archive")]


def test_bombs_are_refused_and_the_others_are_read(folder):
    bomb = b"ANN: " + b" " * (17 << 20)
    found = rows_of(zipped({"bomb.txt": bomb, "a.vtt": VTT}, compression=zipfile.ZIP_DEFLATED))
    assert found == [("all.zip/bomb.txt", "this unpacks to more than a transcript can be"), ("all.zip/a.vtt", "Ann")]
    [(_, message)] = rows_of(gzip.compress(bomb), "bomb.txt.gz")
    assert message == "this unpacks to more than a transcript can be"


def test_an_archive_in_an_archive_is_refused(folder):
    [(path, message)] = rows_of(zipped({"a.txt.gz": gzip.compress(gzip.compress(VTT))}))
    assert (path, message) == ("all.zip/a.txt", "an archive within an archive")


def test_a_single_failure_is_raised_where_one_document_is_asked_for(folder):
    data = zipped({"a.vtt": VTT}).replace(b"Hello", b"Hallo")
    with pytest.raises(InputError, match="damaged in its archive"):
        list(unparsed_documents(data, "all.zip", None))
    Path("all.zip").write_bytes(data)
    [failed] = documents_of("all.zip")
    assert isinstance(failed, Failed)


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

    monkeypatch.setattr(parser, "straighten", broken)
    [failed] = work("hearing.txt")
    assert isinstance(failed, Failed)
    assert isinstance(failed.error, InternalError)
    assert "This is a bug" in str(failed.error)
    assert isinstance(failed.error.__cause__, KeyError)


def test_a_result_that_loses_characters_is_refused(folder, monkeypatch):
    def forgetful(*args):
        transcript, explanation = real(*args)
        return type(real(*args))(transcript, type(explanation)(explanation.segments[1:], [], []))

    real = parser.assemble
    monkeypatch.setattr(parser, "assemble", forgetful)
    [failed] = work("hearing.txt")
    assert isinstance(failed, Failed)
    assert "do not add up" in str(failed.error)


def test_documents_that_are_parsed_together_have_nothing_to_do_with_one_another(folder, monkeypatch):
    names = [f"{number:03}.txt" for number in range(70)]
    for number, name in enumerate(names):
        Path(name).write_text(HEARING * (1 + number % 3) + f"\nTHE CHAIR: Number {number}.\n")
    Path(names[11]).write_bytes(b"\x00\x01\x02\xff\xfe" * 40)
    Path(names[40]).write_text(HEARING + "\nTHE CHAIR: " + "A long answer. " * 40_000)
    alone = [result for name in names for result in work(name)]

    def broken_at_times(sheet, *args):
        if "Number 33." in sheet.whole:
            raise KeyError("x")
        return real(sheet, *args)

    real = parser.find_bounds
    monkeypatch.setattr(parser, "find_bounds", broken_at_times)
    together = list(run(names))
    assert [result.path for result in together] == names
    assert [place for place, result in enumerate(together) if isinstance(result, Failed)] == [11, 33]
    for one, other in zip(alone, together, strict=True):
        if isinstance(one, Done) and isinstance(other, Done):
            assert one.parsed == other.parsed


def test_without_an_explanation_the_transcript_is_the_same():
    paths = sorted(map(str, SAMPLES.glob("*.txt")))
    for told, short in zip(run(paths), run(paths, WorkOptions(explain=False)), strict=True):
        assert short.parsed.transcript == told.parsed.transcript
        assert short.parsed.explanation == Explanation(told.parsed.explanation.segments, [], [])


def test_only_small_documents_are_parsed_together(folder, monkeypatch):
    def counted(documents, *how):
        together.append(len(documents))
        return real(documents, *how)

    real, together = corpus.parse_together, []
    monkeypatch.setattr(corpus, "parse_together", counted)
    for number in range(6):
        Path(f"{number}.txt").write_text(HEARING)
        Path(f"{number}.txt.gz").write_bytes(gzip.compress((HEARING + "\nTHE CHAIR: " + "A long answer. " * 30_000).encode()))
    assert len(list(run([f"{number}.txt" for number in range(6)]))) == 6
    assert together == [6]
    together.clear()
    assert len(list(run([f"{number}.txt.gz" for number in range(6)]))) == 6
    assert together == [1] * 6


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


def test_a_document_is_given_back_as_soon_as_nobody_holds_it(tmp_path: Path) -> None:
    file = tmp_path / "talk.txt"
    file.write_text("MARA: We went to the mill.\n\nPRESIDENT ODD: And what was there?\n\nMARA: Flour, mostly.\n" * 20)
    for _ in run([str(file)]):
        pass  # what is kept for good is kept now

    def kept() -> int:
        gc.collect()
        for result in run([str(file)]):
            assert isinstance(result, Done)
        del result
        return gc.collect()

    gc.disable()
    try:
        left = min(kept() for _ in range(3))  # of three, because threads of other tests leave something now and then
        assert left == 0, "what refers to itself waits for the collector, and a run over many grows meanwhile"
    finally:
        gc.enable()
