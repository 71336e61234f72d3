"""A built graph as a Python object: ask it, check it, write it out, hand it to other libraries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.errors import BuildError, KgError
from kg.graph.layout import DATASET
from kg.graph.store import open_store
from kg.query import explain as pages
from kg.query import run
from kg.query import tables as flat
from kg.query.catalogue import NamedQuery
from kg.query.explain import Page
from kg.query.results import Rows

if TYPE_CHECKING:
    import networkx
    import rdflib

    from kg.compare.changes import Changes
    from kg.pipeline import BuildSummary
    from kg.progress import Progress
    from kg.validate import Engine, Report


class Graph:
    """The graph of a build.

    ``store`` is the embedded pyoxigraph store, ``path`` the build's folder where there is one, ``summary`` what
    :func:`build` said of it (None for a graph that was loaded).
    """

    def __init__(self, store: ox.Store, path: Path | None = None, summary: BuildSummary | None = None) -> None:
        self.store = store
        self.path = path
        self.summary = summary

    def __len__(self) -> int:
        """The number of statements."""
        return len(self.store)

    def __repr__(self) -> str:
        return f"<kg.Graph {self.path or 'in memory'}: {len(self)} statements>"

    def query(self, query: str | NamedQuery, /, **parameters: object) -> Rows:
        """The answer to a named query, a query file, or SPARQL text (see :func:`kg.query.run.answer`).

        >>> graph = Graph(ox.Store())
        >>> len(graph.query("shared-mandates", minimum=3))
        0
        """
        return run.answer(self.store, query, parameters)

    def tables(self, out: str | Path, only: str | Iterable[str] = ()) -> dict[str, int]:
        """Writes the flat tables as ``out/NAME.csv`` (all, or the one or those named); returns the rows of each."""
        return flat.write(self.store, Path(out), (only,) if isinstance(only, str) else only)

    def findings(
        self, *, code: str | None = None, severity: str | None = None, programme: str | int | None = None
    ) -> Rows:
        """What is wrong or doubtful in the documents, of one kind, severity or programme where these are given.

        Raises :class:`~kg.errors.QueryError` for a kind, severity or programme that does not exist.
        """
        return self.query("findings", code=code, severity=severity, programme=programme)

    def explain(self, unit: str, *, language: str = "") -> Page:
        """The page of one unit: ``12``, ``12-2``, a whole title, or an IRI. Without a language in that of the plan.

        Raises :class:`~kg.errors.QueryError` where no unit, or more than one, is meant; :meth:`pages` gives them all.
        """
        return pages.one(self.pages(unit, language=language), unit)

    def pages(self, unit: str, *, language: str = "") -> tuple[Page, ...]:
        """The pages of all units that a path or title means: one for each plan or part that has such a unit."""
        return pages.explain(self.store, unit, language)

    def validate(self, *, engine: Engine = "fast") -> Report:
        """Holds the graph against its SHACL shapes (see :func:`kg.validate.validate`)."""
        from kg.validate import validate

        if engine not in ("fast", "pyshacl"):
            raise KgError(f"There is no engine {engine!r}; the engines are fast and pyshacl.")
        return validate(self.store, engine=engine)

    def diff(self, earlier: int, later: int, *, programme: str | None = None, language: str = "en") -> Changes:
        """What changed from the plan of one year to that of a later one (see :func:`kg.compare.changes.compare`)."""
        from kg.compare.changes import compare

        return compare(self.store, earlier, later, programme=programme, language=language)

    def export(self, format: str, path: str | Path, *, view: str | None = None, **options: Any) -> dict[str, int]:
        """Writes a view for another program (see :func:`kg.export.export`); returns what was written, counted."""
        from kg.export import export

        return export(self.store, format, view, path, **options)

    def plot(self, kind: str, path: str | Path, **options: Any) -> dict[str, int]:
        """Draws ``planned-actual`` or ``measures`` into a file (see :func:`kg.export.plots.plot`)."""
        from kg.export.plots import plot

        return plot(self.store, kind, path, **options)

    def to_networkx(self, view: str = "mandates", **options: Any) -> networkx.MultiDiGraph | networkx.MultiGraph:
        """A view as a networkx graph (see :func:`kg.export.to_networkx`)."""
        from kg.export import to_networkx

        return to_networkx(self.store, view, **options)

    def to_rdflib(self) -> rdflib.Dataset:
        """The dataset with the rdflib API, over the same store: nothing is copied.

        Its default graph is the union of the named graphs.
        """
        import rdflib
        from oxrdflib import OxigraphStore

        return rdflib.Dataset(store=OxigraphStore(store=self.store), default_union=True)

    def in_memory(self) -> Graph:
        """The same graph held in memory: two seconds to load, then several times faster than the store on disk.

        Raises :class:`~kg.errors.BuildError` where the build is damaged.
        """
        if self.path is None:
            return self
        store = ox.Store()
        try:
            store.bulk_load(path=self.path / DATASET, format=ox.RdfFormat.N_QUADS, lenient=True)
        except (OSError, SyntaxError) as error:
            raise BuildError(f"The build is damaged: {self.path / DATASET} cannot be read; build it again.") from error
        return Graph(store, None, self.summary)


def load(directory: str | Path) -> Graph:
    """The graph of a build directory. Raises :class:`~kg.errors.BuildError` where the directory holds no build."""
    if not isinstance(directory, str | Path):
        raise BuildError(f"The folder of a build is named by a text or a path, not {directory!r}.")
    path = Path(directory)
    return Graph(open_store(path), path)


def build(
    sources: str | Path | Iterable[str | Path],
    out: str | Path,
    *,
    progress: Progress | None = None,
    jobs: int = 0,
    cache: Path | None = None,
    languages: Sequence[str] = (),
) -> Graph:
    """Reads one document, or several into one graph, and writes a build directory.

    A source is a file, a folder, or a symbol (``A/75/6/Add.1``) that is looked up and then fetched; the options are
    those of :func:`kg.pipeline.build`. Raises :class:`~kg.errors.KgError`.

    >>> import tempfile
    >>> from kg import resources
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     graph = build(resources.directory("specimen") / "specimen.zh.txt", folder + "/build")
    ...     [row.number for row in graph.query("outline") if row.level == "programme"]
    ...     graph.query("units-mandated-by", instrument="70/1").column("cited")[:1]
    ['1', '2', '3']
    ['A/RES/70/1']
    """
    from kg import fetch, pipeline

    named = [sources] if isinstance(sources, str | Path) or not isinstance(sources, Iterable) else list(sources)
    if not all(isinstance(name, str | Path) for name in named):
        raise BuildError(f"Documents are named by text or paths, one or a list of them, not {sources!r}.")
    if not isinstance(out, str | Path):
        raise BuildError(f"The folder to build into is named by a text or a path, not {out!r}.")
    summary = pipeline.build(
        named, out, progress=progress, jobs=jobs, cache=cache, languages=languages, fetch=fetch.fetch
    )
    return Graph(open_store(summary.path), summary.path, summary)
