"""Keyness: the words of groups chosen in many ways, against a count by a plain pattern and the formulas written out."""

from __future__ import annotations

import json
import pickle
import re
from collections import Counter
from collections.abc import Sequence
from math import log, log2
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Command
from tests.test_counting_cli import rows_of
from tests.test_grouping import CORPUS, JANUARY, MARCH, UNDATED, document
from tests.test_mentions import transcript
from tests.test_terminal import ATTACKS, FORBIDDEN, check
from transcript_cli import counting
from transcript_cli.analysis.keyness import KeynessCounter, KeyWord
from transcript_cli.cli.cells import ASCII, UNICODE
from transcript_cli.cli.view_keyness import keyness_view
from transcript_cli.counting import keyness
from transcript_cli.errors import UsageError
from transcript_cli.model import Event, Transcript
from transcript_cli.tokens import ngrams, words_of

# --- words ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don’t stop: 'stop' -- it's well-kept.", ["don't", "stop", "stop", "it's", "well-kept"]),
        ("L’eau, l'eau; 3.5, x_y __ 2nd", ["l'eau", "l'eau", "3.5", "x", "y", "2nd"]),
        ("1,000,000. 7, 8.9a … é1.5", ["1,000,000", "7", "8.9a", "é1.5"]),
        ("Cafe\u0301 CAFÉ co\u00adop na\u200bïve", ["café", "café", "coop", "naïve"]),
        ("東京タワーへ行く。", ["東", "京", "タ", "ワー", "へ", "行", "く"]),
        ("한국어 ΟΔΌΣ Москва हिन्दी", ["한국어", "οδός", "москва", "हिन्दी"]),
        ("ABC東京", ["abc", "東", "京"]),
        ("กำ", ["กำ"[0], "ำ"]),
        ("שלום عالم", ["שלום", "عالم"]),
        ("… — !", []),
    ],
)
def test_what_a_word_is(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_runs_of_words() -> None:
    assert [*ngrams(["a", "b", "c"], 2)] == ["a b", "b c"]
    assert [*ngrams(words_of("東京 tower"), 2)] == ["東京", "京 tower"]
    assert [*ngrams(["a"], 2)] == []


@given(st.text())
def test_any_text_has_words_of_its_own(text: str) -> None:
    for word in words_of(text):
        assert word and not re.search(r"[\s!?\"]|[.,](?!\d)", word)


# --- the figures ----------------------------------------------------------------------------------------------------------

WORDS = st.sampled_from(["quay", "Quay,", "boat", "the", "don't", "harbour-side", "late."])
SAID = st.lists(
    st.tuples(st.sampled_from(["Ana", "Bo", "Eva"]), st.lists(WORDS, min_size=1, max_size=15).map(" ".join)), max_size=6
)


def by_hand(turns: Sequence[tuple[str, str]], who: str) -> Counter[str]:
    return Counter(word.strip(",.").lower() for name, text in turns if name == who for word in text.split())


@settings(deadline=None)
@given(SAID)
def test_the_figures_are_those_of_a_plain_count(turns: list[tuple[str, str]]) -> None:
    turns = [("Ana", "the quay"), ("Bo", "the boat"), *turns]
    ours, others = by_hand(turns, "Ana"), by_hand(turns, "Bo")
    report = keyness([transcript(*turns)], ["speaker=ana"], ["speaker=Bo"])
    size, other_size = ours.total(), others.total()
    assert (report.group_words, report.against_words) == (size, other_size)
    assert {row.word for row in report.rows} == ours.keys() | others.keys()
    for row in report.rows:
        a, b = ours[row.word], others[row.word]
        assert (row.count, row.against_count) == (a, b)
        expected = [n * (a + b) / (size + other_size) for n in (size, other_size)]
        likelihood = 2 * sum(o * log(o / e) for o, e in zip((a, b), expected, strict=True) if o)
        assert row.log_likelihood == pytest.approx(likelihood, abs=1e-4)
        assert row.log_ratio == pytest.approx(log2(((a or 0.5) / size) / ((b or 0.5) / other_size)), abs=1e-4)
        assert row.key == ("group" if a / size >= b / other_size else "against")
        assert row.per_1000 == pytest.approx(1000 * a / size, abs=1e-3)


def test_order_is_group_first_then_the_surest() -> None:
    rows = keyness(CORPUS, ["speaker=Eva Falk"]).rows
    keys = [(row.key == "against", -row.log_likelihood) for row in rows]
    assert keys == sorted(keys)


def test_limits() -> None:
    everything = keyness(CORPUS, ["speaker=Eva Falk"]).rows
    assert [row.word for row in keyness(CORPUS, ["speaker=Eva Falk"], p=0.05).rows] == [
        r.word for r in everything if r.p <= 0.05
    ]
    assert {row.word for row in keyness(CORPUS, ["speaker=Eva Falk"], min_count=3).rows} == {"boat"}


def test_stop_words_and_runs() -> None:
    report = keyness(CORPUS, ["speaker=Ana Lind"], stop_words=["The", "at"])
    assert {row.word for row in report.rows if row.count} == {"quay", "is", "late", "no", "news", "all"}
    assert report.group_words == 6
    pairs = keyness(CORPUS, ["speaker=Ana Lind"], size=2, stop_words=["the", "at"])
    assert {row.word for row in pairs.rows if row.count} == {"quay is", "is late", "no news"}


def test_events_and_paragraph_ends_are_no_words() -> None:
    text = "One two (Laughter from three.) four.\n\nFive"
    event = Event(kind="audience", text="(Laughter from three.)", offset=8, span=(0, 0))
    talk = transcript(("Ana", text), ("Bo", "x y"), events=[])
    first, second = talk.turns
    talk = transcript(("Ana", text), events=[event])
    both = [talk, transcript(("Bo", "x y"), path="b.txt")]
    assert {row.word for row in keyness(both, ["speaker=Ana"], size=2).rows if row.count} == {"one two"}
    assert {row.word for row in keyness(both, ["speaker=Ana"]).rows if row.count} == {"one", "two", "four", "five"}
    assert (first.text, second.text) == (text, "x y")


@pytest.mark.parametrize("cut", [0, 1, 3])
def test_counted_in_pieces_is_counted_at_once(cut: int) -> None:
    pieces = [KeynessCounter(["month=2024-01"], ["organization="]) for _ in range(2)]
    for i, one in enumerate(CORPUS):
        pieces[i >= cut].add(one)
    first, second = (pickle.loads(pickle.dumps(piece)) for piece in pieces)
    first.merge(second)
    assert first.report() == keyness(CORPUS, ["month=2024-01"], ["organization="])
    with pytest.raises(UsageError, match="do not add up"):
        first.merge(KeynessCounter(["month=2024-01"]))


# --- the groups -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("group", "words"),
    [
        (["speaker=Ana Lind"], 8),
        (["speaker=ana lind", "speaker=EVA FALK"], 12),
        (["speaker=*a*"], 16),
        (["speaker="], 1),
        (["label=Bo Abara"], 4),
        (["organization=blue"], 8),
        (["organization="], 9),
        (["date=2024"], 13),
        (["date=2024-01"], 9),
        (["date=2024-02..2024-12"], 4),
        (["date=..2024-01"], 9),
        (["date="], 4),
        (["year=2024", "organization=Blue"], 8),
        (["document=*.txt"], 17),
        (["document=mar.txt"], 4),
        (["metadata.kind=Hearing"], 9),
        (["extra.docket=rw-*"], 9),
        (["extra.room.floor=2"], 9),
        (["kind=person"], 16),
        (["turn=0"], 12),
    ],
)
def test_groups_by_any_field(group: list[str], words: int) -> None:
    other = document(("Hu", "Something else."), path="other", date="2030", party="Red")
    other = msgspec.structs.replace(other, turns=[msgspec.structs.replace(turn, index=9) for turn in other.turns])
    other = msgspec.structs.replace(other, speakers=[msgspec.structs.replace(who, kind="role") for who in other.speakers])
    report = keyness([*CORPUS, other], group, ["document=other"])
    assert (report.group_words, report.against_words) == (words, 2)


def test_position_cuts_within_turns() -> None:
    talk = transcript(("Ana", "one two three four five six"), ("Bo", "seven eight"))
    report = keyness([talk], ["position=1"], ["position=2.."], parts=2)
    assert {row.word for row in report.rows if row.count} == {"one", "two", "three", "four"}
    assert report.against_words == 4


def test_parts_that_touch_are_one_stretch() -> None:
    talk = transcript(("Ana", "one two three four five six seven eight"))
    report = keyness([talk], ["position=1", "position=2"], size=2, parts=4)
    assert {row.word for row in report.rows if row.count} == {"one two", "two three", "three four"}


def test_what_is_in_both_groups_is_the_first_ones() -> None:
    report = keyness(CORPUS, ["speaker=Ana Lind"], ["date=2024"])
    assert (report.group_words, report.against_words) == (8, 5)
    assert report.against == "date=2024"
    assert keyness(CORPUS, ["speaker=Ana Lind"]).against == "the rest"


@pytest.mark.parametrize(
    ("group", "against", "message"),
    [
        ([], [], "needs a group"),
        (["Jane"], [], "'Jane' is no condition"),
        (["mood=good"], [], "'mood'"),
        (["speaker=Ana Lynd"], [], "There are: Ana Lind, Bo Abara, Eva Falk"),
        (["speaker=Ana Lind"], ["speaker=Bo Ababa"], "speaker=Bo Ababa"),
        (["extra.docket=RW-8"], [], r"There are: RW-7, \(none\)"),
        (["date=2023"], [], "2024-01-09, 2024-03"),
        (["document=*"], [], "no words are said by the rest"),
    ],
)
def test_groups_that_are_none(group: list[str], against: list[str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        keyness(CORPUS, group, against)


def test_runs_have_an_end() -> None:
    with pytest.raises(UsageError, match="runs of 6"):
        keyness(CORPUS, ["speaker=Ana Lind"], size=6)


# --- what is shown --------------------------------------------------------------------------------------------------------

TALKS = [
    transcript(("Ana Lind", "quay late, the quay is ours, quay " * 6), ("Bo Abara", "a boat is not here, it never was " * 6)),
    JANUARY, MARCH, UNDATED,
]  # fmt: skip


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_page_is_as_approved(width: int) -> None:
    report = keyness(TALKS, ["speaker=Ana Lind"])
    check(f"keyness-{width}", keyness_view(report, width).plain)


def test_a_page_without_a_sure_difference() -> None:
    text = keyness_view(keyness(CORPUS, ["speaker=Ana Lind"]), 80).plain
    assert "no word whose difference is surer than p = 0.05" in text
    assert "boat" in keyness_view(keyness(CORPUS, ["speaker=Ana Lind"]), 80, p=1.0).plain


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_no_document_can_steer_the_terminal(attack: str) -> None:
    row = KeyWord(attack, "group", 3, 1.0, 1, 0, 0.0, 0, 9.0, 0.001, 3.0)
    for width, glyphs in ((40, UNICODE), (120, ASCII)):
        report = counting.keyness([JANUARY, UNDATED], "speaker=Eva Falk")
        shown = keyness_view(type(report)(attack, attack, 1, 1, 1, [row]), width, glyphs).plain
        assert not FORBIDDEN.search(shown)


def test_the_command(command: Command) -> None:
    ended = command("keyness", "hearing.txt", "--group", "speaker=nobody")
    assert ended.code == 2
    ended = command("keyness", "hearing.txt", "--group", "label=MS. ABARA", "--to", "csv")
    rows = rows_of(ended.out)
    assert list(rows[0]) == list(KeyWord.__struct_fields__)
    assert next(row for row in rows if row["word"] == "three")["count"] == "2"
    report = json.loads(command("keyness", "hearing.txt", "--group", "label=MS. ABARA", "--p", "0.2").out)
    assert report["group"] == "label=MS. ABARA" and all(row["p"] <= 0.2 for row in report["rows"])
    Path("stop.txt").write_text("# grammar\nthe\nI\n")
    words = rows_of(
        command("keyness", "hearing.txt", "--group", "label=MS. ABARA", "--stop-words", "stop.txt", "--to", "tsv").out, "\t"
    )
    assert not {"the", "i"} & {row["word"] for row in words}
    assert "against" in command("keyness", "hearing.txt", "--group", "label=MS. ABARA", "--to", "table").out.decode()


def test_the_library_gives_the_same() -> None:
    documents: list[Transcript] = [JANUARY, UNDATED]
    assert counting.keyness(documents, "speaker=Eva Falk") == keyness(documents, ["speaker=Eva Falk"])
