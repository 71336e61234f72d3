"""What is wrong in deliverables tables becomes findings with printed and expected values and lines."""

from __future__ import annotations

import pytest
from test_deliverables_text import read, table

from kg.findings import Code


def test_a_total_that_does_not_add_up_keeps_its_print() -> None:
    rows, findings = read(
        table(
            """B. 生成和转让知识     |
 出版物(出版物数目) 3 4 3 3 |
 1. 甲 1 1 1 1 |
 2. 乙 2 2 2 2 |
"""
        )
    )
    (wrong,) = findings
    assert (wrong.code, wrong.printed, wrong.expected) == (Code.TOTAL_DIFFERS, "4", "3")
    assert wrong.lines == (110, 111, 112)
    assert wrong.about.endswith("doc-A_75_6_Add_1-zh-tab-1_2")
    assert rows[0].values[1].value == "4"


def test_nested_totals_counted_beside_their_rows_are_explained() -> None:
    _, findings = read(
        table(
            """B. 生成和转让知识     |
 出版物(出版物数目) 12 14 16 18 |
 甲类 1 2 3 4 |
 1. 甲 1 2 3 4 |
 乙类 2 2 2 2 |
 2. 乙 2 2 2 2 |
 丙类 3 3 3 3 |
 3. 丙 3 3 3 3 |
"""
        )
    )
    (wrong,) = findings
    assert wrong.expected == "6; 7; 8; 9" and "nested totals" in wrong.message


def test_a_total_that_is_not_printed() -> None:
    _, findings = read(
        table("B. 生成和转让知识     |\n 出版物(出版物数目)      |\n 1. 甲 1 1 1 1 |\n 2. 乙 2 2 2 2 |\n")
    )
    (missing,) = findings
    assert (missing.code, missing.expected) == (Code.TOTAL_MISSING, "3; 3; 3; 3")


@pytest.mark.parametrize(
    ("numbers", "code", "printed", "expected"),
    [
        ("1 2 4", Code.ROW_NUMBER_SKIPPED, "4", "3"),
        ("1 2 2", Code.ROW_NUMBER_REPEATED, "2", "3"),
        ("2 3 4", Code.ROW_NUMBER_SKIPPED, "2", "1"),
    ],
)
def test_row_numbers(numbers: str, code: Code, printed: str, expected: str) -> None:
    rows = "".join(f" {number}. 报告 1 1 1 1 |\n" for number in numbers.split())
    _, findings = read(table(f"A. 协助政府间进程和专家机构     |\n 议事机构文件(文件数目) 3 3 3 3 |\n{rows}"))
    assert [(each.code, each.printed, each.expected) for each in findings] == [(code, printed, expected)]


def test_a_category_with_the_name_of_another() -> None:
    rows, findings = read(table("E. 协助政府间进程和专家机构     |\n 行政：管理。 |\n"))
    assert rows[0].category == "E"
    assert [(each.code, each.expected) for each in findings] == [(Code.CATEGORY_NAME_DIFFERS, "使能应交付产出")]


def test_a_slip_in_a_category_name_is_no_other_category() -> None:
    _, findings = read(table("C. 实质性延交付产出     |\n 斡旋：访问。 |\n"))
    assert not findings


def test_categories_out_of_order_and_unknown_sub_categories() -> None:
    _, findings = read(
        table("D. 信息传播方面的应交付产出     |\n 气球服务：放气球。 |\nC. 实质性应交付产出     |\n 斡旋：访问。 |\n")
    )
    assert sorted(each.code for each in findings) == [Code.CATEGORY_ORDER, Code.SUBCATEGORY_UNKNOWN]


def test_the_same_numbers_under_two_units_of_measure() -> None:
    words = """A. 协助政府间进程和专家机构     |
 会议文件服务({unit}) 3 494 3 120 3 494 3 500 |
 {row}. 会议文件 3 494 3 120 3 494 3 500 |
"""
    blocks = [
        table(words.format(unit="千字", row=1), number="1.8"),
        table(words.format(unit="千字", row=1), first=300, number="1.9"),
        table(words.format(unit="千页", row=1), first=500, number="3.1"),
    ]
    _, findings = read(*blocks)
    (wrong,) = findings
    assert (wrong.code, wrong.printed, wrong.expected) == (Code.UNIT_OF_MEASURE_DIFFERS, "千页", "千字")
    assert wrong.about.endswith("tab-3_1")


def test_numbers_that_arithmetic_cannot_divide_have_no_value() -> None:
    header = "类别和次类别 2019 年计划数 2020 年计划数 2021 年计划数 \n"
    block = table("B. 生成和转让知识     |\n 出版物(出版物数目)     |\n 1. 年鉴 5 100 5 200 |\n", header=header)
    rows, findings = read(block)
    assert rows[-1].row == "1" and rows[-1].values == ()
    assert [each.code for each in findings if each.code is not Code.COLUMN_HEADER_UNUSUAL] == [Code.VALUE_AMBIGUOUS]
