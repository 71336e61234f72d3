"""Mandate lists, third step: rows -> citations. What each printed symbol or title stands for.

The heading decides the organ. Whether an instrument is a resolution or a decision is told, in this order, by the words
around its symbol, by the number where the organ numbers the two apart, by a heading that names only one of them, and,
of one number listed twice under one heading of both, by the order: the decisions stand behind the resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kg import ids
from kg.instruments import (
    CHARTER,
    CONCLUSIONS,
    DECISION,
    RESOLUTION,
    STATEMENT,
    identify,
    is_document,
    kind_by_number,
    unnumbered,
)
from kg.instruments import articles as articles_of
from kg.instruments.named import NamedInstruments
from kg.instruments.symbols import plain
from kg.lang.mandates import MandateWords
from kg.model import Citation
from kg.records.mandates_organs import Heading
from kg.records.mandates_rows import MandateList, Row
from kg.records.mandates_text import Cell, Sort


@dataclass(frozen=True, slots=True)
class Identity:
    """Reads citations in one language."""

    words: MandateWords
    language: str
    named: NamedInstruments

    def citations(self, each: MandateList) -> Iterator[tuple[Row, Citation]]:
        """Every citation of a list: one a symbol, one of a row without symbols."""
        seen: set[str] = set()
        for row in each.rows:
            if row.sort is not Sort.SYMBOLS:
                yield row, self._unnumbered(row, each.heading)
                continue
            numbers = [symbol for cell in row.first for symbol in cell.symbols]
            for cell in row.first:
                for symbol in cell.symbols:
                    citation = self._numbered(symbol, cell, row, each.heading, seen)
                    yield row, citation
            seen.update(numbers)

    def _numbered(self, symbol: str, cell: Cell, row: Row, heading: Heading, seen: Collection[str]) -> Citation:
        if is_document(symbol):
            kind = self._document_kind(symbol, row, heading)
        else:
            kind = self._kind(symbol, cell, heading, seen)
        printed = f"{symbol}, {cell.section}" if cell.section and symbol == cell.symbols[-1] else symbol
        return Citation(printed, identify(heading.organ, kind, symbol), heading.organ, kind)

    def _kind(self, symbol: str, cell: Cell, heading: Heading, seen: Collection[str]) -> str:
        named = [kind for kind in (RESOLUTION, DECISION) if kind in heading.kinds]
        if cell.mark and re.search(r"\w{2,}", cell.mark):
            return DECISION if self.words.decision.search(cell.mark) else RESOLUTION
        by_number = kind_by_number(heading.organ, symbol)
        if by_number and (len(named) != 1 or by_number == DECISION):
            return by_number if named or CONCLUSIONS not in heading.kinds else CONCLUSIONS
        if len(named) == 1:
            return named[0]
        if named:
            return DECISION if symbol in seen else RESOLUTION
        return CONCLUSIONS if CONCLUSIONS in heading.kinds else by_number or RESOLUTION

    def _document_kind(self, symbol: str, row: Row, heading: Heading) -> str:
        """The kind of what a document symbol names: by the symbol, the title's words, the heading's."""
        if re.search(r"(?:^|/)PRST/", symbol):
            return STATEMENT
        for marker, kind in (("/RES", RESOLUTION), ("/DEC/", DECISION)):
            if marker in symbol.upper():
                return kind
        if re.match(r"A/\d{2}/\d{1,3}$", symbol) and heading.organ == "GA" and heading.kinds == (RESOLUTION,):
            return RESOLUTION
        title = plain(row.text)
        found = [kind for kind, pattern in self.words.kinds if pattern.search(title)]
        return next((kind for kind in found if kind not in (RESOLUTION, DECISION, "charter")), "other")

    def _unnumbered(self, row: Row, heading: Heading) -> Citation:
        """A treaty's article, or what is known by its title alone."""
        title = plain(row.text)
        if row.sort is Sort.ARTICLE:
            return self._article(row, heading)
        year = row.first[0].text if row.sort is Sort.YEAR else ""
        known = self.named.by_title(row.text, self.language, heading.organ)
        if known:
            return Citation("", known.key, heading.organ, known.kind)
        in_title = next((kind for kind, pattern in self.words.kinds if pattern.search(title)), "")
        kind = heading.kinds[0] if year and heading.kinds else in_title or (heading.kinds or ("other",))[0]
        return Citation("", unnumbered(heading.organ, row.text, year), heading.organ, kind)

    def _article(self, row: Row, heading: Heading) -> Citation:
        """Articles of the treaty that the heading, or the cell itself, names."""
        cell = plain(row.first[0].text)
        named = self.words.articles.search(cell)
        numbers = self._numbers(named["numbers"]) if named else []
        name = cell[: named.start()].strip() if named else ""
        treaty = self.named.by_title(name or heading.text, self.language)
        if treaty is None:
            return Citation(
                "", unnumbered(heading.organ, f"{name or heading.text} {cell}"), heading.organ, "convention"
            )
        kind = "charter" if treaty.key == CHARTER else treaty.kind
        return Citation("", articles_of(treaty.key, numbers), heading.organ, kind)

    def _numbers(self, text: str) -> list[str]:
        """The numbers of articles; none where the reference has more in it than articles and their paragraphs.

        The printed numbers may be words; an annex or a range is not taken apart.
        """
        result: list[str] = []
        for piece in re.split(rf"\s*(?:[,、;]|{self.words.joiner})\s*", text):
            match = self.words.article.fullmatch(piece.strip())
            if not match:
                return []
            part = match["letter"] or match["part"]
            result.append(self._value(match["number"]) + (f"({self._value(part)})" if part else ""))
        return result

    def _value(self, printed: str) -> str:
        """The digits of a number printed in digits or in number words up to 199."""
        if printed.isdigit():
            return printed
        total, last = 0, 0
        for sign in printed:
            value = self.words.numerals[sign]
            if value >= 10:
                total, last = total + max(last, 1) * value, 0
            else:
                last = value
        return str(total + last)


def heading_citation(heading: Heading, named: NamedInstruments, language: str) -> Citation:
    """The instrument that a heading without rows names."""
    known = named.by_title(heading.text, language, heading.organ)
    if known:
        return Citation("", known.key, heading.organ, known.kind)
    kind = heading.kinds[0] if heading.kinds else "other"
    return Citation("", unnumbered(heading.organ, heading.text), heading.organ, kind)


def is_provisional(organ: str) -> bool:
    """Whether an organ's key is one that the registry does not know."""
    return organ.startswith(ids.provisional_body("")[:2])
