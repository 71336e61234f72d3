"""Performance measures and their values over the years."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph.context import Context
from kg.graph.rdf import Statements, code, decimal, integer, string, term, text
from kg.model import Measure, Records


def statements(context: Context, records: Records) -> Statements:
    """The measures of a document in document order, each followed by the values that were printed."""
    for measure in records.measures:
        node = context.node("measure", measure.number or f"L{measure.lines[0]}")
        yield node, term(terms.TYPE), term(terms.MEASURE)
        if measure.number:
            yield node, term(terms.NUMBER), string(measure.number)
        if measure.title:
            yield node, term(terms.TITLE), text(measure.title, context.language)
        if measure.measured_in:
            yield node, term(terms.MEASURED_IN), text(measure.measured_in, context.language)
        table = context.tables.get(measure.number)
        if table is not None:
            yield node, term(terms.IN_TABLE), table
        result = context.result(measure.unit, measure.result) if measure.result else None
        if result is not None:
            yield node, term(terms.IN_RESULT), result
        yield from context.place(node, measure.lines, measure.unit)
        yield from _values(context, measure, node)


def _values(context: Context, measure: Measure, node: NamedNode) -> Statements:
    series = {name: ordinal for ordinal, name in enumerate(dict.fromkeys(v.series for v in measure.values), 1)}
    for value in measure.values:
        parts = [value.year, *([value.basis] if value.basis else [])]
        if len(series) > 1:
            parts.insert(0, f"s{series[value.series]}")
        entry = NamedNode(context.names.unique(ids.part(node.value, *parts)))
        yield entry, term(terms.TYPE), term(terms.MEASURE_VALUE)
        yield entry, term(terms.OBSERVES), node
        yield entry, term(terms.YEAR), integer(value.year)
        if value.series:
            yield entry, term(terms.SERIES), text(value.series, context.language)
        if value.basis:
            yield entry, term(terms.BASIS), code("basis", value.basis)
        number = decimal(value.value)
        if number is not None:
            yield entry, term(terms.VALUE), number
            yield entry, term(terms.PRINTED_VALUE), string(value.value)
        else:
            yield entry, term(terms.TEXT), text(value.value, context.language)
        yield entry, term(terms.READ_FROM), code("read-from", value.source)
        confidence = decimal(f"{value.confidence:.3f}")
        if confidence is not None:
            yield entry, term(terms.CONFIDENCE), confidence
        yield from context.place(entry, value.lines)
