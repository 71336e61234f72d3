"""Measure tables and charts of a flattened text: values under the right year, or none."""

from __future__ import annotations

from kg.blocks import classify
from kg.findings import Code
from kg.model import Document, Measure, Source
from kg.records.measures import extract
from kg.sources.text import read_lines

DOCUMENT = Document("A/00/6/Add.1", "zh", 2021, "approved", "", "x", "")
OPENING = "方案 7 \n\n  航标 \n\n  总方向 \n\n7.1 一段。 \n\n表 7.1 \n\n业绩计量 \n\n2017 2018 2019 2020 2021 \n\n"


def measure(text: str) -> Measure:
    return measures(text)[0][0]


def measures(text: str) -> tuple[tuple[Measure, ...], list[str]]:
    found, findings = extract(classify(Source(DOCUMENT, read_lines(text.encode(), "x"))), DOCUMENT)
    return found, [finding.code for finding in findings]


def values(text: str) -> dict[int, str]:
    return {value.year: value.value for value in measure(text).values}


def test_five_cells_closed_by_blanks() -> None:
    text = (
        OPENING
        + "     不适用 没有数据 \n\n建立数据\n\n平台 \n\n两个国家使\n\n用平台 \n\n五个国家使用平台 \n\n  立法授权 \n"
    )
    assert values(text) == {
        2017: "不适用",
        2018: "没有数据",
        2019: "建立数据平台",
        2020: "两个国家使用平台",
        2021: "五个国家使用平台",
    }


def test_blanks_tell_the_empty_cells_before_a_row() -> None:
    text = OPENING + (
        "     • 不适用 • 甲 \n\n• 乙 \n\n• 丙 \n\n• 丁 \n\n • 戊 \n\n• 己 \n\n• 庚 \n\n• 辛 \n\n    • 壬 \n\n  立法授权 \n"
    )
    assert values(text) == {
        2017: "不适用",
        2018: "• 甲; • 戊",
        2019: "• 乙; • 己",
        2020: "• 丙; • 庚",
        2021: "• 丁; • 辛; • 壬",
    }


def test_an_empty_cell_within_a_row() -> None:
    text = OPENING + "     不适用 不适用 甲 \n\n 乙 \n\n  立法授权 \n"
    assert values(text) == {2017: "不适用", 2018: "不适用", 2019: "甲", 2021: "乙"}


def test_a_line_of_blanks_is_an_empty_cell_where_one_is_missing() -> None:
    text = OPENING + "     • 甲 \n\n• 乙 \n\n• 丙 \n\n \n\n• 戊 \n\n   • 己 \n\n• 庚 \n\n  立法授权 \n"
    assert values(text) == {2017: "• 甲", 2018: "• 乙", 2019: "• 丙", 2020: "• 己", 2021: "• 戊; • 庚"}
    full = OPENING + "     甲 \n\n乙 \n\n丙 \n\n \n\n丁 \n\n戊 \n\n  立法授权 \n"
    assert values(full)[2020] == "丁"


def test_the_last_column_is_told_by_its_width() -> None:
    narrow = "建立关于航标的\n\n数据平台并用于\n\n各国 \n\n"
    wide = "各国普遍使用数据\n\n平台，并按新标准\n\n更新 \n\n水手说标志清楚 \n\n"
    assert values(OPENING + "     不适用 不适用 " + narrow * 2 + wide + "  立法授权 \n") == {
        2017: "不适用",
        2018: "不适用",
        2019: "建立关于航标的数据平台并用于各国",
        2020: "建立关于航标的数据平台并用于各国",
        2021: "各国普遍使用数据平台，并按新标准更新; 水手说标志清楚",
    }


def test_a_repeated_header_after_a_page_break() -> None:
    text = OPENING + (
        "     甲一 \n\n乙一 \n\n丙一 \n\n丁一 \n\n戊一\n\n上半 \n 2017 2018 2019 2020 2021 \n\n        丁下半 \n\n戊下半 \n\n  立法授权 \n"
    )
    assert values(text) == {2017: "甲一", 2018: "乙一", 2019: "丙一", 2020: "丁一丁下半", 2021: "戊一上半戊下半"}


def test_short_cells_on_one_line() -> None:
    text = OPENING + "     不适用 没有投诉 没有投诉 没有投诉 没有投诉 \n\n  立法授权 \n"
    assert values(text) == {2017: "不适用", 2018: "没有投诉", 2019: "没有投诉", 2020: "没有投诉", 2021: "没有投诉"}


def test_cells_that_do_not_come_out_even_are_not_guessed() -> None:
    text = OPENING + "     不适用 \n\n• 甲 \n\n• 乙 \n\n• 丙 \n\n• 丁 \n\n• 戊 \n\n• 己 \n\n  立法授权 \n"
    assert values(text) == {2017: "不适用"}
    assert measures(text)[1] == [Code.MEASURE_VALUES_INCOMPLETE]


FIGURE = (
    "方案 7 \n\n  航标 \n\n  总方向 \n\n7.1 一段。 \n\n图 7.一 \n\n业绩计量：采用标准的国家(百分比) \n\n"
    "  内部挑战和对策 \n\n7.2 另一段。 \n\n"
)


def test_labels_of_a_chart_without_its_axis() -> None:
    found = measure(FIGURE + "3\n\n4 7\n\n9 12\n\n0\n\n5\n\n10\n\n15\n\n2017 2018 2019 2020 2021\n")
    assert (found.title, found.measured_in) == ("采用标准的国家", "百分比")
    assert [(v.year, v.value, v.source) for v in found.values] == [
        (2017, "3", "chart"),
        (2018, "4", "chart"),
        (2019, "7", "chart"),
        (2020, "9", "chart"),
        (2021, "12", "chart"),
    ]


def test_series_by_their_legend_and_thousands() -> None:
    found = measure(
        FIGURE + "1 010 1 028\n\n766 800 800\n\n97%\n\n94% 94% 100% 100%\n\n2017 2018 2019 2020 2021\n\n申请 口译\n"
    )
    assert [(v.series, v.value) for v in found.values][::5] == [("申请", "1010"), ("口译", "97%")]


def test_too_few_labels_give_no_values() -> None:
    found, codes = measures(FIGURE + "80\n\n90\n\n95 98\n\n0\n\n20\n\n40\n\n60\n\n2017 2018 2019 2020 2021\n")
    assert (found[0].values, codes) == ((), [Code.MEASURE_WITHOUT_VALUES])
    found, codes = measures(FIGURE)
    assert (found[0].values, codes) == ((), [])
