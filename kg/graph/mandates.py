"""Citations of instruments in the lists of legislative mandates, as printed, with their evidence."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph.context import Context
from kg.graph.rdf import Statements, string, term, text
from kg.model import Records


def statements(context: Context, records: Records) -> Statements:
    """One node a row of a list: the unit, the instrument, the printed symbol and title, the heading."""
    for mandate in records.mandates:
        line = min(mandate.lines, default=mandate.heading_line)
        node = context.node("cite", line)
        context.citations[line].append(node)
        yield node, term(terms.TYPE), term(terms.MANDATE_CITATION)
        unit = context.unit(mandate.unit)
        if unit is not None:
            yield node, term(terms.CITING_UNIT), unit
        yield node, term(terms.CITES), NamedNode(ids.instrument(mandate.citation.cited))
        if mandate.citation.printed:
            yield node, term(terms.PRINTED_SYMBOL), string(mandate.citation.printed)
        if mandate.title:
            yield node, term(terms.PRINTED_TITLE), text(mandate.title, context.language)
        if mandate.heading:
            yield node, term(terms.LIST_HEADING), text(mandate.heading, context.language)
        paragraph = context.paragraph(mandate.paragraph, mandate.unit)
        if paragraph is not None:
            yield node, term(terms.IN_PARAGRAPH), paragraph
        yield from context.place(node, mandate.lines)
