"""The picture itself as SVG: positions, sizes and colours as in the other formats, a legend, names where they fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from kg.export.labels import labels
from kg.export.legend import BOTH, DISC, LINE, NOTHING, Entry, legend
from kg.export.lettering import wide, wrapped
from kg.export.network import Node, clean
from kg.export.palette import Colour
from kg.export.picture import Picture
from kg.export.views import NODE_KINDS, VIEWS

_MARGIN = 12.0
_SIZES = (6.0, 7.0, 13.0)  # of the letters in the legend: where it is long, in a small picture, in a large one
_PER_HEIGHT = 60.0
_WIDEST = 26.0  # of a line in the legend, in sizes of its letters
_LINES = 2
_STEP, _ROW = 1.75, 1.2  # from entry to entry, from line to line, in sizes of its letters
_FEW = 400  # nodes up to which all are named when pointed at


def write(picture: Picture, path: Path) -> dict[str, int]:
    """Write a picture as SVG (UTF-8, line feeds); the number of nodes and edges comes back."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_lines(picture))
    return picture.network.counts()


def _lines(picture: Picture) -> Iterator[str]:
    marks = [replace(mark, y=-mark.y) for mark in picture.marks]  # in Gephi y points up
    picture = replace(picture, marks=tuple(marks))
    named = labels(picture)
    boxes = [label.box for label in named]
    left = min([*(mark.x - mark.size for mark in marks), *(box.left for box in boxes)], default=0) - _MARGIN
    top = min([*(mark.y - mark.size for mark in marks), *(box.bottom for box in boxes)], default=0) - _MARGIN
    right = max([*(mark.x + mark.size for mark in marks), *(box.right for box in boxes)], default=0) + _MARGIN
    height = max([*(mark.y + mark.size for mark in marks), *(box.top for box in boxes)], default=0) + _MARGIN - top
    drawn, width, depth = _legend(legend(picture), right, top, height)
    whole, height = right - left + width, max(height, depth)
    title = VIEWS[picture.network.name].description(picture.language) if picture.network.name in VIEWS else ""
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:.0f} {top:.0f} {whole:.0f} {height:.0f}" '
        f'role="img" aria-label={quoteattr(title)} '
        'font-family="system-ui, Noto Sans, Noto Sans SC, Noto Sans CJK SC, sans-serif">\n'
        f'<rect x="{left:.0f}" y="{top:.0f}" width="{whole:.0f}" height="{height:.0f}" fill="#fff"/>\n'
    )
    yield from _edges(picture)
    yield from _nodes(picture)
    for label in named:
        weight = ' fill="#fff"' if label.inside else ' fill="#222" stroke="#fff" paint-order="stroke"'
        weight += ' font-weight="bold"' if label.bold else ""
        anchor = "" if label.anchor == "start" else f' text-anchor="{label.anchor}"'
        yield (
            f'<text x="{label.x:.1f}" y="{label.y:.1f}" font-size="{label.size:.1f}"{anchor}{weight}>'
            f"{escape(label.text)}</text>\n"
        )
    yield from drawn
    yield "</svg>\n"


def _legend(entries: Sequence[Entry], x: float, top: float, height: float) -> tuple[list[str], float, float]:
    """The legend at the right of a picture, the width of its column, and how far down it goes."""
    texts = [wrapped(clean(entry.text), _WIDEST, _LINES) for entry in entries]
    fits = (height - 2 * _MARGIN) / (sum(_STEP + _ROW * (len(rows) - 1) for rows in texts) or 1)
    size = max(min(max(height / _PER_HEIGHT, _SIZES[1]), _SIZES[2], fits), _SIZES[0])
    lines, y, widest = [], top + _MARGIN, 0.0
    for entry, rows in zip(entries, texts, strict=True):
        y += size * _STEP
        middle, start = y - size * 0.35, x + (size * 2.2 if entry.sign != NOTHING else size * 0.4)
        colour = _hex(entry.colour)
        if entry.sign in (LINE, BOTH):
            stroke = f'stroke="{colour}" stroke-width="{size * 0.2:.1f}"'
            lines.append(f'<path d="M{x + size * 0.3:.0f} {middle:.1f}h{size * 1.5:.1f}" {stroke}/>')
        if entry.sign in (DISC, BOTH):
            radius = size * (0.55 if entry.sign == DISC else 0.4)
            lines.append(f'<circle cx="{x + size:.0f}" cy="{middle:.1f}" r="{radius:.1f}" fill="{colour}"/>')
        for number, text in enumerate(rows):
            y += size * _ROW if number else 0
            lines.append(
                f'<text x="{start:.0f}" y="{y:.1f}" font-size="{size:.1f}" fill="#333">{escape(text)}</text>\n'
            )
            widest = max(widest, start - x + wide(text) * size)
    return lines, widest + _MARGIN if entries else 0.0, y + _MARGIN - top


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
    """One group for all nodes of one colour; units and bodies (where there are few nodes, all) carry their names."""
    groups: dict[Colour, list[str]] = defaultdict(list)
    few = len(picture.network.nodes) <= _FEW
    several = len(picture.network.years()) > 1
    for node, mark in zip(picture.network.nodes, picture.marks, strict=True):
        circle = f'<circle cx="{mark.x:.1f}" cy="{mark.y:.1f}" r="{mark.size:.1f}"'
        if few or NODE_KINDS[node.kind].named:
            name = escape(clean(_called(node, picture.language, several)))
            groups[mark.colour].append(f"{circle}><title>{name}</title></circle>")
        else:
            groups[mark.colour].append(f"{circle}/>")
    for colour, circles in sorted(groups.items()):
        yield f'<g fill="{_hex(colour)}">{"".join(circles)}</g>\n'


def _called(node: Node, language: str, several: bool) -> str:
    """What a node is called; a unit with the year of its plan where there are several plans."""
    year = node.values.get("plan_year") if several else None
    return f"{node.label(language)} ({year})" if year else node.label(language)


def _hex(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
