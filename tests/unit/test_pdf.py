"""PDF files: paragraphs, lists and tables from where things stand on the pages; and files that must not be read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.model import Line
from kg.sources import read
from kg.sources.pdf import read_lines
from tests.pdf_files import frame, paragraph, pdf, rule, rules, text

LEFT, RIGHT, BODY = 60, 552, 123
VALUES = [(60, 406), (407, 443), (444, 479), (480, 516), (517, 552)]
TEXTS = [(60, 225), (226, 390), (391, 552)]
FULL = "These words fill the line to its end so that it wraps at the edge of the text, as any line would do"
HEAD = [rule(LEFT, RIGHT, 727), text(LEFT, 733, "Part I", 8.5, "b"), text(LEFT, 36, "2/9", 8.5, "b")]


def lines(*pages: list[str]) -> list[Line]:
    """The lines of a PDF with these pages, each with a header and a footer, page headers left out."""
    return [line for line in read_lines(pdf(*([*HEAD, *page] for page in pages)), "plan.pdf") if line.style != "header"]


def shown(*pages: list[str]) -> list[tuple[str, str]]:
    return [(line.style, line.text) for line in lines(*pages)]


def test_paragraphs_wrap_and_go_on_over_the_page() -> None:
    first = [
        text(BODY, 700, "Strategy", 12, "b"),
        text(92, 680, "2.1"),
        *paragraph(BODY, 680, [FULL, "and ends here high-", "quality."]),
        text(BODY, 630, "(a)"),
        *paragraph(147, 630, ["An item of the list;"]),
        text(92, 600, "2.2"),
        text(BODY, 600, FULL),
    ]
    second = [text(BODY, 710, "goes on upon the next page."), text(BODY, 670, "Next", 10, "b")]
    assert shown(first, second) == [
        ("heading:bold", "Strategy"),
        ("text", f"2.1\t{FULL} and ends here high-quality."),
        ("text", "(a)\tAn item of the list;"),
        ("text", f"2.2\t{FULL} goes on upon the next page."),
        ("heading:bold", "Next"),
    ]


def test_page_headers_come_first_each_once() -> None:
    page = [text(BODY, 700, "Words that are text of the page.")]
    every = read_lines(pdf([*HEAD, *page], [*HEAD, text(BODY, 700, "A heading on the page", 10, "b")]), "plan.pdf")
    assert [(line.number, line.style, line.text) for line in every[:2]] == [
        (1, "header", "Part I"),
        (2, "header", "2/9"),
    ]
    assert [line.page for line in every[2:]] == [1, 2]


def test_a_short_heading_is_not_wrapped_onto_the_next() -> None:
    long = "Services of conferences and of many other meetings, their planning and their coordination"
    page = [
        *paragraph(BODY, 700, ["Subprogramme 1", long, "in all places"], 12, "b", 14),
        *paragraph(BODY, 600, [FULL]),
    ]
    assert shown(page)[:2] == [("heading:bold", "Subprogramme 1"), ("heading:bold", f"{long} in all places")]


def test_raised_marks_and_gaps_between_words() -> None:
    page = [
        text(BODY, 700, "Gap"),
        text(144, 700, "here"),
        text(162.2, 703.5, "1", 5.5),
        *paragraph(BODY, 650, [FULL]),
    ]
    first = lines(page)[0]
    assert (first.text, [mark.mark for mark in first.marks]) == ("Gap here", ["1"])


def ruled(columns: list[tuple[float, float]], top: float, header: list[str]) -> list[str]:
    """The rules and cells of a table's header."""
    cells = [text(left + 2, top - 12, name, 7, "i") for (left, _), name in zip(columns, header, strict=True)]
    return [*rules(columns, top), *cells, *rules(columns, top - 20, 1.5)]


HEADER = ["Category", "2025", "2025", "2026", "2027"]


def row(y: float, label: str, *numbers: str, font: str = "") -> list[str]:
    cells = [
        text(right - 3 - 4.3 * len(number), y, number, 8.5, font)
        for (_, right), number in zip(VALUES[1:], numbers, strict=False)
        if number
    ]
    return [text(75, y, label, 8.5, font), *cells]


def test_rows_of_values_and_merged_text_over_two_pages() -> None:
    wide = "Library services: books of all kinds for all that come to read them in the reading room, and for others"
    first = [
        *paragraph(BODY, 700, [FULL]),
        *ruled(VALUES, 650, HEADER),
        *row(610, "Documents (number of documents)", "3", "–", "2 [3]", "1 200", font="b"),
        text(75, 595, "1.", 8.5),
        text(89, 595, "A label that goes on over", 8.5),
        *row(585, "two lines", "3", "–", "2 [3]", "1 200"),
        text(75, 570, "2.", 8.5),
        text(89, 570, "A row that is torn", 8.5),
    ]
    second = [
        *ruled(VALUES, 716, HEADER),
        *row(680, "by the page", "1", "1", "1", "1"),
        text(75, 665, wide, 8.5),
        rule(LEFT, RIGHT, 655, 1.5),
        *paragraph(BODY, 600, [FULL]),
    ]
    rows = [line for line in lines(first, second) if line.cells]
    assert [line.cells for line in rows] == [
        tuple(HEADER),
        ("Documents (number of documents)", "3", "–", "2 [3]", "1 200"),
        ("1.\tA label that goes on over two lines", "3", "–", "2 [3]", "1 200"),
        ("2.\tA row that is torn by the page", "1", "1", "1", "1"),
        (wide,),
    ]
    assert {line.table for line in rows} == {1}


def test_cells_of_text_wrap_in_their_columns_and_go_on() -> None:
    years = ["2023 (actual)", "2024 (actual)", "2025 (actual)"]
    first = [
        *paragraph(BODY, 700, [FULL]),
        *ruled(TEXTS, 650, years),
        *paragraph(60, 615, ["One wind", "was measured"], step=11),
        *paragraph(226, 615, ["Two"], step=11),
    ]
    second = [
        *ruled(TEXTS, 716, years),
        *paragraph(60, 680, ["and told."]),
        *paragraph(391, 680, ["Three"]),
        rule(LEFT, RIGHT, 650, 1.5),
    ]
    assert [line.cells for line in lines(first, second) if line.cells] == [
        tuple(years),
        ("One wind was measured and told.", "Two", "Three"),
    ]


def test_lists_in_two_columns_are_read_column_by_column() -> None:
    page = [
        *paragraph(BODY, 700, [FULL]),
        text(LEFT, 670, "General Assembly resolutions", 10, "i"),
        text(60, 650, "1/2;", 8.5),
        text(60, 640, "3/4", 8.5),
        *paragraph(134.5, 650, ["Winds of the coasts and", "of the seas"], 8.5, step=10),
        text(60, 620, "5/6", 8.5),
        text(134.5, 620, "Calms", 8.5),
        text(312, 650, "7 (2001)", 8.5),
        *paragraph(312, 635, ["Convention on the Weather of", "all Coasts"], 8.5, step=10),
        text(BODY, 590, "Objective", 12, "b"),
    ]
    assert [line.cells for line in lines(page) if line.cells] == [
        ("1/2; 3/4", "Winds of the coasts and of the seas"),
        ("5/6", "Calms"),
        ("7 (2001)", ""),
        ("Convention on the Weather of all Coasts",),
    ]


def test_notes_below_a_table_and_footnotes_below_a_separator() -> None:
    page = [
        *paragraph(BODY, 700, [FULL]),
        *ruled(TEXTS, 650, ["2023", "2024", "2025"]),
        text(62, 610, "One", 8.5),
        rule(LEFT, RIGHT, 600, 1.5),
        text(75, 590, "a", 5.5),
        text(82, 586.5, "Reflects an updated plan.", 8.5),
        *paragraph(BODY, 500, [FULL]),
        text(BODY, 100, "__________________", 8),
        text(BODY, 89, "1", 5.5),
        text(130, 85.5, "See the report.", 8.5),
    ]
    assert [(style, words) for style, words in shown(page) if style in ("note", "footnote")] == [
        ("note", "a\tReflects an updated plan."),
        ("footnote", "1\tSee the report."),
    ]


def test_a_chart_is_one_line_of_labels() -> None:
    page = [
        *paragraph(BODY, 700, [FULL]),
        frame(62, 400, 500, 600),
        text(100, 500, "12", 8.5),
        text(100, 410, "2025", 8.5),
        text(BODY, 380, "Next", 10, "b"),
    ]
    assert shown(page)[1:] == [("figure", "12 2025"), ("heading:bold", "Next")]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (pdf([frame(50, 50, 560, 740)], [frame(50, 50, 560, 740)]), "no text in it"),
        (b"%PDF-1.4\nbroken", "damaged PDF file"),
        (pdf([text(60, 700, "Dear all, please find the minutes of the meeting attached.")]), "no programme plan"),
    ],
)
def test_bad_pdf_files_get_one_clear_sentence(data: bytes, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        read(path)
    message = str(caught.value)
    assert expected in message and message.endswith(".") and "\n" not in message


def test_without_the_library_the_reader_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(SourceError, match=r"mandategraph\[pdf\]"):
        read_lines(pdf([text(60, 700, "Words")]), "plan.pdf")
