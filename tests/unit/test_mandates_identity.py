"""What the rows of mandate lists stand for: organ, kind, identity; and what is found wrong in them."""

from __future__ import annotations

import pytest

from kg.findings import Code
from kg.model import Block, Kind, Line, Link, Role, UnitKey
from tests.unit.mandate_blocks import UNIT, cited, link_block, read, rows, table_block, text_block


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大会决议和决定 \n70/518 增加成员 \n70/1 议程 ", ["A/DEC/70/518", "A/RES/70/1"]),
        ("经济及社会理事会决议 \n671(XXV)A 设立委员会 ", ["E/RES/671(XXV) A"]),
        ("非洲经济委员会的决议 \n671(XXV) A 设立委员会 ", ["ECA/RES/671(XXV) A"]),
        ("人权理事会决议和决定 \n2/102 报告 \n4/6 加强办事处 ", ["A/HRC/DEC/2/102", "A/HRC/RES/4/6"]),
        ("联合国打击跨国有组织犯罪公约缔约方会议的决议和决定 \n决定 2/6 援助 \n决议 7/1 执行 ",
         ["CTOC/COP/DEC/2/6", "CTOC/COP/RES/7/1"]),
        ("联合国气候变化框架公约缔约方会议决定 \n1/CP.21 协定 ", ["FCCC/DEC/1/CP.21"]),
        ("联合国环境大会决议和决定 \n4/1 途径 \n第 4/1 号决定 预算 ", ["UNEP/EA.4/Res.1", "UNEP/EA.4/Dec.1"]),
        ("人居大会决议和决定 \n1/3 能力建设 \n1/5 城乡联系 \n1/3 过渡的安排 ",
         ["HSP/HA.1/Res.3", "HSP/HA.1/Res.5", "HSP/HA.1/Dec.3"]),
        ("安全理事会授权 \n96/Rev.7 《安全理事会暂行议事规则》 ", ["S/96/Rev.7"]),
        ("安全理事会决议和主席声明 \n1325 (2000)  \nS/PRST/2015/22  ", ["S/RES/1325(2000)", "S/PRST/2015/22"]),
        ("经济及社会理事会商定结论和部长宣言 \n1997/2 性别观点 ", ["E/CONCL/1997/2"]),
        ("《联合国宪章》 \n第一百零四条  第一百零五条  \n第三十三条和第九十九条 \n第一、第十二条第二项和四十五条 ",
         ["UN-CHARTER art. 104", "UN-CHARTER art. 105", "UN-CHARTER art. 33, 99", "UN-CHARTER art. 1, 12(2), 45"]),
        ("国际麻醉品管制局 \n《1961 年麻醉品\n单一公约》第11条 \n麻管局议事规则 ", ["SINGLE-CONVENTION-1961 art. 11"]),
        ("《联合国海洋法公约》 \n第 16(2)、47(9)；附件二第 2(2)和(5)条 \n大会决议 \n70/1 议程 ",
         ["UNCLOS", "A/RES/70/1"]),
    ],
)  # fmt: skip
def test_the_heading_decides_the_organ(text: str, expected: list[str]):
    assert cited(text_block(text)) == expected


def test_one_instrument_has_one_identifier_in_every_language():
    zh = cited(text_block("经济及社会理事会决议 \n9(I) 麻醉药品委员会 \n公约 \n• 《联合国反腐败公约》 "))
    en = cited(
        table_block(
            "Economic and Social Council resolutions and decisions",
            ("1946/9 (I)", "Commission on Narcotic Drugs"),
            "Conventions and protocols",
            "•\tUnited Nations Convention against Corruption|Normal",
        ),
        language="en",
    )
    assert zh == en == ["E/RES/9(I)", "UNCAC"]


@pytest.mark.parametrize(
    ("heading", "symbol", "organ", "expected"),
    [
        ("Security Council resolutions pertaining to subsidiary organs, including:", "751 (1992)", "SC",
         "S/RES/751(1992)"),
        ("Notes by the President of the Security Council", "S/2024/507", "SC", "S/2024/507"),
        ("Ministerial declarations of the high-level segment of the Economic and Social Council", "E/HLS/2016/1",
         "ECOSOC", "E/HLS/2016/1"),
        ("Commission on Narcotic Drugs resolutions, decisions, statements and declarations", "Decision 63/15", "CND",
         "CND/DEC/63/15"),
        ("Economic and Social Council resolutions and intergovernmental agreed conclusions", "2025/4", "ECOSOC",
         "E/RES/2025/4"),
    ],
)  # fmt: skip
def test_english_headings(heading: str, symbol: str, organ: str, expected: str):
    mandates, findings = read(table_block(heading, (symbol, "Title")), language="en")
    assert [(m.citation.organ, m.citation.cited) for m in mandates] == [(organ, expected)]
    assert findings == ()


def test_a_heading_alone_names_its_instrument():
    mandates, findings = read(text_block("安全理事会暂行议事规则 \n大会决议 \n70/1 议程 "))
    assert (mandates[0].citation.cited, mandates[0].title) == ("SC-RULES", "安全理事会暂行议事规则")
    assert findings == ()


def test_short_names_mean_the_body_of_the_programme():
    habitat = Block(Kind.PARAGRAPH, "联合国人类住区规划署(人居署)的任务。人居署理事会。", (1,), UnitKey("7"))
    assert cited(habitat, text_block("理事会决议 \n19/11 加强基金会 ")) == ["UN-HABITAT-GC/RES/19/11"]


def test_titles_that_look_like_headings():
    block = text_block(
        "联合国运输协定条约机构的决定 \nECE/TRANS/ADN/ \nCONF/10/Add.1 \n欧洲国际内陆水道运输危险货物协定 "
    )
    assert rows(block) == [("ECE/TRANS/ADN/CONF/10/Add.1", "欧洲国际内陆水道运输危险货物协定")]
    block = text_block("非洲经济委员会决议 \n681(XXXV) \n人权理事会 \n700(XXXVI) 关于成立论坛的墨西哥决议 ")
    assert rows(block) == [("681(XXXV)", "人权理事会"), ("700(XXXVI)", "关于成立论坛的墨西哥决议")]


def codes(*blocks: Block, language: str = "zh") -> list[tuple[str, str, str]]:
    return [(f.code, f.printed, f.expected) for f in read(*blocks, language=language)[1]]


def test_links_that_contradict_symbol_or_organ():
    block = text_block("经济及社会理事会决议 \n76(V) 来文 \n大会决议 \n34/83 L 裁军 \n52/12 A 和 B 改革 \n70/1 议程 ")
    links = [
        "https://undocs.org/ch/A/RES/76(V)",
        "https://undocs.org/ch/A/RES/34/83",
        "https://undocs.org/ch/A/RES/52/12",
        "https://undocs.org/ch/A/RES/70/1",
        "https://undocs.org/ch/A/RES/71/256",
    ]
    found = codes(block, *(link_block(link, 900 + at) for at, link in enumerate(links)))
    assert found == [
        (Code.LINK_CONTRADICTS_SYMBOL, "A/RES/76(V)", "E/RES/76(V)"),
        (Code.LINK_CONTRADICTS_SYMBOL, "A/RES/34/83", "A/RES/34/83 L"),
    ]


def test_a_link_to_what_is_printed_contradicts_nothing():
    found = codes(text_block("大会决议 \nA/70/262 架构 "), link_block("https://undocs.org/zh/A/70/262"))
    assert [code for code, _, _ in found] == [Code.SYMBOL_KIND_DIFFERS]


def test_titles_of_sections_are_not_those_of_the_whole():
    row = ("80/243, sect. XVI", "Special subjects: enterprise systems")
    block = table_block("General Assembly resolutions", ("80/243", "Special subjects"), row)
    assert codes(block, language="en") == []


def test_impossible_symbols_and_kinds():
    assert codes(text_block("大会决议 \n1325(2000) 妇女 ")) == [(Code.SYMBOL_IMPOSSIBLE, "1325(2000)", "")]
    assert codes(text_block("大会决议 \n70/518 成员 ")) == [(Code.SYMBOL_KIND_DIFFERS, "70/518", "")]
    assert codes(text_block("大会决议 \nA/70/262 架构 ")) == [(Code.SYMBOL_KIND_DIFFERS, "A/70/262", "A/RES/70/262")]


def test_a_row_in_the_wrong_place_of_a_sorted_list():
    numbers = ["55/2", "57/300", "69/159", "60/1", "61/166", "62/134"]
    block = text_block("大会决议 \n" + "\n".join(f"{number} 题目{at}甲 " for at, number in enumerate(numbers)))
    assert codes(block) == [(Code.SYMBOL_ORDER, "69/159", "")]


def test_numbers_that_were_given_once_stand_with_two_sessions():
    block = text_block("非洲经济委员会决议 \n874(XLIII) 次区域办事处 \n874(XLII) 加强次区域办事处 ")
    assert codes(block) == [(Code.SYMBOL_NEAR_DUPLICATE, "874(XLII)", "ECA/RES/874(XLIII)")]


def test_successive_resolutions_of_one_title_are_no_finding():
    block = text_block("大会决议 \n66/155 发展权 \n70/155 发展权 \n73/249 南南合作 \n74/239 南南合作 ")
    assert codes(block) == []


def test_lists_without_rows_and_rows_without_titles():
    block = text_block("大会决议 \n70/1 议程 \n70/2 其他 \n70/3  \n人权理事会决议 \n ")
    assert codes(block) == [
        (Code.MANDATE_WITHOUT_TITLE, "70/3", ""),
        (Code.MANDATE_LIST_EMPTY, "人权理事会决议", ""),
    ]


def test_repeated_rows_and_titles_that_differ():
    block = text_block("大会决议 \n70/1 议程 \n70/1 议程 \n71/2 甲题 \n71/2 乙题 ")
    assert [code for code, _, _ in codes(block)] == [Code.MANDATE_REPEATED, Code.INSTRUMENT_TITLES_DIFFER]


def test_an_unknown_body_is_provisional():
    mandates, findings = read(text_block("某某流域委员会决议 \n3/1 水资源 "))
    assert mandates[0].citation.organ.startswith("x-")
    assert [f.code for f in findings] == [Code.BODY_PROVISIONAL]


def test_rows_before_any_heading():
    assert codes(text_block("70/1 议程 ")) == [(Code.CITATION_WITHOUT_ORGAN, "", "")]


def test_links_of_a_word_file_cover_their_symbols():
    def linked(printed: str, target: str, heading: str) -> list[tuple[str, str]]:
        links = (Link(printed, f"https://docs.un.org/en/{target}"),)
        rows_ = (Line(10, heading, style="H4"), Line(11, printed, cells=(printed, "A title"), table=1, links=links))
        block = Block(Kind.MANDATE, "", (10, 11), UNIT, part=Role.MANDATES, raw=rows_)
        return [(code, expected) for code, _, expected in codes(block, language="en")]

    wrong = Code.LINK_CONTRADICTS_SYMBOL
    narcotics = "Commission on Narcotic Drugs resolutions"
    assert linked("47/5", "A/RES/47/5", narcotics) == [(wrong, "CND/RES/47/5")]
    decision = "Economic and Social Council decisions"
    assert linked("2004/233", "e/res/2004/23", decision) == [(wrong, "E/DEC/2004/233")]
    assembly = "General Assembly resolutions"
    assert linked("80/84 B", "A/RES/80/84a-b", assembly) == []
    assert linked("77/256", "A/RES/77/256a-b", assembly) == []
    assert linked("70/1", "A/70/L.1", assembly) == []


@pytest.mark.parametrize(
    ("heading", "printed", "expected"),
    [
        ("Governing Council of the United Nations Environment Programme decisions", "GC.27/13", "UNEP-GC/DEC/GC.27/13"),
        ("United Nations Environment Programme Governing Council decisions", "22/1", "UNEP-GC/DEC/22/1"),
        ("Trade and Development Board decisions", "530 (EX-58)", "TDB/DEC/530(EX-58)"),
        ("Inland Transport Committee resolutions", "265", "ECE-ITC/RES/265"),
        ("Human Rights Council presidential statements", "PRST/29/1", "A/HRC/PRST/29/1"),
        ("General Assembly resolutions and decisions", "decision 60/551 C", "A/DEC/60/551 C"),
        ("Economic and Social Council resolutions and decisions", "2014/200", "E/DEC/2014/200"),
        ("Economic and Social Council resolutions", "1998/46, annex I", "E/RES/1998/46"),
        ("Articles of the Charter of the United Nations", "Article 102", "UN-CHARTER art. 102"),
    ],
)
def test_symbols_of_many_makes_in_the_first_column(heading: str, printed: str, expected: str) -> None:
    mandates, findings = read(table_block(heading, (printed, "A title")), language="en")
    assert [mandate.citation.cited for mandate in mandates] == [expected]
    assert not findings


def test_words_in_the_first_column_are_no_symbols() -> None:
    block = table_block("General Assembly resolutions", ("Report of the Council 2013", "Rest of the title"))
    assert [mandate.citation.printed for mandate in read(block, language="en")[0]] == [""]
