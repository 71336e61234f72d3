"""What the prose names, compared: bodies and what they mean, documents, goals, and the roles of bodies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.evaluate.rows import Row, place, plain, symbol
from kg.evaluate.scores import Fact, Score, score

_ITEM = re.compile(r"(?:\([^)]*\))+$")
_GOAL = re.compile(r"\d+(?:\.[0-9A-Za-z]+){0,2}")
_ASIDE = re.compile(r"\(.*?\)")
_ROLES = frozenset({"services", "cooperates-with", "reports-to", "led-by"})


def bodies(gold: Sequence[Row], mentions: Sequence[Row], citations: Sequence[Row], goals: Sequence[Row]) -> list[Score]:
    """Bodies by paragraph and words, with the body meant; documents and goals by paragraph."""
    paragraphs = {plain(row["para"]) for row in gold}
    return [
        *_bodies(gold, mentions, paragraphs),
        _documents(gold, citations, paragraphs),
        _goals(gold, goals, paragraphs),
    ]


def relations(gold: Sequence[Row], table: Sequence[Row]) -> list[Score]:
    """The roles of bodies for units; the gold is a sample, so recall only."""
    wanted = {(place(row)[:3], row["relation"], _short(row["body"])) for row in gold if row["relation"] in _ROLES}
    found = {(place(row)[:3], row["relation"], _short(name)) for row in table for name in _names(row)}
    return [score("relations", wanted, found, recall_only=True)]


def _bodies(gold: Sequence[Row], mentions: Sequence[Row], paragraphs: set[str]) -> list[Score]:
    wanted: dict[Fact, str] = {}
    optional: list[Fact] = []
    same: dict[str, set[str]] = defaultdict(set)
    for row in gold:
        for mention in row["mentions"]:
            fact = plain(row["para"]), plain(mention["surface"])
            if mention.get("optional"):
                optional.append(fact)
                continue
            wanted[fact] = canonical = plain(mention["canonical"])
            same[canonical] |= {canonical, _short(canonical), fact[1]}
    found: dict[Fact, set[str]] = defaultdict(set)
    for row in mentions:
        paragraph = _paragraph(row, paragraphs)
        if paragraph:
            found[paragraph, plain(row["surface"])] |= {*_names(row), *map(_short, _names(row))}
    linked = (
        {fact: frozenset(same[canonical]) for fact, canonical in wanted.items()},
        {fact: frozenset(names) for fact, names in found.items()},
    )
    return [score("body mentions", wanted, found, ignore=optional, fields={"link": linked})]


def _documents(gold: Sequence[Row], citations: Sequence[Row], paragraphs: set[str]) -> Score:
    wanted: set[Fact] = set()
    optional: set[Fact] = set()
    for row in gold:
        for citation in row["citations"]:
            if "/" in (citation.get("symbol") or ""):
                fact = plain(row["para"]), symbol(citation["symbol"])
                (optional if citation.get("optional") else wanted).add(fact)
    found = {
        (paragraph, symbol(row["cited"]))
        for row in citations
        if "/" in row["cited"] and (paragraph := _paragraph(row, paragraphs))
    }
    return score("citations in prose", wanted, found, ignore=optional)


def _goals(gold: Sequence[Row], goals: Sequence[Row], paragraphs: set[str]) -> Score:
    wanted = {
        (plain(row["para"]), match.group().lower())
        for row in gold
        for name in row.get("sdgs") or ()
        if (match := _GOAL.search(plain(name)))
    }
    found = {
        (paragraph, match.group().lower())
        for row in goals
        if (match := _GOAL.search(plain(row.get("sdg")))) and (paragraph := _paragraph(row, paragraphs))
    }
    return score("sdg references", wanted, found)


def _paragraph(row: Row, paragraphs: set[str]) -> str:
    """The paragraph of a row as the gold numbers it (an item may count for its paragraph); empty outside the gold."""
    number = plain(row.get("paragraph"))
    whole = _ITEM.sub("", number)
    return number if number in paragraphs else whole if whole in paragraphs else ""


def _names(row: Row) -> Iterator[str]:
    return (plain(name) for name in (row.get("body") or "").split("|") if name)


def _short(name: object) -> str:
    return _ASIDE.sub("", plain(name))
