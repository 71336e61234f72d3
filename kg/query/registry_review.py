"""The bodies of a graph that the registry does not know, for someone who keeps the registry.

Each comes with how often it is named, the words of the document where it is named first, and the names of the registry
that are most like its own: it may be one of those bodies under another name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import log
from typing import Any

import pyoxigraph as ox

from kg.query.results import Rows, Value
from kg.query.run import run
from kg.registry import Registry

COLUMNS = ("name", "mentions", "roles", "document", "paragraph", "line", "evidence", "nearest", "body")

#: How many characters of a text are shown on each side of a name.
AROUND = 24

#: How many bodies of the registry are shown, and how like a name (0 to 1) one of its own must be.
NEAREST, LIKE = 3, 0.3

_WORD = re.compile(r"[^\W\u3400-\u9fff]+|[\u3400-\u9fff]+")
_UNPARTED = re.compile(r"[\u3400-\u9fff]")


def review(store: ox.Store, registry: Registry) -> Rows:
    """A row a body that the registry does not know, the one named most often first (columns: :data:`COLUMNS`).

    ``document``, ``paragraph``, ``line`` and ``evidence`` tell where it is named first; ``nearest`` is up to
    :data:`NEAREST` names of the registry, the one most like it first, each with the key of its body.
    """
    first: dict[Value, tuple[Value, ...]] = {}
    for place in run(store, "provisional-places"):
        first.setdefault(place.body, (place.document, place.paragraph, place.line, _evidence(place)))
    known = Likeness(
        (name, entry.key) for entry in registry.bodies() for language in entry.labels for name in entry.names(language)
    )
    rows = []
    for body in run(store, "provisional-bodies"):
        nearest = "; ".join(f"{name} ({key})" for name, key in known.nearest(str(body.name)))
        rows.append((body.name, body.mentions, body.roles, *first[body.body], nearest, body.body))
    return Rows(COLUMNS, tuple(rows))


def _evidence(place: Any) -> str:
    """The words around a name in its text; what is printed where there is no text."""
    if place.text is None:
        return str(place.printed)
    text, start, end = str(place.text), max(0, place.start - AROUND), place.end + AROUND
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")


class Likeness:
    """How like names are: the share of their words (pairs of letters where words are not parted) that both have.

    A word counts the more, the fewer names have it.

    >>> names = [("水事理事会", "A"), ("水事和卫生理事会", "B"), ("能源委员会", "C"), ("Council for Water", "A")]
    >>> Likeness(names).nearest("区域水事理事会"), Likeness(names).nearest("Water Board")
    ([('水事理事会', 'A'), ('水事和卫生理事会', 'B')], [('Council for Water', 'A')])
    """

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self._names = sorted(set(names))
        self._having: dict[str, list[int]] = defaultdict(list)
        for place, (name, _) in enumerate(self._names):
            for piece in sorted(set(_pieces(name))):
                self._having[piece].append(place)
        self._sizes = [self._size(name) for name, _ in self._names]

    def nearest(self, asked: str) -> list[tuple[str, str]]:
        """The names most like one, the likest first, each with the key of its body; a body comes once."""
        shared: dict[int, float] = defaultdict(float)
        for piece in sorted(set(_pieces(asked))):
            for place in self._having.get(piece, ()):
                shared[place] += self._weight(piece)
        size = self._size(asked)
        order = sorted((-2 * common / (size + self._sizes[place]), place) for place, common in shared.items())
        found: dict[str, str] = {}
        for likeness, place in order:
            if -likeness >= LIKE and len(found) < NEAREST:
                name, key = self._names[place]
                found.setdefault(key, name)
        return [(name, key) for key, name in found.items()]

    def _size(self, name: str) -> float:
        return sum(self._weight(piece) for piece in sorted(set(_pieces(name))))

    def _weight(self, piece: str) -> float:
        return log(1 + len(self._names) / (len(self._having[piece]) if piece in self._having else 1))


def _pieces(name: str) -> Iterator[str]:
    """The words of a name in small letters; of what is written without blanks every two letters that stand together."""
    for word in _WORD.findall(name.casefold()):
        if _UNPARTED.match(word):
            yield from (word[at : at + 2] for at in range(max(1, len(word) - 1)))
        else:
            yield word
