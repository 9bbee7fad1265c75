"""Counts equal to an independent count: tokens by one pattern, no code shared, on every document there is."""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import pytest

import transcript_cli as tc
from tests.conftest import ROOT
from transcript_cli.errors import TranscriptError

SHARED = ROOT.parent / "shared" / "accuracy"
CORPORA = [ROOT / "samples", *(SHARED / name for name in ("corpus", "corpus-styles", "corpus-formats"))]
TERMS = 200
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff66-\uff9f]"
)
TOKEN = re.compile(r"[^\W_](?:[^\W]|[\u0300-\u036f])*|_\w*|\S|\n\s*\n")


def tokens(text: str) -> list[str]:
    """Words and single marks in small letters; a possessive is a mark and a word of its own, a paragraph's end a token."""
    text = unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\u200b", "").replace("\ufeff", "")
    return [token.lower() if token.strip() else "\n" for token in TOKEN.findall(text)]


def documents(corpus: Path) -> Iterator[list[tc.Turn]]:
    for path in sorted(corpus.rglob("*")):
        if path.is_file() and ".gold" not in path.name and path.name != "README.md":
            try:
                found = list(tc.read_many([path]))
            except TranscriptError:
                continue
            for transcript in found:
                yield [turn for turn in transcript.turns if not UNSPACED.search(turn.text)]


def phrases(turns: Sequence[list[str]], seed: int) -> list[tuple[str, ...]]:
    """Words of the texts, and two or three in a row, as likely as they are there; some that overlap others."""
    pick = random.Random(seed)
    found: dict[tuple[str, ...], None] = {}
    long = [turn for turn in turns if len(turn) > 5]
    while len(found) < TERMS and long:
        turn = pick.choice(long)
        at = pick.randrange(len(turn) - 3)
        phrase = tuple(turn[at : at + pick.choice([1, 1, 1, 2, 2, 3])])
        if all(word.isalpha() and len(word) > 1 for word in phrase) and phrase[-1] not in ("can", "don", "won", "isn"):
            found[phrase] = None
    return list(found)


def plain_counts(turn: Sequence[str], wanted: dict[str, list[tuple[str, ...]]]) -> Iterator[tuple[str, ...]]:
    """From left to right, the longest first, then on behind it."""
    at = 0
    while at < len(turn):
        for phrase in wanted.get(turn[at], ()):
            end = at + len(phrase)
            if tuple(turn[at:end]) == phrase and turn[end : end + 2] not in (["'", "t"], ["’", "t"]):
                yield phrase
                at = end
                break
        else:
            at += 1


def said(turn: tc.Turn) -> str:
    """The text with a mark in place of each event."""
    text = turn.text
    for event in sorted(turn.events, key=lambda event: -(event.offset or 0)):
        if event.offset is not None:
            text = f"{text[: event.offset]}|{text[event.offset + len(event.text) :]}"
    return text


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda path: path.name)
def test_two_hundred_terms_are_counted_exactly(corpus: Path) -> None:
    if not corpus.is_dir():
        pytest.skip(f"{corpus} is not here")
    kept = list(documents(corpus))
    texts = [tokens(said(turn)) for turns in kept for turn in turns]
    terms = phrases(texts, seed=7)
    wanted: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(terms, key=len, reverse=True):
        wanted.setdefault(phrase[0], []).append(phrase)
    expected = Counter(phrase for text in texts for phrase in plain_counts(text, wanted))
    asked = [tc.Term(" ".join(phrase), (" ".join(phrase),), case_sensitive=False) for phrase in terms]
    empty = tc.parse("x")
    counted = tc.mentions((_of(empty, turns) for turns in kept), asked)
    assert {row.term: row.count for row in counted.totals} == {term.name: expected[tuple(term.name.split())] for term in asked}
    assert sum(expected.values()) > 2 * TERMS


def _of(transcript: tc.Transcript, turns: list[tc.Turn]) -> tc.Transcript:
    return msgspec.structs.replace(transcript, turns=turns)
