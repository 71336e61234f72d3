"""The registry of bodies: whole, unambiguous where it must be, and quick to read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg import ids, registry, resources
from kg.errors import KgError

KINDS = set(
    re.findall(
        r'code:body-kind-\S+ a skos:Concept .*?skos:notation "([^"]+)"',
        (resources.directory("ontology") / "codes.ttl").read_text(encoding="utf-8"),
        flags=re.DOTALL,
    )
)


@pytest.fixture(scope="module")
def bodies() -> registry.Registry:
    return registry.load()


def test_every_body_has_a_kind_and_a_name_in_both_languages(bodies: registry.Registry) -> None:
    for entry in bodies.bodies():
        assert entry.kind in KINDS, entry.key
        assert set(entry.labels) == {"zh", "en"}, entry.key
        assert set(entry.alternatives) | set(entry.local) <= {"zh", "en"}, entry.key


def test_keys_are_safe_in_an_iri(bodies: registry.Registry) -> None:
    for entry in bodies.bodies():
        assert ids.slug(entry.key) == entry.key
        assert entry.iri.endswith(f"body-{entry.key}")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_full_names_are_unique(bodies: registry.Registry, language: str) -> None:
    seen: dict[str, str] = {}
    for entry in bodies.bodies():
        name = registry.normalise(entry.labels[language])
        assert seen.setdefault(name, entry.key) == entry.key
        assert bodies.by_name(entry.labels[language], language) == (entry.key,), "another body claims the full name"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_name_is_given_once(bodies: registry.Registry, language: str) -> None:
    for entry in bodies.bodies():
        names = [entry.labels[language], *entry.alternatives.get(language, ()), *entry.local.get(language, ())]
        assert len({registry.normalise(name) for name in names}) == len(names), entry.key
        assert all(name == name.strip() and name for name in names), entry.key


def test_the_hierarchy_ends(bodies: registry.Registry) -> None:
    for entry in bodies.bodies():
        ancestors = bodies.ancestors(entry.key)
        assert entry.key not in ancestors
        assert all(ancestor in bodies for ancestor in ancestors)


def test_principal_organs_and_main_committees(bodies: registry.Registry) -> None:
    organs = {entry.key for entry in bodies.bodies() if entry.kind == "principal-organ"}
    assert organs == {"GA", "SC", "ECOSOC", "TC", "ICJ", "SECRETARIAT"}
    committees = [entry for entry in bodies.bodies() if entry.kind == "main-committee"]
    assert len(committees) == 6
    assert {entry.parent for entry in committees} == {"GA"}


@pytest.mark.parametrize(
    ("name", "language", "keys"),
    [
        ("大会", "zh", ("GA",)),
        ("非洲联盟大会", "zh", ("AU-ASSEMBLY",)),
        ("人居大会", "zh", ("UNHA",)),
        ("经合组织", "zh", ("OECD",)),
        ("经济合作组织", "zh", ("ECO",)),
        ("特别政治和非殖民化（第四）委员会", "zh", ("C4",)),
        ("United Nations Children’s Fund", "en", ("UNICEF",)),
        ("UNCTAD", "zh", ("UNCTAD",)),
        ("no such body", "en", ()),
    ],
)
def test_names_lead_to_their_body(bodies: registry.Registry, name: str, language: str, keys: tuple[str, ...]) -> None:
    assert bodies.by_name(name, language) == keys


def test_a_broken_registry_is_one_clear_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "bodies.ttl"
    broken.write_text("this is not Turtle", encoding="utf-8")
    with pytest.raises(KgError, match="cannot be read"):
        registry.load(broken)
    broken.write_text(f"<{ids.body('A')}> <http://www.w3.org/2004/02/skos/core#prefLabel> 'A'@en .", encoding="utf-8")
    with pytest.raises(KgError, match="lacks its kind"):
        registry.load(broken)
