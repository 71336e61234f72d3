"""pySHACL as the second engine: slower, independent, and the judge of the first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pyoxigraph import BlankNode, Literal, NamedNode, Store

from kg.errors import ShapesError
from kg.terms import SH, XSD
from kg.validate.fast import PLACEHOLDER
from kg.validate.model import Path, Shape, Shapes, Term
from kg.validate.report import Result

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node


def results(store: Store, shapes: Shapes) -> Iterator[Result]:
    """The results that pySHACL finds in the union of all graphs of a store, unordered.

    The whole graph is held in memory by rdflib: minutes, not seconds, on a plan of 700 pages. Raises ShapesError where
    pySHACL refuses the shapes.
    """
    from pyshacl import validate
    from rdflib import Graph

    data, rules = _data(), Graph()
    for quad in store:
        data.add((_rdflib(quad.subject), _rdflib(quad.predicate), _rdflib(quad.object)))
    for triple in shapes.triples:
        rules.add((_rdflib(triple.subject), _rdflib(triple.predicate), _rdflib(triple.object)))
    _, report, text = validate(data, shacl_graph=rules, inplace=True, advanced=False)
    if not isinstance(report, Graph):
        raise ShapesError(f"pySHACL could not validate the graph: {text}")
    for node in report.objects(None, _sh("result")):
        yield _result(report, node, shapes)


def _data() -> Graph:
    """An empty graph that reads each query once: pySHACL asks every query anew for every focus node."""
    from rdflib import Graph
    from rdflib.plugins.sparql import prepareQuery
    from rdflib.plugins.sparql.sparql import Query
    from rdflib.query import Result as Answer

    class Data(Graph):
        def __init__(self) -> None:
            super().__init__()
            self.read: dict[str, Query] = {}

        def query(self, query_object: str | Query, *args: Any, **options: Any) -> Answer:
            if isinstance(query_object, str) and not options.get("initNs"):
                known = self.read.get(query_object)
                if known is None:
                    known = self.read[query_object] = prepareQuery(query_object, dict(self.namespaces()))
                query_object = known
            return super().query(query_object, *args, **options)

    return Data()


def _result(report: Graph, node: Node, shapes: Shapes) -> Result:
    def one(name: str) -> Term | None:
        found = report.value(node, _sh(name))
        return None if found is None else _term(found)

    source, focus, component, severity = (
        one(name) for name in ("sourceShape", "focusNode", "sourceConstraintComponent", "resultSeverity")
    )
    if focus is None or component is None or severity is None or isinstance(source, Literal | None):
        raise ShapesError("pySHACL reported a result without focus node, shape, component or severity.")
    shape = shapes.by_node.get(source)
    walked = one("resultPath")
    path = Path("predicate", walked) if isinstance(walked, NamedNode) else shape.path if shape else None
    messages = sorted(
        (term.language or _language(term.value, shape), term.value)
        for term in map(_term, report.objects(node, _sh("resultMessage")))
        if isinstance(term, Literal)
    )
    name = component.value.removeprefix(SH).removesuffix("ConstraintComponent")
    finding = shape.finding if shape else ""
    return Result(focus, path, one("value"), severity.value.removeprefix(SH), source, name, tuple(messages), finding)


def _language(text: str, shape: Shape | None) -> str:
    """The language of a message that pySHACL filled in, which takes its tag away."""
    for constraint in shape.constraints if shape else ():
        for message in constraint.messages:
            pieces = [re.escape(piece) for piece in PLACEHOLDER.split(message.value)[::2]]
            if re.fullmatch(".*".join(pieces), text, re.DOTALL):
                return message.language or ""
    return ""


def _sh(name: str) -> Node:
    from rdflib import URIRef

    return URIRef(SH + name)


def _rdflib(term: object) -> Node:
    """A term of the store as a term of rdflib, its text kept as it is."""
    from rdflib import BNode, URIRef
    from rdflib import Literal as RdfLiteral

    if isinstance(term, NamedNode):
        return URIRef(term.value)
    if isinstance(term, BlankNode):
        return BNode(term.value)
    if isinstance(term, Literal):
        if term.language:
            return RdfLiteral(term.value, lang=term.language)
        plain = term.datatype.value == XSD + "string"
        return RdfLiteral(term.value, datatype=None if plain else URIRef(term.datatype.value), normalize=False)
    raise ShapesError(f"The store holds {term}, which RDF 1.1 does not know.")


def _term(node: Node) -> Term:
    """A term of rdflib as a term of the store."""
    from rdflib import BNode, URIRef
    from rdflib import Literal as RdfLiteral

    if isinstance(node, URIRef):
        return NamedNode(str(node))
    if isinstance(node, BNode):
        return BlankNode(str(node))
    if not isinstance(node, RdfLiteral):
        raise ShapesError(f"pySHACL reported {node!r}, which is no term.")
    if node.language:
        return Literal(str(node), language=node.language)
    return Literal(str(node), datatype=NamedNode(str(node.datatype))) if node.datatype else Literal(str(node))
