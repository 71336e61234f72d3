"""What a language must say about references inside a document: paragraphs, tables, figures, units."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from kg.lang import words


@dataclass(frozen=True)
class CrossrefWords:
    """Patterns for references inside a document.

    ``paragraph``, ``table``, ``subprogramme`` and ``component`` find a reference; the group ``numbers`` captures its
    numbers, in which ``number`` finds each, ``range`` stands between the ends of a range. Of a subprogramme the group
    ``programme`` captures the programme that is named with it, ``within`` the component. ``above`` and ``below`` close
    the text before a reference that says where its target stands, ``above_after`` and ``below_after`` open the text
    after it. ``own`` closes the text before a unit that is the speaker itself.
    """

    paragraph: re.Pattern[str]
    table: re.Pattern[str]
    subprogramme: re.Pattern[str]
    component: re.Pattern[str]
    number: re.Pattern[str]
    unit_number: re.Pattern[str]
    range: re.Pattern[str]
    above: re.Pattern[str]
    below: re.Pattern[str]
    above_after: re.Pattern[str]
    below_after: re.Pattern[str]
    own: re.Pattern[str]


def crossref_words(language: str) -> CrossrefWords:
    """The words of a language for references inside a document."""
    return cast(CrossrefWords, words(language, "crossrefs"))
