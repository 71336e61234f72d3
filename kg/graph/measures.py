"""Performance measures and their values over the years."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph.context import Context
from kg.graph.rdf import Statements, code, decimal, integer, string, term, text
from kg.model import MeasureValue, Records, UnitKey

CUBE = NamedNode(ids.cube("measures"))


def statements(context: Context, records: Records) -> Statements:
    """The measures of a document in document order, each followed by the values that were printed."""
    for measure in records.measures:
        node = context.node("measure", measure.number or f"L{min(measure.lines, default=0)}")
        yield node, term(terms.TYPE), term(terms.MEASURE)
        if measure.number:
            yield node, term(terms.NUMBER), string(measure.number)
        if measure.title:
            yield node, term(terms.TITLE), text(measure.title, context.language)
        if measure.measured_in:
            yield node, term(terms.MEASURED_IN), text(measure.measured_in, context.language)
        table = context.table(measure.number, measure.unit, measure.lines)
        if table is not None:
            yield node, term(terms.IN_TABLE), table
        result = context.result(measure.result, measure.unit)
        if result is not None:
            yield node, term(terms.IN_RESULT), result
        yield from context.place(node, measure.lines, measure.unit)
        series = {name: ordinal for ordinal, name in enumerate(dict.fromkeys(v.series for v in measure.values), 1)}
        for value in measure.values:
            name = f"s{series[value.series]}" if len(series) > 1 else ""
            yield from _value(context, node, value, name, measure.unit)


def _value(context: Context, measure: NamedNode, value: MeasureValue, series: str, unit: UnitKey) -> Statements:
    names = [name for name in (series, str(value.year), value.basis) if name]
    node = NamedNode(context.names.unique(ids.part(measure.value, *names)))
    yield node, term(terms.TYPE), term(terms.MEASURE_VALUE)
    yield node, term(terms.OBSERVATION_SET), CUBE
    yield node, term(terms.OBSERVES), measure
    yield node, term(terms.YEAR), integer(value.year)
    if value.series:
        yield node, term(terms.SERIES), text(value.series, context.language)
    if value.basis:
        yield node, term(terms.BASIS), code("basis", value.basis)
    number = decimal(value.value)
    if number is not None:
        yield node, term(terms.VALUE), number
        yield node, term(terms.PRINTED_VALUE), string(value.value)
    else:
        yield node, term(terms.TEXT), text(value.value, context.language)
    yield node, term(terms.READ_FROM), code("read-from", value.source)
    confidence = decimal(f"{value.confidence:.3f}")
    if confidence is not None:
        yield node, term(terms.CONFIDENCE), confidence
    told = context.paragraph(value.paragraph, unit, value.lines)
    if told is not None:
        yield node, term(terms.IN_PARAGRAPH), told
    yield from context.place(node, value.lines)
