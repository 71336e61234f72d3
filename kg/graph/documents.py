"""The source document: symbol, language, plan year, edition, and the file it was read from."""

from __future__ import annotations

from kg import terms
from kg.graph.context import Context
from kg.graph.rdf import Statements, code, integer, string, term, text


def statements(context: Context) -> Statements:
    """What is known of the document itself."""
    document, node = context.document, context.iri
    yield node, term(terms.TYPE), term(terms.PLAN_DOCUMENT)
    yield node, term(terms.SYMBOL), string(document.symbol)
    yield node, term(terms.LANGUAGE), string(document.language)
    yield node, term(terms.PLAN_YEAR), integer(document.year)
    yield node, term(terms.EDITION), code("edition", document.edition)
    if document.title:
        yield node, term(terms.TITLE), text(document.title, document.language)
    if document.name:
        yield node, term(terms.FILE_NAME), string(document.name)
    if document.sha256:
        yield node, term(terms.SHA256), string(document.sha256)
