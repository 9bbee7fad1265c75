"""Whatever a reader is given ends in a right transcript or in one clear error, within seconds, in every format.

The files that each format is most easily hurt by stand in the tests of its reader; these are the ones that hurt any.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import transcript_cli
from transcript_cli.corpus import read_documents
from transcript_cli.errors import TranscriptError
from transcript_cli.formats import FORMATS
from transcript_cli.inputs import work_options
from transcript_cli.model import check_lossless

from .refusals import soon
from .test_epub import SPINE, epub

SAMPLES = Path(__file__).parent.parent / "samples"
SECONDS = 5.0
FEW = 400_000
"""Bytes of what goes on without end."""


def samples_by_format() -> dict[str, bytes]:
    """A sample for each format that is read, by what it is taken for."""
    found = {
        "json": (SAMPLES / "bell-tower.json").read_bytes(),  # of our own, which says of itself where it came from
        "jsonl": (SAMPLES / "island-notices.jsonl").read_bytes(),
        "descript": (SAMPLES / "recognizers" / "segments.json").read_bytes(),  # it has no JSON
        "epub": epub(SPINE),
    }
    for path in sorted(SAMPLES.rglob("*")):
        if path.is_file() and path.name != "README.md":
            data = path.read_bytes()
            for transcript in transcript_cli.read_many([str(path)]):
                found.setdefault(transcript.source.format, data)
    return found


BY_FORMAT = samples_by_format()
READ = [row.name for row in FORMATS if row.reader]


def cut_off(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


def damaged(data: bytes) -> bytes:
    chance = random.Random(7)
    return bytes(chance.randrange(256) if chance.random() < 0.02 else byte for byte in data)


def in_another_encoding(data: bytes) -> bytes:
    return data.decode("utf-8", "replace").encode("utf-16-be")


def twice(data: bytes) -> bytes:
    return data + data


def zeros(data: bytes) -> bytes:
    return data[:100] + bytes(FEW)


def one_line(data: bytes) -> bytes:
    return data.replace(b"\n", b" ").replace(b"\r", b" ")


def opened_without_end(data: bytes) -> bytes:
    """What it begins with, and then whatever a format opens and never closes."""
    head = data[: min(len(data) // 3, 4000)]
    return head + b'{"a":[' * 100_000 + b"<p><b>" * 100_000 + b"{\\b(" * 100_000 + b'"' + b"00:00:01,000 --> " * 50_000


def another_format(data: bytes) -> bytes:
    del data
    return b"Ann: So it is said.\n\nBo: And so it is written.\n\n" * 200


WAYS = (cut_off, damaged, in_another_encoding, twice, zeros, one_line, opened_without_end, another_format)


def test_there_is_a_sample_of_every_format_that_is_read() -> None:
    assert set(READ) == set(BY_FORMAT)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("name", READ)
def test_it_is_read_or_refused_in_time(name: str, way: Callable[[bytes], bytes]) -> None:
    data = way(BY_FORMAT[name])
    start = time.process_time()
    try:
        for source, parsed in read_documents(data, "a", work_options(name)):
            if parsed.explanation.segments:
                check_lossless(parsed, source)
    except TranscriptError as error:
        assert error.path == "a"
        assert error.message
        assert "\n" not in error.message
    assert time.process_time() - start < SECONDS


BITS = (
    *(b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xa8", b"\r", b"\n\n", b"\t", b"\x1b[31m"),
    *(b"<", b">", b'"', b"{", b"}", b"[", b"]", b"(", b")", b":", b"-", b"*", b"|", b"A: ", b">>", b"-->", b"1. "),
    *(b"99999999999999999999", b"-1", b"1e999", b"NaN", b"null", b"&#x110000;", b"\\u0000", b"\\ud800", b"=cmd()"),
)


def changed(data: bytes, chance: random.Random) -> bytes:
    """A few pieces taken out, put in, said again or moved."""
    for _ in range(chance.choice((1, 2, 5))):
        at = chance.randrange(len(data) + 1)
        end = at + chance.choice((1, 5, 40, 400))
        piece = chance.choice(BITS) * chance.choice((1, 1, 1, 4, 200))
        other = chance.randrange(len(data) + 1)
        ways = (
            data[:at] + data[end:],
            data[:at] + piece + data[at:],
            data[:at] + piece + data[end:],
            data[:at] + data[at:end] * 20 + data[end:],
            data[:other] + data[at:end] + data[other:],
        )
        data = chance.choice(ways)
    return data


@pytest.mark.parametrize("name", READ)
def test_whatever_is_changed_in_a_file_it_is_read_or_refused(name: str) -> None:
    chance = random.Random(name)
    with soon(60):
        for _ in range(40):
            try:
                for source, parsed in read_documents(changed(BY_FORMAT[name][:20_000], chance), "a", work_options(name)):
                    if parsed.explanation.segments:
                        check_lossless(parsed, source)
            except TranscriptError as error:
                assert (error.path or "").startswith("a")  # or a part of it, where it is an archive


@pytest.mark.parametrize(
    "unit", ["A", "Ï", "O'", "ANN ", "V1", ">", "- ", ". ", " ", "1:", "(", "[x] ", "：", "字", "a.b", "…", "\u200b"]
)
def test_one_thing_said_over_and_over_is_read_in_time(unit: str) -> None:
    long = unit * (20_000 // len(unit))
    text = f"Title: {long}\n\nDr. {long}, of the {long} said.\n\nANN ({long}): Hello.\n\n{long}: Who is it?\n\nANN: {long}\n"
    with soon():
        transcript = transcript_cli.parse(text)
        list(transcript_cli.mentions([transcript]).rows)


@pytest.mark.parametrize("unit", ["A", ">", ".", "1", "Mr. ", "Hon. "])
def test_a_speaker_with_a_name_without_end_is_read_in_time(unit: str) -> None:
    said = [
        {
            "start": at,
            "end": at + 1,
            "speaker": f"ANN ({7_500 * unit})" if " " in unit else 30_000 * unit,
            "text": "Hello, Arden.",
        }
        for at in range(3)
    ]
    [(_, parsed)] = read_documents(json.dumps({"segments": said}).encode(), "a", work_options(None))
    with soon():
        assert transcript_cli.mentions([parsed.transcript]).rows


def test_signs_before_a_label_are_read_in_time() -> None:
    said = "kim: [ It is\\u0000 agreed ]\n\nlee & kim" + 33 * ">" + "ot & lee: [ nobody objects :( ]\n"
    with soon():
        assert transcript_cli.parse(said).turns
