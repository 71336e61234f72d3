"""Rows of mandate lists: cells, symbols and titles in all the orders that a flattened print leaves them in."""

from __future__ import annotations

from kg.findings import Code
from kg.model import Block, Kind, Role, UnitKey
from tests.unit.mandate_blocks import cited, read, rows, table_block, text_block


def test_symbol_and_title_wrapped_over_lines():
    block = text_block("大会决议 \n\n34/83 L 审查特别会议通过的建议和决定\n\n的执行情况 \n\n47/202 会议时地分配办法 ")
    assert rows(block) == [("34/83 L", "审查特别会议通过的建议和决定的执行情况"), ("47/202", "会议时地分配办法")]


def test_several_symbols_for_one_title():
    block = text_block(
        "大会决议 \n66/134；69/153；\n\n71/171 \n\n扩大执行委员会 \n52/12 A 和 B 改革方案 \n43/222 A-E 会议时地 "
    )
    assert rows(block) == [
        ("66/134", "扩大执行委员会"),
        ("69/153", "扩大执行委员会"),
        ("71/171", "扩大执行委员会"),
        ("52/12 A", "改革方案"),
        ("52/12 B", "改革方案"),
        ("43/222 A-E", "会议时地"),
    ]


def test_two_rows_on_one_line():
    block = text_block("大会决议 \n22(I) 联合国特权和豁免 2819(XXVI) 东道国关系\n委员会 ")
    assert rows(block) == [("22(I)", "联合国特权和豁免"), ("2819(XXVI)", "东道国关系委员会")]


def test_symbols_without_titles_side_by_side_and_below():
    block = text_block("安全理事会决议 \n1860(2009)  2334 (2016)  \n2413(2018)  \n大会决议 \n70/1 议程 ")
    assert rows(block) == [("1860(2009)", ""), ("2334(2016)", ""), ("2413(2018)", ""), ("70/1", "议程")]


def test_title_between_its_symbols():
    block = text_block(
        "非洲经济委员会决议 \n649(XXXIII)；\n668(XXXIV)； \n统计会议 702(XXXVI)；\n721(XXXVII) \n712(XXXVI) 统计整合 "
    )
    assert rows(block) == [
        ("649(XXXIII)", "统计会议"),
        ("668(XXXIV)", "统计会议"),
        ("702(XXXVI)", "统计会议"),
        ("721(XXXVII)", "统计会议"),
        ("712(XXXVI)", "统计整合"),
    ]


def test_title_before_its_symbols():
    block = text_block("大会决议 \n全球战略 \n60/288；62/272 \n70/1 议程 ")
    assert rows(block) == [("60/288", "全球战略"), ("62/272", "全球战略"), ("70/1", "议程")]


def test_title_before_symbols_in_the_middle_of_a_list():
    block = text_block("大会决议 \n55/2 千年宣言 \n全球战略 \n60/288；62/272 \n70/1 议程 ")
    assert rows(block) == [("55/2", "千年宣言"), ("60/288", "全球战略"), ("62/272", "全球战略"), ("70/1", "议程")]


def test_symbols_inside_titles_are_no_rows():
    block = text_block(
        "大会决议 \n64/263 审查大会第 48/218 B、54/244 和 59/272 号决议的执行情况 \n"
        "72/19 会议报告(委员会第 42/107 号决定，指标) \n51/158 条约数据库 \n24/1 执行第\n61/16 号决议的情况 "
    )
    assert [symbol for symbol, _ in rows(block)] == ["64/263", "72/19", "51/158", "24/1"]


def test_symbol_broken_over_lines():
    block = text_block(
        "欧洲经济委员会的决定 \nECE/BELGRAD\n\nE.CONF/2007/4/\n\nAdd.1 \n\n部长声明 \n"
        "ECE/TRANS/505/ \n\nRev.3 \n\n技术协定 \nECE/MP.WH/19\n及 Add.1 和 2 \n会议报告 "
    )
    assert rows(block) == [
        ("ECE/BELGRADE.CONF/2007/4/Add.1", "部长声明"),
        ("ECE/TRANS/505/Rev.3", "技术协定"),
        ("ECE/MP.WH/19", "会议报告"),
        ("ECE/MP.WH/19/Add.1", "会议报告"),
        ("ECE/MP.WH/19/Add.2", "会议报告"),
    ]


def test_joint_document_symbol_stays_whole():
    block = text_block("欧洲经济委员会的决定 \nECE/MP.EIA/23-\nECE/MP.EIA/SE\nA/7 及 Add.1 \n缔约方会议报告 ")
    assert [symbol for symbol, _ in rows(block)] == [
        "ECE/MP.EIA/23-ECE/MP.EIA/SEA/7",
        "ECE/MP.EIA/23-ECE/MP.EIA/SEA/7/Add.1",
    ]


def test_mark_of_a_decision_over_lines():
    block = text_block("经济及社会理事会决议和决定 \n第 2004/233 号 \n决定 \n资源框架 2006/49 论坛的成果 ")
    assert cited(block) == ["E/DEC/2004/233", "E/RES/2006/49"]


def test_years_stand_in_the_place_of_symbols():
    block = text_block("妇女地位委员会商定结论 \n1996 第 40/9 号决议：贫困 \n1997 妇女与环境 \n1998 女童 ")
    assert rows(block) == [("", "第 40/9 号决议：贫困"), ("", "妇女与环境"), ("", "女童")]


def test_section_of_a_resolution():
    block = text_block("大会决议 \n70/248 A，第五节 信息技术 \n58/1, sect. II 其他事项 ")
    assert rows(block) == [("70/248 A, 第五节", "信息技术"), ("58/1, sect. II", "其他事项")]
    assert cited(block) == ["A/RES/70/248 A", "A/RES/58/1"]


def test_titles_that_begin_with_a_year():
    block = text_block(
        "公约和会议宣言 \n1951 年《关于难民地位的公约》及其 1967 年《议定书》 \n1989 年《儿童权利公约》 "
    )
    assert cited(block) == ["REFUGEE-CONVENTION-1951", "CRC"]


def test_torn_titles():
    block = text_block("大会决议 \n74/234 消除贫困十年(2018-2027) \n的执行情况 \n2017/12 纳入《2030 \n年议程》的工作 ")
    assert [title for _, title in rows(block)] == ["消除贫困十年(2018-2027)的执行情况", "纳入《2030 年议程》的工作"]


def test_bullets_and_a_year_in_brackets_on_its_own_line():
    block = text_block(
        "西亚经济社会委员会宣言和决议 \n\uf0b7 关于社会正义的突尼斯宣言 \n(2014 年) \n\uf0b7 多哈宣言 \n"
        "331(XXX) 技术合作 "
    )
    assert rows(block) == [("", "关于社会正义的突尼斯宣言(2014 年)"), ("", "多哈宣言"), ("331(XXX)", "技术合作")]


def test_chart_labels_between_rows_are_left_out():
    block = text_block("大会决议 \n69/85 和平利用 \n4 4 4 4\n\n1\n2017 2018 2019\n 第 70/518 号决定 增加成员 ")
    assert rows(block) == [("69/85", "和平利用"), ("70/518", "增加成员")]


def test_heading_without_the_line_end_cue_and_after_an_open_line():
    block = text_block("大会决议\n913(X) 原子辐射的影响 \n56 56\n成员国\n 经济及社会理事会决议 \n2019/7 工作 ")
    mandates, findings = read(block)
    assert [(m.heading, m.citation.printed) for m in mandates] == [
        ("大会决议", "913(X)"),
        ("经济及社会理事会决议", "2019/7"),
    ]
    assert [f.code for f in findings] == [Code.TEXT_LEFT_OVER]


def test_displaced_rows_return_to_the_list_without_rows():
    lists = text_block("大会决议 \n73/264 人权状况 \n人权理事会决议 \n ")
    torn = text_block("39/2；42/3 少数群体的人权状况 ", first=50, part=Role.DELIVERABLES)
    assert cited(lists, torn) == ["A/RES/73/264", "A/HRC/RES/39/2", "A/HRC/RES/42/3"]


def test_displaced_rows_of_a_unit_without_lists_are_kept():
    torn = text_block("39/2 少数群体的人权状况 ", part=Role.DELIVERABLES)
    mandates, findings = read(torn)
    assert [m.citation.printed for m in mandates] == ["39/2"]
    assert [f.code for f in findings] == [Code.CITATION_WITHOUT_ORGAN]


def test_footnote_mark_is_no_part_of_a_title():
    note = Block(Kind.FOOTNOTE, "见 E/2009/28。", (99,), UnitKey("7"), part=Role.MANDATES, number="8")
    block = text_block("大会决议 \n64/182 世界毒品问题8 \n70/1 原则 8 ")
    assert [title for _, title in rows(note, block)] == ["世界毒品问题", "原则 8"]


def test_rows_of_real_tables():
    block = table_block(
        "General Assembly resolutions",
        ("43/222 A–E; 80/234", "Pattern of conferences"),
        ("76/240; 77/256 (A–B) 80/236 (A–B)", "Common system"),
        ("75/290 A;", "Strengthening"),
        ("", "Council"),
        "Security Council resolutions",
        ("1325 (2000)", ""),
        "Conventions",
        "•\tConvention on the Rights of the Child|Normal",
    )
    assert rows(block, language="en") == [
        ("43/222 A-E", "Pattern of conferences"),
        ("80/234", "Pattern of conferences"),
        ("76/240", "Common system"),
        ("77/256 A-B", "Common system"),
        ("80/236 A-B", "Common system"),
        ("75/290 A", "Strengthening / Council"),
        ("1325(2000)", ""),
        ("", "Convention on the Rights of the Child"),
    ]


def test_sub_lists_of_units():
    block = table_block(
        "General Assembly resolutions",
        ("70/1", "Agenda"),
        "Subprogramme 2|H23",
        "Production and innovation|H23",
        "General Assembly resolutions",
        ("80/118", "Technologies"),
        "Subprogramme 9, component 1|H23",
        "Services|H23",
        "Economic and Social Council resolutions",
        ("2025/4", "Mainstreaming"),
    )
    mandates, _ = read(block, language="en")
    assert [(m.unit, m.citation.cited) for m in mandates] == [
        (UnitKey("7"), "A/RES/70/1"),
        (UnitKey("7", "", "2"), "A/RES/80/118"),
        (UnitKey("7", "", "9", "1"), "E/RES/2025/4"),
    ]
