"""The dataset as sorted lines of N-Quads: the form in which it is written, counted and turned into Turtle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from pyoxigraph import NamedNode

from kg import terms
from kg.graph.rdf import Statement

_TYPE = f"<{terms.TYPE}>".encode()


@dataclass(slots=True)
class Counts:
    """How many statements there are: in all, by named graph, by property; entities by class; distinct subjects."""

    triples: int = 0
    subjects: int = 0
    graphs: Counter[str] = field(default_factory=Counter)
    properties: Counter[str] = field(default_factory=Counter)
    classes: Counter[str] = field(default_factory=Counter)


def lines(graphs: Iterable[tuple[NamedNode, Iterable[Statement]]]) -> list[bytes]:
    """The statements of named graphs as sorted lines, each once: the same bytes for the same dataset.

    >>> node = NamedNode("http://a")
    >>> [line.split() for line in lines([(NamedNode("http://g"), [(node, node, node), (node, node, node)])])]
    [[b'<http://a>', b'<http://a>', b'<http://a>', b'<http://g>', b'.']]
    """
    written: list[bytes] = []
    words: dict[NamedNode, str] = {}
    for graph, statements in graphs:
        end = f" {graph} .\n"
        subject, start = None, ""
        for node, predicate, value in statements:
            if node is not subject:
                subject, start = node, str(node)
            word = words.get(predicate) or words.setdefault(predicate, str(predicate))
            written.append(f"{start} {word} {value}{end}".encode())
    return merged(written)


def merged(*parts: Sequence[bytes]) -> list[bytes]:
    """Lines sorted, each once; quick where they are nearly sorted."""
    return [line for line, _ in groupby(sorted(line for part in parts for line in part))]


def split(line: bytes) -> tuple[bytes, bytes, bytes, bytes]:
    """Subject, predicate, object and graph of a line, in N-Quads notation.

    >>> split(b'<http://a> <http://b> "c . d"@en <http://g> .' + bytes([10]))[2]
    b'"c . d"@en'
    """
    subject, predicate, rest = line.split(b" ", 2)
    value, graph, _ = rest.rsplit(b" ", 2)
    return subject, predicate, value, graph


def count(sorted_lines: Iterable[bytes]) -> Counts:
    """Counts of the statements of sorted lines."""
    graphs: Counter[bytes] = Counter()
    properties: Counter[bytes] = Counter()
    classes: Counter[bytes] = Counter()
    triples, subjects, last = 0, 0, b""
    for line in sorted_lines:
        subject, predicate, value, graph = split(line)
        triples += 1
        if subject != last:
            subjects, last = subjects + 1, subject
        graphs[graph] += 1
        properties[predicate] += 1
        if predicate == _TYPE:
            classes[value] += 1
    return Counts(triples, subjects, *map(_named, (graphs, properties, classes)))


def _named(counter: Counter[bytes]) -> Counter[str]:
    return Counter({iri[1:-1].decode(): number for iri, number in sorted(counter.items())})


def blocks(sorted_lines: Sequence[bytes]) -> Iterator[tuple[bytes, int, int]]:
    """Each subject with the range of its lines."""
    start, subject = 0, b""
    for position, line in enumerate(sorted_lines):
        if not line.startswith(subject) or not subject:
            if subject:
                yield subject[:-1], start, position
            start, subject = position, line[: line.index(b" ") + 1]
    if subject:
        yield subject[:-1], start, len(sorted_lines)
