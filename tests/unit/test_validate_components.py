"""Each SHACL component that the project uses, with data that meets and breaks it: both engines must agree."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from kg.errors import ShapesError
from kg.validate import Engine, validate
from kg.validate.reader import read_text

PREFIXES = """
@prefix : <http://example.org/> .
@prefix s: <http://example.org/shape/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

# name, shapes, data, number of results
CASES = {
    "min-count": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p . s:p sh:path :p ; sh:minCount 1 .",
        ":a a :T ; :p 1 . :b a :T .",
        1,
    ),
    "min-count-two": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p . s:p sh:path :p ; sh:minCount 2 .",
        ":a a :T ; :p 1, 2 . :b a :T ; :p 1 . :c a :T .",
        2,
    ),
    "max-count": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p . s:p sh:path :p ; sh:maxCount 1 .",
        ":a a :T ; :p 1 . :b a :T ; :p 1, 2 . :c a :T .",
        1,
    ),
    "max-count-none": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p . s:p sh:path :p ; sh:maxCount 0 .",
        ":a a :T ; :p 1 . :b a :T .",
        1,
    ),
    "max-count-two": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p . s:p sh:path :p ; sh:maxCount 2 .",
        ":a a :T ; :p 1, 2 . :b a :T ; :p 1, 2, 3 .",
        1,
    ),
    "class-with-subclass": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p . s:p sh:path :p ; sh:class :C .",
        ":D rdfs:subClassOf :C . :E rdfs:subClassOf :D . :c a :C . :e a :E . :a a :T ; :p :c, :e, :x, 1, 'c' .",
        3,
    ),
    "target-subclass": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p . s:p sh:path :p ; sh:minCount 1 .",
        ":D rdfs:subClassOf :T . :a a :T, :D . :b a :D .",
        2,
    ),
    "target-objects-of": (
        "s:T a sh:NodeShape ; sh:targetObjectsOf :q ; sh:nodeKind sh:IRI .",
        ":a :q :b, 'b', _:b, :c .",
        2,
    ),
    "target-subjects-of-and-node": (
        "s:T a sh:NodeShape ; sh:targetSubjectsOf :q ; sh:targetNode :z, 'z' ; sh:property s:p . "
        "s:p sh:path :p ; sh:minCount 1 .",
        ":a :q :b ; :p 1 . :b :q :c .",
        3,
    ),
    "datatype": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p, s:d . "
        "s:p sh:path :p ; sh:datatype xsd:integer . s:d sh:path :d ; sh:datatype xsd:decimal .",
        ":a a :T ; :p 1, 'one', 1.5, 'x'^^xsd:integer, :x, 'un'@fr ; :d 1.5, 1, '7'^^xsd:decimal, 'x'^^xsd:decimal .",
        7,
    ),
    "datatype-text": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p, s:q, s:b . "
        "s:p sh:path :p ; sh:datatype xsd:string . "
        "s:q sh:path :p ; sh:datatype <http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> . "
        "s:b sh:path :b ; sh:datatype xsd:boolean .",
        ":a a :T ; :p 'a', 'a'@en, 'a'^^xsd:anyURI ; :b true, 'maybe'^^xsd:boolean, 'true' .",
        6,
    ),
    "datatype-date": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p, s:q . s:p sh:path :p ; sh:datatype xsd:dateTime . "
        "s:q sh:path :q ; sh:datatype xsd:date .",
        ":a a :T ; :p '2020-01-01T00:00:00Z'^^xsd:dateTime, 'soon'^^xsd:dateTime ; :q '2020-02-03'^^xsd:date, 'x' .",
        2,
    ),
    "node-kind": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:nodeKind sh:IRI ; sh:property s:p, s:q . "
        "s:p sh:path :p ; sh:nodeKind sh:BlankNodeOrLiteral . s:q sh:path :p ; sh:nodeKind sh:Literal .",
        "_:a a :T . :b a :T ; :p :c, 'c', _:c .",
        4,
    ),
    "in": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p . s:p sh:path :p ; sh:in (:x 1 'y'@en) .",
        ":a a :T ; :p :x, 1, 'y'@en, 'y', 1.0, :z .",
        3,
    ),
    "has-value": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p . s:p sh:path :p ; sh:hasValue :x .",
        ":a a :T ; :p :x, :y . :b a :T ; :p :y . :c a :T .",
        2,
    ),
    "pattern": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:pattern 'org/[ab]$' ; sh:property s:p . "
        "s:p sh:path :p ; sh:pattern '^a+b' ; sh:flags 'i' .",
        ":a a :T ; :p 'AAb', 'xab', 'ab'@en, _:x . :c a :T .",
        3,
    ),
    "length": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p . s:p sh:path :p ; sh:minLength 2 ; sh:maxLength 4 .",
        ":a a :T ; :p '一', '一二', '一二三四五', 12345, _:x .",
        5,
    ),
    "language": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p . "
        "s:p sh:path :p ; sh:languageIn ('zh' 'en') ; sh:uniqueLang true .",
        ":a a :T ; :p 'a'@en, 'b'@en, 'c'@zh-Hans, 'd'@fr, 'e', :f . :b a :T ; :p 'b'@en, 'b'@zh .",
        4,
    ),
    "range": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p, s:q . s:p sh:path :p ; sh:minInclusive 0 ; "
        "sh:maxInclusive 10 . s:q sh:path :p ; sh:minExclusive 0 ; sh:maxExclusive 10 .",
        ":a a :T ; :p 0, 10, 5.5, -1, 11, 'five', :x, 'z'^^xsd:integer .",
        18,
    ),
    "equals-and-disjoint": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p, s:q . "
        "s:p sh:path :p ; sh:equals :q . s:q sh:path :p ; sh:disjoint :q .",
        ":a a :T ; :p 1, 2 ; :q 2, 3 . :b a :T .",
        3,
    ),
    "less-than": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p, s:q . "
        "s:p sh:path :p ; sh:lessThan :q . s:q sh:path :p ; sh:lessThanOrEquals :q .",
        ":a a :T ; :p 1, 2 ; :q 2 . :b a :T ; :p 3 ; :q 2, 4 . :c a :T ; :p 'x' ; :q 1 . :d a :T ; :p 1 .",
        5,
    ),
    "or-on-node": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; "
        "sh:or ([ sh:path :p ; sh:minCount 1 ] [ sh:path :q ; sh:minCount 1 ]) .",
        ":a a :T ; :p 1 . :b a :T ; :q 1 . :c a :T .",
        1,
    ),
    "or-on-values": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p . "
        "s:p sh:path :p ; sh:or ([ sh:datatype xsd:integer ] [ sh:class :C ]) .",
        ":c a :C . :a a :T ; :p 1, :c, :d, 'x' .",
        2,
    ),
    "and-not-xone": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:not [ sh:path :r ; sh:minCount 1 ] ; sh:property s:p ; "
        "sh:xone ([ sh:path :p ; sh:minCount 1 ] [ sh:path :q ; sh:minCount 1 ]) . "
        "s:p sh:path :p ; sh:and ([ sh:minInclusive 1 ] [ sh:maxInclusive 3 ]) .",
        ":a a :T ; :p 2 . :b a :T ; :p 4 ; :q 1 . :c a :T ; :r 1 .",
        4,
    ),
    "node": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p . s:p sh:path :p ; sh:node s:N . "
        "s:N a sh:NodeShape ; sh:nodeKind sh:IRI ; sh:property s:n . s:n sh:path :n ; sh:minCount 1 ; sh:maxCount 1 ; "
        "sh:datatype xsd:integer .",
        ":a a :T ; :p :ok, :none, :two, :text, 'x' . :ok :n 1 . :two :n 1, 2 . :text :n 'x' .",
        4,
    ),
    "counts-inside-a-shape": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:not s:N, s:M, s:L . "
        "s:N a sh:NodeShape ; sh:property [ sh:path :p ; sh:minCount 2 ; sh:maxCount 2 ] . "
        "s:M a sh:NodeShape ; sh:property [ sh:path :p ; sh:hasValue 7 ] . "
        "s:L a sh:NodeShape ; sh:property [ sh:path :l ; sh:uniqueLang true ; sh:minCount 1 ] .",
        ":a a :T ; :p 1, 2 . :b a :T ; :p 1, 2, 3 . :c a :T ; :p 7 . :d a :T ; :l 'a'@en, 'a'@zh . "
        ":e a :T ; :l 'a'@en, 'b'@en .",
        3,
    ),
    "inverse-path": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p . "
        "s:p sh:path [ sh:inversePath :p ] ; sh:minCount 1 ; sh:maxCount 1 ; sh:class :C .",
        ":c a :C ; :p :a, :b . :d :p :b . :a a :T . :b a :T . :e a :T .",
        3,
    ),
    "sequence-path": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p . "
        "s:p sh:path (:p [ sh:inversePath :p ]) ; sh:maxCount 1 .",
        ":a a :T ; :p 1 . :b a :T ; :p 2 . :c a :T ; :p 2 .",
        2,
    ),
    "alternative-and-repeated-path": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p, s:q, s:r . "
        "s:p sh:path [ sh:alternativePath (:p :q) ] ; sh:minCount 1 . "
        "s:q sh:path [ sh:oneOrMorePath :up ] ; sh:class :Top . "
        "s:r sh:path ([ sh:zeroOrMorePath :up ] [ sh:zeroOrOnePath :q ] ) ; sh:nodeKind sh:IRI .",
        ":top a :Top . :a a :T ; :p 1 ; :up :b . :b a :T ; :q 1 ; :up :top . :c a :T ; :up :c .",
        1 + 2 + 2,
    ),
    "closed": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:closed true ; sh:property s:p ; "
        "sh:ignoredProperties (<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>) . s:p sh:path :p .",
        ":a a :T ; :p 1 . :b a :T ; :p 1 ; :q 2, 3 ; :r 4 .",
        3,
    ),
    "nested-property": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:property s:p . s:p sh:path :p ; sh:property s:n . "
        "s:n sh:path :n ; sh:minCount 1 .",
        ":a a :T ; :p :b, :c . :b :n 1 . :d a :T ; :p :c, :e .",
        2,
    ),
    "sparql": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:sparql [ a sh:SPARQLConstraint ; sh:prefixes s: ; "
        "sh:message '{?value} is too much'@en , '{?value} 太多'@zh ; "
        "sh:select 'SELECT $this ?value WHERE { $this e:p ?value . FILTER(?value > 2) }' ] . "
        "s: sh:declare [ sh:prefix 'e' ; sh:namespace 'http://example.org/'^^xsd:anyURI ] .",
        ":a a :T ; :p 1 . :b a :T ; :p 3, 4 . :c :p 9 .",
        2,
    ),
    "sparql-without-value": (
        "s:T a sh:NodeShape ; sh:targetClass :T ; sh:sparql [ "
        "sh:select 'SELECT $this WHERE { $this <http://example.org/p> ?x }' ] .",
        ":a a :T ; :p 1, 2 . :b a :T .",
        1,
    ),
}


def store_of(data: str) -> Store:
    """The data, each statement in two named graphs: the union must count it once."""
    store = Store()
    store.load(PREFIXES + data, format=RdfFormat.TURTLE, to_graph=NamedNode("http://example.org/graph/1"))
    for quad in list(store):
        store.add(Quad(quad.subject, quad.predicate, quad.object, NamedNode("http://example.org/graph/2")))
    return store


@pytest.mark.parametrize("name", CASES)
def test_engines_agree(name: str) -> None:
    shapes, data, number = CASES[name]
    rules, store = read_text(PREFIXES + shapes), store_of(data)
    fast = {result.key for result in validate(store, shapes=rules).results}
    slow = {result.key for result in validate(store, shapes=rules, engine="pyshacl").results}
    assert fast == slow
    assert len(fast) == number


@pytest.mark.parametrize("engine", ["fast", "pyshacl"])
def test_message_of_a_sparql_constraint_is_filled_in(engine: Engine) -> None:
    shapes, data, _ = CASES["sparql"]
    report = validate(store_of(data), shapes=read_text(PREFIXES + shapes), engine=engine)
    assert [result.messages for result in report.results] == [
        (("en", "3 is too much"), ("zh", "3 太多")),
        (("en", "4 is too much"), ("zh", "4 太多")),
    ]


@pytest.mark.parametrize(
    ("shape", "why"),
    [
        ("sh:targetClass :T ; sh:qualifiedMinCount 1", "qualifiedMinCount, which is not supported"),
        ("sh:targetClass :T ; sh:js :x", "sh:js, which is not supported"),
        ("sh:targetClass :T ; sh:target :x", "sh:target, which is not supported"),
        ("sh:targetClass :T ; sh:minCount 1", "has no path"),
        ("sh:targetClass :T ; sh:property s:missing", "is referred to as a shape but not described"),
        ("sh:targetClass :T ; sh:property 'p'", "names a literal where a shape is expected"),
        ("sh:targetClass :T ; sh:node s:T", "refers to itself"),
        ("sh:targetClass :T ; sh:property [ sh:path :p ; sh:minCount 'one' ]", "is not a whole number"),
        ("sh:targetClass :T ; sh:property [ sh:path :p ; sh:minCount 1, 2 ]", "more than once"),
        ("sh:targetClass :T ; sh:property [ sh:path :p, :q ]", "several paths"),
        ("sh:targetClass :T ; sh:property [ sh:path [ :p :q ] ]", "is not a property path"),
        ("sh:targetClass :T ; sh:property [ sh:path :p ; sh:uniqueLang 'maybe' ]", "neither true nor false"),
        ("sh:targetClass :T ; sh:severity :Bad", "no plain severity"),
        ("sh:targetClass :T ; sh:datatype 'x'", "is not an IRI"),
        ("sh:targetClass :T ; sh:minInclusive :x", "value of the wrong kind"),
        ("sh:targetClass :T ; sh:in :x", "not a well-formed RDF list"),
        ("sh:targetClass :T ; sh:sparql [ sh:message 'no query' ]", "without one sh:select"),
        ("a rdfs:Class ; rdfs:subClassOf :T", "classes as shapes are not supported"),
    ],
)
def test_what_is_not_supported_is_an_error(shape: str, why: str) -> None:
    with pytest.raises(ShapesError, match=why):
        read_text(f"{PREFIXES} s:T a sh:NodeShape ; {shape} .")


@pytest.mark.parametrize(
    ("shape", "why"),
    [
        ("sh:pattern 'a(?=b)'", "regular expressions"),
        ("sh:datatype xsd:gYear", "gYear> is not supported"),
        ("sh:nodeKind :Thing", "is not a node kind"),
        ("sh:sparql [ sh:select 'SELECT $this WHERE {' ]", "not SPARQL"),
        ("sh:sparql [ sh:select 'ASK { $this ?p ?o }' ]", "no SELECT query"),
        ("sh:not [ sh:closed true ]", "Closed inside another shape is not supported"),
    ],
)
def test_what_cannot_be_compiled_is_an_error(shape: str, why: str) -> None:
    rules = read_text(f"{PREFIXES} s:T a sh:NodeShape ; sh:targetClass :T ; {shape} .")
    with pytest.raises(ShapesError, match=why):
        validate(store_of(":a a :T ."), shapes=rules)


def test_values_are_compared_as_terms() -> None:
    rules = read_text(PREFIXES + CASES["in"][0])
    values = {result.value for result in validate(store_of(CASES["in"][1]), shapes=rules).results}
    assert Literal("y") in values
    assert Literal("y", language="en") not in values
