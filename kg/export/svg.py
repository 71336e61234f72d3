"""The picture itself as SVG: positions, sizes and colours as in the other formats, units named when pointed at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from kg.export.network import Node, clean
from kg.export.palette import Colour
from kg.export.picture import Mark, Picture
from kg.export.views import NODE_KINDS

_MARGIN = 12.0
_LEGEND = 300.0  # width of the column with the names of programmes
_LONGEST = 46  # characters of a name in the legend


def write(picture: Picture, path: Path) -> dict[str, int]:
    """Write a picture as SVG (UTF-8, line feeds); the number of nodes and edges comes back."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_lines(picture))
    return picture.network.counts()


def _lines(picture: Picture) -> Iterator[str]:
    marks = picture.marks
    left = min((mark.x - mark.size for mark in marks), default=0) - _MARGIN
    top = min((mark.y - mark.size for mark in marks), default=0) - _MARGIN
    width = max((mark.x + mark.size for mark in marks), default=0) + _MARGIN - left
    height = max((mark.y + mark.size for mark in marks), default=0) + _MARGIN - top
    programmes = _programmes(picture)
    whole = width + (_LEGEND if programmes else 0)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:.0f} {top:.0f} {whole:.0f} {height:.0f}" '
        'font-family="system-ui, Noto Sans, Noto Sans SC, sans-serif">\n'
        f'<rect x="{left:.0f}" y="{top:.0f}" width="{whole:.0f}" height="{height:.0f}" fill="#fff"/>\n'
    )
    yield from _edges(picture)
    yield from _nodes(picture)
    for node, mark in programmes:
        yield (
            f'<text x="{mark.x:.0f}" y="{mark.y:.0f}" font-size="{max(8.0, mark.size * 0.9):.0f}" font-weight="bold" '
            f'text-anchor="middle" dominant-baseline="central" fill="#fff">{escape(node.programme)}</text>\n'
        )
    step = min(26.0, height / (len(programmes) + 1))
    for index, (node, mark) in enumerate(programmes, 1):
        y = top + step * index
        yield (
            f'<circle cx="{left + width + 10:.0f}" cy="{y:.0f}" r="{step * 0.3:.1f}" fill="{_hex(mark.colour)}"/>'
            f'<text x="{left + width + 22:.0f}" y="{y:.0f}" font-size="{step * 0.55:.1f}" dominant-baseline="central" '
            f'fill="#333">{escape(_short(node.label(picture.language)))}</text>\n'
        )
    yield "</svg>\n"


def _programmes(picture: Picture) -> list[tuple[Node, Mark]]:
    """The programmes of the picture in the order of their numbers, for the legend."""
    found = [
        (node, mark)
        for node, mark in zip(picture.network.nodes, picture.marks, strict=True)
        if node.kind == "programme" and node.programme
    ]
    return sorted(
        found, key=lambda pair: (not pair[0].programme.isdecimal(), len(pair[0].programme), pair[0].programme)
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


def _short(name: str) -> str:
    name = clean(name)
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"


def _hex(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
