"""Reading an English programme plan against itself."""

from __future__ import annotations

import re

from kg.lang.audit import AuditWords

_I = re.IGNORECASE
_NUMERALS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip

WORDS = AuditWords(
    caption_unit=re.compile(r"([^:]{4,}):\s*deliverables for the period", _I),
    contents_unit=re.compile(r"\s*Subprogramme (?P<number>\d+)[.:]\s*(?P<title>.*?)\s*\d*\s*", _I),
    clause=re.compile(r"(?:[^.;]|\.(?=\d))+"),
    figure=re.compile(
        r"(?<![\w/.-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\d/-])\s*(?P<scale>thousand|million|billion)?\b"
    ),
    target=re.compile(
        rf"\bplanned target of (?:a |an |the )?(\d[\d,]*(?:\.\d+)?(?![.,]?\d)|{'|'.join(_NUMERALS)})\b"
        r"(?!\s+(?:million|billion|thousand))(?![^.;]{0,60}\b(?:additional|more|further|new|another|total|cumulative)\b)",
        _I,
    ),
    numerals=_NUMERALS,
    repeated=re.compile(r"\b(the|of|and|to|in|for|by|with|from|at|is|are|was|were|a|an)\s+\1\b"),
)
