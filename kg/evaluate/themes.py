"""What is compared: one function for each kind of fact, from gold rows and table rows to scores."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from kg.errors import KgError
from kg.evaluate.names import bodies, relations
from kg.evaluate.rows import Row, amount, document, in_scope, place, plain, read_gold, read_table, symbol
from kg.evaluate.scores import Fact, Score, score

_BASIS = re.compile(r"(planned|actual|superseded)(\d{4})$")
_YEAR = re.compile(r"\d{4}$")
_TOLD = "narrative"  # where a value was read, in tables and in gold


def run(tables: Path, gold: Path) -> tuple[Score, ...]:
    """The scores of the tables in a folder against the gold rows in another, for each theme that the gold has.

    Raises KgError where a file cannot be read, and where a folder holds no tables or no gold rows at all.
    """
    if not any(tables.glob("*.csv")):
        raise KgError(f"There are no tables in {tables}; make them with: kg tables BUILD --out {tables}")
    if not any(gold.glob("*.jsonl")):
        raise KgError(f"There are no gold rows in {gold}; they are files such as structure.jsonl and mandates.jsonl.")
    found: list[Score] = []
    for gold_name, table_names, theme in _THEMES:
        rows = read_gold(gold, gold_name)
        if rows:
            found += theme(rows, *(read_table(tables, name) for name in table_names))
    return tuple(found)


def units(gold: Sequence[Row], table: Sequence[Row]) -> list[Score]:
    """Units by their place, with title and objective."""
    rows = in_scope(table, gold)
    plan = any(document(row) for row in gold)
    wanted: dict[Fact, Row] = {(document(row), place(row)): row for row in gold}
    found: dict[Fact, Row] = {(document(row) if plan else "", place(row)): row for row in rows}
    fields = {
        name: (
            {key: plain(row[name]) for key, row in wanted.items() if row.get(name)},
            {key: plain(row.get(name)) for key, row in found.items()},
        )
        for name in ("title", "objective")
    }
    return [score("units", wanted, found, fields=fields)]


def mandates(gold: Sequence[Row], table: Sequence[Row]) -> list[Score]:
    """Instruments by the place that cites them and their symbol, with title; then their identity."""
    by_document = any(row.get("document") for row in gold)

    def spot(row: Row) -> Fact:
        return (document(row), place(row)[2:]) if by_document else place(row)

    wanted: list[Fact] = []
    titles: dict[Fact, set[str]] = defaultdict(set)
    for row in gold:
        for name in row["symbols"] or [None]:
            fact = (spot(row), symbol(name) or "=" + plain(row.get("title")))
            wanted.append(fact)
            if name and row.get("title"):
                titles[fact].add(plain(row["title"]))
    found: list[Fact] = []
    got: dict[Fact, set[str]] = defaultdict(set)
    for row in in_scope(table, gold):
        fact = (spot(row), symbol(row.get("symbol")) or "=" + plain(row.get("title")))
        found.append(fact)
        got[fact].add(plain(row.get("title")))
    fields = {"title": ({f: frozenset(t) for f, t in titles.items()}, {f: frozenset(t) for f, t in got.items()})}
    return [score("mandates", wanted, found, fields=fields), *_identity(gold, in_scope(table, gold), spot)]


def _identity(gold: Sequence[Row], table: Iterable[Row], spot: Callable[[Row], Fact]) -> list[Score]:
    """Whether one instrument (organ, kind, symbol) has one identifier, and no identifier two instruments.

    Where a list has a resolution and a decision of one number, the table's rows do not tell them apart: left out.
    """
    cited: dict[Fact, set[str]] = defaultdict(set)
    for row in table:
        cited[spot(row), symbol(row.get("symbol")), plain(row.get("heading"))].add(plain(row.get("cited")))
    names: dict[Fact, set[str]] = defaultdict(set)
    meanings: dict[str, set[Fact]] = defaultdict(set)
    kinds: dict[Fact, set[str]] = defaultdict(set)
    for row in gold:
        for name in row["symbols"]:
            kinds[spot(row), symbol(name), plain(row.get("heading"))].add(str(row.get("kind")))
    for row in gold:
        for name in row["symbols"] if row.get("organ") else []:
            instrument = (plain(row["organ"]), row.get("kind"), symbol(name))
            at = (spot(row), symbol(name), plain(row.get("heading")))
            if len(kinds[at]) > 1:
                continue
            here = cited.get(at, set())
            names[instrument] |= here
            for identifier in here:
                meanings[identifier].add(instrument)
    right = [i for i, given in names.items() if len(given) == 1 and all(len(meanings[name]) == 1 for name in given)]
    wrong = [i for i, given in names.items() if given and i not in right]
    return [score("mandate identity", names, right + [("split or merged", i) for i in wrong])] if names else []


def numbered(gold: Sequence[Row], table: Sequence[Row]) -> list[Score]:
    """Numbered tables and figures with their kind, and the unit in which each stands."""

    def key(row: Row) -> Fact:
        return plain(row.get("number")), row.get("kind")

    wanted = [row for row in gold if row.get("number")]
    found = [row for row in in_scope(table, gold) if row.get("number")]
    unit = ({key(row): place(row) for row in wanted}, {key(row): place(row) for row in found})
    return [score("tables", map(key, wanted), map(key, found), fields={"unit": unit})]


def deliverables(gold: Sequence[Row], table: Sequence[Row]) -> list[Score]:
    """The numbers of deliverables tables by row, year and basis; the text rows by sub-category, with their text.

    Rows of tables without a number cannot be told apart and count neither way.
    """
    gold = [row for row in gold if row.get("table")]
    names = {plain(row["table"]) for row in gold}
    rows = [row for row in table if plain(row.get("table")) in names]

    def at(row: Row) -> Fact:
        group = (plain(row.get("category"))[:1], plain(row.get("subcategory")), plain(row.get("label")))
        return plain(row["table"]), plain(row.get("row")) or group

    def group(row: Row) -> Fact:
        return plain(row["table"]), plain(row.get("category"))[:1], plain(row.get("subcategory"))

    wanted = [
        (at(row), year, basis, amount(value))
        for row in gold
        for name, value in row.items()
        if (match := _BASIS.match(name)) and value is not None and name not in (row.get("blank") or ())
        for basis, year in [match.groups()]
    ]
    numbers = [row for row in rows if row.get("year") and plain(row.get("value"))]
    found = [(at(row), row["year"], row["basis"], amount(row["value"])) for row in numbers]
    labels = (
        {at(row): plain(row["label"]) for row in gold if row.get("row")},
        {at(row): plain(row.get("label")) for row in numbers if plain(row.get("row"))},
    )
    text_gold = [row for row in gold if row.get("text") and not any(_BASIS.match(name) for name in row)]
    text_rows = [row for row in rows if row.get("text") and not row.get("year")]
    texts = (
        {group(row): plain(row["text"]) for row in text_gold},
        {group(row): plain(row["text"]) for row in text_rows},
    )
    return [
        score("deliverable values", wanted, found, fields={"label": labels}),
        score("deliverable texts", map(group, text_gold), map(group, text_rows), fields={"text": texts}),
    ]


def measures(gold: Sequence[Row], table: Sequence[Row]) -> list[Score]:
    """The values of performance measures by number and year; a printed dash counts neither as 0 nor as nothing.

    Values told in prose are not held against the gold, and those that the gold took from prose need not be found.
    """
    sure = [row for row in gold if row.get("number") and row.get("confidence") != "low"]
    wanted: list[Fact] = []
    either: list[Fact] = []
    for row in sure:
        for series in row.get("series") or ():
            dashes = {str(year) for name in ("nil", "dash") for year in series.get(name) or ()}
            either += [(plain(row["number"]), year, 0.0) for year in dashes]
            wanted += [
                (plain(row["number"]), year, amount(value))
                for year, value in series.items()
                if _YEAR.match(year) and value not in (None, "") and year not in dashes
            ]
    numbers = {plain(row["number"]) for row in sure}
    found = [
        (plain(row["number"]), row.get("year"), amount(row.get("value")))
        for row in table
        if plain(row["number"]) in numbers and plain(row.get("value")) and row.get("source") != _TOLD
    ]
    told = {
        plain(row["number"])
        for row in sure
        if row.get("source_para") or row.get("narrative") or _TOLD in (row.get("note") or "")
    }
    wanted = [fact for fact in wanted if _first(fact) not in told or fact in found]
    return [score("measure values", wanted, found, ignore=either)]


def _first(fact: Fact) -> object:
    return fact[0] if isinstance(fact, tuple) else fact


def targets(gold: Sequence[Row], table: Sequence[Row]) -> list[Score]:
    """Of each result with a target for the past year: whether the document says that it was met."""

    def fact(row: Row) -> Fact:
        return document(row), plain(row.get("title")), plain(row.get("met"))

    return [score("targets met", map(fact, gold), map(fact, table), recall_only=True)]


_THEMES: tuple[tuple[str, tuple[str, ...], Callable[..., list[Score]]], ...] = (
    ("structure", ("units",), units),
    ("mandates", ("mandates",), mandates),
    ("tables", ("tables",), numbered),
    ("deliverables", ("deliverables",), deliverables),
    ("measures", ("measures",), measures),
    ("targets", ("results",), targets),
    ("bodies", ("mentions", "citations", "sdgs"), bodies),
    ("relations", ("relations",), relations),
)
