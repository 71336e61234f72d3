"""Resolutions and decisions of one organ that follow one another under one title.

Most titles are the same year after year. In one language they are compared as printed, marks and case left out. Titles
in two languages are one where an instrument is listed under both, or where the lexicon finds each the best match of the
other; what follows whom is then told by session, year and number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from kg.continuity.lexicon import Side
from kg.continuity.titles import Comparison
from kg.continuity.units import TITLE, TRANSLATED
from kg.instruments import DECISION, RESOLUTION, parse
from kg.instruments.named import bare
from kg.model import Records

#: The least agreement of two titles in different languages; confidence grows with it from the first of these on.
LEAST_AGREEMENT = 0.5
CONFIDENCE_AT_LEAST, CONFIDENCE_AT_MOST = 0.85, 0.95
CERTAIN, BY_COMMON_INSTRUMENT = 1.0, 0.95


@dataclass(frozen=True, slots=True)
class Succession:
    """A link between instruments: ``later`` follows ``earlier`` under one title (identifiers).

    ``method`` is title or title-translated; ``confidence`` 0 to 1.
    """

    earlier: str
    later: str
    method: str
    confidence: float


class _Key(NamedTuple):
    organ: str
    kind: str
    language: str
    title: str


@dataclass(slots=True)
class _Series:
    """Instruments of one organ under one title: the title as first printed by language, how sure each member is."""

    titles: dict[str, str]
    members: dict[str, float] = field(default_factory=dict)


def successions(documents: Sequence[Records], titles: Comparison) -> list[Succession]:
    """Each instrument that follows another under its title, with the nearest before it, in the order of identifiers."""
    nearest: dict[str, Succession] = {}
    for series in _joined(_by_title(documents), titles):
        for earlier, later in pairwise(sorted(series.members, key=_place)):
            if _place(earlier)[:2] == _place(later)[:2]:
                continue  # two of one year and session stand side by side
            confidence = min(series.members[earlier], series.members[later])
            method = TITLE if confidence == CERTAIN else TRANSLATED
            known = nearest.get(later)
            if known is None or (_place(earlier), confidence) > (_place(known.earlier), known.confidence):
                nearest[later] = Succession(earlier, later, method, round(confidence, 2))
    return [nearest[later] for later in sorted(nearest)]


def _by_title(documents: Iterable[Records]) -> dict[_Key, _Series]:
    """The instruments whose session or year is known, by organ, kind and title."""
    found: dict[_Key, _Series] = {}
    for document in documents:
        language = document.document.language
        for mandate in document.mandates:
            cited, title = mandate.citation.cited, mandate.title
            parts = parse(cited)
            if title and mandate.citation.kind in (RESOLUTION, DECISION) and _when(cited) and not parts.is_range:
                key = _Key(parts.organ or mandate.citation.organ, mandate.citation.kind, language, bare(title))
                series = found.setdefault(key, _Series({language: title}))
                series.members[cited] = CERTAIN
    return found


def _joined(by_title: Mapping[_Key, _Series], titles: Comparison) -> Iterator[_Series]:
    """The series of each language, then those of two languages together where their titles are one."""
    yield from by_title.values()
    languages = sorted({key.language for key in by_title})
    for at, first in enumerate(languages):
        for second in languages[at + 1 :]:
            left = {key: series for key, series in by_title.items() if key.language == first}
            right = {key: series for key, series in by_title.items() if key.language == second}
            yield from _across(left, right, titles)


def _across(left: Mapping[_Key, _Series], right: Mapping[_Key, _Series], titles: Comparison) -> Iterator[_Series]:
    common = set(_with_common_instrument(left, right))
    for one, other in sorted(common):
        yield _together(left[one], right[other], BY_COMMON_INSTRUMENT)
    ones, others = {one for one, _ in common}, {other for _, other in common}
    organs = {(key.organ, key.kind) for key in left} & {(key.organ, key.kind) for key in right}
    for organ, kind in sorted(organs):
        free = [key for key in left if (key.organ, key.kind) == (organ, kind) and key not in ones]
        open_ = [key for key in right if (key.organ, key.kind) == (organ, kind) and key not in others]
        for one, other, agreement in _best_of_each_other(left, free, right, open_, titles):
            confidence = CONFIDENCE_AT_LEAST + (agreement - LEAST_AGREEMENT) / 2
            yield _together(left[one], right[other], min(confidence, CONFIDENCE_AT_MOST))


def _with_common_instrument(left: Mapping[_Key, _Series], right: Mapping[_Key, _Series]) -> Iterator[tuple[_Key, _Key]]:
    listed: dict[str, list[_Key]] = defaultdict(list)
    for key, series in left.items():
        for member in series.members:
            listed[member].append(key)
    for key, series in right.items():
        for member in series.members:
            yield from ((other, key) for other in listed.get(member, ()))


def _best_of_each_other(
    left: Mapping[_Key, _Series],
    ones: Sequence[_Key],
    right: Mapping[_Key, _Series],
    others: Sequence[_Key],
    titles: Comparison,
) -> Iterator[tuple[_Key, _Key, float]]:
    """Titles of which each agrees most with the other, and enough."""
    best: dict[_Key, tuple[float, _Key]] = {}
    sides = {key: _side(right[key], titles, left[ones[0]]) for key in others} if ones else {}
    index: dict[str, list[_Key]] = defaultdict(list)
    for key, side in sides.items():
        for token in side.weights:
            index[token].append(key)
    for one in ones:
        mine = _side(left[one], titles, right[others[0]]) if others else None
        for other in sorted({key for token in (mine.leads_to if mine else ()) for key in index.get(token, ())}):
            if mine is None or not _may_agree(mine, sides[other]):
                continue
            agreement = titles.agreement(left[one].titles, right[other].titles)
            if agreement >= LEAST_AGREEMENT:
                for key, partner in ((one, other), (other, one)):
                    if agreement > best.get(key, (0.0, key))[0]:
                        best[key] = (agreement, partner)
    for one in ones:
        agreement, other = best.get(one, (0.0, one))
        if agreement and best[other][1] == one:
            yield one, other, agreement


def _may_agree(one: Side, other: Side) -> bool:
    """A bound that is quickly had: the share of one text that the other explains."""
    explained = sum(weight * one.leads_to.get(token, 0.0) for token, weight in other.weights.items())
    return explained >= LEAST_AGREEMENT**2 * other.total


def _side(series: _Series, titles: Comparison, facing: _Series) -> Side:
    ((language, title),), (other,) = series.titles.items(), facing.titles
    return titles.side(title, language, other)


def _together(one: _Series, other: _Series, confidence: float) -> _Series:
    both = {**one.titles, **other.titles}
    return _Series(both, dict.fromkeys((*one.members, *other.members), confidence))


def _when(cited: str) -> int:
    """The year of an instrument, or that in which its session opened; 0 where neither is known."""
    parts = parse(cited)
    return parts.year or parts.opened or 0


def _place(cited: str) -> tuple[int, str, int, str]:
    """Where an instrument stands among those of its organ: year, session, number, letter."""
    parts = parse(cited)
    item = "".join(each for each in parts.number.rpartition("/")[2].partition("(")[0] if each.isdigit())
    return _when(cited), parts.session, int(item or 0), cited
