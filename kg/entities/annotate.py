"""From records to mentions and references: the pipeline run over everything a plan says in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kg.entities.bodies import FoundBody, Scope
from kg.entities.citations import FoundCitation, finder
from kg.entities.sdgs import FoundGoal, exists
from kg.findings import Code, finding
from kg.lang.bodies import body_words
from kg.model import Deliverable, Finding, Footnote, Lines, Mention, Paragraph, Reference, Result, Unit, UnitKey
from kg.registry import Registry

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

CITATION, SDG = "citation", "sdg"

#: How many texts a component reads before the next component reads them.
BATCH = 32


class Passage(NamedTuple):
    """A piece of text with its place: the printed number of its paragraph (empty for rows and titles), unit, lines."""

    text: str
    paragraph: str
    unit: UnitKey
    lines: Lines


def passages(
    paragraphs: Iterable[Paragraph],
    units: Iterable[Unit],
    deliverables: Iterable[Deliverable],
    footnotes: Iterable[Footnote] = (),
    results: Iterable[Result] = (),
) -> tuple[Passage, ...]:
    """Titles of units and results, paragraphs, rows of deliverables tables and footnotes, in document order."""
    found = [Passage(unit.title, "", unit.key, unit.lines) for unit in units]
    found += [Passage(part.text, part.number, part.unit, part.lines) for part in paragraphs]
    found += [Passage(note.text, "", note.unit, note.lines) for note in footnotes]
    found += [Passage(result.title, "", result.unit, result.lines) for result in results]
    for row in deliverables:
        found += [Passage(text, "", row.unit, row.lines) for text in dict.fromkeys((row.label, row.text))]
    return tuple(sorted((passage for passage in found if passage.text.strip()), key=_place))


def annotate(
    paragraphs: Sequence[Paragraph],
    units: Sequence[Unit],
    deliverables: Sequence[Deliverable],
    registry: Registry,
    language: str,
    footnotes: Sequence[Footnote] = (),
    results: Sequence[Result] = (),
) -> tuple[tuple[Mention, ...], tuple[Reference, ...]]:
    """The bodies mentioned and the documents and goals referred to, in document order.

    ``start`` and ``end`` count characters in the text of the paragraph, row or title. A mention's ``type`` is the kind
    of its body in the registry.
    """
    from kg.entities import nlp
    from kg.entities.pipeline import BODIES, CITATIONS, SDGS

    mentions: list[Mention] = []
    references: list[Reference] = []
    places = passages(paragraphs, units, deliverables, footnotes, results)
    scopes = Scopes(units, registry, language)
    for place, doc in zip(places, _docs(nlp(language), places, scopes), strict=True):
        found = doc.user_data
        named = (each for body in found[BODIES] for each in (body, *body.owners))
        mentions += [_mention(body, place, registry) for body in named]
        here = [_reference(CITATION, each.cited, each.organ, each, place) for each in found[CITATIONS]]
        here += [_reference(SDG, goal.number, "", goal, place) for goal in found[SDGS]]
        references += sorted(here, key=_start) if here else ()
    return tuple(mentions), tuple(references)


def check_citations(
    paragraphs: Sequence[Paragraph],
    units: Sequence[Unit],
    deliverables: Sequence[Deliverable],
    registry: Registry,
    language: str,
    footnotes: Sequence[Footnote] = (),
    results: Sequence[Result] = (),
) -> tuple[Finding, ...]:
    """Findings: resolutions and decisions cited without a word of whose they are, in document order."""
    found = finder(registry, language)
    return tuple(
        finding(
            Code.CITATION_WITHOUT_ORGAN,
            f"Nothing tells which body adopted {citation.printed}.",
            place.lines,
            printed=citation.printed,
            unit=place.unit,
        )
        for place in passages(paragraphs, units, deliverables, footnotes, results)
        for citation in found.unidentified(place.text)
    )


def check_goals(references: Iterable[Reference]) -> tuple[Finding, ...]:
    """Findings: references to goals or targets that do not exist."""
    return tuple(
        finding(
            Code.SDG_UNKNOWN,
            f"There is no Sustainable Development Goal or target {reference.target}.",
            reference.lines,
            printed=reference.surface,
            unit=reference.unit,
        )
        for reference in references
        if reference.kind == SDG and not exists(reference.target)
    )


def _docs(nlp: Language, places: Sequence[Passage], scopes: Scopes) -> Iterator[Doc]:
    """The texts as processed documents, each read in its scope.

    Some at a time, one component after the other: a component that goes on with the next text is still at hand for
    the processor, which takes a fifth off the time.
    """
    from kg.entities.pipeline import BODIES, SCOPE

    for start in range(0, len(places), BATCH):
        batch = places[start : start + BATCH]
        docs = [nlp.make_doc(place.text) for place in batch]
        for name, component in nlp.pipeline:
            for place, doc in zip(batch, docs, strict=True):
                if name == "kg_bodies":
                    doc.user_data[SCOPE] = scopes.of(place.unit)
                    scopes.declare(place.unit, component(doc).user_data[BODIES])
                elif name != "kg_ents":
                    component(doc)
        yield from docs


class Scopes:
    """What holds in the text of each unit: the bodies in charge of it, and short names declared in its programme.

    A short name holds from its declaration to the end of the programme; a noun may take up a body named before in the
    unit, where only one of its kind was named.
    """

    def __init__(self, units: Iterable[Unit], registry: Registry, language: str) -> None:
        self._registry, self._language = registry, language
        self._scopes: dict[UnitKey, Scope] = {}
        self._leads: dict[UnitKey, tuple[str, ...]] = {}
        self._declared: dict[str, dict[str, tuple[str, ...]]] = {}
        self._named: dict[UnitKey, dict[str, dict[str, None]]] = {}
        self._before: dict[UnitKey, dict[str, None]] = {}
        self._heads = body_words(language).heads
        for unit in units:
            names = (registry.by_name(lead.name, language) for lead in unit.leads)
            self._leads[unit.key] = tuple(dict.fromkeys(key for keys in names for key in keys))

    def of(self, unit: UnitKey) -> Scope:
        """The scope of a text that stands in a unit: its own leads first, then those of the units around it."""
        if unit not in self._scopes:
            around = dict.fromkeys((unit, unit[:3], unit[:2], unit[:1]))
            leads = (key for path in around for key in self._leads.get(UnitKey(*path), ()))
            declared = self._declared.setdefault(unit.programme, {})
            named = self._named.setdefault(unit, {head: {} for head in self._heads})
            before = self._before.setdefault(unit, {})
            self._scopes[unit] = Scope(tuple(dict.fromkeys(leads)), declared, named, before)
        return self._scopes[unit]

    def declare(self, unit: UnitKey, found: Iterable[FoundBody]) -> None:
        """Keep the bodies that a text has named, and its short names where the registry does not know them anyway."""
        named, before = self._named[unit], self._before[unit]
        for body in found:
            before.update(dict.fromkeys(body.keys))
            for head in self._heads:
                if len(body.keys) == 1 and body.surface.endswith(head):
                    named[head][body.keys[0]] = None
            if body.declares and self._registry.by_name(body.declares, self._language) != body.keys:
                self._declared[unit.programme][body.declares] = body.keys


def _mention(body: FoundBody, place: Passage, registry: Registry) -> Mention:
    kind = next((registry.body(key).kind for key in body.keys if key in registry), "")
    surface = place.text[body.start : body.end]
    return Mention(place.paragraph, place.unit, surface, body.start, body.end, body.keys, kind, place.lines)


def _reference(kind: str, target: str, organ: str, found: FoundCitation | FoundGoal, place: Passage) -> Reference:
    surface = place.text[found.start : found.end]
    return Reference(
        kind, place.paragraph, place.unit, surface, target, found.start, found.end, place.lines, organ
    )  # fmt: skip


def _start(reference: Reference) -> int:
    return reference.start


def _place(passage: Passage) -> tuple[int, str]:
    return (passage.lines[0] if passage.lines else 0), passage.paragraph
