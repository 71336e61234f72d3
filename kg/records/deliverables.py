"""Deliverables tables -> rows with one value a year and basis, text rows, and what is wrong in the tables.

Printed values are kept as printed even where they do not add up. A printed dash is the value 0, a cell left blank has
no value, words in place of a number are kept as printed without a value.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from kg.lang.deliverables import DeliverablesWords, deliverables_words
from kg.model import Block, Deliverable, Document, Finding, Footnote, Value
from kg.records.deliverables_check import check
from kg.records.deliverables_groups import PART, Entry
from kg.records.deliverables_layout import Column
from kg.records.deliverables_numbers import read_cell
from kg.records.deliverables_rows import RowKind, TableRow, joined
from kg.records.deliverables_table import Table, is_deliverables, read


def extract(blocks: Iterable[Block], document: Document) -> tuple[tuple[Deliverable, ...], tuple[Finding, ...]]:
    """The rows of all deliverables tables in document order, and the findings about them."""
    words = deliverables_words(document.language)
    tables = [read(block, document.year, words) for block in blocks if is_deliverables(block, words)]
    records = tuple(row for table in tables for row in deliverables(table, words))
    return records, check(tables, document, words)


def deliverables(table: Table, words: DeliverablesWords) -> Iterator[Deliverable]:
    """The records of a table in printed order."""
    found = [*_numeric(table, words), *_texts(table, words)]
    yield from sorted(found, key=lambda row: row.lines[:1])


def _numeric(table: Table, words: DeliverablesWords) -> Iterator[Deliverable]:
    earlier = _earlier_plans(table, words)
    marks = frozenset(row.mark for row in table.rows if row.kind is RowKind.NOTE)
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
                label="" if index == 0 else without_inner_mark(_label(entry), marks),
                values=_values(entry, table.columns, earlier),
                text="",
                lines=entry.row.lines,
                total=entry.sums,
                heading=entry.heading,
                subcategory_code=_code(group.head.label, words),
            )


def _label(entry: Entry) -> str:
    given = entry.row.tokens[: entry.reading.given] if entry.reading else ()
    return joined(entry.row.label, given)


def without_inner_mark(label: str, marks: Collection[str]) -> str:
    """A label of a script without blanks, less the marks of the table's notes that stand by themselves inside it.

    >>> without_inner_mark("群岛、a 法属波利尼西亚", {"a"}), without_inner_mark("软件 a的通讯", {"a"})
    ('群岛、法属波利尼西亚', '软件的通讯')
    """
    if not marks or label.isascii():
        return label
    return re.sub(rf"(?<![A-Za-z0-9(（])\s*[{''.join(sorted(marks))}]\s*(?=[^\x00-\x7f）])", "", label)


def _earlier_plans(table: Table, words: DeliverablesWords) -> dict[str, str]:
    """By the mark of a note the number that it gives as an earlier plan's."""
    noted = [row for row in table.rows if row.kind is RowKind.NOTE]
    return {row.mark: match[1] for row in noted if (match := words.earlier_plan.fullmatch(row.text))}


def _values(entry: Entry, layout: Sequence[Column], earlier: Mapping[str, str]) -> tuple[Value, ...]:
    if entry.reading is None:
        return ()
    found: list[Value] = []
    for column, cell in zip(layout, entry.reading.cells, strict=False):
        if cell is None:
            continue
        found.append(Value(column.year, column.basis, cell.value, cell.printed))
        if superseded := cell.superseded or earlier.get(cell.mark, ""):
            found.append(Value(column.year, "superseded", read_cell(superseded).value, superseded))
    return tuple(found)


def _code(name: str, words: DeliverablesWords) -> str:
    term = words.subcategory(name)
    return term.notation if term else ""


def _texts(table: Table, words: DeliverablesWords) -> Iterator[Deliverable]:
    """Text rows; a part of a sub-category is named after both."""
    category, owner = "", ""
    for row in table.rows:
        if row.kind is RowKind.CATEGORY:
            category = row.mark
        elif row.kind is RowKind.TEXT:
            owner = owner if row.part else row.label
            name = f"{owner}{PART}{row.label}" if row.part else row.label
            if row.text:
                yield _text(table, category, name, owner, row, words)


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
        text=words.note_mark.sub("", row.text),
        lines=row.lines,
        subcategory_code=_code(owner, words),
    )


def notes(blocks: Iterable[Block], document: Document) -> tuple[Footnote, ...]:
    """The notes that stand at the end of deliverables tables, with their marks."""
    words = deliverables_words(document.language)
    return tuple(
        Footnote(row.mark, row.text, block.unit, row.lines)
        for block in blocks
        if is_deliverables(block, words) and any(words.note.match(line.text.strip()) for line in block.raw)
        for row in read(block, document.year, words).rows
        if row.kind is RowKind.NOTE
    )
