"""Titles, captions, years and words of a plan that differ from what the plan says elsewhere."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kg.findings import Code, finding
from kg.lang.audit import AuditWords, audit_words
from kg.lang.measures import measure_words
from kg.lang.narrative import narrative_words
from kg.model import (
    Block,
    Deliverable,
    Document,
    Finding,
    Furniture,
    Kind,
    Level,
    Lines,
    Measure,
    NumberedTable,
    Paragraph,
    Result,
    Role,
    Unit,
    UnitKey,
)

USUAL = 3  # tables in which a sub-category stands under one category, so that another category is odd
STATED = 2 / 3  # the part of the results with a status from which on one without it is odd

_SPAN = re.compile(r"\b((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)\b")
_CONTEXT = 10  # signs shown around a repeated word


def titles(
    units: Sequence[Unit], tables: Iterable[NumberedTable], blocks: Iterable[Block], document: Document
) -> Iterator[Finding]:
    """Units with another title in a list of mandates, in the contents or in the caption of a table."""
    words = audit_words(document.language)
    heading = {unit.key: unit for unit in units if unit.title}
    subprogrammes: dict[str, set[str]] = defaultdict(set)
    for unit in units:
        if unit.level is Level.SUBPROGRAMME and unit.title:
            subprogrammes[unit.key.subprogramme].add(unit.title)
    for block in blocks:
        if block.role == Role.MANDATED_UNIT and block.unit in heading and block.text:
            yield from _title(block.text, [heading[block.unit].title], block.lines, block.unit, "a list of mandates")
        elif block.role == Furniture.CONTENTS and words.contents_unit is not None:
            match = words.contents_unit.fullmatch(block.text)
            if match and (known := sorted(subprogrammes[match["number"]])):
                yield from _title(match["title"], known, block.lines, UnitKey(), "the contents")
    for table in tables:
        match = words.caption_unit.match(table.caption)
        headed = heading.get(table.unit)
        # A caption may use a short name; a longer one that ends with the title is the unit under another title.
        if match and headed is not None and match[1].endswith(headed.title):
            lines = (*headed.lines[:1], *table.lines[:1])
            where = f"the caption of table {table.number}".strip()
            yield from _title(match[1], [headed.title], lines, table.unit, where)


def _title(printed: str, known: Sequence[str], lines: Lines, unit: UnitKey, where: str) -> Iterator[Finding]:
    if _plain(printed) not in map(_plain, known):
        message = f"In {where} the unit is called {printed!r}, in its heading {known[0]!r}."
        yield finding(Code.UNIT_TITLE_DIFFERS, message, lines, printed=printed, expected=known[0], unit=unit)


def _plain(title: str) -> str:
    return re.sub(r"\W+", "", title).casefold()


def statuses(results: Sequence[Result], document: Document) -> Iterator[Finding]:
    """Results that are neither called new nor carried over, nor anything else in brackets, where most are."""
    brackets = narrative_words(document.language).result_brackets
    if sum(bool(result.status) for result in results) < STATED * len(results):
        return
    for result in results:
        if not result.status and not brackets.search(result.title):
            message = "Nothing tells whether this planned result is new or carried over."
            yield finding(Code.RESULT_STATUS_MISSING, message, result.lines, printed=result.title, unit=result.unit)


def captions(tables: Iterable[NumberedTable], deliverables: Iterable[Deliverable]) -> Iterator[Finding]:
    """Captions of deliverables tables with other years than the columns."""
    years: dict[tuple[str, UnitKey], set[int]] = defaultdict(set)
    for row in deliverables:
        years[row.table, row.unit].update(value.year for value in row.values)
    for table in tables:
        match, found = _SPAN.search(table.caption), years.get((table.number, table.unit))
        if match and found and (int(match[1]), int(match[2])) != (min(found), max(found)):
            printed, expected = f"{match[1]}–{match[2]}", f"{min(found)}–{max(found)}"
            message = f"The caption of table {table.number} says {printed}, its columns are {expected}."
            yield finding(
                Code.CAPTION_YEARS_DIFFER, message, table.lines, printed=printed, expected=expected, unit=table.unit
            )


def year_headers(blocks: Iterable[Block], document: Document) -> Iterator[Finding]:
    """Years over a table or under a chart that do not follow each other."""
    words = measure_words(document.language)
    for block in blocks:
        if block.kind not in (Kind.TABLE, Kind.FIGURE) and block.role != Furniture.CHART_DEBRIS:
            continue
        for line in block.raw:
            text = line.text.strip()
            years = [int(year) for year, _ in words.year.findall(text)] if words.years.fullmatch(text) else []
            if len(years) > 2 and years != list(range(years[0], years[0] + len(years))):
                expected = " ".join(str(years[0] + place) for place in range(len(years)))
                yield finding(
                    Code.YEARS_IRREGULAR,
                    f"The years {text} do not follow each other.",
                    (line.number,),
                    printed=text,
                    expected=expected,
                    unit=block.unit,
                )


def categories(deliverables: Sequence[Deliverable]) -> Iterator[Finding]:
    """Sub-categories that stand under another category than in most tables of the document."""
    tables: dict[str, Counter[str]] = defaultdict(Counter)
    first: dict[tuple[str, str, str], Deliverable] = {}
    for row in deliverables:
        if row.subcategory_code and row.category:
            place = (row.subcategory_code, row.category, row.table)
            if place not in first:
                first[place] = row
                tables[row.subcategory_code][row.category] += 1
    for (code, category, table), row in first.items():
        usual, count = tables[code].most_common(1)[0]
        if category != usual and count >= USUAL and count >= USUAL * tables[code][category]:
            yield finding(
                Code.SUBCATEGORY_MISPLACED,
                f"Table {table} has {row.subcategory!r} under category {category}; {count} tables have it under "
                f"{usual}.",
                row.lines[:1],
                printed=category,
                expected=usual,
                unit=row.unit,
            )


def repeated_words(
    paragraphs: Iterable[Paragraph],
    deliverables: Iterable[Deliverable],
    measures: Iterable[Measure],
    document: Document,
) -> Iterator[Finding]:
    """Words printed twice."""
    words: AuditWords = audit_words(document.language)
    texts: list[tuple[str, Lines, UnitKey]] = [(each.text, each.lines, each.unit) for each in paragraphs]
    texts += [(text, row.lines, row.unit) for row in deliverables for text in (row.label, row.text)]
    texts += [(value.value, value.lines, each.unit) for each in measures for value in each.values]
    for text, lines, unit in texts:
        for match in words.repeated.finditer(text):
            printed = text[max(0, match.start() - _CONTEXT) : match.end() + _CONTEXT]
            message = f"A word is printed twice: {match.group()}."
            yield finding(Code.WORD_REPEATED, message, lines, printed=printed, unit=unit)
