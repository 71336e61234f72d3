"""Plots of a graph, drawn from named queries: planned against actual deliverables, a unit's measures over the years.

They need matplotlib (``pip install 'mandategraph[plot]'``). Labels are in the language asked for, or in English where
that needs Chinese characters and no installed font has them. The same graph and fonts give the same file.
"""

from __future__ import annotations

import contextlib
import math
import tempfile
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import ExportError
from kg.export.palette import numbered
from kg.lang import LANGUAGES
from kg.lang.deliverables import deliverables_words
from kg.lang.numerals import numeral
from kg.lang.plots import PlotWords, plot_words
from kg.query.run import languages, run

if TYPE_CHECKING:
    from pyoxigraph import Store

PLOTS = ("planned-actual", "measures")
SUFFIXES = (".png", ".svg", ".pdf")
WIDEST = 200  # per cent; what lies beyond stands at the edge, with its figure
COLUMNS = 2

#: Fonts with Chinese characters, the best first; a collection goes by the name of its first face.
_FONTS = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "Noto Sans CJK JP",
    "Noto Sans CJK TC", "Noto Sans CJK KR", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei", "SimHei", "Heiti SC", "Noto Serif CJK SC", "Noto Serif CJK JP", "SimSun",
    "Droid Sans Fallback", "Arial Unicode MS",
)  # fmt: skip
_CJK = 0x2E80  # from this code point on a text needs such a font
_DOTS = (14.0, 260.0)  # smallest and largest area of a dot
_WRAP = 46


def plot(
    store: Store, kind: str, path: Path | str, *, unit: str = "", year: int | None = None, language: str = ""
) -> dict[str, int]:
    """Draw a plot (one of ``PLOTS``) into a file whose suffix tells its format; what was drawn is counted.

    ``measures`` needs a ``unit`` as ``kg explain`` takes it; ``planned-actual`` may have a ``year`` (else the latest
    with actual numbers). The file is there whole or as it was before. Raises ExportError where plot, format, language
    or options are unknown, there is nothing to draw, matplotlib is not installed or the file cannot be written.
    """
    target = Path(path)
    if kind not in PLOTS:
        raise ExportError(f"There is no plot {kind!r}; there are {', '.join(PLOTS)}.")
    if target.suffix.lower() not in SUFFIXES:
        raise ExportError(f"A plot is written as {', '.join(SUFFIXES)}, not as {target.name}.")
    if language and language not in LANGUAGES:
        raise ExportError(f"There are no labels in {language!r}; there are {', '.join(LANGUAGES)}.")
    try:
        import matplotlib
    except ImportError as error:
        raise ExportError("Plots need matplotlib; install it with: pip install 'mandategraph[plot]'") from error
    matplotlib.use("Agg")
    font = cjk_font()
    words = plot_words(language or next((each for each in LANGUAGES if each in languages(store)), LANGUAGES[-1]))
    if words.script and font is None:
        words = plot_words("en")
    families = [font, "DejaVu Sans"] if font else ["DejaVu Sans"]
    with matplotlib.rc_context({"font.family": families, "svg.hashsalt": "kg", "axes.unicode_minus": False}):
        figure, drawn = (
            _planned_actual(store, words, font, year) if kind == PLOTS[0] else _measures(store, words, font, unit)
        )
        _save(figure, target)
    return drawn


def cjk_font() -> str | None:
    """The name of an installed font with Chinese characters, None where there is none."""
    from matplotlib.font_manager import findSystemFonts, fontManager

    def known() -> str | None:
        installed = {font.name for font in fontManager.ttflist}
        return next((name for name in _FONTS if name in installed), None)

    if known() is None:  # matplotlib keeps a list of fonts: some may have been installed since
        listed = {font.fname for font in fontManager.ttflist}
        for path in sorted(set(findSystemFonts()) - listed):
            with contextlib.suppress(OSError, RuntimeError):
                fontManager.addfont(path)
    return known()


def _save(figure: Any, target: Path) -> None:
    metadata = {".png": {"Software": None}, ".svg": {"Date": None}, ".pdf": {"CreationDate": None}}
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".plot-") as folder:
            draft = Path(folder) / target.name
            figure.savefig(draft, dpi=150, bbox_inches="tight", metadata=metadata[target.suffix.lower()])
            draft.replace(target)
    except OSError as error:
        raise ExportError(f"{target} cannot be written: {error.strerror or error}.") from error


def _readable(text: object, font: str | None) -> str:
    """A text, or nothing where no installed font has its characters."""
    shown = str(text or "")
    return shown if font is not None or all(ord(sign) < _CJK for sign in shown) else ""


def _rgb(number: int) -> tuple[float, float, float]:
    red, green, blue = numbered(number)
    return red / 255, green / 255, blue / 255


# ---------------------------------------------------------------- planned against actual


def _planned_actual(store: Store, words: PlotWords, font: str | None, year: int | None) -> tuple[Any, dict[str, int]]:
    """A line a programme, a dot a sub-category: how much of what was planned was delivered."""
    from matplotlib.figure import Figure

    language = LANGUAGES[0] if words.script else "en"
    answer = run(store, "planned-actual", {"year": year, "language": language})
    rows = [row for row in answer if row.percent is not None]
    if not rows:
        raise ExportError("There are no deliverables with planned and actual numbers to draw.")
    chosen = year or max(row.year for row in rows)
    rows = [row for row in rows if row.year == chosen]
    outline = run(store, "outline", {"language": language})
    titles = {row.number: _readable(row.title, font) for row in outline if row.level == "programme"}
    programmes = list(dict.fromkeys(str(row.programme) for row in rows))
    most = max(float(row.planned) for row in rows)
    figure = Figure(figsize=(11, 1.6 + 0.34 * len(programmes)))
    axes = figure.subplots()
    axes.axvline(100, color="0.6", linewidth=1, zorder=1)
    for letter, name in _categories(language):
        own = [row for row in rows if row.category == letter]
        if own:
            axes.scatter(
                [min(float(row.percent), WIDEST) for row in own],
                [programmes.index(str(row.programme)) for row in own],
                s=[_area(float(row.planned), most) for row in own],
                color=_rgb(ord(letter) - ord("A") + 1),
                alpha=0.75,
                linewidths=0.4,
                edgecolors="white",
                label=words.category.format(letter=letter, name=name),
                zorder=2,
            )
    for row in rows:
        if row.percent > WIDEST:
            place = (WIDEST, programmes.index(str(row.programme)))
            axes.annotate(f"{row.percent}%", place, (6, 0), textcoords="offset points", va="center", fontsize=7)
    axes.set_xlim(0, WIDEST * 1.04)
    axes.set_yticks(
        range(len(programmes)),
        [words.programme.format(number=each, title=titles.get(each, "")).strip() for each in programmes],
        fontsize=8,
    )
    axes.invert_yaxis()
    axes.grid(axis="y", color="0.92", zorder=0)
    axes.set_xlabel(f"{words.percent}   ({words.quantity})", fontsize=8)
    axes.set_title(words.delivered.format(year=chosen), fontsize=10, loc="left")
    below = (0.5, -0.8 / figure.get_figheight())
    axes.legend(loc="upper center", bbox_to_anchor=below, ncol=3, fontsize=7, frameon=False)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    return figure, {"programmes": len(programmes), "points": len(rows)}


def _area(planned: float, most: float) -> float:
    """The area of a dot: it grows with the logarithm of the number planned."""
    least, largest = _DOTS
    return least + (largest - least) * math.log1p(planned) / math.log1p(most)


def _categories(language: str) -> Sequence[tuple[str, str]]:
    return [(term.notation, term.names[0]) for term in deliverables_words(language).categories]


# ---------------------------------------------------------------- a unit's measures


def _measures(store: Store, words: PlotWords, font: str | None, unit: str) -> tuple[Any, dict[str, int]]:
    """A panel a measure, a line a series; hollow marks are values told in prose."""
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

    if not unit:
        raise ExportError("A plot of measures needs a unit: give its number (12-2), its title or its IRI.")
    rows = list(run(store, "unit-trajectories", {"unit": unit}))
    if not rows:
        raise ExportError(f"The performance measures of {unit} have no numbers to draw.")
    panels = list(dict.fromkeys(row.measure for row in rows))
    columns = min(COLUMNS, len(panels))
    lines = math.ceil(len(panels) / columns)
    figure = Figure(figsize=(5.6 * columns, 3.1 * lines), layout="constrained")
    grid = figure.subplots(lines, columns, squeeze=False)
    for place in range(len(panels), lines * columns):
        grid[place // columns][place % columns].set_axis_off()
    for place, panel in enumerate(panels):
        axes = grid[place // columns][place % columns]
        own = [row for row in rows if row.measure == panel]
        kept = list(dict.fromkeys((row.series, row.basis) for row in own))
        by_basis = len(kept) > 1 and len({basis for _, basis in kept}) == len(kept)  # the series are plan and outcome
        for number, line in enumerate(kept, 1):
            series = "" if by_basis or not line[0] else _readable(line[0], font) or f"({number})"
            _line(axes, [row for row in own if (row.series, row.basis) == line], series, number, words)
        axes.set_title(_title(own[0], words, font), fontsize=8, loc="left")
        axes.set_ylabel(_readable(own[0].measured, font), fontsize=7)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.tick_params(labelsize=7)
        axes.margins(y=0.2)
        axes.set_ylim(bottom=min(0, *(float(row.value) for row in own)))
        if axes.get_legend_handles_labels()[1]:
            axes.legend(fontsize=6.5, frameon=False)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
    return figure, {"measures": len(panels), "points": len(rows)}


def _line(axes: Any, rows: Sequence[Any], series: str, number: int, words: PlotWords) -> None:
    """One series: a line through its values, dashed where it is planned, with the value at each."""
    years, values = [row.year for row in rows], [float(row.value) for row in rows]
    basis = {"planned": words.planned, "actual": words.actual}.get(rows[0].basis or "", "")
    told = rows[0].source == "narrative"
    name = ", ".join(filter(None, (series, basis, words.narrative if told else "")))
    axes.plot(
        years, values, color=_rgb(number), linestyle="--" if rows[0].basis == "planned" else "-", linewidth=1.3,
        marker="o", markersize=4.5, markerfacecolor="white" if told else _rgb(number), label=name or "_",
    )  # fmt: skip
    above = 5 if number % 2 else -11  # figures of two lines that meet stand above and below
    for row, year, value in zip(rows, years, values, strict=True):
        axes.annotate(
            f"{row.value:,}", (year, value), (0, above), textcoords="offset points", ha="center", fontsize=6.5
        )


def _title(row: Any, words: PlotWords, font: str | None) -> str:
    """The number of a table or figure, and its title where it can be written."""
    kind = words.table if str(row.number or "").rpartition(".")[2].isdigit() else words.figure
    place = kind.format(number=_number(row.number, font)) if row.number else ""
    width = _WRAP if all(ord(sign) < _CJK for sign in str(row.title or "")) else _WRAP * 2 // 3
    return "\n".join(filter(None, (place, textwrap.fill(_readable(row.title, font), width))))


def _number(number: str, font: str | None) -> str:
    """The number of a table or figure as printed; where its numeral cannot be written, in Arabic figures.

    >>> _number("1.十四", None), _number("1.十四", "Noto Sans CJK SC"), _number("3.I.XII", None)
    ('1.14', '1.十四', '3.I.XII')
    """
    before, dot, last = number.rpartition(".")
    return number if _readable(number, font) else f"{before}{dot}{numeral(last) or ''}"
