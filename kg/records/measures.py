"""Blocks -> performance measures: title, unit of measure, and a value a year where the document gives one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from kg.findings import Code, finding
from kg.lang.measures import MeasureWords, measure_words
from kg.model import Block, Document, Finding, Furniture, Kind, Line, Lines, Measure, MeasureValue
from kg.records import measures_cells, measures_charts, measures_printed, tables

MEASURES = ("measure-table", "measure-figure")
_DASH = re.compile(r"[—–-]+")
PLAN_YEARS = 5  # a measure runs from four years before the plan's year to it


def extract(blocks: Sequence[Block], document: Document) -> tuple[tuple[Measure, ...], tuple[Finding, ...]]:
    """The performance measures in document order, with findings where values are missing or cannot be placed.

    Values come from the cells of a table (``source`` table) and from a chart: its series where the source keeps them,
    else the labels that it left in the text; most charts left none there, and then the measure has no values.
    """
    words = measure_words(document.language)
    labels = _chart_labels(blocks)
    measures: list[Measure] = []
    findings: list[Finding] = []
    for block in blocks:
        if block.kind not in (Kind.TABLE, Kind.FIGURE) or tables.kind(block, document.language) not in MEASURES:
            continue
        measure, complete = _measure(block, labels[block.lines[0]], document, words)
        measures.append(measure)
        if block.kind is Kind.FIGURE and not measure.values and (left := labels[block.lines[0]]):
            about = "The labels that this chart left in the text cannot be told apart by year."
            lines = (*block.lines[:1], *(line.number for line in left))
            code = Code.MEASURE_WITHOUT_VALUES
            findings.append(finding(code, about, lines, printed=block.number, unit=block.unit))
        if not complete and block.kind is Kind.TABLE:
            code = Code.MEASURE_VALUES_INCOMPLETE if measure.values else Code.MEASURE_WITHOUT_VALUES
            about = "The cells of this table cannot all be told apart by year."
            findings.append(finding(code, about, block.lines[:1], printed=block.number, unit=block.unit))
    return tuple(measures), tuple(findings)


def _measure(block: Block, labels: Sequence[Line], document: Document, words: MeasureWords) -> tuple[Measure, bool]:
    title, unit = caption(block.text, words)
    if measures_printed.is_real(block):
        values, complete = measures_printed.read(block, document.year, words)
    elif block.kind is Kind.TABLE:
        values, complete = _from_cells(block.raw, document, words)
    else:
        values, complete = _from_labels([*block.raw, *labels], document, words), True
    kind = tables.kind(block, document.language)
    lines = block.lines[: len(block.lines) - len(block.raw)]
    return Measure(block.number, kind, block.unit, title, unit, values, lines, block.result), complete


def caption(text: str, words: MeasureWords) -> tuple[str, str]:
    """The title and unit of measure in a caption."""
    match = words.caption.match(text)
    title = match.group(1) if match else text
    unit = words.caption_unit.search(title)
    if unit is None or words.no_unit.search(unit.group(1)) or not unit.start():
        return title, ""
    return title[: unit.start()], unit.group(1)


def _from_cells(raw: Sequence[Line], document: Document, words: MeasureWords) -> tuple[tuple[MeasureValue, ...], bool]:
    """The values of a table; a header of years that is repeated after a page break starts a further row."""
    headers = [i for i, line in enumerate(raw) if words.years.fullmatch(line.text.strip())]
    if not headers:
        return (), False
    years = [int(year) for year, _ in words.year.findall(raw[headers[0]].text)]
    spans = zip(headers, [*headers[1:], len(raw)], strict=True)
    bodies = [_without_notes(raw[start + 1 : end], words) for start, end in spans]
    read = measures_cells.columns(bodies, len(years), words)
    values = tuple(
        MeasureValue("", year, text, "table", lines)
        for year, text, lines in zip(years, read.texts, read.lines, strict=True)
        if text
    )
    return values, read.complete and bool(values)


def _without_notes(body: Sequence[Line], words: MeasureWords) -> Sequence[Line]:
    for index, line in enumerate(body):
        if words.note.match(line.text.strip()):
            return body[:index]
    return body


def _from_labels(labels: Sequence[Line], document: Document, words: MeasureWords) -> tuple[MeasureValue, ...]:
    years = range(document.year - PLAN_YEARS + 1, document.year + 1)
    numbers = tuple(line.number for line in labels)
    return tuple(
        _from_label(series.name, year, value, numbers)
        for series in measures_charts.read(labels, PLAN_YEARS, words)
        for year, value in zip(years, series.values, strict=True)
    )


def _from_label(series: str, year: int, label: str, lines: Lines) -> MeasureValue:
    """A value by its label; a dash is nought. Series are told apart by the order of the legend: less certain."""
    value = "0" if _DASH.fullmatch(label) else label
    printed = label if value != label else ""
    return MeasureValue(series, year, value, "chart", lines, confidence=0.9 if series else 1.0, printed=printed)


def _chart_labels(blocks: Sequence[Block]) -> dict[int, list[Line]]:
    """The labels that stand away from their chart, by the first line of its caption.

    A chart's labels fall to the end of its page: they are the figure's that stands alone on that page.
    """
    figures: dict[int | None, list[Block]] = defaultdict(list)
    found: dict[int, list[Line]] = defaultdict(list)
    for block in blocks:
        if block.kind is Kind.FIGURE:
            figures[block.page].append(block)
    for block in blocks:
        if block.role == Furniture.CHART_DEBRIS:
            candidates = figures[block.page]
            if len(candidates) == 1 and candidates[0].lines[0] < block.lines[0]:
                found[candidates[0].lines[0]] += block.raw
    return found
