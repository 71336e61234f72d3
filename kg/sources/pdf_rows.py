"""Runs -> rows: what stands on one line of a page, in pieces parted by wide gaps, with raised marks taken out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.sources.pdf_glyphs import GAP, WIDE, Run

RAISED = 0.75  # of the row's type size: smaller glyphs above its baseline are raised

_MARK = re.compile(r"(?:[a-z]|\*{1,3}|\d{1,2})(?:\s*,\s*[a-z])*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a row without wide gaps; ``marks`` were raised in it or behind it."""

    text: str
    left: float
    right: float
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a page: its pieces from left to right, its baseline and type size, how much of it is bold, italic.

    ``lead`` is a raised mark that it begins with.
    """

    pieces: tuple[Piece, ...]
    base: float
    size: float
    bold: bool = False
    italic: bool = False
    lead: str = ""
    page: int = 0

    @property
    def left(self) -> float:
        """The left edge."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """The right edge."""
        return self.pieces[-1].right

    @property
    def text(self) -> str:
        """The text, a tab for each wide gap."""
        return "\t".join(piece.text.strip() for piece in self.pieces)


@dataclass
class _Line:
    base: float
    runs: list[Run] = field(default_factory=list)


def rows(runs: Iterable[Run], page: int) -> list[Row]:
    """The rows made of some runs, from top to bottom."""
    lines: list[_Line] = []
    for run in sorted(runs, key=lambda each: (-round(each.size, 1), -each.base, each.left)):
        owner = next((line for line in lines if _same(line, run)), None)
        if owner is None:
            owner = _Line(run.base)
            lines.append(owner)
        owner.runs.append(run)
    found = [_row(line, page) for line in lines]
    return sorted(found, key=lambda row: (-row.base, row.left))


def _same(line: _Line, run: Run) -> bool:
    """Whether a run stands on a line: on its baseline, or raised above it, next to one of its runs."""
    size = line.runs[0].size
    if run.size < RAISED * size:
        beside = any(-1 < run.left - each.right < 2 or -1 < each.left - run.right < 2 * size for each in line.runs)
        return 0 < run.base - line.base < size and beside
    return abs(run.base - line.base) < 0.3 * size


def _row(line: _Line, page: int) -> Row:
    ordered = sorted(line.runs, key=lambda run: run.left)
    size = max(run.size for run in ordered)
    pieces: list[Piece] = []
    lead = ""
    for run in ordered:
        last = pieces[-1] if pieces else None
        gap = run.left - last.right if last else WIDE * size + 1
        if run.size < RAISED * size and _MARK.fullmatch(run.text.strip()):
            if last is None or gap > WIDE * size:
                lead = lead or run.text.strip()
            else:
                pieces[-1] = replace(last, right=run.right, marks=(*last.marks, run.text.strip()))
        elif last is None or gap > WIDE * size:
            pieces.append(Piece(run.text, run.left, run.right))
        else:
            blank = " " if gap > GAP * size and not last.text.endswith(" ") and not run.text.startswith(" ") else ""
            pieces[-1] = replace(last, text=last.text + blank + run.text, right=run.right)
    letters = {
        style: sum(len(run.text.strip()) for run in ordered if getattr(run, style)) for style in ("bold", "italic")
    }
    total = sum(len(run.text.strip()) for run in ordered)
    if not pieces:  # nothing but a mark
        pieces, lead = [Piece(lead, ordered[0].left, ordered[-1].right)], ""
    return Row(
        pieces=tuple(pieces),
        base=line.base,
        size=size,
        bold=letters["bold"] >= 0.9 * total,
        italic=letters["italic"] >= 0.9 * total,
        lead=lead,
        page=page,
    )


def groups(found: Sequence[Row], leading: float) -> Iterator[list[Row]]:
    """Rows parted where the distance of their baselines is wider than ``leading`` allows."""
    held: list[Row] = []
    for row in found:
        if held and held[-1].base - row.base > leading:
            yield held
            held = []
        held.append(row)
    if held:
        yield held


def join(texts: Iterable[str]) -> str:
    """The text of wrapped lines: a line that ends in a hyphen goes on without a blank.

    >>> join(["high-", "quality work ", "of all"]), join(["2023 -", "2024"])
    ('high-quality work of all', '2023 - 2024')
    """
    text = ""
    for each in texts:
        part = each.strip()
        if not part:
            continue
        glued = re.search(r"\w[-/]$", text) is not None
        text = part if not text else text + part if glued else f"{text} {part}"
    return text
