"""The public API: from a file to an answer in a few lines, and light to import."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import networkx
import pytest
import rdflib

import kg
from kg import terms
from kg.errors import BuildError, QueryError
from kg.progress import Step
from tests.unit.query_store import store


@pytest.fixture(scope="module")
def graph(specimen_build: Path) -> kg.Graph:
    return kg.load(specimen_build)


def test_from_a_file_to_an_answer(specimen: Path, tmp_path: Path) -> None:
    seen: list[Step] = []
    built = kg.build(specimen, tmp_path / "build", progress=seen.append)
    assert built.summary is not None
    assert built.summary.path == built.path
    assert [step.stage for step in seen][-1] == "graph"
    rows = built.query("outline")
    assert {"programme", "subprogramme"} <= set(rows.column("level"))
    assert rows.to_csv() == kg.load(tmp_path / "build").query("outline").to_csv()


def test_load_says_what_is_no_build(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"holds no build; make one with: kg build SOURCE --out"):
        kg.load(tmp_path)
    with pytest.raises(kg.KgError):
        kg.load(tmp_path / "missing")


def test_a_build_without_its_dataset_is_one_sentence(specimen_build: Path, tmp_path: Path) -> None:
    damaged = kg.load(specimen_build)
    damaged.path = tmp_path
    with pytest.raises(BuildError, match="The build is damaged"):
        damaged.in_memory()


def test_in_memory_is_the_same_graph(graph: kg.Graph) -> None:
    inside = graph.in_memory()
    assert len(inside) == len(graph) > 0
    assert inside.in_memory() is inside
    assert inside.query("tables-mandates") == graph.query("tables-mandates")
    assert str(len(graph)) in repr(graph)
    assert "in memory" in repr(inside)


def test_parameters_are_keywords() -> None:
    sample = kg.Graph(store())
    rows = sample.query("units-mandated-by", instrument="74/252", language="zh")
    assert {row.programme for row in rows} == {"1", "15"}
    with pytest.raises(QueryError, match="has no parameter 'instruments'"):
        sample.query("units-mandated-by", instruments="74/252")


def test_findings_and_pages() -> None:
    sample = kg.Graph(store())
    assert len(sample.findings()) == 2
    assert [row.code for row in sample.findings(severity="error", programme=1)] == ["total-differs"]
    assert "大会事务" in sample.explain("2021-approved-1-1").text()
    with pytest.raises(QueryError, match="means several units"):
        sample.explain("1")
    assert len(sample.pages("1")) == 2


def test_tables(graph: kg.Graph, tmp_path: Path) -> None:
    counts = graph.tables(tmp_path, only=["units"])
    assert counts["units"] == len(graph.query("tables-units"))


def test_a_graph_conforms_to_its_shapes_with_both_engines_named(graph: kg.Graph) -> None:
    report = graph.in_memory().validate()
    assert report.text()
    with pytest.raises(kg.KgError, match="There is no engine 'other'; the engines are fast and pyshacl"):
        graph.validate(engine="other")  # type: ignore[arg-type]


def test_networkx_and_export(graph: kg.Graph, tmp_path: Path) -> None:
    network = graph.to_networkx("mandates")
    assert isinstance(network, networkx.MultiDiGraph)
    counts = graph.export("gexf", tmp_path / "plan.gexf")
    assert counts["nodes"] == network.number_of_nodes() > 0


def test_rdflib_sees_the_same_statements_in_the_union_of_graphs() -> None:
    sample = kg.Graph(store())
    dataset = sample.to_rdflib()
    assert isinstance(dataset, rdflib.Dataset)
    units = set(dataset.subjects(rdflib.URIRef(terms.TYPE), rdflib.URIRef(terms.UNIT)))
    assert len(units) == len(sample.query("SELECT DISTINCT ?u { ?u a mg:Unit }"))


def test_nlp_is_the_pipeline_of_a_language() -> None:
    doc = kg.nlp("en")("General Assembly resolution 74/252")
    assert [span.kb_id_ for span in doc.spans["citations"]] == ["A/RES/74/252"]


def test_names_that_are_not_there() -> None:
    with pytest.raises(AttributeError, match="module 'kg' has no attribute 'nothing'"):
        kg.nothing  # noqa: B018
    assert all(getattr(kg, name) for name in kg.__all__)


def test_import_is_light() -> None:
    heavy = ("pyoxigraph", "rdflib", "spacy", "networkx", "pandas", "typer", "rich")
    code = f"import kg, sys; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (lambda: kg.nlp("xx"), "There are no words in 'xx'; the languages are zh, en."),
        (lambda: kg.build(None, "build"), "Documents are named by text or paths, one or a list of them, not None."),
        (lambda: kg.build([1], "build"), "Documents are named by text or paths, one or a list of them, not [1]."),
        (lambda: kg.build("plan.txt", None), "The folder to build into is named by a text or a path, not None."),
        (lambda: kg.load(None), "The folder of a build is named by a text or a path, not None."),
        (lambda: kg.Graph(store()).query(None), "A query is a name, a file or SPARQL, not None."),
        (lambda: kg.Graph(store()).tables("tables", only="u"), "There is no table 'u'; the tables are "),
    ],
)
def test_what_a_person_gets_wrong_is_one_sentence(wrong: Callable[[], object], sentence: str) -> None:
    with pytest.raises(kg.KgError, match=f"^{re.escape(sentence)}"):
        wrong()


def test_one_table_may_be_named_by_itself(graph: kg.Graph, tmp_path: Path) -> None:
    assert graph.tables(tmp_path, only="units") == graph.tables(tmp_path, only=["units"])
