"""Mandate lists: what a list's heading says, the adopting body and the kinds of its instruments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kg import ids
from kg.instruments.symbols import SYMBOL, plain
from kg.lang.mandates import MandateWords
from kg.model import Block, UnitKey
from kg.registry import POSITION, Registry, normalise

LONGEST = 250  # characters; no heading of a list is longer


@dataclass(frozen=True, slots=True)
class Heading:
    """A list heading as read: ``organ`` is a registry key, a provisional key, or empty (treaties).

    ``kinds`` are the kinds it names, ``name`` the body's printed name; ``series`` tells that it heads a series of
    resolutions and the like, not one instrument; ``sure`` that wording and body leave no doubt that it is a heading.
    """

    text: str
    organ: str = ""
    name: str = ""
    kinds: tuple[str, ...] = ()
    series: bool = True
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Headings:
    """Reads headings in one language; ``local`` says which body a short name means in a programme."""

    registry: Registry
    language: str
    words: MandateWords
    local: LocalNames

    def sure(self, unit: UnitKey, text: str) -> bool:
        """Whether a line is surely the heading of a list of resolutions and the like."""
        heading = self.read(unit, text)
        return heading is not None and heading.sure and heading.series

    def read(self, unit: UnitKey, text: str, styled: bool = False) -> Heading | None:
        """The heading that a line is, or None for a line of another wording.

        ``styled`` says that the source marks the line as a heading whatever its wording.

        A line heads a list where a known body's name is followed by kinds of instruments and nothing else, or where
        it is the Charter's name. A body's name alone, a treaty's, or the wording of a heading may be one (``sure`` is
        False).
        """
        simple = self._compact(plain(text))
        if not simple or len(simple) > LONGEST or SYMBOL.match(simple) or self.words.introduction.match(simple):
            return None
        if self.words.treaty_list.fullmatch(simple):
            return Heading(text, kinds=self._kinds(simple), series=False)
        for cut in self.words.kind.finditer(simple):
            if not self._only_kinds(simple, cut.start(), unit):
                continue
            name = self.words.organ_tail.sub("", simple[: cut.start()])
            organ = self._body(name, unit)
            if organ:
                series = self.words.series_kind.search(simple, cut.start()) is not None
                return Heading(text, organ, name, self._kinds(simple[cut.start() :]), series)
        organ = self._body(simple, unit)
        if organ:
            return Heading(text, organ, simple, series=False, sure=False)
        if self.words.treaty_name.fullmatch(simple) and not self.words.series_kind.search(simple):
            return Heading(text, kinds=self._kinds(simple), series=False, sure=False)
        if styled or self.words.list_heading.fullmatch(simple):
            return self._unknown(text, simple, self._kinds(simple))
        return None

    def _unknown(self, text: str, simple: str, kinds: tuple[str, ...]) -> Heading:
        """A line worded like a heading whose body the registry does not know."""
        series = self.words.series_kind.search(simple) is not None
        for cut in self.words.kind.finditer(simple):
            if cut.start() == 0 and (organ := self._named_first(simple)):
                return Heading(text, organ, self.registry.label(organ, self.language), kinds, series, sure=False)
            name = self.words.organ_tail.sub("", simple[: cut.start()])
            if name and self._only_kinds(simple, cut.start(), None):
                series = self.words.series_kind.search(simple, cut.start()) is not None
                return Heading(text, ids.provisional_body(name), name, kinds, series, sure=False)
        return Heading(text, kinds=kinds, series=False, sure=False)

    def _named_first(self, simple: str) -> str:
        """The body that a heading names first behind the kind ("Notes by the President of …"); no office counts."""
        found = [
            (at, -len(name), entry.key)
            for entry in self.registry.bodies()
            if entry.kind != POSITION
            for name in entry.names(self.language)
            if (at := simple.find(name)) > 0
        ]
        return min(found)[2] if found else ""

    def _kinds(self, text: str) -> tuple[str, ...]:
        return tuple(kind for kind, pattern in self.words.kinds if pattern.search(text))

    def _compact(self, text: str) -> str:
        return (" " if self.words.spaced else "").join(text.split())

    def _body(self, name: str, unit: UnitKey | None) -> str:
        keys = self.registry.by_name(name, self.language) if name else ()
        if len(keys) == 1:
            return keys[0]
        return (self.local.body(unit.programme, name) if unit and name else "") or self._turned(name)

    def _turned(self, name: str) -> str:
        """The organ of a body whose name stands before it: "UNEP Governing Council" is the Council of UNEP."""
        for at in (at for at, sign in enumerate(name) if sign == " " and self.words.turned):
            for body in self.registry.by_name(name[:at], self.language):
                for known in self.registry.body(body).names(self.language):
                    for form in self.words.turned:
                        keys = self.registry.by_name(form.format(organ=name[at + 1 :], body=known), self.language)
                        if len(keys) == 1:
                            return keys[0]
        return ""

    def _only_kinds(self, simple: str, start: int, unit: UnitKey | None) -> bool:
        """Whether nothing but kinds, joining words and names of known bodies follows."""
        at = start
        while at < len(simple):
            step = self.words.kind.match(simple, at) or self.words.kind_join.match(simple, at)
            if step and step.end() > at:
                at = step.end()
                continue
            following = self.words.kind.search(simple, at)
            name = self.words.organ_tail.sub("", simple[at : following.start()]) if following else ""
            if not following or not self._body(name, unit):
                return False
            at = following.start()
        return True


class LocalNames:
    """Which body a short name ("the Council") means in a programme: the one whose own body its text names most."""

    def __init__(self, blocks: Iterable[Block], registry: Registry, language: str) -> None:
        self._texts: dict[str, list[str]] = {}
        for block in blocks:
            self._texts.setdefault(block.unit.programme, []).append(block.text)
        self._registry, self._language = registry, language
        self._candidates: dict[str, list[str]] = {}
        for entry in registry.bodies():
            for name in entry.local.get(language, ()):
                self._candidates.setdefault(normalise(name), []).append(entry.key)
        self._found: dict[tuple[str, str], str] = {}

    def body(self, programme: str, name: str) -> str:
        """The key of the body; empty where no body has that short name, or none is named more than the others.

        What counts is how often the names of the body, and of the body that it belongs to, stand in the programme.
        """
        key = (programme, normalise(name))
        if key not in self._found:
            text = "\n".join(self._texts.get(programme, ()))
            counts = Counter({each: self._named(each, text) for each in self._candidates.get(key[1], ())})
            (best, most), (_, second) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
            self._found[key] = best if most > second else ""
        return self._found[key]

    def _named(self, key: str, text: str) -> int:
        bodies = (key, *self._registry.ancestors(key)[:1])
        names = {name for body in bodies for name in self._registry.body(body).names(self._language)}
        return sum(text.count(name) for name in names)
