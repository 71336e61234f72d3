"""Mandate lists by unit: which lines of the lists belong to which unit.

Some layouts print the lists of every subprogramme under one heading of the programme, parted by headings of their own
("Subprogramme 4" and its title); others print each unit's lists in its own place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.lang.outline import OutlineWords
from kg.model import Block, Kind, Line, Role, UnitKey
from kg.registry import normalise

_PARTS = frozenset({Role.SECTION.value, "group"})


@dataclass
class About:
    """What stands beside a unit's lists: the number of the paragraph that introduces them, the marks of footnotes."""

    paragraph: str = ""
    notes: set[str] = field(default_factory=set)


def about(blocks: Sequence[Block]) -> dict[UnitKey, About]:
    """What stands beside the lists of each unit."""
    result: dict[UnitKey, About] = defaultdict(About)
    for block in blocks:
        if block.part is Role.MANDATES and block.number:
            if block.kind is Kind.PARAGRAPH:
                result[block.unit].paragraph = result[block.unit].paragraph or block.number
            elif block.kind is Kind.FOOTNOTE:
                result[block.unit].notes.add(block.number)
    return result


def lines_by_unit(blocks: Sequence[Block], words: OutlineWords) -> dict[UnitKey, tuple[UnitKey, list[Line]]]:
    """The lines of the lists of each unit in document order, with the unit under whose heading they stand."""
    parts = {
        (block.unit.programme, normalise(block.unit.section)): block.unit.section
        for block in blocks
        if block.unit.section
    }
    result: dict[UnitKey, tuple[UnitKey, list[Line]]] = {}
    owner, unit, opened = UnitKey(), UnitKey(), None
    for block in blocks:
        if block.part is not Role.MANDATES or not (block.kind is Kind.MANDATE or block.role == Role.MANDATE_LIST.value):
            continue
        if block.unit != owner:
            owner = unit = block.unit
            opened = None
        for line in block.raw:
            sub = _sub_unit(line, owner, unit, words, parts)
            if sub is not None:
                unit, opened = sub, line.style
            elif opened is None or line.cells or line.style != opened:
                result.setdefault(unit, (owner, []))[1].append(line)
                opened = None
    return result


def _sub_unit(
    line: Line, owner: UnitKey, unit: UnitKey, words: OutlineWords, parts: dict[tuple[str, str], str]
) -> UnitKey | None:
    """The unit that a paragraph among the lists opens (a real paragraph: a text's lines are rows)."""
    if line.cells or not line.style:
        return None
    bare = "".join(line.text.split())
    if both := words.caption_component.fullmatch(bare):
        return owner._replace(subprogramme=both.group(1), component=both.group(2))
    if match := words.subprogramme.fullmatch(bare):
        return owner._replace(subprogramme=match.group(1), component="")
    if match := words.component.fullmatch(bare):
        return unit._replace(component=match.group(1))
    part = parts.get((owner.programme, normalise(line.text)))
    return UnitKey(owner.programme, part) if part else None
