"""The numbers and bullets that Word counts itself: they stand in no run, but they are printed.

ECMA-376 part 1, 17.9: a paragraph names a list and a level; the list's definition gives start, format and text of each
level (``(%1)``); a number restarts when a higher level goes on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from kg.sources.docx_names import VAL, W
from kg.sources.docx_text import plain

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: its first number, its format and the text around it."""

    start: int
    format: str
    text: str


@dataclass
class Numbering:
    """The lists of a document and how far each has come.

    ``lists`` gives levels by list and level, ``numbered`` the numbering of the paragraphs that have one.
    """

    lists: Mapping[str, Mapping[int, Level]]
    numbered: Mapping[etree._Element, etree._Element]
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def label(self, paragraph: etree._Element) -> str:
        """The number or bullet that stands before a paragraph; empty where Word puts none."""
        found = self.numbered.get(paragraph)
        if found is None:
            return ""
        number = _val(found, "numId", "0")
        depth = int(_val(found, "ilvl", "0"))
        levels = self.lists.get(number, {})
        level = levels.get(depth)
        if level is None or level.format == "none":
            return ""
        self.counts[number, depth] = self.counts.get((number, depth), level.start - 1) + 1
        for key in [key for key in self.counts if key[0] == number and key[1] > depth]:
            del self.counts[key]
        if level.format == "bullet":
            return "•" if plain(level.text).strip() else ""
        text = level.text
        for each, definition in levels.items():
            count = self.counts.get((number, each), definition.start)
            text = text.replace(f"%{each + 1}", _numeral(count, definition.format))
        return plain(text).strip()


def read(part: etree._Element | None, body: etree._Element) -> Numbering:
    """The lists of a numbering part, and the paragraphs of a body that are in one."""
    if part is None:
        return Numbering({}, {})
    definitions: dict[str, dict[int, Level]] = {}
    for each in part.iter(W + "abstractNum"):
        levels = {int(level.get(W + "ilvl", "0")): _level(level) for level in each.iter(W + "lvl")}
        definitions[each.get(W + "abstractNumId", "")] = levels
    lists: dict[str, dict[int, Level]] = {}
    for each in part.iter(W + "num"):
        levels = dict(definitions.get(_val(each, "abstractNumId", ""), {}))
        for override in each.iter(W + "lvlOverride"):
            depth = int(override.get(W + "ilvl", "0"))
            if (own := override.find(W + "lvl")) is not None:
                levels[depth] = _level(own)
            elif depth in levels and (start := _val(override, "startOverride", "")):
                levels[depth] = Level(int(start), levels[depth].format, levels[depth].text)
        lists[each.get(W + "numId", "")] = levels
    owners = ((each.getparent(), each) for each in body.iter(W + "numPr"))
    numbered = {
        paragraph: each for owner, each in owners if owner is not None and (paragraph := owner.getparent()) is not None
    }
    return Numbering(lists, numbered)


def _level(element: etree._Element) -> Level:
    start = int(_val(element, "start", "1") or 1)
    return Level(start, _val(element, "numFmt", "decimal"), _val(element, "lvlText", ""))


def _val(element: etree._Element, name: str, default: str) -> str:
    found = element.find(W + name)
    return found.get(VAL, default) if found is not None else default


def _numeral(count: int, style: str) -> str:
    """A number in one of Word's formats.

    >>> _numeral(3, "lowerLetter"), _numeral(28, "lowerLetter"), _numeral(9, "upperRoman"), _numeral(4, "decimal")
    ('c', 'bb', 'IX', '4')
    """
    if style.endswith("Letter"):
        letter = chr(ord("a") + (count - 1) % 26) * (1 + (count - 1) // 26)
        return letter.upper() if style.startswith("upper") else letter
    if style.endswith("Roman"):
        text = ""
        for value, sign in _ROMAN:
            text += sign * (count // value)
            count %= value
        return text.upper() if style.startswith("upper") else text
    return str(count)
