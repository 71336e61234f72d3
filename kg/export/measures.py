"""The plot of a unit's performance measures over the years: a panel a measure, a line a series."""

from __future__ import annotations

import math
import textwrap
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kg import ids
from kg import terms as t
from kg.errors import ExportError
from kg.export.figures import values
from kg.export.fonts import CJK, Glyphs
from kg.export.palette import numbered
from kg.export.reading import select
from kg.export.views import NODE_KINDS
from kg.lang.numerals import numeral
from kg.lang.plots import PlotWords
from kg.query.parameters import resolve
from kg.query.render import shortened
from kg.query.run import run

if TYPE_CHECKING:
    from pyoxigraph import Store

COLUMNS = 2
_PANEL = 3.0  # height of a panel without its legend, in inches
_WRAP = 46  # characters of a panel's title in a line
_SHORT = 30  # characters of a series' name, of which two stand in a line


def measures(store: Store, words: PlotWords, language: str, glyphs: Glyphs, unit: str) -> tuple[Any, dict[str, int]]:
    """The figure of one unit's measures, and how many measures and points it has; hollow marks are told in prose.

    Raises ExportError where no unit, or more than one, is meant, or there is nothing to draw.
    """
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

    iri = _one(store, unit, language)
    rows = list(run(store, "unit-trajectories", {"unit": iri}))
    if not rows:
        raise ExportError(f"The performance measures of {unit} have no numbers to draw.")
    panels = list(dict.fromkeys(row.measure for row in rows))
    columns = min(COLUMNS, len(panels))
    lines = math.ceil(len(panels) / columns)
    named = [line for each in _called(store, iri, language, glyphs) for line in _wrapped(each, 72 * columns)]
    figure = Figure(layout="constrained")
    figure.suptitle("\n".join(named), fontsize=10, x=0.01, ha="left")
    grid = figure.subplots(lines, columns, squeeze=False)
    deeper = [0.0] * lines  # the height that the longest legend of each line of panels takes, in inches
    for place in range(len(panels), lines * columns):
        grid[place // columns][place % columns].set_axis_off()
    for place, panel in enumerate(panels):
        axes = grid[place // columns][place % columns]
        own = [row for row in rows if row.measure == panel]
        kept = list(dict.fromkeys((row.series, row.basis) for row in own))
        by_basis = len(kept) > 1 and len({basis for _, basis in kept}) == len(kept)  # the series are plan and outcome
        for number, line in enumerate(kept, 1):
            series = "" if by_basis or not line[0] else glyphs.readable(line[0]) or f"({number})"
            _line(axes, [row for row in own if (row.series, row.basis) == line], series, number, words)
        axes.set_title(_title(own[0], words, glyphs), fontsize=8, loc="left")
        axes.set_ylabel(glyphs.readable(own[0].measured), fontsize=7)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.tick_params(labelsize=7)
        least, most = (pick(float(row.value) for row in own) for pick in (min, max))
        least = min(0.0, least)
        axes.set_ylim(least, most + 0.18 * (most - least or 1))
        names = axes.get_legend_handles_labels()[1]
        if names:
            columns_of = 2 if max(map(len, names)) <= _SHORT else 1
            axes.legend(
                fontsize=6.5, frameon=False, ncol=columns_of, loc="upper left", bbox_to_anchor=(-0.02, 0),
                borderaxespad=2.8,
            )  # fmt: skip
            deeper[place // columns] = max(deeper[place // columns], 0.14 * math.ceil(len(names) / columns_of))
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
    heights = [_PANEL + more for more in deeper]
    figure.set_size_inches(5.6 * columns, sum(heights) + 0.2 * len(named))
    grid[0][0].get_gridspec().set_height_ratios(heights)
    figure.draw_without_rendering()  # so that places are known
    figure.set_layout_engine("none")
    for axes in grid.flat:
        values(axes)
    return figure, {"measures": len(panels), "points": len(rows)}


def _one(store: Store, unit: str, language: str) -> str:
    """The IRI of the only unit that is meant."""
    if not unit:
        raise ExportError("A plot of measures needs a unit: give its number (12-2), its title or its IRI.")
    meant = [term.value for term in resolve(store, "unit", unit)]
    if len(meant) > 1:
        names = [f"{shortened(iri)} ({'; '.join(_called(store, iri, language, Glyphs('any')))})" for iri in meant]
        raise ExportError(f"{unit!r} means several units: {', '.join(names)}; name one of them.")
    return meant[0]


def _called(store: Store, unit: str, language: str, glyphs: Glyphs) -> list[str]:
    """What a unit is called, from its programme down to it, with the year of its plan at the end."""
    kinds = {ids.code("level", kind.name): kind for kind in NODE_KINDS.values()}
    query = f"""SELECT DISTINCT ?place ?level ?number ?title ?year ?depth WHERE {{
      {{ SELECT ?place (COUNT(?around) AS ?depth) WHERE {{
        <{unit}> <{t.IS_PART_OF}>* ?place . ?place a <{t.UNIT}> ; <{t.IS_PART_OF}>* ?around . ?around a <{t.UNIT}>
      }} GROUP BY ?place }}
      ?place <{t.LEVEL}> ?level ; <{t.PLAN_YEAR}> ?year .
      OPTIONAL {{ ?place <{t.NUMBER}> ?number }} OPTIONAL {{ ?place <{t.TITLE}> ?title }} }}"""
    places: dict[tuple[int, str], list[tuple[Any, ...]]] = defaultdict(list)
    for place, *told, depth in select(store, query):
        places[int(depth.value), place.value].append(tuple(told))
    names, years = [], set()
    for _, told in sorted(places.items()):
        level, number, _, year = told[0]
        titles = [title for _, _, title, _ in told if title]
        titles.sort(key=lambda title: (not glyphs.can(title.value), title.language != language, title.value))
        kind = kinds[level.value].title(language) if number and level.value in kinds else ""
        shown = glyphs.readable(titles[0].value) if titles else ""
        names.append(" ".join(filter(None, (kind, number.value if number else "", shown))))
        years.add(year.value)
    return [*filter(None, names[:-1]), f"{names[-1]} ({', '.join(sorted(years))})".strip()]


def _line(axes: Any, rows: Sequence[Any], series: str, number: int, words: PlotWords) -> None:
    """One series: a line through its values, dashed where it is planned."""
    years, numbers = [row.year for row in rows], [float(row.value) for row in rows]
    basis = {"planned": words.planned, "actual": words.actual}.get(rows[0].basis or "", "")
    told = rows[0].source == "narrative"
    name = ", ".join(filter(None, (series, basis, words.narrative if told else "")))
    red, green, blue = (part / 255 for part in numbered(number))
    axes.plot(
        years, numbers, color=(red, green, blue), linestyle="--" if rows[0].basis == "planned" else "-", linewidth=1.3,
        marker="o", markersize=4.5, markerfacecolor="white" if told else (red, green, blue), label=name or "_",
    )  # fmt: skip


def _title(row: Any, words: PlotWords, glyphs: Glyphs) -> str:
    """The number of a table or figure, and its title where it can be written."""
    kind = words.table if str(row.number or "").rpartition(".")[2].isdigit() else words.figure
    place = kind.format(number=number_shown(row.number, glyphs)) if row.number else ""
    return "\n".join(filter(None, (place, *_wrapped(glyphs.readable(row.title), _WRAP))))


def _wrapped(text: str, width: int) -> list[str]:
    """A text in lines; Chinese characters are wider."""
    return textwrap.wrap(text, width if all(ord(sign) < CJK for sign in text) else width * 2 // 3)


def number_shown(number: str, glyphs: Glyphs) -> str:
    """The number of a table or figure as printed; where its numeral cannot be written, in Arabic figures.

    >>> number_shown("1.十四", Glyphs(None)), number_shown("1.十四", Glyphs("SimSun"))
    ('1.14', '1.十四')
    """
    before, dot, last = number.rpartition(".")
    return number if glyphs.can(number) else f"{before}{dot}{numeral(last) or ''}"
