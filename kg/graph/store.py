"""The embedded store: in memory, or the one kept in a build directory."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Quad, Store

from kg.errors import BuildError

FOLDER = "store"


def memory(quads: Iterable[Quad]) -> Store:
    """A store in memory that holds the quads."""
    store = Store()
    store.bulk_extend(quads)
    return store


def open_store(build_dir: Path) -> Store:
    """The store of a build, for reading only.

    Raises BuildError where the directory holds no build.
    """
    folder = Path(build_dir) / FOLDER
    if not folder.is_dir():
        raise BuildError(f"{build_dir} holds no build; run `kg build` first.")
    return Store.read_only(str(folder))
