"""The grammar of symbols: what is one, what only looks like one, and how cells of several are taken apart."""

from __future__ import annotations

import pytest

from kg.instruments.symbols import SYMBOL, expand, is_symbol, plain, tidy


@pytest.mark.parametrize(
    "symbol",
    [
        "70/1", "2019/2", "1999/257", "S-10/2", "ES-10/20", "SS.XI/2", "III/1", "47/120 A", "43/222 A-E", "2205(XXI)",
        "1472 (XIV) A", "319A (IV)", "830(MFC 1 A)", "335(S-VI)", "322(EC.2)", "736(PLEN.34)", "340 (AC.66)",
        "1946/9 (I)", "1325 (2000)", "A (64)", "1/CP.21", "96/Rev.7", "A/520/Rev.18", "E/5715/Rev.2", "CD/8", "TD/442",
        "S/PRST/2015/22", "ECE/MP.PP/2017/16-ECE/MP.PRTR/2017/2", "ECE/TRANS/WP.30/AC.2/125", "WT/MIN (05)/DEC",
        "UNEP/EA.4/HLS.1", "E/CN.11/63", "E/ECE/TRANS/505/Rev.3", "77/256 (A–B)",
    ],
)  # fmt: skip
def test_symbols(symbol: str):
    assert is_symbol(symbol)


@pytest.mark.parametrize(
    "text",
    [
        "2007",
        "100%",
        "2018-2019",
        "和/或",
        "COVID-19",
        "(2016-2025)",
        "1967 年",
        "3.5",
        "21-01574",
        "A",
        "A/RES",
        "A/RES/",
        "",
    ],
)
def test_what_only_looks_like_a_symbol(text: str):
    assert not is_symbol(text)


def test_a_symbol_ends_where_the_title_begins():
    found = SYMBOL.match(plain("74/264 A-C 2020 年方案预算"))
    assert found is not None and found.group(0) == "74/264 A-C"
    found = SYMBOL.match(plain("70/88 1949 年 8 月 12 日《公约》"))
    assert found is not None and found.group(0) == "70/88"


def test_tidy_is_stable():
    for symbol in ("1472 (XIV) A", "43/222 A–E", "77/256 (A–B)", "WT/MIN (05)/DEC", "671A(XXV)"):
        assert tidy(tidy(symbol)) == tidy(symbol)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("52/26；55/7；65/37 A 和 B", ("52/26", "55/7", "65/37 A", "65/37 B")),
        ("63/111 ； 64/71 ；", ("63/111", "64/71")),
        ("66/282；68/276、70/291 和 72/284", ("66/282", "68/276", "70/291", "72/284")),
        ("TD/442；TD/442/Corr.1 和 TD/442/Corr.2", ("TD/442", "TD/442/Corr.1", "TD/442/Corr.2")),
        (
            "ECE/MP.EIA/SEA/7 及 Add.1、Add.2 和Add.3",
            tuple(f"ECE/MP.EIA/SEA/7{s}" for s in ("", "/Add.1", "/Add.2", "/Add.3")),
        ),
        ("ECE/MP.WH/19及 Add.1 和 2", ("ECE/MP.WH/19", "ECE/MP.WH/19/Add.1", "ECE/MP.WH/19/Add.2")),
        ("74/255 A-B", ("74/255 A-B",)),
        ("没有", ()),
    ],
)
def test_expansion(cell: str, expected: tuple[str, ...]):
    assert expand(cell, "和|及") == expected
