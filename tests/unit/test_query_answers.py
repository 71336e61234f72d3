"""What the named queries answer on the samples: the rows under ``answers/`` were read and found right."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import ids, registry
from kg.graph import quads
from kg.graph.store import memory, open_store
from kg.query import catalogue
from kg.query.results import Rows
from kg.query.run import languages, run
from tests.sample import sample_english
from tests.unit.query_store import chinese, dataset, store

ANSWERS = Path(__file__).parent / "answers"
#: Parameters other than the defaults, where these find nothing in so small a graph.
ASKED: dict[str, dict[str, object]] = {
    "closest-units": {"minimum": 1},
    **{
        name: {"unit": "2021-approved-1-1"}
        for name in (
            "unit-bodies", "unit-deliverables", "unit-findings", "unit-goals", "unit-measures", "unit-objective",
            "unit-notes", "unit-results", "unit-trajectories",
        )
    },
}  # fmt: skip
#: Their answers hold what the registry or the names of nodes have; their own tests are below.
ELSEWHERE = {"dataset", "document-sources", "unit"}
NAMES = sorted(set(catalogue.catalogue()) - ELSEWHERE)


def answer(name: str, asked: ox.Store | None = None) -> Rows:
    """The answer to a query with the parameters above."""
    return run(asked or store(), name, ASKED.get(name))


def settled(rows: Rows) -> str:
    """Rows as CSV, without what changes as the registry gains names: all but the preferred one, how sure a link is."""
    names = rows.columns.index("body") if "body" in rows.columns else -1
    sure = rows.columns.index("confidence") if {"confidence", "methods"} <= {*rows.columns} else -1
    cells = (
        tuple("" if i == sure else str(c).split("|")[0] if i == names and c else c for i, c in enumerate(row))
        for row in rows.cells
    )
    return Rows(rows.columns, tuple(cells)).to_csv().replace(ids.DATA, "id:")


@pytest.mark.parametrize("name", NAMES)
def test_answers(name: str) -> None:
    expected = (ANSWERS / f"{name}.csv").read_text(encoding="utf-8")
    assert settled(answer(name)) == expected
    assert expected.count("\n") > 1


def test_names_of_a_body_begin_with_the_preferred_one() -> None:
    names = {row.surface: row.body.split("|") for row in answer("tables-mentions") if row.body}
    assert names["联合国环境规划署"][0] == "联合国环境规划署"
    assert names["联合国环境规划署"][1:] == sorted(names["联合国环境规划署"][1:])
    assert "环境署" in names["联合国环境规划署"]
    assert names["Fifth Committee"][0] == "Fifth Committee"


def test_a_plan_is_made_from_what_the_notes_on_its_front_matter_cite(specimen_build: Path) -> None:
    rows = run(open_store(specimen_build), "document-sources")
    assert rows.column("source") == ["A/00/6 (Sect. 2)", "A/00/6 (Sect. 3)", "A/00/6 (Sect. 4)"]
    assert set(zip(rows.column("mark"), rows.column("paragraph"), strict=True)) == {("1", "1")}


def test_no_answer_is_left_over() -> None:
    assert {path.stem for path in ANSWERS.iterdir()} == set(NAMES)


@pytest.fixture(scope="module")
def shuffled() -> ox.Store:
    """The same dataset, its statements in another order."""
    statements = list(dataset())
    random.Random(7).shuffle(statements)
    return memory(statements)


@pytest.fixture(scope="module")
def on_disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ox.Store]:
    """The same dataset in a store on disk."""
    kept = ox.Store(str(tmp_path_factory.mktemp("store")))
    kept.bulk_extend(dataset())
    yield kept


@pytest.mark.parametrize("name", sorted(catalogue.catalogue()))
def test_bytes_do_not_depend_on_the_order_of_statements_or_the_kind_of_store(
    name: str, shuffled: ox.Store, on_disk: ox.Store
) -> None:
    assert answer(name, shuffled).to_csv() == answer(name).to_csv() == answer(name, on_disk).to_csv()


@pytest.fixture(scope="module")
def in_two_languages() -> ox.Store:
    """The Chinese sample, and the same plan once more as a document in another language."""
    sample = chinese()
    again = replace(sample, document=replace(sample.document, language="en"))
    return memory(quads([sample, again], registry.load()))


@pytest.fixture(scope="module")
def in_one_language() -> ox.Store:
    """The Chinese sample alone."""
    return memory(quads([chinese()], registry.load()))


@pytest.mark.parametrize(
    "name",
    ["bodies-served", "closest-units", "co-citation", "oldest-mandates", "shared-mandates", "successive-resolutions",
     "subprogrammes-without-mandate"],
)  # fmt: skip
def test_a_second_language_of_one_plan_counts_nothing_twice(
    name: str, in_one_language: ox.Store, in_two_languages: ox.Store
) -> None:
    values = {**ASKED.get(name, {}), "language": "zh"} if name != "co-citation" else {}
    assert run(in_two_languages, name, values) == run(in_one_language, name, values)


def test_a_second_language_has_its_own_rows_of_units(in_one_language: ox.Store, in_two_languages: ox.Store) -> None:
    once, twice = run(in_one_language, "tables-units"), run(in_two_languages, "tables-units")
    titles = [row.title for row in once if row.title]
    assert [row.title for row in twice if row.title] == titles * 2
    assert len(once) == len(titles) + 1


def test_the_language_is_that_of_the_documents_where_they_have_one(in_one_language: ox.Store) -> None:
    english = memory(quads([sample_english()], registry.load()))
    assert languages(english) == ["en"]
    assert languages(store()) == ["en", "zh"]
    assert run(english, "units-led-by", {"body": "DGACM"})[0].title.startswith("General Assembly affairs")
    assert run(in_one_language, "units-led-by")[0].title == "大会事务和会议管理"


def test_titles_fall_back_to_the_language_there_is() -> None:
    rows = run(store(), "units-led-by", {"language": "en"})
    assert [row.title for row in rows] == ["大会事务和会议管理", "General Assembly affairs and conference management"]


def test_a_part_is_mandated_by_the_range_around_it() -> None:
    rows = run(store(), "units-mandated-by", {"instrument": "43/222 B"})
    assert {(row.cited, row.programme) for row in rows} >= {("A/RES/43/222 A-E", "1"), ("A/RES/43/222 B", "20")}


def test_one_programme_or_year() -> None:
    everything = answer("promises")
    assert {row.programme for row in run(store(), "promises", {"programme": "1"})} == {"1"}
    assert len(run(store(), "promises", {"programme": "20"})) == 0
    assert len(everything) > 0
    assert {row.plan for row in run(store(), "oldest-mandates", {"year": 2027})} == {2027}
    assert len(run(store(), "shared-mandates", {"year": 2027})) == 0


def test_findings_of_a_kind() -> None:
    assert [row.code for row in run(store(), "findings", {"severity": "warning"})] == ["figure-without-number"]
    assert [row.code for row in run(store(), "findings", {"code": "total-differs"})] == ["total-differs"]
    assert len(run(store(), "findings", {"programme": 20})) == 0


def test_a_goal_takes_in_its_targets() -> None:
    assert [row.sdg for row in run(store(), "units-for-goal", {"goal": 17})] == ["17.11"]
    assert len(run(store(), "units-for-goal", {"goal": "1"})) == 0


def test_reports_owed_to_one_organ() -> None:
    assert {row.organ for row in run(store(), "reports-owed", {"body": "GA"})} == {ids.body("GA")}
    assert len(run(store(), "reports-owed", {"body": "SC"})) == 0


def test_evidence_of_a_role_and_a_goal() -> None:
    served = run(store(), "evidence", {"thing": "C5"})
    assert {(row.statement, row.paragraph) for row in served} == {("services", "1.1(a)"), ("names", "1.1(a)")}
    goal = run(store(), "evidence", {"unit": "15-1", "thing": "sdg:11"})
    assert [(row.statement, row.evidence, row.line) for row in goal] == [("goal", "目标 11", 147)]


def test_dataset_counts_each_class() -> None:
    members = {row._0: row.members for row in answer("dataset")}
    sample, english = chinese(), sample_english()
    assert members[ids.ONTOLOGY + "Unit"] == len(sample.units) + len(english.units)
    assert members[ids.ONTOLOGY + "MandateCitation"] == len(sample.mandates) + len(english.mandates)


def test_unit_shows_both_directions() -> None:
    rows = {(row.direction, row.property, row.value, row.label) for row in answer("unit")}
    assert ("out", ids.ONTOLOGY + "ledBy", ids.body("DGACM"), "大会和会议管理部") in rows
    part = ids.unit("2021-approved", "1", "", "1")
    assert ("in", "http://purl.org/dc/terms/isPartOf", part, "大会事务") in rows
