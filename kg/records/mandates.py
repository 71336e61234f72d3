"""Blocks -> mandates: every instrument cited in the lists of legislative mandates, with its unit, heading and title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg import named_instruments
from kg.instruments import possible
from kg.lang.mandates import MandateWords, mandate_words
from kg.lang.outline import outline_words
from kg.model import Block, Finding, Kind, Line, Mandate, Role, UnitKey
from kg.records.mandates_findings import findings
from kg.records.mandates_identity import Identity, heading_citation
from kg.records.mandates_organs import Heading, Headings, local_names
from kg.records.mandates_rows import MandateList, Row, lists, rows
from kg.records.mandates_text import pieces
from kg.registry import Registry

Extract = tuple[tuple[Mandate, ...], tuple[Finding, ...]]


def extract(blocks: Sequence[Block], registry: Registry, language: str) -> Extract:
    """The mandates of a document in order, and what is wrong or doubtful in its lists.

    Takes all blocks of the document: rows that were displaced behind the next heading go back to the list of their
    unit that has no rows; links are evidence for findings only.
    """
    words = mandate_words(language)
    debris = outline_words(language).chart_debris
    headings = Headings(registry, language, words, local_names(blocks, registry, language))
    identity = Identity(words, language, named_instruments.load())
    units = _by_unit(blocks)
    displaced = [block for block in blocks if block.kind is Kind.MANDATE and block.part is not Role.MANDATES]
    mandates: list[Mandate] = []
    read: list[tuple[UnitKey, MandateList]] = []
    for unit, lines in units.items():
        found = lists(pieces(lines, debris, words), lambda text, unit=unit: headings.read(text, unit), words)
        for block in displaced:
            if block.unit == unit:
                _put_back(rows(pieces(block.raw, debris, words), words), found)
        read.extend((unit, each) for each in found)
        notes = _notes(blocks, unit)
        paragraph = next((b.number for b in blocks if b.unit == unit and _introduces(b)), "")
        for each in found:
            mandates.extend(_mandates(each, unit, paragraph, notes, identity))
    return tuple(mandates), findings(blocks, read, mandates, words)


def _by_unit(blocks: Sequence[Block]) -> dict[UnitKey, list[Line]]:
    """The lines of the lists of each unit, in document order."""
    units: dict[UnitKey, list[Line]] = {}
    for block in blocks:
        listed = block.kind is Kind.MANDATE or block.role == Role.MANDATE_LIST.value
        if listed and block.part is Role.MANDATES:
            units.setdefault(block.unit, []).extend(block.raw)
    return units


def _introduces(block: Block) -> bool:
    return block.kind is Kind.PARAGRAPH and block.part is Role.MANDATES and block.number != ""


def _notes(blocks: Sequence[Block], unit: UnitKey) -> frozenset[str]:
    """The marks of the footnotes that stand in a unit's lists."""
    return frozenset(
        block.number
        for block in blocks
        if block.kind is Kind.FOOTNOTE and block.unit == unit and block.part is Role.MANDATES and block.number
    )


def _put_back(displaced: Sequence[Row], found: Sequence[MandateList]) -> None:
    """Give displaced rows to the list that they were torn from: one without rows, else the last that may hold them."""
    symbols = [symbol for row in displaced for cell in row.first for symbol in cell.symbols]
    fitting = [each for each in found if all(possible(each.heading.organ, symbol) for symbol in symbols)]
    for each in [each for each in fitting if not each.rows] or fitting[-1:]:
        each.rows.extend(displaced)
        return


def _mandates(
    each: MandateList, unit: UnitKey, paragraph: str, notes: frozenset[str], identity: Identity
) -> Iterator[Mandate]:
    heading: Heading = each.heading
    if not each.rows and heading.text and not heading.series:
        citation = heading_citation(heading, identity.named, identity.language)
        yield Mandate(unit, heading.text, each.line, citation, _clean(heading.text, notes), (each.line,), paragraph)
    for row, citation in identity.citations(each):
        title = _clean(row.text, notes)
        yield Mandate(unit, heading.text, each.line, citation, title, row.lines, paragraph)


def _clean(title: str, notes: frozenset[str]) -> str:
    """A title without the mark of its footnote and without the blanks of spaced-out lines.

    >>> _clean("世界毒品问题8", frozenset({"8"})), _clean("告 ， 该 会 议", frozenset()), _clean("原则 10", frozenset({"10"}))
    ('世界毒品问题', '告，该会议', '原则 10')
    """
    mark = re.search(r"(?<=[^\s\d])(\d{1,2})$", title)
    if mark and mark.group(1) in notes:
        title = title[: mark.start()]
    return re.sub(r"(?<=[^\x00-\x7f]) +(?=[^\x00-\x7f])", "", " ".join(title.split()))
