"""pySHACL judges the fast path: on the specimen, and on copies of it with violations of every kind planted."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg import registry
from kg.graph import quads
from kg.graph.store import memory
from kg.ids import named_graph
from kg.terms import TYPE
from kg.validate import validate
from kg.validate.model import Shape, Term
from kg.validate.reader import project_shapes
from tests.sample import sample_english, sample_records

NOWHERE = NamedNode("http://example.org/nowhere")
WRONG: dict[str, tuple[Term, ...]] = {
    "Datatype": (Literal("wrong"), Literal(-7), NOWHERE),
    "Class": (NOWHERE,),
    "In": (NOWHERE, Literal("x", language="en")),
    "Pattern": (Literal("!"),),
    "NodeKind": (Literal("no node"),),
    "MinLength": (Literal("", language="zh"),),
    "MinInclusive": (Literal(-12),),
    "MaxInclusive": (Literal(9999999),),
    "LanguageIn": (Literal("mot", language="fr"),),
    "MaxCount": (Literal("one more"), Literal("and another"), Literal("and a third")),
}


@cache
def specimen() -> tuple[Quad, ...]:
    """The specimen with that part of the registry which it names: pySHACL is slow on all of it."""
    every = list(quads([sample_records(), sample_english()], registry.load()))
    of_registry = NamedNode(named_graph("registry"))
    kept = [quad for quad in every if quad.graph_name != of_registry]
    described: dict[object, list[Quad]] = {}
    for quad in every:
        if quad.graph_name == of_registry:
            described.setdefault(quad.subject, []).append(quad)
    waiting = [quad.object for quad in kept] + [quad.subject for quad in kept]
    while waiting:
        for quad in described.pop(waiting.pop(), []):
            kept.append(quad)
            waiting.append(quad.object)
    return tuple(kept)


def agree(store: Store) -> set[tuple[str, str]]:
    """Both engines say the same; returns the (shape, component) pairs that were broken."""
    fast = {result.key for result in validate(store).results}
    slow = {result.key for result in validate(store, engine="pyshacl").results}
    assert fast - slow == set()
    assert slow - fast == set()
    return {(shape, component) for _, _, component, shape, _ in fast}


def focus_nodes(store: Store, shape: Shape) -> list[Term]:
    found: set[Term] = set()
    for target in shape.targets:
        if target.kind == "class":
            found |= {quad.subject for quad in store.quads_for_pattern(None, NamedNode(TYPE), target.term, None)}  # type: ignore[arg-type,misc]
    return sorted(found, key=str)


def simple_properties() -> Iterator[tuple[Shape, Shape]]:
    """(root, property shape) where the path is one predicate."""
    shapes = project_shapes()
    for root in shapes.roots:
        for prop in [shapes.by_node[node] for node in root.properties] + ([root] if root.path else []):
            if prop.path is not None and prop.path.predicate is not None:
                yield root, prop


def plant(store: Store) -> int:
    """Breaks every constraint on a plain property at one focus node, and returns how many."""
    planted = 0
    graph = NamedNode("http://example.org/planted")
    for root, prop in simple_properties():
        assert prop.path is not None and prop.path.predicate is not None
        nodes = focus_nodes(store, root)
        for constraint in prop.constraints if nodes else ():
            focus = nodes[planted % len(nodes)]
            assert isinstance(focus, NamedNode)
            planted += 1
            for value in WRONG.get(constraint.component, ()):
                store.add(Quad(focus, prop.path.predicate, value, graph))
            if constraint.component in {"MinCount", "HasValue"}:
                for quad in list(store.quads_for_pattern(focus, prop.path.predicate, None, None)):
                    store.remove(quad)
    return planted


def shuffle(store: Store, seed: int, number: int) -> None:
    """Removes some statements and gives others the value of a third."""
    chance = random.Random(seed)
    every = sorted((q for q in store if "/graph/A_" in str(q.graph_name)), key=str)
    for quad in chance.sample(every, number):
        store.remove(quad)
    for quad in chance.sample(every, number):
        other = chance.choice(every)
        store.remove(quad)
        store.add(Quad(quad.subject, quad.predicate, other.object, quad.graph_name))


def test_engines_agree_on_the_specimen() -> None:
    agree(memory(specimen()))


def test_engines_agree_on_planted_violations() -> None:
    store = memory(specimen())
    planted = plant(store)
    broken = agree(store)
    assert planted > 250
    assert len(broken) > 250


@pytest.mark.parametrize("seed", [1, 2])
def test_engines_agree_on_shuffled_statements(seed: int) -> None:
    store = memory(specimen())
    shuffle(store, seed, 60)
    assert len(agree(store)) > 25
