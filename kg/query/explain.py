"""A unit's page: what the graph knows of one unit, each statement with its paragraph and line.

The page is made of named queries (``unit-…``), one a section; each also answers by itself.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query import parameters
from kg.query.render import shortened
from kg.query.results import Rows, Value, printed
from kg.query.run import run

SECTIONS = (
    ("Place", "unit-place"),
    ("Objective", "unit-objective"),
    ("Mandates", "unit-mandates"),
    ("Results", "unit-results"),
    ("Performance measures", "unit-measures"),
    ("Deliverables", "unit-deliverables"),
    ("Evaluations", "unit-evaluations"),
    ("Bodies", "unit-bodies"),
    ("Goals", "unit-goals"),
    ("Notes", "unit-notes"),
    ("Findings", "unit-findings"),
)
_EVIDENCE = ("paragraph", "line", "document")


@dataclass(frozen=True)
class Section:
    """A section of a unit's page: its title and the rows under it."""

    title: str
    rows: Rows


@dataclass(frozen=True)
class Page:
    """What the graph knows of one unit."""

    unit: str
    sections: tuple[Section, ...]

    def section(self, title: str) -> Rows:
        """The rows of one section."""
        return next(section.rows for section in self.sections if section.title == title)

    def text(self) -> str:
        """The page as text: a heading a section, an indented line a row; a section without rows says so."""
        several = len({row for section in self.sections for row in _column(section.rows, "document")}) > 1
        called = [(f"{row.level} {row.number or ''}".strip(), row.title) for row in self._itself()]
        lines = [": ".join(filter(None, each)) for each in called]
        lines.append(shortened(self.unit))
        for section in self.sections:
            lines += ["", section.title]
            lines += [f"  {line(row, with_document=several)}" for row in section.rows.dicts()] or ["  (none)"]
        return "\n".join(lines) + "\n"

    def _itself(self) -> list[Any]:
        """What the unit is called, in each language."""
        return [row for row in self.section("Place") if row.relation == "itself"]

    def to_json(self) -> str:
        """The page as one JSON object: the unit's IRI and a list of rows for each section."""
        sections = {section.title: json.loads(section.rows.to_json()) for section in self.sections}
        return json.dumps({"unit": self.unit} | sections, ensure_ascii=False, indent=1) + "\n"


def _column(rows: Rows, name: str) -> list[Value]:
    """A column's cells, none where the rows lack it."""
    return rows.column(name) if name in rows.columns else []


def line(row: dict[str, Value], *, with_document: bool = False) -> str:
    """A row for a reader: its cells, then where they stand.

    >>> line({"symbol": "A/RES/72/249", "title": None, "paragraph": "1.5", "line": 33})
    'A/RES/72/249 [paragraph 1.5, line 33]'
    """
    said = " · ".join(printed(cell) for name, cell in row.items() if name not in _EVIDENCE and cell is not None)
    places = [f"{name} {row[name]}" for name in ("paragraph", "line") if row.get(name) is not None]
    if with_document and row.get("document") is not None:
        places.append(str(row["document"]))
    return f"{said} [{', '.join(places)}]" if places else said


def explain(store: ox.Store, unit: str) -> tuple[Page, ...]:
    """The pages of the units that ``unit`` means: one, or one for each plan that has a unit of that path.

    Raises :class:`~kg.errors.QueryError` where the graph has no such unit.
    """
    pages = []
    for node in parameters.resolve(store, "unit", unit):
        sections = (Section(title, run(store, name, {"unit": node.value})) for title, name in SECTIONS)
        pages.append(Page(node.value, tuple(sections)))
    return tuple(pages)


def one(pages: tuple[Page, ...], asked: str) -> Page:
    """The only page; :class:`~kg.errors.QueryError` names the units where several are meant."""
    if len(pages) > 1:
        names = ", ".join(shortened(page.unit) for page in pages)
        raise QueryError(f"{asked!r} means several units: {names}; name one of them.")
    return pages[0]
