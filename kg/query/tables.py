"""The flat tables of a dataset: one CSV file for each named query ``tables-…``, for spreadsheets and for scoring."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from kg.errors import KgError
from kg.query.catalogue import TABLE_PREFIX, catalogue
from kg.query.run import run


def names() -> tuple[str, ...]:
    """The names of the tables, sorted.

    >>> "units" in names()
    True
    """
    return tuple(name.removeprefix(TABLE_PREFIX) for name in catalogue() if name.startswith(TABLE_PREFIX))


def write(store: ox.Store, out: Path, only: Iterable[str] = ()) -> dict[str, int]:
    """Writes ``out/NAME.csv`` for every table (or for those named) and returns the number of rows of each.

    Raises :class:`~kg.errors.KgError` for an unknown table and where ``out`` cannot be written.
    """
    known = names()
    wanted = tuple(only) or known
    for name in wanted:
        if name not in known:
            raise KgError(f"There is no table {name!r}; the tables are {', '.join(known)}.")
    counts = {}
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name in wanted:
            rows = run(store, TABLE_PREFIX + name)
            draft = out / f".{name}.csv"
            try:
                rows.to_csv(draft)
                draft.replace(out / f"{name}.csv")
            finally:
                draft.unlink(missing_ok=True)
            counts[name] = len(rows)
    except OSError as error:
        raise KgError(f"The tables cannot be written to {str(out)!r}: {error.strerror or error}.") from error
    return counts
