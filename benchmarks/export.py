"""How fast a picture is laid out and written: our GEXF writer against networkx's, our layout against igraph's.

    python benchmarks/export.py [BUILD_DIR] [--view mandates] [--runs 7]

Without a build, a made network of the size of a whole plan is drawn. Medians of the same run; the ratios count.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import networkx

from kg.export import gexf
from kg.export.layout import positions
from kg.export.network import Column, Edge, Network, Node
from kg.export.picture import Picture, draw


def made(programmes: int = 28, units: int = 8, instruments: int = 8) -> Network:
    """A network of the size and shape of a plan: 28 programmes, 224 units, some 1,700 instruments, 320 shared."""
    nodes, edges = [], []

    def node(name: str, kind: str, programme: str = "") -> None:
        values = {"kind": kind, "label_en": f"{kind} {name}", "iri": f"https://example.org/{name}", "degree": 1}
        nodes.append(Node(name, name, kind, {"en": f"{kind} {name}"}, programme, values=values))

    def edge(source: str, target: str, kind: str, pull: float) -> None:
        edges.append(Edge(source, target, kind, 1.0, pull, values={"relation": kind, "relation_en": kind}))

    node("GA", "body")
    for programme in range(programmes):
        node(f"p{programme}", "programme", str(programme + 1))
        for unit in range(units):
            name = f"p{programme}-{unit}"
            node(name, "subprogramme", str(programme + 1))
            edge(name, f"p{programme}", "part-of", 2.0)
            for number in range(instruments - (unit + programme) % 3):
                node(f"{name}-{number}", "instrument", str(programme + 1))
                edge(name, f"{name}-{number}", "mandated-by", 1.0)
                edge(f"{name}-{number}", "GA", "adopted-by", 0.0)
    for number in range(320):
        node(f"s{number}", "instrument")
        for step in range(2 + number % 4):
            edge(
                f"p{(number * 5 + step * step) % programmes}-{(number + step) % units}",
                f"s{number}",
                "mandated-by",
                1.0,
            )
        edge(f"s{number}", "GA", "adopted-by", 0.0)
    names = tuple(Column(name) for name in ("kind", "label_en", "iri"))
    return Network(
        "mandates",
        True,
        tuple(sorted(nodes, key=lambda one: one.id)),
        tuple(sorted({one.id: one for one in edges}.values(), key=lambda one: one.id)),
        (*names, Column("degree", "integer")),
        (Column("relation"), Column("relation_en")),
    )


def as_networkx(picture: Picture) -> networkx.DiGraph:
    """The same network with the same columns, colours, positions and sizes, as networkx writes it."""
    graph = networkx.MultiDiGraph()
    for node, mark in zip(picture.network.nodes, picture.marks, strict=True):
        red, green, blue = mark.colour
        viz = {
            "color": {"r": red, "g": green, "b": blue, "a": 1.0},
            "position": {"x": mark.x, "y": mark.y, "z": 0.0},
            "size": mark.size,
        }
        graph.add_node(node.id, label=node.label(picture.language), viz=viz, **node.values)
    for edge in picture.network.edges:
        graph.add_edge(edge.source, edge.target, key=edge.kind, weight=edge.weight, **edge.values)
    return graph


def median(work: Callable[[], object], runs: int) -> float:
    """The median of so many runs, in seconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", nargs="?", type=Path)
    parser.add_argument("--view", default="mandates")
    parser.add_argument("--runs", type=int, default=7)
    arguments = parser.parse_args()
    if arguments.build:
        from kg.export.networks import network
        from kg.graph.store import open_store

        store = open_store(arguments.build)
        print(f"{'query the view':34}{median(lambda: network(store, arguments.view), arguments.runs):8.3f} s")
        view = network(store, arguments.view)
    else:
        view = made()
    print(f"{'nodes, edges':34}{len(view.nodes)}, {len(view.edges)}")
    picture = draw(view)
    graph = as_networkx(picture)
    with tempfile.TemporaryDirectory() as folder:
        ours = median(lambda: gexf.write(picture, Path(folder) / "ours.gexf"), arguments.runs)
        theirs = median(lambda: networkx.write_gexf(graph, Path(folder) / "theirs.gexf", version="1.3"), arguments.runs)
    print(f"{'write GEXF, ours':34}{ours:8.3f} s")
    print(f"{'write GEXF, networkx':34}{theirs:8.3f} s   ours / networkx = {ours / theirs:.2f}")
    sizes = [mark.size for mark in picture.marks]
    runs = max(1, arguments.runs // 2)
    drawn = median(lambda: positions(view, sizes), runs)
    print(f"{'layout, ours':34}{drawn:8.3f} s")
    _others(view, graph, drawn, runs)


def _others(view: Network, graph: networkx.MultiDiGraph, drawn: float, runs: int) -> None:
    """Layouts of whole graphs by libraries, where they are installed; they know neither clusters nor sizes."""
    try:
        import igraph
    except ImportError:
        print("igraph is not installed")
    else:
        rows = {node.id: number for number, node in enumerate(view.nodes)}
        pairs = [(rows[edge.source], rows[edge.target]) for edge in view.edges]
        whole = igraph.Graph(len(rows), pairs)
        time_ = median(lambda: whole.layout_fruchterman_reingold(grid=True), runs)
        print(f"{'layout, igraph (grid)':34}{time_:8.3f} s   ours / igraph = {drawn / time_:.2f}")
    time_ = median(lambda: networkx.forceatlas2_layout(networkx.Graph(graph), seed=1), 1)
    print(f"{'layout, networkx (ForceAtlas2)':34}{time_:8.3f} s   ours / networkx = {drawn / time_:.2f}")


if __name__ == "__main__":
    main()
