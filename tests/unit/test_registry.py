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
        ("Inter-American Commission on Human Rights", "en", ("IACHR",)),
        ("Arab Economic and Social Council", "en", ("LAS-ESC",)),
        ("Black Sea Economic Cooperation Organization", "en", ("BSEC",)),
        ("2026 United Nations Water Conference", "en", ("WATER-CONFERENCE-2026",)),
        ("third United Nations Ocean Conference", "en", ("OCEAN-CONFERENCE-2025",)),
        ("Register of Damage for Ukraine", "en", ("REGISTER-UKRAINE",)),
        ("African Group of Negotiators", "en", ("AGN",)),
        ("Intergovernmental negotiating committee on plastic pollution", "en", ("INC-PLASTICS",)),
        ("UNREC", "en", ("UNREC",)),
        ("UNRCPD", "en", ("UNRCPD",)),
        ("UNLIREC", "zh", ("UNLIREC",)),
        ("AMU", "en", ("UMA",)),
        ("联合国内部审计事务代表", "zh", ("RIAS",)),
        ("拉加经委会次区域总部", "zh", ("ECLAC-SUBREGIONAL",)),
        ("亚太经社会可持续商业网络", "zh", ("ESCAP-ESBN",)),
        ("IOC", "en", ("IOC", "IOC-INDIAN", "IOC-UNESCO")),
        ("no such body", "en", ()),
    ],
)
def test_names_lead_to_their_body(bodies: registry.Registry, name: str, language: str, keys: tuple[str, ...]) -> None:
    assert bodies.by_name(name, language) == keys


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Consultative Group", "en"),
        ("Working Group on Ageing", "en"),
        ("Register of Damage", "en"),
        ("Inter-Agency Consultative Group", "en"),
        ("Standing Committee", "en"),
        ("Finance Division", "en"),
        ("机构间协商小组", "zh"),
        ("区域协作平台", "zh"),
        ("观察站", "zh"),
        ("四方", "zh"),
    ],
)
def test_general_names_mean_a_body_in_its_context_alone(bodies: registry.Registry, name: str, language: str) -> None:
    assert bodies.by_name(name, language) == ()
    assert any(name in entry.local.get(language, ()) for entry in bodies.bodies())


def test_the_file_is_in_order() -> None:
    text = (resources.directory("ontology") / registry.FILE).read_text(encoding="utf-8")
    for section in text.split("# ---- ")[1:]:
        keys = re.findall(r"^id:body-(\S+) a ", section, flags=re.MULTILINE)
        kinds = set(re.findall(r"mg:bodyKind code:body-kind-(\S+)", section))
        assert keys == sorted(keys)
        assert len(kinds) == 1, section.splitlines()[0]


def test_a_broken_registry_is_one_clear_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "bodies.ttl"
    broken.write_text("this is not Turtle", encoding="utf-8")
    with pytest.raises(KgError, match="cannot be read"):
        registry.load(broken)
    broken.write_text(f"<{ids.body('A')}> <http://www.w3.org/2004/02/skos/core#prefLabel> 'A'@en .", encoding="utf-8")
    with pytest.raises(KgError, match="lacks its kind"):
        registry.load(broken)
