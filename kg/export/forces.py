"""A small force-directed layout: nodes repel one another by degree, edges pull.

Only additions, multiplications, divisions and square roots in a fixed order: the same bytes on every machine, with
no random start.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]  # one row (x, y) a node
Vector = NDArray[np.float64]

ROWS = 512  # nodes compared with all others at a time: memory stays bounded
_MANY = 1000  # nodes beyond which the steps become fewer

# The golden angle's cosine and sine: seeds of a sunflower, which fill a disc evenly in the order they come.
_TURN = complex(-0.7373688780783197, 0.6754902942615238)


def sunflower(count: int, spacing: float = 1.0) -> Points:
    """Points of a disc, evenly filled from the centre outwards.

    >>> sunflower(2).round(2).tolist()
    [[0.71, 0.0], [-0.9, 0.83]]
    """
    points = np.empty((count, 2))
    turn = complex(1.0, 0.0)
    for index in range(count):
        radius = spacing * (index + 0.5) ** 0.5
        points[index] = radius * turn.real, radius * turn.imag
        turn *= _TURN
    return points


def force_layout(links: NDArray[np.int64], pulls: NDArray[np.float64], start: Points, steps: int = 250) -> Points:
    """Positions after so many steps from ``start`` (fewer for very many nodes); gravity keeps all together.

    ``links`` holds a pair of row numbers an edge, ``pulls`` its strength. A node repels with its degree plus one over
    the distance; an edge pulls with about the fourth root of its length, so that clusters stay dense and far apart.
    Time goes with the square of the nodes.
    """
    count = len(start)
    if count < 2:
        return np.zeros((count, 2))
    one, other = links[:, 0], links[:, 1]
    mass: Vector = np.bincount(one, minlength=count) + np.bincount(other, minlength=count) + np.ones(count)
    x, y = start[:, 0].copy(), start[:, 1].copy()
    reach = 0.3 * count**0.5
    steps = max(60, min(steps, 60 + 4 * count, steps * _MANY // count))  # few nodes settle soon
    buffers = np.empty((4, min(ROWS, count), count))
    for step in range(steps):
        force_x, force_y = _repulsion(x, y, mass, buffers)
        link_x, link_y = x[one] - x[other], y[one] - y[other]
        length = np.sqrt(link_x * link_x + link_y * link_y)
        pull = 3.0 * pulls / (np.sqrt(1.0 + length) * np.sqrt(np.sqrt(1.0 + length)))
        force_x += np.bincount(other, pull * link_x, count) - np.bincount(one, pull * link_x, count)
        force_y += np.bincount(other, pull * link_y, count) - np.bincount(one, pull * link_y, count)
        force_x, force_y = force_x / mass - 0.05 * x, force_y / mass - 0.05 * y
        left = 1.0 - step / steps
        limit = reach * left * left**0.5 + 0.01
        cut = np.minimum(1.0, limit / (np.sqrt(force_x * force_x + force_y * force_y) + 1e-9))
        x, y = x + force_x * cut, y + force_y * cut
    return np.column_stack((x, y))


def _repulsion(x: Vector, y: Vector, mass: Vector, buffers: NDArray[np.float64]) -> tuple[Vector, Vector]:
    """The force on each node from all others. The buffers are reused: making them anew is what costs."""
    force_x, force_y = np.empty_like(x), np.empty_like(y)
    for start in range(0, len(x), ROWS):
        rows = slice(start, start + ROWS)
        dx, dy, push, part = buffers[:, : len(x[rows])]
        np.subtract(x[rows, None], x[None, :], out=dx)
        np.subtract(y[rows, None], y[None, :], out=dy)
        np.multiply(dx, dx, out=push)
        push += np.multiply(dy, dy, out=part)
        push += 0.01
        np.divide(mass[None, :], push, out=push)
        force_x[rows] = np.multiply(push, dx, out=part).sum(axis=1)
        force_y[rows] = np.multiply(push, dy, out=part).sum(axis=1)
    return force_x * mass, force_y * mass
