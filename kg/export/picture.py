"""A network with everything that can be seen: positions, sizes, colours. Writers only write it down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.errors import ExportError
from kg.export.network import Edge, Network, Node
from kg.export.palette import SHARED, Colour, colour, numbered, tint
from kg.export.views import EDGE_KINDS, NODE_KINDS, VIEWS
from kg.lang import LANGUAGES

COLOURINGS = ("programme", "kind", "years")

_LARGEST = 24.0  # radius
CHANGES = {"kept": colour("7f8fa6"), "added": colour("2e9e5b"), "dropped": colour("d1495b")}
PALER = 0.6  # how much of its colour is left to what belongs to a unit
GREY = (110, 110, 110)


@dataclass(frozen=True, slots=True)
class Mark:
    """How a node is drawn: middle, radius, colour."""

    x: float
    y: float
    size: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Stroke:
    """How an edge is drawn: colour and thickness."""

    colour: Colour
    thickness: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A network and, in the same order, the marks of its nodes and the strokes of its edges.

    ``language`` is that of the node labels, ``colouring`` one of ``COLOURINGS``.
    """

    network: Network
    marks: tuple[Mark, ...]
    strokes: tuple[Stroke, ...]
    language: str
    colouring: str = COLOURINGS[0]


def draw(network: Network, language: str = "", colouring: str = "") -> Picture:
    """Lay out and colour a network: ``colouring`` is one of ``COLOURINGS``, or empty for the view's own way
    (and kind where there is only one programme).

    By ``years``, what the last plan no longer has is red, what the first did not have yet is green.

    Without a ``language`` the labels are in the one most nodes have. Raises ExportError for an unknown colouring.
    """
    from kg.export.layout import positions

    view = VIEWS[network.name]
    alone = len({node.programme for node in network.nodes} - {""}) < 2
    colouring = colouring or ("kind" if alone and view.colour == "programme" else view.colour)
    if colouring not in COLOURINGS:
        raise ExportError(f"Nodes cannot be coloured by {colouring!r}, only by {' or '.join(COLOURINGS)}.")
    degree = _pulling_degree(network)
    sizes = [_size(node, degree[node.id]) for node in network.nodes]
    places = positions(network, sizes)
    colours = _colours(network, colouring)
    marks = tuple(
        Mark(round(float(x), 1), round(float(y), 1), round(size, 2), colours[node.id])
        for node, size, (x, y) in zip(network.nodes, sizes, places, strict=True)
    )
    chosen = language or network.language() or LANGUAGES[0]
    return Picture(network, marks, _strokes(network, colouring), chosen, colouring)


def _pulling_degree(network: Network) -> dict[str, float]:
    """The degree by which nodes are sized: edges that every node of a kind has count a tenth."""
    degree = dict.fromkeys((node.id for node in network.nodes), 0.0)
    for edge in network.edges:
        share = 1.0 if edge.pull > 0 else 0.1
        degree[edge.source] += share
        degree[edge.target] += share
    return degree


def _size(node: Node, degree: float) -> float:
    """The radius of a node: what its kind starts with, and more the more edges it has."""
    kind = NODE_KINDS[node.kind]
    return float(min(_LARGEST, kind.size + kind.growth * max(0.0, degree - 1) ** 0.5))


def _colours(network: Network, colouring: str) -> dict[str, Colour]:
    """The colour of each node: of its programme (what several share is grey), or of its kind and kind of body."""
    if colouring == "kind":
        keys = {node.id: str(node.values.get("body_kind", "")) for node in network.nodes}
        order = {key: index for index, key in enumerate(sorted(set(keys.values()) - {""}), 1)}
        return {
            node.id: numbered(order[keys[node.id]]) if keys[node.id] else colour(NODE_KINDS[node.kind].colour)
            for node in network.nodes
        }
    if colouring == "years":
        years = network.years()
        return {
            node.id: CHANGES[change(node.years, years)] if changing(node) else colour(NODE_KINDS[node.kind].colour)
            for node in network.nodes
        }
    return {node.id: _by_programme(node) for node in network.nodes}


def _by_programme(node: Node) -> Colour:
    """The colour of a node's programme, strong for units, paler for what belongs to them; else grey or its kind's."""
    kind = NODE_KINDS[node.kind]
    if not node.programme:
        return colour(kind.colour) if kind.size >= NODE_KINDS["body"].size else SHARED
    base = programme_colour(node.programme)
    return base if kind.numbered else tint(base, PALER)


def changing(node: Node) -> bool:
    """Whether a node shows by its colour in which years it held: units are drawn by their kind, as is what has none."""
    return bool(node.years) and not NODE_KINDS[node.kind].numbered


def programme_colour(programme: str) -> Colour:
    """The colour of a programme: by its number, or by its letters where it has no number."""
    return numbered(int(programme) if programme.isdecimal() else sum(programme.encode()))


def _strokes(network: Network, colouring: str) -> tuple[Stroke, ...]:
    """The strokes of the edges, thicker the heavier they are."""
    programmes = {node.id: node.programme for node in network.nodes}
    years = network.years()
    strokes = []
    for edge in network.edges:
        by_year = colouring == "years" and edge.years
        shade = tint(CHANGES[change(edge.years, years)], PALER) if by_year else _edge_colour(edge, programmes)
        strokes.append(Stroke(shade, round(1.0 + max(0.0, edge.weight - 1.0) ** 0.5 * 0.6, 2)))
    return tuple(strokes)


def _edge_colour(edge: Edge, programmes: Mapping[str, str]) -> Colour:
    """The colour of the edge's kind, else of the programme both ends belong to, else grey.

    What joins different programmes is paler, so that it does not bury the clusters, but the darker the heavier it is.
    """
    own = EDGE_KINDS[edge.kind].colour if edge.kind in EDGE_KINDS else ""
    both = {programmes[edge.source], programmes[edge.target]}
    inside = len(both) == 1 and both != {""}
    base = colour(own) if own else programme_colour(both.pop()) if inside else GREY
    return tint(base, 0.75 if inside else min(0.9, 0.3 + 0.1 * edge.weight))


def change(held: Sequence[int], years: Sequence[int]) -> str:
    """What became of something that held in some of the years: a key of ``CHANGES``.

    >>> change((2021,), (2021, 2027)), change((2027,), (2021, 2027)), change((2021, 2027), (2021, 2027))
    ('dropped', 'added', 'kept')
    """
    if years[0] in held and years[-1] in held:
        return "kept"
    return "dropped" if years[-1] not in held else "added"
