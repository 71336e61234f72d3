"""Where the walk over a document stands, and the blocks it has made so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kg.blocks.segments import join
from kg.lang.outline import OutlineWords
from kg.model import Block, Kind, Line, Role, UnitKey


@dataclass
class Walk:
    """Where the walk stands, and the blocks it has made."""

    words: OutlineWords
    unit: UnitKey = field(default_factory=UnitKey)
    part: Role = Role.FRONT
    result: str = ""
    prefix: str = ""
    paragraph: int = 0
    region: Kind | None = None  # TABLE, FIGURE or MANDATE while inside one
    table: int = -1  # the index of the table or figure that the region belongs to
    torn: bool = False  # inside the second half of a torn table, which ends with its page
    mandated: UnitKey | None = None  # whose mandates follow, in a list that names the units it is for
    contents: bool = False  # inside the table of contents
    blocks: list[Block] = field(default_factory=list)

    def add(self, kind: Kind, text: str, lines: Sequence[Line], *, step: str, role: str = "", number: str = "") -> None:
        """Add a block at this place."""
        self.blocks.append(
            Block(
                kind=kind,
                text=text,
                lines=tuple(line.number for line in lines),
                unit=self.mandated or self.unit,
                role=role,
                part=self.part,
                number=number,
                raw=tuple(lines),
                step=step,
                result=self.result,
                page=lines[0].page,
            )
        )

    def enter(self, region: Kind | None, table: int = -1, torn: bool = False) -> None:
        """Enter or leave a table, figure or mandate list."""
        self.region, self.table, self.torn = region, table, torn

    def extend(self, index: int, text: str, lines: Sequence[Line]) -> None:
        """Add text and lines to a block that is already there."""
        old = self.blocks[index]
        self.blocks[index] = replace(
            old,
            text=join(old.text, text) if text else old.text,
            lines=(*old.lines, *(line.number for line in lines)),
            raw=(*old.raw, *lines),
        )
