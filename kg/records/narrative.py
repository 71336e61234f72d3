"""Blocks -> paragraphs and list items, each with its kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.lang.narrative import NarrativeWords, narrative_words
from kg.lang.numerals import numeral
from kg.model import Block, Kind, Paragraph, Role

OPENING = 70  # characters in which a paragraph says what it is about

_ORIENTATION = frozenset({Role.ORIENTATION, Role.BACKGROUND, Role.EXTERNAL_FACTORS})
_LETTER = re.compile(r"[a-z]{1,2}")
_ROMAN = re.compile(r"[ivxl]+")


def paragraphs(blocks: Sequence[Block], language: str) -> tuple[Paragraph, ...]:
    """Every paragraph and list item in document order.

    An item is numbered after its paragraph: ``2.1(a)``, below a lettered item ``2.1(a)㈠``; a bullet by its rank.
    """
    words = narrative_words(language)
    result: list[Paragraph] = []
    whole = letter = ""
    ranks: Counter[str] = Counter()
    theme = ""
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        if block.kind is Kind.PARAGRAPH:
            if block.number:
                whole, letter, ranks = block.number, "", Counter()
            theme = _kind(block, words)
            part_of = "" if block.number else whole
            result.append(_record(block, block.number, theme, part_of))
        elif block.kind is Kind.ITEM:
            after = following.number if following is not None else ""
            number, letter = _item_number(block.number, whole, letter, ranks, after)
            part_of = whole if number.startswith(whole) and letter in ("", block.number) else f"{whole}({letter})"
            kind = "planning-assumption" if theme == "planning-assumption" else theme or block.part.value
            result.append(_record(block, number, kind, part_of))
    return tuple(result)


def _record(block: Block, number: str, kind: str, part_of: str) -> Paragraph:
    return Paragraph(number, kind, block.unit, block.text, block.lines, part_of, block.result)


def _kind(block: Block, words: NarrativeWords) -> str:
    """What a paragraph is: of orientation paragraphs by their opening words, else by the heading it stands under."""
    if block.part not in _ORIENTATION:
        return block.part.value
    if words.assumptions.search(block.text) and block.text.rstrip().endswith(("：", ":")):
        return "planning-assumption"
    opening = block.text[:OPENING]
    theme = next((kind for kind, pattern in words.themes if pattern.search(opening)), None)
    if theme is None and block.part is Role.EXTERNAL_FACTORS:
        return "strategy"
    return theme or block.part.value


def _item_number(mark: str, whole: str, letter: str, ranks: Counter[str], after: str) -> tuple[str, str]:
    """The number of an item, and the letter below which further items stand. ``after`` is the mark that follows."""
    owner = f"{whole}({letter})" if letter else whole
    if letter and _is_roman(mark, letter, ranks["roman"], after):
        ranks["roman"] += 1
        return f"{owner}({mark})", letter
    if _LETTER.fullmatch(mark):
        ranks["bullet"] = ranks["roman"] = 0
        return f"{whole}({mark})", mark
    if len(mark) == 1 and not mark.isalnum() and not mark.isnumeric():
        ranks["bullet"] += 1
        mark = str(ranks["bullet"])
    return f"{owner}({mark})", letter


def _is_roman(mark: str, letter: str, before: int, after: str) -> bool:
    """Whether a mark goes on with roman numerals below a letter, not with the letters themselves.

    >>> _is_roman("i", "a", 0, "ii"), _is_roman("i", "h", 0, "j"), _is_roman("v", "b", 4, "c")
    (True, False, True)
    """
    if not _ROMAN.fullmatch(mark) or numeral(mark.upper()) != before + 1:
        return False
    next_letter = chr(ord(letter[-1]) + 1)
    return mark != next_letter or (mark == "i" and after == "ii")
