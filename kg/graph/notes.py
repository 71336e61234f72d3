"""Footnotes and notes under tables: their text, what they note, the documents they cite; the sources of a document."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph.context import Context
from kg.graph.rdf import Statements, string, term, text
from kg.model import NotePlace, Records, UnitKey


def statements(context: Context, records: Records) -> Statements:
    """The notes of a document in document order; they come after what they note.

    The documents cited by the notes on its front matter, which belongs to no unit, are what a document was made from.
    """
    paragraphs = _by_line((item.lines for item in records.paragraphs), context.paragraph_nodes)
    tables = _by_line((item.lines for item in records.tables), context.table_nodes)
    for note in records.footnotes:
        node = context.node("note", note.mark or f"L{min(note.lines, default=0)}")
        yield node, term(terms.TYPE), term(terms.FOOTNOTE)
        if note.mark:
            yield node, term(terms.NUMBER), string(note.mark)
        yield node, term(terms.TEXT), text(note.text, context.language)
        yield from context.place(node, note.lines, note.unit)
        for thing in _noted(context, note.places, {**tables, **paragraphs}):
            yield thing, term(terms.HAS_NOTE), node
        instruments = [NamedNode(ids.instrument(citation.cited)) for citation in note.cited]
        for instrument in instruments:
            yield node, term(terms.CITES), instrument
        if any(place.kind == "paragraph" and place.unit == UnitKey() for place in note.places):
            for instrument in instruments:
                yield context.iri, term(terms.SOURCE), instrument


def _noted(context: Context, places: tuple[NotePlace, ...], by_line: dict[int, NamedNode]) -> Iterator[NamedNode]:
    """What a note is on: paragraph, table, row of a list of mandates, result, unit, or the document; each once."""
    seen: set[NamedNode] = set()
    for place in places:
        found: list[NamedNode | None] = list(context.citations.get(min(place.lines), ()))
        if not found:
            found = [by_line.get(min(place.lines)) or context.result(place.number, place.unit)]
        if found == [None]:
            found = [context.iri if place.kind == "document" else context.unit(place.unit)]
        for node in found:
            if node is not None and node not in seen:
                seen.add(node)
                yield node


def _by_line(lines: Iterator[tuple[int, ...]], nodes: tuple[NamedNode, ...]) -> dict[int, NamedNode]:
    return {min(each): node for each, node in zip(lines, nodes, strict=True) if each}
