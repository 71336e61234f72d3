"""Titles in two languages that say the same: each is the best match of the other, and they agree enough."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from typing import TypeVar

from kg.continuity.lexicon import Lexicon, Side
from kg.continuity.titles import Comparison

#: The least agreement of two titles in different languages; confidence grows with it from the first of these on.
LEAST_AGREEMENT = 0.4
CONFIDENCE_AT_LEAST, CONFIDENCE_AT_MOST = 0.85, 0.95

Key = TypeVar("Key", bound=tuple[str, ...])


def translations(
    texts: Mapping[Key, tuple[str, str]], group: Callable[[Key], Key], comparison: Comparison
) -> Iterator[tuple[Key, Key, float]]:
    """The titles that translate one another, and how sure that is.

    ``texts`` are language and title by any key, ``group`` tells which titles are one already. Those do not compete; a
    title that has its like in the other language takes a further one only where they agree no less.
    """
    languages: dict[str, list[Key]] = defaultdict(list)
    for key, (language, _) in texts.items():
        languages[language].append(key)
    for first, second in combinations(sorted(languages), 2):
        lexicon = comparison.lexicon(first, second)
        ones = {key: comparison.side(texts[key][1], first, second) for key in languages[first]}
        others = {key: comparison.side(texts[key][1], second, first) for key in languages[second]}
        best: dict[Key, tuple[float, Key]] = {}
        own: dict[Key, float] = {}
        for one, other, agreement in _agreeing(ones, others, lexicon):
            for key, partner in ((one, other), (other, one)):
                if group(one) == group(other):
                    own[key] = max(own.get(key, 0.0), agreement)
                elif agreement > best.get(key, (0.0, key))[0]:
                    best[key] = (agreement, partner)
        for one in ones:
            agreement, other = best.get(one, (0.0, one))
            if agreement and best[other][1] == one and agreement >= max(own.get(one, 0.0), own.get(other, 0.0)):
                if _speak_of_the_same(ones[one], others[other]):
                    confidence = CONFIDENCE_AT_LEAST + (agreement - LEAST_AGREEMENT) / 2
                    yield one, other, min(confidence, CONFIDENCE_AT_MOST)


def _agreeing(
    ones: Mapping[Key, Side], others: Mapping[Key, Side], lexicon: Lexicon
) -> Iterator[tuple[Key, Key, float]]:
    """The pairs that agree enough."""
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
                    yield one, other, agreement


def _speak_of_the_same(one: Side, other: Side) -> bool:
    """Whether two titles have the same numbers, and what each turns on a counterpart in the other."""
    numbers, others = ({token for token in side.weights if token.isdigit()} for side in (one, other))
    return numbers == others and one.speaks_of(other) and other.speaks_of(one)
