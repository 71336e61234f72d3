"""Blocks -> notes: footnotes and the notes under tables and figures, each with the places where its mark stands.

A source that keeps raised marks says where they stand. In a flattened text the mark of a footnote is a number stuck to
the word or sign before it and parted from what follows. The numbers go up through the document: a mark stands after
the mark of the note before it and above its own note. Where that leaves more than one place the note has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.findings import Code, finding
from kg.lang.deliverables import deliverables_words
from kg.lang.measures import MeasureWords, measure_words
from kg.model import (
    Block,
    Document,
    Finding,
    Footnote,
    Kind,
    Line,
    Lines,
    Mark,
    NotePlace,
    Role,
    UnitKey,
)
from kg.records import deliverables
from kg.records.deliverables_table import is_deliverables

DOCUMENT, PARAGRAPH, TABLE, UNIT, RESULT, MANDATE = "document", "paragraph", "table", "unit", "result", "mandate"

Marks = Mapping[int, tuple[Mark, ...]]

_NOTED = {
    Kind.PARAGRAPH: PARAGRAPH, Kind.ITEM: PARAGRAPH, Kind.TABLE: TABLE, Kind.FIGURE: TABLE, Kind.MANDATE: MANDATE,
}  # fmt: skip
_UNDER = re.compile(r"\s*([a-z])\s+(\S.*)", re.S)
_LETTER = re.compile(r"[a-z](?![A-Za-z])")
_AT_END = re.compile(r"(?<=[^\x00-\x7f)]) ?([a-z])(?=\s*(?:[(（][^()（）]*[)）])?$)")


def read(
    blocks: Sequence[Block], lines: Sequence[Line], document: Document
) -> tuple[tuple[Footnote, ...], tuple[Finding, ...]]:
    """The notes in document order with their places, and what is wrong with them.

    ``lines`` are those of the source, for the raised marks that it keeps.
    """
    marks = {line.number: line.marks for line in lines if line.marks}
    raised = any(line.style for line in lines)
    notes: list[Footnote] = []
    findings: list[Finding] = [*_uncalled(blocks, marks)]
    after = (0, 0)
    for block in blocks:
        if block.kind is Kind.FOOTNOTE:
            note = Footnote(block.number, block.text, block.unit, block.lines)
            if raised:
                places = _raised(note, blocks, marks)
            else:
                places = _stuck(block, blocks, after)
                after = max((after, *((place.lines[0], place.at) for place in places)))
            notes.append(replace(note, places=places))
            findings += [] if places else [_without_mark(note)]
        elif block.kind in (Kind.TABLE, Kind.FIGURE):
            below = [replace(note, places=(_place(block),)) for note in _below(block, raised, document)]
            notes += below
            findings += _marks_below(block, below, raised, marks)
    return tuple(sorted(notes, key=lambda note: note.lines)), tuple(sorted(findings, key=lambda each: each.lines))


def _place(block: Block, at: int = -1) -> NotePlace:
    kind = _NOTED.get(block.kind, DOCUMENT)
    if block.kind is Kind.HEADING and block.unit != UnitKey():
        kind = RESULT if block.role == Role.RESULT else UNIT
    return NotePlace(kind, block.number, block.unit, block.lines, at)


def _without_mark(note: Footnote) -> Finding:
    message = f"No mark in the text calls note {note.mark}."
    return finding(Code.FOOTNOTE_WITHOUT_MARK, message, note.lines[:1], printed=note.mark, unit=note.unit)


# ---------------------------------------------------------------- footnotes


def _raised(note: Footnote, blocks: Iterable[Block], marks: Marks) -> tuple[NotePlace, ...]:
    """The places where a source raised the mark; a mark of stars stands on the cover."""
    if not note.mark.isalnum():
        return (NotePlace(DOCUMENT, "", UnitKey(), note.lines),)
    return tuple(
        _place(block)
        for block in blocks
        if any(mark.mark == note.mark for line in block.lines for mark in marks.get(line, ()))
    )


def _uncalled(blocks: Sequence[Block], marks: Marks) -> Iterator[Finding]:
    """Numbered marks without a footnote, and numbers that the footnotes skip."""
    numbers = [block.number for block in blocks if block.kind is Kind.FOOTNOTE and block.number.isdigit()]
    known, last = set(numbers), 0
    for block in blocks:
        raised = {mark.mark for line in block.lines for mark in marks.get(line, ()) if mark.mark.isdigit()}
        yield from (_missing(mark, block) for mark in sorted(raised - known))
        if block.kind is Kind.FOOTNOTE and block.number.isdigit():
            yield from (_missing(str(number), block) for number in range(last + 1, int(block.number)))
            last = int(block.number)


def _stuck(note: Block, blocks: Sequence[Block], after: tuple[int, int]) -> tuple[NotePlace, ...]:
    """The only place on the note's page, after the mark of the note before, where its number is stuck to the text."""
    mark = re.compile(rf"(?<=[^\s\dA-Za-z./(%-]){re.escape(note.number)}(?=\s|$|[，。；、）)])")
    found: list[NotePlace] = []
    for block in blocks:
        if block.lines[0] > note.lines[0]:
            break
        if note.page is not None and block.page is not None and block.page < note.page - 1:
            continue
        if block.kind in _NOTED:
            found += (_place(block, match.start()) for match in mark.finditer(block.text))
        elif block.kind is Kind.HEADING and block.number == f"{block.unit.subprogramme}{note.number}":
            found.append(_place(block))
    found = [place for place in found if (place.lines[0], place.at) > after]
    return tuple(found) if len(found) == 1 else ()


# ---------------------------------------------------------------- notes under tables and figures


def _below(block: Block, raised: bool, document: Document) -> Iterator[Footnote]:
    """The notes with a mark that stand under a table or figure."""
    if raised:
        last = max((i for i, line in enumerate(block.raw) if line.cells or line.charts), default=-1)
        for line in block.raw[last + 1 :]:
            if match := _UNDER.fullmatch(line.text):
                yield Footnote(match[1], match[2].strip(), block.unit, (line.number,))
    elif is_deliverables(block, deliverables_words(document.language)):
        yield from deliverables.notes([block], document)
    else:
        yield from _flattened(block, measure_words(document.language))


def _flattened(block: Block, words: MeasureWords) -> Iterator[Footnote]:
    """The notes of a measure in a flattened text: each begins with its mark and ends with a line-end blank."""
    mark, parts = "", ""
    lines: Lines = ()
    for line in block.raw:
        text = line.text.strip()
        opens = _LETTER.fullmatch(text) or words.note.match(text)
        if not mark and opens and _LETTER.match(text):
            mark, parts, lines = text[0], text[1:], (line.number,)
        elif mark:
            parts, lines = parts + text, (*lines, line.number)
        if mark and parts and line.text.endswith(" "):
            yield Footnote(mark, parts.strip(), block.unit, lines)
            mark, parts, lines = "", "", ()


def _marks_below(block: Block, notes: Sequence[Footnote], raised: bool, marks: Marks) -> Iterator[Finding]:
    """Notes under a table that no mark calls, marks without a note. The marks in a chart that was an image are lost."""
    if raised:
        called = {mark.mark for line in block.lines for mark in marks.get(line, ()) if _LETTER.fullmatch(mark.mark)}
    else:
        own = {line for note in notes for line in note.lines}
        text = "\n".join([block.text, *(line.text for line in block.raw if line.number not in own)])
        called = {note.mark for note in notes if re.search(rf"(?<![A-Za-z]){note.mark}(?![A-Za-z])", text)}
        called |= set(_AT_END.findall(block.text))
    if raised or block.kind is Kind.TABLE:
        yield from (_without_mark(note) for note in notes if note.mark not in called)
    for mark in sorted(called - {note.mark for note in notes}):
        yield _missing(mark, block)


def _missing(mark: str, block: Block) -> Finding:
    message = f"There is no note for the mark {mark}."
    return finding(Code.FOOTNOTE_MISSING, message, block.lines[:1], printed=mark, unit=block.unit)
