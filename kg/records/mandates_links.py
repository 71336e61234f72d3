"""Machine-made hyperlinks that contradict the printed symbol or the organ of its list: findings, never followed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from kg import ids
from kg.findings import Code, finding
from kg.instruments import is_document, parse
from kg.instruments.symbols import tidy
from kg.model import Block, Finding, Furniture, Kind, Line, Mandate, Role, UnitKey

_TARGET = re.compile(r"undocs\.org/(?:[a-z]{2}/)?(?P<symbol>[A-Z][^\s?#]*)")


def of_links(blocks: Sequence[Block], mandates: Sequence[Mandate]) -> Iterator[Finding]:
    """Links whose symbol nobody cites, but whose number stands in a list beside them for another instrument.

    A link of a word-processor file covers its symbol; the links of a text stand at the end of the page, and are held
    against the rows of that page.
    """
    pages = _pages(blocks)
    by_page: dict[int, dict[Mandate, None]] = defaultdict(dict)
    by_line: dict[int, list[Mandate]] = defaultdict(list)
    for mandate in mandates:
        for number in mandate.lines:
            by_line[number].append(mandate)
            if number in pages:
                by_page[pages[number]][mandate] = None
    seen: set[tuple[UnitKey, str, str]] = set()
    for line, targets in _links(blocks):
        beside = by_line[line.number] or tuple(by_page[line.page or 0])
        for target in targets:
            for mandate in _contradicted(target, beside):
                place = (mandate.unit, mandate.citation.cited, target)
                if place not in seen:
                    seen.add(place)
                    yield _finding(target, mandate, line)


def _pages(blocks: Sequence[Block]) -> dict[int, int]:
    return {
        line.number: line.page
        for block in blocks
        if block.part is Role.MANDATES
        for line in block.raw
        if line.page is not None
    }


def _links(blocks: Sequence[Block]) -> Iterator[tuple[Line, list[str]]]:
    """The symbols that links lead to, with the line of each link."""
    for block in blocks:
        listed = block.kind is Kind.FURNITURE and block.role == Furniture.LINK_LIST.value
        if listed or block.part is Role.MANDATES:
            for line in block.raw:
                addresses = [line.text] if listed else [link.target for link in line.links]
                yield line, [symbol for address in addresses if (symbol := _symbol(address))]


def _symbol(address: str) -> str:
    """The document symbol that an address of the official document service names.

    >>> _symbol("https://undocs.org/ch/A/RES/34/83"), _symbol("https://undocs.org/en/S/RES/1325%20(2000)")
    ('A/RES/34/83', 'S/RES/1325(2000)')
    """
    match = _TARGET.search(address)
    return tidy(unquote(match["symbol"]).rstrip("/.,;")) if match else ""


def _number(symbol: str) -> str:
    """What remains of a symbol without its organ's series: what a machine made a link from."""
    return parse(symbol).number.removeprefix(symbol.partition("/")[0] + "/") if is_document(symbol) else symbol


def _contradicted(target: str, beside: Sequence[Mandate]) -> list[Mandate]:
    """The mandates beside a link that its number stands for, where none of them is what the link leads to.

    A link to the whole is right for several of its parts, but loses the letter of a single one.
    """
    cited = {mandate.citation.cited for mandate in beside}
    if target in cited or any(target == tidy(mandate.citation.printed) for mandate in beside):
        return []
    parts = [part for part in map(parse, cited) if part.whole == target]
    if len(parts) > 1 or any(part.is_range for part in parts):
        return []
    number = _number(target)
    return [each for each in beside if each.citation.printed and _number(each.citation.cited) == number]


def _finding(target: str, mandate: Mandate, line: Line) -> Finding:
    citation = mandate.citation
    return finding(
        Code.LINK_CONTRADICTS_SYMBOL,
        f"The link for “{citation.printed}” under “{mandate.heading}” leads to {target}, not to {citation.cited}.",
        (line.number, *mandate.lines[:1]),
        about=ids.instrument(citation.cited),
        printed=target,
        expected=citation.cited,
        unit=mandate.unit,
    )
