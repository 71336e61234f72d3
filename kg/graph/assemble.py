"""Records to quads: each statement once, in the named graph it belongs to.

A graph per source document holds what that document says; ``registry`` the bodies, ``ontology`` the vocabulary and
its code lists; ``shared`` what documents have in common (instruments, provisional bodies, goals); ``links`` the
shortcuts. Of the registry of named instruments only those that are cited come in.
No statement stands in two graphs: a query over all of them would count it twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from kg import ids, resources, terms
from kg.errors import BuildError
from kg.graph import (
    bodies,
    continuity,
    deliverables,
    documents,
    establishments,
    evaluations,
    findings,
    goals,
    instruments,
    mandates,
    measures,
    mentions,
    narrative,
    notes,
    references,
    results,
    roles,
    shortcuts,
    tables,
    units,
)
from kg.graph.context import Context, open_context
from kg.graph.rdf import Statement, Statements, string, term
from kg.graph.registry import Bodies
from kg.instruments.named import FILE as NAMED_FILE
from kg.instruments.named import load as load_named
from kg.model import Records

BODIES = "bodies.ttl"


def quads(records: Sequence[Records], registry: Bodies) -> Iterator[Quad]:
    """The dataset of some documents as quads (see :func:`graphs`)."""
    for graph, statements in graphs(records, registry):
        for subject, predicate, value in statements:
            yield Quad(subject, predicate, value, graph)


def graphs(records: Sequence[Records], registry: Bodies) -> Iterator[tuple[NamedNode, Iterable[Statement]]]:
    """The dataset of some documents (see above), in an order that depends on nothing but the records.

    A named graph may come in several pieces; each is to be read before the next is asked for. Raises BuildError where
    two sources are one document in one language, IdentityError where two things share an IRI.
    """
    _refuse_doubles(records)
    known: set[Statement] = set()
    for path in resources.files("ontology", ".ttl"):
        if path.name != NAMED_FILE:
            name = "registry" if path.name == BODIES else "ontology"
            yield _named(name), _once(_file(path), known)
    links: set[Statement] = set()
    shortcut: list[Statement] = []
    described: set[NamedNode] = set()
    contexts: list[Context] = []
    for document in records:
        context = open_context(document)
        graph = NamedNode(ids.graph(document.document.symbol, document.document.language))
        yield graph, _document(context, document, registry, described)
        shortcut.extend(_once(shortcuts.statements(context, document, registry), links))
        contexts.append(context)
    yield _named("links"), shortcut
    over_years = continuity.statements(list(zip(contexts, records, strict=True)), registry)
    yield _named("links"), _once(over_years, links)
    yield _named("shared"), _once(_shared(records, registry), known)


def _document(context: Context, records: Records, registry: Bodies, described: set[NamedNode]) -> Statements:
    """What one document says, theme by theme."""
    yield from documents.statements(context)
    yield from units.statements(context, records, described)
    yield from narrative.statements(context, records)
    yield from tables.statements(context, records)
    yield from mandates.statements(context, records)
    yield from results.statements(context, records, described)
    yield from notes.statements(context, records)
    yield from measures.statements(context, records)
    yield from deliverables.statements(context, records)
    yield from evaluations.statements(context, records)
    yield from mentions.statements(context, records)
    yield from references.statements(context, records)
    yield from roles.statements(context, records, registry)
    yield from establishments.statements(context, records)
    yield from findings.statements(context, records)


def _shared(records: Sequence[Records], registry: Bodies) -> Statements:
    """What documents have in common."""
    named = load_named()
    cited = instruments.collect(records, named)
    yield from instruments.statements(cited)
    yield from instruments.title_statements(cited, records, named)
    yield from bodies.statements(bodies.collect(records, registry))
    yield from goals.statements(records)
    for number in dict.fromkeys(unit.key.programme for document in records for unit in document.units):
        line = NamedNode(ids.programme_line(number))
        yield line, term(terms.TYPE), term(terms.PROGRAMME_LINE)
        yield line, term(terms.NUMBER), string(number)
    yield from continuity.line_titles(records)


def _refuse_doubles(records: Sequence[Records]) -> None:
    seen: dict[tuple[str, str], str] = {}
    for document in (each.document for each in records):
        key = (document.symbol, document.language)
        if key in seen:
            raise BuildError(
                f"{seen[key]} and {document.name} are both {document.symbol} ({document.language}); build one of them."
            )
        seen[key] = document.name


@cache
def _file(path: Path) -> tuple[Statement, ...]:
    """The statements of a file of the ontology (read once a process)."""
    return tuple(
        (quad.subject, quad.predicate, quad.object)
        for quad in parse(path=path, format=RdfFormat.TURTLE)
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal)
    )


def _named(name: str) -> NamedNode:
    return NamedNode(ids.named_graph(name))


def _once(statements: Iterable[Statement], known: set[Statement]) -> Iterator[Statement]:
    """The statements that were not made before."""
    for statement in statements:
        if statement not in known:
            known.add(statement)
            yield statement
