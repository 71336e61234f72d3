"""Furniture: lines that are no part of the text (page headers, link lists, rules), taken out before rejoining."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from kg.model import Block, Document, Furniture, Kind, Line
from kg.sources.text import PAGE_HEADER

_LINK = re.compile(r"\s*(?:https?://|www\.)\S+\s*$")
_RULE = re.compile(r"\s*_{6,}\s*$")


def split(document: Document, lines: Iterable[Line]) -> tuple[list[Line], list[Block]]:
    """Part the lines of the text from its furniture; each piece of furniture is a block with its reason."""
    header = re.compile(rf"\s*{re.escape(document.symbol)}\s*$")
    tests: tuple[tuple[Furniture, Callable[[str], object]], ...] = (
        (Furniture.LINK_LIST, _LINK.match),
        (Furniture.PAGE_HEADER, PAGE_HEADER.match),
        (Furniture.PAGE_HEADER, header.match),
    )
    text: list[Line] = []
    furniture: list[Block] = []
    for line in lines:
        if line.style:  # the source itself says what is a header
            reason = Furniture.PAGE_HEADER if line.style == "header" else None
        else:
            reason = next((reason for reason, test in tests if test(line.text)), None)
        if reason is None:
            text.append(line)
        else:
            furniture.append(block(reason, (line,)))
    return text, furniture


def is_rule(line: Line) -> bool:
    """A rule of underscores parts the footnotes from the text above them."""
    return bool(_RULE.match(line.text))


def block(reason: Furniture, lines: tuple[Line, ...]) -> Block:
    """A furniture block for some lines."""
    return Block(
        kind=Kind.FURNITURE,
        role=reason.value,
        text=" ".join(line.text.strip() for line in lines),
        lines=tuple(line.number for line in lines),
        raw=lines,
        step="furniture",
        page=lines[0].page,
    )
