"""Lines -> segments -> blocks, on small texts in the manner of the documents."""

from __future__ import annotations

from kg.blocks import classify
from kg.blocks.ledger import ledger
from kg.blocks.segments import segments
from kg.lang.outline import outline_words
from kg.model import Block, Document, Kind, Role, Source, UnitKey
from kg.sources.text import read_lines

DOCUMENT = Document("A/00/6/Add.1", "zh", 2021, "approved", "", "x", "")
OPENING = "方案 7 \n\n  航标 \n\n  总方向 \n\n  任务和背景 \n\n"


def blocks(text: str) -> tuple[Block, ...]:
    source = Source(DOCUMENT, read_lines(text.encode(), "x"))
    result = classify(source)
    assert ledger(source, result).complete
    return result


def found(text: str, kind: Kind) -> list[Block]:
    return [block for block in blocks(text) if block.kind is kind]


def test_lines_are_rejoined_by_their_ends() -> None:
    words = outline_words("zh")
    lines = read_lines("甲乙\n\n丙丁 \n\n戊 \n\nLotus Notes\n\nand more \n".encode(), "x")
    texts = [each.text for each in segments(lines, words.chart_debris, (words.table,))]
    assert texts == ["甲乙丙丁", "戊", "Lotus Notes and more"]


def test_a_paragraph_torn_by_a_page_header_and_links_is_whole() -> None:
    text = OPENING + (
        "7.1 本方案负责改进航标的可靠性，并与各国航标主管部门逐一商定数据格\n\n"
        "https://undocs.org/ch/A/RES/70/1\nhttps://undocs.org/ch/A/RES/71/6\n\n\n A/00/6/Add.1 \n\n00-00001 3/9 \n"
        " 式。 \n\n7.2 另一段。 \n"
    )
    paragraphs = found(text, Kind.PARAGRAPH)
    assert [(p.number, p.text) for p in paragraphs] == [
        ("7.1", "本方案负责改进航标的可靠性，并与各国航标主管部门逐一商定数据格式。"),
        ("7.2", "另一段。"),
    ]
    assert sorted(b.role for b in found(text, Kind.FURNITURE)) == [
        "link-list",
        "link-list",
        "page-header",
        "page-header",
    ]


def test_a_wrapped_number_does_not_start_a_paragraph() -> None:
    text = (
        OPENING
        + "7.1 这项工作有助于实现具体目标 6.4 和使用数据平台 gDoc \n\n7.9 的预期作用，并有助于目标 \n\n9.2 的实现。 \n\n7.2 另一段。 \n"
    )
    assert [p.number for p in found(text, Kind.PARAGRAPH)] == ["7.1", "7.2"]


def test_chart_labels_are_kept_out_of_a_paragraph() -> None:
    torn = "7.1 本方案遇到的挑战是数据分散，为此本方案将与各国航标主管部门逐一商定格"
    text = OPENING + f"图 7.一 \n\n业绩计量：航标数目 \n\n{torn}\n\n3\n\n4 7\n\n2017 2018 2019 2020 2021\n 式。 \n"
    paragraph = found(text, Kind.PARAGRAPH)[0]
    assert paragraph.text.endswith("逐一商定格式。")
    debris = [b for b in found(text, Kind.FURNITURE) if b.role == "chart-debris"]
    assert [line.text for line in debris[0].raw] == ["3", "4 7", "2017 2018 2019 2020 2021"]


def test_footnotes_stand_apart_and_the_paragraph_goes_on() -> None:
    torn = "7.1 本方案遇到的挑战是数据分散，为此本方案将与各国航标主管部门逐一商定格"
    text = OPENING + f"{torn}\n\n__________________ \n\n 4 见航标数据库。 \n\n 5 另见附件。 \n 式。 \n"
    assert found(text, Kind.PARAGRAPH)[0].text.endswith("逐一商定格式。")
    assert [(note.number, note.text) for note in found(text, Kind.FOOTNOTE)] == [
        ("4", "见航标数据库。"),
        ("5", "另见附件。"),
    ]


def test_units_nest_and_titles_are_found() -> None:
    text = OPENING + (
        "7.1 一段。 \n\n  工作方案 \n\n  次级方案 1 \n\n标准 \n\n  目标 \n\n7.2 目标句。 \n\n"
        "  次级方案 25 \n\n服务 \n\n  构成部分 1 \n\n纽约 \n\n  目标 \n\n7.3 目标句。 \n\n"
        "  水道中心 \n\n  总方向 \n\n  任务和背景 \n\n7.4 一段。 \n\n"
        "  会议管理，日内瓦 \n\n  次级方案 2 \n\n会议 \n\n  目标 \n\n7.5 目标句。 \n"
    )
    units = [(b.role, b.unit, b.text) for b in blocks(text) if b.step == "unit-heading"]
    assert units == [
        ("programme", UnitKey("7"), "航标"),
        ("subprogramme", UnitKey("7", "", "1"), "标准"),
        # A footnote mark is stuck to the number: 2 and note 5.
        ("subprogramme", UnitKey("7", "", "2"), "服务"),
        ("component", UnitKey("7", "", "2", "1"), "纽约"),
        ("section", UnitKey("7", "水道中心"), "水道中心"),
        ("group", UnitKey("7", "会议管理，日内瓦"), "会议管理，日内瓦"),
        ("subprogramme", UnitKey("7", "会议管理，日内瓦", "2"), "会议"),
    ]


TABLE = (
    "  应交付产出 \n\n7.3 表 7.1 列示应交付产出。 \n\n表 7.1 \n\n按类别和次类别列示的应交付产出 \n\n"
    "类别和次类别 \n\nA. 协助政府间进程和专家机构    \n\n 议事机构文件(文件数目) 2 2 2 2 \n\n 1. 提交大会的报告 1 1 1 1 \n\n"
)


def test_the_second_half_of_a_torn_table_goes_back_to_it() -> None:
    torn = "7.4 本次级方案将与各国航标主管部门逐一商定格式，并把所有数据集中到一个公"
    text = (
        OPENING
        + TABLE
        + (
            f"  次级方案 1 \n\n标准 \n\n  战略 \n\n{torn}\n\nC. 实质性应交付产出    \n\n 数据库：水道数据。 \n 开的平台。 \n\n7.5 另一段。 \n"
        )
    )
    table = found(text, Kind.TABLE)[0]
    assert [line.text.strip() for line in table.raw][-2:] == ["C. 实质性应交付产出", "数据库：水道数据。"]
    assert found(text, Kind.PARAGRAPH)[1].text.endswith("集中到一个公开的平台。")


def test_tables_and_figures_without_a_number_are_found() -> None:
    text = (
        OPENING + "  应交付产出 \n\n7.1 下表列示。 \n\n按类别和次类别分列的 2019-2021 年应交付产出 \n\n类别和次类别 \n"
    )
    assert [(t.number, t.text) for t in found(text, Kind.TABLE)] == [
        ("", "按类别和次类别分列的 2019-2021 年应交付产出")
    ]


def test_mandate_lists_and_a_displaced_row() -> None:
    text = OPENING + (
        "  立法授权 \n\n7.1 以下清单列示本方案所有授权。 \n\n大会决议 \n\n70/1 变革我们的世界 \n\n"
        "  应交付产出 \n\n7.2 见下表。 \n\n39/2；42/3 人权状况 \n"
    )
    rows = found(text, Kind.MANDATE)
    assert [(row.text, row.part, row.step) for row in rows][1:] == [
        ("70/1 变革我们的世界", Role.MANDATES, "mandate"),
        ("39/2；42/3 人权状况", Role.DELIVERABLES, "displaced-mandate"),
    ]


def test_chart_labels_inside_a_deliverables_table_are_the_charts() -> None:
    text = (
        OPENING + TABLE + "3\n\n4 7\n\n 0\n\n5\n\n10\n\n2017 2018 2019 2020 2021\n\n https://undocs.org/ch/A/RES/70/1\n"
    )
    assert "2017" not in "".join(line.text for line in found(text, Kind.TABLE)[0].raw)
    assert [b.role for b in found(text, Kind.FURNITURE)] == ["chart-debris", "link-list"]
