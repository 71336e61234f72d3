"""Lines -> blocks: every line of the document in exactly one place."""

from __future__ import annotations

from kg.blocks.furniture import split
from kg.blocks.outline import walk
from kg.blocks.segments import segments
from kg.lang.outline import outline_words
from kg.model import Block, Source


def classify(source: Source) -> tuple[Block, ...]:
    """Classify every line of a source: headings, paragraphs, items, mandate rows, tables, figures, notes, furniture.

    Blocks come in document order (by first line).
    """
    words = outline_words(source.document.language)
    text, furniture = split(source.document, source.lines)
    starts = (words.table, words.figure, words.category)
    blocks = walk(segments(text, words.chart_debris, starts), words)
    return tuple(sorted([*blocks, *furniture], key=lambda block: block.lines[0]))
