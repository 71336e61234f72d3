"""Rows of numbers whose blanks part both columns and thousands, read by the sums of their group."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.records.arithmetic import solve, sums
from kg.records.deliverables_numbers import Reading, Token, canonical, read_cell, readings


def tokens(printed: str, own_line: bool = False) -> tuple[Token, ...]:
    return tuple(Token(text, own_line=own_line) for text in printed.split())


def values(reading: Reading | None) -> list[str | None]:
    assert reading is not None
    return [cell.value if cell else None for cell in reading.cells]


def spaced(number: int) -> str:
    return f"{number:,}".replace(",", " ")


def test_one_way_only_where_every_number_has_a_group() -> None:
    (first, *others) = readings(tokens("13 300 12 552 13 300 12 700"), 0, 4)
    assert values(first) == ["13300", "12552", "13300", "12700"]
    assert all(other.cost > first.cost for other in others)


def test_digits_that_begin_with_nought_are_never_a_number_by_themselves() -> None:
    assert values(readings(tokens("12 1 002 7 064"), 0, 3)[0]) == ["12", "1002", "7064"]


def test_no_reading_where_the_columns_are_not_filled() -> None:
    assert readings(tokens("16"), 0, 4) == ()
    assert readings((), 0, 4) == ()


def test_empty_cells_are_believed_where_their_number_is_right() -> None:
    printed = (Token("32", empties=2), Token("50"))
    assert values(readings(printed, 0, 4)[0]) == [None, None, "32", "50"]
    assert readings(printed, 0, 5) == ()
    assert values(readings((Token("7"),), 3, 4)[0]) == ["7", None, None, None]


def test_a_doubled_blank_parts_columns() -> None:
    printed = (Token("1"), Token("889"), Token("1", joins=False), Token("568"), Token("45"), Token("500", joins=False))
    assert values(readings(printed, 0, 4)[0]) == ["1889", "1568", "45", "500"]


def test_a_number_before_the_line_of_numbers_belongs_to_the_label() -> None:
    (first, *_) = readings((Token("16"), *tokens("1 1 1 1", own_line=True)), 0, 4)
    assert first.given == 1 and values(first) == ["1", "1", "1", "1"]


def test_decimals_and_words() -> None:
    assert values(readings(tokens("0.5 6 — n/a"), 0, 4)[0]) == ["0.5", "6", "0", ""]


def test_many_tokens_are_no_row() -> None:
    assert all(reading.given for reading in readings(tokens("100 " * 60), 0, 4))


def test_the_total_decides_between_readings() -> None:
    total = readings(tokens("1 235 819 926 868"), 0, 4)
    rows = [readings(tokens(row), 0, 4) for row in ("1 000 800 900 800", "235 19 26 68")]
    chosen = solve([total, *rows], [None, 0, 0])
    assert chosen.failed == 0 and not chosen.undecided
    assert values(chosen.readings[0]) == ["1235", "819", "926", "868"]


def test_a_wrong_total_leaves_the_rows_alone() -> None:
    rows = [readings(tokens(row), 0, 4) for row in ("10 20 30 99", "4 5 6 7", "6 15 24 33")]
    chosen = solve(rows, [None, 0, 0])
    assert chosen.failed == 1 and chosen.held == 3
    wrong = [each for each in sums([None, 0, 0], chosen.readings) if not each.holds]
    assert [(each.column, each.printed, each.added) for each in wrong] == [(3, 99, 40)]


def test_magnitude_decides_only_by_a_clear_factor() -> None:
    chosen = solve([readings(tokens("5 100 5 200"), 0, 3)], [None])
    assert chosen.readings == (None,) and chosen.undecided == (0,)
    clear = solve([readings(tokens("900 950 900 1 000"), 0, 4)], [None])
    assert values(clear.readings[0]) == ["900", "950", "900", "1000"]


def test_a_heading_row_stands_for_the_sum_of_its_own_rows() -> None:
    total, part, other = (readings(tokens(row), 0, 2) for row in ("30 40", "10 15", "20 25"))
    assert solve([total, (), part, other], [None, 0, 1, 1]).failed == 0


@pytest.mark.parametrize(
    ("printed", "value"), [("1 235", "1235"), ("12,700", "12700"), ("–", "0"), ("0", "0"), ("n/a", ""), ("2 50", "")]
)
def test_cells(printed: str, value: str) -> None:
    assert read_cell(printed).value == value
    assert read_cell(printed).printed == printed


@given(st.integers(min_value=0, max_value=10**9 - 1))
def test_canonical_undoes_the_printing(number: int) -> None:
    assert canonical(spaced(number)) == str(number)


@given(st.lists(st.lists(st.integers(min_value=0, max_value=9_999), min_size=4, max_size=4), min_size=1, max_size=4))
def test_the_truth_is_always_among_the_readings_and_never_contradicted(rows: list[list[int]]) -> None:
    """Whatever is chosen adds up; the true numbers are one of the readings of every row."""
    totals = [sum(column) for column in zip(*rows, strict=True)]
    options = [readings(tokens(" ".join(map(spaced, row))), 0, 4) for row in (totals, *rows)]
    for row, ways in zip((totals, *rows), options, strict=True):
        assert [str(number) for number in row] in [values(way) for way in ways]
    chosen = solve(options, [None, *[0] * len(rows)])
    if not chosen.undecided:
        assert chosen.failed == 0


@given(st.lists(st.lists(st.integers(min_value=0, max_value=9_999), min_size=2, max_size=2), min_size=1, max_size=3))
def test_the_search_finds_the_fewest_failing_sums(rows: list[list[int]]) -> None:
    """Against all combinations: no other choice of readings has fewer failing sums."""
    totals = [sum(column) + 1 for column in zip(*rows, strict=True)]
    options = [readings(tokens(" ".join(map(spaced, row))), 0, 2) for row in (totals, *rows)]
    parents = [None, *[0] * len(rows)]
    fewest = min(sum(not s.holds for s in sums(parents, choice)) for choice in product(*options))
    assert solve(options, parents).failed >= fewest
    if not solve(options, parents).undecided:
        assert solve(options, parents).failed == fewest
