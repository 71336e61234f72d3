"""Charts in Word files: what they display, value by value, and what of it is a value of a measure."""

from __future__ import annotations

import pytest

from kg.lang.measures import measure_words
from kg.model import Block, ChartSeries, Kind, Line
from kg.records.measures_printed import read
from kg.sources.docx import read_lines
from kg.sources.number_format import display
from tests.docx_files import NAMESPACES, bars, chart, chart_drawing, docx, label, series

YEARS = ("2023", "2024", "2025", "2026", "2027")
NAMED = ("2023 \n(actual)", "2024 \n(actual)", "2025 \n(actual)", "2026 \n(planned)", "2027 \n(planned)")
ACCOUNTING = '_(* #\\ ##0_);_(* \\(#\\ ##0\\);_(* "–"??_);_(@_)'
OVER = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes" '
    'Target="../drawings/drawing1.xml"/></Relationships>'
)
SHOWN = '<c:showVal val="1"/>'


def drawn(*plots: str, legend: bool = True, axes: str = "", over: str = "") -> tuple[ChartSeries, ...]:
    """The series of a chart as the reader gives them; ``over`` is a part with what is laid over it."""
    parts = {"charts/chart1.xml": chart(*plots, legend=legend, axes=axes)}
    if over:
        parts |= {"drawings/drawing1.xml": over, "charts/_rels/chart1.xml.rels": OVER}
    data = docx(
        chart_drawing("rId5"),
        parts=parts,
        relations={"rId5": ("chart", "charts/chart1.xml")},
    )
    (line,) = read_lines(data, "plan.docx")
    assert line.style == "figure"
    return line.charts


def values(charts: tuple[ChartSeries, ...]) -> list[tuple[str, int, str, str, str]]:
    """The values of the measure whose figure has these series, in the plan for 2027."""
    block = Block(Kind.FIGURE, "Performance measure: x", (1, 2), raw=(Line(2, "", style="figure", charts=charts),))
    found, _ = read(block, 2027, measure_words("en"))
    return [(each.series, each.year, each.basis, each.value, each.printed) for each in found]


def test_cached_values_are_displayed_by_the_format_of_their_labels() -> None:
    labels = f'<c:dLbls><c:numFmt formatCode="{ACCOUNTING.replace(chr(34), "&quot;")}"/>{SHOWN}</c:dLbls>'
    (only,) = drawn(bars(series("X", NAMED, ("0", "1250.4", "17", None, "23"), labels)), legend=False)
    assert only.name == ""
    assert only.categories[0] == "2023 (actual)"
    assert only.values == ("–", "1 250", "17", None, "23")


def test_a_typed_label_goes_before_the_cached_value() -> None:
    labels = f"<c:dLbls>{label(1, '37', showVal='1')}{label(2, 'N/A')}{label(3, '–', showVal='0')}{SHOWN}</c:dLbls>"
    (only,) = drawn(bars(series("Planned", YEARS, ("1", "36", "0", "0", "5"), labels)))
    assert only == ChartSeries("Planned", YEARS, ("1", "37", "N/A", "–", "5"))


def test_a_raised_mark_is_no_part_of_a_label() -> None:
    typed = (
        '<c:dLbl><c:idx val="0"/><c:tx><c:rich><a:p><a:fld type="VALUE"><a:rPr/><a:t>[VALUE]</a:t></a:fld>'
        '<a:r><a:rPr baseline="30000"/><a:t>a</a:t></a:r></a:p></c:rich></c:tx></c:dLbl>'
    )
    (only,) = drawn(bars(series("Actual", YEARS[:2], ("24", "25"), f"<c:dLbls>{typed}{SHOWN}</c:dLbls>")))
    assert only.values == ("24", "25")


def test_leftover_series_and_noughts_without_a_bar_are_left_out() -> None:
    unlabelled = "<c:dLbls><c:delete val='1'/></c:dLbls>"
    found = drawn(
        bars(
            series("Videos", YEARS, ("1", "2", "3", None, None)),
            series("#REF!", YEARS, ("1", None, None, None, None)),
            series("Column1", YEARS, (None,) * 5),
            series("Nothing", YEARS, ("0",) * 5, unlabelled),
        ),
        '<c:scatterChart><c:ser><c:yVal><c:numRef><c:numCache><c:pt idx="0"><c:v>1</c:v></c:pt></c:numCache></c:numRef>'
        "</c:yVal></c:ser></c:scatterChart>",
    )
    assert [each.name for each in found] == ["Videos"]


def test_a_single_label_may_be_shown_or_hidden() -> None:
    labels = f'<c:dLbls>{label(0, showVal="1")}{label(1, showVal="0")}<c:numFmt formatCode="0.0"/></c:dLbls>'
    (only,) = drawn(bars(series("Cost", YEARS[:3], ("1.26", "0", "2.5"), labels)))
    assert only.values == ("1.3", None, "2.5")


def test_an_axis_in_millions_divides_what_is_displayed() -> None:
    axis = '<c:valAx><c:axId val="7"/><c:dispUnits><c:builtInUnit val="millions"/></c:dispUnits></c:valAx>'
    money = '"$"#,##0.00'
    (only,) = drawn(bars(series("Revenue", YEARS[:1], ("8415797",), code=money), axis="7"), axes=axis)
    assert only.values == ("$8.42",)
    assert values((only,)) == [("Revenue", 2023, "", "8.42", "$8.42")]


def test_without_a_legend_the_axis_names_the_series() -> None:
    axes = "".join(
        f'<c:valAx><c:axId val="{number}"/><c:title><c:tx><c:rich><a:p><a:r><a:t>{title}</a:t></a:r></a:p></c:rich>'
        "</c:tx></c:title></c:valAx>"
        for number, title in ((1, "Claims"), (2, "Meetings"))
    )
    found = drawn(
        bars(series("Column1", YEARS, ("6",) * 5), axis="1"),
        bars(series("Column2", YEARS, ("4",) * 5), axis="2"),
        legend=False,
        axes=axes,
    )
    assert [each.name for each in found] == ["Claims", "Meetings"]


def test_a_year_over_two_bars_and_the_years_twice() -> None:
    planned = series("Good (planned)", ("2024", None, "2025", None), ("18", None, "19", None))
    actual = series("Good (actual)", ("2024", None, "2025", None), (None, "12", None, "26"))
    assert values(drawn(bars(planned, actual))) == [
        ("Good (planned)", 2024, "planned", "18", ""),
        ("Good (planned)", 2025, "planned", "19", ""),
        ("Good (actual)", 2024, "actual", "12", ""),
        ("Good (actual)", 2025, "actual", "26", ""),
    ]
    right = series("Views", (*YEARS[:2], *YEARS[:2]), (None, None, "600", "3506370"), code="#\\ ###\\ ##0")
    assert [each[1:] for each in values(drawn(bars(right)))] == [
        (2023, "", "600", ""),
        (2024, "", "3506370", "3 506 370"),
    ]


def test_a_dash_is_nought_only_where_something_was_counted() -> None:
    planned, actual = ("–", "–", "–", "–", "5"), ("–",) * 5
    charts = (ChartSeries("Planned", YEARS, planned), ChartSeries("Actual", YEARS, actual))
    counted = [("Actual", year, "actual", "0", "–") for year in (2023, 2024, 2025)]
    assert values(charts) == [("Planned", 2027, "planned", "5", ""), *counted]
    single = (ChartSeries("", tuple(" ".join(each.split()) for each in NAMED), ("–", "0", "3", "0", "–")),)
    assert values(single) == [
        ("", 2023, "actual", "0", "–"),
        ("", 2024, "actual", "0", ""),
        ("", 2025, "actual", "3", ""),
        ("", 2026, "planned", "0", ""),
    ]
    assert values((ChartSeries("Actual", YEARS, ("1", None, "N/A", "0", "0")),)) == [
        ("Actual", 2023, "actual", "1", ""),
        ("Actual", 2025, "actual", "N/A", ""),
    ]


def test_a_point_may_have_a_format_of_its_own() -> None:
    plain = series("Shares", YEARS[:2], ("35.4", "1"), code="#,##0.00")
    (only,) = drawn(bars(plain.replace('<c:pt idx="0"><c:v>35.4', '<c:pt idx="0" formatCode="#,##0"><c:v>35.4')))
    assert only.values == ("35", "1.00")


def test_a_plan_to_have_none_is_a_plan() -> None:
    planned, actual = ("–",) * 5, ("2", "–", "–", "–", "–")
    charts = (ChartSeries("Planned", YEARS, planned), ChartSeries("Actual", YEARS, actual))
    assert values(charts)[:3] == [("Planned", year, "planned", "0", "–") for year in (2025, 2026, 2027)]


def test_boxes_over_stacks_print_their_totals() -> None:
    boxes = "".join(
        f"<cdr:relSizeAnchor><cdr:sp><cdr:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></cdr:txBody></cdr:sp>"
        "</cdr:relSizeAnchor>"
        for text in ("1 271", "300", "–")
    )
    stacked = bars(series("A", YEARS[:3], ("1 000", "100", "5")), series("B", YEARS[:3], ("271", "200", "6")))
    stacked = stacked.replace("<c:barChart>", '<c:barChart><c:grouping val="stacked"/>')
    for drawing, totals in (("drawing", ("1 271", "300", None)), ("none", ())):
        found = drawn(
            stacked, over=f"<c:userShapes {NAMESPACES}>{boxes if drawing == 'drawing' else ''}</c:userShapes>"
        )
        assert [each.values for each in found if not each.name] == ([totals] if totals else [])


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        ("0.85", "0%", "85%"),
        ("1234567.5", "#,##0", "1,234,568"),
        ("-5", "0_);(0)", "(5)"),
        ("-5", "0", "-5"),
        ("1500", "0.0,", "1.5"),
        ("2.50", "0.##", "2.5"),
        ("0", "0;-0;;@", ""),
        ("12", "[Red]0", "12"),
        ("text", "0", "text"),
        ("3", '0" km"', "3 km"),
    ],
)
def test_number_formats(value: str, code: str, shown: str) -> None:
    assert display(value, code) == shown
