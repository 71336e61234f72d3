"""Texts without the marks of notes that are stuck to their words in a flattened source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kg.model import Footnote, Lines, Measure, NotePlace, NumberedTable, Paragraph
from kg.records.notes import PARAGRAPH, TABLE


def without_marks(
    paragraphs: Sequence[Paragraph], notes: Sequence[Footnote]
) -> tuple[tuple[Paragraph, ...], tuple[Footnote, ...]]:
    """The paragraphs without the marks that are stuck to their words, and the notes placed in these texts."""
    marks: dict[Lines, list[tuple[int, str]]] = defaultdict(list)
    for note in notes:
        for place in note.places:
            if place.kind == PARAGRAPH and place.at >= 0:
                marks[place.lines].append((place.at, note.mark))
    cuts: dict[Lines, list[tuple[int, int]]] = {}
    cleared: list[Paragraph] = []
    for paragraph in paragraphs:
        found = [
            (at, _end(paragraph.text, at + len(mark)))
            for at, mark in marks.get(paragraph.lines, ())
            if paragraph.text.startswith(mark, at)
        ]
        if found:
            cuts[paragraph.lines] = found
            paragraph = replace(paragraph, text=_cut(paragraph.text, found))
        cleared.append(paragraph)

    def moved(place: NotePlace) -> NotePlace:
        before = sum(end - start for start, end in cuts.get(place.lines, ()) if start < place.at)
        return place._replace(at=place.at - before)

    return tuple(cleared), tuple(replace(note, places=tuple(map(moved, note.places))) for note in notes)


def _end(text: str, end: int) -> int:
    """Where a mark ends, with the blank that parts it from a word of a script without blanks."""
    rest = text[end:].lstrip()
    return len(text) - len(rest) if rest and not rest[0].isascii() else end


def _cut(text: str, cuts: Sequence[tuple[int, int]]) -> str:
    for start, end in sorted(cuts, reverse=True):
        text = text[:start] + text[end:]
    return text


def without_marks_in_captions(
    tables: Sequence[NumberedTable], measures: Sequence[Measure], notes: Sequence[Footnote]
) -> tuple[tuple[NumberedTable, ...], tuple[Measure, ...]]:
    """Tables and measures with captions and titles without the marks of the notes under them."""
    marks: dict[int, list[str]] = defaultdict(list)
    for note in notes:
        for place in note.places:
            if place.kind == TABLE:
                marks[place.lines[0]].append(note.mark)

    def cleared(text: str, lines: Lines) -> str:
        for mark in marks.get(lines[0], ()):
            text = without_mark(text, mark)
        return text

    return (
        tuple(replace(each, caption=cleared(each.caption, each.lines)) for each in tables),
        tuple(replace(each, title=cleared(each.title, each.lines)) for each in measures),
    )


def without_mark(title: str, mark: str) -> str:
    """A title or caption without the mark of a note at its end or before its unit of measure.

    >>> without_mark("及时性 a(百分比)", "a"), without_mark("赔偿责任a", "a"), without_mark("e-learning", "a")
    ('及时性(百分比)', '赔偿责任', 'e-learning')
    """
    return re.sub(rf"(?<=[^\x00-\x7f)]) ?{mark}(?=\s*(?:[(（][^()（）]*[)）])?$)", "", title)
