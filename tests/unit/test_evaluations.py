"""Evaluations that a plan lists, and the units they concern. All texts are specimens."""

from __future__ import annotations

import pytest

from kg.model import Level, Paragraph, Unit, UnitKey
from kg.records.evaluations import extract

P1 = UnitKey("1")
NEW_YORK, GENEVA = UnitKey("1", "会议管理，纽约", "2"), UnitKey("1", "日内瓦的会议管理", "2")
SUB1 = UnitKey("1", "", "1")
UNITS = [Unit(key, Level.SUBPROGRAMME, "规划", (n,)) for n, key in enumerate((NEW_YORK, GENEVA, SUB1), 1)]


def listed(*subjects: str) -> list[tuple[str, str, int | None, UnitKey]]:
    paragraphs = [Paragraph("1.21", "evaluation", P1, "2019 年完成的下列自我评价为计划提供了指导：", (5,))]
    paragraphs += [
        Paragraph(f"1.21({letter})", "evaluation", P1, text, (6,), "1.21")
        for letter, text in zip("abc", subjects, strict=False)
    ]
    return [(each.state, each.kind, each.year, each.unit) for each in extract(paragraphs, UNITS, "zh")]


@pytest.mark.parametrize(
    ("subject", "unit"),
    [
        ("次级方案 1：航标工作；", SUB1),
        ("纽约的会议管理，次级方案 2：会议室；", NEW_YORK),
        ("日内瓦的会议管理，次级方案 2：会议室；", GENEVA),
        ("会议管理次级方案 2；", P1),  # which of the two?
        ("日内瓦的会议管理和纽约的会议管理，次级方案 2；", P1),
        ("次级方案 1 和 2；", P1),
        ("次级方案 9；", P1),
        ("所有工作地点的风险；", P1),
    ],
)
def test_the_unit_that_an_evaluation_concerns(subject: str, unit: UnitKey) -> None:
    assert listed(subject) == [("completed", "self-evaluation", 2019, unit)]


def test_an_evaluation_an_item() -> None:
    assert [unit for *_, unit in listed("次级方案 1；", "风险。")] == [SUB1, P1]
