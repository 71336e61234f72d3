"""The records that flow through the house, in the order in which they are made. No logic here.

    source document -> Line -> Block -> records (Unit, Mandate, NumberedTable, ...) -> RDF

Every record carries the lines it was read from (``lines``: 1-based line numbers of a text source, block
indexes in other formats) so that every statement in the graph leads back to its place in the document.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

Lines = tuple[int, ...]


# ---------------------------------------------------------------- sources


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
    ``marks`` the raised note marks that stood in the text or its cells.
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


# ---------------------------------------------------------------- outline


class Level(StrEnum):
    """The level of a unit of the plan."""

    PROGRAMME = "programme"
    SECTION = "section"
    GROUP = "group"
    SUBPROGRAMME = "subprogramme"
    COMPONENT = "component"


class UnitKey(NamedTuple):
    """The path of a unit: printed numbers, and the printed name of the part (section or group) it stands in."""

    programme: str = ""
    section: str = ""
    subprogramme: str = ""
    component: str = ""


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    MANDATE = "mandate"
    TABLE = "table"
    FIGURE = "figure"
    FOOTNOTE = "footnote"
    FURNITURE = "furniture"


class Role(StrEnum):
    """What a heading opens, and so the part of a unit's text in which a block stands."""

    FRONT = "front"
    PROGRAMME = "programme"
    SECTION = "section"
    GROUP = "group"
    SUBPROGRAMME = "subprogramme"
    COMPONENT = "component"
    ORIENTATION = "orientation"
    BACKGROUND = "background"
    EXTERNAL_FACTORS = "external-factors"
    PROGRAMME_OF_WORK = "programme-of-work"
    OBJECTIVE = "objective"
    STRATEGY = "strategy"
    RESULTS = "results"
    PERFORMANCE = "performance"
    RESULT = "result"
    LESSONS = "lessons"
    CHALLENGE = "challenge"
    PROGRESS = "progress"
    MANDATES = "mandates"
    MANDATE_LIST = "mandate-list"
    MANDATED_UNIT = "mandated-unit"
    DELIVERABLES = "deliverables"
    EVALUATION = "evaluation"
    OTHER = "other"


class Furniture(StrEnum):
    """Why a line is no part of the text."""

    PAGE_HEADER = "page-header"
    LINK_LIST = "link-list"
    CHART_DEBRIS = "chart-debris"
    RULE = "rule"
    TABLE_HEADER = "table-header"
    CONTENTS = "contents"
    COVER = "cover"


@dataclass(frozen=True, slots=True)
class Block:
    """A classified piece of the document.

    ``kind`` and ``role`` say what it is (for furniture ``role`` is the reason); ``number`` is the printed number
    (``1.25``, ``a``, ``1.2``, ``14``); ``text`` the rejoined text without its number; ``lines`` every line number
    that went into it; ``unit`` and ``part`` the place in the outline (``part`` is the role of the heading it
    stands under); ``raw`` the lines themselves, unstripped, furniture left out; ``step`` what classified it.
    ``result`` is the printed number of the planned result it belongs to. Of a table or figure ``text`` is the
    caption; ``raw`` begins after the caption.
    """

    kind: Kind
    text: str
    lines: Lines
    unit: UnitKey = UnitKey()
    role: str = ""
    part: Role = Role.FRONT
    number: str = ""
    raw: tuple[Line, ...] = ()
    step: str = ""
    result: str = ""
    page: int | None = None

    @property
    def line(self) -> int:
        """The line where the block starts."""
        return self.lines[0]


# ---------------------------------------------------------------- findings


class Severity(StrEnum):
    """How grave a finding is: the document errs, something is doubtful, or worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong or doubtful in the document, with its evidence. Codes are listed in kg/findings.py.

    ``about`` is the IRI the finding is about (or the document's); ``printed`` and ``expected`` are the two values
    that disagree; ``lines`` are the evidence.
    """

    code: str
    severity: Severity
    about: str
    message: str
    lines: Lines
    printed: str = ""
    expected: str = ""
    unit: UnitKey = UnitKey()


# ---------------------------------------------------------------- records: who is mandated by what


@dataclass(frozen=True, slots=True)
class Unit:
    """A programme, a named part of it, a conference-management group, a subprogramme or a component."""

    key: UnitKey
    level: Level
    title: str
    lines: Lines
    objective: str = ""
    objective_paragraphs: tuple[str, ...] = ()
    objective_lines: Lines = ()
    leads: tuple[Lead, ...] = ()


@dataclass(frozen=True, slots=True)
class Lead:
    """The entity that the document names as leading a unit, with the paragraph and lines that say so."""

    name: str
    paragraph: str
    lines: Lines
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """An instrument as cited: the printed symbol and what it stands for.

    ``printed`` is the symbol as printed, one a citation; ``cited`` the organ-qualified identifier
    (``A/RES/47/120 A``) or the registry key of an instrument without symbol; ``organ`` the registry key of the
    adopting body (``GA``; provisional keys begin with ``x-``); ``kind`` one of kg.terms.INSTRUMENT_KINDS.
    """

    printed: str
    cited: str
    organ: str
    kind: str


@dataclass(frozen=True, slots=True)
class Mandate:
    """One instrument cited in one legislative-mandates list."""

    unit: UnitKey
    heading: str
    heading_line: int
    citation: Citation
    title: str
    lines: Lines
    paragraph: str = ""


@dataclass(frozen=True, slots=True)
class NumberedTable:
    """A numbered table or figure. ``kind`` is deliverables, measure-table, measure-figure or other."""

    number: str
    kind: str
    unit: UnitKey
    caption: str
    lines: Lines
    result: str = ""


# ---------------------------------------------------------------- records: the rest of the plan


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

    Of established-by, ``instrument`` is the identifier of the instrument that established the body.
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
