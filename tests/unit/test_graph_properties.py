"""Whatever stands in a document, the graph made from it is well formed and reads back as it was written."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, Store, parse

from kg import ids, registry, terms
from kg.errors import IdentityError
from kg.graph import graphs, nquads, quads, review, turtle
from kg.model import (
    Citation,
    Deliverable,
    Finding,
    Level,
    Mandate,
    Mention,
    Paragraph,
    Records,
    Reference,
    Result,
    Severity,
    Unit,
    UnitKey,
    Value,
)
from tests.sample import sample_document

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
KEYS = st.builds(UnitKey, WORDS, WORDS, WORDS, WORDS)
LINES = st.lists(st.integers(1, 99), min_size=1, max_size=3).map(lambda lines: tuple(sorted(lines)))
KINDS = st.sampled_from(sorted(terms.INSTRUMENT_KINDS))

RECORDS = st.builds(
    Records,
    st.builds(replace, st.just(sample_document()), symbol=WORDS, title=WORDS),
    units=st.lists(st.builds(Unit, KEYS, st.sampled_from(Level), WORDS, LINES, WORDS), max_size=3).map(tuple),
    mandates=st.lists(
        st.builds(Mandate, KEYS, WORDS, st.just(7), st.builds(Citation, WORDS, WORDS, WORDS, KINDS), WORDS, LINES),
        max_size=3,
    ).map(tuple),
    paragraphs=st.lists(st.builds(Paragraph, WORDS, WORDS, KEYS, WORDS, LINES, WORDS), max_size=3).map(tuple),
    results=st.lists(st.builds(Result, KEYS, WORDS, WORDS, WORDS, LINES), max_size=2).map(tuple),
    deliverables=st.lists(
        st.builds(
            Deliverable, WORDS, KEYS, WORDS, WORDS, WORDS, WORDS, WORDS,
            st.lists(st.builds(Value, st.integers(1, 9999), WORDS, WORDS, WORDS), max_size=2).map(tuple), WORDS, LINES,
        ),
        max_size=2,
    ).map(tuple),
    mentions=st.lists(
        st.builds(Mention, WORDS, KEYS, WORDS, st.just(0), st.just(3), st.lists(WORDS).map(tuple), WORDS, LINES),
        max_size=2,
    ).map(tuple),
    references=st.lists(
        st.builds(Reference, st.sampled_from(["citation", "sdg", "paragraph", "table"]), WORDS, KEYS, WORDS,
                  st.from_regex(r"[0-9]{1,2}(\.[0-9a-z])?", fullmatch=True), st.just(0), st.just(3), LINES, WORDS),
        max_size=2,
    ).map(tuple),
    findings=st.lists(st.builds(Finding, WORDS, st.sampled_from(Severity), WORDS, WORDS, LINES), max_size=2).map(tuple),
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(RECORDS)
def test_any_records_make_a_dataset_that_reads_back(records: Records) -> None:
    known = registry.load()
    try:
        made = list(quads(review([records], known), known))
    except IdentityError:
        return
    lines = nquads.lines(graphs(review([records], known), known))
    assert set(parse(b"".join(lines), format=RdfFormat.N_QUADS)) == set(made)
    text = b"".join(turtle.written(lines))
    stated = {(quad.subject, quad.predicate, quad.object) for quad in made}
    assert {(each.subject, each.predicate, each.object) for each in parse(text, format=RdfFormat.TURTLE)} == stated


@given(WORDS)
def test_any_identifier_makes_a_name_that_can_be_typed(text: str) -> None:
    local = ids.local(ids.instrument(text))
    assert re.fullmatch(r"[A-Za-z0-9_-]+", local)
    Store().query(f"PREFIX id: <{ids.DATA}> ASK {{ id:{local} ?p ?o }}")


@given(st.lists(st.text("ab-", min_size=1, max_size=4).map(lambda word: f"<{word}> <b> <c> <d> .\n".encode())))
def test_lines_are_sorted_and_each_once(lines: list[bytes]) -> None:
    assert nquads.merged(lines, lines) == sorted(set(lines))
    blocks = list(nquads.blocks(nquads.merged(lines)))
    assert sum(stop - start for _, start, stop in blocks) == len(set(lines))
    assert len({subject for subject, _, _ in blocks}) == len(blocks)
