"""How far two titles say the same, in one language or in two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.continuity.lexicon import Known, Lexicon, Side, tokens
from kg.instruments.named import NamedInstruments, bare
from kg.lang.subjects import Subject
from kg.model import Records
from kg.registry import Registry

#: A title by language.
Titles = Mapping[str, str]


class Comparison:
    """Compares titles; of each two languages it learns a lexicon once, from what is named in both."""

    def __init__(self, pairs: Iterable[Titles], subjects: Iterable[Subject] = ()) -> None:
        self._texts = [texts for texts in pairs if len(texts) > 1]
        self._subjects = list(subjects)
        self._lexicons: dict[tuple[str, str], Lexicon] = {}
        self._sides: dict[tuple[str, str, str], Side] = {}

    def agreement(self, one: Titles, other: Titles) -> float:
        """How far two titles agree, 0 to 1: in a common language where they have one, else by the lexicon.

        >>> Comparison([]).agreement({"en": "Women in development"}, {"en": "Women in Development"})
        1.0
        """
        common = [language for language in one if language in other]
        if common:
            return max(_alike(one[language], other[language]) for language in common)
        return max((self._lexicon_agreement(one, a, other, b) for a in one for b in other), default=0.0)

    def renamed(self, one: Titles, other: Titles) -> bool:
        """Whether a title is another one: printed otherwise in a common language, surely different across languages."""
        common = [language for language in one if language in other]
        if common:
            return not any(bare(one[language]) == bare(other[language]) for language in common)
        compared = [self._sides_of(one, a, other, b) for a in one for b in other]
        return bool(compared) and all(lexicon.differ(*sides) for lexicon, sides in compared)

    def speak_otherwise(self, one: Titles, other: Titles) -> bool:
        """Whether each of two titles, in different languages, turns on a subject that the other does not speak of."""
        if any(language in other for language in one):
            return False
        sides = [self._sides_of(one, a, other, b)[1] for a in one for b in other]
        return bool(sides) and all(not a.speaks_of(b) and not b.speaks_of(a) for a, b in sides)

    def _lexicon_agreement(self, one: Titles, a: str, other: Titles, b: str) -> float:
        lexicon, sides = self._sides_of(one, a, other, b)
        return lexicon.agreement(*sides)

    def _sides_of(self, one: Titles, a: str, other: Titles, b: str) -> tuple[Lexicon, tuple[Side, Side]]:
        sides = self.side(one[a], a, b), self.side(other[b], b, a)
        return self.lexicon(a, b), sides if a < b else sides[::-1]

    def lexicon(self, one: str, other: str) -> Lexicon:
        """The lexicon of two languages; the first of it is the first in the order of their codes."""
        first, second = sorted((one, other))
        if (first, second) not in self._lexicons:
            self._lexicons[first, second] = Lexicon(
                ((texts[first], texts[second]) for texts in self._texts if first in texts and second in texts),
                [
                    Known(each.forms[first], each.forms[second], each.telling)
                    for each in self._subjects
                    if first in each.forms and second in each.forms
                ],
            )
        return self._lexicons[first, second]

    def side(self, text: str, language: str, other: str) -> Side:
        """A text of one language, ready to be compared with texts of another."""
        key = (text, language, other)
        if key not in self._sides:
            self._sides[key] = self.lexicon(language, other).side(text, int(language > other))
        return self._sides[key]


def _alike(one: str, other: str) -> float:
    """The share of common tokens; 1 where but marks and case differ."""
    if bare(one) == bare(other):
        return 1.0
    left, right = tokens(one), tokens(other)
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def known_in_several(registry: Registry, named: NamedInstruments, records: Sequence[Records]) -> Iterator[Titles]:
    """What is named in several languages: bodies, named instruments, and instruments that documents list in each."""
    for body in registry.bodies():
        yield body.labels
    for entry in named.entries.values():
        yield entry.labels
    printed: dict[str, dict[str, Counter[str]]] = {}
    for document in records:
        for mandate in document.mandates:
            if mandate.title:
                by_language = printed.setdefault(mandate.citation.cited, {})
                by_language.setdefault(document.document.language, Counter())[mandate.title] += 1
    for titles in printed.values():
        yield {language: counts.most_common(1)[0][0] for language, counts in titles.items()}
