"""What a language must say about performance measures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from kg.lang import words


@dataclass(frozen=True)
class MeasureWords:
    """Patterns for performance measures.

    ``caption`` captures the title in a caption; ``caption_unit`` the unit of measure that closes it, and
    ``no_unit`` what closing brackets hold when it is none; ``not_applicable`` is a whole cell; ``years`` a header of
    years and ``year`` one of its columns (year, and basis where printed); ``note`` a note below a table; ``basis``
    finds the words for planned (group ``planned``) and actual (group ``actual``) in the name of a series or column.
    """

    caption: re.Pattern[str]
    caption_unit: re.Pattern[str]
    no_unit: re.Pattern[str]
    not_applicable: re.Pattern[str]
    years: re.Pattern[str]
    year: re.Pattern[str]
    note: re.Pattern[str]
    basis: re.Pattern[str]


def measure_words(language: str) -> MeasureWords:
    """The measure words of a language (``zh``, ``en``)."""
    return cast(MeasureWords, words(language, "measures"))
