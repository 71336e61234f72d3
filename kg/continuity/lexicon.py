"""Comparing titles in two languages by a lexicon learned from texts known in both. No word of any language is here.

A text counts as the set of its tokens: words of alphabets (their beginnings, which stay when endings change), numbers,
and pairs of neighbouring characters of scripts without blanks. Two tokens go together as often as they occur in the
same pair of texts (Dice's coefficient, the usual first step of word alignment).
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

_PIECES = re.compile(r"(?P<han>[\u3400-\u4dbf\u4e00-\u9fff]+)|(?P<number>\d+)|(?P<word>[^\W\d_]{3,})")
_STEM = 6  # letters of a word that count: its beginning stays when its ending changes
_RARE = 0.6  # what a pair seen together once is worth
_FAINT = 0.05  # associations below this say nothing
_KNOWN = 0.4  # a token with an association of at least this has a known counterpart
_TELLING = 0.4  # the share of a text (by weight) that known tokens must make up before it can be called another

Table = Mapping[str, Mapping[str, float]]


@lru_cache(maxsize=1 << 14)
def tokens(text: str) -> frozenset[str]:
    """The tokens of a text.

    >>> sorted(tokens("Policies of the 2030 Agenda")), sorted(tokens("经济和社会"))
    (['2030', 'agenda', 'polici', 'the'], ['和社', '济和', '社会', '经济'])
    """
    found: set[str] = set()
    for piece in _PIECES.finditer(text):
        run = piece["han"]
        if run:
            found.update([run[at : at + 2] for at in range(len(run) - 1)] or [run])
        else:
            found.add(piece["number"] or piece["word"].casefold()[:_STEM])
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Side:
    """A text ready to be compared: the weight of each token, what the tokens lead to in the other language."""

    weights: Mapping[str, float]
    leads_to: Mapping[str, float]
    total: float


class Lexicon:
    """What goes with what in two languages, learned from pairs of texts (one in each)."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        together: Counter[tuple[str, str]] = Counter()
        self._counts: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
        self.size = 0
        for one, other in pairs:
            self.size += 1
            left, right = tokens(one), tokens(other)
            self._counts[0].update(left)
            self._counts[1].update(right)
            together.update((a, b) for a in left for b in right)
        tables: tuple[dict[str, dict[str, float]], ...] = (defaultdict(dict), defaultdict(dict))
        for (a, b), number in together.items():
            strength = 2 * number / (self._counts[0][a] + self._counts[1][b]) * (1.0 if number > 1 else _RARE)
            if strength > _FAINT:
                tables[0][a][b] = tables[1][b][a] = strength
        self._tables: tuple[Table, ...] = tuple(map(dict, tables))

    def side(self, text: str, which: int) -> Side:
        """A text of the first (0) or second (1) language, ready to be compared."""
        weights = {token: self._weight(token, which) for token in sorted(tokens(text))}
        leads_to: dict[str, float] = {}
        for token in weights:
            for other, strength in self._tables[which].get(token, {}).items():
                if strength > leads_to.get(other, 0.0):
                    leads_to[other] = strength
        return Side(weights, leads_to, sum(weights.values()))

    def agreement(self, one: Side, other: Side) -> float:
        """How far two texts say the same, 0 to 1: each token counts by the best counterpart it has in the other text.

        >>> known = [("统计司", "Statistics Division"), ("统计处", "Statistics Branch")]
        >>> lexicon = Lexicon([*known, ("人口司", "Population Division")])
        >>> left, right = lexicon.side("统计", 0), [lexicon.side(word, 1) for word in ("Statistics", "Population")]
        >>> lexicon.agreement(left, right[0]), lexicon.agreement(left, right[1])
        (1.0, 0.0)
        """
        if not one.total or not other.total:
            return 0.0
        there = sum(weight * other.leads_to.get(token, 0.0) for token, weight in one.weights.items()) / one.total
        back = sum(weight * one.leads_to.get(token, 0.0) for token, weight in other.weights.items()) / other.total
        return math.sqrt(there * back)

    def differ(self, one: Side, other: Side) -> bool:
        """Whether two texts surely say different things.

        Of each text the tokens whose counterparts are known must weigh enough to tell, and most of them must have none
        of those counterparts in the other text. ``one`` is a text of the first language, ``other`` of the second.
        """
        for mine, theirs, table in ((one, other, self._tables[0]), (other, one, self._tables[1])):
            best = {token: max(table.get(token, {"": 0.0}).values()) for token in mine.weights}
            known = {token: strength for token, strength in best.items() if strength >= _KNOWN}
            whole = sum(mine.weights[token] for token in known)
            met = sum(mine.weights[t] for t, strength in known.items() if theirs.leads_to.get(t, 0.0) >= strength / 2)
            if whole < _TELLING * mine.total or met >= whole / 2:
                return False
        return True

    def _weight(self, token: str, which: int) -> float:
        """Rare tokens say more; one that was never seen says half of what the rarest does."""
        seen = self._counts[which][token]
        return math.log((self.size + 1) / (seen + 1)) if seen else math.log(self.size + 1) / 2
