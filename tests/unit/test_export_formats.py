"""The other formats read back, and what holds for all of them: same bytes, whole or not at all, clear refusals."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import networkx
import pytest
from lxml import etree, html
from pyoxigraph import Store

from kg.errors import ExportError
from kg.export import FORMATS, VIEWS, export
from kg.export.legend import BOTH, DISC, legend
from kg.export.networks import network
from kg.export.picture import draw
from kg.export.review import marked
from kg.export.spans import Span, Target
from kg.graph import quads
from kg.graph.store import memory
from kg.lang import LANGUAGES
from kg.registry import load
from tests.sample import sample_english, sample_records

UNIT = "https://w3id.org/mandategraph/id/unit-2021-approved-1"


@pytest.fixture(scope="module")
def store() -> Store:
    return memory(quads([sample_records(), sample_english()], load()))


@pytest.mark.parametrize("view", VIEWS)
def test_graphml_reads_back(store: Store, view: str, tmp_path: Path) -> None:
    export(store, "graphml", view, tmp_path / "view.graphml")
    graph, expected = networkx.read_graphml(tmp_path / "view.graphml"), network(store, view)
    assert set(graph) == {node.id for node in expected.nodes}
    assert graph.is_directed() == expected.directed
    for node in expected.nodes:
        read = graph.nodes[node.id]
        assert {name: read[name] for name in node.values} == dict(node.values)
        assert {"label", "x", "y", "size", "r", "g", "b"} <= set(read)
    for edge in expected.edges:
        assert graph.edges[edge.source, edge.target]["weight"] == edge.weight


@pytest.mark.parametrize("view", VIEWS)
def test_csv_has_the_columns_of_gephi(store: Store, view: str, tmp_path: Path) -> None:
    export(store, "csv", view, tmp_path / "tables")
    expected = network(store, view)
    with (tmp_path / "tables" / "nodes.csv").open(encoding="utf-8", newline="") as file:
        nodes = list(csv.DictReader(file))
    with (tmp_path / "tables" / "edges.csv").open(encoding="utf-8", newline="") as file:
        edges = list(csv.DictReader(file))
    assert [row["Id"] for row in nodes] == [node.id for node in expected.nodes]
    assert all(re.fullmatch(r"#[0-9a-f]{6}", row["color"]) for row in nodes)
    assert [(row["Source"], row["Target"], row["Kind"]) for row in edges] == [
        (edge.source, edge.target, edge.kind) for edge in expected.edges
    ]
    assert {row["Type"] for row in edges} == {"Directed" if expected.directed else "Undirected"}
    assert [float(row["Weight"]) for row in edges] == [edge.weight for edge in expected.edges]
    assert not {"None", None} & {cell for row in (*nodes, *edges) for cell in row.values()}


def test_svg_draws_every_node(store: Store, tmp_path: Path) -> None:
    counts = export(store, "svg", "mandates", tmp_path / "m.svg", language="en")
    root = etree.parse(tmp_path / "m.svg").getroot()
    spaced = "{http://www.w3.org/2000/svg}"
    discs = [entry for entry in legend(draw(network(store, "mandates"), "en")) if entry.sign in (DISC, BOTH)]
    assert len(list(root.iter(spaced + "circle"))) == counts["nodes"] + len(discs)
    lines = "".join(path.get("d") for path in root.iter(spaced + "path") if "L" in path.get("d"))
    assert lines.count("M") == counts["edges"]
    assert "adopted by" in {text.text for text in root.iter(spaced + "text")}
    assert "General Assembly" in {title.text for title in root.iter(spaced + "title")}


def test_annotations_quote_the_words_they_mark(store: Store, tmp_path: Path) -> None:
    counts = export(store, "jsonld", None, tmp_path / "m.jsonld")
    collection = json.loads((tmp_path / "m.jsonld").read_text(encoding="utf-8"))
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    items = collection["first"]["items"]
    assert collection["total"] == counts["annotations"] == len(items) == 10
    assert len({item["id"] for item in items}) == len(items)
    assert {item["motivation"] for item in items} == {"identifying", "linking", "classifying"}
    records = {"zh": sample_records(), "en": sample_english()}
    texts = {language: "\n".join(p.text for p in one.paragraphs) for language, one in records.items()}
    placed = 0
    for item in items:
        selectors = {selector["type"]: selector for selector in item["target"]["selector"]}
        quote = selectors["TextQuoteSelector"]
        if "TextPositionSelector" in selectors:
            placed += 1
            whole = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert whole in texts[item["target"]["source"]["language"]]
            place = selectors["TextPositionSelector"]
            assert place["end"] - place["start"] == len(quote["exact"])
    assert placed >= 5
    assert all(item["target"]["line"] > 0 for item in items)
    led = next(item for item in items if item["target"]["selector"][-1]["exact"] == "大会和会议管理部")
    assert led["body"][0]["source"] == {
        "id": "https://w3id.org/mandategraph/id/body-DGACM",
        "label": "大会和会议管理部",
    }


def test_annotations_of_one_unit(store: Store, tmp_path: Path) -> None:
    assert export(store, "jsonld", None, tmp_path / "m.jsonld", unit="15-1") == {"annotations": 2}


def test_the_review_page_marks_the_paragraphs_of_a_unit(store: Store, tmp_path: Path) -> None:
    counts = export(store, "html", None, tmp_path / "unit.html", unit=UNIT, language="zh")
    assert counts == {"paragraphs": 7, "marks": 6}
    page = html.parse(tmp_path / "unit.html").getroot()
    paragraphs = page.xpath("//p[@lang]")
    assert [p.xpath("span[@class='n']")[0].text for p in paragraphs] == [
        "1.1",
        "1.1(a)",
        "1.2",
        "1.2(a)",
        "1.3",
        "1.5",
        "1.6",
    ]
    assert page.xpath("//p[@lang]//mark[@class='body']")[0].text == "大会和会议管理部"
    assert [heading.text for heading in page.xpath("//h1")] == ["大会事务和会议管理", "大会事务"]
    assert page.xpath("//title")[0].text == "大会事务和会议管理"
    new = memory(quads([sample_records()], load()))
    export(new, "html", None, tmp_path / "six.html", unit="6", language="en")
    assert html.parse(tmp_path / "six.html").getroot().xpath("//p[@lang]//mark[@class='body new']")


def test_marks_may_overlap_and_text_is_escaped() -> None:
    def span(start: int, end: int, kind: str, name: str) -> Span:
        return Span("urn:x", kind, "", start, end, (Target("urn:t", name),), "", "", 1, "en")

    page = html.fromstring(f"<p>{marked('ab<cd>ef', [span(0, 5, 'body', 'X&Y'), span(3, 8, 'citation', 'Z')])}</p>")
    assert [(m.get("class"), m.text) for m in page.iter("mark")] == [
        ("body", "ab<"),
        ("body citation", "cd"),
        ("citation", ">ef"),
    ]
    assert [tag.text for tag in page.iter("span")] == ["X&Y", "Z"]
    assert marked("ab", [span(1, 9, "body", "beyond the text")]) == "ab"


# ---------------------------------------------------------------- all formats

_EVERYTHING = """
import sys
from pathlib import Path
from kg.export import FORMATS, VIEWS, export
from kg.graph import quads
from kg.graph.store import memory
from kg.registry import load
from tests.sample import sample_english, sample_records
store = memory(quads([sample_records(), sample_english()], load()))
for format_ in FORMATS.values():
    for view in format_.views:
        unit = "1" if "unit" in format_.options else None
        export(store, format_.name, view, Path(sys.argv[1]) / f"{view}-{format_.name}", unit=unit)
"""


def test_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    digests = []
    for seed in ("0", "4242"):
        folder = tmp_path / seed
        root = Path(__file__).resolve().parents[2]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        subprocess.run([sys.executable, "-c", _EVERYTHING, str(folder)], check=True, env=environment, cwd=root)
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        assert len(files) == len(VIEWS) * 5 + 2
        digests.append(
            [(str(path.relative_to(folder)), hashlib.sha256(path.read_bytes()).hexdigest()) for path in files]
        )
    assert digests[0] == digests[1]


def test_every_format_says_what_it_is_for() -> None:
    for format_ in FORMATS.values():
        assert len({format_.description(language) for language in LANGUAGES}) == len(LANGUAGES)


def test_a_failed_export_leaves_the_last_one(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "view.gexf"
    export(store, "gexf", "bodies", path)
    before = path.read_bytes()
    with pytest.raises(ExportError, match="nothing to draw"):
        export(store, "gexf", "bodies", path, min_weight=99)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["view.gexf"]


@pytest.mark.parametrize(
    ("fmt", "view", "options", "message"),
    [
        ("dot", "mandates", {}, "no format 'dot'"),
        ("gexf", "everything", {}, "no view 'everything'"),
        ("gexf", "mandates", {"colour": "taste"}, "coloured by 'taste'"),
        ("gexf", "mandates", {"size": 3}, "no option 'size'"),
        ("gexf", "mandates", {"language": "fr"}, "no labels in 'fr'"),
        ("gexf", "mandates", {"programmes": ["99"]}, "nothing to draw"),
        ("html", None, {}, "needs a unit"),
        ("svg", "mandates", {"unit": "1-1"}, "The format svg does not use the option 'unit'"),
        ("html", None, {"unit": "1", "programmes": ["1"]}, "html does not use the option 'programmes'; it uses unit"),
        ("jsonld", None, {"language": "en"}, "jsonld does not use the option 'language'"),
        ("gexf", "co-mandate", {"without": ["adopted-by"]}, "no edges of the kind 'adopted-by'; it has mandated-by"),
    ],
)
def test_refusals_are_one_sentence(
    store: Store, fmt: str, view: str | None, options: dict[str, object], message: str, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match=message) as refusal:
        export(store, fmt, view, tmp_path / "out", **options)
    assert "\n" not in str(refusal.value)
    assert not list(tmp_path.iterdir())


def test_a_path_that_cannot_be_written_is_refused(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(ExportError, match="cannot be written"):
        export(store, "gexf", "bodies", tmp_path / "file" / "view.gexf")
    (tmp_path / "folder").mkdir()
    with pytest.raises(ExportError, match="cannot be written"):
        export(store, "gexf", "bodies", tmp_path / "folder")
