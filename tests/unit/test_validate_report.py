"""The report: results as records, text for people, the standard graph; warnings as findings."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, Store, parse

from kg.errors import ShapesError
from kg.model import Severity
from kg.terms import SH, TYPE
from kg.validate import findings, validate
from kg.validate.model import Path as PropertyPath
from kg.validate.names import prefixed
from kg.validate.paths import words
from kg.validate.reader import read, read_text

HEAD = """
@prefix : <http://example.org/> .
@prefix code: <https://w3id.org/mandategraph/code/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix mg: <https://w3id.org/mandategraph/ontology#> .
@prefix s: <https://w3id.org/mandategraph/shape/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
"""
SHAPES = """
s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:title , s:part , s:note .
s:title sh:path dct:title ; sh:minCount 1 ; sh:severity sh:Violation ;
    sh:message "A thing has a title."@en , "事物有标题。"@zh .
s:part sh:path ( dct:isPartOf [ sh:inversePath dct:hasPart ] ) ; sh:nodeKind sh:IRI ; sh:severity sh:Violation ;
    sh:message "A part is a thing."@en , "部分是事物。"@zh .
s:note sh:path mg:text ; sh:maxLength 3 ; sh:severity sh:Warning ; mg:findingCode code:finding-text-left-over ;
    sh:message "A note is short."@en , "注很短。"@zh .
s:U sh:targetClass :T ; sh:path mg:number ; sh:minCount 1 ; sh:severity sh:Info ; sh:message "Numbered."@en .
"""
DATA = """
:doc mg:symbol "A/99/6" .
:a a :T ; mg:line 12 ; mg:inDocument :doc ; mg:number "1.1" ; dct:isPartOf :b . _:x dct:hasPart :b .
:b a :T ; dct:title "标题"@zh ; mg:text "a long note"@en ; mg:line 7 ; mg:inDocument :doc .
"""


def store_of(data: str) -> Store:
    store = Store()
    store.load(HEAD + data, format=RdfFormat.TURTLE)
    return store


@pytest.fixture
def report():
    return validate(store_of(DATA), shapes=read_text(HEAD + SHAPES))


def test_counts_and_conformance(report) -> None:
    assert report.counts == {"Violation": 2, "Warning": 1, "Info": 1}
    assert not report.conforms
    assert [result.severity for result in report.violations] == ["Violation", "Violation"]
    assert validate(store_of(""), shapes=read_text(HEAD + SHAPES)).conforms


def test_warnings_alone_conform() -> None:
    report = validate(store_of(':b a :T ; dct:title "x" ; mg:number "1" ; mg:text "too long" .'),
                      shapes=read_text(HEAD + SHAPES))  # fmt: skip
    assert report.conforms and report.counts["Warning"] == 1
    assert "<http://www.w3.org/ns/shacl#conforms> false" in report.graph or "sh:conforms false" in report.graph


def test_results_know_where_they_are(report) -> None:
    missing = next(result for result in report.results if result.component == "MinCount")
    assert (missing.focus.value, missing.line, missing.document) == ("http://example.org/a", 12, "A/99/6")
    assert missing.message == "A thing has a title." and missing.message_in("zh") == "事物有标题。"
    note = next(result for result in report.results if result.severity == "Warning")
    assert note.label == "标题"


def test_report_is_frozen(report) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        report.results = ()
    with pytest.raises(dataclasses.FrozenInstanceError):
        report.results[0].line = 1


def test_text_groups_by_shape(report) -> None:
    text = report.text()
    assert text.startswith("The graph does not conform: 2 violations, 1 warning, 1 note.")
    assert "Violation: shape:title × 1\n  A thing has a title.\n" in text
    assert "<http://example.org/a> “1.1”, dct:title (A/99/6, line 12)" in text
    assert "dct:isPartOf/^dct:hasPart = _:" in text
    assert "事物有标题。" in report.text(language="zh")
    assert "Note: shape:U × 1" in text
    assert (
        "Warning: shape:note × 1\n  A note is short.\n  - <http://example.org/b> “标题”: a long note (A/99/6, line 7)"
        in text
    )
    assert "no violations, no warnings" in validate(store_of(""), shapes=read_text(HEAD + SHAPES)).text()


def test_text_of_warnings_alone_says_that_there_are_no_violations() -> None:
    data = ':b a :T ; dct:title "x" ; mg:number "1" ; mg:text "too long" .'
    text = validate(store_of(data), shapes=read_text(HEAD + SHAPES)).text()
    assert text.startswith("The graph conforms: no violations, 1 warning.\n")
    assert not any(jargon in text for jargon in ("MaxLength", "mg:text", "@", "^^"))


def test_text_shows_some_of_many() -> None:
    many = " ".join(f":t{number} a :T ; mg:number '1' ." for number in range(25))
    text = validate(store_of(many), shapes=read_text(HEAD + SHAPES)).text(limit=5)
    assert "× 25" in text and "… and 20 more" in text


def test_graph_is_the_standard_report(report) -> None:
    store = Store()
    store.load(report.graph, format=RdfFormat.TURTLE)
    asked = """SELECT ?r ?focus WHERE {
        ?report a sh:ValidationReport ; sh:conforms false ; sh:result ?r .
        ?r a sh:ValidationResult ; sh:focusNode ?focus ; sh:resultSeverity ?severity ; sh:sourceShape ?shape ;
            sh:sourceConstraintComponent ?component ; sh:resultMessage ?message FILTER(LANG(?message) = "en") }"""
    found = list(store.query(asked, prefixes={"sh": SH}))
    assert sorted(row["focus"].value[-1] for row in found) == ["a", "a", "b", "b"]
    paths = [quad.object for quad in store.quads_for_pattern(None, NamedNode(SH + "resultPath"), None, None)]
    assert NamedNode("http://purl.org/dc/terms/title") in paths
    walk = (
        "ASK { ?r sh:resultPath/rdf:first dct:isPartOf ; sh:resultPath/rdf:rest/rdf:first/sh:inversePath dct:hasPart }"
    )
    prefixes = {"sh": SH, "dct": "http://purl.org/dc/terms/", "rdf": TYPE.removesuffix("type")}
    assert bool(store.query(walk, prefixes=prefixes))


def test_graph_of_a_good_store_says_it_conforms() -> None:
    quads = list(parse(validate(store_of(""), shapes=read_text(HEAD + SHAPES)).graph, format=RdfFormat.TURTLE))
    assert [quad.object.value for quad in quads if quad.predicate.value == SH + "conforms"] == ["true"]


def test_pyshacl_reads_the_same_from_the_graph(report) -> None:
    slow = validate(store_of(DATA), shapes=read_text(HEAD + SHAPES), engine="pyshacl")
    # Blank nodes have other labels in another store.
    keys = [{(r.focus, r.component, r.shape, r.messages, r.label, r.line, r.finding) for r in each.results}
            for each in (report, slow)]  # fmt: skip
    assert keys[0] == keys[1]


def test_bytes_do_not_depend_on_the_hash_seed() -> None:
    script = (
        "from kg.validate import validate; from kg.validate.reader import read_text; from pyoxigraph import *; "
        "import sys; s = Store(); s.load(sys.argv[1], format=RdfFormat.TURTLE); r = validate(s, "
        "shapes=read_text(sys.argv[2])); sys.stdout.write(r.graph + r.text())"
    )
    data = HEAD + DATA.replace("_:x", ":x") + ":c a :T . :d a :T . :e a :T ; mg:text 'abcdef', 'ghijkl' ."
    made = {
        subprocess.run(
            [sys.executable, "-c", script, data, HEAD + SHAPES],
            capture_output=True, check=True, cwd=Path(__file__).parents[2], env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(made) == 1


def test_warnings_become_findings(report) -> None:
    note, number = findings(report)
    assert (note.code, note.severity, note.about) == ("text-left-over", Severity.WARNING, "http://example.org/b")
    assert (note.lines, note.printed, note.message) == ((7,), "a long note", "A note is short.")
    assert (number.code, number.severity, number.printed) == ("expectation", Severity.INFO, "")
    assert next(findings(report, language="zh")).message == "注很短。"
    assert list(findings(report, known=[note])) == [number]


def test_unknown_engine() -> None:
    with pytest.raises(ValueError, match="no engine 'slow'"):
        validate(Store(), engine="slow")  # type: ignore[arg-type]


def test_a_file_that_is_not_turtle_is_named(tmp_path: Path) -> None:
    bad = tmp_path / "bad.ttl"
    bad.write_text("s:T a sh:NodeShape .", "utf-8")
    with pytest.raises(ShapesError, match=r"bad\.ttl cannot be read"):
        read([bad])


def test_error_names_the_file_of_the_shape(tmp_path: Path) -> None:
    for name, shape in (("one.ttl", "sh:minCount 1"), ("two.ttl", "sh:qualifiedMinCount 1")):
        (tmp_path / name).write_text(f"{HEAD} s:{name[:3]} sh:targetClass :T ; sh:path :p ; {shape} .", "utf-8")
    with pytest.raises(ShapesError, match=r"^two\.ttl: shape:two uses sh:qualifiedMinCount"):
        read([tmp_path / "one.ttl", tmp_path / "two.ttl"])


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (PropertyPath("zero-or-more", None, (PropertyPath("predicate", NamedNode("http://example.org/p")),)),
         "<http://example.org/p>*"),
        (PropertyPath("inverse", None, (PropertyPath("sequence", None, (
            PropertyPath("predicate", NamedNode(TYPE)), PropertyPath("predicate", NamedNode(SH + "path")))),)),
         "^(rdf:type/sh:path)"),
    ],
)  # fmt: skip
def test_paths_in_words(path: PropertyPath, shown: str) -> None:
    assert words(path) == shown


def test_names_that_are_no_prefixed_names_stay_whole() -> None:
    assert prefixed(NamedNode("http://purl.org/dc/terms/a b".replace(" ", "%20"))) == "<http://purl.org/dc/terms/a%20b>"
