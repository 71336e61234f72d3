"""What a picture shows of itself: a legend for every colour, names that fit and do not cover one another."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from lxml import etree
from pyoxigraph import Store

from kg.export import VIEWS, export
from kg.export.labels import labels
from kg.export.legend import BOTH, DISC, LINE, NOTHING, legend, programmes
from kg.export.lettering import wide
from kg.export.networks import Filters, network
from kg.export.palette import SHARED, colour, tint
from kg.export.picture import CHANGES, COLOURINGS, PALER, Picture, draw
from kg.export.views import EDGE_KINDS, NODE_KINDS
from kg.graph import quads
from kg.graph.store import memory
from kg.lang import LANGUAGES
from kg.registry import load
from tests.sample import sample_english, sample_records
from tests.unit.test_export_networks import made

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def chinese() -> Store:
    return memory(quads([sample_records()], load()))


@pytest.fixture(scope="module")
def both() -> Store:
    return memory(quads([sample_records(), sample_english()], load()))


def texts(picture: Picture) -> list[str]:
    return [entry.text for entry in legend(picture)]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("colouring", COLOURINGS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_colour_of_a_node_is_explained(both: Store, view: str, colouring: str, language: str) -> None:
    picture = draw(network(both, view), language, colouring)
    shown = [entry.colour for entry in legend(picture) if entry.sign in (DISC, BOTH)]
    assert len(set(shown)) == len(shown)
    explained = set(shown)
    for node, mark in zip(picture.network.nodes, picture.marks, strict=True):
        belongs = node.programme and not NODE_KINDS[node.kind].numbered and colouring == "programme"
        paler = {tint(each, PALER) for each in explained}
        assert mark.colour in (paler if belongs else explained), node
    lines = {entry.text for entry in legend(picture) if entry.sign == LINE}
    own = [kind for kind in EDGE_KINDS.values() if kind.colour]
    for edge in picture.network.edges:
        for kind in own:
            if kind.name == edge.kind and not (colouring == "years" and edge.years):
                assert kind.title(language) in lines


def test_years_are_explained(both: Store, chinese: Store) -> None:
    picture = draw(network(both, "mandates-by-year"), "en")
    changes = {entry.colour: entry.text for entry in legend(picture) if entry.sign == BOTH}
    assert changes == {
        CHANGES["kept"]: "in 2021 and in 2027: kept",
        CHANGES["added"]: "in 2027, not in 2021: added",
        CHANGES["dropped"]: "in 2021, not in 2027: dropped",
    }
    named = [entry.text for entry in legend(picture) if entry.sign == NOTHING]
    assert named[0] == "1 General Assembly affairs and conference management"
    alone = [entry.text for entry in legend(draw(network(chinese, "mandates"), "zh", "years")) if entry.sign == BOTH]
    assert alone == ["2021 年"]


def test_what_has_no_year_is_neither_kept_nor_dropped(both: Store) -> None:
    picture = draw(network(both, "mandates"), colouring="years")
    shades = {node.id: mark.colour for node, mark in zip(picture.network.nodes, picture.marks, strict=True)}
    assert shades["body-GA"] == colour(NODE_KINDS["body"].colour)
    for edge, stroke in zip(picture.network.edges, picture.strokes, strict=True):
        by_change = {tint(each, PALER) for each in CHANGES.values()}
        assert (stroke.colour in by_change) == bool(edge.years)


def test_programmes_stand_in_the_legend_once(both: Store) -> None:
    for language, name in (
        ("zh", "1 大会事务和会议管理"),
        ("en", "1 General Assembly affairs and conference management"),
    ):
        picture = draw(network(both, "mandates"), language)
        heads = [node.programme for node in picture.network.nodes if node.kind == "programme"]
        assert heads.count("1") == 2
        assert [text for number, text in programmes(picture) if number == "1"] == [name]


def test_programmes_that_are_no_nodes_are_named(chinese: Store) -> None:
    view = network(chinese, "co-mandate")
    heads = {node.programme for node in view.nodes if node.kind == "programme"}
    parts = {node.programme for node in view.nodes} - heads
    assert parts
    names = dict(programmes(draw(view)))
    assert all(names[number].startswith(f"{number} ") for number in parts)


def test_what_several_programmes_share_is_named(chinese: Store) -> None:
    entries = {entry.colour: entry.text for entry in legend(draw(network(chinese, "mandates"), "en"))}
    assert entries[SHARED] == "Instrument of several programmes"
    assert entries[colour(NODE_KINDS["body"].colour)] == "Body"


def test_one_programme_has_its_kinds_explained(both: Store) -> None:
    said = texts(draw(network(both, "mandates", Filters(programmes=["15"], year=2021)), "en"))
    assert {"Programme", "Subprogramme", "Instrument", "Principal organ"} <= set(said)


def test_nodes_of_two_plans_tell_their_year(both: Store, tmp_path: Path) -> None:
    picture = draw(network(both, "mandates"), "en")
    assert {"2021", "2027"} <= {label.text for label in labels(picture)}
    export(both, "svg", "mandates", tmp_path / "m.svg", language="en")
    titles = {title.text for title in etree.parse(tmp_path / "m.svg").getroot().iter(SVG + "title")}
    assert "1 General Assembly affairs and conference management (2027)" in titles


def test_one_plan_needs_no_year(chinese: Store) -> None:
    assert "2021" not in {label.text for label in labels(draw(network(chinese, "mandates")))}


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_cut_off_at_the_edge(both: Store, view: str, tmp_path: Path) -> None:
    for language in LANGUAGES:
        export(both, "svg", view, tmp_path / "m.svg", language=language)
        root = etree.parse(tmp_path / "m.svg").getroot()
        left, top, width, height = map(float, root.get("viewBox").split())
        ends = []
        for text in root.iter(SVG + "text"):
            room = wide(text.text) * float(text.get("font-size"))
            before = {"middle": room / 2, "end": room}.get(text.get("text-anchor"), 0.0)
            assert left <= float(text.get("x")) - before
            ends.append(float(text.get("x")) - before + room)
            assert top <= float(text.get("y")) <= top + height
        assert max(ends) <= left + width <= max(ends) + 30


def test_names_cover_neither_discs_nor_one_another(both: Store) -> None:
    for picture in (draw(made(6, 4, 7)), draw(made(1, 3, 5)), draw(network(both, "bodies"))):
        outside = [label for label in labels(picture) if not label.inside]
        assert outside or len(picture.network.nodes) > 150
        for one, other in itertools.combinations(outside, 2):
            assert one.box.shared(other.box) == 0
        for label in outside:
            for mark in picture.marks:
                x, y = (
                    max(label.box.left, min(mark.x, label.box.right)),
                    max(label.box.bottom, min(mark.y, label.box.top)),
                )
                assert (x - mark.x) ** 2 + (y - mark.y) ** 2 >= mark.size**2 - 1e-6


def test_letters_can_be_read(both: Store) -> None:
    for view in VIEWS:
        for label in labels(draw(network(both, view))):
            assert label.size >= 3.9
