"""The PDF fascicles against the Word files of the same documents: what is read of both must agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from functools import cache
from pathlib import Path

import pytest

from kg.blocks import classify
from kg.blocks.ledger import ledger
from kg.evaluate.rows import plain
from kg.records import deliverables, mandates, results, tables, units
from kg.registry import load
from kg.sources import read

FASCICLES = ("2", "9", "27")
FLOORS = {"units": 1.0, "tables": 1.0, "mandates": 0.99, "deliverable values": 0.97, "results": 0.99}


@cache
def facts(path: Path) -> dict[str, Counter[Hashable]]:
    """What is read of a fascicle, by theme, without line numbers."""
    source = read(path)
    blocks = classify(source)
    assert ledger(source, blocks).complete
    rows = deliverables.extract(blocks, source.document)[0]
    listed = mandates.extract(blocks, load(), "en")[0]
    return {
        "units": Counter((u.key, u.level, plain(u.title), plain(u.objective)) for u in units.extract(blocks)),
        "tables": Counter((t.number, t.kind, t.unit) for t in tables.extract(blocks, "en")),
        "mandates": Counter((m.unit, plain(m.heading), m.citation.cited) for m in listed),
        "deliverable values": Counter(
            (row.table, row.category, plain(row.subcategory), row.row or plain(row.label), v.year, v.basis, v.value)
            for row in rows
            for v in row.values
        ),
        "results": Counter((r.unit, r.number, plain(r.title), r.met) for r in results.extract(blocks, "en")),
    }


@pytest.mark.parametrize("theme", sorted(FLOORS))
@pytest.mark.parametrize("section", FASCICLES)
def test_pdf_and_word_agree(section: str, theme: str, shared: Path) -> None:
    word = shared / "corpus" / "en-2027" / f"A_81_6_Sect.{section}.en.docx"
    wanted, found = facts(word)[theme], facts(word.with_suffix(".pdf"))[theme]
    both = sum((wanted & found).values())
    agreement = 2 * both / (sum(wanted.values()) + sum(found.values()))
    assert agreement >= FLOORS[theme], (list(wanted - found)[:5], list(found - wanted)[:5])


def test_identity_is_read_from_the_text(shared: Path, tmp_path: Path) -> None:
    copy = tmp_path / "n0000001.pdf"
    copy.write_bytes((shared / "corpus" / "en-2027" / "A_81_6_Sect.9.en.pdf").read_bytes())
    document = read(copy).document
    assert (document.symbol, document.year, document.edition) == ("A/81/6 (Sect. 9)", 2027, "proposed")
