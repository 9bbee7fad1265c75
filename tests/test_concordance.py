"""Keywords in context: complete, in any order, one column on the terminal whatever the script, and as tables."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.conftest import Command
from tests.test_counting_cli import rows_of
from tests.test_mentions import EVENING, MORNING, TERMS, transcript
from tests.test_terminal import ATTACKS, FORBIDDEN, check, without_marks
from transcript_cli import counting
from transcript_cli.cli.cells import ASCII, UNICODE
from transcript_cli.cli.view_concordance import concordance_view
from transcript_cli.counting import mentions as count_mentions
from transcript_cli.errors import UsageError
from transcript_cli.mentions import Concordance, concordance_lines, term_from_option
from transcript_cli.mentions.sorting import sort_concordance, sort_keys
from transcript_cli.model import Transcript

MIXED = transcript(
    ("Ana Lind", "The old quay, the “new” quay; a quay!"),
    ("木村 陽子", "その漁業のquayと魚のことを話す。"),
    ("Bo Abara", "Cafe\u0301s at the quay: Élan quay, elan quay, ein Quay."),
    ("דנה", "הנמל quay החדש בעיר"),
    path="talks/mixed.txt",
)
QUAY = [term_from_option("quay")]


def keywords(lines: list[Concordance], side: str) -> list[str]:
    return [getattr(line, side) for line in lines]


# --- the lines ------------------------------------------------------------------------------------------------------------


def test_lines_are_those_of_the_counts_and_come_one_document_at_a_time() -> None:
    read: list[str | None] = []

    def documents() -> Iterator[Transcript]:
        for document in (MORNING, EVENING):
            read.append(document.source.path)
            yield document

    lines = concordance_lines(documents(), TERMS, context=2)
    assert next(lines).document == "am.txt"
    assert read == ["am.txt"]
    assert [*count_mentions([MORNING, EVENING], TERMS, context=2).concordance][1:] == [*lines]


@settings(deadline=None)
@given(st.lists(st.sampled_from(["quay", "Quay,", "the", "boat", "—", "x"]), max_size=30), st.integers(1, 5))
def test_context_is_the_words_beside(words: list[str], reach: int) -> None:
    lines = [*concordance_lines([transcript(("Ana", " ".join(words)))], QUAY, context=reach)]
    places = [i for i, word in enumerate(words) if word.strip(",").lower() == "quay"]
    assert len(lines) == len(places)
    for line, i in zip(lines, places, strict=True):
        assert line.left.split() == words[max(0, i - reach) : i]
        after = [word for word in [words[i][4:], *words[i + 1 :]] if word][:reach]
        assert line.right.split() == after


# --- order ----------------------------------------------------------------------------------------------------------------


def words_beside(line: Concordance, side: str) -> list[str]:
    """The words from the keyword outwards, with a plain pattern of its own."""
    words = re.findall(r"[a-zé'-]+", getattr(line, side).lower().replace("e\u0301", "é"))
    return words[::-1] if side == "left" else words


@pytest.mark.parametrize("side", ["left", "right"])
def test_sorted_by_the_words_beside(side: str) -> None:
    text = "a quay b. c quay a. b quay c! a quay a, b b quay; d quay: quay"
    lines = [*concordance_lines([transcript(("Ana", text))], QUAY, context=3)]
    random.Random(3).shuffle(lines)
    found = sort_concordance(lines, sort_keys(side))
    assert [words_beside(line, side)[:3] for line in found] == sorted(words_beside(line, side)[:3] for line in lines)


def test_capitals_accents_and_quotation_marks_do_not_matter() -> None:
    lines = [*concordance_lines([MIXED], QUAY)]
    found = [line.left.rpartition(" ")[2] for line in sort_concordance(lines, ["L1"])]
    assert found == ["a", "ein", "elan", "Élan", "“new”", "old", "the", "הנמל", "その漁業の"]


def test_sorted_by_fields_and_several_keys() -> None:
    lines = [*concordance_lines([EVENING, MORNING], TERMS)]
    by_date = sort_concordance(lines, sort_keys("date,speaker,position"))
    assert [(line.date, line.speaker, line.offset) for line in by_date] == sorted(
        (line.date, line.speaker, line.offset) for line in lines
    )
    nameless = [*concordance_lines([transcript((None, "quay"), ("Ana", "quay"))], QUAY)]
    assert keywords(sort_concordance(nameless, ["speaker"]), "speaker") == ["Ana", None]


@pytest.mark.parametrize(
    ("given", "context", "keys"),
    [
        ("left", 10, ["L1", "L2", "L3"]),
        ("right", 1, ["R1", "R2", "R3"]),
        ("r2, l1 ,Speaker", 2, ["R2", "L1", "speaker"]),
        ("center,left", 10, ["keyword", "L1", "L2", "L3"]),
    ],
)
def test_keys_as_users_write_them(given: str, context: int, keys: list[str]) -> None:
    assert sort_keys(given, context=context) == keys


@pytest.mark.parametrize(
    ("given", "message"), [("mood", "by 'mood'"), ("", "by ''"), ("L0", "L0"), ("R4", "beyond the 3 words")]
)
def test_keys_that_are_none(given: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        sort_keys(given, context=3)


# --- on the terminal ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_the_page_is_as_approved(width: int) -> None:
    lines = [*concordance_lines([MIXED, MORNING], QUAY)]
    check(f"concordance-{width}", "\n".join(line.plain for line in concordance_view(lines, width)))


def test_a_sorted_page_names_the_documents_in_a_column() -> None:
    lines = sort_concordance(concordance_lines([MIXED, MORNING], QUAY), ["R1"])
    check("concordance-sorted-100", "\n".join(line.plain for line in concordance_view(lines, 100, ASCII, grouped=False)))


@settings(deadline=None)
@given(st.lists(st.tuples(st.text(max_size=60), st.text(max_size=60)), min_size=1, max_size=5), st.integers(40, 160))
def test_keywords_stand_in_one_column(beside: list[tuple[str, str]], width: int) -> None:
    lines = [*concordance_lines([transcript(*(("Ana", f"{a} \U0001f6a2quay {b}") for a, b in beside))], QUAY)]
    lines = [line for line in lines if "quay" not in line.left.lower() + line.right.lower()]
    columns = set()
    for text in [*concordance_view(lines, width)][:-2] if lines else []:
        plain = without_marks(text.plain)
        assert cell_len(plain) <= width
        columns.add(cell_len(plain[: plain.index("quay")]))
    assert len(columns) <= 1


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_no_document_can_steer_the_terminal(attack: str) -> None:
    places = [Concordance(attack, attack, 0, 1, attack, attack, attack, attack, attack, 0)] * 2
    for width, glyphs, grouped in ((40, UNICODE, True), (120, ASCII, False)):
        for line in concordance_view(places, width, glyphs, grouped=grouped):
            assert not FORBIDDEN.search(without_marks(line.plain))
            assert cell_len(line.plain) <= width


def test_what_is_written_from_right_to_left_stays_in_its_column() -> None:
    """A terminal that turns text turns each run between marks by itself."""
    [line] = [line for line in concordance_lines([MIXED], QUAY) if line.speaker == "דנה"]
    text = next(concordance_view([line], 80)).plain
    left, keyword, right = text.split("\u200e")[-3:]
    assert (left.strip(), keyword, right) == ("הנמל", "quay", " החדש בעיר")


# --- as data --------------------------------------------------------------------------------------------------------------


def test_a_pipe_gets_a_mention_a_line(command: Command) -> None:
    ended = command("concordance", "hearing.txt", "-t", "quay", "--context", "2")
    assert [json.loads(line)["right"] for line in ended.out.splitlines()] == [", and", "is two"]
    again = command("kwic", "hearing.txt", "-t", "quay", "--context", "2", "--to", "json", "--sort", "R1")
    assert [place["right"] for place in json.loads(again.out)] == [", and", "is two"]
    assert json.loads(command("kwic", "hearing.txt", "-t", "nothing", "--to", "json").out) == []


def test_tables_hold_one_value_a_cell(command: Command) -> None:
    for form, delimiter in (("csv", ","), ("tsv", "\t")):
        rows = rows_of(command("concordance", "hearing.txt", "-t", "quay", "--to", form).out, delimiter)
        assert [row["keyword"] for row in rows] == ["quay", "quay"]
        assert list(rows[0]) == list(Concordance.__struct_fields__)
    assert command("kwic", "hearing.txt", "-t", "quay", "--to", "csv", "--excel").out.startswith(b"\xef\xbb\xbf")


def test_a_wrong_order_ends_with_2(command: Command) -> None:
    ended = command("concordance", "hearing.txt", "-t", "quay", "--sort", "upwards")
    assert ended.code == 2 and "'upwards'" in ended.err and "L1, L2" in ended.err
    assert command("concordance", "hearing.txt", "-t", "quay", "--sort", "L11").code == 2


def test_the_library_gives_the_same() -> None:
    lines = [*counting.concordance([MORNING, EVENING], ["quay"], context=3, sort="left")]
    assert len(lines) == 4
    assert keywords(lines, "left") == ["No boat, no", "The", "is late. The", "Which"]
    assert [*counting.concordance(MORNING, ["quay"], context=1)] == [*concordance_lines([MORNING], QUAY, context=1)]
