"""What goes on from one plan to the next: titles compared, units matched, instruments that follow one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import ids, registry, terms
from kg.continuity.lexicon import Lexicon, tokens
from kg.continuity.matching import LEAST, continuations
from kg.continuity.successions import Succession, successions
from kg.continuity.titles import Comparison, known_in_several
from kg.continuity.units import Continuation, PlanUnit
from kg.graph import quads
from kg.graph.store import memory
from kg.instruments.named import load as load_named
from kg.lang import LANGUAGES
from kg.lang.subjects import subjects
from kg.model import Document, Level, Records, UnitKey
from kg.validate import validate
from tests.sample import sample_english, sample_records
from tests.unit.two_plans import chinese, english, mandates, store


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    """Titles compared by what the registries name in both languages."""
    return Comparison(known_in_several(registry.load(), load_named(), []))


# ---------------------------------------------------------------- titles


def test_titles_in_one_language(comparison: Comparison) -> None:
    one = {"en": "Women in development"}
    assert comparison.agreement(one, {"en": "WOMEN in development."}) == 1.0
    assert 0.5 < comparison.agreement(one, {"en": "Women and development"}) < 1.0
    assert comparison.agreement(one, {"en": "Oceans"}) == 0.0
    assert comparison.renamed(one, {"en": "Women and development"})
    assert not comparison.renamed(one, {"en": "Women in Development"})


def test_titles_in_two_languages_by_what_is_named_in_both(comparison: Comparison) -> None:
    english_titles = ["Statistics", "Human rights", "Sustainable development", "Crime prevention", "Oceans", "Trade"]
    for chinese_title, meant in [
        ("统计", "Statistics"),
        ("人权", "Human rights"),
        ("可持续发展", "Sustainable development"),
    ]:
        scores = {each: comparison.agreement({"zh": chinese_title}, {"en": each}) for each in english_titles}
        assert max(scores, key=scores.__getitem__) == meant and scores[meant] > 0.5
        assert scores[meant] == comparison.agreement({"en": meant}, {"zh": chinese_title})
        assert not comparison.renamed({"zh": chinese_title}, {"en": meant})
    assert comparison.renamed({"zh": "预防犯罪和刑事司法"}, {"en": "Sustainable human settlements"})


def test_a_lexicon_that_knows_nothing_says_nothing() -> None:
    empty = Comparison([])
    assert empty.agreement({"zh": "统计"}, {"en": "Statistics"}) == 0.0
    assert not empty.renamed({"zh": "统计"}, {"en": "Statistics"})
    assert empty.agreement({}, {"en": "Statistics"}) == 0.0 and not empty.renamed({}, {})


@given(st.lists(st.tuples(st.text(max_size=12), st.text(max_size=12)), max_size=6), st.text(), st.text())
def test_agreement_is_a_share(pairs: list[tuple[str, str]], one: str, other: str) -> None:
    lexicon = Lexicon(pairs)
    left, right = lexicon.side(one, 0), lexicon.side(other, 1)
    assert 0.0 <= lexicon.agreement(left, right) <= 1.0
    assert lexicon.differ(left, right) in (True, False)
    assert all(tokens(one)) and (lexicon.agreement(left, right) == 0 or not lexicon.differ(left, right) or pairs)


# ---------------------------------------------------------------- units


def unit(
    iri: str, title: str, year: int = 2021, level: Level = Level.SUBPROGRAMME, plan: str = "", **more: object
) -> PlanUnit:
    """A unit by its IRI: ``p`` the programme, ``3`` a subprogramme of it, ``s-3`` one of the part ``s``."""
    name = iri.partition("/")[2]
    parts = name.split("-")
    path = (parts[-1], "") if level == Level.SUBPROGRAMME else ("", "")
    around = tuple(f"{iri.partition('/')[0]}/{each}" for each in (*("-".join(parts[:-1]),)[: len(parts) - 1], "p"))
    values: dict[str, object] = {
        "iri": iri,
        "plan": plan or f"{year}-approved",
        "year": year,
        "edition": "approved",
        "programme": "7",
        "level": level,
        "path": path,
        "around": () if level == Level.PROGRAMME else around if level != Level.SECTION else around[-1:],
        "titles": {"en": title} if title else {},
    }
    return PlanUnit(**(values | more))  # type: ignore[arg-type]


def plan(year: int, titles: Mapping[str, str], **more: object) -> list[PlanUnit]:
    """The units of a programme in a year, by number and title."""
    return [
        unit(f"{year}/p", "Economic and social affairs", year, Level.PROGRAMME, **more),
        *(unit(f"{year}/{number}", title, year, **more) for number, title in titles.items()),
    ]


def links(units: Sequence[PlanUnit]) -> dict[str, tuple[str, str]]:
    """Later unit to earlier unit and kind; of several the last."""
    return {each.later: (each.earlier, each.kind) for each in continuations(units, Comparison([]))}


def test_units_that_change_places_keep_their_titles() -> None:
    found = links(
        [*plan(2021, {"1": "Statistics", "2": "Population"}), *plan(2027, {"1": "Population", "2": "Statistics"})]
    )
    assert found == {
        "2027/p": ("2021/p", "continued"),
        "2027/1": ("2021/2", "continued"),
        "2027/2": ("2021/1", "continued"),
    }


def test_a_number_holds_where_the_title_changed() -> None:
    found = links([*plan(2021, {"1": "Statistics", "2": "Forests"}), *plan(2027, {"1": "Statistics", "2": "Oceans"})])
    assert found["2027/2"] == ("2021/2", "renamed")


def test_a_title_that_turns_on_something_else_in_another_language_is_another() -> None:
    titles = Comparison([], subjects())
    assert titles.speak_otherwise({"zh": "将性别平等视角纳入发展的主流"}, {"en": "Empowerment of youth"})
    assert not titles.speak_otherwise({"zh": "人口与贸易"}, {"en": "Population"})  # one says more
    assert not titles.speak_otherwise({"en": "Trade"}, {"en": "Population"})  # compared as printed
    units = [*plan(2021, {"1": ""}), *plan(2027, {"1": ""})]
    units = [
        replace(each, titles={"zh": "私营部门"} if each.year == 2021 else {"en": "Infrastructure"})
        if each.level == Level.SUBPROGRAMME
        else each
        for each in units
    ]
    (link,) = (each for each in continuations(units, Comparison([]), titles) if each.later == "2027/1")
    assert link.kind == "renamed"


def test_new_units_and_those_that_are_gone() -> None:
    found = links([*plan(2021, {"1": "Statistics", "3": "Forests"}), *plan(2027, {"1": "Statistics", "4": "Oceans"})])
    assert set(found) == {"2027/p", "2027/1"}


def test_merged_and_split_units() -> None:
    apart = {"1": "Statistics and population", "2": "Statistics and population"}
    together = {"1": "Statistics and population"}
    merged = continuations([*plan(2021, apart), *plan(2027, together)], Comparison([]))
    assert [(each.earlier, each.kind) for each in merged if each.later == "2027/1"] == [
        ("2021/1", "merged"),
        ("2021/2", "merged"),
    ]
    split = continuations([*plan(2021, together), *plan(2027, apart)], Comparison([]))
    assert [(each.later, each.kind) for each in split if each.earlier == "2021/1"] == [
        ("2027/1", "split"),
        ("2027/2", "split"),
    ]


def test_leads_mandates_and_text_speak_for_a_link() -> None:
    known: dict[str, object] = {
        "leads": frozenset({"UNSD"}), "mandates": frozenset({"A/RES/70/1", "A/RES/70/2"}), "marks": {"body UNSD": 3}
    }  # fmt: skip
    units = [*plan(2021, {}), unit("2021/1", "Statistics", **known), unit("2021/2", "Statistics")]
    units += [*plan(2027, {}), unit("2027/9", "Numbers", 2027, **known)]
    (link,) = (each for each in continuations(units, Comparison([])) if each.later == "2027/9")
    assert link.earlier == "2021/1" and set(link.methods) == {"lead", "mandates", "text"}
    assert 0.9 < link.confidence < 1


def test_fascicles_of_one_programme_are_matched_by_lead_and_each_keeps_its_own() -> None:
    def lead(key: str) -> dict[str, object]:
        return {"leads": frozenset({key})}

    earlier = [
        unit("2021/p", "Management", level=Level.PROGRAMME),
        unit("2021/s", "Department of Management", level=Level.SECTION, **lead("DMSPC")),
        unit("2021/s-1", "Finance"),
        unit("2021/t", "Department of Support", level=Level.SECTION, **lead("DOS")),
        unit("2021/t-1", "Finance"),
    ]
    later = [
        unit("A/p", "Management", 2027, Level.PROGRAMME, "2027-proposed-sect29A", edition="proposed", **lead("DMSPC")),
        unit("A/1", "Finance", 2027, plan="2027-proposed-sect29A", edition="proposed"),
        unit("B/p", "Management", 2027, Level.PROGRAMME, "2027-proposed-sect29B", edition="proposed", **lead("DOS")),
        unit("B/1", "Finance", 2027, plan="2027-proposed-sect29B", edition="proposed"),
    ]
    found = links([*earlier, *later])
    assert {later: earlier for later, (earlier, _) in found.items()} == {
        "A/p": "2021/s", "A/1": "2021/s-1", "B/p": "2021/t", "B/1": "2021/t-1"
    }  # fmt: skip


def test_editions_follow_one_another() -> None:
    titles = {"1": "Statistics"}
    units = [
        *plan(2026, titles),
        *plan(2025, titles),
        *(replace(each, iri=each.iri.replace("2027", "draft"), around=("draft/p",) if each.around else (),
                  edition="proposed", plan="2027-proposed") for each in plan(2027, titles)),
        *plan(2027, titles),
    ]  # fmt: skip
    pairs = {(each.earlier, each.later) for each in continuations(units, Comparison([])) if each.later[-1] == "1"}
    assert pairs == {("2025/1", "2026/1"), ("2026/1", "draft/1"), ("2026/1", "2027/1"), ("draft/1", "2027/1")}


@given(
    st.dictionaries(st.sampled_from("123456"), st.sampled_from(["", "Statistics", "Population", "Oceans"]), max_size=6),
    st.dictionaries(st.sampled_from("123456"), st.sampled_from(["", "Statistics", "Population", "Oceans"]), max_size=6),
)
def test_links_hold_together(earlier: dict[str, str], later: dict[str, str]) -> None:
    units = [*plan(2021, earlier), *plan(2027, later)]
    found = continuations(units, Comparison([]))
    assert found == continuations(units, Comparison([]))
    single = [each for each in found if each.kind in ("continued", "renamed")]
    assert len({each.earlier for each in single}) == len({each.later for each in single}) == len(single)
    assert len({(each.earlier, each.later) for each in found}) == len(found)
    for each in found:
        assert each.earlier.startswith("2021/") and each.later.startswith("2027/")
        assert LEAST <= each.confidence < 1 and each.methods


# ---------------------------------------------------------------- instruments


def listed(language: str, year: int, titles: Sequence[tuple[str, str]]) -> Records:
    document = Document(f"A/{year - 1946}/6", language, year, "approved", "", "", "")
    return Records(document, mandates=mandates(UnitKey("1"), titles, 10))


def test_resolutions_of_one_title_follow_one_another() -> None:
    plans = [
        listed("en", 2021, [("A/RES/74/1", "Oceans"), ("A/RES/70/1", "Oceans"), ("E/RES/2019/1", "Oceans")]),
        listed("en", 2027, [("A/RES/80/1", "OCEANS"), ("A/RES/80/2", "Oceans"), ("A/DEC/80/401", "Oceans")]),
    ]
    assert successions(plans, Comparison([])) == [
        Succession("A/RES/70/1", "A/RES/74/1", "title", 1.0),
        Succession("A/RES/74/1", "A/RES/80/1", "title", 1.0),
    ]


def test_titles_that_are_missing_follow_nothing() -> None:
    plans = [
        listed("en", 2021, [("A/RES/70/1", "")]),
        listed("en", 2027, [("A/RES/80/1", "Oceans"), ("A/RES/80/2", "")]),
    ]
    assert successions(plans, Comparison([])) == []


def test_resolutions_in_parts_follow_as_a_whole() -> None:
    plans = [
        listed("en", 2021, [("A/RES/74/255 A-B", "Oceans")]),
        listed("en", 2027, [("A/RES/76/240", "Oceans"), ("A/RES/77/256 A-B", "Oceans")]),
    ]
    assert steps(plans, Comparison([])) == [
        ("A/RES/74/255 A-B", "A/RES/76/240"),
        ("A/RES/76/240", "A/RES/77/256 A-B"),
    ]


def steps(plans: Sequence[Records], titles: Comparison) -> list[tuple[str, str]]:
    return [(each.earlier, each.later) for each in successions(plans, titles)]


def test_two_wordings_of_one_instrument_make_one_chain() -> None:
    """No fork: an instrument listed under two wordings has one successor, the nearest."""
    plans = [
        listed("en", 2021, [("A/RES/73/1", "Coordination of emergency humanitarian aid"), ("A/RES/74/2", "Coordination of emergency humanitarian aid")]),
        listed("en", 2027, [("A/RES/73/1", "Coordination of humanitarian emergency aid"), ("A/RES/79/3", "Coordination of humanitarian emergency aid")]),
    ]  # fmt: skip
    assert steps(plans, Comparison([])) == [("A/RES/73/1", "A/RES/74/2"), ("A/RES/74/2", "A/RES/79/3")]


def test_a_number_listed_under_quite_another_title_joins_nothing() -> None:
    plans = [
        listed("en", 2021, [("A/RES/69/3", "Oceans and seas"), ("A/RES/70/1", "Oceans and seas")]),
        listed("en", 2027, [("A/RES/69/3", "Epidemics"), ("A/RES/71/1", "Epidemics")]),
    ]
    assert steps(plans, Comparison([])) == [("A/RES/69/3", "A/RES/70/1")]


@given(
    st.lists(
        st.tuples(st.sampled_from(["en", "zh"]), st.integers(60, 66), st.integers(1, 3),
                  st.sampled_from(["Oceans", "Oceans and seas", "Human rights", "海洋", "人权", "人权和海洋"])),
        max_size=24,
    )
)  # fmt: skip
def test_successions_are_chains(rows: list[tuple[str, int, int, str]]) -> None:
    plans = [
        listed(language, 2021, [(f"A/RES/{session}/{item}", title) for of, session, item, title in rows if of == language])
        for language in ("en", "zh")
    ]  # fmt: skip
    found = steps(plans, Comparison([], subjects()))
    assert len({one for one, _ in found}) == len({other for _, other in found}) == len(found)
    assert all(int(one.split("/")[2]) < int(other.split("/")[2]) for one, other in found)


@pytest.mark.parametrize(
    ("chinese_title", "english_title", "same"),
    [
        ("保护移徙者", "Protection of migrants", True),
        ("百慕大问题", "Question of Bermuda", True),
        ("关岛问题", "Question of Bermuda", False),
        ("老龄问题委员会第四届会议的报告", "Report of the Committee on Ageing on its fourth session", True),
        ("老龄问题委员会第四届会议的报告", "Report of the Committee on Ageing on its twelfth session", False),
        ("2020 年住房方案", "Housing programme for 2020", True),
        ("2020 年住房方案", "Housing programme for 2030", False),
        ("消除暴力侵害妇女行为国际日", "International day for the eradication of poverty", False),
        ("残疾人权利公约", "Convention on the rights of the child", False),
    ],
)
def test_titles_in_two_languages_turn_on_the_same(chinese_title: str, english_title: str, same: bool) -> None:
    titles = Comparison(known_in_several(registry.load(), load_named(), []), subjects())
    plans = [
        listed("zh", 2021, [("A/RES/74/1", chinese_title)]),
        listed("en", 2027, [("A/RES/80/1", english_title)]),
    ]
    found = successions(plans, titles)
    assert [each.method for each in found] == (["title-translated"] if same else [])
    assert all(0.85 <= each.confidence < 0.95 for each in found)


def test_a_title_with_its_like_takes_a_second_wording() -> None:
    plans = [
        listed("zh", 2021, [("A/RES/52/1", "保护难民和移民"), ("A/RES/74/1", "保护难民和移徙者")]),
        listed("en", 2027, [("A/RES/52/1", "Protection of refugees and migrants"), ("A/RES/80/1", "Protection of refugees and migrants")]),
    ]  # fmt: skip
    found = steps(plans, Comparison(known_in_several(registry.load(), load_named(), []), subjects()))
    assert found == [("A/RES/52/1", "A/RES/74/1"), ("A/RES/74/1", "A/RES/80/1")]


def test_subjects_are_one_a_row_with_forms_in_each_language() -> None:
    rows = subjects()
    assert len(rows) > 500 and {each.kind for each in rows} == {"subject", "action", "number"}
    for each in rows:
        assert set(each.forms) <= set(LANGUAGES) and all(form for forms in each.forms.values() for form in forms)
        assert all(len(form) > 1 for form in each.forms.get("zh", ()))
    assert len({tuple(each.forms["en"]) + tuple(each.forms["zh"]) for each in rows}) == len(rows)


def test_titles_in_two_languages_are_one_by_a_common_instrument_or_the_lexicon(comparison: Comparison) -> None:
    found = successions([chinese(), english()], comparison)
    assert [(each.earlier, each.later, each.method) for each in found] == [
        ("A/RES/74/235", "A/RES/79/223", "title-translated"),
        ("E/RES/2015/9", "E/RES/2019/9", "title"),
        ("E/RES/2019/9", "E/RES/2023/9", "title-translated"),
    ]
    assert all(0.5 <= each.confidence <= 1 for each in found)


# ---------------------------------------------------------------- the graph


def test_one_plan_has_no_links_over_the_years() -> None:
    made = list(quads([sample_records()], registry.load()))
    assert not [q for q in made if q.predicate.value in (terms.CONTINUES, terms.SUCCEEDS, terms.METHOD)]


def test_instruments_bodies_and_programmes_are_joined_and_editions_stay_apart() -> None:
    made = memory(quads([sample_records(), sample_english()], registry.load()))
    assert made.query(
        f"ASK {{ GRAPH ?g {{ ?one <{terms.MANDATED_BY}> ?i . ?other <{terms.MANDATED_BY}> ?i }} GRAPH ?h {{ ?one "
        f"<{terms.PLAN_YEAR}> 2021 }} GRAPH ?j {{ ?other <{terms.PLAN_YEAR}> 2027 }} }}"
    )
    line = ids.programme_line("1")
    titles = {
        (row["t"].language, row["t"].value)
        for row in made.query(f"SELECT ?t {{ GRAPH ?g {{ <{line}> <{terms.TITLE}> ?t }} }}")
    }
    assert titles == {("zh", "大会事务和会议管理"), ("en", "General Assembly affairs and conference management")}
    units = made.query(f"SELECT ?u {{ GRAPH ?g {{ ?u <{terms.OF_LINE}> <{line}> }} }}")
    assert {row["u"].value for row in units} == {ids.unit("2021-approved", "1"), ids.unit("2027-proposed-sect2", "1")}


def test_links_conform_to_their_shapes() -> None:
    wrong = [each for each in validate(store()).results if "/shape/" in each.shape.value]
    names = ("continu", "succe", "link", "later", "in-programme")
    assert not [each for each in wrong if each.shape.value.rpartition("/")[2].startswith(names)]


def test_the_corpus_goes_on(shared: Path) -> None:
    """Units of three fascicles find theirs in the Chinese plan; what every reader would link is linked."""
    from kg.graph.context import open_context
    from kg.graph.continuity import plan_units
    from kg.pipeline import read_document

    known, corpus = registry.load(), shared / "corpus"
    names = ["A_75_6_Add.1.zh.txt", *(f"en-2027/A_81_6_Sect.{each}.en.docx" for each in ("9", "13", "27"))]
    documents = [read_document(corpus / name, known)[0] for name in names]
    units = plan_units([(open_context(each), each) for each in documents], known)
    titles = Comparison(known_in_several(known, load_named(), documents))
    found: dict[str, Continuation] = {
        ids.local(each.later).removeprefix("unit-2027-proposed-"): each for each in continuations(units, titles)
    }
    expected = {f"sect9-7-{number}": f"7-{number}" for number in range(1, 10)}
    expected |= {
        "sect13-10": "10", "sect13-10-6": "10-s1-6",
        "sect27-23-s1-1": "23-1", "sect27-23-s1-2": "23-2", "sect27-23-s1-3": "23-4", "sect27-23-s1-4": "23-5",
        "sect27-23-s2": "23-3",
    }  # fmt: skip
    assert {
        later: ids.local(found[later].earlier).removeprefix("unit-2021-approved-")
        for later in expected
        if later in found
    } == expected
