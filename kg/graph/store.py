"""The embedded store: in memory, or the one kept in a build directory."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store

from kg.errors import BuildError
from kg.graph.layout import DATASET, MARK, STORE


def memory(quads: Iterable[Quad]) -> Store:
    """A store in memory that holds the quads."""
    store = Store()
    store.bulk_extend(quads)
    return store


def open_store(build_dir: Path) -> Store:
    """The dataset of a build, for reading; several processes may read at once.

    Where the store kept on disk cannot be opened (another version wrote it, or it was not copied along), the dataset
    is read from its N-Quads file. Raises BuildError where the directory holds no build.
    """
    folder = Path(build_dir)
    if not (folder / MARK).is_file():
        raise BuildError(f"{folder} holds no build; make one with: kg build SOURCE --out {folder}")
    try:
        return Store.read_only(str(folder / STORE))
    except (OSError, ValueError):
        return _from_file(folder / DATASET)


def _from_file(path: Path) -> Store:
    store = Store()
    try:
        store.bulk_load(path=path, format=RdfFormat.N_QUADS)
    except (OSError, SyntaxError) as error:
        raise BuildError(f"The build is damaged: {path} cannot be read ({error}); build it again.") from error
    return store
