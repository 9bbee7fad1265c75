"""Whatever a reader is given ends in a right transcript or in one clear error, within seconds, in every format.

The files that each format is most easily hurt by stand in the tests of its reader; these are the ones that hurt any.
"""

from __future__ import annotations

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
