"""Rows of running text -> paragraphs: what wraps belongs together, over the end of a page as well."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.model import Mark
from kg.sources.pdf_rows import Row, join

LEADING = 1.4  # of the type size: a wider step from line to line begins a paragraph
MEASURE = 0.78  # of the width of the page's text: a heading is never set wider before it wraps
SLACK = 4.0

#: What stands before a paragraph, parted from its text by a gap: numbers, letters, bullets, asterisks.
_MARK = re.compile(r"\(\w{1,5}\)|[•©]|\d{1,2}[A-Z]?(?:\.[IVXL]+)?\.\d{1,3}|(?:[A-Z]|[IVXL]+|\d{1,2})\.|\*{1,3}")


@dataclass
class Paragraph:
    """A paragraph as it is gathered: its rows, whether a gap stood before it."""

    rows: list[Row]
    gap: bool
    texts: list[str] = field(default_factory=list)

    @property
    def style(self) -> str:
        """The reader's hint: bold or slanted type throughout is a heading."""
        if all(row.bold for row in self.rows):
            return "heading:bold"
        return "heading:italic" if all(row.italic for row in self.rows) else "text"

    @property
    def text(self) -> str:
        """The text, its mark parted by a tab."""
        mark, body = _split(self.rows[0])
        rest = join([body, *(" ".join(piece.text.strip() for piece in row.pieces) for row in self.rows[1:])])
        return f"{mark}\t{rest}" if mark else rest

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The raised marks in it; where in the text they stood is not kept."""
        return tuple(Mark(mark, 0, 0) for row in self.rows for piece in row.pieces for mark in piece.marks)


def _split(row: Row) -> tuple[str, str]:
    """The mark of a row, empty where it has none, and the rest of its text."""
    first, *rest = (piece.text.strip() for piece in row.pieces)
    if rest and _MARK.fullmatch(first):
        return first, " ".join(rest)
    return "", " ".join([first, *rest])


def has_mark(row: Row) -> bool:
    """Whether a row begins with the mark of a paragraph or item."""
    return bool(_split(row)[0]) or bool(row.lead)


def goes_on(paragraph: Paragraph, row: Row, left: float, right: float) -> bool:
    """Whether a row goes on with a paragraph; ``left`` and ``right`` are the edges of the page's text.

    On a new page it does where it is of the same type and stands below the text before, without a mark of its own. Two
    headings stand as close as the lines of one: a heading goes on only where its line was full.
    """
    last = paragraph.rows[-1]
    if has_mark(row) or abs(last.size - row.size) > 0.3:
        return False
    aligned = abs(row.left - _text_left(last)) < SLACK
    if last.page != row.page:
        return aligned and paragraph.style == "text" and not (row.bold or row.italic)
    if last.base - row.base > LEADING * row.size or row.bold != last.bold:
        return False
    return aligned and (not row.bold or _full(last, row, left, right))


def _text_left(row: Row) -> float:
    """Where the text of a row begins, behind its mark."""
    return row.pieces[1].left if len(row.pieces) > 1 and _split(row)[0] else row.left


def _full(last: Row, row: Row, left: float, right: float) -> bool:
    """Whether the first word of a row would not have fitted on the row before."""
    first = row.pieces[0]
    word = first.text.strip().split()[0] if first.text.strip() else ""
    width = (first.right - first.left) * len(word) / max(1, len(first.text.strip()))
    return last.right + width > left + MEASURE * (right - left)
