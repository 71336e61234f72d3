"""References inside a document. All texts are specimens."""

from __future__ import annotations

import pytest

from kg.entities import crossrefs
from kg.model import Level, NumberedTable, Paragraph, Unit, UnitKey

P6, P6_S1, P6_S2 = UnitKey("6"), UnitKey("6", "", "1"), UnitKey("6", "", "2")
NEW_YORK_2, GENEVA_2 = UnitKey("1", "纽约", "2"), UnitKey("1", "日内瓦", "2")
UNITS = [
    Unit(P6, Level.PROGRAMME, "法律", (1,)),
    Unit(P6_S1, Level.SUBPROGRAMME, "法律服务", (2,)),
    Unit(P6_S2, Level.SUBPROGRAMME, "条约", (3,)),
    Unit(P6_S2._replace(component="1"), Level.COMPONENT, "登记", (4,)),
    Unit(UnitKey("1"), Level.PROGRAMME, "会议", (5,)),
    Unit(NEW_YORK_2, Level.SUBPROGRAMME, "规划", (6,)),
    Unit(GENEVA_2, Level.SUBPROGRAMME, "规划", (7,)),
]


def paragraph(text: str, number: str = "6.9", unit: UnitKey = P6_S1, line: int = 50) -> Paragraph:
    return Paragraph(number, "strategy", unit, text, (line,))


def targets(text: str, language: str = "zh", unit: UnitKey = P6_S1) -> list[tuple[str, str]]:
    return [(r.kind, r.target) for r in crossrefs.find([paragraph(text, unit=unit)], UNITS, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("考虑到上文第 6.3(a) 段所述评价", "zh", [("paragraph", "6.3(a)")]),
        ("见第 6.3 和 6.5 段", "zh", [("paragraph", "6.3"), ("paragraph", "6.5")]),
        ("第 6.3至 6.5段", "zh", [("paragraph", "6.3"), ("paragraph", "6.4"), ("paragraph", "6.5")]),
        ("见表 6.2 和图 6.十一", "zh", [("table", "6.2"), ("table", "6.十一")]),
        ("下表 6.9 和 6.10 按类别列示", "zh", [("table", "6.9"), ("table", "6.10")]),
        ("与次级方案 2(条约)合作", "zh", [("unit", "6||2|")]),
        ("次级方案 2，构成部分 1", "zh", [("unit", "6||2|1")]),
        ("as outlined in paragraph 3.I.9 above", "en", [("paragraph", "3.I.9")]),
        ("(see figure 13.II) and table 13.2.", "en", [("table", "13.II"), ("table", "13.2")]),
        ("in coordination with subprogramme 2, component 1, enabled", "en", [("unit", "6||2|1")]),
    ],
)
def test_references_are_found(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert targets(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "(A/74/16，第 121 段)和《共识》第 55 (dd)段",
        "本次级方案 2021 年的计划",
        "本次级方案 2 年内完成",
        "3 个次级方案和 2 个构成部分",
        "增长 6.2%，图书 6 册，代表 12 人",
        "次级方案 1 的工作",  # the unit itself
    ],
)
def test_what_is_no_reference_elsewhere(text: str) -> None:
    assert targets(text) == []


def test_a_unit_is_meant_within_its_part_and_in_doubt_not_at_all() -> None:
    assert targets("与次级方案 2 合作", unit=UnitKey("1", "日内瓦", "3")) == [("unit", "1|日内瓦|2|")]
    assert targets("与次级方案 2 合作", unit=UnitKey("1")) == []


def codes(text: str, language: str = "zh", number: str = "6.9", line: int = 50) -> list[tuple[str, str]]:
    here = paragraph(text, number, line=line)
    others = [
        paragraph("…", "6.3", line=10),
        paragraph("…", "20.5", UnitKey("20"), 900),
        paragraph("…", "6.12", line=90),
    ]
    tables = [NumberedTable("6.2", "deliverables", P6_S1, "…", (60,)), NumberedTable("15.2", "other", P6, "…", (800,))]
    found = crossrefs.find([here], UNITS, language)
    return [(each.code, each.printed) for each in crossrefs.check(found, [*others, here], tables, UNITS, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("上文第 6.3 段；表 6.2；次级方案 2", []),
        ("上文第 6.4 段", [("reference-dangling", "6.4")]),
        ("第 6.21至 6.24 段", [("reference-dangling", "6.21至 6.24")]),
        ("上文第 20.5 段", [("reference-wrong", "20.5")]),
        ("上文第 6.12 段", [("reference-wrong", "6.12")]),
        ("下文第 6.3 段", [("reference-wrong", "6.3")]),
        ("表 15.2 按类别列示", [("reference-wrong", "15.2")]),
        ("表 6.7", [("reference-dangling", "6.7")]),
        ("次级方案 9", [("reference-dangling", "9")]),
    ],
)
def test_references_to_nothing_or_elsewhere_are_findings(text: str, expected: list[tuple[str, str]]) -> None:
    assert codes(text) == expected


def test_figures_with_roman_numbers_stand_in_their_part() -> None:
    here = paragraph("(see figure 3.I.IV)", "3.I.20", UnitKey("3"))
    figure = NumberedTable("3.I.IV", "measure-figure", UnitKey("3"), "…", (60,))
    found = crossrefs.find([here], UNITS, "en")
    assert [reference.target for reference in found] == ["3.I.IV"]
    assert crossrefs.check(found, [here], [figure], UNITS, "en") == ()


def test_english_says_above_and_below_after_the_number() -> None:
    assert codes("as outlined in paragraph 6.12 above", "en") == [("reference-wrong", "6.12")]
    assert codes("as outlined in paragraph 6.12 below", "en") == []
