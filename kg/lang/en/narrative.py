"""Paragraphs and planned results in an English programme plan."""

from __future__ import annotations

import re

from kg.lang.narrative import NarrativeWords

_I = re.IGNORECASE

_NEAR = r"(?:(?!\bwhich\b|\bbut\b|\bwhile\b)[^.;]){0,60}?"
_REACHED = r"(?:meet|met|reach(?:ed)?|achieved?|attain(?:ed)?)"
_NOT = r"(?:not|never|neither|only partially|only partly|partially|partly)"
_TARGET = r"(?:the|its|their|this) (?:\w+ ){0,2}targets?\b"
_PASSED = r"(?:exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|outperform(?:ed|s|ing)?)"

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
    status_headings=(
        ("carried-over", re.compile(r"Programme performance (?:in|for) \d{4} and target for \d{4}", _I)),
        ("new", re.compile(r"Proposed programme plan for \d{4}|Lessons learned(?: and planned changes?)?", _I)),
    ),
    target_heading=re.compile(r"Programme performance (?:in|for) \d{4} and target for \d{4}", _I),
    targets=(
        (
            "not met",
            re.compile(
                rf"\b{_NOT}\s+(?:yet\s+|fully\s+|been\s+)*{_REACHED}\b{_NEAR}\btargets?\b"
                rf"|\btargets?\b[^.;]{{0,200}}?\b{_NOT}\s+(?:yet\s+|fully\s+|been\s+)*{_REACHED}\b"
                rf"|\b(?:fail(?:ed|ing)? to {_REACHED}|missed|missing|without {_REACHED}ing)\b{_NEAR}\btargets?\b"
                rf"|\b(?:fell|falling|falls|fallen) (?:just )?short of\b{_NEAR}\btargets?\b"
                rf"|\b(?:below|short of|under|(?:lower|less|fewer|smaller) than) {_TARGET}"
                rf"|\bunable to {_REACHED}\b{_NEAR}\btargets?\b|\bnot (?:in line|consistent) with {_TARGET}",
                _I,
            ),
        ),
        (
            "exceeded",
            re.compile(
                rf"\b{_PASSED}\b{_NEAR}\btargets?\b|\btargets?\b{_NEAR}\b(?:was|were|been|being)\s+{_PASSED}\b"
                rf"|\b(?:above|beyond|in excess of|(?:higher|greater|more|larger) than) {_TARGET}",
                _I,
            ),
        ),
        (
            "met",
            re.compile(
                rf"\b(?:met|meets|meeting|reached|reaching|achieved|achieving|attained|in line with|consistent with)\b"
                rf"{_NEAR}\bplanned (?:\w+ )?targets?\b"
                rf"|\b(?:met|meets|meeting)\b{_NEAR}\btargets?\b"
                rf"|\btargets?\b{_NEAR}\b(?:was|were|been|being)\s+(?:fully\s+)?(?:met|reached|achieved|attained)\b",
                _I,
            ),
        ),
    ),
)
