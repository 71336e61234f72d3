"""Evaluations that the plan lists, completed or planned."""

from __future__ import annotations

from kg import terms
from kg.graph.context import Context
from kg.graph.rdf import Statements, code, integer, term, text
from kg.model import Records


def statements(context: Context, records: Records) -> Statements:
    """The evaluations of a document in document order."""
    for evaluation in records.evaluations:
        node = context.node("evaluation", min(evaluation.lines, default=0))
        yield node, term(terms.TYPE), term(terms.EVALUATION)
        yield node, term(terms.EVALUATION_STATE), code("evaluation-state", evaluation.state)
        yield node, term(terms.EVALUATION_KIND), code("evaluation-kind", evaluation.kind)
        if evaluation.year is not None:
            yield node, term(terms.YEAR), integer(evaluation.year)
        if evaluation.subject:
            yield node, term(terms.TITLE), text(evaluation.subject, context.language)
        paragraph = context.paragraph(evaluation.paragraph, evaluation.unit, evaluation.lines)
        if paragraph is not None:
            yield node, term(terms.IN_PARAGRAPH), paragraph
        yield from context.place(node, evaluation.lines, evaluation.unit)
