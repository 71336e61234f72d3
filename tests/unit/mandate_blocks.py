"""Hand-made blocks of mandate lists: a text's lines as printed, a word-processor file's paragraphs and table rows."""

from __future__ import annotations

from kg import registry
from kg.model import Block, Finding, Furniture, Kind, Line, Mandate, Role, UnitKey
from kg.records.mandates import extract

UNIT = UnitKey("7")


def text_block(text: str, first: int = 10, unit: UnitKey = UNIT, part: Role = Role.MANDATES) -> Block:
    """The lines of a list, as a text prints them: a closing blank ends a cell."""
    lines = tuple(Line(first + at, line, page=1) for at, line in enumerate(text.splitlines()) if line.strip())
    return Block(Kind.MANDATE, "", tuple(line.number for line in lines), unit, part=part, raw=lines)


def link_block(address: str, number: int = 900) -> Block:
    """A hyperlink at the end of the page."""
    line = Line(number, address, page=1)
    return Block(Kind.FURNITURE, address, (number,), role=Furniture.LINK_LIST.value, raw=(line,))


def table_block(*rows: tuple[str, ...] | str, unit: UnitKey = UNIT) -> Block:
    """Paragraphs (strings, a style behind a bar) and table rows (tuples) of a word-processor file."""
    lines = []
    for number, row in enumerate(rows, start=10):
        if isinstance(row, tuple):
            lines.append(Line(number, "\t".join(row), cells=row, table=1))
        else:
            words, _, style = row.partition("|")
            lines.append(Line(number, words, style=style or "H4"))
    return Block(Kind.MANDATE, "", tuple(line.number for line in lines), unit, part=Role.MANDATES, raw=tuple(lines))


def read(*blocks: Block, language: str = "zh") -> tuple[tuple[Mandate, ...], tuple[Finding, ...]]:
    """Mandates and findings of hand-made blocks."""
    return extract(blocks, registry.load(), language)


def rows(*blocks: Block, language: str = "zh") -> list[tuple[str, str]]:
    """Printed symbol and title of each mandate."""
    return [(mandate.citation.printed, mandate.title) for mandate in read(*blocks, language=language)[0]]


def cited(*blocks: Block, language: str = "zh") -> list[str]:
    """What each mandate cites."""
    return [mandate.citation.cited for mandate in read(*blocks, language=language)[0]]
