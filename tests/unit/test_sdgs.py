"""Sustainable Development Goals in prose. All texts are specimens."""

from __future__ import annotations

import pytest

from kg.entities.annotate import check_goals
from kg.entities.sdgs import TARGETS, exists, find_goals
from kg.model import Reference, UnitKey


def numbers(text: str, language: str = "zh") -> list[str]:
    return [goal.number for goal in find_goals(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("具体目标 17.2、17.5 和 17.11", ["17.2", "17.5", "17.11"]),
        ("可持续发展目标\n 6 和目 标 8", ["6", "8"]),
        ("可持续发展目标 7(具体目标 7.1 至 7.3)和 8(具体目标 8.a)", ["7", "7.1", "7.2", "7.3", "8", "8.a"]),
        ("目标 16 的指标 16.4.1(非法资金)", ["16", "16.4.1"]),
        ("目标 1 中的具体目标 1.A (资源)；目标 13", ["1", "1.a", "13"]),
        ("具体目标 5.a至 5.c", ["5.a", "5.b", "5.c"]),
        ("可持续发展目标 3(健康)、5(平等)和 12(消费)", ["3", "5", "12"]),
        ("《2030 年议程》目标 1 和 3", ["1", "3"]),
        ("可持续发展目标 8 和 12 项下的具体目标", ["8", "12"]),
        ("题为“可持续发展目标 14：渔业”的报告", ["14"]),
    ],
)
def test_chinese(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "《全球契约》目标 18 和《全球契约》目标 1",
        "千年发展目标 4",
        "爱知生物多样性目标 11",
        "战略目标 2",
        "目标 20 个国家和目标 3 个小组",
        "实现 2030 年目标 100%",
        "目标 3：提高效率",
        "关键业绩指标 3-5 年",
    ],
)
def test_goals_of_others_and_counts_are_no_references(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("under Goals 3, 5, 15 and 16, as they relate", ["3", "5", "15", "16"]),
        ("Sustainable Development Goals 1 to 3 and 16;", ["1", "2", "3", "16"]),
        ("targets 17.10 and 17.11 of the Goals", ["17.10", "17.11"]),
        ("update Goal indicator 10.7.2 and", ["10.7.2"]),
        ("SDG 13 and SDGs 2 and 6", ["13", "2", "6"]),
        ("Sustainable Development Goal 6: Ensure water", ["6"]),
        ("Goals\u00a03, 11 and 17;", ["3", "11", "17"]),
    ],
)
def test_english(text: str, expected: list[str]) -> None:
    assert numbers(text, "en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Millennium Development Goal 4",
        "Aichi Biodiversity Target 11.1",
        "the planned target of 17 per cent",
        "exceeded the target of 2.5 million; target 12.5 per cent",
        "its goal 3 times",
        "indicator 4 of the list",
    ],
)
def test_english_that_is_no_reference(text: str) -> None:
    assert numbers(text, "en") == []


def test_there_are_169_targets() -> None:
    letters = sum(ord(letter) - ord("a") + 1 for _, letter in TARGETS.values() if letter)
    assert sum(count for count, _ in TARGETS.values()) + letters == 169
    assert exists("15.c") and not exists("15.d") and not exists("0")


def test_spans_and_ranges() -> None:
    text = "实现目标 1 至 3 和 7"
    found = find_goals(text, "zh")
    assert [(text[goal.start : goal.end], goal.number) for goal in found] == [
        ("1 至 3", "1"), ("1 至 3", "2"), ("1 至 3", "3"), ("7", "7"),
    ]  # fmt: skip


def test_an_impossible_target_is_kept_as_printed_and_is_a_finding() -> None:
    assert numbers("具体目标 5.8 和 6.5") == ["5.8", "6.5"]
    references = [Reference("sdg", "1.1", UnitKey("1"), n, n, 0, 3, (7,)) for n in ("5.8", "6.5")]
    findings = check_goals(references)
    assert [(finding.code, finding.printed, finding.lines) for finding in findings] == [("sdg-unknown", "5.8", (7,))]
