"""Footnotes and notes under tables, and where their marks stand. All texts are specimens."""

from __future__ import annotations

from kg.findings import Code
from kg.model import (
    Block,
    Document,
    Finding,
    Footnote,
    Kind,
    Line,
    Mark,
    Measure,
    NotePlace,
    NumberedTable,
    Paragraph,
    Role,
    UnitKey,
)
from kg.records.notes import read
from kg.records.notes_marks import without_marks, without_marks_in_captions

PLAN = Document("A/75/6/Add.1", "zh", 2021, "approved", "方案计划", "plan.txt", "")
FASCICLE = Document("A/81/6 (Sect. 9)", "en", 2027, "proposed", "Programme plan", "plan.docx", "")
P7 = UnitKey("7", "", "1")


def block(kind: Kind, text: str, first: int, *, number: str = "", unit: UnitKey = P7, **given: object) -> Block:
    raw = given.get("raw", ())
    page, role = given.get("page", 1), given.get("role", "")
    assert isinstance(raw, tuple) and isinstance(page, int) and isinstance(role, str)
    lines = (first, *(line.number for line in raw)) if kind in (Kind.TABLE, Kind.FIGURE) else (first,)
    return Block(kind, text, lines, unit, role, Role.STRATEGY, number, raw, page=page)


def paragraph(text: str, first: int, number: str = "7.1", page: int = 1) -> Block:
    return block(Kind.PARAGRAPH, text, first, number=number, page=page)


def note(mark: str, first: int, page: int = 1) -> Block:
    return block(Kind.FOOTNOTE, "见说明。", first, number=mark, page=page)


def found(*blocks: Block) -> tuple[list[tuple[str, list[tuple[str, str, int]]]], list[tuple[str, str]]]:
    notes, findings = read(blocks, [Line(line, "x") for each in blocks for line in each.lines], PLAN)
    places = [(each.mark, [(place.kind, place.number, place.at) for place in each.places]) for each in notes]
    return places, [(each.code, each.printed) for each in findings]


def test_a_number_stuck_to_a_word_calls_the_footnote_of_that_number() -> None:
    places, findings = found(
        paragraph("大会审议了报告，1 并审议了 2 份文件2 和说明。3", 5), note("1", 8), note("2", 9), note("3", 10)
    )
    assert places == [
        ("1", [("paragraph", "7.1", 8)]),
        ("2", [("paragraph", "7.1", 20)]),
        ("3", [("paragraph", "7.1", 26)]),
    ]
    assert findings == []


def test_numbers_that_count_refer_or_close_brackets_are_no_marks() -> None:
    text = "设立了 1 个中心，见第 1 段、表 7.1、第 2020/1 号决议(目标 1)，占 1%，2021 年"
    places, findings = found(paragraph(text, 5), note("1", 8))
    assert places == [("1", [])]
    assert findings == [(Code.FOOTNOTE_WITHOUT_MARK, "1")]


def test_where_two_places_come_out_even_there_is_none() -> None:
    places, findings = found(paragraph("甲机构1 和乙机构1 合作。", 5), note("1", 8))
    assert places == [("1", [])]
    assert findings == [(Code.FOOTNOTE_WITHOUT_MARK, "1")]


def test_a_mark_stands_after_the_mark_before_and_on_the_page_of_its_note() -> None:
    places, _ = found(
        paragraph("甲机构2 的工作。", 2, "7.1"),
        paragraph("乙机构1 的工作。", 5, "7.2", page=2),
        note("1", 8, page=2),
        paragraph("丙机构2 的工作。", 12, "7.3", page=3),
        note("2", 15, page=3),
    )
    assert places == [("1", [("paragraph", "7.2", 3)]), ("2", [("paragraph", "7.3", 3)])]


def test_a_mark_stuck_to_the_number_of_a_unit() -> None:
    heading = block(Kind.HEADING, "森林", 5, number="714", unit=UnitKey("17", "", "7"), role=Role.SUBPROGRAMME)
    places, findings = found(*(note(str(n), n, page=1) for n in range(1, 14)), heading, note("14", 20))
    assert places[-1] == ("14", [("unit", "714", -1)])
    assert (Code.FOOTNOTE_WITHOUT_MARK, "14") not in findings


def test_numbers_that_footnotes_skip_are_missing() -> None:
    _, findings = found(paragraph("甲机构1 和乙机构3 合作。", 5), note("1", 8), note("3", 9))
    assert findings == [(Code.FOOTNOTE_MISSING, "2")]


def test_notes_under_a_figure_of_a_flattened_text() -> None:
    raw = (Line(8, "a"), Line(9, " 只列入已结的"), Line(10, "案件。 "), Line(12, "b 另有说明。 "))
    figure = block(Kind.FIGURE, "业绩计量：及时性 a(百分比)", 5, number="7.一", raw=raw)
    notes, findings = read([figure], [], PLAN)
    assert [(each.mark, each.text, each.lines) for each in notes] == [
        ("a", "只列入已结的案件。", (8, 9, 10)),
        ("b", "另有说明。", (12,)),
    ]
    assert [place.kind for each in notes for place in each.places] == ["table", "table"]
    assert findings == ()  # the mark may stand in the chart, which left nothing


def test_a_mark_in_a_caption_without_a_note() -> None:
    _, findings = found(block(Kind.FIGURE, "业绩计量：完成的建议a", 5, number="7.一"))
    assert findings == [(Code.FOOTNOTE_MISSING, "a")]


def test_marks_leave_the_text_and_notes_keep_their_place() -> None:
    place = NotePlace("paragraph", "7.1", P7, (5,))
    notes = [
        Footnote("1", "甲", P7, (8,), (place._replace(at=4),)),
        Footnote("12", "乙", P7, (9,), (place._replace(at=11),)),
        Footnote("a", "丙", P7, (30,), (NotePlace("table", "7.1", P7, (20,)),)),
    ]
    (cleared, other), placed = without_marks(
        [
            Paragraph("7.1", "strategy", P7, "审议报告1 和乙机构，12 此后", (5,)),
            Paragraph("7.2", "", P7, "不变1 ", (6,)),
        ],
        notes,
    )
    assert (cleared.text, other.text) == ("审议报告和乙机构，此后", "不变1 ")
    assert [each.at for note in placed for each in note.places] == [4, 9, -1]


def test_marks_leave_captions_and_titles() -> None:
    notes = [Footnote("a", "甲", P7, (9,), (NotePlace("table", "7.一", P7, (5, 9)),))]
    table = NumberedTable("7.一", "measure-figure", P7, "业绩计量：及时性 a(百分比)", (5,))
    measure = Measure("7.一", "measure-figure", P7, "及时性 a", "百分比", (), (5,))
    other = NumberedTable("7.二", "measure-figure", P7, "业绩计量：提案a", (15,))
    tables, measures = without_marks_in_captions([table, other], [measure], notes)
    assert [each.caption for each in tables] == ["业绩计量：及时性(百分比)", "业绩计量：提案a"]
    assert [each.title for each in measures] == ["及时性"]


def word_file(
    *marks: Mark, notes: tuple[Line, ...], footnotes: tuple[Block, ...] = ()
) -> tuple[tuple[Footnote, ...], tuple[Finding, ...]]:
    lines = (
        Line(4, "Work continued.", style="text", marks=marks[:1]),
        Line(7, "", style="row", cells=("x",), marks=marks[1:]),
    )
    blocks = (
        Block(Kind.PARAGRAPH, "Work continued.", (4,), P7, number="9.4", raw=lines[:1]),
        *footnotes,
        Block(Kind.TABLE, "Deliverables", (6, 7, *(n.number for n in notes)), P7, number="9.1", raw=(lines[1], *notes)),
    )
    return read(blocks, (*lines, *notes), FASCICLE)


def test_raised_marks_tell_where_notes_are_called() -> None:
    footnote = Block(Kind.FOOTNOTE, "See the report.", (5,), P7, number="1")
    stars = Block(Kind.FOOTNOTE, "A/81/50.", (2,), number="**")
    notes, findings = word_file(
        Mark("1", 0, 4),
        Mark("a", 1, 1),
        notes=(Line(9, "\ta\t21 in the plan.", style="note"),),
        footnotes=(stars, footnote),
    )
    assert [(each.mark, each.text, [(p.kind, p.number) for p in each.places]) for each in notes] == [
        ("**", "A/81/50.", [("document", "")]),
        ("1", "See the report.", [("paragraph", "9.4")]),
        ("a", "21 in the plan.", [("table", "9.1")]),
    ]
    assert findings == ()


def test_raised_marks_and_notes_that_miss_each_other() -> None:
    _, findings = word_file(Mark("3", 0, 4), Mark("b", 1, 1), notes=(Line(9, "\ta\tText.", style="note"),))
    assert sorted((each.code, each.printed) for each in findings) == [
        (Code.FOOTNOTE_MISSING, "3"),
        (Code.FOOTNOTE_MISSING, "b"),
        (Code.FOOTNOTE_WITHOUT_MARK, "a"),
    ]
