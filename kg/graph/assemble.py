"""Records to quads: each statement once, in the named graph it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from kg import ids, resources
from kg.graph import (
    codes,
    deliverables,
    documents,
    evaluations,
    findings,
    mandates,
    measures,
    mentions,
    narrative,
    results,
    roles,
    shared,
    shortcuts,
    tables,
    units,
)
from kg.graph.context import Context, open_context
from kg.graph.rdf import Statement, Statements
from kg.graph.registry import Bodies
from kg.model import Records

REGISTRY_FILES = ("bodies.ttl", "instruments.ttl")


def quads(records: Sequence[Records], registry: Bodies) -> Iterator[Quad]:
    """The dataset: a graph a document, the registry, the ontology, what documents share, and the shortcuts.

    A statement stands in one graph only, so that a query over all graphs never counts it twice.
    """
    seen: set[Statement] = set()
    for path in resources.files("ontology", ".ttl"):
        name = "registry" if path.name in REGISTRY_FILES else "ontology"
        yield from _into(_file(path), ids.named_graph(name), seen)
    links: list[Statement] = []
    for document in records:
        context = open_context(document)
        whole = list(_document(context, document, registry))
        links.extend(shortcuts.statements(whole))
        yield from _into(whole, ids.graph(document.document.symbol, document.document.language), seen)
    yield from _into(shared.statements(records, registry), ids.named_graph("shared"), seen)
    yield from _into(links, ids.named_graph("links"), seen)


def _document(context: Context, records: Records, registry: Bodies) -> Statements:
    yield from documents.statements(context)
    yield from units.statements(context, records)
    yield from narrative.statements(context, records)
    yield from tables.statements(context, records)
    yield from mandates.statements(context, records)
    yield from results.statements(context, records)
    yield from measures.statements(context, records)
    yield from deliverables.statements(context, records, codes.load())
    yield from evaluations.statements(context, records)
    yield from mentions.statements(context, records)
    yield from roles.statements(context, records, registry)
    yield from findings.statements(context, records.findings)


def _file(path: Path) -> Statements:
    for quad in parse(path=str(path), format=RdfFormat.TURTLE):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            yield quad.subject, quad.predicate, quad.object


def _into(statements: Iterable[Statement], graph: str, seen: set[Statement]) -> Iterator[Quad]:
    name = NamedNode(graph)
    for statement in statements:
        if statement not in seen:
            seen.add(statement)
            yield Quad(*statement, name)
