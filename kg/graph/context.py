"""Where the records of one document stand: the IRIs of its units, paragraphs, tables and results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph.rdf import Statement, integer, term
from kg.model import Document, Lines, Paragraph, Records, UnitKey


class Names:
    """Gives each node its own IRI: a second claim to an IRI gets ``-2``, in document order."""

    def __init__(self) -> None:
        self._count: dict[str, int] = {}

    def unique(self, iri: str) -> str:
        """The IRI itself, or with the next free ordinal where it is taken.

        >>> names = Names()
        >>> names.unique("x"), names.unique("x"), names.unique("x-2")
        ('x', 'x-2', 'x-2-2')
        """
        count = self._count.get(iri, 0) + 1
        self._count[iri] = count
        return iri if count == 1 else self.unique(f"{iri}-{count}")


@dataclass(frozen=True)
class Context:
    """What the themes need to know of a document beside their own records."""

    document: Document
    iri: NamedNode
    units: dict[UnitKey, NamedNode]
    paragraphs: dict[tuple[str, UnitKey | None], NamedNode]
    paragraph_nodes: tuple[NamedNode, ...]
    tables: dict[str, NamedNode]
    table_nodes: tuple[NamedNode, ...]
    results: dict[tuple[UnitKey, str], NamedNode]
    result_nodes: tuple[NamedNode, ...]
    names: Names = field(default_factory=Names)

    @property
    def language(self) -> str:
        """The language of the document's words."""
        return self.document.language

    def node(self, *names: object) -> NamedNode:
        """A new node of this document: ``node("cite", 383)``."""
        return NamedNode(self.names.unique(ids.part(self.iri.value, *names)))

    def unit(self, key: UnitKey) -> NamedNode | None:
        """The unit of a path, or the nearest one around it that the document has."""
        for around in (key, *ancestors(key)):
            if around in self.units:
                return self.units[around]
        return None

    def paragraph(self, number: str, unit: UnitKey) -> NamedNode | None:
        """The paragraph of a printed number: the one in the unit where a number is printed twice."""
        return self.paragraphs.get((number, unit)) or self.paragraphs.get((number, None))

    def result(self, unit: UnitKey, number: str) -> NamedNode | None:
        """The planned result of a unit by its printed number."""
        return self.results.get((unit, number))

    def place(self, node: NamedNode, lines: Lines, unit: UnitKey | None = None) -> Iterator[Statement]:
        """Document, first and last line, and unit of a node: the way back to the print."""
        yield node, term(terms.IN_DOCUMENT), self.iri
        if lines:
            yield node, term(terms.LINE), integer(min(lines))
            yield node, term(terms.LINE_END), integer(max(lines))
        place = self.unit(unit) if unit is not None else None
        if place is not None:
            yield node, term(terms.IN_UNIT), place


def ancestors(key: UnitKey) -> Iterator[UnitKey]:
    """The paths around a path, nearest first.

    >>> [tuple(around) for around in ancestors(UnitKey("1", "New York", "2"))]
    [('1', 'New York', '', ''), ('1', '', '', '')]
    """
    if key.component:
        key = key._replace(component="")
        yield key
    if key.subprogramme:
        key = key._replace(subprogramme="")
        yield key
    if key.section:
        yield key._replace(section="")


def open_context(records: Records) -> Context:
    """Name everything that other records point to: units, paragraphs, tables and results of a document."""
    document, names = records.document, Names()
    iri = NamedNode(ids.document(document.symbol, document.language))

    def mint(*parts: object) -> NamedNode:
        return NamedNode(names.unique(ids.part(iri.value, *parts)))

    units = _units(records)
    paragraph_nodes = tuple(mint("par", p.number or f"L{p.lines[0]}") for p in records.paragraphs)
    table_nodes = tuple(mint("tab", t.number or f"L{t.lines[0]}") for t in records.tables)
    tables: dict[str, NamedNode] = {}
    for table, node in zip(records.tables, table_nodes, strict=True):
        tables.setdefault(table.number, node)
    results: dict[tuple[UnitKey, str], NamedNode] = {}
    result_nodes = []
    for result in records.results:
        owner = units.get(result.unit)
        node = NamedNode(names.unique(ids.part((owner or iri).value, "result", result.number or f"L{result.lines[0]}")))
        result_nodes.append(node)
        results.setdefault((result.unit, result.number), node)
    return Context(
        document,
        iri,
        units,
        _by_number(records.paragraphs, paragraph_nodes),
        paragraph_nodes,
        tables,
        table_nodes,
        results,
        tuple(result_nodes),
        names,
    )


def _units(records: Records) -> dict[UnitKey, NamedNode]:
    """The IRI of each unit; a named part goes by its ordinal within its programme."""
    plan = ids.plan(records.document.symbol, records.document.year, records.document.edition)
    ordinals: dict[str, dict[str, int]] = {}
    units: dict[UnitKey, NamedNode] = {}
    for unit in records.units:
        key = unit.key
        parts = ordinals.setdefault(key.programme, {})
        ordinal = str(parts.setdefault(key.section, len(parts) + 1)) if key.section else ""
        units.setdefault(key, NamedNode(ids.unit(plan, key.programme, ordinal, key.subprogramme, key.component)))
    return units


def _by_number(
    paragraphs: Sequence[Paragraph], nodes: Sequence[NamedNode]
) -> dict[tuple[str, UnitKey | None], NamedNode]:
    found: dict[tuple[str, UnitKey | None], NamedNode] = {}
    for paragraph, node in zip(paragraphs, nodes, strict=True):
        found.setdefault((paragraph.number, paragraph.unit), node)
        found.setdefault((paragraph.number, None), node)
    return found
