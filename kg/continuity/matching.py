"""Matching the units of a programme in one edition with those in an earlier one.

First the parts that head others are matched (the programme itself, its named parts, the fascicles of one programme),
then, below matched heads, the rest. Two units are held together by their number, title, lead, mandates, and by what
their texts name (bodies, goals, documents, kinds of deliverables: the same in every language). Each of these that
speaks for a link makes it surer; the surest links are made first, one a unit. A unit that is left over goes where it
fits well although the place is taken: units were merged there (or one was split).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kg.continuity.titles import Comparison
from kg.continuity.units import (
    CONTINUED,
    LEAD,
    MANDATES,
    MERGED,
    NUMBER,
    REMAINING,
    RENAMED,
    SPLIT,
    TEXT,
    TITLE,
    TRANSLATED,
    Continuation,
    PlanUnit,
)
from kg.model import Level

#: How sure a link is by one kind of evidence alone (the last four times the evidence's own measure, 0 to 1).
WEIGHTS = {NUMBER: 0.5, REMAINING: 0.4, LEAD: 0.8, TITLE: 0.95, TRANSLATED: 0.9, MANDATES: 0.6, TEXT: 0.7}
#: A kind of evidence is named as a method from this measure on.
TELLING = 0.25
#: The least confidence of a link, and of one to a unit that another continues already.
LEAST, LEAST_TAKEN = 0.5, 0.6

_FIRST_EDITION = "proposed"


class _Pair(NamedTuple):
    confidence: float
    earlier: PlanUnit
    later: PlanUnit
    methods: tuple[str, ...]


def continuations(
    units: Sequence[PlanUnit], titles: Comparison, subjects: Comparison | None = None
) -> list[Continuation]:
    """The links between consecutive editions of plans, programme by programme, in the order of the later units.

    ``titles`` compares titles, ``subjects`` (where given) tells which speak of something else.
    """
    found: list[Continuation] = []
    vectors = _vectors(units)
    for earlier, later in _successive(units):
        found += _Match(earlier, later, titles, subjects or titles, vectors).links()
    return found


def _successive(units: Iterable[PlanUnit]) -> Iterator[tuple[list[PlanUnit], list[PlanUnit]]]:
    """The units of a programme in two editions, of which none stands between.

    A proposed plan comes before the approved one of its year; each edition follows all those of the year before.
    """
    editions: dict[str, dict[tuple[int, str], list[PlanUnit]]] = {}
    for unit in units:
        editions.setdefault(unit.programme, {}).setdefault((unit.year, unit.edition), []).append(unit)
    for of_programme in editions.values():
        order = sorted(of_programme, key=lambda key: (key[0], key[1] != _FIRST_EDITION, key[1]))
        for at, later in enumerate(order):
            before = [key for key in order[:at] if key[0] < later[0]]
            last = before[-1][0] if before else None
            same_year = [key for key in order[:at] if key[0] == later[0]]
            for earlier in (*(key for key in before if key[0] == last), *same_year):
                yield of_programme[earlier], of_programme[later]


class _Match:
    """The links of a programme between two editions."""

    def __init__(
        self,
        earlier: Sequence[PlanUnit],
        later: Sequence[PlanUnit],
        titles: Comparison,
        subjects: Comparison,
        vectors: Mapping[str, Mapping[str, float]],
    ) -> None:
        self.earlier, self.later, self.vectors = earlier, later, vectors
        self.titles, self.subjects = titles, subjects
        self.fascicles = max(len({unit.plan for unit in side}) for side in (earlier, later)) > 1

    def links(self) -> list[Continuation]:
        """All links, in the order of the later units."""
        tops, others = [unit for unit in self.earlier if unit.head], [unit for unit in self.later if unit.head]
        heads = _assigned(self._pairs(tops, others, lambda one, other: not _led_otherwise(one, other, tops, others)))
        matched = {pair.later.iri: pair.earlier.iri for pair in heads}
        taken = {pair.earlier.iri for pair in heads}
        ours = {unit.iri: _anchor(unit, matched) for unit in self.later}
        theirs = {unit.iri: _anchor(unit, taken) for unit in self.earlier}

        def together(one: PlanUnit, other: PlanUnit) -> bool:
            anchor = ours[other.iri]
            return bool(anchor and matched[anchor] == theirs[one.iri] and _comparable(one, other))

        rest = self._pairs(
            [unit for unit in self.earlier if unit.iri not in taken],
            [unit for unit in self.later if unit.iri not in matched],
            together,
        )
        single = _assigned(rest)
        single += self._remaining(single, taken, matched, together)
        left = {pair.earlier.iri for pair in single}, {pair.later.iri for pair in single}
        merged, split = [], []
        for pair in rest:
            if pair.confidence >= LEAST_TAKEN and pair.earlier.level == pair.later.level:
                if pair.earlier.iri not in left[0]:
                    merged.append(pair)
                    left[0].add(pair.earlier.iri)
                elif pair.later.iri not in left[1]:
                    split.append(pair)
                    left[1].add(pair.later.iri)
        joined, parted = {pair.later.iri for pair in merged}, {pair.earlier.iri for pair in split}
        place = {unit.iri: at for at, unit in enumerate((*self.later, *self.earlier))}
        found = []
        for pair in (*heads, *single, *merged, *split):
            kind = MERGED if pair.later.iri in joined else SPLIT if pair.earlier.iri in parted else self._kind(pair)
            sure = round(min(pair.confidence, 0.99), 2)
            found.append(Continuation(pair.earlier.iri, pair.later.iri, kind, pair.methods, sure))
        return sorted(found, key=lambda link: (place[link.later], place[link.earlier]))

    def _remaining(
        self,
        single: Iterable[_Pair],
        taken: Iterable[str],
        matched: Iterable[str],
        together: Callable[[PlanUnit, PlanUnit], bool],
    ) -> list[_Pair]:
        """Pairs of which each is the only one of its level left that the other could be, and that fit well enough."""
        done = {*taken, *matched, *(unit.iri for pair in single for unit in (pair.earlier, pair.later))}
        left = [
            (one, other)
            for other in self.later
            for one in self.earlier
            if not {one.iri, other.iri} & done and one.level == other.level and together(one, other)
        ]
        ones, others = Counter(one.iri for one, _ in left), Counter(other.iri for _, other in left)
        pairs = []
        for one, other in left:
            if ones[one.iri] == others[other.iri] == 1:
                pair = self._compare(one, other)
                confidence = 1 - (1 - pair.confidence) * (1 - WEIGHTS[REMAINING])
                pairs.append(pair._replace(confidence=confidence, methods=(*pair.methods, REMAINING)))
        return [pair for pair in pairs if pair.confidence >= LEAST]

    def _kind(self, pair: _Pair) -> str:
        same_level = pair.earlier.level == pair.later.level
        before, after = pair.earlier.titles, pair.later.titles
        other_title = self.titles.renamed(before, after) or self.subjects.speak_otherwise(before, after)
        return RENAMED if same_level and other_title else CONTINUED

    def _pairs(
        self,
        earlier: Sequence[PlanUnit],
        later: Sequence[PlanUnit],
        allowed: Callable[[PlanUnit, PlanUnit], bool],
    ) -> list[_Pair]:
        """The pairs that are sure enough, the surest first."""
        found = [self._compare(one, other) for other in later for one in earlier if allowed(one, other)]
        pairs = [pair for pair in found if pair.confidence >= LEAST]
        return sorted(pairs, key=lambda pair: -pair.confidence)

    def _compare(self, earlier: PlanUnit, later: PlanUnit) -> _Pair:
        """How sure it is that one unit continues another: evidence of each kind lessens the doubt."""
        measures = dict(self._evidence(earlier, later))
        doubt = math.prod(1 - WEIGHTS[kind] * measure for kind, measure in measures.items())
        telling = [kind for kind, measure in measures.items() if measure >= TELLING]
        telling.sort(key=lambda kind: (-WEIGHTS[kind] * measures[kind], kind))
        return _Pair(1 - doubt, earlier, later, tuple(telling))

    def _evidence(self, earlier: PlanUnit, later: PlanUnit) -> Iterator[tuple[str, float]]:
        if self._same_number(earlier, later):
            yield NUMBER, 1.0
        spoken = set(earlier.titles) & set(later.titles)
        yield TITLE if spoken else TRANSLATED, self.titles.agreement(earlier.titles, later.titles)
        if earlier.leads & later.leads:
            yield LEAD, 1.0
        if earlier.mandates and later.mandates:
            common = len(earlier.mandates & later.mandates)
            yield MANDATES, common / min(len(earlier.mandates), len(later.mandates))
        one, other = self.vectors[earlier.iri], self.vectors[later.iri]
        yield TEXT, sum(weight * other.get(mark, 0.0) for mark, weight in one.items())

    def _same_number(self, earlier: PlanUnit, later: PlanUnit) -> bool:
        """Numbers count within a head; programmes are alike by number unless several fascicles share one."""
        if earlier.level == later.level == Level.PROGRAMME:
            suffixes = {unit.plan.partition("-sect")[2] for unit in (earlier, later)}
            return not self.fascicles or (len(suffixes) == 1 and suffixes != {""})
        return any(earlier.path) and earlier.path == later.path


def _assigned(pairs: Iterable[_Pair]) -> list[_Pair]:
    """Pairs in the given order, as long as both units are free."""
    earlier: set[str] = set()
    later: set[str] = set()
    chosen = []
    for pair in pairs:
        if pair.earlier.iri not in earlier and pair.later.iri not in later:
            earlier.add(pair.earlier.iri)
            later.add(pair.later.iri)
            chosen.append(pair)
    return chosen


def _led_otherwise(one: PlanUnit, other: PlanUnit, ones: Sequence[PlanUnit], others: Sequence[PlanUnit]) -> bool:
    """Whether the lead of either head says that another one is its like: fascicles bear their programme's title."""
    if one.leads & other.leads:
        return False
    return any(each.leads & other.leads for each in ones) or any(each.leads & one.leads for each in others)


def _comparable(one: PlanUnit, other: PlanUnit) -> bool:
    """Units of one level; a named part may become a subprogramme, or the other way round."""
    levels = {one.level, other.level}
    return len(levels) == 1 or levels == {Level.SECTION, Level.SUBPROGRAMME}


def _anchor(unit: PlanUnit, matched: Iterable[str]) -> str:
    """The nearest matched head around a unit."""
    return next((around for around in unit.around if around in matched), "")


def _vectors(units: Sequence[PlanUnit]) -> dict[str, Mapping[str, float]]:
    """What each unit's text names, as a vector of length 1: what few units name weighs more."""
    spread: Counter[str] = Counter(mark for unit in units for mark in unit.marks)
    vectors: dict[str, Mapping[str, float]] = {}
    for unit in units:
        weights = {
            mark: (1 + math.log(number)) * math.log((len(units) + 1) / (spread[mark] + 0.5))
            for mark, number in sorted(unit.marks.items())
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors[unit.iri] = {mark: weight / length for mark, weight in weights.items()}
    return vectors
