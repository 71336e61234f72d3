"""The plans and programmes that a graph has."""

from __future__ import annotations

import re

import pyoxigraph as ox

from kg.query.run import run


def documents_of(store: ox.Store, *years: int) -> tuple[tuple[int, str, str], ...]:
    """Year, symbol and language of the plan documents, of some years or all."""
    rows = run(
        store,
        "PREFIX dct: <http://purl.org/dc/terms/> SELECT ?year ?symbol ?language WHERE "
        "{ ?doc a mg:PlanDocument ; mg:planYear ?year ; mg:symbol ?symbol ; dct:language ?language }",
    ).dicts()
    found = {(int(str(row["year"])), str(row["symbol"]), str(row["language"])) for row in rows}
    return tuple(sorted((row for row in found if not years or row[0] in years), key=lambda r: (r[0], natural(r[1]))))


def programme_titles(store: ox.Store, language: str) -> dict[str, str]:
    """The title of each programme over the years, in the language where there is one in it."""
    rows = run(
        store,
        "PREFIX dct: <http://purl.org/dc/terms/> SELECT ?number ?title (LANG(?title) AS ?tag) WHERE "
        "{ ?line a mg:ProgrammeLine ; mg:number ?number . OPTIONAL { ?line dct:title ?title } }",
    ).dicts()
    titles: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: (row["tag"] == language, str(row["tag"]))):
        titles[str(row["number"])] = str(row["title"] or "")
    return titles


def natural(text: str) -> list[tuple[int, str]]:
    """Text as sorted: 9 before 29A.

    >>> sorted(["29A", "9", "29B"], key=natural)
    ['9', '29A', '29B']
    """
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", text)]
