"""Whose resolution it is: the organ of a symbol that is printed without it, from the organs that its text names.

An organ printed directly before the symbol decides. Else the organs of the sentence are asked, then those of the
whole text; an organ is chosen only where it numbers its texts in the printed form (:mod:`kg.entities.citations_forms`).
Organs outside the United Nations take their texts with them: such a symbol is no citation of ours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.entities.citations_forms import GOVERNING, compatible, usual_organ
from kg.entities.citations_grammar import PrintedSymbol, grammar
from kg.lang.citations import CitationWords
from kg.registry import Registry

FOREIGN = "x-foreign"

_ADOPTING_KINDS = frozenset(
    {"principal-organ", "subsidiary-organ", "commission", "conference", "treaty-body", "committee", "main-committee"}
)
_OUTSIDE_KINDS = frozenset({"regional-organization"})


@dataclass(frozen=True, slots=True)
class OrganName:
    """A body named in a text: its span and registry key (or FOREIGN).

    ``adopts`` tells whether it is a kind of body that adopts texts, ``acts`` whether the words after it say that it
    did ("the Assembly's relevant resolutions"), ``topic`` that the words before it make it what a text is about.
    """

    start: int
    end: int
    key: str
    adopts: bool = True
    acts: bool = False
    topic: bool = False


class OrganFinder:
    """Finds the organs that a text names. Made once per language and registry."""

    def __init__(self, registry: Registry, language: str) -> None:
        import ahocorasick_rs

        self._words: CitationWords = grammar(language).words
        self._meanings = _meanings(registry, language, self._words)
        self._adopting = {entry.key for entry in registry.bodies() if entry.kind in _ADOPTING_KINDS} | {FOREIGN}
        self._names = sorted(self._meanings)
        self._automaton = ahocorasick_rs.AhoCorasick(self._names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def find(self, text: str) -> tuple[OrganName, ...]:
        """The organs named, in order; a short name means the last named body that it can mean."""
        found: list[OrganName] = []
        last: dict[str, int] = {}
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            if _inside_word(text, start, end):
                continue
            name = self._names[index]
            keys, short = self._meanings[name]
            if short and self._words.lookbehind.search(text, 0, start):
                continue
            key = self._meant(keys, short, name, last)
            if key:
                last[key] = start
                acts = self._words.act.match(text, end) is not None
                topic = self._words.about.search(text, 0, start) is not None
                found.append(OrganName(start, end, key, key in self._adopting, acts, topic))
        return tuple(found)

    def _meant(self, keys: tuple[str, ...], short: bool, name: str, last: dict[str, int]) -> str:
        """The key that a name means here: of a short name, of those it may mean, the last named."""
        if name in self._words.governing:
            entities = sorted((place, key) for key, place in last.items() if key in GOVERNING)
            return GOVERNING[entities[-1][1]] if entities else ""
        if not short:
            return keys[0]
        named = sorted((last[key], key) for key in keys if key in last)
        if named:
            return named[-1][1]
        return next((key for key in keys if key == "GA"), "")


def organ_of(symbol: PrintedSymbol, organs: Sequence[OrganName], text: str, words: CitationWords) -> str:
    """The key of the organ that adopted what a symbol names; FOREIGN outside the UN, empty where nothing tells."""
    before = [organ for organ in organs if organ.adopts and organ.end <= symbol.group_start]
    after = [organ for organ in organs if organ.adopts and organ.start >= symbol.group_end]
    if before and (key := _adjacent(before, symbol, text, words)):
        return key
    begin, end = _sentence(text, symbol, words)
    own = words.possessive.search(text, begin, symbol.group_start) is not None
    if words.suffix and not own and (named := words.suffix.match(text, symbol.group_end)):
        return after[0].key if after and after[0].start == named.end() else ""
    near = [organ for organ in before if organ.start >= begin]
    ahead = [organ for organ in after if organ.start < end]
    if near and near[-1].key == FOREIGN and _close(near[-1], symbol, text):
        return FOREIGN

    def first(candidates: Sequence[OrganName], *, acting: bool = False) -> str:
        fitting = (o.key for o in candidates if o.acts or not acting if compatible(o.key, symbol.printed, symbol.kind))
        return next(fitting, "")

    if own:
        return first(near[::-1]) or first(ahead) or first(before[::-1]) or usual_organ(symbol.printed, symbol.kind)
    return (
        first(near[::-1], acting=True)
        or first(near[::-1])
        or first(ahead)
        or first(before[::-1], acting=True)
        or first(before[::-1])
        or usual_organ(symbol.printed, symbol.kind)
    )


def _adjacent(before: Sequence[OrganName], symbol: PrintedSymbol, text: str, words: CitationWords) -> str:
    """The organ that stands directly before a symbol; empty where none does.

    In "the Council's resolution establishing the Commission" only a link word stands between the Commission and the
    symbol too: where the same clause names an earlier organ that fits, the text is that one's.
    """
    organ = before[-1]
    if not words.gap.fullmatch(text, organ.end, symbol.group_start):
        return ""
    if not words.link.search(text, organ.end, symbol.group_start):
        return organ.key
    clause = max((stop.end() for stop in words.clause.finditer(text, 0, organ.start)), default=0)
    earlier = [other for other in before[:-1] if other.start >= clause]
    fitting = (other.key for other in reversed(earlier) if compatible(other.key, symbol.printed, symbol.kind))
    return next(fitting, "" if organ.topic else organ.key)


def _meanings(registry: Registry, language: str, words: CitationWords) -> dict[str, tuple[tuple[str, ...], bool]]:
    """The names to look for, each with the keys that it may mean and whether it is a short name."""
    found: dict[str, tuple[tuple[str, ...], bool]] = {}
    known = [entry for entry in registry.bodies() if language in entry.labels]
    for entry in known:
        for name in entry.names(language):
            found.setdefault(name, ((FOREIGN if entry.kind in _OUTSIDE_KINDS else entry.key,), False))
    for entry in known:
        for name in entry.local.get(language, ()):
            keys, short = found.get(name, ((), True))
            if short:
                found[name] = ((*keys, entry.key), True)
    found.update(dict.fromkeys(words.foreign, ((FOREIGN,), False)))
    for name, keys in words.short:
        found[name] = (keys, len(keys) > 1)
    for name in words.governing:
        found[name] = ((), True)
    return found


def _inside_word(text: str, start: int, end: int) -> bool:
    """Whether a match is part of a longer Latin word."""
    return (start > 0 and _latin(text[start - 1]) and _latin(text[start])) or (
        end < len(text) and _latin(text[end]) and _latin(text[end - 1])
    )


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _sentence(text: str, symbol: PrintedSymbol, words: CitationWords) -> tuple[int, int]:
    """The bounds of the sentence in which a symbol stands."""
    begin = 0
    for stop in words.sentence_end.finditer(text, 0, symbol.group_start):
        begin = stop.end()
    stop_after = words.sentence_end.search(text, symbol.group_end)
    return begin, stop_after.start() if stop_after else len(text)


def _close(organ: OrganName, symbol: PrintedSymbol, text: str) -> bool:
    """Whether nothing but a few words without a comma stands between an organ and a symbol."""
    between = text[organ.end : symbol.group_start]
    return len(between) <= 40 and not re.search(r"[,，、;；(（]", between)
