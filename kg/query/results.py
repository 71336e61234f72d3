"""The answer of a query: rows with named columns, and what one does with them (CSV, TSV, JSON, pandas)."""

from __future__ import annotations

import csv
import io
import json
from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import terms

if TYPE_CHECKING:
    import pandas

Value = str | int | float | bool | Decimal | None
"""A cell: text or IRI, a number, a truth value, or nothing."""

_READERS: dict[str, Callable[[str], Value]] = {
    **{terms.XSD + name: int for name in ("integer", "int", "long", "short", "nonNegativeInteger")},
    **{terms.XSD + name: float for name in ("double", "float")},
    terms.XSD + "decimal": Decimal,
    terms.XSD + "boolean": {"true": True, "1": True, "false": False, "0": False}.__getitem__,
}


def value(term: Any | None) -> Value:
    """An RDF term as a Python value: an IRI as its text, numbers as numbers, other literals as their text.

    >>> import pyoxigraph
    >>> value(pyoxigraph.Literal(3)), value(pyoxigraph.NamedNode("urn:x")), value(None)
    (3, 'urn:x', None)
    """
    if term is None:
        return None
    text = str(getattr(term, "value", term))
    datatype = getattr(term, "datatype", None)
    reader = _READERS.get(datatype.value) if datatype is not None else None
    try:
        return reader(text) if reader else text
    except (ValueError, KeyError, ArithmeticError):
        return text


def printed(cell: Value) -> str:
    """A cell as text: nothing for None, plain digits for a number.

    >>> printed(None), printed(Decimal("1000.50")), printed(True)
    ('', '1000.50', 'true')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return format(cell, "f")
    return str(cell)


def _plain(cell: Value) -> str | int | float | bool | None:
    """A cell as JSON knows it."""
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    return cell


@dataclass(frozen=True)
class Rows:
    """The rows of an answer, in order. Iterating gives named tuples: ``for row in rows: print(row.unit)``.

    >>> rows = Rows(("unit", "count"), ((("a"), 2), ("b", 1)))
    >>> [row.unit for row in rows], len(rows), rows.dicts()[0]
    (['a', 'b'], 2, {'unit': 'a', 'count': 2})
    >>> print(rows.to_csv(), end="")
    unit,count
    a,2
    b,1
    """

    columns: tuple[str, ...]
    cells: tuple[tuple[Value, ...], ...]

    @cached_property
    def row(self) -> Any:
        """The named tuple that rows are; a column whose name is no Python name is called ``_0``, ``_1`` …."""
        make: Any = namedtuple
        return make("Row", self.columns, rename=True)

    def __iter__(self) -> Iterator[Any]:
        return (self.row(*cells) for cells in self.cells)

    def __len__(self) -> int:
        return len(self.cells)

    def __getitem__(self, index: int) -> Any:
        return self.row(*self.cells[index])

    def column(self, name: str) -> list[Value]:
        """All cells of one column."""
        at = self.columns.index(name)
        return [cells[at] for cells in self.cells]

    def dicts(self) -> list[dict[str, Value]]:
        """The rows as dictionaries."""
        return [dict(zip(self.columns, cells, strict=True)) for cells in self.cells]

    def to_csv(self, path: str | Path | None = None) -> str:
        """The rows as CSV (UTF-8, header row, ``\\n`` line ends); also written to ``path`` where one is given."""
        buffer = io.StringIO()
        csv.writer(buffer, lineterminator="\n").writerows(self._printed())
        return _kept(buffer.getvalue(), path)

    def to_tsv(self, path: str | Path | None = None) -> str:
        """The rows as tab-separated values; line ends and tabs in a cell become blanks."""
        lines = ["\t".join(" ".join(text.split()) for text in row) for row in self._printed()]
        return _kept("\n".join(lines) + "\n", path)

    def to_json(self, path: str | Path | None = None) -> str:
        """The rows as a JSON list of objects, one a line."""
        lines = [
            json.dumps(dict(zip(self.columns, map(_plain, cells), strict=True)), ensure_ascii=False)
            for cells in self.cells
        ]
        return _kept("[" + ",\n".join(lines) + "]\n", path)

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a pandas data frame; :class:`ImportError` says how to get pandas where it is not installed."""
        try:
            import pandas
        except ImportError as error:
            raise ImportError("to_pandas() needs pandas: pip install 'mandategraph[pandas]'") from error
        return pandas.DataFrame([tuple(map(_plain, cells)) for cells in self.cells], columns=list(self.columns))

    def _printed(self) -> Iterator[Iterable[str]]:
        """The header and the rows as text."""
        yield self.columns
        yield from (map(printed, cells) for cells in self.cells)


def _kept(text: str, path: str | Path | None) -> str:
    """The text, written to a file where one is named."""
    if path is not None:
        Path(path).write_text(text, encoding="utf-8", newline="")
    return text


def of(columns: Iterable[str], solutions: Iterable[Iterable[Any]]) -> Rows:
    """Rows from column names and rows of RDF terms."""
    return Rows(tuple(columns), tuple(tuple(map(value, solution)) for solution in solutions))
