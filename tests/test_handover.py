"""Commands that need all transcripts themselves, which are read side by side: nothing depends on who read them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.conftest import Command
from tests.corpora import write_corpus
from transcript_cli.corpus import Done, run
from transcript_cli.inputs import WorkOptions
from transcript_cli.model import Transcript
from transcript_cli.scale import batches, handover, runs
from transcript_cli.scale.executors import Outcome
from transcript_cli.scale.handover import HandOver, handed_over
from transcript_cli.scale.work import Place

COMMANDS = [
    ["summary"],
    ["report"],
    ["who", "--to", "csv"],
    ["cooccurrence", "--to", "csv"],
    ["keyness", "--group", "speaker=CHAIR OKAFOR", "--to", "csv"],
    ["concordance", "-t", "quay", "--to", "csv"],
    ["split", "--speaker", "CHAIR OKAFOR"],
]


@pytest.fixture
def corpus(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """So little that it is read in no time, and shared out all the same."""
    monkeypatch.setattr(runs, "_WORTH", 0)
    monkeypatch.setattr(batches, "SMALLEST", 6_000)
    write_corpus(folder / "talks", 40, poison=True)
    return folder


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_what_comes_out_does_not_depend_on_how_many_processes_read(
    corpus: Path, command: Command, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = command(*words, "talks", "-r", "--jobs", "1")
    assert alone.code == 1  # some documents cannot be read
    assert alone.out
    assert command(*words, "talks", "-r", "--jobs", "2") == alone
    monkeypatch.setattr(runs, "_WORTH", 1e9)
    assert command(*words, "talks", "-r") == alone


def test_standard_input_among_files_is_read_by_the_only_one_who_can(corpus: Path, command: Command) -> None:
    said = b"ANN: Is anybody there?\n\nBEN: I am.\n"
    for form in (["convert", "--to", "turns"], ["split"]):
        for inputs in (["-", "talks"], ["talks", "-"]):
            assert b"Is anybody there?" in command(*form, *inputs, "-r", "--jobs", "2", "-q", stdin=said).out
    ended = command("convert", "-", "talks", "-r", "--to", "turns", "-o", "out", "--dask", "local", stdin=said)
    assert ended.code == 2
    assert "cannot read standard input" in ended.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_a_document_that_takes_too_long_is_given_up(corpus: Path, command: Command) -> None:
    Path("talks/0001.txt").unlink()
    os.mkfifo("talks/0001.txt")  # to which nobody writes
    ended = command("who", "talks", "talks/0001.txt", "-r", "--to", "csv", "--timeout", "2", "--jobs", "1")
    assert "0001.txt: not done after 2 s" in ended.err
    assert ended.out


def done(path: str) -> list[Done]:
    return [result for result in run([path], WorkOptions(explain=False)) if isinstance(result, Done)]


@pytest.mark.parametrize("pieces", [0, 8])
def test_transcripts_come_back_as_they_were(folder: Path, monkeypatch: pytest.MonkeyPatch, pieces: int) -> None:
    monkeypatch.setattr(handover, "_PIECE", 2)
    monkeypatch.setattr(handover, "_HELD", pieces)
    write_corpus(folder / "talks", 3)
    Path("talks/empty.txt").write_text("")
    sent = [result for path in sorted(map(str, Path("talks").iterdir())) for result in done(path)]
    outcome = Outcome(0, 0)
    HandOver().run(iter(sent), Place(str(folder), "part"), outcome)
    back: list[Transcript] = []
    for transcript in handed_over(str(folder), outcome):
        turns = transcript.turns
        assert [turns[at] for at in range(-len(turns), len(turns))] == [*turns, *turns]
        assert list(turns[1:]) == list(turns)[1:]
        back.append(replace(transcript, turns=list(turns)))
    assert back == [result.parsed.transcript for result in sent]
    assert not Path("part").exists()
