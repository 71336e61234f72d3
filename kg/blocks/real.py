"""Steps for sources that have real paragraphs, tables and charts: nothing is rejoined or guessed from line ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.blocks import steps, styled
from kg.blocks.furniture import block as furniture_block
from kg.blocks.furniture import is_rule
from kg.blocks.headings import bare
from kg.blocks.segments import Segment
from kg.blocks.state import Walk
from kg.model import Furniture, Kind, Role

LONGEST_COVER = 200  # characters of a line of the cover; anything longer is text

_STARS = re.compile(r"(\*{1,4})\s+(?=\S)")
_MARKED = re.compile(r"([a-z]|\d{1,2})\s+(?=\S)")
_TABLES = (Kind.TABLE, Kind.FIGURE)


def _note(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """A footnote; one set as a note that is no table's; the notes of the cover, marked with asterisks."""
    piece = pieces[at]
    match = _STARS.match(piece.text)
    if match is None and piece.first.style == "note" and state.region not in _TABLES and state.unit.programme:
        match = _MARKED.match(piece.text)
    if match is not None and not piece.first.cells:
        state.add(Kind.FOOTNOTE, piece.text[match.end() :], piece.lines, step="footnote", number=match.group(1))
        return 1
    return steps.footnote(state, pieces, at)


def _contents(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """The table of contents: from its heading to the next heading."""
    piece = pieces[at]
    if state.words.contents.fullmatch(bare(piece.text)):
        state.contents = True
    elif piece.heading_like or not state.contents:
        state.contents = False
        return 0
    _furniture(state, piece, Furniture.CONTENTS)
    return 1


def _cover(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """The cover: anything short before the first programme."""
    piece = pieces[at]
    if state.unit.programme or styled.unit_heading(pieces, at, state.unit, state.words) is not None:
        return 0
    if len(piece.text) > LONGEST_COVER and not piece.heading_like:
        return 0
    _furniture(state, piece, Furniture.COVER)
    return 1


def _row(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """A row of a real table: of the table whose caption stands before it, of a list of mandates, or of a table without
    a caption.
    """
    piece = pieces[at]
    if not piece.first.cells:
        return 0
    if state.region in _TABLES:
        state.extend(state.table, "", piece.lines)
    elif state.part is Role.MANDATES:
        state.add(Kind.MANDATE, piece.text, piece.lines, step="mandate")
    else:
        state.add(Kind.TABLE, "", piece.lines, step="table-without-caption")
        state.enter(Kind.TABLE, len(state.blocks) - 1)
    return 1


def _drawing(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """A chart or picture, and the text boxes laid over it."""
    piece = pieces[at]
    style = piece.first.style
    if style not in ("figure", "textbox") and not piece.first.charts:
        return 0
    if state.region in _TABLES:
        state.extend(state.table, "", piece.lines)
    elif piece.first.charts:
        state.add(Kind.FIGURE, "", piece.lines, step="figure-without-caption")
        state.enter(Kind.FIGURE, len(state.blocks) - 1)
    elif style == "textbox" and len(piece.text) > 1:
        return 0
    else:
        _furniture(state, piece, Furniture.RULE)
    return 1


def _unit_heading(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    return steps.open_unit(state, pieces, at, styled.unit_heading(pieces, at, state.unit, state.words))


def _caption(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """A caption; one that is repeated where its table goes on belongs to the table."""
    found = styled.caption(pieces, at, state.words)
    if found is not None and state.table >= 0 and state.words.continued.fullmatch(found[2]):
        open_one = state.blocks[state.table]
        if (open_one.kind, open_one.number) == found[:2]:
            state.extend(state.table, "", steps.taken_lines(pieces, at, found[3]))
            state.region = open_one.kind
            return found[3]
    return steps.open_table(state, pieces, at, found)


def _mandated_unit(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """A heading inside the list of mandates that says whose mandates follow. Only a group is a unit by this heading."""
    if state.part is not Role.MANDATES:
        return 0
    found = styled.mandated_unit(pieces, at, state.mandated or state.unit, state.words)
    if found is None:
        return 0
    state.mandated = found.unit
    role = Role.GROUP if found.role is Role.GROUP else Role.MANDATED_UNIT
    lines = steps.taken_lines(pieces, at, found.taken)
    state.add(Kind.HEADING, found.title, lines, step="mandated-unit", role=role.value, number=found.number)
    return found.taken


def _mandate(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """In the list of mandates: the heading of a list, by its looks or words, or an instrument listed as a paragraph."""
    piece = pieces[at]
    if state.region is not Kind.MANDATE:
        return 0
    if piece.heading_like or state.words.list_heading.fullmatch(piece.text):
        state.add(Kind.HEADING, piece.text, piece.lines, step="list-heading", role=Role.MANDATE_LIST.value)
    else:
        state.add(Kind.MANDATE, piece.text, piece.lines, step="mandate")
    return 1


def _table_note(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """Below a table or chart its notes; between a caption and its table anything that is no heading or paragraph."""
    piece = pieces[at]
    if state.region not in _TABLES or piece.heading_like:
        return 0
    started = bool(state.blocks[state.table].raw)
    if started and piece.first.style != "note" and not state.words.table_note.fullmatch(piece.text):
        state.enter(None)
        return 0
    state.extend(state.table, "", piece.lines)
    return 1


def _sub_heading(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """A heading of free wording: the title of what was achieved, the name of a part without units of its own."""
    piece = pieces[at]
    if not piece.heading_like:
        return 0
    state.enter(Kind.MANDATE if state.part is Role.MANDATES else None)
    state.add(Kind.HEADING, piece.text, piece.lines, step="sub-heading", role=Role.OTHER.value)
    return 1


def _rule(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    if not is_rule(pieces[at].first):
        return 0
    _furniture(state, pieces[at], Furniture.RULE)
    return 1


def _paragraph(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    state.enter(None)
    state.add(Kind.PARAGRAPH, pieces[at].text, pieces[at].lines, step="paragraph")
    return 1


def _furniture(state: Walk, piece: Segment, reason: Furniture) -> None:
    state.blocks.append(furniture_block(reason, piece.lines))


STEPS: tuple[steps.Step, ...] = (
    _rule,
    _note,
    _contents,
    _cover,
    _row,
    _drawing,
    _mandated_unit,
    _unit_heading,
    steps.part_heading,
    steps.result_heading,
    _caption,
    steps.numbered_paragraph,
    _mandate,
    steps.item,
    _table_note,
    _sub_heading,
    _paragraph,
)
