"""Rows: values of RDF terms, and what one does with them."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import terms
from kg.query.render import shortened
from kg.query.render import write as render
from kg.query.results import Rows, of, printed, value
from kg.query.run import run

ROWS = Rows(
    ("name", "n", "share", "true"),
    (('大会, "A"\nB', 3, Decimal("0.50"), True), (None, None, Decimal("1000"), False)),
)


@pytest.mark.parametrize(
    ("literal", "expected"),
    [
        ('"x"', "x"),
        ('"x"@zh', "x"),
        ("7", 7),
        ("7.50", Decimal("7.50")),
        ("7e0", 7.0),
        ("true", True),
        ('"2020-01-01"^^xsd:date', "2020-01-01"),
        ("<urn:x>", "urn:x"),
    ],
)
def test_terms_become_values(literal: str, expected: object) -> None:
    rows = run(ox.Store(), f"SELECT (?v AS ?x) {{ VALUES ?v {{ {literal} }} }}")
    assert rows[0].x == expected
    assert type(rows[0].x) is type(expected)


def test_a_number_too_odd_for_its_type_stays_text() -> None:
    odd = ox.Literal("many", datatype=ox.NamedNode(terms.XSD + "integer"))
    assert value(odd) == "many"


def test_csv_quotes_and_leaves_nothing_empty() -> None:
    assert ROWS.to_csv() == 'name,n,share,true\n"大会, ""A""\nB",3,0.50,true\n,,1000,false\n'


def test_tsv_keeps_a_row_on_a_line() -> None:
    assert ROWS.to_tsv().splitlines()[1:] == ['大会, "A" B\t3\t0.50\ttrue', "\t\t1000\tfalse"]


def test_json_has_numbers() -> None:
    assert json.loads(ROWS.to_json()) == [
        {"name": '大会, "A"\nB', "n": 3, "share": 0.5, "true": True},
        {"name": None, "n": None, "share": 1000, "true": False},
    ]
    assert json.loads(Rows(("a",), ()).to_json()) == []


def test_files_hold_what_is_returned(tmp_path: Path) -> None:
    assert ROWS.to_csv(tmp_path / "rows.csv").encode() == (tmp_path / "rows.csv").read_bytes()


def test_rows_are_named_tuples_and_dictionaries() -> None:
    assert [row.n for row in ROWS] == [3, None]
    assert ROWS[1].share == 1000
    assert ROWS.dicts()[0]["n"] == 3
    assert ROWS.column("true") == [True, False]
    assert Rows(("SELECT", "class"), (("a", "b"),))[0]._asdict() == {"SELECT": "a", "_1": "b"}


def test_pandas_gets_numbers() -> None:
    frame = ROWS.to_pandas()
    assert list(frame.columns) == list(ROWS.columns)
    assert frame["share"].sum() == 1000.5


def test_solutions_become_rows() -> None:
    assert of(["a"], [[ox.Literal(1)], [None]]).cells == ((1,), (None,))


def test_other_forms_of_query() -> None:
    assert run(ox.Store(), "ASK {}").dicts() == [{"answer": True}]
    made = run(ox.Store(), 'CONSTRUCT { <urn:b> <urn:p> 2 . <urn:a> <urn:p> "x" } WHERE {}')
    assert made.cells == (("urn:a", "urn:p", "x"), ("urn:b", "urn:p", 2))


def test_iris_are_short_for_people() -> None:
    assert shortened(terms.MG + "Unit") == "mg:Unit"
    assert shortened("https://example.org/a/b") == "https://example.org/a/b"
    assert printed(None) == ""


def test_a_table_shows_every_cell(capsys: pytest.CaptureFixture[str]) -> None:
    render(ROWS, "table")
    shown = capsys.readouterr().out
    assert "0.50" in shown
    assert "大会" in shown
    assert "2 rows" in shown
