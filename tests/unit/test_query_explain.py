"""A unit's page."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from kg import registry
from kg.errors import QueryError
from kg.graph import quads
from kg.graph.store import memory
from kg.lang import LANGUAGES
from kg.lang.pages import page_words
from kg.query.explain import SECTIONS, explain, line, one
from tests.sample import sample_records
from tests.unit.query_store import store

PAGE = """\
subprogramme 1: 大会事务
id:unit-2021-approved-1-1

Place
  in · programme · 1 · 大会事务和会议管理 [line 10]
  itself · subprogramme · 1 · 大会事务 [line 30]

Objective
  本次级方案促进实现的目标是确保会议切实高效地进行。 [paragraph 1.5, line 33]

Mandates
  (none)

Results
  1 · 更快的会议服务 · carried-over [paragraph 1.6, line 38]
  2 · 电子投票 · new [line 39]

Performance measures
  1.2 · 业绩计量 · 2017: 不适用 | 2018: 试行电子投票 | 2019: 电子投票普遍使用 [line 70]
"""


def test_a_page_has_every_section_and_the_evidence() -> None:
    (page,) = explain(store(), "2021-approved-1-1", "en")
    text = page.text()
    assert text.startswith(PAGE)
    assert "  A · 议事机构文件 · 1(a) · 其中：报告 · 2019 planned: 1 | 2019 actual: — | 2021 planned: 1 000" in text
    assert "  services · Fifth Committee · 第五委员会会议 [line 46]\n" in text
    assert "  17.11 · 具体目标 17.11 [paragraph 1.6, line 40]\n" in text
    assert "  error · total-differs · The printed total 1 013 is not the sum 13 of its rows. [line 42]\n" in text
    assert [name for name in text.splitlines() if name in dict(SECTIONS)] == [name for name, _ in SECTIONS]


def test_a_page_as_json_has_the_same_rows() -> None:
    (page,) = explain(store(), "2021-approved-1-1")
    said = json.loads(page.to_json())
    assert said["unit"].endswith("unit-2021-approved-1-1")
    assert [result["title"] for result in said["Results"]] == ["更快的会议服务", "电子投票"]
    assert said["Mandates"] == []


def test_a_path_may_mean_several_units() -> None:
    pages = explain(store(), "1")
    assert [page.section("Mandates").column("document")[0] for page in pages] == ["A/75/6/Add.1", "A/81/6 (Sect. 2)"]
    with pytest.raises(QueryError, match="'1' means several units: id:unit-2021-approved-1, id:unit-2027"):
        one(pages, "1")


def test_an_iri_that_is_no_unit_is_one_sentence() -> None:
    with pytest.raises(QueryError, match="Nothing in this graph is the unit 'id:body-GA'"):
        explain(store(), "id:body-GA")
    with pytest.raises(QueryError, match="Nothing in this graph is the unit 'urn:x'"):
        explain(store(), "urn:x")


def test_a_row_without_a_place_has_none() -> None:
    words = page_words("en")
    assert line({"a": 1, "b": None, "c": "x"}, words) == "1 · x"
    assert line({"a": 1, "line": 2, "document": "D"}, words, with_document=True) == "1 [line 2, D]"


def test_a_unit_without_a_title_is_called_by_its_number() -> None:
    records = sample_records()
    units = tuple(replace(unit, title="") if unit.key.component == "1" else unit for unit in records.units)
    (page,) = explain(memory(quads([replace(records, units=units)], registry.load())), "15-1-1", "en")
    assert page.text().startswith("component 1\nid:unit-2021-approved-15-1-c1\n")


def test_notes_and_what_the_prose_tells_lead_back_to_their_paragraphs() -> None:
    (page,) = explain(store(), "2021-approved-1-1", "en")
    assert "  14 · 见文件 A/74/331。 · 1.6 · A/74/331 [line 48]" in page.text()
    assert "2021: 1 200 (paragraph 1.6)" in page.text()


def test_a_page_is_in_the_language_of_its_plan_or_the_one_asked_for() -> None:
    chinese, english = explain(store(), "1")
    assert (chinese.language, english.language) == ("zh", "en")
    assert chinese.text().startswith("方案 1: 大会事务和会议管理\n")
    assert "\n立法授权\n" in chinese.text()
    assert "\nMandates\n" in english.text()
    assert {page.language for page in explain(store(), "1", "EN")} == {"en"}
    (page,) = explain(store(), "2021-approved-1-1")
    assert "  1 · 更快的会议服务 · 延续成果 [段落 1.6, 行 38]\n" in page.text()
    assert "2019 计划: 1 | 2019 实际: — | 2021 计划: 1 000" in page.text()
    assert "  服务对象 · 第五委员会 · 第五委员会会议 [行 46]\n" in page.text()
    with pytest.raises(QueryError, match="There are no names in 'xx'; the languages are zh, en"):
        explain(store(), "1", "xx")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_has_a_heading_in_each_language(language: str) -> None:
    assert {*page_words(language).sections} == {title for title, _ in SECTIONS}
