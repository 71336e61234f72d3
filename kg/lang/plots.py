"""What a language must say on plots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from kg.lang import words


@dataclass(frozen=True)
class PlotWords:
    """Words on plots. Those with a field in braces are filled in; ``script`` tells whether they need CJK glyphs."""

    script: bool
    delivered: str
    percent: str
    programme: str
    category: str
    quantity: str
    table: str
    figure: str
    narrative: str
    planned: str
    actual: str


def plot_words(language: str) -> PlotWords:
    """The plot words of a language (``zh``, ``en``)."""
    return cast(PlotWords, words(language, "plots"))
