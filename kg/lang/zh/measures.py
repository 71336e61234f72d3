"""Performance measures in a Chinese programme plan."""

from __future__ import annotations

import re

from kg.lang.measures import MeasureWords

WORDS = MeasureWords(
    caption=re.compile(r"业绩计量\s*[：:]\s*(.+)", re.S),
    caption_unit=re.compile(r"\s*\(([^()]{1,20})\)(?:\s*[a-z])?$"),
    no_unit=re.compile(r"图\)?$|年"),
    not_applicable=re.compile(r"不适用"),
    years=re.compile(r"(?:20\d\d\s*(?:年)?\s*){3,6}"),
    year=re.compile(r"(20\d\d)()"),
    note=re.compile(r"[a-z]\s+\S.*|(?:注|缩写)\s*[：:].*"),
    basis=re.compile(r"(?P<planned>计划)|(?P<actual>实际)"),
)
