"""Word files: paragraphs, runs, links, notes, text boxes and tables as lines."""

from __future__ import annotations

from kg.model import Line, Link, Mark
from kg.sources.docx import read_lines
from tests.docx_files import NAMESPACES, cell, docx, paragraph, raised, run, table


def lines(*blocks: str, **options: object) -> tuple[Line, ...]:
    return read_lines(docx(*blocks, **options), "plan.docx")  # type: ignore[arg-type]


def test_paragraphs_are_counted_and_gaps_kept() -> None:
    found = lines(
        paragraph("One"), paragraph(), paragraph(" "), paragraph("\t2.1\tTwo"), table(["a", "b"]), paragraph("x")
    )
    assert [(line.number, line.gap, line.text) for line in found] == [
        (1, True, "One"),
        (4, True, "\t2.1\tTwo"),
        (5, False, "a\tb"),
        (6, False, "x"),
    ]


def test_headings_by_style_or_by_runs() -> None:
    found = lines(
        paragraph("Part", "HCh"),
        paragraph("List", "H4"),
        paragraph(run("II.\tOffice", "b") + run(" of words ", "b")),
        paragraph(run("Slanted", "i")),
        paragraph(run("Not ", "b") + run("altogether bold")),
        paragraph(run("Switched off", '<w:b w:val="0"/>')),
        paragraph("a\tA note", "FootnoteText"),
        paragraph("Plain"),
    )
    assert [line.style for line in found] == [
        "heading:HCh",
        "heading:H4",
        "heading:bold",
        "heading:italic",
        "text",
        "text",
        "note",
        "text",
    ]


def test_layout_characters_are_made_plain() -> None:
    special = "<w:r><w:t>UN</w:t><w:noBreakHyphen/><w:t>Habitat\u00a0plan</w:t><w:softHyphen/><w:br/>"
    special += '<w:t>fig\u00ad.</w:t><w:sym w:font="Symbol" w:char="F02D"/></w:r>'
    assert lines(paragraph(special))[0].text == "UN-Habitat plan fig.-"


def test_raised_letters_are_note_marks_and_raised_digits_text() -> None:
    (found,) = lines(paragraph(run("Planned") + raised("a") + run(" area of 10 km") + raised("2")))
    assert found.text == "Planned area of 10 km²"
    assert found.marks == (Mark("a", 0, 7),)
    assert lines(paragraph(raised("a") + run("\tReflects the plan.")))[0].text == "a\tReflects the plan."


def test_links_by_relationship_and_by_field() -> None:
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = '<w:r><w:instrText> HYPERLINK "https://b.example" </w:instrText></w:r>'
    field = begin + code + middle + run("52/4") + end
    (found,) = lines(
        paragraph(run("See ") + f'<w:hyperlink r:id="rId9">{run("70/1")}</w:hyperlink>' + run(" and ") + field),
        links={"rId9": "https://a.example?x=1&y=2"},
    )
    assert found.text == "See 70/1 and 52/4"
    assert found.links == (Link("70/1", "https://a.example?x=1&y=2"), Link("52/4", "https://b.example"))


def test_insertions_are_read_deletions_and_hidden_text_not() -> None:
    content = (
        f"<w:ins>{run('kept ')}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('moved')}</w:moveFrom>{run('hidden', 'vanish')}"
        f"<w:sdt><w:sdtContent>{run('control')}</w:sdtContent></w:sdt>"
    )
    assert lines(paragraph(content))[0].text == "kept control"
    inside = f"<w:sdt><w:sdtContent>{paragraph('Whole paragraph')}</w:sdtContent></w:sdt>"
    assert lines(inside)[0].text == "Whole paragraph"


def test_footnotes_and_text_boxes_follow_their_paragraph() -> None:
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
        f"{paragraph('boxed')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><w:txbxContent>{paragraph('boxed')}</w:txbxContent></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    notes = (
        f'<w:footnotes {NAMESPACES}><w:footnote w:type="separator" w:id="0">{paragraph("-")}</w:footnote>'
        f'<w:footnote w:id="7">{paragraph("See the report.")}</w:footnote></w:footnotes>'
    )
    found = lines(
        paragraph(run("Word") + '<w:r><w:footnoteReference w:id="7"/></w:r>' + run(".") + box),
        paragraph("Next"),
        parts={"footnotes.xml": notes},
        relations={"rId2": ("footnotes", "footnotes.xml")},
    )
    assert [(line.style, line.text) for line in found] == [
        ("text", "Word."),
        ("textbox", "boxed"),
        ("footnote", "1\tSee the report."),
        ("text", "Next"),
    ]
    assert found[0].marks == (Mark("1", 0, 4),)


def test_cells_merged_cells_and_marks_in_cells() -> None:
    found = lines(
        table(
            ["Name", cell(paragraph(run("2026 planned") + raised("a")))],
            [cell("one cell", span=2)],
            [cell("over rows", merge="restart"), "1"],
            [cell("over rows", merge="continue"), "first\nsecond"],
            ["", " "],
        ),
        table(["another"]),
    )
    assert [line.cells for line in found] == [
        ("Name", "2026 planned"),
        ("one cell",),
        ("over rows", "1"),
        ("", "first\nsecond"),
        ("another",),
    ]
    assert [line.table for line in found] == [1, 1, 1, 1, 2]
    assert found[0].marks == (Mark("a", 1, 12),)
    assert {line.style for line in found} == {"row"}


def test_page_headers_come_first_each_once() -> None:
    header = f"<w:hdr {NAMESPACES}>{paragraph('A/00/6 (Sect. 2)')}</w:hdr>"
    found = lines(
        paragraph("Text"),
        parts={"header1.xml": header, "header2.xml": header},
        relations={"rId1": ("header", "header1.xml"), "rId2": ("header", "header2.xml")},
    )
    assert [(line.style, line.text) for line in found] == [("header", "A/00/6 (Sect. 2)"), ("text", "Text")]


def test_numbers_that_word_counts_itself() -> None:
    numbering = (
        f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="3">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%2)"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num></w:numbering>'
    )

    def item(text: str, level: int) -> str:
        return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="5"/></w:numPr>')

    found = lines(
        item("first", 0),
        item("below", 1),
        item("below", 1),
        item("second", 0),
        item("below", 1),
        parts={"numbering.xml": numbering},
        relations={"rId1": ("numbering", "numbering.xml")},
    )
    assert [line.text.split("\t")[1] for line in found] == ["(a)", "(i)", "(ii)", "(b)", "(i)"]
