"""Where each node stands: groups drawn by themselves, turned to face their neighbours, packed without overlap.

There is a group for each programme, for each set of programmes that share something, and for each node that only
edges without pull reach. A force-directed drawing of the whole graph at once shows a ball of hair; this one is made of
small drawings, takes a second for two thousand nodes, and needs no library that draws.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.export.discs import Radii, pack, separate
from kg.export.forces import Points, force_layout, sunflower
from kg.export.network import Network

_GAP = 2.0  # between nodes, in units of the drawing
_GROUP_GAP = 7.0
_AIR = 1.35  # how much wider a group is than its nodes packed tight
_WEAK = 0.02  # the say of an edge without pull in where groups stand


@dataclass(frozen=True, slots=True)
class _Links:
    """Edges by row number, with their pull."""

    ends: NDArray[np.int64]
    pulls: NDArray[np.float64]


def positions(network: Network, radii: Sequence[float]) -> Points:
    """The position of each node, in the order of ``network.nodes``: whole drawing centred on (0, 0).

    ``radii`` are the nodes' radii in the same unit. The same network gives the same positions on every run.
    """
    row = {node.id: index for index, node in enumerate(network.nodes)}
    ends = np.array([(row[edge.source], row[edge.target]) for edge in network.edges], dtype=np.int64).reshape(-1, 2)
    links = _Links(ends, np.array([edge.pull for edge in network.edges], dtype=np.float64))
    sizes = np.array(radii, dtype=np.float64)
    group_of = _groups(network, links)
    groups = [np.flatnonzero(group_of == number) for number in range(int(group_of.max(initial=-1)) + 1)]
    points = np.zeros((len(sizes), 2))
    outer = np.zeros(len(groups))
    for number, members in enumerate(groups):
        points[members], outer[number] = _arrange(members, links, sizes)
    between = _between(group_of, links)
    centres = pack(outer, between.ends, np.sqrt(between.pulls), _GROUP_GAP)
    points += centres[group_of]
    for number, members in enumerate(groups):
        _turn(members, centres[number], points, group_of, links)
    return points - (points.min(axis=0) + points.max(axis=0)) / 2 if len(points) else points


def _groups(network: Network, links: _Links) -> NDArray[np.int64]:
    """The group of each node: its programme, else the programmes it joins, else one of its own."""
    joined: dict[int, set[str]] = defaultdict(set)
    for (one, other), pull in zip(links.ends.tolist(), links.pulls.tolist(), strict=True):
        if pull > 0:
            joined[one].add(network.nodes[other].programme)
            joined[other].add(network.nodes[one].programme)
    keys: list[tuple[str, ...]] = []
    for index, node in enumerate(network.nodes):
        if index not in joined:
            keys.append(("alone", node.id))
        elif node.programme:
            keys.append(("programme", node.programme))
        else:
            keys.append(("shared", *sorted(joined[index] - {""})))
    number = {key: index for index, key in enumerate(sorted(set(keys)))}
    return np.array([number[key] for key in keys], dtype=np.int64)


def _arrange(members: NDArray[np.int64], links: _Links, sizes: Radii) -> tuple[Points, float]:
    """Positions of a group's nodes around its middle, and the radius of the disc that holds them."""
    inside = (links.pulls > 0) & np.isin(links.ends, members).all(axis=1)
    ends = np.searchsorted(members, links.ends[inside])
    degree = np.bincount(ends.ravel(), minlength=len(members))
    start = np.empty((len(members), 2))
    start[np.argsort(-degree, kind="stable")] = sunflower(len(members))
    points = force_layout(ends, links.pulls[inside], start)
    radii = sizes[members]
    width = float(np.sqrt(((radii + _GAP) ** 2).sum()))
    spread = float(np.sqrt((points * points).sum(axis=1).mean()))
    points = separate(points * (_AIR * width / spread if spread else 1.0), radii, _GAP)
    points -= points.mean(axis=0)
    return points, float((np.sqrt((points * points).sum(axis=1)) + radii).max())


def _between(group_of: NDArray[np.int64], links: _Links) -> _Links:
    """The links between groups: the sum of the pulls of their edges."""
    total: dict[tuple[int, int], float] = defaultdict(float)
    for (one, other), pull in zip(links.ends.tolist(), links.pulls.tolist(), strict=True):
        pair = sorted((int(group_of[one]), int(group_of[other])))
        if pair[0] != pair[1]:
            total[pair[0], pair[1]] += pull or _WEAK
    pairs = sorted(total)
    ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return _Links(ends, np.array([total[pair] for pair in pairs], dtype=np.float64))


def _turn(
    members: NDArray[np.int64], centre: Points, positions: Points, group_of: NDArray[np.int64], links: _Links
) -> None:
    """Turn (or mirror) a group about its centre so that its nodes face what they are linked with outside."""
    one, other = links.ends[:, 0], links.ends[:, 1]
    crossing = (group_of[one] != group_of[other]) & (links.pulls > 0)
    mine = np.concatenate((one[crossing], other[crossing]))
    theirs = np.concatenate((other[crossing], one[crossing]))
    own = group_of[mine] == group_of[members[0]]
    here, there = positions[mine[own]] - centre, positions[theirs[own]] - centre
    there = there / (np.sqrt((there * there).sum(axis=1, keepdims=True)) + 1e-9)
    points = positions[members] - centre
    best: tuple[float, Points] = (1e-9, points)
    for mirror in (1.0, -1.0):
        x, y = here[:, 0], mirror * here[:, 1]
        along = float((x * there[:, 0] + y * there[:, 1]).sum())
        across = float((x * there[:, 1] - y * there[:, 0]).sum())
        gain = (along * along + across * across) ** 0.5
        if gain > best[0] + 1e-9:
            x, y = points[:, 0], mirror * points[:, 1]
            best = gain, np.column_stack((x * along - y * across, x * across + y * along)) / gain
    positions[members] = best[1] + centre
