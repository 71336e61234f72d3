"""Paragraphs and planned results in an English programme plan."""

from __future__ import annotations

import re

from kg.lang.narrative import NarrativeWords

_I = re.IGNORECASE

WORDS = NarrativeWords(
    themes=(
        ("inter-agency", re.compile(r"inter-agency coordination", _I)),
        ("partnership", re.compile(r"cooperation with other entities", _I)),
        ("disability", re.compile(r"disabilit", _I)),
        ("gender", re.compile(r"gender perspective", _I)),
        ("external-factors", re.compile(r"regard to (?:the )?external factors", _I)),
    ),
    assumptions=re.compile(r"planning assumptions?", _I),
    result_brackets=re.compile(r"\s*\(((?:new result|result carried over)[^()]*)\)$", _I),
    result_status=(
        ("carried-over", re.compile(r"carried over", _I)),
        ("new", re.compile(r"^new", _I)),
    ),
)
