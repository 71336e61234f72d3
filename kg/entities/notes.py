"""Notes -> the documents that they cite."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.entities.citations import finder
from kg.model import Citation, Footnote
from kg.registry import Registry


def cite(notes: Iterable[Footnote], registry: Registry, language: str) -> tuple[Footnote, ...]:
    """The notes with the documents that their texts cite, each once."""
    known = finder(registry, language)
    return tuple(
        replace(
            note,
            cited=tuple(
                dict.fromkeys(
                    Citation(each.printed, each.cited, each.organ, each.kind) for each in known.find(note.text)
                )
            ),
        )
        for note in notes
    )
