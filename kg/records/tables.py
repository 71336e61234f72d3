"""Blocks -> numbered tables and figures, with their kind, unit and caption."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lang.outline import outline_words
from kg.model import Block, Kind, NumberedTable


def extract(blocks: Sequence[Block], language: str) -> tuple[NumberedTable, ...]:
    """The tables and figures in document order. ``number`` is empty where the document forgot it."""
    return tuple(
        NumberedTable(
            b.number, kind(b, language), b.unit, b.text, b.lines[: len(b.lines) - len(b.raw)] or b.lines[:1], b.result
        )
        for b in blocks
        if b.kind in (Kind.TABLE, Kind.FIGURE)
    )


def kind(block: Block, language: str) -> str:
    """What a table or figure is, by its caption: deliverables, measure-table, measure-figure or other."""
    words = outline_words(language)
    if block.kind is Kind.TABLE and words.deliverables_caption.search(block.text):
        return "deliverables"
    if words.measure_caption.search(block.text):
        return "measure-table" if block.kind is Kind.TABLE else "measure-figure"
    return "other"
