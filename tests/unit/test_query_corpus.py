"""The named queries on the graph of the whole Chinese plan: each answers, and soon."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

import kg
from kg.lang.pages import page_words
from kg.query import catalogue
from kg.query.run import run

#: What the default unit (a programme) does not have: units below it do.
OF_OTHER_UNITS = {
    "unit-deliverables", "unit-findings", "unit-goals", "unit-measures", "unit-notes", "unit-objective",
    "unit-results", "unit-trajectories",
}  # fmt: skip
#: What compares plans has nothing to say of one plan.
OF_SEVERAL_PLANS = ("changes-", "instruments-in-both-plans")
SECONDS = 120  # a query that never ends is found; how long the others take is measured in benchmarks/


@pytest.mark.parametrize("name", sorted(catalogue.catalogue()))
def test_every_query_answers_soon(name: str, corpus_build: Path) -> None:
    graph = kg.load(corpus_build)
    start = time.perf_counter()
    rows = run(graph.store, name)
    assert time.perf_counter() - start < SECONDS
    if name in OF_OTHER_UNITS:
        assert any(len(graph.query(name, unit=row.unit)) for row in graph.query("outline"))
    else:
        assert len(rows) > 0 or name.startswith(OF_SEVERAL_PLANS)


def test_every_unit_has_a_page(corpus_build: Path) -> None:
    graph = kg.load(corpus_build)
    for row in list(graph.query("outline"))[::25]:
        page = graph.explain(row.unit)
        assert page.section("Place")
        assert page.text().startswith(page_words("zh").values[row.level])
        assert len(page.section("Mandates").cells) >= row.mandates
