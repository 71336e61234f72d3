"""What is read from a file: lines with their anchors, and what the document is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

Lines = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink of the source: the text it covers (empty where the source does not say) and its target."""

    text: str
    target: str


class Mark(NamedTuple):
    """A raised note mark that was taken out of a text: the mark, the cell it stood in (0 for a paragraph), where."""

    mark: str
    cell: int
    at: int


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """One series of a chart kept in the source file: its name and one value as displayed (or None) per category."""

    name: str
    categories: tuple[str, ...]
    values: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source: a physical line of a text, a paragraph or a table row of a word-processor file.

    ``text`` keeps leading and closing blanks (they are evidence) and lacks the line end. ``gap`` tells whether
    an empty line stood before it. ``cells`` holds the cells of a real table row (sources that have tables),
    ``style`` the reader's hint (``heading``, perhaps with what told it: ``heading:H4``; ``text``, ``note``,
    ``footnote``, ``figure``, ``row`` …; empty where the source has none), ``table`` the ordinal of the real table,
    ``marks`` the raised note marks that stood in the text or its cells, ``hollow`` how many lines of nothing but
    blanks stood before it (in a text they may be empty cells).
    """

    number: int
    text: str
    gap: bool = False
    page: int | None = None
    style: str = ""
    table: int | None = None
    cells: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    charts: tuple[ChartSeries, ...] = ()
    marks: tuple[Mark, ...] = ()
    hollow: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """What is known of a source document: UN symbol, language (``zh``, ``en``), plan year and edition.

    ``edition`` is ``approved`` (a plan as adopted by the General Assembly) or ``proposed``.
    """

    symbol: str
    language: str
    year: int
    edition: str
    title: str
    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document read into lines. Blank lines are left out; their trace is ``Line.gap``."""

    document: Document
    lines: tuple[Line, ...]
