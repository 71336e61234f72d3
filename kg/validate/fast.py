"""The daily engine: the shapes as SPARQL over the store."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolution, QuerySolutions, Store

from kg.errors import ShapesError
from kg.terms import RDFS
from kg.validate.compile import Query, compile_shapes
from kg.validate.model import Path, Shapes, Term
from kg.validate.report import Result

#: Where the message of a SPARQL constraint takes a value of the row: ``{?name}``.
PLACEHOLDER = re.compile(r"\{[?$](\w+)\}")


def results(store: Store, shapes: Shapes) -> Iterator[Result]:
    """The results of validating the union of all graphs of a store, unordered.

    Raises ShapesError where a shape cannot be put into SPARQL.
    """
    for query in compile_shapes(shapes, _Subclasses(store)):
        rows = select(store, query.sparql)
        if query.focus:
            focus_nodes = {row["this"] for row in select(store, query.focus)}
            rows = (row for row in rows if row["this"] in focus_nodes)
        for row in rows:
            yield from _results(query, row)


def select(store: Store, query: str) -> Iterator[QuerySolution]:
    """The rows of a SELECT query over the union of the graphs; ShapesError where a shape gives another text."""
    try:
        found = store.query(query, use_default_graph_as_union=True)
    except SyntaxError as error:
        raise ShapesError(f"A shape gives a query that is not SPARQL: {error}.\n{query}") from error
    if not isinstance(found, QuerySolutions):
        raise ShapesError(f"A shape gives a query that is no SELECT query.\n{query}")
    return iter(found)


class _Subclasses:
    """A class and all its subclasses in the data, sorted."""

    def __init__(self, store: Store) -> None:
        self.below: dict[Term, set[Term]] = defaultdict(set)
        for quad in store.quads_for_pattern(None, NamedNode(RDFS + "subClassOf"), None, None):
            if isinstance(quad.object, NamedNode | BlankNode) and isinstance(quad.subject, NamedNode | BlankNode):
                self.below[quad.object].add(quad.subject)

    def __call__(self, cls: Term) -> tuple[Term, ...]:
        found: set[Term] = set()
        waiting = [cls]
        while waiting:
            node = waiting.pop()
            if node not in found:
                found.add(node)
                waiting.extend(self.below.get(node, ()))
        return tuple(sorted(found, key=str))


def _results(query: Query, row: QuerySolution) -> Iterator[Result]:
    shape = query.shape
    for number, constraint in enumerate(query.constraints):
        if query.flagged and _true(_get(row, f"k{number}")):
            continue
        focus = _get(row, "this")
        path, value = shape.path, _get(row, "value")
        walked = _get(row, "path")
        if isinstance(walked, NamedNode):
            path = Path("predicate", walked)
        if value is None and shape.path is None and (query.flagged or query.focus):
            value = focus
        if focus is None:
            raise ShapesError(f"{shape.file}: the query of {shape.node} does not bind ?this.")
        messages = constraint.messages or shape.messages
        texts = tuple((message.language or "", _filled(message.value, row)) for message in messages)
        severity = shape.severity.value.rpartition("#")[2]
        yield Result(focus, path, value, severity, shape.node, constraint.component, texts, shape.finding)


def _get(row: QuerySolution, name: str) -> Term | None:
    try:
        term = row[name]
    except KeyError:
        return None
    return term if isinstance(term, NamedNode | BlankNode | Literal) else None


def _true(term: Term | None) -> bool:
    return isinstance(term, Literal) and term.value == "true"


def _filled(message: str, row: QuerySolution) -> str:
    """The message with the row's values in place of ``{?name}``."""

    def value(match: re.Match[str]) -> str:
        term = _get(row, match.group(1))
        return match.group(0) if term is None else term.value

    return PLACEHOLDER.sub(value, message)
