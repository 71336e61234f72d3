"""What documents share: instruments and the bodies that the registry does not know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pyoxigraph import NamedNode

from kg import ids, terms
from kg.errors import IdentityError
from kg.graph import instruments
from kg.graph.rdf import Statements, boolean, term, text
from kg.graph.registry import Bodies
from kg.instruments import parse
from kg.model import Records

PROVISIONAL = "x-"
OTHER = "other"


def statements(records: Sequence[Records], registry: Bodies) -> Statements:
    """Instruments cited anywhere, with one title a language, then provisional bodies."""
    cited: dict[str, tuple[str, str]] = {}
    titles: dict[str, dict[str, Counter[str]]] = {}
    for document in records:
        for mandate in document.mandates:
            citation = mandate.citation
            cited.setdefault(citation.cited, (citation.organ, citation.kind))
            if mandate.title:
                words = " ".join(mandate.title.split())
                titles.setdefault(citation.cited, {}).setdefault(document.document.language, Counter())[words] += 1
    for document in records:
        for reference in document.references:
            if reference.kind == "citation":
                cited.setdefault(reference.target, (reference.organ, parse(reference.target).kind or OTHER))
    _check(cited)
    for identifier, (organ, kind) in cited.items():
        yield from instruments.statements(identifier, organ, kind)
        for language, counts in titles.get(identifier, {}).items():
            yield NamedNode(ids.instrument(identifier)), term(terms.TITLE), text(counts.most_common(1)[0][0], language)
    yield from _provisional(records, registry)


def _check(cited: dict[str, tuple[str, str]]) -> None:
    by_iri: dict[str, str] = {}
    for identifier in cited:
        other = by_iri.setdefault(ids.instrument(identifier), identifier)
        if other != identifier:
            raise IdentityError(f"Two instruments have one IRI: {other!r} and {identifier!r}.")


def _provisional(records: Sequence[Records], registry: Bodies) -> Statements:
    names: dict[str, tuple[str, str]] = {}
    for document in records:
        language = document.document.language
        for mention in document.mentions:
            for key in mention.bodies:
                if key.startswith(PROVISIONAL):
                    names.setdefault(key, (mention.surface, language))
        for unit in document.units:
            for lead in unit.leads:
                if not registry.by_name(lead.name, language):
                    names.setdefault(ids.provisional_body(lead.name), (lead.name, language))
        for mandate in document.mandates:
            if mandate.citation.organ.startswith(PROVISIONAL):
                names.setdefault(mandate.citation.organ, (mandate.heading, language))
        for relation in document.relations:
            if relation.body.startswith(PROVISIONAL):
                names.setdefault(relation.body, (relation.evidence, language))
    for key, (name, language) in names.items():
        node = NamedNode(ids.body(key))
        yield node, term(terms.TYPE), term(terms.BODY)
        yield node, term(terms.PROVISIONAL), boolean(True)
        yield node, term(terms.PREF_LABEL), text(name, language)
