"""The columns of a deliverables table: years and bases from the table's own header.

A header is repeated after every page break, its cells spread over lines or printed on one; its lines are told from
rows by consisting of nothing but header words. Where a table prints no column header (tables of text rows only),
the layout of the plan year is taken: planned and actual of the year before last, planned of the last, planned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.lang.deliverables import DeliverablesWords
from kg.model import Line

_BASES = ("planned", "actual", "planned", "planned")
_BACK = (2, 2, 1, 0)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of numbers: its year and basis (``planned``, ``actual``)."""

    year: int
    basis: str

    def __str__(self) -> str:
        return f"{self.year} {self.basis}"


def usual_columns(year: int) -> tuple[Column, ...]:
    """The columns of a plan for a year.

    >>> [str(column) for column in usual_columns(2021)]
    ['2019 planned', '2019 actual', '2020 planned', '2021 planned']
    """
    return tuple(Column(year - back, basis) for back, basis in zip(_BACK, _BASES, strict=True))


def split_header(
    lines: Sequence[Line], words: DeliverablesWords
) -> tuple[tuple[Line, ...], tuple[tuple[Line, ...], ...]]:
    """The lines of a table without its headers, and the headers, each a run of lines."""
    rows: list[Line] = []
    headers: list[tuple[Line, ...]] = []
    run: list[Line] = []
    for line in (*lines, None):
        if line is not None and is_header_line(line, words):
            run.append(line)
            continue
        if run and _is_header(run, words):
            headers.append(tuple(run))
        else:
            rows.extend(run)
        run = []
        if line is not None:
            rows.append(line)
    return tuple(rows), tuple(headers)


def is_header_line(line: Line, words: DeliverablesWords) -> bool:
    """Whether a line holds nothing but words of a column header."""
    text = " ".join(line.cells) if line.cells else line.text
    return bool(text.strip()) and words.header_cell.fullmatch(text.strip()) is not None


def columns(headers: Sequence[Sequence[Line]], year: int, words: DeliverablesWords) -> tuple[Column, ...]:
    """The columns that the first complete header prints, else the usual ones of the plan year."""
    for header in headers:
        text = " ".join(" ".join(line.cells) if line.cells else line.text for line in header)
        years = [int(match.group()) for match in words.column_year.finditer(text)]
        bases = [str(match.lastgroup) for match in words.column_basis.finditer(text)]
        if years and len(years) == len(bases):
            return tuple(Column(y, basis) for y, basis in zip(years, bases, strict=True))
    return usual_columns(year)


def _is_header(run: Sequence[Line], words: DeliverablesWords) -> bool:
    """A run of header lines is one where it names a year and a basis, or the first column; a bare year is a number."""
    text = "".join("".join(line.cells) if line.cells else line.text for line in run)
    letters = re.sub(r"[\d\s]+", "", text)
    return len(letters) > 1
