"""The grammar of symbols in running text: what a symbol looks like where blanks and lists are as they come.

Works on the text as printed, so that a citation keeps its place in it; :func:`kg.instruments.symbols.tidy` gives the
normal spelling of what is found here. Which organ adopted a symbol is decided in :mod:`kg.entities.citations_organs`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.instruments import DECISION, RESOLUTION, STATEMENT
from kg.instruments.symbols import tidy
from kg.lang.citations import CitationWords, citation_words

#: What a full symbol names that is no resolution, decision or statement.
REPORT = "report"

_PART = (
    r"(?:\s?-?[A-Z](?!\.?[A-Za-z0-9/])(?:\s?{range}\s?[A-Z](?![A-Za-z0-9]))?"
    r"(?:{separator}[A-Z](?!\.?[A-Za-z0-9/’'-]))*)?"
)
_SPECIAL = r"(?:ES|SS|S)[-–.]\s?[IVXLC\d]+"
_SLASH = rf"(?:{_SPECIAL}|\d{{1,4}})\s?/\s?(?:\d{{1,4}}(?![\d/])|[IVXL]+(?![A-Za-z/]))"
_SESSION = r"(?:[IVXLC]+|(?:19|20)\d\d|S[-–][IVX]+|PLEN\.?\s?\d+|EC\.\s?\d+)"
_BRACKET = rf"\d{{1,4}}\s?(?:[A-Z]\s?)?[(（]\s?{_SESSION}\s?[)）]"
_LETTERED = r"[A-Z]\s?[(（]\d{2}[)）]"

#: One printed symbol of a resolution or decision, without part letters.
_SYMBOL = rf"(?<![A-Za-z0-9/.-])(?:{_SLASH}|{_BRACKET}|{_LETTERED})"

#: What any text with a symbol has; cheap to look for.
_HINT = re.compile(r"[/(（](?:(?<=[\dA-Z].)|(?<=[\dA-Z]\s.))")

#: The series of UN documents: what stands before the first stroke of a full symbol.
DOCUMENT_SERIES = (
    "A", "S", "E", "T", "ST", "TD", "TDB", "DP", "JIU", "CEB", "ICSC", "CCPR", "CERD", "CEDAW", "CAT", "CRC", "CRPD",
    "CMW", "CED", "HRI", "ECE", "ESCAP", "ECA", "LC", "UNEP", "UNCTAD", "UNODC", "UNFF", "UNW", "UNU", "HSP", "HS",
    "HBP", "ISBA", "SPLOS", "LOS", "NPT", "CD", "CCW", "BWC", "PBC", "FCCC", "CBD", "ICCD", "CAC", "CTOC", "WFP",
    "UNITAR", "TRADE", "TRANS", "IDB", "GC", "PC", "ITC", "HCR", "EC", "SG", "WT", "AC", "CEP", "FAL",
)  # fmt: skip

_TOKEN = r"[A-Za-z0-9](?:[A-Za-z0-9.]|-(?![A-Z]+/))*(?:\((?:[0-9]{1,4}|[IVXLC]+)\))?"
_TAIL = r"(?:Add|Corr|Rev|Amend)\.\d{1,3}"
_DOCUMENT = (
    r"(?<![A-Za-z0-9/.])(?P<document>(?:{series})(?:\(\d\d\))?(?=/[^\s\u4e00-\u9fff]*\d)(?:\s?/\s?{token})+(?<![.])"
    r"(?:\s?\((?:Sect|Vol|Part)\.?\s?[0-9A-Z]+\)(?:/{tail})*|(?<=\d)\s?[A-Z](?:[-–][A-Z])?(?!\.?[A-Za-z0-9/’'-])|))"
    r"(?P<tails>(?:{separator}{tail})*)"
)
_MARKS = (
    ("/RES/", RESOLUTION), ("/Res.", RESOLUTION), ("/DEC/", DECISION), ("/Dec.", DECISION), ("/PRST/", STATEMENT),
)  # fmt: skip
_LONE_TAIL = re.compile(_TAIL)
_GLUED_TAIL = re.compile(rf"(?<=[\da-z])(?={_TAIL}$)")
_BRACKETED_TAIL = re.compile(r"\s?\((Sect|Vol|Part)\.?\s?(\w+)\)")
_CLOSED = re.compile(r"/(?:RES|DEC|Res|Dec|Res\.|L\.)")
_ROMAN_SLASH = re.compile(r"(\d{1,4})/([IVXL]+)$")
_NO_PART = re.compile(r"\s[A-Z](?:-[A-Z])?$")


@dataclass(frozen=True, slots=True)
class PrintedSymbol:
    """A symbol at its place: character span, normal spelling, kind, and where its list begins and ends.

    ``whole`` tells a full document symbol, which names its organ itself.
    """

    start: int
    end: int
    printed: str
    kind: str
    group_start: int
    group_end: int
    whole: bool = False


@dataclass(frozen=True)
class Grammar:
    """The compiled patterns of a language."""

    words: CitationWords
    groups: tuple[re.Pattern[str], ...]
    loose: re.Pattern[str] | None
    aside: re.Pattern[str]
    document: re.Pattern[str]
    one: re.Pattern[str]
    letters: re.Pattern[str]
    kinds: tuple[tuple[re.Pattern[str], str], ...]


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language, compiled once."""
    words = citation_words(language)
    part = _PART.replace("{separator}", words.separator).replace("{range}", words.range)
    kinds = "|".join(pattern for pattern, _ in words.kinds)

    def fill(template: str) -> re.Pattern[str]:
        filled = template.replace("{symbols}", f"(?:{_SYMBOL}{part})").replace("{separator}", words.separator)
        return re.compile(filled.replace("{kinds}", kinds))

    document = _DOCUMENT.replace("{series}", "|".join(DOCUMENT_SERIES)).replace("{separator}", words.separator)
    return Grammar(
        words=words,
        groups=tuple(fill(template) for template in words.groups),
        loose=fill(words.loose) if words.loose else None,
        aside=fill(words.aside),
        document=re.compile(document.replace("{token}", _TOKEN).replace("{tail}", _TAIL)),
        one=re.compile(f"(?P<symbol>{_SYMBOL})(?P<part>{part})"),
        letters=re.compile(rf"([A-Z])(?:\s?{words.range}\s?([A-Z]))?"),
        kinds=tuple((re.compile(pattern), kind) for pattern, kind in words.kinds),
    )


def find_symbols(text: str, language: str) -> tuple[PrintedSymbol, ...]:
    """Every symbol of a resolution, decision, statement or document that a text cites, in order of place.

    >>> [s.printed for s in find_symbols("第 48/218 B、54/244 和 59/272 号决议(见 A/74/331，附件)", "zh")]
    ['48/218 B', '54/244', '59/272', 'A/74/331']
    >>> [(s.printed, s.kind) for s in find_symbols("resolutions 72/266 A and B and decision 80/506", "en")]
    [('72/266 A', 'resolution'), ('72/266 B', 'resolution'), ('80/506', 'decision')]
    """
    rules = grammar(language)
    found: dict[int, PrintedSymbol] = {}
    if "/" in text:
        found = {symbol.start: symbol for symbol in _documents(text, rules)}
    if not (_HINT.search(text) and any(stem in text for stem in rules.words.stems)):
        return tuple(found.values())
    taken = [(symbol.start, symbol.end) for symbol in found.values()]
    for match, kind in _lists(text, rules):
        for symbol in _members(match, kind, rules):
            if not any(start < symbol.end and symbol.start < end for start, end in taken):
                found.setdefault(symbol.start, symbol)
    return tuple(found[start] for start in sorted(found))


def _lists(text: str, rules: Grammar) -> Iterator[tuple[re.Match[str], str]]:
    """The lists of symbols with their kinds: those with a kind word first, then those whose kind word stands apart."""
    for pattern in rules.groups:
        for match in pattern.finditer(text):
            yield match, _kind(match["kind"], rules)
    if rules.loose:
        for match in rules.loose.finditer(text):
            if kind := _kind_ahead(text, match.end(), rules):
                yield match, kind
    for plural in rules.words.plural.finditer(text):
        stop = rules.words.sentence_end.search(text, plural.end())
        for match in rules.aside.finditer(text, plural.end(), stop.start() if stop else len(text)):
            yield match, _kind(plural.group(), rules)


def _members(match: re.Match[str], kind: str, rules: Grammar) -> Iterator[PrintedSymbol]:
    """The symbols of a list, each with its own part letter ("74/92 A 和 B" gives two)."""
    text, span = match.string, match.span()
    for one in rules.one.finditer(text, *span):
        number = _normal(one["symbol"])
        letters = list(rules.letters.finditer(one["part"]))
        if not letters:
            yield PrintedSymbol(*one.span(), number, kind, *span)
        for index, letter in enumerate(letters):
            place = one.start("part") + letter.start(), one.start("part") + letter.end()
            start = one.start() if index == 0 else place[0]
            ends = "-".join(filter(None, letter.groups()))
            yield PrintedSymbol(start, place[1], _normal(f"{number} {ends}"), kind, *span)


def _documents(text: str, rules: Grammar) -> Iterator[PrintedSymbol]:
    """Full document symbols (``A/74/331``, ``ST/SGB/2019/2``), with the addenda that are listed after them."""
    for match in rules.document.finditer(text):
        printed = _whole(match["document"])
        kind = _document_kind(printed)
        yield PrintedSymbol(match.start(), match.end("document"), printed, kind, *match.span(), whole=True)
        stem = re.sub(rf"/{_TAIL}$", "", printed)
        for tail in _LONE_TAIL.finditer(text, *match.span("tails")):
            yield PrintedSymbol(*tail.span(), f"{stem}/{tail.group()}", kind, *match.span(), whole=True)


@lru_cache(maxsize=4096)
def _normal(printed: str) -> str:
    """The normal spelling of a symbol; a session behind a stroke goes into brackets.

    >>> _normal("1819/LV"), _normal("1472A（XIV）"), _normal("80/236 A–B")
    ('1819(LV)', '1472 A(XIV)', '80/236 A-B')
    """
    return _ROMAN_SLASH.sub(r"\1(\2)", tidy(printed).strip())


@lru_cache(maxsize=4096)
def _whole(printed: str) -> str:
    """The normal spelling of a full symbol; a letter after it is its part only where it names a resolution.

    >>> _whole("E/2019/15Add.2"), _whole("A/75/6(Sect.16)/Corr.1"), _whole("A/RES/79/252 A"), _whole("A/74/16 A")
    ('E/2019/15/Add.2', 'A/75/6 (Sect. 16)/Corr.1', 'A/RES/79/252 A', 'A/74/16')
    """
    symbol = _GLUED_TAIL.sub("/", re.sub(r"\s*/\s*", "/", tidy(printed)))
    symbol = _BRACKETED_TAIL.sub(r" (\1. \2)", symbol)
    return symbol if _CLOSED.search(symbol) else _NO_PART.sub("", symbol)


def _document_kind(symbol: str) -> str:
    """What a full symbol itself tells: a resolution, a decision, a presidential statement, else a report.

    >>> _document_kind("A/RES/79/252 A"), _document_kind("S/PRST/2015/22"), _document_kind("JIU/REP/2018/6")
    ('resolution', 'statement', 'report')
    """
    return next((kind for mark, kind in _MARKS if mark in symbol), REPORT)


def _kind(word: str, rules: Grammar) -> str:
    """The kind that a kind word means."""
    return next(kind for pattern, kind in rules.kinds if pattern.search(word))


def _kind_ahead(text: str, position: int, rules: Grammar) -> str:
    """The kind word that follows a list in the same sentence, not far from it; empty where there is none."""
    stop = rules.words.sentence_end.search(text, position)
    limit = min(stop.start() if stop else len(text), position + 80)
    hits = [(match.start(), kind) for pattern, kind in rules.kinds if (match := pattern.search(text, position, limit))]
    return min(hits)[1] if hits else ""
