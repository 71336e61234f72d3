"""Sustainable Development Goals, targets and indicators referred to in prose, with lists and ranges written out.

A reference is kept as printed even where there is no such target: the finding says so. The 169 targets and the words
that other instruments' goals carry before them (which are not Sustainable Development Goals) are data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.lang.sdgs import SdgWords, sdg_words

#: The targets of each goal (General Assembly resolution 70/1): how many have numbers, the last letter of the others.
TARGETS = {
    1: (5, "b"), 2: (5, "c"), 3: (9, "d"), 4: (7, "c"), 5: (6, "c"), 6: (6, "b"), 7: (3, "b"), 8: (10, "b"),
    9: (5, "c"), 10: (7, "c"), 11: (7, "c"), 12: (8, "c"), 13: (3, "b"), 14: (7, "c"), 15: (9, "c"), 16: (10, "b"),
    17: (19, ""),
}  # fmt: skip

_NUMBER = re.compile(
    r"(?P<goal>\d{1,2})(?:\s?\.\s?(?P<target>\d{1,2}|[a-dA-D](?![A-Za-z])))?(?:\.(?P<indicator>\d{1,2}))?"
)
_BRACKETS = {"(": ")", "（": "）"}


@dataclass(frozen=True, slots=True)
class FoundGoal:
    """A goal (``17``), target (``17.11``) or indicator (``16.4.1``) at its place in a text.

    Of a range the inner numbers share the span of the whole range.
    """

    start: int
    end: int
    number: str


def find_goals(text: str, language: str) -> tuple[FoundGoal, ...]:
    """The goals, targets and indicators that a text refers to, in order of place.

    >>> [goal.number for goal in find_goals("可持续发展目标 7(具体目标 7.1 至 7.3)和 8；《契约》目标 3", "zh")]
    ['7', '7.1', '7.2', '7.3', '8']
    >>> [goal.number for goal in find_goals("targets 17.10 and 17.11 of the Goals, and Goals 1 to 3", "en")]
    ['17.10', '17.11', '1', '2', '3']
    """
    words = sdg_words(language)
    for stem in words.stems:
        if stem in text:
            break
    else:
        return ()
    found: dict[tuple[int, str], FoundGoal] = {}
    for head in words.head.finditer(text):
        if head.lastgroup != "goal" and words.other.search(text, max(0, head.start() - 24), head.start()):
            continue
        for goal in _listed(text, head.end(), str(head.lastgroup), words):
            found.setdefault((goal.start, goal.number), goal)
    return tuple(sorted(found.values(), key=lambda goal: (goal.start, _order(goal.number))))


def exists(number: str) -> bool:
    """Whether there is such a goal or target; of an indicator, whether there is its target.

    >>> [exists(number) for number in ("17", "18", "17.19", "5.8", "5.c", "16.4.1", "17.a")]
    [True, False, True, False, True, True, False]
    """
    goal, _, rest = number.partition(".")
    target = rest.partition(".")[0]
    numbered, letter = TARGETS.get(int(goal), (0, ""))
    if not target:
        return numbered > 0
    return 1 <= int(target) <= numbered if target.isdigit() else "a" <= target <= letter


def _listed(text: str, position: int, head: str, words: SdgWords) -> Iterator[FoundGoal]:
    """The numbers of the list that begins at a position."""
    while (match := _number(text, position, head, words)) is not None:
        number, end = _canonical(match), match.end()
        between = words.range.match(text, end)
        last = _number(text, between.end(), head, words) if between else None
        if last and (inner := _range(number, _canonical(last))):
            for each in inner:
                yield FoundGoal(match.start(), last.end(), each)
            end = last.end()
        else:
            yield FoundGoal(match.start(), end, number)
        joiner = words.joiner.match(text, _after_brackets(text, end, words.aside))
        if joiner is None:
            return
        position = joiner.end()


def _number(text: str, position: int, head: str, words: SdgWords) -> re.Match[str] | None:
    """The number at a position if it can be one of a goal, target or indicator after such a head."""
    match = _NUMBER.match(text, position)
    if match is None or words.counted.match(text, match.end()):
        return None
    if match["target"] is not None:
        return match
    if head == "goal":
        return match if int(match["goal"]) > 0 else None
    own = head != "short" or words.label.match(text, match.end()) is not None
    return None if own or int(match["goal"]) not in TARGETS else match


def _canonical(match: re.Match[str]) -> str:
    """The number in its normal form: letters small, no blanks."""
    return ".".join(part.lower() for part in match.groups() if part is not None).lstrip("0")


def _range(first: str, last: str) -> list[str]:
    """The numbers of a range, ends included; empty where the ends make no range."""
    stem, _, low = first.rpartition(".")
    other, _, high = last.rpartition(".")
    if stem != other or low.isdigit() != high.isdigit():
        return []
    if low.isdigit():
        members = [str(value) for value in range(int(low), int(high) + 1)]
    else:
        members = [chr(code) for code in range(ord(low), ord(high) + 1)]
    return [f"{stem}.{member}" if stem else member for member in members] if 1 < len(members) < 20 else []


def _after_brackets(text: str, position: int, limit: int) -> int:
    """The position after brackets that open at a position; the same where none open or they are too long."""
    opening = re.compile(r"\s*([(（])").match(text, position)
    if opening is None:
        return position
    depth = 0
    for index in range(opening.start(1), min(len(text), position + limit)):
        if text[index] in _BRACKETS:
            depth += 1
        elif text[index] in _BRACKETS.values():
            depth -= 1
            if depth == 0:
                return index + 1
    return position


def _order(number: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(part), "") if part.isdigit() else (99, part) for part in number.split("."))
