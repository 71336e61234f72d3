"""The whole plan against rows that people read by hand: no score below its floor."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))


def scores(shared: Path, tables: Path, gold: str) -> dict[str, dict[str, float]]:
    """What the scorer says of some tables, in percent."""
    command = [sys.executable, shared / "evaluate" / "score.py", "--tables", tables, "--gold", shared / "gold" / gold]
    done = subprocess.run([*map(str, command), "--json"], capture_output=True, text=True, check=True)
    result: dict[str, dict[str, float]] = {}
    for name, figures in json.loads(done.stdout).items():
        result[name] = {
            key: float(value.split("%")[0]) if isinstance(value, str) else 100 * value
            for key, value in figures.items()
            if isinstance(value, float) or (isinstance(value, str) and "%" in value)
        }
    return result


@pytest.fixture(scope="module")
def zh_scores(shared: Path, corpus_build: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, float]]:
    import kg

    tables = tmp_path_factory.mktemp("tables")
    kg.load(corpus_build).tables(tables)
    return scores(shared, tables, "zh-2021")


@pytest.mark.parametrize("table", sorted(FLOORS["zh-2021"]))
def test_chinese_scores(table: str, zh_scores: dict[str, dict[str, float]]) -> None:
    for figure, floor in FLOORS["zh-2021"][table].items():
        assert zh_scores[table][figure] >= floor, f"{table}: {figure} {zh_scores[table][figure]:.2f} < {floor}"


def test_the_whole_plan_is_accounted_for(corpus_build: Path) -> None:
    ledger = json.loads((corpus_build / "ledger.json").read_text(encoding="utf-8"))
    assert [sum(entry["entries"].values()) - entry["lines"] for entry in ledger] == [0]


def test_no_contract_is_violated(corpus_build: Path) -> None:
    import kg

    report = kg.load(corpus_build).validate()
    assert report.conforms, report.text()
