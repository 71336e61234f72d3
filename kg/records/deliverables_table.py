"""One deliverables table: its columns, rows and groups, before they become records."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from kg.lang.deliverables import DeliverablesWords
from kg.model import Block, Kind, Line
from kg.records.deliverables_groups import Group, groups
from kg.records.deliverables_layout import Column, columns, split_header
from kg.records.deliverables_pieces import pieces
from kg.records.deliverables_rows import TableRow, assemble


@dataclass(frozen=True, slots=True)
class Table:
    """A deliverables table read into rows and groups."""

    block: Block
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    groups: tuple[Group, ...]


def is_deliverables(block: Block, words: DeliverablesWords) -> bool:
    """Whether a block is a deliverables table, by its caption."""
    return block.kind is Kind.TABLE and words.caption.search(block.text) is not None


def read(block: Block, year: int, words: DeliverablesWords) -> Table:
    """Read one table. ``year`` is the plan year, which gives the columns where the table prints none."""
    lines, headers = split_header(block.raw, words)
    layout = columns(headers, year, words)
    torn = _torn(lines, {header[-1].number for header in headers})
    rows = assemble(pieces(lines, words, torn, len(layout)), len(layout), words)
    return Table(block, layout, tuple(rows), tuple(groups(rows)))


def _torn(lines: Sequence[Line], headers: set[int]) -> frozenset[int]:
    """The lines that a page break parts from the line before: the first of a page, or after a repeated header."""
    spaced = any(line.gap for line in lines)  # a leading blank tells a page start only where empty lines part rows
    return frozenset(
        line.number
        for before, line in itertools.pairwise(lines)
        if (spaced and not line.gap and line.text.startswith(" "))
        or any(before.number < header < line.number for header in headers)
    )
