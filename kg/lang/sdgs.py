"""What a language must say about the Sustainable Development Goals in prose."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from kg.lang import words


@dataclass(frozen=True)
class SdgWords:
    """Patterns for goals, targets and indicators.

    ``stems`` are letters of which any text with a head has some. ``head`` finds the word before a number; the last
    group that matched tells what it is: ``goal`` (a goal named in full), ``short`` (the word goal alone), ``target``
    or ``indicator``. ``other`` closes the text before a head that belongs to another instrument
    (``《全球契约》目标``). ``joiner`` stands between the numbers of a list, ``range`` between the ends of a range,
    ``counted`` after a number that counts something and names no goal, ``label`` after one that numbers a heading of
    the document's own (``Goal 1: …``). ``aside`` is the greatest number of characters in brackets after which a list
    may go on.
    """

    stems: tuple[str, ...]
    head: re.Pattern[str]
    other: re.Pattern[str]
    joiner: re.Pattern[str]
    range: re.Pattern[str]
    counted: re.Pattern[str]
    label: re.Pattern[str]
    aside: int


def sdg_words(language: str) -> SdgWords:
    """The goal words of a language."""
    return cast(SdgWords, words(language, "sdgs"))
