"""Deliverables tables with real cells: superseded plans, note marks, nested totals, merged text cells."""

from __future__ import annotations

from dataclasses import replace

from kg.findings import Code
from kg.model import Block, Deliverable, Document, Finding, Kind, Line, Mark, UnitKey
from kg.records.deliverables import extract, notes

FASCICLE = Document("A/81/6 (Sect. 2)", "en", 2027, "proposed", "", "fascicle.docx", "")
HEADER = ("Category and subcategory", "2025 planned", "2025 actual", "2026 planneda", "2027 planned")


def read(
    *rows: tuple[str, ...], header: tuple[str, ...] = HEADER
) -> tuple[tuple[Deliverable, ...], tuple[Finding, ...]]:
    lines = tuple(Line(i, " ".join(row), cells=row, table=1) for i, row in enumerate((header, *rows), 10))
    caption = "Subprogramme 1: deliverables for the period 2025–2027, by category and subcategory"
    block = Block(Kind.TABLE, caption, (9, *(line.number for line in lines)), UnitKey("2"), number="2.1", raw=lines)
    return extract([block], FASCICLE)


def test_the_earlier_plan_stands_in_brackets() -> None:
    rows, findings = read(
        ("A.\tFacilitation of the intergovernmental process and expert bodies", "", "", "", ""),
        ("Parliamentary documentation (number of documents)", "4", "–", "2", "1 200"),
        ("1.\tReports on staff", "4", "–", "2 [3]b", "1 200"),
    )
    values = [(value.year, value.basis, value.value) for value in rows[1].values]
    assert values == [
        (2025, "planned", "4"),
        (2025, "actual", "0"),
        (2026, "planned", "2"),
        (2026, "superseded", "3"),
        (2027, "planned", "1200"),
    ]
    assert not findings


def test_note_marks_are_no_part_of_numbers_and_names() -> None:
    rows, findings = read(
        ("B.\tGeneration and transfer of knowledgeb", "", "", "", ""),
        ("Field and technical cooperation projectsa (number of projects)", "116 000a", "1", "11c", "10"),
        ("1.\tProjects", "116 000", "1", "11", "10"),
    )
    assert (rows[0].category, rows[0].subcategory) == ("B", "Field and technical cooperation projects")
    assert [value.value for value in rows[0].values] == ["116000", "1", "11", "10"]
    assert rows[0].values[0].printed == "116 000a" and not findings


def test_headings_and_nested_totals() -> None:
    rows, findings = read(
        ("A.\tFacilitation of the intergovernmental process and expert bodies", "", "", "", ""),
        ("Documentation services for meetings (thousands of words)", "6", "6", "6", "6"),
        ("New York", "3", "3", "3", "3"),
        ("Editing and translation of:", "", "", "", ""),
        ("1.\tCouncil documents", "1", "1", "1", "1"),
        ("2.\tAssembly documents", "2", "2", "2", "2"),
        ("Geneva", "3", "3", "3", "3"),
        ("3.\tTreaty body documents", "3", "3", "3", "3"),
    )
    assert [(row.row, row.label, row.heading, row.total) for row in rows] == [
        ("", "", "", True),
        ("", "New York", "", True),
        ("1", "Council documents", "New York > Editing and translation of:", False),
        ("2", "Assembly documents", "New York > Editing and translation of:", False),
        ("", "Geneva", "", True),
        ("3", "Treaty body documents", "Geneva", False),
    ]
    assert not findings


def test_text_rows_of_merged_cells_and_of_several_rows() -> None:
    text = "Consultation, advice and advocacy: advice to Member States."
    rows, findings = read(
        ("C.\tSubstantive deliverables",),
        (text, text, text, text, text),
        ("Communication deliverables:", "", "", "", ""),
        ("Library services: books.", "", "", "", ""),
        ("E.\tEnabling deliverables",),
        ("Administration:", "", "", "", ""),
        ("Advice on the Financial Regulations;",),
        ("assessment of contributions.",),
    )
    assert [(row.category, row.subcategory, row.text) for row in rows] == [
        ("C", "Consultation, advice and advocacy", "advice to Member States."),
        ("D", "Library services", "books."),
        ("E", "Administration", "Advice on the Financial Regulations; assessment of contributions."),
    ]
    assert [(each.code, each.printed) for each in findings] == [
        (Code.CATEGORY_NAME_DIFFERS, "Communication deliverables:")
    ]


def test_blank_cells_have_no_value_and_words_are_reported() -> None:
    rows, findings = read(
        ("B.\tGeneration and transfer of knowledge", "", "", "", ""),
        ("Publications (number of publications)", "1", "1", "–", ""),
        ("1.\tAtlas", "1", "1", "–", ""),
        ("2.\tMap", "n/a", "about two", "–", ""),
    )
    assert [value.year for value in rows[1].values] == [2025, 2025, 2026]
    assert [(value.value, value.printed) for value in rows[2].values][:2] == [("", "n/a"), ("", "about two")]
    assert [(finding.code, finding.printed) for finding in findings] == [("value-unreadable", "about two")]


def test_a_total_that_goes_with_the_earlier_plan_is_explained() -> None:
    _, findings = read(
        ("B.\tGeneration and transfer of knowledge", "", "", "", ""),
        ("Seminars, workshops and training events (number of days)", "8", "8", "10", "8"),
        ("1.\tWorkshops", "8", "8", "7 [10]", "8"),
    )
    (wrong,) = findings
    assert (wrong.code, wrong.printed, wrong.expected) == ("total-differs", "10", "7")
    assert "superseded" in wrong.message


def test_a_note_may_give_the_earlier_plan() -> None:
    header, *rows = (
        HEADER,
        ("A.\tFacilitation of the intergovernmental process and expert bodies", "", "", "", ""),
        ("Parliamentary documentation (number of documents)", "30", "30", "11", "30"),
        ("1.\tReports on budgets", "30", "30", "11", "30"),
        ("E.\tEnabling deliverables", "", "", "", ""),
        ("Administration: advice on budgets.",) * 5,
    )
    lines = [Line(i, " ".join(row), cells=row, table=1) for i, row in enumerate((header, *rows), 10)]
    lines[3] = replace(lines[3], marks=(Mark("a", 3, 2),))
    lines.append(Line(16, "a\t21 in A/80/6 (Sect. 29A).", style="note"))
    lines.append(Line(17, "b\tsee the report on construction.", style="note"))
    caption = "Component 3: deliverables for the period 2025–2027, by category and subcategory"
    block = Block(Kind.TABLE, caption, tuple(range(9, 18)), UnitKey("25"), number="29A.22", raw=tuple(lines))
    records, findings = extract([block], FASCICLE)
    values = [(value.year, value.basis, value.value) for value in records[1].values]
    assert (2026, "planned", "11") in values and (2026, "superseded", "21") in values
    assert [row.text for row in records if row.text] == ["advice on budgets."]
    assert [note.mark for note in notes([block], FASCICLE)] == ["a", "b"]
    assert not findings
