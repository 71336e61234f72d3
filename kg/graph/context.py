"""Where the records of one document stand: the IRIs of its units, paragraphs, tables and results."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph.rdf import Statements, integer, term
from kg.model import Document, Lines, Records, UnitKey

#: A printed number, and the unit or line where it counts (None: the first of that number in the document).
Numbered = dict[tuple[str, UnitKey | int | None], NamedNode]


class Names:
    """Gives each node its own IRI: a second claim to an IRI gets ``-2``, in document order."""

    def __init__(self) -> None:
        self._claims: dict[str, int] = {}

    def unique(self, iri: str) -> str:
        """The IRI itself, or with the next free ordinal where it is taken.

        >>> names = Names()
        >>> names.unique("x"), names.unique("x"), names.unique("x-2")
        ('x', 'x-2', 'x-2-2')
        """
        claims = self._claims.get(iri, 0) + 1
        self._claims[iri] = claims
        return iri if claims == 1 else self.unique(f"{iri}-{claims}")


@dataclass(frozen=True)
class Context:
    """What the themes need to know of a document beside their own records."""

    document: Document
    iri: NamedNode
    units: dict[UnitKey, NamedNode]
    paragraph_nodes: tuple[NamedNode, ...]
    table_nodes: tuple[NamedNode, ...]
    result_nodes: tuple[NamedNode, ...]
    paragraphs: Numbered
    tables: Numbered
    results: Numbered
    unnumbered: tuple[tuple[int, NamedNode], ...] = ()
    pages: tuple[tuple[int, int], ...] = ()
    names: Names = field(default_factory=Names)
    #: The citations in lists of mandates by the first line of their row, as they are named.
    citations: defaultdict[int, list[NamedNode]] = field(default_factory=lambda: defaultdict(list))

    @property
    def language(self) -> str:
        """The language of the document's words."""
        return self.document.language

    def node(self, *names: object) -> NamedNode:
        """A new node of this document: ``node("cite", 383)``."""
        return NamedNode(self.names.unique(ids.part(self.iri.value, *names)))

    def unit(self, key: UnitKey) -> NamedNode | None:
        """The unit of a path, or the nearest one around it that the document has."""
        if key in self.units:
            return self.units[key]
        return next((self.units[around] for around in ancestors(key) if around in self.units), None)

    def paragraph(self, number: str, unit: UnitKey, lines: Lines = ()) -> NamedNode | None:
        """The paragraph of a printed number: where it is printed twice the one of these lines, or of the unit."""
        for place in (min(lines, default=0), unit, None) if number else ():
            if (number, place) in self.paragraphs:
                return self.paragraphs[number, place]
        return None

    def table(self, number: str, unit: UnitKey, lines: Lines = ()) -> NamedNode | None:
        """The table or figure of a printed number: the one of the unit where a number is printed twice.

        Of tables without a number, the last one that starts at or before the first of the lines.
        """
        if number:
            return self.tables.get((number, unit)) or self.tables.get((number, None))
        before = bisect_right(self.unnumbered, min(lines, default=0), key=lambda each: each[0])
        return self.unnumbered[before - 1][1] if before else None

    def result(self, number: str, unit: UnitKey) -> NamedNode | None:
        """The planned result of a unit by its printed number."""
        return self.results.get((number, unit)) if number else None

    def place(self, node: NamedNode, lines: Lines, unit: UnitKey | None = None) -> Statements:
        """Document, first and last line, page and unit of a node: the way back to the print."""
        yield node, term(terms.IN_DOCUMENT), self.iri
        if lines:
            first = min(lines)
            yield node, term(terms.LINE), integer(first)
            yield node, term(terms.LINE_END), integer(max(lines))
            page = bisect_right(self.pages, (first, 1 << 62))
            if page:
                yield node, term(terms.PAGE), integer(self.pages[page - 1][1])
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
    units = _units(records, names)

    def mint(owner: NamedNode, theme: str, number: str, lines: Lines) -> NamedNode:
        return NamedNode(names.unique(ids.part(owner.value, theme, number or f"L{min(lines, default=0)}")))

    paragraphs = tuple(mint(iri, "par", item.number, item.lines) for item in records.paragraphs)
    tables = tuple(mint(iri, "tab", item.number, item.lines) for item in records.tables)
    unnumbered = [
        (min(each.lines, default=0), node) for each, node in zip(records.tables, tables, strict=True) if not each.number
    ]
    results = tuple(mint(units.get(item.unit, iri), "result", item.number, item.lines) for item in records.results)
    return Context(
        document=document,
        iri=iri,
        units=units,
        paragraph_nodes=paragraphs,
        table_nodes=tables,
        result_nodes=results,
        paragraphs=_index(((item.number, item.unit, item.lines) for item in records.paragraphs), paragraphs),
        tables=_index(((item.number, item.unit, item.lines) for item in records.tables), tables),
        results=_index(((item.number, item.unit, item.lines) for item in records.results), results),
        unnumbered=tuple(sorted(unnumbered, key=lambda each: each[0])),
        pages=records.pages,
        names=names,
    )


def _units(records: Records, names: Names) -> dict[UnitKey, NamedNode]:
    """The IRI of each unit; a named part goes by its ordinal within its programme."""
    document = records.document
    plan = ids.plan(document.symbol, document.year, document.edition)
    ordinals: dict[str, dict[str, int]] = {}
    units: dict[UnitKey, NamedNode] = {}
    for unit in records.units:
        key = unit.key
        if key not in units:
            parts = ordinals.setdefault(key.programme, {})
            ordinal = str(parts.setdefault(key.section, len(parts) + 1)) if key.section else ""
            iri = ids.unit(plan, key.programme, ordinal, key.subprogramme, key.component)
            units[key] = NamedNode(names.unique(iri))
    return units


def _index(places: Iterable[tuple[str, UnitKey, Lines]], nodes: Sequence[NamedNode]) -> Numbered:
    found: Numbered = {}
    for (number, unit, lines), node in zip(places, nodes, strict=True):
        for place in (min(lines, default=0), unit, None):
            found.setdefault((number, place), node)
    return found
