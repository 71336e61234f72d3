"""Mandate lists, first step: physical lines -> cells of symbols, titles and articles, in reading order.

Two printed columns were flattened into lines: a line may hold a symbol cell, a title cell, a row, two rows, or the
rest of one and the start of the next. A cell knows the lines it was read from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kg.blocks.segments import is_closed, join
from kg.instruments.symbols import SYMBOL, expand, is_symbol, plain, tidy
from kg.lang.mandates import MandateWords
from kg.model import Line, Lines

_SEPARATORS = " ;,、"
_SYMBOL_SIGNS = re.compile(r"[A-Z0-9/.() -]*$")
_OPEN_SYMBOL = re.compile(r"(?:^|\s|;)[A-Z][A-Z0-9/.-]*(?:/[A-Z0-9/.-]*)+$|/$")
_WORD_NUMBER = re.compile(r"[\u4e00-\u9fff]\|\d|\d\|[\u4e00-\u9fff]")
_UNKNOWN = re.compile(r"[A-Z0-9][A-Z0-9./-]*(?:\([A-Z0-9. -]+\))?(?:/[A-Z0-9./-]+)?(?: [A-Z](?:-[A-Z])?)?")
_OPENING, _CLOSING = "《〈“(‘", "》〉”)’"


class Sort(StrEnum):
    """What a cell of a list holds."""

    SYMBOLS = "symbols"
    YEAR = "year"
    ARTICLE = "article"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell. ``text`` is printed; ``symbols`` the single symbols; ``mark`` the words that tell their kind.

    ``open`` tells that a separator follows the symbols (more of them are to come); ``starts`` that the cell stands
    at the start of its line; ``bullet`` that a list mark precedes it; ``section`` the part cited behind the symbol;
    ``joint`` what is printed between it and the cell before it, where more than a blank.
    """

    sort: Sort
    text: str
    lines: Lines
    symbols: tuple[str, ...] = ()
    mark: str = ""
    section: str = ""
    open: bool = False
    starts: bool = True
    bullet: bool = False
    joint: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A logical line: rejoined text and where each physical line begins in it.

    ``debris``: it is no part of a list; ``columns``: the cells of a real table row; ``paragraph``: the source has real
    tables for rows, and this is a paragraph outside them.
    """

    text: str
    starts: tuple[tuple[int, int], ...]
    debris: bool = False
    columns: tuple[str, ...] = ()
    paragraph: bool = False

    @property
    def lines(self) -> Lines:
        """The lines it was made from."""
        return tuple(number for _, number in self.starts)

    def part(self, start: int, end: int) -> Lines:
        """The lines that a stretch of the text was read from."""
        last = [number for at, number in self.starts if at <= start][-1:]
        return (*last, *(number for at, number in self.starts if start < at < end))


def pieces(
    lines: Sequence[Line], debris: re.Pattern[str], words: MandateWords, heads: Callable[[str], bool]
) -> list[Piece]:
    """Rejoin physical lines into logical ones; chart labels between rows are left out.

    ``heads`` says that a line is surely the heading of a list: it closes its line even where the line-end cue is
    missing, and begins one where the line before is open. An unfinished symbol or mark, or an unclosed quotation in
    a row, holds a line open where the cue says it is closed.
    """
    result: list[Piece] = []
    text, starts, labels = "", list[tuple[int, int]](), False
    for line in lines:
        stripped = line.text.strip()
        if line.cells or line.style:
            columns = tuple(" ".join(cell.split()) for cell in line.cells)
            if stripped or any(columns):
                result.append(Piece(stripped, ((0, line.number),), columns=columns, paragraph=not columns))
            continue
        if not stripped or (not text and debris.fullmatch(stripped)):
            labels = labels or bool(stripped)
            continue
        heading = heads(stripped)
        if text and heading:
            # What never ended and followed the figures of a chart is the rest of its legend.
            result.append(Piece(text, tuple(starts), debris=labels))
            text, starts = "", []
        new = _join(text, stripped) if text else stripped
        starts.append((len(new) - len(stripped), line.number))
        text = new
        if heading or (is_closed(line) and not _unfinished(text, words)):
            result.append(Piece(text, tuple(starts)))
            text, starts, labels = "", [], False
    if text:
        result.append(Piece(text, tuple(starts), debris=labels))
    return result


def _join(left: str, right: str) -> str:
    """Rejoin a wrapped line; a symbol broken over lines takes no blank."""
    tail = left.split()[-1]
    if "/" in tail and _SYMBOL_SIGNS.match(plain(tail)) and not re.search(r"[;,]$", plain(tail)):
        return left + right if re.match(r"[A-Z0-9(]", right) else f"{left} {right}"
    return rejoin(left, right)


def rejoin(left: str, right: str) -> str:
    """Two pieces of one title; between a number and a word of another script stands a blank, as in the plans' print.

    >>> rejoin("第", "61/16 号决议"), rejoin("目标 14", "会议"), rejoin("执行情况", "审查"), rejoin("the", "work")
    ('第 61/16 号决议', '目标 14 会议', '执行情况审查', 'the work')
    """
    left, right = left.rstrip(), right.lstrip()
    if _WORD_NUMBER.search(f"{left[-1:]}|{right[:1]}"):
        return f"{left} {right}"
    return join(left, right)


def _unfinished(text: str, words: MandateWords) -> bool:
    simple = plain(text)
    if words.unfinished.search(simple):
        return True
    if _OPEN_SYMBOL.search(simple):
        return not is_symbol(simple.split(";")[-1])
    return not balanced(text) and SYMBOL.match(simple) is not None


def balanced(text: str) -> bool:
    """Whether every quotation and bracket that a text opens is closed."""
    return sum(text.count(sign) for sign in _OPENING) <= sum(text.count(sign) for sign in _CLOSING)


def cells(piece: Piece, words: MandateWords) -> list[Cell]:
    """The cells of a logical line."""
    text, scan = piece.text, plain(piece.text)
    bullet = words.bullet.match(scan)
    start = bullet.end() if bullet else 0
    result: list[Cell] = []
    if words.year.match(scan, start):
        return list(_titles(piece, start, len(text), words, True, bullet is not None))
    while start < len(text):
        found = _next_symbols(piece, scan, start, words)
        if found is None:
            result.extend(_titles(piece, start, len(text), words, start == 0, bullet is not None))
            break
        first, end, cell = found
        if scan[start:first].strip():
            result.extend(_titles(piece, start, first, words, start == 0, bullet is not None))
        result.append(cell)
        start = end + len(scan[end:]) - len(scan[end:].lstrip(_SEPARATORS))
    return result


def unknown_symbols(text: str, lines: Lines, words: MandateWords) -> Cell | None:
    """The cell of symbols of a make that no organ known here uses: capitals, digits and signs, but no word.

    Only for the first column of a real table, where nothing else stands in the place of symbols.

    >>> from kg.lang.mandates import mandate_words
    >>> unknown_symbols("GC.27/13 and 530 (EX-58)", (1,), mandate_words("en")).symbols
    ('GC.27/13', '530(EX-58)')
    >>> unknown_symbols("Report of 2013", (1,), mandate_words("en"))
    """
    parts = [tidy(each) for each in re.split(rf"\s*(?:[;,、]|{words.joiner})\s*", plain(text))]
    if not all(_UNKNOWN.fullmatch(each) and any(sign.isdigit() for sign in each) for each in parts):
        return None
    return Cell(Sort.SYMBOLS, text, lines, symbols=tuple(parts))


def _next_symbols(piece: Piece, scan: str, start: int, words: MandateWords) -> tuple[int, int, Cell] | None:
    """The next group of symbols that stands in a symbol cell: its start, its end and the cell."""
    for match in SYMBOL.finditer(scan, start):
        first, mark = match.start(), ""
        before = scan[start:first]
        marked = _mark(words.mark_before.pattern).search(before)
        if marked:
            first, mark = start + marked.start(1), marked.group(1)
        if not _may_stand(scan, start, first, match.end(), bool(marked), words):
            continue
        end, opened = _group_end(scan, match.end(), words)
        after = words.mark_after.match(scan, end) if marked else None
        if after:
            mark, end = mark + after.group(0), after.end()
        section = words.section.match(scan, end)
        symbols = expand(scan[match.start() : end] if not marked else match.group(0), words.joiner)
        if section:
            end = section.end()
        return (
            first,
            end,
            Cell(
                Sort.SYMBOLS,
                piece.text[first:end].strip(),
                piece.part(first, end),
                symbols=symbols,
                mark=mark.strip(),
                section=section.group(0).strip(" ,") if section else "",
                open=opened,
                starts=first == 0,
            ),
        )
    return None


def _may_stand(scan: str, start: int, first: int, end: int, marked: bool, words: MandateWords) -> bool:
    """Whether a symbol stands in a symbol cell: at the start of a line or row, not inside a title."""
    before = scan[start:first]
    if before.strip():
        if not scan[first - 1].isspace() or words.before_in_title.search(before) or not balanced(before):
            return False
        if end < len(scan) and not (scan[end].isspace() or scan[end] in _SEPARATORS or marked):
            return False
        return marked or words.after_in_title.match(scan, end) is None
    return marked or end == len(scan) or words.after_in_title.match(scan, end) is None or _joins(scan, end, words)


def _joins(scan: str, end: int, words: MandateWords) -> bool:
    return _joint(words.joiner).match(scan[end:]) is not None


def _group_end(scan: str, end: int, words: MandateWords) -> tuple[int, bool]:
    """Where a group of symbols ends, and whether a separator stands behind its last one."""
    follower = _follower(words.joiner)
    while match := follower.match(scan, end):
        end = match.end()
    behind = _separator(words.joiner).match(scan[end:])
    return (end, False) if behind is None else (end + behind.end(), True)


@cache
def _follower(joiner: str) -> re.Pattern[str]:
    """What goes on a group of symbols: separators or joining words, and the next symbol or part of one."""
    return re.compile(
        rf"\s*(?:[;,、]|(?:{joiner})(?=[\s\d/A-Z]))+\s*"
        rf"(?:(?:{joiner})\s*)?(?P<next>{SYMBOL.pattern}|/?(?:Add|Corr|Rev)\.\d{{1,3}}|[A-Z](?![A-Za-z.])|\d{{1,2}}(?=$))"
    )


@cache
def _separator(joiner: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[;、]|,(?=\s*$)|(?:{joiner})(?=\s*$))")


@cache
def _joint(joiner: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{joiner}|、)")


@cache
def _mark(mark: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=\s))({mark})$")


def _titles(piece: Piece, start: int, end: int, words: MandateWords, starts: bool, bullet: bool) -> Iterable[Cell]:
    """A stretch without symbols: a year and its title, articles side by side, a treaty's article, or a title."""
    text, scan = piece.text[start:end].strip(), plain(piece.text[start:end]).strip()
    lines = piece.part(start, end)
    year = words.year.match(scan) if starts else None
    if year:
        yield Cell(Sort.YEAR, year.group(1), piece.part(start, start + 1), starts=True)
        rest = start + len(scan) - len(scan[year.end() :])
        if text[year.end() :].strip():
            yield Cell(Sort.TITLE, text[year.end() :].strip(), piece.part(rest, end), starts=False)
        return
    if words.articles.fullmatch(scan):
        columns = re.split(r"\s{2,}", text)
        if not all(words.articles.fullmatch(plain(column)) for column in columns):
            columns = [text]
        yield from (Cell(Sort.ARTICLE, column, lines) for column in columns)
    elif starts and words.article_cell.fullmatch(scan):
        yield Cell(Sort.ARTICLE, text, lines)
    else:
        yield Cell(Sort.TITLE, text, lines, starts=starts, bullet=bullet)
