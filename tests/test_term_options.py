"""What a term may ask for beyond its letters: stars, exclusions, accents, almost the same spelling."""

from __future__ import annotations

import pickle
import random
import re
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import transcript_cli as tc
from tests.conftest import Command
from transcript_cli.errors import OptionsFileError, UsageError
from transcript_cli.mentions import Found, MentionCounter, Term, fuzzy, matching, read_terms, term_from_option, with_options
from transcript_cli.mentions.matching import Matcher
from transcript_cli.mentions.overlaps import leftmost_longest


def found(text: str, *terms: str | Term, exclude: Sequence[str] = (), fold_accents: bool = False) -> list[str]:
    """The mentions of the terms in a text, as they stand there."""
    wanted = [term_from_option(term) if isinstance(term, str) else term for term in terms]
    wanted = [
        msgspec.structs.replace(term, exclude=(*term.exclude, *exclude), fold_accents=fold_accents or term.fold_accents)
        for term in wanted
    ]
    return [text[hit.start : hit.end] for hit in Matcher(wanted).find(text)]


# --- stars ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("Ukrain*", "Ukraine’s Ukrainians, pro-Ukrainian. Neukraine", ["Ukraine", "Ukrainians", "Ukrainian"]),
        ("*ism", "Populism and ISM, isms, racism.", ["Populism", "ISM", "racism"]),
        ("*nation*", "international, nation, nations, donation-led", ["international", "nation", "nations", "donation"]),
        ("organi?ation", "organisation, organization, organiation", ["organisation", "organization"]),
        ("really?", "really, Really? really?", ["Really?", "really?"]),
        ("climate chang*", "climate changes; the climate\nchange. Climate, changing.", ["climate changes", "climate\nchange"]),
        ("minister of *", "Minister of Trade, minister of  the sea, minister of", ["Minister of Trade", "minister of  the"]),
        ("* of Trade", "the Minister of Trade", ["Minister of Trade"]),
        ("US*", "USA and usable, US and use", ["USA", "US"]),
        ("C\\*", "C* is not C, nor Cat", ["C*"]),
        ("what\\?", "What? what", ["What?"]),
        ("наук*", "наука, науки и научный", ["наука", "науки"]),
        ("東京*", "東京都と東京Tower", ["東京", "東京Tower"]),
        ("हिन्*", "हिन्दी और हिन्दुस्तान", ["हिन्दी", "हिन्दुस्तान"]),
        ("d*mocrat*", "democratic Democrat demo-crat", ["democratic", "Democrat"]),
        ("Zelensk*", "Zelen\xadsky and Zelensky\u0301j", ["Zelen\xadsky", "Zelensky\u0301j"]),
    ],
)  # fmt: skip
def test_stars(term: str, text: str, expected: list[str]) -> None:
    assert found(text, term) == expected


def test_case_of_a_stem() -> None:
    assert found("Turk, turkey, Turkey", Term("Turk*", ("Turk*",), case_sensitive=True)) == ["Turk", "Turkey"]
    assert found("USA, usable", Term("US*", ("US*",), case_sensitive=False)) == ["USA", "usable"]


def test_a_star_in_a_name_of_the_document_is_a_star() -> None:
    assert found("J* and Jo", Term("J*", ("J*",), kind="participant")) == ["J*"]


def test_a_word_that_was_asked_for_goes_before_a_stem() -> None:
    terms = [term_from_option("every = Ukrain*"), term_from_option("Ukraine")]
    hits = Matcher(terms).find("Ukraine, Ukrainian")
    assert [terms[hit.term].name for hit in hits] == ["Ukraine", "every"]


@pytest.mark.parametrize("wide", ["*", "a*", "* *", "*b*", "=x", "a*b*c*d*e*f*gh*"])
def test_what_would_stand_everywhere(wide: str) -> None:
    with pytest.raises(UsageError):
        term_from_option(wide)
    with pytest.raises(OptionsFileError) as caught:
        read_terms(f"NATO\nUkraine = {wide}\n" if not wide.startswith("=") else f"NATO\n{wide}\n")
    assert caught.value.line == 2


@given(st.text(alphabet="ab*? -'\\", min_size=1, max_size=8), st.text(alphabet="ab*? -'\n", max_size=30))
def test_stars_agree_with_a_plain_reading(alias: str, text: str) -> None:
    """Each word of the text on its own, for terms of one word."""
    try:
        term = term_from_option(alias)
    except UsageError:
        return
    if re.fullmatch(r"[ab]+\*|\*[ab]+|[ab]+\*[ab]+", term.name) is None:
        return
    pattern = term.name.replace("*", "[ab]*")
    text = " ".join(re.findall("[ab]+", text))
    assert found(text, term) == [word for word in text.split() if re.fullmatch(pattern, word)]


def test_stars_cost_no_time_on_hostile_text() -> None:
    text = "ab" * 50_000 + " " + "ab " * 30_000
    started = time.process_time()
    found(text, "*ab*ab*x", "ab*ab*ab*y")
    assert time.process_time() - started < 20


# --- what is excluded -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("terms", "exclude", "expected"),
    [
        (["New York"], ["New York Times"], ["New York"]),
        (["New York = !New York Times"], [], ["New York"]),
        (["The New York", "York"], ["New York Times"], ["The New York"]),
        (["New York"], ["York"], ["New York", "New York"]),
        (["New York"], ["New York"], []),
        (["Times", "New York = !York Times"], [], ["New York", "Times"]),
        (["New*"], ["New York T*"], ["New"]),
    ],
)
def test_exclusions(terms: list[str], exclude: list[str], expected: list[str]) -> None:
    assert found("The New York of the New York Times", *terms, exclude=exclude) == expected


def test_an_exclusion_is_a_term_with_its_rules() -> None:
    assert found("US OPEN, us open, US", Term("US", ("US",), case_sensitive=False), exclude=["US OPEN"]) == ["us", "US"]


# --- accents --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("Erdogan", "Erdoğan, Erdog\u0306an, erdogan", ["Erdoğan", "Erdog\u0306an", "erdogan"]),
        ("Łukasz Żółć", "Lukasz Zolc and ŁUKASZ\nZo\u0301łć", ["Lukasz Zolc", "ŁUKASZ\nZo\u0301łć"]),
        ("Strasse", "Straße, STRASSE, Stra\xadße", ["Straße", "STRASSE", "Stra\xadße"]),
        ("Straße", "strasse", ["strasse"]),
        ("Tromso", "Tromsø", ["Tromsø"]),
        ("ΑΘΗΝΑ", "Αθήνα ΑΘΗΝΑ", ["ΑΘΗΝΑ"]),
        ("Αθηνα", "Αθήνα ΑΘΗΝΑ", ["Αθήνα", "ΑΘΗΝΑ"]),
        ("королев", "Королёв, Королей", ["Королёв"]),
        ("caf*", "cafés", ["cafés"]),
        ("قران", "قُرْآن", ["قُرْآن"]),
        ("서울", "서울", ["서울"]),
        ("か", "が", []),
    ],
)
def test_accents_folded(term: str, text: str, expected: list[str]) -> None:
    assert found(text, term, fold_accents=True) == expected
    kept = found(text, term)
    assert kept == [hit for hit in expected if hit in kept]


def test_terms_with_and_without_accents_side_by_side() -> None:
    terms = [Term("resume", ("resume",)), Term("cafe", ("cafe",), fold_accents=True)]
    text = "résumé resume café cafe"
    assert [text[hit.start : hit.end] for hit in Matcher(terms).find(text)] == ["resume", "café", "cafe"]


# --- almost the same ------------------------------------------------------------------------------------------------------


def close(text: str, name: str, edits: int, kind: str = "term") -> list[str]:
    return found(text, Term(name, (name,), fuzzy=edits, kind=kind))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "edits", "text", "expected"),
    [
        ("Zelenskyy", 2, "Zelensky, zelenski’s, Zelenskyy, Lenski", ["Zelensky", "zelenski", "Zelenskyy"]),
        ("Zelenskyy", 1, "Zelenskee", []),
        ("Zelenskyy", 2, "told Zelen sky so", ["Zelen sky"]),
        ("Volodymyr Zelenskyy", 3, "Vladimir Zelenskyy, Volodimir  Zelensky", ["Volodimir  Zelensky"]),
        ("Kyiv", 3, "Kiev, Kyev, Kyi v", ["Kyev", "Kyi v"]),
        ("NATO", 1, "nado, Nado, NATO", ["NATO"]),
        ("Rutte", 2, "Root, Rute, Rutter, route", ["Rute", "Rutter"]),
        ("Mark Rutte", 2, "Mark\n\nRutta, Marc Rutta, Mark, Rutta", ["Marc Rutta"]),
        ("Jean-Pierre", 1, "Jean Pierre, Jean-Piere", ["Jean Pierre", "Jean-Piere"]),
        ("São Paulo", 1, "Sao Paulo", ["Sao Paulo"]),
    ],
)  # fmt: skip
def test_what_is_almost_a_name(name: str, edits: int, text: str, expected: list[str]) -> None:
    assert close(text, name, edits) == expected


def test_people_keep_their_capital() -> None:
    assert close("Crown and crown", "Brown", 1, "participant") == ["Crown"]


def test_the_nearest_wins_and_what_is_right_is_left_alone() -> None:
    terms = [Term(name, (name,), fuzzy=2) for name in ("Marianne Holm", "Marinus Holm", "Kaarina")]
    hits = Matcher(terms).find("Marianne Holm, Mariane Holm, Marinas Holm and Karina")
    assert [terms[hit.term].name for hit in hits] == ["Marianne Holm", "Marianne Holm", "Marinus Holm", "Kaarina"]


def test_what_is_excluded_is_not_almost_something_else() -> None:
    term = Term("Zelensky", ("Zelensky",), fuzzy=2)
    assert found("Zelinski and Zalinsky", term, exclude=["Zalinsky"]) == ["Zelinski"]


def plain_distance(one: str, other: str) -> int:
    """The definition, not an algorithm for speed."""
    table = {(i, 0): i for i in range(len(one) + 1)} | {(0, j): j for j in range(len(other) + 1)}
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            changed = table[i - 1, j - 1] + (one[i - 1] != other[j - 1])
            table[i, j] = min(table[i - 1, j] + 1, table[i, j - 1] + 1, changed)
    return table[len(one), len(other)]


@given(st.text("abc", min_size=8, max_size=12), st.text("abc", min_size=1, max_size=14))
def test_exactly_the_near_ones_are_found(name: str, word: str) -> None:
    expected = [word] if plain_distance(name, word) <= min(2, len(name) // 4) else []
    assert close(word, name, 2) == expected


def test_misheard_names_are_looked_for_in_linear_time() -> None:
    pick = random.Random(5)
    words = ["".join(pick.choices("abcdefghijklmnopqrstuvwxyz", k=pick.randint(3, 10))) for _ in range(30_000)]
    names = [Term(name, (name,), fuzzy=2) for name in {word for word in words[:1000] if len(word) > 7}]
    matcher = Matcher(names)
    started = time.process_time()
    assert matcher.find(" ".join(words))
    assert time.process_time() - started < 20


def test_too_many_names_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzzy, "_MOST_SPELLINGS", 20)
    with pytest.raises(UsageError, match="--fuzzy"):
        Matcher([Term("Zelenskyy", ("Zelenskyy",), fuzzy=2)])


# --- overlaps, and long lists ---------------------------------------------------------------------------------------------

SPANS = st.lists(st.tuples(st.integers(0, 12), st.integers(1, 6), st.integers(0, 3)), max_size=14)


@given(SPANS)
def test_from_left_to_right_the_longest_first(places: list[tuple[int, int, int]]) -> None:
    spans = sorted({(at, at + length): (at, at + length, term) for at, length, term in places}.values(), key=lambda s: s[1])
    expected = []
    at = 0
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if span[0] >= at:
            expected.append(span)
            at = span[1]
    assert leftmost_longest(spans) == expected


@given(
    st.text(alphabet=st.sampled_from("ab cA'-.é’t\n\u0301東"), max_size=60),
    st.lists(st.text(alphabet=st.sampled_from("abA c'-.éi東"), min_size=1, max_size=5), max_size=12),
)
def test_a_long_list_finds_what_a_short_one_finds(text: str, aliases: list[str]) -> None:
    terms = [Term(alias, (alias,)) for alias in aliases]
    few = Matcher(terms).find(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matching, "FEW", 0)
        assert Matcher(terms).find(text) == few


# --- lists that ask for it ------------------------------------------------------------------------------------------------

NEW_YORK = Term("New York", ("New York", "NYC"), exclude=("New York Times", "NYC Ballet"), fuzzy=1)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ('["New York"]\naliases = ["NYC"]\nexclude = ["New York Times", "NYC Ballet"]\nfuzzy = 1\n', "t.toml"),
        ('{"New York": {"aliases": "NYC", "exclude": "New York Times|NYC Ballet", "fuzzy": 1}}', "t.json"),
        ("name,alias,exclude,fuzzy\nNew York,NYC,New York Times|NYC Ballet,1\n", "t.csv"),
        ("name,alias,exclude,fuzzy\nNew York,NYC,New York Times,1\nNew York,,NYC Ballet,\n", "t.csv"),
    ],
)
def test_settings_of_a_list(text: str, path: str) -> None:
    assert read_terms(text, path) == [NEW_YORK]


def test_exclusions_in_a_line() -> None:
    assert term_from_option("New York = NYC | !New York Times | ! NYC Ballet") == Term(
        "New York", ("New York", "NYC"), exclude=("New York Times", "NYC Ballet")
    )
    assert term_from_option("click = \\!Kung").aliases == ("click", "!Kung")


@pytest.mark.parametrize(
    ("text", "path", "line"),
    [
        ("[a]\n[b]\nfuzzy = 9\n", "t.toml", 2),
        ("[a]\nfuzzy = true\n", "t.toml", 1),
        ("name,fuzzy\na,1\nb,two\n", "t.csv", 3),
        ('{"a": [],\n "b": {"exclude": [1]}}', "t.json", 2),
    ],
)
def test_mistakes_name_their_line(text: str, path: str, line: int) -> None:
    with pytest.raises(OptionsFileError) as caught:
        read_terms(text, path)
    assert caught.value.line == line


# --- in a report ----------------------------------------------------------------------------------------------------------

TALK = tc.parse(
    "ANNA BERG: Zelenski told the New York Times that New York is far. Zelenskyy’s aides met Zelensky in Kyïv.\n\n"
    "BO LIND: Ukrainians and Ukraine, said Ana Berg. Oslo and Bergen: I was in Oslo.\n"
)


def test_by_spelling() -> None:
    report = tc.mentions(TALK, ["Zelenskyy", "Ukrain*"], by=["spelling", "speaker"], fuzzy=2)
    assert [(row.keys, row.term, row.count, row.words) for row in report.rows] == [
        ({"speaker": "Anna Berg", "spelling": "Zelenski"}, "Zelenskyy", 1, 17),
        ({"speaker": "Anna Berg", "spelling": "Zelenskyy"}, "Zelenskyy", 1, 17),
        ({"speaker": "Anna Berg", "spelling": "Zelensky"}, "Zelenskyy", 1, 17),
        ({"speaker": "Bo Lind", "spelling": "Ukrainians"}, "Ukrain*", 1, 13),
        ({"speaker": "Bo Lind", "spelling": "Ukraine"}, "Ukrain*", 1, 13),
    ]
    assert [(row.term, row.count) for row in report.totals] == [("Zelenskyy", 3), ("Ukrain*", 2)]


def test_names_of_the_document_can_be_left_out() -> None:
    found = {row.term for row in tc.mentions(TALK).totals}
    assert found >= {"Oslo", "Bergen", "Kyïv"}
    assert {row.term for row in tc.mentions(TALK, exclude=["Oslo", "Bergen"]).totals} == found - {"Oslo", "Bergen"}


def test_participants_can_be_misspelt() -> None:
    report = tc.mentions(TALK, exclude=["Ana Berg"], fuzzy=1)
    assert not any(row.term == "Anna Berg" for row in report.totals)
    lines = tc.concordance([TALK], [Term("Anna Berg", ("Anna Berg",))], fuzzy=1)
    assert [line.keyword for line in lines] == ["Ana Berg"]


def test_options_hold_for_every_term_beside_its_own() -> None:
    own = Term("York", ("York",), exclude=("New York",), fuzzy=2)
    assert with_options([own], ("York Minster", "New York"), True, 1) == [
        Term("York", ("York",), exclude=("New York", "York Minster"), fuzzy=2, fold_accents=True)
    ]
    with pytest.raises(UsageError, match="hide"):
        with_options([own], ("*",))


def test_a_dispersion_of_spellings_is_refused() -> None:
    with pytest.raises(UsageError, match="spellings"):
        tc.mentions(TALK, ["York"], by=["spelling"], dispersion="turn")


def test_counts_by_spelling_in_pieces() -> None:
    whole = MentionCounter([term_from_option("Ukrain*")], by=["spelling"])
    pieces = [MentionCounter([term_from_option("Ukrain*")], by=["spelling"]) for _ in range(2)]
    for piece in pieces:
        piece.add(TALK)
        whole.add(TALK)
    pieces[0].merge(pickle.loads(pickle.dumps(pieces[1])))
    assert pieces[0].report() == whole.report()
    with pytest.raises(UsageError):
        whole.merge(MentionCounter([term_from_option("Ukrain*")]))
    with pytest.raises(UsageError):
        MentionCounter().merge(MentionCounter(Found(exclude=("Oslo",))))


def test_on_the_command_line(command: Command) -> None:
    Path("talk.txt").write_text("ANNA BERG: Zelenski met the New York Times in New York.\n\nBO LIND: Hm.\n", "utf-8")
    Path("hide.txt").write_text("Times = New York Times\n", "utf-8")
    asked = ("-t", "Zelenskyy", "-t", "New York", "--exclude", "hide.txt", "--fuzzy", "2")
    assert command("mentions", "talk.txt", *asked, "--to", "csv").out.decode().splitlines() == [
        "spelling,term,count,words,per_1000",
        "Zelenski,Zelenskyy,1,10,100.0",
        "New York,New York,1,10,100.0",
    ]
    wide = command("mentions", "talk.txt", "-t", "a*")
    assert (wide.code, "Ukrain*" in wide.err) == (2, True)
