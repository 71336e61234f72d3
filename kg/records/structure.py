"""What is odd in a plan's outline: numbers of tables, figures, paragraphs, parts and subprogrammes; titles of units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kg.findings import Code, finding
from kg.lang.numerals import numeral
from kg.model import Finding, Level, NumberedTable, Paragraph, Unit


def check(
    units: Sequence[Unit], tables: Sequence[NumberedTable], paragraphs: Sequence[Paragraph], language: str
) -> tuple[Finding, ...]:
    """The findings in document order."""
    found = [
        *_numbers_of_tables(tables),
        *_numbers_of_paragraphs(paragraphs),
        *_parts_and_subprogrammes(units),
        *_objectives(units),
    ]
    return tuple(sorted(found, key=lambda each: (each.lines, each.code)))


def _numbers_of_tables(tables: Iterable[NumberedTable]) -> Iterator[Finding]:
    """Tables and figures are numbered through within a programme or section, each kind by itself."""
    last: dict[tuple[bool, str], int] = defaultdict(int)
    seen: dict[tuple[bool, str], NumberedTable] = {}
    for table in tables:
        figure = table.kind == "measure-figure"
        if not table.number:
            code = Code.FIGURE_WITHOUT_NUMBER if figure else Code.TABLE_WITHOUT_NUMBER
            message = f"A {'figure' if figure else 'table'} stands without a number."
            yield finding(code, message, table.lines, printed=table.caption, unit=table.unit)
            continue
        if (figure, table.number) in seen:
            message = f"{table.number} is the number of two {'figures' if figure else 'tables'}."
            lines = (*seen[figure, table.number].lines, *table.lines)
            yield finding(Code.TABLE_NUMBER_REPEATED, message, lines, printed=table.number, unit=table.unit)
        seen[figure, table.number] = table
        prefix, _, ordinal = table.number.rpartition(".")
        number = numeral(ordinal)
        if number is None:
            continue
        if number > last[figure, prefix] + 1:
            message = (
                f"The numbers of {'figures' if figure else 'tables'} skip from {last[figure, prefix]} to {number}."
            )
            expected = f"{prefix}.{last[figure, prefix] + 1}"
            yield finding(
                Code.TABLE_NUMBER_SKIPPED,
                message,
                table.lines,
                printed=table.number,
                expected=expected,
                unit=table.unit,
            )
        last[figure, prefix] = max(number, last[figure, prefix])


def _numbers_of_paragraphs(paragraphs: Iterable[Paragraph]) -> Iterator[Finding]:
    """Paragraphs are numbered through within a programme or section."""
    last: dict[str, int] = {}
    for paragraph in paragraphs:
        prefix, _, ordinal = paragraph.number.rpartition(".")
        if paragraph.part_of or not prefix or not ordinal.isdigit():
            continue
        number, expected = int(ordinal), last.get(prefix, 0) + 1
        if number > expected:
            message = f"Paragraph numbers skip from {prefix}.{expected - 1} to {paragraph.number}."
            yield finding(
                Code.PARAGRAPH_NUMBER_SKIPPED,
                message,
                paragraph.lines[:1],
                printed=paragraph.number,
                expected=f"{prefix}.{expected}",
                unit=paragraph.unit,
            )
        elif number < expected:
            message = f"Paragraph number {paragraph.number} is used again."
            yield finding(
                Code.PARAGRAPH_NUMBER_REPEATED,
                message,
                paragraph.lines[:1],
                printed=paragraph.number,
                unit=paragraph.unit,
            )
        last[prefix] = max(number, expected - 1)


def _parts_and_subprogrammes(units: Iterable[Unit]) -> Iterator[Finding]:
    """Lettered parts go A, B, C …; subprogrammes of a part go on by one."""
    letters: dict[str, str] = {}
    subprogrammes: dict[tuple[str, str], int] = {}
    for unit in units:
        key = unit.key
        letter = key.section[:1] if key.section[1:2] == "." else ""
        if unit.level is Level.SECTION and letter:
            expected = chr(ord(letters[key.programme]) + 1) if key.programme in letters else "A"
            if letter != expected:
                message = (
                    f"The parts of programme {key.programme} skip from {letters.get(key.programme, '')} to {letter}."
                )
                yield finding(
                    Code.PART_LETTER_SKIPPED, message, unit.lines[:1], printed=letter, expected=expected, unit=key
                )
            letters[key.programme] = letter
        if unit.level is Level.SUBPROGRAMME and key.subprogramme.isdigit():
            place, number = (key.programme, key.section), int(key.subprogramme)
            if place in subprogrammes and number != subprogrammes[place] + 1:
                message = f"Subprogramme {number} follows subprogramme {subprogrammes[place]}."
                yield finding(
                    Code.UNIT_NUMBER_SKIPPED,
                    message,
                    unit.lines[:1],
                    printed=str(number),
                    expected=str(subprogrammes[place] + 1),
                    unit=key,
                )
            subprogrammes[place] = number


def _objectives(units: Sequence[Unit]) -> Iterator[Finding]:
    """A subprogramme has an objective, or its components have; a component that has a heading has one."""
    with_components = {unit.key._replace(component="") for unit in units if unit.level is Level.COMPONENT}
    for unit in units:
        if unit.objective or unit.level not in (Level.SUBPROGRAMME, Level.COMPONENT) or not unit.title:
            continue
        if unit.level is Level.SUBPROGRAMME and unit.key in with_components:
            continue
        yield finding(
            Code.OBJECTIVE_MISSING,
            "No objective is stated for this unit.",
            unit.lines[:1],
            printed=unit.title,
            unit=unit.key,
        )
