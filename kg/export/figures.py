"""The values of a line plot, each written beside its own point."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from kg.export.beside import Box, around, best

_FONT = 6.5
_REACH = 4.0  # from the middle of a point to its value
_LINE = 1.15 * _FONT
_GREY = (0.2, 0.2, 0.2)
_BEHIND = {"facecolor": "white", "alpha": 0.6, "linewidth": 0, "pad": 0.2}


def values(axes: Any) -> None:
    """Write the value at every point of the lines of some axes; the layout of the figure must be known.

    Points on one spot have one value. Of two near one another the greater stands above, the less below, unless that
    covers something; more stand at the right, one under the other in the order of the points. Where there are several
    lines, a value has the colour of its line.
    """
    scale = 72 / axes.figure.dpi
    spots: dict[tuple[float, float], set[Any]] = defaultdict(set)
    taken = _taken(axes, scale)
    for line in axes.get_lines():
        for x, y in line.get_xydata():
            spots[float(x), float(y)].add(line.get_color())
    several = len(axes.get_lines()) > 1
    floor = float(axes.bbox.y0 * scale)
    clusters: list[list[tuple[float, float]]] = []
    places = {spot: axes.transData.transform(spot) * scale for spot in sorted(spots)}
    for spot, (_, y) in places.items():
        last = clusters[-1][-1] if clusters else None
        if last and last[0] == spot[0] and y - places[last][1] < 2 * _LINE:
            clusters[-1].append(spot)
        else:
            clusters.append([spot])
    for cluster in clusters:
        numbers, points = [number for _, number in cluster], [places[spot] for spot in cluster]
        boxes = _pair(numbers, points, taken) if len(cluster) < 3 else _column(numbers, points, floor)
        for (year, number), (x, y), box in zip(cluster, points, boxes, strict=True):
            taken.append(box)
            colours = spots[year, number]
            axes.annotate(
                _said(number),
                (year, number),
                ((box.left + box.right) / 2 - x, (box.bottom + box.top) / 2 - y),
                textcoords="offset points",
                ha="center",
                va="center_baseline",
                fontsize=_FONT,
                color=tuple(0.7 * part for part in next(iter(colours))) if several and len(colours) == 1 else _GREY,
                bbox=_BEHIND,
            )


def _said(number: float) -> str:
    """A value as written.

    >>> _said(35939.0), _said(8.42)
    ('35,939', '8.42')
    """
    return f"{int(number):,}" if number == int(number) else f"{number:,}"


def _pair(numbers: Sequence[float], places: Sequence[Any], taken: Sequence[Box]) -> list[Box]:
    """Where one value, or two near one another, stand: the less is the first."""
    boxes: list[Box] = []
    for number, (x, y) in zip(numbers, places, strict=True):
        under = len(numbers) == 2 and number == numbers[0]
        order = ("below", "right", "left", "above") if under else ("above", "right", "left", "below")
        around_it = around(float(x), float(y), _REACH, _width(number), _LINE)
        tried = [around_it[name] for name in order]
        boxes.append(tried[best(tried, [*taken, *boxes])[0]])
    return boxes


def _column(numbers: Sequence[float], places: Sequence[Any], floor: float) -> list[Box]:
    """Where crowded values stand: in a column at the right above a floor, as near to their points as there is room."""
    at = [float(y) for _, y in places]
    for _ in range(200):
        close = [one for one in range(len(at) - 1) if at[one + 1] - at[one] < _LINE - 0.01]
        if not close:
            break
        for one in close:
            push = (_LINE - (at[one + 1] - at[one])) / 2
            at[one], at[one + 1] = at[one] - push, at[one + 1] + push
    lowest = floor + _LINE / 2
    for one, height in enumerate(at):
        at[one] = max(height, lowest)
        lowest = at[one] + _LINE
    left = max(float(x) for x, _ in places) + _REACH
    return [
        Box(left, y - _LINE / 2, left + _width(number), y + _LINE / 2) for number, y in zip(numbers, at, strict=True)
    ]


def _width(number: float) -> float:
    return 0.58 * _FONT * len(_said(number))


def _taken(axes: Any, scale: float) -> list[Box]:
    """What values must not cover: points, lines, what lies below the axis."""
    taken = []
    for line in axes.get_lines():
        places = [axes.transData.transform(point) * scale for point in line.get_xydata()]
        taken += [Box(float(x) - 2.5, float(y) - 2.5, float(x) + 2.5, float(y) + 2.5) for x, y in places]
        for (x, y), (to_x, to_y) in itertools.pairwise(places):
            steps = max(1, round(math.hypot(to_x - x, to_y - y) / 2))
            for step in range(steps):
                at_x, at_y = float(x + (to_x - x) * step / steps), float(y + (to_y - y) * step / steps)
                taken.append(Box(at_x - 0.7, at_y - 0.7, at_x + 0.7, at_y + 0.7))
    frame = axes.bbox
    return [
        *taken,
        Box(frame.x0 * scale - 99, frame.y0 * scale - 99, frame.x1 * scale + 99, frame.y0 * scale),
        Box(frame.x0 * scale - 99, frame.y0 * scale - 99, frame.x0 * scale, frame.y1 * scale + 99),
    ]
