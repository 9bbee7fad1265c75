"""What this tool wrote comes back as it was; what it did not write is refused with the place and a way out."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcript_cli.errors import InputError
from transcript_cli.model import Metadata, SourceInfo, Speaker, Transcript, Turn
from transcript_cli.readers.json import is_ours, read_json, read_jsonl
from transcript_cli.source import source_from_bytes, source_from_text
from transcript_cli.writers import WriteOptions
from transcript_cli.writers.json import write_json, write_jsonl

from .strategies import transcripts

few = settings(max_examples=40)
SAMPLE = Transcript(
    source=SourceInfo(path="quay.txt", format="text", encoding="utf-8", sha256="ab" * 32, bytes=99),
    metadata=Metadata(title="The quay", extra={"docket": 7}),
    speakers=[Speaker("jo", "Jo Marsh", ["MARSH"], turns=1, words=2)],
    turns=[Turn(0, "jo", "MARSH", "Good day.", ["Good day."], 1.5, None, 3, (20, 40), [], 0.9)],
)
LINE = b"".join(write_jsonl(SAMPLE, WriteOptions())).decode()


def from_json(text: str | bytes) -> list[Transcript | None]:
    source = source_from_bytes(text, "a.json") if isinstance(text, bytes) else source_from_text(text, "a.json")
    return [document.transcript for document in read_json(source)]


def from_jsonl(text: str) -> list[Transcript | None]:
    return [document.transcript for document in read_jsonl(source_from_text(text, "a.jsonl"))]


# --- what comes back ------------------------------------------------------------------------------------------------------


@few
@given(transcripts(), st.booleans())
def test_json_comes_back(transcript: Transcript, pretty: bool):
    assert from_json(b"".join(write_json(transcript, WriteOptions(pretty=pretty)))) == [transcript]


@few
@given(st.lists(transcripts(), max_size=3))
def test_jsonl_comes_back(documents: list[Transcript]):
    written = b"".join(b"".join(write_jsonl(one, WriteOptions())) for one in documents).decode()
    assert from_jsonl(written) == documents


def test_a_document_says_where_it_is_from_and_leaves_nothing_to_infer():
    [document] = read_json(source_from_text(LINE, "a.json"))
    assert (document.source.path, document.format, document.blocks) == ("a.json", "json", [])
    [document] = read_jsonl(source_from_text(LINE, "a.jsonl"))
    assert document.format == "jsonl"


def test_an_array_is_its_documents():
    assert from_json(f"\n [{LINE},\n{LINE}]") == [SAMPLE, SAMPLE]
    with pytest.raises(InputError, match="holds no document"):
        from_json("[]")


def test_jsonl_takes_blank_lines_any_line_ends_and_no_last_one():
    assert from_jsonl(f"\n{LINE}\r\n \t\n{LINE.strip()}") == [SAMPLE, SAMPLE]
    assert from_jsonl("") == []


def test_jsonl_gives_each_document_before_it_looks_at_the_next():
    documents = read_jsonl(source_from_text(LINE + "broken\n", "a.jsonl"))
    assert next(documents).transcript == SAMPLE
    with pytest.raises(InputError):
        next(documents)


def test_an_encoding_other_than_utf_8():
    assert from_json(LINE.encode("utf-16")) == [SAMPLE]


def test_keys_with_a_default_may_be_left_out():
    assert from_json(LINE.replace('"version":1,', "").replace(',"warnings":[]', "")) == [SAMPLE]


# --- what is refused ------------------------------------------------------------------------------------------------------


def changed(**members: object) -> str:
    return msgspec.json.encode({**msgspec.json.decode(LINE), **members}).decode()


def turn_with(**members: object) -> str:
    [turn] = msgspec.json.decode(LINE)["turns"]
    return changed(turns=[{**turn, **members}])


REFUSED = {
    "truncated": (LINE[:200], "ends too early"),
    "not json": ("Good morning.", "not valid JSON"),
    "nan": (LINE.replace("1.5", "NaN"), "not valid JSON"),
    "lone surrogate": (LINE.replace("The quay", "\\ud800"), "not valid JSON"),
    "wrong type": (turn_with(line="3"), "expected `int`, got `str` - at `$.turns[0].line`"),
    "missing": (changed(turns=[{"index": 0}]), "missing required field `speaker`"),
    "unknown key": (changed(speeches=[]), "unknown field `speeches`"),
    "null list": (changed(turns=None), "expected `array`, got `null`"),
    "newer": (changed(version=2, turns={"new": "shape"}), "newer version of this tool (format 2, known is 1)"),
    "odd version": (changed(version="one"), "`$.version`"),
    "version zero": (changed(version=0), "`$.version`"),
    "huge integer": (turn_with(line=0).replace('"line":0', '"line":' + "9" * 5000), "out of range"),
    "huge number": (LINE.replace("1.5", "1e999"), "out of range"),
    "deep": (LINE.replace("7", "[" * 100_000 + "]" * 100_000), "nested too deeply"),
    "deep and open": ('{"metadata":{"extra":{"a":' + "[" * 100_000, "nested too deeply"),
    "unlisted speaker": (turn_with(speaker="ann"), "turn 0 names a speaker that is not listed: 'ann'"),
    "same id": (changed(speakers=msgspec.json.decode(LINE)["speakers"] * 2), "two speakers have the same id"),
    "someone else's": ('{"turnips": [1, 2]}', "this JSON is no transcript"),
    "a string": ('"Good morning."', "this JSON is no transcript"),
    "a number": ("12", "this JSON is no transcript"),
}


@pytest.mark.parametrize(("text", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_in_json(text: str, message: str):
    with pytest.raises(InputError) as raised:
        from_json(text)
    assert message in raised.value.message
    assert raised.value.path == "a.json"
    assert len(str(raised.value)) < 400


@pytest.mark.parametrize(("text", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_in_jsonl_with_its_line(text: str, message: str):
    with pytest.raises(InputError) as raised:
        from_jsonl(f"{LINE}\n{text.strip()}\n{LINE}")
    assert message in raised.value.message
    assert (raised.value.path, raised.value.line) == ("a.jsonl", 3)


def test_in_an_array_the_document_is_counted():
    with pytest.raises(InputError, match="document 2: not a transcript of this tool: expected `int`"):
        from_json(f"[{LINE},{turn_with(line='3')}]")


@pytest.mark.parametrize("text", ["[[]]", "[1]", "[null]", '["x"]', "[{}]"])
def test_an_array_of_something_else(text: str):
    with pytest.raises(InputError, match="document 1: this JSON is no transcript"):
        from_json(text)


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_an_empty_file(text: str):
    with pytest.raises(InputError, match="it is empty"):
        from_json(text)


@pytest.mark.parametrize(
    ("read", "text", "advice"),
    [(from_json, LINE + LINE, "--from jsonl"), (from_jsonl, "{\n" + LINE[1:], "--from json."), (from_json, "{}", "schema")],
)
def test_the_way_out(read: Callable[[str], object], text: str, advice: str):
    with pytest.raises(InputError) as raised:
        read(text)
    assert advice in (raised.value.advice or "")


def test_broken_json_is_refused_with_its_line():
    lines = b"".join(write_json(SAMPLE, WriteOptions(pretty=True))).decode().replace("The quay", "é" * 50).split("\n")
    broken = "\n".join([*lines[:20], "oops", *lines[20:]])
    with pytest.raises(InputError) as raised:
        from_json(broken)
    assert raised.value.line == 21
    with pytest.raises(InputError) as raised:
        from_json("\n".join(lines[:20]))
    assert raised.value.line == 20


@given(st.text() | st.text(alphabet='{}[]",:0123456789 \n\\ntruefalse'))
def test_any_text_is_a_document_or_an_input_error(text: str):
    for read in (from_json, from_jsonl):
        try:
            assert all(isinstance(found, Transcript) for found in read(text))
        except InputError as error:
            assert error.path


def test_what_is_ours():
    assert is_ours(LINE)
    assert is_ours(changed(version=9, turns="anything"))
    assert not is_ours('{"turns": []}')
    assert not is_ours(LINE[:-5])
    assert not is_ours("[" * 100_000)
