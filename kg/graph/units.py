"""Units of the plan: programmes, named parts, groups, subprogrammes, components, with their objectives."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph.context import Context, ancestors
from kg.graph.rdf import Statements, code, integer, string, term, text
from kg.model import Level, Records, Unit


def statements(context: Context, records: Records) -> Statements:
    """The units of a document in document order."""
    for order, unit in enumerate(records.units, 1):
        yield from _unit(context, unit, order)


def _unit(context: Context, unit: Unit, order: int) -> Statements:
    node = context.units[unit.key]
    yield node, term(terms.TYPE), term(terms.UNIT)
    yield node, term(terms.TYPE), term(terms.LEVEL_CLASSES[unit.level])
    yield node, term(terms.LEVEL), code("level", unit.level)
    yield node, term(terms.TITLE), text(unit.title, context.language)
    yield node, term(terms.PLAN_YEAR), integer(context.document.year)
    yield node, term(terms.EDITION), code("edition", context.document.edition)
    yield node, term(terms.ORDER), integer(order)
    number = unit.key.component or unit.key.subprogramme or ("" if unit.key.section else unit.key.programme)
    if number:
        yield node, term(terms.NUMBER), string(number)
    for around in ancestors(unit.key):
        if around in context.units:
            yield node, term(terms.IS_PART_OF), context.units[around]
            break
    if unit.level == Level.PROGRAMME:
        line = NamedNode(ids.programme_line(unit.key.programme))
        yield node, term(terms.OF_LINE), line
        yield line, term(terms.TYPE), term(terms.PROGRAMME_LINE)
        yield line, term(terms.NUMBER), string(unit.key.programme)
    yield from context.place(node, unit.lines)
    if unit.objective:
        yield node, term(terms.OBJECTIVE), text(unit.objective, context.language)
    for paragraph in unit.objective_paragraphs:
        evidence = context.paragraph(paragraph, unit.key)
        if evidence is not None:
            yield node, term(terms.OBJECTIVE_PARAGRAPH), evidence
