"""Roles that bodies play for units (leads, serves, cooperates, reports to) with the words that say so."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph.context import Context
from kg.graph.rdf import Statements, code, term, text
from kg.graph.registry import Bodies, keys_of
from kg.model import Lines, Records, UnitKey

LED_BY = "led-by"


def statements(context: Context, records: Records, registry: Bodies) -> Statements:
    """The leading entities of units, then the relations found in the prose and in rows."""
    seen: set[tuple[UnitKey, str, str]] = set()
    for unit in records.units:
        for lead in unit.leads:
            for body in keys_of(registry, lead.name, context.language):
                seen.add((unit.key, LED_BY, body))
                yield from _role(context, unit.key, LED_BY, body, lead.paragraph, lead.evidence, lead.lines)
    for relation in records.relations:
        where, kind, body = relation.unit, relation.relation, relation.body
        if (where, kind, body) in seen and kind == LED_BY:
            continue
        yield from _role(
            context,
            relation.unit,
            relation.relation,
            relation.body,
            relation.paragraph,
            relation.evidence,
            relation.lines,
        )


def _role(
    context: Context, unit: UnitKey, kind: str, body: str, paragraph: str, evidence: str, lines: Lines
) -> Statements:
    place = context.unit(unit)
    if place is None:
        return
    node = context.node("role", kind, lines[0], body)
    yield node, term(terms.TYPE), term(terms.BODY_ROLE)
    yield node, term(terms.ROLE_UNIT), place
    yield node, term(terms.ROLE_BODY), NamedNode(ids.body(body))
    yield node, term(terms.ROLE_KIND), code("role", kind)
    if evidence:
        yield node, term(terms.EVIDENCE), text(evidence, context.language)
    source = context.paragraph(paragraph, unit)
    if source is not None:
        yield node, term(terms.IN_PARAGRAPH), source
    yield from context.place(node, lines)
