"""The review of bodies that the registry does not know: what is named where, and what it may be."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg import ids, registry
from kg.cli import app
from kg.graph import quads
from kg.graph.store import memory
from kg.query.registry_review import AROUND, NEAREST, review
from tests.sample import UNREGISTERED_OFFICE, UNREGISTERED_ORGAN
from tests.unit.query_store import chinese, store


def test_each_body_comes_with_its_first_place_and_names_like_its_own() -> None:
    rows = {row.body: row for row in review(store(), registry.load())}
    office = rows[ids.body(UNREGISTERED_OFFICE)]
    assert (office.name, office.mentions, office.roles) == ("余留事务协调处", 1, 1)
    assert (office.document, office.paragraph, office.line) == ("A/75/6/Add.1", "6.1", 112)
    assert office.evidence == "由余留事务协调处领导。"
    organ = rows[ids.body(UNREGISTERED_ORGAN)]
    assert (organ.mentions, organ.roles, organ.paragraph, organ.evidence) == (0, 0, None, "某区域会议决定")


def test_the_nearest_names_are_names_of_the_registry() -> None:
    known = registry.load()
    for row in review(store(), known):
        for each in filter(None, row.nearest.split("; ")):
            name, _, key = each.removesuffix(")").rpartition(" (")
            assert name in (*known.body(key).names("zh"), *known.body(key).names("en"))
        assert row.nearest.count("; ") < NEAREST


def test_long_texts_are_cut_around_the_name() -> None:
    name = "余留事务协调处"
    text = "甲" * 50 + name + "乙" * 50
    sample = chinese()
    there = [replace(part, text=text) if part.number == "6.1" else part for part in sample.paragraphs]
    named = [m if m.paragraph != "6.1" else replace(m, start=50, end=50 + len(name)) for m in sample.mentions]
    store = memory(
        quads([replace(sample, paragraphs=tuple(there), mentions=tuple(named), relations=())], registry.load())
    )
    (row,) = [row for row in review(store, registry.load()) if row.name == name]
    assert row.evidence == "…" + "甲" * AROUND + name + "乙" * AROUND + "…"


def test_the_most_often_named_come_first_and_none_is_in_the_registry(specimen_build: Path) -> None:
    shown = CliRunner().invoke(app, ["registry", "review", str(specimen_build), "--format", "json"])
    assert shown.exit_code == 0, shown.output
    rows = json.loads(shown.output)
    counts = [row["mentions"] for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert not any(registry.load().by_name(row["name"], "zh") for row in rows)


@pytest.mark.parametrize(("format_", "start"), [("csv", "name,mentions,roles,"), ("tsv", "name\tmentions\troles\t")])
def test_formats(format_: str, start: str, specimen_build: Path) -> None:
    shown = CliRunner().invoke(app, ["registry", "review", str(specimen_build), "--format", format_])
    assert shown.output.startswith(start)
