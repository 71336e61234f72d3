"""Plots: what is drawn, and that the same graph gives the same file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from typer.testing import CliRunner

from kg import cli
from kg.api import Graph
from kg.errors import ExportError, KgError
from kg.export import plots
from kg.query.run import run
from tests.unit.query_store import store

pytest.importorskip("matplotlib")

UNIT = "2021-approved-1-1"


def svg(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.fixture
def texts(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Draws texts as texts, so that a test can read them in the file."""
    import matplotlib

    monkeypatch.setitem(matplotlib.rcParams, "svg.fonttype", "none")


def test_planned_against_actual_has_a_dot_a_subcategory(tmp_path: Path, texts: None) -> None:
    drawn = plots.plot(store(), "planned-actual", tmp_path / "plot.svg", language="en")
    rows = [row for row in run(store(), "planned-actual") if row.percent is not None]
    latest = max(row.year for row in rows)
    of_year = [row for row in rows if row.year == latest]
    assert drawn == {"programmes": len({row.programme for row in of_year}), "points": len(of_year)}
    assert f"Deliverables of {latest}" in svg(tmp_path / "plot.svg")


def test_a_units_measures_have_a_panel_each(tmp_path: Path, texts: None) -> None:
    drawn = plots.plot(store(), "measures", tmp_path / "plot.svg", unit=UNIT)
    rows = run(store(), "unit-trajectories", {"unit": UNIT})
    assert drawn == {"measures": len({row.measure for row in rows}), "points": len(rows)}
    text = svg(tmp_path / "plot.svg")
    assert all(f">{row.value:,}<" in text for row in rows)


def test_without_a_chinese_font_labels_are_english(
    tmp_path: Path, texts: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plots, "_FONTS", ())
    assert plots.cjk_font() is None
    plots.plot(store(), "planned-actual", tmp_path / "deliverables.svg", language="zh")
    plots.plot(store(), "measures", tmp_path / "measures.svg", unit=UNIT, language="zh")
    for name, word in (("deliverables", "Programme 1"), ("measures", "Figure 1.1")):
        text = svg(tmp_path / f"{name}.svg")
        assert word in text
        assert not any("\u4e00" <= sign <= "\u9fff" for sign in text)


@pytest.mark.parametrize("suffix", plots.SUFFIXES)
def test_the_same_graph_gives_the_same_file(tmp_path: Path, suffix: str) -> None:
    first, second = tmp_path / f"a{suffix}", tmp_path / f"b{suffix}"
    for path in (first, second):
        plots.plot(store(), "measures", path, unit=UNIT, language="en")
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    ("kind", "name", "options", "message"),
    [
        ("pie", "a.png", {}, "no plot 'pie'"),
        ("measures", "a.jpeg", {"unit": UNIT}, "not as a.jpeg"),
        ("measures", "a.png", {}, "needs a unit"),
        ("measures", "a.png", {"unit": UNIT, "language": "xx"}, "no labels in 'xx'"),
        ("planned-actual", "a.png", {"year": 1999}, "no deliverables"),
    ],
)
def test_what_cannot_be_drawn_is_one_sentence(
    tmp_path: Path, kind: str, name: str, options: dict[str, Any], message: str
) -> None:
    with pytest.raises(KgError, match=message):
        plots.plot(store(), kind, tmp_path / name, **options)
    assert list(tmp_path.iterdir()) == []


def test_a_unit_without_numbers(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no numbers to draw"):
        plots.plot(store(), "measures", tmp_path / "a.png", unit="2021-approved-15-1")


def test_an_empty_graph_has_nothing_to_draw(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no deliverables"):
        plots.plot(ox.Store(), "planned-actual", tmp_path / "a.png")


def test_the_command_and_the_object_draw(tmp_path: Path, specimen_build: Path) -> None:
    out = tmp_path / "new" / "plot.png"
    result = CliRunner().invoke(cli.app, ["plot", "planned-actual", str(specimen_build), "--out", str(out)])
    assert (result.exit_code, result.output.split(":")[0]) == (0, str(out))
    assert out.read_bytes().startswith(b"\x89PNG")
    assert Graph(store()).plot("measures", tmp_path / "plot.svg", unit=UNIT)["points"] > 0
    refused = CliRunner().invoke(cli.app, ["plot", "measures", str(specimen_build), "--out", str(out)])
    assert refused.exit_code == 2
