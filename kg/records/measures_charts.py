"""The labels that a chart left in a flattened text: which are values, which its axis, which its legend.

A value is given only where the labels come out even: as many as years, or a whole multiple with as many names in the
legend. The axis is the evenly rising run of labels before the years.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from kg.lang.measures import MeasureWords
from kg.model import Line

SHORTEST_AXIS = 3

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?%?")
_TIME = re.compile(r"(\d+):(\d\d)")
_DASH = re.compile(r"[—–-]+")
_THOUSANDS = re.compile(r"(?<!\S)\d{1,3}(?: \d{3})+(?!\S)")
_SHORT_THOUSANDS = re.compile(r"(?<!\S)\d{1,2}(?: \d{3})+(?!\S)")


def _by_thousands(text: str, pattern: re.Pattern[str] = _THOUSANDS) -> list[str]:
    """The labels on a line where a blank parts thousands.

    >>> _by_thousands("1 010 1 028"), _by_thousands("95 98"), _by_thousands("800 800", _SHORT_THOUSANDS)
    (['1010', '1028'], ['95', '98'], ['800', '800'])
    """
    return pattern.sub(lambda match: match.group().replace(" ", ""), text).split()


#: How the labels on a line may be read: parted by every blank, or with thousands parted by blanks.
_SPLITS = (str.split, partial(_by_thousands, pattern=_SHORT_THOUSANDS), _by_thousands)


@dataclass(frozen=True, slots=True)
class Series:
    """A series of a chart: its name in the legend (empty: the only one) and a printed value a year."""

    name: str
    values: tuple[str, ...]


def read(labels: Sequence[Line], years: int, words: MeasureWords) -> tuple[Series, ...]:
    """The series that the labels certainly give; none where they do not come out even."""
    before: list[str] = []
    legend: list[str] = []
    seen_years = False
    for line in labels:
        text = line.text.strip()
        if words.years.fullmatch(text):
            seen_years = True
        elif seen_years:
            legend += text.split()
        else:
            before.append(text)
    wanted = years * max(1, len(legend))
    readings = (_without_axis([label for text in before for label in split(text)], wanted) for split in _SPLITS)
    values = next(
        (reading for reading in readings if reading and all(_is_label(each, words) for each in reading)), None
    )
    if values is None:
        return ()
    names = legend or [""]
    return tuple(Series(name, tuple(values[i * years : (i + 1) * years])) for i, name in enumerate(names))


def _is_label(token: str, words: MeasureWords) -> bool:
    patterns = (_NUMBER, _TIME, _DASH, words.not_applicable)
    return any(pattern.fullmatch(token) for pattern in patterns)


def _without_axis(labels: Sequence[str], wanted: int) -> list[str] | None:
    """The wanted number of labels that are left when evenly rising runs are taken from the end; None if uneven.

    >>> _without_axis("3 5 7 8 9 0 2 4 6 8 10".split(), 5)
    ['3', '5', '7', '8', '9']
    >>> _without_axis("80 90 95 98 0 20 40 60".split(), 5) is None
    True
    """
    rest = list(labels)
    while len(rest) > wanted:
        start = _axis(rest)
        if start is None:
            return None
        rest = rest[:start]
    return rest if len(rest) == wanted else None


def _axis(tokens: Sequence[str]) -> int | None:
    """Where the evenly rising run at the end begins; None if there is none of at least three labels."""
    amounts = [_amount(token) for token in tokens]
    start = len(tokens) - 1
    step: float | None = None
    while start > 0:
        low, high = amounts[start - 1], amounts[start]
        if low is None or high is None or high <= low:
            break
        if step is not None and abs((high - low) - step) > 1e-9 + (1 if ":" in tokens[start] else 0):
            break
        step = high - low if step is None else step
        start -= 1
    return start if len(tokens) - start >= SHORTEST_AXIS else None


def _amount(token: str) -> float | None:
    if match := _TIME.fullmatch(token):
        return int(match.group(1)) * 60 + int(match.group(2))
    return float(token.rstrip("%").replace(",", "")) if _NUMBER.fullmatch(token) else None
