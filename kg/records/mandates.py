"""Blocks -> mandates: every instrument cited in the lists of legislative mandates, with its unit, heading and title."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import partial

from kg.findings import Code, finding
from kg.instruments import possible
from kg.instruments.named import load as load_named
from kg.lang.mandates import mandate_words
from kg.lang.outline import outline_words
from kg.model import Block, Finding, Kind, Mandate, Role, UnitKey
from kg.records.mandates_findings import of_lists, of_titles
from kg.records.mandates_identity import Identity, heading_citation
from kg.records.mandates_links import of_links
from kg.records.mandates_organs import Heading, Headings, LocalNames
from kg.records.mandates_rows import MandateList, Row, lists, rows
from kg.records.mandates_text import Piece, pieces
from kg.records.mandates_units import About, about, lines_by_unit
from kg.registry import Registry

Extract = tuple[tuple[Mandate, ...], tuple[Finding, ...]]


def extract(blocks: Sequence[Block], registry: Registry, language: str) -> Extract:
    """The mandates of a document in order, and what is wrong or doubtful in its lists.

    Takes all blocks of the document: rows that were displaced behind the next heading go back to the list of their
    unit that has no rows; links are evidence for findings only.
    """
    words, outline = mandate_words(language), outline_words(language)
    headings = Headings(registry, language, words, LocalNames(blocks, registry, language))
    identity = Identity(words, language, load_named())
    beside = about(blocks)
    displaced = [block for block in blocks if block.kind is Kind.MANDATE and block.part is not Role.MANDATES]
    read: list[tuple[UnitKey, MandateList, list[Mandate]]] = []
    findings: list[Finding] = []
    units = lines_by_unit(blocks, outline)
    for block in displaced:
        units.setdefault(block.unit, (block.unit, []))
    for unit, (owner, lines) in units.items():
        cut = pieces(lines, outline.chart_debris, words, partial(headings.sure, unit))
        found = lists(cut, partial(headings.read, unit), words)
        for block in displaced:
            if block.unit == unit:
                _put_back(rows(pieces(block.raw, outline.chart_debris, words, lambda text: False), words), found)
        read.extend((unit, each, list(_mandates(each, unit, beside[owner], identity))) for each in found)
        findings.extend(_left_over(piece, unit) for piece in cut if piece.debris)
    mandates = [mandate for *_, of_list in read for mandate in of_list]
    findings.extend((*of_lists(read), *of_titles(mandates), *of_links(blocks, mandates)))
    return tuple(mandates), tuple(findings)


def _left_over(piece: Piece, unit: UnitKey) -> Finding:
    message = "A chart's legend stands among the rows of a list."
    return finding(Code.TEXT_LEFT_OVER, message, piece.lines, printed=piece.text, unit=unit)


def _put_back(displaced: Sequence[Row], found: list[MandateList]) -> None:
    """Give displaced rows to the list that they were torn from: one without rows, else the last that may hold them.

    In a unit without lists they stand under no heading.
    """
    if not found and displaced:
        found.append(MandateList(Heading(""), displaced[0].lines[0]))
    symbols = [symbol for row in displaced for cell in row.first for symbol in cell.symbols]
    fitting = [each for each in found if all(possible(each.heading.organ, symbol) for symbol in symbols)]
    for each in ([each for each in fitting if not each.rows] or fitting[-1:] or found[-1:])[:1]:
        each.rows.extend(displaced)


def _mandates(each: MandateList, unit: UnitKey, beside: About, identity: Identity) -> Iterator[Mandate]:
    heading, notes, paragraph = each.heading, beside.notes, beside.paragraph
    if not each.rows and heading.text and not heading.series:
        citation = heading_citation(heading, identity.named, identity.language)
        yield Mandate(unit, heading.text, each.line, citation, _clean(heading.text, notes), (each.line,), paragraph)
    for row, citation in identity.citations(each):
        title = _clean(row.text, notes)
        yield Mandate(unit, heading.text, each.line, citation, title, row.lines, paragraph)


def _clean(title: str, notes: Collection[str]) -> str:
    """A title without the mark of its footnote and without the blanks of spaced-out lines.

    >>> _clean("世界毒品问题8", {"8"}), _clean("告 ， 该 会 议", ()), _clean("原则 10", {"10"})
    ('世界毒品问题', '告，该会议', '原则 10')
    """
    mark = re.search(r"(?<=[^\s\d])(\d{1,2})$", title)
    if mark and mark.group(1) in notes:
        title = title[: mark.start()]
    return re.sub(r"(?<=[^\x00-\x7f]) +(?=[^\x00-\x7f])", "", " ".join(title.split()))
