"""Discs that must not overlap: pushing them apart, and packing linked ones close to one another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kg.export.forces import ROWS, Points, force_layout, sunflower

Radii = NDArray[np.float64]

_SLACK, _ROUNDS = 12.0, 20  # how far discs may come together before near pairs are looked up again, and how long


def separate(centres: Points, radii: Radii, gap: float = 0.0, rounds: int = 200) -> Points:
    """Centres moved as little as possible until no two discs are nearer than ``gap`` (or ``rounds`` are over).

    The smaller disc of a pair gives way.

    >>> moved = separate(np.zeros((2, 2)), np.array([1.0, 1.0]))
    >>> round(float(np.hypot(*(moved[0] - moved[1]))), 2) >= 2
    True
    """
    points = centres + sunflower(len(centres), 1e-6)  # two discs on one spot need a direction to part in
    area = radii * radii + 1e-9
    left = rounds
    while left > 0:
        one, other = _near(points, radii, gap + _SLACK)
        reach, share = radii[one] + radii[other] + gap, area[other] / (area[one] + area[other])
        for number in range(min(left, _ROUNDS)):
            dx, dy = points[one, 0] - points[other, 0], points[one, 1] - points[other, 1]
            distance = np.sqrt(dx * dx + dy * dy)
            overlap = reach - distance
            touching = overlap > 1e-3
            if not touching.any():
                if number == 0:
                    return points
                break
            push = np.where(touching, (overlap + 1e-3) / (distance + 1e-12), 0.0)
            crowd = np.bincount(one, touching, len(points)) + np.bincount(other, touching, len(points))
            calm = np.sqrt(np.maximum(1.0, crowd))
            for axis, along in ((0, dx), (1, dy)):
                give, take = push * along * share, push * along * (1.0 - share)
                moved = np.bincount(one, give, len(points)) - np.bincount(other, take, len(points))
                points[:, axis] += moved / calm
        left -= _ROUNDS
    return points


def _near(points: Points, radii: Radii, gap: float) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The pairs of discs that are nearer than ``gap``, each once."""
    ones, others = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    for start in range(0, len(points), ROWS):
        rows = slice(start, start + ROWS)
        dx = points[rows, None, 0] - points[None, :, 0]
        dy = points[rows, None, 1] - points[None, :, 1]
        reach = radii[rows, None] + radii[None, :] + gap
        row, column = np.nonzero(dx * dx + dy * dy < reach * reach)
        later = column > row + start
        ones.append(row[later] + start)
        others.append(column[later])
    return np.concatenate(ones), np.concatenate(others)


def pack(radii: Radii, links: NDArray[np.int64], pulls: NDArray[np.float64], gap: float, steps: int = 200) -> Points:
    """Centres of discs packed without overlap, linked discs near one another, everything drawn to the middle."""
    count = len(radii)
    if count < 2:
        return np.zeros((count, 2))
    order = np.argsort(-radii, kind="stable")
    start = np.empty((count, 2))
    start[order] = sunflower(count)
    points = force_layout(links, pulls, start)
    spread = float(np.sqrt((points * points).sum(axis=1).mean())) + 1e-9
    points *= float(np.sqrt(((radii + gap) ** 2).sum())) * 1.1 / spread
    one, other = links[:, 0], links[:, 1]
    strength = np.bincount(one, pulls, count) + np.bincount(other, pulls, count) + 1e-9
    for step in range(steps):
        left = 1.0 - step / steps
        for axis in (0, 1):
            to = points[one, axis] - points[other, axis]
            pull = np.bincount(other, pulls * to, count) - np.bincount(one, pulls * to, count)
            points[:, axis] += left * (0.1 * pull / strength - 0.04 * points[:, axis])
        points = separate(points, radii, gap, rounds=4)
    return separate(points, radii, gap, rounds=1000)
