"""The picture itself as SVG: positions, sizes and colours as in the other formats, units named when pointed at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

from kg.export.network import clean
from kg.export.palette import Colour
from kg.export.picture import Picture
from kg.export.views import EDGE_KINDS, NODE_KINDS

_MARGIN = 12.0
_LEGEND = 300.0  # width of the column with the names of programmes
_LONGEST = 46  # characters of a name in the legend
_NAMED = 7.0  # radius from which a body shows its acronym


def write(picture: Picture, path: Path) -> dict[str, int]:
    """Write a picture as SVG (UTF-8, line feeds); the number of nodes and edges comes back."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_lines(picture))
    return picture.network.counts()


def _lines(picture: Picture) -> Iterator[str]:
    marks = [replace(mark, y=-mark.y) for mark in picture.marks]  # in Gephi y points up
    picture = replace(picture, marks=tuple(marks))
    left = min((mark.x - mark.size for mark in marks), default=0) - _MARGIN
    top = min((mark.y - mark.size for mark in marks), default=0) - _MARGIN
    width = max((mark.x + mark.size for mark in marks), default=0) + _MARGIN - left
    height = max((mark.y + mark.size for mark in marks), default=0) + _MARGIN - top
    legend = _legend(picture, left + width, top, height)
    whole = width + (_LEGEND if legend else 0)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:.0f} {top:.0f} {whole:.0f} {height:.0f}" '
        'font-family="system-ui, Noto Sans, Noto Sans SC, sans-serif">\n'
        f'<rect x="{left:.0f}" y="{top:.0f}" width="{whole:.0f}" height="{height:.0f}" fill="#fff"/>\n'
    )
    yield from _edges(picture)
    yield from _nodes(picture)
    yield from _names(picture)
    yield from legend
    yield "</svg>\n"


def _names(picture: Picture) -> Iterator[str]:
    """The numbers of programmes and the acronyms of great bodies, inside their discs."""
    for node, mark in zip(picture.network.nodes, picture.marks, strict=True):
        listed = NODE_KINDS[node.kind].legend
        name = clean(node.programme if listed else str(node.values.get("acronym", "")))
        if name and (listed or mark.size >= _NAMED):
            size = min(mark.size * 0.9, 2.6 * mark.size / len(name))
            yield (
                f'<text x="{mark.x:.0f}" y="{mark.y:.0f}" font-size="{size:.1f}" font-weight="bold" '
                f'text-anchor="middle" dominant-baseline="central" fill="#fff">{escape(name)}</text>\n'
            )


def _legend(picture: Picture, x: float, top: float, height: float) -> list[str]:
    """The programmes in the order of their numbers, then the relations that have a colour of their own."""
    listed = [
        (node.programme, _hex(mark.colour), node.label(picture.language))
        for node, mark in zip(picture.network.nodes, picture.marks, strict=True)
        if NODE_KINDS[node.kind].legend
    ]
    listed.sort(key=lambda entry: (len(entry[0]), entry))
    kinds = {edge.kind for edge in picture.network.edges}
    relations = [kind for kind in EDGE_KINDS.values() if kind.name in kinds and kind.colour]
    step = min(26.0, height / (len(listed) + len(relations) + 1))
    lines = []
    for row, (_, colour, name) in enumerate(listed, 1):
        y = top + step * row
        lines.append(f'<circle cx="{x + 12:.0f}" cy="{y:.0f}" r="{step * 0.3:.1f}" fill="{colour}"/>')
        lines.append(_entry(x, y, step, name))
    for row, kind in enumerate(relations, len(listed) + 1):
        y = top + step * row
        lines.append(f'<path d="M{x + 4:.0f} {y:.0f}h16" stroke="#{kind.colour}" stroke-width="3"/>')
        lines.append(_entry(x, y, step, kind.title(picture.language)))
    return lines


def _entry(x: float, y: float, step: float, name: str) -> str:
    name = clean(name)
    shown = name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
    return (
        f'<text x="{x + 26:.0f}" y="{y:.0f}" font-size="{step * 0.55:.1f}" dominant-baseline="central" fill="#333">'
        f"{escape(shown)}</text>\n"
    )


def _edges(picture: Picture) -> Iterator[str]:
    """One path for all edges of one colour and thickness, the palest first."""
    place = {node.id: mark for node, mark in zip(picture.network.nodes, picture.marks, strict=True)}
    paths: dict[tuple[Colour, float], list[str]] = defaultdict(list)
    for edge, stroke in zip(picture.network.edges, picture.strokes, strict=True):
        one, other = place[edge.source], place[edge.target]
        paths[stroke.colour, stroke.thickness].append(f"M{one.x:.0f} {one.y:.0f}L{other.x:.0f} {other.y:.0f}")
    for (colour, thickness), lines in sorted(paths.items(), key=lambda item: (-sum(item[0][0]), item[0])):
        yield f'<path stroke="{_hex(colour)}" stroke-width="{thickness * 0.7:.2f}" fill="none" d="{"".join(lines)}"/>\n'


def _nodes(picture: Picture) -> Iterator[str]:
    """One group for all nodes of one colour; units and bodies carry their names."""
    groups: dict[Colour, list[str]] = defaultdict(list)
    for node, mark in zip(picture.network.nodes, picture.marks, strict=True):
        circle = f'<circle cx="{mark.x:.1f}" cy="{mark.y:.1f}" r="{mark.size:.1f}"'
        if NODE_KINDS[node.kind].named:
            groups[mark.colour].append(
                f"{circle}><title>{escape(clean(node.label(picture.language)))}</title></circle>"
            )
        else:
            groups[mark.colour].append(f"{circle}/>")
    for colour, circles in sorted(groups.items()):
        yield f'<g fill="{_hex(colour)}">{"".join(circles)}</g>\n'


def _hex(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
