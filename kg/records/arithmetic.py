"""Reading rows of numbers in which a blank parts both columns and thousands, by the table's own arithmetic.

``1 235 819 926 868`` in four columns is 1235|819|926|868, or 1|235819|926|868, and so on: each is a reading. Of the
readings of a group of rows those are taken under which printed totals equal the sums of their rows in most columns;
then the cheaper reading (a number given back to the label has its price); then the one whose columns lie closest to
each other in magnitude, if it is so by a factor of three. Where none of this decides, nothing is chosen.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

DASHES = "—–-－―‒−"
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_HEAD = re.compile(r"[1-9]\d{0,2}")
_TAIL = re.compile(r"\d{3}(?:\.\d+)?")

LABEL_COST = 6  # a number at the end of a label line is taken for the label's
FOREIGN_COST = 30  # a dash, or a number on a line of its own, is not
BLANK_COST = 1
CLEAR_FACTOR = 3
SEARCH_LIMIT = 20_000  # combinations of readings tried for one group


@dataclass(frozen=True, slots=True)
class Cell:
    """A printed cell: its value as a canonical decimal (empty: not a number) and its printed form."""

    value: str
    printed: str
    superseded: str = ""

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


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a group: its readings, and the index of the row whose sum it is part of (None: of none)."""

    readings: tuple[Reading, ...]
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Solution:
    """The reading of each row (None: undecided, or no numbers), the undecided rows, and how many sums fail."""

    readings: tuple[Reading | None, ...]
    undecided: tuple[int, ...] = ()
    failed: int = 0


def canonical(number: str) -> str:
    """A printed number as a decimal without separators.

    >>> canonical("1 235"), canonical("12,700"), canonical("0.5"), canonical("007")
    ('1235', '12700', '0.5', '7')
    """
    digits = re.sub(r"[\s,\u00a0\u202f]", "", number)
    whole, dot, part = digits.partition(".")
    return (whole.lstrip("0") or "0") + dot + part


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


def readings(tokens: Sequence[Token], trailing: int, columns: int) -> tuple[Reading, ...]:
    """All ways to read tokens as a row of so many columns, cheapest first; none where they do not fit.

    ``trailing`` counts the empty cells after the last token. Empty cells are believed only where their number is right.

    >>> row = [Token(text) for text in "1 235 819 926 868".split()]
    >>> [[cell.value for cell in reading.cells] for reading in readings(row, 0, 4)][:2]
    [['1235', '819', '926', '868'], ['1', '235819', '926', '868']]
    """
    if not tokens:
        return ()
    found: list[Reading] = []
    for given in range(len(tokens)):
        cost = _label_cost(tokens, given)
        for groups in _segmentations(tokens[given:]):
            cells = [read_cell(" ".join(token.text for token in group)) for group in groups]
            if len(cells) == columns:
                found.append(Reading(tuple(cells), given, cost))
            elif len(cells) < columns:
                empties = [group[0].empties for group in groups]
                if len(cells) + sum(empties) + trailing == columns:
                    spread: list[Cell | None] = []
                    for empty, cell in zip(empties, cells, strict=True):
                        spread += [None] * empty + [cell]
                    spread += [None] * trailing
                    found.append(Reading(tuple(spread), given, cost + BLANK_COST))
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


def _segmentations(tokens: Sequence[Token]) -> Iterator[list[list[Token]]]:
    """Every way to join neighbouring tokens into numbers with thousands."""
    if not tokens:
        yield []
        return
    first, most = tokens[0], 1
    if _HEAD.fullmatch(first.text):
        while most < len(tokens) and tokens[most].joins and _TAIL.fullmatch(tokens[most].text):
            most += 1
            if "." in tokens[most - 1].text:
                break
    for size in range(most, 0, -1):
        for rest in _segmentations(tokens[size:]):
            yield [list(tokens[:size]), *rest]


def violations(rows: Sequence[Row], chosen: Sequence[Reading | None]) -> list[tuple[int, int, Decimal, Decimal]]:
    """Where a printed sum is not the sum of its parts: (row of the sum, column, printed, added up).

    A part without numbers of its own stands for the sum of its own parts; a sum without parts is not judged.
    """
    wrong: list[tuple[int, int, Decimal, Decimal]] = []
    children: dict[int, list[int]] = {}
    for index, row in enumerate(rows):
        if row.parent is not None:
            children.setdefault(row.parent, []).append(index)
    width = max((len(reading.cells) for reading in chosen if reading), default=0)
    for owner, parts in sorted(children.items()):
        reading = chosen[owner]
        if reading is None:
            continue
        for column in range(min(width, len(reading.cells))):
            cell = reading.cells[column]
            if cell is None or not cell.value:
                continue
            added = sum((_amount(part, column, chosen, children) for part in parts), Decimal(0))
            if cell.amount != added:
                wrong.append((owner, column, cell.amount, added))
    return wrong


def _amount(index: int, column: int, chosen: Sequence[Reading | None], children: dict[int, list[int]]) -> Decimal:
    reading = chosen[index]
    if reading is not None and any(reading.cells):
        cell = reading.cells[column] if column < len(reading.cells) else None
        return cell.amount if cell else Decimal(0)
    return sum((_amount(part, column, chosen, children) for part in children.get(index, ())), Decimal(0))


def solve(rows: Sequence[Row], dear: bool = True) -> Solution:
    """Choose a reading for every row of a group (a total and the rows below it).

    Dearer readings than each row's cheapest are tried where the cheapest do not add up, and ``dear`` allows it.
    """
    options: list[tuple[Reading | None, ...]] = [row.readings or (None,) for row in rows]
    best = _best(rows, [tuple(o for o in each if _cost(o) == _cost(each[0])) for each in options])
    if best[0][0][0] and dear and any(len(each) > 1 for each in options):
        best = _best(rows, options)
    ties = [chosen for _, chosen in best]
    result: list[Reading | None] = []
    undecided: list[int] = []
    for index in range(len(rows)):
        candidates = list(dict.fromkeys(chosen[index] for chosen in ties))
        picked = candidates[0] if len(candidates) == 1 else _plausible([c for c in candidates if c])
        if picked is None and len(candidates) > 1:
            undecided.append(index)
        result.append(picked)
    return Solution(tuple(result), tuple(undecided), best[0][0][0])


_Priced = list[tuple[tuple[int, int], tuple[Reading | None, ...]]]


def _best(rows: Sequence[Row], options: Sequence[Sequence[Reading | None]]) -> _Priced:
    """The combinations of readings with the fewest failing sums, of these the cheapest."""
    best: _Priced = []
    for chosen in _combinations(options):
        price = (len(violations(rows, chosen)), sum(_cost(reading) for reading in chosen))
        if not best or price < best[0][0]:
            best = [(price, chosen)]
        elif price == best[0][0]:
            best.append((price, chosen))
    return best


def _cost(reading: Reading | None) -> int:
    return reading.cost if reading else 0


def _combinations(options: Sequence[Sequence[Reading | None]]) -> Iterator[tuple[Reading | None, ...]]:
    """All combinations of readings; the dearest readings are left out where there are too many."""
    kept = [list(each) for each in options]
    size = 1
    for each in kept:
        size *= len(each)
    while size > SEARCH_LIMIT:
        longest = max(kept, key=len)
        size = size // len(longest) * (len(longest) - 1)
        longest.pop()
    return itertools.product(*kept)


def _plausible(candidates: Sequence[Reading]) -> Reading | None:
    """The reading whose columns lie closest in magnitude, where it is so by a clear factor."""
    ranked = sorted(candidates, key=_spread)
    if len(ranked) > 1 and _spread(ranked[0]) * CLEAR_FACTOR > _spread(ranked[1]):
        return None
    return ranked[0] if ranked else None


def _spread(reading: Reading) -> float:
    amounts = [float(cell.amount) for cell in reading.cells if cell and cell.amount > 0]
    return max(amounts) / min(amounts) if amounts else 1.0
