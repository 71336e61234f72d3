"""GraphML, as Gephi, Cytoscape, yEd, igraph and networkx read it: position, size and colour are columns.

Gephi takes ``x``, ``y``, ``size``, ``r``, ``g``, ``b``, ``label`` and ``weight`` for what they say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from kg.export.network import Column, Value, clean
from kg.export.picture import Picture

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"

_TYPES = {"string": "string", "integer": "int", "double": "double", "boolean": "boolean"}
_MARK = (
    Column("label"),
    *(Column(name, "double") for name in ("x", "y", "size")),
    *(Column(name, "integer") for name in "rgb"),
)
_STROKE = (Column("weight", "double"),)


def write(picture: Picture, path: Path) -> dict[str, int]:
    """Write a picture as GraphML (UTF-8, line feeds); the number of nodes and edges comes back."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_lines(picture))
    return picture.network.counts()


def _lines(picture: Picture) -> Iterator[str]:
    network = picture.network
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<graphml xmlns="{NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xsi:schemaLocation="{NAMESPACE} {NAMESPACE}/1.0/graphml.xsd">\n'
    )
    for owner, columns in (("node", (*_MARK, *network.node_columns)), ("edge", (*_STROKE, *network.edge_columns))):
        for column in columns:
            name = f'attr.name="{column.name}" attr.type="{_TYPES[column.type]}"'
            yield f'<key id="{owner}-{column.name}" for="{owner}" {name}/>\n'
    yield f'<graph id="{network.name}" edgedefault="{"directed" if network.directed else "undirected"}">\n'
    for node, mark in zip(network.nodes, picture.marks, strict=True):
        red, green, blue = mark.colour
        drawn: dict[str, Value] = {"label": node.label(picture.language), "x": mark.x, "y": mark.y, "size": mark.size}
        values = {**drawn, "r": red, "g": green, "b": blue, **node.values}
        yield f"<node id={quoteattr(node.id)}>{_data('node', values)}</node>\n"
    for edge in network.edges:
        data = _data("edge", {"weight": edge.weight, **edge.values})
        ends = f"source={quoteattr(edge.source)} target={quoteattr(edge.target)}"
        yield f"<edge id={quoteattr(edge.id)} {ends}>{data}</edge>\n"
    yield "</graph>\n</graphml>\n"


def _data(owner: str, values: Mapping[str, Value]) -> str:
    return "".join(f'<data key="{owner}-{name}">{_text(value)}</data>' for name, value in values.items() if value != "")


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return escape(clean(str(value)))
