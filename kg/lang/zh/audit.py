"""Reading a Chinese programme plan against itself."""

from __future__ import annotations

import re

from kg.lang.audit import AuditWords

WORDS = AuditWords(
    caption_unit=re.compile(r"([^：:，]{4,})[：:]\s*按类别"),
    contents_unit=None,
    clause=re.compile(r"[^；;，。•]+"),
    figure=re.compile(
        r"(?<![\d/.-])(\d{1,3}(?: \d{3})+|\d+(?:\.\d+)?)(?![\d/-]|\s*年)\s*(?P<scale>百万|千万|亿|万|千)?"
    ),
    target=None,
    numerals={},
    repeated=re.compile(r"(?<!目)的的(?![确士])|(?<!参)与与(?!会)"),
)
