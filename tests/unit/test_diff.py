"""What changed from one plan to a later one: as data, as a report, on the command line."""

from __future__ import annotations

import json
import re
import shutil
import xml.etree.ElementTree as ET
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store
from typer.testing import CliRunner, Result

from kg import registry
from kg.cli import app
from kg.compare import html, markdown
from kg.compare.changes import Changes, compare
from kg.compare.network import network
from kg.compare.report import Heading, Items, Paragraph, Table, Text, blocks
from kg.compare.write import text
from kg.errors import QueryError
from kg.graph import graphs
from kg.graph.output import write_build
from kg.ids import local
from kg.lang import LANGUAGES
from kg.lang.changes import change_words
from tests.unit.two_plans import chinese, english, store


@pytest.fixture(scope="module")
def changes() -> Changes:
    return compare(store(), 2021, 2027)


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build directory of both plans."""
    out = tmp_path_factory.mktemp("two") / "build"
    records = [chinese(), english()]
    return write_build(out, graphs(records, registry.load()), records, []).path


def kg(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_every_unit_has_its_fate(changes: Changes) -> None:
    one, seven = changes.programmes
    assert [(unit.change, unit.before, unit.after) for unit in seven.units] == [
        ("continued", "7", "7"),
        ("continued", "7-2", "7-1"),
        ("continued", "7-1", "7-2"),
        ("new", "", "7-4"),
        ("gone", "7-3", ""),
    ]
    assert one.unit_counts() == {"continued": 1, "renamed": 0, "merged": 2, "split": 0, "new": 0, "gone": 2}
    assert all((unit.confidence is None) == (unit.change in ("new", "gone")) for unit in seven.units)
    assert changes.not_compared == ("3",)
    assert changes.documents == ((2021, "A/75/6/Add.1", "zh"), (2027, "A/82/6/Add.1", "en"))


def test_every_mandate_has_its_fate(changes: Changes) -> None:
    seven = changes.programmes[1]
    assert seven.fates() == {
        "A/RES/70/1": "dropped",
        "A/RES/64/267": "dropped",
        "A/RES/65/234": "dropped",
        "A/RES/66/130": "kept",
        "E/RES/2015/9": "kept",
        "A/RES/49/128": "moved",
        "A/RES/74/235": "superseded",
        "E/RES/2019/9": "superseded",
        "A/RES/79/300": "added",
    }
    by = {each.cited: each.by for each in seven.mandates if each.change == "superseded"}
    assert by == {"A/RES/74/235": ("A/RES/79/223",), "E/RES/2019/9": ("E/RES/2023/9",)}
    statistics = next(unit.later_unit for unit in seven.units if unit.after == "7-2")
    assert seven.mandate_counts(statistics) == {"kept": 2, "moved": 0, "superseded": 2, "dropped": 1, "added": 1}
    assert seven.mandate_counts() == {"kept": 2, "moved": 1, "superseded": 2, "dropped": 3, "added": 1}


def test_deliverables_and_targets_then_and_now(changes: Changes) -> None:
    seven = changes.programmes[1]
    assert [(local(d.unit)[-3:], d.category, str(d.before), str(d.after)) for d in seven.deliverables] == [
        ("7-1", "A", "1235", "0"),  # the printed total, not the row
        ("7-2", "A", "22", "25"),  # the sum of the rows, for want of a total
    ]
    assert [(t.year, t.target, t.met, t.line) for t in seven.targets] == [
        (2021, "12", "", 38),
        (2027, "30", "not-met", 48),
    ]


def test_titles_in_the_language_asked_for() -> None:
    for language, title in (("zh", "统计"), ("en", "Statistics")):
        of_language = compare(store(), 2021, 2027, language=language, programme="7")
        assert [programme.number for programme in of_language.programmes] == ["7"]
        assert of_language.not_compared == ()
        assert title in text(of_language, "md")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"earlier": 2027, "later": 2021}, "comes before"),
        ({"earlier": 2020, "later": 2027}, "no plan for 2020 .*2021, 2027"),
        ({"earlier": 2021, "later": 2030}, "no plan for 2030"),
        ({"earlier": 2021, "later": 2027, "programme": "99"}, "programme '99'"),
        ({"earlier": 2021, "later": 2027, "programme": "3"}, "programme '3'"),
        ({"earlier": 2021, "later": 2027, "language": "fr"}, "no reports in 'fr'"),
    ],
)
def test_what_cannot_be_compared_is_one_sentence(arguments: dict[str, object], said: str) -> None:
    with pytest.raises(QueryError, match=said) as caught:
        compare(store(), **arguments)  # type: ignore[arg-type]
    assert "\n" not in str(caught.value) and str(caught.value).endswith(".")


# ---------------------------------------------------------------- reports


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_holds_everything_in_both_languages(language: str) -> None:
    changes = compare(store(), 2021, 2027, language=language)
    words, shown = change_words(language), text(changes, "md")
    for said in (words.title.format(earlier=2021, later=2027), *words.units.values(), words.deliverables_heading):
        assert said in shown
    for each in changes.programmes[1].mandates:
        assert f"[{each.cited}](https://undocs.org/" in shown
    assert "1235" in shown and "-1235" in shown and "+3" in shown
    assert "{" not in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_name_every_change_and_method(language: str) -> None:
    from kg.compare.changes import MANDATE_CHANGES, UNIT_CHANGES
    from kg.continuity.matching import WEIGHTS

    words = change_words(language)
    assert set(words.units) == set(UNIT_CHANGES) and set(words.mandates) == set(MANDATE_CHANGES)
    assert set(words.methods) == set(WEIGHTS)


def test_markdown_is_well_formed(changes: Changes) -> None:
    for line in text(changes, "md").splitlines():
        assert line == line.rstrip() or line.startswith("- ")
        if line.startswith("|"):
            assert line.endswith("|")
    shown = markdown.write(
        [
            Heading(2, "A *b*"),
            Table(("x|y", "n"), (("a\nb", Text("1_2", "https://x/(y)")),), frozenset((1,))),
            Items("More: 1", (("one",),)),
            Paragraph(("<script>",)),
        ]
    )
    assert shown == (
        "## A \\*b\\*\n\n| x\\|y | n |\n| --- | ---: |\n| a b | [1\\_2](https://x/%28y%29) |\n\n**More: 1**\n\n- one\n\n\\<script\\>\n"
    )


class _Page(HTMLParser):
    """Counts the tags that are open; void ones never are."""

    VOID = frozenset(("meta", "link", "br"))

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_and_needs_nothing_else(changes: Changes) -> None:
    page = text(changes, "html")
    parser = _Page()
    parser.feed(page)
    assert parser.open == [] and parser.seen.count("table") == 1 + 2 + 1 + 1
    assert not re.search(r"<(?:script|link|img)|src=|@import|url\(", page)
    assert '<html lang="en">' in page
    shown = html.write([Heading(1, "a<b"), Paragraph((Text("x&y", "https://x/?a=1&b=2"), "<i>"))], "en")
    assert "<title>a&lt;b</title>" in shown and 'href="https://x/?a=1&amp;b=2">x&amp;y</a>&lt;i&gt;' in shown


def test_json_holds_the_same(changes: Changes) -> None:
    data = json.loads(text(changes, "json"))
    assert data["earlier"] == 2021 and len(data["programmes"]) == 2
    assert len(data["programmes"][1]["mandates"]) == len(changes.programmes[1].mandates)
    assert data["programmes"][1]["deliverables"][0]["before"] == "1235"


def test_blocks_are_the_same_each_time(changes: Changes) -> None:
    assert list(blocks(changes)) == list(blocks(compare(store(), 2021, 2027)))


def test_the_network_has_years_and_fates(changes: Changes) -> None:
    drawn = network(store(), changes)
    fates = {(edge.target, edge.values["change"], edge.years) for edge in drawn.edges if edge.kind == "mandated-by"}
    assert ("inst-A_RES_66_130", "kept", (2021, 2027)) in fates
    assert ("inst-A_RES_74_235", "superseded", (2021,)) in fates
    assert ("inst-A_RES_79_300", "added", (2027,)) in fates
    assert len(fates) == len(changes.programmes[1].fates()) + 2  # those that supersede stand beside them
    assert ("inst-A_RES_79_223", "inst-A_RES_74_235") in {
        (edge.source, edge.target) for edge in drawn.edges if edge.kind == "succeeds"
    }
    assert {node.id for node in drawn.nodes} == {end for e in drawn.edges for end in (e.source, e.target)}


def test_the_report_asks_whether_a_target_was_met_and_says_where_a_year_has_none(changes: Changes) -> None:
    words, seven = change_words("en"), changes.programmes[1]
    shown = list(blocks(replace(changes, programmes=(seven,))))
    (table,) = (each for each in shown if isinstance(each, Table) and words.met_heading in each.header)
    assert words.met_heading.endswith("?")
    assert [(row[1], row[4], row[5]) for row in table.rows] == [("2021", "12", ""), ("2027", "30", "not met")]
    said = words.no_targets.format(year=2021)
    assert Paragraph((said,)) not in shown
    later = replace(seven, targets=seven.targets[1:])
    assert Paragraph((said,)) in list(blocks(replace(changes, programmes=(later,))))


# ---------------------------------------------------------------- the command


def test_the_command_writes_each_format(build: Path, tmp_path: Path) -> None:
    shown = kg("diff", 2021, 2027, build)
    assert shown.exit_code == 0 and shown.stdout.startswith("# Changes from the plan for 2021")
    for suffix, begins in (("md", "# "), ("html", "<!doctype html>"), ("json", "{"), ("gexf", "<?xml")):
        out = tmp_path / f"changes.{suffix}"
        made = kg("diff", 2021, 2027, build, "--out", out, "--lang", "zh")
        assert made.exit_code == 0, made.output
        assert out.read_text(encoding="utf-8").startswith(begins)
    root = ET.parse(tmp_path / "changes.gexf").getroot()
    space = {"g": "http://gexf.net/1.3"}
    assert root.find("g:graph", space).get("mode") == "dynamic"  # type: ignore[union-attr]
    assert root.findall(".//g:edge/g:spells/g:spell", space)
    named = tmp_path / "other" / "changes.txt"
    assert kg("diff", 2021, 2027, build, "--out", named, "--format", "md").exit_code == 0
    assert named.read_text(encoding="utf-8").startswith("# ")
    shutil.rmtree(named.parent)
    assert kg("diff", 2021, 2027, build, "--format", "json").stdout.startswith("{")
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"changes.{s}" for s in ("gexf", "html", "json", "md")]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((2021, 2030, "{build}"), "no plan for 2030"),
        ((2021, 2027, "{build}", "--format", "docx"), "no format 'docx'"),
        ((2021, 2027, "{build}", "--format", "gexf"), "--out"),
        ((2021, 2027, "nowhere"), "holds no build"),
        ((2027, 2021, "{build}"), "comes before"),
        ((2021, 2021, "{build}"), "comes before"),
        ((2021, 2027, "{build}", "--out", "{build}/ch.xyz"), "suffix of 'ch.xyz'"),
        ((2021, 2027, "{build}", "--out", "{build}/name"), "suffix of 'name'"),
        ((2021, 2027, "{build}", "--out", "{build}/dataset.nq/x.md"), "cannot be written"),
    ],
)
def test_the_command_fails_in_one_sentence(arguments: tuple[object, ...], said: str, build: Path) -> None:
    failed = kg("diff", *(str(each).format(build=build) for each in arguments))
    assert failed.exit_code == 2
    assert said in failed.stderr and failed.stderr.count("\n") == 1


def test_a_graph_of_one_plan_has_no_changes(specimen_build: Path) -> None:
    failed = kg("diff", 2021, 2027, specimen_build)
    assert failed.exit_code == 2 and "no plan for 2027" in failed.stderr


def test_an_empty_graph_has_no_plans() -> None:
    with pytest.raises(QueryError, match="no year"):
        compare(Store(), 2021, 2027)


def test_the_dataset_file_gives_the_same_changes(build: Path, changes: Changes) -> None:
    loaded = Store()
    loaded.bulk_load(path=build / "dataset.nq", format=RdfFormat.N_QUADS)
    assert compare(loaded, 2021, 2027) == changes
