"""The report of changes as blocks (headings, texts, tables, lists) that a writer turns into a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kg import ids
from kg.compare.changes import MANDATE_CHANGES, UNIT_CHANGES, Changes, ProgrammeChanges, Target, UnitChange
from kg.instruments import official
from kg.lang.changes import ChangeWords, change_words


@dataclass(frozen=True, slots=True)
class Text:
    """Words, with the address they lead to (empty: none)."""

    words: str
    link: str = ""


Cell = str | Text


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of some level (1 is the page's)."""

    level: int
    words: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of cells, one after another."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``numeric`` are the ordinals of its columns of numbers."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Items:
    """A list under a summary, which a page may fold."""

    summary: str
    items: tuple[tuple[Cell, ...], ...]


Block = Heading | Paragraph | Table | Items


def blocks(changes: Changes) -> Iterator[Block]:
    """The report, in the language of the changes."""
    words = change_words(changes.language)
    yield Heading(1, words.title.format(earlier=changes.earlier, later=changes.later))
    for year in (changes.earlier, changes.later):
        symbols = [f"{symbol} ({language})" for of, symbol, language in changes.documents if of == year]
        yield Paragraph((f"{words.plan_of.format(year=year)}: {words.separator.join(symbols)}",))
    yield Paragraph((words.note,))
    yield Heading(2, words.summary)
    yield _summary(changes, words)
    if changes.not_compared:
        yield Paragraph((words.not_compared.format(numbers=words.separator.join(changes.not_compared)),))
    for programme in changes.programmes:
        yield Heading(2, words.programme.format(number=programme.number, title=programme.title))
        yield Heading(3, words.units_heading)
        yield _units(programme, changes, words)
        yield Heading(3, words.mandates_heading)
        yield from _mandates(programme, words)
        yield Heading(3, words.deliverables_heading)
        yield from _deliverables(programme, changes, words)
        yield Heading(3, words.targets_heading)
        yield from _targets(programme, changes, words)


def _summary(changes: Changes, words: ChangeWords) -> Table:
    header = (
        "",
        *(f"{words.units_heading}: {words.units[kind]}" for kind in UNIT_CHANGES),
        *(f"{words.mandates_heading}: {words.mandates[kind]}" for kind in MANDATE_CHANGES),
    )
    rows = [
        (
            words.programme.format(number=programme.number, title=programme.title),
            *(str(number) for number in programme.unit_counts().values()),
            *(str(number) for number in programme.mandate_counts().values()),
        )
        for programme in changes.programmes
    ]
    return Table(header, tuple(rows), frozenset(range(1, len(header))))


def _units(programme: ProgrammeChanges, changes: Changes, words: ChangeWords) -> Table:
    header = (words.change, str(changes.earlier), str(changes.later), words.confidence, words.found_by)
    rows = [
        (
            words.units[unit.change],
            f"{unit.before} {unit.was}".strip(),
            f"{unit.after} {unit.now}".strip(),
            f"{unit.confidence:.2f}" if unit.confidence is not None else "",
            words.separator.join(words.methods[method] for method in unit.methods),
        )
        for unit in programme.units
    ]
    return Table(header, tuple(rows), frozenset((3,)))


def _mandates(programme: ProgrammeChanges, words: ChangeWords) -> Iterator[Block]:
    names = _names(programme.units)
    said = False
    for unit in dict.fromkeys([*names, *(each.unit for each in programme.mandates)]):
        counts = programme.mandate_counts(unit)
        if not any(counts.values()):
            continue
        said = True
        yield Heading(4, names.get(unit, ""))
        for kind, number in counts.items():
            if number:
                listed = [each for each in programme.mandates if each.unit == unit and each.change == kind]
                items = [(*_instrument(each.cited, each.title), *_successors(each.by)) for each in listed]
                yield Items(f"{words.mandates[kind]}: {number}", tuple(items))
    if not said:
        yield Paragraph((words.nothing,))


def _instrument(cited: str, title: str) -> tuple[Cell, ...]:
    symbol = official(cited)
    return (Text(cited, ids.official_link(symbol) if symbol else ""), *((f" {title}",) if title else ()))


def _successors(by: Iterable[str]) -> Iterator[Cell]:
    for cited in by:
        yield " → "
        yield from _instrument(cited, "")


def _deliverables(programme: ProgrammeChanges, changes: Changes, words: ChangeWords) -> Iterator[Block]:
    names = _names(programme.units)
    rows = [
        (names.get(each.unit, ""), each.kind, _number(each.before), _number(each.after), _difference(each))
        for each in programme.deliverables
    ]
    if rows:
        header = (words.unit, words.kind, str(changes.earlier), str(changes.later), words.difference)
        yield Table(header, tuple(rows), frozenset((2, 3, 4)))
    else:
        yield Paragraph((words.nothing,))


def _targets(programme: ProgrammeChanges, changes: Changes, words: ChangeWords) -> Iterator[Block]:
    names = _names(programme.units)
    header = (words.unit, words.year, words.result, words.measure, words.target, words.met_heading)
    rows = [
        (names.get(t.unit, ""), str(t.year), t.result, _measure(t), t.target, words.met.get(t.met, ""))
        for t in programme.targets
    ]
    yield Table(header, tuple(rows)) if rows else Paragraph((words.nothing,))
    for year in (changes.earlier, changes.later):
        if rows and not any(target.year == year for target in programme.targets):
            yield Paragraph((words.no_targets.format(year=year),))


def _measure(target: Target) -> str:
    measured = f" ({target.measured})" if target.measured and target.measured not in target.measure else ""
    series = f" / {target.series}" if target.series else ""
    return f"{target.measure}{series}{measured}"


def _names(units: Sequence[UnitChange]) -> Mapping[str, str]:
    """What each unit is called, by the IRI under which the changes go, in the order of the later plan."""
    names: dict[str, str] = {}
    for unit in units:
        if unit.later_unit:
            names.setdefault(unit.later_unit, f"{unit.after} {unit.now or unit.was}".strip())
        else:
            names[unit.earlier_unit] = f"{unit.before} {unit.was}".strip()
    return names


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"


def _difference(change: object) -> str:
    before, after = getattr(change, "before", None), getattr(change, "after", None)
    return "" if before is None or after is None else f"{after - before:+f}"
