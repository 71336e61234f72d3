"""A small force-directed layout: nodes repel one another by degree, edges pull.

Only additions, multiplications, divisions and square roots in a fixed order: the same bytes on every machine, with
no random start.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]  # one row (x, y) a node

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
    """Positions after so many steps from ``start``; unlinked nodes drift to the rim, gravity keeps all together.

    ``links`` holds a pair of row numbers an edge, ``pulls`` its strength. A node repels with its degree plus one over
    the distance; an edge pulls with about the fourth root of its length, so that clusters stay dense and far apart.
    Time and memory go with the square of the nodes.
    """
    count = len(start)
    if count < 2:
        return np.zeros((count, 2))
    one, other = links[:, 0], links[:, 1]
    mass = 1.0 + np.bincount(one, minlength=count) + np.bincount(other, minlength=count)
    pair_mass = mass[:, None] * mass[None, :]
    x, y = start[:, 0].copy(), start[:, 1].copy()
    reach = 0.3 * count**0.5
    for step in range(steps):
        dx, dy = x[:, None] - x[None, :], y[:, None] - y[None, :]
        push = pair_mass / (dx * dx + dy * dy + 0.01)
        force_x, force_y = (push * dx).sum(axis=1), (push * dy).sum(axis=1)
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
