"""The warnings of the shapes about totals say what the findings say, in both engines."""

from __future__ import annotations

import re

import pytest
from pyoxigraph import NamedNode, Store
from test_deliverables_text import CAPTION, PLAN, read, table

from kg import registry
from kg.graph import quads
from kg.graph.store import memory
from kg.ids import SHAPE
from kg.model import Level, NumberedTable, Records, Unit, UnitKey
from kg.validate import validate
from kg.validate.model import Shapes
from kg.validate.reader import project_shapes

SHAPE_NODE = NamedNode(SHAPE + "total-adds-up")
PARTS = re.compile(r"for (\d+) \((\w+)\), (\d+), is not the sum of its rows, (\d+)\.")
SAID = re.compile(r"(\d{4}) (planned|actual): printed (\d+), rows add up to (\d+)")
HEAD = "B. 生成和转让知识     |\n"

TABLES = {
    "a total that adds up": " 出版物(出版物数目) 3 3 3 3 |\n 1. 甲 1 1 1 1 |\n 2. 乙 2 2 2 2 |\n",
    "a total that does not": " 出版物(出版物数目) 3 4 3 3 |\n 1. 甲 1 1 1 1 |\n 2. 乙 2 2 2 2 |\n",
    "totals within, counted beside their rows": " 出版物(出版物数目) 12 14 16 18 |\n 甲类 1 2 3 4 |\n 1. 甲 1 2 3 4 |\n"
    " 乙类 2 2 2 2 |\n 2. 乙 2 2 2 2 |\n 丙类 3 3 3 3 |\n 3. 丙 3 3 3 3 |\n",
    "the first total within for the whole": " 出版物(出版物数目) 1 2 1 1 |\n 甲地 1 2 1 1 |\n 1. 甲 1 2 1 1 |\n"
    " 乙地 2 2 2 2 |\n 2. 乙 2 2 2 2 |\n",
    "a total within that does not add up": " 出版物(出版物数目) 3 4 3 3 |\n 甲地 1 2 1 1 |\n 1. 甲 1 1 1 1 |\n"
    " 乙地 2 2 2 2 |\n 2. 乙 2 2 2 2 |\n",
    "nested rows": " 出版物(出版物数目) 5 5 5 5 |\n 1. 甲 3 3 3 3 |\n (a) 子 1 1 1 1 |\n (b) 丑 2 2 2 2 |\n 2. 乙 2 2 2 2 |\n",
    "nested rows that do not add up": " 出版物(出版物数目) 5 5 5 5 |\n 1. 甲 3 3 3 3 |\n (a) 子 1 1 1 1 |\n"
    " (b) 丑 1 2 2 2 |\n 2. 乙 2 2 2 2 |\n",
    "nested rows below one without numbers": " 出版物(出版物数目) 5 5 6 5 |\n 1. 甲 2 2 2 2 |\n 2. 乙： |\n"
    " (a) 子 1 1 1 1 |\n (b) 丑 2 2 2 2 |\n",
    "one name twice": " 出版物(出版物数目) 1 1 1 1 |\n 1. 甲 1 1 1 1 |\n 出版物(页数) 9 8 9 9 |\n 2. 乙 9 9 9 9 |\n",
    "a total without rows": " 出版物(出版物数目) 3 3 3 3 |\n",
    "rows that are blank in a column": " 出版物(出版物数目) 3 3 3 3 |\n 1. 甲 — — 1 1 |\n 2. 乙 2 2 2 2 |\n",
}  # fmt: skip


def built(text: str) -> tuple[Store, set[tuple[str, ...]]]:
    """The store of a plan with one table, and what its findings say of totals: name, year, basis, printed, added."""
    block = table(HEAD + text)
    rows, findings = read(block)
    numbered = NumberedTable(block.number, "deliverables", block.unit, CAPTION, block.lines)
    units = (Unit(UnitKey("1"), Level.PROGRAMME, "甲", (1,)), Unit(block.unit, Level.SUBPROGRAMME, "乙", (2,)))
    records = Records(PLAN, units, tables=(numbered,), deliverables=rows, findings=findings)
    wrong = [finding for finding in findings if finding.code == "total-differs"]
    said = {(each.message.split(":")[0], *match.groups()) for each in wrong for match in SAID.finditer(each.message)}
    return memory(quads([records], registry.load())), said


def totals() -> Shapes:
    """The shape about totals, alone."""
    shapes = project_shapes()
    kept, waiting = set[object](), [SHAPE_NODE]
    while waiting:
        node = waiting.pop()
        if node not in kept:
            kept.add(node)
            waiting += [triple.object for triple in shapes.triples if triple.subject == node]  # type: ignore[misc]
    triples = tuple(triple for triple in shapes.triples if triple.subject in kept)
    return Shapes({SHAPE_NODE: shapes.by_node[SHAPE_NODE]}, triples)


@pytest.mark.parametrize("text", TABLES.values(), ids=TABLES)
def test_warnings_are_the_findings(text: str) -> None:
    store, said = built(text)
    for engine in ("fast", "pyshacl"):
        report = validate(store, engine=engine, shapes=totals())  # type: ignore[arg-type]
        warned = {(r.value.value, *PARTS.search(r.message).groups()) for r in report.results}  # type: ignore[union-attr]
        assert warned == said, engine


def test_what_is_said_to_be_printed_is_printed() -> None:
    store, _ = built(TABLES["the first total within for the whole"])
    (message, *_) = {
        result.message for result in validate(store, shapes=totals()).results if "(actual)" in result.message
    }
    assert message == "“出版物”: what is printed as total for 2019 (actual), 2, is not the sum of its rows, 4."
