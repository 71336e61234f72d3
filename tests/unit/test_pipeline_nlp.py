"""The spaCy pipeline on texts of our own: spans, identifiers, extensions, entities, annotation of records."""

from __future__ import annotations

import pytest
import spacy

import kg.entities
from kg.entities.annotate import annotate, check_citations, passages
from kg.lang import LANGUAGES
from kg.model import Deliverable, Lead, Level, Paragraph, Unit, UnitKey
from kg.registry import load

TEXT = (
    "根据大会第 57/283 B 号决议和《联合国宪章》第九十七条，大会和会议管理部促进实现可持续发展目标 16 和具体目标 5.8。"
)
P1 = UnitKey("1")


def test_every_component_writes_its_spans() -> None:
    doc = kg.entities.nlp("zh")(TEXT)
    assert [(span.text, span.kb_id_, span.label_) for span in doc.spans["citations"]] == [
        ("57/283 B", "A/RES/57/283 B", "CITATION"),
        ("第九十七条", "UN-CHARTER art. 97", "CITATION"),
    ]
    assert [(span.text, span.kb_id_) for span in doc.spans["sdgs"]] == [("16", "16"), ("5.8", "5.8")]
    assert [(span.text, span.kb_id_) for span in doc.spans["bodies"]] == [("大会", "GA"), ("大会和会议管理部", "DGACM")]


def test_extensions_say_what_a_span_means() -> None:
    doc = kg.entities.nlp("zh")(TEXT)
    resolution, article = doc.spans["citations"]
    assert (resolution._.cited, resolution._.organ, resolution._.kind) == ("A/RES/57/283 B", "GA", "resolution")
    assert resolution._.iri.endswith("inst-A_RES_57_283-B")
    assert article._.kind == "charter"
    assert [(span._.goal, span._.exists) for span in doc.spans["sdgs"]] == [("16", True), ("5.8", False)]
    assert doc.spans["sdgs"][0]._.iri == "http://metadata.un.org/sdg/16"
    assert [span._.bodies for span in doc.spans["bodies"]] == [("GA",), ("DGACM",)]
    assert doc.spans["bodies"][0]._.cited == ""


def test_entities_do_not_overlap() -> None:
    doc = kg.entities.nlp("zh")(TEXT)
    ends = [0, *(entity.end for entity in doc.ents)]
    assert all(entity.start >= end for entity, end in zip(doc.ents, ends, strict=False))
    assert {entity.label_ for entity in doc.ents} == {"BODY", "CITATION", "SDG"}
    assert {entity.kb_id_ for entity in doc.ents} >= {"A/RES/57/283 B", "DGACM", "16"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["", " ", "\n", "。", "12345", "第", "((((", "第 1/" * 50, "\u0000\ud7ff😀"])
def test_any_text_is_read(language: str, text: str) -> None:
    doc = kg.entities.nlp(language)(text)
    assert {"bodies", "citations", "sdgs"} <= set(doc.spans)


def test_the_pipeline_is_made_once_and_downloads_nothing() -> None:
    pipeline = kg.entities.nlp("en")
    assert pipeline is kg.entities.nlp("en")
    assert pipeline.pipe_names == ["kg_bodies", "kg_citations", "kg_sdgs", "kg_ents"]
    assert pipeline.lang == "en" and pipeline.vocab.vectors_length == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text", [TEXT, "", " ", " a  b ", "第 70/1  号\n\t决议", "x\u00a0y\u3000z", "😀 国", "A/RES/70/1."]
)
def test_tokens_are_those_of_spacy_itself(language: str, text: str) -> None:
    ours, theirs = kg.entities.nlp(language).make_doc(text), spacy.blank(language).make_doc(text)
    assert [token.text_with_ws for token in ours] == [token.text_with_ws for token in theirs]
    assert ours.text == text


def _paragraph(number: str, text: str, line: int, unit: UnitKey = P1) -> Paragraph:
    return Paragraph(number, "strategy", unit, text, (line,))


def _row(label: str, line: int, text: str = "") -> Deliverable:
    return Deliverable("1.1", P1, "A", "文件", "文件数目", "1", label, (), text, (line,))


def test_records_are_annotated_in_document_order() -> None:
    units = [Unit(P1, Level.PROGRAMME, "大会和经济及社会理事会事务", (1,))]
    paragraphs = [_paragraph("1.2", "第五委员会(见 A/74/331)", 5), _paragraph("1.1", "促进目标 4", 3)]
    rows = [_row("提交大会的报告", 9, "关于第 74/252 号决议的报告")]
    mentions, references = annotate(paragraphs, units, rows, load(), "zh")
    assert [(m.paragraph, m.surface, m.bodies, m.type, m.lines) for m in mentions] == [
        ("", "大会", ("GA",), "principal-organ", (1,)),
        ("", "经济及社会理事会", ("ECOSOC",), "principal-organ", (1,)),
        ("1.2", "第五委员会", ("C5",), "main-committee", (5,)),
        ("", "大会", ("GA",), "principal-organ", (9,)),
    ]
    assert [(r.kind, r.paragraph, r.target, r.surface, r.organ) for r in references] == [
        ("sdg", "1.1", "4", "4", ""),
        ("citation", "1.2", "A/74/331", "A/74/331", ""),
        ("citation", "", "A/RES/74/252", "74/252", "GA"),
    ]


def test_spans_count_characters_of_the_text_they_stand_in() -> None:
    text = "the (see A/74/331), Goals 3–5,and General Assembly resolution 70/1."
    mentions, references = annotate([_paragraph("1.1", text, 1)], [], [], load(), "en")
    assert all(text[found.start : found.end] == found.surface for found in (*mentions, *references))
    assert [reference.target for reference in references] == ["A/74/331", "3", "4", "5", "A/RES/70/1"]


def test_short_names_hold_from_their_declaration_to_the_end_of_the_programme() -> None:
    declared = "联合国样本问题特设委员会(样本委)负责协调。"
    paragraphs = [
        _paragraph("1.1", declared, 1),
        _paragraph("1.2", "样本委将继续这项工作。", 2, UnitKey("1", "", "2")),
        _paragraph("2.1", "样本委将继续这项工作。", 3, UnitKey("2")),
    ]
    mentions, _ = annotate(paragraphs, [], [], load(), "zh")
    by_paragraph = {(m.paragraph, m.surface): m.bodies for m in mentions}
    assert by_paragraph["1.2", "样本委"] == by_paragraph["1.1", "联合国样本问题特设委员会"]
    assert ("2.1", "样本委") not in by_paragraph


def test_the_body_in_charge_settles_a_short_name() -> None:
    unit = Unit(P1, Level.PROGRAMME, "人类住区", (1,), leads=(Lead("联合国人类住区规划署", "1.1", (1,)),))
    mentions, _ = annotate([_paragraph("1.1", "工作向执行局报告。", 2)], [unit], [], load(), "zh")
    assert [m.bodies for m in mentions if m.surface == "执行局"] == [("UN-HABITAT-EB",)]


def test_titles_paragraphs_and_both_texts_of_a_row_are_read() -> None:
    units = [Unit(P1, Level.PROGRAMME, "标题", (1,))]
    found = passages([_paragraph("1.1", "正文", 2)], units, [_row("名称", 3, "说明"), _row("名称", 4, "名称")])
    assert [(place.text, place.paragraph, place.lines) for place in found] == [
        ("标题", "", (1,)), ("正文", "1.1", (2,)), ("名称", "", (3,)), ("说明", "", (3,)), ("名称", "", (4,)),
    ]  # fmt: skip


def test_a_citation_without_organ_is_a_finding() -> None:
    findings = check_citations([_paragraph("1.1", "小组第 2017/2284 号决定", 7)], [], [], load(), "zh")
    assert [(each.code, each.printed, each.lines) for each in findings] == [
        ("citation-without-organ", "2017/2284", (7,))
    ]
