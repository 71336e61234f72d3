"""A plan read against itself: what is found, and what must stay silent. All texts are specimens."""

from __future__ import annotations

import pytest

from kg.findings import Code
from kg.model import (
    Block,
    Deliverable,
    Document,
    Finding,
    Furniture,
    Kind,
    Level,
    Line,
    Measure,
    MeasureValue,
    NumberedTable,
    Paragraph,
    Records,
    Result,
    Role,
    Unit,
    UnitKey,
    Value,
)
from kg.records.audit import check

PLAN = Document("A/75/6/Add.1", "zh", 2021, "approved", "方案计划", "plan.txt", "")
FASCICLE = Document("A/81/6 (Sect. 9)", "en", 2027, "proposed", "Programme plan", "plan.docx", "")
UNIT = UnitKey("7", "", "1")
TITLE = "采用数字目录的图书馆总数"


def measure(number: str, title: str, *values: MeasureValue, measured_in: str = "") -> Measure:
    kind = "measure-figure" if not number.isdigit() else "measure-table"
    return Measure(number, kind, UNIT, title, measured_in, values, (40,), result="2")


def value(year: int, said: str, *, basis: str = "", series: str = "", source: str = "chart") -> MeasureValue:
    return MeasureValue(series, year, said, source, (50 + year % 10,), basis, paragraph="7.4" * (source == "narrative"))


def paragraph(text: str) -> Paragraph:
    return Paragraph("7.4", "progress", UNIT, text, (31,), result="2")


def codes(records: Records, *blocks: Block) -> list[tuple[str, str, str]]:
    return [(each.code, each.printed, each.expected) for each in check(records, blocks)]


def found(records: Records, *blocks: Block) -> Finding:
    (only,) = check(records, blocks)
    return only


# ---------------------------------------------------------------- numbers


def cells(said: str, title: str = TITLE, number: str = "7") -> list[tuple[str, str, str]]:
    words = measure("8", "业绩计量", value(2020, said, source="table"))
    return codes(Records(PLAN, measures=(measure("七", title, value(2020, number)), words)))


def test_a_number_and_other_words_for_it() -> None:
    assert cells("5 座图书馆已采用数字目录；读者 300 人") == [(Code.MEASURES_DIFFER, "7", "5")]


@pytest.mark.parametrize(
    "said",
    [
        "7 座图书馆已采用数字目录",
        "至少 5 座图书馆已采用数字目录",
        "约 5 座图书馆已采用数字目录",
        "5 座图书馆中有 3 座采用数字目录",  # which of the two?
        "5 座图书馆已采用数字目录；又有 6 座图书馆采用数字目录",  # two clauses
        "5 座图书馆举办书展",
        "2 020 人参观",
        "图书馆采用数字目录，5 座图书馆举办书展",
        "5%的图书馆采用数字目录",
    ],
)
def test_words_that_agree_or_speak_of_something_else(said: str) -> None:
    assert cells(said) == []


def test_words_for_another_year_or_a_series_are_no_contradiction() -> None:
    words = measure("8", "业绩计量", value(2021, "5 座图书馆已采用数字目录", source="table"))
    assert codes(Records(PLAN, measures=(measure("七", TITLE, value(2020, "7")), words))) == []
    series = measure("七", TITLE, value(2021, "7", series="城市"), value(2021, "4", series="乡村"))
    assert codes(Records(PLAN, measures=(series, words))) == []


def test_the_scale_of_a_number_in_words() -> None:
    words = measure("8", "业绩计量", value(2020, "图书目录网站用户数量达到 59 万人", source="table"))
    same = measure("七", "图书目录网站用户数量", value(2020, "590"), measured_in="千名用户")
    other = measure("七", "图书目录网站用户数量", value(2020, "620"), measured_in="千名用户")
    assert codes(Records(PLAN, measures=(same, words))) == []
    assert codes(Records(PLAN, measures=(other, words))) == [(Code.MEASURES_DIFFER, "620", "590")]


def test_a_number_from_prose_and_a_table() -> None:
    told = measure("七", TITLE, value(2020, "76", source="narrative"))
    words = measure("8", "业绩计量", value(2020, "采用数字目录的图书馆增至 45座", source="table"))
    finding = found(Records(PLAN, measures=(told, words)))
    assert (finding.code, finding.printed, finding.expected) == (Code.PROSE_CONTRADICTS_TABLE, "76", "45")
    assert finding.message.startswith("Paragraph 7.4 says 76 for 2020, table 8 45")


def test_measures_under_one_title() -> None:
    first, second = measure("七", TITLE, value(2020, "7")), measure("八", TITLE, value(2020, "8"), value(2021, "9"))
    assert codes(Records(PLAN, measures=(first, second))) == [(Code.MEASURES_DIFFER, "7", "8")]
    assert codes(Records(PLAN, measures=(first, measure("八", TITLE, value(2020, "7.0"))))) == []
    assert codes(Records(PLAN, measures=(first, measure("八", TITLE, value(2020, "8"), measured_in="千座")))) == []


def test_prose_and_the_measure_of_its_result() -> None:
    charted = measure("七", TITLE, value(2020, "84"), value(2021, "93"))
    text = "采用数字目录的图书馆从 2020 年的 84 座增加到 2021 年的 94 座。"
    assert codes(Records(PLAN, measures=(charted,), paragraphs=(paragraph(text),))) == [
        (Code.PROSE_CONTRADICTS_TABLE, "94", "93")
    ]


# ---------------------------------------------------------------- targets


def outcome(planned: str, actual: str, text: str = "", met: str = "", title: str = "libraries with a catalogue"):  # type: ignore[no-untyped-def]
    chart = measure("IV", title, value(2025, planned, basis="planned"), value(2025, actual, basis="actual"))
    return codes(
        Records(
            FASCICLE,
            measures=(chart,),
            paragraphs=(paragraph(text),),
            results=(Result(UNIT, "2", "More catalogues", "carried-over", (30,), met),),
        )
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("which exceeded the planned target of 12 libraries.", [(Code.PROSE_CONTRADICTS_TABLE, "12", "10")]),
        ("which exceeded the planned target of twelve libraries.", [(Code.PROSE_CONTRADICTS_TABLE, "twelve", "10")]),
        ("which exceeded the planned target of ten libraries.", []),
        ("which exceeded the planned target of 1.86 million views.", []),
        ("which exceeded the planned target of two additional libraries.", []),
        ("which exceeded the planned target of four for a total of ten.", []),
        ("which exceeded the planned target.", []),
    ],
)
def test_the_target_named_in_prose(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert outcome("10", "11", text) == expected


@pytest.mark.parametrize(
    ("planned", "actual", "met", "wrong"),
    [
        ("10", "10", "met", False),
        ("10", "10", "exceeded", True),
        ("10", "10", "not met", True),
        ("10", "9", "met", True),
        ("10", "9", "not met", False),
        ("100", "62", "exceeded", False),  # of some things less is better
        ("10", "11", "not stated", False),
        ("10", "Some libraries", "met", False),
    ],
)
def test_whether_a_target_was_met(planned: str, actual: str, met: str, wrong: bool) -> None:
    expected = [(Code.PROSE_CONTRADICTS_TABLE, met, f"{planned} planned, {actual} actual")]
    assert outcome(planned, actual, met=met) == (expected if wrong else [])


# ---------------------------------------------------------------- titles, captions, years, words


OFFICE = UnitKey("2", "反恐怖主义办公室")


def table(caption: str, unit: UnitKey = OFFICE, number: str = "2.4") -> NumberedTable:
    return NumberedTable(number, "deliverables", unit, caption, (60,))


def test_a_caption_with_a_longer_name() -> None:
    units = (Unit(OFFICE, Level.SECTION, OFFICE.section, (9,)),)
    longer = table("联合国反恐怖主义办公室：按类别和次类别列示的 2019-2021 年期间应交付产出")
    assert codes(Records(PLAN, units=units, tables=(longer,))) == [
        (Code.UNIT_TITLE_DIFFERS, "联合国反恐怖主义办公室", "反恐怖主义办公室")
    ]
    for name in ("反恐怖主义办公室：", "反恐办：", "次级方案 1：", ""):
        same = table(f"{name}按类别和次类别列示的 2019-2021 年期间应交付产出")
        assert codes(Records(PLAN, units=units, tables=(same,))) == []


def test_titles_in_lists_and_contents() -> None:
    units = (Unit(UNIT, Level.SUBPROGRAMME, "Inclusive social development", (9,)),)

    def listed(text: str) -> Block:
        return Block(Kind.HEADING, text, (20,), UNIT, Role.MANDATED_UNIT)

    def contents(text: str) -> Block:
        return Block(Kind.FURNITURE, text, (3,), role=Furniture.CONTENTS)

    records = Records(FASCICLE, units=units)
    assert codes(records, listed("Inclusive Social Development"), listed("")) == []
    assert codes(records, contents("\tSubprogramme 1. Inclusive social development\t12"), contents("Page")) == []
    assert codes(records, contents("\tSubprogramme 8. Forests\t40")) == []
    differs = (Code.UNIT_TITLE_DIFFERS, "Social development", "Inclusive social development")
    assert codes(records, listed("Social development")) == [differs]
    assert codes(records, contents("\tSubprogramme 1. Social development\t12")) == [differs]


def test_a_result_that_is_neither_new_nor_carried_over() -> None:
    def result(number: str, status: str, title: str = "甲") -> Result:
        return Result(UNIT, number, title, status, (int(number),))

    stated = (result("1", "carried-over"), result("2", "new"), result("3", "new"))
    assert codes(Records(PLAN, results=(*stated, result("4", "", "乙")))) == [(Code.RESULT_STATUS_MISSING, "乙", "")]
    assert codes(Records(PLAN, results=(*stated, result("4", "", "乙(参看 2020 年重点成果)")))) == []
    assert codes(Records(PLAN, results=(result("1", "new"), result("2", ""), result("3", "")))) == []


def row(category: str, code: str = "databases", number: str = "2.4", *years: int) -> Deliverable:
    values = tuple(Value(year, "planned", "1", "1") for year in years)
    return Deliverable(number, OFFICE, category, "数据库", "", "1", "库", values, "", (70,), subcategory_code=code)


def test_years_in_a_caption_and_in_the_columns() -> None:
    rows = (row("B", "", "2.4", 2019, 2020), row("B", "", "2.4", 2021))
    assert codes(Records(PLAN, tables=(table("2019-2021 年期间应交付产出"),), deliverables=rows)) == []
    assert codes(Records(PLAN, tables=(table("2021 年应交付产出"),), deliverables=rows)) == []
    assert codes(Records(PLAN, tables=(table("2018–2020 年期间应交付产出"),), deliverables=rows)) == [
        (Code.CAPTION_YEARS_DIFFER, "2018–2020", "2019–2021")
    ]
    assert codes(Records(PLAN, tables=(table("2018–2020 年期间应交付产出"),))) == []


def test_a_subcategory_under_another_category_than_elsewhere() -> None:
    usual = tuple(row("C", number=f"2.{n}") for n in range(1, 4))
    assert codes(Records(PLAN, deliverables=(*usual, row("D")))) == [(Code.SUBCATEGORY_MISPLACED, "D", "C")]
    assert codes(Records(PLAN, deliverables=(*usual[:2], row("D")))) == []
    assert codes(Records(PLAN, deliverables=(*usual, row("D"), row("D", number="2.5")))) == []


def test_years_that_do_not_follow_each_other() -> None:
    def chart(text: str) -> Block:
        return Block(Kind.FURNITURE, text, (12,), UNIT, Furniture.CHART_DEBRIS, raw=(Line(12, text),))

    assert codes(Records(PLAN), chart("2017 2018 2019 2020 2021"), chart("20 40 60")) == []
    assert codes(Records(PLAN), chart("2017 2018 2018 2020 2021 ")) == [
        (Code.YEARS_IRREGULAR, "2017 2018 2018 2020 2021", "2017 2018 2019 2020 2021")
    ]


@pytest.mark.parametrize(
    ("text", "document", "printed"),
    [
        ("统计数据的的可获得性", PLAN, "统计数据的的可获得性"),
        ("由办事处与与委员会主持", PLAN, "由办事处与与委员会主持"),
        ("用于这一目的的渠道，参与与合作，与与会者", PLAN, ""),
        ("results of the the work", FASCICLE, "esults of the the work"),
        ("what it had had, that that", FASCICLE, ""),
    ],
)
def test_words_printed_twice(text: str, document: Document, printed: str) -> None:
    expected = [(Code.WORD_REPEATED, printed, "")] if printed else []
    assert codes(Records(document, paragraphs=(paragraph(text),))) == expected
