"""Titles in two languages that say the same: they turn on the same and agree more than with any that is free."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from typing import Generic, NamedTuple, TypeVar

from kg.continuity.lexicon import Lexicon, Side
from kg.continuity.titles import Comparison

#: The least agreement of two titles in different languages; confidence grows with it from the first of these on.
LEAST_AGREEMENT = 0.45
CONFIDENCE_AT_LEAST, CONFIDENCE_AT_MOST = 0.85, 0.94
#: The least agreement of a title with one that agrees less with it than another, which is no translation or taken.
LEAST_SECOND = 0.6
#: How much less a title may agree with a further one than with its like.
SLACK = 0.1

Key = TypeVar("Key", bound=tuple[str, ...])


class Pair(NamedTuple, Generic[Key]):
    """Two titles that agree enough, and whether they turn on the same."""

    one: Key
    other: Key
    agreement: float
    same: bool

    @property
    def confidence(self) -> float:
        """How sure it is that one translates the other."""
        return min(CONFIDENCE_AT_LEAST + (self.agreement - LEAST_AGREEMENT) / 2, CONFIDENCE_AT_MOST)


def agreeing(texts: Mapping[Key, tuple[str, str]], comparison: Comparison) -> list[Pair[Key]]:
    """The titles of different languages that agree enough; ``texts`` are language and title by any key."""
    languages: dict[str, list[Key]] = defaultdict(list)
    for key, (language, _) in texts.items():
        languages[language].append(key)
    found: list[Pair[Key]] = []
    for first, second in combinations(sorted(languages), 2):
        ones = {key: comparison.side(texts[key][1], first, second) for key in languages[first]}
        others = {key: comparison.side(texts[key][1], second, first) for key in languages[second]}
        found += _agreeing(ones, others, comparison.lexicon(first, second))
    return found


def translations(pairs: Iterable[Pair[Key]], group: Callable[[Key], Key]) -> list[Pair[Key]]:
    """Those of the pairs of which each translates the other; ``group`` tells which titles are one already.

    Those that agree most come first, one a title. A title that has its like in the other language takes a further one
    only where they agree hardly less.
    """
    own: dict[Key, float] = {}
    best: dict[Key, float] = {}
    open_: list[Pair[Key]] = []
    for pair in pairs:
        joined = group(pair.one) == group(pair.other)
        known = own if joined else best
        for key in pair[:2]:
            known[key] = max(known.get(key, 0.0), pair.agreement)
        if pair.same and not joined:
            open_.append(pair)
    taken: set[Key] = set()
    found = []
    for pair in sorted(open_, key=lambda pair: (-pair.agreement, pair.one, pair.other)):
        ends = pair[:2]
        second = pair.agreement < max(best[key] for key in ends)
        if (
            not taken.intersection(ends)
            and pair.agreement >= max(own.get(key, 0.0) for key in ends) - SLACK
            and not (second and pair.agreement < LEAST_SECOND)
        ):
            taken.update(ends)
            found.append(pair)
    return found


def _agreeing(ones: Mapping[Key, Side], others: Mapping[Key, Side], lexicon: Lexicon) -> Iterator[Pair[Key]]:
    index: dict[str, list[Key]] = defaultdict(list)
    for key, side in others.items():
        for token in side.weights:
            index[token].append(key)
    for one, mine in ones.items():
        for other in sorted({key for token in mine.leads_to for key in index.get(token, ())}):
            theirs = others[other]
            explained = sum(weight * mine.leads_to.get(token, 0.0) for token, weight in theirs.weights.items())
            if explained >= LEAST_AGREEMENT**2 * theirs.total:  # a bound that is quickly had
                agreement = lexicon.agreement(mine, theirs)
                if agreement >= LEAST_AGREEMENT:
                    yield Pair(one, other, agreement, _turn_on_the_same(mine, theirs))


def _turn_on_the_same(one: Side, other: Side) -> bool:
    """Whether two titles have the same numbers, and what each turns on has its counterpart in the other."""
    numbers, others = ({token for token in side.weights if token.isdigit()} for side in (one, other))
    return numbers == others and one.speaks_of(other) and other.speaks_of(one)
