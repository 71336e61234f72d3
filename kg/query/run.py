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

_POSITION = re.compile(r"error at (\d+):(\d+): ")


def answer(store: ox.Store, query: str | NamedQuery, values: Mapping[str, object]) -> Rows:
    """What :func:`run` answers to a person, who must say what a query needs: no example takes its place.

    Raises :class:`~kg.errors.QueryError` where a required parameter is missing, too.
    """
    if not isinstance(query, str | NamedQuery):
        raise QueryError(f"A query is a name, a file or SPARQL, not {query!r}.")
    asked = catalogue.find(query) if isinstance(query, str) else query
    for name in values if asked.parameters else ():
        asked.parameter(name)
    missing = [each for each in asked.parameters if each.required and values.get(each.name) is None]
    if missing:
        needed = " and ".join(f"-p {each.name}=… ({each.description})" for each in missing)
        raise QueryError(f"{asked.called} needs {needed}.")
    return run(store, asked, values)


def run(store: ox.Store, query: str | NamedQuery, values: Mapping[str, object] | None = None) -> Rows:
    """The answer to a query: a name of the catalogue, a file, SPARQL text, or a :class:`NamedQuery`.

    ``values`` are parameters by name. Those of a named query have types, and defaults or examples. In a query without a
    header a parameter is an IRI, a prefixed name, a whole number or a plain text, and is what the variable of its name
    stands for. ``ASK`` answers one row with the column ``answer``; ``CONSTRUCT`` and ``DESCRIBE`` answer the columns
    ``subject``, ``predicate`` and ``object``. Raises :class:`~kg.errors.QueryError`.

    >>> run(ox.Store(), "ASK { ?s ?p ?o }").dicts()
    [{'answer': False}]
    """
    asked = catalogue.find(query) if isinstance(query, str) else query
    given = {name: value for name, value in (values or {}).items() if value is not None}
    if asked.parameters:
        return _rows(store, asked.called, parameters.bind(store, asked, _with_language(store, asked, given)))
    return _rows(store, asked.called, parameters.bind_untyped(asked, given))


def _rows(store: ox.Store, called: str, text: str) -> Rows:
    """Evaluates SPARQL; what the engine refuses becomes one sentence."""
    try:
        answer = store.query(text, prefixes=dict(terms.PREFIXES), use_default_graph_as_union=True)
        if isinstance(answer, ox.QueryBoolean):
            return Rows(("answer",), ((bool(answer),),))
        if isinstance(answer, ox.QueryTriples):
            return results.of(("subject", "predicate", "object"), sorted(answer, key=str))
        return results.of((variable.value for variable in answer.variables), answer)
    except SyntaxError as error:
        raise QueryError(f"{called} is not valid SPARQL: {_fault(str(error), text)}.") from error
    except (ValueError, OSError, RuntimeError) as error:
        raise QueryError(f"{called} cannot be answered: {' '.join(str(error).split())}.") from error


def _fault(message: str, text: str) -> str:
    """What the parser says, without its list of all tokens that might have stood there.

    >>> _fault('error at 1:11: expected one of "$", "(", [_]', "SELECT * {")
    'line 1, column 11, after “SELECT * {”'
    """
    position = _POSITION.search(message)
    if not position:
        return " ".join(message.split())
    line, column = int(position.group(1)), int(position.group(2))
    before = text.splitlines()[line - 1 : line] or [""]
    expected = message[position.end() :].replace("expected one of ", "").replace("expected ", "").split(", ")
    said = [part for part in expected if len(part.split()) > 2 and not part.startswith("[")]
    where = f"line {line}, column {column}, after “{before[0][: column - 1].strip() or '…'}”"
    return f"{where} ({said[0]})" if said else where


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
    spoken = (quad.object for doc in documents for quad in store.quads_for_pattern(doc, language, None, None))
    return sorted({term.value for term in spoken if isinstance(term, ox.Literal)})
