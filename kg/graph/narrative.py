"""Paragraphs and list items with their whole text."""

from __future__ import annotations

from kg import terms
from kg.graph.context import Context
from kg.graph.rdf import Statements, code, integer, string, term, text
from kg.model import Records


def statements(context: Context, records: Records) -> Statements:
    """The paragraphs of a document in document order."""
    for order, (paragraph, node) in enumerate(zip(records.paragraphs, context.paragraph_nodes, strict=True), 1):
        yield node, term(terms.TYPE), term(terms.PARAGRAPH)
        if paragraph.number:
            yield node, term(terms.NUMBER), string(paragraph.number)
        if paragraph.kind:
            yield node, term(terms.PARAGRAPH_KIND), code("paragraph", paragraph.kind)
        yield node, term(terms.TEXT), text(paragraph.text, context.language)
        yield node, term(terms.ORDER), integer(order)
        whole = context.paragraph(paragraph.part_of, paragraph.unit)
        if whole is not None and whole != node:
            yield node, term(terms.IS_PART_OF), whole
        result = context.result(paragraph.result, paragraph.unit)
        if result is not None:
            yield node, term(terms.IN_RESULT), result
        yield from context.place(node, paragraph.lines, paragraph.unit)
