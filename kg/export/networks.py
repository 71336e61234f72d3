"""From the store to a neutral network, by SPARQL, as ``kg.export.views`` declares it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg import ids
from kg.errors import ExportError
from kg.export.facts import Facts, body_kinds, read_facts, wholes
from kg.export.network import Column, Edge, Network, Node, Value
from kg.export.projection import PROJECTED_COLUMNS, contract, project
from kg.export.reading import pairs, select
from kg.export.views import EDGE_KINDS, NODE_KINDS, VIEWS, EdgeKind, View
from kg.lang import LANGUAGES
from kg.lang.export import export_words

if TYPE_CHECKING:
    from pyoxigraph import Store

_FIRST_COLUMNS = (
    Column("kind"),
    *(Column(f"kind_{language}") for language in LANGUAGES),
    *(Column(f"label_{language}") for language in LANGUAGES),
    Column("programme"),
    Column("programmes", "integer"),
    Column("degree", "integer"),
    Column("iri"),
)
_EDGE_COLUMNS = (Column("relation"), *(Column(f"relation_{language}") for language in LANGUAGES), Column("years"))


@dataclass(frozen=True, slots=True)
class Filters:
    """What to leave out so that a picture stays readable.

    ``programmes`` keeps the edges of units of these programmes (printed numbers), ``year`` those of one plan year,
    ``min_weight`` edges at least this heavy, ``min_degree`` nodes with at least so many of the view's own edges;
    ``without`` leaves out whole kinds of edges. What loses its last edge goes too.
    """

    programmes: Collection[str] = ()
    year: int | None = None
    min_weight: float = 0.0
    min_degree: int = 0
    without: Collection[str] = ()


def network(store: Store, view: str, filters: Filters | None = None) -> Network:
    """The network of a view (a key of ``VIEWS``).

    Raises ExportError where the view or a kind of edges is unknown, or nothing is left to draw.
    """
    chosen, filters = _view(view), filters or Filters()
    _known_kinds(chosen, filters.without)
    facts = read_facts(store)
    names = (chosen.projection.over,) if chosen.projection else chosen.edges

    def read_edges(name: str) -> list[Edge]:
        return [] if name in filters.without else _edges(store, EDGE_KINDS[name], facts)

    edges = [edge for name in names for edge in read_edges(name)]
    if filters.year is not None:
        edges = [edge for edge in edges if filters.year in edge.years]
    if chosen.contract:
        edges = contract(edges, wholes(store, chosen.contract, facts))
    if chosen.projection:
        edges = project(edges, chosen.projection.name)
    edges = _filtered(edges, filters, facts)
    if not edges:
        raise ExportError(f"The view {view!r} has nothing to draw: no edge is left in this graph with these filters.")
    inside = {end for edge in edges for end in (edge.source, edge.target)}
    more = {name: read_edges(name) for name in (*chosen.extend, *chosen.among)}
    for name in chosen.extend:
        leading = _leading_on(more[name], inside)
        edges += leading
        inside |= {edge.target for edge in leading}
    for name in chosen.among:
        edges += [edge for edge in more[name] if edge.source in inside and edge.target in inside]
    return _assemble(store, chosen, facts, edges)


def _leading_on(edges: Iterable[Edge], inside: Collection[str]) -> list[Edge]:
    """The edges that lead on from the nodes inside, and on from there."""
    by_source: dict[str, list[Edge]] = {}
    for edge in edges:
        by_source.setdefault(edge.source, []).append(edge)
    found, waiting, seen = [], sorted(inside), set(inside)
    while waiting:
        for edge in by_source.get(waiting.pop(), ()):
            found.append(edge)
            if edge.target not in seen:
                seen.add(edge.target)
                waiting.append(edge.target)
    return found


def _view(name: str) -> View:
    """A view by its name."""
    if name not in VIEWS:
        raise ExportError(f"There is no view {name!r}; there are {', '.join(VIEWS)}.")
    return VIEWS[name]


def _known_kinds(view: View, names: Collection[str]) -> None:
    """Refuses kinds of edges that do not exist, or that a view does not have."""
    unknown = sorted(set(names) - set(EDGE_KINDS))
    if unknown:
        raise ExportError(f"There are no edges of the kind {unknown[0]!r}; there are {', '.join(EDGE_KINDS)}.")
    own = (*((view.projection.over,) if view.projection else view.edges), *view.extend, *view.among)
    foreign = sorted(set(names) - set(own))
    if foreign:
        raise ExportError(f"The view {view.name!r} has no edges of the kind {foreign[0]!r}; it has {', '.join(own)}.")


def _edges(store: Store, kind: EdgeKind, facts: Facts) -> list[Edge]:
    """The edges of a kind (between IRIs still), weighted by their witnesses."""
    query = f"SELECT DISTINCT ?s ?o WHERE {{ ?s <{kind.property}> ?o . ?s a <{kind.source}> . ?o a <{kind.target}> }}"
    weights: dict[tuple[str, str], int] = {}
    if kind.witness:
        witness = kind.witness
        where = f"; <{witness.where[0]}> <{witness.where[1]}>" if witness.where else ""
        counted = (
            f"SELECT ?s ?o (COUNT(DISTINCT ?w) AS ?n) WHERE {{ ?w a <{witness.cls}> ; <{witness.source}> ?s ; "
            f"<{witness.target}> ?o {where} }} GROUP BY ?s ?o"
        )
        weights = {(one.value, other.value): int(number.value) for one, other, number in select(store, counted)}
    edges = []
    for source, target in pairs(store, query):
        years = tuple(sorted({facts.years[end] for end in (source, target) if end in facts.years}))
        edges.append(Edge(source, target, kind.name, float(weights.get((source, target), 1)), kind.pull, years))
    return edges


def _filtered(edges: list[Edge], filters: Filters, facts: Facts) -> list[Edge]:
    """The edges that pass the filters."""
    if filters.programmes:
        wanted = {str(number) for number in filters.programmes}
        edges = [edge for edge in edges if {facts.programme(edge.source), facts.programme(edge.target)} & wanted]
    edges = [edge for edge in edges if edge.weight >= filters.min_weight]
    if filters.min_degree:
        count: dict[str, int] = {}
        for edge in edges:
            for end in (edge.source, edge.target):
                count[end] = count.get(end, 0) + 1
        edges = [e for e in edges if min(count[e.source], count[e.target]) >= filters.min_degree]
    return edges


def _assemble(store: Store, view: View, facts: Facts, edges: list[Edge]) -> Network:
    """Nodes for the ends of the edges, short ids for IRIs, columns for what is there."""
    ends = sorted({end for edge in edges for end in (edge.source, edge.target)})
    programmes = _programmes(edges, ends, facts)
    degree = dict.fromkeys(ends, 0)
    for edge in edges:
        degree[edge.source] += 1
        degree[edge.target] += 1
    years: dict[str, set[int]] = {iri: set() for iri in ends}
    for edge in edges:
        years[edge.source].update(edge.years)
        years[edge.target].update(edge.years)
    nodes = sorted(
        (_node(iri, facts, programmes[iri], degree[iri], years[iri]) for iri in ends), key=lambda node: node.id
    )
    short = {node.iri: node.id for node in nodes}
    named = [
        replace(edge, source=short[edge.source], target=short[edge.target], values={**_names(edge), **edge.values})
        for edge in edges
    ]
    extra = [attribute.column for kind in NODE_KINDS.values() for attribute in kind.attributes]
    return Network(
        view.name,
        view.directed,
        tuple(nodes),
        tuple(sorted(named, key=lambda edge: edge.id)),
        _used((*_FIRST_COLUMNS, *extra), (node.values for node in nodes)),
        _used((*_EDGE_COLUMNS, *PROJECTED_COLUMNS), (edge.values for edge in named)),
        facts.programme_names(ends, {year for held in years.values() for year in held}),
        body_kinds(store),
    )


def _programmes(edges: Iterable[Edge], ends: Iterable[str], facts: Facts) -> dict[str, frozenset[str]]:
    """The programmes that each node belongs to or is joined with directly."""
    found = {iri: {facts.programme(iri)} - {""} for iri in ends}
    own = {iri for iri, numbers in found.items() if numbers}
    for edge in edges:
        for one, other in ((edge.source, edge.target), (edge.target, edge.source)):
            if one not in own and other in own:
                found[one] |= found[other]
    return {iri: frozenset(numbers) for iri, numbers in found.items()}


def _node(iri: str, facts: Facts, programmes: frozenset[str], degree: int, years: Iterable[int]) -> Node:
    """One node with its labels and columns."""
    kind, labels = facts.kinds[iri], facts.labels(iri)
    programme = next(iter(programmes)) if len(programmes) == 1 else ""
    values: dict[str, Value] = {"kind": kind.name, "iri": iri, "degree": degree, "programmes": len(programmes)}
    for language in LANGUAGES:
        values[f"kind_{language}"] = kind.title(language)
    values |= {f"label_{language}": label for language, label in labels.items()}
    if programme:
        values["programme"] = programme
    return Node(ids.local(iri), iri, kind.name, labels, programme, tuple(sorted(years)), values | facts.columns(iri))


def _names(edge: Edge) -> dict[str, Value]:
    """The columns every edge has."""
    titles = {f"relation_{language}": export_words(language).edge_kinds[edge.kind] for language in LANGUAGES}
    years = {"years": ", ".join(map(str, edge.years))} if edge.years else {}
    return {"relation": edge.kind, **titles, **years}


def _used(columns: Iterable[Column], values: Iterable[Mapping[str, Value]]) -> tuple[Column, ...]:
    """The columns that any node or edge has a value in, each once."""
    present = {name for mapping in values for name in mapping}
    return tuple({column.name: column for column in columns if column.name in present}.values())
