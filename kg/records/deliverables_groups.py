"""Rows of a deliverables table -> groups: a sub-category with its printed total and the rows below it.

Here the readings of ambiguous rows are decided by the sums of the group, and it is decided which unnumbered rows are
totals of the numbered rows below them and which are deliverables of their own: the way that adds up.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.records.arithmetic import Solution, Sum, solve, sums
from kg.records.deliverables_numbers import Reading
from kg.records.deliverables_rows import RowKind, TableRow

PART = " > "  # between the names of a whole and its part

_Parents = list[int | None]  # for the head and every row, the index of the row whose sum it is part of


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a group as decided: its reading (None: no numbers), its place, and what it stands under.

    ``number`` is the printed number, with that of its parent in front; ``sums`` tells that it is the total of the
    rows below it; ``parent`` is the index in the group of the row it is part of; ``undecided`` that the
    arithmetic leaves several readings.
    """

    row: TableRow
    reading: Reading | None
    number: str = ""
    heading: str = ""
    sums: bool = False
    parent: int | None = None
    undecided: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A sub-category of a category with its rows; ``head`` is its own line, the first of ``entries``."""

    category: str
    head: TableRow
    entries: tuple[Entry, ...]

    @property
    def sums(self) -> list[Sum]:
        """The printed sums of the group and what their parts add up to."""
        return sums([entry.parent for entry in self.entries], [entry.reading for entry in self.entries])


@dataclass
class _Open:
    category: str
    head: TableRow
    rows: list[TableRow] = field(default_factory=list)


def groups(rows: Sequence[TableRow]) -> list[Group]:
    """The groups of a table's numeric rows in printed order. Rows before any sub-category form a nameless one."""
    found: list[_Open] = []
    category = ""
    current: _Open | None = None
    for row in rows:
        if row.kind is RowKind.CATEGORY:
            category, current = row.mark, None
        elif row.kind is RowKind.SUBCATEGORY:
            current = _Open(category, row)
            found.append(current)
        elif row.takes_numbers:
            if current is None:
                current = _Open(category, TableRow(RowKind.SUBCATEGORY, "", ()))
                found.append(current)
            current.rows.append(row)
    return [_decide(each) for each in found]


def _decide(group: _Open) -> Group:
    rows = [group.head, *group.rows]
    parents, solution = _fitting(rows, _structures(group.rows))
    owners = {parent for parent in parents if parent}
    entries = []
    outer, total, inner, number = "", "", "", ""
    for index, (row, reading, parent) in enumerate(zip(rows, solution.readings, parents, strict=True)):
        if row.kind is RowKind.PLAIN and reading is None:
            outer, inner = (outer, row.label) if total else (row.label, "")
        elif row.kind is RowKind.PLAIN:
            total, inner = row.label if index in owners else "", ""
        elif row.kind is RowKind.NUMBERED:
            number = row.mark
        full = number + row.mark if row.kind is RowKind.NESTED else row.mark if row.kind is RowKind.NUMBERED else ""
        above = PART.join(filter(None, (outer, total, inner))) if row.kind is not RowKind.PLAIN and index else ""
        sums = index == 0 or (row.kind is RowKind.PLAIN and index in owners)
        entries.append(Entry(row, reading, full, above, sums, parent, index in solution.undecided))
    return Group(group.category, group.head, tuple(entries))


def _fitting(rows: Sequence[TableRow], structures: Sequence[_Parents]) -> tuple[_Parents, Solution]:
    """The structure under which most sums hold, failing ones deducted (the plainest first), and its readings."""
    found: list[tuple[_Parents, Solution]] = []
    for dear in (False, True):
        found = [(parents, solve([row.readings for row in rows], parents, dear)) for parents in structures]
        if any(not solution.failed for _, solution in found):
            break
    return max(found, key=lambda each: each[1].held - each[1].failed)


def _structures(rows: Sequence[TableRow]) -> list[_Parents]:
    """The ways in which rows can be part of one another: each a parent for the head and every row.

    Nested rows are part of the numbered row above. Unnumbered rows are either deliverables like the others, or
    totals of the rows below them; a heading without numbers only parts rows.
    """
    flat = [None, *_parents(rows, frozenset())]
    bare = [row.kind is RowKind.PLAIN and bool(row.readings) for row in rows]
    totals = frozenset(i for i, (here, below) in enumerate(itertools.pairwise(bare)) if here and not below)
    return [flat, [None, *_parents(rows, totals)]] if totals else [flat]


def _parents(rows: Sequence[TableRow], totals: frozenset[int]) -> _Parents:
    parents: _Parents = []
    total, numbered = 0, 0
    for index, row in enumerate(rows):
        if row.kind is RowKind.PLAIN and not row.readings:
            parents.append(None)  # a heading parts rows and adds nothing
        elif row.kind is RowKind.PLAIN:
            parents.append(0)
            total = index + 1 if index in totals else 0
        elif row.kind is RowKind.NESTED and numbered:
            parents.append(numbered)
        else:
            parents.append(total)
        if row.kind is RowKind.NUMBERED:
            numbered = index + 1
    return parents
