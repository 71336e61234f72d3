"""Steps that every source shares: headings, captions, numbered paragraphs, items, footnotes.

A step looks at a segment and what follows it, adds blocks, and says how many segments it took (0: not its business).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.blocks import headings
from kg.blocks.headings import Caption, UnitHeading
from kg.blocks.segments import Segment
from kg.blocks.state import Walk
from kg.model import Kind, Line, Role

Step = Callable[[Walk, Sequence[Segment], int], int]

PARAGRAPH_STEP = 3  # a paragraph number follows the one before it by at most this much

_NOTE_MARK = re.compile(r"(\d{1,3})\s+")
_INSIDE_RESULT = frozenset({Role.CHALLENGE, Role.PROGRESS, Role.LESSONS, Role.RESULT})


def footnote(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """A footnote, or a further line of one."""
    piece = pieces[at]
    if not piece.note:
        return 0
    mark = _NOTE_MARK.match(piece.text)
    previous = state.blocks[-1] if state.blocks else None
    if mark:
        state.add(Kind.FOOTNOTE, piece.text[mark.end() :], piece.lines, step="footnote", number=mark.group(1))
    elif previous is not None and previous.kind is Kind.FOOTNOTE:
        state.extend(-1, piece.text, piece.lines)
    else:
        return 0
    return 1


def open_unit(state: Walk, pieces: Sequence[Segment], at: int, found: UnitHeading | None) -> int:
    """The heading of a unit, as it was found at a place."""
    if found is None:
        return 0
    state.unit, state.result, state.mandated = found.unit, "", None
    state.enter(None)
    state.part = found.role
    if found.role in (Role.PROGRAMME, Role.SECTION):
        if found.role is Role.PROGRAMME:
            state.prefix = ""
        state.part = Role.ORIENTATION
    lines = taken_lines(pieces, at, found.taken)
    state.add(Kind.HEADING, found.title, lines, step="unit-heading", role=found.role.value, number=found.number)
    return found.taken


def part_heading(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """A heading of fixed wording; those inside a planned result do not end it."""
    role = headings.part_heading(pieces, at, state.region, state.words)
    if role is None:
        return 0
    state.part, state.mandated = role, None
    state.enter(Kind.MANDATE if role is Role.MANDATES else None)
    if role not in _INSIDE_RESULT:
        state.result = ""
    state.add(Kind.HEADING, pieces[at].text, pieces[at].lines, step="part-heading", role=role.value)
    return 1


def result_heading(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """The heading of a planned result."""
    match = state.words.result.fullmatch(pieces[at].text)
    if match is None or state.unit.programme == "":
        return 0
    taken, text = 1, match.group(2)
    if at + 1 < len(pieces) and state.words.unit_of_measure.fullmatch(pieces[at + 1].text):
        text, taken = text + pieces[at + 1].text, 2
    state.part, state.result = Role.RESULT, match.group(1) or ""
    state.enter(None)
    lines = taken_lines(pieces, at, taken)
    state.add(Kind.HEADING, text, lines, step="result-heading", role=Role.RESULT.value, number=state.result)
    return taken


def open_table(state: Walk, pieces: Sequence[Segment], at: int, found: Caption | None) -> int:
    """The caption of a table or figure, as it was found at a place."""
    if found is None:
        return 0
    kind, number, text, taken = found
    unit = state.unit
    component = state.words.caption_component.match("".join(text.split()))
    if component and not unit.component and unit.subprogramme == component.group(1):
        unit = unit._replace(component=component.group(2))
    state.add(kind, text, taken_lines(pieces, at, taken), step="caption", number=number)
    # The caption's own lines are no part of the table's raw lines.
    state.blocks[-1] = replace(state.blocks[-1], raw=(), unit=unit)
    state.enter(kind, len(state.blocks) - 1)
    return taken


def numbered_paragraph(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """A numbered paragraph: the first of its prefix, or one that follows the last; one set with a tab is certain."""
    piece = pieces[at]
    match = state.words.paragraph.match(piece.text)
    if match is None or not state.unit.programme:
        return 0
    prefix, number = match.group(1), int(match.group(2))
    first = not state.prefix and number == 1
    certain = piece.styled and piece.text[match.end(2) : match.end()].startswith("\t")
    follows = prefix == state.prefix and 0 < number - state.paragraph <= PARAGRAPH_STEP
    if not (first or certain or follows):
        return 0
    state.prefix, state.paragraph = prefix, number
    state.enter(Kind.MANDATE if state.part is Role.MANDATES else None)
    text = piece.text[match.end() :]
    state.add(Kind.PARAGRAPH, text, piece.lines, step="numbered-paragraph", number=f"{prefix}.{number}")
    return 1


def item(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """An item of a list, by its mark; one whose letter was spoilt has the next letter."""
    piece = pieces[at]
    match = state.words.item.match(piece.text)
    if match is None:
        return 0
    number = match.group(1).strip("()")
    if number in state.words.item_slips:
        number = _next_letter(state)
    state.add(Kind.ITEM, piece.text[match.end() :], piece.lines, step="item", number=number)
    return 1


def _next_letter(state: Walk) -> str:
    """The letter after that of the item before."""
    letters = (b.number for b in reversed(state.blocks) if b.kind is not Kind.ITEM or len(b.number) == 1)
    last = next(letters, "")
    return chr(ord(last) + 1) if "a" <= last < "z" else "a"


def taken_lines(pieces: Sequence[Segment], at: int, taken: int) -> list[Line]:
    """The lines of some segments."""
    return [line for piece in pieces[at : at + taken] for line in piece.lines]
