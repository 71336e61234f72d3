"""Resolutions and decisions of one organ that follow one another under one title.

Most titles are the same year after year. In one language they are compared as printed, marks and case left out. Two
titles are one where an instrument is listed under both and they are alike, or, in two languages, where the lexicon
finds each the best match of the other; what follows whom is then told by session, year and number. Each instrument
follows one at most and is followed by one at most: successions are chains.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from kg.continuity.titles import Comparison
from kg.continuity.translations import agreeing, translations
from kg.continuity.units import TITLE, TRANSLATED
from kg.instruments import DECISION, RESOLUTION, parse
from kg.instruments.named import bare
from kg.model import Records

#: The least agreement of two titles in one language under which one instrument is listed.
LEAST_ALIKE = 0.5
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
    """Instruments of one organ under titles that are one, how sure that is, and the titles of each instrument."""

    confidence: float = CERTAIN
    members: dict[str, set[_Key]] = field(default_factory=lambda: defaultdict(set))


def successions(documents: Sequence[Records], titles: Comparison) -> list[Succession]:
    """Each instrument that follows another under its title, with the nearest before it, in the order of identifiers."""
    found = [step for series in _series(_by_title(documents), titles) for step in _steps(series)]
    found.sort(key=lambda step: (_when(step.later) - _when(step.earlier), -step.confidence, step.later, step.earlier))
    chains: dict[str, Succession] = {}
    followed: set[str] = set()
    for step in found:
        if step.later not in chains and step.earlier not in followed:
            chains[step.later] = step
            followed.add(step.earlier)
    return [chains[later] for later in sorted(chains)]


def _steps(series: _Series) -> Iterator[Succession]:
    for earlier, later in pairwise(sorted(series.members, key=_place)):
        if _place(earlier)[:2] == _place(later)[:2]:
            continue  # two of one year and session stand side by side
        ones, others = series.members[earlier], series.members[later]
        if ones & others:
            yield Succession(earlier, later, TITLE, CERTAIN)
        else:
            spoken = {key.language for key in ones} & {key.language for key in others}
            method = TITLE if spoken and series.confidence >= BY_COMMON_INSTRUMENT else TRANSLATED
            yield Succession(earlier, later, method, round(series.confidence, 2))


def _by_title(documents: Iterable[Records]) -> dict[_Key, dict[str, str]]:
    """The instruments whose session or year is known, by organ, kind and title; each with its title as printed."""
    found: dict[_Key, dict[str, str]] = {}
    for document in documents:
        language = document.document.language
        for mandate in document.mandates:
            cited, title = mandate.citation.cited, mandate.title
            parts = parse(cited)
            if title and mandate.citation.kind in (RESOLUTION, DECISION) and _when(cited):
                key = _Key(parts.organ or mandate.citation.organ, mandate.citation.kind, language, bare(title))
                found.setdefault(key, {})[cited] = title
    return found


def _series(by_title: Mapping[_Key, Mapping[str, str]], titles: Comparison) -> Iterator[_Series]:
    """The instruments of each title, those of titles that are one together."""
    printed = {key: next(iter(members.values())) for key, members in by_title.items()}
    joins = list(_with_common_instrument(by_title, printed, titles))
    groups = _Groups(by_title)
    for one, other in joins:
        groups.join(one, other, BY_COMMON_INSTRUMENT)
    by_kind: dict[tuple[str, str], list[_Key]] = defaultdict(list)
    for key in by_title:
        by_kind[key.organ, key.kind].append(key)
    for _, keys in sorted(by_kind.items()):
        texts = {key: (key.language, printed[key]) for key in keys}
        pairs = agreeing(texts, titles)
        while found := translations(pairs, groups.of):
            for pair in found:
                groups.join(pair.one, pair.other, pair.confidence)
    series: dict[_Key, _Series] = defaultdict(_Series)
    for key, members in by_title.items():
        head = groups.of(key)
        series[head].confidence = groups.confidence[head]
        for cited in members:
            series[head].members[cited].add(key)
    yield from series.values()


class _Groups:
    """Titles that are one; of each group one stands for all."""

    def __init__(self, keys: Iterable[_Key]) -> None:
        self._head = {key: key for key in keys}
        self.confidence = dict.fromkeys(self._head, CERTAIN)

    def of(self, key: _Key) -> _Key:
        """The title that stands for the group of a title."""
        while self._head[key] != key:
            key = self._head[key]
        return key

    def join(self, one: _Key, other: _Key, confidence: float) -> None:
        """Two groups become one, as sure as the least sure of what made it."""
        first, second = sorted((self.of(one), self.of(other)))
        self._head[second] = first
        self.confidence[first] = min(self.confidence[first], self.confidence[second], confidence)


def _with_common_instrument(
    by_title: Mapping[_Key, Mapping[str, str]], printed: Mapping[_Key, str], titles: Comparison
) -> Iterator[tuple[_Key, _Key]]:
    """Titles under which one instrument is listed, unless they differ: documents err in numbers."""
    listed: dict[str, list[_Key]] = defaultdict(list)
    for key, members in by_title.items():
        for cited in members:
            listed[cited].append(key)
    for keys in listed.values():
        for at, one in enumerate(keys):
            for other in keys[:at]:
                first, second = {one.language: printed[one]}, {other.language: printed[other]}
                alike = one.language == other.language and titles.agreement(first, second) >= LEAST_ALIKE
                if one[:2] == other[:2] and (
                    alike or (one.language != other.language and not titles.renamed(first, second))
                ):
                    yield one, other


def _when(cited: str) -> int:
    """The year of an instrument, or that in which its session opened; 0 where neither is known."""
    parts = parse(cited)
    return parts.year or parts.opened or 0


def _place(cited: str) -> tuple[int, str, int, str]:
    """Where an instrument stands among those of its organ: year, session, number, letter."""
    parts = parse(cited)
    item = "".join(each for each in parts.number.rpartition("/")[2].partition("(")[0] if each.isdigit())
    return _when(cited), parts.session, int(item or 0), cited
