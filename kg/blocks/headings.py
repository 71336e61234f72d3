"""What opens a unit, a part of its text or a numbered table: the headings and captions of a plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.blocks.segments import Segment
from kg.lang.outline import OutlineWords
from kg.model import Kind, Role, UnitKey

# Two-letter headings that may also be words in a table's cell.
_SHORT = frozenset({Role.OBJECTIVE, Role.STRATEGY})
# What may follow the name of a part that has units of its own.
_OPENS_PART = frozenset({Role.ORIENTATION, Role.MANDATES, Role.PROGRAMME_OF_WORK})
_LONGEST_CAPTION_UNIT = 40


#: The caption of a table or figure: kind, number, text, how many segments it takes.
Caption = tuple[Kind, str, str, int]


@dataclass(frozen=True, slots=True)
class UnitHeading:
    """A heading that opens a unit: what, its printed number, its title and how many segments it takes."""

    role: Role
    unit: UnitKey
    number: str
    title: str
    taken: int


def bare(text: str) -> str:
    """Text without white space, as heading patterns want it."""
    return "".join(text.split())


def known_role(text: str, words: OutlineWords) -> Role | None:
    """The role of a heading of fixed wording; a note's asterisks do not count."""
    plain = bare(text).rstrip("*")
    return next((role for role, pattern in words.headings if pattern.fullmatch(plain)), None)


def part_heading(pieces: Sequence[Segment], at: int, region: Kind | None, words: OutlineWords) -> Role | None:
    """The role of a heading of fixed wording at a place; inside a table a short word alone is none."""
    role = known_role(pieces[at].text, words)
    if role is None or pieces[at].heading_like or region is None or role not in _SHORT:
        return role
    follows = pieces[at + 1].text if at + 1 < len(pieces) else ""
    return role if words.paragraph.match(follows) else None


def unit_heading(pieces: Sequence[Segment], at: int, unit: UnitKey, words: OutlineWords) -> UnitHeading | None:
    """The heading of a programme, part, group, subprogramme or component, with the title on the segments after it."""
    plain = bare(pieces[at].text)
    if match := words.programme.fullmatch(plain):
        title, taken = _title(pieces, at + 1, words, most=1)
        return UnitHeading(Role.PROGRAMME, UnitKey(match.group(1)), match.group(1), title, 1 + taken)
    if not unit.programme:
        return None
    if match := words.subprogramme.fullmatch(plain):
        number = _without_note(match.group(1), unit.subprogramme)
        title, taken = _title(pieces, at + 1, words)
        key = UnitKey(unit.programme, unit.section, number)
        return UnitHeading(Role.SUBPROGRAMME, key, match.group(1), title, 1 + taken)
    if (match := words.component.fullmatch(plain)) and unit.subprogramme:
        title, taken = _title(pieces, at + 1, words)
        key = unit._replace(component=match.group(1))
        return UnitHeading(Role.COMPONENT, key, match.group(1), title, 1 + taken)
    if (match := words.component_letter.fullmatch(pieces[at].text)) and unit.subprogramme:
        if _role_after(pieces, at, words) is Role.OBJECTIVE:
            key = unit._replace(component=match.group(1))
            return UnitHeading(Role.COMPONENT, key, match.group(1), match.group(2), 1)
        return None
    return _named_part(pieces, at, unit, words)


def _named_part(pieces: Sequence[Segment], at: int, unit: UnitKey, words: OutlineWords) -> UnitHeading | None:
    """A part without a mark: a heading of no fixed wording before the heading that opens its text or its units."""
    piece = pieces[at]
    lettered = words.part_letter.fullmatch(piece.text) is not None and not words.category.fullmatch(piece.text)
    if not lettered and (not piece.heading_like or words.not_a_title.match(piece.text)):
        return None
    if known_role(piece.text, words) is not None or at + 1 >= len(pieces):
        return None
    key = UnitKey(unit.programme, piece.text)
    if _role_after(pieces, at, words) in _OPENS_PART:
        return UnitHeading(Role.SECTION, key, "", piece.text, 1)
    if words.subprogramme.fullmatch(bare(pieces[at + 1].text)):
        return UnitHeading(Role.GROUP, key, "", piece.text, 1)
    return None


def _role_after(pieces: Sequence[Segment], at: int, words: OutlineWords) -> Role | None:
    return known_role(pieces[at + 1].text, words) if at + 1 < len(pieces) else None


def _without_note(number: str, previous: str) -> str:
    """The number of a subprogramme without a footnote mark that is stuck to it (``714`` after 6 is 7, note 14)."""
    expected = str(int(previous) + 1) if previous.isdigit() else "1"
    if len(number) > len(expected) and number.startswith(expected):
        return expected
    return number


def _title(pieces: Sequence[Segment], at: int, words: OutlineWords, most: int = 3) -> tuple[str, int]:
    """The title on the segments after a number: up to the next heading of fixed wording or unit."""
    title, taken = "", 0
    while taken < most and at + taken < len(pieces):
        text = pieces[at + taken].text
        plain = bare(text)
        opens = words.subprogramme.fullmatch(plain) or words.component.fullmatch(plain)
        lettered = words.component_letter.fullmatch(text)
        if opens or lettered or known_role(text, words) is not None or words.paragraph.match(text):
            break
        title, taken = title + text, taken + 1
    return title, taken


def caption(pieces: Sequence[Segment], at: int, words: OutlineWords) -> Caption | None:
    """The caption of a numbered table or figure: kind, number, text, segments taken."""
    text = pieces[at].text
    table, figure = words.table.fullmatch(text), words.figure.fullmatch(text)
    match = table or figure
    if match is None:
        return _forgotten_number(pieces, at, words)
    taken, title = 1, ""
    if at + 1 < len(pieces) and known_role(pieces[at + 1].text, words) is None:
        title, taken = pieces[at + 1].text, 2
        follows = pieces[at + 2].text if at + 2 < len(pieces) else ""
        if words.unit_of_measure.fullmatch(follows):
            title, taken = title + follows, 3
    return (Kind.TABLE if table else Kind.FIGURE), bare(match.group(1)), title, taken


def _forgotten_number(pieces: Sequence[Segment], at: int, words: OutlineWords) -> Caption | None:
    """A caption whose number the document forgot."""
    text = pieces[at].text
    if not words.unnumbered_caption.fullmatch(text):
        return None
    deliverables = words.deliverables_caption.search(text) is not None
    follows = pieces[at + 1].text if at + 1 < len(pieces) else ""
    if words.unit_of_measure.fullmatch(follows):
        return Kind.FIGURE, "", text + follows, 2
    return (Kind.TABLE if deliverables else Kind.FIGURE), "", text, 1


def list_heading(piece: Segment, words: OutlineWords) -> bool:
    """Whether a line of a mandate list is the heading of a list: by its style; wording is the records' business."""
    return piece.heading_like and not words.mandate_row.fullmatch(piece.text)
