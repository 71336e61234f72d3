"""Deliverables tables of a text: specimens with the traps of the print, read into records."""

from __future__ import annotations

from kg.model import Block, Deliverable, Document, Finding, Kind, Line, UnitKey
from kg.records.deliverables import extract, notes

PLAN = Document("A/75/6/Add.1", "zh", 2021, "approved", "", "plan.txt", "")
CAPTION = "次级方案 1：按类别和次类别列示的 2019-2021 年期间应交付产出"
HEADER = """类别和次类别|2019 年|计划数|2019 年|实际数|2020 年|计划数|2021 年|计划数|""".replace("|", " \n")


def table(text: str, first: int = 100, number: str = "1.2", header: str = HEADER) -> Block:
    """A block from lines; a line ends in a blank where it closes a cell, and in ``|`` to make that visible."""
    printed = (line.removesuffix("|") for line in (header + text).splitlines())
    lines = [Line(first + offset, line, gap=True) for offset, line in enumerate(printed)]
    numbers = tuple(line.number for line in lines)
    return Block(Kind.TABLE, CAPTION, (first - 1, *numbers), UnitKey("1", "", "1"), number=number, raw=tuple(lines))


def read(*blocks: Block) -> tuple[tuple[Deliverable, ...], tuple[Finding, ...]]:
    return extract(blocks, PLAN)


def numbers(row: Deliverable) -> list[str]:
    return [value.value for value in row.values]


def by_row(rows: tuple[Deliverable, ...]) -> dict[str, Deliverable]:
    return {row.row: row for row in rows if row.row}


def test_totals_rows_and_text_rows() -> None:
    rows, findings = read(
        table(
            """     A. 协助政府间进程和专家机构     |
 议事机构文件(文件数目) 3 2 — 4 |
 1. 提交大会的报告 1 2 — 1 |
 2. 提交理事会的报告 2 — — 3 |
C. 实质性应交付产出     |
 协商、咨询和倡导：为会员国举办|
情况介绍会。 |
"""
        )
    )
    total, first, second, text = rows
    assert (total.total, total.row, total.label, numbers(total)) == (True, "", "", ["3", "2", "0", "4"])
    assert (total.category, total.subcategory, total.measured_in) == ("A", "议事机构文件", "文件数目")
    assert total.subcategory_code == "parliamentary-documentation"
    assert (first.row, first.label, numbers(first)) == ("1", "提交大会的报告", ["1", "2", "0", "1"])
    assert second.values[1].printed == "—" and second.values[1].value == "0"
    assert [(value.year, value.basis) for value in first.values] == [
        (2019, "planned"),
        (2019, "actual"),
        (2020, "planned"),
        (2021, "planned"),
    ]
    assert (text.category, text.subcategory, text.text) == ("C", "协商、咨询和倡导", "为会员国举办情况介绍会。")
    assert not text.values and not findings


def test_wrapped_labels_and_numbers_on_later_lines() -> None:
    rows, findings = read(
        table(
            """A. 协助政府间进程和专家机构     |
 实质性会议服务(三小时会议次数) 1 160 927 1 160 1 266 |
 1. 关于会议时地分配办法项目的|
会议 |
160 27 160 266 |
 2. 关于可持续发展目标 16  |
1 000 900 1 000 1 000 |
"""
        )
    )
    found = by_row(rows)
    assert found["1"].label == "关于会议时地分配办法项目的会议"
    assert numbers(rows[0]) == ["1160", "927", "1160", "1266"]
    assert found["2"].label.replace(" ", "") == "关于可持续发展目标16"
    assert numbers(found["2"]) == ["1000", "900", "1000", "1000"] and not findings


def test_numbers_in_the_middle_of_a_label() -> None:
    rows, _ = read(
        table(
            """A. 协助政府间进程和专家机构     |
 实质性会议服务(三小时会议次数) 4 4 4 4 |
 1. 关于某些事项的工作组|
4 4 4 4 |
会议 |
"""
        )
    )
    assert rows[1].label == "关于某些事项的工作组会议" and numbers(rows[1]) == ["4", "4", "4", "4"]


def test_a_label_cut_by_a_page_and_its_header() -> None:
    rows, _ = read(
        table(
            f"""A. 协助政府间进程和专家机构     |
 实质性会议服务(三小时会议次数)    20 |
 1. 以下方面的专家组会议：经济；公共财政；交通运输和物    |
20 |
{HEADER}     流；数字发展 |
"""
        )
    )
    assert rows[1].label == "以下方面的专家组会议：经济；公共财政；交通运输和物流；数字发展"
    assert [(value.year, value.value) for value in rows[1].values] == [(2021, "20")]
    assert [(value.year, value.value) for value in rows[0].values] == [(2021, "20")]


def test_numbers_over_two_lines_and_doubled_blanks() -> None:
    rows, findings = read(
        table(
            """A. 协助政府间进程和专家机构     |
 会议文件服务(千字) 1 971 2 008 2 000 1 300 |
 1. 甲会议的文件 |
1 100 |
 791 1 100  800 |
 2. 乙会议的文件 871  1 217 900 500 |
"""
        )
    )
    found = by_row(rows)
    assert numbers(found["1"]) == ["1100", "791", "1100", "800"]
    assert numbers(found["2"]) == ["871", "1217", "900", "500"] and not findings


def test_nested_rows_of_both_shapes_and_headings_without_numbers() -> None:
    rows, findings = read(
        table(
            """A. 协助政府间进程和专家机构     |
 实质性会议服务(三小时会议次数) 12 12 12 12 |
 1. 环境大会的会议：     |
  (a) 大会 1 1 1 1 |
  (b) 执行局 2 2 2 2 |
 2. 运输委员会的会议 9 9 9 9 |
  a. 委员会 4 4 4 4 |
  b. 工作队 5 5 5 5 |
"""
        )
    )
    assert [row.row for row in rows] == ["", "1", "1(a)", "1(b)", "2", "2a", "2b"]
    assert rows[1].values == () and not findings


def test_unnumbered_totals_are_told_from_unnumbered_rows() -> None:
    rows, findings = read(
        table(
            """B. 生成和转让知识     |
 出版物(出版物数目) 5 5 5 5 |
 经济统计出版物 3 3 3 3 |
 1. 甲年鉴 1 1 1 1 |
 2. 乙年鉴 2 2 2 2 |
 社会统计出版物 2 2 2 2 |
 3. 丙年鉴 2 2 2 2 |
 技术材料(材料数目) 2 2 2 2 |
 手册 1 1 1 1 |
 指南 1 1 1 1 |
"""
        )
    )
    totals = [row.label for row in rows if row.total]
    assert totals == ["", "经济统计出版物", "社会统计出版物", ""]
    assert by_row(rows)["3"].heading == "社会统计出版物"
    assert [finding.code for finding in findings] == ["row-number-missing"]


def test_not_applicable_is_kept_without_a_value() -> None:
    rows, findings = read(
        table(
            """A. 协助政府间进程和专家机构     |
 议事机构文件(文件数目) 1 1 1 12 |
 1. 一份报告 1 1 1 1 |
 2. 指导委员会的文件 不适用 a 不适用 不适用 11 |
 a 2020 年前的数据列在第 1 行。 |
"""
        )
    )
    row = by_row(rows)["2"]
    assert row.label == "指导委员会的文件"
    assert [(value.value, value.printed) for value in row.values][:2] == [("", "不适用"), ("", "不适用")]
    assert not findings


def test_notes_are_no_part_of_a_text() -> None:
    block = table(
        """D. 信息传播方面的应交付产出     |
 数字平台和多媒体内容：更新网站。a |
 a 网站以六种语文维护。 |
"""
    )
    rows, _ = read(block)
    assert [row.text for row in rows] == ["更新网站。"]
    assert [(note.mark, note.text) for note in notes([block], PLAN)] == [("a", "网站以六种语文维护。")]


def test_texts_of_several_paragraphs_and_parts() -> None:
    rows, findings = read(
        table(
            """C. 实质性应交付产出     |
 协商、咨询和倡导： |
关于统计的会议；关于|
普查的会议； |
为成员国提供援助。 |
E. 使能应交付产出 |
 行政： |
 人才管理：招聘和外联。 |
 学习：培训方案。 |
 法律服务：提供咨询。 |
""",
            header="类别和次类别 \n",
        )
    )
    assert [(row.subcategory, row.text) for row in rows] == [
        ("协商、咨询和倡导", "关于统计的会议；关于普查的会议；为成员国提供援助。"),
        ("行政 > 人才管理", "招聘和外联。"),
        ("行政 > 学习", "培训方案。"),
        ("法律服务", "提供咨询。"),
    ]
    assert [row.subcategory_code for row in rows][1:] == ["administration", "administration", "legal-services"]
    assert not findings


def test_a_text_goes_on_over_a_page_and_its_header() -> None:
    rows, _ = read(
        table(
            f"""D. 信息传播方面的应交付产出     |
 图书馆服务：收集和保存关于国际法的书籍和 2030|
{HEADER}年议程的资料。 |
"""
        )
    )
    assert rows[0].text.replace(" ", "") == "收集和保存关于国际法的书籍和2030年议程的资料。"


def test_a_number_without_stop_and_a_number_printed_twice() -> None:
    rows, findings = read(
        table(
            """B. 生成和转让知识     |
 技术材料(材料数目) 3 3 3 3 |
1.  1. 甲手册 1 1 1 1 |
 2 与贸易有关的手册 1 1 1 1 |
 3. 2030 年议程手册 1 1 1 1 |
"""
        )
    )
    assert [(row.row, row.label) for row in rows][1:] == [
        ("1", "甲手册"),
        ("2", "与贸易有关的手册"),
        ("3", "2030 年议程手册"),
    ]
    assert not findings


def test_labels_that_a_chart_left_are_set_aside() -> None:
    rows, findings = read(
        table(
            """A. 协助政府间进程和专家机构     |
 议事机构文件(文件数目) 6 6 6 6 |
 1. 提交大会的报告 6 6 6 6 |
不适用 — 100|
5 940 |
 0|
B. 生成和转让知识     |
"""
        )
    )
    assert [numbers(row) for row in rows] == [["6"] * 4, ["6"] * 4]
    assert [(finding.code, finding.printed) for finding in findings] == [("text-left-over", "不适用 — 100 | 5 940 | 0")]


def test_columns_come_from_the_table() -> None:
    header = "类别和次类别 2018 年计划数 2018 年实际数 2019 年计划数 \n"
    block = table(
        """B. 生成和转让知识     |
 出版物(出版物数目) 1 2 3 |
 1. 年鉴 1 2 3 |
""",
        header=header,
    )
    rows, findings = read(block)
    assert [(value.year, value.basis, value.value) for value in rows[1].values] == [
        (2018, "planned", "1"),
        (2018, "actual", "2"),
        (2019, "planned", "3"),
    ]
    assert [finding.code for finding in findings] == ["column-header-unusual"]


def test_other_tables_are_left_alone() -> None:
    block = Block(Kind.TABLE, "业绩计量", (1, 2), number="1.3", raw=(Line(2, " 1. 甲 1 1 1 1 "),))
    assert read(block) == ((), ())
