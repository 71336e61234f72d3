"""Values told in prose: what is taken, and above all what is not. All texts are specimens."""

from __future__ import annotations

import pytest

from kg.lang.prose import prose_words
from kg.model import Document, Measure, MeasureValue, Paragraph, UnitKey
from kg.records.prose_values import complete, told

UNIT = UnitKey("6", "", "2")
PLAN = Document("A/75/6/Add.1", "zh", 2021, "approved", "方案计划", "plan.txt", "")
LIBRARIES = "采用数字目录的图书馆总数"


def measure(title: str, measured_in: str = "", **given: object) -> Measure:
    values = given.get("values", ())
    assert isinstance(values, tuple)
    kind = str(given.get("kind", "measure-figure"))
    return Measure("6.二", kind, UNIT, title, measured_in, values, (40,), result="2")


def paragraph(text: str, kind: str = "progress", result: str = "2", number: str = "6.9") -> Paragraph:
    return Paragraph(number, kind, UNIT, text, (31, 33), result=result)


def values(text: str, title: str = LIBRARIES, measured_in: str = "", kind: str = "progress") -> list[tuple[int, str]]:
    (found,) = complete([measure(title, measured_in)], [paragraph(text, kind)], PLAN)
    return [(value.year, value.value) for value in found.values]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("采用数字目录的图书馆从 2020 年的 84 座增加到 2021 年的 94 座。", [(2020, "84"), (2021, "94")]),
        ("例如，2021 年将有 1 250 座图书馆采用数字目录，支持阅读。", [(2021, "1250")]),
        ("采用数字目录的图书馆总数在 2021 年增至 40 座，读者随之增加。", [(2021, "40")]),
        ("到 2021 年共有 32 座图书馆采用数字目录，到 2030 年将增加到 250 座图书馆。", [(2021, "32")]),
        (
            "与 2020 年(15 座图书馆)相比，2021 年将有另外三座(共 18 座图书馆)采用数字目录。",
            [(2020, "15"), (2021, "18")],
        ),
        ("2021 年采用数字目录的图书馆将达到 8 座，而 2018 年为 3 座。", [(2018, "3"), (2021, "8")]),
        ("2021 年采用数字目录的图书馆总数将达到 38座，与 2020 年相比增加 7 座。", [(2021, "38")]),
    ],
)
def test_a_year_and_its_value_stated_outright(text: str, expected: list[tuple[int, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "将有 20 座图书馆采用数字目录。",  # no year
        "2021 年将至少有 20 座图书馆采用数字目录。",  # a lower bound
        "2021 年约有 20 座图书馆采用数字目录。",
        "2021 年，又将有 5 座图书馆采用数字目录。",  # an increase
        "采用数字目录的图书馆比 2020 年增加 5 座。",
        "自 2019 年以来 26 座图书馆采用数字目录。",
        "到 2019 年底，140 座图书馆中已有 133 座采用数字目录。",  # which of the two?
        "将有另外 9 座图书馆(2020 年为 7 座，2021 年为 2 座)采用数字目录。",
        "2020 年和 2021 年分别再有 6 座和 7 座图书馆采用数字目录。",
        "2021 年 6 月有 20 座图书馆采用数字目录。",  # not the year's
        "采用数字目录的图书馆在 2021 年提高 12%。",  # a percentage of what is counted
        "2030 年将有 250 座图书馆采用数字目录。",  # no year of the plan
        "2021 年将有 20 个国家举办书展。",  # another thing
        "第六届会议通过第 2021/12 号决议，请图书馆采用数字目录。",
    ],
)
def test_what_is_not_stated_outright_is_no_value(text: str) -> None:
    assert values(text) == []


def test_the_scale_of_the_unit_of_measure() -> None:
    text = "浏览时间从 2020 年的 5 900 万分钟增加到 2021 年的 7 000万分钟。"
    assert values(text, "每年浏览时间", "百万分钟") == [(2020, "59"), (2021, "70")]
    assert values("网站用户数量将从 2020 年的 590 000 人增加到 2021 年的 620 000 人。", "网站用户数量", "千名用户") == [
        (2020, "590"),
        (2021, "620"),
    ]


def test_per_cent_goes_with_per_cent() -> None:
    text = "按时提交的报告所占比例从 2019 年的 60%提高到 2021 年的 100%。"
    assert values(text, "按时提交的报告所占百分比") == [(2019, "60"), (2021, "100")]
    assert values("2021 年按时提交的报告共有 60 份。", "按时提交的报告所占百分比") == []


def test_of_a_sum_over_the_years_only_the_sum() -> None:
    assert values("到 2021 年将制定 7 项新借阅政策。", "借阅政策累计数") == []
    assert values("借阅政策将在 2021 年增加到 7 项。", "借阅政策累计数") == [(2021, "7")]


def test_only_a_paragraph_that_announces_the_measure_may_name_it_in_part() -> None:
    text, title = (
        "《契约》成员从 2020 年的 110 个媒体实体增加到 2021 年的 150 个媒体实体。",
        "《图书媒体读者契约》成员数量",
    )
    assert values(text, title) == [(2020, "110"), (2021, "150")]
    assert values(text, title, kind="strategy") == []


def test_values_come_with_their_evidence() -> None:
    text = "采用数字目录的图书馆从 2020 年的 1 084 座增加到 2021 年的 94 座。"
    (found,) = complete([measure(LIBRARIES)], [paragraph(text)], PLAN)
    first, second = found.values
    assert (first.source, first.paragraph, first.lines, first.printed) == ("narrative", "6.9", (31, 33), "1 084")
    assert 0 < first.confidence < 1
    assert second.printed == ""


def test_measures_with_values_tables_and_other_results_stay_as_they_are() -> None:
    text = "采用数字目录的图书馆从 2020 年的 84 座增加到 2021 年的 94 座。"
    charted = measure(LIBRARIES, values=(MeasureValue("", 2021, "93", "chart", (50,)),))
    table = measure(LIBRARIES, kind="measure-table")
    assert complete([charted, table], [paragraph(text)], PLAN) == (charted, table)
    assert complete([measure(LIBRARIES)], [paragraph(text, result="1")], PLAN) == (measure(LIBRARIES),)


def test_two_values_for_one_year_are_none() -> None:
    text = "2021 年将有 20 座图书馆采用数字目录。2021 年将有 21 座图书馆采用数字目录。"
    assert values(text) == []


def test_the_measure_that_is_named_better_has_the_value() -> None:
    text = "采用数字目录的图书馆从 2020 年的 84 座增加到 2021 年的 94 座。"
    named, other = measure(LIBRARIES), measure("图书馆读者数目")
    found = complete([named, other], [paragraph(text)], PLAN)
    assert [len(each.values) for each in found] == [2, 0]


def test_english_statements() -> None:
    text = "Readers rose from 1,084 readers in 2025 to 1.2 million in 2026. That was above the plan (93 in 2024)."
    found = [(each.year, str(each.value)) for each in told(text, prose_words("en"))]
    assert found == [(2025, "1084"), (2026, "1.2E+6"), (2024, "93")]
