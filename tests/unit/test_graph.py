"""Records to RDF: what each kind of record becomes, and the rules that every statement keeps."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

from kg import ids, registry, terms
from kg.errors import BuildError, IdentityError
from kg.graph import quads, review
from kg.graph.rdf import decimal
from kg.graph.store import memory
from kg.model import Citation, Records, Unit
from tests.sample import P1, P1_SUB1, UNREGISTERED_ORGAN, sample_document, sample_english, sample_records

PREFIXES = "\n".join(f"PREFIX {prefix}: <{iri}>" for prefix, iri in terms.PREFIXES.items())
UNIT = "id:unit-2021-approved-"
DOCUMENT = "id:doc-A_75_6_Add_1-zh"


def made(*records: Records) -> list[Quad]:
    known = registry.load()
    return list(quads(review(records, known), known))


@cache
def sample_quads() -> tuple[Quad, ...]:
    return tuple(made(sample_records(), sample_english()))


@cache
def store() -> Store:
    return memory(sample_quads())


def ask(pattern: str, graph: Store | None = None) -> bool:
    return bool((graph or store()).query(f"{PREFIXES} ASK {{ {pattern} }}", use_default_graph_as_union=True))


def select(variables: str, pattern: str, graph: Store | None = None) -> list[tuple[str, ...]]:
    query = f"{PREFIXES} SELECT {variables} {{ {pattern} }} ORDER BY {variables}"
    rows = (graph or store()).query(query, use_default_graph_as_union=True)
    return [tuple(term.value if term is not None else "" for term in row) for row in rows]  # type: ignore[union-attr]


# ---------------------------------------------------------------- what records become


@pytest.mark.parametrize(
    "pattern",
    [
        # units, their place and their objective
        f'{UNIT}1-s1-2 a mg:Subprogramme , mg:Unit ; mg:number "2" ; dct:isPartOf {UNIT}1-s1 ; mg:planYear 2021',
        f"{UNIT}1-s1 a mg:ConferenceGroup ; dct:isPartOf {UNIT}1 ; mg:level code:level-group",
        f'{UNIT}20-1-ca a mg:Component ; mg:number "(a)" ; dct:isPartOf {UNIT}20-1',
        f"{UNIT}1 mg:ofLine id:programme-1 . id:unit-2027-proposed-sect2-1 mg:ofLine id:programme-1",
        f"{UNIT}20-1-ca mg:objective ?text ; mg:objectiveParagraph {DOCUMENT}-par-20_3 FILTER(LANG(?text) = 'zh')",
        # mandates with their evidence
        f"""?citation a mg:MandateCitation ; mg:citingUnit {UNIT}1 ; mg:cites id:inst-A_RES_2205-XXI ;
            mg:printedSymbol "2205(XXI)" ; mg:printedTitle "设立联合国国际贸易法委员会"@zh ;
            mg:listHeading "大会决议"@zh ; mg:inParagraph {DOCUMENT}-par-1_3 ; mg:line 23""",
        f"{UNIT}1 mg:mandatedBy id:inst-A_RES_2205-XXI",
        # instruments: organ, kind, session, year, address
        """id:inst-A_RES_2205-XXI a mg:Resolution ; mg:session "XXI" ; mg:adoptedBy id:body-GA ; mg:sessionOpened 1966 ;
            mg:officialLink "https://undocs.org/A/RES/2205(XXI)"^^xsd:anyURI""",
        'id:inst-S_RES_1325-2000 a mg:Resolution ; mg:year 2000 ; mg:symbol "S/RES/1325(2000)"',
        'id:inst-E_DEC_2019_212 a mg:Decision ; mg:year 2019 ; dct:identifier "E/DEC/2019/212"',
        "id:inst-S_PRST_2015_22 a mg:PresidentialStatement ; mg:adoptedBy id:body-SC",
        'id:inst-UN-CHARTER-art-97 a mg:CharterArticle ; dct:isPartOf id:inst-UN-CHARTER ; mg:number ?n',
        # tables, results, paragraphs, notes
        f"{DOCUMENT}-tab-1_1 a mg:NumberedTable ; mg:tableKind code:table-deliverables ; mg:inUnit {UNIT}1-1",
        f'{UNIT}1-1-result-1 a mg:Result ; mg:status code:status-carried-over ; dct:title "更快的会议服务"@zh',
        "id:unit-2027-proposed-sect2-1-1-result-1 mg:met code:met-met",
        f"{DOCUMENT}-par-1_1-a dct:isPartOf {DOCUMENT}-par-1_1 ; mg:paragraphKind code:paragraph-background",
        f"{DOCUMENT}-par-1_6 mg:inResult {UNIT}1-1-result-1",
        f'?note a mg:Footnote ; mg:number "14" ; mg:inUnit {UNIT}1-1',
        # deliverables and measures
        f"""?row a mg:Deliverable ; mg:number "1(a)" ; mg:category code:category-A ; mg:isTotal false ;
            mg:subcategory code:subcategory-parliamentary-documentation ; mg:inTable {DOCUMENT}-tab-1_1 .
            ?n a mg:Observation ; mg:observes ?row ; mg:year 2021 ; mg:basis code:basis-planned ; mg:value 1000.0 ;
            mg:printedValue "1 000" ; qb:dataSet id:cube-deliverables""",
        '?row mg:rowHeading "下列机构的会议："@zh ; dct:title "第五委员会会议"@zh',
        '?row mg:text "与会员国协商会议服务。"@zh ; mg:category code:category-C',
        """?value a mg:MeasureValue ; mg:observes ?measure ; mg:series "文件"@zh ; mg:year 2021 ; mg:value 95.5 ;
            mg:basis code:basis-planned ; mg:readFrom code:read-from-chart ; mg:confidence 0.8""",
        '?value mg:text "不适用"@zh FILTER NOT EXISTS { ?value mg:value ?number }',
        # evaluations, mentions, references, roles
        '?e a mg:Evaluation ; mg:evaluationState code:evaluation-state-completed ; mg:year 2019 ; mg:inParagraph ?p',
        f"""?m a mg:Mention ; mg:surface "第五委员会"@zh ; mg:start 1 ; mg:end 6 ; mg:denotes id:body-C5 ;
            mg:inParagraph {DOCUMENT}-par-1_1-a""",
        f"?r mg:surface '目标 11'@zh ; mg:inParagraph {DOCUMENT}-par-15_4-2 ; mg:refersToGoal sdg:11",
        f"{DOCUMENT}-par-1_6 mg:refersTo id:inst-A_74_331 ; mg:refersToGoal sdg:17.11",
        f"{UNIT}1-1 mg:refersToGoal sdg:17.11",
        'sdg:17.11 a sdgo:Target ; dct:isPartOf sdg:17 ; mg:number "17.11" . sdg:17 skos:prefLabel ?name',
        f"?r mg:surface '表 1.1'@zh ; mg:pointsTo {DOCUMENT}-tab-1_1",
        f"?r mg:surface '次级方案 1'@zh ; mg:pointsTo {UNIT}1-1",
        "?r mg:surface '第 1.99 段'@zh FILTER NOT EXISTS { ?r mg:pointsTo ?place }",
        f"""?role a mg:BodyRole ; mg:roleUnit {UNIT}1 ; mg:roleBody id:body-C5 ; mg:roleKind code:role-services ;
            mg:evidence "为第五委员会提供秘书处服务"@zh ; mg:inParagraph {DOCUMENT}-par-1_1-a""",
        f"{UNIT}1 mg:ledBy id:body-DGACM ; mg:services id:body-C5 . {UNIT}1-1 mg:reportsTo id:body-GA",
        f"{UNIT}15-1 mg:cooperatesWith id:body-UNEP",
        f"""?said a mg:Establishment ; mg:establishedBody id:body-UNCITRAL ; mg:line 13 ;
            mg:establishingInstrument id:inst-A_RES_2205-XXI ; mg:inParagraph {DOCUMENT}-par-1_1""",
        "id:body-UNCITRAL mg:establishedBy id:inst-A_RES_2205-XXI",
        "id:inst-A_RES_2205-XXI a mg:Resolution FILTER NOT EXISTS { ?role mg:roleBody id:body-UNCITRAL }",
        # findings
        f"""?f a mg:Finding ; mg:findingCode code:finding-total-differs ; mg:severity code:severity-error ;
            mg:about {UNIT}1-1 ; mg:printed "1 013" ; mg:expected "13" ; mg:evidenceLine 42 , 43""",
        # labels are there without reading the ontology's files
        'mg:Unit rdfs:label "计划单位"@zh . id:body-GA skos:prefLabel "大会"@zh . code:basis-actual skos:prefLabel ?l',
    ],
)  # fmt: skip
def test_records_become_statements(pattern: str) -> None:
    assert ask(pattern)


def test_pages_come_from_lines() -> None:
    assert ask(f"{DOCUMENT}-par-1_1 mg:page 13 . {UNIT}1-s1 mg:page 14 . {DOCUMENT}-par-20_3 mg:page 15")


def test_a_range_has_its_parts_and_parts_their_wholes() -> None:
    parts = select("?part", "id:inst-A_RES_43_222-A-E dct:hasPart ?part")
    assert [ids.local(part) for (part,) in parts] == [f"inst-A_RES_43_222-{letter}" for letter in "ABCDE"]
    assert ask("id:inst-A_RES_43_222-B dct:isPartOf id:inst-A_RES_43_222-A-E , id:inst-A_RES_43_222")
    assert ask("id:inst-A_RES_43_222-B mg:partLetter 'B' . id:inst-A_RES_43_222 dct:hasPart id:inst-A_RES_43_222-B")
    assert ask("id:inst-A_RES_47_120-A dct:isPartOf id:inst-A_RES_47_120 . id:inst-A_RES_47_120 a mg:Resolution")


def test_instruments_say_nothing_that_their_symbol_does_not() -> None:
    assert not ask("id:inst-A_RES_74_252 mg:year ?year")
    assert not ask("id:inst-UN-CHARTER-art-97 mg:officialLink ?link")
    assert not ask(f"?i mg:adoptedBy id:body-{UNREGISTERED_ORGAN} ; mg:officialLink ?link")


def test_one_instrument_in_two_languages_and_years() -> None:
    units = select("?unit", "?unit mg:mandatedBy id:inst-A_RES_50_11")
    assert [ids.local(unit) for (unit,) in units] == [
        "unit-2021-approved-1", "unit-2021-approved-1-s1-2", "unit-2027-proposed-sect2-1",
    ]  # fmt: skip
    titles = 'id:inst-A_RES_50_11 dct:title "使用多种语文"@zh , "Multilingualism"@en'
    assert ask(titles)
    assert len(select("?t", "id:inst-A_RES_50_11 dct:title ?t")) == 2


def test_findings_made_side_by_side() -> None:
    first = sample_records()
    document = replace(sample_document(), symbol="A/99/6/Add.1", year=2099, name="other.txt")
    same, other = (replace(first.mandates[0], title=title) for title in ("会议 时地分配办法(决议)", "会议时地的分配"))
    second = Records(document, units=first.units[:1], mandates=(same, other))
    graph = memory(made(first, second))
    pattern = (
        "?f mg:about id:inst-A_RES_43_222-A-E ; mg:printed ?printed ; mg:expected ?usual ; mg:inDocument ?document"
    )
    assert select("?printed ?usual ?document", pattern, graph) == [
        ("会议时地的分配", "会议时地分配办法", ids.document("A/99/6/Add.1", "zh"))
    ]


def test_bodies_that_nobody_registered_are_findings() -> None:
    provisional = select("?printed", "?f mg:findingCode code:finding-body-provisional ; mg:printed ?printed")
    assert provisional == [("余留事务协调处",), ("某区域会议",)]


def test_findings_that_a_document_makes_itself_are_not_made_again() -> None:
    known = registry.load()
    once = review([sample_records(), sample_english()], known)
    assert review(once, known) == once


def test_unregistered_bodies_are_provisional_and_named() -> None:
    rows = select("?name", "?body mg:provisional true ; skos:prefLabel ?name")
    assert rows == [("余留事务协调处",), ("某区域会议",)]
    assert ask(f"{UNIT}6 mg:ledBy ?body . ?m mg:denotes ?body . ?body mg:provisional true")


# ---------------------------------------------------------------- rules of the whole


def test_no_statement_stands_in_two_graphs() -> None:
    statements = Counter((quad.subject, quad.predicate, quad.object) for quad in sample_quads())
    assert [statement for statement, times in statements.items() if times > 1] == []


def test_no_blank_nodes_and_no_default_graph() -> None:
    for quad in sample_quads():
        assert not isinstance(quad.subject, BlankNode) and not isinstance(quad.object, BlankNode)
        assert isinstance(quad.graph_name, NamedNode)


def test_words_have_a_language_and_numbers_a_datatype() -> None:
    plain = {
        terms.NUMBER, terms.SYMBOL, terms.IDENTIFIER, terms.PRINTED_SYMBOL, terms.PRINTED_VALUE, terms.PRINTED,
        terms.EXPECTED, terms.SESSION, terms.PART_LETTER, terms.ACRONYM, terms.NOTATION, terms.LANGUAGE,
        terms.FILE_NAME, terms.SHA256,
    }  # fmt: skip
    xsd = {terms.XSD + name for name in ("integer", "decimal", "boolean", "anyURI")}
    for quad in sample_quads():
        if isinstance(quad.object, Literal):
            datatype = quad.object.datatype.value
            assert quad.object.language or datatype in xsd or quad.predicate.value in plain, quad
            assert quad.object.value.strip() != ""


def test_everything_read_leads_back_to_document_and_line() -> None:
    kinds = (
        "mg:Unit mg:MandateCitation mg:BodyRole mg:Establishment mg:Paragraph mg:Footnote mg:NumberedTable mg:Deliverable "
        "mg:Observation mg:Result mg:PerformanceMeasure mg:MeasureValue mg:Evaluation mg:Mention mg:Reference "
        "mg:Finding"
    )
    pattern = f"VALUES ?kind {{ {kinds} }} ?node a ?kind"
    missing = "FILTER NOT EXISTS { ?node mg:inDocument ?d ; mg:line ?line ; mg:lineEnd ?end FILTER(?end >= ?line) }"
    assert select("?node", f"{pattern} {missing}") == []
    assert len(set(select("?kind", pattern))) == 16


def test_every_node_pointed_to_is_described() -> None:
    subjects = {quad.subject for quad in sample_quads()}
    pointed = {quad.object for quad in sample_quads() if isinstance(quad.object, NamedNode)}
    dangling = {node.value for node in pointed - subjects if node.value.startswith((ids.DATA, ids.CODE, ids.SDG + "1"))}
    assert dangling == {ids.cube("deliverables"), ids.cube("measures")}  # described with the dataset


def test_shortcuts_follow_from_nodes_with_evidence() -> None:
    unfounded = select("?u ?i", "?u mg:mandatedBy ?i FILTER NOT EXISTS { ?c mg:citingUnit ?u ; mg:cites ?i }")
    missing = select("?u ?i", "?c mg:citingUnit ?u ; mg:cites ?i FILTER NOT EXISTS { ?u mg:mandatedBy ?i }")
    assert unfounded == missing == []


def test_the_same_records_give_the_same_quads_in_the_same_order() -> None:
    assert made(sample_records(), sample_english()) == list(sample_quads())


@pytest.mark.parametrize("prefix", ["id", "code", "mg"])
def test_names_can_be_typed_in_a_query(prefix: str) -> None:
    start = terms.PREFIXES[prefix]
    nodes = {
        node.value for quad in sample_quads() for node in (quad.subject, quad.object) if isinstance(node, NamedNode)
    }
    names = sorted(f"{prefix}:{node.removeprefix(start)}" for node in nodes if node.startswith(start))
    assert len(select("?name", f"VALUES ?name {{ {' '.join(names)} }}")) == len(names) > 50


# ---------------------------------------------------------------- awkward input


def test_a_plan_in_two_languages_is_one_plan() -> None:
    chinese = sample_records()
    english = replace(
        chinese,
        document=replace(sample_document(), language="en", name="sample.en.txt"),
        units=tuple(replace(unit, title=f"Unit {unit.key.programme}", objective="") for unit in chinese.units),
    )
    both = made(chinese, english)
    graph = memory(both)
    assert len(both) == len({(quad.subject, quad.predicate, quad.object) for quad in both})
    assert select("?line", f"{UNIT}1 mg:line ?line", graph) == [("10",)]
    assert ask(f'{UNIT}1 dct:title "Unit 1"@en , "大会事务和会议管理"@zh', graph)
    assert len(select("?unit", "?unit a mg:Programme", graph)) == 4


def test_two_sources_of_one_document_are_refused() -> None:
    with pytest.raises(BuildError, match=r"sample\.zh\.txt and other\.txt are both A/75/6/Add\.1 \(zh\)"):
        made(sample_records(), replace(sample_records(), document=replace(sample_document(), name="other.txt")))


def test_two_instruments_never_share_an_iri() -> None:
    records = sample_records()
    twin = replace(records.mandates[0], citation=Citation("43/222-A-E", "A/RES/43/222-A-E", "GA", "resolution"))
    with pytest.raises(IdentityError, match="A/RES/43/222 A-E"):
        made(replace(records, mandates=(*records.mandates, twin)))


def test_records_of_a_unit_that_is_missing_stand_in_the_one_around_it() -> None:
    records = replace(sample_records(), units=tuple(u for u in sample_records().units if u.key != P1_SUB1), results=())
    assert ask(f"{DOCUMENT}-tab-1_1 mg:inUnit {UNIT}1", memory(made(records)))


def test_rows_without_a_table_number_stand_in_the_table_before_them() -> None:
    records = sample_records()
    row = replace(records.deliverables[0], table="", lines=(114,))
    graph = memory(made(replace(records, deliverables=(row, *records.deliverables))))
    assert ask(f"{DOCUMENT}-row-unnumbered-114 mg:inTable {DOCUMENT}-tab-L113", graph)
    early = replace(row, lines=(9,))
    graph = memory(made(replace(records, deliverables=(early,))))
    assert not ask(f"{DOCUMENT}-row-unnumbered-9 mg:inTable ?table", graph)


def test_two_things_never_share_a_node() -> None:
    records = sample_records()
    doubled = replace(
        records,
        evaluations=records.evaluations * 2,
        deliverables=records.deliverables * 2,
        measures=records.measures * 2,
        mentions=records.mentions * 2,
        paragraphs=records.paragraphs * 2,
        findings=records.findings * 2,
    )
    graph = memory(made(doubled))
    expected = {"Evaluation": 4, "Deliverable": 12, "Mention": 10, "Paragraph": 22, "MeasureValue": 12}
    for name, many in expected.items():
        assert len(select("?node", f"?node a mg:{name}", graph)) == many


def test_a_document_with_nothing_in_it() -> None:
    graph = memory(made(Records(sample_document(), units=(Unit(P1, sample_records().units[0].level, "题", (1,)),))))
    assert ask(f"{UNIT}1 a mg:Programme . {DOCUMENT} a mg:PlanDocument ; mg:sha256 ?hash", graph)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1 235 819", "1235819"), ("12,345", "12345"), ("0", "0"), ("-0", "0"), ("007", "7"), ("3.50", "3.5"),
        ("3.0", "3"), ("-2.5", "-2.5"), ("1 23", None), ("12 34", None), ("95%", None), ("n/a", None), ("—", None),
        ("", None), ("1.2.3", None),
    ],
)  # fmt: skip
def test_numbers_are_read_only_where_they_are_numbers(printed: str, value: str | None) -> None:
    number = decimal(printed)
    assert (number.value if number else None) == value
