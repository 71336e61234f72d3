"""What the prose names: bodies, documents and goals, each with its words and their place in the text."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph.context import Context
from kg.graph.rdf import Statements, integer, term, text
from kg.model import Mention, Records, Reference

CITATION, GOAL = "citation", "sdg"


def statements(context: Context, records: Records) -> Statements:
    """Mentions of bodies, then references to documents and goals."""
    for mention in records.mentions:
        node = context.node("mention", mention.paragraph or f"L{mention.lines[0]}", mention.start, mention.end)
        yield node, term(terms.TYPE), term(terms.MENTION)
        for body in mention.bodies:
            yield node, term(terms.DENOTES), NamedNode(ids.body(body))
        yield from _span(context, node, mention)
    for reference in records.references:
        node = context.node("ref", reference.paragraph or f"L{reference.lines[0]}", reference.start, reference.end)
        yield node, term(terms.TYPE), term(terms.REFERENCE)
        if reference.kind == GOAL:
            yield node, term(terms.REFERS_TO_GOAL), NamedNode(ids.sdg(reference.target))
        else:
            yield node, term(terms.CITES), NamedNode(ids.instrument(reference.target))
        yield from _span(context, node, reference)


def _span(context: Context, node: NamedNode, span: Mention | Reference) -> Statements:
    yield node, term(terms.SURFACE), text(span.surface, context.language)
    yield node, term(terms.START), integer(span.start)
    yield node, term(terms.END), integer(span.end)
    paragraph = context.paragraph(span.paragraph, span.unit)
    if paragraph is not None:
        yield node, term(terms.IN_PARAGRAPH), paragraph
    yield from context.place(node, span.lines, span.unit)
