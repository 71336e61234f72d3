"""What a language must say about paragraphs and planned results."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from kg.lang import words


@dataclass(frozen=True)
class NarrativeWords:
    """Patterns for paragraphs and results.

    ``themes`` gives the kind of an orientation paragraph by its opening words (first match wins);
    ``assumptions`` is found in the paragraph that introduces the planning assumptions; ``result_status`` gives the
    status of a result by the brackets that close its title, captured by ``result_brackets``; ``status_headings`` by a
    heading below it (matched whole). ``targets`` tells by a sentence whether the last target was met (the first of them
    that any sentence under ``target_heading`` says holds); a layout that does not say has none.
    """

    themes: tuple[tuple[str, re.Pattern[str]], ...]
    assumptions: re.Pattern[str]
    result_brackets: re.Pattern[str]
    result_status: tuple[tuple[str, re.Pattern[str]], ...]
    status_headings: tuple[tuple[str, re.Pattern[str]], ...]
    target_heading: re.Pattern[str] | None
    targets: tuple[tuple[str, re.Pattern[str]], ...]


def narrative_words(language: str) -> NarrativeWords:
    """The narrative words of a language (``zh``, ``en``)."""
    return cast(NarrativeWords, words(language, "narrative"))
