"""The reader of PDF files: the same lines as from a Word file, made from what stands where on the pages.

Headings by bold or slanted type, paragraphs, ruled tables with their cells, lists set in two columns, notes, page
headers (each distinct one once, first). A table that goes on over a page is one table. Charts are drawings in a PDF:
their labels are kept as text, their series are not known. ``Line.number`` counts the lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.errors import SourceError
from kg.model import Line, Mark
from kg.sources import pdf_tables
from kg.sources.pdf_glyphs import Box, Run, Sheet, sheets
from kg.sources.pdf_rows import Row, join, rows
from kg.sources.pdf_text import LEADING, Paragraph, goes_on, has_mark

HEADER = 0.90  # of the height of a page: a rule above it parts the header from the text
FOOTER = 0.065
SMALL = 0.8  # points by which the type of lists and notes is smaller than that of the text
CHART = (200.0, 60.0)  # points: a frame at least so wide and high is a chart's
MARGIN = 12.0  # points by which a chart may stand out of the text
WHOLE = 0.7  # of the height of a page: a frame as high is a background
FEWEST = 20  # characters on a page, on average; scanned pages have none

_SEPARATOR = re.compile(r"_{6,}")
_NUMBERED = re.compile(r"\d{1,3}\.\s")
_ENDED = re.compile(r"[.;:]$")


def read_lines(data: bytes, name: str) -> tuple[Line, ...]:
    """Read a PDF into lines; ``name`` is what messages call it.

    Raises SourceError, one clear sentence, where the file is damaged, protected, or has no text in it, and where the
    library that reads PDF files is not installed.
    """
    try:
        pages = list(sheets(data, name))
    except (ValueError, OverflowError, OSError) as error:  # a number in the file that cannot be one
        raise SourceError(f"{name}: a damaged PDF file ({error}); ask for it again.") from None
    runs = [run for page in pages for run in page.runs]
    if sum(len(run.text) for run in runs) < FEWEST * len(pages):
        raise SourceError(f"{name}: no text in it, only pictures of pages; give the plan as .docx or text.")
    lefts, rights = sorted(run.left for run in runs), sorted(run.right for run in runs)
    edges = lefts[len(lefts) // 100], rights[-1 - len(rights) // 100]
    reader = _Reader(_text_size(runs), *edges)
    for page in pages:
        reader.page(page)
    reader.close()
    return reader.numbered()


def _text_size(runs: Sequence[Run]) -> float:
    """The size of the running text: the largest that makes up a fifth of a document."""
    sizes: Counter[float] = Counter()
    for run in runs:
        sizes[round(run.size, 1)] += len(run.text)
    total = sum(sizes.values())
    return max(size for size, count in sizes.items() if count * 5 >= total or count == max(sizes.values()))


@dataclass
class _Reader:
    """Goes from page to page; ``last`` is what was read last (heading, text, list, table, figure)."""

    size: float
    left: float
    right: float
    lines: list[Line] = field(default_factory=list)
    headers: dict[str, None] = field(default_factory=dict)
    paragraph: Paragraph | None = None
    last: str = ""
    tables: int = 0
    open_table: pdf_tables.Cells | None = None
    base: float = 0.0

    def page(self, sheet: Sheet) -> None:
        """Read one page."""
        rule = _header_rule(sheet)
        floor = FOOTER * sheet.height
        ceiling = rule.bottom if rule else sheet.height
        outside = [run for run in sheet.runs if run.base > ceiling or run.base < floor]
        self.headers.update(dict.fromkeys(row.text for row in rows(outside, sheet.number)))
        inner = replace(sheet, rules=tuple(each for each in sheet.rules if floor < each.bottom < ceiling - 1))
        found = pdf_tables.ruled(inner, floor)
        area = Box(self.left - MARGIN, floor, self.right + MARGIN, ceiling)
        frames = [box for box in _charts(sheet, area) if not any(_overlap(box, t.bottom, t.top) for t in found)]
        inside = [run for run in sheet.runs if floor <= run.base <= ceiling]
        free = [
            run
            for run in inside
            if not any(t.bottom - 1 < run.base < t.top for t in found) and not any(_within(run, box) for box in frames)
        ]
        items: list[tuple[float, object]] = [(table.top, table) for table in found]
        items += [(box.top, box) for box in frames]
        items += [(row.base, row) for row in rows(free, sheet.number)]
        self.base = sheet.height
        small: list[Row] = []
        for _, item in [*sorted(items, key=lambda each: -each[0]), (0.0, None)]:
            if isinstance(item, Row) and item.size < self.size - SMALL and not _SEPARATOR.search(item.text):
                small.append(item)
                continue
            if small:
                self.small(small, free, sheet.number)
                small = []
            if isinstance(item, Row):
                self.row(item)
            elif isinstance(item, pdf_tables.Ruled):
                self.table(item, inside, sheet.number)
            elif isinstance(item, Box):
                self.chart(item, inside, sheet.number)

    def row(self, row: Row) -> None:
        """A row of running text."""
        if _SEPARATOR.search(row.text):
            self.close()
            self.last = "separator"
            return
        if self.paragraph is not None and goes_on(self.paragraph, row, self.left, self.right):
            self.paragraph.rows.append(row)
        else:
            self.close()
            gap = self.base - row.base > LEADING * row.size
            self.paragraph = Paragraph([row], gap)
        self.base = row.base

    def close(self) -> None:
        """End the open paragraph."""
        if self.paragraph is not None:
            self.add(self.paragraph.text, self.paragraph.style, self.paragraph, marks=self.paragraph.marks)
            self.last = self.paragraph.style.partition(":")[0]
            self.paragraph = None

    def small(self, found: Sequence[Row], runs: Sequence[Run], page: int) -> None:
        """Rows of small type: a list below a heading (or going on), notes anywhere else.

        Notes at the foot of a page leave an open paragraph open.
        """
        heading = self.paragraph is not None and self.paragraph.style != "text"
        if heading or (self.paragraph is None and self.last in ("heading", "list")):
            self.close()
            top, bottom = found[0].base + found[0].size, found[-1].base - found[-1].size / 2
            between = [run for run in runs if bottom <= run.base <= top]
            self.tables += self.last != "list"
            for cells in pdf_tables.listed(between, self.left, self.right, page):
                if self.last == "list" and not cells[0] and cells[1][:1].islower() and len(self.lines[-1].cells) == 2:
                    self.mend([(cells, ())])  # torn by the end of the column or page
                else:
                    self.add("\t".join(cells), "row", cells=cells, page=page)
                self.last = "list"
            return
        style = "footnote" if self.last == "separator" else "note"
        if style == "note":
            self.close()
        for note in _notes(found):
            lead = f"{note[0].lead}\t" if note[0].lead else ""
            self.add(lead + Paragraph(note, False).text, style, page=page)
        self.base = found[-1].base

    def table(self, table: pdf_tables.Ruled, runs: Sequence[Run], page: int) -> None:
        """A ruled table, or the rest of one that goes on from the page before."""
        self.close()
        header, marks = pdf_tables.header_cells(runs, table, page)
        body = pdf_tables.body_rows(runs, table, page)
        if self.open_table is not None and self.last == "table" and self.open_table[0] == header:
            if body and (table.of_text or self.torn(body[0][0])):
                body = self.mend(body)
        else:
            self.tables += 1
            self.add("\t".join(header), "row", cells=header, marks=marks, page=page)
        for cells, found in body:
            self.add("\t".join(cells), "row", cells=cells, marks=found, page=page)
        self.open_table = None if table.closed else (header, marks)
        self.last, self.base = "table", table.bottom

    def torn(self, cells: tuple[str, ...]) -> bool:
        """Whether the first row on a page goes on with the last of the page before."""
        before = self.lines[-1].cells
        if len(before) != len(cells):
            return False
        if len(cells) == 1:
            return not _ENDED.search(before[0])
        return bool(_NUMBERED.match(before[0])) and not any(before[1:]) and not _NUMBERED.match(cells[0])

    def mend(self, body: list[pdf_tables.Cells]) -> list[pdf_tables.Cells]:
        """The rows on a page without the first, which is given back to the row it was torn from."""
        last = self.lines[-1]
        cells = tuple(join(pair) for pair in zip(last.cells, body[0][0], strict=True))
        self.lines[-1] = replace(last, cells=cells, text="\t".join(cells), marks=(*last.marks, *body[0][1]))
        return body[1:]

    def chart(self, box: Box, runs: Sequence[Run], page: int) -> None:
        """A chart: its labels as one line."""
        self.close()
        labels = rows([run for run in runs if _within(run, box)], page)
        self.add(" ".join(row.text.replace("\t", " ") for row in labels), "figure", page=page)
        self.last, self.base = "figure", box.bottom

    def add(
        self,
        text: str,
        style: str,
        paragraph: Paragraph | None = None,
        *,
        cells: tuple[str, ...] = (),
        marks: tuple[Mark, ...] = (),
        page: int = 0,
    ) -> None:
        """Add a line."""
        number = page or (paragraph.rows[0].page if paragraph else 0)
        gap = paragraph.gap if paragraph else True
        table = self.tables if cells else None
        self.lines.append(Line(0, text, gap, number, style, table, cells, marks=marks))

    def numbered(self) -> tuple[Line, ...]:
        """All lines, page headers first."""
        headers = [Line(0, text, style="header") for text in self.headers if text]
        return tuple(replace(line, number=number) for number, line in enumerate([*headers, *self.lines], start=1))


def _header_rule(sheet: Sheet) -> Box | None:
    """The rule below the header of a page."""
    wide = [
        box for box in sheet.rules if box.bottom > HEADER * sheet.height and box.right - box.left > sheet.height / 2
    ]
    return min(wide, key=lambda box: box.bottom, default=None)


def _charts(sheet: Sheet, area: Box) -> list[Box]:
    """The frames of charts in the text's area, those inside another left out."""
    big = [
        box
        for box in sheet.frames
        if box.right - box.left > CHART[0] and CHART[1] < box.top - box.bottom < WHOLE * sheet.height
        if area.left <= box.left and box.right <= area.right and area.bottom <= box.bottom and box.top <= area.top
    ]
    big.sort(key=lambda box: (box.left - box.right) * (box.top - box.bottom))
    found: list[Box] = []
    for box in big:
        if not any(_overlap(box, each.bottom, each.top) for each in found):
            found.append(box)
    return found


def _overlap(box: Box, bottom: float, top: float) -> bool:
    return box.bottom < top and bottom < box.top


def _within(run: Run, box: Box) -> bool:
    return box.bottom <= run.base <= box.top and box.left - 5 <= run.left <= box.right


def _notes(found: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows of each note: one begins with a mark, or after a step that is wider than from line to line."""
    held: list[Row] = []
    for row in found:
        if held and (has_mark(row) or held[-1].base - row.base > LEADING * row.size):
            yield held
            held = []
        held.append(row)
    if held:
        yield held
