"""Tables of a PDF page from geometry: ruled tables by the rules of their header, lists of mandates by their columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.model import Mark
from kg.sources.pdf_glyphs import Box, Run, Sheet
from kg.sources.pdf_rows import Row, groups, join, rows

HEADER = 60.0  # points between the two rules of a header, at most
SLACK = 3.0
LEADING = 1.42  # of the type size: a wider step from line to line parts rows

_SYMBOL = re.compile(r"^[A-Z]*[\d/()]")

Cells = tuple[tuple[str, ...], tuple[Mark, ...]]


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruled table on a page: its columns, from top to bottom, where its header ends; whether a rule closes it."""

    columns: tuple[tuple[float, float], ...]
    top: float
    body: float
    bottom: float
    closed: bool

    @property
    def of_text(self) -> bool:
        """Whether its columns hold text that wraps: the first is not much wider than the last."""
        first, last = self.columns[0], self.columns[-1]
        return len(self.columns) > 1 and first[1] - first[0] < 2 * (last[1] - last[0])


def ruled(sheet: Sheet, floor: float) -> list[Ruled]:
    """The ruled tables of a page, from top to bottom. One that no rule closes goes down to ``floor``."""
    lines = _lines(sheet.rules)
    found: list[Ruled] = []
    position = 0
    while position + 1 < len(lines):
        upper, lower = lines[position], lines[position + 1]
        if not _pair(upper, lower):
            position += 1
            continue
        closing = lines[position + 2] if position + 2 < len(lines) else None
        opens = closing is not None and position + 3 < len(lines) and _pair(closing, lines[position + 3])
        closed = closing is not None and not opens and _spans(closing, upper)
        bottom = closing[0].bottom if closing is not None and (closed or opens) else floor
        columns = tuple((box.left, box.right) for box in upper)
        found.append(Ruled(columns, upper[0].top, lower[0].bottom, bottom, closed))
        position += 3 if closed else 2
    return found


def _pair(upper: Sequence[Box], lower: Sequence[Box]) -> bool:
    """Whether two lines of rules are those of a header: one above the other, for the same columns.

    The upper is the thinner; a header of one column is told from the end of a table and the start of another by that.
    """
    same = len(upper) == len(lower) and all(
        abs(a.left - b.left) < 2 * SLACK and abs(a.right - b.right) < 2 * SLACK
        for a, b in zip(upper, lower, strict=True)
    )
    thinner = upper[0].top - upper[0].bottom < lower[0].top - lower[0].bottom
    return same and (len(upper) > 1 or thinner) and upper[0].top - lower[0].top <= HEADER


def _spans(line: Sequence[Box], header: Sequence[Box]) -> bool:
    return line[0].left - header[0].left < 2 * SLACK and header[-1].right - line[-1].right < 2 * SLACK


def _lines(rules: Iterable[Box]) -> list[list[Box]]:
    """Rules at one height, from left to right; the heights from top to bottom."""
    lines: list[list[Box]] = []
    for rule in sorted(rules, key=lambda box: (-round(box.bottom), box.left)):
        if rule.right - rule.left < 10:
            continue
        if lines and abs(lines[-1][0].bottom - rule.bottom) < SLACK and rule.left > lines[-1][-1].right - SLACK:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    return lines


def header_cells(runs: Sequence[Run], table: Ruled, page: int) -> Cells:
    """The cells of a header, each column's lines joined."""
    return _by_column([run for run in runs if table.body < run.base < table.top], table, page)


def body_rows(runs: Sequence[Run], table: Ruled, page: int) -> list[Cells]:
    """The rows of a ruled table: one row where the cells are text that wraps, else row by row."""
    inside = [run for run in runs if table.bottom - SLACK < run.base < table.body]
    if not inside:
        return []
    if table.of_text:
        return [_by_column(inside, table, page)]
    found = rows(inside, page)
    size = max(row.size for row in found)
    steps = (part for group in groups(found, LEADING * size) for part in _at_values(group, table))
    return [_row(part, inside, table, page) for part in steps]


def _at_values(group: Sequence[Row], table: Ruled) -> Iterator[list[Row]]:
    """Values stand at the foot of their row: a line with values ends it."""
    edge = table.columns[0][1]
    held: list[Row] = []
    for row in group:
        held.append(row)
        if row.pieces[-1].left > edge:
            yield held
            held = []
    if held:
        yield held


def _row(group: Sequence[Row], runs: Sequence[Run], table: Ruled, page: int) -> Cells:
    """A row whose first column is the wide one; text that runs across the columns is one merged cell."""
    edge = table.columns[0][1]
    if any(piece.left < edge - SLACK < edge + SLACK < piece.right for row in group for piece in row.pieces):
        marks = tuple(Mark(mark, 0, 0) for row in group for piece in row.pieces for mark in piece.marks)
        return (join(row.text for row in group),), marks
    top, bottom = group[0].base + group[0].size / 2, group[-1].base - 1
    return _by_column([run for run in runs if bottom <= run.base <= top], table, page)


def _by_column(runs: Sequence[Run], table: Ruled, page: int) -> Cells:
    """The text of each column, its lines joined."""
    placed: list[list[Run]] = [[] for _ in table.columns]
    for run in runs:
        placed[_column(run, table)].append(run)
    texts: list[str] = []
    marks: list[Mark] = []
    for index, column in enumerate(placed):
        lines = rows(column, page)
        texts.append(join(row.text for row in lines))
        marks += (Mark(mark, index, 0) for row in lines for piece in row.pieces for mark in piece.marks)
    return tuple(texts), tuple(marks)


def _column(run: Run, table: Ruled) -> int:
    """The column of a run: of text the last that begins to its left, of values the one that its middle stands in."""
    if table.of_text:
        return max((index for index, (left, _) in enumerate(table.columns) if left - SLACK <= run.left), default=0)
    middle = (run.left + run.right) / 2
    spans = enumerate(table.columns)
    return next((index for index, (left, right) in spans if left - SLACK <= middle <= right + SLACK), 0)


def listed(runs: Sequence[Run], left: float, right: float, page: int) -> list[tuple[str, ...]]:
    """The rows of a list that is set in two columns of symbols and titles: the left column first.

    A row is its symbols (perhaps none) and its title, or one text where nothing stands in the place of the title.
    """
    middle = (left + right) / 2
    halves = ([run for run in runs if run.left < middle - SLACK], [run for run in runs if run.left >= middle - SLACK])
    indent = (right - left) / 12
    starts = (left + indent, middle + indent)
    return [cells for half, start in zip(halves, starts, strict=True) if half for cells in _half(half, start, page)]


def _half(runs: Sequence[Run], start: float, page: int) -> Iterator[tuple[str, ...]]:
    """The rows of one column of a list; its titles begin to the right of ``start``."""
    places = Counter(round(run.left) for run in runs if run.left > start)
    titles = min((place for place, count in places.items() if count == max(places.values())), default=1_000) - SLACK
    lines = [(row, False) for row in rows([run for run in runs if run.left < titles], page)]
    lines += [(row, True) for row in rows([run for run in runs if run.left >= titles], page)]
    lines.sort(key=lambda line: (-line[0].base, line[1]))
    for group in _steps(lines):
        symbols = join(row.text.replace("\t", " ") for row, title in group if not title)
        title = join(row.text.replace("\t", " ") for row, title in group if title)
        yield (symbols,) if not title and not _SYMBOL.search(symbols) else (symbols, title)


def _steps(lines: Sequence[tuple[Row, bool]]) -> Iterator[list[tuple[Row, bool]]]:
    """Lines parted where the step from one to the next is wider than within a row."""
    held: list[tuple[Row, bool]] = []
    for line in lines:
        if held and held[-1][0].base - line[0].base > LEADING * line[0].size:
            yield held
            held = []
        held.append(line)
    if held:
        yield held
