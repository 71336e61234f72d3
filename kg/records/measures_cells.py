"""The cells of a flattened measure table: which text belongs to which year.

A line that ends in a blank closes a cell; the blanks before a cell tell how many empty cells stand before it. A line
may hold several short cells, a cell several bullets. Where cells do not come out even, only what is certain is given.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.blocks.segments import indent, is_closed, join
from kg.lang.measures import MeasureWords
from kg.model import Line, Lines
from kg.records.measures_fit import Cell, fit

FIRST_ROW = 5  # leading blanks of the first row below a header, one a column; further ones are empty cells

_FULL = re.compile(r"[\u4e00-\u9fff]+")
_HELD_BACK = re.compile(r".[，。、；：！？）》”]")
_BULLETS = re.compile(r"^[•\s]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """The text and lines of each column, and whether every cell could be placed."""

    texts: tuple[str, ...]
    lines: tuple[Lines, ...]
    complete: bool


def columns(bodies: Sequence[Sequence[Line]], width: int, words: MeasureWords) -> Columns:
    """The texts of the ``width`` columns of a table whose header stands once or again after page breaks.

    ``bodies`` are the lines below each header. Rows of a column are parted by "; "; a cell that goes on after a page
    break is one text.
    """
    texts = [""] * width
    lines: list[Lines] = [()] * width
    complete = True
    everything = [_cells(body, words) for body in bodies]
    told = [cell for cells in everything for cell in cells if not words.not_applicable.fullmatch(cell.text)]
    bulleted = bool(told) and told[0].bulleted
    for number, cells in enumerate(everything):
        for start, row, first in _rows(cells, width):
            fitted = fit(row, width - start, words)
            complete = complete and fitted.complete
            goes_on = number > 0 and first
            for offset, cell in fitted.cells:
                column = start + offset
                continues = goes_on and not cell.bulleted
                if continues and bulleted and offset == 0:
                    # In a table of bullets a text without one goes on with the last cell that there is.
                    column = max((at for at in range(column + 1) if texts[at]), default=column)
                if continues and texts[column]:
                    texts[column] = join(texts[column], cell.text)
                else:
                    texts[column] = f"{texts[column]}; {cell.text}" if texts[column] else cell.text
                lines[column] = (*lines[column], *cell.lines)
    return Columns(tuple(texts), tuple(lines), complete)


def _rows(cells: Sequence[Cell], width: int) -> Iterator[tuple[int, list[Cell], bool]]:
    """The pieces of rows, where each starts, and whether it is of the first row.

    Blanks before a cell skip columns of a row that has room for it, else they start a new row.
    """
    start, filled, first = 0, 0, True
    row: list[Cell] = []
    for cell in cells:
        if cell.empty is not None and row:
            yield start, row, first
            skipped = filled + cell.empty
            first = first and filled < width and skipped < width
            start = skipped if filled < width and skipped < width else cell.empty
            row, filled = [], start
        elif not row:
            start = filled = cell.empty or 0
        row.append(cell)
        filled += 1
    if row:
        yield start, row, first


def _cells(body: Sequence[Line], words: MeasureWords) -> list[Cell]:
    result: list[Cell] = []
    held: list[Line] = []
    for line in body:
        held.append(line)
        if is_closed(line):
            result += _split(held, _empty(held[0], not result), words)
            held = []
    if held:
        result += _split(held, _empty(held[0], not result), words)
    return result


def _empty(line: Line, first: bool) -> int | None:
    """How many empty cells the print shows before a cell; None where it shows none."""
    blanks = indent(line)
    if blanks >= FIRST_ROW:
        return blanks - FIRST_ROW
    return 0 if first else blanks or None


def _split(held: Sequence[Line], empty: int | None, words: MeasureWords) -> Iterator[Cell]:
    """The cells on some lines: any number of "not applicable", then the text that the lines make up."""
    text = ""
    for line in held:
        text = join(text, close_up(line.text.strip()))
    numbers = tuple(line.number for line in held)
    while text:
        rest = _BULLETS.sub("", text)
        match = words.not_applicable.match(rest)
        if match is None:
            break
        yield Cell(match.group(0), empty, numbers[:1], hollow=held[0].hollow)
        text, empty = rest[match.end() :].lstrip(), None
    if text:
        yield Cell(text, empty, numbers, _width(held, words), held[0].hollow)


def _width(held: Sequence[Line], words: MeasureWords) -> int:
    """The letters at which most wrapped lines of a cell end.

    Lines with anything but Chinese letters do not tell, nor does one before a sign that cannot start a line.
    """
    texts = [line.text.strip() for line in held]
    texts[0] = words.not_applicable.sub("", texts[0]).strip()
    wrapped = [text for text, after in itertools.pairwise(texts) if not _HELD_BACK.match(after)]
    counts = Counter(len(text) for text in wrapped if _FULL.fullmatch(text))
    return max(counts, key=lambda width: (counts[width], width), default=0)


def close_up(text: str) -> str:
    """A justified line with its letters spaced out, closed up again.

    >>> close_up("国 专 用 Akoma"), close_up("开始对话 各方商定")
    ('国专用 Akoma', '开始对话 各方商定')
    """
    return re.sub(r"(?:(?<=^)|(?<= ))([\u4e00-\u9fff]) (?=[\u4e00-\u9fff](?: |$|[A-Za-z《“]))", r"\1", text)
