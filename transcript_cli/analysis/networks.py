"""Who mentions whom, and what is mentioned together, as graphs."""

from __future__ import annotations

from ..errors import UsageError
from ..mentions.network import WhoReport
from ..mentions.pairs import PairReport
from .graphs import Edge, Graph, Node


def who_graph(report: WhoReport) -> Graph:
    """A directed graph: an edge leads from who speaks to whom they mention, and its weight is how often.

    Mentions by nobody who is named have no node to come from, and are left out.

    Raises:
        UsageError: the report is counted apart, and a graph is one.
    """
    if report.by:
        raise UsageError("a graph is of everything, not by a field", advice="Leave --by out, or take CSV.")
    people = [person for person in report.people if person.mentions or person.mentioned or person.turns]
    at = {person.name: i for i, person in enumerate(people)}
    nodes = [
        Node(
            person.name,
            {
                "kind": person.kind,
                "title": person.title,
                "organization": person.organization,
                "documents": person.documents,
                "turns": person.turns,
                "words": person.words,
                "mentions": person.mentions,
                "mentioned": person.mentioned,
            },
        )
        for person in people
    ]
    edges = [
        Edge(at[link.speaker], at[link.mentioned], link.count, {"documents": link.documents, "per_1000": link.per_1000})
        for link in report.links
        if link.speaker is not None
    ]
    return Graph(True, nodes, edges)


def pair_graph(report: PairReport) -> Graph:
    """An undirected graph: an edge joins terms that are mentioned together, and its weight is in how many places."""
    joined = {name for pair in report.pairs for name in (pair.first, pair.second)}
    terms = [term for term in report.terms if term[0] in joined or term[2]]
    at = {name: i for i, (name, _, _) in enumerate(terms)}
    nodes = [Node(name, {"kind": kind, "count": count}) for name, kind, count in terms]
    edges = [
        Edge(
            at[pair.first],
            at[pair.second],
            pair.together,
            {
                "expected": pair.expected,
                "pmi": pair.pmi,
                "log_likelihood": pair.log_likelihood,
                "p": pair.p,
                "dice": pair.dice,
            },
        )
        for pair in report.pairs
    ]
    return Graph(False, nodes, edges)
