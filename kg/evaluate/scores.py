"""Counts of right, missed and invented facts, and the usual figures made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field

Fact = Hashable


@dataclass(frozen=True)
class Score:
    """The score of one kind of fact. ``agreement`` tells of facts found how many agree in a field: right, of all."""

    name: str
    right: int
    missed: tuple[Fact, ...] = ()
    invented: tuple[Fact, ...] = ()
    recall_only: bool = False
    agreement: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    disagreeing: tuple[tuple[str, Fact, object, object], ...] = ()

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None where nothing was found, or precision is not known."""
        found = self.right + len(self.invented)
        return None if self.recall_only or not found else self.right / found

    @property
    def recall(self) -> float | None:
        """The share of what there is that was found; None where there is nothing."""
        wanted = self.right + len(self.missed)
        return self.right / wanted if wanted else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; recall alone where precision is not known.

        >>> Score("x", 3, ("a",), ()).f1, Score("x", 0, ("a",), ("b",)).f1
        (0.8571428571428571, 0.0)
        """
        if self.recall_only:
            return self.recall
        wanted_and_found = 2 * self.right + len(self.missed) + len(self.invented)
        return 2 * self.right / wanted_and_found if wanted_and_found else None

    def line(self) -> str:
        """The score as one line of text; no F1 where precision is not known."""
        f1 = None if self.recall_only else self.f1
        figures = (("P", self.precision), ("R", self.recall), ("F1", f1))
        percent = "  ".join(f"{name} {'  n/a' if value is None else f'{value:6.2%}'}" for name, value in figures)
        counts = f"right {self.right}, missed {len(self.missed)}, invented {len(self.invented)}"
        fields = "".join(f"  {name} {right}/{total}" for name, (right, total) in self.agreement.items())
        return f"{self.name:<24} {percent}  ({counts}){fields}"

    def lines(self, show: int) -> list[str]:
        """The score as lines of text: the figures, then up to ``show`` examples of each kind of error.

        >>> Score("x", 1, (("1.1", "a"),)).lines(1)[1:]
        ['    missed    1.1 | a']
        """
        examples = [("missed", fact) for fact in self.missed[:show]]
        examples += [("invented", fact) for fact in self.invented[:show]]
        wrong = [f"    {name:<9} {_said(fact)}" for name, fact in examples]
        differing = [
            f"    {name:<9} {_said(fact)}: " + " should be ".join(_apart(_said(value), _said(right)))
            for name, fact, right, value in self.disagreeing[:show]
        ]
        return [self.line(), *wrong, *differing]


def _said(fact: object) -> str:
    """A fact for a reader: its parts between bars; of a set of values each."""
    if isinstance(fact, tuple):
        return " | ".join(_said(each) for each in fact)
    if isinstance(fact, frozenset):
        return " or ".join(sorted(map(_said, fact)))
    return "" if fact is None else str(fact)


def _apart(one: str, other: str, width: int = 60) -> tuple[str, str]:
    """Two texts from a little before they differ, cut to a width.

    >>> _apart("a" * 90 + "b", "a" * 90 + "c", 5), _apart("x", "y")
    (('…aaaab', '…aaaac'), ('x', 'y'))
    """
    differing = (at for at, (here, there) in enumerate(zip(one, other, strict=False)) if here != there)
    same = next(differing, min(len(one), len(other)))
    start = max(0, same - width + 1) if same >= width else 0
    cut = [text[start : start + 2 * width] for text in (one, other)]
    first, second = (
        ("…" if start else "") + part + ("…" if start + 2 * width < len(text) else "")
        for part, text in zip(cut, (one, other), strict=True)
    )
    return first, second


def score(
    name: str,
    wanted: Iterable[Fact],
    found: Iterable[Fact],
    *,
    ignore: Iterable[Fact] = (),
    recall_only: bool = False,
    fields: Mapping[str, tuple[Mapping[Fact, object], Mapping[Fact, object]]] | None = None,
) -> Score:
    """Compare facts, counted as often as they stand. ``ignore`` counts neither way.

    ``fields`` gives, by name, the wanted and found value of each fact; they are compared where both have one. A
    wanted value may be a set of values that are all right.

    >>> score("x", ["a", "b", "b"], ["b", "c", "d"], ignore=["d"]).line()
    'x                        P 50.00%  R 33.33%  F1 40.00%  (right 1, missed 2, invented 1)'
    """
    want, have, skip = Counter(iter(wanted)), Counter(iter(found)), set(ignore)
    for fact in skip - set(want):
        have.pop(fact, None)
    differences = []
    agreement = {}
    for label, (right_values, values) in (fields or {}).items():
        both = [fact for fact in right_values if fact in values]
        differing = [fact for fact in both if not _agree(right_values[fact], values[fact])]
        agreement[label] = (len(both) - len(differing), len(both))
        differences += [(label, fact, right_values[fact], values[fact]) for fact in differing]
    return Score(
        name,
        right=sum((want & have).values()),
        missed=_sorted(want - have),
        invented=() if recall_only else _sorted(have - want),
        recall_only=recall_only,
        agreement=agreement,
        disagreeing=tuple(sorted(differences, key=repr)),
    )


def _agree(wanted: object, value: object) -> bool:
    if isinstance(wanted, frozenset):
        return bool(wanted & value) if isinstance(value, frozenset) else value in wanted
    return wanted == value


def _sorted(counts: Counter[Fact]) -> tuple[Fact, ...]:
    return tuple(sorted(counts.elements(), key=repr))
