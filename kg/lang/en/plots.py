"""Words on plots, in English."""

from __future__ import annotations

from kg.lang.plots import PlotWords

WORDS = PlotWords(
    script=False,
    delivered="Deliverables of {year}: actual in per cent of planned, by programme (a dot is a sub-category)",
    percent="actual in per cent of planned",
    programme="Programme {number} {title}",
    category="{letter} {name}",
    quantity="Size of a dot: number planned",
    table="Table {number}",
    figure="Figure {number}",
    narrative="told in prose",
    planned="planned",
    actual="actual",
)
