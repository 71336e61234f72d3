"""Runs queries over a store, as if everything in its named graphs stood in one default graph."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pyoxigraph as ox

from kg import terms
from kg.errors import QueryError
from kg.query import catalogue, parameters, results
from kg.query.catalogue import NamedQuery
from kg.query.results import Rows


def run(store: ox.Store, query: str | NamedQuery, values: Mapping[str, object] | None = None) -> Rows:
    """The answer to a query: a name of the catalogue, a file, SPARQL text, or a :class:`NamedQuery`.

    ``values`` are parameters by name. Those of a named query have types and defaults; in a query without a header
    a parameter is an IRI, a prefixed name, a whole number or a plain text, and takes the place of the variable of
    its name. ``ASK`` answers one row with the column ``answer``; ``CONSTRUCT`` and ``DESCRIBE`` answer the columns
    ``subject``, ``predicate`` and ``object``. Raises :class:`~kg.errors.QueryError`.

    >>> run(ox.Store(), "ASK { ?s ?p ?o }").dicts()
    [{'answer': False}]
    """
    asked = catalogue.find(query) if isinstance(query, str) else query
    given = {name: value for name, value in (values or {}).items() if value is not None}
    if asked.parameters:
        return _rows(store, asked, parameters.bind(store, asked, _with_language(store, asked, given)), {})
    return _rows(store, asked, asked.text, _substitutions(asked, given))


def _rows(store: ox.Store, query: NamedQuery, text: str, substitutions: dict[ox.Variable, ox.NamedNode | ox.Literal]) -> Rows:
    """Evaluates SPARQL; what the engine refuses becomes one sentence."""
    try:
        answer = store.query(
            text, prefixes=dict(terms.PREFIXES), use_default_graph_as_union=True, substitutions=substitutions or None
        )
        if isinstance(answer, ox.QueryBoolean):
            return Rows(("answer",), ((bool(answer),),))
        if isinstance(answer, ox.QueryTriples):
            triples = sorted(answer, key=str)
            return results.of(("subject", "predicate", "object"), triples)
        columns = [variable.value for variable in answer.variables]
        return results.of(columns, answer)
    except SyntaxError as error:
        raise QueryError(f"The query {query.name!r} is not valid SPARQL: {' '.join(str(error).split())}") from error
    except (ValueError, OSError, RuntimeError) as error:
        raise QueryError(f"The query {query.name!r} cannot be answered: {' '.join(str(error).split())}") from error


def _with_language(store: ox.Store, query: NamedQuery, given: dict[str, object]) -> dict[str, object]:
    """The values given, with the language of the documents where they all have one and none was asked for."""
    asked = [parameter.name for parameter in query.parameters if parameter.type == "language"]
    missing = [name for name in asked if name not in given]
    if not missing:
        return given
    spoken = languages(store)
    return given | dict.fromkeys(missing, spoken[0]) if len(spoken) == 1 else given


def languages(store: ox.Store) -> list[str]:
    """The languages of the plan documents in a store, sorted."""
    type_, language = ox.NamedNode(terms.TYPE), ox.NamedNode(terms.LANGUAGE)
    documents = {q.subject for q in store.quads_for_pattern(None, type_, ox.NamedNode(terms.PLAN_DOCUMENT), None)}
    found = {q.object.value for doc in documents for q in store.quads_for_pattern(doc, language, None, None)}
    return sorted(str(code).rsplit("/", 1)[-1] for code in found)


def _substitutions(query: NamedQuery, given: Mapping[str, object]) -> dict[ox.Variable, ox.NamedNode | ox.Literal]:
    """The variables of a query without a header that a person gave values for."""
    found: dict[ox.Variable, ox.NamedNode | ox.Literal] = {}
    for name, value in given.items():
        if not re.search(rf"[?$]{re.escape(name)}\b", query.text):
            raise QueryError(f"The query {query.name!r} has no variable ?{name}.")
        text = str(value).strip()
        plain = ox.Literal(int(text)) if re.fullmatch(r"-?\d+", text) else ox.Literal(text)
        found[ox.Variable(name)] = parameters.iri(text) or plain
    return found
