"""Whether a document ends where a plan may end: a copy that broke off in the middle is refused."""

from __future__ import annotations

from collections.abc import Sequence

from kg.blocks.segments import is_closed
from kg.errors import SourceError
from kg.model import Block, Kind, Source

MARKED = 0.02  # the share of lines that end in a blank, at least, where line ends were kept

_OPENS = ("：", ":")


def check_whole(source: Source, blocks: Sequence[Block]) -> None:
    """Refuse a document that breaks off.

    Raises SourceError where the last line is open, or the text ends in a heading, a caption or the announcement of a
    list; and where the blanks that close lines were stripped, since then nothing tells where a paragraph ends.
    """
    name, last = source.document.name, source.lines[-1]
    closed = sum(is_closed(line) for line in source.lines)
    if closed < MARKED * len(source.lines):
        raise SourceError(f"{name}: the blanks at the ends of lines are gone; give the text as it was extracted.")
    text = [block for block in blocks if block.kind not in (Kind.FURNITURE, Kind.FOOTNOTE)]
    final = max(text, key=lambda block: block.lines[-1], default=None)
    unfinished = final is None or (
        final.kind is Kind.HEADING
        or (final.kind is Kind.TABLE and not final.raw)
        or (final.kind is Kind.PARAGRAPH and final.text.rstrip().endswith(_OPENS))
    )
    if unfinished or not is_closed(last):
        raise SourceError(f"{name}: breaks off at line {last.number}; the file seems to be truncated.")
