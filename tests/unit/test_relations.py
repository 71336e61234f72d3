"""Roles of bodies, and who leads a unit, read from records made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.entities.bodies import Scope, find
from kg.entities.leads import leads
from kg.entities.relations import extract
from kg.model import Deliverable, Lead, Level, Mention, Paragraph, Relation, Unit, UnitKey
from kg.registry import load

PROGRAMME = UnitKey("99")
SUBPROGRAMME = UnitKey("99", "", "2")
BARE = Unit(PROGRAMME, Level.PROGRAMME, "试验", (1,))
UNITS = (
    Unit(PROGRAMME, Level.PROGRAMME, "试验", (1,), leads=(Lead("联合国贸易和发展会议", "99.1", (2,)),)),
    Unit(SUBPROGRAMME, Level.SUBPROGRAMME, "试验二", (5,)),
)


def prose(text: str, kind: str = "strategy", unit: UnitKey = SUBPROGRAMME) -> Paragraph:
    return Paragraph("99.9", kind, unit, text, (10,))


def row(label: str, text: str = "", category: str = "A") -> Deliverable:
    return Deliverable("99.1", SUBPROGRAMME, category, "实质性会议服务", "", "1", label, (), text, (20,))


def mentions(text: str, lines: tuple[int, ...]) -> tuple[Mention, ...]:
    found = find(text, load(), "zh", Scope())
    return tuple(Mention("", SUBPROGRAMME, text[b.start : b.end], b.start, b.end, b.keys, "", lines) for b in found)


def roles(source: Paragraph | Deliverable) -> set[tuple[str, str]]:
    return {(role.relation, role.body) for role in _extract(source)}


def _extract(source: Paragraph | Deliverable) -> tuple[Relation, ...]:
    if isinstance(source, Paragraph):
        return extract(UNITS, [source], [], mentions(source.text, source.lines), load(), "zh")
    named = mentions(source.label, source.lines) + mentions(source.text, source.lines)
    return extract(UNITS, [], [source], named, load(), "zh")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("与世界银行、开发计划署(开发署)合作。", {("cooperates-with", "WORLD-BANK"), ("cooperates-with", "UNDP")}),
        ("就海洋问题与国际海事组织密切协作。", {("cooperates-with", "IMO")}),
        ("主要合作伙伴包括非洲联盟委员会和非洲开发银行。", {("cooperates-with", "AUC"), ("cooperates-with", "AFDB")}),
        ("与各国合作，落实大会的建议。", set()),
        ("为第五委员会和会议委员会提供秘书处服务。", {("services", "C5"), ("services", "CONFERENCES-COMMITTEE")}),
        ("担任和平利用外层空间委员会的秘书处。", {("services", "COPUOS")}),
        ("向下列机构提供服务：大会；托管理事会。", {("services", "GA"), ("services", "TC")}),
        ("每年向经济及社会理事会提交报告。", {("reports-to", "ECOSOC")}),
        ("编写提交大会的报告。", {("reports-to", "GA")}),
        ("大会通过了决议。", set()),
    ],
)  # fmt: skip
def test_roles_in_prose(text: str, expected: set[tuple[str, str]]) -> None:
    assert roles(prose(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("与以下各方密切协调并合作：世界银行；国际海事组织。", {("cooperates-with", "WORLD-BANK"), ("cooperates-with", "IMO")}),
        ("加强与区域组织的伙伴关系，其中包括非洲联盟委员会。", {("cooperates-with", "AUC")}),
        ("这项工作在国际海事组织的密切合作下开展。", {("cooperates-with", "IMO")}),
        ("参加特设联络委员会，每年两次向该委员会提交报告。", {("reports-to", "AHLC")}),
        ("贸发会议、世界银行和国际海事组织共同拟订办法。", {("cooperates-with", "WORLD-BANK"), ("cooperates-with", "IMO")}),
        ("促进贸发会议与国际海事组织之间的交流。", {("cooperates-with", "IMO")}),
    ],
)  # fmt: skip
def test_partners_said_in_other_ways(text: str, expected: set[tuple[str, str]]) -> None:
    assert roles(prose(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "国际海事组织向安全理事会报告。",
        "各国向大会提交的报告增加。",
        "会员国向人权理事会提交报告。",
        "向建设和平基金的受援方提供咨询服务。",
        "各国采取协同行动，包括就环境大会决议采取行动。",
        "促进世界银行与国际海事组织之间的交流。",
        "世界银行、国际海事组织共同拟订办法。",
    ],
)
def test_what_others_do_is_no_role(text: str) -> None:
    assert roles(prose(text)) == set()


def test_evidence_and_place_go_with_a_role() -> None:
    (role,) = _extract(prose("此外还有别的工作。本次级方案将与世界银行(世行)合作。"))
    assert role == Relation(
        SUBPROGRAMME, "cooperates-with", "WORLD-BANK", "99.9", "本次级方案将与世界银行合作。", (10,)
    )


def test_an_entity_does_not_cooperate_with_itself() -> None:
    assert roles(prose("贸发会议将与贸发会议和世贸组织合作。")) == {("cooperates-with", "WTO")}


def test_what_others_decided_or_found_is_no_role() -> None:
    text = "评价建议与世界银行合作。"
    assert roles(prose(text, "evaluation")) == set()
    assert roles(prose(text)) == {("cooperates-with", "WORLD-BANK")}


def test_partners_listed_in_a_paragraph_on_cooperation() -> None:
    text = "关于与其他实体的合作，贸发会议按照大会第 70/1 号决议得到世界银行的帮助。"
    assert roles(prose(text, "partnership", PROGRAMME)) == {("cooperates-with", "WORLD-BANK")}


def test_a_paragraph_of_the_programme_may_be_about_one_subprogramme() -> None:
    (role,) = _extract(prose("次级方案 2 将与世界银行合作。", "background", PROGRAMME))
    assert role.unit == SUBPROGRAMME
    (role,) = _extract(prose("次级方案 7 将与世界银行合作。", "background", PROGRAMME))
    assert role.unit == PROGRAMME, "there is no such subprogramme"


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("第五委员会会议", {("services", "C5")}),
        ("大会第二委员会和第三委员会的会议", {("services", "C2"), ("services", "C3")}),
        ("提交大会的报告", {("reports-to", "GA")}),
        ("秘书长向人权理事会提交的报告", {("reports-to", "HRC")}),
        ("为统计委员会编写的文件", {("services", "UNSC")}),
        ("经济及社会理事会关于世界银行的会议", {("services", "ECOSOC")}),
        ("关于世界银行的报告", set()),
        ("向第七届人权理事会提交的报告", {("reports-to", "HRC")}),
        ("各国执行大会第 70/1 号决议的报告", set()),
    ],
)
def test_roles_in_rows_on_meetings_and_papers(label: str, expected: set[tuple[str, str]]) -> None:
    assert roles(row(label)) == expected


def test_rows_of_other_categories_count_by_their_words_only() -> None:
    assert roles(row("关于第五委员会的出版物", category="B")) == set()
    assert roles(row("第五委员会会议", category="B")) == {("services", "C5")}
    assert roles(row("", "向世界银行提供咨询服务；与国际海事组织协商", "C")) == {
        ("services", "WORLD-BANK"),
        ("cooperates-with", "IMO"),
    }


@pytest.mark.parametrize(
    ("text", "body", "instrument"),
    [
        ("联合国驻非洲联盟办事处(联非办)根据大会第 64/288 号决议成立。", "UNOAU", "A/RES/64/288"),
        ("这项任务来自大会设立难民署的第 428(V)号决议。", "UNHCR", "A/RES/428(V)"),
        ("大会第 72/262 C 号决议，其中大会决定设立政治和建设和平事务部。", "DPPA", "A/RES/72/262 C"),
    ],
)
def test_the_instrument_that_established_a_body(text: str, body: str, instrument: str) -> None:
    (role,) = [role for role in _extract(prose(text)) if role.relation == "established-by"]
    assert (role.body, role.instrument) == (body, instrument)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("促进第五委员会进行审议。", {("services", "C5")}),
        ("本次级方案将召开统计委员会届会。", {("services", "UNSC")}),
        ("举办世界银行周。", set()),
        ("支持大会附属机构，包括第五委员会。", {("services", "GA"), ("services", "C5")}),
        ("每月向安全理事会通报情况。", {("services", "SC")}),
        ("由于这些咨询服务，世界银行得以编写报告。", {("services", "WORLD-BANK")}),
        ("与世界银行相关的问题和与国际海事组织合作。", {("cooperates-with", "IMO")}),
        ("与区域经济共同体、世界银行有关。", set()),
        ("在贸发会议、世界银行的支持下，设立了基金。", {("cooperates-with", "WORLD-BANK")}),
        ("这将改进工作，预计向大会提交报告。", set()),
    ],
)  # fmt: skip
def test_services_and_partners_of_a_sentence(text: str, expected: set[tuple[str, str]]) -> None:
    assert roles(prose(text)) == expected


def test_a_later_sentence_may_be_about_the_programme_again() -> None:
    about = prose("次级方案 2 将与世界银行合作。此外，将与国际海事组织合作。", "background", PROGRAMME)
    assert {(role.body, role.unit) for role in _extract(about)} == {("WORLD-BANK", SUBPROGRAMME), ("IMO", PROGRAMME)}
    about = prose("次级方案 2 将与世界银行合作。贸发会议将与国际海事组织合作。", "background", PROGRAMME)
    assert {(role.body, role.unit) for role in _extract(about)} == {("WORLD-BANK", SUBPROGRAMME), ("IMO", PROGRAMME)}


def test_one_who_is_served_in_a_paragraph_on_partners_is_no_partner_for_that() -> None:
    assert roles(prose("贸发会议协助世界银行。", "partnership")) == {("services", "WORLD-BANK")}


def test_a_meeting_on_another_meeting_serves_both() -> None:
    assert roles(row("经济及社会理事会关于高级别政治论坛的会议")) == {("services", "ECOSOC"), ("services", "HLPF")}


# ---- in English


def english(*sources: Paragraph | Deliverable) -> set[tuple[str, str]]:
    paragraphs = [source for source in sources if isinstance(source, Paragraph)]
    rows = [source for source in sources if isinstance(source, Deliverable)]
    texts = [(source.text, source.lines) for source in sources] + [(each.label, each.lines) for each in rows]
    named = tuple(
        Mention("", SUBPROGRAMME, text[b.start : b.end], b.start, b.end, b.keys, "", lines)
        for text, lines in texts
        for b in find(text, load(), "en")
    )
    found = extract(UNITS, paragraphs, rows, named, load(), "en")
    return {(role.relation, role.body) for role in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It works with the World Bank and UNDP", {("cooperates-with", "WORLD-BANK"), ("cooperates-with", "UNDP")}),
        ("It serves as the secretariat of the Committee on Conferences.", {("services", "CONFERENCES-COMMITTEE")}),
        ("It reports to the Economic and Social Council.", {("reports-to", "ECOSOC")}),
        ("The General Assembly adopted it.", set()),
        (
            "It will work with partners on prices, including with the World Bank, and with other banks, such as UNDP.",
            {("cooperates-with", "WORLD-BANK"), ("cooperates-with", "UNDP")},
        ),
        ("It is in charge, jointly with UNDP, of the affairs of the World Bank.", {("cooperates-with", "UNDP")}),
        ("It holds consultations with Member States concerning the World Bank.", set()),
        ("It supports Member States through coordination with UNDP.", {("cooperates-with", "UNDP")}),
        (
            "Provide help and substantive services to the Fifth Committee of the General Assembly, its own bodies, to "
            "the Committee for Programme and Coordination and to the Statistical Commission.",
            {("services", "C5"), ("services", "CPC"), ("services", "UNSC")},
        ),
        ("Provide support to Member States, the Statistical Commission and banks.", {("services", "UNSC")}),
        ("Support for the General Assembly review of trade.", set()),
        ("It ensures the effective functioning of the Fifth Committee.", {("services", "C5")}),
        ("It builds the capacity of the World Bank (a bank) and UNDP.", {("services", "WORLD-BANK"), ("services", "UNDP")}),
        ("In preparation for the Statistical Commission, and pursuant to resolutions of the General Assembly.", set()),
        ("The panels of experts report to the Security Council.", set()),
        ("The Fifth Committee’s reporting to the General Assembly is short.", set()),
        ("It works with UNDP, which is reporting to the Security Council.", {("cooperates-with", "UNDP")}),
        ("It reports on cases of loss to the Board of Auditors.", {("reports-to", "BOA")}),
        ("It convened the Statistical Commission, and the World Bank was asked.", {("services", "UNSC")}),
    ],
)  # fmt: skip
def test_roles_in_english(text: str, expected: set[tuple[str, str]]) -> None:
    assert english(prose(text)) == expected


def test_what_is_only_expected_is_no_report() -> None:
    intro = replace(prose("The work is expected to result in:"), number="99.8", lines=(8,))
    item = replace(prose("Reporting to the Security Council;"), number="99.8(a)", part_of="99.8", lines=(9,))
    assert english(intro, item) == set()
    assert english(item) == {("reports-to", "SC")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("With regard to cooperation with other entities, it joins UNDP.", set()),
        ("It will represent the Secretary-General in coordination, through UNDP.", {("cooperates-with", "UNDP")}),
        ("It will implement joint projects on trade (World Bank); aid (UNDP). The World Bank lends.", {("cooperates-with", "WORLD-BANK"), ("cooperates-with", "UNDP")}),
        ("It will engage in the Secretary-General’s plan.", set()),
    ],
)  # fmt: skip
def test_partners_in_an_english_paragraph_on_partners(text: str, expected: set[tuple[str, str]]) -> None:
    assert english(prose(text, "partnership")) == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("The Fifth Committee of the General Assembly", {("services", "C5")}),
        ("Report of the Secretary-General on trade", set()),
        ("Notes by the Secretariat on trade", set()),
        ("Letters from the Statistical Commission on trade", set()),
        ("Letters from the Secretary-General to the Security Council", {("services", "SC")}),
        ("Report on trade for the General Assembly and the Statistical Commission", {("services", "GA"), ("services", "UNSC")}),
        ("Annual report on the work of the World Bank", set()),
        ("Statistical Commission, in preparation for the high-level political forum on sustainable development", {("services", "UNSC")}),
        ("Report of the Secretary-General to the General Assembly", {("reports-to", "GA")}),
    ],
)  # fmt: skip
def test_english_rows_on_meetings_and_papers(label: str, expected: set[tuple[str, str]]) -> None:
    assert english(row(label)) == expected


def test_english_rows_of_other_categories() -> None:
    assert english(row("Meetings of the Statistical Commission", category="B")) == {("services", "UNSC")}
    assert english(row("Training events for the World Bank on trade", category="B")) == {("services", "WORLD-BANK")}
    assert english(row("", "briefings to the Security Council; servicing of the Fifth Committee", "C")) == {
        ("services", "SC"),
        ("services", "C5"),
    }


def test_leads_in_english() -> None:
    text = "The Office for Outer Space Affairs (OOSA) is responsible for the programme. Member States are responsible."
    found = leads([BARE], [prose(text, "background", PROGRAMME)], load(), "en")
    assert [lead.name for lead in found[PROGRAMME]] == ["Office for Outer Space Affairs"]
    text = "The Department of Economic and Social Affairs supports development. Its responsibilities include studies."
    found = leads([BARE], [prose(text, "background", PROGRAMME)], load(), "en")
    assert [lead.name for lead in found[PROGRAMME]] == ["Department of Economic and Social Affairs"]


# ---- leads


def _leads(units: list[Unit], *paragraphs: Paragraph) -> dict[UnitKey, list[str]]:
    found = leads(units, paragraphs, load(), "zh")
    return {key: [lead.name for lead in named] for key, named in found.items()}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("外层空间事务厅(外空厅)负责执行本方案。它与各国合作。", ["外层空间事务厅"]),
        ("国际公务员制度委员会根据大会决议设立，负责协调服务条件。", ["国际公务员制度委员会"]),
        ("全球传播部负责传播。非洲经委会负责促进发展。", ["全球传播部", "非洲经济委员会"]),
        ("本方案由裁军事务厅执行。", ["裁军事务厅"]),
        ("会员国对此负责。大会欢迎这项工作。", []),
    ],
)
def test_the_opening_says_who_is_responsible(text: str, names: list[str]) -> None:
    found = _leads([BARE], prose(text, "background", PROGRAMME))
    assert found.get(PROGRAMME, []) == names


def test_only_the_opening_counts() -> None:
    text = "裁军事务厅负责执行。"
    work = prose("会员国的工作。", "background", PROGRAMME)
    later = [replace(work, number=f"99.{n}", lines=(n,)) for n in (2, 3, 4)]
    assert _leads([BARE], *later, prose(text, "background", PROGRAMME)) == {}
    assert _leads([BARE], prose(text, "strategy", PROGRAMME)) == {}


def test_a_part_named_after_a_body_is_led_by_it_and_so_is_its_only_subprogramme() -> None:
    part = Unit(UnitKey("99", "国际贸易中心"), Level.SECTION, "国际贸易中心", (3,))
    inside = Unit(UnitKey("99", "国际贸易中心", "6"), Level.SUBPROGRAMME, "出口", (4,))
    other = Unit(UnitKey("99", "国际贸易中心", "7"), Level.SUBPROGRAMME, "进口", (5,))
    assert _leads([BARE, part, inside]) == {part.key: ["国际贸易中心"], inside.key: ["国际贸易中心"]}
    assert _leads([BARE, part, inside, other]) == {part.key: ["国际贸易中心"]}


def test_a_sentence_may_say_who_runs_a_subprogramme() -> None:
    subprogramme = Unit(SUBPROGRAMME, Level.SUBPROGRAMME, "传播", (5,))
    text = "最后，在次级方案 2 下，全球传播部制作信息产品。"
    assert _leads([BARE, subprogramme], prose(text, "background", PROGRAMME)) == {SUBPROGRAMME: ["全球传播部"]}


def test_a_group_is_led_by_the_office_of_its_place() -> None:
    group = Unit(UnitKey("99", "维也纳的会议管理"), Level.GROUP, "维也纳的会议管理", (6,))
    text = "大会和会议管理部连同联合国日内瓦办事处、联合国维也纳办事处负责执行方案。"
    found = _leads([BARE, group], prose(text, "background", PROGRAMME))
    assert found == {PROGRAMME: ["大会和会议管理部"], group.key: ["联合国维也纳办事处"]}


def test_a_document_of_one_subprogramme_names_its_entity() -> None:
    inside = Unit(UnitKey("99", "", "6"), Level.SUBPROGRAMME, "出口", (4,))
    first = Unit(UnitKey("99", "", "1"), Level.SUBPROGRAMME, "出口", (4,))
    opening = prose("裁军事务厅负责执行本方案。", "background", PROGRAMME)
    assert _leads([BARE, inside], opening) == {inside.key: ["裁军事务厅"]}
    assert _leads([BARE, first], opening) == {PROGRAMME: ["裁军事务厅"]}
