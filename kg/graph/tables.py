"""Numbered tables and figures, and the planned results they belong to."""

from __future__ import annotations

from kg import terms
from kg.graph.context import Context
from kg.graph.rdf import Statements, code, string, term, text
from kg.model import Records


def statements(context: Context, records: Records) -> Statements:
    """The tables and figures of a document in document order."""
    for table, node in zip(records.tables, context.table_nodes, strict=True):
        yield node, term(terms.TYPE), term(terms.TABLE)
        if table.number:
            yield node, term(terms.NUMBER), string(table.number)
        yield node, term(terms.TABLE_KIND), code("table", table.kind)
        if table.caption:
            yield node, term(terms.CAPTION), text(table.caption, context.language)
        result = context.result(table.result, table.unit)
        if result is not None:
            yield node, term(terms.IN_RESULT), result
        yield from context.place(node, table.lines, table.unit)
