"""WebVTT against the W3C's own cases and against another library; skipped where the material is not beside the checkout."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from transcript_cli.errors import InputError
from transcript_cli.readers.webvtt import read_webvtt
from transcript_cli.source import source_from_bytes

SHARED = Path(__file__).parent.parent.parent / "shared"
CASES = sorted((SHARED / "conformance/webvtt").glob("*.vtt"))
MEETINGS = sorted((SHARED / "accuracy/corpus/zoom-vtt").glob("*.vtt"))

OUTDATED: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "cue-times--min-top-digits": (
        "a first number that has not two digits is hours, and minutes and seconds must follow: 000:00.000 is no time",
        [],
    ),
    "cue-times--minimum-spots-over-sixty": (
        "a first number over 59 is hours, and minutes and seconds must follow: 120:00.000 is no time",
        [],
    ),
    "file-layout--header-no-new-line": (
        "a line with an arrow ends the header, even without a blank line before it, and begins a cue",
        [{"id": "", "start": 11, "end": 13, "text": "Test"}],
    ),
    "integration--id": (
        "a first line that is an arrow is no id; the times on the second line begin a block of their own, which is a cue",
        [
            {"id": "1", "start": 1, "end": 2, "text": "This"},
            {"id": "Random", "start": 2, "end": 3, "text": "Is"},
            {"id": "12*AS& Over ...", "start": 3, "end": 4, "text": "A"},
            {"id": "", "start": 4, "end": 5, "text": "Test"},
            {"id": "ja88120 aa", "start": 6, "end": 7, "text": "And stuff?"},
        ],
    ),
}
"""Cases that expect what an older draft said: what today's standard says to them (sections 6.1 and 6.3), and what follows."""


def cues_of(path: Path) -> list[dict[str, Any]]:
    """The cues of a file; none of one that is refused, as the standard has it."""
    try:
        [document] = read_webvtt(source_from_bytes(path.read_bytes(), str(path)))
    except InputError:
        return []
    return [{"id": cue.id or "", "start": cue.start, "end": cue.end, "text": cue.text} for cue in document.cues]


@pytest.mark.skipif(not CASES, reason="no conformance cases beside the checkout")
def test_every_case_passes_whose_expectation_is_that_of_todays_standard() -> None:
    assert len(CASES) == 259
    failed = {}
    for path in CASES:
        expected = OUTDATED[path.stem][1] if path.stem in OUTDATED else json.loads(path.with_suffix(".json").read_text("utf-8"))
        if (found := cues_of(path)) != expected:
            failed[path.stem] = found
    assert failed == {}


@pytest.mark.skipif(not CASES, reason="no conformance cases beside the checkout")
@pytest.mark.parametrize("name", OUTDATED)
def test_a_case_is_called_outdated_only_where_it_expects_something_else(name: str) -> None:
    [path] = [path for path in CASES if path.stem == name]
    assert json.loads(path.with_suffix(".json").read_text("utf-8")) != OUTDATED[name][1]


@pytest.mark.skipif(not MEETINGS, reason="no corpus beside the checkout")
@pytest.mark.parametrize("path", MEETINGS, ids=lambda path: path.stem[-20:])
def test_times_and_text_of_recorded_meetings_are_those_that_webvtt_py_finds(path: Path) -> None:
    webvtt = pytest.importorskip("webvtt", reason="webvtt-py is not installed")
    theirs = [(caption.start, caption.end, caption.raw_text) for caption in webvtt.read(str(path))]
    assert [(_stamp(cue["start"]), _stamp(cue["end"]), cue["text"]) for cue in cues_of(path)] == theirs


def _stamp(seconds: float) -> str:
    minutes, thousandths = divmod(round(seconds * 1000), 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{thousandths // 1000:02}.{thousandths % 1000:03}"
