"""The cells of a flattened measure table: which text belongs to which year.

A line that ends in a blank closes a cell; the blanks before a row tell how many of its cells are empty. A line may hold
several short cells. Where the cells do not come out even, only what is certain is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.blocks.segments import indent, is_closed, join
from kg.lang.measures import MeasureWords
from kg.model import Line, Lines

FIRST_ROW = 5  # leading blanks of the first row below the header: one a column

_BOUNDARY = re.compile(r"(?<=[\u4e00-\u9fff”》)]{2}) +(?=[\u4e00-\u9fff“《][\u4e00-\u9fff“《])")
_LATIN_END, _LATIN_START = re.compile(r"[A-Za-z]$"), re.compile(r"[A-Za-z]")
_BULLETS = re.compile(r"^[•\s]+")


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell, the column it starts its row at (None: it goes on in the row) and its lines."""

    text: str
    start: int | None
    lines: Lines


def columns(body: Sequence[Line], width: int, words: MeasureWords) -> tuple[list[list[Cell]], bool]:
    """The cells of each of ``width`` columns, and whether all cells could be placed.

    A row with more cells than columns is not placed but for the cells that say "not applicable" at its start.
    """
    placed: list[list[Cell]] = [[] for _ in range(width)]
    complete = True
    for row in _rows(_cells(body, words)):
        start = row[0].start or 0
        fitted = _fit(row, width - start)
        if fitted is None:
            complete = False
            fitted = _leading_not_applicable(row, words)
        for column, cell in enumerate(fitted, start):
            placed[column].append(cell)
    return placed, complete


def _rows(cells: Sequence[Cell]) -> Iterator[list[Cell]]:
    row: list[Cell] = []
    for cell in cells:
        if cell.start is not None and row:
            yield row
            row = []
        row.append(cell)
    if row:
        yield row


def _cells(body: Sequence[Line], words: MeasureWords) -> list[Cell]:
    result: list[Cell] = []
    held: list[Line] = []
    first = True
    for line in body:
        held.append(line)
        if not is_closed(line):
            continue
        result += _split(held, _start(held[0], first), words)
        held, first = [], False
    if held:
        result += _split(held, _start(held[0], first), words)
    return result


def _start(line: Line, first: bool) -> int | None:
    """The column that a row starts at; None for a cell that goes on in its row."""
    blanks = indent(line)
    if blanks >= FIRST_ROW:
        return blanks - FIRST_ROW
    if first:
        return 0
    return blanks or None


def _split(held: Sequence[Line], start: int | None, words: MeasureWords) -> Iterator[Cell]:
    """The cells on some lines: any number of "not applicable", then the text that the lines make up."""
    text = ""
    for line in held:
        text = join(text, _close_up(line.text.strip()))
    numbers = tuple(line.number for line in held)
    while text:
        rest = _BULLETS.sub("", text)
        match = words.not_applicable.match(rest)
        if match is None:
            break
        yield Cell(match.group(0), start, numbers[:1])
        text, start = rest[match.end() :].lstrip(), None
    if text:
        yield Cell(text, start, numbers)


def _close_up(text: str) -> str:
    """A justified line with its letters spaced out, closed up again.

    >>> _close_up("国 专 用 Akoma"), _close_up("开始对话 各方商定")
    ('国专用 Akoma', '开始对话 各方商定')
    """
    return re.sub(r"(?:(?<=^)|(?<= ))([\u4e00-\u9fff]) (?=[\u4e00-\u9fff](?: |$|[A-Za-z《“]))", r"\1", text)


def _fit(row: Sequence[Cell], width: int) -> list[Cell] | None:
    """The cells of a row brought to its number of columns by evidence in the print, or None."""
    if len(row) <= width:
        split = [part for cell in row for part in _at_blanks(cell)]
        return split if len(split) == width else list(row)
    merged = list(row)
    for index in range(len(merged) - 1, 0, -1):
        before, after = merged[index - 1], merged[index]
        latin = _LATIN_END.search(before.text) and _LATIN_START.match(after.text)
        if latin or after.text.startswith("("):
            text = join(before.text, after.text)
            merged[index - 1 : index + 1] = [Cell(text, before.start, (*before.lines, *after.lines))]
    return merged if len(merged) == width else None


def _at_blanks(cell: Cell) -> list[Cell]:
    """Cells that share a line: Chinese text has no blanks of its own."""
    parts = _BOUNDARY.split(cell.text)
    return [Cell(part, cell.start if not i else None, cell.lines) for i, part in enumerate(parts)]


def _leading_not_applicable(row: Sequence[Cell], words: MeasureWords) -> list[Cell]:
    certain: list[Cell] = []
    for cell in row:
        if not words.not_applicable.fullmatch(cell.text):
            break
        certain.append(cell)
    return certain
