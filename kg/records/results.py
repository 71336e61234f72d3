"""Blocks -> planned results: number, title, carried over or new."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lang.narrative import NarrativeWords, narrative_words
from kg.model import Block, Kind, Result, Role


def extract(blocks: Sequence[Block], language: str) -> tuple[Result, ...]:
    """The planned results in document order; the brackets that say whether a result is new are not in its title."""
    words = narrative_words(language)
    return tuple(
        _result(block, words) for block in blocks if block.kind is Kind.HEADING and block.role == Role.RESULT.value
    )


def _result(block: Block, words: NarrativeWords) -> Result:
    match = words.result_brackets.search(block.text)
    note = "".join(match.group(1).split()) if match else ""
    status = next((status for status, pattern in words.result_status if pattern.search(note)), "")
    title = block.text[: match.start()] if match and status else block.text
    return Result(block.unit, block.number, title, status, block.lines)
