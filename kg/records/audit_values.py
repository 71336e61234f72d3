"""What the prose, the tables and the figures of a plan say of one number, held against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from kg.findings import Code, finding
from kg.lang.audit import AuditWords, audit_words
from kg.lang.prose import ProseWords, prose_words
from kg.model import Document, Finding, Measure, MeasureValue, Paragraph, Result, UnitKey
from kg.records.measures_printed import BACK
from kg.records.prose_values import ANNOUNCING, fits, pieces, plain, scale_words, told

SAME_THING = 0.75  # the part of a title's pieces that a clause holds where it speaks of the same thing
TELLING = 4  # pieces that a title must have to name a thing

Group = tuple[UnitKey, str]


class Counted(NamedTuple):
    """A number that a measure has for a year, and the measure."""

    measure: Measure
    value: MeasureValue
    number: Decimal


def check(
    measures: Sequence[Measure], paragraphs: Sequence[Paragraph], results: Sequence[Result], document: Document
) -> Iterator[Finding]:
    """Numbers in prose that contradict a table or figure, and measures of one thing with different values."""
    language = document.language
    words, audit = prose_words(language), audit_words(language)
    by_result: dict[Group, list[Measure]] = defaultdict(list)
    by_unit: dict[UnitKey, list[Measure]] = defaultdict(list)
    for measure in measures:
        by_unit[measure.unit].append(measure)
        if measure.result:
            by_result[measure.unit, measure.result].append(measure)
    for group in by_unit.values():
        yield from _cells(group, words, audit)
        yield from _twins(group)
    for paragraph in paragraphs:
        beside = by_result.get((paragraph.unit, paragraph.result), ())
        yield from _told(paragraph, beside, words)
        if audit.target is not None and paragraph.kind == ANNOUNCING:
            yield from _targets(paragraph, beside, document.year - BACK, audit)
    for result in results:
        yield from _claims(result, by_result.get((result.unit, result.number), ()), document.year - BACK)


# ---------------------------------------------------------------- measures against each other


def _numbers(measure: Measure) -> list[Counted]:
    """The numbers of a measure that has one series, planned and actual apart."""
    series = {(value.basis, value.series) for value in measure.values}
    found = [
        Counted(measure, value, number) for value in measure.values if (number := _number(value.value)) is not None
    ]
    return found if len(series) == len({basis for basis, _ in series}) else []


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text.removesuffix("%").replace(" ", ""))
    except InvalidOperation:
        return None


def _cells(measures: Sequence[Measure], words: ProseWords, audit: AuditWords) -> Iterator[Finding]:
    """A number of a measure, and a clause with another number in the words that another measure has for that year."""
    for measure in measures:
        title = set(pieces(measure.title, words))
        if len(title) < TELLING:
            continue
        scale = scale_words(measure.measured_in, words)[0]
        percent = bool(words.percentage.search(f"{measure.title} {measure.measured_in}"))
        for counted in _numbers(measure):
            for other in measures:
                for value in () if other is measure else other.values:
                    if (value.year, value.basis) != (counted.value.year, counted.value.basis):
                        continue
                    said = _said(value.value, title, percent, words, audit)
                    if said is not None and said.scaleb(-scale) != counted.number:
                        yield _differ(counted, other, value, plain(said.scaleb(-scale)))


def _said(text: str, title: set[str], percent: bool, words: ProseWords, audit: AuditWords) -> Decimal | None:
    """The only figure in the only clause of a text that speaks of what a title names, None where there is none."""
    if _number(text) is not None:
        return None
    found: list[Decimal] = []
    for clause in audit.clause.findall(text):
        if len(title & set(pieces(clause, words))) < SAME_THING * len(title):
            continue
        figures = list(audit.figure.finditer(clause))
        if len(figures) != 1 or words.inexact.search(clause[: figures[0].start()]):
            return None
        if percent == bool(words.percent.match(clause[figures[0].end() :].lstrip())):
            scale = words.scales.get((figures[0]["scale"] or "").lower(), 0)
            found.append(Decimal(figures[0][1].replace(" ", "").replace(",", "")).scaleb(scale))
    return found[0] if len(found) == 1 else None


def _differ(counted: Counted, other: Measure, value: MeasureValue, said: str) -> Finding:
    measure, told_here = counted.measure, counted.value
    prose = told_here.source == "narrative"
    place = f"Paragraph {told_here.paragraph}" if prose else _name(measure)
    return finding(
        Code.PROSE_CONTRADICTS_TABLE if prose else Code.MEASURES_DIFFER,
        f"{place} says {told_here.value} for {told_here.year}, {_name(other).lower()} {said}: {measure.title}.",
        (*told_here.lines, *value.lines),
        printed=told_here.value,
        expected=said,
        unit=measure.unit,
    )


def _name(measure: Measure) -> str:
    return f"{'Figure' if measure.kind == 'measure-figure' else 'Table'} {measure.number}".strip()


def _twins(measures: Sequence[Measure]) -> Iterator[Finding]:
    """Two measures of a unit under one title and unit of measure, with two numbers for one year."""
    seen: dict[tuple[str, str, int, str], Counted] = {}
    for measure in measures:
        for counted in _numbers(measure) if measure.title else ():
            key = (measure.title, measure.measured_in, counted.value.year, counted.value.basis)
            first = seen.setdefault(key, counted)
            if first.measure is not measure and first.number != counted.number:
                yield _differ(first, measure, counted.value, counted.value.value)


# ---------------------------------------------------------------- prose against tables


def _told(paragraph: Paragraph, measures: Sequence[Measure], words: ProseWords) -> Iterator[Finding]:
    """A value that a paragraph tells of a measure of its result, and the other one that table or figure has."""
    known = [counted for measure in measures for counted in _numbers(measure) if counted.value.source != "narrative"]
    for each in told(paragraph.text, words) if known else ():
        for measure, value, number in known:
            scaled = each.value.scaleb(-scale_words(measure.measured_in, words)[0])
            if value.year == each.year and fits(each, paragraph, measure, words) and scaled != number:
                yield finding(
                    Code.PROSE_CONTRADICTS_TABLE,
                    f"Paragraph {paragraph.number} says {each.printed} for {each.year}, {_name(measure).lower()} "
                    f"{value.value}: {measure.title}.",
                    (*paragraph.lines, *value.lines),
                    printed=each.printed,
                    expected=value.value,
                    unit=paragraph.unit,
                )


def _targets(paragraph: Paragraph, measures: Sequence[Measure], year: int, audit: AuditWords) -> Iterator[Finding]:
    """The target that a paragraph names, where it is none of the values planned for that year."""
    planned = {
        counted.number: counted.value
        for measure in measures
        for counted in _numbers(measure)
        if counted.value.year == year and counted.value.basis == "planned"
    }
    if not planned or any(_number(value.value) is None for measure in measures for value in measure.values):
        return
    assert audit.target is not None
    for match in audit.target.finditer(paragraph.text):
        said = audit.numerals.get(match[1].lower()) or Decimal(match[1].replace(",", ""))
        if said not in planned:
            expected = " or ".join(value.value for value in planned.values())
            yield finding(
                Code.PROSE_CONTRADICTS_TABLE,
                f"Paragraph {paragraph.number} says that {match[1]} was planned for {year}; planned was {expected}.",
                (*paragraph.lines, *(line for value in planned.values() for line in value.lines)),
                printed=match[1],
                expected=expected,
                unit=paragraph.unit,
            )


def _claims(result: Result, measures: Sequence[Measure], year: int) -> Iterator[Finding]:
    """A target said to be met where plan and outcome differ, or exceeded or missed where they are the same.

    Of some measures less is better: that the outcome is above or below the plan contradicts neither.
    """
    if result.met not in ("met", "not met", "exceeded") or len(measures) != 1:
        return
    numbers = {counted.value.basis: counted for counted in _numbers(measures[0]) if counted.value.year == year}
    if len(numbers) != 2 or numbers.keys() != {"planned", "actual"}:
        return
    planned, actual = numbers["planned"], numbers["actual"]
    if (planned.number == actual.number) != (result.met == "met"):
        yield finding(
            Code.PROSE_CONTRADICTS_TABLE,
            f"The target for {year} is said to be {result.met}; planned was {planned.value.value}, the outcome is "
            f"{actual.value.value}.",
            (*result.lines, *planned.value.lines, *actual.value.lines),
            printed=result.met,
            expected=f"{planned.value.value} planned, {actual.value.value} actual",
            unit=result.unit,
        )
