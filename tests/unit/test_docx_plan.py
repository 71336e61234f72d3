"""A small fascicle in the layout of 2027, from the Word file to units, mandate lists, tables, measures and results."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.blocks import classify
from kg.blocks.ledger import ledger
from kg.model import Block, Kind, Level, Role, Source, UnitKey
from kg.records import deliverables, measures, narrative, results, tables, units
from kg.sources import read
from tests.docx_files import (
    NAMESPACES,
    bars,
    cell,
    chart,
    chart_drawing,
    docx,
    paragraph,
    raised,
    run,
    series,
    table,
)

EMPTY = paragraph()
YEARS = ("2023 (actual)", "2024 (actual)", "2025 (actual)", "2026 (planned)", "2027 (planned)")
COLUMNS = ["Category and subcategory", "2025 planned", "2025 actual", "2026 planned", "2027 planned"]
HEADER = f"<w:hdr {NAMESPACES}>{paragraph('A/00/6 (Sect. 40)/Part A*')}</w:hdr>"


def bold(text: str) -> str:
    return paragraph(run(text, "b"))


def italic(text: str) -> str:
    return paragraph(run(text, "i"))


COVER = [
    paragraph("Ninety-ninth session", "Session"),
    paragraph("Proposed programme budget for 2027", "TitleHCH"),
    paragraph("\t*\tThis document will be replaced in its entirety by another one in the autumn of the year."),
    paragraph("Section 40", "HCh"),
    paragraph("Weather and tides", "TitleHCH"),
    paragraph("Programme 9", "H23"),
    paragraph("Weather and tides", "H23"),
    EMPTY,
    paragraph("Contents", "HCh"),
    table(["", "Page"], ["Overall orientation", "2"], ["Subprogramme 1. Winds", "4"]),
    EMPTY,
]


def part(number: str, name: str, *blocks: str) -> list[str]:
    return [
        bold(f"\t{number}.\t{name}"),
        EMPTY,
        paragraph("\tA.\tProposed programme plan for 2027 and programme performance in 2025", "HCh"),
        EMPTY,
        paragraph("Overall orientation", "HCh"),
        paragraph("Mandates and background", "H1"),
        *blocks,
    ]


WINDS = part(
    "I",
    "Office of Winds",
    paragraph("\t40.I.1\t2027 is the year in which the Office measures the winds of all coasts."),
    bold("Legislative mandates"),
    paragraph("\t40.I.2\tThe list below provides the mandates of the programme."),
    italic("General Assembly resolutions"),
    table(["1/2", "Winds of the coasts"], ["3/4; 5/6", "Storms"]),
    EMPTY,
    bold("Subprogramme 1"),
    bold("Measuring the winds"),
    EMPTY,
    italic("Treaties"),
    paragraph("\t•\tConvention on Storms of 1961"),
    EMPTY,
    bold("Subprogramme 2, component 1"),
    bold("Tides of harbours"),
    paragraph("Security Council resolution", "H4"),
    table(["7 (2001)", ""]),
    EMPTY,
    bold("Conference of winds, Vienna"),
    paragraph("General Assembly mandate", "H4"),
    table(["A/1/2", "Rules"]),
    paragraph("Deliverables", "H1"),
    paragraph("\t40.I.3\tTable 40.I.1 lists the deliverables."),
    paragraph("Table 40.I.1", "H23"),
    paragraph("Cross-cutting deliverables for the period 2025–2027, by category and subcategory", "H23"),
    table(
        [*COLUMNS[:3], cell(paragraph(run("2026 planned") + raised("a"))), COLUMNS[4]],
        ["A.\tFacilitation of the intergovernmental process and expert bodies", "", "", "", ""],
        ["Parliamentary documentation (number of documents)", "3", "2", "3 [4]", "1"],
        ["1.\tReports on winds", "3", "2", "3 [4]", "1"],
        [cell("Library services: books on winds.", span=5)],
    ),
    paragraph(raised("a") + run("\tReflects an updated plan."), "FootnoteText"),
    paragraph("Table 40.I.1 (continued)", "H23"),
    table(COLUMNS, ["2.\tReports on calms", "–", "1", "–", ""]),
    paragraph("Programme of work", "HCh"),
    paragraph("Subprogramme 1", "H1"),
    paragraph("Measuring the winds", "H1"),
    EMPTY,
    paragraph("Objective", "H1"),
    paragraph("\t40.I.4\tThe objective, to which this subprogramme contributes, is:"),
    paragraph("\t\t(a)\tTo know the winds;"),
    paragraph("\t\t(b)\tTo tell of them."),
    paragraph("Strategy", "H1"),
    paragraph("\t40.I.5\tThe subprogramme will:"),
    paragraph("\t\t(a)\tMeasure:"),
    paragraph("\t\t\t(i)\tSpeed;"),
    paragraph("\t\t\t(ii)\tDirection;"),
    paragraph("\t\t(b)\tWrite;"),
    paragraph("\t\t©\tSpeak."),
    paragraph("Programme performance in 2025", "H1"),
    paragraph("Winds were measured everywhere", "H23"),
    paragraph("\t40.I.6\tThe winds were measured (see figure 40.I.I)."),
    paragraph("Figure 40.I.I", "H23"),
    paragraph("Performance measure: winds measured (annual)", "H23"),
    paragraph("(Percentage)", "H23"),
    chart_drawing("rId5"),
    italic("Note: Without calms."),
    paragraph("Planned results for 2027", "H1"),
    bold("Result 1: more winds"),
    bold("Programme performance in 2025 and target for 2027"),
    paragraph("\t40.I.7\tThe work contributed to 12 winds, which did not meet the planned target of 20 winds."),
    paragraph("Table 40.I.2", "H23"),
    paragraph("Performance measure", "H23"),
    table(
        YEARS,
        ["", " ", "", "", ""],
        ["–", "One wind\nTwo calms", "Three winds", "Four winds", "Five winds"],
    ),
    bold("Result 2: fewer storms"),
    bold("Programme performance in 2025 and target for 2027"),
    paragraph("\t40.I.8\tStorms were counted."),
    bold("Result 3: calm seas"),
    bold("Proposed programme plan for 2027"),
    paragraph("\t40.I.9\tSeas are to be calm."),
    paragraph("Lessons learned and planned change", "H4"),
    paragraph("\t40.I.10\tThe lesson was to wait."),
    paragraph("Subprogramme 2", "H1"),
    paragraph("Component 1", "H1"),
    paragraph("Tides of harbours", "H1"),
    paragraph("Objective", "H1"),
    paragraph("\t40.I.11\tThe objective is to know the tides."),
)
TIDES = part(
    "II",
    "Office of Tides",
    paragraph("\t40.II.1\tThe Office of Tides has no subprogrammes."),
    bold("Objective"),
    paragraph("\t40.II.2\tThe objective, to which the Office contributes, is to publish."),
)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Source:
    figure = chart(bars(series("Column1", YEARS[:3], ("10", "20", "30"))), legend=False)
    data = docx(
        *COVER,
        *WINDS,
        *TIDES,
        parts={"charts/chart1.xml": figure, "header1.xml": HEADER},
        relations={"rId5": ("chart", "charts/chart1.xml"), "rId6": ("header", "header1.xml")},
    )
    path = tmp_path_factory.mktemp("fascicle") / "n0000001.docx"
    path.write_bytes(data)
    return read(path)


@pytest.fixture(scope="module")
def blocks(source: Source) -> tuple[Block, ...]:
    return classify(source)


OFFICE, TIDAL = "Office of Winds", "Office of Tides"


def test_identity_and_ledger(source: Source, blocks: tuple[Block, ...]) -> None:
    document = source.document
    assert (document.symbol, document.language, document.year, document.edition) == (
        "A/00/6 (Sect. 40)",
        "en",
        2027,
        "proposed",
    )
    account = ledger(source, blocks)
    assert account.complete
    assert dict(account.entries)["furniture: contents"] == 4
    assert dict(account.entries)["furniture: cover"] == 4
    assert dict(account.entries)["footnote"] == 1


def test_units_with_titles_and_objectives(blocks: tuple[Block, ...]) -> None:
    found = units.extract(blocks)
    assert [(unit.key, unit.level, unit.title) for unit in found] == [
        (UnitKey("9"), Level.PROGRAMME, "Weather and tides"),
        (UnitKey("9", OFFICE), Level.SECTION, OFFICE),
        (UnitKey("9", "Conference of winds, Vienna"), Level.GROUP, "Conference of winds, Vienna"),
        (UnitKey("9", OFFICE, "1"), Level.SUBPROGRAMME, "Measuring the winds"),
        (UnitKey("9", OFFICE, "2"), Level.SUBPROGRAMME, ""),
        (UnitKey("9", OFFICE, "2", "1"), Level.COMPONENT, "Tides of harbours"),
        (UnitKey("9", TIDAL), Level.SECTION, TIDAL),
    ]
    objectives = {unit.key: (unit.objective, unit.objective_paragraphs) for unit in found if unit.objective}
    assert objectives == {
        UnitKey("9", OFFICE, "1"): (
            "The objective, to which this subprogramme contributes, is: (a) To know the winds; (b) To tell of them.",
            ("40.I.4",),
        ),
        UnitKey("9", OFFICE, "2", "1"): ("The objective is to know the tides.", ("40.I.11",)),
        UnitKey("9", TIDAL): ("The objective, to which the Office contributes, is to publish.", ("40.II.2",)),
    }


def test_one_list_of_mandates_for_several_units(blocks: tuple[Block, ...]) -> None:
    listed = [
        (block.unit[1:], block.kind is Kind.HEADING, block.text.replace("\t", " | "))
        for block in blocks
        if block.part is Role.MANDATES and (block.kind is Kind.MANDATE or block.role == Role.MANDATE_LIST)
    ]
    assert listed == [
        ((OFFICE, "", ""), True, "General Assembly resolutions"),
        ((OFFICE, "", ""), False, "1/2 | Winds of the coasts"),
        ((OFFICE, "", ""), False, "3/4; 5/6 | Storms"),
        ((OFFICE, "1", ""), True, "Treaties"),
        ((OFFICE, "1", ""), False, "• | Convention on Storms of 1961"),
        ((OFFICE, "2", "1"), True, "Security Council resolution"),
        ((OFFICE, "2", "1"), False, "7 (2001)"),
        (("Conference of winds, Vienna", "", ""), True, "General Assembly mandate"),
        (("Conference of winds, Vienna", "", ""), False, "A/1/2 | Rules"),
    ]
    assert {block.unit for block in blocks if block.part is Role.DELIVERABLES} == {UnitKey("9", OFFICE)}


def test_tables_with_their_kinds_and_units(blocks: tuple[Block, ...]) -> None:
    assert [(each.number, each.kind, each.unit[2], each.result) for each in tables.extract(blocks, "en")] == [
        ("40.I.1", "deliverables", "", ""),
        ("40.I.I", "measure-figure", "1", ""),
        ("40.I.2", "measure-table", "1", "1"),
    ]


def test_deliverables_go_on_after_the_break(source: Source, blocks: tuple[Block, ...]) -> None:
    rows, _ = deliverables.extract(blocks, source.document)
    assert [(row.row, row.label, row.text, [(v.year, v.basis, v.value) for v in row.values]) for row in rows] == [
        ("", "", "", [(2025, "planned", "3"), (2025, "actual", "2"), (2026, "planned", "3"), (2026, "superseded", "4"),
                      (2027, "planned", "1")]),
        ("1", "Reports on winds", "", [(2025, "planned", "3"), (2025, "actual", "2"), (2026, "planned", "3"),
                                       (2026, "superseded", "4"), (2027, "planned", "1")]),
        ("", "", "books on winds.", []),
        ("2", "Reports on calms", "", [(2025, "planned", "0"), (2025, "actual", "1"), (2026, "planned", "0")]),
    ]  # fmt: skip


def test_measures_of_table_and_chart(source: Source, blocks: tuple[Block, ...]) -> None:
    found, findings = measures.extract(blocks, source.document)
    assert [(each.number, each.title, each.measured_in) for each in found] == [
        ("40.I.I", "winds measured (annual)", "Percentage"),
        ("40.I.2", "Performance measure", ""),
    ]
    assert [(v.series, v.year, v.basis, v.value, v.source) for v in found[0].values] == [
        ("", 2023, "actual", "10", "chart"),
        ("", 2024, "actual", "20", "chart"),
        ("", 2025, "actual", "30", "chart"),
    ]
    assert [(v.year, v.basis, v.value) for v in found[1].values] == [
        (2024, "actual", "One wind; Two calms"),
        (2025, "actual", "Three winds"),
        (2026, "planned", "Four winds"),
        (2027, "planned", "Five winds"),
    ]
    assert not findings


def test_results_with_status_and_target(blocks: tuple[Block, ...]) -> None:
    assert [(each.number, each.title, each.status, each.met) for each in results.extract(blocks, "en")] == [
        ("1", "more winds", "carried-over", "not met"),
        ("2", "fewer storms", "carried-over", "not stated"),
        ("3", "calm seas", "new", ""),
    ]


def test_paragraphs_and_items_are_numbered(blocks: tuple[Block, ...]) -> None:
    found = narrative.paragraphs(blocks, "en")
    assert [each.number for each in found if each.number.startswith("40.I.5")] == [
        "40.I.5",
        "40.I.5(a)",
        "40.I.5(a)(i)",
        "40.I.5(a)(ii)",
        "40.I.5(b)",
        "40.I.5(c)",
    ]
    kinds = {each.number: each.kind for each in found}
    assert kinds["40.I.10"] == "lessons" and kinds["40.I.7"] == "progress" and kinds["40.I.9"] == "result"
    assert [each.text for each in found if not each.number] == []


def test_reading_is_the_same_every_time(source: Source, tmp_path: Path) -> None:
    assert classify(source) == classify(source)


def test_headings_that_nothing_sets_apart_are_told_by_their_words(tmp_path: Path) -> None:
    plain = (
        (bold("Legislative mandates"), paragraph("Legislative mandates")),
        (italic("General Assembly resolutions"), paragraph("General Assembly resolutions")),
        (bold("Subprogramme 1"), paragraph("Subprogramme 1")),
        (bold("Measuring the winds"), paragraph("Measuring the winds")),
        (bold("\tII.\tOffice of Tides"), paragraph("\tII.\tOffice of Tides")),
    )
    replaced = dict(plain)
    found = []
    for name, body in (("set", [*WINDS, *TIDES]), ("plain", [replaced.get(each, each) for each in (*WINDS, *TIDES)])):
        path = tmp_path / f"{name}.docx"
        path.write_bytes(docx(*COVER, *body))
        read_blocks = classify(read(path))
        rows_ = [(b.unit, b.text) for b in read_blocks if b.kind is Kind.MANDATE]
        found.append((units.extract(read_blocks), rows_, [b.text for b in read_blocks if b.role == Role.MANDATE_LIST]))
    assert found[0] == found[1]
    assert "General Assembly resolutions" in found[0][2]


def test_a_programme_may_have_its_title_on_the_same_line(tmp_path: Path) -> None:
    one_line = [paragraph("Programme 9. Weather and tides", "H23") if "Programme 9" in each else each for each in COVER]
    path = tmp_path / "fascicle.docx"
    path.write_bytes(docx(*one_line, *WINDS, *TIDES))
    programme = units.extract(classify(read(path)))[0]
    assert (programme.key, programme.title) == (UnitKey("9"), "Weather and tides")
