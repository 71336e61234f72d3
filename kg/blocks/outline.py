"""Segments -> blocks: one walk over the document that knows in which unit, part and table it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.blocks import headings, real, steps
from kg.blocks.furniture import block as furniture_block
from kg.blocks.segments import Segment, is_page_start
from kg.blocks.state import Walk
from kg.lang.outline import OutlineWords
from kg.model import Block, Furniture, Kind, Role

_FRONT_NUMBER = re.compile(r"(\d{1,3})\.\s+")


def walk(pieces: Sequence[Segment], words: OutlineWords) -> list[Block]:
    """Classify every segment. Each step looks at the segment and what follows it and says how many it took."""
    state = Walk(words)
    position = 0
    while position < len(pieces):
        for step in real.STEPS if pieces[position].styled else _STEPS:
            taken = step(state, pieces, position)
            if taken:
                position += taken
                break
    return state.blocks


# ---------------------------------------------------------------- steps, in order; each returns how many it took


def _rule(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    if not pieces[at].rule:
        return 0
    state.blocks.append(furniture_block(Furniture.RULE, pieces[at].lines))
    return 1


def _unit_heading(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    return steps.open_unit(state, pieces, at, headings.unit_heading(pieces, at, state.unit, state.words))


def _caption(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    return steps.open_table(state, pieces, at, headings.caption(pieces, at, state.words))


def _inside_table(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    if state.region not in (Kind.TABLE, Kind.FIGURE):
        return 0
    if state.torn and is_page_start(pieces[at].lines[0]):
        state.enter(None)
        return 0
    if _chart_in_table(state, pieces[at]):
        return _debris(state, pieces, at)
    if state.words.years_row.fullmatch(pieces[at].text) and _has_years(state.blocks[state.table], state.words):
        # A second header of years: the body of a table that stands before this one, if that has none.
        owner = _last_table(state, lambda block: block.unit == state.unit and not _has_years(block, state.words))
        state.table = state.table if owner is None else owner
    state.extend(state.table, "", pieces[at].lines)
    return 1


def _mandate(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    piece = pieces[at]
    if state.region is not Kind.MANDATE:
        displaced = state.words.mandate_row.fullmatch(piece.text) and not state.words.paragraph.match(piece.text)
        if not displaced or not _sentence_ended(state):
            return 0
        state.add(Kind.MANDATE, piece.text, piece.lines, step="displaced-mandate")
        return 1
    if headings.list_heading(piece, state.words):
        role = Role.MANDATE_LIST.value
        state.add(Kind.HEADING, piece.text, piece.lines, step="list-heading", role=role)
    else:
        state.add(Kind.MANDATE, piece.text, piece.lines, step="mandate")
    return 1


def _torn_table(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """The second half of a torn table, in the middle of other text; it ends with its page.

    Rows of deliverables belong to the last deliverables table; a row of years to a measure's table that has none yet.
    """
    text = pieces[at].text
    if state.words.torn_row.fullmatch(text):
        owner = _last_table(state, lambda block: bool(state.words.deliverables_caption.search(block.text)))
    elif state.words.years_row.fullmatch(text):
        owner = _last_table(state, lambda block: block.unit == state.unit and not _has_years(block, state.words))
    else:
        return 0
    if owner is None:
        return 0
    state.extend(owner, "", pieces[at].lines)
    state.enter(Kind.TABLE, owner, torn=True)
    return 1


def _last_table(state: Walk, wanted: Callable[[Block], bool]) -> int | None:
    """The index of the last table, if it is the wanted one; of deliverables tables the last of them."""
    for index in range(len(state.blocks) - 1, -1, -1):
        if state.blocks[index].kind is Kind.TABLE and wanted(state.blocks[index]):
            return index
    return None


def _has_years(block: Block, words: OutlineWords) -> bool:
    deliverables = bool(words.deliverables_caption.search(block.text))
    return deliverables or any(words.years_row.fullmatch(line.text.strip()) for line in block.raw)


def _debris(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """Labels that a chart left behind: numbers, years, its legend."""
    piece = pieces[at]
    if state.region is Kind.MANDATE and len(piece.text.split()) == 1:
        return 0  # a lone number may be a symbol
    if not _is_labels(piece, state.words):
        return 0
    found = furniture_block(Furniture.CHART_DEBRIS, piece.lines)
    state.blocks.append(replace(found, unit=state.unit, part=state.part, result=state.result))
    return 1


def _chart_in_table(state: Walk, piece: Segment) -> bool:
    """Whether a chart's labels, with their row of years, fell into a table of deliverables, which has no such row."""
    table = state.blocks[state.table]
    if not state.words.deliverables_caption.search(table.text) or not _is_labels(piece, state.words):
        return False
    return any(state.words.years_row.fullmatch(line.text.strip()) for line in piece.lines)


def _is_labels(piece: Segment, words: OutlineWords) -> bool:
    """Whether a segment is a chart's labels, perhaps with its legend behind them."""
    if not words.chart_debris.fullmatch(piece.lines[0].text.strip()):
        return False
    legend = any(words.years_row.fullmatch(line.text.strip()) for line in piece.lines[:-1])
    return legend or bool(words.chart_debris.fullmatch(piece.text))


def _running_text(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    """Anything else is running text: it goes on with an open paragraph, or is one without a number."""
    piece = pieces[at]
    if (
        state.part is Role.FRONT
        and not _FRONT_NUMBER.match(piece.text)
        and len(piece.text) <= 20
        and (not state.words.sentence_end.search(piece.text))
    ):
        state.add(Kind.HEADING, piece.text, piece.lines, step="front-heading", role=Role.FRONT.value)
        return 1
    if state.part is Role.FRONT and (match := _FRONT_NUMBER.match(piece.text)):
        text = piece.text[match.end() :]
        state.add(Kind.PARAGRAPH, text, piece.lines, step="front-paragraph", number=match.group(1))
        return 1
    index = _open_text(state)
    if index is not None and not _sentence_ended(state):
        state.extend(index, piece.text, piece.lines)
    else:
        state.add(Kind.PARAGRAPH, piece.text, piece.lines, step="running-text")
    return 1


_STEPS: tuple[steps.Step, ...] = (
    _rule,
    steps.footnote,
    _unit_heading,
    steps.part_heading,
    steps.result_heading,
    _caption,
    steps.numbered_paragraph,
    _inside_table,
    _torn_table,
    _debris,
    _mandate,
    steps.item,
    _running_text,
)


def _open_text(state: Walk) -> int | None:
    """The index of the paragraph or item that running text would go on with."""
    for index in range(len(state.blocks) - 1, -1, -1):
        kind = state.blocks[index].kind
        if kind in (Kind.PARAGRAPH, Kind.ITEM):
            return index
        if kind not in (Kind.FURNITURE, Kind.FOOTNOTE):
            return None
    return None


def _sentence_ended(state: Walk) -> bool:
    index = _open_text(state)
    return index is None or bool(state.words.sentence_end.search(state.blocks[index].text))
