"""Documents cited in prose: forms of symbols, lists, and whose resolution it is. All texts are specimens."""

from __future__ import annotations

from functools import cache

import pytest

from kg.entities.citations import CitationFinder
from kg.entities.citations_forms import NUMBERED_ORGANS, compatible, usual_organ
from kg.lang import LANGUAGES
from kg.lang.citations import citation_words
from kg.registry import load


@cache
def finder(language: str) -> CitationFinder:
    return CitationFinder(load(), language)


def cited(text: str, language: str = "zh") -> list[str]:
    return [citation.cited for citation in finder(language).find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("任务来自大会第 48/218 B、54/244 和 59/272 号决议。", ["A/RES/48/218 B", "A/RES/54/244", "A/RES/59/272"]),
        ("大会第 74/92 A 和 B 号决议", ["A/RES/74/92 A", "A/RES/74/92 B"]),
        ("大会第 43/222 A-E 和 50/11 号决议", ["A/RES/43/222 A-E", "A/RES/50/11"]),
        ("大会第 73/341 号和第 74/253 号决议以及战略", ["A/RES/73/341", "A/RES/74/253"]),
        ("安全理事会第 1325(2000)号和第 2436（2018）号决议", ["S/RES/1325(2000)", "S/RES/2436(2018)"]),
        ("经济及社会理事会第 671A(XXV)号决议", ["E/RES/671(XXV) A"]),
        ("经社理事会第 2001/321 号决定和大会第 70/518 号决定", ["E/DEC/2001/321", "A/DEC/70/518"]),
        ("大会第 ES-10/17 号决议", ["A/RES/ES-10/17"]),
        ("安理会第 2018/4 号主席声明(S/PRST/2015/22)", ["S/PRST/2018/4", "S/PRST/2015/22"]),
        ("人权理事会第 42/3 号决议", ["A/HRC/RES/42/3"]),
        ("大会题为“议程”的第 70/1 号决议", ["A/RES/70/1"]),
        ("经济及社会理事会 1973 年8 月 9 日第 1819/LV 号决议", ["E/RES/1819(LV)"]),
        ("大会通过了第 70/1 号决 议", ["A/RES/70/1"]),
        ("大会第 54/256-A 号和第 76/245 A 至 C 号决议", ["A/RES/54/256 A", "A/RES/76/245 A-C"]),
        ("统计委员会第 47/104 号决定", ["UNSC/DEC/47/104"]),
    ],
)
def test_lists_and_forms(text: str, expected: list[str]) -> None:
    assert cited(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the organ named earlier in the sentence
        ("任务来自大会相关决议，包括第 13(I)号决议和关于语文的第 73/346 号决议。", ["A/RES/13(I)", "A/RES/73/346"]),
        # "its" after a regional commission, with another organ between
        ("亚太经社会将遵循其第 73/9 号决议。", ["ESCAP/RES/73/9"]),
        ("根据其第 553(XXVI)号决议，拉加经委会决定开展工作。", ["ECLAC/RES/553(XXVI)"]),
        # a resolution that is about a body is not that body's
        ("经社理事会设立亚太经社会的第 37(IV)号决议", ["E/RES/37(IV)"]),
        ("大会关于加强经济及社会理事会的第 61/16 号决议", ["A/RES/61/16"]),
        # the number's form decides among the organs of a sentence
        ("大会和安全理事会的决议，包括第 48/213 和 1860(2009)号决议", ["A/RES/48/213", "S/RES/1860(2009)"]),
        # no organ at all: the usual one of that form
        ("(第 61/111 号决议)", ["A/RES/61/111"]),
        ("人口普查(第 2015/10 号决议)", ["E/RES/2015/10"]),
        # the governing body of the entity named
        (
            "联合国环境规划署的任务来自大会第 2997(XXVII)号决议和理事机构第 19/1 号决定",
            ["A/RES/2997(XXVII)", "UNEP-GC/DEC/19/1"],
        ),
    ],
)
def test_organ_inherited(text: str, expected: list[str]) -> None:
    assert cited(text) == expected


def test_organs_outside_the_united_nations_take_their_decisions_with_them() -> None:
    assert cited("欧洲联盟理事会第 2019/97 号决定") == []
    assert cited("非洲联盟大会第 35/1 号决定") == []
    assert cited("the Council of the European Union, in its decision 2019/97, agreed", "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(见 ST/SGB/2019/2)", ["ST/SGB/2019/2"]),
        ("报告(JIU/REP/2018/6)和 A/74/331，附件", ["JIU/REP/2018/6", "A/74/331"]),
        ("ECE/MP.WAT/54 及 Add.1 和 Add.2", ["ECE/MP.WAT/54", "ECE/MP.WAT/54/Add.1", "ECE/MP.WAT/54/Add.2"]),
        ("A/75/6 (Sect. 2)、A/75/6 (Sect.16)/Corr.1", ["A/75/6 (Sect. 2)", "A/75/6 (Sect. 16)/Corr.1"]),
        ("A/RES/79/252 A 的规定", ["A/RES/79/252 A"]),
        ("CEB/2024/2/ Add.1", ["CEB/2024/2/Add.1"]),
        ("E/2019/15Add.2", ["E/2019/15/Add.2"]),
        ("ECE/MP.PP/2017/16-ECE/MP.PRTR/2017/2", ["ECE/MP.PP/2017/16", "ECE/MP.PRTR/2017/2"]),
    ],
)
def test_full_symbols_keep_themselves(text: str, expected: list[str]) -> None:
    assert cited(text) == expected


def test_charter_articles() -> None:
    assert cited("《联合国宪章》第九十七条和第一百零二条") == ["UN-CHARTER art. 97", "UN-CHARTER art. 102"]
    assert cited("按照《宪章》第七十三条(辰)款") == ["UN-CHARTER art. 73"]
    assert cited("《联合国宪章第一百零二条施行细则》") == []
    assert cited("《非洲宪章》第三条") == []
    assert cited("requests under Articles 17 and 19 of the Charter of the United Nations", "en") == [
        "UN-CHARTER art. 17",
        "UN-CHARTER art. 19",
    ]
    assert cited("Article 98 and Article 101, paragraph 3, of the Charter of the United Nations", "en") == [
        "UN-CHARTER art. 98",
        "UN-CHARTER art. 101",
    ]
    assert cited("article 12 of the 1988 Convention", "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "General Assembly resolutions 45/179, 46/152 and 46/185 C.",
            ["A/RES/45/179", "A/RES/46/152", "A/RES/46/185 C"],
        ),
        (
            "General Assembly decision 78/546 and resolutions 78/152 and 78/153.",
            ["A/DEC/78/546", "A/RES/78/152", "A/RES/78/153"],
        ),
        (
            "Council resolution 13 (III) and decision 2001/321 after the Economic and Social Council",
            ["E/RES/13(III)", "E/DEC/2001/321"],
        ),
        (
            "Assembly resolutions 79/1 (Pact for the Future), 70/1 and 69/313",
            ["A/RES/79/1", "A/RES/70/1", "A/RES/69/313"],
        ),
        ("In its resolution 2589 (2021), the Security Council called", ["S/RES/2589(2021)"]),
        ("The Assembly, in its resolution 79/252 A–B, decided", ["A/RES/79/252 A-B"]),
        ("as adopted in resolution 79/1 of the General Assembly", ["A/RES/79/1"]),
        ("decision 14/1 of the Working Group on Specimens", []),
        ("the General Assembly’s endorsement, through its decision 80/506, of the New Specimen", ["A/DEC/80/506"]),
        ("resolution 943 (XLIX) of the Economic Commission for Africa", ["ECA/RES/943(XLIX)"]),
        (
            "Security Council resolution 2250 (2015) and subsequent resolutions, including 2419 (2018) and 2535 (2020)",
            ["S/RES/2250(2015)", "S/RES/2419(2018)", "S/RES/2535(2020)"],
        ),
        ("resolution 48/218 B, as amended by 54/244", ["A/RES/48/218 B", "A/RES/54/244"]),
    ],
)
def test_english(text: str, expected: list[str]) -> None:
    assert cited(text, "en") == expected


def test_symbols_in_brackets_after_a_bare_plural() -> None:
    text = "General Assembly resolutions on conferences (43/222, the most recent being 80/234) and languages (50/11)."
    assert cited(text, "en") == ["A/RES/43/222", "A/RES/80/234", "A/RES/50/11"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2019/20 年度和 1/3 的国家，决议草案 12 项", "zh"),
        ("会议通过了 52 项决议和 3 项决定", "zh"),
        ("大会第七十五届会议", "zh"),
        ("the 2025/26 period, 1/3 of countries, HIV/AIDS and TCP/IP", "en"),
        ("decisions taken in 2024/25", "en"),
    ],
)
def test_what_is_no_citation(text: str, language: str) -> None:
    assert cited(text, language) == []


def test_spans_are_the_printed_symbols() -> None:
    text = "大会第 57/7、57/300 和 74/92 A 和 B 号决议"
    assert [text[c.start : c.end] for c in finder("zh").find(text)] == ["57/7", "57/300", "74/92 A", "B"]


def test_a_symbol_that_nothing_identifies_is_told_apart() -> None:
    found = finder("zh").unidentified("小组第 2017/2284 号决定")
    assert [(symbol.printed, symbol.cited) for symbol in found] == [("2017/2284", "")]
    assert cited("小组第 2017/2284 号决定") == []


def test_the_form_never_gives_an_organ_what_it_does_not_number_so() -> None:
    assert not compatible("GA", "1325(2000)", "resolution")
    assert not compatible("SC", "70/1", "resolution")
    assert not compatible("UNEA", "70/1", "resolution")
    assert usual_organ("1325(2000)", "resolution") == "SC"


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_names_mean_bodies_of_the_registry(language: str) -> None:
    keys = {key for _, keys in citation_words(language).short for key in keys}
    assert {key for key in keys if key not in load()} == set()


def test_the_table_of_forms_speaks_of_bodies_of_the_registry() -> None:
    assert {organ for organ in NUMBERED_ORGANS if organ not in load()} == set()
