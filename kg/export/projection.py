"""Networks from networks: sources that share targets joined directly, several nodes drawn as one."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import combinations

from kg import ids
from kg.export.network import Column, Edge

PROJECTED_COLUMNS = (Column("shared", "integer"), Column("specificity", "double"), Column("mandates"))

_LISTED = 20  # targets named in the column; the number says how many there are


def project(edges: Iterable[Edge], name: str) -> list[Edge]:
    """Edges between sources that share targets in one plan year, of kind ``name``, in order of their ends.

    ``weight`` and the column ``shared`` are the number of shared targets; ``specificity`` is the sum of their inverse
    frequencies ln(N/n), N sources in all and n that have the target: a target that every source has counts 0, as in
    information retrieval. The drawing goes by specificity, so that what everybody shares does not tie all together.

    >>> pair, = project([Edge("a", "x", "m"), Edge("b", "x", "m"), Edge("b", "y", "m"), Edge("c", "y", "m")], "s")[:1]
    >>> pair.source, pair.target, pair.weight, pair.values["specificity"]
    ('a', 'b', 1.0, 0.405)
    """
    sources: dict[str, set[str]] = defaultdict(set)
    years: dict[tuple[str, str], set[int]] = defaultdict(set)
    for edge in edges:
        sources[edge.target].add(edge.source)
        years[edge.source, edge.target].update(edge.years)
    total = len({source for group in sources.values() for source in group})
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for target in sorted(sources):
        for one, other in combinations(sorted(sources[target]), 2):
            if years[one, target] & years[other, target] or not (years[one, target] and years[other, target]):
                shared[one, other].append(target)
    joined = []
    for (one, other), targets in sorted(shared.items()):
        specificity = math.fsum(math.log(total / len(sources[target])) for target in targets)
        held = sorted({year for target in targets for year in years[one, target] & years[other, target]})
        joined.append(
            Edge(
                one,
                other,
                name,
                float(len(targets)),
                pull=specificity + 0.05,
                years=tuple(held),
                values={
                    "shared": len(targets),
                    "specificity": round(specificity, 3),
                    "mandates": "; ".join(ids.local(target) for target in targets[:_LISTED]),
                },
            )
        )
    return joined


def contract(edges: Iterable[Edge], whole: Mapping[str, str]) -> list[Edge]:
    """Edges whose ends are replaced by what they are parts of; parallel ones of a kind become one.

    Weights add up, years come together; an edge within one whole is gone.

    >>> parts = [Edge("u1", "x", "m", years=(2021,)), Edge("u2", "x", "m", years=(2027,)), Edge("u1", "u2", "part-of")]
    >>> [(edge.source, edge.weight, edge.years) for edge in contract(parts, {"u1": "line", "u2": "line"})]
    [('line', 2.0, (2021, 2027))]
    """
    merged: dict[tuple[str, str, str], Edge] = {}
    for edge in edges:
        source, target = whole.get(edge.source, edge.source), whole.get(edge.target, edge.target)
        if source == target:
            continue
        key = source, target, edge.kind
        other = merged.get(key)
        if other is None:
            merged[key] = replace(edge, source=source, target=target)
        else:
            years = tuple(sorted({*other.years, *edge.years}))
            merged[key] = replace(other, weight=other.weight + edge.weight, years=years)
    return [merged[key] for key in sorted(merged)]
