"""Views from the store: which nodes and edges, their weights, labels, filters; and how they are drawn."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg import ids
from kg import terms as t
from kg.errors import ExportError
from kg.export import VIEWS, to_networkx, views
from kg.export.layout import positions
from kg.export.network import Edge, Network, Node
from kg.export.networks import Filters, network
from kg.export.picture import COLOURINGS, draw
from kg.graph import quads
from kg.graph.store import memory
from kg.lang import LANGUAGES
from kg.registry import load
from tests.sample import sample_english, sample_records

P1, P15_SUB1 = "unit-2021-approved-1", "unit-2021-approved-15-1"


@pytest.fixture(scope="module")
def chinese() -> Store:
    return memory(quads([sample_records()], load()))


@pytest.fixture(scope="module")
def both() -> Store:
    return memory(quads([sample_records(), sample_english()], load()))


def ends(view: Network, kind: str) -> set[tuple[str, str]]:
    return {(edge.source, edge.target) for edge in view.edges if edge.kind == kind}


def test_mandates_hold_units_instruments_and_organs(chinese: Store) -> None:
    view = network(chinese, "mandates")
    assert (P1, "inst-A_RES_74_252") in ends(view, "mandated-by")
    assert (P15_SUB1, "unit-2021-approved-15") in ends(view, "part-of")
    assert ("inst-A_RES_74_252", "body-GA") in ends(view, "adopted-by")
    nodes = {node.id: node for node in view.nodes}
    assert {node.kind for node in view.nodes} == {
        "programme",
        "section",
        "group",
        "subprogramme",
        "component",
        "instrument",
        "body",
    }
    assert nodes[P15_SUB1].labels == {"zh": "15/1 城市与社区"}
    assert nodes[P15_SUB1].programme == "15"
    assert nodes["body-GA"].labels == {"en": "General Assembly", "zh": "大会"}
    shared = nodes["inst-A_RES_74_252"]
    assert shared.programme == ""
    assert shared.values["programmes"] == 2
    assert shared.values["instrument_kind"] == "resolution"
    assert nodes["inst-A_RES_47_120-A"].programme == "1"


def test_an_edge_weighs_what_witnesses_it(chinese: Store) -> None:
    store = Store()
    store.bulk_extend(chinese)
    weight = {edge.id: edge.weight for edge in network(store, "mandates").edges}
    one = f"{P1}--mandated-by--inst-A_RES_74_252"
    assert weight[one] == 1
    again, graph = NamedNode(ids.DATA + "again"), NamedNode(ids.named_graph("shared"))
    for property_, value in (
        (t.TYPE, NamedNode(t.MANDATE_CITATION)),
        (t.CITING_UNIT, NamedNode(ids.DATA + P1)),
        (t.CITES, NamedNode(ids.instrument("A/RES/74/252"))),
    ):
        store.add(Quad(again, NamedNode(property_), value, graph))
    assert {edge.id: edge.weight for edge in network(store, "mandates").edges}[one] == 2


def test_co_mandate_joins_units_by_what_they_share(chinese: Store) -> None:
    view = network(chinese, "co-mandate")
    edge = next(edge for edge in view.edges if (edge.source, edge.target) == (P1, P15_SUB1))
    assert edge.weight == edge.values["shared"] == 1
    assert edge.values["mandates"] == "inst-A_RES_74_252"
    units = {source for source, _ in ends(network(chinese, "mandates"), "mandated-by")}
    assert edge.values["specificity"] == pytest.approx(math.log(len(units) / 2), abs=1e-3)
    assert not view.directed


def test_units_of_different_plans_share_nothing(both: Store) -> None:
    years = {
        node.id: node.values["plan_year"] for node in network(both, "mandates").nodes if "plan_year" in node.values
    }
    assert set(years.values()) == {2021, 2027}
    for edge in network(both, "co-mandate").edges:
        assert years[edge.source] == years[edge.target]


def test_bodies_and_their_roles(chinese: Store) -> None:
    view = network(chinese, "bodies")
    assert (P1, "body-DGACM") in ends(view, "led-by")
    assert (P1, "body-C5") in ends(view, "services")
    assert ("body-C5", "body-GA") in ends(view, "sub-organization")
    assert all(node.kind != "instrument" for node in view.nodes)


def test_programmes_over_the_years(both: Store) -> None:
    view = network(both, "mandates-by-year")
    edge = next(edge for edge in view.edges if edge.target == "inst-A_RES_50_11")
    assert edge.source == "programme-1"
    assert edge.years == (2021, 2027)
    assert edge.values["years"] == "2021, 2027"
    line = next(node for node in view.nodes if node.id == "programme-1")
    assert line.labels == {
        "en": "1 General Assembly affairs and conference management",
        "zh": "1 大会事务和会议管理",
    }


def test_filters_leave_out(both: Store) -> None:
    everything = network(both, "mandates")
    six = network(both, "mandates", Filters(programmes=["6"]))
    assert {node.programme for node in six.nodes if node.kind in ("programme", "section", "subprogramme")} == {"6"}
    assert len(six.nodes) < len(everything.nodes)
    assert not ends(network(both, "mandates", Filters(without=["adopted-by"])), "adopted-by")
    shared = network(both, "mandates", Filters(min_degree=2))
    assert "inst-A_RES_47_120-A" not in {node.id for node in shared.nodes}
    assert "inst-A_RES_74_252" in {node.id for node in shared.nodes}
    late = network(both, "mandates", Filters(year=2027))
    assert {node.values.get("plan_year") for node in late.nodes} == {2027, None}
    with pytest.raises(ExportError, match="nothing to draw"):
        network(both, "co-mandate", Filters(min_weight=1000))


def test_a_new_relation_needs_no_code(chinese: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    part = views.EdgeKind("has-part", t.HAS_PART, t.INSTRUMENT, t.INSTRUMENT)
    view = views.View("mandates", edges=("mandated-by",), among=("has-part",))
    monkeypatch.setattr("kg.export.networks.EDGE_KINDS", {**views.EDGE_KINDS, "has-part": part})
    monkeypatch.setattr("kg.export.networks.VIEWS", {"mandates": view})
    for language in LANGUAGES:
        monkeypatch.setitem(dict_of(language), "has-part", "has part")
    assert ("inst-A_RES_43_222-A-E", "inst-A_RES_43_222-B") in ends(network(chinese, "mandates"), "has-part")


def dict_of(language: str) -> dict[str, str]:
    from kg.lang.export import export_words

    names = export_words(language).edge_kinds
    assert isinstance(names, dict)
    return names


def test_every_kind_and_view_has_a_name_in_every_language() -> None:
    for language in LANGUAGES:
        for kind in (*views.NODE_KINDS.values(), *views.EDGE_KINDS.values()):
            assert kind.title(language)
        for view in VIEWS.values():
            assert view.description(language)
            assert {*view.edges, *view.extend, *view.among} <= set(views.EDGE_KINDS)


def test_declared_terms_are_terms() -> None:
    known = {value for value in vars(t).values() if isinstance(value, str)} | set(t.SHORTCUTS.values())
    for kind in views.NODE_KINDS.values():
        assert {kind.cls, *kind.labels, *(attribute.property for attribute in kind.attributes)} <= known
    for edge in views.EDGE_KINDS.values():
        assert {edge.property, edge.source, edge.target} <= known


def test_columns_hold_one_type_and_no_blanks(both: Store) -> None:
    types = {"string": str, "integer": int, "double": float, "boolean": bool}
    for view in VIEWS:
        found = network(both, view)
        for columns, rows in ((found.node_columns, found.nodes), (found.edge_columns, found.edges)):
            declared = {column.name: types[column.type] for column in columns}
            assert len(declared) == len(columns)
            for row in rows:
                assert set(row.values) <= set(declared)
                for name, value in row.values.items():
                    assert type(value) is declared[name]


def test_control_characters_in_the_graph_do_not_reach_labels() -> None:
    store = memory(quads([sample_records()], load()))
    node, graph = NamedNode(ids.body("GA")), NamedNode(ids.named_graph("registry"))
    for quad in list(store.quads_for_pattern(node, NamedNode(t.PREF_LABEL), None, None)):
        store.remove(quad)
    store.add(Quad(node, NamedNode(t.PREF_LABEL), Literal("General\x0b Assembly\x01", language="en"), graph))
    labels = {node.id: node.labels for node in network(store, "mandates").nodes}
    assert labels["body-GA"] == {"en": "General Assembly"}


# ---------------------------------------------------------------- drawing


def made(programmes: int, units: int, instruments: int) -> Network:
    """A network of the shape of a plan: programmes, units, instruments of one unit, some of two programmes."""
    nodes, edges = [], []
    for programme in range(1, programmes + 1):
        head = f"p{programme}"
        nodes.append(Node(head, head, "programme", {"en": head}, str(programme)))
        for number in range(units):
            unit = f"{head}-{number}"
            nodes.append(Node(unit, unit, "subprogramme", {"en": unit}, str(programme)))
            edges.append(Edge(unit, head, "part-of", pull=2.0))
            for other in range(instruments):
                instrument = f"{unit}-{other}"
                nodes.append(Node(instrument, instrument, "instrument", {"en": instrument}, str(programme)))
                edges.append(Edge(unit, instrument, "mandated-by"))
    for one, two in itertools.combinations(range(1, programmes + 1), 2):
        shared = f"s{one}-{two}"
        nodes.append(Node(shared, shared, "instrument", {"en": shared}))
        edges += [Edge(f"p{one}-0", shared, "mandated-by"), Edge(f"p{two}-0", shared, "mandated-by")]
    nodes.append(Node("GA", "GA", "body", {"en": "GA"}))
    edges += [Edge(node.id, "GA", "adopted-by", pull=0.0) for node in nodes if node.kind == "instrument"]
    return Network("mandates", True, tuple(sorted(nodes, key=lambda n: n.id)), tuple(sorted(edges, key=lambda e: e.id)))


def distances(view: Network) -> tuple[np.ndarray, np.ndarray]:
    """Between all middles; and how much the discs of each pair overlap."""
    marks = draw(view).marks
    x, y, size = (np.array([getattr(mark, name) for mark in marks]) for name in ("x", "y", "size"))
    apart = np.hypot(x[:, None] - x, y[:, None] - y)
    np.fill_diagonal(apart, np.inf)
    return apart, size[:, None] + size - apart


def test_a_drawing_is_finite_and_nodes_do_not_overlap() -> None:
    for view in (made(6, 4, 7), made(1, 0, 0), made(2, 1, 0)):
        apart, overlap = distances(view)
        assert np.isfinite(apart[apart != np.inf]).all()
        assert (overlap > 0.5).sum() == 0


def test_programmes_keep_together() -> None:
    view = made(6, 4, 7)
    apart, _ = distances(view)
    nearest = apart.argmin(axis=1)
    own = [
        view.nodes[index].programme == view.nodes[nearest[index]].programme
        for index in range(len(view.nodes))
        if view.nodes[index].programme
    ]
    assert sum(own) / len(own) > 0.97


def test_components_without_links_stay_near() -> None:
    nodes = tuple(Node(f"n{number:02}", "", "body", {}) for number in range(40))
    edges = [Edge("n00", f"n{number:02}", "led-by") for number in range(1, 20)]
    edges += [Edge(f"n{number:02}", f"n{number + 1:02}", "led-by") for number in range(20, 40, 2)]
    points = positions(Network("bodies", True, nodes, tuple(edges)), [5.0] * 40)
    apart = np.hypot(points[:, None, 0] - points[:, 0], points[:, None, 1] - points[:, 1])
    assert apart.max() < 600
    np.fill_diagonal(apart, np.inf)
    assert apart.min() > 9.5


def test_one_programme_is_coloured_by_kind(both: Store) -> None:
    picture = draw(network(both, "mandates", Filters(programmes=["15"], year=2021)))
    shades = {node.kind: mark.colour for node, mark in zip(picture.network.nodes, picture.marks, strict=True)}
    assert len(set(shades.values())) == len(shades)


def test_importance_shows_in_size_and_weight_in_thickness(chinese: Store) -> None:
    picture = draw(network(chinese, "mandates"))
    size = {node.id: mark.size for node, mark in zip(picture.network.nodes, picture.marks, strict=True)}
    assert size["inst-A_RES_74_252"] > size["inst-A_RES_47_120-A"]
    assert size[P1] > size["unit-2021-approved-1-1"]


@pytest.mark.parametrize("colouring", COLOURINGS)
def test_colourings(both: Store, colouring: str) -> None:
    picture = draw(network(both, "mandates"), colouring=colouring)
    colours = {node.id: mark.colour for node, mark in zip(picture.network.nodes, picture.marks, strict=True)}
    assert all(0 <= part <= 255 for colour in colours.values() for part in colour)
    if colouring == "programme":
        assert colours[P1] != colours["unit-2021-approved-15"]
        assert colours[P1] == colours["unit-2021-approved-1-1"]
    else:
        assert colours[P1] == colours["unit-2021-approved-15"]


def test_unknown_colouring_is_refused(chinese: Store) -> None:
    with pytest.raises(ExportError, match="coloured by 'taste'"):
        draw(network(chinese, "mandates"), colouring="taste")


def test_to_networkx(chinese: Store) -> None:
    graph = to_networkx(chinese, "mandates", language="en")
    assert graph.is_multigraph()
    assert graph.is_directed()
    assert graph.nodes["body-GA"]["label"] == "General Assembly"
    assert graph.edges[P1, "inst-A_RES_74_252", "mandated-by"]["weight"] == 1
    assert not to_networkx(chinese, "co-mandate").is_directed()
    with pytest.raises(ExportError, match="no view 'nonsense'"):
        to_networkx(chinese, "nonsense")
    with pytest.raises(ExportError, match="A networkx graph does not use the option 'colour'"):
        to_networkx(chinese, "mandates", colour="kind")
