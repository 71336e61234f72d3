"""Planned results: what tells whether one is new or carried over."""

from __future__ import annotations

import pytest

from kg.lang.narrative import narrative_words
from kg.model import Block, Kind, Role, UnitKey
from kg.records.results import RESULT_STEP, extract

UNIT = UnitKey("7", "", "1")


def result(title: str, *headings: str, language: str) -> tuple[str, str]:
    """The title and status of a result with some headings below it."""
    opened = Block(Kind.HEADING, title, (10,), UNIT, step=RESULT_STEP, number="1", result="1")
    below = [
        Block(Kind.HEADING, text, (at,), UNIT, result="1", part=Role.LESSONS) for at, text in enumerate(headings, 11)
    ]
    (found,) = extract([opened, *below], language)
    return found.title, found.status


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("浮标更多(新成果)", ("浮标更多", "new")),
        ("浮标更多(从 2020 年承接的成果)", ("浮标更多", "carried-over")),
        ("浮标更多(参看 2020 年相关款次的成果)", ("浮标更多", "carried-over")),
        ("浮标更多(河口)", ("浮标更多(河口)", "")),
    ],
)
def test_brackets_behind_a_chinese_title(title: str, expected: tuple[str, str]) -> None:
    assert result(title, language="zh") == expected


@pytest.mark.parametrize(
    ("headings", "status"),
    [
        (("Programme performance in 2025 and target for 2027",), "carried-over"),
        (("Proposed programme plan for 2027", "Lessons learned and planned change"), "new"),
        (("Lessons learned and planned change",), "new"),
        ((), ""),
    ],
)
def test_headings_below_an_english_title(headings: tuple[str, ...], status: str) -> None:
    assert result("more buoys", *headings, language="en") == ("more buoys", status)


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("which was below the planned target of 15 buoys", "not met"),
        ("which was 5 per cent lower than the planned target", "not met"),
        ("which was unable to meet the planned target", "not met"),
        ("which was not in line with the planned target", "not met"),
        ("which did not fully meet the planned target", "not met"),
        ("which partially met the planned target", "not met"),
        ("The planned target was not achieved owing to storms", "not met"),
        ("which was well above the planned target of 40 per cent", "exceeded"),
        ("which went beyond the planned target", "exceeded"),
        ("which surpassed the target of 50 buoys", "exceeded"),
        ("thereby achieving the planned target", "met"),
        ("which is in line with the planned target", "met"),
        ("which reflects the planned target being met", "met"),
        ("which compares with a planned target of 12", ""),
    ],
)
def test_what_is_said_of_the_target(sentence: str, state: str) -> None:
    targets = narrative_words("en").targets
    assert next((each for each, pattern in targets if pattern.search(f"{sentence}.")), "") == state
