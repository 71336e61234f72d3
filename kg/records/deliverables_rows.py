"""Pieces of a deliverables table -> rows, each of a kind: category, sub-category, row, nested row, text, note.

What a piece is follows from its own words (a row number, a letter, a unit of measure in brackets, a known name before
a colon) and from what stands open before it: a label still without numbers, a text still going on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kg.blocks.segments import join
from kg.lang.deliverables import DeliverablesWords
from kg.model import Lines
from kg.records.deliverables_numbers import Reading, Token, readings
from kg.records.deliverables_pieces import Piece

_TEXT_CATEGORIES = "CDE"
_GLUED_MARK = re.compile(r"\S[a-h]$")  # a raised note mark that lost its place
_LONG_NAME = 40  # characters; an unknown name before a colon that is longer is a sentence


class RowKind(StrEnum):
    """What a row of the table is."""

    CATEGORY = "category"
    SUBCATEGORY = "subcategory"
    NUMBERED = "numbered"
    NESTED = "nested"
    PLAIN = "plain"
    TEXT = "text"
    NOTE = "note"
    STRAY = "stray"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its kind, its mark (letter, number, unit of measure), label, text, and the readings of its numbers.

    ``tokens`` are the printed numbers in a text; ``known`` tells whether a sub-category's name is in the code list;
    ``part`` that it is a part of the sub-category above, which has no text of its own; ``open`` whether the label was
    cut off by its numbers; ``lettered`` whether a category prints its letter.
    """

    kind: RowKind
    label: str
    lines: Lines
    mark: str = ""
    text: str = ""
    tokens: tuple[Token, ...] = ()
    trailing: int = 0
    readings: tuple[Reading, ...] = ()
    known: bool = True
    part: bool = False
    open: bool = False
    lettered: bool = True

    @property
    def takes_numbers(self) -> bool:
        """Whether numbers may belong to the row."""
        return self.kind in (RowKind.SUBCATEGORY, RowKind.NUMBERED, RowKind.NESTED, RowKind.PLAIN)

    @property
    def waits(self) -> bool:
        """Whether the row takes numbers and has none that fill its columns."""
        return self.takes_numbers and not self.readings


@dataclass
class _State:
    """What stands open while the pieces of one table are read."""

    columns: int
    words: DeliverablesWords
    category: str = ""
    number: int = 0  # of the last numbered row
    nesting: bool = False  # a numbered row stands above in this sub-category
    real_cells: bool = False


def assemble(pieces: Sequence[Piece], columns: int, words: DeliverablesWords) -> list[TableRow]:
    """The rows of a table in printed order."""
    state = _State(columns, words, real_cells=any(piece.cells is not None for piece in pieces))
    rows: list[TableRow] = []
    closed = True
    for piece in pieces:
        last = rows[-1] if rows else None
        if last is not None and piece.numeric:
            rows[-1:] = _numbers(last, piece, state, closed)
        else:
            row = _start(piece, last, state)
            longer = _continue(last, piece, row, state) if last is not None else None
            if longer is not None:
                rows[-1] = longer
            else:
                _note_progress(row, state)
                rows.append(row)
        closed = piece.closed
    return [_settle(row) for row in rows]


def _note_progress(row: TableRow, state: _State) -> None:
    if row.kind is RowKind.CATEGORY:
        state.category, state.nesting = row.mark, False
    elif row.kind is RowKind.SUBCATEGORY:
        state.nesting = False
    elif row.kind is RowKind.NUMBERED:
        state.number, state.nesting = int(row.mark), True


def _continue(last: TableRow, piece: Piece, row: TableRow, state: _State) -> TableRow | None:
    """The last row with the piece added, where the piece goes on with it; None where it starts a row of its own."""
    if (state.real_cells and last.kind not in (RowKind.TEXT, RowKind.NOTE)) or _starts(row, last):
        return None
    if last.kind in (RowKind.TEXT, RowKind.NOTE):
        return _more_text(last, piece)
    if last.kind in (RowKind.NUMBERED, RowKind.NESTED):
        if last.waits and not state.words.opens_list.search(last.label):
            return _more_label(last, piece, state)
        if not piece.tokens and (last.open or piece.torn):
            return replace(
                last, label=join(last.label, piece.text), lines=last.lines + piece.lines, open=not piece.closed
            )
    return None


def _starts(row: TableRow, last: TableRow) -> bool:
    """Whether what a piece may start has the marks of a new row."""
    return row.kind is not RowKind.PLAIN or (bool(row.readings) and last.kind is not RowKind.TEXT and not last.waits)


def _numbers(last: TableRow, piece: Piece, state: _State, closed: bool) -> list[TableRow]:
    """A piece of numbers only: the numbers of the row before it, or a stray thing (labels that a chart left)."""
    lines = last.lines + piece.lines
    if last.kind is RowKind.TEXT and not closed:
        return [_more_text(last, piece)]
    if last.waits:
        first = replace(piece.tokens[0], empties=piece.tokens[0].empties + last.trailing, joins=False)
        tokens = (*last.tokens, first, *piece.tokens[1:])
        found = readings(tokens, piece.trailing, state.columns)
        if found or piece.closed:
            return [replace(last, tokens=tokens, trailing=piece.trailing, readings=found, lines=lines, open=not closed)]
    return [last, TableRow(RowKind.STRAY, piece.full, piece.lines)]


def _more_text(row: TableRow, piece: Piece) -> TableRow:
    return replace(row, text=join(row.text, piece.full), lines=row.lines + piece.lines)


def _more_label(row: TableRow, piece: Piece, state: _State) -> TableRow:
    """A label that goes on: what looked like numbers at its end was part of it."""
    label = join(" ".join([row.label, *(token.text for token in row.tokens)]), piece.text)
    found = readings(piece.tokens, piece.trailing, state.columns)
    return replace(
        row, label=label, lines=row.lines + piece.lines, tokens=piece.tokens, trailing=piece.trailing, readings=found
    )


def _readings(piece: Piece, state: _State) -> tuple[Reading, ...]:
    if piece.cells is not None:
        return (Reading(piece.cells),) if any(piece.cells) else ()
    return readings(piece.tokens, piece.trailing, state.columns)


def _start(piece: Piece, last: TableRow | None, state: _State) -> TableRow:
    """The row that a piece starts."""
    words = state.words
    text = words.bullet.sub("", piece.text)
    found = _readings(piece, state)
    in_text = last is not None and last.kind in (RowKind.TEXT, RowKind.NOTE)
    base = TableRow(
        RowKind.PLAIN,
        words.note_mark.sub("", text),
        piece.lines,
        tokens=piece.tokens,
        trailing=piece.trailing,
        readings=found,
    )
    return (
        (_note(text, base, words.set_note) if piece.noted else None)
        or _category(text, base, words)
        or _numbered(text, base, state, in_text)
        or _subcategory(text, base, words)
        or _named_text(words.bullet.sub("", piece.full), base, last, state)
        or _note(text, base, words.note)
        or (base if not piece.numeric else replace(base, kind=RowKind.STRAY, label=piece.full))
    )


def _category(text: str, base: TableRow, words: DeliverablesWords) -> TableRow | None:
    match = words.category_line.fullmatch(text)
    name = match[2] if match else text
    known = words.category(name) if match or words.opens_list.search(text) else None
    if known is None or base.readings:
        return None
    mark = match[1] if match else known.notation
    return replace(base, kind=RowKind.CATEGORY, mark=mark, label=name, lettered=match is not None)


def _numbered(text: str, base: TableRow, state: _State, in_text: bool) -> TableRow | None:
    words = state.words
    match = words.row.fullmatch(text)
    if match is None and (bare := words.bare_row.fullmatch(text)) and int(bare[1]) == state.number + 1:
        match = bare
    if match is not None and not (in_text and not base.readings):
        again = words.row.fullmatch(match[2])  # a number printed twice
        label = again[2] if again and again[1] == match[1] else match[2]
        return replace(base, kind=RowKind.NUMBERED, mark=match[1], label=words.note_mark.sub("", label))
    nested = words.nested.fullmatch(text)
    if nested is not None and state.nesting and not in_text:
        return replace(base, kind=RowKind.NESTED, mark=nested[1], label=words.note_mark.sub("", nested[2]))
    return None


def _subcategory(text: str, base: TableRow, words: DeliverablesWords) -> TableRow | None:
    match = words.measured.fullmatch(text)
    if match:
        name = match[1].strip()
        if words.subcategory(name) is None and _GLUED_MARK.search(name) and words.subcategory(name[:-1]) is not None:
            name = name[:-1]
        known = words.subcategory(name) is not None
        if known or words.unit_of_measure.fullmatch(match[2]):
            return replace(base, kind=RowKind.SUBCATEGORY, label=name, mark=match[2].strip(), known=known)
    if base.readings and words.subcategory(base.label) is not None:
        return replace(base, kind=RowKind.SUBCATEGORY)
    return None


def _named_text(full: str, base: TableRow, last: TableRow | None, state: _State) -> TableRow | None:
    """A text row: a name, a colon, a text; or a name alone that opens one."""
    words = state.words
    match = words.named_text.fullmatch(full)
    name = match[1] if match else full
    known = words.subcategory(name)
    if known is not None and (known.category in _TEXT_CATEGORIES or match) and not (base.readings and not match):
        return replace(base, kind=RowKind.TEXT, label=name, text=match[2] if match else "", readings=(), tokens=())
    texts = state.category in _TEXT_CATEGORIES or (last is not None and last.kind is RowKind.TEXT)
    if match and texts and not base.readings and len(name) <= _LONG_NAME:
        part = last is not None and last.kind is RowKind.TEXT and (last.part or not last.text)
        return replace(base, kind=RowKind.TEXT, label=name, text=match[2], known=False, part=part, tokens=())
    return None


def _note(text: str, base: TableRow, pattern: re.Pattern[str]) -> TableRow | None:
    if base.readings or not pattern.fullmatch(text):
        return None
    return replace(base, kind=RowKind.NOTE, text=text[1:].strip(), mark=text[0])


def _settle(row: TableRow) -> TableRow:
    """Tokens that fill no columns: one at a label's end is part of the label."""
    if row.readings or not row.tokens or not row.takes_numbers:
        return row
    if len(row.tokens) == 1 and row.tokens[0].text[0].isdigit() and not row.tokens[0].own_line:
        return replace(row, label=f"{row.label} {row.tokens[0].text}", tokens=())
    return row


def lines_of(rows: Iterable[TableRow]) -> Lines:
    """All line numbers of rows, in order, each once."""
    return tuple(dict.fromkeys(number for row in rows for number in row.lines))


def joined(label: str, given: Sequence[Token]) -> str:
    """A label with the numbers that belong to it."""
    return re.sub(r"\s+", " ", " ".join([label, *(token.text for token in given)])).strip()
