"""Direct links that follow from the nodes with evidence: one triple for a beginner's question.

``inProgramme`` follows from a unit's path, ``mandatedBy`` from a citation in a list, ``ledBy``, ``services`` … from a
role, ``establishedBy`` from an establishment, ``refersTo`` of a paragraph from a reference to an instrument,
``refersToGoal`` of a paragraph and its unit from a reference to a goal. Nowhere else are they made; the assembly writes
each once.
"""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph.context import Context
from kg.graph.rdf import Statements, term
from kg.graph.references import CITATION, GOAL
from kg.graph.registry import Bodies
from kg.graph.roles import roles
from kg.model import Records


def statements(context: Context, records: Records, registry: Bodies) -> Statements:
    """The shortcuts that the records of a document justify; the same one may come more than once."""
    for place in records.units:
        yield context.units[place.key], term(terms.IN_PROGRAMME), NamedNode(ids.programme_line(place.key.programme))
    for mandate in records.mandates:
        unit = context.unit(mandate.unit)
        if unit is not None:
            yield unit, term(terms.MANDATED_BY), NamedNode(ids.instrument(mandate.citation.cited))
    for role in roles(records, registry, context.language):
        unit = context.unit(role.unit)
        if unit is not None and role.kind in terms.SHORTCUTS:
            yield unit, term(terms.SHORTCUTS[role.kind]), NamedNode(ids.body(role.body))
    for established in records.relations:
        if established.instrument:
            body, act = NamedNode(ids.body(established.body)), NamedNode(ids.instrument(established.instrument))
            yield body, term(terms.ESTABLISHED_BY), act
    for reference in records.references:
        paragraph = context.paragraph(reference.paragraph, reference.unit, reference.lines)
        if reference.kind == CITATION and paragraph is not None:
            yield paragraph, term(terms.REFERS_TO), NamedNode(ids.instrument(reference.target))
        if reference.kind == GOAL:
            for node in (paragraph, context.unit(reference.unit)):
                if node is not None:
                    yield node, term(terms.REFERS_TO_GOAL), NamedNode(ids.sdg(reference.target))
