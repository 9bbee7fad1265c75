"""`split --review`: what is doubtful, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import transcript_cli as tc
from tests.conftest import Command
from transcript_cli.model import Explanation, Parsed, PossibleLabel, Segment, Transcript, Turn, Warning
from transcript_cli.review import review
from transcript_cli.source import source_from_text

TEXT = "ADA BYRNE: Shall we?\n\nFerry Times\nIt is late.\n\nMotto: the sea \x1b[31mis wide.\n"


def doubtful() -> Parsed:
    """A parsed document with a sure turn, a doubtful one, a possible label and a close call."""
    parsed = tc.explain(TEXT.encode())
    sure = Turn(0, None, "ADA BYRNE", "Shall we?", ["Shall we?"], None, None, 1, (0, 20), [], 0.97)
    odd = Turn(1, None, "Ferry Times", "It is late.", ["It is late."], None, None, 3, (22, 45), [], 0.61)
    close = Warning(
        line=3, code="close-call", message="labels are of the form 'colon', but 2 places may be labels: --form 'x' takes them"
    )
    transcript = Transcript(
        source=parsed.transcript.source, metadata=parsed.transcript.metadata, speakers=[], turns=[sure, odd], warnings=[close]
    )
    explanation = Explanation(
        segments=[Segment("label", 0, 11, "colon label, 0.97", 0), Segment("label", 22, 33, "own-line label, 0.61", 1)],
        evidence=[],
        forms=[],
        left=[PossibleLabel(6, 47, "Motto", "colon, title", 0.4), PossibleLabel(4, 34, "It", "colon, title", 0.03)],
    )
    return Parsed(transcript, explanation)


def test_doubts_come_by_line_with_what_settles_them() -> None:
    found = review(doubtful(), source_from_text(TEXT))
    assert [(doubt.line, doubt.kind, doubt.label) for doubt in found.doubts] == [
        (3, "close-call", None),
        (3, "doubtful-label", "Ferry Times"),
        (6, "possible-label", "Motto"),
    ]
    close, turn, place = found.doubts
    assert (close.option, turn.context) == ("--form 'x' takes them", "Ferry Times")
    assert turn.why == "own-line label, used once"
    assert "--min-confidence 0.611" in turn.option
    assert "'Motto'" in place.option
    assert (found.labels, found.doubtful) == (["ADA BYRNE"], ["Ferry Times", "Motto"])


def test_what_it_offers_settles_it(command: Command) -> None:
    """The least confidence that is named leaves the doubtful turn in the text, and the file takes the labels in it."""
    Path("a.txt").write_text(
        "Ada Byrne\nShall we begin? The train is at five.\n\nBo Lund\nWe shall, and then the quay.\n\nAda Byrne\nGood.\n",
        "utf-8",
    )
    listed = json.loads(command("split", "a.txt", "--review", "--json", "--prefer", "recall").out)
    assert listed["doubts"]
    least = next(doubt["option"].split()[1] for doubt in listed["doubts"] if doubt["kind"] == "doubtful-label")
    turns = json.loads(command("convert", "a.txt", "--to", "json", "--prefer", "recall", "--min-confidence", least).out)[
        "turns"
    ]
    assert all(turn["confidence"] >= float(least) for turn in turns if turn["label"])
    Path("a.labels").write_text(
        command("split", "a.txt", "--review", "--prefer", "recall").out.decode().partition("# A file")[2].partition("\n")[2],
        "utf-8",
    )
    settled = json.loads(command("convert", "a.txt", "--to", "json", "--labels", "a.labels").out)["turns"]
    assert [turn["label"] for turn in settled] == ["Ada Byrne", "Bo Lund", "Ada Byrne"]


def test_nothing_doubtful_is_said_too_and_is_done(command: Command) -> None:
    ended = command("split", "hearing.txt", "--review")
    assert (ended.code, ended.out) == (0, b"hearing.txt: nothing is doubtful\n")


def test_machines_get_an_object_a_document(command: Command) -> None:
    Path("odd.txt").write_text(TEXT, "utf-8")
    ended = command("split", "hearing.txt", "odd.txt", "--review", "--json")
    found = [json.loads(line) for line in ended.out.splitlines()]
    assert ended.code == 0
    assert [one["path"] for one in found] == ["hearing.txt", "odd.txt"]
    assert set(found[0]) == {"path", "doubts", "labels", "doubtful"}
    assert found[0]["labels"] == ["CHAIR LINDQVIST", "MS. ABARA"]


def test_nothing_from_a_document_commands_the_terminal(command: Command) -> None:
    Path("odd.txt").write_text("Ada Byrne\nShall we?\n\nBo\x1b[2J Lund\nWe shall.\n\nMotto\x07: wide\n", "utf-8")
    ended = command("split", "odd.txt", "--review")
    assert ended.code == 0
    assert b"\x1b" not in ended.out
    assert b"\x07" not in ended.out


@pytest.mark.parametrize("other", [["--speaker", "MS. ABARA"], ["--to", "csv"], ["--output-dir", "x"]])
def test_it_stands_alone(command: Command, other: list[str]) -> None:
    ended = command("split", "hearing.txt", "--review", *other)
    assert (ended.code, ended.out) == (2, b"")


def test_it_can_be_written_to_a_file(command: Command) -> None:
    assert command("split", "hearing.txt", "--review", "-o", "doubts.json").code == 0
    assert json.loads(Path("doubts.json").read_text("utf-8"))["doubts"] == []
