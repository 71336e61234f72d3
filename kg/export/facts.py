"""What the store says of the nodes of a network: kinds, labels, values, places in the plan, plan years."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg import ids
from kg import terms as t
from kg.export.network import Value, clean, typed
from kg.export.reading import Values, described, first, pairs, select
from kg.export.views import NODE_KINDS, Attribute, NodeKind
from kg.lang import LANGUAGES

if TYPE_CHECKING:
    from pyoxigraph import Store


@dataclass(slots=True)
class Facts:
    """Kinds and values by IRI; of each unit the unit around it and its plan year."""

    kinds: dict[str, NodeKind] = field(default_factory=dict)
    values: dict[str, Values] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    years: dict[str, int] = field(default_factory=dict)

    def path(self, iri: str) -> list[str]:
        """The printed numbers from a unit's programme down to it."""
        numbers: list[str] = []
        seen: set[str] = set()
        while iri and iri not in seen:
            seen.add(iri)
            numbers.append(first(self.values.get(iri, {}), t.NUMBER))
            iri = self.parents.get(iri, "")
        return numbers[::-1]

    def programme(self, iri: str) -> str:
        """The printed number of the programme that a unit belongs to; empty for other things."""
        return self.path(iri)[0] if iri in self.kinds and self.kinds[iri].numbered else ""

    def labels(self, iri: str) -> dict[str, str]:
        """The labels by language: of the best property that says anything in it; what has no language serves all."""
        kind, labels = self.kinds[iri], dict[str, str]()
        for property_ in kind.labels:
            for text, language in sorted(self.values[iri].get(property_, ())):
                for tag in (language.split("-")[0],) if language else LANGUAGES:
                    labels.setdefault(tag, clean(text))
        if kind.numbered:
            prefix = "/".join(number for number in self.path(iri) if number)
            labels = {tag: f"{prefix} {text}".strip() for tag, text in labels.items()}
        return dict(sorted(labels.items()))

    def programme_names(self, shown: Collection[str], years: Collection[int]) -> dict[str, dict[str, str]]:
        """What each programme of what is shown is called, by number and language: in the latest of some plan years."""
        wanted, inside = {self.programme(iri) for iri in shown} - {""}, set(shown)
        heads = [iri for iri, kind in self.kinds.items() if kind.legend and self.programme(iri) in wanted]
        names: dict[str, dict[str, str]] = {number: {} for number in sorted(wanted)}
        for iri in sorted(
            heads, key=lambda iri: (iri in inside, self.years.get(iri) in years, self.years.get(iri, 0), iri)
        ):
            names[self.programme(iri)].update(self.labels(iri))
        return names

    def columns(self, iri: str) -> dict[str, Value]:
        """The values of the columns that the node's kind declares."""
        found = {}
        for attribute in self.kinds[iri].attributes:
            value = _value(self.values[iri].get(attribute.property, ()), attribute)
            if value is not None:
                found[attribute.column.name] = value
        return found


def read_facts(store: Store) -> Facts:
    """Everything the columns and labels need, in one query a class."""
    facts = Facts()
    for kind in NODE_KINDS.values():
        properties = {*kind.labels, t.TYPE, t.NUMBER, *(attribute.property for attribute in kind.attributes)}
        for iri, values in described(store, kind.cls, properties).items():
            facts.kinds.setdefault(iri, kind)
            facts.values.setdefault(iri, values)
    part_of = f"SELECT DISTINCT ?u ?w WHERE {{ ?u a <{t.UNIT}> ; <{t.IS_PART_OF}> ?w . ?w a <{t.UNIT}> }}"
    facts.parents = dict(reversed(pairs(store, part_of)))
    years = f"SELECT DISTINCT ?u ?y WHERE {{ ?u a <{t.UNIT}> ; <{t.PLAN_YEAR}> ?y }}"
    facts.years = {unit: int(number) for unit, number in pairs(store, years)}
    return facts


def wholes(store: Store, property_: str, facts: Facts) -> dict[str, str]:
    """What each unit is drawn as; that takes over the titles of the latest plan."""
    query = f"SELECT DISTINCT ?u ?w WHERE {{ ?u a <{t.UNIT}> ; <{property_}> ?w }}"
    direct = dict(reversed(pairs(store, query)))
    for unit, whole in sorted(direct.items(), key=lambda pair: (facts.years.get(pair[0], 0), pair)):
        titles = {language: text for text, language in facts.values[whole].get(t.TITLE, ())}
        titles.update({language: text for text, language in facts.values[unit].get(t.TITLE, ())})
        facts.values[whole] = {**facts.values[whole], t.TITLE: [(text, tag) for tag, text in titles.items()]}
    found = {}
    for unit in facts.years:
        around = unit
        while around and around not in direct:
            around = facts.parents.get(around, "")
        if around:
            found[unit] = direct[around]
    return found


def body_kinds(store: Store) -> dict[str, dict[str, str]]:
    """What the kinds of bodies are called, by the value of their column and language."""
    prefix = ids.code("body-kind", "")
    query = f"SELECT ?kind ?name WHERE {{ ?kind <{t.IN_SCHEME}> <{prefix.rstrip('-')}> ; <{t.PREF_LABEL}> ?name }}"
    names: dict[str, dict[str, str]] = {}
    for kind, name in sorted(select(store, query), key=lambda row: (row[0].value, row[1].value)):
        names.setdefault(kind.value.removeprefix(prefix), {})[name.language or ""] = name.value
    return names


def _value(found: Iterable[tuple[str, str]], attribute: Attribute) -> Value | None:
    """The value of a column: the first of the values that fits its type."""
    for text, language in sorted(found):
        if (attribute.names and text not in attribute.names) or language != attribute.language:
            continue
        value = typed(attribute.names.get(text, text.removeprefix(attribute.prefix)), attribute.column.type)
        if value is not None:
            return value
    return None
