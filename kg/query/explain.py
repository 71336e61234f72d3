"""A unit's page: what the graph knows of one unit, each statement with its paragraph and line.

The page is made of named queries (``unit-…``), one a section; each also answers by itself. The words around the rows
are those of the plan's language, or of another that is asked for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from kg import terms
from kg.errors import QueryError
from kg.lang import LANGUAGES
from kg.lang.pages import PageWords, page_words
from kg.query import parameters
from kg.query.catalogue import catalogue
from kg.query.closed import CLOSED
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
_CODED = ("relation", "level", "status", "met", "state", "kind", "severity")
_OF_A_YEAR = re.compile(r"(?<=\d{4} )[a-z-]+(?=: )|(?<= \()[a-z-]+(?=[ )])")


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
    language: str = "en"

    def section(self, title: str) -> Rows:
        """The rows of one section, by its English name."""
        return next(section.rows for section in self.sections if section.title == title)

    def text(self) -> str:
        """The page as text: a heading a section, an indented line a row; a section without rows says so."""
        words = page_words(self.language)
        several = len({row for section in self.sections for row in _column(section.rows, "document")}) > 1
        itself = [(words.values.get(row.level, row.level), row.number or "", row.title) for row in self._itself()]
        called = [(f"{level} {number}".strip(), title) for level, number, title in itself]
        lines = [": ".join(filter(None, each)) for each in called]
        lines.append(shortened(self.unit))
        for section in self.sections:
            lines += ["", words.sections[section.title]]
            lines += [f"  {line(row, words, with_document=several)}" for row in section.rows.dicts()] or [
                f"  {words.none}"
            ]
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


def line(row: dict[str, Value], words: PageWords, *, with_document: bool = False) -> str:
    """A row for a reader: its cells, then where they stand.

    >>> line({"symbol": "A/RES/72/249", "title": None, "paragraph": "1.5", "line": 33}, page_words("en"))
    'A/RES/72/249 [paragraph 1.5, line 33]'
    """
    cells = [(name, printed(cell)) for name, cell in row.items() if name not in _EVIDENCE and cell is not None]
    said = " · ".join(_said(name, cell, words.values) for name, cell in cells)
    places = [f"{word} {row[name]}" for name, word in words.places.items() if row.get(name) is not None]
    if with_document and row.get("document") is not None:
        places.append(str(row["document"]))
    return f"{said} [{', '.join(places)}]" if places else said


def _said(column: str, cell: str, values: Mapping[str, str]) -> str:
    """A cell with its codes in words."""
    if column in _CODED:
        return values.get(cell, cell)
    if column in ("numbers", "values"):
        return _OF_A_YEAR.sub(lambda code: values.get(code.group(), code.group()), cell)
    return cell


def explain(store: ox.Store, unit: str, language: str = "") -> tuple[Page, ...]:
    """The pages of the units that ``unit`` means: one, or one for each plan that has a unit of that path.

    Without a language a page is in that of its plan. Raises :class:`~kg.errors.QueryError` where the graph has no such
    unit, or there are no words in the language.
    """
    if language:
        language = CLOSED["language"].meant(store, language).value
    pages = []
    for node in parameters.resolve(store, "unit", unit):
        spoken = language or _language(store, node)
        sections = []
        for title, name in SECTIONS:
            query = catalogue()[name]
            values = {"unit": node.value, "language": spoken}
            known = {parameter.name: values[parameter.name] for parameter in query.parameters}
            sections.append(Section(title, run(store, query, known)))
        pages.append(Page(node.value, tuple(sections), spoken))
    return tuple(pages)


def _language(store: ox.Store, unit: Any) -> str:
    """The language of the plan that has a unit; of several, and of one without words, the last of those there are."""
    in_document, language = ox.NamedNode(terms.IN_DOCUMENT), ox.NamedNode(terms.LANGUAGE)
    documents: list[Any] = [quad.object for quad in store.quads_for_pattern(unit, in_document, None, None)]
    found = (quad.object for doc in documents for quad in store.quads_for_pattern(doc, language, None, None))
    spoken = {each.value for each in found if isinstance(each, ox.Literal) and each.value in LANGUAGES}
    return spoken.pop() if len(spoken) == 1 else LANGUAGES[-1]


def one(pages: tuple[Page, ...], asked: str) -> Page:
    """The only page; :class:`~kg.errors.QueryError` names the units where several are meant."""
    if len(pages) > 1:
        names = ", ".join(shortened(page.unit) for page in pages)
        raise QueryError(f"{asked!r} means several units: {names}; name one of them.")
    return pages[0]
