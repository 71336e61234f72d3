"""The neutral network that every network format is written from: frozen nodes, edges and typed columns.

A column has one type and every value of it is of that type; what a node does not have is left out, never ``None``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

Value = str | int | float | bool

TYPES: Mapping[str, type[Value]] = {"string": str, "integer": int, "double": float, "boolean": bool}

# What XML 1.0 cannot hold, not even escaped: control characters, lone surrogates and the two non-characters.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Column:
    """An attribute column: its name (also its id in GEXF) and its type, one of ``TYPES``."""

    name: str
    type: str = "string"


@dataclass(frozen=True, slots=True)
class Node:
    """A node: stable id, IRI, kind (``kg.export.views.NODE_KINDS``), labels by language, programme number.

    ``programme`` is empty for what belongs to no programme or to several; ``years`` are the plan years in which it has
    edges; ``values`` holds the other columns.
    """

    id: str
    iri: str
    kind: str
    labels: Mapping[str, str]
    programme: str = ""
    years: tuple[int, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)

    def label(self, language: str) -> str:
        """The label in a language, else in another one, else the id.

        >>> Node("body-GA", "", "body", {"zh": "大会"}).label("en")
        '大会'
        """
        if language in self.labels:
            return self.labels[language]
        return min(self.labels.items(), default=("", self.id))[1]


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge: its kind (``kg.export.views.EDGE_KINDS``), both ends, its weight (above 0) and other columns.

    ``years`` are the plan years in which it holds. ``pull`` is how strongly it holds its ends together in a
    drawing, 0 where it should have no say.
    """

    source: str
    target: str
    kind: str
    weight: float = 1.0
    pull: float = 1.0
    years: tuple[int, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The edge's id: stable, and unique within a view."""
        return f"{self.source}--{self.kind}--{self.target}"


@dataclass(frozen=True, slots=True)
class Network:
    """A view of the graph, ready to be drawn or written. Nodes and edges are in order of their ids.

    ``programmes`` are the names by language of the programmes that its nodes belong to, by number, whether they are
    nodes themselves or not; ``body_kinds`` those of the kinds of bodies, by their column's value.
    """

    name: str
    directed: bool
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    node_columns: tuple[Column, ...] = ()
    edge_columns: tuple[Column, ...] = ()
    programmes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    body_kinds: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def language(self) -> str:
        """The language in which most nodes have a label (the first of them in case of a tie)."""
        tally = Counter(language for node in self.nodes for language in node.labels)
        return min(tally, key=lambda language: (-tally[language], language), default="")

    def years(self) -> tuple[int, ...]:
        """The plan years that the edges hold in."""
        return tuple(sorted({year for edge in self.edges for year in edge.years}))

    def counts(self) -> dict[str, int]:
        """How many nodes and edges there are."""
        return {"nodes": len(self.nodes), "edges": len(self.edges)}


def clean(text: str) -> str:
    r"""Text that XML can hold: control characters, lone surrogates and non-characters are taken out.

    >>> clean("a\x0bb\ud800c")
    'abc'
    """
    return _NOT_XML.sub("", text)


def typed(value: str, type_name: str) -> Value | None:
    """A literal's text as a value of a column type, None where it is none of that type.

    >>> typed("2021", "integer"), typed("XXI", "integer"), typed("true", "boolean")
    (2021, None, True)
    """
    if type_name == "string":
        return clean(value)
    if type_name == "boolean":
        return {"true": True, "1": True, "false": False, "0": False}.get(value)
    try:
        number = TYPES[type_name](value)
    except ValueError:
        return None
    return number if number == number and abs(float(number)) != float("inf") else None
