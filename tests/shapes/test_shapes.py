"""Every shape has a good and a bad example; each bad one breaks exactly what it is meant to break, in both engines."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Store

from kg import resources
from kg.ids import SHAPE
from kg.terms import PREFIXES, SH
from kg.validate import validate
from kg.validate.model import Shape, Shapes
from kg.validate.reader import project_shapes

HERE = Path(__file__).parent
HEADING = re.compile(r"^# ((?:shape:\S+ \w+(?: \+ )?)+)(?: — .*)?$", re.MULTILINE)


@cache
def good() -> str:
    return (HERE / "good.ttl").read_text("utf-8")


def store_of(update: str = "") -> Store:
    from pyoxigraph import RdfFormat

    store = Store()
    store.load(good(), format=RdfFormat.TURTLE)
    if update:
        store.update(update, prefixes=dict(PREFIXES))
    return store


def examples() -> list[tuple[str, frozenset[str], str]]:
    """(theme, expected, update) of each bad example."""
    found = []
    for path in sorted((HERE / "bad").glob("*.ru")):
        pieces = HEADING.split(path.read_text("utf-8"))[1:]
        for heading, update in zip(pieces[::2], pieces[1::2], strict=True):
            found.append((path.stem, frozenset(heading.strip().split(" + ")), update))
    return found


EXAMPLES = examples()
SEVERITY_OF = Counter(t.subject for t in project_shapes().triples if t.predicate.value == SH + "severity")


def broken(store: Store, shapes: Shapes | None = None, engine: str = "fast") -> frozenset[str]:
    report = validate(store, engine=engine, shapes=shapes)  # type: ignore[arg-type]
    return frozenset(f"shape:{r.shape.value.removeprefix(SHAPE)} {r.component}" for r in report.results)


@cache
def roots_of(names: frozenset[str]) -> Shapes:
    """The shapes with targets that lead to some shapes, alone: pySHACL is slow on all of them."""
    shapes = project_shapes()
    wanted = {NamedNode(SHAPE + name.split()[0].removeprefix("shape:")) for name in names}
    roots = [root.node for root in shapes.roots if wanted & {root.node, *root.properties}]
    outgoing = defaultdict(list)
    for triple in shapes.triples:
        outgoing[triple.subject].append(triple)
    kept: dict[object, None] = {}
    waiting: list[object] = list(roots)
    while waiting:
        node = waiting.pop()
        if node not in kept:
            kept[node] = None
            waiting += [triple.object for triple in outgoing.get(node, ())]  # type: ignore[call-overload]
    return Shapes(shapes.by_node, tuple(triple for triple in shapes.triples if triple.subject in kept))


def named_shapes() -> list[Shape]:
    return [shape for node, shape in project_shapes().by_node.items() if isinstance(node, NamedNode)]


def test_the_good_example_conforms() -> None:
    assert broken(store_of()) == frozenset()
    assert broken(store_of(), engine="pyshacl") == frozenset()


@pytest.mark.parametrize(("theme", "expected", "update"), EXAMPLES, ids=[" ".join(e) for _, e, _ in EXAMPLES])
def test_bad_example_breaks_what_it_should(theme: str, expected: frozenset[str], update: str) -> None:
    store = store_of(update)
    assert broken(store) == expected
    assert broken(store, roots_of(expected), "pyshacl") == expected


def test_every_shape_has_a_bad_example() -> None:
    shown = {name for _, expected, _ in EXAMPLES for name in expected}
    wanted = {f"shape:{s.node.value.removeprefix(SHAPE)}" for s in named_shapes() if s.constraints}
    assert wanted - {name.split()[0] for name in shown} == set()


def test_every_theme_has_examples() -> None:
    assert {path.stem for path in (HERE / "bad").glob("*.ru")} == {p.stem for p in resources.files("shapes", ".ttl")}


def test_every_shape_has_something_good_to_look_at() -> None:
    from kg.validate import paths
    from kg.validate.compile import Compiler

    store, shapes = store_of(), project_shapes()
    compiler = Compiler(shapes.by_node, lambda cls: (cls,))
    for root in shapes.roots:
        focus = compiler.targets(root.targets)
        assert bool(store.query(f"ASK {{ {focus} }}")), root.node
        for node in root.properties:
            prop = shapes.by_node[node]
            forbidden = any(c.component == "MaxCount" and c.values[0].value == "0" for c in prop.constraints)
            assert prop.path is not None
            found = bool(store.query(f"ASK {{ {focus} ?this {paths.sparql(prop.path)} ?value }}"))
            assert found != forbidden, node


def test_every_shape_speaks_both_languages_and_has_a_severity() -> None:
    for shape in named_shapes():
        messages = list(shape.messages)
        for constraint in shape.constraints:
            messages += constraint.messages
        if shape.constraints:
            assert sorted(m.language or "" for m in messages) == ["en", "zh"], shape.node
            assert all(m.value.rstrip().endswith((".", "。")) for m in messages), shape.node
            declared = [
                t for t in project_shapes().triples if t.subject == shape.node and t.predicate.value == SH + "severity"
            ]
            assert len(declared) == 1, shape.node


def test_shapes_that_report_have_names() -> None:
    shapes = project_shapes()
    for shape in named_shapes():
        assert all(isinstance(node, NamedNode) for node in shape.properties), shape.node
    assert all(isinstance(root.node, NamedNode) for root in shapes.roots)


def test_every_shape_is_reached_from_a_target() -> None:
    shapes = project_shapes()
    reached: set[object] = set()
    waiting = list(shapes.roots)
    while waiting:
        shape = waiting.pop()
        reached.add(shape.node)
        waiting += [shapes.by_node[node] for node in shape.properties]
        waiting += [shapes.by_node[node] for constraint in shape.constraints for node in constraint.shapes]
    assert set(shapes.by_node) - reached == set()


def test_findings_named_by_shapes_are_in_the_code_list() -> None:
    codes = (resources.directory("ontology") / "codes.ttl").read_text("utf-8")
    for shape in named_shapes():
        if shape.finding:
            assert f"code:finding-{shape.finding} a skos:Concept" in codes
            assert shape.severity.value == SH + "Warning"
