"""What is wrong or doubtful in the lists of legislative mandates: their wording, symbols, order and titles."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg import ids
from kg.findings import Code, finding
from kg.instruments import DECISION, RESOLUTION, is_document, ordinal, parse, possible
from kg.instruments.named import bare, without_addition
from kg.model import Finding, Mandate, UnitKey
from kg.records.mandates_identity import is_provisional
from kg.records.mandates_rows import MandateList

SORTED_ENOUGH = 0.8  # of neighbours in ascending order: then the list is meant to be sorted
FREQUENT = 3  # times a symbol stands under one title before a near one is taken for its misprint

ListOf = tuple[UnitKey, MandateList, Sequence[Mandate]]


def of_lists(read: Sequence[ListOf]) -> Iterator[Finding]:
    """Findings about single lists."""
    bodies: set[str] = set()
    for unit, each, mandates in read:
        heading = each.heading
        where = (each.line,)
        if not heading.text:
            lines = tuple(sorted({number for row in each.rows for number in row.lines}))
            yield finding(Code.CITATION_WITHOUT_ORGAN, "Rows of mandates stand before any heading.", lines, unit=unit)
        elif not each.rows and heading.series:
            message = f"The list “{heading.text}” has no rows."
            yield finding(Code.MANDATE_LIST_EMPTY, message, where, printed=heading.text, unit=unit)
        if is_provisional(heading.organ) and heading.organ not in bodies:
            bodies.add(heading.organ)
            message = f"The registry does not know the adopting body “{heading.name}”."
            about = ids.body(heading.organ)
            yield finding(Code.BODY_PROVISIONAL, message, where, about=about, printed=heading.name, unit=unit)
        yield from _symbols(unit, each, mandates)
        yield from _order(unit, each, mandates)
        yield from _repeated(unit, mandates)
        yield from _untitled(unit, mandates)


def _symbols(unit: UnitKey, each: MandateList, mandates: Sequence[Mandate]) -> Iterator[Finding]:
    """Symbols that the heading's organ does not use, or of another kind than the heading names."""
    named = [kind for kind in (RESOLUTION, DECISION) if kind in each.heading.kinds]
    for mandate in mandates:
        citation = mandate.citation
        about = ids.instrument(citation.cited)
        if citation.printed and not possible(citation.organ, citation.printed):
            message = f"“{citation.printed}” is no symbol of a body headed “{each.heading.text}”."
            yield finding(
                Code.SYMBOL_IMPOSSIBLE, message, mandate.lines, about=about, printed=citation.printed, unit=unit
            )
        elif is_document(citation.printed) and not f"/{citation.cited}".endswith(f"/{citation.printed}"):
            message = f"“{citation.printed}” is a document's symbol; the heading means {citation.cited}."
            yield finding(
                Code.SYMBOL_KIND_DIFFERS,
                message,
                mandate.lines,
                about=about,
                printed=citation.printed,
                expected=citation.cited,
                unit=unit,
            )
        elif citation.printed and citation.kind in (RESOLUTION, DECISION) and named and citation.kind not in named:
            message = f"“{citation.printed}” is a {citation.kind}; the heading is “{each.heading.text}”."
            yield finding(
                Code.SYMBOL_KIND_DIFFERS, message, mandate.lines, about=about, printed=citation.printed, unit=unit
            )


def _key(mandate: Mandate) -> tuple[int, int] | None:
    """Where a symbol belongs in a sorted list: session or year, and item; None where it does not tell."""
    if not mandate.citation.printed or is_document(mandate.citation.printed):
        return None
    parts = parse(mandate.citation.cited)
    items = re.findall(r"\d+", parts.number)
    session = ordinal(parts.session) if parts.session else parts.year
    if session is None or not items:
        return None
    by_item = re.match(r"\d+\(", parts.number)
    return session, int(items[0] if by_item else items[-1])


def _order(unit: UnitKey, each: MandateList, mandates: Sequence[Mandate]) -> Iterator[Finding]:
    """Rows that stand in the wrong place of a list that is otherwise sorted."""
    rows: dict[tuple[int, ...], Mandate] = {}
    for mandate in mandates:
        rows.setdefault((*mandate.lines, len(mandate.title)), mandate)
    keyed = [(key, mandate) for mandate in rows.values() if (key := _key(mandate))]
    ascending = sum(this[0] <= after[0] for this, after in pairwise(keyed))
    if len(keyed) < 5 or ascending < SORTED_ENOUGH * (len(keyed) - 1):
        return
    told: Mandate | None = None
    for before, this, after in zip(keyed, keyed[1:], keyed[2:], strict=False):
        if before[1] is not told and before[0] <= after[0] and not before[0] <= this[0] <= after[0]:
            told = this[1]
            printed = this[1].citation.printed
            message = f"“{printed}” stands between {before[1].citation.printed} and {after[1].citation.printed}."
            about = ids.instrument(this[1].citation.cited)
            yield finding(Code.SYMBOL_ORDER, message, this[1].lines, about=about, printed=printed, unit=unit)


def _repeated(unit: UnitKey, mandates: Sequence[Mandate]) -> Iterator[Finding]:
    seen: dict[tuple[str, str], Mandate] = {}
    for mandate in mandates:
        first = seen.setdefault((mandate.citation.cited, bare(mandate.title)), mandate)
        if first is not mandate:
            message = f"{mandate.citation.cited} is listed twice under “{mandate.heading}”."
            about = ids.instrument(mandate.citation.cited)
            lines = (*first.lines, *mandate.lines)
            yield finding(Code.MANDATE_REPEATED, message, lines, about=about, unit=unit)


def _untitled(unit: UnitKey, mandates: Sequence[Mandate]) -> Iterator[Finding]:
    """Symbols without a title in a list whose other rows have titles: one finding a list."""
    bare_rows = [mandate for mandate in mandates if not mandate.title]
    if bare_rows and 2 * len(bare_rows) <= len(mandates):
        symbols = ", ".join(mandate.citation.printed for mandate in bare_rows)
        lines = tuple(number for mandate in bare_rows for number in mandate.lines)
        message = f"Listed without a title under “{bare_rows[0].heading}”: {symbols}."
        yield finding(Code.MANDATE_WITHOUT_TITLE, message, lines, printed=symbols, unit=unit)


def of_titles(mandates: Sequence[Mandate]) -> Iterator[Finding]:
    """Findings about the whole document: one instrument under several titles, near symbols under one title."""
    by_instrument: dict[str, dict[str, list[Mandate]]] = defaultdict(lambda: defaultdict(list))
    by_title: dict[tuple[str, str, str], list[Mandate]] = defaultdict(list)
    by_number: dict[tuple[str, str, str], list[Mandate]] = defaultdict(list)
    for mandate in mandates:
        title = bare(without_addition(mandate.title))
        citation = mandate.citation
        if citation.printed and title and not citation.section:
            by_instrument[citation.cited][title].append(mandate)
            by_title[mandate.unit.programme, citation.cited.partition("/")[0], title].append(mandate)
        if re.match(r"\d+(?: [A-Z])?\(", citation.printed):
            parts = parse(citation.cited)
            by_number[parts.organ, parts.number.partition("(")[0], "".join(parts.letters)].append(mandate)
    for cited, titles in by_instrument.items():
        if len(titles) > 1:
            firsts = [found[0] for found in titles.values()]
            listed = "; ".join(f"“{without_addition(found[0].title)}” ({len(found)})" for found in titles.values())
            lines = tuple(first.lines[0] for first in firsts)
            message = f"{cited} is listed under {len(titles)} titles: {listed}."
            yield finding(Code.INSTRUMENT_TITLES_DIFFER, message, lines, about=ids.instrument(cited))
    for found in by_title.values():
        yield from _near(found, FREQUENT)
    for found in by_number.values():
        yield from _near(found, 1)


def _near(found: Sequence[Mandate], frequent: int) -> Iterator[Finding]:
    """A symbol that differs in its session alone from one that stands beside it more often.

    Under one title in one programme that is doubtful where the other is frequent (successive resolutions of one title
    hardly bear one item number). Bodies that counted their resolutions through gave no number twice: of two sessions
    for one number one is wrong.
    """
    counts = Counter(mandate.citation.cited for mandate in found)
    for mandate in found:
        cited = mandate.citation.cited
        parts = parse(cited)
        for other, times in counts.items():
            theirs = parse(other)
            same = (parts.letters, _item(parts.number)) == (theirs.letters, _item(theirs.number))
            if other != cited and same and times >= frequent and (counts[cited], cited) < (times, other):
                message = f"{cited} ({counts[cited]}×) beside {other} ({times}×): “{mandate.title}”."
                yield finding(
                    Code.SYMBOL_NEAR_DUPLICATE,
                    message,
                    mandate.lines,
                    about=ids.instrument(cited),
                    printed=mandate.citation.printed,
                    expected=other,
                    unit=mandate.unit,
                )


def _item(number: str) -> str:
    return number.partition("(")[0] if "(" in number else number.rpartition("/")[2]
