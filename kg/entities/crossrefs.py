"""References inside a document: to its paragraphs, tables and figures, and units; and those that lead nowhere.

A reference is found by its words (:mod:`kg.lang.crossrefs`), resolved against the records, and kept as printed. One
that leads nowhere, or to the wrong place, is a finding; where several units could be meant there is no reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.findings import Code, finding
from kg.lang.crossrefs import CrossrefWords, crossref_words
from kg.model import Finding, NumberedTable, Paragraph, Reference, Unit, UnitKey

PARAGRAPH, TABLE, UNIT = "paragraph", "table", "unit"
_SEPARATOR = "|"
_BLANKS = re.compile(r"\s+")


def unit_target(key: UnitKey) -> str:
    """The target of a reference to a unit.

    >>> unit_target(UnitKey("6", "", "2")), unit_of_target("6||2|")
    ('6||2|', UnitKey(programme='6', section='', subprogramme='2', component=''))
    """
    return _SEPARATOR.join(key)


def unit_of_target(target: str) -> UnitKey:
    """The unit that a reference's target names."""
    return UnitKey(*target.split(_SEPARATOR))


def find(paragraphs: Sequence[Paragraph], units: Sequence[Unit], language: str) -> tuple[Reference, ...]:
    """The references that the paragraphs make to paragraphs, tables and units, in document order.

    ``target`` is the printed number of a paragraph (``2.13(a)``) or table (``12.2``), whether there is one or not, and
    :func:`unit_target` of a unit of the document; a unit that the document does not have is a target all the same
    where the words leave no doubt of its programme.
    """
    words = crossref_words(language)
    known = {unit.key for unit in units}
    found: list[Reference] = []
    for paragraph in paragraphs:
        here = [*_numbers(paragraph, words), *_units(paragraph, known, words)]
        found += sorted(here, key=lambda reference: (reference.start, reference.target))
    return tuple(found)


def check(
    references: Iterable[Reference],
    paragraphs: Sequence[Paragraph],
    tables: Sequence[NumberedTable],
    units: Sequence[Unit],
    language: str,
) -> tuple[Finding, ...]:
    """Findings: references to what the document does not have, and to what stands elsewhere than the words say.

    One finding for each reference printed, though it be a range.
    """
    words = crossref_words(language)
    targets: dict[str, Mapping[str, Paragraph | NumberedTable | Unit]] = {
        PARAGRAPH: {paragraph.number: paragraph for paragraph in reversed(paragraphs)},
        TABLE: {table.number: table for table in reversed(tables)},
        UNIT: {unit_target(unit.key): unit for unit in units},
    }
    texts = {(paragraph.number, paragraph.unit): paragraph for paragraph in reversed(paragraphs)}
    found: dict[tuple[str, UnitKey, int, int, Code], Finding] = {}
    for reference in references:
        if reference.kind not in targets:
            continue
        target = targets[reference.kind].get(reference.target)
        source = texts[reference.paragraph, reference.unit]
        code, reason = Code.REFERENCE_DANGLING, "leads to nothing in this document"
        if target is not None:
            code, reason = Code.REFERENCE_WRONG, _misplaced(reference, source, target, words)
        if reason:
            spot = (reference.paragraph, reference.unit, reference.start, reference.end, code)
            found.setdefault(spot, _finding(code, reference, reason))
    return tuple(found.values())


def _numbers(paragraph: Paragraph, words: CrossrefWords) -> Iterator[Reference]:
    """The references to paragraphs and tables by their printed numbers; ranges give each number between the ends."""
    for kind, pattern in ((PARAGRAPH, words.paragraph), (TABLE, words.table)):
        for match in pattern.finditer(paragraph.text):
            numbers = list(words.number.finditer(paragraph.text, *match.span("numbers")))
            for first, last in _ranges(numbers, words):
                low, high = _BLANKS.sub("", first.group()), _BLANKS.sub("", last.group())
                for target in dict.fromkeys((low, *_between(low, high), high)):
                    yield _reference(kind, paragraph, target, first.start(), last.end())


def _ranges(numbers: Sequence[re.Match[str]], words: CrossrefWords) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """The first and last number of each range of a list; a number alone is both."""
    rest = iter(numbers)
    first = next(rest, None)
    while first is not None:
        last, following = first, next(rest, None)
        if following is not None and words.range.fullmatch(first.string, first.end(), following.start()):
            last, following = following, next(rest, None)
        yield first, last
        first = following


def _between(first: str, last: str) -> list[str]:
    """The numbers between the ends of a range, ends left out.

    >>> _between("20.21", "20.24"), _between("1.1(a)", "1.2")
    (['20.22', '20.23'], [])
    """
    stem, _, low = first.rpartition(".")
    other, _, high = last.rpartition(".")
    if stem != other or not (low.isdigit() and high.isdigit()) or int(high) - int(low) > 50:
        return []
    return [f"{stem}.{number}" for number in range(int(low) + 1, int(high))]


def _units(paragraph: Paragraph, known: set[UnitKey], words: CrossrefWords) -> Iterator[Reference]:
    """The references to subprogrammes and components, resolved from the unit in which the paragraph stands."""
    here = paragraph.unit
    for match in words.subprogramme.finditer(paragraph.text):
        if words.own.search(paragraph.text, 0, match.start()):
            continue
        for number in words.unit_number.finditer(paragraph.text, *match.span("numbers")):
            key = _resolve(UnitKey(match["programme"] or here.programme, here.section, number.group()), known)
            if key and match["within"]:
                key = key._replace(component=match["within"])
            if key and key != here:
                yield _reference(UNIT, paragraph, unit_target(key), number.start(), number.end())
    for match in words.component.finditer(paragraph.text):
        if words.own.search(paragraph.text, 0, match.start()) or not here.subprogramme:
            continue
        for number in words.unit_number.finditer(paragraph.text, *match.span("numbers")):
            key = here._replace(component=number.group())
            if key != here and any(unit.component and unit[:3] == here[:3] for unit in known):
                yield _reference(UNIT, paragraph, unit_target(key), number.start(), number.end())


def _resolve(wanted: UnitKey, known: set[UnitKey]) -> UnitKey | None:
    """The subprogramme meant: in the same part, else the only one of that number in the programme; None in doubt."""
    for key in (wanted, wanted._replace(section="")):
        if key in known:
            return key
    numbered = sorted(
        key for key in known if key[0] == wanted.programme and key[2] == wanted.subprogramme and not key[3]
    )
    if numbered:
        return numbered[0] if len(numbered) == 1 else None
    return wanted._replace(section="") if any(key[0] == wanted.programme for key in known) else None


def _misplaced(
    reference: Reference, source: Paragraph, target: Paragraph | NumberedTable | Unit, words: CrossrefWords
) -> str:
    """Why a target cannot be the one meant; empty where it can."""
    if reference.kind == UNIT:
        return ""
    own, other = source.number.rpartition(".")[0], reference.target.rpartition(".")[0]
    if own and own != other:
        return "leads out of the programme in which it stands"
    text, here, there = source.text, min(source.lines, default=0), min(target.lines, default=0)
    above = words.above.search(text, 0, reference.start) or words.above_after.match(text, reference.end)
    below = words.below.search(text, 0, reference.start) or words.below_after.match(text, reference.end)
    if above and there > here:
        return "names something above that stands below"
    if below and there < here:
        return "names something below that stands above"
    return ""


def _reference(kind: str, paragraph: Paragraph, target: str, start: int, end: int) -> Reference:
    return Reference(
        kind, paragraph.number, paragraph.unit, paragraph.text[start:end], target, start, end, paragraph.lines
    )


def _finding(code: Code, reference: Reference, reason: str) -> Finding:
    return finding(
        code,
        f"The reference to {reference.kind} {reference.surface} {reason}.",
        reference.lines,
        printed=reference.surface,
        unit=reference.unit,
    )
