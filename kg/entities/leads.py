"""Who is in charge of a unit: the entity that the document names as leading it.

The sources, in this order: the name of a part is itself a body; the opening paragraphs on mandates and background
say who is responsible; a sentence says who runs a numbered subprogramme; an office of the place that a
conference-management group is named after. A subprogramme that is the only one of a part shares the part's entity;
one that has a document to itself has the entity that the document names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.entities.bodies import Scope, find
from kg.entities.masked import Masked, Named, mask
from kg.entities.relations import SILENT
from kg.lang.bodies import body_words
from kg.lang.relations import RelationWords, relation_words
from kg.model import Lead, Level, Paragraph, Unit, UnitKey
from kg.registry import Registry

#: How many of a unit's paragraphs on its background can say who is responsible.
OPENING = 3
BACKGROUND = "background"
FIRST = "1"


def leads(
    units: Sequence[Unit], paragraphs: Sequence[Paragraph], registry: Registry, language: str
) -> Mapping[UnitKey, tuple[Lead, ...]]:
    """The leading entities by unit, named as the registry names them; units without one are left out."""
    found = _Leads(registry, language)
    for unit in units:
        found.by_title(unit)
    opening = _opening(paragraphs)
    for unit in units:
        if unit.level in (Level.PROGRAMME, Level.SECTION):
            for paragraph in opening.get(unit.key, ()):
                found.by_background(unit, paragraph)
    for paragraph in paragraphs:
        if not paragraph.unit.subprogramme and paragraph.kind not in SILENT:
            found.by_subprogramme(paragraph)
    found.by_place([unit for unit in units if unit.level is Level.GROUP], opening)
    found.by_part(units)
    return {key: tuple(named.values()) for key, named in found.named.items() if named}


def _opening(paragraphs: Sequence[Paragraph]) -> Mapping[UnitKey, Sequence[Paragraph]]:
    """By unit, its first numbered paragraphs on its background, with the items of their lists."""
    opening: dict[UnitKey, list[Paragraph]] = defaultdict(list)
    numbers: dict[UnitKey, set[str]] = defaultdict(set)
    for paragraph in paragraphs:
        if paragraph.kind == BACKGROUND:
            number = paragraph.number.partition("(")[0] or str(paragraph.lines[0])
            numbers[paragraph.unit].add(number)
            if len(numbers[paragraph.unit]) <= OPENING:
                opening[paragraph.unit].append(paragraph)
    return opening


class _Leads:
    def __init__(self, registry: Registry, language: str) -> None:
        self.registry = registry
        self.language = language
        self.spaced = body_words(language).spaced
        self.words: RelationWords = relation_words(language)
        self.named: dict[UnitKey, dict[str, Lead]] = defaultdict(dict)

    def by_title(self, unit: Unit) -> None:
        """A part whose name is a body is led by it."""
        if unit.level is Level.SECTION:
            for key in self.registry.by_name(unit.title, self.language):
                self._add(unit.key, key, "", unit.lines, unit.title)

    def by_background(self, unit: Unit, paragraph: Paragraph) -> None:
        """The body that a sentence of the opening makes responsible."""
        masked = self._masked(paragraph, tuple(self.named[unit.key]))
        for sentence in self.words.sentence.findall(masked.text):
            match = next((m for pattern in self.words.leads if (m := pattern.search(sentence))), None)
            if match is not None:
                for key in _single(masked, match["bodies"]):
                    self._add(unit.key, key, paragraph.number, paragraph.lines, masked.printed(sentence))

    def by_subprogramme(self, paragraph: Paragraph) -> None:
        """The body that a sentence says to run a numbered subprogramme."""
        masked = self._masked(paragraph, tuple(self.named[paragraph.unit]))
        for match in self.words.subprogramme_lead.finditer(masked.text):
            for key in _single(masked, match["bodies"]):
                unit = paragraph.unit._replace(subprogramme=match["number"])
                self._add(unit, key, paragraph.number, paragraph.lines, masked.printed(match.group()))

    def by_place(self, groups: Sequence[Unit], opening: Mapping[UnitKey, Sequence[Paragraph]]) -> None:
        """The office of the place that a group's name gives, where the programme's opening names the office."""
        for group in groups:
            for paragraph in opening.get(UnitKey(group.key.programme), ()):
                masked = self._masked(paragraph, ())
                for key in (key for keys in masked.keys for key in keys if key in self.registry):
                    office = self.words.office.match(self.registry.label(key, self.language))
                    if office is not None and office["place"] in group.title:
                        self._add(group.key, key, paragraph.number, paragraph.lines, group.title)

    def by_part(self, units: Sequence[Unit]) -> None:
        """The only subprogramme of a part is led as the part is.

        A document that has one subprogramme of a programme, and not the first, is that subprogramme's: what it says
        to be in charge leads the subprogramme, not the programme.
        """
        members: dict[UnitKey, list[Unit]] = defaultdict(list)
        for unit in units:
            if unit.level is Level.SUBPROGRAMME:
                members[UnitKey(unit.key.programme, unit.key.section)].append(unit)
        for part, inside in members.items():
            key = inside[0].key
            if len(inside) > 1 or not (part.section or key.subprogramme != FIRST):
                continue
            if not self.named[key]:
                self.named[key].update(self.named[part])
            if not part.section:
                self.named[part].clear()

    def _masked(self, paragraph: Paragraph, heads: tuple[str, ...]) -> Masked:
        found = find(paragraph.text, self.registry, self.language, Scope(heads))
        return mask(paragraph.text, (Named(body.start, body.end, body.keys) for body in found), self.spaced)

    def _add(self, unit: UnitKey, key: str, paragraph: str, lines: tuple[int, ...], evidence: str) -> None:
        if key in self.registry:
            name = self.registry.label(key, self.language)
            self.named[unit].setdefault(key, Lead(name, paragraph, lines, evidence))


def _single(masked: Masked, fragment: str) -> Iterator[str]:
    """The keys of the bodies in a fragment that stand for one body each."""
    for keys in masked.bodies(fragment):
        if len(keys) == 1:
            yield keys[0]
