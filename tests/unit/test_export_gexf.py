"""GEXF 1.3 as the format's rules have it, on the sample graph and on a network made to break it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from pathlib import Path

import networkx
import pytest
from lxml import etree
from pyoxigraph import Store

from kg.export import VIEWS, export
from kg.export import gexf as gexf_writer
from kg.export.network import Column, Edge, Network, Node
from kg.export.picture import Mark, Picture, Stroke, draw
from kg.graph import quads
from kg.graph.store import memory
from kg.registry import load
from tests.sample import sample_english, sample_records

G, V = "{http://gexf.net/1.3}", "{http://gexf.net/1.3/viz}"

TEXT, TOKEN = r"(?s).*", r"\S(.*\S)?|"
BYTE, REAL, DATE = r"25[0-5]|2[0-4]\d|1?\d?\d", r"-?\d+(\.\d+)?(e[+-]\d+)?", r"\d{4}-\d\d-\d\d"

# Element: its attributes (with ! where required) and patterns; its children in any order with how often they may come.
RULES: dict[str, tuple[dict[str, str], dict[str, tuple[int, float]]]] = {
    G + "gexf": (
        {"version!": r"1\.3", "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation": TEXT},
        {G + "meta": (0, 1), G + "graph": (1, 1)},
    ),
    G + "meta": ({"lastmodifieddate": DATE}, {G + "creator": (0, 1), G + "description": (0, 1)}),
    G + "creator": ({}, {}),
    G + "description": ({}, {}),
    G + "graph": (
        {"mode": "static|dynamic", "defaultedgetype": "directed|undirected", "timeformat": "date"},
        {G + "attributes": (0, 2), G + "nodes": (1, 1), G + "edges": (1, 1)},
    ),
    G + "attributes": ({"class!": "node|edge", "mode": "static|dynamic"}, {G + "attribute": (1, math.inf)}),
    G + "attribute": ({"id!": r"\S+", "title!": r"\S+", "type!": "string|integer|double|boolean"}, {}),
    G + "nodes": ({"count": r"\d+"}, {G + "node": (0, math.inf)}),
    G + "edges": ({"count": r"\d+"}, {G + "edge": (0, math.inf)}),
    G + "node": (
        {"id!": r"\S+", "label": TOKEN},
        {
            G + "attvalues": (0, 1),
            G + "spells": (0, 1),
            V + "color": (1, 1),
            V + "position": (1, 1),
            V + "size": (1, 1),
        },
    ),
    G + "edge": (
        {"id!": r"\S+", "source!": r"\S+", "target!": r"\S+", "weight": REAL, "kind": r"\S+", "label": TOKEN},
        {G + "attvalues": (0, 1), G + "spells": (0, 1), V + "color": (1, 1), V + "thickness": (1, 1)},
    ),
    G + "attvalues": ({}, {G + "attvalue": (1, math.inf)}),
    G + "attvalue": ({"for!": r"\S+", "value!": TEXT}, {}),
    G + "spells": ({}, {G + "spell": (1, math.inf)}),
    G + "spell": ({"start!": DATE, "end!": DATE}, {}),
    V + "color": ({"r!": BYTE, "g!": BYTE, "b!": BYTE}, {}),  # no alpha: Gephi Lite draws such nodes grey
    V + "position": ({"x!": REAL, "y!": REAL, "z!": REAL}, {}),
    V + "size": ({"value!": REAL}, {}),
    V + "thickness": ({"value!": REAL}, {}),
}

VALUES: dict[str, Callable[[str], bool]] = {
    "string": lambda text: text not in ("", "None", "nan"),
    "integer": lambda text: re.fullmatch(r"-?\d+", text) is not None,
    "long": lambda text: re.fullmatch(r"-?\d+", text) is not None,
    "double": lambda text: math.isfinite(float(text)),
    "boolean": lambda text: text in ("true", "false"),
}


def structure(root: etree._Element) -> list[str]:
    """What breaks the structure of GEXF 1.3 in a document, in words; nothing where all is well."""
    wrong = []
    for element in root.iter():
        attributes, children = RULES.get(str(element.tag), ({}, {}))
        if element.tag not in RULES:
            wrong.append(f"unknown element {element.tag}")
        allowed = {name.rstrip("!"): pattern for name, pattern in attributes.items()}
        wrong += [
            f"{element.tag} lacks {name}" for name in attributes if name[-1] == "!" and name[:-1] not in element.attrib
        ]
        for name, value in element.attrib.items():
            if name not in allowed:
                wrong.append(f"{element.tag} has {name}")
            elif not re.fullmatch(allowed[str(name)], str(value)):
                wrong.append(f"{element.tag} {name}={value!r}")
        tags = [child.tag for child in element]
        wrong += [f"{tag} in {element.tag}" for tag in tags if tag not in children]
        wrong += [
            f"{tags.count(tag)} {tag} in {element.tag}"
            for tag, (low, high) in children.items()
            if not low <= tags.count(tag) <= high
        ]
    return wrong


def meaning(root: etree._Element) -> list[str]:
    """What breaks the rules that no schema checks: ids, references, columns of one type, weights, counts."""
    wrong = []
    columns = {
        group.get("class"): {column.get("id"): column.get("type") for column in group}
        for group in root.iter(G + "attributes")
    }
    for group in root.iter(G + "attributes"):
        for names in ([column.get("id") for column in group], [column.get("title") for column in group]):
            wrong += [f"column {name} twice" for name in names if names.count(name) > 1]
    for kind in ("node", "edge"):
        elements = list(root.iter(G + kind))
        ids = [element.get("id") for element in elements]
        wrong += [f"{kind} {name} twice" for name in {name for name in ids if ids.count(name) > 1}]
        holder = next(root.iter(f"{G}{kind}s"))
        if int(holder.get("count", len(elements))) != len(elements):
            wrong.append(f"{holder.get('count')} {kind}s said, {len(elements)} there")
        for value in (cell for element in elements for cell in element.iter(G + "attvalue")):
            type_ = columns.get(kind, {}).get(value.get("for"))
            if type_ not in VALUES or not VALUES[type_](value.get("value")):
                wrong.append(f"{kind} {value.get('for')}={value.get('value')!r} is no {type_}")
    nodes = {node.get("id") for node in root.iter(G + "node")}
    for edge in root.iter(G + "edge"):
        if not {edge.get("source"), edge.get("target")} <= nodes:
            wrong.append(f"edge {edge.get('id')} to nothing")
        if not float(edge.get("weight")) > 0:
            wrong.append(f"edge {edge.get('id')} weighs {edge.get('weight')}")
    if list(root.iter(G + "spells")) and root.find(G + "graph").get("mode") != "dynamic":
        wrong.append("spells in a static graph")
    return wrong


@pytest.fixture(scope="module")
def store() -> Store:
    return memory(quads([sample_records(), sample_english()], load()))


@pytest.mark.parametrize("view", VIEWS)
def test_keeps_the_rules(store: Store, view: str, tmp_path: Path) -> None:
    counts = export(store, "gexf", view, tmp_path / "view.gexf")
    root = etree.parse(tmp_path / "view.gexf").getroot()
    assert structure(root) == []
    assert meaning(root) == []
    assert counts == {"nodes": len(list(root.iter(G + "node"))), "edges": len(list(root.iter(G + "edge")))}


@pytest.mark.parametrize("view", VIEWS)
def test_networkx_reads_back_what_was_drawn(store: Store, view: str, tmp_path: Path) -> None:
    from kg.export.networks import network

    picture = draw(network(store, view))
    gexf_writer.write(picture, tmp_path / "view.gexf")
    graph = networkx.read_gexf(tmp_path / "view.gexf")
    assert graph.is_directed() == VIEWS[view].directed
    assert set(graph) == {node.id for node in picture.network.nodes}
    assert graph.number_of_edges() == len(picture.network.edges)
    for node, mark in zip(picture.network.nodes, picture.marks, strict=True):
        read = graph.nodes[node.id]
        assert read["label"] == node.label(picture.language)
        assert {name: read[name] for name in node.values} == dict(node.values)
        assert (read["viz"]["position"]["x"], read["viz"]["position"]["y"]) == (mark.x, mark.y)
        assert tuple(read["viz"]["color"][name] for name in "rgb") == mark.colour
        assert read["viz"]["size"] == mark.size
    for edge in picture.network.edges:
        assert graph.edges[edge.source, edge.target]["weight"] == edge.weight


def test_labels_in_the_chosen_language(store: Store, tmp_path: Path) -> None:
    for language, label in (("zh", "大会"), ("en", "General Assembly")):
        export(store, "gexf", "mandates", tmp_path / "m.gexf", language=language)
        graph = networkx.read_gexf(tmp_path / "m.gexf")
        assert graph.nodes["body-GA"]["label"] == label
        assert graph.nodes["body-GA"]["label_zh"] == "大会"
        assert graph.nodes["body-GA"]["label_en"] == "General Assembly"


def hostile() -> Picture:
    """A network of everything that breaks naive writers."""
    nasty = "a\x00\x0b\x1f\"<&>'\n\ud800\ufffe😀 ]]>"
    columns = (Column("note"), Column("count", "integer"), Column("share", "double"), Column("yes", "boolean"))
    nodes = (
        Node("n&1", "urn:1", "body", {"en": nasty}, values={"note": nasty, "count": 1, "share": 0.5, "yes": True}),
        Node("n<2", "urn:2", "body", {}, values={"note": "", "yes": False}),
        Node("n3", "urn:3", "body", {"zh": "名"}, values={"count": -2, "share": 1e-9}),
    )
    edges = (
        Edge("n&1", "n<2", "led-by", 1.0, values={"note": nasty}),
        Edge("n&1", "n<2", "services", 2.5),
        Edge("n3", "n3", "services", 1e6),
    )
    network = Network("bodies", True, nodes, edges, columns, columns[:1])
    marks = tuple(Mark(float(index), -1.5, 4.0, (0, 128, 255)) for index in range(3))
    return Picture(network, marks, tuple(Stroke((1, 2, 3), 1.0) for _ in edges), "en")


def test_hostile_text_stays_valid(tmp_path: Path) -> None:
    gexf_writer.write(hostile(), tmp_path / "h.gexf")
    root = etree.parse(tmp_path / "h.gexf").getroot()
    assert structure(root) == []
    assert meaning(root) == []
    graph = networkx.read_gexf(tmp_path / "h.gexf")
    assert graph.nodes["n&1"]["label"] == "a\"<&>' 😀 ]]>"
    assert "note" not in graph.nodes["n<2"]
    assert graph.nodes["n<2"]["yes"] is False
    assert graph.nodes["n<2"]["label"] == "n<2"
    assert graph.number_of_edges() == 3


def test_several_plan_years_make_a_timeline(store: Store, tmp_path: Path) -> None:
    export(store, "gexf", "mandates-by-year", tmp_path / "all.gexf")
    root = etree.parse(tmp_path / "all.gexf").getroot()
    assert root.find(G + "graph").get("mode") == "dynamic"
    spells = {
        node.get("id"): [(spell.get("start"), spell.get("end")) for spell in node.iter(G + "spell")]
        for node in root.iter(G + "node")
    }
    assert spells["inst-A_RES_50_11"] == [("2021-01-01", "2021-12-31"), ("2027-01-01", "2027-12-31")]
    assert spells["inst-A_RES_74_252"] == [("2021-01-01", "2021-12-31")]
    export(store, "gexf", "mandates-by-year", tmp_path / "one.gexf", year=2021)
    one = etree.parse(tmp_path / "one.gexf").getroot()
    assert one.find(G + "graph").get("mode") == "static"
    assert not list(one.iter(G + "spell"))


def test_the_checker_sees_what_networkx_breaks(tmp_path: Path) -> None:
    graph = networkx.DiGraph()
    graph.add_node("a", value=1, viz={"color": {"r": 1, "g": 2, "b": 3, "a": 1.0}})
    graph.add_node("b", value="one")
    graph.add_edge("a", "b", weight=0.0)
    networkx.write_gexf(graph, tmp_path / "nx.gexf", version="1.3")
    root = etree.parse(tmp_path / "nx.gexf").getroot()
    assert f"{V}color has a" in structure(root)
    assert "node 0='one' is no long" in meaning(root)
    assert any("weighs" in complaint for complaint in meaning(root))
