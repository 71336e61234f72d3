"""Every deliverables table of the one-volume plan: nothing lost, nothing undecided, sums that hold."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from kg.blocks import classify
from kg.lang.deliverables import deliverables_words
from kg.model import Source
from kg.records.deliverables_layout import split_header
from kg.records.deliverables_rows import RowKind
from kg.records.deliverables_table import Table, is_deliverables, read
from kg.sources import read as read_source

WORDS = deliverables_words("zh")


@pytest.fixture(scope="module")
def tables(shared: Path) -> list[Table]:
    source: Source = read_source(shared / "corpus" / "A_75_6_Add.1.zh.txt")
    blocks = [block for block in classify(source) if is_deliverables(block, WORDS)]
    return [read(block, source.document.year, WORDS) for block in blocks]


def test_all_tables_are_found(tables: list[Table]) -> None:
    assert len(tables) == 221


def test_every_line_is_in_one_row_or_header(tables: list[Table]) -> None:
    for table in tables:
        lines, _ = split_header(table.block.raw, WORDS)
        used = Counter(number for row in table.rows for number in row.lines)
        assert used == Counter(line.number for line in lines), table.block.number


def test_rows_stand_in_categories_and_sub_categories(tables: list[Table]) -> None:
    for table in tables:
        assert table.rows[0].kind is RowKind.CATEGORY, table.block.number
        assert all(group.head.lines for group in table.groups), table.block.number


def test_numbers_are_decided_and_nearly_all_sums_hold(tables: list[Table]) -> None:
    entries = [entry for table in tables for group in table.groups for entry in group.entries]
    assert not [entry for entry in entries if entry.undecided or (entry.reading is None and entry.row.tokens)]
    held = [each.holds for table in tables for group in table.groups for each in group.sums]
    assert len(held) > 2000
    assert sum(held) / len(held) > 0.99
