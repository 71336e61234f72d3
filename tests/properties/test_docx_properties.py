"""Word files with blocks lost, doubled or moved: one clear sentence, or every line in exactly one place."""

from __future__ import annotations

import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.blocks import classify
from kg.blocks.ledger import ledger
from kg.errors import KgError
from kg.model import Source
from kg.records import deliverables, measures, narrative, results, tables, units
from kg.sources.docx import read_lines
from kg.sources.identify import identify
from tests.docx_files import docx
from tests.unit.test_docx_plan import COVER, TIDES, WINDS

BLOCKS = [*COVER, *WINDS, *TIDES]


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32), changes=st.integers(1, 25))
def test_mutated_fascicles_lose_no_line(seed: int, changes: int) -> None:
    chance = random.Random(seed)
    blocks = list(BLOCKS)
    for _ in range(changes):
        at, kind = chance.randrange(len(blocks)), chance.random()
        if kind < 0.4 and len(blocks) > 5:
            del blocks[at]
        elif kind < 0.7:
            blocks.insert(at, blocks[chance.randrange(len(blocks))])
        else:
            blocks[at], blocks[at - 1] = blocks[at - 1], blocks[at]
    lines = read_lines(docx(*blocks), "plan.docx")
    try:
        document = identify(lines, "plan.docx", "")
    except KgError as error:
        assert "\n" not in str(error)
        return
    source = Source(document, lines)
    found = classify(source)
    assert ledger(source, found).complete
    units.extract(found)
    tables.extract(found, document.language)
    narrative.paragraphs(found, document.language)
    results.extract(found, document.language)
    measures.extract(found, document)
    deliverables.extract(found, document)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(seed=st.integers(0, 2**32))
def test_damaged_files_are_refused_or_read(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(docx(*BLOCKS))
    for _ in range(chance.randint(1, 20)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    try:
        read_lines(bytes(data[: chance.choice([len(data), len(data) // 2])]), "plan.docx")
    except KgError as error:
        assert str(error).endswith(".") and "\n" not in str(error)
