"""GEXF 1.3 for Gephi and Gephi Lite, written line by line.

The rules kept here (https://gexf.net/): the 1.3 namespaces and version; each attribute column declared once with one
type, and only values of that type under it; no empty and no ``None`` value; no character that XML 1.0 cannot hold;
colours without alpha (Gephi Lite draws nodes that have one grey); edges that carry an id, a weight above 0 and a
``kind``, without which Gephi melts parallel edges into one. Column ids are names, which is what Gephi Lite shows.
A network of several plan years is dynamic: every node and edge has its years, for Gephi's timeline.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from xml.sax.saxutils import quoteattr

from kg.export.network import Column, Value, clean
from kg.export.picture import Mark, Picture, Stroke

NAMESPACE = "http://gexf.net/1.3"
VIZ = NAMESPACE + "/viz"

_NEEDS_CARE = re.compile('["&<>\\x00-\\x1f\\ud800-\\udfff\\ufffe\\uffff]')

_OPEN = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<gexf xmlns="{NAMESPACE}" xmlns:viz="{VIZ}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    f'xsi:schemaLocation="{NAMESPACE} {NAMESPACE}/gexf.xsd" version="1.3">\n'
)


def write(picture: Picture, path: Path) -> dict[str, int]:
    """Write a picture as GEXF 1.3 (UTF-8, line feeds); the number of nodes and edges comes back."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_lines(picture))
    return picture.network.counts()


def _lines(picture: Picture) -> Iterator[str]:
    network = picture.network
    edge_type = "directed" if network.directed else "undirected"
    yield _OPEN
    yield f"<meta><creator>mandategraph</creator><description>{network.name}</description></meta>\n"
    dynamic = len(network.years()) > 1
    mode = 'mode="dynamic" timeformat="date"' if dynamic else 'mode="static"'
    yield f'<graph {mode} defaultedgetype="{edge_type}">\n'
    yield from _columns("node", network.node_columns)
    yield from _columns("edge", network.edge_columns)
    yield f'<nodes count="{len(network.nodes)}">\n'
    for node, mark in zip(network.nodes, picture.marks, strict=True):
        label = _quoted(" ".join(clean(node.label(picture.language)).split()))  # a token, the schema says
        values = _values(node.values, network.node_columns) + (_spells(node.years) if dynamic else "")
        yield f"<node id={_quoted(node.id)} label={label}>{values}{_mark(mark)}</node>\n"
    yield f'</nodes>\n<edges count="{len(network.edges)}">\n'
    for edge, stroke in zip(network.edges, picture.strokes, strict=True):
        yield (
            f"<edge id={_quoted(edge.id)} source={_quoted(edge.source)} target={_quoted(edge.target)} "
            f'kind={_quoted(edge.kind)} weight="{edge.weight:g}">'
            f"{_values(edge.values, network.edge_columns)}{_spells(edge.years) if dynamic else ''}{_stroke(stroke)}"
            "</edge>\n"
        )
    yield "</edges>\n</graph>\n</gexf>\n"


def _columns(owner: str, columns: Sequence[Column]) -> Iterator[str]:
    if columns:
        yield f'<attributes class="{owner}" mode="static">\n'
        for column in columns:
            yield f'<attribute id="{column.name}" title="{column.name}" type="{column.type}"/>\n'
        yield "</attributes>\n"


def _values(values: Mapping[str, Value], columns: Iterable[Column]) -> str:
    cells = [
        f'<attvalue for="{column.name}" value={_text(values[column.name])}/>'
        for column in columns
        if values.get(column.name, "") != ""
    ]
    return f"<attvalues>{''.join(cells)}</attvalues>" if cells else ""


def _spells(years: Iterable[int]) -> str:
    """The times in which something is there: whole plan years."""
    spells = [f'<spell start="{year}-01-01" end="{year}-12-31"/>' for year in years]
    return f"<spells>{''.join(spells)}</spells>" if spells else ""


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return '"true"' if value else '"false"'
    return _quoted(value) if isinstance(value, str) else f'"{value}"'


@lru_cache(maxsize=1 << 14)
def _quoted(text: str) -> str:
    """Text as an XML attribute; most of it repeats and needs no care."""
    return quoteattr(clean(text)) if _NEEDS_CARE.search(text) else f'"{text}"'


def _mark(mark: Mark) -> str:
    red, green, blue = mark.colour
    return (
        f'<viz:color r="{red}" g="{green}" b="{blue}"/><viz:position x="{mark.x}" y="{mark.y}" z="0.0"/>'
        f'<viz:size value="{mark.size}"/>'
    )


def _stroke(stroke: Stroke) -> str:
    red, green, blue = stroke.colour
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/><viz:thickness value="{stroke.thickness}"/>'
