"""The named queries as files: documented in two languages, plain SPARQL, with terms and columns that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib.plugins.sparql import prepareQuery

from kg import terms
from kg.errors import QueryError
from kg.query import catalogue, parameters
from kg.query.listing import listing, short_listing
from kg.query.run import run
from tests.unit.query_store import store

NAMES = sorted(catalogue.catalogue())
HAN = re.compile(r"[\u4e00-\u9fff]")
CONTRACT = {
    "units": "document programme section subprogramme component level title objective lead_entity line",
    "mandates": "document programme section subprogramme component heading symbol cited title line",
    "tables": "document number kind programme section subprogramme component caption line",
    "deliverables": "document table category subcategory unit row label year basis value text line",
    "measures": "document number title unit series year value source line",
    "results": "document programme section subprogramme component number title status met line",
    "mentions": "document paragraph surface body type start end",
    "citations": "document paragraph surface cited",
    "sdgs": "document paragraph surface sdg",
    "relations": "document programme section subprogramme component relation body paragraph evidence",
    "findings": "document code severity about message line",
}


@pytest.mark.parametrize("name", NAMES)
def test_every_query_says_in_two_languages_what_it_answers(name: str) -> None:
    query = catalogue.catalogue()[name]
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
    assert query.question_en.endswith("?")
    assert not HAN.search(query.question_en)
    assert query.question_zh.endswith("？")
    assert HAN.search(query.question_zh)
    for parameter in query.parameters:
        assert parameter.type in parameters.TYPES
        assert parameter.default


@pytest.mark.parametrize("name", NAMES)
def test_every_query_runs_as_it_stands_and_documents_its_columns(name: str) -> None:
    query = catalogue.catalogue()[name]
    answer = store().query(query.text, use_default_graph_as_union=True)
    assert isinstance(answer, ox.QuerySolutions)
    assert [variable.value for variable in answer.variables] == [column.name for column in query.columns]
    assert len(run(store(), name)) >= 0


@pytest.mark.parametrize("name", NAMES)
def test_prefixes_are_ours_and_used_and_terms_exist(name: str) -> None:
    text = catalogue.catalogue()[name].text
    declared = dict(re.findall(r"^PREFIX (\w+): <(.+)>$", text, re.MULTILINE))
    body = re.sub(r'(?m)^(#|PREFIX).*$|"[^"\n]*"', "", text)
    used = re.findall(r"(?<![\w?$])(\w+):([\w-]*)", body)
    assert declared == {prefix: terms.PREFIXES[prefix] for prefix in {prefix for prefix, _ in used}}
    known = {value for value in _strings(vars(terms).values()) if value.startswith(terms.MG)}
    assert {terms.MG + local for prefix, local in used if prefix == "mg" and local} <= known


def _strings(values: object) -> set[str]:
    """All strings in nested constants."""
    if isinstance(values, str):
        return {values}
    if isinstance(values, dict):
        values = values.values()
    if isinstance(values, tuple) or type(values).__name__ in ("dict_values", "list", "generator"):
        return {text for value in values for text in _strings(value)}  # type: ignore[attr-defined]
    return set()


@pytest.mark.parametrize("name", NAMES)
def test_another_engine_reads_every_query(name: str) -> None:
    assert prepareQuery(catalogue.catalogue()[name].text).algebra.name == "SelectQuery"


@pytest.mark.parametrize("name", NAMES)
def test_every_query_says_its_order(name: str) -> None:
    assert re.search(r"^ORDER BY ", catalogue.catalogue()[name].text, re.MULTILINE)


def test_there_is_a_table_for_each_file_of_the_contract_with_its_columns() -> None:
    for name, columns in CONTRACT.items():
        given = [column.name for column in catalogue.catalogue()[catalogue.TABLE_PREFIX + name].columns]
        assert [column for column in given if column in columns.split()] == columns.split()  # others are welcome


def test_listing_has_a_row_a_query() -> None:
    rows = listing()
    assert rows.column("query") == NAMES
    signature = dict(zip(rows.column("query"), rows.column("parameters"), strict=True))
    assert signature["shared-mandates"] == 'minimum=2, year=any, language="zh"'
    assert signature["unit-mandates"] == "unit=… (needed; for example id:unit-2021-approved-1)"


def test_a_short_listing_has_the_question_in_one_language() -> None:
    assert short_listing().columns == ("query", "question", "parameters")
    (row,) = short_listing("shared-m", "zh").dicts()
    assert row["问题"] == catalogue.find("shared-mandates").question_zh
    assert row["parameters"] == "[minimum] [year] [language]"
    assert short_listing("evidence")[0].parameters == "unit thing"
    with pytest.raises(QueryError, match="There are no questions in 'xx'; there are en, zh"):
        short_listing("", "xx")


def test_a_listing_of_those_that_have_a_word() -> None:
    assert listing("SHARED").column("query") == ["shared-mandates"]
    assert {"units-mandated-by", "unit-mandates"} <= {*listing("mandate").column("query")} < {*NAMES}
    assert listing("机构").column("query")
    with pytest.raises(QueryError, match="No named query has 'nothing of it' in its name or question"):
        listing("nothing of it")


def test_a_query_is_found_by_name_file_and_text(tmp_path: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text("ASK { ?s ?p ?o }", encoding="utf-8")
    assert catalogue.find("outline").name == "outline"
    assert catalogue.find(str(file)).name == "mine"
    assert catalogue.find("ASK { ?s ?p ?o }").text == "ASK { ?s ?p ?o }"


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("shared-mandate", "did you mean 'shared-mandates'"),
        ("nothing like it", "There is no query 'nothing like it'"),
        ("missing.rq", "cannot be read"),
        (".", "There is no query '.'"),
        ("./missing.rq", "cannot be read: there is no such file"),
        ("folder/missing", "cannot be read: there is no such file"),
        ("INSERT DATA { mg:a mg:b mg:c }", "^Only SELECT, ASK, CONSTRUCT and DESCRIBE are answered"),
        ("PREFIX mg: <urn:x> # why\n DELETE WHERE { ?s ?p ?o }", "^Only SELECT, ASK, CONSTRUCT and DESCRIBE"),
        ("clear all", "^Only SELECT, ASK, CONSTRUCT and DESCRIBE"),
    ],
)
def test_what_is_no_query_is_one_sentence(asked: str, sentence: str) -> None:
    with pytest.raises(QueryError, match=sentence):
        catalogue.find(asked)


def test_sparql_without_braces_is_sparql() -> None:
    described = run(store(), "# all of it\nDESCRIBE id:body-GA")
    assert described.columns == ("subject", "predicate", "object")
    assert len(described) > 0
    with pytest.raises(QueryError, match=r"^The query given is not valid SPARQL: line 1, column 7, after “SELECT”"):
        run(store(), "SELECT")
    with pytest.raises(QueryError, match=r"^There is no query 'selection'"):
        catalogue.find("selection")


def test_a_file_that_is_no_text_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "binary.rq"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(QueryError, match=r"binary\.rq' cannot be read as UTF-8 text"):
        catalogue.find(str(file))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("# param year: a year\nSELECT * {}", "a line that cannot be read: '# param year: a year'"),
        ("# param year (integer): a year\nSELECT * {}", "declares 'year' but has no one VALUES"),
        ("# param y (integer): a year\nSELECT * { VALUES ?y { 1 } VALUES ?y { 2 } }", "has no one VALUES"),
        ("# param y (integer, needed): a year\nSELECT * { VALUES ?y { 1 } }", "a line that cannot be read"),
    ],
)
def test_a_header_that_does_not_fit_is_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(QueryError, match=re.escape(sentence)):
        catalogue.parse("mine", text)
