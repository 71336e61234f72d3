"""Documents cited in prose: resolutions, decisions, presidential statements, reports, bulletins, Charter articles.

A citation is not the document it cites: it has a place and a printed form here, and names an instrument by the
identifier that :func:`kg.instruments.identify` gives, the same one as in the lists of mandates.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.entities.citations_grammar import REPORT, find_symbols
from kg.entities.citations_organs import FOREIGN, OrganFinder, organ_of
from kg.instruments import CHARTER, STATEMENT, articles, identify, parse
from kg.lang.citations import CitationWords, citation_words
from kg.registry import Registry


@dataclass(frozen=True, slots=True)
class FoundCitation:
    """One document cited in a text: character span, printed symbol, identifier, organ's registry key, kind.

    ``cited`` and ``organ`` are empty where nothing tells whose the document is.
    """

    start: int
    end: int
    printed: str
    cited: str
    organ: str
    kind: str


class CitationFinder:
    """Finds the documents that a text cites. Made once per language and registry; calling it changes nothing.

    >>> from kg.registry import load
    >>> finder = CitationFinder(load(), "en")
    >>> [c.cited for c in finder.find("the General Assembly, in its resolutions 75/325 and 77/335, called")]
    ['A/RES/75/325', 'A/RES/77/335']
    """

    def __init__(self, registry: Registry, language: str) -> None:
        self.language = language
        self._words = citation_words(language)
        self._organs = OrganFinder(registry, language)
        self._needed = ("/", *self._words.stems, self._words.charter_stem)

    def find(self, text: str) -> tuple[FoundCitation, ...]:
        """The citations of a text whose document is known, in order of place."""
        for letters in self._needed:
            if letters in text:
                break
        else:
            return ()
        known = (citation for citation in self._numbered(text) if citation.cited)
        return tuple(sorted((*known, *charter_articles(text, self._words)), key=_place))

    def unidentified(self, text: str) -> tuple[FoundCitation, ...]:
        """The resolutions and decisions that a text cites without a word of whose they are, in order of place."""
        return tuple(citation for citation in self._numbered(text) if not citation.cited)

    def _numbered(self, text: str) -> Iterator[FoundCitation]:
        symbols = find_symbols(text, self.language)
        if not symbols:
            return
        organs = () if all(symbol.whole for symbol in symbols) else self._organs.find(text)
        for symbol in symbols:
            organ = parse(symbol.printed).organ if symbol.whole else organ_of(symbol, organs, text, self._words)
            if organ == FOREIGN:
                continue
            cited = _identifier(symbol.printed, symbol.kind, organ, symbol.whole)
            yield FoundCitation(symbol.start, symbol.end, symbol.printed, cited, organ, symbol.kind)


def charter_articles(text: str, words: CitationWords) -> Iterator[FoundCitation]:
    """The articles of the Charter of the United Nations that a text cites.

    >>> [c.cited for c in charter_articles("根据《联合国宪章》第九十七条和第一百零二条", citation_words("zh"))]
    ['UN-CHARTER art. 97', 'UN-CHARTER art. 102']
    """
    if words.charter_stem not in text:
        return
    for pattern in words.charter:
        for match in pattern.finditer(text):
            for article in words.article.finditer(text, *match.span("articles")):
                number = article_number(article["number"], words)
                if 1 <= number <= LAST_CHARTER_ARTICLE:
                    cited = articles(CHARTER, [str(number)])
                    yield FoundCitation(*article.span(), article.group(), cited, parse(cited).organ, "charter")


#: The Charter of the United Nations has 111 articles.
LAST_CHARTER_ARTICLE = 111


def article_number(text: str, words: CitationWords) -> int:
    """The value of a number in figures or in the language's own numerals.

    >>> [article_number(text, citation_words("zh")) for text in ("一百零二", "十三", "七十三", "98")]
    [102, 13, 73, 98]
    """
    if text.isdigit():
        return int(text)
    values = dict(words.numerals)
    total, digit = 0, 0
    for character in text:
        value = values.get(character, 0)
        if value >= 10:
            total += (digit or 1) * value
            digit = 0
        else:
            digit = value
    return total + digit


@lru_cache(maxsize=4096)
def _identifier(printed: str, kind: str, organ: str, whole: bool) -> str:
    """The identifier of what a symbol names; empty where its organ is not known. A statement is known by its series.

    >>> _identifier("2018/4", "statement", "SC", False), _identifier("A/74/331", "report", "", True)
    ('S/PRST/2018/4', 'A/74/331')
    """
    if kind == REPORT:
        return printed
    return identify(organ, kind, f"S/PRST/{printed}" if kind == STATEMENT and not whole else printed) if organ else ""


def _place(citation: FoundCitation) -> tuple[int, int]:
    return citation.start, citation.end


@lru_cache(maxsize=8)
def finder(registry: Registry, language: str) -> CitationFinder:
    """The finder of a registry in a language, made once for each."""
    return CitationFinder(registry, language)
