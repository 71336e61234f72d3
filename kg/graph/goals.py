"""Goals, targets and indicators that documents refer to, under the United Nations' own IRIs."""

from __future__ import annotations

from collections.abc import Sequence

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph.rdf import Statements, string, term
from kg.graph.references import GOAL
from kg.model import Records


def statements(records: Sequence[Records]) -> Statements:
    """Type and number of each goal, target and indicator referred to, and the goal or target it is part of."""
    numbers: dict[str, None] = {}
    for document in records:
        for reference in document.references:
            if reference.kind == GOAL:
                parts = reference.target.split(".")
                numbers |= {".".join(parts[:depth]): None for depth in range(1, len(parts) + 1)}
    for number in numbers:
        node, depth = NamedNode(ids.sdg(number)), number.count(".")
        yield node, term(terms.TYPE), term(terms.GOAL_CLASSES[min(depth, 2)])
        yield node, term(terms.NUMBER), string(number)
        if depth:
            yield node, term(terms.IS_PART_OF), NamedNode(ids.sdg(number.rpartition(".")[0]))
