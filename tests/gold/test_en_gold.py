"""The English fascicles against rows that people read: outline, tables, measures and targets from the Word files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from kg.blocks import classify
from kg.blocks.ledger import ledger
from kg.evaluate import themes
from kg.evaluate.rows import read_gold
from kg.evaluate.scores import Score
from kg.model import Block, Source
from kg.records import deliverables, measures, results, tables, units
from kg.sources import read

FLOORS = {
    "units": 1.0,
    "tables": 0.995,
    "deliverable values": 0.995,
    "deliverable texts": 0.995,
    "measure values": 0.97,
    "targets met": 0.97,
}
AGREEMENT = {("units", "title"): 1.0, ("units", "objective"): 1.0, ("tables", "unit"): 1.0}
PLACE = ("programme", "section", "subprogramme", "component")
Row = dict[str, str]


@cache
def fascicles(shared: Path) -> tuple[tuple[Source, tuple[Block, ...]], ...]:
    """The Word fascicles of the corpus, read and classified."""
    sources = [read(path) for path in sorted((shared / "corpus" / "en-2027").glob("*.docx"))]
    return tuple((source, classify(source)) for source in sources)


def rows(shared: Path) -> dict[str, list[Row]]:
    """The records of all fascicles as rows of the tables that are scored."""
    found: dict[str, list[Row]] = {name: [] for name in ("units", "tables", "deliverables", "measures", "results")}
    for source, blocks in fascicles(shared):
        document = {"document": source.document.symbol}
        for unit in units.extract(blocks):
            place = dict(zip(PLACE, unit.key, strict=True))
            found["units"].append({**document, **place, "title": unit.title, "objective": unit.objective})
        for table in tables.extract(blocks, "en"):
            place = dict(zip(PLACE, table.unit, strict=True))
            found["tables"].append({**document, **place, "number": table.number, "kind": table.kind})
        for row in deliverables.extract(blocks, source.document)[0]:
            names = {"table": row.table, "category": row.category, "subcategory": row.subcategory}
            same = {**names, "row": row.row, "label": row.label}
            if row.text:
                found["deliverables"].append({**same, "text": row.text})
            found["deliverables"] += [
                {**same, "year": str(value.year), "basis": value.basis, "value": value.value} for value in row.values
            ]
        for measure in measures.extract(blocks, source.document)[0]:
            found["measures"] += [
                {"number": measure.number, "year": str(value.year), "value": value.value} for value in measure.values
            ]
        found["results"] += [
            {**document, "title": each.title, "met": each.met} for each in results.extract(blocks, "en")
        ]
    return found


@cache
def scores(shared: Path) -> dict[str, Score]:
    gold, found = shared / "gold" / "en-2027", rows(shared)
    scored = [
        *themes.units(read_gold(gold, "structure"), found["units"]),
        *themes.numbered(read_gold(gold, "tables"), found["tables"]),
        *themes.deliverables(read_gold(gold, "deliverables"), found["deliverables"]),
        *themes.measures(read_gold(gold, "measures"), found["measures"]),
        *themes.targets(read_gold(gold, "targets"), found["results"]),
    ]
    return {each.name: each for each in scored}


def test_every_line_of_every_fascicle_is_in_one_place(shared: Path) -> None:
    accounts = [ledger(source, blocks) for source, blocks in fascicles(shared)]
    assert len(accounts) >= 11
    assert [account.text() for account in accounts if not account.complete] == []


@pytest.mark.parametrize("theme", sorted(FLOORS))
def test_scores_do_not_fall(theme: str, shared: Path) -> None:
    score = scores(shared)[theme]
    assert score.f1 is not None and score.f1 >= FLOORS[theme], score.line()


@pytest.mark.parametrize(("theme", "field"), sorted(AGREEMENT))
def test_titles_objectives_and_places_agree(theme: str, field: str, shared: Path) -> None:
    score = scores(shared)[theme]
    right, total = score.agreement[field]
    assert right >= AGREEMENT[theme, field] * total, score.disagreeing[:5]


def test_no_value_of_a_measure_is_invented(shared: Path) -> None:
    assert scores(shared)["measure values"].invented == ()


def test_charts_give_values_for_every_figure(shared: Path) -> None:
    """All figures of the corpus keep their series: each has values, each value a year near the plan's."""
    seen = 0
    for source, blocks in fascicles(shared):
        for measure in measures.extract(blocks, source.document)[0]:
            if measure.kind == "measure-figure":
                seen += 1
                assert len(measure.values) >= 3, (source.document.symbol, measure.number)
                assert {value.source for value in measure.values} == {"chart"}
                assert all(2015 <= value.year <= source.document.year for value in measure.values)
    assert seen > 100
