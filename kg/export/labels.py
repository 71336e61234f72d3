"""The names that a picture shows without being pointed at: inside their discs, or beside them where there is room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.export.beside import Box, around
from kg.export.lettering import cut, wide
from kg.export.network import Node, clean
from kg.export.picture import Mark, Picture
from kg.export.views import NODE_KINDS

_NAMED = 6.0  # radius from which a body has a name
_FEW = 150, 400  # nodes up to which all have one, and all bodies
_LEAST = 4.0, 190.0  # size of the least letters: so much, or this part of the picture's height
_MOST = 8.0  # size of letters beside a disc
_LONGEST = 14.0  # of a name beside a disc, in sizes of its letters
_TRIED = ("right", "left", "above", "below")
_CELL = 40.0  # of the grid in which neighbours are looked up


@dataclass(frozen=True, slots=True)
class Label:
    """A text to write: where (its base line), how large, ``anchor`` as in SVG; ``inside`` a disc or beside it.

    ``box`` is the room it takes.
    """

    text: str
    x: float
    y: float
    size: float
    anchor: str
    inside: bool
    box: Box
    bold: bool = False


class _Taken:
    """What labels must not cover, by the cells of a grid."""

    def __init__(self) -> None:
        self.cells: dict[tuple[int, int], list[Box]] = {}

    def add(self, box: Box) -> None:
        for cell in self._cells(box):
            self.cells.setdefault(cell, []).append(box)

    def free(self, box: Box) -> bool:
        """Whether nothing is there."""
        return not any(box.shared(other) > 0 for cell in self._cells(box) for other in self.cells.get(cell, ()))

    @staticmethod
    def _cells(box: Box) -> Iterator[tuple[int, int]]:
        for column in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
            for row in range(int(box.bottom // _CELL), int(box.top // _CELL) + 1):
                yield column, row


def labels(picture: Picture) -> list[Label]:
    """The labels of a picture whose y points down: numbers of units and acronyms inside discs that hold them.

    Then, from the largest disc to the smallest, the names of bodies (where there are few nodes, of all but units)
    beside their discs, unless they would cover a disc or another name.
    """
    pairs = list(zip(picture.network.nodes, picture.marks, strict=True))
    heads = [node.programme for node in picture.network.nodes if NODE_KINDS[node.kind].legend]
    twice = {number for number in heads if heads.count(number) > 1}
    taken = _Taken()
    found: list[Label] = []
    edges = [mark.y + sign * mark.size for mark in picture.marks for sign in (-1, 1)]
    least = max(_LEAST[0], (max(edges, default=0) - min(edges, default=0)) / _LEAST[1])
    waiting: list[tuple[Node, Mark]] = []
    for node, mark in pairs:
        taken.add(Box(mark.x - mark.size, mark.y - mark.size, mark.x + mark.size, mark.y + mark.size))
        inner = _inside(node, mark, picture.language, twice, least)
        found += inner
        if not inner and not NODE_KINDS[node.kind].numbered and _outside(node, mark, len(pairs)):
            waiting.append((node, mark))
    for node, mark in sorted(waiting, key=lambda pair: (-pair[1].size, pair[0].id)):
        text = clean(str(node.values.get("acronym", "")) or cut(node.label(picture.language), _LONGEST))
        size = max(min(mark.size * 0.7, _MOST), least)
        places = around(mark.x, mark.y, mark.size + 1.5, wide(text) * size, size * 1.1)
        for side in _TRIED:
            box = places[side]
            if taken.free(box):
                taken.add(box)
                anchor, x = {"right": ("start", box.left), "left": ("end", box.right)}.get(side, ("middle", mark.x))
                found.append(Label(text, x, (box.bottom + box.top) / 2 + size * 0.35, size, anchor, False, box))
                break
    return found


def _outside(node: Node, mark: Mark, among: int) -> bool:
    """Whether a node among so many is great enough to be named."""
    return among <= _FEW[0] or (NODE_KINDS[node.kind].named and (among <= _FEW[1] or mark.size >= _NAMED))


def _inside(node: Node, mark: Mark, language: str, twice: set[str], least: float) -> list[Label]:
    """The number of a unit or the acronym of a body inside its disc, if it holds it.

    Below the number of a programme that is there twice stands the year of its plan.
    """
    kind = NODE_KINDS[node.kind]
    number = node.label(language).partition(" ")[0] if kind.numbered else str(node.values.get("acronym", ""))
    text = clean(node.programme if kind.legend else number)
    if not text or (kind.numbered and not text.startswith(node.programme)):
        return []
    size = min(mark.size * 0.9, 1.75 * mark.size / wide(text))
    if size < least and not kind.legend:
        return []
    year = str(node.values.get("plan_year", "")) if kind.legend and node.programme in twice else ""
    lower = mark.size * 0.55 if year else 0.0
    bold = kind.legend or not kind.numbered
    shown = [_middle(text, mark, size * (0.85 if year else 1.0), -mark.size * 0.2 if year else 0.0, bold)]
    return [*shown, _middle(year, mark, lower, mark.size * 0.5)] if year else shown


def _middle(text: str, mark: Mark, size: float, down: float, bold: bool = False) -> Label:
    """A text in the middle of a disc, or a little below."""
    half = wide(text) * size / 2
    box = Box(mark.x - half, mark.y + down - size / 2, mark.x + half, mark.y + down + size / 2)
    return Label(text, mark.x, mark.y + down + size * 0.35, size, "middle", True, box, bold)
