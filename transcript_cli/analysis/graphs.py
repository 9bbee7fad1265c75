"""Networks as GraphML and GEXF, for Gephi, networkx, igraph and Cytoscape.

Strategy: a graph is nodes and edges with plain values, whatever they stand for, and is written as it is walked. Types are taken
from the values: whole numbers, other numbers, text; what is not known is left out. Characters that XML cannot hold become the
replacement character.

Sources: GraphML 1.0 (http://graphml.graphdrawing.org/specification.html), GEXF 1.3 (https://gexf.net/schema.html).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple, TypeAlias

from ..writers import pack

Value: TypeAlias = "str | int | float | None"

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPES: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
)
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


class Node(NamedTuple):
    """Somebody or something."""

    label: str
    values: Mapping[str, Value]


class Edge(NamedTuple):
    """A connection between two nodes, by their places in the list of nodes."""

    source: int
    target: int
    weight: int
    values: Mapping[str, Value]


class Graph(NamedTuple):
    """A network; all nodes have the same values, and so have all edges."""

    directed: bool
    nodes: Sequence[Node]
    edges: Sequence[Edge]


def graphml(graph: Graph) -> Iterator[bytes]:
    """The graph as GraphML."""
    return pack(piece.encode() for piece in _graphml(graph))


def gexf(graph: Graph) -> Iterator[bytes]:
    """The graph as GEXF."""
    return pack(piece.encode() for piece in _gexf(graph))


WRITERS: Final[Mapping[str, Callable[[Graph], Iterator[bytes]]]] = {"graphml": graphml, "gexf": gexf}
"""By the name of the format, which is the extension of its files too."""


def _graphml(graph: Graph) -> Iterator[str]:
    yield f'{_HEAD}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    node_keys = {"label": ("nl", "string"), **_keys("n", (node.values for node in graph.nodes), "long")}
    edge_keys = {"weight": ("ew", "long"), **_keys("e", (edge.values for edge in graph.edges), "long")}
    for of, keys in (("node", node_keys), ("edge", edge_keys)):
        for name, (key, kind) in keys.items():
            yield f'  <key id="{key}" for="{of}" attr.name="{_xml(name)}" attr.type="{kind}"/>\n'
    yield f'  <graph edgedefault="{"directed" if graph.directed else "undirected"}">\n'
    for i, node in enumerate(graph.nodes):
        yield f'    <node id="n{i}">{_data({"label": node.label, **node.values}, node_keys)}</node>\n'
    for i, edge in enumerate(graph.edges):
        data = _data({"weight": edge.weight, **edge.values}, edge_keys)
        yield f'    <edge id="e{i}" source="n{edge.source}" target="n{edge.target}">{data}</edge>\n'
    yield "  </graph>\n</graphml>\n"


def _data(values: Mapping[str, Value], keys: Mapping[str, tuple[str, str]]) -> str:
    return "".join(f'<data key="{keys[name][0]}">{_xml(value)}</data>' for name, value in values.items() if value is not None)


def _gexf(graph: Graph) -> Iterator[str]:
    yield f'{_HEAD}<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
    yield f'  <graph mode="static" defaultedgetype="{"directed" if graph.directed else "undirected"}">\n'
    node_keys = _keys("n", (node.values for node in graph.nodes), "long")
    edge_keys = _keys("e", (edge.values for edge in graph.edges), "long")
    for of, keys in (("node", node_keys), ("edge", edge_keys)):
        yield f'    <attributes class="{of}">\n'
        for name, (key, kind) in keys.items():
            yield f'      <attribute id="{key}" title="{_xml(name)}" type="{kind}"/>\n'
        yield "    </attributes>\n"
    yield "    <nodes>\n"
    for i, node in enumerate(graph.nodes):
        yield f'      <node id="n{i}" label="{_xml(node.label)}">{_attvalues(node.values, node_keys)}</node>\n'
    yield "    </nodes>\n    <edges>\n"
    for i, edge in enumerate(graph.edges):
        ends = f'id="e{i}" source="n{edge.source}" target="n{edge.target}" weight="{edge.weight}"'
        yield f"      <edge {ends}>{_attvalues(edge.values, edge_keys)}</edge>\n"
    yield "    </edges>\n  </graph>\n</gexf>\n"


def _attvalues(values: Mapping[str, Value], keys: Mapping[str, tuple[str, str]]) -> str:
    known = ((keys[name][0], value) for name, value in values.items() if value is not None)
    cells = (f'<attvalue for="{key}" value="{_xml(value)}"/>' for key, value in known)
    return f"<attvalues>{''.join(cells)}</attvalues>"


def _keys(prefix: str, rows: Iterable[Mapping[str, Value]], whole: str) -> dict[str, tuple[str, str]]:
    """(id, type) of each value, by its name; the type is the widest that any row needs."""
    kinds: dict[str, set[type]] = {}
    for name, value in chain.from_iterable(row.items() for row in rows):
        found = kinds.setdefault(name, set())
        if value is not None:
            found.add(type(value))
    return {
        name: (f"{prefix}{i}", "string" if str in found or not found else "double" if float in found else whole)
        for i, (name, found) in enumerate(kinds.items())
    }


def _xml(value: Value) -> str:
    return _FORBIDDEN.sub("\ufffd", str(value)).translate(_ESCAPES)
