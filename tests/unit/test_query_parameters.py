"""Parameters: what a person writes becomes typed terms, and nothing else can get into a query."""

from __future__ import annotations

import re

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import ids
from kg.errors import QueryError
from kg.query import catalogue, parameters
from kg.query.closed import CLOSED
from kg.query.run import answer, run
from tests.unit.query_store import store


def local(found: list[ox.NamedNode | ox.Literal]) -> list[str]:
    return [term.value.removeprefix(ids.DATA) for term in found]


@pytest.mark.parametrize(
    ("type_", "value", "expected"),
    [
        ("instrument", "A/RES/74/252", ["inst-A_RES_74_252"]),
        ("instrument", "74/252", ["inst-A_RES_74_252"]),
        ("instrument", " a/res/47/120a ", ["inst-A_RES_47_120-A"]),
        ("instrument", "id:inst-A_RES_74_252", ["inst-A_RES_74_252"]),
        ("instrument", ids.DATA + "inst-A_RES_74_252", ["inst-A_RES_74_252"]),
        ("instrument", f"<{ids.DATA}inst-A_RES_74_252>", ["inst-A_RES_74_252"]),
        ("instrument", "A (65)", ["inst-ECE_DEC_A-65"]),
        ("unit", "1", ["unit-2021-approved-1", "unit-2027-proposed-sect2-1"]),
        ("unit", "2021-approved-1", ["unit-2021-approved-1"]),
        ("unit", "15/1", ["unit-2021-approved-15-1"]),
        ("unit", "1-s1-2", ["unit-2021-approved-1-s1-2"]),
        ("unit", "1-2", ["unit-2021-approved-1-s1-2", "unit-2021-approved-1-s2-2"]),
        ("unit", "15-1-c1", ["unit-2021-approved-15-1-c1"]),
        ("unit", "15-1-1", ["unit-2021-approved-15-1-c1"]),
        ("unit", "20-1(a)", ["unit-2021-approved-20-1-ca"]),
        ("unit", "人类住区", ["unit-2021-approved-15"]),
        ("unit", "general assembly  affairs", ["unit-2027-proposed-sect2-1-1"]),
        ("body", "DGACM", ["body-DGACM"]),
        ("body", "大会", ["body-GA"]),
        ("body", "General Assembly", ["body-GA"]),
        ("body", "人居署", ["body-UN-HABITAT"]),
        ("body", "C5", ["body-C5"]),
        ("resource", "74/252", ["inst-A_RES_74_252"]),
        ("resource", "GA", ["body-GA"]),
        ("resource", "urn:x", ["urn:x"]),
        ("goal", "SDG 11", ["http://metadata.un.org/sdg/11"]),
        ("goal", "17.11", ["http://metadata.un.org/sdg/17.11"]),
        ("goal", "http://metadata.un.org/sdg/5", ["http://metadata.un.org/sdg/5"]),
        ("integer", "2021", ["2021"]),
        ("text", "A b", ["A b"]),
        ("language", "ZH", ["zh"]),
        ("severity", "Error", ["error"]),
        ("finding", "total-differs", ["total-differs"]),
        ("body-kind", "department", ["department"]),
        ("programme", "15", ["15"]),
        ("plan", "2027", ["2027"]),
        ("year", " 2019", ["2019"]),
    ],
)
def test_values_mean_terms(type_: str, value: str, expected: list[str]) -> None:
    assert local(parameters.resolve(store(), type_, value)) == expected


@pytest.mark.parametrize(
    ("type_", "value", "sentence"),
    [
        ("instrument", "99/999", "Nothing in this graph is the instrument '99/999'."),
        ("unit", "77", "Nothing in this graph is the unit '77'; `kg query outline DIR` lists the units."),
        ("body", "nobody", "Nothing in this graph is the body 'nobody'."),
        ("resource", "", "Nothing in this graph is the resource ''."),
        (
            "unit",
            "id:body-GA",
            "Nothing in this graph is the unit 'id:body-GA'; `kg query outline DIR` lists the units.",
        ),
        ("body", "urn:x", "Nothing in this graph is the body 'urn:x'."),
        ("integer", "9" * 30, f"'{'9' * 30}' is not a whole number."),
        ("text", "\udcff", r"'\udcff' is not text."),
        ("goal", "health", "'health' is no goal, target or indicator; write for example 5 or 17.11."),
        ("integer", "many", "'many' is not a whole number."),
        ("language", "Chinese!", "There are no names in 'Chinese!'; the languages are zh, en."),
        ("language", "xx", "There are no names in 'xx'; the languages are zh, en."),
        ("severity", "grave", "There is no severity 'grave'; there are error, warning, info."),
        ("evaluation-state", "done", "There is no state of evaluations 'done'; there are completed, planned."),
        ("programme", "77", "This graph has no programme '77'; it has 1, 6, 15, 20."),
        ("plan", "2022", "This graph has no plan for 2022; it has 2021, 2027."),
        ("year", "1999", "This graph has no deliverables for 1999; it has 2019, 2020, 2021, 2026."),
        ("plan", "soon", "'soon' is not a whole number."),
        ("goal", "18", "There is no Goal 18; there are 1 to 17."),
        ("goal", "5.77", "Goal 5 has no target 5.77."),
    ],
)
def test_what_means_nothing_is_one_sentence(type_: str, value: str, sentence: str) -> None:
    with pytest.raises(QueryError, match=f"^{re.escape(sentence)}$"):
        parameters.resolve(store(), type_, value)


@pytest.mark.parametrize("type_", ["body-kind", "finding"])
def test_what_is_in_no_list_is_answered_with_the_list(type_: str) -> None:
    with pytest.raises(QueryError, match=r"^There is no kind of \w+ 'x'; there are [a-z-]+, [a-z, -]+\.$"):
        parameters.resolve(store(), type_, "x")


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Programme 15", "2021-approved-15,"),
        ("id:programme-20", "2021-approved-20,"),
        ("2027-1", "2027-proposed-sect2-1 or 2027-proposed-sect2-1-1"),
        ("sect2", "2027-proposed-sect2-1 or "),
        ("General Assembly affairs and conference managment", "2027-proposed-sect2-1"),
        ("住区", "2021-approved-15"),
    ],
)
def test_the_units_that_may_be_meant_are_named(asked: str, meant: str) -> None:
    with pytest.raises(
        QueryError, match=re.escape(f"Nothing in this graph is the unit {asked!r} (did you mean {meant}")
    ):
        parameters.resolve(store(), "unit", asked)


def test_what_a_query_needs_is_asked_for_and_an_example_never_takes_its_place() -> None:
    with pytest.raises(QueryError, match=r"^The query 'evidence' needs -p unit=… \(.+\) and -p thing=… \(.+\)\.$"):
        answer(store(), "evidence", {})
    with pytest.raises(QueryError, match=r"'evidence' needs -p thing=… \("):
        answer(store(), "evidence", {"unit": "15", "thing": None})
    for query in catalogue.catalogue().values():
        for name, example in query.examples.items():
            assert parameters.iri(example) or example.isdigit(), (query.name, name)
    assert len(answer(store(), "unit-place", catalogue.find("unit-place").examples)) > 0


def test_any_is_a_value_where_the_header_says_so() -> None:
    everything = answer(store(), "cooperation-network", {"body": "any"})
    assert len(everything) >= len(run(store(), "cooperation-network"))
    assert run(store(), "outline", {"programme": "any"}) == run(store(), "outline")
    with pytest.raises(QueryError, match="is the unit 'any'"):
        answer(store(), "unit-place", {"unit": "any"})


def test_a_parameter_takes_the_place_of_its_default_everywhere() -> None:
    text = parameters.bind(store(), catalogue.find("reports-owed"), {"body": "GA"})
    assert re.findall(r"VALUES \?body \{ (.*?) \}", text) == [f"<{ids.DATA}body-GA>"] * 2


def test_an_unknown_parameter_names_the_known_ones() -> None:
    with pytest.raises(QueryError, match=r"has no parameter 'organ'; its parameters are: instrument, language\."):
        run(store(), "units-mandated-by", {"organ": "GA"})
    with pytest.raises(QueryError, match="its parameters are: none"):
        catalogue.find("dataset").parameter("x")


@settings(deadline=None, max_examples=60)
@given(value=st.text(), type_=st.sampled_from(["text", "unit", "instrument", "body", "goal", "integer", *CLOSED]))
def test_no_value_changes_a_query(value: str, type_: str) -> None:
    """Whatever a person writes, the query has the same words around one block of whole terms."""
    query = catalogue.parse("q", f"# param v ({type_}): any\nSELECT ?s {{ VALUES ?v {{ UNDEF }} ?s ?p ?v }} # end")
    try:
        text = parameters.bind(store(), query, {"v": value})
    except QueryError:
        return
    before, after = query.text.split("VALUES ?v { UNDEF }")
    assert text.startswith(before)
    assert text.endswith(after)
    assert isinstance(store().query(text), ox.QuerySolutions)


@settings(deadline=None, max_examples=60)
@given(value=st.text())
def test_no_value_changes_a_query_without_a_header(value: str) -> None:
    rows = run(store(), "SELECT ?s ?v { ?s ?p ?v }", {"v": value})
    assert {str(cell) for cell in rows.column("v")} <= {value.strip()}


def test_variables_of_a_query_without_a_header() -> None:
    text = "SELECT ?unit { ?unit mg:mandatedBy ?i ; mg:planYear ?year }"
    assert len(run(store(), text, {"i": "id:inst-A_RES_50_11"})) == 3
    assert len(run(store(), text, {"i": "id:inst-A_RES_50_11", "year": 2027})) == 1
    grouped = "SELECT (COUNT(?unit) AS ?n) { VALUES ?i { UNDEF } ?unit mg:mandatedBy ?i }"
    assert run(store(), grouped, {"i": "id:inst-A_RES_50_11"})[0].n == 3
    assert len(run(store(), "SELECT ?unit { ?unit a mg:Programme ; mg:number ?n }", {"n": "15"})) == 1
    with pytest.raises(QueryError, match=r"has no variable \?nothing"):
        run(store(), text, {"nothing": 1})


def test_a_value_that_looks_like_another_parameter_stays_a_text() -> None:
    header = "# param a (text): any\n# param b (text): any\n"
    query = catalogue.parse("q", header + "SELECT ?a ?b { VALUES ?a { UNDEF } VALUES ?b { UNDEF } }")
    values = {"a": "VALUES ?b { 1 }", "b": '" } { ?s ?p ?o } #'}
    assert run(store(), query, values).dicts() == [values]
    assert run(store(), catalogue.parse("q", "SELECT ?a ?b { VALUES ?b { UNDEF } }"), values).dicts() == [values]
