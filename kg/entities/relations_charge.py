"""Who is in charge of what a text is about: its unit, the bodies that lead the unit, and their parts."""

from __future__ import annotations

from collections.abc import Iterable, Set

from kg.entities.masked import Masked
from kg.lang.relations import RelationWords, relation_words
from kg.model import Paragraph, Unit, UnitKey
from kg.registry import Registry


class Charge:
    """The bodies in charge of the units of a document."""

    def __init__(self, units: Iterable[Unit], registry: Registry, language: str) -> None:
        self._registry = registry
        self._words: RelationWords = relation_words(language)
        self._leads = {
            unit.key: {key for lead in unit.leads for key in registry.by_name(lead.name, language)} for unit in units
        }

    def leads(self, unit: UnitKey) -> set[str]:
        """The bodies in charge of a unit: its own, else those of the unit around it."""
        around = (unit, UnitKey(*unit[:3]), UnitKey(*unit[:2]), UnitKey(unit.programme))
        return next((leads for path in around if (leads := self._leads.get(path))), set())

    def own(self, paragraph: Paragraph, masked: Masked) -> Set[str]:
        """The bodies in charge of what a paragraph is about, and their parts that it names."""
        leads = self.leads(self.unit(paragraph, masked))
        parts = {
            key
            for keys in masked.keys
            for key in keys
            if key in self._registry and not leads.isdisjoint(self._registry.ancestors(key))
        }
        return leads | parts

    def unit(self, paragraph: Paragraph, masked: Masked, sentence: str = "") -> UnitKey:
        """The unit that a paragraph is about: the one subprogramme that it names, else the one it stands in.

        A sentence of it that goes on to something further, or says what the body in charge does, is about the latter,
        unless it names the subprogramme itself.
        """
        numbers = {match["number"] for match in self._words.other_unit.finditer(masked.text)}
        if paragraph.unit.subprogramme or len(numbers) != 1:
            return paragraph.unit
        subject = self._words.opening.match(sentence)
        leads = self.leads(paragraph.unit)
        onward = self._words.further.match(sentence) is not None or (
            subject is not None and all(leads.issuperset(keys) for keys in masked.bodies(subject["subject"]))
        )
        if onward and not self._words.other_unit.search(sentence):
            return paragraph.unit
        named = paragraph.unit._replace(subprogramme=numbers.pop())
        return named if named in self._leads else paragraph.unit
