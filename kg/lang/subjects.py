"""Subjects that programmes and resolutions speak of, by their names in each language (``subjects.tsv``).

One subject a row, one language a column; forms of a language that mean the same are parted by a semicolon. Endings need
no forms of their own: words count by their beginnings. A subject may lack a language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

#: Forms by language.
Subject = Mapping[str, Sequence[str]]

_TABLE = Path(__file__).with_name("subjects.tsv")


@cache
def subjects() -> tuple[Subject, ...]:
    """All subjects.

    >>> next(dict(each) for each in subjects() if "migrant" in each["en"])
    {'en': ('migrant',), 'zh': ('移徙者', '移民')}
    """
    languages, *rows = (line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines())
    return tuple(
        {
            language: tuple(form.strip() for form in cell.split(";"))
            for language, cell in zip(languages, row, strict=True)
            if cell.strip()
        }
        for row in rows
    )
