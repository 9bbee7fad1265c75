"""Lists of terms, in every format, and what is wrong with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_cli.errors import OptionsFileError, TranscriptError, UsageError
from transcript_cli.mentions import Term, read_terms, term_from_option

HARBOUR = Term("Harbour Board", ("Harbour Board", "HB", "the Board"))

SAME_LIST = {
    "terms.txt": "# what we count\n\nHarbour Board = HB | the Board   # both\nquay\n",
    "terms.toml": '# what we count\n"Harbour Board" = ["HB", "the Board"]\nquay = []\n',
    "long.toml": 'quay = ""\n["Harbour Board"]\naliases = ["HB", "the Board"]\n',
    "pairs.csv": "name,alias\nHarbour Board,HB\nHarbour Board,the Board\nquay,\n",
    "bare.csv": "Harbour Board,HB|the Board\r\nquay\r\n",
    "wide.csv": 'Term,Alias,Alias\n"Harbour Board",HB,the Board\nquay,,\n',
    "object.json": '{"Harbour Board": ["HB", "the Board"], "quay": []}',
    "texts.json": '["Harbour Board = HB | the Board", "quay"]',
    "records.json": '[{"name": "Harbour Board", "aliases": "HB | the Board"}, {"name": "quay"}]',
}


@pytest.mark.parametrize("path", SAME_LIST)
def test_every_format_says_the_same(path: str) -> None:
    found = {term.name: term for term in read_terms(SAME_LIST[path], path)}
    assert found == {"Harbour Board": HARBOUR, "quay": Term("quay", ("quay",))}


@pytest.mark.parametrize(
    "path", ["terms.txt", "terms.toml", "long.toml", "pairs.csv", "object.json", "texts.json", "records.json"]
)
@pytest.mark.parametrize("name", [None, "list", "list.dat"])
def test_without_a_telling_extension_the_content_decides(path: str, name: str | None) -> None:
    assert HARBOUR in read_terms(SAME_LIST[path], name)


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("a.toml", '[WHO]\naliases = ["World Health"]\ncase_sensitive = false\n', False),
        ("a.toml", "[Who]\ncase_sensitive = true\n", True),
        ("a.toml", "[Who]\nignore_case = true\n", False),
        ("a.toml", "[Who]\nignore_case = false\n", True),
        ("a.toml", "[Who]\n", None),
        ("a.json", '[{"name": "Who", "ignore_case": true}]', False),
        ("a.csv", "name,alias,case_sensitive\nWho,,yes\n", True),
        ("a.csv", "name,ignore_case\nWho,true\n", False),
        ("a.csv", "name,alias,case_sensitive\nWho,W.H.O.,\n", None),
    ],
)
def test_case_can_be_overruled(path: str, text: str, expected: bool | None) -> None:
    (term,) = read_terms(text, path)
    assert term.case_sensitive is expected


def test_a_name_that_comes_twice_is_one_term() -> None:
    assert read_terms("quay = pier\nboat\nquay = wharf | pier\n", "a.txt") == [
        Term("quay", ("quay", "pier", "wharf")),
        Term("boat", ("boat",)),
    ]


def test_a_hashtag_can_be_an_alias() -> None:
    assert read_terms("Quay = #SaveTheQuay\n", "a.txt") == [Term("Quay", ("Quay", "#SaveTheQuay"))]


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("a.txt", "quay\n= pier\n", 2),
        ("a.toml", 'quay = []\nHarbour Board = ["HB"]\n', 2),
        ("a.toml", 'quay = []\n\n[boat]\naliases = ["a"]\ncolour = "red"\n', 3),
        ("a.toml", "quay = 7\n", 1),
        ("a.toml", "boat = []\n[quay]\ncase_sensitive = 'no'\n", 2),
        ("a.toml", "[quay]\ncase_sensitive = true\nignore_case = true\n", 1),
        ("a.csv", 'quay,pier\n"boat,ship\n', 2),
        ("a.csv", "quay\n,pier\n", 2),
        ("a.csv", "name,case_sensitive\nquay,perhaps\n", 2),
        ("a.json", '{\n"quay": [,]\n}', 2),
        ("a.json", '{"boat": [],\n"quay": [1]}', 2),
        ("a.json", '[\n"= pier"]', 2),
        ("a.json", '"quay"', 1),
        ("a.json", '[["quay"]]', None),
        ("a.json", "[" * 100_000, None),
        ("a.txt", "# nothing\n\n", None),
        ("a.json", "[]", None),
    ],
)
def test_a_mistake_is_named_with_its_place(path: str, text: str, line: int | None) -> None:
    with pytest.raises(OptionsFileError) as caught:
        read_terms(text, path)
    assert (caught.value.path, caught.value.line) == (path, line)


def test_a_name_with_spaces_in_toml_is_explained() -> None:
    with pytest.raises(OptionsFileError, match="quotation marks"):
        read_terms("Harbour Board = ['HB']\n", "a.toml")


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("NATO", ("NATO",)),
        ("Ukraine = Kyiv | Ukrainian", ("Ukraine", "Kyiv", "Ukrainian")),
        ("Ukraine=Kyiv|Ukrainian|", ("Ukraine", "Kyiv", "Ukrainian")),
        ("  New \t York ", ("New York",)),
    ],
)
def test_a_term_from_an_option(text: str, aliases: tuple[str, ...]) -> None:
    assert term_from_option(text) == Term(aliases[0], aliases)


@pytest.mark.parametrize("text", ["", "  ", "= Kyiv"])
def test_an_option_without_a_name(text: str) -> None:
    with pytest.raises(UsageError):
        term_from_option(text)


@given(st.text(max_size=60), st.sampled_from(["a.txt", "a.toml", "a.csv", "a.json", None]))
def test_any_text_is_a_list_or_a_clear_error(text: str, path: str | None) -> None:
    try:
        terms = read_terms(text, path)
    except TranscriptError as error:
        assert isinstance(error, OptionsFileError)
        assert error.path == path
    else:
        assert terms
        assert all(term.name and term.aliases[0] == term.name for term in terms)
