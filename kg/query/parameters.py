"""Parameters of queries: what a person writes, as the RDF terms that are meant.

A value becomes a typed term first and enters the query as that term's own serialization in a ``VALUES`` block; it
is never pasted into the query's text. One printed symbol may stand for several instruments (a resolution and a
decision of one number): all of them are bound.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Mapping

import pyoxigraph as ox

from kg import ids, terms
from kg.errors import QueryError
from kg.query import closed, nearest
from kg.query.catalogue import ANY, NamedQuery, defaults, with_values
from kg.query.closed import CLOSED

Term = ox.NamedNode | ox.Literal

_IRI = re.compile(r"^<?([a-zA-Z][a-zA-Z0-9+.-]*://[^\s<>\"{}|\\^`]+|urn:[^\s<>\"{}|\\^`]+)>?$")
_PREFIXED = re.compile(r"^([a-z]+):([\w.-]+)$")
_PLAN = re.compile(r"^\d{4}-[a-z]+(?:-sect\w+)?-")
_PART = re.compile(r"-s\d+(?=-)")
_COMPONENT = re.compile(r"(?<=-)c(?=[^-]+$)")
_GOAL = re.compile(r"(\d+(?:\.[0-9a-zA-Z]+){0,2})$")


def iri(value: str) -> ox.NamedNode | None:
    """The IRI that a full or prefixed name spells, or None.

    >>> iri("mg:Unit").value.endswith("ontology#Unit"), iri("72/249")
    (True, None)
    """
    full, prefixed = _IRI.match(value), _PREFIXED.match(value)
    try:
        if full:
            return ox.NamedNode(full.group(1))
        if prefixed and prefixed.group(1) in terms.PREFIXES:
            return ox.NamedNode(terms.PREFIXES[prefixed.group(1)] + prefixed.group(2))
    except ValueError:
        pass
    return None


def _squeezed(text: str) -> str:
    """Text as compared: no blanks, one case."""
    return "".join(text.split()).casefold()


def instruments(store: ox.Store, value: str) -> set[ox.NamedNode]:
    """The instruments that a symbol means: an identifier (``A/RES/72/249``), or what is printed (``72/249``)."""
    wanted = _squeezed(value)
    identifiers = list(_subjects_with(store, terms.INSTRUMENT, terms.IDENTIFIER))
    exact = {subject for subject, text in identifiers if _squeezed(text) == wanted}
    if exact:
        return exact
    cites = ox.NamedNode(terms.CITES)
    printed = {
        quad.object
        for citation, text in _subjects_with(store, terms.MANDATE_CITATION, terms.PRINTED_SYMBOL)
        if _squeezed(text) == wanted
        for quad in store.quads_for_pattern(citation, cites, None, None)
        if isinstance(quad.object, ox.NamedNode)
    }
    return printed | {subject for subject, text in identifiers if _squeezed(text).endswith("/" + wanted)}


def units(store: ox.Store, value: str) -> set[ox.NamedNode]:
    """The units that a path or a whole title means.

    A path is what ends the unit's IRI: ``12``, ``12-2``, ``6-s2``, ``15-7-c1``, ``2021-approved-12-2``. The part of a
    programme and the letter before a component's number may be left out (``1-2`` for ``1-s1-2``, ``1-s2-2`` …;
    ``15-7-1``; ``20-1-a``) where no unit has the path as it stands.
    """
    path = re.sub(r"[/\s()]+", "-", value.strip()).casefold().removeprefix("unit-").strip("-")
    exact, shortened, titled = set(), set(), set()
    type_, class_ = ox.NamedNode(terms.TYPE), ox.NamedNode(terms.UNIT)
    for subject in (quad.subject for quad in store.quads_for_pattern(None, type_, class_, None)):
        if not isinstance(subject, ox.NamedNode):
            continue
        local = subject.value.removeprefix(ids.DATA + "unit-").casefold()
        names = {local, _PLAN.sub("", local)}
        short = names | {_PART.sub("", name) for name in names}
        if path in names:
            exact.add(subject)
        elif path in short | {_COMPONENT.sub("", name) for name in short}:
            shortened.add(subject)
    for subject, title in () if exact or shortened else _subjects_with(store, terms.UNIT, terms.TITLE):
        if _squeezed(title) == _squeezed(value):
            titled.add(subject)
    return exact or shortened or titled


def bodies(store: ox.Store, value: str) -> set[ox.NamedNode]:
    """The bodies that a registry key or acronym (``GA``) or a name in any language means."""
    wanted = _squeezed(value)
    for predicate in (terms.IDENTIFIER, terms.ACRONYM, terms.PREF_LABEL, terms.ALT_LABEL):
        found = {s for s, text in _subjects_with(store, terms.BODY, predicate) if _squeezed(text) == wanted}
        if found:
            return found
    by_key = ox.NamedNode(ids.body(value))
    return {by_key} if next(store.quads_for_pattern(by_key, None, None, None), None) else set()


def _subjects_with(store: ox.Store, class_: str, predicate: str) -> Iterable[tuple[ox.NamedNode, str]]:
    """The members of a class with each text of one of their properties."""
    type_, property_ = ox.NamedNode(terms.TYPE), ox.NamedNode(predicate)
    members = {quad.subject for quad in store.quads_for_pattern(None, type_, ox.NamedNode(class_), None)}
    for quad in store.quads_for_pattern(None, property_, None, None):
        if quad.subject in members and isinstance(quad.object, ox.Literal) and isinstance(quad.subject, ox.NamedNode):
            yield quad.subject, quad.object.value


_RESOURCES: dict[str, tuple[str, Callable[[ox.Store, str], set[ox.NamedNode]]]] = {
    "instrument": (terms.INSTRUMENT, instruments), "unit": (terms.UNIT, units), "body": (terms.BODY, bodies),
}  # fmt: skip
TYPES = (*_RESOURCES, *CLOSED, "resource", "goal", "integer", "text")


def resolve(store: ox.Store, type_: str, value: object) -> list[Term]:
    """The terms that a value of a declared type means, sorted; :class:`~kg.errors.QueryError` where it means none.

    ``instrument``, ``unit`` and ``body`` are found by IRI or name, ``resource`` is any of them or any IRI; the types of
    :data:`~kg.query.closed.CLOSED` have the values that are there.

    >>> [str(term) for term in resolve(ox.Store(), "integer", "2019")]
    ['"2019"^^<http://www.w3.org/2001/XMLSchema#integer>']
    """
    text = str(value).strip()
    if type_ in _RESOURCES:
        return _found(store, type_, text, _meant(store, type_, text))
    if type_ == "resource":
        given = iri(text)
        return [given] if given else _found(store, type_, text, next(filter(None, _meanings(store, text)), set()))
    if type_ == "goal":
        goal = _GOAL.search(text.lower())
        if not goal:
            raise QueryError(f"{text!r} is no goal, target or indicator; write for example 5 or 17.11.")
        return [closed.goal(store, goal.group(1))]
    values = CLOSED.get(type_)
    if type_ == "integer" or (values and values.numbers):
        if not re.fullmatch(r"-?\d{1,18}", text):
            raise QueryError(f"{text!r} is not a whole number.")
        return [values.meant(store, str(int(text))) if values else ox.Literal(int(text))]
    return [values.meant(store, text) if values else _text(text)]


def _meant(store: ox.Store, type_: str, text: str) -> set[ox.NamedNode]:
    """The members of a type's class that an IRI, prefixed name or printed name means."""
    class_, by_name = _RESOURCES[type_]
    given = iri(text)
    if given is None:
        return by_name(store, text)
    known = next(store.quads_for_pattern(given, ox.NamedNode(terms.TYPE), ox.NamedNode(class_), None), None)
    return {given} if known else set()


def _meanings(store: ox.Store, text: str) -> Iterable[set[ox.NamedNode]]:
    """What a name means as an instrument, as a unit, as a body."""
    return (by_name(store, text) for _, by_name in _RESOURCES.values())


def _found(store: ox.Store, type_: str, text: str, meant: Iterable[ox.NamedNode]) -> list[Term]:
    """The nodes meant, sorted; at least one. Of units the sentence says which ones may be meant."""
    found: list[Term] = sorted(meant, key=lambda node: node.value)
    if not found:
        raise QueryError(
            f"Nothing in this graph is the {type_} {text!r}{_hint(store, text) if type_ == 'unit' else '.'}"
        )
    return found


def _hint(store: ox.Store, text: str) -> str:
    """How a sentence about a unit that is not there ends."""
    close = nearest.units(store, text)
    meant = f" (did you mean {', '.join(close[:-1])}{' or ' if len(close) > 1 else ''}{close[-1]}?)" if close else ""
    return f"{meant}; `kg query outline DIR` lists the units."


def _text(text: str) -> ox.Literal:
    """A plain text as a term."""
    try:
        return ox.Literal(text)
    except ValueError as error:
        raise QueryError(f"{text!r} is not text.") from error


def bind_untyped(query: NamedQuery, values: Mapping[str, object]) -> str:
    """The text of a query without a header, with values for its variables.

    A value is an IRI, a prefixed name or else a plain text; a whole number stands for the number and for its text.
    It takes the place of the variable's ``VALUES`` block; where there is none, it is joined to the answer. Raises
    :class:`~kg.errors.QueryError` for a variable that the query does not have.

    >>> from kg.query.catalogue import parse
    >>> print(bind_untyped(parse("q", "SELECT ?s { ?s ?p ?unit }"), {"unit": "urn:x"}))
    SELECT ?s { ?s ?p ?unit }
    VALUES (?unit) { (<urn:x>) }
    """
    for name in values:
        if not re.search(rf"[?$]{re.escape(name)}\b", query.text):
            raise QueryError(f"{query.called} has no variable ?{name}.")
    meant = {name: _guessed(str(value).strip()) for name, value in values.items()}
    text = with_values(query.text, {name: _serialized(found) for name, found in meant.items()})
    placed = defaults(query.text)
    joined = {name: found for name, found in meant.items() if name not in placed}
    if joined:
        rows = " ".join(f"({_serialized(row)})" for row in itertools.product(*joined.values()))
        text += f"\nVALUES ({' '.join('?' + name for name in joined)}) {{ {rows} }}"
    return text


def _guessed(text: str) -> list[Term]:
    """What a value without a type may mean."""
    given = iri(text)
    if given:
        return [given]
    number: list[Term] = [ox.Literal(int(text))] if re.fullmatch(r"0|-?[1-9]\d{0,17}", text) else []
    return [*number, _text(text)]


def bind(store: ox.Store, query: NamedQuery, values: Mapping[str, object]) -> str:
    """The query's text with each given parameter's ``VALUES`` block holding the terms that are meant.

    Raises :class:`~kg.errors.QueryError` for a value that means nothing.
    """
    found = {}
    for name, value in values.items():
        parameter = query.parameter(name)
        any_ = parameter.any and str(value).strip().casefold() == "any"
        found[name] = ANY if any_ else _serialized(resolve(store, parameter.type, value))
    return with_values(query.text, found)


def _serialized(found: Iterable[Term]) -> str:
    """Terms as SPARQL writes them."""
    return " ".join(str(term) for term in found)
