"""Headings and captions of sources with real paragraphs: what opens a unit, a list of a unit's mandates, a table."""

from __future__ import annotations

from collections.abc import Sequence

from kg.blocks.headings import Caption, UnitHeading, bare, known_role
from kg.blocks.segments import Segment, join
from kg.lang.outline import OutlineWords
from kg.model import Kind, Role, UnitKey

LONGEST_TITLE = 400  # characters
AHEAD = 30  # segments within which a part has its first numbered paragraph


def unit_heading(pieces: Sequence[Segment], at: int, unit: UnitKey, words: OutlineWords) -> UnitHeading | None:
    """The heading of a programme, numbered part, subprogramme or component, with a title on it or behind it."""
    piece = pieces[at]
    if piece.first.cells:
        return None
    if match := words.programme.fullmatch(bare(piece.text)):
        title, taken = _title(pieces, at + 1, words)
        return UnitHeading(Role.PROGRAMME, UnitKey(match.group(1)), match.group(1), title, 1 + taken)
    if not unit.programme:
        match = words.programme_line.fullmatch(piece.text) if piece.heading_like else None
        if match is None:
            return None
        return UnitHeading(Role.PROGRAMME, UnitKey(match.group(1)), match.group(1), match.group(2), 1)
    if (match := words.subprogramme_line.fullmatch(piece.text)) and not _captions(piece, words):
        number, component, printed = match.groups()
        title, taken = (printed, 0) if printed else _title(pieces, at + 1, words)
        key = UnitKey(unit.programme, unit.section, number, component or "")
        role = Role.COMPONENT if component else Role.SUBPROGRAMME
        return UnitHeading(role, key, component or number, title, 1 + taken)
    if unit.subprogramme and (match := words.component_line.fullmatch(piece.text)):
        number, printed = match.groups()
        title, taken = (printed, 0) if printed else _title(pieces, at + 1, words)
        return UnitHeading(Role.COMPONENT, unit._replace(component=number), number, title, 1 + taken)
    if piece.heading_like and unit.subprogramme and (match := words.component_letter.fullmatch(piece.text)):
        if _role(pieces, at + 1, words) is Role.OBJECTIVE:
            key = unit._replace(component=match.group(1))
            return UnitHeading(Role.COMPONENT, key, match.group(1), match.group(2), 1)
        return None
    return _numbered_part(pieces, at, unit, words)


def _captions(piece: Segment, words: OutlineWords) -> bool:
    return words.deliverables_caption.search(piece.text) is not None


def _numbered_part(pieces: Sequence[Segment], at: int, unit: UnitKey, words: OutlineWords) -> UnitHeading | None:
    """A part with units of its own: its paragraphs carry its number (``3.II.1`` in part II)."""
    match = words.part_number.fullmatch(pieces[at].text)
    if match is None or known_role(pieces[at].text, words) is not None:
        return None
    paragraphs = (words.paragraph.match(piece.text) for piece in pieces[at + 1 : at + AHEAD] if not piece.first.cells)
    first = next(filter(None, paragraphs), None)
    if first is None or not first.group(1).endswith(f".{match.group(1)}"):
        return None
    rest, taken = _more(pieces, at + 1, words)
    title = join(match.group(2), rest)
    return UnitHeading(Role.SECTION, UnitKey(unit.programme, title), match.group(1), title, 1 + taken)


def mandated_unit(pieces: Sequence[Segment], at: int, unit: UnitKey, words: OutlineWords) -> UnitHeading | None:
    """A heading inside the list of mandates that names the unit for which the lists below it are.

    ``unit`` is the one named last, or that of the whole list. A heading of another kind that stands before the heading
    of a list names a group. The heading that opens a unit itself is followed by its objective and is none of these.
    """
    piece = pieces[at]
    numbered = words.subprogramme_line.fullmatch(piece.text) or words.component_line.fullmatch(piece.text)
    if not (piece.heading_like or numbered) or words.table.match(piece.text) or words.figure.match(piece.text):
        return None
    found = unit_heading(pieces, at, unit, words)
    if found is None and unit.subprogramme and (match := words.component_letter.fullmatch(piece.text)):
        found = UnitHeading(Role.COMPONENT, unit._replace(component=match.group(1)), match.group(1), match.group(2), 1)
    if found is None and piece.minor:
        return None
    if found is not None:
        opens = found.role in (Role.PROGRAMME, Role.SECTION) or _role(pieces, at + found.taken, words) is not None
        return None if opens else found
    follows = pieces[at + 1] if at + 1 < len(pieces) else piece
    if follows.minor and known_role(piece.text, words) is None:
        return UnitHeading(Role.GROUP, UnitKey(unit.programme, piece.text), "", piece.text, 1)
    return None


def caption(pieces: Sequence[Segment], at: int, words: OutlineWords) -> Caption | None:
    """The caption of a table or figure: its number alone and the text behind it, or both on one heading."""
    piece = pieces[at]
    if piece.first.cells:
        return None
    table, figure = words.table.match(piece.text), words.figure.match(piece.text)
    match = table or figure
    if match is None:
        return _forgotten_number(pieces, at, words)
    text, taken = piece.text[match.end() :].strip(" .:\t"), 1
    if text and not piece.heading_like:
        return None
    if not text and at + 1 < len(pieces) and _is_caption(pieces[at + 1], words):
        text, taken = pieces[at + 1].text, 2
    text, taken = _with_unit(pieces, at + taken, text, taken, words)
    return (Kind.TABLE if table else Kind.FIGURE), bare(match.group(1)), text, taken


def _is_caption(piece: Segment, words: OutlineWords) -> bool:
    """Whether a paragraph may be the text of a caption: a unit's number may open it."""
    about = words.deliverables_caption.search(piece.text) or words.measure_caption.search(piece.text)
    return _goes_on(piece, words) or (bool(about) and not piece.first.cells and not words.paragraph.match(piece.text))


def _forgotten_number(pieces: Sequence[Segment], at: int, words: OutlineWords) -> Caption | None:
    """A caption whose number the document forgot: what follows tells whether it is a table's or a figure's."""
    piece = pieces[at]
    if not piece.heading_like or not words.unnumbered_caption.fullmatch(piece.text):
        return None
    text, taken = _with_unit(pieces, at + 1, piece.text, 1, words)
    follows = pieces[at + taken] if at + taken < len(pieces) else piece
    return (Kind.TABLE if follows.first.cells else Kind.FIGURE), "", text, taken


def _with_unit(pieces: Sequence[Segment], at: int, text: str, taken: int, words: OutlineWords) -> tuple[str, int]:
    """A caption with the unit of measure that stands below it in brackets."""
    if at < len(pieces) and not pieces[at].first.cells and words.unit_of_measure.fullmatch(pieces[at].text):
        return f"{text} {pieces[at].text}".strip(), taken + 1
    return text, taken


def _title(pieces: Sequence[Segment], at: int, words: OutlineWords) -> tuple[str, int]:
    """The title behind a number: the next paragraph, and the headings that go on with it without a gap."""
    if at >= len(pieces) or not _goes_on(pieces[at], words):
        return "", 0
    rest, taken = _more(pieces, at + 1, words)
    return join(pieces[at].text, rest), 1 + taken


def _more(pieces: Sequence[Segment], at: int, words: OutlineWords) -> tuple[str, int]:
    text, taken = "", 0
    while at + taken < len(pieces):
        piece = pieces[at + taken]
        if not piece.heading_like or piece.minor or piece.first.gap or not _goes_on(piece, words):
            break
        text, taken = join(text, piece.text), taken + 1
    return text, taken


def _goes_on(piece: Segment, words: OutlineWords) -> bool:
    """Whether a paragraph may be (part of) a title: none that opens something of its own."""
    text, plain = piece.text, bare(piece.text)
    if piece.first.cells or piece.first.charts or len(text) > LONGEST_TITLE or not text or not piece.styled:
        return False
    opens = (
        words.programme.fullmatch(plain)
        or words.subprogramme_line.fullmatch(text)
        or words.component_line.fullmatch(text)
        or words.table.fullmatch(text)
        or words.figure.fullmatch(text)
        or words.result.fullmatch(text)
        or words.contents.fullmatch(plain)
        or words.paragraph.match(text)
        or words.item.match(text)
    )
    return not opens and known_role(text, words) is None


def _role(pieces: Sequence[Segment], at: int, words: OutlineWords) -> Role | None:
    return known_role(pieces[at].text, words) if at < len(pieces) else None
