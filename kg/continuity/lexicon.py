"""Comparing titles in two languages by a lexicon learned from texts known in both. No word of any language is here.

A text counts as the set of its tokens: subjects (words that are known in both languages), and of the rest words of
alphabets (their beginnings, which stay when endings change), numbers, and pairs of neighbouring characters of scripts
without blanks. Subjects go together for sure; other tokens as often as they occur in the same pair of texts (Dice's
coefficient, the usual first step of word alignment).
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_PIECES = re.compile(r"(?P<han>[\u3400-\u4dbf\u4e00-\u9fff]+)|(?P<number>\d+)|(?P<word>[^\W\d_]{3,})")
_STEM = 6  # letters of a word that count: its beginning stays when its ending changes
_RARE = 0.6  # what a pair seen together once is worth
_FAINT = 0.05  # associations below this say nothing
_KNOWN = 0.4  # a token with an association of at least this has a known counterpart
_TELLING = 0.4  # the share of a text (by weight) that known tokens must make up before it can be called another

Table = Mapping[str, Mapping[str, float]]


class Known(NamedTuple):
    """Forms of a word in two languages, any of which may stand for any of the other's; whether a text turns on it."""

    ones: Sequence[str]
    others: Sequence[str]
    telling: bool = True


@lru_cache(maxsize=1 << 14)
def tokens(text: str) -> frozenset[str]:
    """The tokens of a text, no subjects known.

    >>> sorted(tokens("Policies of the 2030 Agenda")), sorted(tokens("经济和社会"))
    (['2030', 'agenda', 'polici', 'the'], ['和社', '济和', '社会', '经济'])
    """
    return frozenset(_Forms(()).tokens(text))


class _Forms:
    """Words of one language that count as one token wherever they stand together; the longest first."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for atoms in sorted({tuple(atom for atom, _ in _atoms(form)) for form in forms} - {()}):
            self._by_first[atoms[0]].append(atoms)
        for known in self._by_first.values():
            known.sort(key=lambda atoms: -len(atoms))

    def tokens(self, text: str) -> set[str]:
        """The tokens of a text."""
        atoms = list(_atoms(text))
        found: set[str] = set()
        run: list[str] = []
        at = 0
        while at < len(atoms):
            atom, han = atoms[at]
            form = next(
                (f for f in self._by_first.get(atom, ()) if tuple(a for a, _ in atoms[at : at + len(f)]) == f), ()
            )
            if form or not han or han != (atoms[at - 1][1] if at else 0):
                found.update(_pairs(run))
                run = []
            if form or not han:
                found.add((" " if not han else "").join(form) or atom)
            else:
                run.append(atom)
            at += len(form) or 1
        return found | _pairs(run)


def _name(form: str) -> str:
    """A form as the token it counts as."""
    atoms = list(_atoms(form))
    return ("" if any(run for _, run in atoms) else " ").join(atom for atom, _ in atoms)


def _pairs(run: Sequence[str]) -> set[str]:
    """Neighbouring characters by two; a character alone counts by itself."""
    return {"".join(run[at : at + 2]) for at in range(max(len(run) - 1, 1))} if run else set()


def _atoms(text: str) -> Iterator[tuple[str, int]]:
    """The beginnings of words, the numbers and the single characters of a text; these with the number of their run."""
    for number, piece in enumerate(_PIECES.finditer(text), 1):
        if piece["han"]:
            yield from ((character, number) for character in piece["han"])
        else:
            yield piece["number"] or piece["word"].casefold()[:_STEM], 0


@dataclass(frozen=True, slots=True)
class Side:
    """A text ready to be compared: the weight of each token, what the tokens lead to in the other language."""

    weights: Mapping[str, float]
    leads_to: Mapping[str, float]
    total: float
    subjects: frozenset[str]

    def speaks_of(self, other: Side) -> bool:
        """Whether all that the text turns on has its counterpart in the other text."""
        return all(other.leads_to.get(token, 0.0) == 1.0 for token in self.subjects)


class Lexicon:
    """What goes with what in two languages: words known in both, the rest learned from pairs of texts (one in each)."""

    def __init__(self, pairs: Iterable[tuple[str, str]], subjects: Iterable[Known] = ()) -> None:
        known = list(subjects)
        self._forms = (
            _Forms(form for forms in known for form in forms.ones),
            _Forms(form for forms in known for form in forms.others),
        )
        together: Counter[tuple[str, str]] = Counter()
        self._counts: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
        self.size = 0
        for one, other in pairs:
            self.size += 1
            left, right = self._forms[0].tokens(one), self._forms[1].tokens(other)
            self._counts[0].update(left)
            self._counts[1].update(right)
            together.update((a, b) for a in left for b in right)
        tables: tuple[dict[str, dict[str, float]], ...] = (defaultdict(dict), defaultdict(dict))
        for (a, b), number in together.items():
            strength = 2 * number / (self._counts[0][a] + self._counts[1][b]) * (1.0 if number > 1 else _RARE)
            if strength > _FAINT:
                tables[0][a][b] = tables[1][b][a] = strength
        self._subjects: tuple[set[str], set[str]] = (set(), set())
        for forms in known:
            ones, others = ({_name(form) for form in of_language} for of_language in (forms.ones, forms.others))
            if forms.telling:
                self._subjects[0].update(ones)
                self._subjects[1].update(others)
            for a in ones:
                for b in others:
                    tables[0][a][b] = tables[1][b][a] = 1.0
        self._tables: tuple[Table, ...] = tuple(map(dict, tables))

    def side(self, text: str, which: int) -> Side:
        """A text of the first (0) or second (1) language, ready to be compared."""
        weights = {token: self._weight(token, which) for token in sorted(self._forms[which].tokens(text))}
        leads_to: dict[str, float] = {}
        for token in weights:
            for other, strength in self._tables[which].get(token, {}).items():
                if strength > leads_to.get(other, 0.0):
                    leads_to[other] = strength
        subjects = frozenset(weights.keys() & self._subjects[which])
        return Side(weights, leads_to, sum(weights.values()), subjects)

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
