"""Roles that bodies play for units (leads, serves, cooperates, reports to) with the words that say so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph.context import Context
from kg.graph.rdf import Statements, code, term, text
from kg.graph.registry import Bodies, keys_of
from kg.model import Lines, Records, UnitKey

LED_BY = "led-by"


class Role(NamedTuple):
    """One role of one body (a registry key) for one unit, with its evidence."""

    unit: UnitKey
    kind: str
    body: str
    paragraph: str
    evidence: str
    lines: Lines


def roles(records: Records, registry: Bodies, language: str) -> Iterator[Role]:
    """The leading entities of units, then the relations found in prose and rows; no entity leads a unit twice.

    What an instrument established is no role of a unit (see :mod:`kg.graph.establishments`).
    """
    led: set[tuple[UnitKey, str]] = set()
    for unit in records.units:
        for lead in unit.leads:
            for body in keys_of(registry, lead.name, language):
                if (unit.key, body) not in led:
                    led.add((unit.key, body))
                    yield Role(unit.key, LED_BY, body, lead.paragraph, lead.evidence, lead.lines)
    for relation in records.relations:
        if not relation.instrument and (relation.relation != LED_BY or (relation.unit, relation.body) not in led):
            yield Role(
                relation.unit, relation.relation, relation.body, relation.paragraph, relation.evidence, relation.lines
            )


def statements(context: Context, records: Records, registry: Bodies) -> Statements:
    """One node a role."""
    for role in roles(records, registry, context.language):
        unit = context.unit(role.unit)
        if unit is None:
            continue
        node = context.node("role", role.kind, min(role.lines, default=0), role.body)
        yield node, term(terms.TYPE), term(terms.BODY_ROLE)
        yield node, term(terms.ROLE_UNIT), unit
        yield node, term(terms.ROLE_BODY), NamedNode(ids.body(role.body))
        yield node, term(terms.ROLE_KIND), code("role", role.kind)
        if role.evidence:
            yield node, term(terms.EVIDENCE), text(role.evidence, context.language)
        paragraph = context.paragraph(role.paragraph, role.unit, role.lines)
        if paragraph is not None:
            yield node, term(terms.IN_PARAGRAPH), paragraph
        yield from context.place(node, role.lines)
