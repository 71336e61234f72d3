"""Values told in prose in an English programme plan."""

from __future__ import annotations

import re

from kg.lang.prose import ProseWords

_I = re.IGNORECASE
_SCALES = {"thousand": 3, "thousands": 3, "million": 6, "millions": 6, "billion": 9, "billions": 9}


def _year(place: int) -> str:
    return rf"(?P<y{place}>20\d\d)\b"


def _value(place: int, words: str = "{0,40}?") -> str:
    return (
        rf"[$€]?(?P<v{place}>\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d+(?:\.\d+)?)"
        rf"(?:\s+(?P<s{place}>thousand|million|billion))?\s*(?P<u{place}>[^\d,.;:()]{words})"
    )


WORDS = ProseWords(
    sentence=re.compile(r"(?:[^.;]|\.(?=\d)|(?<=[A-Z])\.)+"),
    statements=(
        re.compile(rf"\bfrom\s+{_value(1)}\s*\bin\s+{_year(1)}\s+to\s+{_value(2)}\s*\b(?:in|by)\s+{_year(2)}", _I),
        re.compile(rf"\(\s*{_value(1)}\s*\bin\s+{_year(1)}\s*\)", _I),
        re.compile(rf"\b(?:totalled|reached|to)\s+{_value(1)}\s*\b(?:in|by)\s+{_year(1)}(?!\s+(?:and|or|to)\b)", _I),
    ),
    loose=(),
    part=re.compile(r"(?!)"),
    inexact=re.compile(
        r"\b(?:about|approximately|around|nearly|almost|over|more|less|fewer|at least|up to|additional"
        r"|further|another)\b",
        _I,
    ),
    no_count=re.compile(
        r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
        r"|percentage points?|times\b|additional\b|more\b|further\b|new\b|st\b|nd\b|rd\b|th\b",
        _I,
    ),
    scales=_SCALES,
    classifier=re.compile(r"(?!)"),
    percentage=re.compile(r"\bper ?cent\b|percentage|proportion|\brate\b|\bshare\b|%", _I),
    percent=re.compile(r"per ?cent\b|%", _I),
    cumulative=re.compile(r"cumulative", _I),
    new_ones=re.compile(r"\b(?:new|additional)\b", _I),
    token=re.compile(r"[A-Za-z][A-Za-z-]+"),
    run=0,
    empty=re.compile(
        r"\b(?:(?:total|cumulative|annual)\s+)?(?:number|percentage|amount|rate)\s+of\b|\([^()]*\)"
        r"|\b(?:the|a|an|of|in|on|by|to|for|and|or|with|from|at|that|which|their|its|per)\b",
        _I,
    ),
    quote=re.compile(r"[“”\"]"),
)
