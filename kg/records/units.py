"""Blocks -> units: programmes, parts, conference-management groups, subprogrammes and components."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from kg.blocks.segments import join
from kg.model import Block, Kind, Level, Role, Unit, UnitKey

_LEVELS = {
    Role.PROGRAMME.value: Level.PROGRAMME,
    Role.SECTION.value: Level.SECTION,
    Role.GROUP.value: Level.GROUP,
    Role.SUBPROGRAMME.value: Level.SUBPROGRAMME,
    Role.COMPONENT.value: Level.COMPONENT,
}
_PART_LETTER = re.compile(r"^(?:[A-Z]|[IVX]+)\.\s*")


def extract(blocks: Sequence[Block]) -> tuple[Unit, ...]:
    """The units in document order, each with the whole text that stands under its objective's heading.

    A component that has no heading but is named by the caption of a table is a unit without a title.
    """
    units: dict[UnitKey, Unit] = {}
    objectives: dict[UnitKey, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.kind is Kind.HEADING and block.role in _LEVELS and block.unit not in units:
            units[block.unit] = Unit(block.unit, _LEVELS[block.role], _title(block), block.lines)
        elif block.kind is Kind.TABLE and block.unit.component and block.unit not in units:
            units[block.unit] = Unit(block.unit, Level.COMPONENT, "", block.lines)
        elif block.part is Role.OBJECTIVE and block.kind in (Kind.PARAGRAPH, Kind.ITEM):
            objectives[block.unit].append(block)
    return tuple(_with_objective(unit, objectives[key]) for key, unit in units.items())


def _title(block: Block) -> str:
    return _PART_LETTER.sub("", block.text) if block.role == Role.SECTION else block.text


def _with_objective(unit: Unit, blocks: Sequence[Block]) -> Unit:
    return replace(
        unit,
        objective=reduce(_joined, (f"({b.number}) {b.text}" if b.kind is Kind.ITEM else b.text for b in blocks), ""),
        objective_paragraphs=tuple(b.number for b in blocks if b.kind is Kind.PARAGRAPH and b.number),
        objective_lines=tuple(line for b in blocks for line in b.lines),
    )


def _joined(left: str, right: str) -> str:
    """Two paragraphs of one objective: parted by a blank where both are in the Latin script.

    >>> _joined("is to:", "(a) know;"), _joined("目标是：", "(a) 了解；")
    ('is to: (a) know;', '目标是：(a) 了解；')
    """
    left = left.rstrip()
    return f"{left} {right}" if left and left[-1].isascii() and right[:1].isascii() else join(left, right)
