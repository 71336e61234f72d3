"""The ontology, its alignments and code lists: whole, bilingual, and what the code and the data use."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from kg import findings, ids, registry, resources, terms
from kg.graph import quads, review
from kg.lang import LANGUAGES, words
from kg.model import Level, Role, Severity
from tests.sample import sample_english, sample_records

FILES = resources.files("ontology", ".ttl")
Facts = dict[str, dict[str, list[NamedNode | Literal]]]


def facts(name: str) -> Facts:
    found: Facts = defaultdict(lambda: defaultdict(list))
    for quad in parse(path=resources.directory("ontology") / name, format=RdfFormat.TURTLE):
        found[quad.subject.value][quad.predicate.value].append(quad.object)
    return found


def languages(about: dict[str, list[NamedNode | Literal]], predicate: str) -> set[str | None]:
    return {value.language for value in about.get(predicate, []) if value.value.strip()}


def constants() -> Iterator[str]:
    """Every IRI of a term that kg.terms names, namespaces left out."""
    namespaces = set(terms.PREFIXES.values())
    for name, value in vars(terms).items():
        if name.isupper() and name != "PREFIXES":
            many = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,)
            yield from (each for each in many if isinstance(each, str) and each not in namespaces)


ONTOLOGY = facts("mandategraph.ttl")
CODES = facts("codes.ttl")
CONCEPTS = {iri: about for iri, about in CODES.items() if NamedNode(terms.CONCEPT) in about[terms.TYPE]}


def listed(scheme: str) -> dict[str, dict[str, list[NamedNode | Literal]]]:
    """The concepts of a code list by notation."""
    wanted = NamedNode(ids.CODE + scheme)
    return {about[terms.NOTATION][0].value: about for about in CONCEPTS.values() if wanted in about[terms.IN_SCHEME]}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_files_parse_and_have_no_blank_nodes(path: Path) -> None:
    statements = list(parse(path=path, format=RdfFormat.TURTLE))
    assert statements
    nodes = [node for each in statements for node in (each.subject, each.object)]
    assert not [node for node in nodes if isinstance(node, BlankNode)]


def test_every_term_of_the_code_is_defined_and_every_defined_term_is_in_the_code() -> None:
    ours = {iri for iri in constants() if iri.startswith(terms.MG)}
    defined = {iri for iri in ONTOLOGY if iri.startswith(terms.MG)}
    assert ours == defined


@pytest.mark.parametrize("iri", sorted(iri for iri in ONTOLOGY if iri.startswith(terms.MG)), ids=ids.local)
def test_terms_are_named_and_defined_in_both_languages(iri: str) -> None:
    about = ONTOLOGY[iri]
    assert languages(about, terms.LABEL) == set(LANGUAGES)
    assert languages(about, terms.DEFINITION) == set(LANGUAGES)
    if iri.rpartition("#")[2][0].islower():
        assert terms.RDFS + "range" in about or terms.SCHEMA + "rangeIncludes" in about


def test_terms_of_other_vocabularies_have_names_in_both_languages() -> None:
    others = {iri for iri in constants() if not iri.startswith(terms.MG)}
    unnamed = {iri for iri in others if languages(ONTOLOGY[iri], terms.LABEL) != set(LANGUAGES)}
    assert not unnamed


def test_domains_and_ranges_of_ours_are_defined() -> None:
    for predicate in ("domain", "range", "subClassOf"):
        for about in list(ONTOLOGY.values()):
            for value in about.get(terms.RDFS + predicate, []):
                assert not value.value.startswith(terms.MG) or value.value in ONTOLOGY


def test_alignments_say_only_how_ours_fit_into_others() -> None:
    for subject, about in facts("alignments.ttl").items():
        assert subject in ONTOLOGY and subject.startswith(terms.MG)
        assert not [value for values in about.values() for value in values if value.value.startswith(terms.MG)]


def test_mandated_by_cites_as_authority_and_bodies_are_organizations() -> None:
    alignments = facts("alignments.ttl")
    authority = NamedNode("http://purl.org/spar/cito/citesAsAuthority")
    assert authority in alignments[terms.MANDATED_BY][terms.RDFS + "subPropertyOf"]
    assert NamedNode(terms.ORG + "Organization") in alignments[terms.BODY][terms.RDFS + "subClassOf"]
    assert NamedNode(terms.QB + "Observation") in alignments[terms.OBSERVATION][terms.RDFS + "subClassOf"]


@pytest.mark.parametrize("iri", sorted(CODES), ids=lambda iri: iri.removeprefix(ids.CODE))
def test_codes_have_labels_and_the_iri_of_their_notation(iri: str) -> None:
    about = CODES[iri]
    assert languages(about, terms.PREF_LABEL) == set(LANGUAGES)
    if iri in CONCEPTS:
        (scheme,) = about[terms.IN_SCHEME]
        (notation,) = about[terms.NOTATION]
        assert iri == ids.code(scheme.value.removeprefix(ids.CODE), notation.value)
        assert scheme.value in CODES
    else:
        assert languages(about, terms.DEFINITION) == set(LANGUAGES)


def test_labels_of_a_code_list_are_unambiguous() -> None:
    seen: dict[tuple[str, str | None, str], str] = {}
    for iri, about in CONCEPTS.items():
        for label in (*about[terms.PREF_LABEL], *about.get(terms.ALT_LABEL, [])):
            key = (about[terms.IN_SCHEME][0].value, label.language, "".join(label.value.split()).casefold())
            assert seen.setdefault(key, iri) == iri, key


def test_code_lists_hold_every_value_of_the_records() -> None:
    assert set(listed("level")) == {str(level) for level in Level}
    assert {str(role) for role in Role} <= set(listed("paragraph"))
    assert set(listed("severity")) == {str(severity) for severity in Severity}
    assert set(listed("category")) == set("ABCDE")
    assert set(terms.SHORTCUTS) <= set(listed("role"))


def test_finding_codes_are_the_catalogue() -> None:
    in_list = {
        notation: about[terms.SEVERITY][0].value.removeprefix(ids.code("severity", ""))
        for notation, about in listed("finding").items()
    }
    assert in_list == {str(code): str(severity) for code, severity in findings.SEVERITY.items()}
    assert set(findings.Code) == set(findings.SEVERITY)
    for code in findings.Code:
        for language in LANGUAGES:
            entry = findings.describe(code, language)
            assert entry.title and entry.explanation
    assert re.search(r"[一-鿿]", findings.describe("total-differs", "zh").title)


@pytest.mark.parametrize("language", LANGUAGES)
def test_subcategories_that_are_recognised_are_in_the_code_list(language: str) -> None:
    codes = listed("subcategory")
    for term in words(language, "deliverables").subcategories:
        about = codes[term.notation]
        labels = {
            "".join(label.value.split()).casefold()
            for label in (*about[terms.PREF_LABEL], *about.get(terms.ALT_LABEL, []))
            if label.language == language
        }
        assert {"".join(name.split()).casefold() for name in term.names} <= labels
        assert about[terms.BROADER] == [NamedNode(ids.code("category", term.category))]


def test_bodies_are_of_listed_kinds() -> None:
    assert {entry.kind for entry in registry.load().bodies()} <= set(listed("body-kind"))


def test_goals_are_seventeen_with_names() -> None:
    goals = facts("goals.ttl")
    assert set(goals) == {ids.sdg(str(number)) for number in range(1, 18)}
    assert all(languages(about, terms.PREF_LABEL) == set(LANGUAGES) for about in goals.values())


def test_the_data_uses_only_defined_terms_and_codes() -> None:
    known = registry.load()
    made = list(quads(review([sample_records(), sample_english()], known), known))
    used = {quad.predicate.value for quad in made}
    used |= {quad.object.value for quad in made if quad.predicate.value == terms.TYPE}
    codes = {quad.object.value for quad in made if quad.object.value.startswith(ids.CODE)}
    assert {iri for iri in used if iri.startswith(terms.MG)} <= set(ONTOLOGY)
    assert codes <= set(CODES)
