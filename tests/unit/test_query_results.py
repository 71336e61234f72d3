"""Rows: values of RDF terms, and what one does with them."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pyoxigraph as ox
import pytest
from rich.cells import cell_len

from kg import ids, terms
from kg.query.layout import lay_out, wrapped
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


@pytest.fixture
def of_width(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[[Rows, int], list[str]]:
    """What a terminal of a width shows of rows, without blanks at the ends of lines."""

    def shown(rows: Rows, width: int) -> list[str]:
        monkeypatch.setenv("COLUMNS", str(width))
        render(rows, "table")
        return capsys.readouterr().out.splitlines()

    return shown


LONG = "The printed total is not the sum of the rows that stand above it, and nobody has said why that should be so."
UNIT = ids.DATA + "unit-2021-approved-12-2"
WIDE = Rows(
    ("code", "programme", "message", "lines", "document", "about"),
    (
        ("total-differs-a-little-bit", 12, LONG, "12 14 16 18 20 22 24 26 28 30 32 34 36", "A/00/6/Add.1", UNIT),
        ("total-missing", 3, "另一句话：" + "表上所列的总数与各行之和不符，" * 4, None, "A/00/6/Add.1", UNIT + "-c1"),
    ),
)


@pytest.mark.parametrize("width", [80, 100, 120, 160, 200])
def test_no_line_is_wider_than_the_terminal_and_no_name_is_broken(
    width: int, of_width: Callable[[Rows, int], list[str]]
) -> None:
    lines = of_width(WIDE, width)
    text = "\n".join(lines)
    assert max(map(cell_len, lines)) <= width
    for whole in ("total-differs-a-little-bit", "total-missing", "A/00/6/Add.1", "printed", "2 rows"):
        assert whole in text
    assert "id:unit-2021-approved-12-2-c1" in text or "no room for about" in text
    assert " ".join(LONG.split()[:3]) in text


def test_the_longest_text_has_the_most_room(of_width: Callable[[Rows, int], list[str]]) -> None:
    header = of_width(WIDE, 140)[0]
    starts = [header.index(name) for name in ("code", "programme", "message", "lines")]
    widths = [after - before for before, after in pairwise(starts)]
    assert widths[0] == len("total-differs-a-little-bit") + 2
    assert max(widths) == widths[2]


def test_where_a_table_has_no_room_each_record_is_a_list(of_width: Callable[[Rows, int], list[str]]) -> None:
    lines = of_width(WIDE, 60)
    assert lines[0] == "code:      total-differs-a-little-bit"
    assert lines[1] == "programme: 12"
    assert lines[2].startswith("message:   The printed total is not")
    assert lines[3].startswith(" " * 11 + "stand above")
    assert "lines:" not in "\n".join(lines[7:])
    assert lines[-2:] == ["document of every row: A/00/6/Add.1", "2 rows"]


def test_numbers_stand_to_the_right_and_empty_columns_are_left_out() -> None:
    assert lay_out(("n", "none", "x"), [("1", "", "a b " * 30), ("10", "", "c")], frozenset(), 20).columns == (0, 2)
    assert lay_out(("a", "b"), [], frozenset(), 60).widths == (1, 1)
    assert lay_out(("iri",), [("id:" + "x" * 90,)], frozenset({0}), 60).widths == ()


@pytest.mark.parametrize("width", [1, 4, 7, 20])
def test_wrapping_loses_nothing(width: int) -> None:
    text = "The sum（总数）is 1 013，不是 13。\nA/00/6/Add.1"
    lines = wrapped(text, max(width, 2))
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert max(map(cell_len, lines)) <= max(width, 2)


def test_the_marks_of_strong_text_are_for_terminals_only(of_width: Callable[[Rows, int], list[str]]) -> None:
    assert not any("\033" in line for line in of_width(WIDE, 120))
