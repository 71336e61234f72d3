"""Plots of a graph, drawn from named queries: planned against actual deliverables, a unit's measures over the years.

They need matplotlib (``pip install 'mandategraph[plot]'``). Labels are in the language asked for, or in English where
that needs Chinese characters and no installed font has them. The same graph and fonts give the same file.
"""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import ExportError
from kg.export import fonts
from kg.lang import LANGUAGES
from kg.lang.plots import plot_words
from kg.query.run import languages

if TYPE_CHECKING:
    from pyoxigraph import Store

PLOTS = ("planned-actual", "measures")
SUFFIXES = (".png", ".svg", ".pdf")


def plot(
    store: Store,
    kind: str,
    path: Path | str,
    *,
    unit: str = "",
    year: int | None = None,
    language: str = "",
    notice: Callable[[str], None] | None = None,
) -> dict[str, int]:
    """Draw a plot (one of ``PLOTS``) into a file whose suffix tells its format; what was drawn is counted.

    ``measures`` needs a ``unit`` as ``kg explain`` takes it; ``planned-actual`` may have a ``year`` (else the latest
    with actual numbers). What could not be drawn as asked, for want of a font, is one sentence for ``notice`` (without
    it, a warning). The file is there whole or as it was before. Raises ExportError where plot, format, language or
    options are unknown, there is nothing to draw, matplotlib is not installed or the file cannot be written.
    """
    target = Path(path)
    _refuse(kind, target, unit, year, language)
    fonts.prepare()
    import matplotlib

    glyphs = fonts.Glyphs(fonts.cjk_font())
    tongue = language or next((each for each in LANGUAGES if each in languages(store)), LANGUAGES[-1])
    switched = plot_words(tongue).script and glyphs.font is None
    tongue = "en" if switched else tongue
    families = [glyphs.font, "DejaVu Sans"] if glyphs.font else ["DejaVu Sans"]
    with matplotlib.rc_context({"font.family": families, "svg.hashsalt": "kg", "axes.unicode_minus": False}):
        figure, drawn = _figure(store, kind, tongue, glyphs, unit, year)
        _save(figure, target)
    sentence = fonts.notice(glyphs, switched)
    if sentence and notice:
        notice(sentence)
    elif sentence:
        warnings.warn(sentence, stacklevel=2)
    return drawn


def _refuse(kind: str, target: Path, unit: str, year: int | None, language: str) -> None:
    """Refuses what does not exist, and options that a plot does not use."""
    if kind not in PLOTS:
        raise ExportError(f"There is no plot {kind!r}; there are {', '.join(PLOTS)}.")
    if target.suffix.lower() not in SUFFIXES:
        raise ExportError(f"A plot is written as {', '.join(SUFFIXES)}, not as {target.name}.")
    if language and language not in LANGUAGES:
        raise ExportError(f"There are no labels in {language!r}; there are {', '.join(LANGUAGES)}.")
    if kind == PLOTS[0] and unit:
        raise ExportError(f"The plot {kind} shows every programme; a unit is only for {PLOTS[1]}.")
    if kind == PLOTS[1] and year is not None:
        raise ExportError(f"The plot {kind} shows all years; a year is only for {PLOTS[0]}.")


def _figure(
    store: Store, kind: str, language: str, glyphs: fonts.Glyphs, unit: str, year: int | None
) -> tuple[Any, dict[str, int]]:
    """The figure of a plot, and what is in it, counted."""
    words = plot_words(language)
    if kind == PLOTS[0]:
        from kg.export.delivered import planned_actual

        return planned_actual(store, words, glyphs, year)
    from kg.export.measures import measures

    return measures(store, words, language, glyphs, unit)


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
