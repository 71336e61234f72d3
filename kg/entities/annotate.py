"""From records to mentions and references: the pipeline run over everything a plan says in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kg.entities.sdgs import exists
from kg.findings import Code, finding
from kg.model import Deliverable, Finding, Lines, Mention, Paragraph, Reference, Unit, UnitKey
from kg.registry import Registry

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

CITATION, SDG = "citation", "sdg"


class Passage(NamedTuple):
    """A piece of text with its place: the printed number of its paragraph (empty for rows and titles), unit, lines."""

    text: str
    paragraph: str
    unit: UnitKey
    lines: Lines


def passages(
    paragraphs: Iterable[Paragraph], units: Iterable[Unit], deliverables: Iterable[Deliverable]
) -> tuple[Passage, ...]:
    """Titles of units, paragraphs, and rows of deliverables tables, in document order."""
    found = [Passage(unit.title, "", unit.key, unit.lines) for unit in units]
    found += [Passage(part.text, part.number, part.unit, part.lines) for part in paragraphs]
    for row in deliverables:
        found += [Passage(text, "", row.unit, row.lines) for text in dict.fromkeys((row.label, row.text))]
    return tuple(sorted((passage for passage in found if passage.text.strip()), key=_place))


def annotate(
    paragraphs: Sequence[Paragraph],
    units: Sequence[Unit],
    deliverables: Sequence[Deliverable],
    registry: Registry,
    language: str,
) -> tuple[tuple[Mention, ...], tuple[Reference, ...]]:
    """The bodies mentioned and the documents and goals referred to, in document order.

    ``start`` and ``end`` count characters in the text of the paragraph, row or title. A mention's ``type`` is the kind
    of its body in the registry.
    """
    from kg.entities import nlp

    mentions: list[Mention] = []
    references: list[Reference] = []
    places = passages(paragraphs, units, deliverables)
    for place, doc in zip(places, _docs(nlp(language), places), strict=True):
        mentions += (_mention(span, place, registry) for span in doc.spans["bodies"])
        references += (_reference(span, CITATION, place) for span in doc.spans["citations"])
        references += (_reference(span, SDG, place) for span in doc.spans["sdgs"])
    return tuple(mentions), tuple(references)


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


def _docs(nlp: Language, places: Sequence[Passage]) -> Iterator[Doc]:
    """The texts as processed documents that know the unit in which they stand."""

    def prepared() -> Iterator[Doc]:
        for place in places:
            doc = nlp.make_doc(place.text)
            doc._.unit = place.unit
            yield doc

    return nlp.pipe(prepared())


def _mention(span: Span, place: Passage, registry: Registry) -> Mention:
    keys = tuple(span.kb_id_.split("|"))
    kind = next((registry.body(key).kind for key in keys if key in registry), "")
    return Mention(
        place.paragraph, place.unit, span.text, span.start_char, span.end_char, keys, kind, place.lines
    )  # fmt: skip


def _reference(span: Span, kind: str, place: Passage) -> Reference:
    return Reference(
        kind=kind,
        paragraph=place.paragraph,
        unit=place.unit,
        surface=span.text,
        target=span.kb_id_,
        start=span.start_char,
        end=span.end_char,
        lines=place.lines,
        organ=span._.organ if kind == CITATION else "",
    )


def _place(passage: Passage) -> tuple[int, str]:
    return (passage.lines[0] if passage.lines else 0), passage.paragraph
