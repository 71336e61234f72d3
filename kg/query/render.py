"""Rows for people and for programs: a table on a terminal, CSV, TSV or JSON elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TextIO

from kg import terms
from kg.errors import QueryError
from kg.query.results import Rows, Value, printed

FORMATS = ("table", "csv", "tsv", "json")

#: The width of a table that goes to no terminal.
ELSEWHERE = 160


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


def chosen(format_: str | None = None, stream: TextIO | None = None) -> str:
    """The format that is asked for; without one a terminal gets a table and anything else gets CSV.

    Raises :class:`~kg.errors.QueryError` for an unknown format.
    """
    asked = format_ or ("table" if (stream or sys.stdout).isatty() else "csv")
    if asked not in FORMATS:
        raise QueryError(f"There is no format {asked!r}; the formats are {', '.join(FORMATS)}.")
    return asked


def write(rows: Rows, format_: str | None = None, stream: TextIO | None = None) -> None:
    """Writes rows to a stream (standard output) in a format of :data:`FORMATS` (see :func:`chosen`)."""
    out = stream or sys.stdout
    asked = chosen(format_, out)
    if asked == "table":
        _table(rows, out)
    else:
        out.write({"csv": rows.to_csv, "tsv": rows.to_tsv, "json": rows.to_json}[asked]())
        out.flush()


def _table(rows: Rows, out: TextIO) -> None:
    """A table as wide as the terminal, or one record after the other where it is too narrow; then what is not shown."""
    from kg.query.layout import GAP, lay_out, wrapped

    cells = [[shortened(cell) for cell in row] for row in rows.cells]
    iris = frozenset(at for at in range(len(rows.columns)) if _only_iris([row[at] for row in rows.cells]))
    width = _width(out)
    layout = lay_out(rows.columns, cells, iris, width)
    strong = _styled(out)
    names = [rows.columns[at] for at in layout.columns]
    shown = [[row[at] for at in layout.columns] for row in cells]
    if layout.widths:
        numbers = [_only_numbers([row[at] for row in rows.cells]) for at in layout.columns]
        for line in _lines(names, layout.widths, numbers):
            out.write(strong(line) + "\n")
        out.write("─" * min(width, sum(layout.widths) + GAP * (len(names) - 1)) + "\n")
        for row in shown:
            out.writelines(line + "\n" for line in _lines(row, layout.widths, numbers))
    else:
        for row in shown:
            out.writelines(_record(names, row, width, strong))
            out.write("\n")
    for at in layout.same:
        out.writelines(f"{line}\n" for line in wrapped(f"{rows.columns[at]} of every row: {cells[0][at]}", width))
    if layout.left_out:
        hidden = ", ".join(rows.columns[at] for at in layout.left_out)
        out.writelines(f"{line}\n" for line in wrapped(f"no room for {hidden}: --format csv has all columns", width))
    out.write(f"{len(rows)} row{'' if len(rows) == 1 else 's'}\n")
    out.flush()


def _lines(cells: Sequence[str], widths: Sequence[int], numbers: Sequence[bool]) -> Iterator[str]:
    """The lines of one row: numbers to the right, texts to the left."""
    from rich.cells import cell_len

    from kg.query.layout import GAP, wrapped

    columns = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for line in zip_longest(*columns, fillvalue=""):
        parts = []
        for text, width, number in zip(line, widths, numbers, strict=True):
            blanks = " " * (width - cell_len(text))
            parts.append(blanks + text if number else text + blanks)
        yield (" " * GAP).join(parts).rstrip()


def _record(names: Sequence[str], cells: Sequence[str], width: int, strong: Callable[[str], str]) -> Iterator[str]:
    """A row as lines "column: cell"; nothing of empty cells."""
    from kg.query.layout import wrapped

    edge = max(map(len, names)) + 2
    for name, cell in zip(names, cells, strict=True):
        if cell:
            first, *others = wrapped(cell, max(20, width - edge))
            yield f"{strong(f'{name}:')}{' ' * (edge - len(name) - 1)}{first}\n"
            yield from (f"{' ' * edge}{other}\n" for other in others)


def _only_iris(cells: Iterable[Value]) -> bool:
    """Whether a column holds IRIs and nothing else."""
    texts = [cell for cell in cells if cell is not None]
    return bool(texts) and all(isinstance(text, str) and "://" in text and " " not in text for text in texts)


def _only_numbers(cells: Iterable[Value]) -> bool:
    """Whether a column holds numbers and nothing else."""
    found = [cell for cell in cells if cell is not None]
    return bool(found) and not any(isinstance(cell, str) for cell in found)


def _width(out: TextIO) -> int:
    """How many characters a line has: what COLUMNS says, else the terminal, else :data:`ELSEWHERE`."""
    said = os.environ.get("COLUMNS", "")
    if said.isdigit() and int(said) > 0:
        return int(said)
    try:
        return os.get_terminal_size(out.fileno()).columns or ELSEWHERE
    except (OSError, ValueError):
        return ELSEWHERE


def _styled(out: TextIO) -> Callable[[str], str]:
    """What makes a text strong on a terminal that can; elsewhere it stays as it is."""
    plain = not out.isatty() or "NO_COLOR" in os.environ or os.environ.get("TERM") in (None, "", "dumb")
    return (lambda text: text) if plain else (lambda text: f"\033[1m{text}\033[0m")
