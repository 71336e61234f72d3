"""Deliverables tables -> rows with one value a year and basis, text rows, and what is wrong in the tables.

Printed values are kept as printed even where they do not add up. A printed dash is the value 0, a cell left blank has
no value, words in place of a number are kept as printed without a value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.lang.deliverables import DeliverablesWords, deliverables_words
from kg.model import Block, Deliverable, Document, Finding, Kind, Lines, UnitKey, Value
from kg.records.arithmetic import read_cell
from kg.records.deliverables_groups import Entry, Group, groups
from kg.records.deliverables_layout import Column, columns, split_header
from kg.records.deliverables_pieces import pieces
from kg.records.deliverables_rows import RowKind, TableRow, assemble, joined

PART = " > "  # between a sub-category and a part of it that has a text of its own


@dataclass(frozen=True, slots=True)
class Table:
    """A deliverables table read into rows and groups, before it becomes records."""

    block: Block
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    groups: tuple[Group, ...]


def is_deliverables(block: Block, words: DeliverablesWords) -> bool:
    """Whether a block is a deliverables table, by its caption."""
    return block.kind is Kind.TABLE and words.caption.search("".join(block.text.split()) or "") is not None or (
        block.kind is Kind.TABLE and words.caption.search(block.text) is not None
    )


def read(block: Block, year: int, words: DeliverablesWords) -> Table:
    """Read one table. ``year`` is the plan year, which gives the columns where the table prints none."""
    lines, headers = split_header(block.raw, words)
    layout = columns(headers, year, words)
    breaks = {header[-1].number for header in headers}
    before = dict(zip(lines[1:], lines, strict=False))
    torn = frozenset(
        line.number
        for line in lines
        if (not line.gap and line.text.startswith(" "))
        or any(before.get(line, line).number < number < line.number for number in breaks)
    )
    rows = tuple(assemble(pieces(lines, words, torn, len(layout)), len(layout), words))
    return Table(block, layout, rows, tuple(groups(rows)))


def extract(blocks: Iterable[Block], document: Document) -> tuple[tuple[Deliverable, ...], tuple[Finding, ...]]:
    """The rows of all deliverables tables in document order, and the findings about them."""
    from kg.records.deliverables_check import check

    words = deliverables_words(document.language)
    tables = [read(block, document.year, words) for block in blocks if is_deliverables(block, words)]
    records = tuple(row for table in tables for row in deliverables(table, words))
    return records, check(tables, document, words)


def deliverables(table: Table, words: DeliverablesWords) -> Iterator[Deliverable]:
    """The records of a table in printed order."""
    found = [*_numeric(table, words), *_texts(table, words)]
    yield from sorted(found, key=lambda row: row.lines[:1])


def _numeric(table: Table, words: DeliverablesWords) -> Iterator[Deliverable]:
    for group in table.groups:
        for index, entry in enumerate(group.entries):
            if index == 0 and not entry.row.lines:
                continue
            if entry.row.kind is RowKind.PLAIN and entry.reading is None:
                continue  # a heading: it stands in the rows below it
            yield Deliverable(
                table=table.block.number,
                unit=table.block.unit,
                category=group.category,
                subcategory=group.head.label,
                measured_in=group.head.mark,
                row=entry.number,
                label="" if index == 0 else _label(entry),
                values=_values(entry, table.columns),
                text="",
                lines=entry.row.lines,
                total=entry.sums,
                heading=entry.heading,
                subcategory_code=_code(group.head.label, words),
            )


def _label(entry: Entry) -> str:
    given = entry.row.tokens[: entry.reading.given] if entry.reading else ()
    return joined(entry.row.label, given)


def _values(entry: Entry, layout: Sequence[Column]) -> tuple[Value, ...]:
    if entry.reading is None:
        return ()
    found: list[Value] = []
    for column, cell in zip(layout, entry.reading.cells, strict=False):
        if cell is None:
            continue
        found.append(Value(column.year, column.basis, cell.value, cell.printed))
        if cell.superseded:
            before = read_cell(cell.superseded)
            found.append(Value(column.year, "superseded", before.value, cell.printed))
    return tuple(found)


def _code(name: str, words: DeliverablesWords) -> str:
    term = words.subcategory(name)
    return term.notation if term else ""


def _texts(table: Table, words: DeliverablesWords) -> Iterator[Deliverable]:
    """Text rows. Below a name without a text of its own, unknown names are parts of it."""
    category, owner = "", ""
    for row in table.rows:
        if row.kind is RowKind.CATEGORY:
            category, owner = row.mark, ""
        elif row.kind is RowKind.TEXT:
            if row.known:
                owner = "" if row.text else row.label
                name = row.label
            else:
                name = f"{owner}{PART}{row.label}" if owner else row.label
            if row.text:
                yield _text(table, category, name, owner or row.label, row, words)


def _text(table: Table, category: str, name: str, owner: str, row: TableRow, words: DeliverablesWords) -> Deliverable:
    return Deliverable(
        table=table.block.number,
        unit=table.block.unit,
        category=category,
        subcategory=name,
        measured_in="",
        row="",
        label="",
        values=(),
        text=row.text,
        lines=row.lines,
        subcategory_code=_code(owner, words),
    )


def table_place(table: Table) -> tuple[str, UnitKey, Lines]:
    """Number, unit and first lines of a table, for findings."""
    return table.block.number, table.block.unit, table.block.lines[:1]
