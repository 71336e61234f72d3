"""What a build wins and loses on another: the rows of their tables that only one of them has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.errors import KgError
from kg.evaluate.rows import Row, read_table

#: Columns that tell where a fact was read and not what it says.
_PLACES = frozenset({"line", "start", "end"})

Facts = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Change:
    """The rows of one table that a build gained and lost; ``columns`` names the cells of each row."""

    table: str
    columns: tuple[str, ...]
    gained: Facts
    lost: Facts
    kept: int

    def lines(self, show: int) -> list[str]:
        """The change as lines of text: the counts, then up to ``show`` rows of each kind."""
        head = f"{self.table:<14} {len(self.gained):>6} gained  {len(self.lost):>6} lost  {self.kept:>7} kept"
        rows = [
            f"    {sign} {' | '.join(row)}"
            for sign, facts in (("+", self.gained), ("-", self.lost))
            for row in facts[:show]
        ]
        return [head, *rows]


def compare(before: Path, after: Path) -> tuple[Change, ...]:
    """The changes between the tables of two builds (folders of CSV files), one for each table that either has.

    Rows are compared by what they say; the line they were read from does not count. Raises KgError where a folder has
    no tables.
    """
    names = sorted({path.stem for folder in (before, after) for path in folder.glob("*.csv")})
    for folder in (before, after):
        if not any(folder.glob("*.csv")):
            raise KgError(f"There are no tables in {folder}; make them with: kg tables BUILD --out {folder}")
    return tuple(_change(name, read_table(before, name), read_table(after, name)) for name in names)


def _change(name: str, before: list[Row], after: list[Row]) -> Change:
    columns = tuple(column for row in (*after[:1], *before[:1]) for column in row if column not in _PLACES)
    columns = tuple(dict.fromkeys(columns))
    old, new = _facts(before, columns), _facts(after, columns)
    return Change(name, columns, _elements(new - old), _elements(old - new), sum((old & new).values()))


def _facts(rows: Iterable[Row], columns: tuple[str, ...]) -> Counter[tuple[str, ...]]:
    return Counter(tuple(row.get(column) or "" for column in columns) for row in rows)


def _elements(counts: Counter[tuple[str, ...]]) -> Facts:
    return tuple(sorted(counts.elements()))
