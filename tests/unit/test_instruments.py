"""Identifiers of instruments: made from symbols, read back into parts, shared by languages."""

from __future__ import annotations

import pytest

from kg import ids
from kg.errors import KgError
from kg.instruments import articles, identify, kind_by_number, official, parse, possible, unnumbered
from kg.instruments.named import load
from kg.lang import LANGUAGES
from kg.registry import load as bodies

SYMBOLS = [
    ("GA", "resolution", "70/1"),
    ("GA", "resolution", "47/120 A"),
    ("GA", "resolution", "43/222 A-E"),
    ("GA", "resolution", "2205(XXI)"),
    ("GA", "resolution", "1472(XIV) A"),
    ("GA", "resolution", "S-10/2"),
    ("GA", "resolution", "ES-10/20"),
    ("GA", "decision", "70/518"),
    ("ECOSOC", "resolution", "2019/2"),
    ("ECOSOC", "decision", "2009/251"),
    ("SC", "resolution", "1325(2000)"),
    ("HRC", "resolution", "39/2"),
    ("ECA", "resolution", "671(XXV) A"),
    ("ECE", "decision", "A(64)"),
    ("ECLAC", "resolution", "736(PLEN.34)"),
    ("ESCWA", "resolution", "335(S-VI)"),
    ("UNEA", "resolution", "4/1"),
    ("UNHA", "decision", "1/3"),
    ("UNEP-GC", "decision", "SS.XI/2"),
    ("UNFCCC-COP", "decision", "1/CP.21"),
    ("x-0123456789", "decision", "III/1"),
]


@pytest.mark.parametrize(("organ", "kind", "symbol"), SYMBOLS)
def test_an_identifier_is_read_back(organ: str, kind: str, symbol: str):
    parts = parse(identify(organ, kind, symbol))
    letters = symbol.rpartition(" ")[2] if parts.letters else ""
    assert (parts.organ, parts.kind) == (organ, kind)
    assert f"{parts.number} {letters}".strip() == symbol
    assert identify(organ, kind, parts.cited) == parts.cited


def test_identifiers_and_their_iris_are_distinct():
    cited = [identify(*each) for each in SYMBOLS]
    assert len(set(cited)) == len({ids.instrument(each) for each in cited}) == len(SYMBOLS)


@pytest.mark.parametrize(
    "variants",
    [
        ("1472 (XIV) A", "1472(XIV)A", "1472 A (XIV)", "1472A(XIV)", "1472\u00a0(XIV) A"),
        ("43/222 A–E", "43/222 A-E", "43/222A-E"),
        ("1946/9 (I)", "9(I)", "9 (I)"),
        ("72/262 C，第一节", "72/262 C, sect. I", "72/262 C"),
    ],
)
def test_spellings_of_one_symbol(variants: tuple[str, ...]):
    assert len({identify("GA", "resolution", each) for each in variants}) == 1


def test_ranges_have_parts_and_parts_a_whole():
    parts = parse("A/RES/43/222 A-E")
    assert parts.members == tuple(f"A/RES/43/222 {letter}" for letter in "ABCDE")
    assert {parse(member).whole for member in parts.members} == {parts.whole} == {"A/RES/43/222"}
    assert parse("A/RES/43/222").members == ()


def test_years_only_where_the_symbol_tells():
    assert parse("E/RES/2019/2").year == 2019
    assert parse("S/PRST/2015/22").year == 2015
    assert parse("S/2013/759").year == 2013
    assert parse("A/RES/70/1").year is None
    assert (parse("A/RES/70/1").opened, parse("A/RES/13(I)").opened, parse("A/RES/3376(XXX)").opened) == (
        2015,
        1946,
        1975,
    )
    assert parse("A/RES/S-10/2").opened is None
    assert parse("E/RES/76(V)").opened is None


def test_articles_of_treaties():
    cited = articles("UN-CHARTER", ["12(2)", "99"])
    assert parse(cited).members == ("UN-CHARTER art. 12(2)", "UN-CHARTER art. 99")
    assert parse(cited).kind == "charter"
    assert parse(articles("UNCLOS", ["16"])).whole == "UNCLOS"
    assert articles("UNCLOS", []) == "UNCLOS"


def test_official_symbols_only_where_the_united_nations_uses_them():
    assert official("E/DEC/2009/251") == "E/DEC/2009/251"
    assert official("A/520/Rev.18") == "A/520/Rev.18"
    assert official("UNEP/EA.4/Res.1") == "UNEP/EA.4/Res.1"
    assert [official(each) for each in ("ECA/RES/671(XXV) A", "UN-CHARTER art. 13", "x-GA-0123456789", "CRC")] == [
        ""
    ] * 4


def test_numbers_tell_decisions_from_resolutions():
    assert [kind_by_number("ECOSOC", n) for n in ("2019/2", "1999/257", "9(I)")] == [
        "resolution",
        "decision",
        "resolution",
    ]
    assert [kind_by_number("HRC", n) for n in ("39/2", "2/102")] == ["resolution", "decision"]
    assert kind_by_number("ESCAP", "74/26") == ""


def test_impossible_numbers():
    assert not possible("ECOSOC", "70/1")
    assert not possible("GA", "2019/2")
    assert not possible("SC", "2205(XXI)")
    assert possible("SC", "S/PRST/2015/22")
    assert possible("ECLAC", "736(PLEN.34)")


def test_provisional_keys_depend_on_the_words_alone():
    assert unnumbered("", "《某公约》") == unnumbered("", "某 公约")
    assert unnumbered("", "某公约") != unnumbered("GA", "某公约")
    assert parse(unnumbered("CSW", "Women", "1997")).year == 1997
    assert parse(unnumbered("CSW", "Women", "1997")).organ == "CSW"


def test_the_registry_of_named_instruments():
    named = load()
    assert all(set(LANGUAGES) == set(entry.labels) for entry in named.entries.values())
    assert all(entry.organ in bodies() for entry in named.entries.values() if entry.organ)
    for entry in named.entries.values():
        assert ids.instrument(entry.key) == ids.instrument("") + entry.key
        for language, label in entry.labels.items():
            assert named.by_title(label, language) is entry


def test_a_name_means_another_instrument_under_another_body():
    assert load().by_title("女童", "zh", "CSW") is not None
    assert load().by_title("女童", "zh", "GA") is None


def test_a_broken_registry_is_one_clear_error(tmp_path):
    broken = tmp_path / "instruments.ttl"
    broken.write_text("id:inst-X a mg:Convention", encoding="utf-8")
    with pytest.raises(KgError, match="cannot be read"):
        load(broken)
