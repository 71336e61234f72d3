"""One deliverables table: its columns, rows and groups, before they become records."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from kg.lang.deliverables import DeliverablesWords
from kg.model import Block, Kind
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
    ends = {header[-1].number for header in headers}
    torn = set()
    for before, line in itertools.pairwise(lines):
        page_start = not line.gap and line.text.startswith(" ")
        if page_start or any(before.number < end < line.number for end in ends):
            torn.add(line.number)
    rows = assemble(pieces(lines, words, frozenset(torn), len(layout)), len(layout), words)
    return Table(block, layout, tuple(rows), tuple(groups(rows)))
