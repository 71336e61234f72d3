"""Lines of a deliverables table -> pieces: a text and the numbers printed after it.

Both ways to print a table meet here. In a text a physical line that ends in a blank closes a row or cell and one
without goes on; numbers stand after the label or on a line of their own; a doubled blank is an empty cell. In a
source with real tables a line has cells. Page headers, link lists and column headers are taken out before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.blocks.segments import join
from kg.lang.deliverables import DeliverablesWords
from kg.model import Line, Lines
from kg.records.deliverables_numbers import DASHES, Cell, Cells, Token, read_cell

_DASH = f"[{re.escape(DASHES)}]+"
_SUPERSEDED = re.compile(r"(?P<now>.*?)\s*\[(?P<before>[^\]]*)\]\s*[a-z]?", re.S)
_MARKED = re.compile(r"(?P<cell>.*[\d\]])\s?(?P<mark>[a-z])")

NOTE = "note"  # the style of a line that the source sets as a note


@dataclass(frozen=True, slots=True)
class Piece:
    """A closed piece of a row: its text, the numbers after it, its lines.

    ``full`` is the whole text, numbers included. ``tokens`` and ``trailing`` (empty cells after the last token) are
    what a text prints; ``cells`` what a real table has (None: not a row of cells). ``closed`` tells whether the
    source closes it; ``torn`` whether a page break stands before it; ``noted`` whether the source sets it as a note.
    """

    text: str
    full: str
    lines: Lines
    tokens: tuple[Token, ...] = ()
    trailing: int = 0
    cells: Cells | None = None
    closed: bool = True
    torn: bool = False
    noted: bool = False

    @property
    def numeric(self) -> bool:
        """Whether there are numbers and no text."""
        return not self.text and bool(self.tokens)


def pieces(lines: Sequence[Line], words: DeliverablesWords, torn: frozenset[int], columns: int) -> list[Piece]:
    """The pieces of a table. ``torn`` holds the numbers of the lines that follow a page break."""
    if any(line.cells for line in lines):
        return [piece for line in lines if (piece := _from_cells(line, words, columns))]
    return list(_from_text(lines, words, torn))


def _from_cells(line: Line, words: DeliverablesWords, columns: int) -> Piece | None:
    texts = [_clean(text) for text in (line.cells or (line.text,))]
    if not any(texts):
        return None
    if not line.cells and line.style == NOTE:
        return Piece(texts[0], texts[0], (line.number,), noted=True)
    first, rest = texts[0], texts[1:]
    if not any(rest) or set(rest) == {first}:
        return Piece(first, first, (line.number,), cells=None if len(texts) == 1 or any(rest) else (None,) * columns)
    raised = {mark.cell: mark.mark for mark in line.marks}
    row = tuple(_cell(text, raised.get(at, "")) if text else None for at, text in enumerate(rest[:columns], start=1))
    return Piece(first, first, (line.number,), cells=row + (None,) * (columns - len(row)))


def _cell(text: str, raised: str) -> Cell:
    """A cell, its note mark (one the source raised, or one stuck to the number) and the earlier plan in brackets."""
    match = _SUPERSEDED.fullmatch(text)
    if match:
        return replace(_cell(match["now"], raised), printed=text, superseded=match["before"].strip())
    marked = _MARKED.fullmatch(text)
    if marked is None:
        return replace(read_cell(text), printed=text, mark=raised)
    return replace(read_cell(marked["cell"]), printed=text, mark=raised or marked["mark"])


def _clean(text: str) -> str:
    return " ".join(text.split())


def _from_text(lines: Sequence[Line], words: DeliverablesWords, torn: frozenset[int]) -> Iterable[Piece]:
    tail = _tail_pattern(words)
    held: list[Line] = []
    for line in lines:
        numeric = tail.fullmatch(line.text.rstrip()) is not None
        if numeric:
            if held:
                yield _piece(held, tail, torn, closed=False)
                held = []
            yield _piece([line], tail, torn, closed=line.text.endswith(" "))
            continue
        held.append(line)
        if line.text.endswith(" "):
            yield _piece(held, tail, torn, closed=True)
            held = []
    if held:
        yield _piece(held, tail, torn, closed=False)


def _tail_pattern(words: DeliverablesWords) -> re.Pattern[str]:
    """Matches the numbers at the end of a text, blanks before them included."""
    token = rf"(?:\d[\d,]*(?:\.\d+)?|{_DASH}|(?:{words.not_applicable.pattern})(?:\s[a-z])?)"
    return re.compile(rf"(?P<tail>(?:^|(?<=\S)\s+|^\s+){token}(?:\s+{token})*)$", re.I)


def _piece(lines: Sequence[Line], tail: re.Pattern[str], torn: frozenset[int], closed: bool) -> Piece:
    text = lines[0].text
    for line in lines[1:]:
        text = join(text, line.text)
    match = tail.search(text.rstrip())
    body, printed = (text[: match.start()], match["tail"]) if match else (text, "")
    numbers = tuple(line.number for line in lines)
    tokens = _tokens(printed, tail, bool(body.strip()))
    return Piece(
        _clean(body),
        _clean(text),
        numbers,
        tokens,
        max(0, _closing(text) - 1),
        closed=closed,
        torn=numbers[0] in torn,
    )


def _closing(text: str) -> int:
    return len(text) - len(text.rstrip(" "))


def _tokens(printed: str, tail: re.Pattern[str], labelled: bool) -> tuple[Token, ...]:
    """The tokens of a tail. Blanks beyond the one that parts two cells are empty cells."""
    found: list[Token] = []
    position = 0
    for match in re.finditer(r"(\s*)(\S+)", printed):
        gap, word = len(match[1]), match[2]
        if found and re.fullmatch(r"[a-z]", word):  # a note mark
            continue
        usual = 1 if labelled or position else 0
        found.append(Token(word, max(0, gap - usual), bool(position) and gap == 1, own_line=not labelled))
        position = match.end()
    return tuple(found)
