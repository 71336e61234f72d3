"""What is wrong or doubtful in deliverables tables: sums, row numbers, categories, units of measure, stray numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from kg import ids
from kg.findings import Code, finding
from kg.lang.deliverables import DeliverablesWords
from kg.model import Document, Finding
from kg.records.arithmetic import Sum
from kg.records.deliverables_groups import Entry, Group
from kg.records.deliverables_layout import usual_columns
from kg.records.deliverables_numbers import read_cell
from kg.records.deliverables_rows import RowKind, TableRow, lines_of
from kg.records.deliverables_table import Table

_TELLING = 3  # different numbers that two rows must share to be twins


def check(tables: Sequence[Table], document: Document, words: DeliverablesWords) -> tuple[Finding, ...]:
    """The findings of all tables of a document, table by table."""
    found: list[Finding] = []
    for table in tables:
        about = _about(table, document)
        found += _sums(table, about)
        found += _missing_totals(table, about)
        found += _row_numbers(table, about)
        found += _categories(table, about, words)
        found += _readings(table, about, words)
        found += _layout(table, about, document)
    found += _units(tables, document, words)
    return tuple(found)


def _about(table: Table, document: Document) -> str:
    owner = ids.document(document.symbol, document.language)
    return ids.part(owner, "tab", table.block.number or f"L{table.block.line}")


def _sums(table: Table, about: str) -> Iterator[Finding]:
    for position, group in enumerate(table.groups):
        after = table.groups[position + 1] if position + 1 < len(table.groups) else None
        wrong = [each for each in group.sums if not each.holds]
        for row, failing in groupby(wrong, key=lambda each: each.row):
            yield _wrong_sum(table, group, row, list(failing), after, about)


def _missing_totals(table: Table, about: str) -> Iterator[Finding]:
    """Sub-categories without a total in columns in which their rows have numbers."""
    for group in table.groups:
        head, rows = group.entries[0], [entry for entry in group.entries[1:] if entry.reading]
        if not head.row.lines:
            continue
        blank = [
            (str(layout), _added([entry for entry in rows if entry.parent == 0], column))
            for column, layout in enumerate(table.columns)
            if not _printed(head, column) and any(_amount(entry, column) for entry in rows)
        ]
        if blank:
            columns = ", ".join(f"{name} (rows add up to {added})" for name, added in blank)
            yield finding(
                Code.TOTAL_MISSING,
                f"{group.head.label} has no printed total: {columns}",
                lines_of([head.row, *(entry.row for entry in rows)]),
                about=about,
                expected="; ".join(str(added) for _, added in blank),
                unit=table.block.unit,
            )


def _printed(entry: Entry, column: int) -> bool:
    """Whether anything is printed in a column of a row."""
    cells = entry.reading.cells if entry.reading else ()
    return column < len(cells) and cells[column] is not None


def _wrong_sum(table: Table, group: Group, row: int, failing: list[Sum], after: Group | None, about: str) -> Finding:
    owner = group.entries[row]
    columns = ", ".join(
        f"{table.columns[each.column]}: printed {each.printed}, rows add up to {each.added}" for each in failing
    )
    parts = [entry.row for entry in group.entries if entry.parent == row]
    hint = _explanation(group, row, failing, after)
    name = owner.row.label or group.head.label
    return finding(
        Code.TOTAL_DIFFERS,
        f"{name}: {columns}{'; ' + hint if hint else ''}",
        lines_of([owner.row, *parts]),
        about=about,
        printed="; ".join(str(each.printed) for each in failing),
        expected="; ".join(str(each.added) for each in failing),
        unit=table.block.unit,
    )


def _explanation(group: Group, row: int, failing: list[Sum], after: Group | None) -> str:
    """What makes up the difference, where one thing does in every failing column."""
    parts = [entry for entry in group.entries if entry.parent == row]
    several = len(failing) > 1  # one number can agree by chance
    if (
        several
        and after
        and all(each.printed - each.added == _amount(after.entries[0], each.column) for each in failing)
    ):
        return f"the difference is the total of the next sub-category ({after.head.label})"
    leaves = [entry for entry in group.entries[row + 1 :] if not entry.sums and entry.row.kind is not RowKind.NESTED]
    totals = [entry for entry in parts if entry.sums]
    doubled = [each for each in failing if each.printed == _added([*leaves, *totals], each.column)]
    if totals and 2 * len(doubled) > len(failing):
        where = "" if len(doubled) == len(failing) else f" in {len(doubled)} of {len(failing)} columns"
        return f"the nested totals were counted beside their rows{where}"
    if len(totals) > 1 and all(each.printed == _amount(totals[0], each.column) for each in failing):
        return f"only the first nested total ({totals[0].row.label}) was counted"
    if all(each.printed == _before(parts, each.column) for each in failing):
        return "the total goes with the superseded plan"
    return ""


def _amount(entry: Entry, column: int) -> Decimal:
    cell = entry.reading.cells[column] if entry.reading and column < len(entry.reading.cells) else None
    return cell.amount if cell else Decimal(0)


def _added(entries: Sequence[Entry], column: int) -> Decimal:
    return sum((_amount(entry, column) for entry in entries), Decimal(0))


def _before(entries: Sequence[Entry], column: int) -> Decimal | None:
    """The sum of the superseded plans, where there are any."""
    cells = [entry.reading.cells[column] for entry in entries if entry.reading and column < len(entry.reading.cells)]
    if not any(cell and cell.superseded for cell in cells):
        return None
    amounts = [read_cell(cell.superseded).amount if cell.superseded else cell.amount for cell in cells if cell]
    return sum(amounts, Decimal(0))


def _row_numbers(table: Table, about: str) -> Iterator[Finding]:
    unit, seen, last = table.block.unit, dict[int, TableRow](), 0
    numbered = [row for row in table.rows if row.kind is RowKind.NUMBERED]
    for row in numbered:
        number = int(row.mark)
        if number in seen:
            message = f"Row {number} stands twice: {seen[number].label} / {row.label}"
            lines = lines_of([seen[number], row])
            yield finding(
                Code.ROW_NUMBER_REPEATED,
                message,
                lines,
                about=about,
                printed=row.mark,
                expected=str(last + 1),
                unit=unit,
            )
        elif number != last + 1:
            message = f"Row {number} follows row {last}"
            yield finding(
                Code.ROW_NUMBER_SKIPPED,
                message,
                row.lines,
                about=about,
                printed=row.mark,
                expected=str(last + 1),
                unit=unit,
            )
        seen[number], last = row, number
    bare = [
        entry.row
        for group in table.groups
        for entry in group.entries
        if entry.row.kind is RowKind.PLAIN and entry.reading and not entry.sums
    ]
    if bare:
        message = f"Rows without number ({len(bare)}): {bare[0].label}{' …' if len(bare) > 1 else ''}"
        yield finding(Code.ROW_NUMBER_MISSING, message, lines_of(bare), about=about, unit=unit)


def _categories(table: Table, about: str, words: DeliverablesWords) -> Iterator[Finding]:
    unit, last = table.block.unit, ""
    for row in table.rows:
        if row.kind is RowKind.CATEGORY:
            known = words.category(row.label)
            if not row.lettered:
                message = f"Category {row.mark} is printed without its letter: {row.label}"
                yield finding(Code.CATEGORY_NAME_DIFFERS, message, row.lines, about=about, printed=row.label, unit=unit)
            if known is not None and known.notation != row.mark:
                message = f"Category {row.mark} is named {row.label}, the name of category {known.notation}"
                name = next((term.names[0] for term in words.categories if term.notation == row.mark), "")
                yield finding(
                    Code.CATEGORY_NAME_DIFFERS,
                    message,
                    row.lines,
                    about=about,
                    printed=row.label,
                    expected=name,
                    unit=unit,
                )
            if row.mark <= last:
                message = f"Category {row.mark} follows category {last}"
                yield finding(Code.CATEGORY_ORDER, message, row.lines, about=about, printed=row.mark, unit=unit)
            last = row.mark
        elif not row.known and not row.part:
            message = f"The code list has no sub-category {row.label}"
            yield finding(Code.SUBCATEGORY_UNKNOWN, message, row.lines, about=about, printed=row.label, unit=unit)


def _readings(table: Table, about: str, words: DeliverablesWords) -> Iterator[Finding]:
    unit = table.block.unit
    for group in table.groups:
        for entry in group.entries:
            row, printed = entry.row, " ".join(token.text for token in entry.row.tokens)
            if entry.undecided or (entry.reading is None and row.tokens):
                message = f"{row.label}: the printed numbers can be read in {len(row.readings)} ways"
                yield finding(Code.VALUE_AMBIGUOUS, message, row.lines, about=about, printed=printed, unit=unit)
            for cell in entry.reading.cells if entry.reading else ():
                if cell and not cell.value and not words.not_applicable.fullmatch(cell.printed):
                    message = f"{row.label}: {cell.printed} is not a number"
                    yield finding(
                        Code.VALUE_UNREADABLE, message, row.lines, about=about, printed=cell.printed, unit=unit
                    )
    stray = [row for row in table.rows if row.kind is RowKind.STRAY]
    if stray:
        message = "Numbers or labels that belong to no row of the table"
        printed = " | ".join(row.label for row in stray)
        yield finding(Code.TEXT_LEFT_OVER, message, lines_of(stray), about=about, printed=printed, unit=unit)


def _layout(table: Table, about: str, document: Document) -> Iterator[Finding]:
    usual = usual_columns(document.year)
    if table.columns != usual:
        printed, expected = (", ".join(map(str, each)) for each in (table.columns, usual))
        message = f"The columns are {printed}"
        lines = table.block.lines[:1]
        unit = table.block.unit
        yield finding(
            Code.COLUMN_HEADER_UNUSUAL, message, lines, about=about, printed=printed, expected=expected, unit=unit
        )


def _units(tables: Sequence[Table], document: Document, words: DeliverablesWords) -> Iterator[Finding]:
    """Rows of one sub-category that print the same numbers under two units of measure: the rarer unit is doubtful."""
    usage: Counter[tuple[str, str]] = Counter()
    rows: dict[tuple[str, tuple[str, ...]], list[tuple[str, Group, TableRow, Table]]] = {}
    for table in tables:
        for group in table.groups:
            term, measure = words.subcategory(group.head.label), words.unit(group.head.mark)
            if term is None or not group.head.mark:
                continue
            usage[term.notation, measure] += 1
            for entry in group.entries:
                values = tuple(cell.value if cell else "" for cell in entry.reading.cells) if entry.reading else ()
                if len({value for value in values if value not in ("", "0")}) >= _TELLING:
                    rows.setdefault((term.notation, values), []).append((measure, group, entry.row, table))
    told: set[int] = set()
    for (code, values), twins in rows.items():
        usual = max(twins, key=lambda twin: usage[code, twin[0]])
        for measure, group, _, table in twins:
            if usage[code, measure] < usage[code, usual[0]] and id(group) not in told:
                told.add(id(group))
                yield finding(
                    Code.UNIT_OF_MEASURE_DIFFERS,
                    f"{group.head.label} is measured in {group.head.mark}; table {usual[3].block.number} prints the "
                    f"same numbers ({', '.join(values)}) in {usual[1].head.mark}",
                    lines_of([group.head, usual[2], usual[1].head]),
                    about=_about(table, document),
                    printed=group.head.mark,
                    expected=usual[1].head.mark,
                    unit=table.block.unit,
                )
