"""Rows of deliverables tables and one observation a number."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph.context import Context
from kg.graph.rdf import Statements, boolean, code, decimal, integer, string, term, text
from kg.model import Deliverable, Records

CUBE = NamedNode(ids.cube("deliverables"))


def statements(context: Context, records: Records) -> Statements:
    """The rows of all deliverables tables in document order, each followed by its observations."""
    for order, row in enumerate(records.deliverables, 1):
        node = context.node("row", row.table or "unnumbered", min(row.lines, default=0))
        yield node, term(terms.TYPE), term(terms.DELIVERABLE)
        table = context.table(row.table, row.unit, row.lines)
        if table is not None:
            yield node, term(terms.IN_TABLE), table
        yield from _classification(context, row, node)
        yield node, term(terms.ORDER), integer(order)
        yield node, term(terms.IS_TOTAL), boolean(row.total)
        if row.row:
            yield node, term(terms.NUMBER), string(row.row)
        if row.label:
            yield node, term(terms.TITLE), text(row.label, context.language)
        if row.heading:
            yield node, term(terms.ROW_HEADING), text(row.heading, context.language)
        if row.text:
            yield node, term(terms.TEXT), text(row.text, context.language)
        yield from context.place(node, row.lines, row.unit)
        yield from _observations(context, row, node)


def _classification(context: Context, row: Deliverable, node: NamedNode) -> Statements:
    if row.category:
        yield node, term(terms.CATEGORY), code("category", row.category)
    if row.subcategory_code:
        yield node, term(terms.SUBCATEGORY), code("subcategory", row.subcategory_code)
    if row.subcategory:
        yield node, term(terms.PRINTED_SUBCATEGORY), text(row.subcategory, context.language)
    if row.measured_in:
        yield node, term(terms.MEASURED_IN), text(row.measured_in, context.language)


def _observations(context: Context, row: Deliverable, node: NamedNode) -> Statements:
    for value in row.values:
        observation = NamedNode(context.names.unique(ids.part(node.value, value.basis, value.year)))
        yield observation, term(terms.TYPE), term(terms.OBSERVATION)
        yield observation, term(terms.OBSERVATION_SET), CUBE
        yield observation, term(terms.OBSERVES), node
        yield observation, term(terms.YEAR), integer(value.year)
        yield observation, term(terms.BASIS), code("basis", value.basis)
        number = decimal(value.value)
        if number is not None:
            yield observation, term(terms.VALUE), number
        yield observation, term(terms.PRINTED_VALUE), string(value.printed)
        yield from context.place(observation, row.lines)
