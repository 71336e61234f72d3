"""Types of parameters whose values are known: languages, code lists, and the plans, years and programmes of a graph.

A value that is none of them would only give an empty or a doubled answer; it is refused with the values there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from kg import ids, terms
from kg.errors import QueryError
from kg.findings import Code
from kg.lang import LANGUAGES
from kg.model import Severity


@dataclass(frozen=True, slots=True)
class Closed:
    """A type: where its values come from, and what is said of one that is none (``{asked}``, ``{known}``)."""

    values: Callable[[ox.Store], Iterable[str]]
    refusal: str
    numbers: bool = False

    def meant(self, store: ox.Store, asked: str) -> ox.Literal:
        """The value that is asked for, whatever its case; :class:`~kg.errors.QueryError` where it is none."""
        known = list(self.values(store))
        for value in known:
            if value.casefold() == asked.casefold():
                return ox.Literal(int(value)) if self.numbers else ox.Literal(value)
        shown = asked if self.numbers else repr(asked)
        raise QueryError(self.refusal.format(asked=shown, known=", ".join(known) or "none"))


def _members(store: ox.Store, class_: str, predicate: str) -> list[str]:
    """The values that members of a class have of a property, numbers in their order."""
    type_, property_ = ox.NamedNode(terms.TYPE), ox.NamedNode(predicate)
    found = {
        quad.object.value
        for member in store.quads_for_pattern(None, type_, ox.NamedNode(class_), None)
        for quad in store.quads_for_pattern(member.subject, property_, None, None)
        if isinstance(quad.object, ox.Literal)
    }
    return sorted(found, key=lambda value: (len(value), value))


def _code_list(name: str) -> Callable[[ox.Store], list[str]]:
    """The notations of a code list of the graph, sorted."""
    scheme, prefix = ox.NamedNode(ids.CODE + name), ids.code(name, "")

    def notations(store: ox.Store) -> list[str]:
        members = store.quads_for_pattern(None, ox.NamedNode(terms.IN_SCHEME), scheme, None)
        subjects = (quad.subject for quad in members)
        return sorted({each.value.removeprefix(prefix) for each in subjects if isinstance(each, ox.NamedNode)})

    return notations


CLOSED = {
    "language": Closed(lambda _: LANGUAGES, "There are no names in {asked}; the languages are {known}."),
    "severity": Closed(lambda _: Severity, "There is no severity {asked}; there are {known}."),
    "finding": Closed(lambda _: Code, "There is no kind of finding {asked}; there are {known}."),
    "body-kind": Closed(_code_list("body-kind"), "There is no kind of body {asked}; there are {known}."),
    "evaluation-state": Closed(
        _code_list("evaluation-state"), "There is no state of evaluations {asked}; there are {known}."
    ),
    "programme": Closed(
        lambda store: _members(store, terms.PROGRAMME, terms.NUMBER),
        "This graph has no programme {asked}; it has {known}.",
    ),
    "plan": Closed(
        lambda store: _members(store, terms.PLAN_DOCUMENT, terms.PLAN_YEAR),
        "This graph has no plan for {asked}; it has {known}.",
        numbers=True,
    ),
    "year": Closed(
        lambda store: _members(store, terms.OBSERVATION, terms.YEAR),
        "This graph has no deliverables for {asked}; it has {known}.",
        numbers=True,
    ),
}


def goal(store: ox.Store, number: str) -> ox.NamedNode:
    """A goal, target or indicator that there is, or that the documents of the graph name though there is none.

    Raises :class:`~kg.errors.QueryError` for any other number.
    """
    from kg.entities.sdgs import TARGETS, exists

    node = ox.NamedNode(ids.sdg(number))
    if not exists(number) and next(store.quads_for_pattern(None, None, node, None), None) is None:
        whole = number.partition(".")[0]
        if int(whole) not in TARGETS:
            raise QueryError(f"There is no Goal {whole}; there are {min(TARGETS)} to {max(TARGETS)}.")
        raise QueryError(f"Goal {whole} has no target {number}.")
    return node
