"""Units of the plan: programmes, named parts, groups, subprogrammes, components, with their objectives."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph.context import Context, ancestors
from kg.graph.rdf import Statements, code, integer, string, term, text
from kg.model import Level, Records, Unit


def statements(context: Context, records: Records, described: set[NamedNode]) -> Statements:
    """The units of a document in document order.

    ``described`` holds the units that a document read before (the same plan in another language) has described:
    of those this one adds only what it says in its own language.
    """
    for order, unit in enumerate(records.units, 1):
        node = context.units[unit.key]
        if node not in described:
            described.add(node)
            yield from _identity(context, unit, node)
            yield node, term(terms.ORDER), integer(order)
            yield from context.place(node, unit.lines)
        if unit.title:
            yield node, term(terms.TITLE), text(unit.title, context.language)
        if unit.objective:
            yield node, term(terms.OBJECTIVE), text(unit.objective, context.language)
        for number in unit.objective_paragraphs:
            paragraph = context.paragraph(number, unit.key)
            if paragraph is not None:
                yield node, term(terms.OBJECTIVE_PARAGRAPH), paragraph


def _identity(context: Context, unit: Unit, node: NamedNode) -> Statements:
    key = unit.key
    yield node, term(terms.TYPE), term(terms.UNIT)
    yield node, term(terms.TYPE), term(terms.LEVEL_CLASSES[unit.level])
    yield node, term(terms.LEVEL), code("level", unit.level)
    yield node, term(terms.PLAN_YEAR), integer(context.document.year)
    yield node, term(terms.EDITION), code("edition", context.document.edition)
    number = key.component or key.subprogramme or ("" if key.section else key.programme)
    if number:
        yield node, term(terms.NUMBER), string(number)
    around = next((context.units[path] for path in ancestors(key) if path in context.units), None)
    if around is not None:
        yield node, term(terms.IS_PART_OF), around
    if unit.level == Level.PROGRAMME:
        yield node, term(terms.OF_LINE), NamedNode(ids.programme_line(key.programme))
