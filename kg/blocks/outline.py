"""Segments -> blocks: one walk over the document that knows in which unit, part and table it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from kg.blocks import headings
from kg.blocks.furniture import block as furniture_block
from kg.blocks.segments import Segment, is_page_start, join
from kg.lang.outline import OutlineWords
from kg.model import Block, Furniture, Kind, Line, Role, UnitKey

PARAGRAPH_STEP = 3  # a paragraph number follows the one before it by at most this much

_FRONT_NUMBER = re.compile(r"(\d{1,3})\.\s+")
_NOTE_MARK = re.compile(r"(\d{1,3})\s+")


@dataclass
class Walk:
    """Where the walk stands, and the blocks it has made."""

    words: OutlineWords
    unit: UnitKey = field(default_factory=UnitKey)
    part: Role = Role.FRONT
    result: str = ""
    prefix: str = ""
    paragraph: int = 0
    region: Kind | None = None  # TABLE, FIGURE or MANDATE while inside one
    table: int = -1  # the index of the table or figure that the region belongs to
    torn: bool = False  # inside the second half of a torn table, which ends with its page
    blocks: list[Block] = field(default_factory=list)

    def add(self, kind: Kind, text: str, lines: Sequence[Line], *, step: str, role: str = "", number: str = "") -> None:
        """Add a block at this place."""
        self.blocks.append(
            Block(
                kind=kind,
                text=text,
                lines=tuple(line.number for line in lines),
                unit=self.unit,
                role=role,
                part=self.part,
                number=number,
                raw=tuple(lines),
                step=step,
                result=self.result,
                page=lines[0].page,
            )
        )

    def enter(self, region: Kind | None, table: int = -1, torn: bool = False) -> None:
        """Enter or leave a table, figure or mandate list."""
        self.region, self.table, self.torn = region, table, torn

    def extend(self, index: int, text: str, lines: Sequence[Line]) -> None:
        """Add text and lines to a block that is already there."""
        old = self.blocks[index]
        self.blocks[index] = replace(
            old,
            text=join(old.text, text) if text else old.text,
            lines=(*old.lines, *(line.number for line in lines)),
            raw=(*old.raw, *lines),
        )


def walk(pieces: Sequence[Segment], words: OutlineWords) -> list[Block]:
    """Classify every segment. Each step looks at the segment and what follows it and says how many it took."""
    state = Walk(words)
    position = 0
    while position < len(pieces):
        for step in _STEPS:
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


def _footnote(state: Walk, pieces: Sequence[Segment], at: int) -> int:
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


def _unit_heading(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    found = headings.unit_heading(pieces, at, state.unit, state.words)
    if found is None:
        return 0
    state.unit, state.result = found.unit, ""
    state.enter(None)
    state.part = found.role
    if found.role in (Role.PROGRAMME, Role.SECTION):
        if found.role is Role.PROGRAMME:
            state.prefix = ""
        state.part = Role.ORIENTATION
    lines = [line for piece in pieces[at : at + found.taken] for line in piece.lines]
    state.add(Kind.HEADING, found.title, lines, step="unit-heading", role=found.role.value, number=found.number)
    return found.taken


def _part_heading(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    role = headings.part_heading(pieces, at, state.region, state.words)
    if role is None:
        return 0
    state.part = role
    state.enter(Kind.MANDATE if role is Role.MANDATES else None)
    if role not in (Role.CHALLENGE, Role.PROGRESS):
        state.result = ""
    state.add(Kind.HEADING, pieces[at].text, pieces[at].lines, step="part-heading", role=role.value)
    return 1


def _result_heading(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    match = state.words.result.fullmatch(pieces[at].text)
    if match is None or state.unit.programme == "":
        return 0
    taken, text = 1, match.group(2)
    if at + 1 < len(pieces) and state.words.unit_of_measure.fullmatch(pieces[at + 1].text):
        text, taken = text + pieces[at + 1].text, 2
    state.part, state.result = Role.RESULT, match.group(1) or ""
    state.enter(None)
    lines = [line for piece in pieces[at : at + taken] for line in piece.lines]
    state.add(Kind.HEADING, text, lines, step="result-heading", role=Role.RESULT.value, number=state.result)
    return taken


def _caption(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    found = headings.caption(pieces, at, state.words)
    if found is None:
        return 0
    kind, number, text, taken = found
    lines = [line for piece in pieces[at : at + taken] for line in piece.lines]
    unit = state.unit
    component = state.words.caption_component.match("".join(text.split()))
    if component and not unit.component and unit.subprogramme == component.group(1):
        unit = unit._replace(component=component.group(2))
    state.add(kind, text, lines, step="caption", number=number)
    # The caption's own lines are no part of the table's raw lines.
    state.blocks[-1] = replace(state.blocks[-1], raw=(), unit=unit)
    state.enter(kind, len(state.blocks) - 1)
    return taken


def _numbered_paragraph(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    piece = pieces[at]
    match = state.words.paragraph.match(piece.text)
    if match is None or not state.unit.programme:
        return 0
    prefix, number = match.group(1), int(match.group(2))
    first = not state.prefix and number == 1
    if not first and not (prefix == state.prefix and 0 < number - state.paragraph <= PARAGRAPH_STEP):
        return 0
    state.prefix, state.paragraph = prefix, number
    state.enter(Kind.MANDATE if state.part is Role.MANDATES else None)
    text = piece.text[match.end() :]
    state.add(Kind.PARAGRAPH, text, piece.lines, step="numbered-paragraph", number=f"{prefix}.{number}")
    return 1


def _inside_table(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    if state.region not in (Kind.TABLE, Kind.FIGURE):
        return 0
    if state.torn and is_page_start(pieces[at].lines[0]):
        state.enter(None)
        return 0
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


def _is_labels(piece: Segment, words: OutlineWords) -> bool:
    """Whether a segment is a chart's labels, perhaps with its legend behind them."""
    if not words.chart_debris.fullmatch(piece.lines[0].text.strip()):
        return False
    legend = any(words.years_row.fullmatch(line.text.strip()) for line in piece.lines[:-1])
    return legend or bool(words.chart_debris.fullmatch(piece.text))


def _item(state: Walk, pieces: Sequence[Segment], at: int) -> int:
    piece = pieces[at]
    match = state.words.item.match(piece.text)
    if match is None:
        return 0
    text = piece.text[match.end() :]
    state.add(Kind.ITEM, text, piece.lines, step="item", number=match.group(1).strip("()"))
    return 1


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


_STEPS = (
    _rule,
    _footnote,
    _unit_heading,
    _part_heading,
    _result_heading,
    _caption,
    _numbered_paragraph,
    _inside_table,
    _torn_table,
    _debris,
    _mandate,
    _item,
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
