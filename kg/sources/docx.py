"""The reader of Word files: paragraphs, table rows, charts, text boxes and footnotes as lines in reading order.

Every paragraph counts as one, blank ones too, and so does every row of a table, every footnote and every distinct page
header (these come first); ``Line.number`` is that count. Text boxes and footnotes stand behind the paragraph or row
they are anchored in. Raised note marks are taken out of the text and kept in ``Line.marks``. Nothing in the file is
run, resolved or fetched.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from kg.errors import SourceError
from kg.model import ChartSeries, Line, Link, Mark
from kg.sources import docx_charts, docx_numbering, docx_styles, docx_tables
from kg.sources.docx_names import MC, W
from kg.sources.docx_package import Package, Relation, open_package
from kg.sources.docx_text import Runs, Text, note_key, runs_of

_TRANSPARENT = frozenset(W + name for name in ("body", "sdt", "sdtContent", "customXml", "ins", "moveTo"))
_NOTE_KINDS = (None, "normal")


def read_lines(data: bytes, name: str) -> tuple[Line, ...]:
    """Read a Word file into lines; ``name`` is what messages call it.

    Raises SourceError, one clear sentence, where the file is damaged, encrypted, has macros, would unpack to an absurd
    size, declares a document type, or is no Word document.
    """
    try:
        return _lines(open_package(data, name))
    except (ValueError, OverflowError, LookupError) as error:  # a number or name in the file that cannot be one
        raise SourceError(f"{name}: a damaged Word file ({error}); ask for it again.") from None


def _lines(package: Package) -> tuple[Line, ...]:
    root = package.tree(package.main)
    relations = package.relations(package.main)
    numbering = docx_numbering.read(_part(package, relations, "numbering"), root)
    runs = runs_of(root, relations, numbering.label)
    merged = docx_tables.merged_cells(root)
    reader = _Reader(package, relations, runs, merged, _notes(package, relations, runs.notes))
    for text in _headers(package, relations):
        reader.add(text, "header")
    reader.blocks(root)
    return tuple(reader.lines)


@dataclass
class _Reader:
    """Walks over the body and numbers what it finds."""

    package: Package
    relations: Mapping[str, Relation]
    runs: Runs
    merged: frozenset[etree._Element]
    notes: Mapping[int, str]
    lines: list[Line] = field(default_factory=list)
    number: int = 0
    tables: int = 0
    gap: bool = True

    def blocks(self, element: etree._Element, style: str = "") -> None:
        """All paragraphs and tables below an element, in order; ``style`` goes before their own."""
        for child in element:
            if child.tag == W + "p":
                self.paragraph(child, style)
            elif child.tag == W + "tbl":
                self.table(child)
            elif child.tag in _TRANSPARENT:
                self.blocks(child, style)
            elif child.tag == MC + "AlternateContent":
                chosen = child.find(MC + "Choice")
                self.blocks(child if chosen is None else chosen, style)

    def paragraph(self, element: etree._Element, style: str) -> None:
        """A paragraph, then the text boxes anchored in it and the footnotes it refers to."""
        found = self.runs.read(element)
        text, charts = found.text, self.charts([found])
        if text.strip() or found.charts or (found.drawn and not found.boxes):
            shown = style or (docx_styles.hint(element, text) if text.strip() else "figure")
            marks = tuple(Mark(mark, 0, at) for mark, at in found.marks)
            self.add(text, shown, links=tuple(found.links), charts=charts, marks=marks)
        else:
            self.blank()
        self.anchored([found])

    def table(self, element: etree._Element) -> None:
        """A table row by row."""
        self.tables += 1
        for row in docx_tables.rows(element, self.runs, self.merged):
            charts = self.charts(row.texts)
            if charts or any(cell.strip() for cell in row.cells):
                self.add("\t".join(row.cells), "row", row.links, charts, row.marks, row.cells, self.tables)
            else:
                self.blank()
            self.anchored(row.texts)

    def add(
        self,
        text: str,
        style: str,
        links: tuple[Link, ...] = (),
        charts: tuple[ChartSeries, ...] = (),
        marks: tuple[Mark, ...] = (),
        cells: tuple[str, ...] = (),
        table: int | None = None,
    ) -> None:
        """Add a line."""
        self.number += 1
        self.lines.append(Line(self.number, text, self.gap, None, style, table, cells, links, charts, marks))
        self.gap = False

    def blank(self) -> None:
        """Count a block without text; its trace is the gap before the next."""
        self.number += 1
        self.gap = True

    def anchored(self, texts: Iterable[Text]) -> None:
        """The text boxes and footnotes of some paragraphs."""
        for text in texts:
            for box in text.boxes:
                self.blocks(box, "textbox")
            for number in text.notes:
                self.add(f"{number}\t{self.notes.get(number, '')}", "footnote")

    def charts(self, texts: Iterable[Text]) -> tuple[ChartSeries, ...]:
        """The series of the charts drawn in some paragraphs."""
        parts = [self.relations[each].target for text in texts for each in text.charts if each in self.relations]
        return tuple(
            series
            for part in parts
            if self.package.has(part)
            for series in docx_charts.series(self.package.tree(part), self.texts_over(part))
        )

    def texts_over(self, chart: str) -> tuple[str, ...]:
        """The texts of the boxes that were laid over a chart."""
        drawing = _part(self.package, self.package.relations(chart), "chartUserShapes")
        return () if drawing is None else docx_charts.texts_over(drawing)


def _part(package: Package, relations: Mapping[str, Relation], kind: str) -> etree._Element | None:
    """The part of a kind that the main part refers to."""
    names = sorted(each.target for each in relations.values() if each.kind == kind and package.has(each.target))
    return package.tree(names[0]) if names else None


def _headers(package: Package, relations: Mapping[str, Relation]) -> list[str]:
    """The distinct texts of the page headers, in the order of the parts' names."""
    texts: dict[str, None] = {}
    parts = (each.target for each in relations.values() if each.kind == "header")
    for part in sorted(parts, key=lambda name: (len(name), name)):
        if package.has(part):
            root = package.tree(part)
            runs = runs_of(root, package.relations(part))
            texts.update(dict.fromkeys(runs.read(each).text.strip() for each in root.iter(W + "p")))
    return [text for text in texts if text]


def _notes(
    package: Package, relations: Mapping[str, Relation], numbers: Mapping[tuple[str, str], int]
) -> dict[int, str]:
    """The texts of footnotes and endnotes by number."""
    found: dict[int, str] = {}
    for part in sorted(each.target for each in relations.values() if each.kind in ("footnotes", "endnotes")):
        if not numbers or not package.has(part):
            continue
        root = package.tree(part)
        runs = runs_of(root, package.relations(part))
        for note in root.iter(W + "footnote", W + "endnote"):
            if note.get(W + "type") in _NOTE_KINDS and note_key(note) in numbers:
                texts = (runs.read(each).text.strip() for each in note.iter(W + "p"))
                found[numbers[note_key(note)]] = " ".join(filter(None, texts))
    return found
