"""A report as one HTML page that needs nothing else: no script, no font, no address to load from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from kg.compare.report import Block, Cell, Heading, Items, Paragraph, Table, Text

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --soft: #8882; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { line-height: 1.2; }
h2 { margin-top: 3rem; border-bottom: 2px solid var(--line); padding-bottom: .2rem; }
h4 { margin-bottom: .3rem; }
div.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: start; vertical-align: top; }
th { background: var(--soft); position: sticky; top: 0; }
td.n, th.n { text-align: end; font-variant-numeric: tabular-nums; }
details { margin: .2rem 0 .2rem .5rem; }
summary { cursor: pointer; }
@media print { details > * { display: block; } }
"""


def write(blocks: Iterable[Block], language: str) -> str:
    """The blocks as a page in a language; the first heading is its title."""
    parts = list(blocks)
    title = next((block.words for block in parts if isinstance(block, Heading)), "")
    body = "\n".join(line for block in parts for line in _lines(block))
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, words):
            yield f"<h{level}>{escape(words)}</h{level}>"
        case Paragraph(cells):
            yield f"<p>{_joined(cells)}</p>"
        case Table(header, rows, numeric):
            marks = [' class="n"' if at in numeric else "" for at in range(len(header))]
            heads = "".join(f'<th scope="col"{mark}>{escape(w)}</th>' for mark, w in zip(marks, header, strict=True))
            yield f'<div class="table"><table><thead><tr>{heads}</tr></thead><tbody>'
            for row in rows:
                shown = "".join(f"<td{mark}>{_cell(cell)}</td>" for mark, cell in zip(marks, row, strict=True))
                yield f"<tr>{shown}</tr>"
            yield "</tbody></table></div>"
        case Items(summary, items):
            yield f"<details><summary>{escape(summary)}</summary><ul>"
            for item in items:
                yield f"<li>{_joined(item)}</li>"
            yield "</ul></details>"


def _joined(cells: Iterable[Cell]) -> str:
    return "".join(map(_cell, cells))


def _cell(cell: Cell) -> str:
    """A cell with its link.

    >>> _cell(Text("A<B", "https://undocs.org/x?a=1&b=2"))
    '<a href="https://undocs.org/x?a=1&amp;b=2">A&lt;B</a>'
    """
    if isinstance(cell, Text):
        return f'<a href="{escape(cell.link)}">{escape(cell.words)}</a>' if cell.link else escape(cell.words)
    return escape(cell)
