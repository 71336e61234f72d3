"""Rows for people and for programs: a table on a terminal, CSV, TSV or JSON elsewhere."""

from __future__ import annotations

import sys
from typing import TextIO

from kg import terms
from kg.errors import QueryError
from kg.query.results import Rows, Value, printed

FORMATS = ("table", "csv", "tsv", "json")


def shortened(cell: Value) -> str:
    """A cell for a person: an IRI of a known vocabulary as its prefixed name.

    >>> shortened("https://w3id.org/mandategraph/id/body-GA"), shortened(3)
    ('id:body-GA', '3')
    """
    text = printed(cell)
    if "://" in text:
        for prefix, base in terms.PREFIXES.items():
            if text.startswith(base) and "/" not in text[len(base) :]:
                return f"{prefix}:{text[len(base) :]}"
    return text


def write(rows: Rows, format_: str | None = None, stream: TextIO | None = None) -> None:
    """Writes rows to a stream (standard output) in a format of :data:`FORMATS`.

    Without a format a terminal gets a table and anything else gets CSV. Raises
    :class:`~kg.errors.QueryError` for an unknown format.
    """
    out = stream or sys.stdout
    chosen = format_ or ("table" if out.isatty() else "csv")
    if chosen not in FORMATS:
        raise QueryError(f"There is no format {chosen!r}; the formats are {', '.join(FORMATS)}.")
    if chosen == "table":
        _table(rows, out)
    else:
        out.write({"csv": rows.to_csv, "tsv": rows.to_tsv, "json": rows.to_json}[chosen]())
        out.flush()


def _table(rows: Rows, out: TextIO) -> None:
    """A table as wide as the terminal, and the number of its rows."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for at, column in enumerate(rows.columns):
        numeric = any(not isinstance(c[at], str | None) for c in rows.cells) and not any(
            isinstance(c[at], str) for c in rows.cells
        )
        table.add_column(Text(column), justify="right" if numeric else "left", overflow="fold")
    for cells in rows.cells:
        table.add_row(*(Text(shortened(cell)) for cell in cells))
    console = Console(file=out, highlight=False, width=None if out.isatty() else 160)
    with console.capture() as drawn:
        console.print(table)
        console.print(f"{len(rows)} row{'' if len(rows) == 1 else 's'}", style="dim")
    out.write(drawn.get())
    out.flush()
