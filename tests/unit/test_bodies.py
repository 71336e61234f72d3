"""Bodies named in prose: which names are marked, whom they mean, and what is no name of a body."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kg import ids
from kg.entities.bodies import FoundBody, Scope, find
from kg.entities.masked import Named, mask
from kg.registry import load


def named(text: str, scope: Scope | None = None, language: str = "zh") -> list[tuple[str, tuple[str, ...]]]:
    """The surfaces and keys found in a text whose expected names stand in [brackets]."""
    return [(body.surface, body.keys) for body in _found(text, scope, language)]


def _found(text: str, scope: Scope | None = None, language: str = "zh") -> tuple[FoundBody, ...]:
    return find(text, load(), language, scope)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("提交大会审议", [("大会", ("GA",))]),
        ("大会第六委员会讨论了该报告", [("大会第六委员会", ("C6",))]),
        ("在非洲联盟大会上", [("非洲联盟大会", ("AU-ASSEMBLY",))]),
        ("人居大会第一届会议", [("人居大会", ("UNHA",))]),
        ("与经济合作组织签署", [("经济合作组织", ("ECO",))]),
        ("与经合组织签署", [("经合组织", ("OECD",))]),
        ("联合国拉丁美洲和加勒比经济委员会", [("联合国拉丁美洲和加勒比经济委员会", ("ECLAC",))]),
        ("特别政治和非殖民化（第四）委员会", [("特别政治和非殖民化(第四)委员会", ("C4",))]),
        ("《联合国防治荒漠化公约》秘书处", [("《联合国防治荒漠化公约》秘书处", ("UNCCD",))]),
        ("宽带促进可持续发展委员会", [("宽带促进可持续发展委员会", ("BROADBAND-COMMISSION",))]),
    ],
)
def test_the_longest_name_wins(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "会员国、各专门机构和区域委员会",
        "广大会员国的意见",
        "科学大会和议员大会",
        "管理部门的工作",
        "《联合国宪章》和《非洲联盟2063年议程》",
        "为非欧洲联盟国家提供支持",
        "全国人权委员会",
        "ECE/TRANS/288/Add.2",
        "一个委员会和两个工作组",
        "联合国和秘书长",
    ],
)
def test_what_is_no_name_of_a_body(text: str) -> None:
    assert named(text) == []


def test_a_name_torn_by_blanks_is_whole_and_keeps_its_place() -> None:
    text = "支持联合国 贸易和发\n展会议的工作"
    (body,) = _found(text)
    assert body.keys == ("UNCTAD",)
    assert text[body.start : body.end] == "联合国 贸易和发\n展会议"


def test_several_bodies_may_share_a_surface() -> None:
    assert named("由联合国日内瓦、维也纳和内罗毕办事处负责") == [
        ("联合国日内瓦、维也纳和内罗毕办事处", ("UNOG", "UNOV", "UNON"))
    ]
    assert named("向第二和第三委员会提供服务") == [("第二和第三委员会", ("C2", "C3"))]
    assert named("全体会议、总务委员会") == [("总务委员会", ("GENERAL-COMMITTEE",))]


def test_a_short_name_declared_in_brackets_means_the_same_from_there_on() -> None:
    found = _found("国际热带泥炭地中心(泥炭中心)成立了。泥炭中心提供培训。")
    assert [(body.surface, body.keys) for body in found] == [
        ("国际热带泥炭地中心", ("ITPC",)),
        ("泥炭中心", ("ITPC",)),
        ("泥炭中心", ("ITPC",)),
    ]
    assert found[0].declares == "泥炭中心"
    assert named("泥炭中心提供培训") == []
    assert named("泥炭中心提供培训", Scope(declared={"泥炭中心": ("ITPC",)})) == [("泥炭中心", ("ITPC",))]


def test_what_stands_in_brackets_may_be_no_short_name() -> None:
    assert [body.declares for body in _found("国际热带泥炭地中心(见附件)")] == [""]


def test_a_name_may_go_on_after_its_short_name() -> None:
    assert named("联合国人类住区规划署(人居署)大会") == [("联合国人类住区规划署(人居署)大会", ("UNHA",))]


@pytest.mark.parametrize(
    ("leads", "key"), [(("UN-HABITAT",), "UN-HABITAT-EB"), (("UN-WOMEN",), "UN-WOMEN-EB"), ((), None)]
)
def test_a_local_name_means_the_body_of_whoever_is_in_charge(leads: tuple[str, ...], key: str | None) -> None:
    expected = [("执行局", (key,))] if key else []
    assert named("向执行局提交报告", Scope(leads)) == expected


def test_a_local_name_needs_its_own_context() -> None:
    assert named("环境政策委员会开会，主席团出席") == [("环境政策委员会", ("ECE-CEP",))]
    assert named("监管合作与标准化政策工作小组开会，主席团出席") == [
        ("监管合作与标准化政策工作小组", ("WP6",)),
        ("主席团", ("WP6-BUREAU",)),
    ]
    assert named("东盟部门机构和委员会", Scope(("ESCAP",))) == [("东盟", ("ASEAN",))]


def test_the_same_short_name_means_different_bodies_in_different_programmes() -> None:
    text = "社会发展委员会会议"
    assert named(text) == [("社会发展委员会", ("CSOCD",))]
    assert named(text, Scope(("ESCAP",))) == [("社会发展委员会", ("ESCAP-C-SOCIAL",))]
    assert named(text, Scope(("ESCWA",))) == [("社会发展委员会", ("ESCWA-C-SOCIAL",))]


def test_a_noun_alone_takes_up_the_body_in_charge_or_the_last_one_named() -> None:
    assert named("委员会将继续工作", Scope(("ICSC",))) == [("委员会", ("ICSC",))]
    again = _found("非洲事务部门间工作队开会。工作队将提出建议。")
    assert [(body.keys, body.again) for body in again] == [(("IDTF-AFRICA",), False), (("IDTF-AFRICA",), True)]
    assert named("该委员会和两个委员会", Scope(("ICSC",))) == []


def test_a_noun_alone_takes_up_the_only_one_named_in_the_unit() -> None:
    assert named("根据委员会的授权", Scope(named={"委员会": ("CEIRPP",)})) == [("委员会", ("CEIRPP",))]
    assert named("根据委员会的授权", Scope(named={"委员会": ("CEIRPP", "C5")})) == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("联合国性别平等和增强妇女权能署", "UN-WOMEN"),
        ("政治与建设和平事务部", "DPPA"),
        ("联合国毒品及犯罪问题办公室", "UNODC"),
    ],
)
def test_a_name_may_be_printed_with_another_word_for_and_or_without_a_usual_word(text: str, key: str) -> None:
    assert named(text) == [(text, (key,))]


def test_a_short_name_inside_another_word_is_none() -> None:
    assert named("非洲联盟建立的创新伙伴关系") == [("非洲联盟", ("AU",))]
    assert named("非洲联盟及其新伙伴关系方案") == [("非洲联盟", ("AU",)), ("新伙伴关系", ("NEPAD",))]
    assert named("非洲联盟促进办法创新伙伴关系", Scope(declared={"新伙伴关系": ("NEPAD",)})) == [("非洲联盟", ("AU",))]


def test_a_part_of_a_body_is_another_body() -> None:
    ((surface, keys),) = named("与世界银行海洋统计工作组合作")
    assert (surface, keys) == ("世界银行海洋统计工作组", (ids.provisional_body(surface),))
    assert named("亚太经社会社会发展委员会的会议") == [("亚太经社会社会发展委员会", ("ESCAP-C-SOCIAL",))]
    assert named("作为统计委员会秘书处开展工作") == [("统计委员会", ("UNSC",))]
    assert named("大会附属机构和大会的秘书处") == [("大会", ("GA",)), ("大会", ("GA",))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("为工发组织大会提供服务", [("工发组织大会", ("UNIDO-CONFERENCE",))]),
        ("贸发会议第十六届四年度大会的报告", [("贸发会议第十六届四年度大会", ("UNCTAD-CONFERENCE",))]),
        ("人居署执行局、大会的会议", [("人居署执行局", ("UN-HABITAT-EB",)), ("大会", ("UNHA",))]),
        ("安全理事会、大会的会议", [("安全理事会", ("SC",)), ("大会", ("GA",))]),
        ("外地法律顾问和各组织的法律顾问", []),
    ],
)
def test_an_organ_of_the_body_named_before_it(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert named(text) == expected


def test_neighbours_of_known_bodies_in_a_list_are_bodies() -> None:
    text = "与世界银行、远洋代表办公室、海湾环境和渔业部以及开发署合作"
    assert [surface for surface, _ in named(text)] == ["世界银行", "远洋代表办公室", "海湾环境和渔业部", "开发署"]
    text = "(深海大学、世界银行、民间社会网络和其他工作组)"
    assert [surface for surface, _ in named(text)] == ["深海大学", "世界银行"]


def test_an_unknown_name_gets_a_provisional_identity() -> None:
    ((surface, keys),) = named("与非洲海洋数据理事会合作")
    assert surface == "非洲海洋数据理事会"
    assert keys == (ids.provisional_body("非洲海洋数据理事会"),)
    assert named("深海鱼类统计专家组会议")[0][0] == "深海鱼类统计专家组"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The General Assembly, in its resolution", [("General Assembly", ("GA",))]),
        ("as the Assembly decided", [("the Assembly", ("GA",))]),
        ("the World Health Assembly", [("World Health Assembly", ("WHA",))]),
        ("the National Assembly and the Under-Secretary-General", []),
        ("Secretariat-wide efforts of the United Nations", []),
        ("with the United Nations Children’s Fund", [("United Nations Children's Fund", ("UNICEF",))]),
        ("the statistics division of a company", []),
        ("the Under-Secretary-General for General Assembly and Conference Management", []),
        ("adoption by the General Assembly of the Compact", [("General Assembly", ("GA",))]),
        (
            "the African Union, through its Peace and Security Council",
            [("African Union", ("AU",)), ("Peace and Security Council", ("PSC-AU",))],
        ),
        ("In Assembly resolution 79/1", [("Assembly", ("GA",))]),
        ("the Secretariat and Secretariat-wide plans", [("the Secretariat", ("SECRETARIAT",))]),
        (
            "Departments of Peace Operations and of Operational Support",
            [("Departments of Peace Operations and of Operational Support", ("DPO", "DOS"))],
        ),
        ("in ECE/TRANS/288/Add.2", []),
        ("ECE and the International Law\nCommission", [("ECE", ("ECE",)), ("International Law Commission", ("ILC",))]),
        (
            "United Nations Offices at Geneva, Vienna and Nairobi",
            [("United Nations Offices at Geneva, Vienna and Nairobi", ("UNOG", "UNOV", "UNON"))],
        ),
        (
            "its First, Special Political and Decolonization (Fourth) and Third Committees",
            [("First, Special Political and Decolonization (Fourth) and Third Committees", ("C1", "C4", "C3"))],
        ),
    ],
)
def test_names_in_english(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert named(text, language="en") == expected


def test_an_owner_inside_a_name_is_named_too() -> None:
    def owners(text: str) -> list[str]:
        return [owner.surface for body in _found(text, language="en") for owner in body.owners]

    assert owners("the Executive Board of UNICEF met") == ["UNICEF"]
    assert owners("the UNICEF Springfield Innovation Centre met") == ["UNICEF"]
    text = "Joint Unit of the United Nations Environment Programme and the Office for the Coordination of Humanitarian Affairs"
    assert owners("the Joint Environment " + text.removeprefix("Joint ")) == [
        "United Nations Environment Programme",
        "Office for the Coordination of Humanitarian Affairs",
    ]
    assert owners("the Statistics Division of the Department of Economic and Social Affairs") == []


def test_hyphens_tie_words_to_names() -> None:
    def surfaces(text: str) -> list[str]:
        return [body.surface for body in _found(text, language="en")]

    assert surfaces("a UNODC-supported and European Union-led project") == ["UNODC", "European Union"]
    assert surfaces("the African Union-United Nations partnership") == ["African Union"]
    assert surfaces("the Asia-Pacific region and Inter-Parliamentary Union-like bodies") == []


def test_unknown_names_in_english() -> None:
    ((surface, keys),) = named("with the Deep Sea Statistics Commission of Atlantis and others", language="en")
    assert surface == "Deep Sea Statistics Commission of Atlantis"
    assert keys == (ids.provisional_body(surface),)
    assert named("The Programme of Action and the Special Committee met.", language="en") == []
    found = _found("the Pacific Tuna Commission (PTC) met. PTC decided", language="en")
    assert [body.surface for body in found] == ["Pacific Tuna Commission", "PTC", "PTC"]


def test_a_meeting_of_two_bodies_names_two() -> None:
    scope = Scope(leads=("UNHCR",))
    assert named("执行委员会和常设委员会会议", scope) == [
        ("执行委员会", ("UNHCR-EXCOM",)),
        ("常设委员会", ("UNHCR-SC",)),
    ]


def test_a_name_does_not_end_before_another_word_of_it() -> None:
    assert named("at the Springfield Water Council Awards", language="en") == []
    ((surface, _),) = named("at the Springfield Council for Building the Harbour Bridge today", language="en")
    assert surface == "Springfield Council for Building the Harbour Bridge"


def test_spans_do_not_overlap() -> None:
    text = "大会和会议管理部(大会部)与大会、人居大会、联合国日内瓦、维也纳和内罗毕办事处以及非洲经委会次区域办事处合作"
    found = _found(text)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert len(found) == 6


def test_a_masked_text_has_one_sign_for_each_body() -> None:
    text = "与世界银行(世行)和大会合作"
    found = _found(text)
    masked = mask(text, (Named(body.start, body.end, body.keys) for body in found), spaced=False)
    assert len(masked.text) == len("与A和B合作")
    assert masked.printed(masked.text) == "与世界银行和大会合作"
    assert list(masked.bodies(masked.text)) == [("WORLD-BANK",), ("GA",)]
