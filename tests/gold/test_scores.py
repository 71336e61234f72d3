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


Figures = dict[str, dict[str, float]]


@pytest.fixture(scope="module")
def figures(
    shared: Path, corpus_build: Path, fascicles_build: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Figures]:
    """The scores of both corpora, through the tables that users get."""
    import kg

    found: dict[str, Figures] = {}
    for gold, build in (("zh-2021", corpus_build), ("en-2027", fascicles_build)):
        tables = tmp_path_factory.mktemp("tables")
        kg.load(build).tables(tables)
        found[gold] = scores(shared, tables, gold)
    return found


@pytest.mark.parametrize(
    ("gold", "table"), [(gold, table) for gold in sorted(FLOORS) for table in sorted(FLOORS[gold])]
)
def test_no_score_below_its_floor(gold: str, table: str, figures: dict[str, Figures]) -> None:
    for figure, floor in FLOORS[gold][table].items():
        score = figures[gold][table][figure]
        assert score >= floor, f"{gold} {table}: {figure} {score:.2f} < {floor}"


@pytest.mark.parametrize("build", ["corpus_build", "fascicles_build"])
def test_every_line_is_accounted_for(build: str, request: pytest.FixtureRequest) -> None:
    folder = request.getfixturevalue(build)
    ledger = json.loads((folder / "ledger.json").read_text(encoding="utf-8"))
    assert ledger and all(sum(entry["entries"].values()) == entry["lines"] for entry in ledger)


@pytest.mark.parametrize("build", ["corpus_build", "fascicles_build"])
def test_no_contract_is_violated(build: str, request: pytest.FixtureRequest) -> None:
    import kg

    report = kg.load(request.getfixturevalue(build)).validate()
    assert report.conforms, report.text()
