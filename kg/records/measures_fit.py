"""A row of cells brought to its number of columns, by evidence in the print alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from kg.blocks.segments import join
from kg.lang.measures import MeasureWords
from kg.model import Lines

BULLET = "•"

WIDER = 1  # letters by which the last column of a table is wider than the others

_BOUNDARY = re.compile(r"(?<=[\u4e00-\u9fff”》)]{2}) +(?=[\u4e00-\u9fff“《][\u4e00-\u9fff“《])")
_LATIN_END, _LATIN_START = re.compile(r"[A-Za-z]$"), re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text, the empty cells printed before it (None: none told), its lines and the width they wrap at.

    ``width`` counts letters; 0 where too few lines of the cell wrap to tell. ``hollow`` counts the lines of nothing but
    blanks before it: each may be an empty cell.
    """

    text: str
    empty: int | None
    lines: Lines
    width: int = 0
    hollow: int = 0

    @property
    def bulleted(self) -> bool:
        """Whether the cell starts with a bullet."""
        return self.text.startswith(BULLET)


class Fitted(NamedTuple):
    """The cells that could be placed, each with its column from the start of the row; whether all could."""

    cells: list[tuple[int, Cell]]
    complete: bool


def fit(row: Sequence[Cell], width: int, words: MeasureWords) -> Fitted:
    """Place the cells of a row in ``width`` columns.

    Too few cells: blanks inside a line may part them, or lines of blanks among them are the empty ones. Too many: a
    cell may have been closed too early (within Latin words, before brackets, before what lacks the row's bullets), or
    the last column, which is wider, holds several.
    What remains uncertain is not placed, but for "not applicable" at the start of the row and the last column.
    """
    if len(row) < width:
        split = [part for cell in row for part in _at_blanks(cell)]
        if len(split) == width:
            return _all(split)
        hollow = list(accumulate((cell.hollow for cell in row[1:]), initial=0))
        if len(row) + hollow[-1] == width:
            return Fitted([(at + empty, cell) for at, (cell, empty) in enumerate(zip(row, hollow, strict=True))], True)
        return _all(row)
    for merge in (_nothing, _closed_too_early, _by_bullets, _last_is_wider):
        merged = merge(row, width)
        if len(merged) == width:
            return _all(merged)
    return Fitted(_certain(row, width, words), complete=False)


def _all(cells: Sequence[Cell]) -> Fitted:
    return Fitted(list(enumerate(cells)), complete=True)


def _nothing(row: Sequence[Cell], width: int) -> Sequence[Cell]:
    return row


def _merged(row: Sequence[Cell], goes_on: Callable[[Cell, Cell], bool], by: str) -> list[Cell]:
    groups: list[list[Cell]] = []
    for cell in row:
        if groups and goes_on(groups[-1][-1], cell):
            groups[-1].append(cell)
        else:
            groups.append([cell])
    return [joined(group, by) for group in groups]


def _closed_too_early(row: Sequence[Cell], width: int) -> Sequence[Cell]:
    def goes_on(before: Cell, after: Cell) -> bool:
        latin = _LATIN_END.search(before.text) and _LATIN_START.match(after.text)
        return bool(latin) or after.text.startswith("(")

    return _merged(row, goes_on, "")


def _by_bullets(row: Sequence[Cell], width: int) -> Sequence[Cell]:
    """In a row of bullets what has none goes on; in a row of texts with bullets below them the bullets do."""
    bullets = sum(cell.bulleted for cell in row)
    if bullets == width:
        return _merged(row, lambda _, after: not after.bulleted, "")
    if len(row) - bullets == width:
        return _merged(row, lambda _, after: after.bulleted, "; ")
    return row


def _last_is_wider(row: Sequence[Cell], width: int) -> Sequence[Cell]:
    tail = _tail(row)
    return [*row[:-tail], joined(row[-tail:])] if tail else row


def _tail(row: Sequence[Cell]) -> int:
    """How many cells at the end wrap wider than all before: those of the last column; 0 where widths do not tell."""
    known = [(at, cell.width) for at, cell in enumerate(row) if cell.width]
    widest = max((width for _, width in known), default=0)
    wide = [at for at, width in known if width == widest]
    # The first column may be wider too; of the others one width speaks for all.
    first = next((at for at in wide if at), 0)
    before = {width for at, width in known if 0 < at < first}
    after = {width for at, width in known if at >= first}
    if not first or after != {widest} or len(before) != 1 or widest - before.pop() < WIDER:
        return 0
    return len(row) - first


def joined(cells: Sequence[Cell], by: str = "; ") -> Cell:
    """Several cells as one."""
    text = by.join(cell.text for cell in cells) if by else cells[0].text
    if not by:
        for cell in cells[1:]:
            text = join(text, cell.text)
    return replace(cells[0], text=text, lines=tuple(number for cell in cells for number in cell.lines))


def _at_blanks(cell: Cell) -> list[Cell]:
    """Cells that share a line: Chinese text has no blanks of its own."""
    parts = _BOUNDARY.split(cell.text)
    return [replace(cell, text=part, empty=None if i else cell.empty) for i, part in enumerate(parts)]


def _certain(row: Sequence[Cell], width: int, words: MeasureWords) -> list[tuple[int, Cell]]:
    certain: list[tuple[int, Cell]] = []
    for column, cell in enumerate(row):
        if not words.not_applicable.fullmatch(cell.text):
            break
        certain.append((column, cell))
    tail = _tail(row)
    if tail and len(row) - tail >= width - 1:
        certain.append((width - 1, joined(row[-tail:])))
    return certain
