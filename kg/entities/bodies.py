"""Bodies named in prose: the registry's names, short names declared in the text, nouns that take a name up again.

    "大会和会议管理部(大会部)"        both names mean DGACM; the short one goes on doing so in its scope
    "联合国日内瓦、维也纳和内罗毕办事处"  one surface, three bodies
    "执行局" in UN-Habitat's programme  the Executive Board of UN-Habitat: a local name in its context
    "非洲联盟大会"                   the longest name wins: not the General Assembly

:func:`find` works on plain text; the spaCy component ``kg_bodies`` writes the same to ``doc.spans["bodies"]``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from kg import ids
from kg.entities.bodies_context import branch, neighbours
from kg.entities.bodies_coordinated import coordinated
from kg.entities.bodies_names import Gazetteer, Match, Name, gazetteer
from kg.entities.bodies_owners import leading, owners
from kg.entities.bodies_shapes import shaped
from kg.entities.flat import flatten
from kg.registry import POSITION, Registry

#: How far up the hierarchy the owner of a local name may stand: one in charge of the unit, one named before.
IN_CHARGE, NAMED = 2, 1

#: How many characters of a name may follow a short name in brackets.
_TAIL = 10


@dataclass(frozen=True, slots=True)
class Scope:
    """What the surroundings of a text settle: the bodies in charge (registry keys), and short names declared there.

    ``named`` holds, by the noun that may take them up, the bodies named before in the same unit, ``before`` all of
    them.
    """

    leads: tuple[str, ...] = ()
    declared: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    named: Mapping[str, Collection[str]] = field(default_factory=dict)
    before: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class FoundBody:
    """A body named in a text: character span, flattened surface, registry keys (``x-…``: provisional).

    ``declares`` is the short name given in brackets after it, ``again`` whether it is a noun that takes up a name.
    ``owners`` are the bodies whose names stand inside the name, as those that it belongs to.
    """

    start: int
    end: int
    surface: str
    keys: tuple[str, ...]
    declares: str = ""
    again: bool = False
    owners: tuple[FoundBody, ...] = ()


def find(text: str, registry: Registry, language: str, scope: Scope | None = None) -> tuple[FoundBody, ...]:
    """The bodies named in a text, in order; spans do not overlap, but those of owners inside a name.

    >>> from kg.registry import load
    >>> [(body.surface, body.keys) for body in find("大会和会议管理部(大会部)协助大会第六委员会。", load(), "zh")]
    [('大会和会议管理部', ('DGACM',)), ('大会部', ('DGACM',)), ('大会第六委员会', ('C6',))]
    >>> find("会员国和各专门机构", load(), "zh")
    ()
    """
    return _Reading(text, registry, gazetteer(registry, language), scope or Scope()).read()


def _first(match: Match) -> tuple[int, int]:
    """Which of two names is read first: the one that begins first; of two that begin there, the longest."""
    return match.start, -match.end


class _Reading:
    """One pass over one text, from left to right."""

    def __init__(self, text: str, registry: Registry, names: Gazetteer, scope: Scope) -> None:
        self.source = text
        self.registry = registry
        self.names = names
        self.words = names.words
        self.scope = scope
        self.flat = flatten(text, self.words.spaced)
        self.seen: list[tuple[str, tuple[str, ...]]] = []
        self.queue: list[Match] = []
        self.matches: list[Match] = []
        self.ends: list[tuple[int, int]] = []

    def read(self) -> tuple[FoundBody, ...]:
        text = self.flat.text
        quoted = [m.span() for m in self.words.quoted.finditer(text)]
        self.matches = [*self.names.matches(text)]
        queue = [*self.matches, *coordinated(text, self.names), *shaped(text, self.words, self.matches)]
        for short, keys in self.scope.declared.items():
            queue += self._everywhere(short, keys, 0)
        self._line_up(queue)
        found: list[FoundBody] = []
        reached = 0
        while self.queue:
            match = self.queue.pop()
            if match.start < reached or (quoted and any(s <= match.start and match.end <= e for s, e in quoted)):
                continue
            match = self._prolonged(match)
            keys = self._resolve(match)
            if not keys:
                continue
            match, keys = self._whole(match, keys, reached)
            declared = self._declared(match, keys)
            start, end = self.flat.span(match.start, match.end)
            surface = text[match.start : match.end]
            inside = self._owners(match, keys) if self.words.spaced else ()
            found.append(FoundBody(start, end, surface, keys, declared, match.name.head, inside))
            self.seen.append((surface, keys))
            self.ends.append((match.start, match.end))
            reached = match.end
        if found:
            found += (self._provisional(start, end) for start, end in neighbours(text, self.ends, self.words))
            found.sort(key=lambda body: body.start)
        return tuple(found)

    def _line_up(self, matches: list[Match]) -> None:
        """The next name to be read is the last of the queue."""
        self.queue = sorted(matches, key=_first)
        self.queue.reverse()

    def _prolonged(self, match: Match) -> Match:
        """A name that goes on after a short name in brackets: ``…规划署(人居署)大会``."""
        bracket = self.words.short.match(self.flat.text, match.end)
        if bracket is None:
            return match
        name = self.flat.text[match.start : match.end]
        for length in range(_TAIL, 1, -1):
            end = bracket.end() + length
            tail = self.flat.text[bracket.end() : end]
            longer = self.names.name(name + self._lasting(tail)) if len(tail) == length else None
            if longer is not None and longer.keys:
                alone = self.names.name(tail)
                return match if alone is not None and alone.keys == longer.keys else Match(match.start, end, longer)
        return match

    def _whole(self, match: Match, keys: tuple[str, ...], reached: int) -> tuple[Match, tuple[str, ...]]:
        """The name that a name is part of, with its body: a part of the body named, or a joint body."""
        longer = branch(self.flat.text, match.start, match.end, self.words.shape) if len(keys) == 1 else None
        if longer is None or longer[0] < reached:
            return match, keys
        start, end = longer
        owner, tail = keys[0], self._lasting(self.flat.text[match.end : end])
        text = self.flat.text[start : match.end] + tail
        if any(match.end < name.start and name.end < end and name.name.keys for name in self.matches):
            return match, keys
        known = self.names.name(text) or self.names.name(tail)
        mine = self._part(known, keys) if known is not None else ()
        label = self._label(owner) if owner in self.registry else self.flat.text[match.start : match.end]
        full = self.flat.text[start : match.start] + label + tail
        meant = mine or self._named(full) or (ids.provisional_body(full),)
        return Match(start, end, Name(text, meant)), meant

    def _owners(self, match: Match, keys: tuple[str, ...]) -> tuple[FoundBody, ...]:
        """The bodies whose names end a name, or begin one that nobody knows, as those that it belongs to.

        Not the one that the registry has as its only owner: that goes without saying; nor the holder of a post.
        """
        found = []
        unknown = not any(key in self.registry for key in keys)
        first = leading(match, self.matches) if unknown else ()
        for inner in (*first, *owners(self.flat.text, match, self.matches, self.words)):
            if (meant := self._resolve(inner)) and meant != keys:
                surface = self.flat.text[inner.start : inner.end]
                found.append(FoundBody(*self.flat.span(inner.start, inner.end), surface, meant))
        known = [key for key in keys if key in self.registry]
        if len(found) == 1 and any(found[0].keys == self.registry.ancestors(key)[:1] for key in known):
            return ()
        return tuple(each for each in found if not self._post(each.keys))

    def _post(self, keys: tuple[str, ...]) -> bool:
        """Whether keys are of a post that somebody holds."""
        return all(key in self.registry and self.registry.body(key).kind == POSITION for key in keys)

    def _part(self, name: Name, owners: tuple[str, ...]) -> tuple[str, ...]:
        """The body of a name that stands right after its owner's: however far down, or a local one of the owner."""
        return self._belonging(name.keys, owners) or self._belonging(name.local, owners, NAMED)

    def _lasting(self, tail: str) -> str:
        """The end of a name without the session that one meeting of the body was."""
        return self.words.shape.session.sub("", tail)

    def _named(self, text: str) -> tuple[str, ...]:
        """The one body of a name, if it is one."""
        known = self.names.name(text)
        return known.keys if known is not None and len(known.keys) == 1 else ()

    def _provisional(self, start: int, end: int) -> FoundBody:
        """The body of a name that nobody knows."""
        name = self.flat.text[start:end]
        return FoundBody(*self.flat.span(start, end), name, (ids.provisional_body(name),))

    def _resolve(self, match: Match) -> tuple[str, ...]:
        """The bodies that a name means here; empty where it means none."""
        name = match.name
        if sibling := self._sibling(match):
            return sibling
        if not name.local and (len(name.keys) == 1 or name.coordinated):
            return name.keys
        alone = self._stands_alone(match)
        mine = self._belonging(name.local, self.scope.leads, IN_CHARGE) if alone else ()
        if mine:
            return mine
        keys = name.keys
        if len(keys) > 1 and not name.coordinated:
            keys = self._belonging(keys, (*self.scope.leads, *self._seen_keys()))
        if keys:
            return keys
        if not alone and not self.words.own.search(self.flat.text[max(0, match.start - 4) : match.start]):
            return ()
        near = self._belonging(name.local, self._seen_keys(), NAMED)
        if not near and name.local:
            again = [key for key in name.local if key in self.scope.before]
            near = tuple(again) if len(again) == 1 else ()
        return near or (self._taken_up(name) if name.head and alone else ())

    def _sibling(self, match: Match) -> tuple[str, ...]:
        """The body of a name without the beginning that it shares with the name before: ``人居署理事会、大会``."""
        last = self.ends[-1][1] if self.ends and not self.words.spaced else match.start
        if last == match.start or not self.words.joint.fullmatch(self.flat.text, last, match.start):
            return ()
        surface, keys = self.seen[-1]
        owners = {owner for key in keys if key in self.registry for owner in self.registry.ancestors(key)[:1]}
        for length in range(len(surface) - 1, 1, -1):
            meant = self._named(surface[:length] + match.name.text)
            if meant and not owners.isdisjoint(self.registry.ancestors(meant[0])[:1]):
                return meant
        return ()

    def _seen_keys(self) -> tuple[str, ...]:
        """The bodies named so far, the last first."""
        return tuple(key for _, keys in reversed(self.seen) for key in keys)

    def _belonging(self, keys: tuple[str, ...], owners: tuple[str, ...], steps: int | None = None) -> tuple[str, ...]:
        """The one of some bodies that belongs to the first owner of one, at most so many steps up the hierarchy."""
        for owner in owners:
            mine = [key for key in keys if owner == key or owner in self.registry.ancestors(key)[:steps]]
            if len(mine) == 1:
                return tuple(mine)
        return ()

    def _stands_alone(self, match: Match) -> bool:
        """Whether a short noun is no part of a longer one; a long name needs no such proof."""
        text = self.flat.text
        if len(match.name.text) > self.words.short_noun:
            return True
        before = text[max(0, match.start - 8) : match.start]
        closed = bool(self.seen) and text[: match.start].endswith(self.seen[-1][0])
        return (closed or bool(self.words.bare.search(before))) and bool(self.words.bare_end.match(text, match.end))

    def _taken_up(self, name: Name) -> tuple[str, ...]:
        """The body that a noun alone takes up: the one in charge of the unit, else the last one named so."""
        for key in self.scope.leads:
            if key in self.registry and self._label(key).endswith(name.text):
                return (key,)
        if name.text in self.words.heads:
            for surface, keys in reversed(self.seen):
                if len(keys) == 1 and surface.endswith(name.text):
                    return keys
            before = self.scope.named.get(name.text, ())
            if len(before) == 1:
                return tuple(before)
        return ()

    def _label(self, key: str) -> str:
        return self.registry.label(key, self.names.language)

    def _declared(self, match: Match, keys: tuple[str, ...]) -> str:
        """The short name that follows a name in brackets; from here on it means the same."""
        bracket = self.words.short.match(self.flat.text, match.end)
        if bracket is None or len(keys) != 1 or match.name.head:
            return ""
        short = bracket.group(1)
        known = self.names.name(short)
        if known is not None and known.keys:
            return short if known.keys == keys else ""
        if not _abbreviates(short, self.flat.text[match.start : match.end]):
            return ""
        self._line_up([*reversed(self.queue), *self._everywhere(short, keys, bracket.start())])
        return short

    def _everywhere(self, short: str, keys: tuple[str, ...], start: int) -> Iterator[Match]:
        """A short name wherever it stands and is no part of another word."""
        text, name = self.flat.text, Name(short, keys)
        place = text.find(short, start)
        while place >= 0:
            end = place + len(short)
            if self.names.whole(text, place, end, name):
                yield Match(place, end, name)
            place = text.find(short, end)


def _abbreviates(short: str, name: str) -> bool:
    """Whether a text in brackets can be the short form of a name: its letters in order, or its last word."""
    letters = iter(name)
    return len(short) < len(name) and (all(letter in letters for letter in short) or short[-1] == name[-1])
