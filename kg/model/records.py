"""Records: the rest of what a plan says, and all of it together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from kg.model.findings import Finding
from kg.model.mandates import Citation, Mandate, NumberedTable, Unit
from kg.model.outline import UnitKey
from kg.model.sources import Document, Lines


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph, or a list item of one (``2.1(a)``), with its whole text."""

    number: str
    kind: str
    unit: UnitKey
    text: str
    lines: Lines
    part_of: str = ""
    result: str = ""


class NotePlace(NamedTuple):
    """Where the mark of a note stands: what it notes (kind, printed number, unit and lines), and at which character.

    ``kind`` is paragraph, table, unit, result, mandate or document. ``at`` counts characters of a paragraph's text, in
    which the mark itself is left out; it is -1 elsewhere.
    """

    kind: str
    number: str
    unit: UnitKey
    lines: Lines
    at: int = -1


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote or a note under a table: its printed mark, its text, the unit in whose text it stands.

    ``places`` are where its mark stands, ``cited`` the identifiers of the documents that it cites.
    """

    mark: str
    text: str
    unit: UnitKey
    lines: Lines
    places: tuple[NotePlace, ...] = ()
    cited: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """One number of a deliverables row: year, basis (planned, actual, superseded), value and printed form."""

    year: int
    basis: str
    value: str
    printed: str


@dataclass(frozen=True, slots=True)
class Deliverable:
    """A row of a deliverables table: a numbered row, a sub-category's total (``row`` empty), or a text row.

    ``total`` marks sums of other rows (a nested one has a label); ``heading`` is the unnumbered line under which a
    row stands (``Meetings of:``); ``subcategory_code`` the notation of the sub-category, empty where it is unknown.
    A part of a sub-category with a text of its own is named after both: ``Administration > Procurement``.
    """

    table: str
    unit: UnitKey
    category: str
    subcategory: str
    measured_in: str
    row: str
    label: str
    values: tuple[Value, ...]
    text: str
    lines: Lines
    total: bool = False
    heading: str = ""
    subcategory_code: str = ""


@dataclass(frozen=True, slots=True)
class MeasureValue:
    """One value of a performance measure: series label (empty: the only one), year, value, how it was read.

    A printed dash is the value 0, with the dash as ``printed``; ``printed`` is empty where it is the value itself.
    ``paragraph`` is the number of the paragraph that tells a value of ``source`` narrative.
    """

    series: str
    year: int
    value: str
    source: str
    lines: Lines
    basis: str = ""
    confidence: float = 1.0
    printed: str = ""
    paragraph: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """A performance measure: the number of its table or figure, title, unit of measure, values (perhaps none)."""

    number: str
    kind: str
    unit: UnitKey
    title: str
    measured_in: str
    values: tuple[MeasureValue, ...]
    lines: Lines
    result: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """A planned result of a unit: number, title, carried over or new, and whether a target was met (2027 layout)."""

    unit: UnitKey
    number: str
    title: str
    status: str
    lines: Lines
    met: str = ""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """An evaluation listed in the plan: ``state`` completed or planned, ``kind`` evaluation or self-evaluation."""

    unit: UnitKey
    state: str
    kind: str
    year: int | None
    subject: str
    paragraph: str
    lines: Lines


@dataclass(frozen=True, slots=True)
class Mention:
    """A body named in a paragraph or row: surface, character span in the text, registry keys of the bodies meant."""

    paragraph: str
    unit: UnitKey
    surface: str
    start: int
    end: int
    bodies: tuple[str, ...]
    type: str
    lines: Lines


@dataclass(frozen=True, slots=True)
class Reference:
    """A document (``kind`` citation), goal (sdg) or place (paragraph, table, unit) that prose refers to.

    ``target`` is its identifier: an organ-qualified symbol, the goal's number, the printed number of the paragraph or
    table, the path of the unit joined by ``|``.
    """

    kind: str
    paragraph: str
    unit: UnitKey
    surface: str
    target: str
    start: int
    end: int
    lines: Lines
    organ: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """A role that a body plays for a unit (services, cooperates-with, reports-to, led-by), with its evidence.

    Of established-by, ``instrument`` is the identifier of the instrument that established the body, and ``unit`` the
    place that says so: the unit itself has no part in it.
    """

    unit: UnitKey
    relation: str
    body: str
    paragraph: str
    evidence: str
    lines: Lines
    instrument: str = ""


@dataclass(frozen=True, slots=True)
class Records:
    """Everything read from one document, in document order.

    ``pages`` are (first line, page number), ascending, where the source tells its pages.
    """

    document: Document
    units: tuple[Unit, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    tables: tuple[NumberedTable, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()
    measures: tuple[Measure, ...] = ()
    results: tuple[Result, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    mentions: tuple[Mention, ...] = ()
    references: tuple[Reference, ...] = ()
    relations: tuple[Relation, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
    pages: tuple[tuple[int, int], ...] = ()
