"""Which reader an input is for: signature, extension, content, in this order, and the user above them all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_cli.errors import FormatError
from transcript_cli.formats import ADVICE, FORMATS
from transcript_cli.inputs.detect import SIGNATURES, detect, detect_binary


@pytest.mark.parametrize("row", [r for r in SIGNATURES if r.form in ADVICE], ids=lambda row: f"{row.kind}-{row.form}")
def test_files_that_are_not_read_are_refused_with_advice(row):
    data = b"\0" * row.offset + row.start + b" " + row.within
    with pytest.raises(FormatError) as caught:
        detect_binary(data, "notes.txt")
    assert caught.value.message == f"this is {row.kind}, which is not read here"
    assert caught.value.path == "notes.txt"
    assert caught.value.advice == ADVICE[row.form]


@pytest.mark.parametrize("row", [r for r in SIGNATURES if r.form not in ADVICE], ids=lambda row: row.form)
def test_the_first_bytes_say_more_than_the_name(row):
    found = detect_binary(row.start + b" " + row.within, "notes.txt")
    assert found is not None
    assert found.format.name == row.form


@pytest.mark.parametrize(
    "data", [b"", b"A: hello", "Ä: hellö".encode(), b"ID3 is a tag. So the chair said.", b"BZh: I am a nick"]
)
def test_text_has_no_signature(data):
    assert detect_binary(data) is None


def test_a_saved_message_is_known_by_its_parts():
    found = detect_binary(b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=x\r\n\r\n--x")
    assert found is not None
    assert found.format.name == "mhtml"


@pytest.mark.parametrize(
    ("extension", "name"), [(e, row.name) for row in FORMATS if row.reader and not row.binary for e in row.extensions]
)
def test_the_extension_decides_in_any_case(extension, name):
    assert detect("A: b", f"dir.md/file{extension.upper()}").format.name == name


@pytest.mark.parametrize("extension", [e for row in FORMATS if row.binary for e in row.extensions])
def test_text_under_the_name_of_a_binary_format_is_no_such_file(extension):
    with pytest.raises(FormatError, match="but the content is not"):
        detect("A: b", f"file{extension}")


@pytest.mark.parametrize("extension", sorted(ADVICE))
def test_known_files_that_are_not_read_say_what_to_do(extension):
    with pytest.raises(FormatError) as caught:
        detect("A: b", f"file{extension}")
    assert caught.value.advice == ADVICE[extension]


CONTENT = [
    ("text", "ANNA: Hello.\nBEN: Hello."),
    ("text", ""),
    ("text", "[00:13] Anna: Hello."),
    ("text", "{Laughter} Anna: Hello."),
    ("text", "[Anna] Hello."),
    ("text", "The end.\n\n# # #\n"),
    ("text", "#harbour is the channel"),
    ("text", "He said **this** and **that**.\nAnd more **of it**."),
    ("text", "---\n\nAnna. It begins with a rule.\n"),
    ("json", '{"version": 1}'),
    ("json", '\n\n  {\n  "version": 1,\n  "turns": []}'),
    ("segments", '[{"speaker": "a", "text": "Hello."}, {"speaker": "b", "text": "Hello, you."}]'),
    ("json", "{}"),
    ("jsonl", '{"version": 1}\n{"version": 1}\n'),
    ("jsonl", '{"version": 1}\r\n\r\n{"version": 1}\r\n'),
    ("md", "---\ntitle: The quay\n---\nAnna: Hello."),
    ("md", "\ufeff---\r\ntitle: The quay\r\n---\r\n"),
    ("md", "Minutes\n\n## Present\n\nAnna"),
    ("md", "**Anna:** Hello.\n\n**Ben:** Hello."),
    ("md", "__Anna__: Hello.\n\n__Ben__: Hello."),
    ("md", "| Name | Short |\n| --- | --- |\n| Anna | A |\n"),
]


@pytest.mark.parametrize(("name", "text"), CONTENT)
def test_content_decides_where_the_name_says_nothing(name, text):
    for path in (None, "transcript", "hearing.2024"):
        assert detect(text, path).format.name == name


MARKED = [
    ("vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHi"),
    ("srt", "1\n00:00:01,000 --> 00:00:02,000\nHi"),
    ("sbv", "0:00:01.000,0:00:02.000\nHi"),
    ("ass", "[Script Info]\nTitle: Quay"),
    ("sami", "<SAMI><BODY>"),
    ("html", "<!DOCTYPE html>\n<p>Anna: Hi"),
    ("html", "<html><body>Hi"),
    ("ttml", '<?xml version="1.0"?>\n<tt xmlns="http://www.w3.org/ns/ttml">'),
    ("tei", '<!-- ours --><TEI xmlns="http://www.tei-c.org/ns/1.0">'),
    ("akn", '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'),
    ("eaf", '<?xml version="1.0"?><ANNOTATION_DOCUMENT AUTHOR="">'),
    ("xml", '<?xml version="1.0"?>\n<debates><speech speaker="Ann">Hello.</speech></debates>'),
    ("exb", '<?xml version="1.0"?><!-- (c) --><basic-transcription><head/></basic-transcription>'),
    ("textgrid", 'File type = "ooTextFile"\nObject class = "TextGrid"\n'),
    ("chat", "@UTF8\n@Begin\n"),
]


@pytest.mark.parametrize(("name", "text"), MARKED)
def test_what_only_one_format_has_says_more_than_the_name(name, text):
    for path in (None, "transcript", "hearing.txt", "page.md"):
        assert detect(text, path).format.name == name


def test_the_user_overrules_name_and_content():
    found = detect('{"version": 1}', "file.json", "text")
    assert (found.format.name, found.reason) == ("text", "named by the user")


@pytest.mark.parametrize("name", [row.name for row in FORMATS if row.reader is None])
def test_a_format_that_is_only_written_cannot_be_read(name):
    with pytest.raises(FormatError, match="written but not read"):
        detect("a,b", None, name)


def test_an_unknown_format_lists_the_known_ones():
    with pytest.raises(FormatError, match=r"unknown format 'word'\. Known: text, md"):
        detect("", name="word")


@given(st.text())
def test_any_text_has_a_reader_or_an_advice(text):
    try:
        assert detect(text).format.reader
    except FormatError as error:
        assert error.advice


def test_a_long_head_without_line_ends_takes_no_time():
    for filler in ("**", "| - |", "#", " ", "{", "---", "__a"):
        assert detect(filler * 2_000_000).format.reader


def test_lines_of_json_may_be_longer_than_what_is_looked_at_first() -> None:
    line = '{"turns": "' + "x" * 300_000 + '"}'
    assert detect(f"\ufeff{line}\n{line}\n", "a.jsonl").format.name == "jsonl"
    assert detect(f"{line}\n", "a.json").format.name == "json"


@pytest.mark.parametrize(
    ("name", "data", "way_out"),
    [
        ("a.stl", b"850STL25.01" + bytes(1000), "Subtitle Edit"),
        ("a.sub", b"\0\0\1\xba" + bytes(1000), "recognise their text"),
        ("a.idx", b"# VobSub index file\n", "recognise their text"),
    ],
)
def test_captions_that_are_no_text_say_what_to_do(name: str, data: bytes, way_out: str):
    with pytest.raises(FormatError, match=way_out):
        detect_binary(data, name) or detect(data.decode(), name)
