"""Word tables -> rows of cells: merged cells once, paragraphs of a cell parted by line ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from kg.model import Link, Mark
from kg.sources.docx_names import OFF, VAL, W
from kg.sources.docx_text import Runs, Text

_INSIDE = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its cells (one that goes on from the row above is empty), and what was found in them."""

    cells: tuple[str, ...]
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    texts: tuple[Text, ...]


def merged_cells(body: etree._Element) -> frozenset[etree._Element]:
    """The cells of a body that are the lower part of one that is merged over rows."""
    lower = (each.getparent() for each in body.iter(W + "vMerge") if each.get(VAL) != "restart")
    return frozenset(cell for each in lower if each is not None and (cell := each.getparent()) is not None)


def rows(table: etree._Element, runs: Runs, merged: frozenset[etree._Element]) -> Iterator[Row]:
    """The rows of a table from top to bottom, rows of nothing but blanks included; ``merged`` cells are empty."""
    for element in _children(table, W + "tr"):
        cells: list[str] = [""] * _grid(element, "gridBefore")
        marks: list[Mark] = []
        texts: list[Text] = []
        for cell in _children(element, W + "tc"):
            read = _cell(cell, runs)
            marks += (Mark(mark, len(cells), at) for mark, at in _in_cell(read))
            cells.append("" if cell in merged else "\n".join(text.text.rstrip() for text in read).strip("\n "))
            texts += read
        links = tuple(link for text in texts for link in text.links)
        yield Row(tuple(cells), tuple(marks), links, tuple(texts))


def _cell(cell: etree._Element, runs: Runs) -> list[Text]:
    """The paragraphs of a cell with text in them, those of tables inside it included."""
    texts = [runs.read(paragraph) for paragraph in cell.iter(W + "p")]
    return [text for text in texts if text.text.strip() or text.marks or text.charts or text.boxes]


def _in_cell(texts: list[Text]) -> Iterator[tuple[str, int]]:
    """The marks of a cell with their offsets in the cell's text."""
    start = 0
    for text in texts:
        yield from ((mark, start + at) for mark, at in text.marks)
        start += len(text.text.rstrip()) + 1


def _children(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The children of a kind, those inside content controls and tracked insertions included."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _INSIDE:
            yield from _children(child, tag)


def _grid(row: etree._Element, name: str) -> int:
    found = row.find(f"{W}trPr/{W}{name}")
    return 1 if found is not None and found.get(VAL) not in (None, *OFF) else 0
