"""Performance measures in an English programme plan."""

from __future__ import annotations

import re

from kg.lang.measures import MeasureWords

_I = re.IGNORECASE

WORDS = MeasureWords(
    caption=re.compile(r"Performance measures?\s*:\s*(.+)", _I | re.S),
    caption_unit=re.compile(r"\s*\(([A-Z][a-z][^()]{0,120})\)$"),
    no_unit=re.compile(r"\d{4}"),
    not_applicable=re.compile(r"N/A|not applicable|not available", _I),
    years=re.compile(r"(?:20\d\d\s*(?:\((?:actual|planned)\)\s*)?){1,6}", _I),
    year=re.compile(r"\b((?:19|20)\d\d)\b(?:[^()]*\(?(actual|planned)\)?)?", _I),
    note=re.compile(r"[a-z]\s+\S.*|(?:Notes?|Abbreviations?|Sources?)\s*:.*", _I | re.S),
    basis=re.compile(r"\b(?:(?P<planned>planned)|(?P<actual>actual))\b", _I),
)
