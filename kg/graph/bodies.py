"""Bodies outside the registry: a provisional identity, named as the documents name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.graph.rdf import Statements, boolean, term, text
from kg.graph.registry import Bodies, keys_of
from kg.model import Lines, Records


@dataclass(slots=True)
class Provisional:
    """What the documents say of a body that the registry does not have.

    ``names`` are counted by language; ``lines`` are the places by document (its position in the build).
    """

    key: str
    names: dict[str, Counter[str]] = field(default_factory=dict)
    lines: dict[int, set[int]] = field(default_factory=dict)

    def name(self, language: str) -> str:
        """The name that its key was made from, else the one used most often; empty where the language has none."""
        names = self.names.get(language, Counter())
        made_from = (name for name in names if ids.provisional_body(name) == self.key)
        return next(made_from, names.most_common(1)[0][0] if names else "")


def collect(records: Sequence[Records], registry: Bodies) -> tuple[Provisional, ...]:
    """The bodies that the registry does not have, in order of appearance."""
    found: dict[str, Provisional] = {}
    for ordinal, document in enumerate(records):
        language = document.document.language
        for key, name, lines in _named(document, registry, language):
            if key and key not in registry:
                body = found.setdefault(key, Provisional(key))
                if name:
                    body.names.setdefault(language, Counter())[name] += 1
                body.lines.setdefault(ordinal, set()).update(lines)
    return tuple(found.values())


def _named(document: Records, registry: Bodies, language: str) -> Iterator[tuple[str, str, Lines]]:
    """Every body that a document names: key, name, lines."""
    for unit in document.units:
        for lead in unit.leads:
            for key in keys_of(registry, lead.name, language):
                yield key, lead.name, lead.lines
    for mention in document.mentions:
        for key in mention.bodies:
            yield key, mention.surface, mention.lines
    for mandate in document.mandates:
        organ = mandate.citation.organ
        yield organ, _name_in(mandate.heading, organ) if organ not in registry else "", mandate.lines
    for relation in document.relations:
        yield relation.body, "", relation.lines
    for reference in document.references:
        yield reference.organ, "", reference.lines


def _name_in(heading: str, key: str) -> str:
    """The name at the start of a list's heading that a provisional key was made from; else the heading.

    >>> _name_in("某区域会议决定", ids.provisional_body("某区域会议"))
    '某区域会议'
    """
    starts = (heading[:end].rstrip() for end in range(len(heading), 0, -1))
    return next((name for name in starts if ids.provisional_body(name) == key), heading)


def statements(bodies: Sequence[Provisional]) -> Statements:
    """Type and names of each provisional body; one that no text names goes by its key. Its kind is nobody's guess."""
    for body in bodies:
        node = NamedNode(ids.body(body.key))
        yield node, term(terms.TYPE), term(terms.BODY)
        yield node, term(terms.PROVISIONAL), boolean(True)
        for language in body.names:
            yield node, term(terms.PREF_LABEL), text(body.name(language), language)
        if not body.names:
            yield node, term(terms.PREF_LABEL), text(body.key, "und")
