"""Where a label may stand: of some places, the one that covers least of what is there already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; ``top`` is the greater number."""

    left: float
    bottom: float
    right: float
    top: float

    def shared(self, other: Box) -> float:
        """The area that two boxes have in common.

        >>> Box(0, 0, 2, 2).shared(Box(1, 1, 5, 5)), Box(0, 0, 1, 1).shared(Box(1, 0, 2, 1))
        (1.0, 0.0)
        """
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.top, other.top) - max(self.bottom, other.bottom)
        return float(wide * high) if wide > 0 and high > 0 else 0.0


def around(x: float, y: float, reach: float, width: float, height: float) -> dict[str, Box]:
    """The places of a label of some size beside a disc: ``above``, ``below``, ``right``, ``left``."""
    half, side = height / 2, width / 2
    return {
        "above": Box(x - side, y + reach, x + side, y + reach + height),
        "below": Box(x - side, y - reach - height, x + side, y - reach),
        "right": Box(x + reach, y - half, x + reach + width, y + half),
        "left": Box(x - reach - width, y - half, x - reach, y + half),
    }


def best(places: Sequence[Box], taken: Iterable[Box]) -> tuple[int, float]:
    """Which place covers least of what is taken (the first of such), and how much it covers.

    >>> best([Box(0, 0, 2, 2), Box(5, 0, 7, 2)], [Box(1, 1, 3, 3)])
    (1, 0.0)
    """
    there = list(taken)
    covered = [sum(place.shared(other) for other in there) for place in places]
    number = min(range(len(places)), key=covered.__getitem__)
    return number, covered[number]
