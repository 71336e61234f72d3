"""Which instrument established a body, with the words that say so. The unit that tells it has no part in it."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph.context import Context
from kg.graph.rdf import Statements, term, text
from kg.model import Records


def statements(context: Context, records: Records) -> Statements:
    """One node a place where a document says that an instrument established a body."""
    for said in records.relations:
        if not said.instrument:
            continue
        node = context.node("establishment", min(said.lines, default=0), said.body)
        yield node, term(terms.TYPE), term(terms.ESTABLISHMENT)
        yield node, term(terms.ESTABLISHED_BODY), NamedNode(ids.body(said.body))
        yield node, term(terms.ESTABLISHING_INSTRUMENT), NamedNode(ids.instrument(said.instrument))
        yield node, term(terms.EVIDENCE), text(said.evidence, context.language)
        paragraph = context.paragraph(said.paragraph, said.unit, said.lines)
        if paragraph is not None:
            yield node, term(terms.IN_PARAGRAPH), paragraph
        yield from context.place(node, said.lines)
