"""Measures of sources with real tables and charts: the cells of a table, the series of a chart, value by value.

A dash is the value 0 where something was counted: an actual value, up to the year before last. In the place of a plan,
and in a table of words, it says that there is none, but where all that is planned is to have none. A nought of a chart
that no bar stands for is none either: one in a year for which the layout of the plan has no such value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.lang.measures import MeasureWords
from kg.model import Block, ChartSeries, Line, MeasureValue

PLANNED = "planned"
BACK = 2  # the year of a plan less this is the last with actual values, and the first with both

_DASH = re.compile(r"[-‐-―−]+")
_NUMBER = re.compile(r"[$€£]?\s*(-?\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)")
_ENDED = re.compile(r"[.;:,!?]$")
_BULLET = re.compile(r"^[•·●]\s*")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table or category of a chart: its place, year and basis (empty where none is printed)."""

    place: int
    year: int
    basis: str


def is_real(block: Block) -> bool:
    """Whether a table or figure has real cells or a chart's series."""
    return any(line.cells or line.charts or line.style for line in block.raw)


def read(block: Block, plan_year: int, words: MeasureWords) -> tuple[tuple[MeasureValue, ...], bool]:
    """The values of a table or figure, and whether every column of a table has one or says that there is none."""
    series = [(each, line) for line in block.raw for each in line.charts]
    if series:
        return tuple(value for each, line in series for value in _of_chart(each, line, plan_year, words)), True
    return _of_table([line for line in block.raw if line.cells], plan_year, words)


def _of_chart(series: ChartSeries, line: Line, plan_year: int, words: MeasureWords) -> Iterator[MeasureValue]:
    named = _basis(series.name, words)
    columns = _columns(series.categories, words)
    texts = {column: plain(shown) for column in columns if (shown := series.values[column.place]) is not None}
    nil = named == PLANNED and all(value == "0" for value, _ in texts.values())  # what is planned is to have none
    for column, (value, printed) in texts.items():
        basis = column.basis or named
        dash = bool(printed) and not (nil and column.year >= plan_year - BACK)
        if value == "0" and not _counted(column.year, basis, plan_year, dash=dash):
            continue
        yield MeasureValue(series.name, column.year, value, "chart", (line.number,), basis, printed=printed)


def _of_table(rows: Sequence[Line], plan_year: int, words: MeasureWords) -> tuple[tuple[MeasureValue, ...], bool]:
    """The cells below a header of years. A further column names the series of a row; rows of one series go together."""
    header = next((row for row in rows if len(_columns(row.cells, words)) > 1), None)
    if header is None:
        return (), False
    columns = _columns(header.cells, words)
    labels = [place for place in range(len(header.cells)) if all(place != column.place for column in columns)]
    texts: dict[tuple[str, Column], list[tuple[str, int]]] = {}
    for row in rows[rows.index(header) + 1 :]:
        if len(row.cells) <= columns[-1].place or row.cells == header.cells:
            continue
        name = " ".join(" ".join(row.cells[place].split()) for place in labels).strip()
        for column in columns:
            if text := _text(row.cells[column.place]):
                texts.setdefault((name, column), []).append((text, row.number))
    figures = all(_NUMBER.fullmatch(text) for cell in texts.values() for text, _ in cell if not _DASH.fullmatch(text))
    values: list[MeasureValue] = []
    for (name, column), cell in sorted(texts.items(), key=lambda item: (item[0][0], item[0][1].place)):
        value, printed = plain("; ".join(text for text, _ in cell))
        if printed and value == "0" and not (figures and _counted(column.year, column.basis, plan_year, dash=True)):
            continue
        lines = tuple(number for _, number in cell)
        values.append(MeasureValue(name, column.year, value, "table", lines, column.basis, printed=printed))
    return tuple(values), {column for _, column in texts} == set(columns)


def _columns(cells: Sequence[str], words: MeasureWords) -> list[Column]:
    found: list[Column] = []
    for place, cell in enumerate(cells):
        if match := words.year.match(cell.strip()):
            found.append(Column(place, int(match.group(1)), _basis(cell, words)))
    return found


def _basis(text: str, words: MeasureWords) -> str:
    match = words.basis.search(text)
    return (match.lastgroup or "") if match else ""


def _counted(year: int, basis: str, plan_year: int, *, dash: bool) -> bool:
    """Whether a nought, or a dash for it, is a value: where the layout of a plan has one of this basis for the year.

    >>> _counted(2025, "actual", 2027, dash=True), _counted(2026, "actual", 2027, dash=False)
    (True, False)
    >>> _counted(2027, "planned", 2027, dash=True), _counted(2027, "planned", 2027, dash=False)
    (False, True)
    """
    past = year <= plan_year - BACK
    return (not dash and year >= plan_year - BACK) if basis == PLANNED else past


def plain(shown: str) -> tuple[str, str]:
    """A value and, where that is another text, what is printed for it.

    >>> plain("1 271"), plain("$23.44"), plain("–"), plain("N/A"), plain("27.0")
    (('1271', '1 271'), ('23.44', '$23.44'), ('0', '–'), ('N/A', ''), ('27.0', ''))
    """
    text = shown.strip()
    if _DASH.fullmatch(text):
        return "0", text
    match = _NUMBER.fullmatch(text)
    value = re.sub(r"[ ,]", "", match.group(1)) if match else text
    return value, "" if value == text else text


def _text(cell: str) -> str:
    """The text of a cell, its paragraphs as parts of one text."""
    text = ""
    for part in (_BULLET.sub("", " ".join(line.split())) for line in cell.splitlines()):
        if part:
            text += part if not text else f" {part}" if _ENDED.search(text) else f"; {part}"
    return text
