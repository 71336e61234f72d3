"""The plot of planned against actual deliverables: a line a programme, a dot a sub-category."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from kg import ids
from kg import terms as t
from kg.errors import ExportError
from kg.export.fonts import Glyphs
from kg.export.palette import numbered
from kg.export.reading import select
from kg.lang import LANGUAGES
from kg.lang.deliverables import deliverables_words
from kg.lang.plots import PlotWords
from kg.query.run import run

if TYPE_CHECKING:
    from pyoxigraph import Store

WIDEST = 200  # per cent; what lies beyond stands at the edge, with its figure
_DOTS = (14.0, 260.0)  # smallest and largest area of a dot


def planned_actual(store: Store, words: PlotWords, glyphs: Glyphs, year: int | None) -> tuple[Any, dict[str, int]]:
    """The figure of one year (else the latest), and how many programmes and points it has.

    Raises ExportError where there is nothing to draw.
    """
    from matplotlib.figure import Figure

    language = LANGUAGES[0] if words.script else "en"
    answer = run(store, "planned-actual", {"year": year, "language": language})
    rows = [row for row in answer if row.percent is not None]
    if not rows:
        raise ExportError("There are no deliverables with planned and actual numbers to draw.")
    chosen = year or max(row.year for row in rows)
    rows = [row for row in rows if row.year == chosen]
    titles = _titles(store, chosen, language, glyphs)
    programmes = list(dict.fromkeys(str(row.programme) for row in rows))
    most = max(float(row.planned) for row in rows)
    figure = Figure(figsize=(11, 1.6 + 0.34 * len(programmes)))
    axes = figure.subplots()
    axes.axvline(100, color="0.6", linewidth=1, zorder=1)
    for letter, name in _categories(language):
        own = [row for row in rows if row.category == letter]
        if own:
            red, green, blue = numbered(ord(letter) - ord("A") + 1)
            axes.scatter(
                [min(float(row.percent), WIDEST) for row in own],
                [programmes.index(str(row.programme)) for row in own],
                s=[_area(float(row.planned), most) for row in own],
                color=(red / 255, green / 255, blue / 255),
                alpha=0.75,
                linewidths=0.4,
                edgecolors="white",
                label=words.category.format(letter=letter, name=name),
                zorder=2,
                clip_on=False,
            )
    for place, percents in _beyond(rows, programmes).items():
        said = ", ".join(f"{percent}%" for percent in percents)
        axes.annotate(said, (WIDEST, place), (9, 0), textcoords="offset points", va="center", fontsize=7)
    axes.set_xlim(0, WIDEST * 1.04)
    axes.set_yticks(
        range(len(programmes)),
        [words.programme.format(number=each, title=titles.get(each, "")).strip() for each in programmes],
        fontsize=8,
    )
    axes.invert_yaxis()
    axes.grid(axis="y", color="0.92", zorder=0)
    axes.tick_params(axis="x", labelsize=8)
    axes.set_xlabel(f"{words.percent}   ({words.quantity})", fontsize=8)
    axes.set_title(words.delivered.format(year=chosen), fontsize=10, loc="left")
    below = (0.5, -0.8 / figure.get_figheight())
    axes.legend(loc="upper center", bbox_to_anchor=below, ncol=3, fontsize=7, frameon=False)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    return figure, {"programmes": len(programmes), "points": len(rows)}


def _titles(store: Store, year: int, language: str, glyphs: Glyphs) -> dict[str, str]:
    """The title of each programme in the plan (the latest, of several) that has the actual numbers of a year.

    Of several languages the one asked for; where it cannot be written, one that can.
    """
    found: dict[str, dict[str, str]] = defaultdict(dict)
    query = f"""SELECT DISTINCT ?number ?title ?plan WHERE {{
      {{ SELECT DISTINCT ?unit WHERE {{ ?delivery <{t.OBSERVES}> ?deliverable ; <{t.YEAR}> {int(year)} ;
        <{t.BASIS}> <{ids.code("basis", "actual")}> . ?deliverable <{t.IN_UNIT}> ?unit }} }}
      ?unit <{t.IS_PART_OF}>* ?top .
      ?top a <{t.PROGRAMME}> ; <{t.NUMBER}> ?number ; <{t.TITLE}> ?title ; <{t.PLAN_YEAR}> ?plan }}"""
    rows = [(int(plan.value), number.value, title) for number, title, plan in select(store, query)]
    latest: dict[str, int] = {}
    for plan, number, title in sorted(rows, key=lambda row: (-row[0], row[1], row[2].value)):
        if latest.setdefault(number, plan) == plan:
            found[number].setdefault(title.language or "", title.value)
    return {
        number: glyphs.readable(
            min(names.items(), key=lambda name: (not glyphs.can(name[1]), name[0] != language, name[0]))[1]
        )
        for number, names in sorted(found.items())
    }


def _beyond(rows: Iterable[Any], programmes: Sequence[str]) -> dict[int, list[object]]:
    """By the line of a programme, the percentages too great for the axis, the greatest first."""
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        if row.percent > WIDEST:
            found[programmes.index(str(row.programme))].append(row.percent)
    return {line: sorted(percents, reverse=True) for line, percents in found.items()}


def _area(planned: float, most: float) -> float:
    """The area of a dot: it grows with the logarithm of the number planned."""
    least, largest = _DOTS
    return least + (largest - least) * math.log1p(planned) / math.log1p(most)


def _categories(language: str) -> Sequence[tuple[str, str]]:
    return [(term.notation, term.names[0]) for term in deliverables_words(language).categories]
