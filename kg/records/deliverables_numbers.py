"""Numbers of a deliverables row: printed cells and their values, and the ways to read a row of a text.

``1 235 819 926 868`` in four columns is 1235|819|926|868, or 1|235819|926|868, and so on: a blank parts both columns
and thousands. Each way is a reading with its price; which one holds is for the sums to say (kg/records/arithmetic.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

DASHES = "—–-－―‒−"
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_HEAD = re.compile(r"[1-9]\d{0,2}")
_TAIL = re.compile(r"\d{3}(?:\.\d+)?")
_REST = re.compile(r"0\d{2}(?:\.\d+)?")  # never a number by itself

_MOST_GROUPS = 3  # groups of digits in one number

LABEL_COST = 6  # a number at the end of a label line is taken for the label's
FOREIGN_COST = 30  # a dash, or a number on a line of its own, is not
BLANK_COST = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A printed cell: its value as a canonical decimal (empty: not a number) and its printed form.

    ``superseded`` is the earlier plan printed beside it, ``mark`` that of the note on it.
    """

    value: str
    printed: str
    superseded: str = ""
    mark: str = ""

    @property
    def amount(self) -> Decimal:
        """The value for sums; a cell without a number counts as nothing."""
        return Decimal(self.value) if self.value else Decimal(0)


Cells = tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a row of numbers: its text, the empty cells before it, whether it can go on with a number before it.

    ``own_line`` marks a number printed on a line of its own, apart from the label.
    """

    text: str
    empties: int = 0
    joins: bool = True
    own_line: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a row: its cells, how many leading tokens belong to the label, and its price."""

    cells: Cells
    given: int = 0
    cost: int = 0


def canonical(number: str) -> str:
    """A printed number as a decimal without separators.

    >>> canonical("1 235"), canonical("12,700"), canonical("0.5"), canonical("007")
    ('1235', '12700', '0.5', '7')
    """
    digits = re.sub(r"[\s,\u00a0\u202f]", "", number)
    whole, dot, part = digits.partition(".")
    return (whole.lstrip("0") or "0") + dot + part


@lru_cache(maxsize=8192)
def read_cell(text: str) -> Cell:
    """One printed cell: a number, a dash (nothing planned or done: 0), or words (no value).

    >>> read_cell("1 235").value, read_cell("—").value, read_cell("n/a").value
    ('1235', '0', '')
    """
    stripped = text.strip()
    if stripped and not stripped.strip(DASHES):
        return Cell("0", stripped)
    compact = re.sub(r"(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))", "", stripped)
    if _NUMBER.fullmatch(compact):
        return Cell(canonical(compact), stripped)
    return Cell("", stripped)


@lru_cache(maxsize=8192)
def readings(tokens: tuple[Token, ...], trailing: int, columns: int) -> tuple[Reading, ...]:
    """All ways to read tokens as a row of so many columns, cheapest first; none where they do not fit.

    ``trailing`` counts the empty cells after the last token. Empty cells are believed only where their number is right.

    >>> row = tuple(Token(text) for text in "1 235 819 926 868".split())
    >>> [[cell.value for cell in reading.cells] for reading in readings(row, 0, 4)][:2]
    [['1235', '819', '926', '868'], ['1', '235819', '926', '868']]
    """
    if not tokens:
        return ()
    found: list[Reading] = []
    for given in range(len(tokens)):
        cost = _label_cost(tokens, given)
        for groups in _segmentations(tokens[given:], columns):
            exact = len(groups) == columns
            empties = [0 if exact else group[0].empties for group in groups]
            if not exact and len(groups) + sum(empties) + trailing != columns:
                continue
            cells: list[Cell | None] = []
            for empty, group in zip(empties, groups, strict=True):
                cells += [None] * empty
                cells.append(read_cell(" ".join([token.text for token in group])))
            cells += [None] * (columns - len(cells))
            found.append(Reading(tuple(cells), given, cost if exact else cost + BLANK_COST))
    return tuple(sorted(found, key=lambda reading: reading.cost))


def _label_cost(tokens: Sequence[Token], given: int) -> int:
    if not given:
        return 0
    if any(not token.text[0].isdigit() for token in tokens[:given]):
        return FOREIGN_COST * given
    if not tokens[given - 1].own_line and tokens[given].own_line:
        return 1  # the label ends in a number, and the row's numbers stand on the next line
    if any(token.own_line for token in tokens[1:given]):
        return FOREIGN_COST * given
    return LABEL_COST * given


def _segmentations(tokens: Sequence[Token], cells: int) -> Iterator[list[Sequence[Token]]]:
    """Every way to join neighbouring tokens into at most so many numbers, each below a thousand million."""
    if not tokens:
        yield []
        return
    if len(tokens) > cells * _MOST_GROUPS or _REST.fullmatch(tokens[0].text):
        return
    most = 1
    if _HEAD.fullmatch(tokens[0].text):
        while most < min(len(tokens), _MOST_GROUPS) and tokens[most].joins and _TAIL.fullmatch(tokens[most].text):
            most += 1
            if "." in tokens[most - 1].text:
                break
    for size in range(most, 0, -1):
        for rest in _segmentations(tokens[size:], cells - 1):
            yield [tokens[:size], *rest]
