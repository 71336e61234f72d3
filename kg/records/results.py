"""Blocks -> planned results: number, title, carried over or new, and whether the last target was met."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kg.lang.narrative import NarrativeWords, narrative_words
from kg.model import Block, Kind, Result, UnitKey

RESULT_STEP = "result-heading"
_TEXT = (Kind.PARAGRAPH, Kind.ITEM)


def extract(blocks: Sequence[Block], language: str) -> tuple[Result, ...]:
    """The planned results in document order; the brackets that say whether a result is new are not in its title."""
    words = narrative_words(language)
    below: dict[tuple[UnitKey, str], list[Block]] = defaultdict(list)
    for block in blocks:
        if block.result and block.step != RESULT_STEP:
            below[block.unit, block.result].append(block)
    return tuple(_result(b, below[b.unit, b.number], words) for b in blocks if b.step == RESULT_STEP)


def _result(block: Block, below: Sequence[Block], words: NarrativeWords) -> Result:
    match = words.result_brackets.search(block.text)
    note = "".join(match.group(1).split()) if match else ""
    status = next((status for status, pattern in words.result_status if pattern.search(note)), "")
    title = block.text[: match.start()] if match and status else block.text
    return Result(block.unit, block.number, title, status or _status(below, words), block.lines, _met(below, words))


def _status(below: Sequence[Block], words: NarrativeWords) -> str:
    """The status by a heading that stands below the result: its performance so far, or the plan proposed for it."""
    headings = [block.text for block in below if block.kind is Kind.HEADING]
    return next((s for s, pattern in words.status_headings if any(map(pattern.fullmatch, headings))), "")


def _met(below: Sequence[Block], words: NarrativeWords) -> str:
    """Whether the document says that the last target was met; empty where the result had none.

    A target that was met in one part and not in another was not met.
    """
    if words.target_heading is None:
        return ""
    told = [index for index, block in enumerate(below) if words.target_heading.fullmatch(block.text)]
    if not told:
        return ""
    part = below[told[0]].part
    texts = [block.text for block in below if block.part is part and block.kind in _TEXT]
    stated = (state for state, pattern in words.targets if any(map(pattern.search, texts)))
    return next(stated, "not stated")
