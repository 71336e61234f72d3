"""Figures against gold rows, and gains and losses between two builds, on rows of our own."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

import kg.evaluate
from kg.errors import KgError
from kg.evaluate.scores import Score, score


def write(
    folder: Path, gold: dict[str, list[dict[str, Any]]], tables: dict[str, list[dict[str, Any]]]
) -> tuple[Path, Path]:
    gold_dir, tables_dir = folder / "gold", folder / "tables"
    for each in (gold_dir, tables_dir):
        each.mkdir(parents=True)
    for name, rows in gold.items():
        text = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        (gold_dir / f"{name}.jsonl").write_text(text, encoding="utf-8")
    for name, rows in tables.items():
        with (tables_dir / f"{name}.csv").open("w", encoding="utf-8", newline="") as handle:
            writer = csv.DictWriter(handle, list(dict.fromkeys(column for row in rows for column in row)))
            writer.writeheader()
            writer.writerows(rows)
    return tables_dir, gold_dir


def figures(
    folder: Path, gold: dict[str, list[dict[str, Any]]], tables: dict[str, list[dict[str, Any]]]
) -> dict[str, Any]:
    scores = kg.evaluate.run(*write(folder, gold, tables))
    return {each.name: (each.right, len(each.missed), len(each.invented), dict(each.agreement)) for each in scores}


def test_units_by_place_with_title(tmp_path: Path) -> None:
    place = {"programme": 1, "section": None, "group": "A. 会议管理", "subprogramme": "2", "component": None}
    gold = [{**place, "title": "规划 和协调", "objective": "促进。"}, {**place, "subprogramme": "3", "title": "文件"}]
    rows = [
        {
            "document": "A/1",
            "programme": "1",
            "section": "会议管理",
            "subprogramme": "2",
            "title": "规划和协调",
            "objective": "促进！",
        },
        {
            "document": "A/1",
            "programme": "1",
            "section": "会议管理",
            "subprogramme": "4",
            "title": "口译",
            "objective": "",
        },
        {"document": "A/1", "programme": "9", "section": "", "subprogramme": "4", "title": "不计", "objective": ""},
    ]
    expected = {"units": (1, 1, 1, {"title": (1, 1), "objective": (0, 1)})}
    assert figures(tmp_path, {"structure": gold}, {"units": rows}) == expected


def test_mandates_and_the_identity_of_instruments(tmp_path: Path) -> None:
    base = {"programme": 1, "heading": "大会决议", "organ": "大会", "kind": "resolution"}
    gold = [
        {**base, "symbols": ["47/120 A", "71/272 B, sect. III"], "title": "名称"},
        {**base, "symbols": ["50/11"], "title": "语文", "subprogramme": "1"},
        {**base, "symbols": [], "title": "《公约》"},
    ]
    row = {"programme": "1", "section": "", "subprogramme": "", "component": "", "heading": "大会决议"}
    rows = [
        {**row, "symbol": "47/120A", "cited": "A/RES/47/120 A", "title": "名称"},
        {**row, "symbol": "71/272 B", "cited": "A/RES/47/120 A", "title": "别名"},
        {**row, "symbol": "", "cited": "x", "title": "《公约》"},
    ]
    found = figures(tmp_path, {"mandates": gold}, {"mandates": rows})
    assert found["mandates"] == (3, 1, 0, {"title": (1, 2)})
    assert found["mandate identity"] == (0, 3, 2, {})  # two instruments under one identifier, one without


def test_values_of_tables_and_measures(tmp_path: Path) -> None:
    gold = {
        "deliverables": [
            {"table": "1.1", "category": "A", "subcategory": "文件", "row": "1", "label": "报告",
             "planned2019": 1200, "actual2019": 3, "blank": ["actual2019"]},
            {"table": "1.1", "category": "C", "subcategory": "咨询", "text": "说明"},
        ],
        "measures": [
            {"number": "1.一", "series": [{"label": None, "2019": "10", "2020": 5, "nil": [2020]}]},
            {"number": "1.二", "confidence": "low"},
        ],
        "tables": [{"number": "1.1", "kind": "deliverables", "programme": 1}],
    }  # fmt: skip
    row = {
        "table": "1.1",
        "category": "A",
        "subcategory": "文件",
        "row": "1",
        "label": "报告",
        "year": "2019",
        "basis": "planned",
    }
    tables = {
        "deliverables": [{**row, "value": "1,200"}, {**row, "basis": "actual", "value": "4"},
                         {"table": "1.1", "category": "C", "subcategory": "咨询", "text": "说明"}],
        "measures": [{"number": "1.一", "year": "2019", "value": "10"},
                     {"number": "1.一", "year": "2020", "value": "0"},
                     {"number": "1.一", "year": "2021", "value": "7"}],
        "tables": [{"number": "1.1", "kind": "deliverables", "programme": "1", "subprogramme": "2"}],
    }  # fmt: skip
    found = figures(tmp_path, gold, tables)
    assert found["deliverable values"] == (1, 0, 1, {"label": (1, 1)})
    assert found["deliverable texts"] == (1, 0, 0, {"text": (1, 1)})
    assert found["measure values"] == (1, 0, 1, {})
    assert found["tables"] == (1, 0, 0, {"unit": (0, 1)})


def test_what_the_prose_names(tmp_path: Path) -> None:
    gold = {
        "bodies": [{
            "para": "1.1",
            "mentions": [{"surface": "大会部", "canonical": "大会和会议管理部"},
                         {"surface": "大会", "canonical": "大会"},
                         {"surface": "秘书处", "canonical": "秘书处", "optional": True}],
            "citations": [{"symbol": "A/RES/671 A(XXV)"}, {"symbol": "A/RES/70/1", "optional": True}, {"symbol": None}],
            "sdgs": ["可持续发展目标 16", "可持续发展目标"],
        }],
        "relations": [{"programme": 1, "relation": "services", "body": "大会", "subprogramme": None}],
    }  # fmt: skip
    tables = {
        "mentions": [
            {"paragraph": "1.1(a)", "surface": "大会部", "body": "大会和会议管理部|大会部"},
            {"paragraph": "1.1", "surface": "大会", "body": "非洲联盟大会"},
            {"paragraph": "1.1", "surface": "秘书处", "body": "联合国秘书处"},
            {"paragraph": "7.7", "surface": "不计", "body": "不计"},
        ],
        "citations": [{"paragraph": "1.1", "cited": "A/RES/671(XXV) A"}, {"paragraph": "1.1", "cited": "A/RES/70/1"}],
        "sdgs": [{"paragraph": "1.1", "sdg": "16"}, {"paragraph": "1.1", "sdg": "17"}],
        "relations": [{"programme": "1", "relation": "services", "body": "联合国大会|大会"}],
    }
    found = figures(tmp_path, gold, tables)
    assert found["body mentions"] == (2, 0, 0, {"link": (1, 2)})
    assert found["citations in prose"] == (1, 0, 0, {})
    assert found["sdg references"] == (1, 0, 1, {})
    assert found["relations"] == (1, 0, 0, {})


def test_targets_met(tmp_path: Path) -> None:
    gold = [{"document": "A/81/6 (Sect. 2)", "title": "Better texts", "met": "not met"}]
    rows = [
        {"document": "A/81/6 (Sect. 2)", "title": "better", "met": "met"},
        {"document": "A/81/6 (Sect.2)", "title": "Better texts", "met": "not met"},
    ]
    assert figures(tmp_path, {"targets": gold}, {"results": rows}) == {"targets met": (1, 0, 0, {})}


def test_a_theme_without_gold_is_left_out_and_a_table_without_rows_scores_nothing(tmp_path: Path) -> None:
    units = [{"programme": "1"}]
    assert figures(tmp_path / "a", {"other": [{"programme": 1}]}, {"units": units}) == {}
    gold = {"structure": [{"programme": 1, "title": "x"}]}
    assert figures(tmp_path / "b", gold, {"mandates": units})["units"][:3] == (0, 1, 0)


def test_unreadable_rows_are_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "structure.jsonl").write_text("{broken", encoding="utf-8")
    (tmp_path / "units.csv").write_text("programme\n", encoding="utf-8")
    with pytest.raises(KgError, match=r"structure\.jsonl cannot be read"):
        kg.evaluate.run(tmp_path, tmp_path)
    for tables, gold in ((tmp_path / "none", tmp_path), (tmp_path, tmp_path / "none")):
        with pytest.raises(KgError, match=r"There are no (?:tables|gold rows) in .*none"):
            kg.evaluate.run(tables, gold)


def test_the_lines_of_a_score_show_examples_of_each_kind(tmp_path: Path) -> None:
    gold = [{"programme": 1, "title": "x"}, {"programme": 1, "subprogramme": 1, "title": "y"}]
    rows = [{"programme": "1", "title": "z"}, {"programme": "1", "subprogramme": "2", "title": "y"}]
    (found,) = kg.evaluate.run(*write(tmp_path, {"structure": gold}, {"units": rows}))
    assert found.lines(0) == [found.line()]
    assert [line.split()[0] for line in found.lines(1)[1:]] == ["missed", "invented", "title"]
    assert found.lines(1)[3].endswith(": z should be x")


def test_scores_have_the_usual_figures() -> None:
    found = score("x", ["a", "b"], ["b", "c", "d"])
    assert (found.precision, found.recall, found.f1) == (1 / 3, 1 / 2, 0.4)
    assert found.missed == ("a",) and found.invented == ("c", "d")
    empty = score("x", [], [])
    assert (empty.precision, empty.recall, empty.f1) == (None, None, None)
    assert "n/a" in empty.line()


def test_gains_and_losses_between_two_builds(tmp_path: Path) -> None:
    def table(folder: Path, rows: list[str]) -> Path:
        folder.mkdir()
        (folder / "units.csv").write_text("\n".join(["title,line", *rows]), encoding="utf-8")
        return folder

    before = table(tmp_path / "before", ["甲,1", "乙,2", "乙,3"])
    after = table(tmp_path / "after", ["甲,9", "乙,2", "丙,3"])
    (change,) = kg.evaluate.compare(before, after)
    assert (change.table, change.columns, change.gained, change.lost, change.kept) == (
        "units", ("title",), (("丙",),), (("乙",),), 2,
    )  # fmt: skip
    assert change.lines(show=1)[1:] == ["    + 丙", "    - 乙"]
    assert kg.evaluate.compare(before, before)[0].gained == ()
    with pytest.raises(KgError, match="no tables"):
        kg.evaluate.compare(before, tmp_path / "nothing")


def test_no_f1_is_printed_where_precision_is_not_known() -> None:
    assert "P   n/a  R 50.00%  F1   n/a" in Score("x", 1, ("a",), (), recall_only=True).line()
