"""Views of a graph for other programs: networks for Gephi and its like, annotations, a page for reviewers.

``VIEWS`` and ``FORMATS`` say what there is; each has a ``description(language)``. One exporter a file.
"""

from __future__ import annotations

import importlib
import shutil
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import ExportError
from kg.export.formats import ANNOTATIONS, FORMATS, NETWORK, READ, Format
from kg.export.views import VIEWS
from kg.lang import LANGUAGES

if TYPE_CHECKING:
    import networkx
    from pyoxigraph import Store

__all__ = ["FORMATS", "VIEWS", "Options", "export", "to_networkx"]


@dataclass(frozen=True, slots=True)
class Options:
    """What an export may be told.

    ``language`` of labels (empty: the one most nodes have); ``colour`` by ``programme``, ``kind`` or ``years``
    (empty: the view's own). ``programmes``, ``year``, ``min_weight``, ``min_degree`` and ``without`` (kinds of edges)
    leave things out so that a picture stays readable (see :class:`kg.export.networks.Filters`). ``unit`` is the unit
    whose text is exported, with the units inside it, as ``kg explain`` takes it: ``12-2``, its title or its IRI.
    """

    language: str = ""
    colour: str = ""
    programmes: Collection[str] = ()
    year: int | None = None
    min_weight: float = 0.0
    min_degree: int = 0
    without: Collection[str] = ()
    unit: str = ""


def export(store: Store, fmt: str, view: str | None, path: Path | str, **options: Any) -> dict[str, int]:
    """Write a view (a key of ``VIEWS``, or the format's own) of a store in a format (a key of ``FORMATS``) to a path.

    ``options`` are the fields of :class:`Options`. The file (the folder, for ``csv``) is there whole or as it was
    before. What was written is counted: ``{"nodes": 2039, "edges": 4505}``.

    Raises ExportError where the format, the view or an option is unknown, the format does not use an option, nothing is
    left to write, or the path cannot be written.
    """
    format_ = _format(fmt)
    chosen = _options(options, format_.options, f"The format {fmt}")
    view = view or format_.views[0]
    if view not in format_.views:
        raise ExportError(f"The format {fmt} has no view {view!r}; it has {', '.join(format_.views)}.")
    target = Path(path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".export-") as folder:
            draft = Path(folder) / (target.name or "export")
            counts = _write(store, format_, view, draft, chosen)
            _put(draft, target)
    except OSError as error:
        raise ExportError(f"{target} cannot be written: {error.strerror or error}.") from error
    return counts


def to_networkx(store: Store, view: str = "mandates", **options: Any) -> networkx.MultiDiGraph | networkx.MultiGraph:
    """A view as a networkx graph, a ``MultiDiGraph`` where the view is directed, else a ``MultiGraph``.

    Node keys are the stable ids, edge keys the relations; attributes are the columns of the other formats, ``label``
    and ``weight``. ``options`` are those of :class:`Options` that filter or choose the language.
    """
    import networkx

    from kg.export.networks import network

    chosen = _options(options, READ, "A networkx graph")
    view_network = network(store, view, _filters(chosen))
    language = chosen.language or view_network.language()
    graph = networkx.MultiDiGraph(name=view) if view_network.directed else networkx.MultiGraph(name=view)
    for node in view_network.nodes:
        graph.add_node(node.id, label=node.label(language), **node.values)
    for edge in view_network.edges:
        graph.add_edge(edge.source, edge.target, key=edge.kind, weight=edge.weight, **edge.values)
    return graph


def _format(name: str) -> Format:
    if name not in FORMATS:
        raise ExportError(f"There is no format {name!r}; there are {', '.join(FORMATS)}.")
    return FORMATS[name]


def _options(given: dict[str, Any], used: Sequence[str], what: str) -> Options:
    """The options, None and nothing meaning not given; those that have no effect on ``what`` is made are refused."""
    given = {name: value for name, value in given.items() if value is not None and value not in ("", (), [])}
    known = [field.name for field in fields(Options)]
    for name in given:
        if name not in known:
            raise ExportError(f"An export has no option {name!r}; it has {', '.join(known)}.")
        if name not in used:
            raise ExportError(f"{what} does not use the option {name!r}; it uses {', '.join(used)}.")
    options = Options(**given)
    if options.language and options.language not in LANGUAGES:
        raise ExportError(f"There are no labels in {options.language!r}; there are {', '.join(LANGUAGES)}.")
    return options


def _filters(options: Options) -> Any:
    from kg.export.networks import Filters

    return Filters(options.programmes, options.year, options.min_weight, options.min_degree, options.without)


def _write(store: Store, format_: Format, view: str, path: Path, options: Options) -> dict[str, int]:
    """Make what the format is made of, and have its module write it."""
    module = importlib.import_module(format_.module)
    if format_.made_of == NETWORK:
        from kg.export.networks import network
        from kg.export.picture import draw

        picture = draw(network(store, view, _filters(options)), options.language, options.colour)
        counts: dict[str, int] = module.write(picture, path)
        return counts
    units = _units(store, options.unit)
    if format_.made_of == ANNOTATIONS:
        return module.write(store, path, units)  # type: ignore[no-any-return]
    if not units:
        raise ExportError("A page needs a unit: give its number (12-2), its title or its IRI.")
    return module.write(store, path, units, options.language or LANGUAGES[0])  # type: ignore[no-any-return]


def _units(store: Store, unit: str) -> Sequence[str]:
    """The IRIs of the units meant (one a plan that has such a unit) and of those inside them; none for no name."""
    if not unit:
        return ()
    from kg import terms
    from kg.export.reading import pairs
    from kg.query.parameters import resolve

    inside = f"SELECT ?w ?u WHERE {{ ?u <{terms.IS_PART_OF}> ?w . ?u a <{terms.UNIT}> . ?w a <{terms.UNIT}> }}"
    units = [term.value for term in resolve(store, "unit", unit)]
    parts = pairs(store, inside)
    for whole in units:
        units += [part for around, part in parts if around == whole and part not in units]
    return units


def _put(draft: Path, target: Path) -> None:
    """Move what was written into its place."""
    if draft.is_dir():
        target.mkdir(exist_ok=True)
        for file in sorted(draft.iterdir()):
            file.replace(target / file.name)
    else:
        if target.is_dir():
            raise IsADirectoryError(None, "it is a folder")
        shutil.move(draft, target)
