"""Mandate lists, second step: cells -> lists with rows. A row is one title with the symbols printed for it.

Titles stand after, between or before their symbols; what no symbol precedes is the rest of the last title, or, in a
list without symbols, a row of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from kg.instruments.symbols import plain
from kg.lang.mandates import MandateWords
from kg.model import Lines
from kg.records.mandates_organs import Heading
from kg.records.mandates_text import Cell, Piece, Sort, balanced, cells, rejoin, unknown_symbols

ReadHeading = Callable[[str, bool], Heading | None]

TITLE_PARTS = " / "  # between the parts of a title that stand in rows of their own


@dataclass
class Row:
    """A row while it is read: the cells of its symbols (or year, or article) and of its title."""

    first: list[Cell] = field(default_factory=list)
    title: list[Cell] = field(default_factory=list)

    @property
    def sort(self) -> Sort:
        """What stands in the place of the symbol."""
        return self.first[0].sort if self.first else Sort.TITLE

    @property
    def text(self) -> str:
        """The whole title; of a row that cites articles these and what follows."""
        whole = ""
        for cell in (*(self.first if self.sort is Sort.ARTICLE else ()), *self.title):
            whole = f"{whole}{cell.joint}{cell.text}" if whole and cell.joint else rejoin(whole, cell.text)
        return whole

    @property
    def lines(self) -> Lines:
        """The lines of all its cells."""
        return tuple(sorted({number for cell in (*self.first, *self.title) for number in cell.lines}))

    @property
    def untitled(self) -> bool:
        """Whether symbols (or a year) have no title yet."""
        return self.sort in (Sort.SYMBOLS, Sort.YEAR) and not self.title


@dataclass
class MandateList:
    """A list: its heading, the line it stands on, its rows."""

    heading: Heading
    line: int
    rows: list[Row] = field(default_factory=list)

    @property
    def numbered(self) -> bool:
        """Whether rows of the list have symbols or years."""
        return any(row.sort in (Sort.SYMBOLS, Sort.YEAR) for row in self.rows)


def lists(pieces: Sequence[Piece], read: ReadHeading, words: MandateWords) -> list[MandateList]:
    """The lists of one unit in order. Rows before the first heading stand in a list with an empty heading."""
    result: list[MandateList] = []
    pieces = [piece for piece in pieces if not piece.debris]
    for at, piece in enumerate(pieces):
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        heading = _heading(piece, following, result[-1] if result else None, read, words)
        if heading is not None:
            result.append(MandateList(heading, piece.lines[0]))
            continue
        if not words.introduction.match(plain(piece.text)) or (result and result[-1].rows):
            if not result:
                result.append(MandateList(Heading(""), piece.lines[0]))
            _fill(piece, result[-1], words)
    for each in result:
        each.rows = _mended(each.rows)
    return result


def rows(pieces: Sequence[Piece], words: MandateWords) -> list[Row]:
    """The rows of lines that stand apart from any heading."""
    loose = MandateList(Heading(""), 0)
    for piece in pieces:
        _fill(piece, loose, words)
    return _mended(loose.rows)


def _fill(piece: Piece, into: MandateList, words: MandateWords) -> None:
    """Put a logical line, or a row of a real table, into a list."""
    if not piece.columns:
        for cell in cells(piece, words):
            _place(cell, into, words)
        return
    first, rest = piece.columns[0], " ".join(filter(None, piece.columns[1:]))
    if not first:
        if into.rows and rest:
            into.rows[-1].title.append(Cell(Sort.TITLE, rest, piece.lines, joint=TITLE_PARTS))
        return
    found = cells(Piece(first, piece.starts), words)
    if any(cell.sort is Sort.TITLE for cell in found):
        found = [unknown] if rest and (unknown := unknown_symbols(first, piece.lines, words)) else []
    row = Row(first=found) if found else Row(title=[Cell(Sort.TITLE, first, piece.lines)])
    if rest:
        joint = "" if row.sort in (Sort.SYMBOLS, Sort.YEAR) else words.article_join
        row.title.append(Cell(Sort.TITLE, rest, piece.lines, joint=joint))
    into.rows.append(row)


def _heading(
    piece: Piece, following: Piece | None, last: MandateList | None, read: ReadHeading, words: MandateWords
) -> Heading | None:
    """The heading that a line is. A doubtful one must follow a complete row and precede a row of another kind."""
    if piece.columns or words.bullet.match(plain(piece.text)):
        return None
    heading = read(piece.text, piece.paragraph)
    if heading is None or piece.paragraph:
        return heading
    row = last.rows[-1] if last and last.rows else None
    pending = row is not None and (row.untitled or words.article_cell.fullmatch(plain(row.text)) is not None)
    if heading.sure:
        return None if pending and not heading.series else heading
    if pending or following is None:
        return None
    next_cells = cells(following, words)
    sort = next_cells[0].sort if next_cells else Sort.TITLE
    opens = sort is Sort.ARTICLE or (sort is Sort.SYMBOLS and heading.organ != "")
    return heading if opens and (row is None or balanced(row.text)) else None


def _place(cell: Cell, into: MandateList, words: MandateWords) -> None:
    """Put the next cell into the list: a new row, more symbols for the last, its title, or the rest of its title."""
    last = into.rows[-1] if into.rows else None
    if cell.sort is not Sort.TITLE:
        if last and last.untitled and cell.sort is Sort.SYMBOLS and last.first[-1].open:
            last.first.append(cell)
        else:
            into.rows.append(Row(first=[cell]))
    elif last is None or (cell.bullet and cell.starts):
        into.rows.append(Row(title=[cell]))
    elif last.untitled or into.numbered or _goes_on(last, cell, words):
        last.title.append(replace(cell, joint=words.article_join) if last.sort is Sort.ARTICLE else cell)
    else:
        into.rows.append(Row(title=[cell]))


def _goes_on(row: Row, cell: Cell, words: MandateWords) -> bool:
    """Whether a title belongs to a row without symbols: a treaty's article has one, another may be torn."""
    if row.sort is Sort.ARTICLE:
        return not cell.starts or words.article_cell.fullmatch(plain(row.text)) is not None
    return not balanced(row.text) or words.continues.match(plain(cell.text)) is not None


def _mended(rows: Iterable[Row]) -> list[Row]:
    """Symbols that have no title of their own: more for the row before, or the title stands before them."""
    result: list[Row] = []
    rows = list(rows)
    titled = sum(bool(row.title) for row in rows)
    for row in rows:
        before = result[-1] if result else None
        if before is None or not row.untitled or row.sort is Sort.YEAR or 2 * titled < len(rows):
            result.append(row)
        elif len(result) == 1 if before.sort is Sort.TITLE else before.first[-1].open and before.title:
            before.first.extend(row.first)
        elif len(before.title) > 1 and before.title[-1].starts:
            row.title.append(before.title.pop())
            result.append(row)
        else:
            result.append(row)
    return result
