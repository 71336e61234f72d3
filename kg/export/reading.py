"""What the exporters ask of the store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from pyoxigraph import Store

Values = Mapping[str, list[tuple[str, str]]]
"""Property IRI to its values, each with its language (empty without one)."""


def select(store: Store, query: str) -> Iterator[tuple[Any, ...]]:
    """The solutions of a SELECT query over all graphs, as RDF terms."""
    for row in cast("Iterator[Any]", store.query(query, use_default_graph_as_union=True)):
        yield tuple(row)


def pairs(store: Store, query: str) -> list[tuple[str, str]]:
    """The solutions of a SELECT query of two variables as text, sorted."""
    return sorted((one.value, other.value) for one, other in select(store, query))


def described(store: Store, cls: str, properties: Collection[str]) -> dict[str, Values]:
    """The values of some properties of all members of a class, by IRI."""
    wanted = ", ".join(f"<{iri}>" for iri in sorted(properties))  # as VALUES the store would read every statement
    query = f"SELECT DISTINCT ?n ?p ?v WHERE {{ ?n a <{cls}> . ?n ?p ?v . FILTER(?p IN ({wanted})) }}"
    found: dict[str, dict[str, list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
    for node, property_, value in select(store, query):
        found[node.value][property_.value].append((value.value, getattr(value, "language", None) or ""))
    return dict(found)


def first(values: Values, property_: str) -> str:
    """The first value of a property in the order of text, empty without one.

    >>> first({"p": [("b", ""), ("a", "en")]}, "p"), first({}, "p")
    ('a', '')
    """
    return min((value for value, _ in values.get(property_, ())), default="")
