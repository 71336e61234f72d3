"""Machine-made hyperlinks that contradict the printed symbol or the organ of its list: findings, never followed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from kg import ids
from kg.findings import Code, finding
from kg.instruments import DECISION, RESOLUTION, is_document, parse
from kg.instruments.symbols import tidy
from kg.model import Block, Finding, Furniture, Kind, Line, Mandate, Role, UnitKey

_TARGET = re.compile(r"(?:undocs\.org|docs\.un\.org)/(?:[a-z]{2}/)?(?P<symbol>[A-Za-z]+/[^\s?#]*)")
_LETTERS = re.compile(r"(?<=\d)(?=[A-Z](?:-[A-Z])?$)")  # the letters of a part, stuck to the number
_REVISION = re.compile(r"(?:ADD|CORR|REV)(?=\.)")


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
    for line, links in _links(blocks):
        beside = by_line[line.number] or tuple(by_page[line.page or 0])
        for text, target in links:
            for mandate in _contradicted(text, target, beside):
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


def _links(blocks: Sequence[Block]) -> Iterator[tuple[Line, list[tuple[str, str]]]]:
    """The links of each line: the words they cover (where the source tells) and the symbol that they lead to."""
    for block in blocks:
        listed = block.kind is Kind.FURNITURE and block.role == Furniture.LINK_LIST.value
        if listed or block.part is Role.MANDATES:
            for line in block.raw:
                links = [("", line.text)] if listed else [(tidy(link.text), link.target) for link in line.links]
                yield line, [(text, symbol) for text, address in links if (symbol := _symbol(address))]


def _symbol(address: str) -> str:
    """The document symbol that an address of the official document service names.

    >>> _symbol("https://undocs.org/ch/A/RES/34/83"), _symbol("https://undocs.org/en/S/RES/1325%20(2000)")
    ('A/RES/34/83', 'S/RES/1325(2000)')
    >>> _symbol("https://docs.un.org/en/e/RES/1819(LV)"), _symbol("https://docs.un.org/en/S/96/Rev.7")
    ('E/RES/1819(LV)', 'S/96/Rev.7')
    """
    match = _TARGET.search(address)
    if match is None:
        return ""
    symbol = tidy(unquote(match["symbol"]).rstrip("/.,;")).upper()
    return _LETTERS.sub(" ", _REVISION.sub(lambda word: word.group().capitalize(), symbol))


def _number(symbol: str) -> str:
    """What remains of a symbol without its organ's series: what a machine made a link from."""
    return parse(symbol).number.removeprefix(symbol.partition("/")[0] + "/") if is_document(symbol) else symbol


def _contradicted(text: str, target: str, beside: Sequence[Mandate]) -> list[Mandate]:
    """The mandates beside a link that its words or its number stand for, where none of them is what it leads to.

    A link to the whole is right for several of its parts, but loses the letter of a single one; one to a range is right
    for the whole and for each of its parts.
    """
    cited = {mandate.citation.cited for mandate in beside}
    if target in cited or any(target == tidy(mandate.citation.printed) for mandate in beside):
        return []
    parts = [part for part in map(parse, cited) if part.whole == target]
    if len(parts) > 1 or any(part.is_range for part in parts):
        return []
    to = parse(target)
    if to.is_range and any(to.whole in (each, parse(each).whole) for each in cited):
        return []
    number = _number(target)
    meant = [each for each in beside if each.citation.printed and _number(each.citation.cited) == number]
    if not meant and to.kind in (RESOLUTION, DECISION):
        meant = [each for each in beside if text and each.citation.printed == text]
    return meant


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
