"""What changed as a network with years: programmes, and the mandates that they kept, gained and lost."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox

from kg import ids
from kg.compare.changes import Changes
from kg.errors import ExportError
from kg.export.network import Column, Edge, Network
from kg.export.networks import Filters
from kg.export.networks import network as drawn

VIEW = "mandates-by-year"
MANDATED = "mandated-by"
CHANGE = Column("change")


def network(store: ox.Store, changes: Changes) -> Network:
    """The view ``mandates-by-year``, of what was compared only: edges say what became of a mandate and in which years.

    A mandate that a programme dropped, or that was superseded, is there in the earlier year; one that was added, or
    that supersedes, in the later. What the graph has of units without a counterpart is left out. Raises ExportError
    where nothing is left.
    """
    became = {
        (ids.local(ids.programme_line(programme.number)), ids.local(ids.instrument(cited))): change
        for programme in changes.programmes
        for cited, change in programme.fates().items()
    }
    for programme in changes.programmes:
        line = ids.local(ids.programme_line(programme.number))
        for cited in sorted({cited for each in programme.mandates for cited in each.by}):
            became.setdefault((line, ids.local(ids.instrument(cited))), "supersedes")
    years = dict.fromkeys(("added", "supersedes"), (changes.later,))
    years |= dict.fromkeys(("dropped", "superseded"), (changes.earlier,))
    both = (changes.earlier, changes.later)
    base = drawn(store, VIEW, Filters(programmes=[programme.number for programme in changes.programmes]))
    edges: list[Edge] = []
    for edge in base.edges:
        change = became.get((edge.source, edge.target), "")
        if edge.kind == MANDATED and change:
            spell = years.get(change, both)
            values = {**edge.values, "years": ", ".join(map(str, spell)), CHANGE.name: change}
            edges.append(replace(edge, years=spell, values=values))
    there: dict[str, set[int]] = {}
    for edge in edges:
        there.setdefault(edge.source, set()).update(edge.years)
        there.setdefault(edge.target, set()).update(edge.years)
    edges += [edge for edge in base.edges if edge.kind != MANDATED and edge.source in there and edge.target in there]
    if not there:
        raise ExportError("There is nothing to draw: no mandate of these plans was compared.")
    nodes = [replace(node, years=tuple(sorted(there[node.id]))) for node in base.nodes if node.id in there]
    return replace(
        base,
        nodes=tuple(nodes),
        edges=tuple(sorted(edges, key=lambda edge: edge.id)),
        edge_columns=(*base.edge_columns, CHANGE),
    )
