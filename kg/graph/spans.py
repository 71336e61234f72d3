"""What Mention and Reference nodes share: the words, their place in the text, the paragraph."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg import terms
from kg.graph.context import Context
from kg.graph.rdf import Statements, integer, term, text
from kg.model import Mention, Reference


def new_node(context: Context, theme: str, span: Mention | Reference) -> NamedNode:
    """A node for a span: by its paragraph's number (or its line) and its characters."""
    where = span.paragraph or f"L{min(span.lines, default=0)}"
    return context.node(theme, where, span.start, span.end)


def statements(context: Context, node: NamedNode, span: Mention | Reference) -> Statements:
    """The words, their characters, and where they stand."""
    yield node, term(terms.SURFACE), text(span.surface, context.language)
    yield node, term(terms.START), integer(span.start)
    yield node, term(terms.END), integer(span.end)
    paragraph = context.paragraph(span.paragraph, span.unit, span.lines)
    if paragraph is not None:
        yield node, term(terms.IN_PARAGRAPH), paragraph
    yield from context.place(node, span.lines, span.unit)
