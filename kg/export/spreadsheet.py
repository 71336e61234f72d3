"""nodes.csv and edges.csv with the column names that Gephi's spreadsheet import knows."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from kg.export.network import Value, clean
from kg.export.picture import Picture

NODES, EDGES = "nodes.csv", "edges.csv"


def write(picture: Picture, path: Path) -> dict[str, int]:
    """Write both tables into the folder ``path`` (UTF-8, line feeds); the number of nodes and edges comes back."""
    network = picture.network
    path.mkdir(parents=True, exist_ok=True)
    node_columns = [column.name for column in network.node_columns]
    edge_columns = [column.name for column in network.edge_columns]
    _table(
        path / NODES,
        ("Id", "Label", "x", "y", "size", "color", *node_columns),
        (
            (
                node.id,
                node.label(picture.language),
                mark.x,
                mark.y,
                mark.size,
                "#{:02x}{:02x}{:02x}".format(*mark.colour),
                *(node.values.get(name, "") for name in node_columns),
            )
            for node, mark in zip(network.nodes, picture.marks, strict=True)
        ),
    )
    kind = "Directed" if network.directed else "Undirected"
    _table(
        path / EDGES,
        ("Source", "Target", "Type", "Kind", "Id", "Weight", *edge_columns),
        (
            (
                edge.source,
                edge.target,
                kind,
                edge.kind,
                edge.id,
                edge.weight,
                *(edge.values.get(name, "") for name in edge_columns),
            )
            for edge in network.edges
        ),
    )
    return network.counts()


def _table(path: Path, header: Sequence[str], rows: Iterable[Iterable[Value]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([_cell(value) for value in row] for row in rows)


def _cell(value: Value) -> Value:
    if isinstance(value, bool):
        return "true" if value else "false"
    return " ".join(clean(value).split()) if isinstance(value, str) else value
