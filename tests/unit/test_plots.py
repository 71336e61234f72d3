"""Plots: what is drawn, and that the same graph gives the same file."""

from __future__ import annotations

import itertools
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from typer.testing import CliRunner

from kg import cli
from kg.api import Graph
from kg.errors import ExportError, KgError
from kg.export import fonts, plots
from kg.export.delivered import planned_actual
from kg.export.figures import values
from kg.lang.plots import plot_words
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
    monkeypatch.setattr(fonts, "FONTS", ())
    fonts.prepare()
    assert fonts.cjk_font() is None
    said: list[str] = []
    plots.plot(store(), "planned-actual", tmp_path / "deliverables.svg", language="zh", notice=said.append)
    plots.plot(store(), "measures", tmp_path / "measures.svg", unit=UNIT, language="zh", notice=said.append)
    for name, word in (("deliverables", "Programme 1"), ("measures", "Figure 1.1")):
        text = svg(tmp_path / f"{name}.svg")
        assert word in text
        assert not any("\u4e00" <= sign <= "\u9fff" for sign in text)
    assert len(said) == 2
    for sentence in said:
        assert "labels are in English" in sentence
        assert "left out" in sentence
        assert "fonts-noto-cjk" in sentence
    with pytest.warns(UserWarning, match="No installed font has Chinese characters"):
        plots.plot(store(), "measures", tmp_path / "measures.svg", unit=UNIT)


def test_the_command_says_what_a_missing_font_took(
    tmp_path: Path, specimen_build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "FONTS", ())
    arguments = ["plot", "planned-actual", str(specimen_build), "--out", str(tmp_path / "plot.svg")]
    result = CliRunner().invoke(cli.app, arguments)
    assert result.exit_code == 0
    assert result.stderr.startswith("kg: No installed font has Chinese characters: ")
    assert len(result.stderr.splitlines()) == 1


def test_titles_are_those_of_the_plan_whose_numbers_are_drawn(tmp_path: Path, texts: None) -> None:
    both = store()
    for language in ("zh", "en"):
        figure, _ = planned_actual(both, plot_words(language), fonts.Glyphs("any"), 2019)
        shown = [label.get_text() for label in figure.axes[0].get_yticklabels()]
        own = {
            f"{row.title}"
            for row in run(both, "outline", {"language": language})
            if row.level == "programme" and "/unit-2021-" in row.unit
        }
        assert all(any(label.endswith(title) for title in own) for label in shown)


def test_the_figure_names_its_unit(tmp_path: Path, texts: None) -> None:
    plots.plot(store(), "measures", tmp_path / "plot.svg", unit=UNIT, language="en")
    title = re.findall(r">([^<]*\(2021\))<", svg(tmp_path / "plot.svg"))
    assert title
    assert title[0].startswith("Subprogramme 1 ")


def test_a_unit_that_means_several_is_refused_with_their_names(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="means several units") as refusal:
        plots.plot(store(), "measures", tmp_path / "a.png", unit="1")
    sentence = str(refusal.value)
    assert "id:unit-2021-approved-1 (" in sentence
    assert "(2027)" in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize(
    "lines",
    [
        {"actual": [31829, 35939, 45983], "planned": [31800, 38000, 42000]},
        {"one": [5, 90, 17], "two": [5, 91, 17.5], "three": [0, 92, 18], "four": [0, 93, 17.2], "five": [1, 90.5, 50]},
        {"flat": [0, 0, 0]},
    ],
)
def test_each_value_stands_by_its_own_point(lines: dict[str, list[float]]) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(5, 3))
    axes = figure.subplots()
    for number, series in enumerate(lines.values()):
        axes.plot([2023, 2024, 2025], series, color=(0.1 * number, 0.5, 0.5))
    axes.set_ylim(0, 1.2 * (max(map(max, lines.values())) or 1))
    figure.draw_without_rendering()
    values(axes)
    boxes = [(text.get_text(), text.xy, text.get_window_extent()) for text in axes.texts]
    spots = {(year, each) for series in lines.values() for year, each in zip((2023, 2024, 2025), series, strict=True)}
    assert {spot for _, spot, _ in boxes} == spots
    for (_, _, one), (_, _, other) in itertools.combinations(boxes, 2):
        wide = min(one.x1, other.x1) - max(one.x0, other.x0)
        assert wide <= 1 or min(one.y1, other.y1) - max(one.y0, other.y0) <= 3
    for year in (2023, 2024, 2025):
        heights = [(spot[1], (box.y0 + box.y1) / 2) for _, spot, box in boxes if spot[0] == year]
        own = sorted(heights)
        assert [height for _, height in own] == sorted(height for _, height in heights)


def test_a_home_that_cannot_be_written_is_no_news(tmp_path: Path, specimen_build: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if name not in ("MPLCONFIGDIR", "XDG_CACHE_HOME")}
    (tmp_path / "home").write_text("no folder")
    environment = {**kept, "HOME": str(tmp_path / "home"), "XDG_CONFIG_HOME": str(tmp_path / "home" / "config")}
    environment |= {"PYTHONPATH": str(Path(__file__).parents[2]), "TMPDIR": str(tmp_path)}
    command = ["plot", "planned-actual", str(specimen_build), "--lang", "en", "--out", str(tmp_path / "plot.svg")]
    done = subprocess.run(
        [sys.executable, "-m", "kg", *command], env=environment, capture_output=True, text=True, check=True
    )
    assert "atplotlib" not in done.stderr
    assert not list(tmp_path.glob("*matplotlib*"))


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
        ("measures", "a.png", {"unit": UNIT, "year": 2019}, "a year is only for planned-actual"),
        ("planned-actual", "a.png", {"unit": UNIT}, "a unit is only for measures"),
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
