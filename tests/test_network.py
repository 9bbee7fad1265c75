"""Who mentions whom and what is mentioned together: against counts by hand, and as graphs that other programs open."""

from __future__ import annotations

import io
import json
import pickle
import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations
from math import log2
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import msgspec
import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Command
from tests.test_counting_cli import rows_of
from tests.test_mentions import transcript
from tests.test_terminal import ATTACKS, FORBIDDEN, check
from transcript_cli import counting
from transcript_cli.analysis.graphs import WRITERS, Edge, Graph, Node
from transcript_cli.analysis.networks import pair_graph, who_graph
from transcript_cli.cli.cells import ASCII, UNICODE
from transcript_cli.cli.view_network import pairs_view, who_view
from transcript_cli.errors import UsageError
from transcript_cli.mentions import Term, term_from_option
from transcript_cli.mentions.network import NetworkCounter, link_rows, matrix_rows
from transcript_cli.mentions.pairs import PairCounter, pair_rows
from transcript_cli.model import Metadata, SpeakerKind, Transcript


def meeting(
    *turns: tuple[str | None, str], path: str, kinds: dict[str, SpeakerKind] | None = None, guests: Sequence[str] = ()
) -> Transcript:
    made = transcript(*turns, path=path, date=f"20{path[0:2]}-01-01", titles={"Ana Lind": "Minister"})
    speakers = [
        msgspec.structs.replace(
            s,
            kind=(kinds or {}).get(s.name, "person"),
            turns=sum(name == s.name for name, _ in turns),
            words=sum(len(text.split()) for name, text in turns if name == s.name),
        )
        for s in made.speakers
    ]
    metadata = Metadata(date=made.metadata.date, participants=[s.name for s in speakers if s.kind == "person"] + [*guests])
    return msgspec.structs.replace(made, speakers=speakers, metadata=metadata)


FIRST = meeting(
    ("Ana Lind", "I thank Bo Abara, and Bo thanks me."),
    ("Bo Abara", "Minister Lind, Ana, thank you. Dr. Falk is not here."),
    ("Speaker 1", "Who is Abara?"),
    (None, "Lind! Lind!"),
    path="23.txt", kinds={"Speaker 1": "anonymous"}, guests=["Eva Falk"],
)  # fmt: skip
SECOND = meeting(
    ("Ana Lind", "Is Eva Falk here? Lind is."), ("Eva Falk", "Yes, Ana. Oslo is."), ("Speaker 1", "And I, Ana."),
    path="24.txt", kinds={"Speaker 1": "anonymous"},
)  # fmt: skip
CORPUS = [FIRST, SECOND]


def links(report: Any) -> dict[tuple[str | None, str], int]:
    return {(link.speaker, link.mentioned): link.count for link in report.links}


# --- who mentions whom ----------------------------------------------------------------------------------------------------


def test_everybody_is_found_under_all_that_they_are_called() -> None:
    report = counting.who([FIRST])
    assert links(report) == {
        ("Ana Lind", "Bo Abara"): 2,
        ("Bo Abara", "Ana Lind"): 2,
        ("Bo Abara", "Eva Falk"): 1,
        ("Speaker 1 (23.txt)", "Bo Abara"): 1,
        (None, "Ana Lind"): 2,
    }
    rates = {(link.speaker, link.mentioned): link.per_1000 for link in report.links}
    assert rates["Ana Lind", "Bo Abara"] == 250
    assert rates[None, "Ana Lind"] == 1000


def test_people_are_joined_over_documents_by_name_and_the_nameless_are_not() -> None:
    report = counting.who(CORPUS)
    people = {person.name: person for person in report.people}
    assert people.keys() == {"Ana Lind", "Bo Abara", "Eva Falk", "Speaker 1 (23.txt)", "Speaker 1 (24.txt)"}
    ana, eva = people["Ana Lind"], people["Eva Falk"]
    assert (ana.documents, ana.turns, ana.words, ana.title) == (2, 2, 14, "Minister")
    assert (ana.mentions, ana.mentioned) == (4, 7)
    assert (eva.kind, eva.documents, eva.mentioned) == ("person", 2, 2)
    assert links(report)["Ana Lind", "Ana Lind"] == 1
    assert report.people[0] is ana


def test_capitals_and_points_make_nobody_another() -> None:
    third = meeting(("ANA LIND", "Bo Abara!"), ("B.O. Abara", "So."), path="25.txt")
    names = {person.name for person in counting.who([FIRST, third]).people}
    assert names == {"Ana Lind", "Bo Abara", "B.O. Abara", "Eva Falk", "Speaker 1 (23.txt)"}


def test_other_terms_can_be_looked_for() -> None:
    report = counting.who(CORPUS, [term_from_option("Norway = Oslo")])
    assert links(report)["Eva Falk", "Norway"] == 1
    assert {person.name: person.kind for person in report.people}["Norway"] == "term"


def test_counted_apart_by_document_and_year() -> None:
    for by in ("document", "year"):
        report = counting.who(CORPUS, by=[by])
        assert sum(links(report).values()) <= sum(link.count for link in report.links) == 12
        assert {link.keys[by] for link in report.links} == ({"23.txt", "24.txt"} if by == "document" else {"2023", "2024"})
        columns, rows = link_rows(report)
        assert columns[0] == by and all(len(row) == len(columns) for row in rows)
    with pytest.raises(UsageError, match="by speaker as it is"):
        NetworkCounter(by=["speaker"])
    with pytest.raises(UsageError, match="not by a field"):
        who_graph(counting.who(CORPUS, by=["year"]))


def test_the_matrix_holds_every_mention() -> None:
    report = counting.who(CORPUS, by=["year"])
    columns, rows = matrix_rows(report)
    cells = {(row[0], name): value for row in rows for name, value in zip(columns[1:], row[1:], strict=True)}
    assert {pair: value for pair, value in cells.items() if value} == links(counting.who(CORPUS))


@pytest.mark.parametrize("cut", [0, 1, 2])
def test_counted_in_pieces_is_counted_at_once(cut: int) -> None:
    pieces: list[Any] = [NetworkCounter(by=["year"]) for _ in range(2)]
    pairs: list[Any] = [PairCounter() for _ in range(2)]
    for i, one in enumerate(CORPUS):
        pieces[i >= cut].add(one)
        pairs[i >= cut].add(one)
    for counters, whole in ((pieces, counting.who(CORPUS, by=["year"])), (pairs, counting.cooccurrence(CORPUS))):
        first, second = (pickle.loads(pickle.dumps(piece)) for piece in counters)
        first.merge(second)
        assert first.report() == whole
    with pytest.raises(UsageError, match="do not add up"):
        pieces[0].merge(NetworkCounter())
    with pytest.raises(UsageError, match="do not add up"):
        pairs[0].merge(PairCounter(within="document"))


# --- together -------------------------------------------------------------------------------------------------------------

VOCABULARY = ["quay", "boat", "crane", "the"]
TURNS = st.lists(st.lists(st.sampled_from([*VOCABULARY, "\n\n"]), max_size=6).map(" ".join), max_size=8)


@settings(deadline=None)
@given(st.lists(TURNS, max_size=3), st.sampled_from(["turn", "paragraph", "document"]))
def test_pairs_are_those_of_a_plain_count(corpus: list[list[str]], within: str) -> None:
    documents = [transcript(*(("Ana", text) for text in turns), path=f"{n}.txt") for n, turns in enumerate(corpus)]
    if within == "document":
        places = [" ".join(turns) for turns in corpus]
    elif within == "turn":
        places = [text for turns in corpus for text in turns]
    else:
        places = [part for turns in corpus for text in turns for part in re.split(r"\n\n", text)]
    sets = [set(place.split()) & {"quay", "boat", "crane"} for place in places if place.strip()]
    single = Counter(word for found in sets for word in found)
    together = Counter(pair for found in sets for pair in combinations(sorted(found), 2))
    report = counting.cooccurrence(documents, [Term(word, (word,)) for word in ("quay", "boat", "crane")], within=within)
    assert report.places == len(sets)
    assert {name: places for name, _, places in report.terms} == {word: single[word] for word in ("quay", "boat", "crane")}
    assert {tuple(sorted((p.first, p.second))): p.together for p in report.pairs} == together
    for pair in report.pairs:
        a, b, n = single[pair.first], single[pair.second], len(sets)
        assert (pair.first_count, pair.second_count) == (a, b) and a >= b
        assert pair.expected == pytest.approx(a * b / n, abs=1e-4)
        assert pair.pmi == pytest.approx(log2(pair.together / (a * b / n)), abs=1e-4)
        assert pair.dice == pytest.approx(2 * pair.together / (a + b), abs=1e-4)


def test_attraction_comes_first_and_limits_hold() -> None:
    talk = transcript(*(("Ana", text) for text in ["quay boat"] * 5 + ["crane"] * 4 + ["crane quay"]))
    terms = [term_from_option(word) for word in VOCABULARY[:3]]
    report = counting.cooccurrence([talk], terms)
    assert [(pair.first, pair.second, pair.pmi > 0) for pair in report.pairs] == [
        ("quay", "boat", True),
        ("quay", "crane", False),
    ]
    assert len(counting.cooccurrence([talk], terms, min_count=2).pairs) == 1
    assert [pair.p <= 0.01 for pair in counting.cooccurrence([talk], terms, p=0.01).pairs] == [True, True]
    with pytest.raises(UsageError, match="within a 'verse'"):
        PairCounter(within="verse")


def test_without_terms_the_names_of_each_document_are_paired() -> None:
    report = counting.cooccurrence([SECOND], within="turn")
    assert ("Ana Lind", "Eva Falk") in {(pair.first, pair.second) for pair in report.pairs}
    columns, rows = pair_rows(report)
    assert columns[:3] == ["first", "second", "together"]
    assert all(len(row) == len(columns) for row in rows)


# --- as graphs ------------------------------------------------------------------------------------------------------------

READERS: dict[str, Callable[[Any], Any]] = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}


def opened(graph: Graph, form: str) -> Any:
    return READERS[form](io.BytesIO(b"".join(WRITERS[form](graph))))


@pytest.mark.parametrize("form", READERS)
def test_networkx_opens_who_mentions_whom(form: str) -> None:
    report = counting.who(CORPUS)
    graph = opened(who_graph(report), form)
    assert graph.is_directed() and not graph.is_multigraph()
    labels = dict(graph.nodes(data="label"))
    edges = {(labels[a], labels[b]): weight for a, b, weight in graph.edges(data="weight")}
    assert edges == {pair: count for pair, count in links(report).items() if pair[0] is not None}
    ana = next(data for _, data in graph.nodes(data=True) if data["label"] == "Ana Lind")
    assert (ana["words"], ana["turns"], ana["title"], ana["kind"]) == (14, 2, "Minister", "person")
    assert "organization" not in ana


@pytest.mark.parametrize("form", READERS)
def test_networkx_opens_what_is_mentioned_together(form: str) -> None:
    report = counting.cooccurrence(CORPUS)
    graph = opened(pair_graph(report), form)
    assert not graph.is_directed()
    labels = dict(graph.nodes(data="label"))
    edges = {frozenset((labels[a], labels[b])): (d["weight"], d["dice"]) for a, b, d in graph.edges(data=True)}
    assert edges == {frozenset((pair.first, pair.second)): (pair.together, pair.dice) for pair in report.pairs}


@given(st.text(), st.text() | st.integers(-(2**40), 2**40) | st.floats(allow_nan=False, allow_infinity=False) | st.none())
def test_any_value_makes_a_graph_that_is_well_formed(label: str, value: str | int | float | None) -> None:
    graph = Graph(True, [Node(label, {"x": value}), Node("b", {"x": None})], [Edge(0, 1, 2, {"y & z": value})])
    for writer in WRITERS.values():
        ElementTree.fromstring(b"".join(writer(graph)))
    clean = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", label)
    for form in WRITERS:
        assert (
            dict(opened(graph, form).nodes(data="label"))["n0"] == (clean or None if form == "graphml" else clean) or not clean
        )


def test_an_empty_graph_can_be_opened() -> None:
    for form in WRITERS:
        assert len(opened(Graph(False, [], []), form)) == 0


# --- what is shown --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_pages_are_as_approved(width: int) -> None:
    check(f"who-{width}", who_view(counting.who(CORPUS), width).plain)
    check(
        f"pairs-{width}",
        pairs_view(counting.cooccurrence(CORPUS, [term_from_option(name) for name in ("Ana", "Bo", "Falk")]), width).plain,
    )


def test_groups_and_crowds() -> None:
    assert "Who mentions whom · 2024" in who_view(counting.who(CORPUS, by=["year"]), 80).plain
    crowd = [(f"Person{i} Name{i}", f"I thank Name{(i * 7) % 60} and Name{(i * 11) % 60}.") for i in range(60)]
    text = who_view(counting.who([transcript(*crowd)]), 60).plain
    assert "more people" in text and max(map(len, text.split("\n"))) <= 60
    assert "nobody mentions anybody" in who_view(counting.who([]), 80).plain
    assert "nothing is mentioned together in a turn" in pairs_view(counting.cooccurrence([]), 80).plain


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_no_document_can_steer_the_terminal(attack: str) -> None:
    who, pairs = counting.who(CORPUS), counting.cooccurrence(CORPUS)
    who.links[:] = [msgspec.structs.replace(link, speaker=attack, mentioned=attack) for link in who.links]
    pairs.pairs[:] = [msgspec.structs.replace(pair, first=attack, second=attack) for pair in pairs.pairs]
    for width, glyphs in ((40, UNICODE), (120, ASCII)):
        assert not FORBIDDEN.search(who_view(who, width, glyphs).plain)
        assert not FORBIDDEN.search(pairs_view(pairs, width, glyphs).plain)


def test_the_commands(command: Command) -> None:
    assert command("who", "hearing.txt", "-t", "quay", "-o", "who.graphml").code == 0
    assert networkx.read_graphml("who.graphml").is_directed()
    assert command("cooccurrence", "hearing.txt", "-t", "quay", "-t", "rain", "-o", "together.gexf").code == 0
    assert networkx.read_gexf("together.gexf").number_of_edges() == 1
    rows = rows_of(command("who", "hearing.txt", "-t", "quay", "--to", "csv").out)
    assert list(rows[0]) == ["speaker", "mentioned", "count", "documents", "words", "per_1000"]
    matrix = rows_of(command("who", "hearing.txt", "-t", "quay", "--to", "tsv", "--matrix").out, "\t")
    assert [row["quay"] for row in matrix] == ["1", "1"]
    report = json.loads(command("who", "hearing.txt", "-t", "quay").out)
    assert report.keys() == {"by", "people", "links", "documents", "words"}
    pairs = rows_of(command("cooccurrence", "hearing.txt", "-t", "quay", "-t", "rain", "--to", "csv").out)
    assert (pairs[0]["together"], pairs[0]["places"]) == ("1", "4")
    refused = command("who", "hearing.txt", "--by", "document", "-o", "apart.gexf")
    assert refused.code == 2 and not Path("apart.gexf").exists()
    assert command("cooccurrence", "hearing.txt", "--within", "verse").code == 2
    assert "Who mentions whom" in command("who", "hearing.txt", "-t", "quay", "--to", "table").out.decode()
