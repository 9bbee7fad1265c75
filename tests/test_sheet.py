"""What one look at all lines tells is what a look at each would tell."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from transcript_cli.model import Block, Mark
from transcript_cli.parser.counts import count, count_words
from transcript_cli.parser.page.sheet import Sheet, sheet_of

LINES = st.lists(st.text(min_size=1, max_size=12).filter(lambda text: text.strip() == text), max_size=8)


def line(text: str, indent: int = 0) -> Block:
    return Block(text, 0, len(text), indent=indent)


@given(LINES)
def test_a_sheet_knows_its_lines(texts: list[str]) -> None:
    sheet = Sheet(map(line, texts))
    assert sheet.texts == texts
    assert list(sheet.firsts) == [text[0] for text in texts]
    assert list(sheet.lasts) == [text[-1] for text in texts]
    assert sheet.numbered == [at for at, text in enumerate(texts) if text[0].isdecimal()]
    assert sheet.numbered_at_end == [at for at, text in enumerate(texts) if text[-1].isdecimal()]
    assert sheet.plain


@given(LINES, st.text(min_size=1, max_size=2))
def test_a_mark_is_found_where_it_is(texts: list[str], mark: str) -> None:
    assert Sheet(map(line, texts)).places_of(mark) == [at for at, text in enumerate(texts) if mark in text]


def test_what_the_format_says_is_not_plain() -> None:
    assert not Sheet([Block("Ada", 0, 3, kind="heading")]).plain
    assert not Sheet([Block("Ada", 0, 3, marks=(Mark("bold", 0, 3),))]).plain
    assert not Sheet([Block("Good morning.", 0, 13, voice="Ada")]).plain


def test_a_sheet_is_made_once() -> None:
    sheet = Sheet([line("Ada", indent=2), line("Bo")])
    assert sheet_of(sheet) is sheet
    assert sheet_of(list(sheet)) == sheet
    assert sheet.deepest == 2
    assert Sheet([]).deepest == 0


SPACES = st.text(alphabet=st.sampled_from("ab’ \u00a0\u2003\u3000\t\n\x1f\x85"), max_size=30)


@given(st.one_of(SPACES, st.text(max_size=60)))
def test_words_are_counted_as_they_would_be_made(text: str) -> None:
    assert count_words(text) == len(text.split())


@given(st.lists(st.sampled_from("abc"), max_size=20))
def test_things_are_counted_in_order_of_appearance(things: list[str]) -> None:
    assert list(count(things).items()) == [(thing, things.count(thing)) for thing in dict.fromkeys(things)]
