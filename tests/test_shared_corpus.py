"""One real press release, every field of the answer; skipped where the corpus is not beside the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

import transcript_cli

SEED = Path(__file__).parent.parent.parent / "shared/accuracy/corpus/state-department/000_3ebdd9f8806a51e4.txt"

pytestmark = pytest.mark.skipif(not SEED.is_file(), reason="no corpus beside the checkout")


@pytest.fixture(scope="module")
def seed() -> transcript_cli.Transcript:
    return transcript_cli.read(SEED)


def test_metadata(seed: transcript_cli.Transcript) -> None:
    metadata = seed.metadata
    assert metadata.title == "Secretary Antony J. Blinken and NATO Secretary General Mark Rutte Before Their Meeting"
    assert metadata.organization == "U.S. Department of State"
    assert metadata.kind == "Press release"
    assert metadata.date == "2024-12-03"
    assert metadata.distributor == "Public"
    assert metadata.distributed_at == "2024-12-03T09:50"
    assert metadata.participants == ["Antony J. Blinken", "Mark Rutte"]
    assert (metadata.location, metadata.event, metadata.url) == (None, None, None)


def test_turns(seed: transcript_cli.Transcript) -> None:
    rutte, blinken = seed.turns
    assert (rutte.label, len(rutte.paragraphs), len(rutte.text.split())) == ("SECRETARY GENERAL RUTTE", 4, 284)
    assert (blinken.label, len(blinken.paragraphs), len(blinken.text.split())) == ("SECRETARY BLINKEN", 6, 395)
    assert rutte.text.startswith("Good afternoon. It's a pleasure to host the - Tony, my dear friend,")
    assert rutte.text.endswith("Again, thank you.")
    assert blinken.text.startswith("Mark, thank you very much.")
    assert blinken.text.endswith("\n\nThank you, Mark.")
    assert (rutte.start, rutte.end, blinken.start, blinken.end) == (None, None, None, None)
    assert "this: The reason so many countries" in blinken.paragraphs[3]


def test_speakers(seed: transcript_cli.Transcript) -> None:
    rutte, blinken = seed.speakers
    assert (rutte.name, rutte.title, rutte.labels) == ("Mark Rutte", "NATO Secretary General", ["SECRETARY GENERAL RUTTE"])
    assert (blinken.name, blinken.title, blinken.labels) == ("Antony J. Blinken", "Secretary", ["SECRETARY BLINKEN"])
    assert (rutte.kind, rutte.turns, rutte.words) == ("person", 1, 284)
    assert (blinken.kind, blinken.turns, blinken.words) == ("person", 1, 395)
    assert [turn.speaker for turn in seed.turns] == [rutte.id, blinken.id]


COUNTS = {"Ukraine": (4, 3), "NATO": (3, 2), "Alliance": (0, 9), "Sweden": (1, 1), "Finland": (0, 1), "Putin": (0, 1)}


@pytest.mark.parametrize("asked", [list(COUNTS), None], ids=["asked for", "found"])
def test_who_mentions_what(seed: transcript_cli.Transcript, asked: list[str] | None) -> None:
    """The names are counted alike where they are asked for and where they are found in the document."""
    report = transcript_cli.mentions(seed, asked, by=["speaker"])
    counts = {(row.term, row.keys["speaker"]): row.count for row in report.rows}
    got = {term: (counts.get((term, "Mark Rutte"), 0), counts.get((term, "Antony J. Blinken"), 0)) for term in COUNTS}
    assert got == COUNTS


def test_first_names_are_mentions_of_the_participants(seed: transcript_cli.Transcript) -> None:
    report = transcript_cli.mentions(seed, by=["speaker"], context=3)
    places = [(place.keyword, place.speaker, place.term) for place in report.concordance if place.keyword in ("Tony", "Mark")]
    tony, mark = ("Tony", "Mark Rutte", "Antony J. Blinken"), ("Mark", "Antony J. Blinken", "Mark Rutte")
    assert places == [tony] * 2 + [mark] * 3


def test_warnings(seed: transcript_cli.Transcript) -> None:
    """The date is written twice and both agree; nothing else is in doubt."""
    assert seed.warnings == []
