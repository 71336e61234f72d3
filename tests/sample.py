"""Records made by hand that have every structure in them: a small plan in Chinese and a fascicle in English.

The texts are specimens written for the tests; names and symbols of resolutions are facts.
"""

from __future__ import annotations

from kg.ids import provisional_body
from kg.model import (
    Citation,
    Deliverable,
    Document,
    Evaluation,
    Finding,
    Footnote,
    Lead,
    Level,
    Mandate,
    Measure,
    MeasureValue,
    Mention,
    NotePlace,
    NumberedTable,
    Paragraph,
    Records,
    Reference,
    Relation,
    Result,
    Severity,
    Unit,
    UnitKey,
    Value,
)

P1 = UnitKey("1")
P1_NEW_YORK = UnitKey("1", "会议管理，纽约")
P1_SUB1 = UnitKey("1", "", "1")
P1_NEW_YORK_SUB2 = UnitKey("1", "会议管理，纽约", "2")
P1_GENEVA = UnitKey("1", "会议管理，日内瓦")
P1_GENEVA_SUB2 = UnitKey("1", "会议管理，日内瓦", "2")
P6 = UnitKey("6")
P6_MECHANISM = UnitKey("6", "国际刑事法庭余留事项处理机制")
P15 = UnitKey("15")
P15_SUB1 = UnitKey("15", "", "1")
P15_SUB1_C1 = UnitKey("15", "", "1", "1")
P20 = UnitKey("20")
P20_SUB1 = UnitKey("20", "", "1")
P20_SUB1_A = UnitKey("20", "", "1", "(a)")

#: Bodies that no registry has.
UNREGISTERED_OFFICE = provisional_body("余留事务协调处")
UNREGISTERED_ORGAN = provisional_body("某区域会议")

GA_LIST, SC_LIST, ECOSOC_LIST = "大会决议", "安全理事会决议", "经济及社会理事会决议和决定"


def _ga(symbol: str) -> Citation:
    return Citation(symbol, f"A/RES/{symbol}", "GA", "resolution")


def _mandates() -> tuple[Mandate, ...]:
    pattern, languages = "会议时地分配办法", "使用多种语文"
    women = Citation("1325(2000)", "S/RES/1325(2000)", "SC", "resolution")
    return (
        Mandate(P1, GA_LIST, 20, _ga("43/222 A-E"), pattern, (21,), "1.3"),
        Mandate(P1, GA_LIST, 20, _ga("74/252"), pattern, (21,), "1.3"),
        Mandate(P1, GA_LIST, 20, _ga("50/11"), languages, (22,), "1.3"),
        Mandate(P1, GA_LIST, 20, _ga("2205(XXI)"), "设立联合国国际贸易法委员会", (23,), "1.3"),
        Mandate(P1, "联合国宪章", 24, Citation("", "UN-CHARTER art. 97", "", "charter"), "第九十七条", (25,), "1.3"),
        Mandate(P1_NEW_YORK_SUB2, GA_LIST, 60, _ga("47/120 A"), "和平纲领", (61,)),
        Mandate(P1_NEW_YORK_SUB2, GA_LIST, 60, _ga("50/11"), languages + "的情况", (62, 63)),
        Mandate(P6_MECHANISM, SC_LIST, 120, women, "妇女与和平与安全", (121,)),
        Mandate(
            P6_MECHANISM, SC_LIST, 120, Citation("S/PRST/2015/22", "S/PRST/2015/22", "SC", "statement"), "声明", (122,)
        ),
        Mandate(P15_SUB1, GA_LIST, 150, _ga("74/252"), pattern, (151,)),
        Mandate(
            P15_SUB1, ECOSOC_LIST, 152, Citation("2019/2", "E/RES/2019/2", "ECOSOC", "resolution"), "社会发展", (153,)
        ),
        Mandate(
            P15_SUB1,
            ECOSOC_LIST,
            152,
            Citation("2019/212", "E/DEC/2019/212", "ECOSOC", "decision"),
            "理事会的决定",
            (154,),
        ),
        Mandate(
            P15_SUB1,
            "欧洲经济委员会决定",
            155,
            Citation("A (65)", "ECE/DEC/A(65)", "ECE", "decision"),
            "工作方向",
            (156,),
        ),
        Mandate(P20_SUB1_A, GA_LIST, 190, _ga("S-27/2"), "适合儿童生长的世界", (191,)),
        Mandate(P20_SUB1_A, GA_LIST, 190, _ga("43/222 B"), pattern, (192,)),
        Mandate(
            P20_SUB1_A,
            "某区域会议决定",
            193,
            Citation("3/1", f"{UNREGISTERED_ORGAN}/DEC/3/1", UNREGISTERED_ORGAN, "decision"),
            "未名",
            (194,),
        ),
    )


def _units() -> tuple[Unit, ...]:
    lead = Lead("大会和会议管理部", "1.1", (12,), "大会和会议管理部负责执行本方案")
    unknown = Lead("余留事务协调处", "6.1", (112,), "由余留事务协调处领导")
    goal = "本次级方案促进实现的目标是确保会议切实高效地进行。"
    return (
        Unit(P1, Level.PROGRAMME, "大会事务和会议管理", (10, 11), leads=(lead,)),
        Unit(P1_SUB1, Level.SUBPROGRAMME, "大会事务", (30, 31), goal, ("1.5",), (33, 34)),
        Unit(P1_NEW_YORK, Level.GROUP, "会议管理，纽约", (50,)),
        Unit(P1_NEW_YORK_SUB2, Level.SUBPROGRAMME, "规划和协调会议事务", (52, 53), goal, ("1.8", "1.9"), (55, 56)),
        Unit(P1_GENEVA, Level.GROUP, "会议管理，日内瓦", (80,)),
        Unit(P1_GENEVA_SUB2, Level.SUBPROGRAMME, "规划和协调会议事务", (82, 83)),
        Unit(P6, Level.PROGRAMME, "法律事务", (110,), leads=(unknown,)),
        Unit(P6_MECHANISM, Level.SECTION, "国际刑事法庭余留事项处理机制", (115,), "完成余留职能。", ("6.2",), (117,)),
        Unit(P15, Level.PROGRAMME, "人类住区", (140,)),
        Unit(P15_SUB1, Level.SUBPROGRAMME, "城市与社区", (142, 143), "减少空间不平等。", ("15.4",), (145,)),
        Unit(P15_SUB1_C1, Level.COMPONENT, "住房", (160,), "增加获得住房的机会。", ("15.6",), (162,)),
        Unit(P20, Level.PROGRAMME, "人权", (180,)),
        Unit(P20_SUB1, Level.SUBPROGRAMME, "人权主流化", (182,)),
        Unit(P20_SUB1_A, Level.COMPONENT, "发展权", (184,), "推进发展权。", ("20.3",), (186,)),
    )


def _paragraphs() -> tuple[Paragraph, ...]:
    return (
        Paragraph(
            "1.1", "background", P1, "大会和会议管理部负责执行本方案，根据大会第 74/252 号决议开展工作：", (12, 13)
        ),
        Paragraph("1.1(a)", "background", P1, "为第五委员会提供秘书处服务；", (14,), "1.1"),
        Paragraph(
            "1.2",
            "external-factors",
            P1,
            "第 1.5 段、表 1.1、次级方案 1、第 1.99 段：2021 年的总体计划以下列规划假设为基础：",
            (15,),
        ),
        Paragraph("1.2(a)", "external-factors", P1, "会员国继续提供支助。", (16,), "1.2"),
        Paragraph("1.3", "mandates", P1, "立法授权如下：", (18,)),
        Paragraph("1.5", "objective", P1_SUB1, "本次级方案促进实现的目标是确保会议切实高效地进行。", (33, 34)),
        Paragraph("1.6", "result", P1_SUB1, "这项工作支持具体目标 17.11，并已提交大会(A/74/331)。", (40,), "", "1"),
        Paragraph("6.1", "background", P6, "由余留事务协调处领导。", (112,)),
        Paragraph("15.4", "objective", P15_SUB1, "减少空间不平等。", (145,)),
        # A document that prints one number twice.
        Paragraph("15.4", "strategy", P15_SUB1, "与联合国环境规划署合作，促进目标 11。", (147,)),
        Paragraph("20.3", "objective", P20_SUB1_A, "推进发展权。", (186,)),
    )


def _deliverables() -> tuple[Deliverable, ...]:
    def plan(*numbers: str) -> tuple[Value, ...]:
        columns = ((2019, "planned"), (2019, "actual"), (2020, "planned"), (2021, "planned"))
        return tuple(
            Value(year, basis, number.replace(" ", "").replace("—", "0"), number)
            for (year, basis), number in zip(columns, numbers, strict=False)
            if number
        )

    def row(
        number: str, label: str, values: tuple[Value, ...], line: int, *, sub: str = "议事机构文件", total: bool = False
    ) -> Deliverable:
        documents = sub == "议事机构文件"
        measured, code = (
            ("文件数目", "parliamentary-documentation") if documents else ("会议数目", "substantive-services")
        )
        heading = "" if documents or total else "下列机构的会议："
        return Deliverable("1.1", P1_SUB1, "A", sub, measured, number, label, values, "", (line,), total, heading, code)

    return (
        row("", "", plan("3", "4", "3", "1 013"), 42, total=True),
        row("1", "大会文件", plan("2", "3", "2", "13"), 43),
        row("1(a)", "其中：报告", plan("1", "—", "", "1 000"), 44),
        row("", "", plan("10", "12", "10", "11"), 45, sub="为会议提供实务服务", total=True),
        row("2", "第五委员会会议", plan("10", "12", "10", "11"), 46, sub="为会议提供实务服务"),
        Deliverable(
            "1.1",
            P1_SUB1,
            "C",
            "协商、咨询和倡导",
            "",
            "",
            "",
            (),
            "与会员国协商会议服务。",
            (47,),
            subcategory_code="consultation",
        ),
    )


def _measures() -> tuple[Measure, ...]:
    table, chart = "table", "chart"
    return (
        Measure(
            "1.2", "measure-table", P1_SUB1, "业绩计量", "",
            tuple(
                MeasureValue("", year, value, table, (70 + year - 2017,))
                for year, value in ((2017, "不适用"), (2018, "试行电子投票"), (2019, "电子投票普遍使用"))
            ),
            (70,), "1",
        ),
        Measure(
            "1.一", "measure-figure", P1_SUB1, "按时印发的文件所占百分比", "百分比",
            (
                MeasureValue("文件", 2019, "90", chart, (76,), "actual"),
                MeasureValue("文件", 2021, "95.5", chart, (76,), "planned", 0.8),
                MeasureValue("会议", 2021, "1 200", "narrative", (40,), confidence=0.8, paragraph="1.6"),
            ),
            (75, 76), "1",
        ),
        Measure("15.一", "measure-figure", P15_SUB1, "获得住房的人数", "", (), (148,), "1"),
    )  # fmt: skip


def sample_document() -> Document:
    """The Chinese specimen."""
    return Document("A/75/6/Add.1", "zh", 2021, "approved", "2021 年拟议方案预算：方案计划", "sample.zh.txt", "ab" * 32)


def sample_records() -> Records:
    """The Chinese specimen: four programmes with every kind of record."""
    return Records(
        sample_document(),
        units=_units(),
        mandates=_mandates(),
        tables=(
            NumberedTable("1.1", "deliverables", P1_SUB1, "按类别和次类别列示的 2019-2021 年期间应交付产出", (41, 42)),
            NumberedTable("1.2", "measure-table", P1_SUB1, "业绩计量", (69, 70), "1"),
            NumberedTable("1.一", "measure-figure", P1_SUB1, "业绩计量：按时印发的文件所占百分比", (75,), "1"),
            NumberedTable("15.一", "measure-figure", P15_SUB1, "业绩计量：获得住房的人数", (148,), "1"),
            NumberedTable("", "other", P6, "没有编号的图", (113,)),
        ),
        paragraphs=_paragraphs(),
        footnotes=(
            Footnote(
                "14",
                "见文件 A/74/331。",
                P1_SUB1,
                (48,),
                places=(NotePlace("paragraph", "1.6", P1_SUB1, (40,), 4),),
                cited=(Citation("A/74/331", "A/74/331", "", "report"),),
            ),
        ),
        deliverables=_deliverables(),
        measures=_measures(),
        results=(
            Result(P1_SUB1, "1", "更快的会议服务", "carried-over", (38,)),
            Result(P1_SUB1, "2", "电子投票", "new", (39,)),
            Result(P15_SUB1, "1", "更多人获得住房", "", (146,)),
        ),
        evaluations=(
            Evaluation(P1, "completed", "evaluation", 2019, "监督厅对会议管理的评价", "1.2", (17,)),
            Evaluation(P1, "planned", "self-evaluation", None, "对文件印发的自我评价", "1.2", (17,)),
        ),
        mentions=(
            Mention("1.1", P1, "大会和会议管理部", 0, 8, ("DGACM",), "department", (12,)),
            Mention("1.1", P1, "大会", 18, 20, ("GA",), "principal organ", (12,)),
            Mention("1.1(a)", P1, "第五委员会", 1, 6, ("C5",), "main committee", (14,)),
            Mention("6.1", P6, "余留事务协调处", 1, 8, (UNREGISTERED_OFFICE,), "", (112,)),
            Mention("15.4", P15_SUB1, "联合国环境规划署", 1, 9, ("UNEP",), "programme", (147,)),
        ),
        references=(
            Reference("citation", "1.1", P1, "大会第 74/252 号决议", "A/RES/74/252", 18, 32, (12, 13), "GA"),
            Reference("citation", "1.6", P1_SUB1, "A/74/331", "A/74/331", 24, 32, (40,)),
            Reference("sdg", "1.6", P1_SUB1, "具体目标 17.11", "17.11", 6, 16, (40,)),
            Reference("paragraph", "1.2", P1, "第 1.5 段", "1.5", 0, 7, (15,)),
            Reference("table", "1.2", P1, "表 1.1", "1.1", 8, 13, (15,)),
            Reference("unit", "1.2", P1, "次级方案 1", "1||1|", 14, 20, (15,)),
            Reference("paragraph", "1.2", P1, "第 1.99 段", "1.99", 21, 29, (15,)),
            Reference("sdg", "15.4", P15_SUB1, "目标 11", "11", 14, 19, (147,)),
        ),
        relations=(
            Relation(P1, "services", "C5", "1.1(a)", "为第五委员会提供秘书处服务", (14,)),
            Relation(P1_SUB1, "reports-to", "GA", "1.6", "已提交大会", (40,)),
            Relation(P15_SUB1, "cooperates-with", "UNEP", "15.4", "与联合国环境规划署合作", (147,)),
            Relation(P1, "established-by", "UNCITRAL", "1.1", "据以设立贸易法委员会的决议", (13,), "A/RES/2205(XXI)"),
        ),
        findings=(
            Finding(
                "total-differs",
                Severity.ERROR,
                "",
                "The printed total 1 013 is not the sum 13 of its rows.",
                (42, 43),
                "1 013",
                "13",
                P1_SUB1,
            ),
            Finding("figure-without-number", Severity.WARNING, "", "A figure has no number.", (113,), unit=P6),
        ),
        pages=((10, 13), (50, 14), (110, 15)),
    )


def sample_english() -> Records:
    """A fascicle of another year in English: shares instruments, bodies, goals and programme lines with the plan."""
    unit, sub = UnitKey("1"), UnitKey("1", "", "1")
    document = Document(
        "A/81/6 (Sect. 2)", "en", 2027, "proposed", "Conference management", "sample.en.docx", "cd" * 32
    )
    title = "General Assembly affairs and conference management"
    return Records(
        document,
        units=(
            Unit(
                unit, Level.PROGRAMME, title, (1,),
                leads=(Lead("Department for General Assembly and Conference Management", "2.1", (3,), "is led by"),),
            ),
            Unit(sub, Level.SUBPROGRAMME, "General Assembly affairs", (9, 10), "Meetings run well.", ("2.5",), (11,)),
        ),
        mandates=(
            Mandate(unit, "General Assembly resolutions", 5, _ga("43/222"), "Pattern of conferences", (6,), "2.4"),
            Mandate(unit, "General Assembly resolutions", 5, _ga("50/11"), "Multilingualism", (7,), "2.4"),
        ),
        tables=(NumberedTable("2.1", "deliverables", sub, "Deliverables for the period 2025–2027", (14,)),),
        paragraphs=(
            Paragraph("2.1", "background", unit, "The Department serves the Fifth Committee.", (3,)),
            Paragraph("2.4", "mandates", unit, "The list below provides all mandates entrusted.", (4,)),
            Paragraph("2.5", "objective", sub, "Meetings run well.", (11,)),
        ),
        deliverables=(
            Deliverable(
                "2.1", sub, "A", "Parliamentary documentation", "number of documents", "1", "Reports",
                (Value(2026, "planned", "2", "2"), Value(2026, "superseded", "3", "[3]")), "", (15,),
            ),
        ),
        results=(Result(sub, "1", "faster meeting services", "", (12,), "met"),),
        mentions=(Mention("2.1", unit, "Fifth Committee", 26, 41, ("C5",), "main committee", (3,)),),
    )  # fmt: skip
