"""Bodies that the text names, each with its words and their place."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph import spans
from kg.graph.context import Context
from kg.graph.rdf import Statements, term
from kg.model import Records


def statements(context: Context, records: Records) -> Statements:
    """The mentions of a document in document order."""
    for mention in records.mentions:
        node = spans.new_node(context, "mention", mention)
        yield node, term(terms.TYPE), term(terms.MENTION)
        for body in dict.fromkeys(mention.bodies):
            yield node, term(terms.DENOTES), NamedNode(ids.body(body))
        yield from spans.statements(context, node, mention)
