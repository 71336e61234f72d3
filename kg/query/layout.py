"""How rows are laid out in so many columns of characters: which cells stay whole, which wrap, what is left out.

Names, codes and numbers are never broken: a column is at least as wide as its longest word. What is left of the width
goes to the columns of running text, most of it to the longest. Where that does not do, what says nothing is left out
first (columns without a cell, or with one cell for all rows, which is said once), then the columns of IRIs; where that
does not do either, there is no table, and each record is a list of its cells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len, chop_cells

#: How many blanks part two columns.
GAP = 2

#: A column that is no wider than this stays whole.
WHOLE = 20

#: The least width of a running text. The longest text of a table has more: room for its longest cell in so many lines,
#: or else this share of the width.
TEXT, LINES, WIDEST = 14, 4, 0.35

# What is not broken: a word with the blanks around it; of a script without blanks one letter, with the marks after it.
_WIDE, _MARKS = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]", r"[\u3001\u3002\uff01-\uff1f\u201d\u2019]"
_PIECE = re.compile(rf"\s*(?:{_WIDE}{_MARKS}*|(?:(?!{_WIDE})\S)+{_MARKS}*)|\s+$")


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns that are shown, by place, with their widths; without widths a record is a list of its cells.

    ``same`` are the columns of which one cell is said for all rows, ``left_out`` those that are not shown.
    """

    columns: tuple[int, ...]
    widths: tuple[int, ...] = ()
    same: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()


def lay_out(header: Sequence[str], cells: Sequence[Sequence[str]], iris: frozenset[int], width: int) -> Layout:
    """The layout of printed cells under a header; ``iris`` are the places of the columns that hold only IRIs.

    >>> lay_out(("code", "text"), [("a-b", "one two three " * 9)], frozenset(), 40).widths
    (4, 34)
    """
    every = tuple(range(len(header)))
    columns = [_Column.of(header[at], [row[at] for row in cells]) for at in every]
    same = [at for at in every if len(cells) > 1 and len({row[at] for row in cells}) == 1]
    told = tuple(at for at in same if cells[0][at])
    differing = tuple(at for at in every if at not in same)
    without = tuple(at for at in differing if at not in iris)
    hidden = tuple(at for at in differing if at in iris)
    for layout in (Layout(every), Layout(differing, same=told), Layout(without, same=told, left_out=hidden)):
        widths = _widths([columns[at] for at in layout.columns], width)
        if widths:
            return replace(layout, widths=tuple(widths))
    return Layout(differing, same=told) if differing else Layout(every)


@dataclass(frozen=True, slots=True)
class _Column:
    """How wide a column is where nothing wraps, and how wide its longest word is."""

    natural: int
    word: int

    @classmethod
    def of(cls, name: str, cells: Sequence[str]) -> _Column:
        """The measures of a header and the cells under it."""
        lines = [line for cell in (name, *cells) for line in cell.split("\n")]
        natural = max(map(cell_len, lines))
        words = {word for line in lines for word in line.split()} or {""}
        return cls(natural, max((cell_len(word) for word in words if not _unparted(word)), default=0))

    def least(self, text: int) -> int:
        """The least width: all of a narrow column; of another its longest word, and so many characters."""
        return self.natural if self.natural <= WHOLE else min(self.natural, max(self.word, text))


def _widths(columns: Sequence[_Column], width: int) -> list[int] | None:
    """A width for each column, None where there is no room."""
    room = width - GAP * (len(columns) - 1)
    natural = [column.natural for column in columns]
    if sum(natural) <= room:
        return natural
    widest = natural.index(max(natural))
    least = [column.least(TEXT) for column in columns]
    least[widest] = columns[widest].least(max(TEXT, min(natural[widest] // LINES, int(width * WIDEST))))
    spare = room - sum(least)
    if spare < 0:
        return None
    wishes = [whole - now for whole, now in zip(natural, least, strict=True)]
    order = sorted(range(len(columns)), key=lambda at: wishes[at])
    for place, at in enumerate(order):
        share = spare * wishes[at] // (sum(wishes[later] for later in order[place:]) or 1)
        given = min(wishes[at], share)
        least[at] += given
        spare -= given
    return least


def wrapped(text: str, width: int) -> list[str]:
    """A text in lines of a width, broken between words; within one where it is wider, or its script has no blanks.

    >>> wrapped("one two three", 8), wrapped("航标和水道", 4), wrapped("", 4)
    (['one two', 'three'], ['航标', '和水', '道'], [''])
    """
    lines = [""]
    for number, paragraph in enumerate(text.split("\n")):
        if number:
            lines.append("")
        for piece in _PIECE.findall(paragraph):
            if cell_len(lines[-1] + piece.rstrip()) > width and lines[-1]:
                lines.append("")
                piece = piece.lstrip()
            parts = chop_cells(piece.rstrip(), width) if cell_len(piece.rstrip()) > width else [piece]
            lines[-1] += parts[0]
            lines += parts[1:]
    return [line.rstrip() for line in lines]


def _unparted(word: str) -> bool:
    """Whether a word is of a script that is broken anywhere: some of its letters are two characters wide."""
    return cell_len(word) > len(word)
