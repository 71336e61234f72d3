"""The names of the registry as one automaton, and the matches that are names and not parts of other words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from kg.entities.flat import flat_name
from kg.lang.bodies import BodyWords, body_words
from kg.registry import Registry

UNITED_NATIONS = "UN"

_WORDLIKE = re.compile(r"[A-Za-z0-9-]")
_BESIDE = 24  # characters beside a name that tell whether it is part of something longer
_TOKEN = re.compile(r"[A-Za-z0-9/.\-]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name and what it may mean: ``keys`` wherever it stands, ``local`` in the context of a body it belongs to.

    ``head`` marks a noun that takes up a body named before, ``coordinated`` several names with common words.
    """

    text: str
    keys: tuple[str, ...] = ()
    local: tuple[str, ...] = ()
    head: bool = False
    acronym: bool = False
    coordinated: bool = False


class Match(NamedTuple):
    """A name at its place in a flattened text."""

    start: int
    end: int
    name: Name


class Edges(NamedTuple):
    """What must not stand beside a name: letters, as it begins or ends in one itself; a symbol around it; words."""

    letter_before: bool
    letter_after: bool
    symbol: bool
    follows: tuple[re.Pattern[str], ...]
    comes: tuple[re.Pattern[str], ...]


class Gazetteer:
    """Finds every registered name of a language in flattened texts, overlaps included."""

    def __init__(self, registry: Registry, language: str) -> None:
        self.language = language
        self.words: BodyWords = body_words(language)
        self.names = tuple(_collect(registry, language, self.words).values())
        self._by_text = {self._folded(name.text): name for name in self.names}
        self._edges: dict[str, Edges | None] = {}
        self._variants = {self._folded(text): name for text, name in self._shortened()}
        self._found = (*self.names, *self._variants.values())
        self._automaton = AhoCorasick([*(self._folded(name.text) for name in self.names), *self._variants])

    def _shortened(self) -> Iterator[tuple[str, Name]]:
        """Long names without a word that print leaves out at times; not where that is another name."""
        for name in self.names:
            for word in self.words.optional_words:
                text = name.text.replace(word, "", 1)
                if len(text) >= self.words.long_name and text != name.text and self._folded(text) not in self._by_text:
                    yield text, replace(name, text=text)

    def _beside(self, name: Name) -> Edges | None:
        """What must not stand beside a name; None where anything may."""
        if name.text not in self._edges:
            edges = Edges(
                _WORDLIKE.match(name.text[0]) is not None,
                _WORDLIKE.match(name.text[-1]) is not None,
                name.acronym,
                tuple(follows for end, follows in self.words.continued if end.search(name.text)),
                tuple(comes for which, comes in self.words.preceded if which.search(name.text)),
            )
            self._edges[name.text] = edges if any(edges) else None
        return self._edges[name.text]

    def _folded(self, text: str) -> str:
        """A text as it is compared: one case, one word for "and"."""
        if self.words.spaced:
            return text.lower()
        for letter, same in self.words.same:
            text = text.replace(letter, same)
        return text

    def name(self, text: str) -> Name | None:
        """The name that a flattened text is, if it is one."""
        folded = self._folded(text)
        found = self._by_text.get(folded) or self._variants.get(folded)
        return found if found and self._cased(found, text) else None

    def matches(self, text: str) -> Iterator[Match]:
        """All names in a flattened text that are no part of another word."""
        for index, start, end in self._automaton.find_matches_as_indexes(self._folded(text), overlapping=True):
            name = self._found[index]
            if self.whole(text, start, end, name) and self._cased(name, text[start:end]):
                yield Match(start, end, name)

    def whole(self, text: str, start: int, end: int, name: Name) -> bool:
        """Whether a name at its place is no part of another word."""
        edges = self._beside(name)
        if edges is None:
            return True
        before, after = text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE]
        words = self.words
        if edges.letter_before and before and _WORDLIKE.match(before[-1]) and not words.parted_before.search(before):
            return False
        if edges.letter_after and after and _WORDLIKE.match(after[0]) and not words.parted_after.match(after):
            return False
        if edges.symbol and _in_symbol(text, start, end):
            return False
        return not (
            any(word.match(after) for word in edges.follows) or any(word.search(before) for word in edges.comes)
        )

    def _cased(self, name: Name, printed: str) -> bool:
        """Whether capitals stand in print where they stand in the name (the first letter aside; of long names any)."""
        if not self.words.spaced or printed == name.text or len(name.text) >= self.words.long_name:
            return True
        if name.acronym:
            return False
        return all(p == n or n.islower() for p, n in zip(printed[1:], name.text[1:], strict=True))


def _in_symbol(text: str, start: int, end: int) -> bool:
    """Whether an acronym is part of a document symbol (``ECE/TRANS/288``)."""
    token = next((m for m in _TOKEN.finditer(text, max(0, start - 40)) if m.end() >= end), None)
    return token is not None and "/" in token.group() and any(letter.isdigit() for letter in token.group())


def _collect(registry: Registry, language: str, words: BodyWords) -> dict[str, Name]:
    """Every name of a language with the keys it may mean."""
    glob: dict[str, set[str]] = {}
    local: dict[str, set[str]] = {}
    acronyms: set[str] = set()
    for entry in registry.bodies():
        given = [*filter(None, [entry.labels.get(language)]), *entry.alternatives.get(language, ())]
        if UNITED_NATIONS in registry.ancestors(entry.key):
            given += [words.optional_start + text for text in given if not text.startswith(words.optional_start)]
        for text in (*given, *entry.acronyms):
            glob.setdefault(flat_name(text, words.spaced), set()).add(entry.key)
        for text in entry.local.get(language, ()):
            local.setdefault(flat_name(text, words.spaced), set()).add(entry.key)
        acronyms.update(flat_name(text, words.spaced) for text in entry.acronyms if text not in given)
    heads = {flat_name(text, words.spaced) for text in (*words.heads, *words.lead_heads)}
    return {
        text: Name(
            text,
            tuple(sorted(glob.get(text, ()))),
            tuple(sorted(local.get(text, ()))),
            text in heads,
            text in acronyms,
        )
        for text in sorted({*glob, *local, *heads})
        if text not in words.unmarked
    }


@lru_cache(maxsize=8)
def gazetteer(registry: Registry, language: str) -> Gazetteer:
    """The gazetteer of a registry in a language, made once for each."""
    return Gazetteer(registry, language)
