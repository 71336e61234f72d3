"""The flat tables of a dataset: one CSV file for each named query ``tables-…``, for spreadsheets and for scoring."""

from __future__ import annotations

from collections.abc import Iterable
from errno import EISDIR
from pathlib import Path

import pyoxigraph as ox

from kg.errors import KgError
from kg.guard import signals_wait
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

    The tables take the place of older ones together, when all of them are written. Raises
    :class:`~kg.errors.KgError` for an unknown table and where ``out`` cannot be written.
    """
    known = names()
    wanted = tuple(only) or known
    for name in wanted:
        if name not in known:
            raise KgError(f"There is no table {name!r}; the tables are {', '.join(known)}.")
    drafts = {name: out / f".{name}.csv" for name in wanted}
    counts = {}
    try:
        out.mkdir(parents=True, exist_ok=True)
        _writable(out, wanted)
        try:
            for name, draft in drafts.items():
                rows = run(store, TABLE_PREFIX + name)
                rows.to_csv(draft)
                counts[name] = len(rows)
            with signals_wait():
                for name, draft in drafts.items():
                    draft.replace(out / f"{name}.csv")
        finally:
            for draft in drafts.values():
                draft.unlink(missing_ok=True)
    except OSError as error:
        raise KgError(f"The tables cannot be written to {str(out)!r}: {error.strerror or error}.") from error
    return counts


def _writable(out: Path, names: Iterable[str]) -> None:
    """Raises OSError where a file cannot take its place, before any does."""
    for name in names:
        if (out / f"{name}.csv").is_dir():
            raise IsADirectoryError(EISDIR, f"{name}.csv is a folder")
