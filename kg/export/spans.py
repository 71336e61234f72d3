"""Passages of text and what is marked in them: bodies, documents and goals with their places."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg import ids
from kg import terms as t
from kg.export.reading import Values, described, first

if TYPE_CHECKING:
    from pyoxigraph import Store

# What a span of each class points at, by the property that points: the kind of thing.
POINTERS: Mapping[str, tuple[tuple[str, str], ...]] = {
    t.MENTION: ((t.DENOTES, "body"),),
    t.REFERENCE: ((t.CITES, "citation"), (t.REFERS_TO_GOAL, "sdg")),
}


@dataclass(frozen=True, slots=True)
class Target:
    """What a span means: IRI, a short name for people, and whether the registry does not know it."""

    iri: str
    name: str
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a passage (``start`` and ``end`` in characters of its text) and what they mean.

    ``kind`` is ``body``, ``citation`` or ``sdg``; ``passage`` is empty where the words stand in no paragraph.
    """

    iri: str
    kind: str
    surface: str
    start: int
    end: int
    targets: tuple[Target, ...]
    passage: str
    document: str
    line: int
    language: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A numbered paragraph or list item, its unit, and where it stands."""

    iri: str
    number: str
    text: str
    language: str
    unit: str
    document: str
    line: int
    order: int


def passages(store: Store, units: Collection[str] = ()) -> dict[str, Passage]:
    """The passages of the units (all without any), by IRI, in document order."""
    wanted = (t.NUMBER, t.TEXT, t.IN_UNIT, t.IN_DOCUMENT, t.LINE, t.ORDER)
    found = []
    for iri, values in described(store, t.PARAGRAPH, wanted).items():
        unit = first(values, t.IN_UNIT)
        if not units or unit in units:
            text, language = min(values.get(t.TEXT, [("", "")]))
            number, document = first(values, t.NUMBER), first(values, t.IN_DOCUMENT)
            line, order = _integer(values, t.LINE), _integer(values, t.ORDER)
            found.append(Passage(iri, number, text, language, unit, document, line, order))
    return {one.iri: one for one in sorted(found, key=lambda one: (one.document, one.order, one.iri))}


def spans(store: Store, units: Collection[str] = ()) -> list[Span]:
    """Everything marked in the text of the units (of all without any), by document, line and place."""
    names = _names(store)
    found = []
    for cls, pointers in POINTERS.items():
        wanted = (t.SURFACE, t.START, t.END, t.IN_PARAGRAPH, t.IN_UNIT, t.IN_DOCUMENT, t.LINE)
        for iri, values in described(store, cls, (*wanted, *(property_ for property_, _ in pointers))).items():
            if units and first(values, t.IN_UNIT) not in units:
                continue
            surface, language = min(values.get(t.SURFACE, [("", "")]))
            for property_, kind in pointers:
                targets = tuple(_target(target, language, names) for target, _ in sorted(values.get(property_, ())))
                if targets:
                    start, end, line = (_integer(values, name) for name in (t.START, t.END, t.LINE))
                    passage, document = first(values, t.IN_PARAGRAPH), first(values, t.IN_DOCUMENT)
                    found.append(Span(iri, kind, surface, start, end, targets, passage, document, line, language))
    return sorted(found, key=lambda one: (one.document, one.line, one.start, one.end, one.iri))


def _names(store: Store) -> dict[str, Values]:
    """What bodies and instruments are called."""
    called = (t.PREF_LABEL, t.SYMBOL, t.IDENTIFIER, t.TITLE, t.PROVISIONAL)
    return {**described(store, t.BODY, called), **described(store, t.INSTRUMENT, called)}


def _target(iri: str, language: str, names: Mapping[str, Values]) -> Target:
    """A target with its name: in the language if there is one, else a symbol, else the end of its IRI."""
    values = names.get(iri, {})
    spoken = sorted(text for text, tag in values.get(t.PREF_LABEL, ()) if tag == language)
    printed = [first(values, property_) for property_ in (t.SYMBOL, t.IDENTIFIER, t.PREF_LABEL)]
    name = next((text for text in (*spoken, *printed) if text), ids.local(iri).rpartition("/")[2])
    return Target(iri, name, first(values, t.PROVISIONAL) == "true")


def _integer(values: Values, property_: str) -> int:
    return int(first(values, property_) or 0)
