"""Lines -> segments: physical lines that belong together, rejoined by the line-end cue.

In a text made from a page layout a line that ends in a blank closes a paragraph, heading, row or cell; a line without
one continues on the next, over page breaks and footnotes. Chart labels that fell into a paragraph are set aside.
Sources with real paragraphs and table rows have one segment a line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.blocks.furniture import is_rule
from kg.model import Line, Lines

HEADING_INDENT = 2  # leading blanks of a heading, at least
CELL_INDENT = 5  # leading blanks of the first row of a measure table
FULL_WIDTH = 28  # characters; a wrapped line of running text is never shorter
LONGEST_LEGEND = 4  # lines of a chart's legend

#: What tells the lowest kinds of headings, those of the lists of mandates among them: styles, or slanted type.
MINOR_HEADINGS = frozenset({"H4", "H5", "H56", "H6", "Heading4", "Heading5", "italic"})

_WORD_END = re.compile(r"[A-Za-z0-9,;.]$")
_WORD_START = re.compile(r"[A-Za-z0-9]")
_YEARS = re.compile(r"(?:(?:19|20)\d\d\s*){3,}$")
_NOTE = re.compile(r"\s*\d{1,3}\s+\S")


@dataclass(frozen=True, slots=True)
class Segment:
    """A logical line: its rejoined text and its lines. ``heading_like`` is the source's own cue (indent, style).

    ``styled`` tells a source with real paragraphs and tables; there ``minor`` is a heading of the lowest kinds.
    """

    text: str
    lines: tuple[Line, ...]
    heading_like: bool = False
    rule: bool = False
    note: bool = False
    styled: bool = False
    minor: bool = False

    @property
    def numbers(self) -> Lines:
        """The line numbers."""
        return tuple(line.number for line in self.lines)

    @property
    def first(self) -> Line:
        """The first line."""
        return self.lines[0]


def join(left: str, right: str) -> str:
    """Two pieces of one text. A blank is put back only between words or numbers of the Latin script.

    >>> join("程序和技", "术性支助"), join("Lotus Notes", "平台"), join("the work", "of all")
    ('程序和技术性支助', 'Lotus Notes平台', 'the work of all')
    """
    left, right = left.rstrip(), right.lstrip()
    if not left or not right:
        return left or right
    if _WORD_END.search(left) and _WORD_START.match(right):
        return f"{left} {right}"
    return left + right


def indent(line: Line) -> int:
    """How far a line is indented; the blank that marks the first line of a page does not count."""
    blanks = len(line.text) - len(line.text.lstrip(" "))
    return blanks - 1 if is_page_start(line) and blanks else blanks


def is_page_start(line: Line) -> bool:
    """A leading blank with no empty line before it marks the first line of a page."""
    return not line.gap and line.text.startswith(" ")


def is_closed(line: Line) -> bool:
    """Whether a line ends its paragraph, heading, row or cell."""
    return bool(line.cells or line.style) or line.table is not None or line.text.endswith((" ", "\t"))


def segments(lines: Sequence[Line], debris: re.Pattern[str], starts: Sequence[re.Pattern[str]]) -> list[Segment]:
    """Rejoin lines of running text into segments; furniture is taken out before.

    ``debris`` is the language's pattern for labels that charts leave behind, ``starts`` its patterns for lines that
    never go on with the line before (captions, category headings); all matched whole.
    """
    result: list[Segment] = []
    held: list[Line] = []
    torn: list[Line] = []  # an open paragraph while the footnotes of its page pass
    notes_page: int | None = None
    position = 0
    while position < len(lines):
        line = lines[position]
        position += 1
        if line.style:
            result.append(_styled(line))
            continue
        if is_rule(line):
            torn, held = held, []
            notes_page = line.page
            result.append(Segment(line.text.strip(), (line,), rule=True))
            continue
        if notes_page is not None and not held and (line.page != notes_page or not _in_notes(line, result)):
            notes_page = None
            held, torn = torn, []
        if held and _breaks(held, line, debris, starts):
            result.append(_segment(held))
            held = []
        if labels := _labels(lines, position - 1, held, debris, starts):
            if held:
                result.append(_segment(held))
                held = []
            result.append(_segment(labels))
            position += len(labels) - 1
            continue
        held.append(line)
        if is_closed(line):
            result.append(_segment(held, note=notes_page is not None))
            held = []
    for rest in (torn, held):
        if rest:
            result.append(_segment(rest))
    return result


def _labels(
    lines: Sequence[Line],
    start: int,
    held: Sequence[Line],
    debris: re.Pattern[str],
    starts: Sequence[re.Pattern[str]],
) -> Sequence[Line]:
    """The labels of a chart: numbers that end in a row of years, perhaps with the chart's legend behind them.

    In an open paragraph (``held``) also any labels between a line of full width and the end of the page.
    """
    end, years = start, False
    while end < len(lines) and debris.fullmatch(lines[end].text.strip()):
        years = years or bool(_YEARS.match(lines[end].text.strip()))
        end += 1
    if end == start or (held and len(held[-1].text.strip()) < FULL_WIDTH) or not (held or years):
        return ()
    page, legend = lines[start].page, end
    while legend < len(lines) and legend - end <= LONGEST_LEGEND and lines[legend].page == page:
        if indent(lines[legend]) >= HEADING_INDENT or any(s.fullmatch(lines[legend].text.strip()) for s in starts):
            break
        legend += 1
    if years and end - start > 1 and legend - end <= LONGEST_LEGEND:
        return lines[start:legend]
    whole = years or (end < len(lines) and lines[end].page != page)
    return lines[start:end] if whole else ()


def _in_notes(line: Line, result: Sequence[Segment]) -> bool:
    """Whether a line below a rule is a footnote, or goes on with one."""
    last = result[-1]
    goes_on = last.note and len(last.lines[-1].text) > FULL_WIDTH and _WORD_END.search(last.text) is not None
    return (bool(_NOTE.match(line.text)) and not _YEARS.match(line.text.strip())) or goes_on


def _breaks(held: Sequence[Line], line: Line, debris: re.Pattern[str], starts: Sequence[re.Pattern[str]]) -> bool:
    """Whether a line starts anew although the one before it is open: an indented one, or text after chart labels."""
    if indent(line) >= HEADING_INDENT:
        return True
    if any(start.fullmatch(text) for start in starts for text in (line.text.strip(), held[-1].text.strip())):
        return True
    labels = all(debris.fullmatch(each.text.strip()) for each in held)
    return labels and not debris.fullmatch(line.text.strip())


def _segment(held: Sequence[Line], note: bool = False) -> Segment:
    text = ""
    for line in held:
        text = join(text, line.text)
    return Segment(text.strip(), tuple(held), heading_like=HEADING_INDENT <= indent(held[0]) < CELL_INDENT, note=note)


def _styled(line: Line) -> Segment:
    """A paragraph or table row of a source that tells what it is."""
    kind, _, told_by = line.style.partition(":")
    return Segment(
        text=line.text.strip(),
        lines=(line,),
        heading_like=kind == "heading",
        note=kind == "footnote",
        styled=True,
        minor=told_by in MINOR_HEADINGS,
    )
