"""Choosing readings by the table's own arithmetic: printed totals, sub-totals and the rows below them.

Of the readings of a group of rows those are taken under which the fewest printed sums fail; then the cheaper ones; then
those whose columns lie closest to each other in magnitude, if they do so by a factor of three. Where none of this
decides, nothing is chosen.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kg.records.deliverables_numbers import Reading

CLEAR_FACTOR = 3
SEARCH_LIMIT = 20_000  # combinations of readings tried for one group

Parents = Sequence[int | None]  # of each row the index of the row whose sum it is part of
_Priced = list[tuple[tuple[int, int], tuple[Reading | None, ...]]]


@dataclass(frozen=True, slots=True)
class Sum:
    """A printed sum held against its parts: its row and column, what is printed, what the parts add up to."""

    row: int
    column: int
    printed: Decimal
    added: Decimal

    @property
    def holds(self) -> bool:
        """Whether the sum is right."""
        return self.printed == self.added


def sums(parents: Parents, chosen: Sequence[Reading | None]) -> list[Sum]:
    """Every printed sum of a group and what its parts add up to.

    A part without numbers of its own stands for the sum of its own parts; a sum without parts is not judged.
    """
    found: list[Sum] = []
    children: dict[int, list[int]] = {}
    for index, parent in enumerate(parents):
        if parent is not None:
            children.setdefault(parent, []).append(index)
    for owner, parts in sorted(children.items()):
        reading = chosen[owner]
        for column, cell in enumerate(reading.cells if reading else ()):
            if cell is not None and cell.value:
                added = sum((_amount(part, column, chosen, children) for part in parts), Decimal(0))
                found.append(Sum(owner, column, cell.amount, added))
    return found


def _amount(index: int, column: int, chosen: Sequence[Reading | None], children: dict[int, list[int]]) -> Decimal:
    reading = chosen[index]
    if reading is not None and any(reading.cells):
        cell = reading.cells[column] if column < len(reading.cells) else None
        return cell.amount if cell else Decimal(0)
    return sum((_amount(part, column, chosen, children) for part in children.get(index, ())), Decimal(0))


@dataclass(frozen=True, slots=True)
class Solution:
    """The reading of each row (None: undecided, or no numbers), the undecided rows, how many sums hold and fail."""

    readings: tuple[Reading | None, ...]
    undecided: tuple[int, ...]
    held: int
    failed: int


def solve(rows: Sequence[Sequence[Reading]], parents: Parents, dear: bool = True) -> Solution:
    """Choose one of its readings, cheapest first, for every row of a group: a total and the rows below it.

    Dearer readings than each row's cheapest are tried where the cheapest do not add up, and ``dear`` allows it.
    """
    options: list[tuple[Reading | None, ...]] = [tuple(readings) or (None,) for readings in rows]
    best = _best(parents, [tuple(o for o in each if _cost(o) == _cost(each[0])) for each in options])
    if best[0][0][0] and dear and any(len(each) > 1 for each in options):
        best = _best(parents, options)
    ties = [chosen for _, chosen in best]
    result: list[Reading | None] = []
    undecided: list[int] = []
    for index in range(len(options)):
        candidates = list(dict.fromkeys(chosen[index] for chosen in ties))
        picked = candidates[0] if len(candidates) == 1 else _plausible([c for c in candidates if c])
        if picked is None and len(candidates) > 1:
            undecided.append(index)
        result.append(picked)
    checked = sums(parents, best[0][1])
    held = sum(each.holds for each in checked)
    return Solution(tuple(result), tuple(undecided), held, len(checked) - held)


def _best(parents: Parents, options: Sequence[Sequence[Reading | None]]) -> _Priced:
    """The combinations of readings with the fewest failing sums, of these the cheapest."""
    best: _Priced = []
    for chosen in _combinations(options):
        failed = sum(not each.holds for each in sums(parents, chosen))
        price = (failed, sum(_cost(reading) for reading in chosen))
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
