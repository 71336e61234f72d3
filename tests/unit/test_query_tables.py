"""The flat tables as files."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.errors import KgError
from kg.query import tables
from kg.query.results import Rows
from tests.unit.query_store import chinese, store

NAMES = (
    "citations", "deliverables", "findings", "mandates", "measures", "mentions", "relations", "results", "sdgs",
    "tables", "units",
)  # fmt: skip


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def test_every_table_is_written_and_counted(tmp_path: Path) -> None:
    counts = tables.write(store(), tmp_path / "deep" / "tables")
    assert tuple(counts) == NAMES == tables.names()
    written = {path.stem: len(read(path)) for path in (tmp_path / "deep" / "tables").iterdir()}
    assert written == counts


def test_every_record_has_its_row(tmp_path: Path) -> None:
    """Nothing is lost between the records and the tables."""
    tables.write(store(), tmp_path)
    sample = chinese()
    rows = {
        name: [row for row in read(tmp_path / f"{name}.csv") if row["document"] == sample.document.symbol]
        for name in NAMES
    }
    assert len(rows["units"]) == len(sample.units)
    assert [row["symbol"] for row in rows["mandates"]] == [mandate.citation.printed for mandate in sample.mandates]
    assert len(rows["tables"]) == len(sample.tables)
    assert len(rows["deliverables"]) == sum(len(row.values) + bool(row.text) for row in sample.deliverables)
    assert len(rows["measures"]) == sum(len(measure.values) for measure in sample.measures)
    assert len(rows["results"]) == len(sample.results)
    assert len(rows["mentions"]) == len(sample.mentions)
    assert len(rows["citations"]) == sum(reference.kind == "citation" for reference in sample.references)
    assert len(rows["sdgs"]) == sum(reference.kind == "sdg" for reference in sample.references)
    assert len(rows["findings"]) == len(sample.findings)
    said = [row for row in rows["relations"] if row["relation"] != "mandated-by"]
    roles = [each for each in sample.relations if each.relation != "established-by"]
    assert len(said) == len(roles) + sum(len(unit.leads) for unit in sample.units)


def test_some_tables_only(tmp_path: Path) -> None:
    assert list(tables.write(store(), tmp_path, ["units"])) == ["units"]
    assert [path.name for path in tmp_path.iterdir()] == ["units.csv"]


def test_an_unknown_table_is_one_sentence_and_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="There is no table 'nothing'; the tables are citations, "):
        tables.write(store(), tmp_path / "out", ["units", "nothing"])
    assert not (tmp_path / "out").exists()


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(KgError, match="The tables cannot be written to"):
        tables.write(store(), file)


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_tables_take_the_place_of_older_ones_together(
    error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables.write(store(), tmp_path)
    (tmp_path / "notes.txt").write_text("mine")
    for name in NAMES:
        (tmp_path / f"{name}.csv").write_text("older")
    whole, asked = tables.run, list[str]()

    def stopped(of: Store, name: str) -> Rows:
        asked.append(name)
        if len(asked) > 5:
            raise error
        return whole(of, name)

    monkeypatch.setattr(tables, "run", stopped)
    with pytest.raises((KeyboardInterrupt, KgError)):
        tables.write(store(), tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*(f"{name}.csv" for name in NAMES), "notes.txt"])
    assert {(tmp_path / f"{name}.csv").read_text() for name in NAMES} == {"older"}


def test_a_folder_where_a_table_should_be_is_one_sentence_and_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "units.csv").mkdir()
    with pytest.raises(KgError, match=r"units\.csv is a folder"):
        tables.write(store(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["units.csv"]
