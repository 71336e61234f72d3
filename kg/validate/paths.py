"""Property paths: from a shapes graph, to SPARQL, to triples, to words."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import BlankNode, NamedNode, Triple

from kg.errors import ShapesError
from kg.terms import RDF, SH
from kg.validate.model import Node, Path, Term
from kg.validate.names import prefixed
from kg.validate.triples import Triples

_MODIFIERS = {
    "inverse": ("inversePath", "^({})"),
    "zero-or-more": ("zeroOrMorePath", "({})*"),
    "one-or-more": ("oneOrMorePath", "({})+"),
    "zero-or-one": ("zeroOrOnePath", "({})?"),
}
_SEPARATORS = {"sequence": "/", "alternative": "|"}
_FIRST, _REST, _NIL = (NamedNode(RDF + name) for name in ("first", "rest", "nil"))


def read(graph: Triples, node: Term) -> Path:
    """The path that a node of a shapes graph describes. Raises ShapesError where it describes none."""
    if isinstance(node, NamedNode):
        return Path("predicate", node)
    if isinstance(node, BlankNode):
        if graph.objects(node, _FIRST.value):
            parts = tuple(read(graph, member) for member in graph.items(node))
            return Path("sequence", None, parts)
        alternatives = graph.objects(node, SH + "alternativePath")
        if len(alternatives) == 1:
            return Path("alternative", None, tuple(read(graph, member) for member in graph.items(alternatives[0])))
        for kind, (name, _) in _MODIFIERS.items():
            inner = graph.objects(node, SH + name)
            if len(inner) == 1:
                return Path(kind, None, (read(graph, inner[0]),))
    raise ShapesError(f"The path {node} is not a property path of SHACL.")


def sparql(path: Path) -> str:
    """The path in SPARQL's notation.

    >>> sparql(Path("inverse", None, (Path("predicate", NamedNode("http://e/p")),)))
    '^(<http://e/p>)'
    """
    if path.predicate is not None:
        return str(path.predicate)
    if path.kind in _SEPARATORS:
        return _SEPARATORS[path.kind].join(f"({sparql(part)})" for part in path.parts)
    return _MODIFIERS[path.kind][1].format(sparql(path.parts[0]))


def words(path: Path) -> str:
    """The path in short form, for people.

    >>> words(Path("inverse", None, (Path("predicate", NamedNode("http://purl.org/dc/terms/isPartOf")),)))
    '^dct:isPartOf'
    """
    if path.predicate is not None:
        return prefixed(path.predicate)
    if path.kind in _SEPARATORS:
        return _SEPARATORS[path.kind].join(words(part) for part in path.parts)
    inner = words(path.parts[0])
    return _MODIFIERS[path.kind][1].format(inner) if len(path.parts[0].parts) > 1 else _simple(path.kind, inner)


def _simple(kind: str, inner: str) -> str:
    return _MODIFIERS[kind][1].replace("({})", inner)


def describe(path: Path, name: str) -> tuple[Node, list[Triple]]:
    """The node that stands for the path in a report, and the triples that describe it.

    ``name`` is the stem of the labels of new blank nodes, so that a report has the same bytes each time.
    """
    triples: list[Triple] = []
    labels = (f"{name}p{number}" for number in range(1, 1000))

    def node(part: Path) -> Node:
        if part.predicate is not None:
            return part.predicate
        if part.kind == "sequence":
            return listed(part.parts)
        own = BlankNode(next(labels))
        if part.kind == "alternative":
            triples.append(Triple(own, NamedNode(SH + "alternativePath"), listed(part.parts)))
        else:
            triples.append(Triple(own, NamedNode(SH + _MODIFIERS[part.kind][0]), node(part.parts[0])))
        return own

    def listed(parts: tuple[Path, ...]) -> Node:
        cells = [BlankNode(next(labels)) for _ in parts]
        rests: list[Node] = [*cells[1:], _NIL]
        for cell, part, rest in zip(cells, parts, rests, strict=True):
            triples.append(Triple(cell, _FIRST, node(part)))
            triples.append(Triple(cell, _REST, rest))
        return cells[0]

    return node(path), triples


def predicates(path: Path) -> Iterator[NamedNode]:
    """Every predicate that the path walks over."""
    if path.predicate is not None:
        yield path.predicate
    for part in path.parts:
        yield from predicates(part)
