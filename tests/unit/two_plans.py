"""Two small plans made by hand, of 2021 in Chinese and of 2027 in English, in which everything happens that can.

Programme 7 has its statistics and population change places, forests go and oceans come; programme 1 has a
subprogramme in two offices merged into one. The names are those of the United Nations, the plans are invented.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pyoxigraph import Store

from kg import registry
from kg.graph import quads
from kg.graph.store import memory
from kg.model import (
    Citation,
    Deliverable,
    Document,
    Level,
    Mandate,
    Measure,
    MeasureValue,
    Records,
    Result,
    Unit,
    UnitKey,
    Value,
)

EARLIER, LATER = 2021, 2027
NEW_YORK, GENEVA = "会议管理，纽约", "会议管理，日内瓦"


def citation(cited: str) -> Citation:
    """An instrument of the General Assembly or the Council by its identifier."""
    organ, kind = {"A": "GA", "E": "ECOSOC"}[cited[0]], "decision" if "/DEC/" in cited else "resolution"
    return Citation(cited.split("/", 2)[2], cited, organ, kind)


def mandates(unit: UnitKey, titles: Iterable[tuple[str, str]], line: int) -> tuple[Mandate, ...]:
    """A list of mandates: identifiers and titles."""
    return tuple(
        Mandate(unit, "", line, citation(cited), title, (line + at,)) for at, (cited, title) in enumerate(titles, 1)
    )


def unit(key: UnitKey, level: Level, title: str, line: int) -> Unit:
    """A unit without an objective."""
    return Unit(key, level, title, (line,))


def row(unit_: UnitKey, label: str, planned: tuple[int, str], line: int, total: bool = False) -> Deliverable:
    """A row of parliamentary documentation with the number planned for a year; without a label, the printed total."""
    year, number = planned
    return Deliverable(
        "7.1", unit_, "A", "", "", "" if total else "1", label, (Value(year, "planned", number, number),), "", (line,),
        total=total, subcategory_code="parliamentary-documentation",
    )  # fmt: skip


def measure(unit_: UnitKey, title: str, values: dict[int, str], line: int, result: str = "") -> Measure:
    """A measure with its values by year."""
    return Measure(
        "7.2", "measure-table", unit_, title, "", tuple(MeasureValue("", y, v, "table", (line,)) for y, v in values.items()),
        (line,), result,
    )  # fmt: skip


@cache
def chinese() -> Records:
    """The plan for 2021."""
    seven, one = UnitKey("7"), UnitKey("1")
    statistics, population, forests = (UnitKey("7", "", number) for number in "123")
    in_new_york, in_geneva = UnitKey("1", NEW_YORK, "3"), UnitKey("1", GENEVA, "3")
    return Records(
        document=Document("A/75/6/Add.1", "zh", EARLIER, "approved", "2021 年方案计划", "plan.zh.txt", "1" * 64),
        units=(
            unit(one, Level.PROGRAMME, "大会事务和会议管理", 10),
            unit(UnitKey("1", NEW_YORK), Level.GROUP, NEW_YORK, 11),
            unit(in_new_york, Level.SUBPROGRAMME, "统计司的会议", 12),
            unit(UnitKey("1", GENEVA), Level.GROUP, GENEVA, 13),
            unit(in_geneva, Level.SUBPROGRAMME, "统计司的会议", 14),
            unit(UnitKey("3"), Level.PROGRAMME, "裁军", 19),
            unit(seven, Level.PROGRAMME, "经济和社会事务", 20),
            unit(statistics, Level.SUBPROGRAMME, "统计", 30),
            unit(population, Level.SUBPROGRAMME, "人口", 40),
            unit(forests, Level.SUBPROGRAMME, "森林", 50),
        ),
        mandates=(
            *mandates(seven, [("A/RES/70/1", "变革我们的世界：2030 年可持续发展议程")], 21),
            *mandates(
                statistics,
                [
                    ("A/RES/66/130", "妇女参与政治"),
                    ("A/RES/74/235", "妇女参与发展"),
                    ("E/RES/2015/9", "统计委员会的工作"),
                    ("E/RES/2019/9", "统计委员会的工作"),
                    ("A/RES/64/267", "世界统计日"),
                ],
                31,
            ),
            *mandates(population, [("A/RES/49/128", "国际人口与发展会议的报告"), ("A/RES/65/234", "后续行动")], 41),
        ),
        deliverables=(
            row(statistics, "统计委员会文件", (EARLIER, "20"), 36),
            row(statistics, "大会文件", (EARLIER, "2"), 37),
            row(population, "", (EARLIER, "1235"), 46, total=True),
            row(population, "人口文件", (EARLIER, "7"), 47),
        ),
        measures=(measure(statistics, "各国数据的数目", {2020: "8", EARLIER: "12"}, 38),),
    )


@cache
def english() -> Records:
    """The plan for 2027."""
    seven, one = UnitKey("7"), UnitKey("1")
    population, statistics, oceans = (UnitKey("7", "", number) for number in "124")
    return Records(
        document=Document("A/82/6/Add.1", "en", LATER, "approved", "Programme plan for 2027", "plan.en.docx", "2" * 64),
        units=(
            unit(one, Level.PROGRAMME, "General Assembly affairs and conference management", 10),
            unit(UnitKey("1", "", "3"), Level.SUBPROGRAMME, "Meetings of the Statistics Division", 12),
            unit(seven, Level.PROGRAMME, "Economic and social affairs", 20),
            unit(population, Level.SUBPROGRAMME, "Population", 30),
            unit(statistics, Level.SUBPROGRAMME, "Statistics", 40),
            unit(oceans, Level.SUBPROGRAMME, "Oceans and the law of the sea", 50),
        ),
        mandates=(
            *mandates(seven, [("A/RES/49/128", "Report of the International Conference on Population")], 21),
            *mandates(
                statistics,
                [
                    ("A/RES/66/130", "Women and political participation"),
                    ("A/RES/79/223", "Women in development"),
                    ("E/RES/2015/9", "Work of the Statistical Commission"),
                    ("E/RES/2023/9", "Work of the Statistical Commission"),
                    ("A/RES/79/300", "A new beginning"),
                ],
                41,
            ),
        ),
        deliverables=(row(statistics, "Reports", (LATER, "25"), 46), row(population, "Notes", (LATER, "0"), 36)),
        measures=(measure(statistics, "Number of countries with data", {2026: "20", LATER: "30"}, 48, "1"),),
        results=(Result(statistics, "1", "More data", "new", (47,), "not met"),),
    )


@cache
def store() -> Store:
    """Both plans in one graph."""
    return memory(quads([chinese(), english()], registry.load()))
