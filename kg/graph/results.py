"""Planned results of units."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg import terms
from kg.graph.context import Context
from kg.graph.rdf import Statements, code, string, term, text
from kg.model import Records


def statements(context: Context, records: Records, described: set[NamedNode]) -> Statements:
    """The planned results of a document in document order.

    Of results that are ``described`` already (by the plan in another language) only the title is added.
    """
    for result, node in zip(records.results, context.result_nodes, strict=True):
        if result.title:
            yield node, term(terms.TITLE), text(result.title, context.language)
        if node in described:
            continue
        described.add(node)
        yield node, term(terms.TYPE), term(terms.RESULT)
        if result.number:
            yield node, term(terms.NUMBER), string(result.number)
        if result.status:
            yield node, term(terms.STATUS), code("status", result.status)
        if result.met:
            yield node, term(terms.MET), code("met", result.met)
        yield from context.place(node, result.lines, result.unit)
