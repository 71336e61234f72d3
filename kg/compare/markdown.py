"""A report as Markdown (GitHub's tables; lists under a bold line)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.compare.report import Block, Cell, Heading, Items, Paragraph, Table, Text

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


def write(blocks: Iterable[Block]) -> str:
    """The blocks as one text that ends in a line feed."""
    return "\n\n".join("\n".join(_lines(block)) for block in blocks) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, words):
            yield f"{'#' * level} {_plain(words)}"
        case Paragraph(cells):
            yield _joined(cells)
        case Table(header, rows, numeric):
            yield _row(map(_plain, header))
            yield _row("---:" if at in numeric else "---" for at in range(len(header)))
            for row in rows:
                yield _row(map(_cell, row))
        case Items(summary, items):
            yield f"**{_plain(summary)}**"
            yield ""
            for item in items:
                yield f"- {_joined(item)}"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _joined(cells: Iterable[Cell]) -> str:
    return "".join(map(_cell, cells))


def _cell(cell: Cell) -> str:
    """A cell with its link.

    >>> _cell(Text("A/RES/70/1", "https://undocs.org/A/RES/70/1")), _cell("a | b*")
    ('[A/RES/70/1](https://undocs.org/A/RES/70/1)', 'a \\\\| b\\\\*')
    """
    if isinstance(cell, Text):
        address = cell.link.replace("(", "%28").replace(")", "%29")
        return f"[{_plain(cell.words)}]({address})" if address else _plain(cell.words)
    return _plain(cell)


def _plain(words: str) -> str:
    """Words on one line that mean themselves; blanks at the ends stay."""
    return _SPECIAL.sub(r"\\\1", re.sub(r"\s+", " ", words))
