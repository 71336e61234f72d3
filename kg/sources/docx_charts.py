"""The series of a chart part: what the chart displays for each category.

Charts keep the values they were drawn from. A label that somebody typed over a value goes before it; a number is taken
as its label's format displays it; a nought that leaves neither bar nor label is no value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import zip_longest

from lxml import etree

from kg.model import ChartSeries
from kg.sources.docx_names import C15, CDR, OFF, A, C
from kg.sources.docx_text import plain
from kg.sources.number_format import display

MAX_POINTS = 1_000

_UNITS = {
    "hundreds": 10**2,
    "thousands": 10**3,
    "tenThousands": 10**4,
    "hundredThousands": 10**5,
    "millions": 10**6,
    "tenMillions": 10**7,
    "hundredMillions": 10**8,
    "billions": 10**9,
    "trillions": 10**12,
}
_SPREADSHEET_ERROR = re.compile(r"#(?:REF!|N/A|NAME\?|VALUE!|NULL!|DIV/0!|NUM!)")
_NOUGHT = re.compile(r"-?0*\.?0*")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_STACKED = "stacked"


@dataclass(frozen=True, slots=True)
class _Points:
    """A cache of a chart: the texts by index, how many there are, the number format and by index those that differ."""

    texts: Mapping[int, str]
    count: int
    code: str | None = None
    codes: Mapping[int, str] = field(default_factory=dict)

    def format(self, index: int) -> str | None:
        """The number format of a point: its own (c:pt/@formatCode) goes before that of the cache."""
        return self.codes.get(index, self.code)


@dataclass(frozen=True, slots=True)
class _Labels:
    """The data labels of a series or chart: shown or not, their format, and by index those that differ."""

    shown: bool
    code: str | None
    typed: Mapping[int, str]
    codes: Mapping[int, str]
    single: Mapping[int, bool]


def series(chart: etree._Element, boxes: Sequence[str] = ()) -> tuple[ChartSeries, ...]:
    """The series of a chart that display a value, in the order of the chart.

    The name is the one in the legend; without a legend the title of the series' axis, or none for an only series.
    Leftovers (a series without values, of a broken reference, one that draws a dividing line) are left out.
    ``boxes`` are the texts laid over the chart: those that are sums of its stacks make a last series without a name.
    """
    area = chart.find(f"{C}chart/{C}plotArea")
    if area is None:
        return ()
    axes = {_value(axis, "axId"): axis for axis in area.iterchildren(C + "valAx")}
    found: list[tuple[ChartSeries, str]] = []
    stacks: list[ChartSeries] = []
    for plot in area:
        axis = next((axes[each.get("val")] for each in plot.iterchildren(C + "axId") if each.get("val") in axes), None)
        for each in plot.iterchildren(C + "ser"):
            if (read := _series(each, plot.find(C + "dLbls"), _divisor(axis))) is not None:
                found.append((read, _title(axis)))
                stacks += [read] if _value(plot, "grouping") == _STACKED else []
    if chart.find(f"{C}chart/{C}legend") is None:
        named = [replace(each, name=title or each.name * (len(found) > 1)) for each, title in found]
    else:
        named = [each for each, _ in found]
    return (*named, *_totals(stacks, boxes))


def texts_over(drawing: etree._Element) -> tuple[str, ...]:
    """The texts of the boxes laid over a chart (its user shapes)."""
    shapes = drawing.iter(CDR + "sp")
    return tuple(" ".join(plain("".join(each.text or "" for each in shape.iter(A + "t"))).split()) for shape in shapes)


def _totals(stacks: Sequence[ChartSeries], boxes: Sequence[str]) -> Iterator[ChartSeries]:
    """What boxes print above stacked bars: a number that is the sum of just one stack is the total of that stack."""
    if len(stacks) < 2:
        return
    sums = [sum(_amount(value) for value in values) for values in zip(*(each.values for each in stacks), strict=False)]
    shown: list[str | None] = [None] * len(stacks[0].categories)
    for text in boxes:
        places = [at for at, total in enumerate(sums) if total and total == _amount(text)]
        if len(places) == 1:
            shown[places[0]] = text
    if any(shown):
        yield ChartSeries("", stacks[0].categories, tuple(shown))


def _amount(text: str | None) -> Decimal:
    """A displayed number; what is none counts as nothing."""
    digits = re.sub(r"[ ,]", "", text or "")
    return Decimal(digits) if _PLAIN.fullmatch(digits) else Decimal(0)


def _series(element: etree._Element, plot_labels: etree._Element | None, divisor: int) -> ChartSeries | None:
    name = " ".join(_points(element.find(C + "tx")).texts.values())
    name = " ".join(plain(name).split())
    values = _points(element.find(C + "val"))
    categories = _categories(element.find(C + "cat"), values.count)
    if not values.texts or not categories or _SPREADSHEET_ERROR.fullmatch(name):
        return None
    labels = _labels(element, plot_labels, divisor, values)
    shown = tuple(_shown(index, values, labels, divisor) for index in range(len(categories)))
    return ChartSeries(name, categories, shown) if any(shown) else None


def _shown(index: int, values: _Points, labels: _Labels, divisor: int) -> str | None:
    """What the chart displays at a place: the typed label, else the value as formatted; None for nothing."""
    cached = values.texts.get(index)
    if index in labels.typed:
        return labels.typed[index] or None
    if cached is None:
        return None
    if not labels.single.get(index, labels.shown):
        return None if _NOUGHT.fullmatch(cached) else display(cached, None, divisor)
    return display(cached, labels.codes.get(index, labels.code or values.format(index)), divisor) or None


def _points(element: etree._Element | None) -> _Points:
    """The cached texts of a reference (or a literal) by index."""
    if element is None:
        return _Points({}, 0)
    points = {int(point.get("idx", 0)): point for point in element.iter(C + "pt")}
    texts = {index: point.findtext(C + "v") or "" for index, point in points.items()}
    codes = {index: code for index, point in points.items() if (code := point.get("formatCode"))}
    literal = element.findtext(C + "v")
    if not texts and literal:
        texts = {0: literal}
    declared = next(element.iter(C + "ptCount"), None)
    count = int(declared.get("val", 0)) if declared is not None else 0
    code = next((each.text for each in element.iter(C + "formatCode")), None)
    return _Points(texts, min(MAX_POINTS, max(count, 1 + max(texts, default=-1))), code, codes)


def _categories(element: etree._Element | None, count: int) -> tuple[str, ...]:
    """One text a point. A category that is blank goes on with the one before (a year over two bars).

    Categories of several levels are joined, the outer level first.
    """
    if element is None:
        return ()
    levels = list(element.iter(C + "lvl"))
    if levels:
        rows = [_filled(_points(level), count) for level in reversed(levels)]
        return tuple(" ".join(filter(None, parts)) for parts in zip_longest(*rows, fillvalue=""))
    return tuple(_filled(_points(element), count))


def _filled(points: _Points, count: int) -> list[str]:
    filled: list[str] = []
    for index in range(min(MAX_POINTS, max(points.count, count))):
        text = " ".join(plain(points.texts.get(index, "")).split())
        filled.append(text or (filled[-1] if filled else ""))
    return filled


def _labels(element: etree._Element, plot: etree._Element | None, divisor: int, values: _Points) -> _Labels:
    own = element.find(C + "dLbls")
    source = own if own is not None else plot
    typed: dict[int, str] = {}
    codes: dict[int, str] = {}
    single: dict[int, bool] = {}
    ranges = _points(next(element.iter(C15 + "datalabelsRange"), None)).texts
    code = _code(source)
    for label in own.iterchildren(C + "dLbl") if own is not None else ():
        index = int(_value(label, "idx") or 0)
        if _on(label, "delete"):
            single[index] = False
            continue
        if own_code := _code(label):
            codes[index] = own_code
        value = display(values.texts.get(index, ""), codes.get(index, code or values.format(index)), divisor)
        if text := _rich(label, value, ranges.get(index, "")):
            typed[index] = text
        elif label.find(C + "showVal") is not None:
            single[index] = _on(label, "showVal")
    shown = source is not None and _on(source, "showVal") and not _on(source, "delete")
    return _Labels(shown, code, typed, codes, single)


def _rich(label: etree._Element, value: str, ranged: str) -> str:
    """The text typed into a label, its fields filled in; raised note marks left out."""
    rich = label.find(f"{C}tx/{C}rich")
    if rich is None:
        return ""
    fields = {"VALUE": value, "CELLRANGE": ranged or value}
    pieces: list[str] = []
    for run in rich.iter(A + "r", A + "fld"):
        properties = run.find(A + "rPr")
        if properties is not None and int(properties.get("baseline", "0") or 0) > 0:
            continue
        text = run.findtext(A + "t") or ""
        pieces.append(fields.get(run.get("type", ""), "") if run.tag == A + "fld" else text)
    return plain("".join(pieces)).strip()


def _code(labels: etree._Element | None) -> str | None:
    """The number format of labels; None where it is that of the values."""
    found = labels.find(C + "numFmt") if labels is not None else None
    if found is None or found.get("sourceLinked") not in (None, *OFF):
        return None
    return found.get("formatCode")


def _divisor(axis: etree._Element | None) -> int:
    """The unit in which an axis displays its values."""
    unit = next(axis.iter(C + "builtInUnit"), None) if axis is not None else None
    return _UNITS.get(unit.get("val", ""), 1) if unit is not None else 1


def _title(axis: etree._Element | None) -> str:
    title = axis.find(C + "title") if axis is not None else None
    texts = [each.text or "" for each in title.iter(A + "t")] if title is not None else []
    return " ".join(plain("".join(texts)).split())


def _value(element: etree._Element, name: str) -> str | None:
    found = element.find(C + name)
    return found.get("val") if found is not None else None


def _on(element: etree._Element, name: str) -> bool:
    """Whether a switch is on; one without a value is on."""
    found = element.find(C + name)
    return found is not None and found.get("val", "1") not in OFF
