"""Direct links that follow from the nodes with evidence: one triple for a beginner's question.

``mandatedBy`` from citations, ``ledBy``, ``services`` … from roles, ``refersTo`` from references to instruments,
``refersToGoal`` of paragraphs and units from references to goals. Nowhere else are they made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode

from kg import terms
from kg.graph.rdf import Statement, Statements, code, term


def statements(of_document: Iterable[Statement]) -> Statements:
    """The shortcuts that the statements of a document justify, each once."""
    wanted = {
        term(name): name
        for name in (
            terms.CITES, terms.CITING_UNIT, terms.ROLE_UNIT, terms.ROLE_BODY, terms.ROLE_KIND,
            terms.IN_PARAGRAPH, terms.IN_UNIT, terms.REFERS_TO_GOAL,
        )
    }  # fmt: skip
    kinds = {code("role", kind): term(shortcut) for kind, shortcut in terms.SHORTCUTS.items()}
    nodes: defaultdict[NamedNode, dict[str, NamedNode]] = defaultdict(dict)
    for subject, predicate, value in of_document:
        if predicate in wanted and not isinstance(value, Literal):
            nodes[subject][wanted[predicate]] = value
    links: dict[Statement, None] = {}
    for node in nodes.values():
        if terms.CITING_UNIT in node and terms.CITES in node:
            links[node[terms.CITING_UNIT], term(terms.MANDATED_BY), node[terms.CITES]] = None
        elif terms.ROLE_KIND in node and node[terms.ROLE_KIND] in kinds:
            links[node[terms.ROLE_UNIT], kinds[node[terms.ROLE_KIND]], node[terms.ROLE_BODY]] = None
        elif terms.CITES in node and terms.IN_PARAGRAPH in node:
            links[node[terms.IN_PARAGRAPH], term(terms.REFERS_TO), node[terms.CITES]] = None
        elif terms.REFERS_TO_GOAL in node:
            for place in (terms.IN_PARAGRAPH, terms.IN_UNIT):
                if place in node:
                    links[node[place], term(terms.REFERS_TO_GOAL), node[terms.REFERS_TO_GOAL]] = None
    yield from links
