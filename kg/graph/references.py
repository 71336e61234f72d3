"""Documents, goals and places of the same document that the prose refers to."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph import spans
from kg.graph.context import Context
from kg.graph.rdf import Statements, term
from kg.model import Records, Reference, UnitKey

CITATION, GOAL = "citation", "sdg"


def statements(context: Context, records: Records) -> Statements:
    """The references of a document in document order."""
    for reference in records.references:
        node = spans.new_node(context, "ref", reference)
        yield node, term(terms.TYPE), term(terms.REFERENCE)
        if reference.kind == CITATION:
            yield node, term(terms.CITES), NamedNode(ids.instrument(reference.target))
        elif reference.kind == GOAL:
            yield node, term(terms.REFERS_TO_GOAL), NamedNode(ids.sdg(reference.target))
        else:
            target = _place(context, reference)
            if target is not None:
                yield node, term(terms.POINTS_TO), target
        yield from spans.statements(context, node, reference)


def _place(context: Context, reference: Reference) -> NamedNode | None:
    """The paragraph, table or unit of this document that is meant; None where there is none (a finding says so)."""
    if reference.kind == "paragraph":
        return context.paragraph(reference.target, reference.unit)
    if reference.kind == "table":
        return context.table(reference.target, reference.unit)
    return context.units.get(UnitKey(*reference.target.split("|")))
